"""Weeks: on how many days something was done, against the person's goal, and how many weeks in a row it was met."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.counting import counted
from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.record import Work


@dataclass(frozen=True)
class WeekTally:
    """One week.

    Attributes:
        first: Its first day.
        days_done: On how many days at least one exercise counts.
        goal_days: The goal, less what days off take away; 0 to 7.
        is_paused: Whether it has days off and the goal was not met: it neither counts nor breaks the streak.
        sessions: How many sessions in which anything was done.
        done_ms: Moving and holding that was done in them.
        planned_ms: Moving and holding in their plans.
    """

    first: date
    days_done: int
    goal_days: int
    is_paused: bool
    sessions: int
    done_ms: int
    planned_ms: int

    @property
    def is_met(self) -> bool:
        """Whether as much was done as was meant; never in a week in which nothing was."""
        return self.days_done >= self.goal_days and self.days_done > 0


@dataclass(frozen=True)
class _SessionTally:
    week: date
    done_ms: int
    planned_ms: int


def week_start(day: date, first_weekday: int) -> date:
    """Return the first day of the week of `day`; weeks begin on `first_weekday`, 0 for Monday to 6 for Sunday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % DAYS_IN_WEEK)


def days_done(works: Iterable[Work], warm_ups: Container[str] = ()) -> frozenset[date]:
    """Return the days on which at least one exercise counts, as none of `warm_ups` does."""
    return frozenset(done.day for done in counted(works, warm_ups))


def week_tallies(  # noqa: PLR0917 (what was done and what was meant, then when)
    works: Iterable[Work],
    days_off: Collection[date],
    goal_days: int,
    first: date,
    today: date,
    first_weekday: int,
    warm_ups: Container[str] = (),
) -> tuple[WeekTally, ...]:
    """Return every week from that of `first` to that of `today`, in order, also those in which nothing was done.

    Args:
        works: What was done; what lies after `today`, because the clock was set back, is left out.
        days_off: Days of illness or rest.
        goal_days: On how many days a week the person wants to exercise, 1 to 7.
        first: The first day that matters.
        today: The local day.
        first_weekday: 0 for Monday to 6 for Sunday.
        warm_ups: Exercises that do not count.
    """
    works = tuple(work for work in works if work.day <= today)
    done, off = _by_week(days_done(works, warm_ups), first_weekday), _by_week(days_off, first_weekday)
    sessions: dict[date, list[_SessionTally]] = {}
    for session in _sessions(works, first_weekday):
        sessions.setdefault(session.week, []).append(session)
    weeks = _weeks(week_start(first, first_weekday), today)
    return tuple(_tally(week, done.get(week, 0), off.get(week, 0), goal_days, sessions.get(week, ())) for week in weeks)


def streak_weeks(tallies: Sequence[WeekTally]) -> int:
    """Return how many weeks in a row the goal was met, counted back from the last.

    The last week, the present one, breaks nothing while it is not met yet; paused weeks are stepped over.
    """
    streak = 0
    for age, week in enumerate(reversed(tallies)):
        if week.is_met:
            streak += 1
        elif age > 0 and not week.is_paused:
            break
    return streak


def _by_week(days: Iterable[date], first_weekday: int) -> dict[date, int]:
    """Return how many of different days each week has."""
    counts: dict[date, int] = {}
    for day in frozenset(days):
        week = week_start(day, first_weekday)
        counts[week] = counts.get(week, 0) + 1
    return counts


def _sessions(works: Iterable[Work], first_weekday: int) -> Iterator[_SessionTally]:
    """Yield the sessions in which anything was done, each whole in the week in which its first day lies."""
    groups: dict[str, list[Work]] = {}
    for work in works:
        groups.setdefault(work.session_id, []).append(work)
    for group in groups.values():
        done_ms = sum(work.done_ms for work in group)
        if done_ms:
            week = week_start(min(work.day for work in group), first_weekday)
            yield _SessionTally(week, done_ms, sum(work.planned_ms for work in group))


def _weeks(first: date, today: date) -> Iterator[date]:
    while first <= today:
        yield first
        first += timedelta(days=DAYS_IN_WEEK)


def _tally(week: date, days: int, days_off: int, goal_days: int, sessions: Sequence[_SessionTally]) -> WeekTally:
    goal = min(goal_days, DAYS_IN_WEEK - days_off)
    return WeekTally(
        first=week,
        days_done=days,
        goal_days=goal,
        is_paused=days_off > 0 and days < max(goal, 1),
        sessions=len(sessions),
        done_ms=sum(session.done_ms for session in sessions),
        planned_ms=sum(session.planned_ms for session in sessions),
    )
