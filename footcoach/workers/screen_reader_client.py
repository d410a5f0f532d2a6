"""Follows whether a screen reader listens, through a process; see footcoach.workers.screen_reader_worker."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.workers.messages import SCREEN_READER_EVENTS, Listening, ScreenReaderEvent
from footcoach.workers.worker import worker_command
from footcoach.workers.worker_client import WorkerClient

WORKER = worker_command("footcoach.workers.screen_reader_worker")

ANSWER_WITHIN_MS = 10_000
"""The worker itself gives up sooner; a computer under load is given time."""


class ScreenReaderClient(QObject):
    """The ScreenReader that is looked for in a process of its own.

    Where that cannot be found out, nobody listens: a screen reader needs the same bus.

    Signals:
        changed: `is_listening` has changed.
    """

    changed = Signal()

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Prepare to run `command`, a program and its arguments that tells who listens as long as it runs."""
        super().__init__(parent)
        self._is_listening: bool | None = None
        self._worker = WorkerClient(command, SCREEN_READER_EVENTS, ANSWER_WITHIN_MS, self)
        self._worker.event_received.connect(self._on_worker_event_received)
        self._worker.overdue.connect(self._lose)
        self._worker.failed.connect(self._lose)

    @property
    def is_listening(self) -> bool | None:
        """Whether somebody hears what is announced; None while that is not known yet."""
        return self._is_listening

    def follow(self) -> None:
        """Find out and notice changes, unless that is done already or has failed since the last close()."""
        if self._is_listening is None:
            self._worker.start()

    def close(self) -> None:
        """Notice nothing any more."""
        self._worker.dismiss()
        self._is_listening = None

    def _set_listening(self, is_listening: bool) -> None:
        if is_listening != self._is_listening:
            self._is_listening = is_listening
            self.changed.emit()

    @Slot(object)
    def _on_worker_event_received(self, event: ScreenReaderEvent) -> None:
        if isinstance(event, Listening):
            self._set_listening(event.is_listening)
        else:
            self._lose()

    @Slot()
    def _lose(self) -> None:
        self._worker.dismiss()
        self._set_listening(False)
