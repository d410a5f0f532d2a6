"""Which side works: spelled out, by place and by shape, and never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QWidget

from footcoach.core.exercise import Side
from footcoach.ui.common.fit_label import FitLabel
from footcoach.ui.common.phrases import side_word

_FILLED_SHARE = 0.72
"""How much of the pill the working side fills."""


class SideLabel(FitLabel):
    """A pill: LEFT fills its left half with an arrow to the left, RIGHT its right half, both feet the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(28, is_bold=True, parent=parent)
        self.setObjectName("sideName")
        self.setWordWrap(False)
        self._side = Side.BOTH

    def set_side(self, side: Side) -> None:
        """Show which side works."""
        self._side = side
        self.setText(side_word(side))
        self.setAccessibleName(side_word(side))
        self._place_text()
        self.update()

    def set_wanted_px(self, wanted_px: int) -> None:
        """Change the wanted font size in pixels."""
        super().set_wanted_px(wanted_px)
        self._place_text()

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(300, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the arrow and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius_px = self.height() / 2
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()), radius_px, radius_px)
        if self._side is not Side.BOTH:
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(self._half(), radius_px, radius_px)
            self._paint_arrow(painter)
        painter.end()
        super().paintEvent(event)

    def _half(self) -> QRectF:
        """Return the part of the pill that the working side fills."""
        width_px = self.width() * _FILLED_SHARE
        left_px = 0.0 if self._side is Side.LEFT else self.width() - width_px
        return QRectF(left_px, 0, width_px, self.height())

    def _paint_arrow(self, painter: QPainter) -> None:
        half, height_px = self._half(), self.height()
        direction = -1 if self._side is Side.LEFT else 1
        edge_px = half.left() if self._side is Side.LEFT else half.right()
        tip = QPointF(edge_px - direction * height_px * 0.35, height_px / 2)
        base_px = tip.x() - direction * height_px * 0.36
        arrow = QPolygonF([tip, QPointF(base_px, height_px * 0.27), QPointF(base_px, height_px * 0.73)])
        painter.setBrush(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawPolygon(arrow)

    def _place_text(self) -> None:
        arrow_px, rest_px = round(self.height() * 0.9), round(self.width() * (1 - _FILLED_SHARE))
        margins = {
            Side.LEFT: (arrow_px, 0, rest_px + 20, 0),
            Side.RIGHT: (rest_px + 20, 0, arrow_px, 0),
            Side.BOTH: (8, 0, 8, 0),
        }[self._side]
        self.setContentsMargins(*margins)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        role = QPalette.ColorRole.WindowText if self._side is Side.BOTH else QPalette.ColorRole.HighlightedText
        self.setForegroundRole(role)
