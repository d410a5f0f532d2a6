"""Reads an exported history that a stranger may have written: bounded, typed, and every error with its place."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from footcoach.core.record import SessionRecord, local_time
from footcoach.storage.errors import FieldError, in_file
from footcoach.storage.history.strict_json import decode, refuse_repeated_keys, without
from footcoach.storage.history.transfer_rules import REMEDY, check_day, check_session, refuse_twice
from footcoach.storage.history.transfer_schema import (
    FORMAT,
    LARGEST_FILE,
    VERSION,
    FileTable,
    HeadTable,
    SessionTable,
)
from footcoach.storage.history.transfer_tables import record_of


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
    _check_head(decode(data, HeadTable))
    table = decode(data, FileTable)
    refuse_repeated_keys(without(data, table.sessions))
    for number, day in enumerate(table.days_off):
        check_day(day, f"days_off[{number}]")
    refuse_twice(table.days_off, "days_off")
    entries = tuple(_entry(text, f"sessions[{number}]") for number, text in enumerate(table.sessions))
    refuse_twice((entry.id for entry in entries), "sessions")
    return ExportDocument(entries, frozenset(table.days_off))


def _check_head(head: HeadTable) -> None:
    if head.format != FORMAT:
        raise FieldError("format", "is not an exported history", "Choose a file that Footcoach saved.")
    if head.version > VERSION:
        raise FieldError("version", f"was saved by a newer Footcoach (form {head.version})", "Update Footcoach first.")
    if head.version != VERSION:
        raise FieldError("version", f"has an unknown form: {head.version}", REMEDY)


def _entry(text: msgspec.Raw, place: str) -> SessionEntry:
    table = decode(text, SessionTable, place)
    refuse_repeated_keys(bytes(text), place)
    check_session(table, place)
    return SessionEntry(table.id, local_time(table.started_at_ms, table.utc_offset_min).date(), text)
