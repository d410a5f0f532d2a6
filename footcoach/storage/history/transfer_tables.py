"""Sessions as tables of an exported history, there and back."""

from footcoach.core.pain import Pain
from footcoach.core.plan import Place
from footcoach.core.record import PhaseKey, PhaseRecord, SessionRecord
from footcoach.storage.history.transfer_schema import PainTable, PhaseRow, PlaceRow, ResumeTable, SessionTable


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
