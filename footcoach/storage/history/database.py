"""Opening the database of the history."""

import os
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from footcoach.storage.atomic import FILE_MODE, make_private_folder
from footcoach.storage.faults import FileFault
from footcoach.storage.history.history import History
from footcoach.storage.history.schema import migrate

BUSY_MS = 2000
"""So long another program may hold the database before a write is given up, to be tried again with the next one."""


@dataclass(frozen=True)
class OpenedHistory:
    """What came of opening the history.

    Attributes:
        history: The history; None when it cannot be opened.
        faults: What was wrong, and what was done about it.
    """

    history: History | None
    faults: tuple[FileFault, ...] = ()


def open_history(file: Path, backups_dir: Path, today: date) -> OpenedHistory:
    """Open the history, or begin one.

    Args:
        file: Where it is.
        backups_dir: Where its copies are.
        today: The local day.
    """
    try:
        return OpenedHistory(History(_connect(file)))
    except (sqlite3.Error, OSError) as error:
        return OpenedHistory(None, (FileFault(file.name, "", str(error), "Nothing is kept."),))


def _connect(file: Path) -> sqlite3.Connection:
    make_private_folder(file.parent)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, FILE_MODE))
    connection = sqlite3.connect(file, timeout=BUSY_MS / 1000)
    # A power cut must not take a finished phase with it.
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    migrate(connection)
    return connection
