"""Writes a history of many years, the same one every time, to measure and to try things with.

python scripts/make_history.py DIR              ten years up to today: 7,300 sessions, about 1,000,000 phases
python scripts/make_history.py DIR --years 2    two years, with as much in each

DIR is what `footcoach --data-dir DIR` opens. Nothing is written where a history is already.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from footcoach.core.compiler import compile_plan
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.plan import Plan
from footcoach.core.record import Outcome, PhaseRecord, RecordStatus, SessionRecord, StopReason, begin_record
from footcoach.core.routine import Preferences, Routine
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.database import open_history
from footcoach.storage.paths import Paths

SESSIONS_PER_YEAR = 730
HOURS = (7, 13, 20)
SHORT = frozenset({"toe-walking", "seated-toe-stretch", "foot-massage", "ankle-circles"})
SHARE_SHORT, SHARE_ENDED = 0.41, 0.06
NOTES = (
    "Left heel a bit stiff.",
    "Better after the massage.",
    "Was in a hurry; did the rest standing.",
    "Übung 3: Krampf",
)


def records(
    plans: tuple[Plan, Plan], years: int, today: date, chance: Random
) -> tuple[list[date], Iterator[SessionRecord]]:
    """Return the days off, and the sessions on other days, the earliest first; about one day in seven has none."""
    days = [today - timedelta(days=ago) for ago in range(round(years * 365.25), 0, -1)]
    off = [day for week in chance.sample(range(len(days) // 7), years) for day in days[7 * week : 7 * week + 7]]
    moments = [(day, hour) for day in days if day not in set(off) and chance.random() < 0.87 for hour in HOURS]
    chosen = sorted(chance.sample(moments, years * SESSIONS_PER_YEAR))
    whole, short = plans
    sessions = (
        session(short if chance.random() < SHARE_SHORT else whole, day, hour, index / len(chosen), chance)
        for index, (day, hour) in enumerate(chosen)
    )
    return off, sessions


def session(plan: Plan, day: date, hour: int, progress: float, chance: Random) -> SessionRecord:
    """Return a session; pain goes down as `progress` goes from 0 to 1."""
    begun = datetime(day.year, day.month, day.day, hour, chance.randrange(60), tzinfo=UTC)
    record = begin_record(f"{chance.getrandbits(128):032x}", plan, begun)
    is_ended = chance.random() < SHARE_ENDED
    done = chance.randrange(1, len(record.phases)) if is_ended else len(record.phases)
    phases = tuple(done_phase(phase, day, chance) if i < done else phase for i, phase in enumerate(record.phases))
    return replace(
        record,
        status=RecordStatus.ENDED if is_ended else RecordStatus.FINISHED,
        phases=phases,
        last_at_ms=record.started_at_ms + sum(phase.done_ms for phase in phases),
        resume_at=None,
        stop_reason=chance.choice((*StopReason, None)) if is_ended else None,
        note=chance.choice(NOTES) if chance.random() < 0.08 else "",
        pain=tuple(pains(progress, chance)),
    )


def done_phase(phase: PhaseRecord, day: date, chance: Random) -> PhaseRecord:
    """Return `phase` as done, once in a while skipped in the middle."""
    if chance.random() < 0.004:
        return replace(phase, done_ms=chance.randrange(phase.planned_ms), outcome=Outcome.SKIPPED, day=day)
    return replace(phase, done_ms=phase.planned_ms, outcome=Outcome.COMPLETED, day=day)


def pains(progress: float, chance: Random) -> Iterator[Pain]:
    """Yield what was answered, by nobody every time."""
    level = chance.gauss(6 - 4 * progress, 1.2)
    for moment, change, share in zip(PainMoment, (0, -0.7, -0.3), (0.8, 0.7, 0.25), strict=True):
        if chance.random() < share:
            score = max(0, min(10, round(level + change + chance.gauss(0, 0.5))))
            site = chance.choice(tuple(BodySite)) if chance.random() < 0.1 else BodySite.OVERALL
            yield Pain(moment, site, score)


def plans_of(paths: Paths) -> tuple[Plan, Plan]:
    """Return the plan of the whole routine, and that of a part of it."""
    routine = load_catalogue(paths, "en").default_routine()
    part = Routine(routine.id, routine.name, tuple(e for e in routine.entries if e.exercise.id in SHORT))
    preferences = Preferences(dosage={}, posture_change_s=0, fetch_equipment_s=0)
    return compile_plan(routine, preferences), compile_plan(part, preferences)


def write(folder: Path, years: int, today: date, seed: int = 1) -> None:
    """Write the history of `years` up to yesterday into `folder`."""
    paths = Paths(folder)
    off, sessions = records(plans_of(paths), years, today, Random(seed))
    opened = open_history(paths.history_file, paths.backups_dir, today)
    if opened.history is None:
        raise SystemExit("; ".join(str(error) for error in opened.errors))
    with closing(opened.history) as history:
        history.merge(sessions, off)


def main() -> int:
    """Write and say what came of it."""
    parser = argparse.ArgumentParser(description="Writes a history of many years.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--years", type=int, default=10)
    chosen = parser.parse_args()
    if Paths(chosen.folder).history_file.exists():
        parser.error(f"there is a history in {chosen.folder}")
    began = time.monotonic()
    write(chosen.folder, chosen.years, datetime.now().astimezone().date())
    size_mb = Paths(chosen.folder).history_file.stat().st_size / 1e6
    print(f"{chosen.years} years in {time.monotonic() - began:.1f} s, {size_mb:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
