"""Months side by side, as many as have room, in which the arrow keys go from day to day."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from footcoach.core.progress import DayMark
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.month_grid import MonthGrid

MOST_MONTHS = 3
_MONTH_EM = 19
"""The narrowest month, in units of the text size."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MARKING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def month_start(day: date, months: int = 0) -> date:
    """Return the first day of the month that lies `months` after that of `day`, or before it."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, 1)


class Months(QWidget):
    """Shows months; one of their days is the chosen one.

    Signals:
        day_chosen: the date of the day of which more is to be told.
        off_toggled: the date of the day that is to be one off, or no longer.
        months_changed: other months are shown than before.
    """

    day_chosen = Signal(object)
    off_toggled = Signal(object)
    months_changed = Signal()

    def __init__(self, words: DayWords, today: date) -> None:
        """Show the month of `today` and those before it."""
        super().__init__()
        self._today = self._chosen = today
        self._last = month_start(today)
        self._marks: Mapping[date, DayMark] = {}
        self._count = MOST_MONTHS
        self._grids = [MonthGrid(words) for _ in range(MOST_MONTHS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * SPACE_PX)
        for grid in self._grids:
            row.addWidget(grid, 1)
            grid.day_pressed.connect(self._choose)

    @property
    def first(self) -> date:
        """The first day that is shown."""
        return month_start(self._last, 1 - self._count)

    @property
    def end(self) -> date:
        """The day after the last that is shown."""
        return month_start(self._last, 1)

    @property
    def is_latest(self) -> bool:
        """Whether the month of today is shown."""
        return self._last >= month_start(self._today)

    def show_marks(self, marks: Mapping[date, DayMark], today: date) -> None:
        """Show what happened; a new day is chosen by itself if the old one was."""
        if today != self._today:
            self._chosen = today if self._chosen == self._today else self._chosen
            self._last = month_start(today) if self.is_latest else self._last
            self._today = today
        self._marks = marks
        self._show()

    def turn(self, steps: int) -> None:
        """Show the months before, or after, as many as fit, but none after that of today."""
        self._last = min(month_start(self._last, steps * self._count), month_start(self._today))
        self._show()
        self.months_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many months as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show as many months as another size of text allows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size of one month: the others are hidden before it gets too narrow."""
        return self._grids[-1].minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Return the same; it takes what width there is."""
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day by the arrows, from month to month by Page Up and Page Down; mark by Space or Enter."""
        key = event.key()
        if key in _STEPS:
            self._choose(self._chosen + timedelta(days=_STEPS[Qt.Key(key)]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._choose(_same_day(self._chosen, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in _MARKING:
            # A key that is held down repeats itself.
            if not event.isAutoRepeat():
                self.off_toggled.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        month_px = max(BODY_PX, self.font().pixelSize()) * _MONTH_EM
        count = max(1, min(MOST_MONTHS, self.width() // month_px))
        if count != self._count:
            self._count = count
            self._show()
            self.months_changed.emit()

    def _show(self) -> None:
        for age, grid in enumerate(reversed(self._grids)):
            grid.setVisible(age < self._count)
            if age < self._count:
                grid.show_month(month_start(self._last, -age), self._marks, self._today, self._chosen)

    @Slot(object)
    def _choose(self, day: date) -> None:
        """Tell more of `day`, and show its month."""
        self._chosen = day
        is_seen = self.first <= day < self.end
        if not is_seen:
            self._last = month_start(day, 0 if day >= self.end else self._count - 1)
        self._show()
        for grid in self._grids:
            grid.focus_day(day)
        self.day_chosen.emit(day)
        if not is_seen:
            self.months_changed.emit()


def _same_day(day: date, months: int) -> date:
    """Return the day of another month with the same number, or the last of that month."""
    first = month_start(day, months)
    last = month_start(first, 1) - timedelta(days=1)
    return min(first + timedelta(days=day.day - 1), last)
