"""Reads zip files that a stranger may have made: in memory, up to a size, and with plain files in them only."""

import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from footcoach.storage.errors import FieldError

MOST_ENTRIES: Final = 200
LARGEST_CONTENT: Final = 20 * 1024 * 1024
"""Bytes of all entries together, unpacked."""

_MARK_OF_ENTRY: Final = b"PK\x01\x02"
_ENCRYPTED: Final = 0x1
_PLAIN_METHODS: Final = frozenset({ZIP_STORED, ZIP_DEFLATED})
_REMEDY: Final = "Ask for a new file from whoever gave you this one."
# Whatever a damaged archive has the library trip over.
_DAMAGES: Final = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
    OSError,
)


def read_zip(data: bytes) -> dict[str, bytes]:
    """Return the content of each entry by its name, in their order; that of a folder ends with a slash.

    What the archive says of its sizes is not believed: no more than 20 MB are ever unpacked.

    Raises:
        FieldError: It is no zip file, is damaged, has more than 200 entries or 20 MB, or an entry is not a plain file
            with a name of its own inside the archive: a link, encrypted, packed in a rare way.
    """
    # Each entry of the directory has this mark, so the directory is no longer than what has been counted.
    if data.count(_MARK_OF_ENTRY) > MOST_ENTRIES:
        raise FieldError("", f"holds more than {MOST_ENTRIES} entries", _REMEDY)
    with _damage_told(""), ZipFile(BytesIO(data)) as archive:
        return dict(_contents(archive))


def _contents(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    names: set[str] = set()
    left = LARGEST_CONTENT
    for entry in archive.infolist():
        _check_entry(entry)
        if entry.filename in names:
            raise FieldError(entry.filename, "is there twice", _REMEDY)
        names.add(entry.filename)
        with _damage_told(entry.filename), archive.open(entry) as stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            raise FieldError("", f"is larger than {LARGEST_CONTENT // 1024**2} MB when unpacked", _REMEDY)
        yield entry.filename, content


def _check_entry(entry: ZipInfo) -> None:
    name = entry.filename
    if entry.orig_filename != name or not _is_inside(name):
        raise FieldError(entry.orig_filename, "is not a plain name inside the file", _REMEDY)
    if stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG}:
        raise FieldError(name, "is a link or a device, not a plain file", _REMEDY)
    if entry.flag_bits & _ENCRYPTED:
        raise FieldError(name, "is encrypted", "Ask for a file without a password.")
    if entry.compress_type not in _PLAIN_METHODS:
        raise FieldError(name, "is packed in a way that is not read here", _REMEDY)


def _is_inside(name: str) -> bool:
    """Whether a name leads nowhere but to a place inside the archive, on every system."""
    parts = name.removesuffix("/").split("/")
    return not any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts)


@contextmanager
def _damage_told(place: str) -> Iterator[None]:
    try:
        yield
    except (*_DAMAGES, NotImplementedError, RuntimeError):
        # The messages of the library name its own concepts, and quote what a stranger has written.
        raise FieldError(place, "is damaged, or is no Footcoach file", _REMEDY) from None
