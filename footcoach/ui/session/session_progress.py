"""How far the session is: one segment for each exercise, as long as the exercise takes."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from footcoach.core.plan import MS_PER_S, Plan
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.session.quiet_progress_bar import QuietProgressBar

_GAP_PX = 8.0


class SessionProgress(QuietProgressBar):
    """A progress bar in segments; its value is the whole seconds of the plan that lie behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sessionProgress")
        self.setAccessibleName(self.tr("Session progress"))
        self.setTextVisible(False)
        self._durations_ms: list[int] = []
        self._elapsed_ms = 0

    def show_plan(self, plan: Plan) -> None:
        """Show the exercises of `plan`."""
        self._durations_ms = [segment.duration_ms for segment in plan.segments]
        self.setRange(0, plan.total_ms // MS_PER_S)
        self.update()

    def show_elapsed(self, elapsed_ms: int) -> None:
        """Show how much of the plan lies behind, in milliseconds."""
        self._elapsed_ms = elapsed_ms
        self.setValue(elapsed_ms // MS_PER_S)
        left_ms = max(sum(self._durations_ms) - elapsed_ms, 0)
        # In minutes, because a screen reader is told of every other text.
        self.setAccessibleDescription(self.tr("{time} left").format(time=about_minutes(left_ms)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        palette, height_px = self.palette(), float(self.height())
        for left_px, width_px, done in self._segments():
            self._paint_pill(painter, left_px, width_px, palette.color(QPalette.ColorRole.Mid))
            if done > 0:
                done_px = max(height_px, width_px * done)
                self._paint_pill(painter, left_px, done_px, palette.color(QPalette.ColorRole.Accent))
        painter.end()

    def _segments(self) -> Iterator[tuple[float, float, float]]:
        """Yield of each exercise its left edge and its width in pixels, and how much of it is done, 0 to 1."""
        room_px = self.width() - _GAP_PX * (len(self._durations_ms) - 1)
        total_ms, left_px, begins_ms = sum(self._durations_ms), 0.0, 0
        for duration_ms in self._durations_ms:
            width_px = room_px * duration_ms / total_ms
            yield left_px, width_px, min(max((self._elapsed_ms - begins_ms) / duration_ms, 0.0), 1.0)
            left_px += width_px + _GAP_PX
            begins_ms += duration_ms

    def _paint_pill(self, painter: QPainter, left_px: float, width_px: float, colour: QColor) -> None:
        radius_px = self.height() / 2
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left_px, 0, width_px, self.height()), radius_px, radius_px)
