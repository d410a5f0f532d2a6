"""How far something is, as a row of dots: the days of a week, done and still to do."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

_DOT_EM = 0.62
_GAP_EM = 0.30
_LINE_PX = 1.6


class WeekDots(QWidget):
    """A filled dot for every day that is done, and a ring for every other one that is meant.

    It only shows what the words beside it say, so a screen reader does not find it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._meant = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_days(self, done: int, meant: int) -> None:
        """Show so many days; more may be done than are meant. Without any day there is nothing to see."""
        if (done, meant) != (self._done, self._meant):
            self._done, self._meant = done, meant
            self.updateGeometry()
            self.update()
        self.setVisible(max(done, meant) > 0)

    def sizeHint(self) -> QSize:
        """Return the size of all dots, which grow with the text."""
        count, em_px = max(self._done, self._meant), self.fontInfo().pixelSize()
        return QSize(round((count * (_DOT_EM + _GAP_EM) - _GAP_EM) * em_px) + 2, round(_DOT_EM * em_px) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em_px = self.fontInfo().pixelSize()
        radius_px = _DOT_EM * em_px / 2
        for number in range(max(self._done, self._meant)):
            is_done = number < self._done
            role = QPalette.ColorRole.Accent if is_done else QPalette.ColorRole.Dark
            line_px = 0.0 if is_done else max(_LINE_PX, em_px * 0.09)
            painter.setPen(QPen(self.palette().color(role), line_px) if line_px else Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(role) if is_done else Qt.BrushStyle.NoBrush)
            middle = QPointF(1 + radius_px + number * (_DOT_EM + _GAP_EM) * em_px, self.height() / 2)
            painter.drawEllipse(middle, radius_px - line_px / 2, radius_px - line_px / 2)
        painter.end()
