"""A short day: which two exercises of a routine to do when there is no time, or no wish, for all of them."""

from collections.abc import Iterable
from datetime import date

from footcoach.core.counting import counted
from footcoach.core.dose import Dose
from footcoach.core.record import Work
from footcoach.core.routine import SHORT_DAY_EXERCISES, Routine


def short_day(routine: Routine, doses: Iterable[Dose], works: Iterable[Work], today: date) -> Routine:
    """Return `routine` with its warm-up and only two exercises: those that are due and were done longest ago.

    They stand in the order of the routine.

    What was never done comes first, and of the same day what the routine does first. Where fewer than two are due, the
    others follow by the same rule.

    Args:
        routine: All that could be done; one of two exercises or fewer is returned as it is.
        doses: How much of each of its exercises was done, and is meant to be.
        works: What was done of late; before the first of it, everything counts as never done.
        today: The local day; what lies after it, because the clock was set back, is left out.
    """
    due = {dose.exercise_id for dose in doses if dose.is_due}
    last_days: dict[str, date] = {}
    for done in counted(works):
        if done.day <= today:
            last_days[done.exercise_id] = max(done.day, last_days.get(done.exercise_id, done.day))
    ids = [exercise.id for exercise in routine.exercises]
    # Sorting leaves what is equal in the order of the routine.
    ids.sort(key=lambda exercise_id: (exercise_id not in due, last_days.get(exercise_id, date.min)))
    warm_up = [routine.warm_up.exercise.id] if routine.warm_up else []
    return routine.only([*warm_up, *ids[:SHORT_DAY_EXERCISES]])
