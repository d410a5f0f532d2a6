"""Sessions as rows of the tables, there and back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.plan import Place
from footcoach.core.record import (
    Outcome,
    PhaseKey,
    PhaseRecord,
    RecordStatus,
    SessionLine,
    SessionRecord,
    StopReason,
    Work,
)

_SESSION_COLUMNS = (
    "id, routine_id, day, started_at_ms, utc_offset_min, status, last_at_ms, resume_exercise_id, resume_set, "
    "resume_side_index, resume_repetition, resume_step, stop_reason, note, planned_ms, done_ms"
)
SESSION_NAMES = tuple(_SESSION_COLUMNS.split(", "))

INSERT_SESSION = (
    f"INSERT INTO session ({_SESSION_COLUMNS}) VALUES ({', '.join('?' * len(SESSION_NAMES))}) RETURNING key"
)


@dataclass(frozen=True)
class ChildTable:
    """A table whose rows belong to sessions.

    Attributes:
        select: Asks for the rows of one session.
        insert: Adds a row.
        delete: Removes the row with the first `key_columns` of its values.
        key_columns: How many of the columns, from the first on, tell a row from all others.
    """

    select: str
    insert: str
    delete: str
    key_columns: int


def _child_table(table: str, columns: int, *key: str) -> ChildTable:
    return ChildTable(
        select=f"SELECT * FROM {table} WHERE session_key = ?",
        insert=f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})",
        delete=f"DELETE FROM {table} WHERE ({', '.join(key)}) = ({', '.join('?' * len(key))})",
        key_columns=len(key),
    )


PHASES = _child_table("phase", 14, "session_key", "number")
WORKS = _child_table("work", 6, "session_key", "exercise_id", "side")
PAINS = _child_table("pain", 5, "session_key", "number")
LEVELS = _child_table("level", 3, "session_key", "exercise_id")

SELECT_SESSIONS = f"SELECT key, {_SESSION_COLUMNS} FROM session"
SELECT_PHASES = "SELECT * FROM phase WHERE session_key = ? ORDER BY number"
SELECT_PAIN = "SELECT moment, site, score FROM pain WHERE session_key = ? ORDER BY number"
SELECT_LEVELS = "SELECT exercise_id, level FROM level WHERE session_key = ? ORDER BY exercise_id"
BETWEEN_DAYS = "WHERE day BETWEEN ? AND ?"
HEARD_OF_SINCE = "WHERE last_at_ms >= ?"
SELECT_LINES = (
    "SELECT key, id, routine_id, day, started_at_ms, utc_offset_min, status, planned_ms, done_ms, stop_reason, note, "
    "last_at_ms, (SELECT group_concat(DISTINCT exercise_id) FROM work WHERE session_key = key), "
    "(SELECT group_concat(exercise_id || '/' || level) FROM level WHERE session_key = key) "
    "FROM session {which} ORDER BY started_at_ms DESC, id"
)
SELECT_PAINS = (
    "SELECT session_key, moment, site, score FROM pain JOIN session ON key = session_key {which} "
    "ORDER BY session_key, number"
)
SELECT_WORKS = (
    "SELECT id, work.day, work.exercise_id, side, work.planned_ms, work.done_ms, coalesce(level, '') "
    "FROM work JOIN session ON key = work.session_key "
    "LEFT JOIN level ON level.session_key = key AND level.exercise_id = work.exercise_id "
    "WHERE work.day BETWEEN ? AND ? ORDER BY work.day, started_at_ms, id, work.exercise_id, side"
)

NAME_ROUTINE = "INSERT INTO routine_name VALUES (?, ?) ON CONFLICT (routine_id) DO UPDATE SET name = excluded.name"
SELECT_ROUTINE_NAMES = "SELECT CAST(routine_id AS BLOB), CAST(name AS BLOB) FROM routine_name"

Row = tuple[Any, ...]


def session_row(record: SessionRecord, works: Iterable[Work]) -> Row:
    """Return the row of a session."""
    works = tuple(works)
    return (
        record.id,
        record.routine_id,
        record.day.isoformat(),
        record.started_at_ms,
        record.utc_offset_min,
        record.status,
        record.last_at_ms,
        *_key_columns(record.resume_at),
        record.stop_reason,
        _storable(record.note),
        sum(work.planned_ms for work in works),
        sum(work.done_ms for work in works),
    )


def _storable(text: str) -> str:
    """Return `text` without halves of characters, which are not UTF-8; a note must never keep a session from disk."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _key_columns(key: PhaseKey | None) -> Row:
    if key is None:
        return (None, None, None, None, None)
    return (key.exercise_id, *_place_columns(key.place))


def _place_columns(place: Place) -> tuple[int, int, int, int]:
    return (place.set_number, place.side_index, place.repetition, place.step)


