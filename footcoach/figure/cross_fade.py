"""Fading one picture over into another, as a film does.

Each picture is painted whole before it is faded: parts that are let through one by one would show each other.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter

Paint = Callable[[QPainter], None]


def paint_cross_fade(painter: QPainter, target: QRectF, pictures: Sequence[Paint], weight: float) -> None:
    """Paint two pictures over each other.

    Args:
        painter: Where to; a file of shapes gets the one of which more is seen.
        target: What the pictures lie in, in the painter's coordinates.
        pictures: What paints the one, and what paints the other.
        weight: How much is seen of the second one, 0 to 1.
    """
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        pictures[weight >= 0.5](painter)
        return
    area = target.toAlignedRect()
    if area.isEmpty():
        return
    ratio = painter.device().devicePixelRatioF()
    one, other = (layer(area, ratio, paint) for paint in pictures)
    both = QPainter(one)
    # Each pixel goes from the one to the other, also from or to nothing, so that what they share stays as it is.
    both.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    both.setOpacity(weight)
    both.drawImage(0, 0, other)
    both.end()
    painter.drawImage(area.topLeft(), one)


def layer(area: QRect, ratio: float, paint: Paint) -> QImage:
    """Return what is painted in an area, on nothing."""
    image = QImage(area.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(-area.left(), -area.top())
    paint(painter)
    painter.end()
    return image
