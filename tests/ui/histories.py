"""Histories to look at and to test with: one day, or years, the same every time."""

import random
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from footcoach.core.compiler import compile_plan
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import Outcome, RecordStatus, StopReason, begin_record
from footcoach.storage.atomic import make_private_folder
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.database import open_history
from footcoach.storage.paths import Paths
from tests.factories import NO_PREFERENCES

TODAY = date(2026, 11, 23)


def default_plan(paths):
    return compile_plan(load_catalogue(paths, "en").default_routine(), NO_PREFERENCES)


def make_record(plan, day, number=0, *, share=1.0, pain=(), stop_reason=None, note="", hour=7, status=None):
    """A session of `plan` on `day`, of whose phases the first `share` were done."""
    record = begin_record(f"{number:032x}", plan, datetime.combine(day, time(hour, 30), UTC))
    end = round(len(record.phases) * share)
    done = tuple(
        replace(phase, done_ms=phase.planned_ms, outcome=Outcome.COMPLETED, day=day) if index < end else phase
        for index, phase in enumerate(record.phases)
    )
    finished = RecordStatus.FINISHED if share == 1 else RecordStatus.ENDED
    return replace(
        record, phases=done, status=status or finished, resume_at=None, pain=pain, stop_reason=stop_reason, note=note
    )


def answers(before=None, after=None, next_morning=None):
    """Overall pain at the three moments."""
    scores = zip(PainMoment, (before, after, next_morning), strict=True)
    return tuple(Pain(moment, BodySite.OVERALL, score) for moment, score in scores if score is not None)


def years(plan, weeks, today=TODAY, seed=5):
    """Sessions on about four days a week, that hurt a little less as time goes by."""
    chance = random.Random(seed)
    first = today - timedelta(weeks=weeks)
    for number in range(weeks * 7 + 1):
        day = first + timedelta(days=number)
        if chance.random() > (0.9 if day == today else 0.55):
            continue
        level = 6.0 - 3.6 * number / (weeks * 7)
        before = max(0, min(10, round(chance.gauss(level, 0.8))))
        is_short = chance.random() < 0.15
        yield make_record(
            plan,
            day,
            number + 1,
            share=chance.uniform(0.3, 0.8) if is_short else 1.0,
            pain=answers(before, max(0, before - chance.randint(0, 2)), before if chance.random() < 0.5 else None),
            stop_reason=chance.choice(list(StopReason)) if is_short else None,
            note="Left heel a bit stiff, better after the massage." if chance.random() < 0.1 else "",
        )


def write(paths, records, days_off=()):
    """Keep `records` in the history of `paths`."""
    opened = open_history(paths.history_file, paths.backups_dir, TODAY)
    with closing(opened.history) as history:
        for record in records:
            history.save(record)
        for day in days_off:
            history.set_day_off(day, is_off=True)


def write_one_day(data_dir):
    paths = Paths(data_dir)
    write(paths, [make_record(default_plan(paths), TODAY, 1, pain=answers(4, 3))])
    return paths


def write_years(data_dir, weeks=104):
    paths = Paths(data_dir)
    make_private_folder(data_dir)
    paths.history_file.write_bytes(_years_file(weeks))
    return paths


@cache
def _years_file(weeks):
    """The database of `years`: it takes seconds to make, and many tests want the same."""
    with TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        off = [TODAY - timedelta(days=days) for days in (16, 17, 18)]
        write(paths, [record for record in years(default_plan(paths), weeks) if record.day not in off], off)
        return paths.history_file.read_bytes()
