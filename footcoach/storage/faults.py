"""What is wrong with a file from outside, where in it, and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LONGEST_QUOTE: Final = 40
LONGEST_NAME: Final = 100


class Flaw(Exception):  # noqa: N818 (a flaw of the file, not an error of the program)
    """A fault whose file is not known yet; `in_file` turns it into a `FileFault`.

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


class FileFault(Exception):  # noqa: N818 (a fault of the file, not an error of the program)
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
    """Give every flaw found inside the block the name of its file.

    Raises:
        FileFault: The block found a flaw.
    """
    try:
        yield
    except Flaw as flaw:
        raise FileFault(name, flaw.place, flaw.reason, flaw.remedy) from None


def shown(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return text from outside as it may stand in a message: at most `longest` characters, none of them invisible."""
    visible = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"
