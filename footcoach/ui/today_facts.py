"""What Today needs to know of the past, asked from the history in one go."""

from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.pain import PainMoment, scores_at
from footcoach.core.record import RecordStatus, SessionLine, SessionRecord, Work
from footcoach.core.weeks import week_start
from footcoach.storage.history.history import History


@dataclass(frozen=True)
class TodayFacts:
    """The past as far as it matters today.

    Attributes:
        today: The local day that it was asked on.
        interrupted: The session that can be continued; None when there is none.
        works: What was done this week.
        days_off: Days of illness or rest.
        last_night: The session of yesterday whose pain is asked for once more this morning; None for none.
    """

    today: date
    interrupted: SessionRecord | None
    works: tuple[Work, ...]
    days_off: frozenset[date]
    last_night: SessionLine | None


def read_today(history: History, today: date, first_weekday: int) -> TodayFacts:
    """Read what matters on the local day `today`; weeks begin on `first_weekday`, 0 for Monday.

    Raises:
        sqlite3.Error: The history cannot be read.
    """
    recent = history.lines(today - timedelta(days=1), today)
    return TodayFacts(
        today=today,
        interrupted=history.newest_open(),
        works=history.works(week_start(today, first_weekday), today),
        days_off=history.days_off(),
        last_night=next((line for line in recent if _is_asked_about(line, today)), None),
    )


def _is_asked_about(line: SessionLine, today: date) -> bool:
    """Whether the next-morning rule applies: pain was noted yesterday, and not yet this morning (EXERCISES 8)."""
    asked = {moment for moment in PainMoment if scores_at(line.pain, moment)}
    is_over = line.status is not RecordStatus.OPEN
    return is_over and line.day < today and bool(asked) and PainMoment.NEXT_MORNING not in asked
