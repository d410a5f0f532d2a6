"""The form of an exported history and its limits, and sessions in that form, there and back.

docs/history-file.md describes it to other programs.
"""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.limits import ID_LIMITS
from footcoach.core.pain import WORST, BodySite, Pain, PainMoment
from footcoach.core.plan import Place
from footcoach.core.record import Outcome, PhaseKey, PhaseRecord, RecordStatus, SessionRecord, StopReason
from footcoach.core.session_edit import LONGEST_NOTE

FORMAT: Final = "footcoach-history"
VERSION: Final = 3
OLDEST_VERSION: Final = 1
"""In which hip, knee and foot had no side yet; since version 3 sessions have levels, and routines names."""

LARGEST_FILE: Final = 256 * 1024 * 1024
MOST_SESSIONS: Final = 100_000
MOST_PHASES: Final = 10_000
MOST_DAYS_OFF: Final = 100_000
MOST_ROUTINES: Final = 10_000
LONGEST_PHASE_MS: Final = 24 * 60 * 60 * 1000
FARTHEST_OFFSET_MIN: Final = 24 * 60
LARGEST_NUMBER: Final = 10_000
# A computer whose clock has lost its battery is in 1970, and the day may be earlier than in UTC.
FIRST_DAY: Final = date(1969, 12, 31)
LAST_DAY: Final = date(2200, 12, 31)
LAST_MS: Final = 7_289_654_399_999
"""The last millisecond of LAST_DAY in UTC, since the epoch."""

SessionId = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z", description="is not an id of 32 digits from 0 to f")]
Id = Annotated[str, Meta(max_length=ID_LIMITS.max_length, pattern=ID_LIMITS.pattern, description=ID_LIMITS.description)]
Note = Annotated[str, Meta(max_length=LONGEST_NOTE)]
MomentMs = Annotated[int, Meta(ge=0, le=LAST_MS)]
OffsetMin = Annotated[int, Meta(ge=-FARTHEST_OFFSET_MIN, le=FARTHEST_OFFSET_MIN)]
Score = Annotated[int, Meta(ge=0, le=WORST)]
Number = Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
PlannedMs = Annotated[int, Meta(ge=1, le=LONGEST_PHASE_MS)]
DoneMs = Annotated[int, Meta(ge=0, le=LONGEST_PHASE_MS)]


class Table(Struct, forbid_unknown_fields=True):
    """An object with names."""


class Row(Struct, array_like=True, forbid_unknown_fields=True, frozen=True, gc=False):
    """A list whose entries have a fixed order: there may be a million of them, so they do without names."""


class PlaceRow(Row, frozen=True):
    """Where a phase stands within its exercise."""

    set_number: Number
    side_index: Number
    repetition: Number
    step: Number


class PhaseRow(Row, frozen=True):
    """One phase."""

    exercise_id: Id
    kind: PhaseKind
    side: Side
    repetition: Number
    place: PlaceRow
    planned_ms: PlannedMs
    done_ms: DoneMs
    outcome: Outcome
    day: date | None


class PainTable(Table):
    """One answer about pain."""

    moment: PainMoment
    site: BodySite
    score: Score


class LevelTable(Table):
    """In which of its forms an exercise is done."""

    exercise_id: Id
    level: Id


class ResumeTable(Table):
    """The phase with which an interrupted session goes on."""

    exercise_id: Id
    place: PlaceRow


class SessionTable(Table):
    """One session."""

    id: SessionId
    routine_id: Id
    started_at_ms: MomentMs
    utc_offset_min: OffsetMin
    status: RecordStatus
    last_at_ms: MomentMs
    resume_at: ResumeTable | None
    stop_reason: StopReason | None
    note: Note
    pain: Annotated[list[PainTable], Meta(max_length=len(PainMoment) * len(BodySite))]
    phases: Annotated[list[PhaseRow], Meta(max_length=MOST_PHASES)]
    levels: Annotated[list[LevelTable], Meta(max_length=MOST_PHASES)] = []


def table_of(record: SessionRecord) -> SessionTable:
    """Return a session as it stands in the file."""
    return SessionTable(
        id=record.id,
        routine_id=record.routine_id,
        started_at_ms=record.started_at_ms,
        utc_offset_min=record.utc_offset_min,
        status=record.status,
        last_at_ms=record.last_at_ms,
        resume_at=_resume_table(record.resume_at),
        stop_reason=record.stop_reason,
        note=record.note,
        pain=[PainTable(pain.moment, pain.site, pain.score) for pain in record.pain],
        phases=[_phase_row(phase) for phase in record.phases],
        levels=[LevelTable(exercise_id, level) for exercise_id, level in record.levels.items()],
    )


def record_of(table: SessionTable) -> SessionRecord:
    """Return the session that stands in the file."""
    return SessionRecord(
        id=table.id,
        routine_id=table.routine_id,
        started_at_ms=table.started_at_ms,
        utc_offset_min=table.utc_offset_min,
        status=table.status,
        phases=tuple(_phase(row) for row in table.phases),
        last_at_ms=table.last_at_ms,
        resume_at=_key(table.resume_at),
        stop_reason=table.stop_reason,
        note=table.note,
        pain=tuple(Pain(pain.moment, pain.site, pain.score) for pain in table.pain),
        levels={each.exercise_id: each.level for each in table.levels},
    )


def _resume_table(key: PhaseKey | None) -> ResumeTable | None:
    return None if key is None else ResumeTable(key.exercise_id, _place_row(key.place))


def _key(table: ResumeTable | None) -> PhaseKey | None:
    return None if table is None else PhaseKey(table.exercise_id, _place(table.place))


def _phase_row(phase: PhaseRecord) -> PhaseRow:
    return PhaseRow(
        phase.exercise_id,
        phase.kind,
        phase.side,
        phase.repetition,
        _place_row(phase.place),
        phase.planned_ms,
        phase.done_ms,
        phase.outcome,
        phase.day,
    )


def _phase(row: PhaseRow) -> PhaseRecord:
    return PhaseRecord(
        row.exercise_id,
        row.kind,
        row.side,
        row.repetition,
        _place(row.place),
        row.planned_ms,
        row.done_ms,
        row.outcome,
        row.day,
    )


def _place_row(place: Place) -> PlaceRow:
    return PlaceRow(place.set_number, place.side_index, place.repetition, place.step)


def _place(row: PlaceRow) -> Place:
    return Place(row.set_number, row.side_index, row.repetition, row.step)
