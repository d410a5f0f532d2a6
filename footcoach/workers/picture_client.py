"""Making a picture of a stranger fit for an exercise, in a process of its own; see footcoach.workers.picture_worker."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.workers.messages import PICTURE_EVENTS, PictureEvent, PictureFault, PictureMade
from footcoach.workers.worker import worker_command
from footcoach.workers.worker_client import WorkerClient

WORKER = worker_command("footcoach.workers.picture_worker")

ANSWER_WITHIN_MS = 20_000
"""The worker itself gives up sooner."""


class PictureClient(QObject):
    """Makes one picture at a time; a new one takes the place of one that is still being made.

    Signals:
        made: the picture as PNG.
        refused: the PictureFault of it.
    """

    made = Signal(bytes)
    refused = Signal(object)

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Make pictures by running `command`, a program and its arguments, with a file behind them."""
        super().__init__(parent)
        self._command = tuple(command)
        self._worker: WorkerClient | None = None

    def make(self, file: Path) -> None:
        """Begin to make the picture of `file`."""
        self.dismiss()
        self._worker = worker = WorkerClient((*self._command, str(file)), PICTURE_EVENTS, ANSWER_WITHIN_MS, self)
        worker.event_received.connect(self._on_worker_event_received)
        worker.overdue.connect(self._on_worker_failed)
        worker.failed.connect(self._on_worker_failed)
        worker.start()

    @Slot()
    def dismiss(self) -> None:
        """Let go of what is being made."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.dismiss()
            worker.deleteLater()

    @Slot(object)
    def _on_worker_event_received(self, event: PictureEvent) -> None:
        self.dismiss()
        if isinstance(event, PictureMade):
            self.made.emit(event.png)
        else:
            self.refused.emit(event.fault)

    @Slot()
    def _on_worker_failed(self) -> None:
        """Tell that it is damaged: a good picture lets no worker crash or run out of time or room."""
        self.dismiss()
        self.refused.emit(PictureFault.DAMAGED)
