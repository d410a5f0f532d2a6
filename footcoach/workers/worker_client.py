"""The program's end of a worker: starts it, feeds it, watches it and lets it end. Nothing here waits for a worker."""

import logging
from collections.abc import Sequence
from typing import Any

from msgspec.json import Decoder
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QProcess, QTimer, Signal, Slot

from footcoach.workers.messages import WorkerCommand, to_line

END_WITHIN_MS = 1_500
"""A worker itself gives up clearing up a little sooner."""

QUIT_WITHIN_MS = 300


class WorkerProcess(QProcess):
    """A process that ends when its standard input does.

    It belongs to the application, so that it can end in its own time when nobody wants it any more.

    Signals:
        gone: Why it has ended, or could not be started, although nobody had dismissed it.
    """

    gone = Signal(str)

    def __init__(self) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._is_wanted = True
        self._kill_timer = QTimer(self)
        self._kill_timer.setSingleShot(True)
        self._kill_timer.setInterval(END_WITHIN_MS)
        self._kill_timer.timeout.connect(self.kill)
        self.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self.errorOccurred.connect(self._on_error_occurred)
        self.finished.connect(self._on_finished)
        if application:
            application.aboutToQuit.connect(self._on_application_about_to_quit)

    @Slot()
    def dismiss(self) -> None:
        """Let it end, without waiting for it; what does not end within END_WITHIN_MS is ended."""
        self._is_wanted = False
        if self.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self.closeWriteChannel()
            self._kill_timer.start()

    @Slot(QProcess.ProcessError)
    def _on_error_occurred(self, error: QProcess.ProcessError) -> None:
        # The other errors come with the end of the process.
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished()

    @Slot()
    def _on_finished(self) -> None:
        self._kill_timer.stop()
        self.deleteLater()
        if self._is_wanted:
            self._is_wanted = False
            self.gone.emit(self._why_gone())

    def _why_gone(self) -> str:
        if self.error() is QProcess.ProcessError.FailedToStart:
            return self.errorString()
        if self.exitStatus() is QProcess.ExitStatus.CrashExit:
            return "the worker crashed or was killed"
        return f"the worker ended with code {self.exitCode()}"

    def end(self, deadline: QDeadlineTimer) -> None:
        """Wait until it has ended, or end it at `deadline`."""
        if not self._has_finished(deadline.remainingTime()):
            self.kill()
            self._has_finished(QUIT_WITHIN_MS)

    def _has_finished(self, within_ms: int) -> bool:
        return self.state() is QProcess.ProcessState.NotRunning or self.waitForFinished(within_ms)

    @Slot()
    def _on_application_about_to_quit(self) -> None:
        end_workers()


def end_workers() -> None:
    """End all workers of the application together: QUIT_WITHIN_MS after they were told to, they are ended by force.

    It waits for them: no session runs any more, so nothing is held up, and nobody would see them end later.
    """
    application = QCoreApplication.instance()
    workers = application.findChildren(WorkerProcess) if application else []
    deadline = QDeadlineTimer(QUIT_WITHIN_MS)
    for worker in workers:
        worker.dismiss()
    for worker in workers:
        worker.end(deadline)


class WorkerClient(QObject):
    """Runs one worker at a time; after a failure, and after dismiss(), start() begins anew.

    Signals:
        event_received: An event of the worker.
        overdue: The worker is running, but did not answer in time.
        failed: Why there is no worker any more: it did not start, has ended, or wrote something that is no event.
    """

    event_received = Signal(object)
    overdue = Signal()
    failed = Signal(str)

    def __init__(self, command: Sequence[str], events: Decoder[Any], answer_within_ms: int, parent: QObject) -> None:
        """Prepare to run a worker.

        Args:
            command: A program and its arguments.
            events: Decodes what the program writes.
            answer_within_ms: The time from the start to the first event.
            parent: With it the worker ends.
        """
        super().__init__(parent)
        self._command = tuple(command)
        self._events = events
        self._process: WorkerProcess | None = None
        self._answer_timer = QTimer(self)
        self._answer_timer.setSingleShot(True)
        self._answer_timer.setInterval(answer_within_ms)
        self._answer_timer.timeout.connect(self.overdue)
        if application := QCoreApplication.instance():
            # Nobody wants to know what it tells in its last moments.
            application.aboutToQuit.connect(self.dismiss)

    @property
    def is_running(self) -> bool:
        """Whether there is a worker that takes commands, even if it still starts."""
        return self._process is not None

    def start(self) -> None:
        """Start the worker; where one is running already, nothing happens."""
        if self._process:
            return
        self._process = process = WorkerProcess()
        process.readyReadStandardOutput.connect(self._on_process_ready_read_standard_output)
        process.gone.connect(self._on_process_gone)
        self.destroyed.connect(process.dismiss)
        self._answer_timer.start()
        process.start(self._command[0], self._command[1:])

    def send(self, command: WorkerCommand) -> None:
        """Send a command; where no worker is running, nothing happens."""
        if self._process:
            self._process.write(to_line(command))

    @Slot()
    def dismiss(self) -> None:
        """Let the worker end, and ignore what it still tells."""
        self._answer_timer.stop()
        process, self._process = self._process, None
        if process:
            process.dismiss()

    def _fail(self, reason: str) -> None:
        if self._process:
            self.dismiss()
            self.failed.emit(reason)

    @Slot()
    def _on_process_ready_read_standard_output(self) -> None:
        # Whoever receives an event may dismiss the worker.
        while self._process and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                event = self._events.decode(line)
            except ValueError:
                reason = f"the worker wrote {line[:80]!r}"
                logging.getLogger(__name__).warning("%s: %s", self._command[-1], reason)
                self._fail(reason)
            else:
                self._answer_timer.stop()
                self.event_received.emit(event)

    @Slot(str)
    def _on_process_gone(self, reason: str) -> None:
        self._fail(reason)
