"""The voice of a session: one text at a time, the more important one first, and none that comes too late."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.coach.computer import SpeechEngine
from footcoach.coach.device_error import DeviceError
from footcoach.core.cue import Cue, SoundChoices
from footcoach.core.script import WAKING_MS, speaking_ms

ENGINES_OWN_SPEED_PERCENT = 100
LATE_MS = 2000
"""A timer so late did not measure the engine: the computer was asleep, or this program was held up."""

STUCK_AFTER_MS = 3000
"""So long after its end a text of known length must have ended: the loudspeaker may have to wake."""

BEGINS_WITHIN_MS = 30_000
"""So long a text may wait for the speech service, which may be saying what a screen reader or somebody else gave it."""


class _State(Enum):
    OFF = auto()
    STARTING = auto()
    READY = auto()
    FAILED = auto()


def longest_ms(text: str, speed_percent: int) -> int:
    """Return after how long an engine that is still saying `text` must be stuck, as far as can be guessed."""
    estimate_ms = speaking_ms(text, speed_percent)
    return max(3 * estimate_ms, estimate_ms + 3000)


class Voice(QObject):
    """Says what matters most.

    A text cuts off one of a lower rank, and waits for any other to end. There is one waiting place: a newer text takes
    it from an older one, unless that has a higher rank. A text that has waited longer than its patience is dropped.

    Signals:
        error_found: DeviceError.NO_VOICE when the engine never got ready, DeviceError.VOICE_FAILED when it stopped
            later; at most once after every start().
        lengths_known: How long the engine needs for those texts of which that is known, a mapping of text to
            milliseconds; whenever there are more of them.
    """

    error_found = Signal(object)
    lengths_known = Signal(object)

    def __init__(self, engine: SpeechEngine, clock: Clock, parent: QObject | None = None) -> None:
        """Speak with `engine` once start() is called; patience is measured with `clock`."""
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._state = _State.OFF
        self._speed_percent = ENGINES_OWN_SPEED_PERCENT
        self._texts: tuple[str, ...] = ()
        self._lengths: dict[str, int] = {}
        self._number = 0
        self._current: Cue | None = None
        self._waiting: Cue | None = None
        self._waits_until_ms = 0
        self._stuck_at_ms = 0
        self._awake_by_ms = 0
        self._stuck_timer = QTimer(self)
        self._stuck_timer.setSingleShot(True)
        self._stuck_timer.timeout.connect(self._on_stuck_timer_timeout)
        engine.ready.connect(self._on_engine_ready)
        engine.rendered.connect(self._on_engine_rendered)
        engine.begun.connect(self._on_engine_begun)
        engine.finished.connect(self._on_engine_finished)
        engine.failed.connect(self._on_engine_failed)

    def start(self, choices: SoundChoices) -> None:
        """Get ready to speak, which may take seconds; after a failure this tries again."""
        if self._state in {_State.OFF, _State.FAILED}:
            self._state = _State.STARTING
            self._awake_by_ms = self._now_ms() + WAKING_MS
            self._waiting = None
            self._engine.start()
            self.configure(choices)
            self._render()
        else:
            self.configure(choices)

    def configure(self, choices: SoundChoices) -> None:
        """Speak like this from the next text on."""
        if choices.voice_speed_percent != self._speed_percent:
            self._speed_percent = choices.voice_speed_percent
            self._lengths.clear()
        if self._is_started:
            self._engine.configure(choices)

    @property
    def lengths(self) -> Mapping[str, int]:
        """How long the engine needs for those texts of which that is known, in milliseconds."""
        return dict(self._lengths)

    def prepare(self, texts: Sequence[str]) -> None:
        """Get ready to say these, the soonest first, so that each begins at once; an engine that can tells lengths."""
        self._texts = tuple(texts)
        if self._is_started:
            self._render()

    def take_waiting(self) -> Cue | None:
        """Return what waits to be said, if it is not too late, and forget it: another voice is to say it."""
        waiting, self._waiting = self._fresh_waiting(), None
        return waiting

    def say(self, cue: Cue) -> None:
        """Say a cue now, or once what is being said is over, unless that takes longer than its patience from now.

        Before start() and after a failure nothing happens.
        """
        if not self._is_started or not cue.text.strip():
            return
        if self._state is _State.STARTING or (self._current and self._current.rank >= cue.rank):
            self._keep(cue)
        else:
            self._speak(cue)

    def silence(self) -> None:
        """Be silent at once, and forget what waits."""
        self._waiting = None
        if self._current:
            self._clear_current()
            self._engine.stop()

    def close(self) -> None:
        """Be silent and close the engine; start() may follow."""
        self.silence()
        self._state = _State.OFF
        self._engine.close()

    @property
    def says_cues(self) -> bool:
        """Whether it says what it is given: it is ready, or has been started so lately that it may still be in time."""
        is_waking = self._state is _State.STARTING and self._now_ms() <= self._awake_by_ms
        return is_waking or self._state is _State.READY

    @property
    def _is_started(self) -> bool:
        return self._state in {_State.STARTING, _State.READY}

    def _render(self) -> None:
        if self._texts:
            self._engine.render(self._texts)

    def _longest_ms(self, text: str) -> int:
        known_ms = self._lengths.get(text)
        return longest_ms(text, self._speed_percent) if known_ms is None else known_ms + STUCK_AFTER_MS

    def _now_ms(self) -> int:
        return self._clock.read().monotonic_ms

    def _keep(self, cue: Cue) -> None:
        waiting = self._fresh_waiting()
        if waiting is None or waiting.rank <= cue.rank:
            self._waiting = cue
            self._waits_until_ms = self._now_ms() + cue.patience_ms

    def _fresh_waiting(self) -> Cue | None:
        return self._waiting if self._now_ms() <= self._waits_until_ms else None

    def _speak(self, cue: Cue) -> None:
        if self._current:
            self._engine.stop()
        self._number += 1
        self._current = cue
        self._watch(BEGINS_WITHIN_MS)
        self._engine.say(self._number, cue.text)

    def _speak_waiting(self) -> None:
        if waiting := self.take_waiting():
            self._speak(waiting)

    def _clear_current(self) -> None:
        self._current = None
        self._stuck_timer.stop()

    def _watch(self, wait_ms: int) -> None:
        self._stuck_at_ms = self._now_ms() + wait_ms
        self._stuck_timer.start(wait_ms)

    @Slot(object)
    def _on_engine_ready(self, _voices: tuple[str, ...]) -> None:
        if self._state is _State.STARTING:
            self._state = _State.READY
            self._speak_waiting()

    @Slot(object)
    def _on_engine_rendered(self, lengths: Mapping[str, int]) -> None:
        self._lengths.update(lengths)
        self.lengths_known.emit(self.lengths)

    @Slot(int)
    def _on_engine_begun(self, number: int) -> None:
        if self._current and number == self._number:
            self._watch(self._longest_ms(self._current.text))

    @Slot(int)
    def _on_engine_finished(self, number: int) -> None:
        # The end of a text that was cut off may arrive late, and means nothing to the one after it.
        if self._current and number == self._number:
            self._clear_current()
            self._speak_waiting()

    @Slot(str)
    def _on_engine_failed(self, _reason: str) -> None:
        self._give_up()

    @Slot()
    def _on_stuck_timer_timeout(self) -> None:
        if self._now_ms() - self._stuck_at_ms > LATE_MS:
            # The word that it has finished may still be on its way.
            self._watch(LATE_MS)
        else:
            self._give_up()

    def _give_up(self) -> None:
        if not self._is_started:
            return
        error = DeviceError.NO_VOICE if self._state is _State.STARTING else DeviceError.VOICE_FAILED
        self._state = _State.FAILED
        self._clear_current()
        self._engine.close()
        self.error_found.emit(error)
