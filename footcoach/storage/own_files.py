"""The files of a person's own routines and exercises: what a new one is called, and taking one away and back."""

import os
import re
import unicodedata
from collections.abc import Container
from itertools import takewhile
from pathlib import Path
from typing import Final

from footcoach.core.limits import ID_LIMITS
from footcoach.storage.atomic import make_private_folder, write_new
from footcoach.storage.bounded_file import ReadableFile

_ENDING_BYTES: Final = 2
_LONGEST_STEM: Final = (ID_LIMITS.max_length or 60) - len("-") - 2 * _ENDING_BYTES
"""Room is left for the ending of an id."""


def removed_file(file: Path) -> Path:
    """Return where the file of a removed exercise is kept, by which the history still knows what it was called."""
    return file.parent / "removed" / file.name


def free_id(name: str, taken: Container[str], folder: Path, fallback: str) -> str:
    """Return an id made from a name, one that is not `taken` and has no file in `folder` yet.

    Its ending is left to chance, as in `my-routine-3f9a`: a session of something that was removed long ago shall not go
    on as one of something else that happens to have the same name. `fallback` stands for a name without Latin letters.
    """
    stem = plain_stem(name, fallback)
    while (own_id := f"{stem}-{_ending()}") in taken or (folder / f"{own_id}.toml").exists():
        pass
    return own_id


def _ending() -> str:
    # Not from the module secrets, which loads a whole library of ciphers.
    return os.urandom(_ENDING_BYTES).hex()


def plain_stem(name: str, fallback: str) -> str:
    """Return a name in the letters of an id; `fallback` where none of it is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_STEM].strip("-") or fallback


def notes_of(file: ReadableFile) -> str:
    """Return the notes that stand above the first key of a good file."""
    with file.open("rb") as stream:
        # Not splitlines: a note may have what that takes for the end of a line.
        lines = stream.read().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    return "".join(f"{line}\n" for line in takewhile(_is_note, lines))


def _is_note(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def remove_file(file: Path) -> bytes | None:
    """Remove a file and return what it said, in whatever encoding; None if it is gone already.

    Raises:
        OSError: It cannot be removed, and is still there.
    """
    try:
        content = file.read_bytes()
        file.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return content


def put_back_file(file: Path, content: bytes) -> None:
    """Let a removed file say again what it said.

    Raises:
        OSError: It cannot be written, or something else has its name by now.
    """
    make_private_folder(file.parent)
    write_new(file, content)
