"""Days, weeks and weeks in a row, wherever the clock and the person were."""

from datetime import date, timedelta

import pytest

from footcoach.core.exercise import Side
from footcoach.core.record import Work, begin_record, epoch_ms, with_phase_left, works_of
from footcoach.core.session import PhaseLeft
from footcoach.core.weeks import WeekTally, days_done, streak_weeks, week_start, week_tallies
from tests.core.records import at, session, ten_times, works_at

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
BERLIN, APIA, NEW_YORK, TOKYO, HONOLULU = (
    "Europe/Berlin",
    "Pacific/Apia",
    "America/New_York",
    "Asia/Tokyo",
    "Pacific/Honolulu",
)


def day(text):
    return date.fromisoformat(f"2026-{text}" if len(text) == 5 else text)


def days(*texts):
    return frozenset(day(text) for text in texts)


# The day of a session

DAYS = {
    "an ordinary evening": ([at("2026-11-23 20:00")], days("11-23")),
    "twice on one day": ([at("2026-11-23 08:00"), at("2026-11-23 20:00")], days("11-23")),
    "half a minute before midnight": ([at("2026-11-23 23:59:30")], days("11-23")),
    "at midnight": ([at("2026-11-24 00:00")], days("11-24")),
    # The clock jumps from 2:00 to 3:00 on 29 March and goes back from 3:00 to 2:00 on 25 October.
    "the night clocks go forward, before": ([at("2026-03-29 01:59")], days("03-29")),
    "the night clocks go forward, after": ([at("2026-03-29 03:01")], days("03-29")),
    "late on the short day": ([at("2026-03-29 23:59")], days("03-29")),
    "the hour there twice, first": ([at("2026-10-25 02:30")], days("10-25")),
    "the hour there twice, second": ([at("2026-10-25 02:30", fold=1)], days("10-25")),
    "late on the long day": ([at("2026-10-25 23:59", fold=1)], days("10-25")),
    "early after the long day": ([at("2026-10-26 00:01")], days("10-26")),
    "clocks that change at midnight": ([at("2026-09-06 01:00", "America/Santiago")], days("09-06")),
    "east: a short night": ([at("2026-11-23 22:00", NEW_YORK), at("2026-11-24 22:00", TOKYO)], days("11-23", "11-24")),
    # 22:00 in New York is 12:00 of the next day in Tokyo.
    "east: at once, the next day already": (
        [at("2026-11-23 22:00", NEW_YORK), at("2026-11-24 12:10", TOKYO)],
        days("11-23", "11-24"),
    ),
    "west: the same evening again": ([at("2026-11-23 20:00"), at("2026-11-23 21:00", NEW_YORK)], days("11-23")),
    # Tokyo is 19 hours ahead of Honolulu: who flies on the 24th arrives on the 23rd.
    "west over the date line: yesterday again": (
        [at("2026-11-23 20:00", TOKYO), at("2026-11-24 09:00", TOKYO), at("2026-11-23 20:00", HONOLULU)],
        days("11-23", "11-24"),
    ),
    # Samoa had no 30 December 2011.
    "a date that never was": (
        [at("2011-12-29 20:00", APIA), at("2011-12-31 08:00", APIA)],
        days("2011-12-29", "2011-12-31"),
    ),
    "leap day": ([at("2028-02-28 20:00"), at("2028-02-29 20:00")], days("2028-02-28", "2028-02-29")),
    "new year": ([at("2026-12-31 23:50"), at("2027-01-01 00:10")], days("2026-12-31", "2027-01-01")),
}  # fmt: skip


@pytest.mark.parametrize(("moments", "expected"), DAYS.values(), ids=DAYS)
def test_days_done__by_the_local_day(moments, expected):
    assert days_done(works_at(*moments)) == expected
    plan = ten_times("heel-raises")
    assert {begin_record("a", plan, moment).day for moment in moments} == expected


