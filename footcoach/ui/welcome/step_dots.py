"""How far one is in a few steps, for the eye; the title of each step says it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.ui.common.theme import colours_of

_DOT_PX, _LONG_PX, _GAP_PX = 10, 30, 10


class StepDots(QWidget):
    """A dot for each step; that of the present one is longer."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        """Show `count` steps, of which the first is the present one."""
        super().__init__(parent)
        self._count = count
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int) -> None:
        """Show which step is the present one, from 0."""
        self._place = place
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all dots."""
        return QSize((self._count - 1) * (_DOT_PX + _GAP_PX) + _LONG_PX, _DOT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = QPointF(0, 0)
        for number in range(self._count):
            width_px = _LONG_PX if number == self._place else _DOT_PX
            painter.setBrush(QColor(colours.accent if number <= self._place else colours.edge))
            painter.drawRoundedRect(QRectF(corner.x(), 0, width_px, _DOT_PX), _DOT_PX / 2, _DOT_PX / 2)
            corner.setX(corner.x() + width_px + _GAP_PX)
        painter.end()
