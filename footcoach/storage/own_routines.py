"""Keeps the person's own routines, each whole in a TOML file of its own."""

import errno
import re
import unicodedata
from collections.abc import Container, Mapping
from itertools import takewhile
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from footcoach.core.limits import ID_LIMITS, ShortText
from footcoach.core.routine import Routine, RoutineEntry, SideOrder
from footcoach.storage.atomic import make_private_folder, write_new, write_whole
from footcoach.storage.decode import decode
from footcoach.storage.errors import FileError, in_file
from footcoach.storage.file_format import read_document
from footcoach.storage.routine_files import RoutineTable

LONGEST_NAME: Final = 60
"""So many letters the name of a routine has at most."""

_ENDING_BYTES: Final = 2
_LONGEST_STEM: Final = (ID_LIMITS.max_length or 60) - len("-") - 2 * _ENDING_BYTES
"""Room is left for the ending of an id."""

_FALLBACK: Final = "en"
"""The language that every file has."""


def checked_name(text: str) -> str:
    """Return `text` without the blanks at its ends.

    Raises:
        FieldError: It cannot be the name of a routine.
    """
    name: str = decode(text.strip(), ShortText, "name")
    return name


def free_id(name: str, taken: Container[str], folder: Path) -> str:
    """Return an id made from the name of a routine, one that is not `taken` and has no file in `folder` yet.

    Its ending is left to chance, as in `my-routine-3f9a`: a session of a routine that was removed long ago shall not go
    on as one of another routine that happens to have the same name.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_STEM].strip("-") or "routine"
    while (own_id := f"{stem}-{token_hex(_ENDING_BYTES)}") in taken or (folder / f"{own_id}.toml").exists():
        pass
    return own_id


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


def remove_routine(file: Path) -> bytes | None:
    """Remove the file of a routine and return what it said, in whatever encoding; None if it is gone already.

    Raises:
        OSError: It cannot be removed, and is still there.
    """
    try:
        content = file.read_bytes()
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return content


def put_back_routine(file: Path, content: bytes) -> None:
    """Let a removed file say again what it said.

    Raises:
        OSError: It cannot be written, or something else has its name by now.
    """
    make_private_folder(file.parent)
    write_new(file, content)


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
    # Not splitlines: a note may have what that takes for the end of a line.
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    return "".join(f"{line}\n" for line in takewhile(_is_note, lines)), document


def _is_note(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _document(routine: Routine, language: str, before: Mapping[str, Any]) -> dict[str, Any]:
    document = {**before, "id": routine.id, "entries": [_entry(entry) for entry in routine.entries]}
    document.pop("warm_up", None)
    if routine.warm_up is not None:
        document["warm_up"] = routine.warm_up.exercise.id
    name = {"name": routine.name}
    document["text"] = {_FALLBACK: name, **before.get("text", {}), language.replace("-", "_"): name}
    return document


def _entry(entry: RoutineEntry) -> dict[str, Any]:
    table: dict[str, Any] = {"exercise": entry.exercise.id}
    if entry.dosage:
        table["dosage"] = dict(entry.dosage)
    if entry.level:
        table["level"] = entry.level
    exercise = entry.exercise.at_level(entry.level)
    has_sides = exercise.is_sided if entry.level else exercise.can_be_sided
    if has_sides and entry.side_order is not SideOrder.LEFT_FIRST:
        table["sides"] = entry.side_order.value
    if has_sides and entry.extra_set is not None and len(entry.side_order.sides) > 1:
        table["extra_set"] = entry.extra_set.value
    return table
