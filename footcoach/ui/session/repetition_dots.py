"""One dot for each repetition: filled when done, with a small dot inside when under way."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

_MOST_DOTS = 15


class RepetitionDots(QWidget):
    """Shows how far the repetitions of a set are; says nothing to a screen reader, the label beside it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._count = 0
        self._is_under_way = False

    def show_repetitions(self, done: int, count: int, *, is_under_way: bool) -> None:
        """Show `done` of `count` repetitions and whether the next is under way; nothing for one or for too many."""
        self._done = done
        self._is_under_way = is_under_way
        self._count = count if 1 < count <= _MOST_DOTS else 0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        if self._count == 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step_px = min(self.width() / self._count, self.height() * 1.5)
        radius_px = min(step_px, self.height()) * 0.36
        left_px = (self.width() - step_px * (self._count - 1)) / 2
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, max(1.5, radius_px * 0.22)))
        for number in range(self._count):
            painter.setBrush(accent if number < self._done else self.palette().color(QPalette.ColorRole.Window))
            centre = QPointF(left_px + number * step_px, self.height() / 2)
            painter.drawEllipse(centre, radius_px, radius_px)
            if number == self._done and self._is_under_way:
                painter.setBrush(accent)
                painter.drawEllipse(centre, radius_px * 0.4, radius_px * 0.4)
        painter.end()
