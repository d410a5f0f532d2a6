"""The picture worker: a process of its own that makes a picture of a stranger fit for an exercise.

`python -m footcoach.workers.picture_worker PID FILE` reads one PNG, JPEG or SVG file and writes one event: PictureMade
with the picture as PNG, at most 1600 pixels long or high and 1 MiB, or PictureRefused. Decoders fail in their own ways;
here a crash, a picture that unpacks without end or one that is painted for ever takes nothing down but this process.
"""

import re
import sys
from pathlib import Path
from xml.parsers import expat

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter

from footcoach.core.limits import LARGEST_PICTURE, LONGEST_PICTURE_SIDE_PX
from footcoach.workers.messages import PictureFault, PictureMade, PictureRefused
from footcoach.workers.worker import ending_if_hung, run_worker, write_event

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_DRAWING = 1024 * 1024
MOST_PIXELS = 64_000_000
"""Those of a photo, which is made smaller as it is read; of other pictures there is room for fewer."""

MEMORY = 160 * 1024 * 1024
"""Bytes that this process may fill, where the system can be asked to see to that."""

WITHIN_S = 15.0
_ROOM_FOR_PIXELS = 20_000_000
_MOST_ELEMENTS, _DEEPEST = 20_000, 60
_DRAWING_SIDE_PX = 1200
_SMALLER = 0.8
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_REFUSED_ELEMENTS = {
    "script": PictureFault.SCRIPT,
    "foreignobject": PictureFault.SCRIPT,
    "image": PictureFault.REFERENCE,
    "feimage": PictureFault.REFERENCE,
    "audio": PictureFault.REFERENCE,
    "video": PictureFault.REFERENCE,
}
_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?\s*(?!#)[^\s'\")]", re.IGNORECASE)


class RefusedError(Exception):
    """The picture is not taken."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault)
        self.fault = fault


def made_of(data: bytes) -> bytes:
    """Return a picture as a PNG that fits.

    Raises:
        RefusedError: It is none that can be read, or asks for what a picture has no need of.
    """
    if len(data) > LARGEST_FILE:
        raise RefusedError(PictureFault.TOO_LARGE)
    if data.startswith(_PNG):
        return _fitted(_read(data, "png"))
    if data.startswith(_JPEG):
        return _fitted(_read(data, "jpeg"))
    if b"<svg" in data[:LARGEST_DRAWING]:
        return _fitted(_drawn(data))
    raise RefusedError(PictureFault.UNKNOWN)


def _read(data: bytes, form: str) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        raise RefusedError(PictureFault.DAMAGED)
    if size.width() * size.height() > MOST_PIXELS:
        raise RefusedError(PictureFault.TOO_LARGE)
    if max(size.width(), size.height()) > LONGEST_PICTURE_SIDE_PX:
        reader.setScaledSize(_within(size, LONGEST_PICTURE_SIDE_PX))
    image = reader.read()
    if image.isNull():
        is_large = size.width() * size.height() > _ROOM_FOR_PIXELS
        raise RefusedError(PictureFault.TOO_LARGE if is_large else PictureFault.DAMAGED)
    return image


def _drawn(data: bytes) -> QImage:
    """Return a drawing, with nothing fetched for it; one that names anything else is refused."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (photos do without)

    if len(data) > LARGEST_DRAWING:
        raise RefusedError(PictureFault.TOO_LARGE)
    _check_drawing(data)
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise RefusedError(PictureFault.DAMAGED)
    image = QImage(_within(size, _DRAWING_SIDE_PX), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _check_drawing(data: bytes) -> None:
    elements = depth = 0
    words: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal elements, depth
        elements, depth = elements + 1, depth + 1
        if elements > _MOST_ELEMENTS or depth > _DEEPEST:
            raise RefusedError(PictureFault.TOO_LARGE)
        fault = _REFUSED_ELEMENTS.get(_local(name))
        if fault is not None:
            raise RefusedError(fault)
        for key, value in attributes.items():
            _check_attribute(_local(key), value.strip())

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse_entity(*_declaration: object) -> None:
        raise RefusedError(PictureFault.REFERENCE)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words.append
    parser.EntityDeclHandler = refuse_entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        raise RefusedError(PictureFault.DAMAGED) from None
    if _ELSEWHERE.search("".join(words)):
        raise RefusedError(PictureFault.REFERENCE)


def _check_attribute(name: str, value: str) -> None:
    if name.startswith("on") or value.lower().startswith("javascript:"):
        raise RefusedError(PictureFault.SCRIPT)
    if (name in {"href", "src"} and not value.startswith("#")) or _ELSEWHERE.search(value):
        raise RefusedError(PictureFault.REFERENCE)


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _within(size: QSize, side_px: int) -> QSize:
    """Return a size of the same shape, as long or as high as `side_px`."""
    scale = side_px / max(size.width(), size.height())
    return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))


def _fitted(image: QImage) -> bytes:
    has_alpha = image.hasAlphaChannel()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888 if has_alpha else QImage.Format.Format_RGB888)
    if max(image.width(), image.height()) > LONGEST_PICTURE_SIDE_PX:
        image = _scaled(image, _within(image.size(), LONGEST_PICTURE_SIDE_PX))
    image.setText("", "")
    while True:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
            raise RefusedError(PictureFault.DAMAGED)
        data = bytes(buffer.data().data())
        if len(data) <= LARGEST_PICTURE:
            return data
        image = _scaled(image, image.size() * _SMALLER)


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 (no other system has it, or heeds it)

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def main() -> int:
    """Make the picture that the command line names; return the exit code."""
    _limit_memory()
    # Letters in a drawing need it; it shows nothing.
    application = QGuiApplication(["footcoach", "-platform", "offscreen"])
    QImageReader.setAllocationLimit(MEMORY // 1024**2)
    with ending_if_hung(WITHIN_S):
        try:
            with Path(sys.argv[2]).open("rb") as stream:
                made = made_of(stream.read(LARGEST_FILE + 1))
        except OSError:
            write_event(PictureRefused(PictureFault.UNREADABLE))
        except (RefusedError, MemoryError) as error:
            fault = error.fault if isinstance(error, RefusedError) else PictureFault.TOO_LARGE
            write_event(PictureRefused(fault))
        else:
            write_event(PictureMade(made))
    del application
    return 0


if __name__ == "__main__":
    run_worker(main)
