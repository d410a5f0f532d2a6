"""A short day: the two exercises that are due and were done longest ago."""

from dataclasses import replace
from datetime import date

import pytest

from footcoach.core.dose import doses
from footcoach.core.routine import RoutineEntry
from footcoach.core.short_day import short_day
from tests.core.records import at, ten_times, works_at
from tests.factories import make_exercise, make_routine

MONDAY, SUNDAY = 0, 6
# A Thursday.
TODAY = date(2026, 11, 26)
WALKING = replace(make_exercise("toe-walking"), days_per_week=5)
RAISES = replace(make_exercise("heel-raises"), days_per_week=3)
STRETCH = make_exercise("seated-toe-stretch")
CIRCLES = replace(make_exercise("ankle-circles"), dose_per_day=2)
ROUTINE = make_routine(WALKING, RAISES, STRETCH, CIRCLES)


def done(days_by_exercise, *, share=1.0):
    """Sessions of one exercise each on days of November 2026."""
    return tuple(
        work
        for exercise_id, days in days_by_exercise.items()
        for work in works_at(*(at(f"2026-11-{day:02} 20:00") for day in days), plan=ten_times(exercise_id), share=share)
    )


def short(works, routine=ROUTINE, first_weekday=MONDAY):
    return short_day(routine, doses(works, routine.exercises, 7, TODAY, first_weekday), works, TODAY)


def chosen(works, first_weekday=MONDAY):
    return [exercise.id for exercise in short(works, first_weekday=first_weekday).exercises]


# Days of November on which each exercise was done (today is Thursday the 26th), then what is chosen.
CASES = {
    "nothing done yet: the first two": ({}, ["toe-walking", "heel-raises"]),
    "those that were never done": (
        {"toe-walking": [25], "seated-toe-stretch": [24]},
        ["heel-raises", "ankle-circles"],
    ),
    "those done longest ago": (
        {"toe-walking": [24], "heel-raises": [20], "seated-toe-stretch": [25], "ankle-circles": [23]},
        ["heel-raises", "ankle-circles"],
    ),
    "the last time counts, not the first": (
        {"toe-walking": [20, 25], "heel-raises": [24], "seated-toe-stretch": [24], "ankle-circles": [24]},
        ["heel-raises", "seated-toe-stretch"],
    ),
    "of the same day, the first of the routine": (
        {exercise.id: [25] for exercise in ROUTINE.exercises},
        ["toe-walking", "heel-raises"],
    ),
    "once of twice today is due, but was done last": (
        {"ankle-circles": [26], "heel-raises": [25]},
        ["toe-walking", "seated-toe-stretch"],
    ),
    "one is due: the other was done longest ago": (
        {"toe-walking": [26], "heel-raises": [23, 24, 25], "seated-toe-stretch": [26], "ankle-circles": [26]},
        ["heel-raises", "ankle-circles"],
    ),
    "nothing is due: the two done longest ago": (
        {"toe-walking": [26], "heel-raises": [23, 24, 25], "seated-toe-stretch": [26], "ankle-circles": [26, 26]},
        ["toe-walking", "heel-raises"],
    ),
    "tomorrow, because the clock was set back": (
        {"toe-walking": [27], "heel-raises": [25], "seated-toe-stretch": [25], "ankle-circles": [25]},
        ["toe-walking", "heel-raises"],
    ),
}


@pytest.mark.parametrize(("days_by_exercise", "expected"), CASES.values(), ids=CASES)
def test_short_day__two_that_are_due_and_were_done_longest_ago(days_by_exercise, expected):
    assert chosen(done(days_by_exercise)) == expected


def test_short_day__what_is_due_comes_before_what_was_done_longer_ago():
    # The heel raises were done three times in the week that began on Sunday, all of them before the others.
    others = {"toe-walking": [25], "seated-toe-stretch": [25], "ankle-circles": [25]}
    works = done({"heel-raises": [22, 23, 24], **others})
    assert chosen(works, MONDAY) == ["toe-walking", "heel-raises"]
    assert chosen(works, SUNDAY) == ["toe-walking", "seated-toe-stretch"]


def test_short_day__too_little_does_not_count():
    assert chosen(done({"toe-walking": [25]}, share=0.5)) == ["toe-walking", "heel-raises"]


def test_short_day__is_the_routine_with_its_own_numbers():
    routine = replace(ROUTINE, entries=tuple(RoutineEntry(e, {"sets": 3}) for e in ROUTINE.exercises))
    two = short((), routine)
    assert (two.id, two.name) == (routine.id, routine.name)
    assert [entry.dosage for entry in two.entries] == [{"sets": 3}] * 2


@pytest.mark.parametrize(("count", "has_short_day"), [(0, False), (1, False), (2, False), (3, True), (4, True)])
def test_short_day__only_of_a_routine_of_more(count, has_short_day):
    routine = make_routine(*ROUTINE.exercises[:count])
    assert routine.has_short_day is has_short_day
    assert len(short((), routine).entries) == min(count, 2)


def test_short_day__begins_with_the_warm_up():
    routine = replace(ROUTINE, warm_up=RoutineEntry(make_exercise("marching"), {}))
    assert [entry.exercise.id for entry in short((), routine).parts] == ["marching", "toe-walking", "heel-raises"]
