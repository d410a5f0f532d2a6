"""Progress: what a person did over weeks and months, in the few numbers that a page can show."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

from footcoach.core.counting import COUNTS_FROM
from footcoach.core.exercise import Side
from footcoach.core.record import Work
from footcoach.core.weeks import WeekTally, days_done, week_start


class Period(StrEnum):
    """How far back to look, in whole weeks up to the present one."""

    FOUR_WEEKS = "4 weeks"
    THREE_MONTHS = "3 months"
    YEAR = "1 year"
    TWO_YEARS = "2 years"
    ALL = "all"


_WEEKS = {Period.FOUR_WEEKS: 4, Period.THREE_MONTHS: 13, Period.YEAR: 52, Period.TWO_YEARS: 104}

_SPAN_WEEKS = (1, 4, 13, 52)
"""One bar of a chart stands for so many weeks: the least that keeps the bars few enough to be seen apart."""

MOST_SPANS = 60


@dataclass(frozen=True)
class DayMark:
    """One day of the calendar.

    Attributes:
        day: The local day.
        done_ms: Moving and holding that was done.
        planned_ms: Moving and holding in the plans of its sessions.
        counts: Whether at least one exercise counts, so that the day counts for the week's goal.
        is_done: Whether enough of one session was done; nothing else that was begun on the day takes that away.
        is_off: Whether the person marked it as one of illness or rest.
        exercise_ids: The exercises of which anything was done.
    """

    day: date
    done_ms: int = 0
    planned_ms: int = 0
    counts: bool = False
    is_done: bool = False
    is_off: bool = False
    exercise_ids: frozenset[str] = frozenset()

    @property
    def is_begun(self) -> bool:
        """Whether something was done, but not enough."""
        return self.done_ms > 0 and not self.is_done


class GoalState(StrEnum):
    """How a bar of a chart stands against its goal."""

    MET = "met"
    MISSED = "missed"
    SO_FAR = "so far"
    PAUSED = "paused"


@dataclass(frozen=True)
class Span:
    """Some weeks in a row, as one bar of a chart.

    Attributes:
        first: Its first day.
        weeks: How many weeks, at least 1.
        done_ms: Moving and holding, a week on average.
        days: Days done, a week on average; paused weeks are left out where there are others.
        goal_days: The goal, a week on average of the same weeks.
        weeks_met: In how many weeks the goal was met.
        weeks_paused: In how many it was not because of days off; they count neither for it nor against it.
        weeks_open: 1 when the present week is among them and its goal is not met yet, else 0.
        sessions: Sessions, together.
        done_share: What was done of what was planned, 0 to 1; None when nothing was planned.
    """

    first: date
    weeks: int
    done_ms: float
    days: float
    goal_days: float
    weeks_met: int
    weeks_paused: int
    weeks_open: int
    sessions: int
    done_share: float | None

    @property
    def is_met(self) -> bool:
        """Whether the goal was met, on average; never when nothing was done."""
        return self.days >= self.goal_days and self.days > 0

    @property
    def goal_state(self) -> GoalState:
        """How it stands against the goal; no week is missed before it is over."""
        if self.is_met:
            return GoalState.MET
        if self.weeks_open:
            return GoalState.SO_FAR
        return GoalState.PAUSED if self.weeks_paused == self.weeks else GoalState.MISSED

    @property
    def weeks_counted(self) -> int:
        """How many weeks are over and say whether the goal was met."""
        return self.weeks - self.weeks_open - self.weeks_paused

    @property
    def end(self) -> date:
        """The day after its last."""
        return self.first + timedelta(weeks=self.weeks)


@dataclass(frozen=True)
class ExerciseShare:
    """What was done of one exercise on one side.

    Attributes:
        exercise_id: Which exercise.
        side: Which side.
        session_ids: In which sessions some of it was done.
        done_ms: Moving and holding that was done.
        planned_ms: Moving and holding in the plans.
        levels: In which of its forms some of it was done; empty where it has only one, or had.
    """

    exercise_id: str
    side: Side
    session_ids: frozenset[str]
    done_ms: int
    planned_ms: int
    levels: frozenset[str] = frozenset()

    @property
    def percent(self) -> int:
        """What was done of what was planned, 0 to 100; 100 only when it was all of it."""
        return 100 * self.done_ms // self.planned_ms if self.planned_ms else 0


def period_start(period: Period, first_day: date, today: date, first_weekday: int) -> date:
    """Return the first day of a period: of a week, and never of one before the first session.

    Args:
        period: How far back.
        first_day: The day of the first session.
        today: The local day.
        first_weekday: 0 for Monday to 6 for Sunday.
    """
    earliest = min(week_start(first_day, first_weekday), week_start(today, first_weekday))
    weeks = _WEEKS.get(period)
    if weeks is None:
        return earliest
    return max(earliest, week_start(today, first_weekday) - timedelta(weeks=weeks - 1))


def day_marks(
    works: Iterable[Work], days_off: Collection[date], warm_ups: Container[str] = ()
) -> Mapping[date, DayMark]:
    """Return the days on which anything was done, and the days off; `warm_ups` are exercises that do not count."""
    works = tuple(works)
    counting = days_done(works, warm_ups)
    done = _days_of_whole_sessions(work for work in works if work.exercise_id not in warm_ups)
    days: dict[date, list[Work]] = {day: [] for day in days_off}
    for work in works:
        days.setdefault(work.day, []).append(work)
    return {
        day: DayMark(
            day=day,
            done_ms=sum(work.done_ms for work in group),
            planned_ms=sum(work.planned_ms for work in group),
            counts=day in counting,
            is_done=day in done,
            is_off=day in days_off,
            exercise_ids=frozenset(work.exercise_id for work in group if work.done_ms),
        )
        for day, group in days.items()
    }


def _days_of_whole_sessions(works: Iterable[Work]) -> frozenset[date]:
    """Return the days of the sessions of which enough was done, by the share from which an exercise counts.

    One that went on after midnight belongs to the day on which the last of it was done, as an exercise does.
    """
    sessions: dict[str, list[Work]] = {}
    for work in works:
        sessions.setdefault(work.session_id, []).append(work)
    return frozenset(max(work.day for work in group if work.done_ms) for group in sessions.values() if _is_whole(group))


def _is_whole(works: Sequence[Work]) -> bool:
    done_ms = sum(work.done_ms for work in works)
    return done_ms > 0 and done_ms >= COUNTS_FROM * sum(work.planned_ms for work in works)


def done_since(works: Iterable[Work], first: date, today: date) -> int:
    """Return how many milliseconds of moving and holding were done on the days from `first` to `today`."""
    return sum(work.done_ms for work in works if first <= work.day <= today)


def spans_of(weeks: Sequence[WeekTally]) -> tuple[Span, ...]:
    """Return the bars of a chart of `weeks`, at most MOST_SPANS where spans of a year make that possible.

    The last of `weeks` is the present one. Bars are cut from the end, so that only the oldest can be shorter.
    """
    size = next((size for size in _SPAN_WEEKS if len(weeks) <= size * MOST_SPANS), _SPAN_WEEKS[-1])
    cuts = [*range(len(weeks), 0, -size), 0]
    return tuple(_span(weeks[first:end], is_last=end == len(weeks)) for end, first in reversed(list(pairwise(cuts))))


def _span(weeks: Sequence[WeekTally], *, is_last: bool) -> Span:
    open_weeks = [week for week in weeks[-1:] if is_last and not week.is_met]
    counted = [week for week in weeks if week in open_weeks or not week.is_paused]
    done_ms, planned_ms = sum(week.done_ms for week in weeks), sum(week.planned_ms for week in weeks)
    return Span(
        first=weeks[0].first,
        weeks=len(weeks),
        done_ms=done_ms / len(weeks),
        days=fmean(week.days_done for week in counted or weeks),
        goal_days=fmean(week.goal_days for week in counted or weeks),
        weeks_met=sum(week.is_met for week in weeks),
        weeks_paused=len(weeks) - len(counted),
        weeks_open=len(open_weeks),
        sessions=sum(week.sessions for week in weeks),
        done_share=done_ms / planned_ms if planned_ms else None,
    )


def exercise_shares(works: Iterable[Work]) -> tuple[ExerciseShare, ...]:
    """Return what was done of each exercise, left, right and both apart; the order is that of the first mention."""
    groups: dict[tuple[str, Side], list[Work]] = {}
    for work in works:
        groups.setdefault((work.exercise_id, work.side), []).append(work)
    return tuple(_share(exercise_id, side, group) for (exercise_id, side), group in groups.items())


def _share(exercise_id: str, side: Side, works: Sequence[Work]) -> ExerciseShare:
    return ExerciseShare(
        exercise_id=exercise_id,
        side=side,
        session_ids=frozenset(work.session_id for work in works if work.done_ms),
        done_ms=sum(work.done_ms for work in works),
        planned_ms=sum(work.planned_ms for work in works),
        levels=frozenset(work.level for work in works if work.done_ms and work.level),
    )


def together(shares: Iterable[ExerciseShare]) -> ExerciseShare:
    """Return what was done of one exercise on all sides, of at least one share."""
    shares = tuple(shares)
    return ExerciseShare(
        exercise_id=shares[0].exercise_id,
        side=Side.BOTH,
        session_ids=frozenset[str]().union(*(share.session_ids for share in shares)),
        done_ms=sum(share.done_ms for share in shares),
        planned_ms=sum(share.planned_ms for share in shares),
        levels=frozenset[str]().union(*(share.levels for share in shares)),
    )


def sessions_of(shares: Iterable[ExerciseShare]) -> int:
    """Return in how many sessions some of any of `shares` was done; both sides in one session are one."""
    return len(frozenset[str]().union(*(share.session_ids for share in shares)))
