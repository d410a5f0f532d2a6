"""What a screen reader is given of a session: one thing at a time, so that it never falls behind."""

import math
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from footcoach.coach.clock import Clock
from footcoach.core.cue import Cue, Rank
from footcoach.core.script import system_voice_ms

MOMENT_MS = 100
"""What comes within a moment is one announcement. It also lets a page that opens, or a question, be read first."""

_ENDS = (".", "!", "?", "…", ":")


class Announcer(Protocol):
    """Says something to whoever cannot see the screen."""

    def announce(self, text: str) -> None:
        """Say `text` now."""


def merged(texts: Iterable[str]) -> str:
    """Return texts, at least one, as the sentences of one."""
    *before, last = texts
    return " ".join([*(text if text.endswith(_ENDS) else f"{text}." for text in before), last])


def _stays_beside(waiting: Cue, newer: Cue) -> bool:
    """Return whether a cue goes on waiting when a newer one comes."""
    match newer.rank:
        case Rank.STATUS:
            return waiting.rank in {Rank.START, Rank.ANNOUNCEMENT}
        case Rank.START:
            # What else there was to do belonged to what is over now.
            return waiting.rank is Rank.STATUS
        case Rank.ANNOUNCEMENT:
            return waiting.rank >= Rank.ANNOUNCEMENT
        case _:
            return waiting.rank > newer.rank


class ReaderOutput(QObject):
    """Announces what matters most.

    Nobody tells when a screen reader has said something, so that is estimated, and nothing is announced before. What
    has to be known waits meanwhile, to be one announcement: an answer, then what begins a phase, then the lines of
    getting into position, of which none is lost while the phase lasts. A newer answer takes the place of an older one,
    and a newer beginning that of everything about the phase before it. Counts and encouragement wait only where nothing
    of this does, and not for long. Notices wait for a time in which they make no cue late.
    """

    def __init__(
        self,
        announcer: Announcer,
        clock: Clock,
        *,
        is_voice_speaking: Callable[[], bool] = lambda: False,
        quiet_ms: Callable[[], float] = lambda: math.inf,
        time_scale: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        """Announce through `announcer`.

        Args:
            announcer: Reaches the screen reader.
            clock: Measures how long something is said already.
            is_voice_speaking: Whether the coach's own voice says what say() is given.
            quiet_ms: How much of the session's time is left before the next cue that may not be late.
            time_scale: How many times as fast as `clock` the session runs; nobody could follow a fast one anyway.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._announcer = announcer
        self._clock = clock
        self._is_voice_speaking = is_voice_speaking
        self._quiet_ms = quiet_ms
        self._time_scale = time_scale
        self._waiting: list[Cue] = []
        self._waits_until_ms = 0
        self._notices: list[str] = []
        self._busy_until_ms = 0
        self._free_timer = QTimer(self)
        self._free_timer.setSingleShot(True)
        self._free_timer.timeout.connect(self._announce_waiting)

    def say(self, cue: Cue) -> None:
        """Announce a cue as soon as the one before has been said, unless the coach's own voice says it.

        A cue of Rank.STATUS follows from what a person has done, before which a screen reader falls silent by itself:
        it is announced in a moment.
        """
        if not self._is_voice_speaking():
            self._take(cue)
        self._announce_later()

    def tell(self, text: str) -> None:
        """Announce what no voice says, when there is time for it."""
        self._notices.append(text)
        self._announce_later()

    def stop(self) -> None:
        """Forget the cues that wait, and take it that the screen reader is silent by now."""
        self._waiting.clear()
        self._busy_until_ms = self._now_ms()

    def _take(self, cue: Cue) -> None:
        if cue.rank is Rank.STATUS:
            self._busy_until_ms = self._now_ms()
            self._keep(cue)
        elif self._busy_ms() or self._fresh_waiting():
            self._keep(cue)
        else:
            self._announce(cue.text)

    def _now_ms(self) -> int:
        return self._clock.read().monotonic_ms

    def _busy_ms(self) -> int:
        return max(self._busy_until_ms - self._now_ms(), 0)

    def _keep(self, cue: Cue) -> None:
        waiting = [one for one in self._fresh_waiting() if _stays_beside(one, cue)]
        if cue.rank >= Rank.ANNOUNCEMENT or not waiting:
            waiting.append(cue)
            self._waits_until_ms = self._now_ms() + cue.patience_ms
        # Those of one rank stay in the order in which they came.
        self._waiting = sorted(waiting, key=lambda one: one.rank, reverse=True)

    def _fresh_waiting(self) -> list[Cue]:
        """Return what waits and is still worth saying; what a person has to know or to do now always is."""
        is_late = self._now_ms() > self._waits_until_ms
        return [cue for cue in self._waiting if cue.rank >= Rank.ANNOUNCEMENT or not is_late]

    def _announce_later(self) -> None:
        if self._waiting or self._notices:
            self._free_timer.start(max(self._busy_ms(), round(MOMENT_MS / self._time_scale)))

    @Slot()
    def _announce_waiting(self) -> None:
        if self._busy_ms():
            self._announce_later()
            return
        texts = [cue.text for cue in self._fresh_waiting()]
        self._waiting.clear()
        while self._notices and system_voice_ms(merged([*texts, self._notices[0]])) <= self._quiet_ms():
            texts.append(self._notices.pop(0))
        if texts:
            self._announce(merged(texts))

    def _announce(self, text: str) -> None:
        self._busy_until_ms = self._now_ms() + round(system_voice_ms(text) / self._time_scale)
        self._announcer.announce(text)
