"""Reads what SQLite still finds in a damaged history, session by session."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from footcoach.core.exercise import WORK
from footcoach.core.record import SessionRecord
from footcoach.storage.history import rows

_WIDEST_GAP = 100_000
"""Keys are given one after the other; a key that lies farther from its neighbour is itself damage."""

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


@dataclass(frozen=True)
class Salvage:
    """What a damaged database still holds.

    Attributes:
        sessions: The sessions that can be read.
        days_off: The days of illness or rest that can be read.
    """

    sessions: tuple[Salvaged, ...]
    days_off: frozenset[date]


def salvage(copy: Path) -> Salvage:
    """Return what can be read of a damaged database.

    Args:
        copy: A copy of it, with its log beside it; it is changed when the log is taken in.
    """
    with closing(sqlite3.connect(copy)) as connection:
        # A damaged byte in a note costs a character, not the note.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        return Salvage(tuple(_sessions(connection)), frozenset(_days_off(connection)))


def _sessions(connection: sqlite3.Connection) -> Iterator[Salvaged]:
    for row in _session_rows(connection):
        try:
            yield _session(connection, row)
        except _UNREADABLE:
            continue


def _session_rows(connection: sqlite3.Connection) -> Iterator[rows.Row]:
    """Yield every row of a session that is seen from either end of the table, or reached by its key from above."""
    seen = {row[0]: row for row in _both_ways(connection, f"{rows.SELECT_SESSIONS} ORDER BY key")[0]}
    indexed, _ = _both_ways(connection, "SELECT key FROM session INDEXED BY session_by_day ORDER BY day")
    for key in _with_gaps_filled(seen.keys() | {key for (key,) in indexed}):
        if key in seen:
            yield seen[key]
        else:
            yield from _until_damage(connection, f"{rows.SELECT_SESSIONS} WHERE key = ?", key)[0]


def _with_gaps_filled(keys: Iterable[int]) -> Iterator[int]:
    """Yield `keys` in order, and between them those that nobody has seen, from 1 on."""
    for before, key in pairwise((0, *sorted(keys))):
        yield from range(before + 1, key) if key - before <= _WIDEST_GAP else ()
        yield key


def _session(connection: sqlite3.Connection, row: rows.Row) -> Salvaged:
    key = row[0]
    phases, has_all_phases = _until_damage(connection, rows.SELECT_PHASES, key)
    pains, has_all_pains = _until_damage(connection, rows.SELECT_PAIN, key)
    try:
        record = rows.session(row, phases, pains)
        is_whole = has_all_phases and has_all_pains and _adds_up(record, row)
    except _UNREADABLE:
        record, is_whole = rows.session(row, (), ()), False
    # Its day is worked out from two of its numbers, which may be damaged.
    _ = record.day
    return Salvaged(record, is_whole)


def _days_off(connection: sqlite3.Connection) -> Iterator[date]:
    for (day,) in _until_damage(connection, "SELECT day FROM day_off")[0]:
        try:
            yield date.fromisoformat(day)
        except _UNREADABLE:
            continue


def _both_ways(connection: sqlite3.Connection, ordered: str, *values: object) -> tuple[list[rows.Row], bool]:
    """Return the rows before the first damaged place and behind the last one, and whether there is none.

    `ordered` is a statement that ends with the column by which it orders.
    """
    found, is_whole = _until_damage(connection, ordered, *values)
    if not is_whole:
        backwards, _ = _until_damage(connection, f"{ordered} DESC", *values)
        found = list(dict.fromkeys((*found, *reversed(backwards))))
    return found, is_whole


def _until_damage(connection: sqlite3.Connection, statement: str, *values: object) -> tuple[list[rows.Row], bool]:
    """Return the rows up to the first that cannot be read, and whether those are all."""
    found: list[rows.Row] = []
    try:
        for row in connection.execute(statement, values):
            found.append(row)
    except _UNREADABLE:
        return found, False
    return found, True


def _adds_up(record: SessionRecord, row: rows.Row) -> bool:
    """Whether the phases make up the sums that stand in the row of the session."""
    work = [phase for phase in record.phases if phase.kind in WORK]
    return (sum(phase.planned_ms for phase in work), sum(phase.done_ms for phase in work)) == row[-2:]
