"""What is wrong with a file from outside, where in it, and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from footcoach.core.errors import FootcoachError

LONGEST_QUOTE: Final = 40
LONGEST_NAME: Final = 100


class FieldError(FootcoachError):
    """An error whose file is not known yet; `in_file` turns it into a `FileError`.

    Attributes:
        place: Where in the file, such as `dosage[2].minimum`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
    """

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason, remedy)
        self.place: Final = place
        self.reason: Final = reason
        self.remedy: Final = remedy


class FileError(FootcoachError):
    """One thing that is wrong with one file; its text is ready to be shown.

    Attributes:
        file: The file's name without its folder.
        place: Where in the file: `dosage[2].minimum`, `line 7, column 3`, `byte 113`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
    """

    def __init__(self, file: str, place: str, reason: str, remedy: str) -> None:
        super().__init__(file, place, reason, remedy)
        self.file: Final = shown(file, LONGEST_NAME)
        self.place: Final = place
        self.reason: Final = reason
        self.remedy: Final = remedy

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.reason}. {self.remedy}"


@contextmanager
def in_file(name: str) -> Iterator[None]:
    """Give every error found inside the block the name of its file.

    Raises:
        FileError: The block found an error.
    """
    try:
        yield
    except FieldError as error:
        raise FileError(name, error.place, error.reason, error.remedy) from None


def shown(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return text from outside as it may stand in a message: at most `longest` characters, none of them invisible."""
    visible = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"
