"""Reads an exported history that a stranger may have written: bounded, typed, and every error with its place."""

import os
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Final

from footcoach.core.limits import Id, ShortText
from footcoach.core.quote import shown
from footcoach.core.record import Outcome, SessionRecord, local_time
from footcoach.storage.decode import decode, missing, unknown
from footcoach.storage.errors import FieldError, in_file
from footcoach.storage.history.json_stream import JsonStream
from footcoach.storage.history.strict_json import REMEDY, decode_json
from footcoach.storage.history.transfer_format import (
    FIRST_DAY,
    FORMAT,
    LARGEST_FILE,
    LAST_DAY,
    MOST_DAYS_OFF,
    MOST_ROUTINES,
    MOST_SESSIONS,
    OLDEST_VERSION,
    VERSION,
    PhaseRow,
    SessionTable,
    record_of,
)

_HEAD: Final[Mapping[str, type[object]]] = MappingProxyType({"format": str, "version": int, "exported_on": date})
_LISTS: Final = frozenset({"days_off", "sessions"})
_NAMES: Final = "routines"


@dataclass(frozen=True)
class SessionEntry:
    """A session of the file that has been checked.

    Attributes:
        id: Whose.
        day: The local day it counts for.
    """

    id: str
    day: date


@dataclass(frozen=True)
class ExportDocument:
    """A whole exported history that has been checked. Its sessions stay in the file: ten years would fill the memory.

    Attributes:
        file: Where it is.
        entries: Its sessions, no two with the same id.
        days_off: Its days of illness or rest.
        mark: By which it is known again.
        routine_names: What its routines are called, by their ids.
    """

    file: Path
    entries: tuple[SessionEntry, ...]
    days_off: frozenset[date]
    mark: tuple[int, ...]
    routine_names: Mapping[str, str] = field(default_factory=dict)

    def records(self, ids: Collection[str]) -> Iterator[SessionRecord]:
        """Yield the sessions with these ids, read from the file once more.

        Raises:
            FileError: The file is not what it was when it was checked.
        """
        with in_file(self.file.name), _opened(self.file) as stream:
            if _mark_of(stream) != self.mark:
                raise FieldError("", "was changed while you looked at it", "Nothing was imported. Choose it once more.")
            for part in _parts(JsonStream(stream)):
                if isinstance(part, SessionTable) and part.id in ids:
                    yield record_of(part)


def read_export(file: Path, between_steps: Callable[[], None] = lambda: None) -> ExportDocument:
    """Return what an exported history says.

    Args:
        file: Where it is.
        between_steps: Called after each session, of which there may be many; what it raises is passed on.

    Raises:
        FileError: It cannot be read, is too large, or anything in it is not as it must be.
    """
    with in_file(file.name), _opened(file) as stream:
        return _document(file, stream, between_steps)


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        # Opening a pipe would wait for ever.
        if not file.is_file():
            raise FieldError("", "is not there, or is not an ordinary file", "Choose a file that can be opened.")
        with file.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > LARGEST_FILE:
                raise FieldError("", f"is larger than {LARGEST_FILE // 1024**2} MB", REMEDY)
            yield stream
    except OSError as error:
        reason = f"cannot be read: {error.strerror or 'unknown reason'}"
        raise FieldError("", reason, "Check that you may open it.") from None


def _mark_of(stream: BinaryIO) -> tuple[int, ...]:
    status = os.fstat(stream.fileno())
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _document(file: Path, stream: BinaryIO, between_steps: Callable[[], None]) -> ExportDocument:
    entries: dict[str, SessionEntry] = {}
    days_off: set[date] = set()
    names: Mapping[str, str] = {}
    for part in _parts(JsonStream(stream)):
        if isinstance(part, SessionTable):
            if part.id in entries:
                raise FieldError(f"sessions[{len(entries)}]", "is there twice", REMEDY)
            day = local_time(part.started_at_ms, part.utc_offset_min).date()
            entries[part.id] = SessionEntry(part.id, day)
            between_steps()
        elif isinstance(part, dict):
            names = part
        else:
            days_off.add(part)
    return ExportDocument(file, tuple(entries.values()), frozenset(days_off), _mark_of(stream), names)


