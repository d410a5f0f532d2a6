"""The history as the pages use it: asked in one thread, answered in the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths

if TYPE_CHECKING:
    from concurrent.futures import Future

    from footcoach.core.record import SessionRecord
    from footcoach.storage.history.history import History
    from footcoach.storage.history.writer import HistoryWriter

Result = TypeVar("Result")

_LONGEST_WAIT_S = 0.05
"""So long a phase may wait until the one before it is on the disk; a disk that takes longer is not waited for again."""


@dataclass(frozen=True)
class _Query:
    job: Callable[[History], Any]
    on_success: Callable[[Any], None] | None = None
    on_error: Callable[[], None] | None = None
    changes: bool = False


class HistoryService(QObject):
    """Takes questions and changes for the history, and gives the answers where Qt wants them.

    Signals:
        error_found: a FileError: something cannot be kept or read; each is told once.
        changed: something else than the running session was changed; whoever shows it asks anew.
    """

    error_found = Signal(object)
    changed = Signal()
    _answered = Signal(object)

    def __init__(self, paths: Paths, today: date, parent: QObject | None = None) -> None:
        """Open the history of `paths` at the first question."""
        super().__init__(parent)
        self._paths = paths
        self._today = today
        self._writer: HistoryWriter | None = None
        self._is_closed = False
        self._errors: list[FileError] = []
        self.error_found.connect(self._on_error_found)
        self._last_kept: Future[None] | None = None
        # What is emitted in the thread of the history arrives in that of the windows.
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def errors(self) -> tuple[FileError, ...]:
        """What went wrong so far."""
        return tuple(self._errors)

    def query(
        self,
        query: Callable[[History], Result],
        on_success: Callable[[Result], None],
        on_error: Callable[[], None] | None = None,
    ) -> None:
        """Ask the history; `on_success` gets the answer in a later turn of the event loop.

        When there is none, `on_error` is called, after `error_found` has said why.
        """
        self._submit(_Query(query, on_success, on_error))

    def change(
        self,
        change: Callable[[History], Result],
        on_success: Callable[[Result], None] | None = None,
        on_error: Callable[[], None] | None = None,
    ) -> None:
        """Change the history and tell it; `on_success` gets what `change` returned."""
        self._submit(_Query(change, on_success, on_error, changes=True))

    def keep(self, record: SessionRecord) -> None:
        """Save the running session, before its next phase is shown if the disk is not slow."""
        from concurrent.futures import wait  # noqa: PLC0415

        if self._is_closed:
            return
        is_slow = self._last_kept is not None and not self._last_kept.done()
        self._last_kept = self._the_writer().keep(record)
        self._follow(_Query(lambda _: None), self._last_kept)
        if not is_slow:
            wait([self._last_kept], _LONGEST_WAIT_S)

    def wait_until_kept(self, within_s: float) -> None:
        """Return when the running session is on the disk, or after `within_s` where the disk is slow."""
        from concurrent.futures import wait  # noqa: PLC0415

        if self._last_kept is not None:
            wait([self._last_kept], within_s)

    def begin_day(self, today: date) -> None:
        """Keep a copy of the history for the day `today` too, when the window stays open over night."""
        self._today = today
        if self._writer is not None:
            self._writer.begin_day(today)

    def close(self) -> None:
        """Finish what was begun; nothing is answered any more."""
        self._is_closed = True
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _the_writer(self) -> HistoryWriter:
        """Return what opens the database, which the first window does without."""
        from footcoach.storage.history.writer import HistoryWriter  # noqa: PLC0415

        if self._writer is None:
            paths = self._paths
            self._writer = HistoryWriter(paths.history_file, paths.backups_dir, self._today, self.error_found.emit)
        return self._writer

    def _submit(self, query: _Query) -> None:
        if self._is_closed:
            return
        self._follow(query, self._the_writer().submit(query.job))

    def _follow(self, query: _Query, future: Future[Any]) -> None:
        future.add_done_callback(lambda done: self._answered.emit((query, done)))

    @Slot(object)
    def _on_answered(self, answer: tuple[_Query, Future[Any]]) -> None:
        query, done = answer
        if self._is_closed:
            return
        if done.exception() is not None:
            # Whoever waits is told first: a bug must not let it wait for ever.
            if query.on_error is not None:
                query.on_error()
            # What went wrong with the database was told where it was found; anything else is a bug and must be seen.
            self._raise_unless_told(done)
            return
        if query.on_success is not None:
            query.on_success(done.result())
        if query.changes:
            self.changed.emit()

    @Slot(object)
    def _on_error_found(self, error: FileError) -> None:
        self._errors.append(error)

    @staticmethod
    def _raise_unless_told(done: Future[Any]) -> None:
        import sqlite3  # noqa: PLC0415

        from footcoach.storage.history.writer import HistoryUnavailableError  # noqa: PLC0415

        try:
            done.result()
        except (sqlite3.Error, HistoryUnavailableError):
            return
