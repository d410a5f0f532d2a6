"""Whether the file of the history is whole, looked at without changing a byte of it."""

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Final

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.pain import BodySite, PainMoment
from footcoach.core.record import Outcome, RecordStatus, StopReason
from footcoach.storage.history.error_messages import is_damage
from footcoach.storage.history.schema import BEYOND_ANY, NEWEST, has_its_tables, stand_in, version_of
from footcoach.storage.history.write_ahead_log import is_broken, is_foreign, log_of

_MAGIC: Final = b"SQLite format 3\0"
_VERSION_AT: Final = slice(60, 64)
_HEADER_BYTES: Final = 100


def _words(words: type[StrEnum]) -> str:
    return ", ".join(f"'{word}'" for word in words)


_A_DAY: Final = "day IS date(day) AND day >= '0001'"

# A damaged letter is no damage to SQLite, and a connection that only reads passes over the checks of the tables.
_UNREADABLE: Final = (
    f"SELECT 1 FROM session WHERE NOT ({_A_DAY}) OR status NOT IN ({_words(RecordStatus)}) "
    f"OR stop_reason NOT IN ({_words(StopReason)}) OR id GLOB '*[^0-9a-f]*' OR length(id) <> 32 "
    "OR started_at_ms NOT BETWEEN 0 AND 250000000000000 OR abs(utc_offset_min) > 1440 "
    "OR resume_exercise_id IS NOT NULL AND resume_set + resume_side_index + resume_repetition + resume_step IS NULL",
    f"SELECT 1 FROM phase WHERE kind NOT IN ({_words(PhaseKind)}) OR side NOT IN ({_words(Side)}) "
    f"OR outcome NOT IN ({_words(Outcome)}) OR (day IS NOT NULL AND NOT ({_A_DAY})) LIMIT 1",
    f"SELECT 1 FROM work WHERE side NOT IN ({_words(Side)}) OR NOT ({_A_DAY})",
    f"SELECT 1 FROM pain WHERE moment NOT IN ({_words(PainMoment)}) OR site NOT IN ({_words(BodySite)}) "
    "OR score NOT BETWEEN 0 AND 10",
    f"SELECT 1 FROM day_off WHERE NOT ({_A_DAY})",
)
"""Rows that a damaged value keeps from being read."""

_TEXTS: Final = (
    "SELECT routine_id, resume_exercise_id, note FROM session",
    "SELECT DISTINCT exercise_id FROM phase",
    "SELECT DISTINCT exercise_id FROM work",
    "SELECT DISTINCT exercise_id, level FROM level",
)
"""The texts that may be anything, as long as they are UTF-8."""


class NewerVersionError(Exception):
    """The database was written by a newer version of the program."""


def damage_of(file: Path, *, has_backups: bool, busy_ms: int) -> str | None:
    """Return what is wrong with the history in `file`, such as "it is empty"; None for a whole one, and for none yet.

    Raises:
        NewerVersionError: It is of a newer version, and none of our business.
        sqlite3.Error: It is held by another program for longer than `busy_ms`, or cannot be read now.
        OSError: It cannot be read now.
    """
    if file.exists() and not file.is_file():
        # Opening a pipe would wait for ever.
        return "there was a folder in its place" if file.is_dir() else "there was no ordinary file in its place"
    if not file.exists() or not file.stat().st_size:
        # A file of no length is also what a start leaves that was killed at once.
        was_used = has_backups or log_of(file).exists()
        return ("it was empty" if file.exists() else "it was missing") if was_used else None
    return _damage_of_bytes(file) or _damage_of_content(file, busy_ms)


def _damage_of_bytes(file: Path) -> str | None:
    header = _header_of(file)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return "it was damaged at its beginning"
    _refuse_newer(int.from_bytes(header[_VERSION_AT], "big", signed=True))
    log = log_of(file)
    if log.is_file() and is_broken(log.read_bytes()):
        return "what was written last was damaged"
    return None


def _refuse_newer(version: int) -> None:
    if NEWEST < version < BEYOND_ANY:
        raise NewerVersionError


def _damage_of_content(file: Path, busy_ms: int) -> str | None:
    with closing(connect_reading(file, busy_ms)) as connection:
        return damage_in(connection)


def has_foreign_log(file: Path) -> bool:
    """Whether a history is whole, and the log beside it was another file's.

    Raises:
        NewerVersionError: It is of a newer version, and none of our business.
        sqlite3.Error: It cannot be read now.
        OSError: In the same way.
    """
    log = log_of(file)
    if not file.is_file() or not log.is_file() or not log.stat().st_size:
        return False
    content = log.read_bytes()
    is_told = is_foreign(content, _header_of(file))
    if is_told is not None or is_broken(content):
        return bool(is_told) and _is_whole_alone(file)
    return _is_whole_alone(file) and _damage_of_content(file, 0) is not None


def _is_whole_alone(file: Path) -> bool:
    """Whether a history is whole without its log."""
    try:
        with closing(connect_reading(file, 0, is_immutable=True)) as alone:
            return version_of(alone) > 0 and damage_in(alone) is None
    except sqlite3.Error:
        return False


def _header_of(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_HEADER_BYTES)


def connect_reading(file: Path, busy_ms: int, *, is_immutable: bool = False) -> sqlite3.Connection:
    """Return a connection that changes nothing in `file`.

    Args:
        file: An existing database.
        busy_ms: So long another program may hold it.
        is_immutable: Whether nobody writes to it; then no files are made beside it, and its log is not read.
    """
    mode = "immutable=1" if is_immutable else "mode=ro"
    return sqlite3.connect(f"{file.absolute().as_uri()}?{mode}", timeout=busy_ms / 1000, uri=True)


def damage_in(connection: sqlite3.Connection) -> str | None:
    """Return what is wrong with the content of a database; None for a whole one, and for an empty one.

    Whatever its version, the connection can be read as one of the newest version afterwards, if it is whole.

    Raises:
        NewerVersionError: It is of a newer version.
        sqlite3.Error: It cannot be read now.
    """
    try:
        version = version_of(connection)
        _refuse_newer(version)
        is_whole = 0 <= version <= NEWEST and _is_sound(connection, version)
    except UnicodeDecodeError:
        # A damaged description of the tables stands in the message of SQLite, and that is not text any more.
        is_whole = False
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        is_whole = False
    return None if is_whole else "it was damaged"


def _is_sound(connection: sqlite3.Connection, version: int) -> bool:
    if version == 0:
        return not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not has_its_tables(connection):
        return False
    stand_in(connection)
    return (
        connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        and not connection.execute("PRAGMA foreign_key_check").fetchall()
        and not any(connection.execute(statement).fetchall() for statement in _UNREADABLE)
        and _texts_can_be_read(connection)
    )


def _texts_can_be_read(connection: sqlite3.Connection) -> bool:
    """Read every text once; the module raises an error at a byte that is not UTF-8."""
    for statement in _TEXTS:
        for _ in connection.execute(statement):
            pass
    return True
