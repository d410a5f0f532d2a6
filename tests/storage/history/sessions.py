"""Sessions to keep, and files of the history in every state."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import Outcome, RecordStatus, StopReason, begin_record
from footcoach.storage.history.database import open_history
from tests.factories import make_exercise, make_plan

TODAY = date(2026, 11, 23)
PLAN = make_plan(
    make_exercise(repetitions=10), make_exercise("ankle-circles", is_sided=True, repetitions=8, switch_side_s=5)
)


def make_record(number, *, days_ago=0, done=None, plan=PLAN, **changes):
    """The session with the id `number`, of which the first `done` phases were done, or all."""
    begun = datetime(2026, 11, 23, 7, 30, tzinfo=UTC) - timedelta(days=days_ago)
    record = begin_record(f"{number:032x}", plan, begun)
    done = len(record.phases) if done is None else done
    phases = tuple(
        replace(phase, done_ms=phase.planned_ms, outcome=Outcome.COMPLETED, day=record.day) if i < done else phase
        for i, phase in enumerate(record.phases)
    )
    is_finished = done == len(phases)
    changes = {
        "status": RecordStatus.FINISHED if is_finished else RecordStatus.OPEN,
        "resume_at": None if is_finished else phases[done].key,
        "last_at_ms": record.started_at_ms + sum(phase.done_ms for phase in phases),
        **changes,
    }
    return replace(record, phases=phases, **changes)


def many(count, first=1):
    """Sessions on the days before today, the newest last, some with all that a session may have."""
    return [
        make_record(
            first + i,
            days_ago=count - i,
            note=f"Session {i}: stiff — «äöü» 足" if i % 3 == 0 else "",
            pain=(
                Pain(PainMoment.BEFORE, BodySite.OVERALL, i % 11),
                Pain(PainMoment.NEXT_MORNING, BodySite.LOW_BACK, 10 - i % 11),
            ),
            stop_reason=StopReason.NO_TIME if i % 5 == 0 else None,
            levels={"heel-raises": "seated"} if i % 2 == 0 else {},
        )
        for i in range(count)
    ]


def open_at(folder, today=TODAY, busy_ms=0):
    return open_history(folder / "history.sqlite", folder / "backups", today, busy_ms)


def write(folder, records, days_off=()):
    """Keep `records` in the history of `folder`, and close it."""
    with closing(open_at(folder).history) as history:
        for record in records:
            history.save(record)
        for day in days_off:
            history.set_day_off(day, is_off=True)


def back_up(folder, today=TODAY):
    with closing(open_at(folder).history) as history:
        history.back_up(folder / "backups", today, lambda: True)


def write_and_crash(folder, records):
    """Keep `records`, and leave the files as a process leaves them that was killed: with their log."""
    original = folder.with_name(f"{folder.name}-original")
    if folder.exists():
        folder.rename(original)
    with closing(open_at(original).history) as history:
        for record in records:
            history.save(record)
        shutil.copytree(original, folder)
    shutil.rmtree(original)


def read_all(history):
    """Everything that can be asked of a history."""
    first, last = date(2000, 1, 1), date(2200, 1, 1)
    history.lines(first, last)
    history.works(first, last)
    history.days_off()
    history.first_day()
    list(history.open_sessions())
    return list(history.sessions())


def sound(file):
    """Whether SQLite finds nothing wrong."""
    with closing(sqlite3.connect(file)) as connection:
        is_whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return is_whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
