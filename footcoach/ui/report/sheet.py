"""A sheet of paper to draw on, measured in millimetres and points; what does not fit is cut with "…"."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from footcoach.ui.common.theme import LIGHT

RESOLUTION_DPI = 1440
_MM = RESOLUTION_DPI / 25.4
_POINT = RESOLUTION_DPI / 72

# Ink on white paper, whatever the theme of the screen is.
TEXT, QUIET, ACCENT, FAINT, PALE = LIGHT.text, LIGHT.quiet, LIGHT.accent, LIGHT.border, LIGHT.soft
WHITE = "#ffffff"

SMALL_PT = 8.0
"""Smaller than this is hard to read on paper."""

LEFT, RIGHT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


class Sheet:
    """Draws on a painter whose units are dots of RESOLUTION_DPI. All lengths are millimetres, from the top left."""

    def __init__(self, painter: QPainter, family: str) -> None:
        """Draw with `painter` in a family of fonts."""
        self._painter = painter
        self._family = family

    # Text

    def text(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        size_pt: float = 9.0,
        bold: bool = False,
        colour: str = TEXT,
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Write one line below `y` and return how high it is."""
        font = self._font(size_pt, bold=bold)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * _MM)
        height = metrics.height() / _MM
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(_rect(x, y, width, height), align | Qt.AlignmentFlag.AlignVCenter, shown)
        return height

    def paragraph(
        self, x: float, y: float, width: float, text: str, *, most: int, size_pt: float = 9.0, colour: str = TEXT
    ) -> float:
        """Write at most so many lines below `y` and return how high they are."""
        lines = self._lines(text, self._font(size_pt), width * _MM, most)
        return sum(
            self.text(x, y + number * self.line_height(size_pt), width, line, size_pt=size_pt, colour=colour)
            for number, line in enumerate(lines)
        )

    def height_of(self, text: str, width: float, *, most: int, size_pt: float = 9.0) -> float:
        """Return how high a paragraph of at most so many lines would be."""
        lines = self._lines(text, self._font(size_pt), width * _MM, most)
        return len(lines) * self.line_height(size_pt)

    def line_height(self, size_pt: float) -> float:
        """Return how high a line is."""
        return QFontMetricsF(self._font(size_pt)).height() / _MM

    def width_of(self, text: str, *, size_pt: float = 9.0, bold: bool = False) -> float:
        """Return how wide a text is."""
        return QFontMetricsF(self._font(size_pt, bold=bold)).horizontalAdvance(text) / _MM

    def _font(self, size_pt: float, *, bold: bool = False) -> QFont:
        font = QFont(self._family)
        # Dots, not points: so text is measured as exactly as it is drawn.
        font.setPixelSize(round(size_pt * _POINT))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    @staticmethod
    def _lines(text: str, font: QFont, width: float, most: int) -> list[str]:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid() and len(starts) <= most:
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        return _cut(text, starts, most)

    # Shapes

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        colour: str = FAINT,
        width: float = 0.2,
        dashes: Sequence[float] = (),
    ) -> None:
        """Draw a straight line; `dashes` are lengths of strokes and gaps in widths of the line."""
        self._painter.setPen(_pen(colour, width, dashes))
        self._painter.drawLine(_point(*start), _point(*end))

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str | None = None, edge: str | None = None
    ) -> None:
        """Draw a rectangle."""
        self._painter.setPen(_pen(edge, 0.25) if edge else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self._painter.drawRect(_rect(x, y, width, height))

    def disc(self, x: float, y: float, radius: float, *, fill: str, edge: str) -> None:
        """Draw a disc around a point."""
        self._painter.setPen(_pen(edge, 0.3))
        self._painter.setBrush(QColor(fill))
        self._painter.drawEllipse(_point(x, y), radius * _MM, radius * _MM)

    def polygon(self, corners: Sequence[tuple[float, float]], *, fill: str, edge: str) -> None:
        """Draw a filled outline."""
        self._painter.setPen(_pen(edge, 0.3))
        self._painter.setBrush(QColor(fill))
        self._painter.drawPolygon(QPolygonF([_point(*corner) for corner in corners]))


def _cut(text: str, starts: Sequence[int], most: int) -> list[str]:
    """Return the lines that begin at `starts`, which Qt counts in UTF-16; the last of them holds all that is left."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:most], len(units) // 2]
    return [
        units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").strip()
        for start, end in zip(starts[:most], ends, strict=True)
    ]


def _pen(colour: str, width: float, dashes: Sequence[float] = ()) -> QPen:
    pen = QPen(QColor(colour), width * _MM)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * _MM, y * _MM)


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _MM, y * _MM, width * _MM, height * _MM)
