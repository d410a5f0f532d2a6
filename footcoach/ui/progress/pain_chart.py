"""Pain as three lines over time, told apart by their shapes: before, after, the next morning."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import nan

import pyqtgraph as pg  # type: ignore[import-untyped]

from footcoach.core.pain import WORST, PainMoment
from footcoach.core.pain_trend import PainPoint, pain_runs
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.progress.plot import Plot
from footcoach.ui.progress.samples import PAIN_LOOKS

_FEWEST_DAYS = 28
_MANY_POINTS = 40
_AMOUNTS = [(float(score), str(score)) for score in (0, 5, WORST)]
_ENDS = (-0.5, WORST + 0.5)


class PainChart(Plot):
    """Shows the answers of a period; where there are none the lines break."""

    def __init__(self, words: DayWords) -> None:
        """Write days by `words`."""
        super().__init__(words, week_shift=0.5)
        self._lines = {moment: pg.PlotDataItem(connect="finite", antialias=True) for moment in PainMoment}
        self._points: Sequence[PainPoint] = ()
        for line in self._lines.values():
            self.box.addItem(line, ignoreBounds=True)
        self.apply_mark_theme()

    def show_points(self, points: Sequence[PainPoint], first: date, last: date) -> None:
        """Show `points` of the days from `first` to `last`."""
        self._points = points
        self.show_range(min(first, last - timedelta(days=_FEWEST_DAYS - 1)), last, _AMOUNTS, _ENDS)
        for moment, line in self._lines.items():
            places, scores = _with_gaps(points, moment, last)
            line.setData(places, scores)
        self.apply_mark_theme()

    def apply_mark_theme(self) -> None:
        """Give the lines their shapes, in the colours of the theme."""
        colours = self.colours()
        size_px = self.text_px() * (0.4 if len(self._points) > _MANY_POINTS else 0.6)
        for moment, line in self._lines.items():
            look = PAIN_LOOKS[moment]
            colour = getattr(colours, look.colour)
            line.setPen(pg.mkPen(colour, width=2, style=look.pen_style))
            line.setSymbol(look.symbol)
            line.setSymbolSize(size_px)
            line.setSymbolBrush(colour if look.is_filled else colours.surface)
            line.setSymbolPen(pg.mkPen(colour, width=2))


def _with_gaps(points: Sequence[PainPoint], moment: PainMoment, last: date) -> tuple[list[float], list[float]]:
    """Return places and scores, with no number where the line breaks."""
    places: list[float] = []
    scores: list[float] = []
    for run in pain_runs(points, moment):
        for point in run:
            days = min(point.days, (last - point.first).days + 1)
            places.append(point.first.toordinal() + days / 2)
            scores.append(point.scores[moment])
        places.append(places[-1])
        scores.append(nan)
    return places, scores
