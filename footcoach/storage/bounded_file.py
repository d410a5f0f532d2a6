"""Reads a file that a stranger may have written, up to a size."""

from dataclasses import dataclass
from io import BytesIO
from typing import IO, Final, Literal, Protocol

from footcoach.storage.errors import FieldError

_KIB: Final = 1024
_MIB: Final = 1024 * _KIB


class ReadableFile(Protocol):
    """What it takes to be read: a file on the disk, in an installed package, or in memory."""

    @property
    def name(self) -> str:
        """What errors call it."""

    def is_dir(self) -> bool:
        """Return whether it is a folder."""

    def is_file(self) -> bool:
        """Return whether it is an ordinary file."""

    def open(self, mode: Literal["rb"]) -> IO[bytes]:
        """Return a stream of its bytes.

        Raises:
            OSError: It cannot be opened.
        """


@dataclass(frozen=True)
class MemoryFile:
    """What has been read already, to be read as a file, such as an entry of a bundle.

    Attributes:
        name: What errors call it.
        data: Its bytes.
        picture: Those of the picture that would lie beside it; empty for none.
    """

    name: str
    data: bytes
    picture: bytes = b""

    def is_dir(self) -> bool:
        """It is no folder."""
        return False

    def is_file(self) -> bool:
        """It is a file."""
        return True

    def open(self, _mode: Literal["rb"]) -> IO[bytes]:
        """Return a stream of its bytes."""
        return BytesIO(self.data)


def read_bounded(file: ReadableFile, largest: int, remedy: str) -> bytes:
    """Return the bytes of a file, of which no more than `largest` are ever read.

    Args:
        file: The file.
        largest: Whole KiB or MB.
        remedy: What to do when it is larger.

    Raises:
        FieldError: It cannot be read, or is larger.
    """
    try:
        _refuse_what_is_no_file(file)
        with file.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as error:
        raise unreadable(error) from None
    if len(data) > largest:
        size = f"{largest // _MIB} MB" if largest >= _MIB else f"{largest // _KIB} KiB"
        raise FieldError("", f"is larger than {size}", remedy)
    return data


def unreadable(error: OSError) -> FieldError:
    """Return the error of a file or folder that the system does not let us read."""
    return FieldError("", f"cannot be read: {error.strerror or 'unknown reason'}", "Check that you may open it.")


def _refuse_what_is_no_file(file: ReadableFile) -> None:
    """Check before opening: opening a pipe would wait for ever."""
    if file.is_dir():
        raise FieldError("", "is a folder", "Choose a file.")
    if not file.is_file():
        raise FieldError("", "is not there, or is not an ordinary file", "Choose a file that can be opened.")
