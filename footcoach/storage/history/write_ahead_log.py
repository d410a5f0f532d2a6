"""The write-ahead log of a database: whether SQLite would stop reading it in its middle, and whose it is.

SQLite reads the log up to the first frame whose checksum is wrong, and later overwrites the rest. That is right for
what a power cut leaves behind, where only the last transaction can be torn. A damaged byte in the middle would take
every transaction after it along, without a word. The format: https://www.sqlite.org/fileformat2.html#walformat

Nothing in a log says whose it is: SQLite would read it into any database that was put beside it. So the header of the
database has a stamp, and whoever writes into an empty log begins with the stamp that follows the one in the file.
"""

import struct
import sys
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PAGE_BYTES = 4096
"""The page size of every database that the program makes; SQLite's own default."""

_MAGIC_LITTLE, _MAGIC_BIG = 0x377F0682, 0x377F0683
_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_FRAME_BYTES = _FRAME.size + _PAGE_BYTES
_WORD = 0xFFFFFFFF
_HEADER_BYTES = 100
_STAMP_AT = slice(68, 72)
_LARGEST_STAMP = 0x7FFFFFFF


def log_of(file: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of `file`."""
    return file.with_name(f"{file.name}-wal")


@dataclass(frozen=True)
class _Frame:
    """One page in the log.

    Attributes:
        start: Where it begins.
        page: The number of the page, from 1.
        is_commit: Whether it ends a transaction.
        salts: Which use of the log it belongs to.
    """

    start: int
    page: int
    is_commit: bool
    salts: tuple[int, int]


def stamp_after(stamp: int) -> int:
    """Return the stamp that follows `stamp`; both 0 to 2^31 - 1."""
    return zlib.crc32(stamp.to_bytes(4, "big")) & _LARGEST_STAMP


def stamp_in(page: bytes) -> int:
    """Return the stamp in the first page of a database: what SQLite calls the application id."""
    return int.from_bytes(page[_STAMP_AT], "big")


def is_foreign(log: bytes, header: bytes) -> bool | None:
    """Return whether a log is that of another database than the one with this header; None if it does not tell."""
    starts = [frame.start + _FRAME.size for frame in _frames_in_use(log) if frame.page == 1]
    if not starts:
        return None
    stamp = stamp_in(header)
    # Any of them may be in the file already: the log may have been taken in, wholly or in part, and not yet emptied.
    return {stamp_in(log[start : start + _HEADER_BYTES]) for start in starts}.isdisjoint({stamp, stamp_after(stamp)})


def is_broken(log: bytes) -> bool:
    """Return whether more than one whole transaction stands behind a place where SQLite would stop reading."""
    frames = _frames_in_use(log)
    read = _frames_read(log)
    return sum(frame.is_commit for frame in frames if frame.start >= _HEADER.size + read * _FRAME_BYTES) > 1


def _frames_in_use(log: bytes) -> tuple[_Frame, ...]:
    """Return the frames of the present use of the log: after a restart, older ones are left behind it."""
    frames = tuple(_frames(log))
    if not frames:
        return ()
    # The header may be what is damaged; so the frames themselves are asked, of which the first is never a leftover.
    said_by_header = _HEADER.unpack_from(log)[4:6]
    salts = said_by_header if any(frame.salts == said_by_header for frame in frames) else frames[0].salts
    return tuple(frame for frame in frames if frame.salts == salts)


def _frames(log: bytes) -> Iterator[_Frame]:
    for start in range(_HEADER.size, len(log) - _FRAME_BYTES + 1, _FRAME_BYTES):
        page, pages_after_commit, salt_1, salt_2, _, _ = _FRAME.unpack_from(log, start)
        yield _Frame(start, page, pages_after_commit > 0, (salt_1, salt_2))


def _frames_read(log: bytes) -> int:
    """Return how many frames SQLite finds in order, one after the other."""
    if len(log) < _HEADER.size:
        return 0
    magic, _, page_bytes, _, *salts, sum_1, sum_2 = _HEADER.unpack_from(log)
    is_big = magic == _MAGIC_BIG
    sums = _checksum(log[:24], (0, 0), is_big)
    if magic not in {_MAGIC_LITTLE, _MAGIC_BIG} or page_bytes != _PAGE_BYTES or sums != (sum_1, sum_2):
        return 0
    for count, frame in enumerate(_frames(log)):
        start = frame.start
        sums = _checksum(log[start : start + 8], sums, is_big)
        sums = _checksum(log[start + _FRAME.size : start + _FRAME_BYTES], sums, is_big)
        if frame.salts != tuple(salts) or sums != _FRAME.unpack_from(log, start)[4:6]:
            return count
    return (len(log) - _HEADER.size) // _FRAME_BYTES


def _checksum(data: bytes, sums: tuple[int, int], is_big: bool) -> tuple[int, int]:
    words = array("I", data)
    if is_big != (sys.byteorder == "big"):
        words.byteswap()
    sum_1, sum_2 = sums
    for index in range(0, len(words), 2):
        sum_1 = (sum_1 + words[index] + sum_2) & _WORD
        sum_2 = (sum_2 + words[index + 1] + sum_1) & _WORD
    return (sum_1, sum_2)
