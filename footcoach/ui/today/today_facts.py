"""What Today needs to know of the past, asked from the history in one go."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from footcoach.core.pain import Light, PainMoment, is_worse_next_morning, light_of, scores_at, worst_at
from footcoach.core.record import RecordStatus, SessionLine, SessionRecord, StopReason, Work, epoch_ms
from footcoach.core.waking_day import waking_day
from footcoach.storage.history.history import History

_RECENT = timedelta(days=14)
"""So far back it matters how much the last session hurt."""

_WORKS = timedelta(days=14)
"""So far back it matters which exercise was done longest ago; this week is a part of it."""

_MOST_INTERRUPTED = 5
"""So many sessions are looked at, the newest first, for one that can be continued."""


@dataclass(frozen=True)
class TodayFacts:
    """The past as far as it matters today.

    Attributes:
        now: The local time that it was asked at.
        interrupted: Sessions that did not come to an end, the one heard of last first.
        works: What was done in the last two weeks.
        days_off: Days of illness or rest.
        recent: The sessions heard of lately, also those that began long before; the newest first.
    """

    now: datetime
    interrupted: tuple[SessionRecord, ...]
    works: tuple[Work, ...]
    days_off: frozenset[date]
    recent: tuple[SessionLine, ...]

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()

    @property
    def waking_day(self) -> date:
        """The day as far as pain goes: it is over when the night is."""
        return waking_day(self.now)

    @property
    def hurts_too_much(self) -> bool:
        """Whether a session of today ended for pain, or in the red of the traffic light."""
        return any(_was_too_much(line) for line in self._sessions_of(self.waking_day))

    @property
    def hurt_last_time(self) -> bool:
        """Whether the last session, on an earlier day, was too much, as it felt then or on the next morning."""
        last = next(filter(_is_over, self.recent), None)
        if last is None or waking_day(last.last_at) == self.waking_day:
            return False
        return _was_too_much(last) or _was_bad_next_morning(last)

    @property
    def began_in_red(self) -> bool:
        """Whether it hurt too much before the last session of today, and nobody has said how it was afterwards."""
        last = next(iter(self._sessions_of(self.waking_day)), None)
        return last is not None and _is_red(last, PainMoment.BEFORE) and worst_at(last.pain, PainMoment.AFTER) is None

    @property
    def last_night(self) -> SessionLine | None:
        """The session of yesterday whose pain is asked for once more this morning; None for none."""
        over = [line for line in self._sessions_of(self.waking_day - timedelta(days=1)) if _is_over(line)]
        if any(scores_at(line.pain, PainMoment.NEXT_MORNING) for line in over):
            return None
        return next((line for line in over if line.pain), None)

    def _sessions_of(self, day: date) -> Iterable[SessionLine]:
        return (line for line in self.recent if waking_day(line.last_at) == day)


def read_today(history: History, now: datetime, own_ids: Collection[str]) -> TodayFacts:
    """Read what matters.

    Args:
        history: What to ask.
        now: The local time, with its zone.
        own_ids: Sessions of this run of the program, which nobody needs to continue.

    Raises:
        sqlite3.Error: The history cannot be read.
    """
    interrupted = (record for record in history.open_sessions() if record.id not in own_ids)
    return TodayFacts(
        now=now,
        interrupted=tuple(islice(interrupted, _MOST_INTERRUPTED)),
        works=history.works(now.date() - _WORKS, now.date()),
        days_off=history.days_off(),
        recent=history.lines_heard_of_since(epoch_ms(now - _RECENT)),
    )


def _is_over(line: SessionLine) -> bool:
    return line.status is not RecordStatus.OPEN


def _was_too_much(line: SessionLine) -> bool:
    return line.stop_reason is StopReason.PAIN or _is_red(line, PainMoment.AFTER)


def _was_bad_next_morning(line: SessionLine) -> bool:
    return _is_red(line, PainMoment.NEXT_MORNING) or bool(is_worse_next_morning(line.pain))


def _is_red(line: SessionLine, moment: PainMoment) -> bool:
    worst = worst_at(line.pain, moment)
    return worst is not None and light_of(worst) is Light.RED
