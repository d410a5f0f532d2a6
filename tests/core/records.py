"""Records of sessions as they come about: begun at a moment of some time zone, perhaps gone on with later."""

from datetime import datetime
from zoneinfo import ZoneInfo

from footcoach.core.plan import MS_PER_S
from footcoach.core.record import begin_record, epoch_ms, with_phase_left, works_of
from footcoach.core.session import PhaseLeft
from tests.factories import make_exercise, make_plan


def at(text, zone="Europe/Berlin", *, fold=0):
    """A moment such as "2026-03-29 01:30" where clocks show the time of `zone`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def ten_times(*exercise_ids, is_sided=False):
    """A plan of exercises with ten repetitions of five seconds each."""
    switch = {"switch_side_s": 5} if is_sided else {}
    return make_plan(*(make_exercise(name, is_sided=is_sided, repetitions=10, **switch) for name in exercise_ids))


def do(record, plan, moment, count, first=0):
    """The record after `count` phases of its plan from the one numbered `first` were done at `moment`."""
    for index in range(first, first + count):
        phase = plan.phases[index]
        left = PhaseLeft(index, phase, index * MS_PER_S, phase.duration_ms, is_completed=True)
        record = with_phase_left(record, left, moment.date(), epoch_ms(moment))
    return record


def session(begun, plan, parts, id="a"):
    """The record of a session; `parts` are (moment, share of its phases done from then on)."""
    record, first = begin_record(id, plan, begun), 0
    for moment, share in parts:
        count = round(share * len(plan.phases))
        record, first = do(record, plan, moment, count, first), first + count
    return record


def works_at(*moments, plan=None, share=1.0):
    """What was done in sessions that began at `moments`, each without a break."""
    plan = plan or ten_times("heel-raises")
    records = [session(moment, plan, [(moment, share)], id=f"session-{i}") for i, moment in enumerate(moments)]
    return tuple(work for record in records for work in works_of(record))
