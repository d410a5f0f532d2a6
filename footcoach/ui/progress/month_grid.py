"""One month of the calendar: its name, the days of the week, its days."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from footcoach.core.progress import DayMark
from footcoach.core.weeks import week_start
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.day_button import DayButton
from footcoach.ui.progress.words import mark_text

_ROWS = 6
_TITLE_ROWS = 2


class MonthGrid(QWidget):
    """Shows a month.

    Signals:
        day_pressed: the date of the day that was clicked.
    """

    day_pressed = Signal(object)

    def __init__(self, words: DayWords) -> None:
        """Make the month that writes by `words`."""
        super().__init__()
        self._words = words
        self._title = text_label("", "subheading")
        self._first = date.min
        self._buttons = [self._button() for _ in range(_ROWS * 7)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._title, 0, 0, 1, 7)
        grid.setRowMinimumHeight(0, 4 * SPACE_PX)
        for column, word in enumerate(words.weekdays()):
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
        button.setSizePolicy(policy)
        button.clicked.connect(self._on_button_clicked)
        return button

    def show_month(self, first: date, marks: Mapping[date, DayMark], today: date, chosen: date) -> None:
        """Show the month that begins on `first`."""
        self._first = first
        self._title.setText(self._words.titled_month(first))
        start = week_start(first, self._words.first_weekday)
        for index, button in enumerate(self._buttons):
            day = start + timedelta(days=index)
            button.setVisible(day.month == first.month)
            if day.month == first.month:
                self._show_day(button, marks.get(day, DayMark(day)), today, chosen)

    def _show_day(self, button: DayButton, mark: DayMark, today: date, chosen: date) -> None:
        button.show_day(mark, is_today=mark.day == today, is_future=mark.day > today)
        button.set_chosen(mark.day == chosen)
        name = f"{self._words.long(mark.day, today)}: {mark_text(mark)}"
        button.setAccessibleName(self.tr("{day}, today").format(day=name) if mark.day == today else name)

    def focus_day(self, day: date) -> bool:
        """Give `day` the focus of the keyboard; return whether it is in this month."""
        found = next((button for button in self._buttons if button.day == day and not button.isHidden()), None)
        if found is None:
            return False
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, DayButton):
            self.day_pressed.emit(button.day)
