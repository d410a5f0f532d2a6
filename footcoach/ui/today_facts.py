"""What Today needs to know of the past, asked from the history in one go."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.pain import Light, PainMoment, light_of, scores_at, worst_at
from footcoach.core.record import RecordStatus, SessionLine, SessionRecord, StopReason, Work
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
        sessions: Those of today, newest first.
        last_night: The session of yesterday whose pain is asked for once more this morning; None for none.
    """

    today: date
    interrupted: SessionRecord | None
    works: tuple[Work, ...]
    days_off: frozenset[date]
    sessions: tuple[SessionLine, ...]
    last_night: SessionLine | None

    @property
    def hurts_too_much(self) -> bool:
        """Whether a session of today ended for pain, or in the red of the traffic light (EXERCISES 8)."""
        return any(_was_too_much(line) for line in self.sessions)


def read_today(history: History, today: date, first_weekday: int, own_ids: Collection[str]) -> TodayFacts:
    """Read what matters.

    Args:
        history: What to ask.
        today: The local day.
        first_weekday: On which a week begins, 0 for Monday to 6 for Sunday.
        own_ids: Sessions of this run of the program, which nobody needs to continue.

    Raises:
        sqlite3.Error: The history cannot be read.
    """
    interrupted = (record for record in history.open_sessions() if record.id not in own_ids)
    yesterday = today - timedelta(days=1)
    over = (line for line in history.lines(yesterday, yesterday) if line.status is not RecordStatus.OPEN)
    last = next(over, None)
    return TodayFacts(
        today=today,
        interrupted=next(interrupted, None),
        works=history.works(week_start(today, first_weekday), today),
        days_off=history.days_off(),
        sessions=history.lines(today, today),
        last_night=last if last is not None and _is_asked_about(last) else None,
    )


def _is_asked_about(line: SessionLine) -> bool:
    """Whether the next-morning rule applies: pain was noted, and not yet this morning (EXERCISES 8)."""
    asked = {moment for moment in PainMoment if scores_at(line.pain, moment)}
    return bool(asked) and PainMoment.NEXT_MORNING not in asked


def _was_too_much(line: SessionLine) -> bool:
    after = worst_at(line.pain, PainMoment.AFTER)
    return line.stop_reason is StopReason.PAIN or (after is not None and light_of(after) is Light.RED)
