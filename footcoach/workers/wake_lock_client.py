"""What keeps the screen on: a process of its own; see footcoach.workers.wake_lock_worker."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from footcoach.workers.worker_process import WorkerProcess

WORKER = (sys.executable, "-P", "-m", "footcoach.workers.wake_lock_worker")
"""-P: a file in the current folder must not stand in for a module."""


class WakeLockClient(QObject):
    """The ScreenHold that asks the desktop through a process of its own.

    Signals:
        lost: The screen is not kept on although it was asked for; hold() may be tried again.
    """

    lost = Signal()

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Hold by running `command`, a program and its arguments that runs as long as it keeps the screen on."""
        super().__init__(parent)
        self._command = tuple(command)
        self._child: WorkerProcess | None = None

    def hold(self) -> None:
        """Keep the screen on from now on; where it is held already, nothing happens."""
        if self._child:
            return
        self._child = child = WorkerProcess()
        child.setStandardOutputFile(QProcess.nullDevice())
        child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        child.gone.connect(self._on_child_gone)
        self.destroyed.connect(child.dismiss)
        child.start(self._command[0], self._command[1:])

    def release(self) -> None:
        """Let the screen go dark; where it is not held, nothing happens."""
        child, self._child = self._child, None
        if child:
            child.dismiss()

    @Slot()
    def _on_child_gone(self) -> None:
        self._child = None
        self.lost.emit()
