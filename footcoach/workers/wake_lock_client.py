"""The wake lock that a process of its own takes from the desktop; see footcoach.workers.wake_lock_worker."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.workers.messages import WAKE_LOCK_EVENTS, Failed, WakeLockEvent
from footcoach.workers.worker import worker_command
from footcoach.workers.worker_client import WorkerClient

WORKER = worker_command("footcoach.workers.wake_lock_worker")

ANSWER_WITHIN_MS = 15_000
"""The worker itself gives up sooner; a computer under load is given time."""


class WakeLockClient(QObject):
    """The WakeLock that asks the desktop through a process of its own.

    Signals:
        lost: The screen is not kept on although it was asked for; acquire() may be tried again.
    """

    lost = Signal()

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Hold the lock by running `command`, a program and its arguments that keeps the screen on while it runs."""
        super().__init__(parent)
        self._worker = WorkerClient(command, WAKE_LOCK_EVENTS, ANSWER_WITHIN_MS, self)
        self._worker.event_received.connect(self._on_worker_event_received)
        self._worker.overdue.connect(self._lose)
        self._worker.failed.connect(self._lose)

    def acquire(self) -> None:
        """Keep the screen on from now on; where it is held already, nothing happens."""
        self._worker.start()

    def release(self) -> None:
        """Let the screen go dark; where it is not held, nothing happens."""
        self._worker.dismiss()

    @Slot(object)
    def _on_worker_event_received(self, event: WakeLockEvent) -> None:
        if isinstance(event, Failed):
            self._lose()

    @Slot()
    def _lose(self) -> None:
        self._worker.dismiss()
        self.lost.emit()
