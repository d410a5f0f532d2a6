"""Runs every query and change of the history in one background thread, so that a slow disk never blocks the clock."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TypeVar

from footcoach.core.record import SessionRecord
from footcoach.storage.errors import FileError
from footcoach.storage.history import error_messages
from footcoach.storage.history.backup import BackupCancelledError, is_due
from footcoach.storage.history.database import BUSY_MS, OpenedHistory, open_history
from footcoach.storage.history.history import History
from footcoach.storage.history.open_files import OpenFiles
from footcoach.storage.privacy import close_to_others

Result = TypeVar("Result")

_BUSY_STILL_MS = 20
"""The timeout for a database that was locked at the last attempt: the queue must not grow."""

_OPEN_AGAIN_MS = 10_000
"""The shortest time between two attempts to reopen a history that cannot be written: each checks the whole file."""

_REST_AFTER_SETTLING = 9
"""So many times as long as a disk took is it left alone, so that a slow one is busy a tenth of the time at most."""

_LARGE_LOG_BYTES = 131_072
"""A larger log is emptied on a slow disk too: on a full one, it could take the room that is left."""


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class HistoryUnavailableError(Exception):
    """The history could not be opened; the errors that were reported say why."""


class HistoryWriter:
    """Opens the history at the first job, runs the jobs in order, and retries what could not be saved."""

    def __init__(
        self,
        file: Path,
        backups_dir: Path,
        today: date,
        report: Callable[[FileError], None],
        now_ms: Callable[[], int] = _monotonic_ms,
    ) -> None:
        """Work on `file`; `report` is called in the thread, once for each error."""
        self._file = file
        self._backups_dir = backups_dir
        self._today = today
        self._report = report
        self._now_ms = now_ms
        self._open_again_at_ms: int | None = None
        self._reported: set[str] = set()
        self._thread = ThreadPoolExecutor(1, "history")
        self._opened: OpenedHistory | None = None
        self._files = OpenFiles(file)
        self._busy_ms = BUSY_MS
        self._settle_again_at_ms = now_ms()
        self._is_settled = True
        self._has_lost = False
        # What was saved since the start, for when the file is replaced.
        self._saved: dict[str, SessionRecord] = {}
        self._lock = Lock()
        # All under the lock; the pending by session id, None for one that is to be deleted.
        self._pending: dict[str, SessionRecord | None] = {}
        self._waiting: list[Future[None]] = []
        self._is_closing = False

    def submit(self, job: Callable[[History], Result]) -> Future[Result]:
        """Run `job` after all before it; the future may raise sqlite3.Error or HistoryUnavailableError."""
        return self._thread.submit(self._do, job)

    def keep(self, record: SessionRecord) -> Future[None]:
        """Save a session, before any other job and between two steps of a long one.

        One that cannot be saved now is retried with each later job. The future never raises. Once it is done, the
        session is safe from a kill; from a power cut a little later, when the disk has done its part.
        """
        future: Future[None] = Future()
        with self._lock:
            self._pending[record.id] = record
            self._waiting.append(future)
        self._thread.submit(self._save_pending)
        return future

    def begin_day(self, today: date) -> None:
        """Make a copy for the day `today` too, for a window that stays open overnight."""
        self._thread.submit(self._begin_day, today)

    def close(self) -> None:
        """Finish all jobs and close the database; a lock of another program is waited for once more."""
        with self._lock:
            if self._is_closing:
                return
            self._is_closing = True
        self._thread.submit(self._close)
        self._thread.shutdown()

    # In the thread

    def _do(self, job: Callable[[History], Result]) -> Result:
        self._look_at_files()
        history = self._writable_history() or self._history()
        if history is not None and self._pending_now():
            self._save_pending()
            history = self._history()
        if history is None:
            raise HistoryUnavailableError
        try:
            return job(history)
        except sqlite3.Error as error:
            if self._opened is None or self._opened.history is not history:
                # It was found to be damaged between two steps of the job, and mended, which was told.
                raise HistoryUnavailableError from error
            self._note(error)
            self._report_once(error_messages.not_used(self._file, error))
            raise
        finally:
            self._settle()

    def _save_pending(self) -> None:
        with self._answering():
            self._look_at_files()
            self._save_what_is_pending()
            if self._opened is None:
                # It was found to be damaged; opening it again repairs it.
                self._save_what_is_pending()
        self._settle()

    def _between_steps(self) -> None:
        """Save what is pending in the middle of a long job, which goes on with the file that it has."""
        with self._answering():
            self._save_what_is_pending()
        self._settle()

    def _save_what_is_pending(self) -> None:
        for session_id, record in self._pending_now():
            self._save(session_id, record)

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Let go at the end of the block who waited at its beginning; their sessions are saved, or cannot be now."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        try:
            yield
        finally:
            for future in waiting:
                future.set_result(None)

    def _settle(self) -> None:
        """Have the disk do its part, once nobody waits any more; a slow one gets its rest."""
        history = self._opened.history if self._opened is not None and self._opened.can_write else None
        if history is not None and self._is_settling_due():
            self._settle_now(history)
        self._files.remember_log()

    def _is_settling_due(self) -> bool:
        log_bytes = self._files.log_bytes
        return log_bytes > _LARGE_LOG_BYTES or (log_bytes > 0 and self._now_ms() >= self._settle_again_at_ms)

    def _settle_now(self, history: History) -> None:
        began_ms = self._now_ms()
        try:
            # Nobody who reads is waited for.
            history.wait_at_most(0)
            history.settle()
            self._is_settled = True
        except sqlite3.Error as error:
            if not error_messages.is_busy(error):
                self._is_settled = False
                self._report_once(error_messages.not_kept(self._file, error))
        # Also when it failed: a part may have been taken in.
        self._files.remember_file()
        history.wait_at_most(self._busy_ms)
        ended_ms = self._now_ms()
        self._settle_again_at_ms = ended_ms + _REST_AFTER_SETTLING * (ended_ms - began_ms)

    def _look_at_files(self) -> None:
        """Go on with the file that is at its place now, if it is not the one that was opened."""
        opened = self._opened
        if opened is None or opened.history is None or not opened.can_write or self._files.are_untouched():
            return
        is_file_there = self._files.is_file_there
        with self._files.arrived_log_kept(), suppress(sqlite3.Error):
            opened.history.close()
        self._files.remove_own_log()
        opened = self._open()
        if not opened.errors and (self._has_lost or not is_file_there):
            self._report_once(error_messages.was_replaced(self._file))

    def _pending_now(self) -> tuple[tuple[str, SessionRecord | None], ...]:
        with self._lock:
            return tuple(self._pending.items())

    def _delete_later(self, session_id: str) -> None:
        """Replace a pending save, which would bring the session back, by a pending deletion."""
        self._saved.pop(session_id, None)
        with self._lock:
            if session_id in self._pending:
                self._pending[session_id] = None

    def _remember_saved(self, record: SessionRecord) -> None:
        self._saved[record.id] = record

    def _save_again(self, history: History) -> bool:
        """Queue what was saved since the start and is not in the file that was opened now; say whether there is any."""
        found = {session_id: history.session(session_id) for session_id in self._saved}
        lost = {record.id: record for record in self._saved.values() if _is_older(found[record.id], record)}
        with self._lock:
            self._pending = {**lost, **self._pending}
        return bool(lost)

    def _save(self, session_id: str, record: SessionRecord | None) -> None:
        history = self._writable_history()
        if history is None:
            return
        try:
            self._write(history, session_id, record)
        except sqlite3.Error as error:
            self._note(error)
            if self._opened is not None:
                self._report_once(error_messages.not_kept(self._file, error))
            return
        self._set_timeout(BUSY_MS)
        with self._lock:
            # A later state of the session may have come meanwhile.
            if self._pending.get(session_id) is record:
                self._pending.pop(session_id, None)
        if self._is_settled and not self._pending_now():
            # It works again, so a new failure is reported again.
            self._reported.clear()

    def _write(self, history: History, session_id: str, record: SessionRecord | None) -> None:
        write = partial(history.delete, session_id) if record is None else partial(history.save, record)
        try:
            write()
        except sqlite3.Error as error:
            if error_messages.is_busy(error) or not self._files.log_bytes or not self._is_settled:
                raise
            # An emptied log may be all the room that is needed, if it can be emptied.
            self._settle_now(history)
            write()

    def _history(self) -> History | None:
        """Return the history, opened again if it could not be opened before."""
        opened = self._opened
        if opened is None or (opened.history is None and not opened.is_final):
            opened = self._open()
        return opened.history

    def _writable_history(self) -> History | None:
        """Return the history if it can be written; try to open it again from time to time if it could not."""
        opened = self._opened
        if opened is None or (not opened.can_write and not opened.is_final and self._may_open_again()):
            opened = self._open()
        return opened.history if opened.can_write else None

    def _may_open_again(self) -> bool:
        return self._open_again_at_ms is None or self._now_ms() >= self._open_again_at_ms

    def _open(self) -> OpenedHistory:
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.close()
            self._opened = None
        if (error := close_to_others(self._file.parent)) is not None:
            self._report_once(error)
        opened = open_history(self._file, self._backups_dir, self._today, self._busy_ms)
        self._opened = opened
        self._files.begin()
        for error in opened.errors:
            self._report_once(error)
        if opened.history is not None:
            self._attend(opened.history)
            self._has_lost = self._save_again(opened.history)
        if not opened.can_write:
            self._busy_ms = _BUSY_STILL_MS
            self._open_again_at_ms = self._now_ms() + _OPEN_AGAIN_MS
        if opened.is_copy_due:
            self._back_up_later()
        return opened

    def _attend(self, history: History) -> None:
        """Follow what is done with a history that was opened."""
        history.before_delete = self._delete_later
        history.after_save = self._remember_saved
        history.between_steps = self._between_steps
        history.is_closing = lambda: self._is_closing

    def _back_up_later(self) -> None:
        """Queue the copy of the day behind the jobs that are waiting, unless the program is closing."""
        with self._lock:
            if not self._is_closing:
                self._thread.submit(self._back_up)

    def _begin_day(self, today: date) -> None:
        self._today = today
        if self._opened is not None and self._opened.can_write and is_due(self._backups_dir, today):
            self._back_up()

    def _back_up(self) -> None:
        self._look_at_files()
        history = self._history()
        if history is None:
            return
        try:
            history.back_up(self._backups_dir, self._today, lambda: not self._is_closing)
        except BackupCancelledError:
            return
        except sqlite3.Error as error:
            self._note(error)
            if self._opened is not None:
                self._report_not_copied(error)
        except OSError as error:
            self._report_not_copied(error)

    def _report_not_copied(self, error: sqlite3.Error | OSError) -> None:
        self._report_once(error_messages.not_copied(self._file, self._backups_dir, error))

    def _note(self, error: sqlite3.Error) -> None:
        """Prepare the next attempt after `error`."""
        if error_messages.is_busy(error):
            self._set_timeout(_BUSY_STILL_MS)
        elif error_messages.says_damaged(error) and self._opened is not None and self._opened.history is not None:
            # The next job opens it again, and so finds and repairs the damage.
            self._opened.history.close()
            self._opened = None

    def _set_timeout(self, busy_ms: int) -> None:
        if busy_ms == self._busy_ms:
            return
        self._busy_ms = busy_ms
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.wait_at_most(busy_ms)

    def _report_once(self, error: FileError) -> None:
        if str(error) not in self._reported:
            self._reported.add(str(error))
            self._report(error)

    def _close(self) -> None:
        self._look_at_files()
        if self._pending_now():
            self._set_timeout(BUSY_MS)
            self._open_again_at_ms = None
            self._save_pending()
        if self._opened is not None and self._opened.history is not None:
            self._opened.history.close()


def _is_older(found: SessionRecord | None, saved: SessionRecord) -> bool:
    """Whether a session that was saved is not in a file, or not as it was saved; somebody else may have a later one."""
    return found is None or (found != saved and found.last_at_ms <= saved.last_at_ms)
