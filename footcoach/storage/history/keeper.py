"""Works on the history in a thread of its own: a slow disk or a locked database must not stand in the clock's way."""

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

from footcoach.core.record import SessionRecord
from footcoach.storage.errors import FileError
from footcoach.storage.history import error_messages
from footcoach.storage.history.backup import NotWanted, is_due
from footcoach.storage.history.database import BUSY_MS, OpenedHistory, open_history
from footcoach.storage.history.history import History

Result = TypeVar("Result")

_BUSY_STILL_MS = 20
"""So long a database is waited for that was held by another program the last time: the queue must not grow."""


_OPEN_AGAIN_MS = 10_000
"""So seldom a history that cannot be written is opened anew for a phase: each time, all of it is looked over."""


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class HistoryUnavailable(Exception):  # noqa: N818 (a state, not an error of the program)
    """The history could not be opened; the errors told then say why."""


class Keeper:
    """Opens the history at the first job, and does one job after the other."""

    def __init__(
        self,
        file: Path,
        backups_dir: Path,
        today: date,
        tell: Callable[[FileError], None],
        now_ms: Callable[[], int] = _monotonic_ms,
    ) -> None:
        """Work on `file`; `tell` is called in the thread, once for each thing that goes wrong."""
        self._file = file
        self._backups_dir = backups_dir
        self._today = today
        self._tell = tell
        self._now_ms = now_ms
        self._open_again_at_ms: int | None = None
        self._told: set[str] = set()
        self._thread = ThreadPoolExecutor(1, "history")
        self._opened: OpenedHistory | None = None
        self._busy_ms = BUSY_MS
        self._lock = Lock()
        # Both under the lock; None is owed where a session is to be deleted.
        self._owed: dict[str, SessionRecord | None] = {}
        self._is_closing = False

    def submit(self, job: Callable[[History], Result]) -> Future[Result]:
        """Do `job` after all before it; the future may raise sqlite3.Error or HistoryUnavailable."""
        return self._thread.submit(self._do, job)

    def keep(self, record: SessionRecord) -> Future[None]:
        """Save a session; one that cannot be saved now is tried again with each later job. The future never raises."""
        with self._lock:
            self._owed[record.id] = record
        return self._thread.submit(self._save_owed)

    def begin_day(self, today: date) -> None:
        """Make a copy for the day `today` too, for a window that stays open over night."""
        self._thread.submit(self._begin_day, today)

    def close(self) -> None:
        """Do what is left to do and let go of the database; another program that holds it is waited for once more."""
        with self._lock:
            if self._is_closing:
                return
            self._is_closing = True
        self._thread.submit(self._close)
        self._thread.shutdown()

    # In the thread

    def _do(self, job: Callable[[History], Result]) -> Result:
        history = self._history()
        if history is not None and self._owed_now():
            self._save_owed()
            history = self._history()
        if history is None:
            raise HistoryUnavailable
        try:
            return job(history)
        except sqlite3.Error as error:
            self._note(error)
            self._tell_once(error_messages.not_used(self._file, error))
            raise

    def _save_owed(self) -> None:
        for session_id, record in self._owed_now():
            self._save(session_id, record)
        if self._opened is None:
            # It was found to be damaged; opened anew, it is mended.
            for session_id, record in self._owed_now():
                self._save(session_id, record)

    def _owed_now(self) -> tuple[tuple[str, SessionRecord | None], ...]:
        with self._lock:
            return tuple(self._owed.items())

    def _owe_deletion(self, session_id: str) -> None:
        """Owe what is asked for now in the place of a state that would bring the session back."""
        with self._lock:
            if session_id in self._owed:
                self._owed[session_id] = None

    def _save(self, session_id: str, record: SessionRecord | None) -> None:
        history = self._writable_history()
        if history is None:
            return
        try:
            if record is None:
                history.delete(session_id)
            else:
                history.save(record)
        except sqlite3.Error as error:
            self._note(error)
            if self._opened is not None:
                self._tell_once(error_messages.not_kept(self._file, error))
            return
        self._set_patience(BUSY_MS)
        # It works again; should it fail once more, that is news.
        self._told.clear()
        with self._lock:
            # A later state of the session may have come meanwhile.
            if self._owed.get(session_id) is record:
                self._owed.pop(session_id, None)

    def _history(self) -> History | None:
        """Return the history; what stood in its way may be gone by now."""
        opened = self._opened
        if opened is None or (opened.history is None and not opened.is_final):
            opened = self._open()
        return opened.history

    def _writable_history(self) -> History | None:
        """Return the history if it takes anything; now and then, look whether what stood in its way is gone."""
        opened = self._opened
        if opened is None or (not opened.can_write and not opened.is_final and self._may_open_again()):
            opened = self._open()
        return opened.history if opened.can_write else None

    def _may_open_again(self) -> bool:
        return self._open_again_at_ms is None or self._now_ms() >= self._open_again_at_ms

    def _open(self) -> OpenedHistory:
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.close()
        opened = open_history(self._file, self._backups_dir, self._today, self._busy_ms)
        self._opened = opened
        if opened.history is not None:
            opened.history.before_delete = self._owe_deletion
        for error in opened.errors:
            self._tell_once(error)
        if not opened.can_write:
            self._busy_ms = _BUSY_STILL_MS
            self._open_again_at_ms = self._now_ms() + _OPEN_AGAIN_MS
        if opened.is_copy_due:
            self._back_up_later()
        return opened

    def _back_up_later(self) -> None:
        """Make the copy of the day after what was asked before, but not when nobody will wait for it."""
        with self._lock:
            if not self._is_closing:
                self._thread.submit(self._back_up)

    def _begin_day(self, today: date) -> None:
        self._today = today
        if self._opened is not None and self._opened.can_write and is_due(self._backups_dir, today):
            self._back_up()

    def _back_up(self) -> None:
        history = self._history()
        if history is None:
            return
        try:
            history.back_up(self._backups_dir, self._today, lambda: not self._is_closing)
        except NotWanted:
            return
        except (sqlite3.Error, OSError) as error:
            self._tell_once(error_messages.not_copied(self._file, self._backups_dir, error))

    def _note(self, error: sqlite3.Error) -> None:
        """Draw the conclusion for the next try."""
        if error_messages.is_busy(error):
            self._set_patience(_BUSY_STILL_MS)
        elif error_messages.says_damaged(error) and self._opened is not None and self._opened.history is not None:
            # The next job opens it anew, and so finds and mends the damage.
            self._opened.history.close()
            self._opened = None

    def _set_patience(self, busy_ms: int) -> None:
        if busy_ms == self._busy_ms:
            return
        self._busy_ms = busy_ms
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.wait_at_most(busy_ms)

    def _tell_once(self, error: FileError) -> None:
        if str(error) not in self._told:
            self._told.add(str(error))
            self._tell(error)

    def _close(self) -> None:
        if self._owed_now():
            self._set_patience(BUSY_MS)
            self._open_again_at_ms = None
            self._save_owed()
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.close()