def _parts(stream: JsonStream) -> Iterator[SessionTable | date | dict[str, str]]:
    """Yield the sessions, the days off and the names of a document, each checked, and check the rest of it."""
    head: dict[str, object] = {}
    for name in stream.fields():
        if name in head:
            raise FieldError(name, "is there twice", REMEDY)
        head[name] = None
        match name:
            case "days_off":
                yield from _days_off(stream)
            case "sessions":
                yield from _sessions(stream)
            case "routines":
                yield _routine_names(stream)
            case _:
                head[name] = _head_value(stream, name, is_ours="format" in head)
        _check_head(head)
    stream.end()
    for name in _HEAD.keys() | _LISTS:
        if name not in head:
            raise FieldError(name, missing("").reason, REMEDY)


def _head_value(stream: JsonStream, name: str, *, is_ours: bool) -> object:
    found = stream.field_value(name)
    if name not in _HEAD:
        raise FieldError(name or '""', unknown("").reason, REMEDY) if is_ours else _other_kind()
    return decode_json(found.text, _HEAD[name], name, found.start_byte)


def _routine_names(stream: JsonStream) -> dict[str, str]:
    found = stream.field_value(_NAMES)
    names: dict[str, str] = decode_json(found.text, dict[str, str], _NAMES, found.start_byte)
    _refuse_more(len(names) - 1, MOST_ROUTINES, _NAMES)
    for routine_id, name in names.items():
        place = f"{_NAMES}.{shown(routine_id)}"
        decode(routine_id, Id, place)
        decode(name, ShortText, place)
    return names


def _days_off(stream: JsonStream) -> Iterator[date]:
    seen: set[date] = set()
    for number, found in enumerate(stream.entries("days_off")):
        place = f"days_off[{number}]"
        _refuse_more(number, MOST_DAYS_OFF, "days_off")
        day = decode_json(found.text, date, place, found.start_byte)
        _check_day(day, place)
        if day in seen:
            raise FieldError(place, "is there twice", REMEDY)
        seen.add(day)
        yield day


def _sessions(stream: JsonStream) -> Iterator[SessionTable]:
    for number, found in enumerate(stream.entries("sessions")):
        place = f"sessions[{number}]"
        _refuse_more(number, MOST_SESSIONS, "sessions")
        table = decode_json(found.text, SessionTable, place, found.start_byte)
        _check_session(table, place)
        yield table


def _refuse_more(number: int, most: int, place: str) -> None:
    if number >= most:
        raise FieldError(place, f"is longer than {most} entries", REMEDY)


def _other_kind() -> FieldError:
    return FieldError("format", "is not an exported history", "Choose a file that Footcoach saved.")


def _check_head(head: Mapping[str, object]) -> None:
    """Refuse another kind of file, or another version, as soon as it is known."""
    if head.get("format", FORMAT) != FORMAT:
        raise _other_kind()
    version = head.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise FieldError("version", f"was saved by a newer Footcoach (form {version})", "Update Footcoach first.")
    if not isinstance(version, int) or version < OLDEST_VERSION:
        raise FieldError("version", f"has an unknown form: {version}", REMEDY)


def _check_session(table: SessionTable, place: str) -> None:
    """Refuse a session whose parts contradict each other."""
    _check_day(local_time(table.started_at_ms, table.utc_offset_min).date(), f"{place}.started_at_ms")
    for number, phase in enumerate(table.phases):
        _check_phase(phase, f"{place}.phases[{number}]")
    _refuse_twice(((phase.exercise_id, phase.place) for phase in table.phases), f"{place}.phases")
    _refuse_twice(((pain.moment, pain.site) for pain in table.pain), f"{place}.pain")
    _refuse_twice((each.exercise_id for each in table.levels), f"{place}.levels")


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
