"""What is wrong with a file from outside, where in it, and what to do about it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from footcoach.core.errors import FootcoachError
from footcoach.core.quote import shown, shown_sentence

LONGEST_PLACE: Final = 150
MOST_TOLD: Final = 5
"""So many errors of one kind are told; more would hide the rest of what is said."""


class FieldError(FootcoachError):
    """An error whose file is not known yet; `in_file` turns it into a `FileError`.

    Whatever a file says that is quoted in it is cut, and made visible, here.

    Attributes:
        place: Where in the file, such as `dosage[2].minimum`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
    """

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason, remedy)
        self.place: Final = shown_sentence(place, LONGEST_PLACE)
        self.reason: Final = shown_sentence(reason)
        self.remedy: Final = shown_sentence(remedy)


class FileError(FootcoachError):
    """One thing that is wrong with one file; its text is ready to be shown, whatever the file says.

    Attributes:
        file: The file's name without its folder.
        place: Where in the file: `dosage[2].minimum`, `line 7, column 3`, `byte 113`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
    """

    def __init__(self, file: str, place: str, reason: str, remedy: str) -> None:
        super().__init__(file, place, reason, remedy)
        self.file: Final = shown(file)
        self.place: Final = shown_sentence(place, LONGEST_PLACE)
        self.reason: Final = shown_sentence(reason)
        self.remedy: Final = shown_sentence(remedy)

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


def first_told(errors: Sequence[FileError]) -> tuple[Sequence[FileError], int]:
    """Return the errors that are told one by one, and how many more there are: a file can have thousands."""
    return errors[:MOST_TOLD], max(0, len(errors) - MOST_TOLD)
