"""Fading a picture in or out as a whole: parts that are let through one by one would show each other."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

Paint = Callable[[QPainter], None]


def paint_faded(painter: QPainter, target: QRectF, paint: Paint, opacity: float) -> None:
    """Paint a picture that is let through so far.

    Args:
        painter: Where to; a file of shapes gets the picture whole, or nothing of one that is hardly seen.
        target: What the picture lies in, in the painter's coordinates.
        paint: What paints it.
        opacity: How much of it is seen, 0 to 1.
    """
    area = target.toAlignedRect()
    if opacity <= 0 or area.isEmpty():
        return
    if opacity >= 1 or painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        paint(painter)
        return
    ratio = painter.device().devicePixelRatioF()
    image = QImage(area.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    layer = QPainter(image)
    layer.translate(-area.left(), -area.top())
    paint(layer)
    layer.resetTransform()
    layer.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    layer.fillRect(QRectF(0, 0, area.width(), area.height()), QColor.fromRgbF(0, 0, 0, opacity))
    layer.end()
    painter.drawImage(area.topLeft(), image)