# When a session begins and ends, and how long it lasts in seconds.
SPANS = {
    "over midnight": (at("2026-11-23 23:59:30"), at("2026-11-24 00:00:30"), 60),
    "over the hour that is not there": (at("2026-03-29 01:59:30"), at("2026-03-29 03:00:30"), 60),
    "over the beginning of the hour there twice": (at("2026-10-25 02:59:30"), at("2026-10-25 02:00:30", fold=1), 60),
    "over the leap day": (at("2028-02-28 23:59:30"), at("2028-02-29 00:00:30"), 60),
    "over the year": (at("2026-12-31 23:59:30"), at("2027-01-01 00:00:30"), 60),
    "in an aeroplane to the east": (at("2026-11-23 12:00", NEW_YORK), at("2026-11-23 18:01"), 60),
    "in an aeroplane over the date line": (at("2026-11-24 09:00", TOKYO), at("2026-11-23 14:01", HONOLULU), 60),
}


@pytest.mark.parametrize(("begun", "ended", "lasts_s"), SPANS.values(), ids=SPANS)
def test_session__lasts_as_long_and_counts_for_the_day_on_which_it_began(begun, ended, lasts_s):
    plan = ten_times("heel-raises")
    record = begin_record("a", plan, begun)
    for index, phase in enumerate(plan.phases):
        left = PhaseLeft(index, phase, 0, phase.duration_ms, is_completed=True)
        record = with_phase_left(record, left, record.day, epoch_ms(ended))
    assert record.last_at_ms - record.started_at_ms == lasts_s * 1000
    assert record.done_ms == 50_000
    assert days_done(works_of(record)) == {begun.date()}


# A session begun in the evening of the 23rd and gone on with in the morning of the 24th: its exercises (of 21 phases),
# the shares of the phases done then and then, and the days that are won.
RESUMED = {
    "one exercise, half and half": (["heel-raises"], 0.5, 0.5, days("11-24")),
    "one exercise, nearly done in the evening": (["heel-raises"], 0.9, 0.1, days("11-24")),
    "one exercise each": (["heel-raises", "toe-walking"], 0.5, 0.5, days("11-23", "11-24")),
    "both in the morning": (["heel-raises", "toe-walking"], 0.0, 1.0, days("11-24")),
    "one in the evening, then little": (["heel-raises", "toe-walking"], 0.5, 0.1, days("11-23")),
    "too little of both": (["heel-raises", "toe-walking"], 0.3, 0.0, days()),
}


@pytest.mark.parametrize(("exercises", "evening", "morning", "expected"), RESUMED.values(), ids=RESUMED)
def test_days_done__resumed_next_morning(exercises, evening, morning, expected):
    begun, resumed = at("2026-11-23 22:00"), at("2026-11-24 07:00")
    record = session(begun, ten_times(*exercises), [(begun, evening), (resumed, morning)])
    assert days_done(works_of(record)) == expected


# How much of an exercise counts

SHARES = {
    "all": ((50_000,), True),
    "three quarters": ((37_500,), True),
    "a little less": ((37_499,), False),
    "nothing": ((0,), False),
    "two sides, one all, one half": ((50_000, 25_000), True),
    "two sides, one all, one hardly": ((50_000, 24_999), False),
    "two sides, one alone": ((50_000, 0), False),
}


@pytest.mark.parametrize(("done_ms", "counts"), SHARES.values(), ids=SHARES)
def test_days_done__three_quarters_of_all_sides_together(done_ms, counts):
    sides = (Side.BOTH,) if len(done_ms) == 1 else (Side.LEFT, Side.RIGHT)
    works = [Work("a", day("11-23"), "heel-raises", side, 50_000, ms) for side, ms in zip(sides, done_ms, strict=True)]
    assert bool(days_done(works)) is counts


def test_days_done__half_in_each_of_two_sessions():
    # They are two beginnings, not one whole.
    morning, evening = at("2026-11-23 08:00"), at("2026-11-23 20:00")
    assert days_done(works_at(morning, evening, share=0.5)) == days()


# Weeks

STARTS = {
    "Monday, on a Monday": ("2026-11-23", MONDAY, "2026-11-23"),
    "Monday, on a Sunday": ("2026-11-29", MONDAY, "2026-11-23"),
    "Sunday, on a Sunday": ("2026-11-29", SUNDAY, "2026-11-29"),
    "Sunday, on a Saturday": ("2026-11-28", SUNDAY, "2026-11-22"),
    "Saturday, on a Friday": ("2026-11-27", SATURDAY, "2026-11-21"),
    "Saturday, on a Saturday": ("2026-11-28", SATURDAY, "2026-11-28"),
    "over the year": ("2027-01-01", MONDAY, "2026-12-28"),
    "over a leap day": ("2028-03-01", MONDAY, "2028-02-28"),
}


