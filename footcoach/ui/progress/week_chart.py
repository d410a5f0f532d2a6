"""Bars week by week: full where the goal was met, pale where it was not, dashed where the week is not over."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pyqtgraph as pg  # type: ignore[import-untyped]

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.progress import GoalState, Span
from footcoach.ui.progress.day_ticks import Tick
from footcoach.ui.progress.plot import Plot
from footcoach.ui.progress.samples import BAR_LOOKS, bar_pen
from footcoach.ui.progress.words import DayWords

_MOST_LABELS = 14
"""The amount stands over each bar where so many have room."""

_FEWEST_WEEKS = 4
"""A single bar in a chart of its own width would be a wall."""

_BAR_SHARE = 0.68
_GOAL_SHARE = 1.2

_LABEL_ROOM = 1.17
_HEADROOM = 1.04


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
        self._bars = {state: pg.BarGraphItem(x=[], height=[], width=1) for state in GoalState}
        # Without its halo, a line across a bar could hardly be seen.
        self._halos = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._goals = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._labels = [pg.TextItem(anchor=(0.5, 1)) for _ in range(_MOST_LABELS)]
        for item in (*self._bars.values(), self._halos, self._goals, *self._labels):
            self.box.addItem(item, ignoreBounds=True)
        self.dress_marks()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show `spans`, at least one, oldest first."""
        weeks, end = spans[-1].weeks, spans[-1].end
        first = end - timedelta(weeks=max(_FEWEST_WEEKS, len(spans)) * weeks)
        goals = [self._goal(span) for span in spans] if self._goal else []
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
        for state, item in self._bars.items():
            shown = [
                (place, self._amount(span))
                for place, span in zip(places, spans, strict=True)
                if span.goal_state is state
            ]
            item.setOpts(x=[place for place, _ in shown], height=[amount for _, amount in shown], width=width)
        self._show_goals(places, goals, width * _GOAL_SHARE)
        self._show_labels(list(zip(places, map(self._amount, spans), strict=True)) if has_labels else ())

    def dress_marks(self) -> None:
        """Give bars, goals and numbers the colours of the theme."""
        colours = self.colours()
        for state, item in self._bars.items():
            look = BAR_LOOKS[state]
            item.setOpts(brush=getattr(colours, look.fill), pen=bar_pen(look, colours))
        self._halos.setPen(pg.mkPen(colours.surface, width=6))
        self._goals.setPen(pg.mkPen(colours.text, width=2))
        for label in self._labels:
            label.setFont(self.small_font())
            label.setColor(colours.text)

    def _show_goals(self, places: Sequence[float], goals: Sequence[float], width: float) -> None:
        ends = [place + side * width / 2 for place in places for side in (-1, 1)] if goals else []
        for line in (self._halos, self._goals):
            line.setData(ends, [goal for goal in goals for _ in range(2)])

    def _show_labels(self, amounts: Sequence[tuple[float, float]]) -> None:
        """Write amounts, given with their places, over their bars."""
        for number, label in enumerate(self._labels):
            is_shown = number < len(amounts) and amounts[number][1] > 0
            label.setVisible(is_shown)
            if is_shown:
                place, amount = amounts[number]
                label.setText(self._words.number(max(1, round(amount))))
                label.setPos(place, amount)
