"""The few numbers that say at once how it goes."""

from datetime import timedelta

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from footcoach.core.progress import done_since
from footcoach.core.weeks import WeekTally
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.queries import Calendar, Overview
from footcoach.ui.progress.words import minutes_number, whole_minutes

_LAST_DAYS = 28

_TILE_EM = 11
"""The narrowest tile, in units of the text size; as many columns as fit."""


class _Tile(QFrame):
    """One number, large, between its caption and its note.

    Attributes:
        sentence: All three, to be read aloud.
    """

    def __init__(self) -> None:
        super().__init__()
        self.sentence = ""
        self.setProperty("role", "card")
        self._caption, self._value, self._note = (
            text_label("", "quiet"),
            text_label("", "title"),
            text_label("", "quiet"),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX)
        layout.setVerticalSpacing(0)
        for row, label in enumerate((self._caption, self._value, self._note)):
            layout.addWidget(label, row, 0)
        layout.setRowStretch(3, 1)

    def show_number(self, caption: str, value: str, note: str) -> None:
        """Show a number: what it counts, the number itself, and what to know of it."""
        self.sentence = f"{caption}: {value} {note}."
        for label, text in ((self._caption, caption), (self._value, value), (self._note, note)):
            label.setText(text)
            label.setVisible(bool(text))


class KeyNumbers(QWidget):
    """This week, the weeks in a row, the last 28 days and all sessions, side by side in as many rows as they need."""

    def __init__(self, formats: LocaleFormats) -> None:
        """Write numbers and days in `formats`."""
        super().__init__()
        self._formats = formats
        self._week, self._streak, self._recent, self._sessions = self._tiles = [_Tile() for _ in range(4)]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE_PX)
        self._arrange(len(self._tiles))
        self.show_streak(None)

    @property
    def week_sentence(self) -> str:
        """How the week stands, to be read aloud."""
        return self._week.sentence

    def show_overview(self, seen: Overview, calendar: Calendar) -> None:
        """Show the numbers that are known at once."""
        today = calendar.today
        done_ms = done_since(seen.works, today - timedelta(days=_LAST_DAYS - 1), today)
        self._week.show_number(
            self.tr("This week"), self._week_text(seen.week), self._week_note(seen.week, calendar.goal_days)
        )
        one = whole_minutes(done_ms) == 1
        note = self.tr("minute of exercise") if one else self.tr("minutes of exercise")
        self._recent.show_number(self.tr("Last 28 days"), minutes_number(done_ms, self._formats), note)
        sessions = self._formats.number(seen.sessions)
        since = "" if seen.first_day is None else self._formats.plain(seen.first_day, today)
        self._sessions.show_number(self.tr("Sessions"), sessions, self.tr("since {day}").format(day=since))

    def _week_text(self, week: WeekTally) -> str:
        if week.days_done > week.goal_days:
            return self._formats.number(week.days_done)
        return self.tr("{done} of {goal}").format(done=week.days_done, goal=week.goal_days)

    def _week_note(self, week: WeekTally, goal_days: int) -> str:
        if week.days_done > week.goal_days > 0:
            return self.tr("days, more than your goal of {goal}").format(goal=week.goal_days)
        one = week.goal_days == 1
        if week.is_met:
            return self.tr("day: goal met") if one else self.tr("days: goal met")
        if week.goal_days < goal_days:
            return self.tr("day, fewer because of days off") if one else self.tr("days, fewer because of days off")
        return self.tr("day so far") if one else self.tr("days so far")

    def show_streak(self, weeks: int | None) -> None:
        """Show how many weeks in a row the goal was met; None while it is not known."""
        value = "…" if weeks is None else self._formats.number(weeks)
        note = self.tr("week with the goal met") if weeks == 1 else self.tr("weeks with the goal met")
        self._streak.show_number(self.tr("In a row"), value, note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Use as many columns as another size of text allows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        tile_px = max(BODY_PX, self.font().pixelSize()) * _TILE_EM
        fitting = max(1, self.width() // tile_px)
        # Three and one would look like a mistake.
        self._arrange(max(columns for columns in (1, 2, len(self._tiles)) if columns <= fitting))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
