"""A chart over time on pyqtgraph: days below, amounts at the left; a widget on the screen, or a drawing on paper.

Everything in a chart is made once and filled again. What is thrown away would be collected as garbage in whichever
thread needs memory, and the thread of the history must not be the one to destroy parts of a window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyqtgraph as pg  # type: ignore[import-untyped]
import shiboken6
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QStyleOptionGraphicsItem, QWidget

from footcoach.ui.common.chart_ticks import WEEK_TICKS_DAYS, Tick, day_ticks
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.theme import BODY_PX, Colours, colours_of

_LABEL_EM = 4
_MARGIN_SHARE = 0.015
_TEXT_OFFSET_PX, _DAY_OFFSET_PX = 8, 6
_BEYOND_PX = 15
"""So far the name of a day may reach beyond its axis."""

_SMALL_SHARE = 0.87
_BASELINE_PX = 1.5


@dataclass(frozen=True)
class ChartStyle:
    """What a chart is drawn with.

    Attributes:
        colours: Its colours.
        small_font: The font of numbers and days, its size in dots of the device.
        text_px: The size of plain text, in dots of the device.
        px: How many dots of the device are as wide as a pixel of the screen.
        week_ticks_days: In so many days at most weeks are named below the chart, not months.
    """

    colours: Colours
    small_font: QFont
    text_px: int
    px: float = 1.0
    week_ticks_days: int = WEEK_TICKS_DAYS


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """A view with two axes; subclasses put their marks into `box`.

    Attributes:
        box: Where the marks are, by the ordinals of days and by amounts.
    """

    def __init__(self, formats: LocaleFormats, style: ChartStyle | None = None) -> None:
        """Write days in `formats`; `style` is for paper, None follows the theme of the screen."""
        # pyqtgraph sends a resize event before it is done.
        self._formats = formats
        self._paper_style = style
        self._days: tuple[date, date] | None = None
        self._week_shift = 0.0
        self._amounts: list[Tick] = []
        super().__init__()
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The wheel scrolls the page, and nothing can be dragged out of sight.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._below, self._left = _Axis("bottom"), _Axis("left")
        self._baseline = pg.InfiniteLine(0, angle=0)
        self.box.addItem(self._baseline, ignoreBounds=True)
        self._arrange()
        self._apply_theme()

    @property
    def style_now(self) -> ChartStyle:
        """What the chart is drawn with now."""
        if self._paper_style is not None:
            return self._paper_style
        text_px = max(BODY_PX, int(self.font().pixelSize()))
        small_font = QFont(self.font())
        small_font.setPixelSize(round(_SMALL_SHARE * text_px))
        return ChartStyle(colours_of(self.palette()), small_font, text_px)

    def draw(self, painter: QPainter, target: QRectF) -> None:
        """Draw the chart in `target`, dot by dot and as shapes, whether it is shown or not."""
        self.resize(target.toAlignedRect().size())
        # A widget that is not shown is told its size only when it is.
        self.resizeEvent(None)
        for item in self.scene().items():
            if isinstance(item, pg.GraphicsItem):
                # Symbols are pictures otherwise.
                item.setExportMode(True)
        painter.save()
        # The box takes what brush it finds, and in a PDF file no text is written where the first pen was none.
        painter.setPen(Qt.PenStyle.SolidLine)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self.scene().prepareForPaint()
        self.scene().render(painter, target, QRectF(self.rect()))
        painter.restore()

    def delete(self) -> None:
        """Delete a chart that was never shown, with all its items, in the thread that made it."""
        shiboken6.delete(self)

    def show_range(
        self, days: tuple[date, date], amounts: Sequence[Tick], ends: tuple[float, float], *, week_shift: float
    ) -> None:
        """Show a range of days and amounts.

        Args:
            days: The first and the last day.
            amounts: The amounts that are written.
            ends: The least and the greatest amount.
            week_shift: The name of a week stands so many days after the beginning of its first day.
        """
        first, last = days
        self._week_shift = week_shift
        self._days, self._amounts = days, list(amounts)
        self._left.setTicks([self._amounts])
        self._fit_amounts()
        first_place, end_place = first.toordinal(), last.toordinal() + 1
        margin = (end_place - first_place) * _MARGIN_SHARE
        self.box.setRange(xRange=(first_place - margin, end_place + margin), yRange=ends, padding=0)
        self._write_days()

    def apply_mark_theme(self) -> None:
        """Give the marks the colours and the text size of the theme."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Write as many days as have room."""
        super().resizeEvent(event)
        if self._days is not None:
            self._write_days()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another theme or another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._apply_theme()
            self.apply_mark_theme()
            if self._days is not None:
                self._write_days()

    def _arrange(self) -> None:
        central = pg.GraphicsWidget()
        layout = QGraphicsGridLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addItem(self._left, 0, 0)
        layout.addItem(self.box, 0, 1)
        layout.addItem(self._below, 1, 1)
        central.setLayout(layout)
        self.setCentralItem(central)
        for axis in (self._left, self._below):
            axis.linkToView(self.box)
            # Below the marks, which are at -100.
            axis.setZValue(-1000)
        self._left.setGrid(255)

    def _apply_theme(self) -> None:
        style = self.style_now
        self.setBackground(style.colours.surface)
        for axis in (self._left, self._below):
            axis.setTickFont(style.small_font)
            axis.setTextPen(style.colours.quiet)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
        self._left.setStyle(tickAlpha=255, tickLength=0, tickTextOffset=round(_TEXT_OFFSET_PX * style.px))
        beyond, offset = round(_BEYOND_PX * style.px), round(_DAY_OFFSET_PX * style.px)
        self._below.setStyle(tickAlpha=0, tickLength=0, tickTextOffset=offset, hideOverlappingLabels=beyond)
        self._left.setTickPen(pg.mkPen(style.colours.border, width=style.px))
        self._baseline.setPen(pg.mkPen(style.colours.quiet, width=_BASELINE_PX * style.px))
        self._fit_amounts()
        self._below.setHeight(round(2.6 * style.small_font.pixelSize()))

    def _fit_amounts(self) -> None:
        """Give the amounts at the left the room they need; pyqtgraph would leave out what it has no room for yet."""
        style = self.style_now
        metrics = QFontMetrics(style.small_font)
        widest_px = max((metrics.horizontalAdvance(text) for _, text in self._amounts), default=0)
        room_px = round(_TEXT_OFFSET_PX * style.px) + style.text_px // 2
        self._left.setWidth(widest_px + room_px if widest_px else 0)

    def _write_days(self) -> None:
        assert self._days is not None
        style = self.style_now
        most = (self.width() - 3 * style.text_px) // (_LABEL_EM * style.text_px)
        ticks = day_ticks(*self._days, most, self._formats, self._week_shift, style.week_ticks_days)
        self._below.setTicks([ticks])


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis that can be drawn on any device: what pyqtgraph keeps for the screen is scaled by the resolution."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the axis."""
        if widget is not None:
            super().paint(painter, option, widget)
            return
        painter.setFont(self.style["tickFont"])
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)
