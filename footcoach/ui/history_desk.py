"""The history as the pages use it: asked in one thread, answered in the other."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from footcoach.core.record import SessionRecord
from footcoach.storage.history.history import History
from footcoach.storage.history.keeper import Keeper
from footcoach.storage.paths import Paths

Result = TypeVar("Result")

_LONGEST_WAIT_S = 0.1
"""So long a phase may wait until the one before it is on the disk; a disk that takes longer is not waited for again."""


class HistoryDesk(QObject):
    """Takes questions and changes for the history, and gives the answers where Qt wants them.

    Signals:
        fault_found: a FileFault: something cannot be kept or read; each is told once.
        changed: something else than the running session was changed; whoever shows it asks anew.
    """

    fault_found = Signal(object)
    changed = Signal()
    _answered = Signal(object)

    def __init__(self, paths: Paths, today: date, parent: QObject | None = None) -> None:
        """Open the history of `paths` at the first question."""
        super().__init__(parent)
        self._keeper = Keeper(paths.history_file, paths.backups_dir, today, self.fault_found.emit)
        self._last_kept: Future[None] | None = None
        self._open_questions = 0
        # What is emitted in the thread of the history arrives in that of the windows.
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every question has its answer."""
        return self._open_questions == 0

    def ask(self, question: Callable[[History], Result], then: Callable[[Result], None]) -> None:
        """Ask the history; `then` gets the answer in a later turn of the event loop, or never when there is none."""
        self._submit(question, then)

    def change(self, change: Callable[[History], Result], then: Callable[[Result], None] | None = None) -> None:
        """Change the history and tell it; `then` gets what `change` returned."""
        self._submit(change, then, changes=True)

    def keep(self, record: SessionRecord) -> None:
        """Save the running session, before its next phase is shown if the disk is not slow."""
        is_slow = self._last_kept is not None and not self._last_kept.done()
        self._last_kept = self._keeper.keep(record)
        if not is_slow:
            wait([self._last_kept], _LONGEST_WAIT_S)

    def close(self) -> None:
        """Finish what was begun."""
        self._keeper.close()

    def _submit(
        self, job: Callable[[History], Any], then: Callable[[Any], None] | None, *, changes: bool = False
    ) -> None:
        self._open_questions += 1
        future = self._keeper.submit(job)
        future.add_done_callback(lambda done: self._answered.emit((done, then, changes)))

    @Slot(object)
    def _on_answered(self, answer: tuple[Future[Any], Callable[[Any], None] | None, bool]) -> None:
        self._open_questions -= 1
        done, then, changes = answer
        if done.exception() is not None:
            return
        if then is not None:
            then(done.result())
        if changes:
            self.changed.emit()
