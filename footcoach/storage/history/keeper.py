"""Works on the history in a thread of its own: a slow disk or a locked database must not stand in the clock's way."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TypeVar

from footcoach.core.record import SessionRecord
from footcoach.storage.faults import FileFault
from footcoach.storage.history.database import open_history
from footcoach.storage.history.history import History

Result = TypeVar("Result")


class HistoryUnavailable(Exception):  # noqa: N818 (a state, not an error of the program)
    """The history could not be opened; the faults told then say why."""


class Keeper:
    """Opens the history at the first job, and does one job after the other."""

    def __init__(self, file: Path, backups_dir: Path, today: date, tell: Callable[[FileFault], None]) -> None:
        """Work on `file`; `tell` is called in the thread, once for each thing that goes wrong."""
        self._file = file
        self._backups_dir = backups_dir
        self._today = today
        self._tell = tell
        self._thread = ThreadPoolExecutor(1, "history")
        self._history: History | None = None
        self._has_opened = False
        self._owed: dict[str, SessionRecord] = {}

    def submit(self, job: Callable[[History], Result]) -> Future[Result]:
        """Do `job` after all before it; the future may raise sqlite3.Error or HistoryUnavailable."""
        return self._thread.submit(self._do, job)

    def keep(self, record: SessionRecord) -> Future[None]:
        """Save a session; one that cannot be saved now is tried again with each later job. The future never raises."""
        return self._thread.submit(self._keep, record)

    def close(self) -> None:
        """Do what is left to do and let go of the database."""
        self._thread.submit(self._close)
        self._thread.shutdown()

    def _do(self, job: Callable[[History], Result]) -> Result:
        history = self._opened()
        if history is None:
            raise HistoryUnavailable
        self._save_owed(history)
        return job(history)

    def _keep(self, record: SessionRecord) -> None:
        self._owed[record.id] = record
        history = self._opened()
        if history is not None:
            self._save_owed(history)

    def _opened(self) -> History | None:
        if not self._has_opened:
            self._has_opened = True
            opened = open_history(self._file, self._backups_dir, self._today)
            self._history = opened.history
            for fault in opened.faults:
                self._tell(fault)
        return self._history

    def _save_owed(self, history: History) -> None:
        try:
            for record in tuple(self._owed.values()):
                history.save(record)
                del self._owed[record.id]
        except sqlite3.Error as error:
            self._tell(FileFault(self._file.name, "", str(error), "It is tried again."))

    def _close(self) -> None:
        if self._history is not None:
            self._save_owed(self._history)
            self._history.close()
