"""What is wrong with a file from outside, where in it, and what to do about it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Final, TypeVar

from footcoach.core.errors import FootcoachError
from footcoach.core.quote import shown, shown_sentence

Part = TypeVar("Part")
Value = TypeVar("Value")

LONGEST_PLACE: Final = 150
MOST_TOLD: Final = 5
"""So many errors of one kind are told; more would hide the rest of what is said."""
MOST_COLLECTED: Final = 100
"""So many errors of one file are looked for: a hostile one could have one in every byte."""


class FieldError(FootcoachError):
    """An error whose file is not known yet; `in_file` turns it into a `FileError`.

    Whatever a file says that is quoted in it is cut, and made visible, here.

    Attributes:
        place: Where in the file, such as `dosage[2].minimum`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
        others: What else is wrong with the file, as far as it has been looked at.
    """

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason, remedy)
        self.place: Final = shown_sentence(place, LONGEST_PLACE)
        self.reason: Final = shown_sentence(reason)
        self.remedy: Final = shown_sentence(remedy)
        self.others: Sequence[FieldError] = ()


class ErrorCollector:
    """Lets the parts of a file be read one after the other, even if some are wrong, so that all errors are told.

    Each part is read in a with statement of its own, and is there only if `raise_found` raises nothing at the end.
    """

    def __init__(self) -> None:
        self._found: list[FieldError] = []

    def __enter__(self) -> None:
        """Begin a part."""

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: TracebackType | None) -> bool:
        """End it, and keep what is wrong with it."""
        if not isinstance(error, FieldError):
            return False
        self._found += (error, *error.others)
        if len(self._found) >= MOST_COLLECTED:
            self.raise_found()
        return True

    def raise_found(self) -> None:
        """Raise the first error of all parts, with the others.

        Raises:
            FieldError: There is one.
        """
        if self._found:
            first, *others = self._found[:MOST_COLLECTED]
            first.others = others
            raise first


def read_each(read: Callable[[Part], Value], parts: Iterable[Part]) -> list[Value]:
    """Return what `read` makes of each part of a file.

    Raises:
        FieldError: The first error of all parts, with the others.
    """
    errors, values = ErrorCollector(), []
    for part in parts:
        with errors:
            values.append(read(part))
    errors.raise_found()
    return values


class FileError(FootcoachError):
    """One thing that is wrong with one file; its text is ready to be shown, whatever the file says.

    Attributes:
        file: The file's name without its folder.
        place: Where in the file: `dosage[2].minimum`, `line 7, column 3`, `byte 113`; empty for the file as a whole.
        reason: What is wrong, a phrase that begins in lower case and has no full stop.
        remedy: What to do, one sentence.
        others: What else is wrong with the file, as far as it has been looked at.
        routine_id: The routine that was read without what is wrong; empty when the whole file was left out.
    """

    def __init__(self, file: str, place: str, reason: str, remedy: str, others: Sequence["FileError"] = ()) -> None:
        super().__init__(file, place, reason, remedy)
        self.file: Final = shown(file)
        self.place: Final = shown_sentence(place, LONGEST_PLACE)
        self.reason: Final = shown_sentence(reason)
        self.remedy: Final = shown_sentence(remedy)
        self.others = others
        self.routine_id = ""

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.reason}. {self.remedy}"


@contextmanager
def below(place: str, separator: str = ".") -> Iterator[None]:
    """Give every error found inside the block a place that begins with `place`, then a `separator`.

    Raises:
        FieldError: The block found an error.
    """
    try:
        yield
    except (FieldError, FileError) as error:
        first, *others = (
            FieldError(f"{place}{separator}{each.place}" if each.place else place, each.reason, each.remedy)
            for each in (error, *error.others)
        )
        first.others = others
        raise first from None


@contextmanager
def in_file(name: str) -> Iterator[None]:
    """Give every error found inside the block the name of its file.

    Raises:
        FileError: The block found an error.
    """
    try:
        yield
    except FieldError as error:
        others = [FileError(name, other.place, other.reason, other.remedy) for other in error.others]
        raise FileError(name, error.place, error.reason, error.remedy, others) from None


def first_told(errors: Sequence[FileError]) -> tuple[Sequence[FileError], int]:
    """Return the errors that are told one by one, and how many more there are: a file can have thousands."""
    return errors[:MOST_TOLD], max(0, len(errors) - MOST_TOLD)
