"""Reads an exported history that a stranger may have written: bounded, typed, and every error with its place."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from footcoach.core.record import Outcome, SessionRecord, local_time
from footcoach.storage.decode import missing, unknown
from footcoach.storage.errors import FieldError, in_file, shown
from footcoach.storage.history.strict_json import REMEDY, decode_json
from footcoach.storage.history.transfer_format import (
    FIRST_DAY,
    FORMAT,
    LARGEST_FILE,
    LAST_DAY,
    MOST_SESSIONS,
    VERSION,
    DaysOff,
    PhaseRow,
    SessionTable,
    record_of,
)

T = TypeVar("T")

_PARTS: Final = frozenset({"format", "version", "exported_on", "days_off", "sessions"})


@dataclass(frozen=True)
class SessionEntry:
    """A session of the file that has been checked.

    Attributes:
        id: Whose.
        day: The local day it counts for.
        text: What the file says of it.
    """

    id: str
    day: date
    text: msgspec.Raw


@dataclass(frozen=True)
class ExportDocument:
    """A whole exported history that has been checked.

    Attributes:
        entries: Its sessions, no two with the same id.
        days_off: Its days of illness or rest.
    """

    entries: tuple[SessionEntry, ...]
    days_off: frozenset[date]

    def records(self, ids: Collection[str]) -> Iterator[SessionRecord]:
        """Yield the sessions with these ids; made one after the other, as ten years of them would fill the memory."""
        for entry in self.entries:
            if entry.id in ids:
                yield record_of(msgspec.json.decode(entry.text, type=SessionTable))


def read_export(file: Path) -> ExportDocument:
    """Return what an exported history says.

    Raises:
        FileError: It cannot be read, is too large, or anything in it is not as it must be.
    """
    with in_file(file.name):
        return _document(_read_text(file))


def _read_text(file: Path) -> bytes:
    try:
        # Opening a pipe would wait for ever.
        if not file.is_file():
            raise FieldError("", "is not there, or is not an ordinary file", "Choose a file that can be opened.")
        with file.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or 'unknown reason'}"
        raise FieldError("", reason, "Check that you may open it.") from None
    if len(data) > LARGEST_FILE:
        raise FieldError("", f"is larger than {LARGEST_FILE // 1024**2} MB", REMEDY)
    return data


def _document(data: bytes) -> ExportDocument:
    parts = decode_json(data, dict[str, msgspec.Raw])
    _check_head(_part(parts, "format", str), _part(parts, "version", int))
    for name in parts.keys() - _PARTS:
        raise FieldError(shown(name), unknown("").reason, REMEDY)
    _part(parts, "exported_on", date)
    days_off = _part(parts, "days_off", DaysOff)
    for number, day in enumerate(days_off):
        _check_day(day, f"days_off[{number}]")
    _refuse_twice(days_off, "days_off")
    sessions = _part(parts, "sessions", list[msgspec.Raw])
    if len(sessions) > MOST_SESSIONS:
        raise FieldError("sessions", f"is longer than {MOST_SESSIONS} entries", REMEDY)
    entries = tuple(_entry(text, f"sessions[{number}]") for number, text in enumerate(sessions))
    _refuse_twice((entry.id for entry in entries), "sessions")
    return ExportDocument(entries, frozenset(days_off))


def _part(parts: Mapping[str, msgspec.Raw], name: str, kind: type[T]) -> T:
    if name not in parts:
        raise FieldError(name, missing("").reason, REMEDY)
    return decode_json(parts[name], kind, name)


def _check_head(form: str, version: int) -> None:
    if form != FORMAT:
        raise FieldError("format", "is not an exported history", "Choose a file that Footcoach saved.")
    if version > VERSION:
        raise FieldError("version", f"was saved by a newer Footcoach (form {version})", "Update Footcoach first.")
    if version != VERSION:
        raise FieldError("version", f"has an unknown form: {version}", REMEDY)


def _entry(text: msgspec.Raw, place: str) -> SessionEntry:
    table = decode_json(text, SessionTable, place)
    _check_session(table, place)
    return SessionEntry(table.id, local_time(table.started_at_ms, table.utc_offset_min).date(), text)


def _check_session(table: SessionTable, place: str) -> None:
    """Refuse a session whose parts contradict each other."""
    _check_day(local_time(table.started_at_ms, table.utc_offset_min).date(), f"{place}.started_at_ms")
    for number, phase in enumerate(table.phases):
        _check_phase(phase, f"{place}.phases[{number}]")
    _refuse_twice(((phase.exercise_id, phase.place) for phase in table.phases), f"{place}.phases")
    _refuse_twice(((pain.moment, pain.site) for pain in table.pain), f"{place}.pain")


def _check_day(day: date, place: str) -> None:
    """Refuse a day on which no computer can be."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise FieldError(place, f"the day is not between {FIRST_DAY} and {LAST_DAY}", REMEDY)


def _refuse_twice(values: Iterable[Hashable], place: str) -> None:
    """Refuse the second of two entries of the list at `place` with the same value."""
    seen: set[Hashable] = set()
    for number, value in enumerate(values):
        if value in seen:
            raise FieldError(f"{place}[{number}]", "is there twice", REMEDY)
        seen.add(value)


def _check_phase(phase: PhaseRow, place: str) -> None:
    if phase.done_ms > phase.planned_ms:
        raise FieldError(place, "more was done than planned", REMEDY)
    if phase.outcome is Outcome.PENDING:
        if phase.day is not None or phase.done_ms:
            raise FieldError(place, "is pending, yet something was done", REMEDY)
    elif phase.day is None:
        raise FieldError(place, "was done, yet on no day", REMEDY)
    else:
        _check_day(phase.day, place)
