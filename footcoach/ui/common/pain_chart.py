"""Pain as three lines over time, told apart by their shapes: before, after, the next morning."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import nan

import pyqtgraph as pg  # type: ignore[import-untyped]

from footcoach.core.pain import WORST, PainMoment
from footcoach.core.pain_trend import PainPoint, pain_runs
from footcoach.ui.common.legend import PAIN_LOOKS
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.plot import ChartStyle, Plot

_FEWEST_DAYS = 28
_MANY_POINTS = 40
_AMOUNTS = [(float(score), str(score)) for score in (0, 5, WORST)]
_ENDS = (-0.5, WORST + 0.5)


class PainChart(Plot):
    """Shows the answers of a period; where there are none the lines break."""

    def __init__(self, formats: LocaleFormats, *, apart_days: float = 0.0, style: ChartStyle | None = None) -> None:
        """Make the chart.

        Args:
            formats: How days and numbers are written.
            apart_days: So far from each other the three answers of a time stand, lest equal ones cover each other.
            style: For paper; None follows the theme of the screen.
        """
        super().__init__(formats, style)
        self._apart_days = apart_days
        self._lines = {moment: pg.PlotDataItem(connect="finite", antialias=True) for moment in PainMoment}
        self._points: Sequence[PainPoint] = ()
        for line in self._lines.values():
            self.box.addItem(line, ignoreBounds=True)
        self.apply_mark_theme()

    def show_points(self, points: Sequence[PainPoint], first: date, last: date) -> None:
        """Show `points` of the days from `first` to `last`."""
        self._points = points
        days = min(first, last - timedelta(days=_FEWEST_DAYS - 1)), last
        self.show_range(days, _AMOUNTS, _ENDS, week_shift=points[0].days / 2 if points else 0)
        for number, (moment, line) in enumerate(self._lines.items()):
            places, scores = _with_gaps(points, moment, last)
            shift = (number - (len(self._lines) - 1) / 2) * self._apart_days
            line.setData([place + shift for place in places], scores)
        self.apply_mark_theme()

    def apply_mark_theme(self) -> None:
        """Give the lines their shapes, in the colours of the theme."""
        style = self.style_now
        colours, width = style.colours, 2 * style.px
        size_px = style.text_px * (0.4 if len(self._points) > _MANY_POINTS else 0.6)
        for moment, line in self._lines.items():
            look = PAIN_LOOKS[moment]
            colour = getattr(colours, look.colour)
            line.setPen(pg.mkPen(colour, width=width, style=look.pen_style))
            line.setSymbol(look.symbol)
            line.setSymbolSize(size_px)
            line.setSymbolBrush(colour if look.is_filled else colours.surface)
            line.setSymbolPen(pg.mkPen(colour, width=width))


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
