"""The week of a session that has just ended."""

from dataclasses import replace
from datetime import date

import pytest

from footcoach.core.week_review import Programme, review_week
from tests.core.records import at, ten_times, works_at
from tests.factories import make_exercise

# A Monday and a Thursday.
MONDAY, THURSDAY = date(2026, 11, 23), date(2026, 11, 26)
HEEL_RAISES = make_exercise("heel-raises", repetitions=10)


def programme(goal_days=3, exercises=(HEEL_RAISES,), warm_ups=frozenset()):
    return Programme(exercises, warm_ups, goal_days, first_weekday=0)


def review(works, today=THURSDAY, days_off=frozenset(), **options):
    return review_week(works, days_off, programme(**options), today)


def test_review__knows_the_seven_days_and_those_that_are_done():
    found = review(works_at(at("2026-11-22 09:00"), at("2026-11-23 09:00"), at("2026-11-26 09:00")))
    assert (found.days[0], found.days[-1], len(found.days)) == (MONDAY, date(2026, 11, 29), 7)
    assert found.done == {MONDAY, THURSDAY}


@pytest.mark.parametrize(("goal_days", "missing"), [(1, 0), (2, 0), (3, 1), (5, 3)])
def test_review__how_many_days_are_missing(goal_days, missing):
    found = review(works_at(at("2026-11-23 09:00"), at("2026-11-26 09:00")), goal_days=goal_days)
    assert (found.days_missing, found.days_left) == (missing, 3)


def test_review__days_off_make_the_goal_smaller():
    off = frozenset(
        {date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29)}
    )
    assert review(works_at(at("2026-11-26 09:00")), days_off=off).days_missing == 1


def test_review__what_is_meant_twice_a_day_is_open_after_once():
    twice = replace(HEEL_RAISES, dose_per_day=2)
    once, both = works_at(at("2026-11-26 09:00")), works_at(at("2026-11-26 09:00"), at("2026-11-26 18:00"))
    assert review(once, exercises=(twice,)).once_more == (twice,)
    assert review(both, exercises=(twice,)).once_more == ()
    assert review((), exercises=(twice,)).once_more == ()


def test_review__a_warm_up_does_no_day():
    works = works_at(at("2026-11-26 09:00"), plan=ten_times("march"))
    assert review(works, warm_ups=frozenset({"march"})).done == frozenset()
