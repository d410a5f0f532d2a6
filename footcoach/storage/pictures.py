"""Pictures of people's own exercises: PNG files of a stranger, read without being decoded.

What comes out holds the pixels and nothing else: no words, no place where a photo was taken, nothing behind its end.
"""

import re
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from footcoach.core.limits import LARGEST_PICTURE, LONGEST_PICTURE_SIDE_PX
from footcoach.storage.bounded_file import MemoryFile, ReadableFile, read_bounded, unreadable
from footcoach.storage.errors import FieldError
from footcoach.storage.strict_toml import LARGEST_FILE

PICTURE_SUFFIX: Final = ".png"

_DIGITS: Final = 8
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = struct.Struct(">IIBBBBB")
_GREY, _RGB, _PALETTE, _GREY_ALPHA, _RGBA = 0, 2, 3, 4, 6
_CHANNELS: Final = {_GREY: 1, _RGB: 3, _PALETTE: 1, _GREY_ALPHA: 2, _RGBA: 4}
_DEPTHS: Final = {
    _GREY: {1, 2, 4, 8, 16},
    _RGB: {8, 16},
    _PALETTE: {1, 2, 4, 8},
    _GREY_ALPHA: {8, 16},
    _RGBA: {8, 16},
}
_KEPT: Final = (b"PLTE", b"tRNS")
_MOST_COLOURS, _BYTES_OF_COLOUR = 256, 3
_LAST_FILTER: Final = 4
_REMEDY: Final = "Choose the picture in Footcoach, which saves it anew."
_DAMAGED: Final = "is damaged, or is no picture in PNG"


class _Chunk(NamedTuple):
    kind: bytes
    data: bytes


@dataclass(frozen=True)
class _Header:
    """What a picture says of itself."""

    width_px: int
    height_px: int
    depth: int
    colours: int

    @property
    def row_bytes(self) -> int:
        """One row of pixels, behind the number of its filter."""
        return 1 + (self.width_px * _CHANNELS[self.colours] * self.depth + 7) // 8


def read_picture(file: ReadableFile) -> bytes:
    """Return a picture without anything that is none.

    Raises:
        FieldError: It cannot be read, is larger than 1 MiB, longer or higher than 1600 pixels, or is no whole PNG.
    """
    return clean_picture(read_bounded(file, LARGEST_PICTURE, _REMEDY))


def picture_beside(file: ReadableFile, name: str) -> bytes:
    """Return the picture of that name that lies beside the file of its exercise; its errors stand at `picture`.

    Raises:
        FieldError: As for `read_picture`, or nothing can lie beside the file.
    """
    try:
        if isinstance(file, Path):
            return read_picture(file.parent / name)
        if isinstance(file, MemoryFile) and file.picture:
            return file.picture
        raise FieldError("", "is not there", _REMEDY)
    except FieldError as error:
        raise FieldError("picture", f"{name} {error.reason}", error.remedy) from None


def check_there(file: Path) -> None:
    """Check no more than that a picture may be a good one, which costs the start of the program nothing.

    Raises:
        FieldError: It is not there, or too large.
    """
    try:
        size = file.stat().st_size if file.is_file() else None
    except OSError as error:
        raise FieldError("picture", f"{file.name} {unreadable(error).reason}", _REMEDY) from None
    if size is None:
        raise FieldError("picture", f"{file.name} is not there", _REMEDY)
    if size > LARGEST_PICTURE:
        raise FieldError("picture", f"{file.name} is larger than {LARGEST_PICTURE // 1024**2} MB", _REMEDY)


def picture_name(exercise_id: str, data: bytes) -> str:
    """Return what the file of a picture is called that was chosen for an exercise: other pictures get other names."""
    return f"{exercise_id}-{sha256(data).hexdigest()[:_DIGITS]}{PICTURE_SUFFIX}"


def chosen_pictures(folder: Path, exercise_ids: Iterable[str]) -> list[Path]:
    """Return the files of pictures in a folder that were chosen for one of some exercises, used or not."""
    ids = "|".join(map(re.escape, exercise_ids))
    chosen = re.compile(rf"(?:{ids})-[0-9a-f]{{{_DIGITS}}}{re.escape(PICTURE_SUFFIX)}")
    return [file for file in folder.glob(f"*{PICTURE_SUFFIX}") if chosen.fullmatch(file.name)]


