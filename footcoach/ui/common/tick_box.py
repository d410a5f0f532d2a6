"""A box to tick whose tick is drawn in the colours of the theme."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

_TICK = ((0.22, 0.52), (0.43, 0.73), (0.80, 0.27))


class TickBox(QCheckBox):
    """A check box; the theme's style sheet frames and fills its square, but knows no tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its words and, where it is ticked, the tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.HighlightedText)
        painter.setPen(QPen(colour, square.width() * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        corner, width, height = square.topLeft(), square.width(), square.height()
        painter.drawPolyline(QPolygonF([corner + QPointF(x * width, y * height) for x, y in _TICK]))
        painter.end()
