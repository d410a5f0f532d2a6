"""One day of the calendar. What happened on it is told by shape, and in words."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from footcoach.core.progress import DayMark
from footcoach.ui.common.theme import BODY_PX

_KEYS_OF_MONTHS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space}
_FULL_TURN = 360 * 16
_CELL_EM = 2.6
_SMALLEST_CELL_EM = 1.9
"""The height of a day in units of the text size."""


class DayButton(QAbstractButton):
    """A day to choose: a full disc when it is done, a ring drawn in part when it was begun, a square when it is off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._mark = DayMark(date.min)
        self._is_today = self._is_chosen = self._is_future = False

    @property
    def day(self) -> date:
        """Which day it is."""
        return self._mark.day

    def show_day(self, mark: DayMark, *, is_today: bool, is_future: bool) -> None:
        """Show a day; one in the future cannot be done yet and is written quietly."""
        self._mark, self._is_today, self._is_future = mark, is_today, is_future
        self.update()

    def set_chosen(self, is_chosen: bool) -> None:
        """Show that it is the day of which more is told; it is the one that the keyboard reaches."""
        self._is_chosen = is_chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that follows the size of the text."""
        return self._square(_CELL_EM)

    def minimumSizeHint(self) -> QSize:
        """Return a smaller one, in which two digits still have room."""
        return self._square(_SMALLEST_CELL_EM)

    def _square(self, side_em: float) -> QSize:
        side_px = round(side_em * max(BODY_PX, self.font().pixelSize()))
        return QSize(side_px, side_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the months: a button takes arrows for the Tab key, and Space for a click."""
        if event.key() in _KEYS_OF_MONTHS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side_px = min(self.width(), self.height())
        cell = QRectF(0, 0, side_px, side_px)
        cell.moveCenter(QRectF(self.rect()).center())
        _paint_mark(painter, cell, self._mark, self.palette())
        self._paint_choice(painter, cell)
        self._paint_number(painter, cell)
        painter.end()

    def _paint_choice(self, painter: QPainter, cell: QRectF) -> None:
        if not (self._is_chosen or self.underMouse()):
            return
        width_px = 4 if self.hasFocus() else 1
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Dark
        painter.setPen(QPen(self.palette().color(role), width_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = cell.adjusted(*(width_px / 2 * way for way in (1, 1, -1, -1)))
        painter.drawRoundedRect(inner, inner.width() * 0.26, inner.width() * 0.26)

    def _paint_number(self, painter: QPainter, cell: QRectF) -> None:
        font = QFont(self.font())
        font.setBold(self._mark.is_done or self._is_today)
        painter.setFont(font)
        colour = _number_colour(self._mark, self.palette(), is_future=self._is_future)
        painter.setPen(colour)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(self._mark.day.day))
        if self._is_today:
            _paint_today(painter, cell, colour)


def _paint_mark(painter: QPainter, cell: QRectF, mark: DayMark, palette: QPalette) -> None:
    """Draw what a day is; the legend uses it, too."""
    disc = cell.adjusted(*(cell.width() * inset for inset in (0.12, 0.12, -0.12, -0.12)))
    if mark.is_off:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(disc, 4, 4)
    if mark.is_done:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawEllipse(disc)
    elif mark.is_begun:
        _paint_ring(painter, disc, mark, palette)


def _paint_ring(painter: QPainter, disc: QRectF, mark: DayMark, palette: QPalette) -> None:
    """Draw a ring as far as the day's plan was done, from the top clockwise."""
    width_px = max(2.5, disc.width() * 0.09)
    ring = disc.adjusted(width_px / 2, width_px / 2, -width_px / 2, -width_px / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), width_px))
    painter.drawEllipse(ring)
    share = min(1.0, mark.done_ms / mark.planned_ms) if mark.planned_ms else 0.0
    pen = QPen(palette.color(QPalette.ColorRole.Accent), width_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(ring, 90 * 16, -round(max(0.1, share) * _FULL_TURN))


def _paint_today(painter: QPainter, cell: QRectF, colour: QColor) -> None:
    """Draw the bar under the number of the present day."""
    half_px, below_px = cell.width() * 0.11, cell.width() * 0.25
    middle = cell.center() + QPointF(0, below_px)
    painter.setPen(QPen(colour, max(2.0, cell.width() * 0.06), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(middle - QPointF(half_px, 0), middle + QPointF(half_px, 0))


def _number_colour(mark: DayMark, palette: QPalette, *, is_future: bool) -> QColor:
    if mark.is_done:
        return palette.color(QPalette.ColorRole.HighlightedText)
    return palette.color(QPalette.ColorRole.PlaceholderText if is_future else QPalette.ColorRole.WindowText)


class MarkSample(QWidget):
    """A mark as the legend shows it."""

    def __init__(self, mark: DayMark, *, is_today: bool = False) -> None:
        """Show `mark`, or the bar of the present day."""
        super().__init__()
        self._mark = mark
        self._is_today = is_today

    def sizeHint(self) -> QSize:
        """Return a square as high as a line of text."""
        side_px = round(1.5 * max(BODY_PX, self.font().pixelSize()))
        return QSize(side_px, side_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side_px = min(self.width(), self.height())
        cell = QRectF(0, 0, side_px, side_px)
        cell.moveCenter(QRectF(self.rect()).center())
        _paint_mark(painter, cell, self._mark, self.palette())
        if self._is_today:
            cell.translate(0, -cell.height() * 0.25)
            _paint_today(painter, cell, self.palette().color(QPalette.ColorRole.WindowText))
        painter.end()
