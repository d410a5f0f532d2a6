"""A sheet of paper to draw on, measured in millimetres and points; what does not fit is cut with "…"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from footcoach.ui.common.legend import Swatch
from footcoach.ui.common.plot import ChartStyle, Plot
from footcoach.ui.common.theme import LIGHT

RESOLUTION_DPI = 1440
MM_PER_INCH = 25.4
_MM = RESOLUTION_DPI / MM_PER_INCH
_POINT = RESOLUTION_DPI / 72

# Ink on white paper, whatever the theme of the screen is.
INK = replace(LIGHT, surface="#ffffff")
TEXT, QUIET, ACCENT, FAINT, PALE = INK.text, INK.quiet, INK.accent, INK.border, INK.soft

SMALL_PT = 8.0
"""Smaller than this is hard to read on paper."""

_CHART_PT = 9.0
"""By this size of text the marks of charts are measured."""

_PIXEL = 0.18
"""As wide as a pixel of the screen is a line of this width on paper."""


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
    ) -> float:
        """Write one line below `y` and return how high it is."""
        font = self._font(size_pt, bold=bold)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * _MM)
        height = metrics.height() / _MM
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(_rect(x, y, width, height), Qt.AlignmentFlag.AlignVCenter, shown)
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

    def lines(self, text: str, width: float, *, size_pt: float = 9.0, bold: bool = False) -> list[str]:
        """Return the lines that a text needs, each of which fits into the width."""
        return self._lines(text, self._font(size_pt, bold=bold), width * _MM, len(text))

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
        self, start: tuple[float, float], end: tuple[float, float], *, colour: str = FAINT, width: float = 0.2
    ) -> None:
        """Draw a straight line."""
        self._painter.setPen(_pen(colour, width))
        self._painter.drawLine(_point(*start), _point(*end))

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str | None = None, edge: str | None = None
    ) -> None:
        """Draw a rectangle."""
        self._painter.setPen(_pen(edge, 0.25) if edge else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self._painter.drawRect(_rect(x, y, width, height))

    # Pictures

    def picture(
        self, x: float, y: float, width: float, height: float, paint: Callable[[QPainter, QRectF], None]
    ) -> None:
        """Have something painted into a rectangle."""
        paint(self._painter, _rect(x, y, width, height))

    # Charts

    def chart_style(self, week_ticks_days: int) -> ChartStyle:
        """Return what charts on this sheet are drawn with; in so many days at most they name weeks."""
        return ChartStyle(INK, self._font(SMALL_PT), round(_CHART_PT * _POINT), _PIXEL * _MM, week_ticks_days)

    def chart(self, x: float, y: float, width: float, height: float, chart: Plot) -> None:
        """Draw a chart."""
        chart.draw(self._painter, _rect(x, y, width, height))

    def swatch(self, x: float, y: float, width: float, height: float, swatch: Swatch) -> None:
        """Draw a mark of a chart."""
        swatch.paint(self._painter, _rect(x, y, width, height), INK, _PIXEL * _MM)


def _cut(text: str, starts: Sequence[int], most: int) -> list[str]:
    """Return the lines that begin at `starts`, which Qt counts in UTF-16; the last of them holds all that is left."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:most], len(units) // 2]
    return [
        units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").strip()
        for start, end in zip(starts[:most], ends, strict=True)
    ]


def _pen(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width * _MM)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * _MM, y * _MM)


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _MM, y * _MM, width * _MM, height * _MM)
