"""A day on which something is different: what of a routine fits, and what is left out, and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from footcoach.core.exercise import Exercise, Posture
from footcoach.core.routine import Routine

_ON_THE_FLOOR = frozenset({Posture.FLOOR, Posture.LYING})


class LeftOut(StrEnum):
    """Why an exercise is left out."""

    THING = "thing"
    FLOOR = "floor"
    TIME = "time"


@dataclass(frozen=True)
class DayWishes:
    """What is different.

    Attributes:
        longest_ms: How much time there is at most, more than zero; None for as much as it takes.
        missing: The ids of things that are not there.
        without_floor: Whether the person does not want to sit or lie on the floor.
    """

    longest_ms: int | None = None
    missing: frozenset[str] = frozenset()
    without_floor: bool = False


@dataclass(frozen=True)
class FittedDay:
    """What fits.

    Attributes:
        routine: What is left of the routine, perhaps nothing.
        left_out: The other exercises, in the order of the routine, each with the reason.
        has_lost_warm_up: Whether there is no time for a warm-up that the person would else do.
    """

    routine: Routine
    left_out: tuple[tuple[Exercise, LeftOut], ...]
    has_lost_warm_up: bool = False


def fit_to_day(routine: Routine, wishes: DayWishes, duration_ms: Callable[[Routine], int]) -> FittedDay:
    """Return what of `routine` fits to `wishes`, where `duration_ms` tells how long one takes.

    Where there is too little time, the warm-up goes first. Then each exercise stays, in the order of the routine, that
    still has room behind those that stay before it.
    """
    left_out = {entry.exercise.id: reason for entry in routine.entries if (reason := _reason(entry.exercise, wishes))}
    fitting = _without(routine, left_out)
    longest_ms, has_lost_warm_up = wishes.longest_ms, False
    if longest_ms is not None and fitting.entries and duration_ms(fitting) > longest_ms:
        begins_with_work = replace(fitting, warm_up=None)
        has_lost_warm_up = duration_ms(begins_with_work) < duration_ms(fitting)
        fitting = begins_with_work
        kept: set[str] = set()
        for exercise in fitting.exercises:
            if duration_ms(fitting.only(kept | {exercise.id})) <= longest_ms:
                kept.add(exercise.id)
            else:
                left_out[exercise.id] = LeftOut.TIME
        fitting = fitting.only(kept)
    reasons = ((exercise, left_out[exercise.id]) for exercise in routine.exercises if exercise.id in left_out)
    return FittedDay(fitting, tuple(reasons), has_lost_warm_up)


def _reason(exercise: Exercise, wishes: DayWishes) -> LeftOut | None:
    if wishes.without_floor and exercise.posture in _ON_THE_FLOOR:
        return LeftOut.FLOOR
    if any(thing.id in wishes.missing for thing in exercise.equipment):
        return LeftOut.THING
    return None


def _without(routine: Routine, left_out: dict[str, LeftOut]) -> Routine:
    entries = tuple(entry for entry in routine.entries if entry.exercise.id not in left_out)
    return replace(routine, entries=entries)


def needs_floor(routine: Routine) -> bool:
    """Return whether something of `routine` is done on the floor."""
    return any(exercise.posture in _ON_THE_FLOOR for exercise in routine.exercises)
