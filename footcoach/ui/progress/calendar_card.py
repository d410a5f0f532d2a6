"""The calendar: months of days that were done, and what happened on the chosen one."""

from collections.abc import Container, Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.progress import DayMark, day_marks
from footcoach.core.record import Work
from footcoach.core.weeks import week_start
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import focus_in_view
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.legend import Legend
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.day_button import DayButton, MarkSample
from footcoach.ui.progress.words import exercise_names, mark_text

_SESSION_MS = 1_200_000
"""The length of the session in the samples of the legend."""


class CalendarCard(QFrame):
    """A card with months, a legend, and the chosen day in words.

    Signals:
        off_changed: (date, whether it is a day off from now on), when a person changed it.
        days_wanted: (first day, last day) of months that are shown and not known yet.
    """

    off_changed = Signal(object, bool)
    days_wanted = Signal(object, object)

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        formats: LocaleFormats,
        today: date,
        warm_ups: Container[str] = (),
    ) -> None:
        """Name the `exercises`, of which `warm_ups` do not count, write days in `formats`, and begin with `today`."""
        super().__init__()
        self.setProperty("role", "card")
        self._exercises = exercises
        self._warm_ups = warm_ups
        self._formats = formats
        self._today = self._chosen = self._known_from = today
        self._marks: Mapping[date, DayMark] = {}
        self._days_off: frozenset[date] = frozenset()
        self._months = Months(formats, today)
        self._earlier = named_button("calendarEarlier", self.tr("‹  Earlier"), self._on_earlier_clicked)
        self._later = named_button("calendarLater", self.tr("Later  ›"), self._on_later_clicked)
        self._off = named_button("dayOffButton", "", self._on_off_clicked)
        self._told = text_label("")
        self._told.setObjectName("chosenDay")
        self._legend = self._make_legend()
        self._arrange()
        self._months.day_chosen.connect(self._on_months_day_chosen)
        self._months.off_toggled.connect(self._toggle_off)
        self._months.months_changed.connect(self._on_months_changed)

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(heading_label(self.tr("Calendar"), "heading"), 1)
        header.addWidget(FlowRow(self._earlier, self._later, side=Qt.AlignmentFlag.AlignRight))
        chosen = QHBoxLayout()
        chosen.setSpacing(2 * SPACE_PX)
        chosen.addWidget(self._told, 1)
        chosen.addWidget(self._off)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(2 * SPACE_PX)
        column.addLayout(header)
        column.addWidget(self._months)
        column.addWidget(self._legend)
        column.addLayout(chosen)

    def _make_legend(self) -> Legend:
        day = self._today
        begun = DayMark(day, done_ms=_SESSION_MS // 2, planned_ms=_SESSION_MS)
        return Legend(
            (MarkSample(DayMark(day, done_ms=_SESSION_MS, planned_ms=_SESSION_MS, is_done=True)), self.tr("Done")),
            (MarkSample(begun), self.tr("Partly done")),
            (MarkSample(DayMark(day, is_off=True)), self.tr("Day off: ill or resting")),
            (MarkSample(DayMark(day), is_today=True), self.tr("Today")),
        )

    # What is shown

    def show_history(self, works: Iterable[Work], known_from: date, days_off: frozenset[date], today: date) -> None:
        """Show everything anew.

        Args:
            works: What was done since `known_from`.
            known_from: A day.
            days_off: All days of illness or rest.
            today: The local day.
        """
        self._chosen = today if self._chosen == self._today else self._chosen
        self._today, self._known_from, self._days_off = today, known_from, days_off
        self._marks = day_marks(works, days_off, self._warm_ups)
        self._show()
        self._want_days()

    def add_works(self, works: Iterable[Work], first: date, known_from: date) -> None:
        """Show also what was done before.

        Args:
            works: What was done since `first`, before `known_from`.
            first: Their first day.
            known_from: What was known when they were asked for; by now it may be more.
        """
        days_off = frozenset(day for day in self._days_off if day < known_from)
        self._known_from = min(first, self._known_from)
        self._marks = {**self._marks, **day_marks(works, days_off, self._warm_ups)}
        self._show()

    def _show(self) -> None:
        self._months.show_marks(self._marks, self._today)
        self._show_months()
        self._show_chosen()

    def _show_months(self) -> None:
        """Offer later months where there are any, and explain what the shown ones have."""
        self._later.setEnabled(not self._months.is_latest)
        first, end = self._months.first, self._months.end
        marks = [mark for day, mark in self._marks.items() if first <= day < end]
        self._legend.show_only((
            any(mark.is_done for mark in marks),
            any(mark.is_begun and not mark.is_done for mark in marks),
            any(mark.is_off for mark in marks),
            first <= self._today < end,
        ))  # fmt: skip

    def _show_chosen(self) -> None:
        mark = self._marks.get(self._chosen, DayMark(self._chosen))
        day = self._formats.long(self._chosen, self._today)
        what = "\n".join(filter(None, (mark_text(mark), exercise_names(mark.exercise_ids, self._exercises))))
        self._told.setText(self.tr("{day}: {what}").format(day=day, what=what))
        self._off.setText(self.tr("Not a day off") if mark.is_off else self.tr("Mark as a day off"))
        help_text = self.tr(
            "On a day off you are ill or resting. It does not count against you. Keys in the calendar: Space and Enter."
        )
        self._off.setAccessibleDescription(help_text)
        self._off.setToolTip(help_text)

    def _want_days(self) -> None:
        if self._months.first < self._known_from:
            self.days_wanted.emit(self._months.first, self._known_from)

    # What a person does

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._months.turn(-1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._months.turn(1)

    @Slot(object)
    def _on_months_day_chosen(self, day: date) -> None:
        self._chosen = day
        self._show_chosen()

    @Slot()
    def _on_months_changed(self) -> None:
        self._show_months()
        self._want_days()

    @Slot()
    def _on_off_clicked(self) -> None:
        self._toggle_off(self._chosen)

    @Slot(object)
    def _toggle_off(self, day: date) -> None:
        self.off_changed.emit(day, day not in self._days_off)


_MOST_MONTHS = 3
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

    def __init__(self, formats: LocaleFormats, today: date) -> None:
        """Show the month of `today` and those before it."""
        super().__init__()
        self._today = self._chosen = today
        self._last = month_start(today)
        self._marks: Mapping[date, DayMark] = {}
        self._count = _MOST_MONTHS
        self._grids = [MonthGrid(formats) for _ in range(_MOST_MONTHS)]
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
        count = max(1, min(_MOST_MONTHS, self.width() // month_px))
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


_ROWS = 6
_TITLE_ROWS = 2


class MonthGrid(QWidget):
    """Shows a month.

    Signals:
        day_pressed: the date of the day that was clicked.
    """

    day_pressed = Signal(object)

    def __init__(self, formats: LocaleFormats) -> None:
        """Make the month that writes in `formats`."""
        super().__init__()
        self._formats = formats
        self._title = heading_label("", "subheading")
        self._first = date.min
        self._buttons = [self._button() for _ in range(_ROWS * 7)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._title, 0, 0, 1, 7)
        grid.setRowMinimumHeight(0, 4 * SPACE_PX)
        for column, word in enumerate(formats.weekdays()):
            label = text_label(word, "quiet")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(False)
            grid.addWidget(label, 1, column)
        for index, button in enumerate(self._buttons):
            grid.addWidget(button, _TITLE_ROWS + index // 7, index % 7)
        grid.setRowStretch(_TITLE_ROWS + _ROWS, 1)

    def _button(self) -> DayButton:
        button = DayButton()
        policy = button.sizePolicy()
        # A month of five weeks must be as high as one of six.
        policy.setRetainSizeWhenHidden(True)
        # A narrow page has smaller days.
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        button.setSizePolicy(policy)
        button.clicked.connect(self._on_button_clicked)
        return button

    def show_month(self, first: date, marks: Mapping[date, DayMark], today: date, chosen: date) -> None:
        """Show the month that begins on `first`."""
        self._first = first
        self._title.setText(self._formats.titled_month(first))
        start = week_start(first, self._formats.first_weekday)
        for index, button in enumerate(self._buttons):
            day = start + timedelta(days=index)
            button.setVisible(day.month == first.month)
            if day.month == first.month:
                self._show_day(button, marks.get(day, DayMark(day)), today, chosen)

    def _show_day(self, button: DayButton, mark: DayMark, today: date, chosen: date) -> None:
        button.show_day(mark, is_today=mark.day == today, is_future=mark.day > today)
        button.set_chosen(mark.day == chosen)
        name = f"{self._formats.long(mark.day, today)}: {mark_text(mark)}"
        button.setAccessibleName(self.tr("{day}, today").format(day=name) if mark.day == today else name)

    def focus_day(self, day: date) -> bool:
        """Give `day` the focus of the keyboard; return whether it is in this month."""
        found = next((button for button in self._buttons if button.day == day and not button.isHidden()), None)
        if found is None:
            return False
        focus_in_view(found)
        return True

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, DayButton):
            self.day_pressed.emit(button.day)
