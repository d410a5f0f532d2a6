"""The stage that the drawn person stands on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.core.exercise import Side
from footcoach.ui.figures import Figures
from footcoach.ui.theme import is_dark

_LIGHT_STAGE = QColor("#fbfaf6")
_DARK_STAGE = QColor("#1f2629")


class FigureView(QWidget):
    """Shows one pose of a clip on a rounded stage."""

    def __init__(self, figures: Figures, *, has_inset: bool = True, parent: QWidget | None = None) -> None:
        """Begin empty; `has_inset` allows the close-up in a corner."""
        super().__init__(parent)
        self._figures = figures
        figures.loaded.connect(self.update)
        self._has_inset = has_inset
        self._clip = ""
        self._side = Side.BOTH
        self._room_above_px = 0
        self._room_below_px = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_still(self, clip: str, side: Side) -> None:
        """Show the pose that stands for `clip`; a clip that is not known leaves the stage empty."""
        if (clip, side) != (self._clip, self._side):
            self._clip, self._side = clip, side
            self.update()

    def set_room_above(self, room_px: int) -> None:
        """Keep so many pixels at the upper edge free for a message."""
        self._room_above_px = room_px
        self.update()

    def set_room_below(self, room_px: int) -> None:
        """Keep so many pixels at the lower edge free for a caption."""
        self._room_below_px = room_px
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(320, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stage and the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_stage(painter)
        dark, inset = is_dark(self.palette()), self._has_inset
        self._figures.paint(painter, self._target(), self._clip, self._side, is_dark=dark, has_inset=inset)
        painter.end()

    def _target(self) -> QRectF:
        margin_px = max(4.0, self.height() * 0.02)
        above_px, below_px = margin_px + self._room_above_px, margin_px + self._room_below_px
        return QRectF(self.rect()).adjusted(margin_px, above_px, -margin_px, -below_px)

    def _paint_stage(self, painter: QPainter) -> None:
        radius_px = min(20.0, self.height() * 0.08)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(_DARK_STAGE if is_dark(self.palette()) else _LIGHT_STAGE)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
        painter.setBrush(Qt.BrushStyle.NoBrush)
