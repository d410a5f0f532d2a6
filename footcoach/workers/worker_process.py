"""A process that helps the program: nothing that it does can hold up a session, and it never outlives the program."""

from PySide6.QtCore import QCoreApplication, QProcess, QTimer, Signal, Slot

END_WITHIN_MS = 3_000
QUIT_WITHIN_MS = 300


class WorkerProcess(QProcess):
    """A process that ends when its standard input does.

    It belongs to the application, so that it can end in its own time when nobody wants it any more.

    Signals:
        gone: It has ended, or could not be started, although nobody had dismissed it.
    """

    gone = Signal()

    def __init__(self) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._is_wanted = True
        self._kill_timer = QTimer(self)
        self._kill_timer.setSingleShot(True)
        self._kill_timer.setInterval(END_WITHIN_MS)
        self._kill_timer.timeout.connect(self.kill)
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
            self.gone.emit()

    @Slot()
    def _on_application_about_to_quit(self) -> None:
        # No session runs any more, so nothing is held up by waiting, and nobody would see it end later.
        self.dismiss()
        if self.state() is not QProcess.ProcessState.NotRunning and not self.waitForFinished(QUIT_WITHIN_MS):
            self.kill()
            self.waitForFinished(QUIT_WITHIN_MS)
