"""Keeps the person's own routines, each whole in a TOML file of its own."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from footcoach.core.limits import ShortText
from footcoach.core.routine import Routine, RoutineEntry, SideOrder
from footcoach.storage.atomic import write_whole
from footcoach.storage.decode import decode
from footcoach.storage.errors import FileError, in_file
from footcoach.storage.file_format import read_document
from footcoach.storage.languages import FALLBACK_LANGUAGE
from footcoach.storage.own_files import notes_of
from footcoach.storage.routine_files import RoutineTable

LONGEST_NAME: Final = 60
"""So many letters the name of a routine has at most."""


def checked_name(text: str) -> str:
    """Return `text` without the blanks at its ends.

    Raises:
        FieldError: It cannot be the name of a routine.
    """
    name: str = decode(text.strip(), ShortText, "name")
    return name


def save_routine(file: Path, routine: Routine, language: str) -> None:
    """Write `routine`, whose name is in `language`, in the place of what the file says of it.

    Of what the file said, the names in other languages are kept, its `format`, and the notes above its first key; notes
    further down and the layout are not.

    Raises:
        OSError: It cannot be written, or what is there is not a good routine file any more, which somebody may be about
            to mend; the file has its old content.
    """
    import tomli_w  # noqa: PLC0415 (the first window does without)

    notes, before = _before(file)
    write_whole(file, notes + tomli_w.dumps(_document(routine, language, before)))


def _before(file: Path) -> tuple[str, Mapping[str, Any]]:
    """Return the notes at the head of the file, and what it says; a file that is not there says nothing."""
    if not file.exists():
        return "", {}
    try:
        with in_file(file.name):
            document = read_document(file)
            decode(document, RoutineTable)
    except FileError as error:
        raise OSError(errno.EINVAL, str(error).removesuffix(".")) from None
    return notes_of(file), document


def _document(routine: Routine, language: str, before: Mapping[str, Any]) -> dict[str, Any]:
    document = {**before, "id": routine.id, "entries": [entry_table(entry) for entry in routine.entries]}
    document.pop("warm_up", None)
    if routine.warm_up is not None:
        document["warm_up"] = routine.warm_up.exercise.id
    name = {"name": routine.name}
    document["text"] = {FALLBACK_LANGUAGE: name, **before.get("text", {}), language.replace("-", "_"): name}
    return document


def entry_table(entry: RoutineEntry) -> dict[str, Any]:
    """Return what the file of a routine says of one of its exercises."""
    table: dict[str, Any] = {"exercise": entry.exercise.id}
    if entry.dosage:
        table["dosage"] = dict(entry.dosage)
    if entry.level:
        table["level"] = entry.level
    order = entry.side_order if entry.can_alternate else entry.side_order.not_alternating
    if entry.can_be_sided and order is not SideOrder.LEFT_FIRST:
        table["sides"] = order.value
    if entry.can_be_sided and entry.extra_set is not None and len(entry.side_order.sides) > 1:
        table["extra_set"] = entry.extra_set.value
    return table
