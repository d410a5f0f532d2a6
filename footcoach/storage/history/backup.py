"""Copies of the history: at most one a day, the newest fourteen."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from footcoach.storage.atomic import make_private_folder, replacing
from footcoach.storage.history.check import NewerVersionError, damage_in
from footcoach.storage.history.schema import version_of

MOST_BACKUPS = 14

_STEP_PAGES = 1024
"""After so many pages a copy looks whether it is still wanted."""

_NAME = re.compile(r"history-(\d{5,9})-(\d{4}-\d\d-\d\d)\.sqlite")


class BackupCancelledError(Exception):
    """The copy was cancelled because the program is closing."""


@dataclass(frozen=True)
class Backup:
    """One copy.

    Attributes:
        file: Where it is.
        number: Copies are numbered as they are made: a clock that was set wrong cannot make an old one the newest.
        day: The local day it was made, in ISO form.
    """

    file: Path
    number: int
    day: str


def backups_in(backups_dir: Path) -> tuple[Backup, ...]:
    """Return the copies, newest first; none when the folder cannot be read."""
    try:
        files = tuple(backups_dir.iterdir())
    except OSError:
        return ()
    names = ((file, _NAME.fullmatch(file.name)) for file in files)
    backups = (Backup(file, int(name[1]), name[2]) for file, name in names if name is not None)
    return tuple(sorted(backups, key=lambda backup: backup.number, reverse=True))


def is_due(backups_dir: Path, today: date) -> bool:
    """Whether there is no copy of `today` yet."""
    return all(backup.day != today.isoformat() for backup in backups_in(backups_dir))


def back_up(
    connection: sqlite3.Connection,
    backups_dir: Path,
    today: date,
    is_wanted: Callable[[], bool] = lambda: True,
    between_steps: Callable[[], None] = lambda: None,
) -> None:
    """Make the copy of `today`, and remove the oldest of too many.

    Args:
        connection: A whole history.
        backups_dir: Where to.
        today: The local day.
        is_wanted: Asked now and then, whether to go on.
        between_steps: Called as often, for what cannot wait.

    Raises:
        BackupCancelledError: It was given up.
        sqlite3.Error: It cannot be read or written.
        OSError: It cannot be written.
    """
    if not is_due(backups_dir, today):
        return
    make_private_folder(backups_dir)
    number = max((backup.number for backup in backups_in(backups_dir)), default=0) + 1
    with replacing(
        backups_dir / f"history-{number:05}-{today.isoformat()}.sqlite", ".history-unfinished"
    ) as unfinished:
        _copy(connection, unfinished, is_wanted, between_steps)
    for backup in backups_in(backups_dir)[MOST_BACKUPS:]:
        backup.file.unlink(missing_ok=True)


def _copy(
    connection: sqlite3.Connection, file: Path, is_wanted: Callable[[], bool], between_steps: Callable[[], None]
) -> None:
    def go_on(_status: int, remaining: int, _total: int) -> None:
        if remaining and not is_wanted():
            raise BackupCancelledError
        between_steps()

    with closing(sqlite3.connect(file)) as copy:
        # It gets its name when it is on the disk; until then it may be lost.
        copy.execute("PRAGMA synchronous = OFF")
        connection.backup(copy, pages=_STEP_PAGES, progress=go_on)


def copy_newest_good(backups_dir: Path, target: Path) -> Backup | None:
    """Copy the newest backup that is whole, and not of a newer version, and return it.

    Without any, `target` is empty, and None is returned.

    Raises:
        OSError: It cannot be copied.
    """
    for backup in backups_in(backups_dir):
        if backup.file.is_file():
            shutil.copyfile(backup.file, target)
            if _is_good(target):
                return backup
    target.write_bytes(b"")
    return None


def _is_good(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file)) as connection:
            return damage_in(connection) is None and version_of(connection) > 0
    except (sqlite3.Error, NewerVersionError):
        return False
