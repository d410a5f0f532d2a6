"""The queries of Progress to the history. These functions run in the thread of the history and touch nothing of Qt."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.pain_trend import PainPoint, PainTrend, pain_points, pain_trend
from footcoach.core.progress import ExerciseShare, Period, Span, exercise_shares, period_start, spans_of
from footcoach.core.record import SessionLine, Work
from footcoach.core.weeks import WeekTally, streak_weeks, week_start, week_tallies
from footcoach.storage.history.history import History

RECENT_DAYS = 183
"""So far back the first answer reaches; it holds all that is seen when the place is opened."""


_STREAK_STEP_WEEKS = 13


@dataclass(frozen=True)
class Calendar:
    """By what days and weeks are counted.

    Attributes:
        today: The local day.
        goal_days: On how many days a week the person wants to exercise, 1 to 7.
        first_weekday: 0 for Monday to 6 for Sunday.
        warm_ups: Exercises that do not count.
    """

    today: date
    goal_days: int
    first_weekday: int
    warm_ups: frozenset[str] = frozenset()

    def weeks(
        self, works: Iterable[Work], days_off: Collection[date], first: date, last: date
    ) -> tuple[WeekTally, ...]:
        """Return the weeks from that of `first` to that of `last`."""
        return week_tallies(works, days_off, self.goal_days, first, last, self.first_weekday, self.warm_ups)


@dataclass(frozen=True)
class Overview:
    """What is seen first.

    Attributes:
        first_day: The day of the first session; None when there is none.
        sessions: How many there are.
        lines: The newest of them, newest first.
        works: What was done in the last months.
        days_off: All days of illness or rest.
        week: The present week.
        lines_in_all: How many sessions there are of the routine of `lines`.
        routine_ids: Of which routines there are sessions.
        routine_names: What routines were called last, by their ids.
    """

    first_day: date | None
    sessions: int
    lines: tuple[SessionLine, ...]
    works: tuple[Work, ...]
    days_off: frozenset[date]
    week: WeekTally
    lines_in_all: int
    routine_ids: frozenset[str]
    routine_names: Mapping[str, str]


@dataclass(frozen=True)
class PeriodView:
    """What the charts show.

    Attributes:
        first: The first day of the period.
        last: Today.
        spans: The bars, oldest first.
        pain: The answers, oldest first.
        trend: How pain changed; None when there are too few answers.
        shares: What was done of each exercise.
    """

    first: date
    last: date
    spans: tuple[Span, ...]
    pain: tuple[PainPoint, ...]
    trend: PainTrend | None
    shares: tuple[ExerciseShare, ...]


def overview(history: History, calendar: Calendar, fewest_lines: int, routine_id: str = "") -> Overview:
    """Return what is seen first, with at least `fewest_lines` sessions where there are so many.

    Its lines are of the routine `routine_id` only, if that is given and there are sessions of it.
    """
    today = calendar.today
    first_day = history.first_day()
    # A clock that was set back leaves sessions in the future.
    works = history.works(today - timedelta(days=RECENT_DAYS), date.max)
    days_off = history.days_off()
    (week,) = calendar.weeks(works, days_off, today, today)
    routine_ids = history.routine_ids()
    wanted = routine_id if routine_id in routine_ids else ""
    return Overview(
        first_day=first_day,
        sessions=history.session_count(),
        lines=_newest_lines(history, today, first_day, fewest_lines, wanted),
        works=works,
        days_off=days_off,
        week=week,
        lines_in_all=history.session_count(wanted),
        routine_ids=routine_ids,
        routine_names=history.routine_names(),
    )


def _newest_lines(
    history: History, today: date, first_day: date | None, fewest: int, routine_id: str
) -> tuple[SessionLine, ...]:
    days = RECENT_DAYS
    while True:
        first = today - timedelta(days=days)
        lines = tuple(line for line in history.lines(first, date.max) if routine_id in {"", line.routine_id})
        if len(lines) >= fewest or first_day is None or first <= first_day:
            return lines
        days *= 2


def works_between(history: History, first: date, last: date) -> tuple[Work, ...]:
    """Return what was done on the days from `first` to `last`."""
    return history.works(first, last)


def streak(history: History, calendar: Calendar) -> int:
    """Return how many weeks in a row the goal was met; it looks back only as far as it has to."""
    first_day = history.first_day()
    days_off = history.days_off()
    first = week_start(calendar.today, calendar.first_weekday)
    weeks: tuple[WeekTally, ...] = ()
    last = calendar.today
    while first_day is not None and last >= first_day:
        works = history.works(first, last)
        weeks = calendar.weeks(works, days_off, first, last) + weeks
        if streak_weeks(weeks) < sum(not week.is_paused for week in weeks[:-1]):
            break
        first, last = first - timedelta(weeks=_STREAK_STEP_WEEKS), first - timedelta(days=1)
    return streak_weeks(weeks)


def period_view(history: History, calendar: Calendar, period: Period) -> PeriodView | None:
    """Return what the charts show of a period; None when there is no session at all."""
    first_day = history.first_day()
    if first_day is None:
        return None
    today = calendar.today
    first = period_start(period, first_day, today, calendar.first_weekday)
    works = history.works(first, today)
    weeks = calendar.weeks(works, history.days_off(), first, today)
    lines = history.lines(first, today)
    return PeriodView(
        first=first,
        last=today,
        spans=spans_of(weeks),
        pain=pain_points(lines, first, today),
        trend=pain_trend(lines, first, today),
        shares=exercise_shares(works),
    )
