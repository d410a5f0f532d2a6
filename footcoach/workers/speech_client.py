"""The speech engine that lives in a process of its own; see footcoach.workers.speech_worker."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal, Slot

from footcoach.core.cue import SoundChoices
from footcoach.workers.speech_messages import (
    Begun,
    Command,
    Configure,
    Event,
    Failed,
    Finished,
    Ready,
    Say,
    Stop,
    to_event,
    to_line,
)
from footcoach.workers.worker_process import WorkerProcess

WORKER = (sys.executable, "-P", "-m", "footcoach.workers.speech_worker")
"""-P: a file in the current folder must not stand in for a module."""

READY_WITHIN_MS = 15_000
"""Starting takes about two seconds; a computer under load is given time."""


class SpeechClient(QObject):
    """The speech engine that lives in a process of its own; see footcoach.workers.speech_worker."""

    ready = Signal(object)
    begun = Signal(int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Prepare to run `command`, a program and its arguments that understands footcoach.workers.speech_messages."""
        super().__init__(parent)
        self._command = tuple(command)
        self._child: WorkerProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(READY_WITHIN_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        if application := QCoreApplication.instance():
            # Nobody wants to hear what it says in its last moments.
            application.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Start the process, which waits for the first configure(); where it runs already, nothing happens."""
        if self._child:
            return
        self._child = child = WorkerProcess()
        child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        child.readyReadStandardOutput.connect(self._on_child_ready_read_standard_output)
        child.gone.connect(self._on_child_gone)
        self.destroyed.connect(child.dismiss)
        self._patience.start()
        child.start(self._command[0], self._command[1:])

    def configure(self, choices: SoundChoices) -> None:
        """Speak like this from the next text on."""
        self._send(
            Configure(
                language=choices.language,
                voice=choices.voice_name,
                speed_percent=choices.voice_speed_percent,
                volume_percent=choices.voice_volume_percent,
            )
        )

    def say(self, number: int, text: str) -> None:
        """Say `text`; `number` comes back with begun and finished."""
        self._send(Say(number, text))

    def stop(self) -> None:
        """Be silent at once."""
        self._send(Stop())

    def close(self) -> None:
        """End the process, without waiting for it."""
        child, self._child = self._child, None
        if child:
            self._patience.stop()
            child.dismiss()

    def _send(self, command: Command) -> None:
        if self._child:
            self._child.write(to_line(command))

    def _fail(self, reason: str) -> None:
        if self._child:
            self.close()
            self.failed.emit(reason)

    @Slot()
    def _on_child_ready_read_standard_output(self) -> None:
        # What is told may end in close().
        while self._child and self._child.canReadLine():
            line = bytes(self._child.readLine().data())
            try:
                event = to_event(line)
            except ValueError:
                self._fail(f"the speaker wrote {line[:80]!r}")
            else:
                self._tell(event)

    def _tell(self, event: Event) -> None:
        match event:
            case Ready(_, voices):
                self._patience.stop()
                self.ready.emit(tuple(voice.name for voice in voices))
            case Begun(number):
                self.begun.emit(number)
            case Finished(number):
                self.finished.emit(number)
            case Failed(reason):
                self._fail(reason)

    @Slot()
    def _on_child_gone(self) -> None:
        if self._child:
            self._fail(_how_it_ended(self._child))

    @Slot()
    def _on_patience_timeout(self) -> None:
        self._fail(f"the speaker was not ready within {READY_WITHIN_MS // 1000} s")


def _how_it_ended(child: QProcess) -> str:
    if child.error() is QProcess.ProcessError.FailedToStart:
        return child.errorString()
    if child.exitStatus() is QProcess.ExitStatus.CrashExit:
        return "the speaker crashed or was killed"
    return f"the speaker ended with code {child.exitCode()}"
