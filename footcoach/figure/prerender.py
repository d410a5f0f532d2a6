"""Makes in advance what is made only once, so that the first pictures of a movement take no longer than others."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from footcoach.core.exercise import Side
from footcoach.figure.clip import ClipLibrary
from footcoach.figure.hands import CURL_STEP, curled
from footcoach.figure.painter import MINIMUM_WIDTH_FOR_INSET, paint_person
from footcoach.figure.style import FigureStyle

MOST_CURLED = 144
"""How far fingers bend in any movement, in degrees."""


def prerender(clips: ClipLibrary, style: FigureStyle) -> Iterator[None]:
    """Yield after each step, none of which takes longer than a picture: hands, then the first picture of each clip."""
    for curl in range(0, MOST_CURLED + 1, CURL_STEP):
        for is_thumb_near in (True, False):
            curled(curl, is_thumb_near=is_thumb_near)
            yield
    whole = QRectF(0, 0, MINIMUM_WIDTH_FOR_INSET, MINIMUM_WIDTH_FOR_INSET / 2)
    picture = QImage(whole.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    for name in sorted(clips.names()):
        for key in clips.clip(name).keys:
            key.numbers  # noqa: B018 (kept from now on)
        painter = QPainter(picture)
        paint_person(painter, whole, clips.pose(name, 0.0, Side.RIGHT), style)
        painter.end()
        yield
