"""Opens the history, in whatever state its file is; nothing that can be read is ever given up."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from footcoach.storage.atomic import FILE_MODE, make_private_folder, resolved
from footcoach.storage.errors import FileError
from footcoach.storage.history import error_messages
from footcoach.storage.history.backup import backups_in, is_due
from footcoach.storage.history.check import NewerVersionError, connect_reading, damage_in, damage_of, has_foreign_log
from footcoach.storage.history.history import History
from footcoach.storage.history.rescue import finish_rescue, rescue, set_log_aside
from footcoach.storage.history.schema import NEWEST, OLDEST_READ, begin_stamps, migrate, version_of
from footcoach.storage.history.write_ahead_log import log_of

BUSY_MS = 2000
"""So long another program may hold the database before a write is given up, to be tried again with the next one."""


@dataclass(frozen=True)
class OpenedHistory:
    """What came of opening the history.

    Attributes:
        history: The history; None when it cannot be opened.
        errors: What was wrong, and what was done about it.
        can_write: Whether the history can be written.
        is_final: Whether opening it again could not lead to more.
        is_copy_due: Whether there is something in it, and no copy of today.
    """

    history: History | None
    errors: tuple[FileError, ...] = ()
    can_write: bool = True
    is_final: bool = True
    is_copy_due: bool = False


def open_history(file: Path, backups_dir: Path, today: date, busy_ms: int = BUSY_MS) -> OpenedHistory:
    """Open the history, or make a new one; a damaged one is set aside, and what can be rescued of it is in a new one.

    Args:
        file: Where it is.
        backups_dir: Where its copies are.
        today: The local day.
        busy_ms: So long another program may hold it.
    """
    try:
        # SQLite keeps its log beside the file itself, also when that is reached by a link.
        file = resolved(file)
        make_private_folder(file.parent)
        finish_rescue(file)
        _roll_back_first_start(file, busy_ms)
        set_apart = (set_log_aside(file),) if has_foreign_log(file) else ()
        damage = damage_of(file, has_backups=bool(backups_in(backups_dir)), busy_ms=busy_ms)
    except NewerVersionError:
        return OpenedHistory(None, (error_messages.is_newer(file),), can_write=False)
    except (sqlite3.Error, OSError) as error:
        return _opened_for_reading(file, error)
    try:
        mended = () if damage is None else (rescue(file, backups_dir, damage),)
    except (sqlite3.Error, OSError) as error:
        message = error_messages.not_mended(file, damage or "", error)
        return OpenedHistory(None, (message,), can_write=False, is_final=False)
    opened = _opened(file, backups_dir, today, busy_ms)
    return replace(opened, errors=(*set_apart, *mended, *opened.errors))


def _roll_back_first_start(file: Path, busy_ms: int) -> None:
    """Let SQLite roll back what the very first start had begun when it was killed; later there is a log instead.

    The check only reads, and a connection that only reads refuses a file with such a journal for ever.
    """
    if not file.is_file() or not Path(f"{file}-journal").exists():
        return
    with closing(sqlite3.connect(file, timeout=busy_ms / 1000)) as connection:
        try:
            version_of(connection)
        except sqlite3.Error as error:
            # What is damaged is for the check to find.
            if not error_messages.is_damage(error):
                raise


def _opened(file: Path, backups_dir: Path, today: date, busy_ms: int) -> OpenedHistory:
    """Open a whole history, or make one."""
    try:
        connection = _connect(file, busy_ms)
    except (sqlite3.Error, OSError) as error:
        return _opened_for_reading(file, error)
    try:
        migrate(connection)
        begin_stamps(connection)
        history = History(connection)
        has_sessions = history.first_day() is not None
    except sqlite3.Error as error:
        connection.close()
        if error_messages.is_damage(error):
            return OpenedHistory(None, (error_messages.not_brought_up(file, error),), can_write=False)
        return _opened_for_reading(file, error)
    return OpenedHistory(history, is_copy_due=has_sessions and is_due(backups_dir, today))


def _connect(file: Path, busy_ms: int) -> sqlite3.Connection:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, FILE_MODE))
    connection = sqlite3.connect(file, timeout=busy_ms / 1000)
    try:
        # What is committed is safe from a kill; the writer has the disk do the rest when nobody waits for it.
        for pragma in ("journal_mode = WAL", "wal_autocheckpoint = 0", "synchronous = NORMAL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _opened_for_reading(file: Path, error: sqlite3.Error | OSError) -> OpenedHistory:
    """Open a history that cannot be written now, if that much is possible."""
    message = error_messages.not_kept(file, error)
    for is_immutable in (False, True) if not error_messages.is_busy(error) and not _has_log(file) else (False,):
        connection = _reading(file, is_immutable=is_immutable)
        if connection is not None:
            return OpenedHistory(History(connection), (message,), can_write=False, is_final=False)
    return OpenedHistory(None, (message,), can_write=False, is_final=False)


def _has_log(file: Path) -> bool:
    """Whether the newest sessions may stand in a log; without it, it would be as if they had never been."""
    try:
        return log_of(file).exists()
    except OSError:
        return True


def _reading(file: Path, *, is_immutable: bool) -> sqlite3.Connection | None:
    try:
        connection = connect_reading(file, 0, is_immutable=is_immutable)
    except sqlite3.Error:
        return None
    try:
        is_whole = damage_in(connection) is None and OLDEST_READ <= version_of(connection) <= NEWEST
    except (sqlite3.Error, NewerVersionError):
        is_whole = False
    if is_whole:
        return connection
    connection.close()
    return None
