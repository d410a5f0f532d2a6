"""The speech worker: a process of its own that says what it reads, so that no engine can hold up the session's clock.

`python -m footcoach.workers.speech_worker` reads the commands of footcoach.workers.speech_messages from standard input,
one a line, and writes the events to standard output. It ends when its input ends, and so never outlives the program.
"""

import contextlib
import faulthandler
import math
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QObject, Qt, Signal, Slot

from footcoach.workers.speech_messages import (
    Begun,
    Command,
    Configure,
    Event,
    Failed,
    Finished,
    Ready,
    Say,
    SpeechVoice,
    Stop,
    to_command,
    to_line,
)

# Qt's speech loads Qt Multimedia, which says on standard error that there is no PipeWire. It is not needed here.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false")

from PySide6.QtTextToSpeech import QTextToSpeech, QVoice  # noqa: E402 - after the rule

SILENT_ENGINE = "mock"
"""An engine for tests of programs: it makes no sound."""

HUNG_AFTER_S = 30
"""No call of an engine takes so long; the program stops waiting after half of it."""

PLAIN_VOICES = ("English (America)", "English (Great Britain)")
"""What speech-dispatcher calls the voices that sound least like one region."""


class EngineError(Exception):
    """There is no engine that can speak; its text is the reason."""


@contextlib.contextmanager
def ending_if_hung() -> Iterator[None]:
    """End the process when the block does not come back.

    An engine that waits for ever (speech-dispatcher does, where its sound has died) lets no other Python code run, not
    even the thread that would see the end of the input.
    """
    faulthandler.dump_traceback_later(HUNG_AFTER_S, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def rate_of(speed_percent: int) -> float:
    """Return Qt's rate, -1 to 1, for a speed of 50 to 200 %: half the speed is -1, the usual 0, twice the speed 1."""
    return math.log2(speed_percent / 100)


def without_variants(names: Iterable[str]) -> set[str]:
    """Return the names without those like X+Y, which are X with another timbre; espeak-ng has a hundred of each."""
    every = set(names)
    return {name for name in every if name.partition("+")[0] not in every - {name}}


def best_voice(voices: Sequence[SpeechVoice], system_locale: str, home_locale: str) -> SpeechVoice:
    """Return the voice for someone who has chosen none.

    Args:
        voices: Voices of one language, at least one.
        system_locale: What the computer is set to, such as en_GB; the first choice where it is the same language.
        home_locale: Where the language is spoken most; the second choice.
    """
    locales = (system_locale, home_locale)

    def rank(voice: SpeechVoice) -> tuple[int, bool]:
        place = locales.index(voice.locale) if voice.locale in locales else len(locales)
        return place, voice.name not in PLAIN_VOICES

    return min(voices, key=rank)


def open_engine(parent: QObject) -> QTextToSpeech:
    """Make the platform's engine; with speech-dispatcher and espeak-ng that takes more than a second.

    Raises:
        EngineError: There is none, or it cannot start.
    """
    if not set(QTextToSpeech.availableEngines()) - {SILENT_ENGINE}:
        raise EngineError("no engine")
    with ending_if_hung():
        engine = QTextToSpeech(parent)
    if engine.state() is QTextToSpeech.State.Error:
        raise EngineError(engine.errorString())
    return engine


class Speaker(QObject):
    """Obeys commands with one engine and tells what became of them."""

    def __init__(self, engine: QTextToSpeech, tell: Callable[[Event], None], parent: QObject | None = None) -> None:
        """Speak with `engine`; `tell` takes the events."""
        super().__init__(parent)
        self._engine = engine
        self._tell = tell
        self._sent: int | None = None
        self._heard: int | None = None
        self._has_failed = False
        engine.stateChanged.connect(self._on_engine_state_changed)
        engine.errorOccurred.connect(self._on_engine_error_occurred)

    @Slot(object)
    def obey(self, line: bytes) -> None:
        """Do what a line says; a line that is no command only leaves a word on standard error."""
        try:
            command = to_command(line)
        except ValueError as error:
            sys.stderr.write(f"not a command: {error}\n")
            return
        with ending_if_hung():
            self._do(command)

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        with ending_if_hung():
            self._do(Stop())

    def _do(self, command: Command) -> None:
        match command:
            case Configure():
                self._configure(command)
            case Say(number, text):
                self._sent = number
                self._engine.say(text)
            case Stop():
                self._sent = self._heard = None
                self._engine.stop()

    def _configure(self, wish: Configure) -> None:
        voices = self._voices_of(wish.language)
        if not voices:
            self._fail(f"no voice speaks {wish.language!r}")
            return
        known = [SpeechVoice(voice.name(), voice.locale().name()) for voice in voices]
        best = best_voice(known, QLocale.system().name(), QLocale(wish.language).name())
        chosen = next((voice for voice in known if voice.name == wish.voice), best)
        self._engine.setVoice(voices[known.index(chosen)])
        self._engine.setRate(rate_of(wish.speed_percent))
        self._engine.setVolume(wish.volume_percent / 100)
        self._tell(Ready(self._engine.engine(), tuple(known)))

    def _voices_of(self, language: str) -> list[QVoice]:
        wanted = QLocale(language).language()
        if wanted is QLocale.Language.C:
            # Qt's word for every language that it does not know.
            return []
        locales = [locale for locale in self._engine.availableLocales() if locale.language() is wanted]
        # Sorted, because their order changes from one start to the next.
        voices = [voice for locale in sorted(locales, key=QLocale.name) for voice in self._engine.allVoices(locale)]
        names = without_variants(voice.name() for voice in voices)
        return [voice for voice in voices if voice.name() in names]

    @Slot(QTextToSpeech.State)
    def _on_engine_state_changed(self, state: QTextToSpeech.State) -> None:
        # The engine does not say which text it means: the end of one that was cut off comes before the next begins.
        if state is QTextToSpeech.State.Speaking and self._sent is not None:
            self._heard, self._sent = self._sent, None
            self._tell(Begun(self._heard))
        elif state is QTextToSpeech.State.Ready and self._heard is not None:
            number, self._heard = self._heard, None
            self._tell(Finished(number))
        elif state is QTextToSpeech.State.Error:
            self._fail(self._engine.errorString())

    @Slot(QTextToSpeech.ErrorReason, str)
    def _on_engine_error_occurred(self, _reason: QTextToSpeech.ErrorReason, words: str) -> None:
        self._fail(words)

    def _fail(self, reason: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self._tell(Failed(reason))


class InputReader(QObject):
    """Waits for standard input in a thread of its own; Qt cannot watch a pipe on every system.

    Signals:
        line_read: A line, as bytes.
        ended: There will be no more.
    """

    line_read = Signal(object)
    ended = Signal()

    def start(self) -> None:
        """Read from now on, to the end."""
        threading.Thread(target=self._read).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self.line_read.emit(line)
        self.ended.emit()


def write_event(event: Event) -> None:
    """Write an event to standard output at once."""
    # Where nobody listens any more, the input is about to end too.
    with contextlib.suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), to_line(event))


def main() -> int:
    """Speak until standard input ends; return the exit code."""
    # Ctrl+C in a terminal reaches every process there; this one ends with the program.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    application = QCoreApplication(sys.argv[:1])
    try:
        engine = open_engine(application)
    except EngineError as error:
        write_event(Failed(str(error)))
        return 0
    speaker = Speaker(engine, write_event, application)
    reader = InputReader(application)
    reader.line_read.connect(speaker.obey, Qt.ConnectionType.QueuedConnection)
    reader.ended.connect(speaker.stop, Qt.ConnectionType.QueuedConnection)
    reader.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    reader.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
