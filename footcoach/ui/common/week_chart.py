"""Bars week by week: full where the goal was met, pale where it was not, dashed where the week is not over.

A diamond stands where days off left the week out.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pyqtgraph as pg  # type: ignore[import-untyped]

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.progress import GoalState, Span
from footcoach.ui.common.chart_ticks import Tick
from footcoach.ui.common.legend import BAR_LOOKS, bar_pen
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.plot import ChartStyle, Plot

_MOST_LABELS = 14
"""A label stands over each bar where so many have room."""

_FEWEST_BARS = 4
"""A single bar in a chart of its own width would be a wall."""

_BAR_SHARE = 0.68
_GOAL_SHARE = 1.2

_LABEL_ROOM = 1.17
_HEADROOM = 1.04
_BELOW_SHARE = 0.01
"""The line on which the bars stand has room below its middle."""

_MARK_HEIGHT = 0.045
"""The middle of a diamond, as a share of the height of the chart."""

_LABEL_HEIGHT = 0.09
"""Of a label over a bar, and of a diamond with its room, as a share of the height of the chart."""

_MARK_EM, _MANY_MARK_EM, _MANY_BARS = 0.7, 0.45, 30

_Placed = tuple[float, Span]
"""A span with the place of its middle."""


class WeekChart(Plot):
    """Shows one amount of every span; with goals, a line on each bar says how much was meant."""

    def __init__(
        self,
        formats: LocaleFormats,
        amount: Callable[[Span], float],
        ticks: Callable[[float], list[Tick]],
        *,
        goal: Callable[[Span], float] | None = None,
        label: Callable[[Span], str] | None = None,
        fewest_bars: int = _FEWEST_BARS,
        style: ChartStyle | None = None,
    ) -> None:
        """Show the `amount` of each span.

        Args:
            formats: How days and numbers are written.
            amount: What a bar shows.
            ticks: Which amounts are written at the left, from the largest that is shown.
            goal: How much was meant; None where there is no such thing.
            label: What stands over a bar, instead of the amounts at the left; None where nothing does.
            fewest_bars: So many bars have room at least.
            style: For paper; None follows the theme of the screen.
        """
        super().__init__(formats, style)
        self._label = label
        self._fewest_bars = fewest_bars
        self._amount, self._ticks, self._goal = amount, ticks, goal
        self._count = 0
        self._bars = {state: pg.BarGraphItem(x=[], height=[], width=1) for state in GoalState}
        # Without its halo, a line across a bar could hardly be seen.
        self._halos = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._goals = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._pauses = pg.ScatterPlotItem(symbol="d", antialias=True)
        self._labels = [pg.TextItem(anchor=(0.5, 1)) for _ in range(_MOST_LABELS)]
        for item in (*self._bars.values(), self._halos, self._goals, self._pauses, *self._labels):
            self.box.addItem(item, ignoreBounds=True)
        self.apply_mark_theme()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show `spans`, at least one, oldest first."""
        weeks, end = spans[-1].weeks, spans[-1].end
        first = end - timedelta(weeks=max(self._fewest_bars, len(spans)) * weeks)
        has_labels = self._label is not None and len(spans) <= _MOST_LABELS
        amounts = self._ticks(max(map(self._amount, spans)))
        largest = max(amounts[-1][0], max(map(self._amount, spans)) * (_LABEL_ROOM if has_labels else 1))
        # Written twice, an amount would only take room.
        written = [(0.0, "")] if has_labels else amounts
        days = first, end - timedelta(days=1)
        self.show_range(days, written, (-largest * _BELOW_SHARE, largest * _HEADROOM), week_shift=DAYS_IN_WEEK / 2)
        # The oldest may be shorter, but it has a place as wide as the others.
        places = [span.end.toordinal() - DAYS_IN_WEEK * weeks / 2 for span in spans]
        width = DAYS_IN_WEEK * weeks * _BAR_SHARE
        placed = list(zip(places, spans, strict=True))
        self._show_bars(placed, width)
        self._show_goals(placed, width * _GOAL_SHARE)
        self._show_pauses(placed, largest * _MARK_HEIGHT)
        self._show_labels(placed if has_labels else (), largest * _LABEL_HEIGHT)

    def apply_mark_theme(self) -> None:
        """Give bars, goals and labels the colours of the theme."""
        style = self.style_now
        colours = style.colours
        for state, item in self._bars.items():
            look = BAR_LOOKS[state]
            item.setOpts(brush=getattr(colours, look.fill), pen=bar_pen(look, colours, style.px))
        self._halos.setPen(pg.mkPen(colours.surface, width=6 * style.px))
        self._goals.setPen(pg.mkPen(colours.text, width=2 * style.px))
        self._pauses.setBrush(pg.mkBrush(colours.quiet))
        self._pauses.setPen(pg.mkPen(None))
        self._size_pauses()
        for label in self._labels:
            label.setFont(style.small_font)
            label.setColor(colours.text)

    def _show_bars(self, spans: Sequence[_Placed], width: float) -> None:
        for state, item in self._bars.items():
            shown = [(place, self._amount(span)) for place, span in spans if span.goal_state is state]
            item.setOpts(x=[place for place, _ in shown], height=[amount for _, amount in shown], width=width)

    def _show_goals(self, spans: Sequence[_Placed], width: float) -> None:
        goals = ((place, self._goal_of(span)) for place, span in spans)
        shown = [(place, amount) for place, amount in goals if amount]
        ends = [place + side * width / 2 for place, _ in shown for side in (-1, 1)]
        for line in (self._halos, self._goals):
            line.setData(ends, [amount for _, amount in shown for _ in range(2)])

    def _show_pauses(self, spans: Sequence[_Placed], height: float) -> None:
        places = [place for place, span in spans if span.goal_state is GoalState.PAUSED]
        self._pauses.setData(places, [height] * len(places))
        self._count = len(spans)
        self._size_pauses()

    def _size_pauses(self) -> None:
        em = _MARK_EM if self._count <= _MANY_BARS else _MANY_MARK_EM
        self._pauses.setSize(self.style_now.text_px * em)

    def _show_labels(self, spans: Sequence[_Placed], height: float) -> None:
        """Write labels of a `height` over their bars, the lines of their goals and their diamonds."""
        for number, item in enumerate(self._labels):
            text = self._label(spans[number][1]) if self._label is not None and number < len(spans) else ""
            item.setVisible(bool(text))
            if text:
                place, span = spans[number]
                item.setText(text)
                item.setPos(place, self._label_foot(span, height))

    def _label_foot(self, span: Span, height: float) -> float:
        amount, goal = self._amount(span), self._goal_of(span)
        if span.goal_state is GoalState.PAUSED:
            return max(amount, height)
        return goal if amount <= goal < amount + height else amount

    def _goal_of(self, span: Span) -> float:
        """Return how much was meant; 0 where nothing was."""
        return 0 if self._goal is None or span.goal_state is GoalState.PAUSED else self._goal(span)
