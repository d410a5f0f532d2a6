"""Pain over time: the points, the gaps, and what counts as a change."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.pain_trend import PainChange, PainTrend, pain_points, pain_runs, pain_trend
from footcoach.core.record import RecordStatus, SessionLine

FIRST = date(2026, 9, 1)
BEFORE, AFTER, MORNING = PainMoment
WORSE = {PainChange.WORSE, PainChange.MUCH_WORSE}
TENTHS = integers(0, 100)


def line(days, before=None, after=None, *, site=BodySite.OVERALL, more=()):
    day = FIRST + timedelta(days=days)
    scores = ((BEFORE, before), (AFTER, after))
    pain = tuple(Pain(moment, site, score) for moment, score in scores if score is not None)
    return SessionLine(str(days), "r", 0, 0, day, RecordStatus.FINISHED, 1, 1, None, "", (*pain, *more), frozenset(), 0)


def places(points):
    return [(point.first - FIRST).days for point in points]


def last_of(days):
    return FIRST + timedelta(days=days - 1)


def test_points__days_in_order_with_the_mean_of_a_day():
    lines = [line(3, 4), line(0, 2, 1), line(0, 5, more=(Pain(BEFORE, BodySite.KNEE, 6),)), line(30, 9)]
    points = pain_points(lines, FIRST, last_of(28))
    assert places(points) == [0, 3]
    assert points[0].scores == {BEFORE: 3.5, AFTER: 1.0}


@pytest.mark.parametrize(("period_days", "days"), [(28, 1), (91, 7), (364, 7), (728, 28), (3_650, 91)])
def test_points__fewer_in_a_longer_period(period_days, days):
    points = pain_points([line(0, 2), line(days - 1, 4), line(days, 5)], FIRST, last_of(period_days))
    assert places(points) == [0, days]
    assert points[0].days == days
    assert points[0].scores[BEFORE] == 3.0


def test_runs__break_where_an_answer_is_missing():
    points = pain_points([line(0, 2, 1), line(1, 3), line(2, 4, 2), line(3)], FIRST, last_of(28))
    assert [places(run) for run in pain_runs(points, BEFORE)] == [[0, 1, 2]]
    assert [places(run) for run in pain_runs(points, AFTER)] == [[0], [2]]
    assert pain_runs(points, MORNING) == ()


@pytest.mark.parametrize(("gap_days", "runs"), [(7, [[0, 7]]), (8, [[0], [8]])])
def test_runs__break_after_a_week_without_an_answer(gap_days, runs):
    points = pain_points([line(0, 2), line(gap_days, 3)], FIRST, last_of(28))
    assert [places(run) for run in pain_runs(points, BEFORE)] == runs


@pytest.mark.parametrize(
    ("start", "end", "change"),
    [
        (6.0, 4.0, PainChange.MUCH_BETTER),  # two points
        (3.0, 2.0, PainChange.MUCH_BETTER),  # a third
        (4.0, 2.9, PainChange.BETTER),
        (4.0, 3.1, PainChange.SAME),
        (0.6, 0.3, PainChange.TOO_SMALL),  # a half, but of nothing that is felt
        (1.5, 2.4, PainChange.MUCH_WORSE),  # a third, though not a point
        (1.5, 2.0, PainChange.MUCH_WORSE),  # exactly both
        (1.5, 1.9, PainChange.TOO_SMALL),
        (2.5, 1.7, PainChange.SAME),  # 0.8, not quite a third
        (2.4, 1.6, PainChange.MUCH_BETTER),  # 0.8, exactly a third
        (1.6, 2.4, PainChange.MUCH_WORSE),
        (5.0, 5.5, PainChange.SAME),
        (0.0, 0.5, PainChange.MUCH_WORSE),
        (0.0, 0.4, PainChange.TOO_SMALL),
        (5.3, 3.3, PainChange.MUCH_BETTER),
        (0.0, 0.0, PainChange.SAME),
        (0.0, 1.0, PainChange.MUCH_WORSE),
        (5.0, 6.2, PainChange.WORSE),
        (5.0, 7.0, PainChange.MUCH_WORSE),
    ],
)
def test_change__two_points_or_a_third(start, end, change):
    assert PainTrend(start, end).change is change


@given(start=TENTHS, end=TENTHS)
def test_change__never_against_its_own_rule(start, end):
    """In whole tenths, so that nothing is rounded."""
    change, points = PainTrend(start / 10, end / 10).change, abs(end - start)
    is_clear = points >= 20 or (points >= 5 and 3 * points >= start)
    assert (change in {PainChange.MUCH_BETTER, PainChange.MUCH_WORSE}) == is_clear
    assert change not in ({PainChange.BETTER, PainChange.MUCH_BETTER} if end >= start else WORSE)


def test_trend__is_compared_as_it_is_told():
    scores = dict(enumerate((2, 2, 3, 3, 2, 2, 2))) | {30 + day: 3 for day in range(3)}
    trend = pain_trend([line(days, score) for days, score in scores.items()], FIRST, last_of(60))
    assert trend == PainTrend(2.3, 3.0)


def test_trend__first_against_last_two_weeks_of_answers():
    scores = {3: 6, 5: 7, 16: 8, 17: 1, 30: 1, 31: 2, 40: 2, 44: 5}
    lines = [line(days, score, after=0) for days, score in scores.items()]
    assert pain_trend(lines, FIRST, last_of(60)) == PainTrend(7.0, 3.0)


@pytest.mark.parametrize(
    "days",
    [(), (0, 1, 2, 3), (0, 1, 2, 24, 25, 26), (0, 1, 40, 41, 42), (0, 1, 2, 41, 42)],
    ids=["none", "one week", "two weeks that touch", "few at the beginning", "few at the end"],
)
def test_trend__too_few_answers(days):
    assert pain_trend([line(day, 5) for day in days], FIRST, last_of(60)) is None


def test_trend__answers_outside_the_period_do_not_count():
    lines = [line(days, 5) for days in (0, 1, 2, 40, 41, 42)]
    assert pain_trend(lines, FIRST, last_of(43)) is not None
    assert pain_trend(lines, FIRST, last_of(42)) is None


def test_points__of_a_session_with_places__show_the_answer_for_overall_where_there_is_one():
    foot = Pain(BEFORE, BodySite.RIGHT_FOOT, 3)
    points = pain_points([line(0, 2, more=(foot,)), line(1, more=(foot,))], FIRST, last_of(28))
    assert [point.scores[BEFORE] for point in points] == [2, 3]
