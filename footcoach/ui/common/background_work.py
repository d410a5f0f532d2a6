"""Work that may take long and can be broken off: it runs in a thread, and its end is told in that of the windows."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Value = TypeVar("Value")

OnProgress = Callable[[int, int], None]
"""Tells how many parts are done and how many there are; raises where the work is broken off."""


class BackgroundWork(QObject):
    """Does one thing after the other.

    Signals:
        progressed: how many parts are done, and how many there are.
    """

    progressed = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun: dict[Future[Any], tuple[Event, Callable[[Any], None]]] = {}
        self._thread: ThreadPoolExecutor | None = None
        # What is emitted in the thread arrives in that of the windows.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._begun)

    def start(self, work: Callable[[OnProgress], Value], then: Callable[[Value], None]) -> None:
        """Do `work` after what was begun before, then give what it returns to `then`.

        Work that can be broken off calls what it is given now and then.
        """
        stop = Event()

        def go_on(done: int, count: int) -> None:
            if stop.is_set():
                raise CancelledError
            self.progressed.emit(done, count)

        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "work")
        ended = self._thread.submit(work, go_on)
        self._begun[ended] = stop, then
        ended.add_done_callback(self._ended.emit)

    @Slot()
    def cancel(self) -> None:
        """Break off what can be broken off, and tell nobody of its end; the rest is done."""
        for stop, _ in self._begun.values():
            stop.set()

    def close(self) -> None:
        """Break off what can be, and return when all else is done."""
        self.cancel()
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    @Slot(object)
    def _on_ended(self, ended: Future[Any]) -> None:
        _, then = self._begun.pop(ended)
        with suppress(CancelledError):
            then(ended.result())
