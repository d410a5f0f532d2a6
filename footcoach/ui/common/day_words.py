"""Days and numbers in the person's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from footcoach.core.record import SessionLine, local_time
from footcoach.ui.common.locale_formats import first_weekday, time_text


class DayWords:
    """Writes days in the person's language.

    Attributes:
        first_weekday: The day on which weeks begin where the person lives, 0 for Monday to 6 for Sunday.
    """

    def __init__(self, language: str) -> None:
        """Write in `language`, a code such as "en"."""
        self._locale = QLocale(language)
        self.first_weekday = first_weekday()

    def long(self, day: date, today: date) -> str:
        """Return a day such as "Tuesday 3 November", with its year when that is not the year of `today`."""
        return self._text(day, "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy")

    def plain(self, day: date, today: date) -> str:
        """Return a day such as "3 November", with its year when that is not the year of `today`."""
        return self._text(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")

    def full(self, day: date) -> str:
        """Return a day such as "3 November 2026"."""
        return self._text(day, "d MMMM yyyy")

    def short(self, day: date) -> str:
        """Return a day such as "3 Nov"."""
        return self._text(day, "d MMM")

    def dated(self, day: date) -> str:
        """Return a day such as "3 Nov 2026"."""
        return self._text(day, "d MMM yyyy")

    def month(self, day: date) -> str:
        """Return a month such as "Nov"."""
        return self._text(day, "MMM")

    def titled_month(self, day: date) -> str:
        """Return a month such as "November 2026"."""
        standalone = self._locale.standaloneMonthName(day.month)
        return f"{standalone} {day.year}"

    def year(self, day: date) -> str:
        """Return a year such as "2026"."""
        return self._text(day, "yyyy")

    def begun(self, line: SessionLine, today: date) -> str:
        """Return when a session began, such as "Tuesday 3 November, 7:30"."""
        moment = local_time(line.started_at_ms, line.utc_offset_min)
        return f"{self.long(line.day, today)}, {time_text(moment.hour, moment.minute)}"

    def weekdays(self) -> tuple[str, ...]:
        """Return the days of the week in one or two letters, from the one with which weeks begin."""
        days = (
            self._locale.standaloneDayName((self.first_weekday + n) % 7 + 1, QLocale.FormatType.ShortFormat)
            for n in range(7)
        )
        return tuple(day[:2] for day in days)

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number with so many decimals."""
        return self._locale.toString(float(value), "f", decimals)

    def _text(self, day: date, form: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), form)