def phase_rows(key: int, record: SessionRecord) -> Iterator[Row]:
    """Yield the rows of a session's phases."""
    for number, phase in enumerate(record.phases):
        is_other_day = phase.day is not None and phase.day != record.day
        yield (
            key,
            number,
            phase.exercise_id,
            phase.kind,
            phase.side,
            phase.repetition,
            *_place_columns(phase.place),
            phase.planned_ms,
            phase.done_ms,
            phase.outcome,
            phase.day.isoformat() if phase.day is not None and is_other_day else None,
        )


def work_rows(key: int, works: Iterable[Work]) -> Iterator[Row]:
    """Yield the rows of what was done in a session."""
    for work in works:
        yield (key, work.exercise_id, work.side, work.day.isoformat(), work.planned_ms, work.done_ms)


def pain_rows(key: int, pains: Iterable[Pain]) -> Iterator[Row]:
    """Yield the rows of a session's answers about pain."""
    return ((key, number, pain.moment, pain.site, pain.score) for number, pain in enumerate(pains))


def level_rows(key: int, levels: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of the forms in which the exercises of a session are done."""
    return ((key, exercise_id, level) for exercise_id, level in levels.items())


def session(row: Row, phases: Iterable[Row], pains: Iterable[Row], levels: Iterable[Row]) -> SessionRecord:
    """Return a session from its row of SELECT_SESSIONS and the rows of its phases, answers and levels."""
    _, session_id, routine_id, day, started_at_ms, utc_offset_min, status, last_at_ms, *rest = row
    resume_exercise_id, *place, stop_reason, note, _, _ = rest
    return SessionRecord(
        id=session_id,
        routine_id=routine_id,
        started_at_ms=started_at_ms,
        utc_offset_min=utc_offset_min,
        status=RecordStatus(status),
        phases=tuple(phase_record(phase, date.fromisoformat(day)) for phase in phases),
        last_at_ms=last_at_ms,
        resume_at=PhaseKey(resume_exercise_id, Place(*place)) if resume_exercise_id is not None else None,
        stop_reason=StopReason(stop_reason) if stop_reason else None,
        note=note,
        pain=tuple(pain_answer(pain) for pain in pains),
        levels=dict(levels),
    )


def phase_record(row: Row, session_day: date) -> PhaseRecord:
    """Return a phase from its row of SELECT_PHASES; `session_day` is the day of its session."""
    _, _, exercise_id, kind, side, repetition, *place, planned_ms, done_ms, outcome, day = row
    own_day = date.fromisoformat(day) if day else session_day
    return PhaseRecord(
        exercise_id=exercise_id,
        kind=PhaseKind(kind),
        side=Side(side),
        repetition=repetition,
        place=Place(*place),
        planned_ms=planned_ms,
        done_ms=done_ms,
        outcome=Outcome(outcome),
        day=None if outcome == Outcome.PENDING else own_day,
    )


def pain_answer(row: Row) -> Pain:
    """Return an answer about pain from its row of SELECT_PAIN."""
    moment, site, score = row
    return Pain(PainMoment(moment), BodySite(site), score)


def pains_by_session(found: Iterable[Row]) -> Mapping[int, tuple[Pain, ...]]:
    """Return the answers of SELECT_PAINS by the key of their session."""
    pains: dict[int, tuple[Pain, ...]] = {}
    for key, *pain in found:
        pains[key] = (*pains.get(key, ()), pain_answer(tuple(pain)))
    return pains


def line(row: Row, pains: Mapping[int, tuple[Pain, ...]]) -> SessionLine:
    """Return a session in one line from its row of SELECT_LINES."""
    key, session_id, routine_id, day, started_at_ms, offset_min, status, planned_ms, done_ms, reason, note, *rest = row
    last_at_ms, ids, levels = rest
    return SessionLine(
        id=session_id,
        routine_id=routine_id,
        started_at_ms=started_at_ms,
        utc_offset_min=offset_min,
        day=date.fromisoformat(day),
        status=RecordStatus(status),
        planned_ms=planned_ms,
        done_ms=done_ms,
        stop_reason=StopReason(reason) if reason else None,
        note=note,
        pain=pains.get(key, ()),
        exercise_ids=frozenset(ids.split(",") if ids else ()),
        last_at_ms=last_at_ms,
        levels=dict(pair.partition("/")[::2] for pair in (levels.split(",") if levels else ())),
    )


def work(row: Row) -> Work:
    """Return what was done of one exercise from its row of SELECT_WORKS."""
    session_id, day, exercise_id, side, planned_ms, done_ms, level = row
    return Work(session_id, date.fromisoformat(day), exercise_id, Side(side), planned_ms, done_ms, level)
