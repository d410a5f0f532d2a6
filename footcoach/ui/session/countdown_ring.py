"""The ring that empties as a phase goes by, with the seconds left as large digits; without a clock, the time so far."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from footcoach.core.plan import MS_PER_S
from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.phrases import clock_time
from footcoach.ui.session.quiet_progress_bar import QuietProgressBar

_FULL_TURN = 360 * 16
_TOP = 90 * 16
_SMALL_STEP = 0.02
_SEEN_PX = 1.0
"""A step of the arc's end that is shorter than this would not be seen."""


class CountdownRing(QuietProgressBar):
    """A progress bar whose value is the whole seconds left, drawn as a ring.

    Where nobody knows what is left, it is the whole seconds so far, without a ring: that would show a progress.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeLeft")
        self.setAccessibleName(self.tr("Time left"))
        self.setTextVisible(False)
        self._progress = 0.0
        self._counts_up = False
        self._is_dimmed = False
        self._face = CachedPixmap(self, self._paint_face)

    def show_seconds(self, seconds: int, of_seconds: int) -> None:
        """Show the whole seconds left of a phase of `of_seconds`."""
        self._count_up(False)
        self.setRange(0, max(of_seconds, seconds, 1))
        self.setValue(seconds)

    def show_seconds_so_far(self, seconds: int, longest_s: int) -> None:
        """Show the whole seconds of a phase without a clock, which is left alone after `longest_s`."""
        self._count_up(True)
        self.setRange(0, longest_s)
        self.setValue(seconds)

    def _count_up(self, counts_up: bool) -> None:
        if counts_up != self._counts_up:
            self._counts_up = counts_up
            self.setAccessibleName(self.tr("Time so far") if counts_up else self.tr("Time left"))
            self.update()

    def set_progress(self, progress: float) -> None:
        """Show how much of the phase is done, 0 to 1; of a small step only the end of the arc is painted anew."""
        before, step = self._progress, abs(progress - self._progress)
        if self._counts_up:
            return
        if step * math.pi * self._circle().width() < _SEEN_PX:
            return
        self._progress = progress
        if step < _SMALL_STEP:
            self.update(self._tip(before).united(self._tip(progress)).toAlignedRect())
        else:
            self.update()

    def set_dimmed(self, is_dimmed: bool) -> None:
        """Show whether the time stands still."""
        self._is_dimmed = is_dimmed
        self.update()

    def digits_height_px(self) -> float:
        """Return how tall the digits are drawn."""
        font = self._digits_font(self._digits())
        return QFontMetricsF(font).tightBoundingRect("0").height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the digits."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._face.pixmap((self._digits(), self._is_dimmed, self.font().key())))
        if not self._counts_up:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_time_left(painter)
        painter.end()

    def _paint_face(self, painter: QPainter) -> None:
        """Paint what stays the same for a second."""
        if not self._counts_up:
            self._paint_track(painter)
        self._paint_digits(painter)

    def _band_px(self) -> float:
        return max(6.0, self._diameter_px() * 0.055)

    def _diameter_px(self) -> float:
        return float(min(self.width(), self.height()))

    def _circle(self) -> QRectF:
        """Return the circle that the middle of the band follows."""
        radius_px = (self._diameter_px() - self._band_px()) / 2 - 1
        centre = QRectF(self.rect()).center()
        return QRectF(centre - QPointF(radius_px, radius_px), centre + QPointF(radius_px, radius_px))

    def _tip(self, progress: float) -> QRectF:
        """Return the square that holds the end of the arc, which goes round clockwise from the top as it empties."""
        turn, circle, band_px = 2 * math.pi * progress, self._circle(), self._band_px()
        radius_px = circle.width() / 2
        tip = circle.center() + QPointF(-math.sin(turn) * radius_px, -math.cos(turn) * radius_px)
        return QRectF(tip - QPointF(band_px, band_px), tip + QPointF(band_px, band_px))

    def _paint_track(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), self._band_px()))
        painter.drawEllipse(self._circle())

    def _paint_time_left(self, painter: QPainter) -> None:
        left = round((1.0 - self._progress) * _FULL_TURN)
        pen = QPen(self._colour(QPalette.ColorRole.Accent), self._band_px())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if left > 0:
            painter.drawArc(self._circle(), _TOP, -left)

    def _digits(self) -> str:
        """Return the number to show; a time so far as on a stopwatch, which nobody takes for a countdown."""
        return clock_time(self.value() * MS_PER_S) if self._counts_up else str(self.value())

    def _paint_digits(self, painter: QPainter) -> None:
        digits = self._digits()
        font = self._digits_font(digits)
        ink = QFontMetricsF(font).tightBoundingRect(digits)
        centre = QRectF(self.rect()).center()
        painter.setFont(font)
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        painter.drawText(centre - ink.center(), digits)

    def _digits_font(self, digits: str) -> QFont:
        """Return the font of the digits: the same height for up to three of them, narrower where needed."""
        diameter_px = self._diameter_px()
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(1, round(self.height() if self._counts_up else diameter_px * 0.5)))
        ink = QFontMetricsF(font).tightBoundingRect(digits)
        width_px = ink.width()
        # The corners of the digits touch the inner circle first.
        radius_px = diameter_px / 2 - 1.6 * self._band_px()
        in_ring_px = 2 * math.sqrt(max(radius_px**2 - (ink.height() / 2) ** 2, 1.0))
        room_px = self.width() - 2 * self._band_px() if self._counts_up else in_ring_px
        if width_px > room_px:
            font.setStretch(max(50, int(100 * room_px / width_px)))
        return font

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(QPalette.ColorRole.Dark if self._is_dimmed else role)
