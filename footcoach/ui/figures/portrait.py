"""Head and shoulders of the figure: of everybody one can choose, or of who is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import BODY_PX, is_dark
from footcoach.ui.figures.figure_model import FigureModel

if TYPE_CHECKING:
    from footcoach.ui.figures.figure_drawing import FigureDrawing

HEIGHT_TO_WIDTH = 1.16
"""How much higher than wide a portrait is."""

_RADIUS_PX = 14.0
_WIDEST_EM = 22


def paint_portrait(painter: QPainter, place: QRectF, drawing: FigureDrawing | None, palette: QPalette) -> None:
    """Paint a portrait on its ground; without a drawing, the ground alone."""
    outline = QPainterPath()
    outline.addRoundedRect(place, _RADIUS_PX, _RADIUS_PX)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, palette.color(QPalette.ColorRole.Midlight))
    if drawing is not None:
        painter.setClipPath(outline)
        drawing.paint_front(painter, place, place)
    painter.restore()


class PortraitView(QWidget):
    """Shows who is chosen."""

    accessible_role = Role.Graphic

    def __init__(self, figures: FigureModel, parent: QWidget | None = None) -> None:
        """Show whoever `figures` draws."""
        super().__init__(parent)
        self._figures = figures
        self._picture = CachedPixmap(self, self._paint)
        figures.changed.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that a wider one is higher."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of a portrait."""
        return round(min(width_px, self._widest_px()) * HEIGHT_TO_WIDTH)

    def sizeHint(self) -> QSize:
        """Return the size of the largest one."""
        return QSize(self._widest_px(), self.heightForWidth(self._widest_px()))

    def minimumSizeHint(self) -> QSize:
        """Return that it may be small."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the portrait."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture.pixmap((self._figures.appearance, self._figures.is_loaded())))
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        drawing = self._figures.portrait(self._figures.appearance.look, is_dark=is_dark(self.palette()))
        width_px = min(self.width(), self._widest_px())
        paint_portrait(painter, QRectF(0, 0, width_px, width_px * HEIGHT_TO_WIDTH), drawing, self.palette())

    def _widest_px(self) -> int:
        return _WIDEST_EM * max(BODY_PX, self.font().pixelSize())
