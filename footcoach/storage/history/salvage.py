"""Reads what can still be read of a damaged history, session by session, from a copy of its files."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from footcoach.core.exercise import WORK
from footcoach.core.record import SessionRecord
from footcoach.storage.history import rows
from footcoach.storage.history.schema import has_its_tables, migrate
from footcoach.storage.history.write_ahead_log import PAGE_BYTES, log_of, tied_again

Value = TypeVar("Value")

_MOST_KEYS = 1_000_000
"""Keys are given one after the other; a wider range of them is itself damage."""

_HEADER_BYTES = 100
_CHANGED_AT = slice(24, 28)
_PAGES_VALID_FOR_AT = slice(92, 96)

_UNREADABLE = (sqlite3.Error, ValueError, TypeError, ArithmeticError, LookupError)
"""What damaged content leads to: SQLite refuses it, in words that may be damaged too, or it makes no sense."""


@dataclass(frozen=True)
class Salvaged:
    """A session from a damaged database.

    Attributes:
        record: What could be read of it.
        is_whole: Whether that is all of it.
    """

    record: SessionRecord
    is_whole: bool


def copy_for_salvage(damaged: Path, copy: Path) -> None:
    """Copy a damaged database with its log, and mend in the copy what keeps SQLite from reading at all.

    Raises:
        OSError: It cannot be copied.
    """
    if damaged.is_file():
        shutil.copyfile(damaged, copy)
    else:
        copy.touch()
    if log_of(damaged).is_file():
        log_of(copy).write_bytes(tied_again(log_of(damaged).read_bytes()))
    _graft(copy, slice(0, _HEADER_BYTES))
    if not _is_understood(copy):
        _graft(copy, slice(0, PAGE_BYTES))


def _is_understood(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file)) as connection:
            return has_its_tables(connection)
    except _UNREADABLE:
        return False


def _graft(file: Path, part: slice) -> None:
    """Put a part of the first page of a fresh history in the place of the same part of `file`.

    The tables of every history begin on the same pages, since it is only ever copied page by page. So the first page,
    which says where they begin, is the same in all of them.
    """
    first_page = _first_page(file.with_name("fresh.sqlite"))
    with file.open("r+b") as stream:
        size = stream.seek(0, 2)
        # A file that ends within a page, or has none, would not be opened.
        stream.truncate(max(PAGE_BYTES, -(-size // PAGE_BYTES) * PAGE_BYTES))
        stream.seek(part.start)
        stream.write(first_page[part])


def _first_page(scratch: Path) -> bytes:
    scratch.unlink(missing_ok=True)
    with closing(sqlite3.connect(scratch)) as fresh:
        migrate(fresh)
    page = bytearray(scratch.read_bytes()[:PAGE_BYTES])
    # When these two differ, SQLite counts the pages by the length of the file, whatever the header says.
    page[_CHANGED_AT], page[_PAGES_VALID_FOR_AT] = b"\0\0\0\2", b"\0\0\0\1"
    return bytes(page)


def readable_sessions(copy: Path, known: Mapping[str, int]) -> Iterator[Salvaged]:
    """Yield the sessions that can be read and are not known as well from elsewhere.

    Args:
        copy: What `copy_for_salvage` has made.
        known: When each known session was last heard of, by its id.
    """
    with closing(_connect(copy)) as connection:
        for key in _keys(connection):
            salvaged = _salvaged(connection, key, known)
            if salvaged is not None:
                yield salvaged


def readable_days_off(copy: Path) -> frozenset[date]:
    """Return the days of illness or rest that can be read."""
    with closing(_connect(copy)) as connection:
        found, _ = _both_ways(connection, "SELECT day FROM day_off", "day")
    days = (_understood(date.fromisoformat, day) for (day,) in found)
    return frozenset(day for day in days if day is not None)


def _connect(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy)
    # A damaged byte in a note costs a character, not the note.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _keys(connection: sqlite3.Connection) -> list[int]:
    """Return the keys that a session may have: those that are seen from either end, and all between them."""
    seen: set[int] = set()
    for source, order in (("session NOT INDEXED", "key"), ("session INDEXED BY session_by_day", "day")):
        found, _ = _both_ways(connection, f"SELECT key FROM {source}", order)
        seen |= {key for (key,) in found if isinstance(key, int)}
    if seen and max(seen) - min(seen) < _MOST_KEYS:
        # What lies behind a damaged page is reached by its key from above.
        seen |= set(range(min(seen), max(seen) + 1))
    return sorted(seen)


def _both_ways(
    connection: sqlite3.Connection, select: str, order: str, *values: object
) -> tuple[tuple[rows.Row, ...], bool]:
    """Return the rows before the first damaged place and after the last one, in order, and whether there is none."""
    forwards, is_whole = _until_damage(connection, f"{select} ORDER BY {order}", *values)
    if is_whole:
        return tuple(forwards), True
    backwards, _ = _until_damage(connection, f"{select} ORDER BY {order} DESC", *values)
    seen = set(forwards)
    return (*forwards, *(row for row in reversed(backwards) if row not in seen)), False


def _until_damage(connection: sqlite3.Connection, statement: str, *values: object) -> tuple[list[rows.Row], bool]:
    found: list[rows.Row] = []
    try:
        for row in connection.execute(statement, values):
            found.append(row)
    except _UNREADABLE:
        return found, False
    return found, True


def _salvaged(connection: sqlite3.Connection, key: int, known: Mapping[str, int]) -> Salvaged | None:
    found, _ = _until_damage(connection, f"{rows.SELECT_SESSIONS} WHERE key = ?", key)
    bare = _understood(rows.session, found[0], (), ()) if found else None
    day = _understood(_day_of, bare) if bare is not None else None
    if bare is None or day is None or known.get(bare.id, -1) > bare.last_at_ms:
        return None
    phase_rows, has_all_phases = _both_ways(connection, *_by_session(rows.SELECT_PHASES), key)
    phases = [_understood(rows.phase_record, row, day) for row in phase_rows]
    pain_rows, has_all_pains = _both_ways(connection, *_by_session(rows.SELECT_PAIN), key)
    pains = [_understood(rows.pain_answer, row) for row in pain_rows]
    record = replace(
        bare,
        phases=tuple(phase for phase in phases if phase is not None),
        pain=tuple(pain for pain in pains if pain is not None),
    )
    is_whole = has_all_phases and has_all_pains and None not in (*phases, *pains) and _adds_up(record, found[0])
    return Salvaged(record, is_whole)


def _day_of(record: SessionRecord) -> date:
    return record.day


def _by_session(select: str) -> tuple[str, str]:
    """Return one of the statements for a session's rows without its order, and the order."""
    bare, order = select.rsplit(" ORDER BY ", 1)
    return bare, order


def _adds_up(record: SessionRecord, row: rows.Row) -> bool:
    """Whether the phases make up the sums that stand in the row of the session."""
    work = [phase for phase in record.phases if phase.kind in WORK]
    return (sum(phase.planned_ms for phase in work), sum(phase.done_ms for phase in work)) == row[-2:]


def _understood(read: Callable[..., Value], *values: object) -> Value | None:
    try:
        return read(*values)
    except _UNREADABLE:
        return None
