"""The weeks of the period from left to right, for the charts of the report."""

from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.ui.common.day_words import DayWords
from footcoach.ui.report.facts import WEEKS
from footcoach.ui.report.sheet import FAINT, LEFT, QUIET, SMALL_PT, Sheet

_WEEKS_PER_LABEL = 3


@dataclass(frozen=True)
class WeekAxis:
    """Where a chart is, in millimetres.

    Attributes:
        left: Where the first week begins.
        top: Where the greatest value is.
        width: Of all weeks.
        height: From zero to the greatest value.
    """

    left: float
    top: float
    width: float
    height: float

    @property
    def slot(self) -> float:
        """How wide a week is."""
        return self.width / WEEKS

    @property
    def bottom(self) -> float:
        """Where zero is."""
        return self.top + self.height

    def middle(self, number: int) -> float:
        """Return where the middle of the week `number` is, from 0."""
        return self.left + (number + 0.5) * self.slot

    def height_at(self, share: float) -> float:
        """Return where a value is that is `share` of the greatest."""
        return self.bottom - share * self.height

    def draw_days(self, sheet: Sheet, first: date, words: DayWords) -> None:
        """Draw the base line, and the first day of some weeks below it."""
        sheet.line((self.left, self.bottom), (self.left + self.width, self.bottom), colour=QUIET, width=0.25)
        for number in range(0, WEEKS, _WEEKS_PER_LABEL):
            x = self.left + number * self.slot
            sheet.line((x, self.bottom), (x, self.bottom + 1.2), colour=FAINT, width=0.25)
            label = words.short(first + timedelta(weeks=number))
            width = _WEEKS_PER_LABEL * self.slot
            sheet.text(x + 0.8, self.bottom + 0.8, width, label, size_pt=SMALL_PT, colour=QUIET, align=LEFT)
