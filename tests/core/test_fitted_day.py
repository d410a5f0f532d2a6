"""What of a routine fits to a day on which something is different."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import PhaseKind, Posture
from footcoach.core.fitted_day import DayWishes, FittedDay, LeftOut, fit_to_day, needs_floor
from footcoach.core.routine import RoutineEntry
from tests.factories import NO_PREFERENCES, make_exercise, make_routine


def minute(name, minutes=1, **options):
    return make_exercise(name, steps=[("Work", PhaseKind.MOVE, 60 * minutes - 10)], **options)


RAISES, MASSAGE = minute("heel-raises", 2), minute("foot-massage", 3, posture=Posture.CHAIR, equipment=["ball"])
BAND = minute("resistance-band", 5, posture=Posture.FLOOR, equipment=["mat", "band"])
CIRCLES = minute("ankle-circles", 1, posture=Posture.LYING, equipment=["mat"])
MARCHING = minute("marching", 2)
ROUTINE = replace(make_routine(RAISES, MASSAGE, BAND, CIRCLES), warm_up=RoutineEntry(MARCHING, {}))
WARMS_UP = replace(NO_PREFERENCES, warms_up=True)


def duration_ms(routine, preferences=WARMS_UP):
    return compile_plan(routine, preferences).total_ms


def fit(**wishes):
    return fit_to_day(ROUTINE, DayWishes(**wishes), duration_ms)


def ids(fitted):
    return [exercise.id for exercise in fitted.routine.exercises]


def reasons(fitted):
    return [(exercise.id, reason) for exercise, reason in fitted.left_out]


def test_fit__nothing_is_different():
    assert fit() == FittedDay(ROUTINE, ())


def test_fit__without_a_thing():
    fitted = fit(missing=frozenset({"band"}))
    assert ids(fitted) == ["heel-raises", "foot-massage", "ankle-circles"]
    assert reasons(fitted) == [("resistance-band", LeftOut.THING)]
    assert fitted.routine.warm_up == ROUTINE.warm_up


def test_fit__not_on_the_floor():
    fitted = fit(without_floor=True)
    assert ids(fitted) == ["heel-raises", "foot-massage"]
    assert reasons(fitted) == [("resistance-band", LeftOut.FLOOR), ("ankle-circles", LeftOut.FLOOR)]


@pytest.mark.parametrize(
    ("minutes", "expected", "warms_up"),
    [
        (13, ["heel-raises", "foot-massage", "resistance-band", "ankle-circles"], True),
        (12, ["heel-raises", "foot-massage", "resistance-band", "ankle-circles"], False),
        (6, ["heel-raises", "foot-massage", "ankle-circles"], False),
        (2, ["heel-raises"], False),
        (1, ["ankle-circles"], False),
    ],
)
def test_fit__in_so_much_time(minutes, expected, warms_up):
    fitted = fit(longest_ms=minutes * 60_000)
    assert ids(fitted) == expected
    assert (fitted.routine.warm_up is not None, fitted.has_lost_warm_up) == (warms_up, not warms_up)
    assert {reason for _, reason in fitted.left_out} <= {LeftOut.TIME}


def test_fit__a_warm_up_that_is_switched_off_is_not_lost():
    fitted = fit_to_day(ROUTINE, DayWishes(3 * 60_000), lambda routine: duration_ms(routine, NO_PREFERENCES))
    assert ids(fitted) == ["heel-raises", "ankle-circles"]
    assert not fitted.has_lost_warm_up


def test_fit__perhaps_nothing():
    fitted = fit(longest_ms=30_000, without_floor=True)
    assert ids(fitted) == []
    assert len(fitted.left_out) == 4


@given(minutes=st.integers(1, 20), missing=st.sets(st.sampled_from(["band", "ball", "mat"])), floor=st.booleans())
def test_fit__never_takes_longer_and_loses_nothing_unsaid(minutes, missing, floor):
    fitted = fit(longest_ms=minutes * 60_000, missing=frozenset(missing), without_floor=floor)
    if fitted.routine.entries:
        assert duration_ms(fitted.routine) <= minutes * 60_000
    assert {*ids(fitted), *(name for name, _ in reasons(fitted))} == {each.id for each in ROUTINE.exercises}
    assert len(ids(fitted)) + len(fitted.left_out) == len(ROUTINE.entries)


def test_needs_floor__sitting_or_lying_there():
    assert needs_floor(ROUTINE)
    assert needs_floor(make_routine(CIRCLES))
    assert not needs_floor(make_routine(RAISES, MASSAGE))
