"""What the coach uses of the computer: its clock, its loudspeaker, its voice, its screen, each behind a protocol."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from footcoach.core.cue import SoundChoices, Tone

if TYPE_CHECKING:
    # The first window names what a session will need, and does without it.
    from footcoach.coach.clock import Clock


class SpeechEngine(Protocol):
    """Says one text after the other. Every method returns at once.

    Signals:
        ready: The names of the voices of the language, as a tuple of str; the answer to every configure().
        rendered: How long texts of render() take to be heard, a dict of text to milliseconds; several times.
        begun: The number of the text that can be heard from now on; it may have waited for what others say.
        finished: The number of the text that was said to its end; a text that was cut off may be told too, late.
        failed: Why there is no speech any more; told once, and then start() may be tried again.
    """

    @property
    def ready(self) -> SignalInstance: ...  # noqa: D102 - above
    @property
    def rendered(self) -> SignalInstance: ...  # noqa: D102
    @property
    def begun(self) -> SignalInstance: ...  # noqa: D102
    @property
    def finished(self) -> SignalInstance: ...  # noqa: D102
    @property
    def failed(self) -> SignalInstance: ...  # noqa: D102

    def start(self) -> None:
        """Begin to get ready, which ends with the first configure(); where it was started already, nothing happens."""

    def configure(self, choices: SoundChoices) -> None:
        """Speak like this from the next text on."""

    def render(self, texts: Sequence[str]) -> None:
        """Make texts ready to be said, in this order, instead of those before; not every engine can."""

    def say(self, number: int, text: str) -> None:
        """Say `text`; `number` comes back with finished."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Be silent and release everything that start() took."""


class Loudspeaker(Protocol):
    """Plays tones.

    Signals:
        device_lost: there is nothing to play on.
    """

    @property
    def device_lost(self) -> SignalInstance: ...  # noqa: D102 - above

    def begin(self) -> None:
        """Find and wake the device; tell by `device_lost`, each time, if there is none."""

    def play(self, tone: Tone) -> None:
        """Play a tone, at once."""

    def stop(self) -> None:
        """Be silent at once."""

    def set_volume(self, percent: int) -> None:
        """Play so loud, 0 to 100, as the ear measures it."""

    def close(self) -> None:
        """Release the device."""


class WakeLock(Protocol):
    """Keeps the screen on while it is held. Every method returns at once.

    Signals:
        lost: The screen is not kept on although it was asked for; acquire() may be tried again.
    """

    @property
    def lost(self) -> SignalInstance: ...  # noqa: D102 - above

    def acquire(self) -> None:
        """Keep the screen on from now on; where it is held already, nothing happens."""

    def release(self) -> None:
        """Let the screen go dark; where it is not held, nothing happens."""


class ScreenReader(Protocol):
    """Whatever reads the screen aloud. Every method returns at once.

    Signals:
        changed: `is_listening` has changed.
    """

    @property
    def changed(self) -> SignalInstance: ...  # noqa: D102 - above

    @property
    def is_listening(self) -> bool | None:
        """Whether somebody hears what is announced; None while that is not known yet."""

    def follow(self) -> None:
        """Begin to find out and to notice changes; where that has begun already, nothing happens."""

    def close(self) -> None:
        """Notice nothing any more, and release everything that follow() took."""


@dataclass(frozen=True)
class Computer:
    """What the coach uses of the computer; what takes time to make is made when it is first needed.

    Attributes:
        clock: Tells the time.
        make_own_voice: Makes what speaks with the voice of Footcoach; None where there is none for the system.
        make_speech_engine: Makes what speaks with the system's voices.
        make_loudspeaker: Makes what plays tones.
        make_wake_lock: Makes what keeps the screen on.
        make_screen_reader: Makes what knows whether a screen reader listens.
    """

    clock: Clock
    make_own_voice: Callable[[], SpeechEngine] | None
    make_speech_engine: Callable[[], SpeechEngine]
    make_loudspeaker: Callable[[], Loudspeaker]
    make_wake_lock: Callable[[], WakeLock]
    make_screen_reader: Callable[[], ScreenReader]


class Silence(QObject):
    """Everything that can be made, without any effect: for whoever only wants to see a session."""

    is_listening = False

    ready = Signal(object)
    rendered = Signal(object)
    begun = Signal(int)
    finished = Signal(int)
    failed = Signal(str)
    device_lost = Signal()
    lost = Signal()
    changed = Signal()

    def follow(self) -> None:
        """Do nothing."""

    def acquire(self) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""

    def start(self) -> None:
        """Do nothing."""

    def begin(self) -> None:
        """Do nothing."""

    def configure(self, choices: SoundChoices) -> None:
        """Do nothing."""

    def render(self, texts: Sequence[str]) -> None:
        """Do nothing."""

    def say(self, number: int, text: str) -> None:  # noqa: ARG002 (what is not said does not matter)
        """Be done at once."""
        self.finished.emit(number)

    def play(self, tone: Tone) -> None:
        """Do nothing."""

    def set_volume(self, percent: int) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
