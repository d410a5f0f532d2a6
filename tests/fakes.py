"""Stand-ins that are driven by hand."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from footcoach.coach.computer import Computer, Silence
from footcoach.core.gap import Reading


class FakeClock:
    """A clock that stands still until it is moved; both clocks move together unless told otherwise."""

    def __init__(self, monotonic_ms=1_000_000, wall_ms=1_700_000_000_000, zone=UTC):
        self.monotonic_ms = monotonic_ms
        self.wall_ms = wall_ms
        self.zone = zone

    def read(self):
        return Reading(self.monotonic_ms, self.wall_ms)

    def local_time(self):
        return datetime.fromtimestamp(self.wall_ms / 1000, self.zone)

    def advance(self, ms, *, wall_ms=None):
        self.monotonic_ms += ms
        self.wall_ms += ms if wall_ms is None else wall_ms


class RecordingAnnouncer:
    """Remembers what it was told to announce."""

    def __init__(self):
        self.texts = []

    def announce(self, text):
        self.texts.append(text)


class FakeComputer:
    """A computer whose voice, loudspeaker and screen only remember what they were told.

    Attributes:
        said: Every text, as it was handed to one of the two engines; each is over at once.
        engine: The one that speaks with the voice of Footcoach, as it does by default.
        system_engine: The one that speaks with the system's voices.
        played: Every tone.
        handed_in: What the program gets.
    """

    def __init__(self, clock):
        self.said, self.played = [], []
        self.engine = _Engine(self.said, ("heart",))
        self.system_engine = _Engine(self.said, ("Ann", "Bob"))
        self.loudspeaker = _Loudspeaker(self.played)
        self.wake_lock = _WakeLock()
        self.screen_reader = FakeScreenReader()
        self.handed_in = Computer(
            clock=clock,
            make_own_voice=lambda: self.engine,
            make_speech_engine=lambda: self.system_engine,
            make_loudspeaker=lambda: self.loudspeaker,
            make_wake_lock=lambda: self.wake_lock,
            make_screen_reader=lambda: self.screen_reader,
        )


class FakeScreenReader(QObject):
    """A screen reader that listens to announcements, or not, as it is told; nobody knows before it is followed.

    Attributes:
        is_followed: Whether changes are noticed.
    """

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.is_followed = False
        self._listens = False

    @property
    def is_listening(self):
        return self._listens if self.is_followed else None

    def follow(self):
        self.is_followed = True

    def close(self):
        self.is_followed = False

    def listen(self, listens=True):
        """Begin to listen, or go; None for one of which nothing is known."""
        self._listens = listens
        if self.is_followed:
            self.changed.emit()


class _Engine(Silence):
    def __init__(self, said, voices):
        super().__init__()
        self.said = said
        self.is_started = False
        self.choices = None
        self.texts = ()
        self.voices = voices

    def start(self):
        self.is_started = True

    def configure(self, choices):
        self.choices = choices
        self.ready.emit(self.voices)

    def render(self, texts):
        self.texts = texts

    def say(self, number, text):
        self.said.append(text)
        super().say(number, text)

    def close(self):
        self.is_started = False


class _Loudspeaker(Silence):
    def __init__(self, played):
        super().__init__()
        self.played = played
        self.has_device = True
        self.volume_percent = None

    def begin(self):
        if not self.has_device:
            self.device_lost.emit()

    def play(self, tone):
        self.played.append(tone)

    def set_volume(self, percent):
        self.volume_percent = percent


class _WakeLock(Silence):
    is_held = False

    def acquire(self):
        self.is_held = True

    def release(self):
        self.is_held = False


class FakeSpeechEngine(QObject):
    """Remembers what it was told, and gets ready, finishes and fails when it is told to.

    Attributes:
        is_held_up: Whether texts wait for what others say, instead of beginning at once.
    """

    ready = Signal(object)
    rendered = Signal(object)
    begun = Signal(int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.calls = []
        self.is_held_up = False

    @property
    def texts(self):
        """Everything it was told to say."""
        return [text for number, text in self._said()]

    @property
    def last_number(self):
        return self._said()[-1][0]

    def _said(self):
        return [call[1:] for call in self.calls if call[0] == "say"]

    def become_ready(self, *voice_names):
        self.ready.emit(voice_names or ("English (America)",))

    def finish(self, number=None):
        """Tell that a text was said to its end: the last one, unless another number is given."""
        self.finished.emit(self.last_number if number is None else number)

    def fail(self, reason="the engine has failed"):
        self.failed.emit(reason)

    def start(self):
        self.calls.append(("start",))

    def configure(self, choices):
        self.calls.append(("configure", choices))

    def render(self, texts):
        self.calls.append(("render", texts))

    def say(self, number, text):
        self.calls.append(("say", number, text))
        if not self.is_held_up:
            self.begun.emit(number)

    def stop(self):
        self.calls.append(("stop",))

    def close(self):
        self.calls.append(("close",))
