"""Finds and reads TOML files that a stranger may have written: bounded, and every error with its place."""

import re
import tomllib
from collections.abc import Collection, Iterable
from importlib.resources.abc import Traversable
from typing import Any, Final

from footcoach.core.quote import shown
from footcoach.storage.bounded_file import ReadableFile, read_bounded, unreadable
from footcoach.storage.errors import FieldError, FileError

LARGEST_FILE: Final = 256 * 1024
# The parser's memory grows with the square of the parts of a dotted key: one long line could use it all up.
MOST_DOTS_IN_LINE: Final = 40
LONGEST_MESSAGE: Final = 120


def list_files(directories: Iterable[Traversable]) -> tuple[list[Traversable], list[FileError]]:
    """Return the TOML files of some directories, each directory's sorted by name, and an error for each unreadable one.

    A directory that is missing holds no files. Hidden files are passed over.
    """
    files: list[Traversable] = []
    errors: list[FileError] = []
    for directory in directories:
        try:
            files += _toml_files(directory)
        except OSError as error:
            found = unreadable(error)
            errors.append(FileError(directory.name, found.place, found.reason, found.remedy))
    return files, errors


def read_toml(file: ReadableFile) -> dict[str, Any]:
    """Return what a TOML file says, not yet checked against any type.

    Raises:
        FieldError: The file cannot be read, is larger than 256 KiB, is not UTF-8 or is not TOML.
    """
    return _parse(_decode_utf8(read_bounded(file, LARGEST_FILE, "Keep only the text of one exercise or routine.")))


def refuse_taken_id(own_id: str, taken: Collection[str], file: Traversable) -> None:
    """Check that no earlier file has the id of this one.

    Raises:
        FileError: One has.
    """
    if own_id in taken:
        raise FileError(file.name, "id", f"{own_id} is already the id of another file", "Choose another id.")


def _toml_files(directory: Traversable) -> list[Traversable]:
    if not directory.is_dir():
        return []
    found = [entry for entry in directory.iterdir() if entry.name.endswith(".toml") and not entry.name.startswith(".")]
    return sorted(found, key=lambda entry: entry.name)


def _decode_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except UnicodeDecodeError as error:
        raise FieldError(
            f"byte {error.start}", "is not valid UTF-8 text", "Save the file in the UTF-8 encoding."
        ) from None


def _parse(text: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS_IN_LINE:
            raise FieldError(
                f"line {number}", f"has more than {MOST_DOTS_IN_LINE} full stops", "Break the line into several."
            )
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise FieldError("", "has too many brackets inside each other", "Remove the needless brackets.") from None
    except ValueError as error:
        raise _syntax_error(str(error)) from None


def _syntax_error(message: str) -> FieldError:
    remedy = "Mend the line; the other files of this kind show the form."
    found = re.fullmatch(r"(.*) \(at (line \d+, column \d+|end of document)\)", message, re.DOTALL)
    if found is None:
        return FieldError("", f"cannot be understood: {shown(message, LONGEST_MESSAGE)}", remedy)
    place = "end of the file" if found[2] == "end of document" else found[2]
    return FieldError(place, f"cannot be understood: {shown(found[1], LONGEST_MESSAGE)}", remedy)
