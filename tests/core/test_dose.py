"""How often each exercise was done today and this week, against how often it is meant to be."""

from dataclasses import replace
from datetime import date

import pytest

from footcoach.core.counting import COUNTS_FROM
from footcoach.core.dose import Dose, days_due, doses
from footcoach.core.exercise import Side
from footcoach.core.record import Work, works_of
from tests.core.records import at, session, ten_times, works_at
from tests.factories import make_exercise

MONDAY, SUNDAY = 0, 6
# A Thursday.
TODAY = date(2026, 11, 26)
CIRCLES = replace(make_exercise("ankle-circles"), dose_per_day=2)
RAISES = replace(make_exercise("heel-raises"), days_per_week=3)
WALKING = replace(make_exercise("toe-walking"), days_per_week=5)


def evenings(exercise_id, *days):
    """Whole sessions of one exercise on days of November 2026."""
    return works_at(*(at(f"2026-11-{day:02} 20:00") for day in days), plan=ten_times(exercise_id))


def dose_of(exercise, works, today=TODAY, first_weekday=MONDAY, goal_days=7):
    (dose,) = doses(works, [exercise], goal_days, today, first_weekday)
    return dose


# Exercise, days of November on which it was done (today is Thursday the 26th), then: done today, days this week, due.
DOSES = {
    "never": (CIRCLES, [], (0, 0)),
    "one of two today": (CIRCLES, [26], (1, 1)),
    "two of two today": (CIRCLES, [26, 26], (2, 1)),
    "three of two today": (CIRCLES, [26, 26, 26], (3, 1)),
    "two yesterday": (CIRCLES, [25, 25], (0, 1)),
    "three days a week, two so far": (RAISES, [23, 25], (0, 2)),
    "three days a week, the third today": (RAISES, [23, 25, 26], (1, 3)),
    "three days a week, done on three others": (RAISES, [23, 24, 25], (0, 3)),
    "last week does not count": (RAISES, [18, 20, 22], (0, 0)),
    "five days a week, four so far": (WALKING, [23, 24, 25], (0, 3)),
    "another exercise": (RAISES, [], (0, 0)),
}


@pytest.mark.parametrize(("exercise", "days", "expected"), DOSES.values(), ids=DOSES)
def test_doses__today_and_this_week(exercise, days, expected):
    works = evenings(exercise.id, *days) + evenings("foot-massage", 26)
    dose = dose_of(exercise, works)
    assert (dose.done_today, dose.days_this_week) == expected


def test_doses__every_exercise_in_order():
    works = evenings("heel-raises", 26)
    assert doses(works, [WALKING, RAISES, CIRCLES], 7, TODAY, MONDAY) == (
        Dose("toe-walking", 0, 1, 0, 5),
        Dose("heel-raises", 1, 1, 1, 3),
        Dose("ankle-circles", 0, 2, 0, 7),
    )


@pytest.mark.parametrize(("goal_days", "due"), [(0, (0, 0, 0)), (3, (3, 3, 3)), (4, (4, 3, 4)), (7, (5, 3, 7))])
def test_days_due__are_the_goal_unless_the_exercise_allows_fewer(goal_days, due):
    exercises = (WALKING, RAISES, CIRCLES)
    assert tuple(days_due(exercise, goal_days) for exercise in exercises) == due
    assert tuple(dose.days_per_week for dose in doses((), exercises, goal_days, TODAY, MONDAY)) == due


WEEKDAYS = {
    "Monday: Sunday was last week": (MONDAY, 0),
    "Sunday: it is this week": (SUNDAY, 1),
    "Friday: this week began last Friday": (4, 1),
}


@pytest.mark.parametrize(("first_weekday", "days"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_doses__first_weekday(first_weekday, days):
    # Sunday 22 November.
    assert dose_of(RAISES, evenings("heel-raises", 22), first_weekday=first_weekday).days_this_week == days


def test_doses__clock_set_back_so_that_a_session_lies_in_the_future():
    dose = dose_of(RAISES, evenings("heel-raises", 26, 27, 28))
    assert (dose.done_today, dose.days_this_week) == (1, 1)


def test_doses__west_over_the_date_line_the_same_day_again():
    works = works_at(at("2026-11-26 20:00", "Asia/Tokyo"), at("2026-11-26 20:00", "Pacific/Honolulu"))
    dose = dose_of(RAISES, works)
    assert (dose.done_today, dose.days_this_week) == (2, 1)


def test_doses__begun_before_midnight():
    late = works_at(at("2026-11-25 23:58"))
    assert dose_of(RAISES, late).done_today == 0
    assert dose_of(RAISES, late, today=date(2026, 11, 25)).done_today == 1


def test_doses__resumed_next_morning_counts_for_the_morning():
    evening, morning = at("2026-11-25 22:00"), at("2026-11-26 07:00")
    works = works_of(session(evening, ten_times("heel-raises"), [(evening, 0.5), (morning, 0.5)]))
    dose = dose_of(RAISES, works)
    assert (dose.done_today, dose.days_this_week) == (1, 1)


def test_doses__the_sides_of_one_session_count_once():
    works = works_at(at("2026-11-26 20:00"), plan=ten_times("ankle-circles", is_sided=True))
    assert {work.side for work in works} == {Side.LEFT, Side.RIGHT}
    assert dose_of(CIRCLES, works).done_today == 1


@pytest.mark.parametrize(("left_ms", "right_ms", "done"), [(1000, 500, 1), (1000, 499, 0), (750, 750, 1), (0, 0, 0)])
def test_doses__three_quarters_of_both_sides_together(left_ms, right_ms, done):
    assert COUNTS_FROM == 0.75
    works = [
        Work("a", TODAY, "ankle-circles", *side) for side in ((Side.LEFT, 1000, left_ms), (Side.RIGHT, 1000, right_ms))
    ]
    assert dose_of(CIRCLES, works).done_today == done


# Exercise, days of November on which it was done (today is Thursday the 26th), then whether anything is left to do.
DUE = {
    "never": (CIRCLES, [], True),
    "one of two today": (CIRCLES, [26], True),
    "two of two today": (CIRCLES, [26, 26], False),
    "three days a week, two so far": (RAISES, [23, 25], True),
    "three days a week, the third today": (RAISES, [23, 25, 26], False),
    "three days a week, done on three others": (RAISES, [23, 24, 25], False),
    "twice on two days a week, once today, the second": (
        replace(CIRCLES, days_per_week=2), [25, 26], True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("exercise", "days", "is_due"), DUE.values(), ids=DUE)
def test_dose__is_due(exercise, days, is_due):
    assert dose_of(exercise, evenings(exercise.id, *days)).is_due is is_due
