"""The speech worker: a process of its own that speaks with the system's voices, so that no engine holds up the clock.

`python -m footcoach.workers.speech_worker` reads speech commands from standard input, one a line, and writes speech
events to standard output; see footcoach.workers.messages. It ends with its input, and so never outlives the program.
"""

import math
import sys
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory, QObject, Qt, Slot

from footcoach.core.errors import FootcoachError
from footcoach.workers.command_reader import CommandReader
from footcoach.workers.messages import (
    SPEECH_COMMANDS,
    Begun,
    Configure,
    Failed,
    Finished,
    Say,
    SpeechCommand,
    SpeechEvent,
    SpeechReady,
    SpeechVoice,
    Stop,
)
from footcoach.workers.worker import ending_if_hung, run_worker, write_event

# Qt's speech loads Qt Multimedia, which says on standard error that there is no PipeWire. It is not needed here.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false")

from PySide6.QtTextToSpeech import QTextToSpeech, QVoice  # noqa: E402 - after the rule

SILENT_ENGINE = "mock"
"""An engine for tests of programs: it makes no sound."""

HUNG_AFTER_S = 30
"""No call of an engine takes so long; the program stops waiting a little sooner."""

PLAIN_VOICES = ("English (America)", "English (Great Britain)")
"""What speech-dispatcher calls the voices that sound least like one region."""


class EngineError(FootcoachError):
    """There is no engine that can speak; its text is the reason."""


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
    with ending_if_hung(HUNG_AFTER_S):
        engine = QTextToSpeech(parent)
    if engine.state() is QTextToSpeech.State.Error:
        raise EngineError(engine.errorString())
    return engine


class SpeechWorker(QObject):
    """Executes commands with one engine and tells when they are done."""

    def __init__(
        self, engine: QTextToSpeech, tell: Callable[[SpeechEvent], None], parent: QObject | None = None
    ) -> None:
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
    def execute(self, command: SpeechCommand) -> None:
        """Execute a command, or end the process when the engine hangs."""
        with ending_if_hung(HUNG_AFTER_S):
            match command:
                case Configure():
                    self._configure(command)
                case Say(number, text):
                    self._sent = number
                    self._engine.say(text)
                case Stop():
                    self._sent = self._heard = None
                    self._engine.stop()

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self.execute(Stop())

    def _configure(self, command: Configure) -> None:
        voices = self._voices_of(command.language)
        if not voices:
            self._fail(f"no voice speaks {command.language!r}")
            return
        known = [SpeechVoice(voice.name(), voice.locale().name()) for voice in voices]
        best = best_voice(known, QLocale.system().name(), QLocale(command.language).name())
        chosen = next((voice for voice in known if voice.name == command.voice), best)
        self._engine.setVoice(voices[known.index(chosen)])
        self._engine.setRate(rate_of(command.speed_percent))
        self._engine.setVolume(command.volume_percent / 100)
        self._tell(SpeechReady(self._engine.engine(), tuple(known)))

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


def main() -> int:
    """Speak until standard input ends; return the exit code."""
    application = QCoreApplication(sys.argv[:1])
    try:
        engine = open_engine(application)
    except EngineError as error:
        write_event(Failed(str(error)))
        return 0
    worker = SpeechWorker(engine, write_event, application)
    reader = CommandReader(SPEECH_COMMANDS, application)
    reader.command_read.connect(worker.execute, Qt.ConnectionType.QueuedConnection)
    reader.ended.connect(worker.stop, Qt.ConnectionType.QueuedConnection)
    reader.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    reader.start()
    return application.exec()


if __name__ == "__main__":
    run_worker(main)