@pytest.mark.parametrize(("of", "first_weekday", "expected"), STARTS.values(), ids=STARTS)
def test_week_start__by_first_weekday(of, first_weekday, expected):
    assert week_start(day(of), first_weekday) == day(expected)


def tallies(works=(), *, off=(), goal=3, first="11-23", today="11-29", first_weekday=MONDAY):
    return week_tallies(works, days(*off), goal, day(first), day(today), first_weekday)


def done_on(*texts):
    """Whole sessions of 50 s in the evening of these days."""
    return works_at(*(at(f"{day(text)} 20:00") for text in texts))


ALL_WEEK = tuple(f"11-{n}" for n in range(23, 30))

# Days done, days off and the goal of the week of Monday 23 November 2026, and what becomes of it:
# days that count, goal, met, paused.
WEEKS = {
    "empty": ((), (), 3, (0, 3, False, False)),
    "met": (("11-23", "11-25", "11-29"), (), 3, (3, 3, True, False)),
    "more than met": (("11-23", "11-24", "11-25", "11-26"), (), 3, (4, 3, True, False)),
    "missed by one": (("11-23", "11-25"), (), 3, (2, 3, False, False)),
    "twice on a day is one day": (("11-23", "11-23", "11-25"), (), 3, (2, 3, False, False)),
    "days off leave room for the goal, not met": (("11-23", "11-25"), ("11-26", "11-27"), 3, (2, 3, False, True)),
    "days off, met all the same": (("11-23", "11-25", "11-29"), ("11-26", "11-27"), 3, (3, 3, True, False)),
    "days off make the goal smaller, met": (("11-23", "11-24"), ALL_WEEK[2:], 3, (2, 2, True, False)),
    "days off make the goal smaller, not met": (("11-23",), ALL_WEEK[2:], 3, (1, 2, False, True)),
    "ill all week": ((), ALL_WEEK, 3, (0, 0, False, True)),
    "ill all week, exercised all the same": (("11-25",), ALL_WEEK, 3, (1, 0, True, False)),
    "every day, one day off": (("11-23",), ("11-24",), 7, (1, 6, False, True)),
    "days off of other weeks": (("11-23",), ("11-22", "11-30"), 7, (1, 7, False, False)),
}  # fmt: skip


@pytest.mark.parametrize(("done", "off", "goal", "expected"), WEEKS.values(), ids=WEEKS)
def test_tallies__goal_and_days_off(done, off, goal, expected):
    (week,) = tallies(done_on(*done), off=off, goal=goal)
    assert (week.days_done, week.goal_days, week.is_met, week.is_paused) == expected


# The last days of 2026 and the first of 2027: Sunday 27, Monday 28 December, Friday 1, Sunday 3, Monday 4 January.
NEW_YEAR = ("2026-12-27", "2026-12-28", "2027-01-01", "2027-01-03", "2027-01-04")
BOUNDARIES = {
    "weeks from Monday": (MONDAY, {"2026-12-21": 1, "2026-12-28": 3, "2027-01-04": 1}),
    "weeks from Sunday": (SUNDAY, {"2026-12-27": 3, "2027-01-03": 2}),
    "weeks from Saturday": (SATURDAY, {"2026-12-26": 3, "2027-01-02": 2}),
}


@pytest.mark.parametrize(("first_weekday", "expected"), BOUNDARIES.values(), ids=BOUNDARIES)
def test_tallies__year_boundary(first_weekday, expected):
    found = tallies(done_on(*NEW_YEAR), first=NEW_YEAR[0], today=NEW_YEAR[-1], first_weekday=first_weekday)
    assert {week.first.isoformat(): week.days_done for week in found} == expected


def test_tallies__every_week_also_empty_ones():
    found = tallies(done_on("11-02"), first="11-02", today="11-23")
    assert [(week.first, week.days_done) for week in found] == [
        (day("11-02"), 1),
        (day("11-09"), 0),
        (day("11-16"), 0),
        (day("11-23"), 0),
    ]


def test_tallies__what_lies_before_the_first_week_is_left_out():
    found = tallies(done_on("11-20", "11-23"), first="11-25")
    assert [(week.first, week.days_done, week.sessions) for week in found] == [(day("11-23"), 1, 1)]


