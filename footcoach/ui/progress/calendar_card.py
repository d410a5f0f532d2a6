"""The calendar: which days were done, and what happened on the chosen one."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.progress import DayMark, day_marks
from footcoach.core.record import Work
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.legend import Legend
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.day_button import MarkSample
from footcoach.ui.progress.months import Months
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

    def __init__(self, exercises: Mapping[str, Exercise], words: DayWords, today: date) -> None:
        """Name the `exercises`, write days by `words`, and begin with `today`."""
        super().__init__()
        self.setProperty("role", "card")
        self._exercises = exercises
        self._words = words
        self._today = self._chosen = self._known_from = today
        self._marks: Mapping[date, DayMark] = {}
        self._days_off: frozenset[date] = frozenset()
        self._months = Months(words, today)
        self._earlier = named_button("calendarEarlier", self.tr("‹  Earlier"), self._on_earlier_clicked)
        self._later = named_button("calendarLater", self.tr("Later  ›"), self._on_later_clicked)
        self._off = named_button("dayOffButton", "", self._on_off_clicked)
        self._told = text_label("")
        self._told.setObjectName("chosenDay")
        self._arrange()
        self._months.day_chosen.connect(self._on_months_day_chosen)
        self._months.off_toggled.connect(self._toggle_off)
        self._months.months_changed.connect(self._on_months_changed)

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(text_label(self.tr("Calendar"), "heading"), 1)
        header.addWidget(self._earlier)
        header.addWidget(self._later)
        chosen = QHBoxLayout()
        chosen.setSpacing(2 * SPACE_PX)
        chosen.addWidget(self._told, 1)
        chosen.addWidget(self._off)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(2 * SPACE_PX)
        column.addLayout(header)
        column.addWidget(self._months)
        column.addWidget(self._legend())
        column.addLayout(chosen)

    def _legend(self) -> QWidget:
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
        self._marks = day_marks(works, days_off)
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
        self._marks = {**self._marks, **day_marks(works, days_off)}
        self._show()

    def _show(self) -> None:
        self._months.show_marks(self._marks, self._today)
        self._later.setEnabled(not self._months.is_latest)
        self._show_chosen()

    def _show_chosen(self) -> None:
        mark = self._marks.get(self._chosen, DayMark(self._chosen))
        day = self._words.long(self._chosen, self._today)
        what = "\n".join(filter(None, (mark_text(mark), exercise_names(mark.exercise_ids, self._exercises))))
        self._told.setText(self.tr("{day}: {what}").format(day=day, what=what))
        self._off.setText(self.tr("Not a day off") if mark.is_off else self.tr("Mark as a day off"))
        help_text = self.tr(
            "On a day off you are ill or resting. It breaks nothing. Keys in the calendar: Space and Enter."
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
        self._later.setEnabled(not self._months.is_latest)
        self._want_days()

    @Slot()
    def _on_off_clicked(self) -> None:
        self._toggle_off(self._chosen)

    @Slot(object)
    def _toggle_off(self, day: date) -> None:
        self.off_changed.emit(day, day not in self._days_off)