def is_named_by_others(picture: Path, files: Collection[Path]) -> bool:
    """Tell whether an exercise file beside a picture, none of `files`, may name it, also one that has errors."""
    return any(_may_name(file, picture.name) for file in picture.parent.glob("*.toml") if file not in files)


def _may_name(file: Path, name: str) -> bool:
    try:
        return name.encode() in read_bounded(file, LARGEST_FILE, "")
    except FieldError:
        return True


def clean_picture(data: bytes) -> bytes:
    """Return a picture without anything that is none; a clean one stays as it is.

    Its pixels are unpacked to see that they are all there, never more of them than its size tells.

    Raises:
        FieldError: As for `read_picture`.
    """
    if len(data) > LARGEST_PICTURE:
        raise FieldError("", f"is larger than {LARGEST_PICTURE // 1024**2} MB", _REMEDY)
    try:
        chunks = list(_chunks(data))
    except struct.error:
        raise _damaged() from None
    header = _header(chunks[0] if chunks else None)
    pixels = b"".join(chunk.data for chunk in chunks if chunk.kind == b"IDAT")
    _check_pixels(pixels, header)
    kept = {chunk.kind: chunk for chunk in chunks if chunk.kind in _KEPT}
    _check_colours(kept, header)
    clean = (chunks[0], *(kept[kind] for kind in _KEPT if kind in kept), _Chunk(b"IDAT", pixels), _Chunk(b"IEND", b""))
    return _SIGNATURE + b"".join(map(_bytes_of, clean))


def _damaged() -> FieldError:
    return FieldError("", _DAMAGED, _REMEDY)


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Yield the parts of a picture up to its end; what stands behind that is no part of it."""
    if not data.startswith(_SIGNATURE):
        raise _damaged()
    at = len(_SIGNATURE)
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        (checksum,) = struct.unpack_from(">I", data, at + 8 + length)
        content = data[at + 8 : at + 8 + length]
        if zlib.crc32(kind + content) != checksum:
            raise _damaged()
        if kind == b"IEND":
            return
        yield _Chunk(kind, content)
        at += 12 + length


def _header(chunk: _Chunk | None) -> _Header:
    if chunk is None or chunk.kind != b"IHDR" or len(chunk.data) != _HEADER.size:
        raise _damaged()
    width_px, height_px, depth, colours, packing, filtering, interlacing = _HEADER.unpack(chunk.data)
    if max(width_px, height_px) > LONGEST_PICTURE_SIDE_PX:
        raise FieldError("", f"is longer or higher than {LONGEST_PICTURE_SIDE_PX} pixels", _REMEDY)
    if not width_px or not height_px or depth not in _DEPTHS.get(colours, ()) or packing or filtering:
        raise _damaged()
    if interlacing:
        raise FieldError("", "is saved in several passes, which is not read here", _REMEDY)
    return _Header(width_px, height_px, depth, colours)


def _check_pixels(packed: bytes, header: _Header) -> None:
    expected = header.row_bytes * header.height_px
    unpacking = zlib.decompressobj()
    try:
        pixels = unpacking.decompress(packed, expected + 1)
        # The end of the packed pixels may come behind the last of them.
        pixels += unpacking.decompress(unpacking.unconsumed_tail, 1)
    except zlib.error:
        raise _damaged() from None
    if len(pixels) != expected or not unpacking.eof or unpacking.unused_data:
        raise _damaged()
    if max(pixels[:: header.row_bytes]) > _LAST_FILTER:
        raise _damaged()


def _check_colours(kept: dict[bytes, _Chunk], header: _Header) -> None:
    palette, clear = (len(kept[kind].data) if kind in kept else 0 for kind in _KEPT)
    if palette % _BYTES_OF_COLOUR or palette > _MOST_COLOURS * _BYTES_OF_COLOUR or clear > _MOST_COLOURS:
        raise _damaged()
    if header.colours == _PALETTE and not palette:
        raise _damaged()


def _bytes_of(chunk: _Chunk) -> bytes:
    marked = chunk.kind + chunk.data
    return struct.pack(">I", len(chunk.data)) + marked + struct.pack(">I", zlib.crc32(marked))
