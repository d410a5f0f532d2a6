"""Bars week by week: full where the goal was met, pale where it was not, dashed where the week is not over.

A diamond stands where days off left the week out.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pyqtgraph as pg  # type: ignore[import-untyped]

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.progress import GoalState, Span
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.progress.day_ticks import Tick
from footcoach.ui.progress.plot import Plot
from footcoach.ui.progress.samples import BAR_LOOKS, bar_pen

_MOST_LABELS = 14
"""The amount stands over each bar where so many have room."""

_FEWEST_WEEKS = 4
"""A single bar in a chart of its own width would be a wall."""

_BAR_SHARE = 0.68
_GOAL_SHARE = 1.2

_LABEL_ROOM = 1.17
_HEADROOM = 1.04

_MARK_HEIGHT = 0.045
"""The middle of a diamond, as a share of the height of the chart."""

_MARK_EM, _MANY_MARK_EM, _MANY_BARS = 0.7, 0.45, 30


_Placed = tuple[float, Span]
"""A span with the place of its middle."""


class WeekChart(Plot):
    """Shows one amount of every span; with goals, a line on each bar says how much was meant."""

    def __init__(
        self,
        words: DayWords,
        amount: Callable[[Span], float],
        ticks: Callable[[float], list[Tick]],
        *,
        goal: Callable[[Span], float] | None = None,
    ) -> None:
        """Show the `amount` of each span.

        Args:
            words: How days are written.
            amount: What a bar shows.
            ticks: Which amounts are written at the left, from the largest that is shown.
            goal: How much was meant; None where there is no such thing.
        """
        super().__init__(words, week_shift=3.5)
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
        first = end - timedelta(weeks=max(_FEWEST_WEEKS, len(spans)) * weeks)
        has_labels = len(spans) <= _MOST_LABELS and self._goal is None
        amounts = self._ticks(max(map(self._amount, spans)))
        largest = max(amounts[-1][0], max(map(self._amount, spans)) * (_LABEL_ROOM if has_labels else 1))
        # Written twice, an amount would only take room.
        self.show_range(
            first, end - timedelta(days=1), [(0.0, "")] if has_labels else amounts, (0, largest * _HEADROOM)
        )
        # The oldest may be shorter, but it has a place as wide as the others.
        places = [span.end.toordinal() - DAYS_IN_WEEK * weeks / 2 for span in spans]
        width = DAYS_IN_WEEK * weeks * _BAR_SHARE
        placed = list(zip(places, spans, strict=True))
        self._show_bars(placed, width)
        self._show_goals(placed, width * _GOAL_SHARE)
        self._show_pauses(placed, largest * _MARK_HEIGHT)
        self._show_labels(placed if has_labels else (), largest * 2 * _MARK_HEIGHT)

    def apply_mark_theme(self) -> None:
        """Give bars, goals and numbers the colours of the theme."""
        colours = self.colours()
        for state, item in self._bars.items():
            look = BAR_LOOKS[state]
            item.setOpts(brush=getattr(colours, look.fill), pen=bar_pen(look, colours))
        self._halos.setPen(pg.mkPen(colours.surface, width=6))
        self._goals.setPen(pg.mkPen(colours.text, width=2))
        self._pauses.setBrush(pg.mkBrush(colours.quiet))
        self._pauses.setPen(pg.mkPen(None))
        self._size_pauses()
        for label in self._labels:
            label.setFont(self.small_font())
            label.setColor(colours.text)

    def _show_bars(self, spans: Sequence[_Placed], width: float) -> None:
        for state, item in self._bars.items():
            shown = [(place, self._amount(span)) for place, span in spans if span.goal_state is state]
            item.setOpts(x=[place for place, _ in shown], height=[amount for _, amount in shown], width=width)

    def _show_goals(self, spans: Sequence[_Placed], width: float) -> None:
        goal = self._goal
        shown = (
            [(place, goal(span)) for place, span in spans if span.goal_state is not GoalState.PAUSED] if goal else []
        )
        ends = [place + side * width / 2 for place, _ in shown for side in (-1, 1)]
        for line in (self._halos, self._goals):
            line.setData(ends, [amount for _, amount in shown for _ in range(2)])

    def _show_pauses(self, spans: Sequence[_Placed], height: float) -> None:
        places = [place for place, span in spans if span.goal_state is GoalState.PAUSED]
        self._pauses.setData(places, [height] * len(places))
        self._count = len(spans)
        self._size_pauses()

    def _size_pauses(self) -> None:
        self._pauses.setSize(self.text_px() * (_MARK_EM if self._count <= _MANY_BARS else _MANY_MARK_EM))

    def _show_labels(self, spans: Sequence[_Placed], above: float) -> None:
        """Write amounts over their bars, and not lower than `above` where there is a diamond."""
        for number, label in enumerate(self._labels):
            amount = self._amount(spans[number][1]) if number < len(spans) else 0
            label.setVisible(amount > 0)
            if amount > 0:
                place, span = spans[number]
                label.setText(self._words.number(max(1, round(amount))))
                label.setPos(place, max(amount, above) if span.goal_state is GoalState.PAUSED else amount)
