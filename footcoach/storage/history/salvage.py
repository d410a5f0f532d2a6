"""Reads what SQLite still finds in a damaged history, session by session."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import TypeVar

from footcoach.core.exercise import WORK
from footcoach.core.pain import WORST, Pain
from footcoach.core.record import PhaseRecord, SessionRecord
from footcoach.storage.history import rows
from footcoach.storage.history.schema import stand_in
from footcoach.storage.history.transfer_format import LONGEST_PHASE_MS

T = TypeVar("T")

_WIDEST_GAP = 100_000
"""Keys are given one after the other; a key that lies farther from its neighbour is itself damage."""

_ESSENTIAL = 8
"""So many columns of a session, from the first on, it cannot do without."""

_RESUME = slice(8, 13)

_SESSION_TYPES = (int, str, str, str, int, int, str, int, str | None, *(int | None,) * 4, str | None, str)
_PHASE_TYPES = (int, int, str, str, str, *(int,) * 7, str, str | None)
_PAIN_TYPES = (str, str, int)
_TWO_TEXTS = (str, str)
"""What stands in the columns; damage puts anything into them, as it knows no rules of tables."""

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
        routine_names: The names of routines that can be read, by their ids.
    """

    sessions: tuple[Salvaged, ...]
    days_off: frozenset[date]
    routine_names: Mapping[str, str]


def salvage(copy: Path) -> Salvage:
    """Return what can be read of a damaged database.

    Args:
        copy: A copy of it, with its log beside it; it is changed when the log is taken in.
    """
    with closing(sqlite3.connect(copy)) as connection:
        # A damaged byte in a note costs a character, not the note.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        with suppress(*_UNREADABLE):
            stand_in(connection)
        sessions = tuple(_decoded(_session_rows(connection), partial(_salvaged, connection)))
        days_off, _ = _both_ways(connection, "SELECT day FROM day_off ORDER BY day")
        names, _ = _both_ways(connection, "SELECT routine_id, name FROM routine_name ORDER BY routine_id")
        return Salvage(sessions, frozenset(_decoded(days_off, _day)), dict(_decoded(names, _two_texts)))


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


def _salvaged(connection: sqlite3.Connection, row: rows.Row) -> Salvaged:
    session, has_extras = _session(row)
    phases, has_all_phases = _parts(connection, rows.SELECT_PHASES, row[0], partial(_phase, session.day))
    pains, has_all_pains = _parts(connection, rows.SELECT_PAIN, row[0], _pain)
    levels, has_all_levels = _parts(connection, rows.SELECT_LEVELS, row[0], _two_texts)
    record = replace(session, phases=phases, pain=pains, levels=dict(levels))
    is_whole = has_extras and has_all_phases and has_all_pains and has_all_levels
    return Salvaged(record, is_whole and _adds_up(record, row))


def _session(row: rows.Row) -> tuple[SessionRecord, bool]:
    """Return a session without its parts, and whether that is all its row says: it can do without a note."""
    try:
        return _session_in(row), True
    except _UNREADABLE:
        return _session_in((*row[:_ESSENTIAL], *(None,) * 6, "", *row[-2:])), False


def _session_in(row: rows.Row) -> SessionRecord:
    exercise_id, *place = row[_RESUME]
    _require(_are(_SESSION_TYPES, row) and (exercise_id is None or None not in place))
    record = rows.session(row, (), (), ())
    # Its day is worked out from two of its numbers, which may be damaged.
    _ = record.day
    return record


def _phase(session_day: date, row: rows.Row) -> PhaseRecord:
    _require(_are(_PHASE_TYPES, row))
    phase = rows.phase_record(row, session_day)
    _require(0 <= phase.done_ms <= phase.planned_ms and 1 <= phase.planned_ms <= LONGEST_PHASE_MS)
    return phase


def _pain(row: rows.Row) -> Pain:
    _require(_are(_PAIN_TYPES, row))
    pain = rows.pain_answer(row)
    _require(0 <= pain.score <= WORST)
    return pain


def _two_texts(row: rows.Row) -> tuple[str, str]:
    """Return what a level, or the name of a routine, consists of: an id and a text."""
    _require(_are(_TWO_TEXTS, row))
    id_, text = row
    return id_, text


def _day(row: rows.Row) -> date:
    return date.fromisoformat(row[0])


def _are(types: Iterable[type | UnionType], row: rows.Row) -> bool:
    return all(isinstance(value, kind) for value, kind in zip(row, types, strict=False))


def _require(condition: bool) -> None:
    if not condition:
        raise ValueError


def _parts(
    connection: sqlite3.Connection, select: str, key: int, decode: Callable[[rows.Row], T]
) -> tuple[tuple[T, ...], bool]:
    """Return what can be read of the rows of a session, and whether that is all."""
    found, is_whole = _both_ways(connection, select, key)
    decoded = tuple(_decoded(found, decode))
    return decoded, is_whole and len(decoded) == len(found)


def _decoded(found: Iterable[rows.Row], decode: Callable[[rows.Row], T]) -> Iterator[T]:
    """Yield what the rows say that make sense."""
    for row in found:
        with suppress(*_UNREADABLE):
            yield decode(row)


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
