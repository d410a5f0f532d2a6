"""The parts of a routine beside each other, each as wide as it is long, with its number and, if it fits, its name."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from footcoach.ui.common.roles import Role, Whole
from footcoach.ui.routines.routine_facts import RoutinePart, spoken_parts

_HEIGHT_EM = 1.9
_NARROWEST_EM = 1.4
_MARGIN_EM = 0.45
_GAP_PX = 4.0
_RADIUS_PX = 6.0


class TimelineStrip(QWidget):
    """A picture of a routine; the list beside it says the same in words."""

    accessible_role = Role.Graphic
    accessible_class = Whole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineStrip")
        self.setAccessibleName(self.tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: Sequence[RoutinePart] = ()

    def show_parts(self, parts: Sequence[RoutinePart]) -> None:
        """Show `parts` in their order."""
        self._parts = parts
        self.setAccessibleDescription(spoken_parts(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(round(20 * self._em_px()), round(_HEIGHT_EM * self._em_px()))

    def minimumSizeHint(self) -> QSize:
        """Return that it may be as narrow as its page."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, room in self._places():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Shadow), 1))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words(part, room.width()))
        painter.end()

    def _words(self, part: RoutinePart, width_px: float) -> str:
        """Return the number, with the name where all of it fits: half a name helps nobody."""
        room_px = width_px - 2 * _MARGIN_EM * self._em_px()
        words = (f"{part.mark}  {name}" for name in (part.name, part.short_name))
        fitting = (text for text in words if self.fontMetrics().horizontalAdvance(text) <= room_px)
        return next(fitting, part.mark)

    def _places(self) -> Iterator[tuple[RoutinePart, QRectF]]:
        left_px = 0.0
        for part, width_px in zip(self._parts, self._widths(), strict=True):
            place = QRectF(left_px, 0, width_px, self.height()).toRect()
            yield part, QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            left_px += width_px + _GAP_PX

    def _widths(self) -> list[float]:
        """Return a width for each part: its share of the time, but never too little for its number."""
        room_px = max(0.0, self.width() - _GAP_PX * (len(self._parts) - 1))
        narrowest_px = min(_NARROWEST_EM * self._em_px(), room_px / max(1, len(self._parts)))
        widths = [narrowest_px] * len(self._parts)
        longer = list(range(len(self._parts)))
        while longer:
            spare_px = room_px - narrowest_px * (len(self._parts) - len(longer))
            total_ms = sum(self._parts[index].duration_ms for index in longer)
            for index in longer:
                widths[index] = spare_px * self._parts[index].duration_ms / total_ms
            short = [index for index in longer if widths[index] < narrowest_px]
            if not short:
                break
            for index in short:
                widths[index] = narrowest_px
                longer.remove(index)
        return widths

    def _em_px(self) -> int:
        return self.fontInfo().pixelSize()
