"""How the marks of the charts look, and what they mean; it needs nothing of what draws the charts."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from footcoach.core.pain import PainMoment
from footcoach.core.progress import GoalState
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import BODY_PX, SPACE_PX, Colours, colours_of


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


def bar_pen(look: BarLook, colours: Colours, px: float = 1.0) -> QPen:
    """Return what draws the edge of a bar, as wide at every scale of a chart; `px` are the dots of a pixel."""
    pen = QPen(QColor(colours.quiet), px * (1.5 if look.pen_style is Qt.PenStyle.DashLine else 1.2), look.pen_style)
    pen.setCosmetic(True)
    return pen


class Swatch(ABC):
    """A mark as a legend shows it, on the screen or on paper."""

    @abstractmethod
    def paint(self, painter: QPainter, room: QRectF, colours: Colours, px: float = 1.0) -> None:
        """Draw the mark in `room`; a pixel of the screen is `px` dots of the device."""


@dataclass(frozen=True)
class LineSwatch(Swatch):
    """A piece of a line with one of its points."""

    look: LineLook

    def paint(self, painter: QPainter, room: QRectF, colours: Colours, px: float = 1.0) -> None:
        """Draw the line, and its point in the middle."""
        colour = getattr(colours, self.look.colour)
        middle, half_px = room.center(), room.height() * 0.24
        painter.setPen(QPen(QColor(colour), 2 * px, self.look.pen_style))
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
        painter.setPen(QPen(QColor(colour), 2 * px))
        painter.setBrush(QColor(colour if self.look.is_filled else colours.surface))
        box = QRectF(middle.x() - half_px, middle.y() - half_px, 2 * half_px, 2 * half_px)
        if self.look.symbol == "o":
            painter.drawEllipse(box)
        elif self.look.symbol == "s":
            painter.drawRect(box)
        else:
            painter.drawPolygon(QPolygonF([box.bottomLeft(), box.bottomRight(), QPointF(middle.x(), box.top())]))


@dataclass(frozen=True)
class BarSwatch(Swatch):
    """The bar of a week that stands so against its goal."""

    state: GoalState

    def paint(self, painter: QPainter, room: QRectF, colours: Colours, px: float = 1.0) -> None:
        """Draw the bar."""
        look = BAR_LOOKS[self.state]
        painter.setPen(bar_pen(look, colours, px))
        painter.setBrush(QColor(getattr(colours, look.fill)))
        width_px = room.width() * 0.36
        bar = QRectF(room.center().x() - width_px / 2, room.top() + 2 * px, width_px, room.height() - 4 * px)
        painter.drawRect(bar)
        if look.is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.quiet))
            painter.drawPolygon(_diamond(bar.center(), room.height() * 0.44))


@dataclass(frozen=True)
class GoalSwatch(Swatch):
    """The line on a bar that says how much was meant."""

    def paint(self, painter: QPainter, room: QRectF, colours: Colours, px: float = 1.0) -> None:
        """Draw the line."""
        painter.setPen(QPen(QColor(colours.text), 2 * px))
        half_px = room.width() * 0.25
        middle = room.center()
        painter.drawLine(middle - QPointF(half_px, 0), middle + QPointF(half_px, 0))


def _diamond(middle: QPointF, height_px: float) -> QPolygonF:
    """Return the shape that pyqtgraph calls "d"."""
    up, right = QPointF(0, height_px * 0.5), QPointF(height_px * 0.4, 0)
    return QPolygonF([middle - up, middle + right, middle + up, middle - right])


class SwatchView(QWidget):
    """A swatch as wide as two letters, in the colours of the theme."""

    def __init__(self, swatch: Swatch) -> None:
        """Show `swatch`."""
        super().__init__()
        self._swatch = swatch

    def sizeHint(self) -> QSize:
        """Return a size that follows that of the text."""
        em_px = max(BODY_PX, self.font().pixelSize())
        return QSize(round(2.2 * em_px), round(1.3 * em_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._swatch.paint(painter, QRectF(self.rect()), colours_of(self.palette()))
        painter.end()


class Legend(FlowRow):
    """Samples with their words, one beside the other."""

    def __init__(self, *entries: tuple[QWidget, str]) -> None:
        """Show `entries`, each a sample and what it means."""
        super().__init__(*(_entry(sample, word) for sample, word in entries), gap_px=3 * SPACE_PX)

    def show_only(self, wanted: Iterable[bool]) -> None:
        """Show the entries whose mark is there to be explained; `wanted` has one value for each."""
        for entry, is_wanted in zip(self.parts, wanted, strict=True):
            entry.setVisible(is_wanted)
        self.updateGeometry()


def _entry(sample: QWidget, word: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_PX)
    label = text_label(word, "quiet")
    label.setWordWrap(False)
    row.addWidget(sample)
    row.addWidget(label)
    return entry
