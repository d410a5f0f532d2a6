"""Writes what was changed a moment after the last change, in a thread of its own: a disk may take long to answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

SAVE_AFTER_MS = 300
"""Changes that follow each other sooner, as while an arrow key is held down, are saved in one go."""


class LateWriter(QObject):
    """Writes the newest state of one file.

    Signals:
        failed: an OSError: it could not be written.
    """

    failed = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: Callable[[], None] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        # What is emitted in the thread of the writer arrives in that of the windows.
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def save(self, write: Callable[[], None]) -> None:
        """Call `write` soon in another thread, unless a newer one comes meanwhile; it may raise an OSError."""
        self._newest = write
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Begin to write at once what is not written yet."""
        self._timer.stop()
        if self._newest is not None:
            written = self._the_thread().submit(self._newest)
            written.add_done_callback(self._done.emit)
            self._newest = None

    def close(self) -> None:
        """Return when everything is written."""
        self.flush()
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _the_thread(self) -> ThreadPoolExecutor:
        """Return the thread, which the first window does without."""
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

            self._thread = ThreadPoolExecutor(1, "writer")
        return self._thread

    @Slot(object)
    def _on_done(self, written: Future[None]) -> None:
        try:
            written.result()
        except OSError as error:
            self.failed.emit(error)