def test_tallies__first_day_after_today():
    assert tallies(first="12-07", today="11-29") == ()


def test_tallies__clock_set_back_so_that_a_session_lies_in_the_future():
    (week,) = tallies(done_on("11-23", "11-25", "12-24"), today="11-25")
    assert (week.days_done, week.sessions) == (2, 2)
    # Later in this very week as well.
    (week,) = tallies(done_on("11-23", "11-28"), today="11-25")
    assert (week.days_done, week.sessions) == (1, 1)


def test_tallies__west_over_the_date_line_the_day_counts_once():
    evenings = [at("2026-11-23 20:00", TOKYO), at("2026-11-23 20:00", HONOLULU)]
    (week,) = tallies(works_at(*evenings))
    assert (week.days_done, week.sessions) == (1, 2)


def test_tallies__sessions_and_times():
    whole, half = at("2026-11-23 20:00"), at("2026-11-24 20:00")
    plan = ten_times("ankle-circles", is_sided=True)
    works = works_of(session(whole, plan, [(whole, 1.0)], id="a"))
    works += works_of(session(half, plan, [(half, 0.5)], id="b"))
    works += works_of(session(half, plan, [(half, 0.0)], id="given up at once"))
    (week,) = tallies(works)
    half_ms = sum(work.done_ms for work in works if work.session_id == "b")
    assert 0 < half_ms < 75_000
    assert (week.sessions, week.done_ms, week.planned_ms, week.days_done) == (2, 100_000 + half_ms, 200_000, 1)


def test_tallies__a_session_over_two_weeks_is_one_session():
    sunday, monday = at("2026-11-29 22:00"), at("2026-11-30 07:00")
    record = session(sunday, ten_times("heel-raises", "toe-walking"), [(sunday, 0.5), (monday, 0.5)])
    found = tallies(works_of(record), today="11-30")
    assert [(week.days_done, week.sessions, week.done_ms) for week in found] == [(1, 1, 100_000), (1, 0, 0)]


# Weeks in a row

MET, MISSED, PAUSED, EMPTY = "met", "missed", "paused", "empty"
WEEK_OF = {MET: (3, 3, False), MISSED: (2, 3, False), PAUSED: (1, 2, True), EMPTY: (0, 3, False)}

STREAKS = {
    "no week at all": ([], 0),
    "the first week, not yet met": ([MISSED], 0),
    "the first week, met": ([MET], 1),
    "the present week counts when met": ([MET, MET, MET], 3),
    "the present week breaks nothing": ([MET, MET, EMPTY], 2),
    "a missed week breaks": ([MET, MISSED, MET], 1),
    "last week missed, this one under way": ([MET, MET, MISSED, EMPTY], 0),
    "an empty week breaks": ([MET, EMPTY, MET, MET], 2),
    "ill for a week": ([MET, PAUSED, MET], 2),
    "ill for three weeks": ([MET, PAUSED, PAUSED, PAUSED, MET], 2),
    "ill now": ([MET, MET, PAUSED], 2),
    "ill, and before that missed": ([MET, MISSED, PAUSED, MET], 1),
    "ill from the beginning": ([PAUSED, PAUSED], 0),
}


@pytest.mark.parametrize(("weeks", "expected"), STREAKS.values(), ids=STREAKS)
def test_streak__weeks_in_a_row(weeks, expected):
    monday = day("11-23")
    row = [
        WeekTally(monday + timedelta(weeks=n), done, goal, is_paused, done, 0, 0)
        for n, (done, goal, is_paused) in enumerate(WEEK_OF[week] for week in weeks)
    ]
    assert streak_weeks(row) == expected


def test_streak__counted_from_what_was_done():
    # Three weeks of two days; the second one ill from Tuesday on.
    done = done_on("11-09", "11-11", "11-16", "11-23", "11-24")
    off = [f"11-{n}" for n in range(17, 23)]
    found = tallies(done, off=off, goal=2, first="11-09", today="11-24")
    assert [(week.days_done, week.goal_days, week.is_met) for week in found] == [
        (2, 2, True),
        (1, 1, True),
        (2, 2, True),
    ]
    assert streak_weeks(found) == 3
