"""What can go wrong with the file of the history, in sentences for a person."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from footcoach.storage.errors import FileError

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_FORBIDDEN = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})
_UNREACHABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM})

_NO_SPACE_NUMBERS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN_NUMBERS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_FOLDER_NUMBERS = frozenset({errno.ENOTDIR, errno.EEXIST, errno.ENOENT})

_CIRCLE_NUMBERS = frozenset({errno.ELOOP})

_LEAST_FREE_BYTES = 65_536
"""SQLite needs as much beside the database before anything is written."""


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file itself is damaged, and not only that it cannot be reached now."""
    passing = _BUSY | _FORBIDDEN | _UNREACHABLE | {sqlite3.SQLITE_FULL, sqlite3.SQLITE_INTERRUPT}
    return isinstance(error, sqlite3.DatabaseError) and _code(error) not in passing


def says_damaged(error: sqlite3.Error) -> bool:
    """Whether SQLite itself calls the file damaged, in the middle of work on it."""
    return _code(error) in _DAMAGED


def is_busy(error: Exception) -> bool:
    """Whether another program has the database."""
    return isinstance(error, sqlite3.Error) and _code(error) in _BUSY


def not_kept(file: Path, error: sqlite3.Error | OSError) -> FileError:
    """Return what to tell when something cannot be written into the history."""
    reason, remedy = _cause(file, error)
    return FileError(
        file.name, "", f"{reason}, so what you do now cannot be kept yet", f"{remedy} Footcoach then keeps it."
    )


def not_used(file: Path, error: sqlite3.Error) -> FileError:
    """Return what to tell when a question or a change of the history fails."""
    reason, remedy = _cause(file, error)
    return FileError(file.name, "", f"{reason}, so your history cannot be used now", remedy)


def not_copied(file: Path, backups_dir: Path, error: sqlite3.Error | OSError) -> FileError:
    """Return what to tell when the copy of the day could not be made."""
    reason, remedy = _cause(file, error, folder=backups_dir)
    return FileError(file.name, f"copy in {backups_dir}", f"{reason}, so there is no copy of today", remedy)


def not_mended(file: Path, damage: str, error: sqlite3.Error | OSError) -> FileError:
    """Return what to tell when a damaged history cannot be mended now; it stands untouched where it was."""
    reason, remedy = _cause(file, error)
    return FileError(file.name, "", f"{damage}, and it cannot be mended now because {reason}", remedy)


def was_replaced(file: Path) -> FileError:
    """Return what to tell when another program has put another file in the place of the open history, or none."""
    reason = "your history was removed, replaced or changed by another program while Footcoach was open"
    remedy = (
        "What you did since then is kept in the file that is there now. Look in Progress whether the rest is there."
    )
    return FileError(file.name, "", reason, remedy)


def is_newer(file: Path) -> FileError:
    """Return what to tell of a history that a newer version of the program has written."""
    reason = "a newer Footcoach has made it, so this one leaves it as it is and keeps nothing"
    return FileError(file.name, "", reason, "Please install the newest Footcoach.")


def not_brought_up(file: Path, error: sqlite3.Error) -> FileError:
    """Return what to tell of a history of an older version that could not be brought to the present one."""
    reason = (
        f"it is from an older Footcoach, could not be changed to the form of this one ({error}), and stays as it was"
    )
    return FileError(file.name, "", reason, "Please use the older Footcoach, and report this.")


def _cause(file: Path, error: sqlite3.Error | OSError, folder: Path | None = None) -> tuple[str, str]:
    """Return a reason and what to do about it."""
    folder = folder or file.parent
    if _is_full(folder, error):
        return "there is no space left on the disk", "Free some space on the disk."
    if _code(error) in _BUSY:
        return "another program is using it", "Close the other program that has opened it."
    if _is_forbidden(folder, error):
        return "it may not be written", f"Allow writing to the folder {folder} and to what is in it."
    if _is(error, _CIRCLE_NUMBERS):
        return "links lead to it in a circle", f"Remove the link {file}."
    if _is(error, _NO_FOLDER_NUMBERS):
        return "its folder cannot be made", f"Move away what is in the place of the folder {folder}."
    return f"the disk does not let it be used ({error})", f"See whether the disk with {folder} is there and in order."


def _is_full(folder: Path, error: Exception) -> bool:
    # Where there is no room for the files beside it, SQLite only says that it cannot work.
    is_cramped = _code(error) in _UNREACHABLE and _free_bytes(folder) < _LEAST_FREE_BYTES
    return is_cramped or _code(error) == sqlite3.SQLITE_FULL or _is(error, _NO_SPACE_NUMBERS)


def _is_forbidden(folder: Path, error: Exception) -> bool:
    is_closed = _code(error) in _UNREACHABLE and _is_folder(folder) and not _is_writable(folder)
    return is_closed or _code(error) in _FORBIDDEN or _is(error, _FORBIDDEN_NUMBERS)


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        # Nobody may look into the folder that it is in.
        return True


def _free_bytes(folder: Path) -> int:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return _LEAST_FREE_BYTES


def _code(error: Exception) -> int:
    """Return the basic code of SQLite; 0 for what SQLite did not say."""
    # The extended codes have the basic one in their lowest byte.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _is(error: Exception, numbers: frozenset[int]) -> bool:
    return isinstance(error, OSError) and error.errno in numbers
