"""What the report tells, asked from the history in one go."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.pain import PainMoment, worst_at
from footcoach.core.pain_trend import PainPoint, pain_points
from footcoach.core.progress import ExerciseShare, exercise_shares
from footcoach.core.record import RecordStatus, SessionLine, StopReason
from footcoach.core.routine import Preferences, Routine
from footcoach.core.weeks import WeekTally, days_done, week_start, week_tallies
from footcoach.storage.history.history import History

WEEKS = 12
"""So many weeks, the present one included: what happened since the last visit, and a little more."""

_MOST_NOTES = 20


@dataclass(frozen=True)
class ReportChoices:
    """What the person has set.

    Attributes:
        routine: The exercises as they are done now.
        preferences: What was changed about their dosage.
        goal_days: On how many days a week the person wants to exercise.
        warm_ups: Exercises that do not count.
    """

    routine: Routine
    preferences: Preferences
    goal_days: int
    warm_ups: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DayNote:
    """What the person wrote about a session of `day`."""

    day: date
    text: str


@dataclass(frozen=True)
class ReportFacts:
    """What was done in the last weeks.

    Attributes:
        first: The first day of the period.
        today: Its last day.
        weeks: The weeks of the period, from the first in which anything was ever done.
        days: On how many days at least one exercise counts.
        done_ms: Moving and holding.
        sessions: Sessions in which anything was done.
        stopped: How many of them were ended early, by reason; None for those without one.
        shares: What was done of each exercise and side.
        pain: For every week of the period the mean of the answers of its sessions as a whole, for each moment.
        answers: How often pain was answered, for each moment.
        notes: The person's own words, newest first.
        routines: How many of these sessions there were of each routine, by its id.
        routine_names: What routines were called last, by their ids.
    """

    first: date
    today: date
    weeks: tuple[WeekTally, ...]
    days: int
    done_ms: int
    sessions: int
    stopped: Mapping[StopReason | None, int]
    shares: tuple[ExerciseShare, ...]
    pain: tuple[PainPoint, ...]
    answers: Mapping[PainMoment, int]
    notes: tuple[DayNote, ...]
    routines: Mapping[str, int]
    routine_names: Mapping[str, str]

    @property
    def last(self) -> date:
        """The last day of the present week."""
        return self.first + timedelta(weeks=WEEKS, days=-1)

    @property
    def weeks_over(self) -> tuple[WeekTally, ...]:
        """The weeks that say whether the goal was met: the present one only when it is, and no paused one."""
        present = week_start(self.today, self.first.weekday())
        return tuple(week for week in self.weeks if week.is_met or (week.first < present and not week.is_paused))


def read_report(
    history: History, today: date, goal_days: int, first_weekday: int, warm_ups: Container[str] = ()
) -> ReportFacts:
    """Read the last weeks up to the local day `today`.

    Args:
        history: Where from.
        today: The last day.
        goal_days: On how many days a week the person wants to exercise, 1 to 7.
        first_weekday: 0 for Monday to 6 for Sunday.
        warm_ups: Exercises that do not count.

    Raises:
        sqlite3.Error: The history cannot be read.
    """
    first = week_start(today, first_weekday) - timedelta(weeks=WEEKS - 1)
    works = history.works(first, today)
    lines = tuple(line for line in history.lines(first, today) if line.done_ms)
    # A clock that was set back leaves sessions in the future.
    begun = min(today, max(first, history.first_day() or today))
    return ReportFacts(
        first=first,
        today=today,
        weeks=week_tallies(works, history.days_off(), goal_days, begun, today, first_weekday, warm_ups),
        days=len(days_done(works, warm_ups)),
        done_ms=sum(line.done_ms for line in lines),
        sessions=len(lines),
        stopped=Counter(line.stop_reason for line in lines if line.status is RecordStatus.ENDED),
        shares=exercise_shares(works),
        pain=_weekly_pain(lines, first),
        answers={moment: sum(worst_at(line.pain, moment) is not None for line in lines) for moment in PainMoment},
        notes=_notes(lines),
        routines=Counter(line.routine_id for line in lines),
        routine_names=history.routine_names(),
    )


def _weekly_pain(lines: Iterable[SessionLine], first: date) -> tuple[PainPoint, ...]:
    points = {point.first: point for point in pain_points(lines, first, first + timedelta(weeks=WEEKS, days=-1))}
    weeks = (first + timedelta(weeks=number) for number in range(WEEKS))
    # A week without an answer is a gap.
    return tuple(points.get(week, PainPoint(week, DAYS_IN_WEEK, {})) for week in weeks)


def _notes(lines: Sequence[SessionLine]) -> tuple[DayNote, ...]:
    # A note may have been typed in several lines.
    notes = (DayNote(line.day, " ".join(line.note.split())) for line in lines)
    return tuple(note for note in notes if note.text)[:_MOST_NOTES]
