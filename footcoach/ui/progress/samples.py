"""The marks of the charts as their legends show them; they are loaded before the charts are."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from footcoach.core.pain import PainMoment
from footcoach.core.progress import GoalState
from footcoach.ui.common.theme import BODY_PX, DARK, LIGHT, Colours, is_dark


@dataclass(frozen=True)
class LineLook:
    """How a line is drawn.

    Attributes:
        symbol: The shape of its points: "o" a disc, "s" a square, "t1" a triangle.
        colour: The name of a colour of the theme.
        pen_style: How its strokes are drawn.
        is_filled: Whether the points are full.
    """

    symbol: str
    colour: str
    pen_style: Qt.PenStyle
    is_filled: bool


PAIN_LOOKS: Mapping[PainMoment, LineLook] = MappingProxyType(
    {
        PainMoment.BEFORE: LineLook("o", "text", Qt.PenStyle.SolidLine, is_filled=True),
        PainMoment.AFTER: LineLook("s", "accent", Qt.PenStyle.SolidLine, is_filled=False),
        PainMoment.NEXT_MORNING: LineLook("t1", "warning", Qt.PenStyle.DotLine, is_filled=True),
    }
)


@dataclass(frozen=True)
class BarLook:
    """How a bar is drawn.

    Attributes:
        fill: The name of a colour of the theme.
        pen_style: How its edge is drawn.
        is_marked: Whether a diamond stands at its foot, which is seen also where the bar has no height.
    """

    fill: str
    pen_style: Qt.PenStyle
    is_marked: bool = False


BAR_LOOKS: Mapping[GoalState, BarLook] = MappingProxyType(
    {
        GoalState.MET: BarLook("accent", Qt.PenStyle.NoPen),
        GoalState.MISSED: BarLook("soft", Qt.PenStyle.SolidLine),
        GoalState.SO_FAR: BarLook("surface", Qt.PenStyle.DashLine),
        GoalState.PAUSED: BarLook("soft", Qt.PenStyle.DotLine, is_marked=True),
    }
)


def bar_pen(look: BarLook, colours: Colours) -> QPen:
    """Return what draws the edge of a bar, as wide at every scale of a chart."""
    pen = QPen(QColor(colours.quiet), 1.5 if look.pen_style is Qt.PenStyle.DashLine else 1.2, look.pen_style)
    pen.setCosmetic(True)
    return pen


class _Sample(QWidget):
    """A mark as wide as two letters."""

    def sizeHint(self) -> QSize:
        """Return a size that follows that of the text."""
        em_px = max(BODY_PX, self.font().pixelSize())
        return QSize(round(2.2 * em_px), round(1.3 * em_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()), DARK if is_dark(self.palette()) else LIGHT)
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF, colours: Colours) -> None:
        raise NotImplementedError


class LineSample(_Sample):
    """A piece of a line with one of its points."""

    def __init__(self, look: LineLook) -> None:
        """Show `look`."""
        super().__init__()
        self._look = look

    def _paint(self, painter: QPainter, room: QRectF, colours: Colours) -> None:
        colour = getattr(colours, self._look.colour)
        middle, half_px = room.center(), room.height() * 0.24
        painter.setPen(QPen(QColor(colour), 2, self._look.pen_style))
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(QColor(colour if self._look.is_filled else colours.surface))
        box = QRectF(middle.x() - half_px, middle.y() - half_px, 2 * half_px, 2 * half_px)
        if self._look.symbol == "o":
            painter.drawEllipse(box)
        elif self._look.symbol == "s":
            painter.drawRect(box)
        else:
            painter.drawPolygon(QPolygonF([box.bottomLeft(), box.bottomRight(), QPointF(middle.x(), box.top())]))


class BarSample(_Sample):
    """A bar of a week."""

    def __init__(self, state: GoalState) -> None:
        """Show a week that stands so against its goal."""
        super().__init__()
        self._look = BAR_LOOKS[state]

    def _paint(self, painter: QPainter, room: QRectF, colours: Colours) -> None:
        painter.setPen(bar_pen(self._look, colours))
        painter.setBrush(QColor(getattr(colours, self._look.fill)))
        width_px = room.width() * 0.36
        bar = QRectF(room.center().x() - width_px / 2, room.top() + 2, width_px, room.height() - 4)
        painter.drawRect(bar)
        if self._look.is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.quiet))
            painter.drawPolygon(_diamond(bar.center(), room.height() * 0.44))


def _diamond(middle: QPointF, height_px: float) -> QPolygonF:
    """Return the shape that pyqtgraph calls "d"."""
    up, right = QPointF(0, height_px * 0.5), QPointF(height_px * 0.4, 0)
    return QPolygonF([middle - up, middle + right, middle + up, middle - right])


class GoalSample(_Sample):
    """The line on a bar that says how much was meant."""

    def _paint(self, painter: QPainter, room: QRectF, colours: Colours) -> None:
        painter.setPen(QPen(QColor(colours.text), 2))
        half_px = room.width() * 0.25
        middle = room.center()
        painter.drawLine(middle - QPointF(half_px, 0), middle + QPointF(half_px, 0))
