"""The traffic light of pain as the eye finds it: each light has a colour, and a shape of its own."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPolygonF

from footcoach.core.pain import Light
from footcoach.ui.common.theme import is_dark

SIGNS: Mapping[Light, str] = MappingProxyType({Light.GREEN: "●", Light.AMBER: "▲", Light.RED: "■"})
"""The same shapes as letters."""

_COLOURS = {Light.GREEN: ("#1f7a4d", "#58c98d"), Light.AMBER: ("#b87400", "#f0b13e"), Light.RED: ("#b3261e", "#ff8a7a")}
"""On a light and on a dark ground, 3:1 on each."""

_INK = {Light.GREEN: ("#ffffff", "#000000"), Light.AMBER: ("#000000", "#000000"), Light.RED: ("#ffffff", "#000000")}
"""What is written on them, at least 4.5:1."""


def light_colour(light: Light, palette: QPalette) -> QColor:
    """Return the colour of `light` on the ground of `palette`."""
    return QColor(_COLOURS[light][is_dark(palette)])


def ink_colour(light: Light, palette: QPalette) -> QColor:
    """Return the colour in which one writes on that of `light`."""
    return QColor(_INK[light][is_dark(palette)])


def paint_light(painter: QPainter, light: Light, middle: QPointF, radius_px: float) -> None:
    """Draw the shape of `light` with the pen and the brush of `painter`."""
    match light:
        case Light.GREEN:
            painter.drawEllipse(middle, radius_px, radius_px)
        case Light.AMBER:
            corners = ((0.0, -1.05), (1.12, 0.9), (-1.12, 0.9))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * radius_px for x, y in corners]))
        case Light.RED:
            side_px = 1.8 * radius_px
            square = QRectF(0, 0, side_px, side_px)
            square.moveCenter(middle)
            painter.drawRoundedRect(square, radius_px / 6, radius_px / 6, Qt.SizeMode.AbsoluteSize)
