"""Writes the whole history into one file that this program and others can read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from footcoach.storage.atomic import write_pieces
from footcoach.storage.history.history import History
from footcoach.storage.history.transfer_format import FORMAT, VERSION, table_of


def write_export(history: History, file: Path, today: date) -> int:
    """Write every session, every day off and the names of routines into `file`, and return how many sessions there are.

    Args:
        history: What is written.
        file: Replaced if it is there; readable by its owner only.
        today: The local day, which the file tells.

    Raises:
        FileError: The file cannot be written; what was there before is still there.
        sqlite3.Error: The history cannot be read; what was there before is still there.
    """
    write_pieces(file, _pieces(history, today))
    return history.session_count()


def _pieces(history: History, today: date) -> Iterator[bytes]:
    """Yield the head, then each session on a line of its own, so that tools that work by lines can help."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_on": today,
        "routines": history.routine_names(),
        "days_off": sorted(history.days_off()),
    }
    yield msgspec.json.encode(head).removesuffix(b"}") + b',"sessions":['
    separator = b"\n"
    for record in history.sessions():
        yield separator + msgspec.json.encode(table_of(record))
        separator = b",\n"
    yield b"\n]}\n"
