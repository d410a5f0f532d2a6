"""The speech engines that live in processes of their own: the system's voices, and the voice of Footcoach.

See footcoach.workers.speech_worker and footcoach.workers.voice_worker.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.cue import SoundChoices
from footcoach.workers.messages import (
    SPEECH_EVENTS,
    Begun,
    Configure,
    Failed,
    Finished,
    Render,
    Rendered,
    Say,
    SpeechEvent,
    SpeechReady,
    Stop,
)
from footcoach.workers.worker import worker_command
from footcoach.workers.worker_client import WorkerClient

SYSTEM_VOICES = worker_command("footcoach.workers.speech_worker")
OWN_VOICE = worker_command("footcoach.workers.voice_worker")

READY_WITHIN_MS = 25_000
"""Starting takes about two seconds; a computer under load, or a service that others use, is given time."""


class SpeechClient(QObject):
    """The SpeechEngine that speaks through a worker. It starts the worker, which waits for the first configure()."""

    ready = Signal(object)
    rendered = Signal(object)
    begun = Signal(int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """Prepare to run `command`, a program and its arguments that executes speech commands."""
        super().__init__(parent)
        self._worker = WorkerClient(command, SPEECH_EVENTS, READY_WITHIN_MS, self)
        self._worker.event_received.connect(self._on_worker_event_received)
        self._worker.overdue.connect(self._on_worker_overdue)
        self._worker.failed.connect(self.failed)

    def start(self) -> None:
        """Start the worker; where it is running already, nothing happens."""
        self._worker.start()

    def configure(self, choices: SoundChoices) -> None:
        """Speak like this from the next text on."""
        self._worker.send(
            Configure(
                language=choices.language,
                voice=choices.voice_name,
                speed_percent=choices.voice_speed_percent,
                volume_percent=choices.voice_volume_percent,
            )
        )

    def render(self, texts: Sequence[str]) -> None:
        """Make texts ready to be said, in this order; `rendered` tells of those that are."""
        self._worker.send(Render(tuple(texts)))

    def say(self, number: int, text: str) -> None:
        """Say `text`; `number` comes back with finished."""
        self._worker.send(Say(number, text))

    def stop(self) -> None:
        """Be silent at once."""
        self._worker.send(Stop())

    def close(self) -> None:
        """End the worker, without waiting for it."""
        self._worker.dismiss()

    def _fail(self, reason: str) -> None:
        self._worker.dismiss()
        self.failed.emit(reason)

    @Slot(object)
    def _on_worker_event_received(self, event: SpeechEvent) -> None:
        match event:
            case SpeechReady(_, voices):
                self.ready.emit(tuple(voice.name for voice in voices))
            case Rendered(lengths):
                self.rendered.emit(lengths)
            case Begun(number):
                self.begun.emit(number)
            case Finished(number):
                self.finished.emit(number)
            case Failed(reason):
                self._fail(reason)

    @Slot()
    def _on_worker_overdue(self) -> None:
        self._fail(f"the worker was not ready within {READY_WITHIN_MS // 1000} s")
