"""How far the session is: one segment for each exercise, as long as the exercise takes."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from footcoach.core.plan import MS_PER_S, Plan
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.session.quiet_progress_bar import QuietProgressBar

_GAP_PX = 8.0


@dataclass(frozen=True)
class _Segment:
    """One exercise: its name, when it begins and how long it takes, and where it is drawn."""

    name: str
    begins_ms: int
    duration_ms: int
    left_px: float
    width_px: float

    def done(self, elapsed_ms: int) -> float:
        """Return how much of it lies behind, 0 to 1."""
        return min(max((elapsed_ms - self.begins_ms) / self.duration_ms, 0.0), 1.0)

    def is_current(self, elapsed_ms: int) -> bool:
        """Whether it is under way."""
        return self.begins_ms <= elapsed_ms < self.begins_ms + self.duration_ms


class SessionProgress(QuietProgressBar):
    """A progress bar in segments; its value is the whole seconds of the plan that lie behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sessionProgress")
        self.setAccessibleName(self.tr("Session progress"))
        self.setTextVisible(False)
        self._names: list[str] = []
        self._durations_ms: list[int] = []
        self._elapsed_ms = 0

    def show_plan(self, plan: Plan, short_names: Mapping[str, str]) -> None:
        """Show the exercises of `plan`, named by their id in `short_names`."""
        self._names = [short_names[segment.exercise_id] for segment in plan.segments]
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
        """Draw the segments, the name under way, and the other names that have room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        segments = self._segments()
        current = next((segment for segment in segments if segment.is_current(self._elapsed_ms)), None)
        taken = self._name_box(current, is_current=True) if current else QRectF()
        for segment in segments:
            self._paint_bar(painter, segment)
            box = self._name_box(segment, is_current=segment is current)
            has_room = box.width() <= segment.width_px and not box.intersects(taken.adjusted(-8, 0, 8, 0))
            if segment is current or has_room:
                self._paint_name(painter, segment.name, box, is_current=segment is current)
        painter.end()

    def _segments(self) -> list[_Segment]:
        room_px = self.width() - _GAP_PX * (len(self._durations_ms) - 1)
        total_ms = sum(self._durations_ms)
        segments, left_px, begins_ms = [], 0.0, 0
        for name, duration_ms in zip(self._names, self._durations_ms, strict=True):
            width_px = room_px * duration_ms / total_ms
            segments.append(_Segment(name, begins_ms, duration_ms, left_px, width_px))
            left_px += width_px + _GAP_PX
            begins_ms += duration_ms
        return segments

    def _bar_px(self) -> float:
        return max(6.0, self.height() * 0.22)

    def _name_font(self, *, is_current: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(is_current)
        font.setPixelSize(max(9, round(self.height() * 0.42)))
        return font

    def _name_box(self, segment: _Segment, *, is_current: bool) -> QRectF:
        """Return where a name is written: under its segment, but never past the right edge."""
        name_px = QFontMetricsF(self._name_font(is_current=is_current)).horizontalAdvance(segment.name) + 2
        width_px = min(name_px, float(self.width()))
        top_px = self._bar_px() + self.height() * 0.12
        left_px = max(0.0, min(segment.left_px, self.width() - width_px))
        return QRectF(left_px, top_px, width_px, self.height() - top_px)

    def _paint_bar(self, painter: QPainter, segment: _Segment) -> None:
        bar_px = self._bar_px()
        done = segment.done(self._elapsed_ms)
        self._paint_pill(painter, segment.left_px, segment.width_px, self.palette().color(QPalette.ColorRole.Mid))
        if done > 0:
            width_px = max(bar_px, segment.width_px * done)
            self._paint_pill(painter, segment.left_px, width_px, self.palette().color(QPalette.ColorRole.Accent))

    def _paint_pill(self, painter: QPainter, left_px: float, width_px: float, colour: QColor) -> None:
        bar_px = self._bar_px()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left_px, 0, width_px, bar_px), bar_px / 2, bar_px / 2)

    def _paint_name(self, painter: QPainter, name: str, box: QRectF, *, is_current: bool) -> None:
        role = QPalette.ColorRole.WindowText if is_current else QPalette.ColorRole.PlaceholderText
        painter.setPen(self.palette().color(role))
        font = self._name_font(is_current=is_current)
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, shown)
