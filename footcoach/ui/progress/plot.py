"""A quiet chart over time on pyqtgraph: days below, amounts at the left, nothing that moves under the mouse.

Everything in a chart is made once and filled again. What is thrown away would be collected as garbage in whichever
thread needs memory, and the thread of the history must not be the one to destroy parts of a window.
"""

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout

from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.theme import BODY_PX, DARK, LIGHT, Colours, is_dark
from footcoach.ui.progress.day_ticks import Tick, day_ticks

_LABEL_EM = 4
_MARGIN_SHARE = 0.015
_TEXT_OFFSET_PX = 8
_SMALL_SHARE = 0.87


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """A view with two axes; subclasses put their marks into `box`.

    Attributes:
        box: Where the marks are, by the ordinals of days and by amounts.
    """

    def __init__(self, words: DayWords, *, week_shift: float) -> None:
        """Write days by `words`; the name of a week stands so many days after the beginning of its first day."""
        # pyqtgraph sends a resize event before it is done.
        self._words = words
        self._week_shift = week_shift
        self._days: tuple[date, date] | None = None
        self._amounts: list[Tick] = []
        super().__init__()
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The wheel scrolls the page, and nothing can be dragged out of sight.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._below, self._left = pg.AxisItem("bottom"), pg.AxisItem("left")
        self._arrange()
        self._apply_theme()

    def colours(self) -> Colours:
        """Return the colours of the theme."""
        return DARK if is_dark(self.palette()) else LIGHT

    def text_px(self) -> int:
        """Return the size of the text."""
        return max(BODY_PX, int(self.font().pixelSize()))

    def show_range(self, first: date, last: date, amounts: Sequence[Tick], ends: tuple[float, float]) -> None:
        """Show the days from `first` to `last`, and the amounts between `ends`; `amounts` are written."""
        self._days, self._amounts = (first, last), list(amounts)
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
        self._left.setStyle(tickAlpha=255, tickLength=0, tickTextOffset=_TEXT_OFFSET_PX)
        self._below.setStyle(tickAlpha=0, tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)

    def _apply_theme(self) -> None:
        colours = self.colours()
        self.setBackground(colours.surface)
        font = self.small_font()
        for axis in (self._left, self._below):
            axis.setTickFont(font)
            axis.setTextPen(colours.quiet)
            axis.setPen(QPen(Qt.PenStyle.NoPen))
        self._left.setTickPen(pg.mkPen(colours.border, width=1))
        self._fit_amounts()
        self._below.setHeight(round(2.6 * font.pixelSize()))

    def _fit_amounts(self) -> None:
        """Give the amounts at the left the room they need; pyqtgraph would leave out what it has no room for yet."""
        metrics = QFontMetrics(self.small_font())
        widest_px = max((metrics.horizontalAdvance(text) for _, text in self._amounts), default=0)
        self._left.setWidth(widest_px + _TEXT_OFFSET_PX + self.text_px() // 2)

    def small_font(self) -> QFont:
        """Return the font of numbers and days."""
        font = QFont(self.font())
        font.setPixelSize(round(_SMALL_SHARE * self.text_px()))
        return font

    def _write_days(self) -> None:
        assert self._days is not None
        most = (self.width() - 3 * self.text_px()) // (_LABEL_EM * self.text_px())
        self._below.setTicks([day_ticks(*self._days, most, self._words, self._week_shift)])
