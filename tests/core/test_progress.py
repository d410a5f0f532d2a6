"""The numbers of Progress: periods, days, bars, exercises."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from footcoach.core.exercise import Side
from footcoach.core.progress import (
    MOST_SPANS,
    DayMark,
    GoalState,
    Period,
    day_marks,
    done_since,
    exercise_shares,
    period_start,
    sessions_of,
    spans_of,
)
from footcoach.core.record import Work
from footcoach.core.weeks import WeekTally

MONDAY, SUNDAY = 0, 6
TODAY = date(2026, 11, 25)  # a Wednesday


def work(day=TODAY, done_ms=100, planned_ms=100, *, session="a", exercise="heel-raises", side=Side.BOTH):
    return Work(session, day, exercise, side, planned_ms, done_ms)


def week(number, days_done=3, goal_days=3, done_ms=100, planned_ms=200, *, is_paused=False):
    first = date(2026, 1, 5) + timedelta(weeks=number)
    return WeekTally(first, days_done, goal_days, is_paused, days_done, done_ms, planned_ms)


@pytest.mark.parametrize(
    ("period", "first_weekday", "expected"),
    [
        (Period.FOUR_WEEKS, MONDAY, date(2026, 11, 2)),
        (Period.FOUR_WEEKS, SUNDAY, date(2026, 11, 1)),
        (Period.THREE_MONTHS, MONDAY, date(2026, 8, 31)),
        (Period.YEAR, MONDAY, date(2025, 12, 1)),
        (Period.TWO_YEARS, MONDAY, date(2024, 12, 2)),
        (Period.ALL, MONDAY, date(2016, 2, 29)),
    ],
)
def test_period_start__whole_weeks(period, first_weekday, expected):
    assert period_start(period, date(2016, 3, 1), TODAY, first_weekday) == expected


@pytest.mark.parametrize("period", Period)
def test_period_start__never_before_the_week_of_the_first_session(period):
    assert period_start(period, date(2026, 11, 13), TODAY, MONDAY) == date(2026, 11, 9)


def test_period_start__first_session_in_the_future():
    assert period_start(Period.ALL, TODAY + timedelta(days=30), TODAY, MONDAY) == date(2026, 11, 23)


def test_day_marks__done_begun_and_off():
    begun, off, both, one = (TODAY - timedelta(days=days) for days in (1, 2, 3, 4))
    works = [work(), work(begun, 70, session="b"), work(both, session="c"), work(both, 0, 10, session="d")]
    works += [work(one, session="e"), work(one, 0, 200, session="e", exercise="foot-massage")]
    marks = day_marks(works, frozenset({off, both}))
    raises = frozenset({"heel-raises"})
    assert marks == {
        TODAY: DayMark(TODAY, 100, 100, counts=True, is_done=True, exercise_ids=raises),
        begun: DayMark(begun, 70, 100, exercise_ids=raises),
        off: DayMark(off, is_off=True),
        both: DayMark(both, 100, 110, counts=True, is_done=True, is_off=True, exercise_ids=raises),
        one: DayMark(one, 100, 300, counts=True, exercise_ids=raises),
    }
    days = (TODAY, begun, off, both, one)
    assert [marks[day].is_done for day in days] == [True, False, False, True, False]
    assert [marks[day].is_begun for day in days] == [False, True, False, False, True]


@pytest.mark.parametrize(
    "others",
    [
        [work(done_ms=0, session="b"), work(done_ms=0, session="c")],
        [work(done_ms=10, planned_ms=10_000, session="b")],
        [work(done_ms=100, planned_ms=300, session=name) for name in "bcde"],
    ],
    ids=["begun", "a long one ended early", "many ended early"],
)
@pytest.mark.parametrize("done_ms", [75, 100])
def test_day_marks__a_whole_session_stays_done_whatever_else_was_begun(done_ms, others):
    for works in ([work(done_ms=done_ms), *others], [*others, work(done_ms=done_ms)]):
        mark = day_marks(works, ())[TODAY]
        assert (mark.is_done, mark.is_begun) == (True, False)


def test_day_marks__parts_of_sessions_make_no_whole_one():
    mark = day_marks([work(done_ms=74, session="a"), work(done_ms=74, session="b")], ())[TODAY]
    assert (mark.is_done, mark.is_begun) == (False, True)


def test_day_marks__over_midnight_the_day_of_the_last_of_it():
    yesterday = TODAY - timedelta(days=1)
    works = [work(yesterday, 10, 10), work(done_ms=80, planned_ms=90, exercise="foot-massage")]
    marks = day_marks(works, ())
    assert [(marks[day].is_done, marks[day].is_begun) for day in (yesterday, TODAY)] == [(False, True), (True, False)]


def test_done_since__leaves_out_what_is_before_and_in_the_future():
    works = [work(TODAY + timedelta(days=days)) for days in (-28, -27, 0, 1)]
    assert done_since(works, TODAY - timedelta(days=27), TODAY) == 200


@pytest.mark.parametrize(
    ("weeks", "size", "count"), [(1, 1, 1), (60, 1, 60), (61, 4, 16), (104, 4, 26), (523, 13, 41), (5_000, 52, 97)]
)
def test_spans__few_enough_and_all_weeks_in_them(weeks, size, count):
    spans = spans_of([week(number) for number in range(weeks)])
    assert len(spans) == count
    assert count <= MOST_SPANS or size == 52
    assert {span.weeks for span in spans[1:]} <= {size}
    assert sum(span.weeks for span in spans) == weeks
    assert all(one.end == other.first for one, other in pairwise(spans))


def test_spans__average_a_week():
    weeks = [week(number, days_done=number % 2 * 4, done_ms=number % 2 * 100) for number in range(64)]
    span = spans_of(weeks)[-1]
    assert (span.weeks, span.days, span.done_ms, span.goal_days, span.weeks_met, span.sessions) == (4, 2, 50, 3, 2, 8)
    assert span.done_share == 0.25
    assert not span.is_met


@pytest.mark.parametrize(("days", "goal", "is_met"), [(3, 3, True), (2, 3, False), (0, 0, False), (1, 0, True)])
def test_spans__met_as_the_week_is(days, goal, is_met):
    (span,) = spans_of([week(0, days_done=days, goal_days=goal)])
    assert span.is_met is is_met


@pytest.mark.parametrize(
    ("days", "weeks", "state", "weeks_open"),
    [
        (3, 1, GoalState.MET, 0),
        (2, 1, GoalState.SO_FAR, 1),
        (0, 1, GoalState.SO_FAR, 1),
        (0, 64, GoalState.SO_FAR, 1),
        (3, 64, GoalState.MET, 0),
    ],
)
def test_spans__the_present_week_is_never_missed(days, weeks, state, weeks_open):
    span = spans_of([week(number, days_done=days) for number in range(weeks)])[-1]
    assert (span.goal_state, span.weeks_open) == (state, weeks_open)


def test_spans__a_week_that_is_over_is_missed():
    before, _ = spans_of([week(0, days_done=2), week(1)])
    assert (before.goal_state, before.weeks_open) == (GoalState.MISSED, 0)


@pytest.mark.parametrize(("days", "goal"), [(0, 0), (0, 3), (2, 3)])
def test_spans__a_paused_week_is_not_missed(days, goal):
    before, _ = spans_of([week(0, days_done=days, goal_days=goal, is_paused=True), week(1)])
    assert (before.goal_state, before.weeks_paused, before.days, before.goal_days) == (GoalState.PAUSED, 1, days, goal)


def test_spans__the_present_week_is_not_paused_before_it_is_over():
    (span,) = spans_of([week(0, days_done=0, is_paused=True)])
    assert (span.goal_state, span.weeks_open, span.weeks_paused) == (GoalState.SO_FAR, 1, 0)


def test_spans__paused_weeks_take_nothing_from_the_average_of_the_others():
    weeks = [week(number, days_done=1, is_paused=True) if number % 4 == 2 else week(number) for number in range(64)]
    span = spans_of(weeks)[0]
    assert (span.weeks, span.weeks_paused, span.weeks_met) == (4, 1, 3)
    assert (span.days, span.goal_days, span.goal_state) == (3, 3, GoalState.MET)


def test_spans__of_paused_weeks_only():
    span = spans_of([week(number, days_done=1, is_paused=True) for number in range(64)])[0]
    assert (span.goal_state, span.weeks_paused, span.days, span.goal_days) == (GoalState.PAUSED, 4, 1, 3)


def test_spans__nothing_planned_has_no_share():
    (span,) = spans_of([week(0, 0, planned_ms=0, done_ms=0)])
    assert span.done_share is None


def test_exercise_shares__left_and_right_apart():
    works = [
        work(exercise="ankle-circles", side=Side.LEFT, done_ms=100),
        work(exercise="ankle-circles", side=Side.RIGHT, done_ms=0),
        work(exercise="ankle-circles", side=Side.RIGHT, done_ms=99, session="b"),
    ]
    left, right = exercise_shares(works)
    assert (left.side, left.percent, left.session_ids, left.done_ms) == (Side.LEFT, 100, {"a"}, 100)
    assert (right.side, right.percent, right.session_ids, right.planned_ms) == (Side.RIGHT, 49, {"b"}, 200)


def test_sessions_of__left_in_one_and_right_in_another_are_two():
    sides = [work(side=Side.LEFT, session=name) for name in "ab"] + [
        work(side=Side.RIGHT, session=name) for name in "bc"
    ]
    assert sessions_of(exercise_shares([*sides, work(done_ms=0, side=Side.LEFT, session="d")])) == 3
    assert sessions_of(()) == 0


def test_exercise_shares__all_but_a_little_is_not_all():
    (share,) = exercise_shares([work(done_ms=9_999, planned_ms=10_000)])
    assert share.percent == 99
