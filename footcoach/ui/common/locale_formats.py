"""Days, times and numbers as text: the words are of the program's language, the formats of the person's region.

The language also gives the digits, so that a page has one kind of them; the region gives the order, the signs between
digits, the clock of 12 or 24 hours and the first day of the week.

The language does not tell the region: English is read where weeks begin on Sunday, and where they begin on Monday.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

if TYPE_CHECKING:
    from footcoach.core.record import SessionLine

_LETTER_TERRITORIES = frozenset({"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"})
"""Where paper is US Letter, as Unicode's CLDR has it (paperSize in supplementalData); Qt does not tell."""


class LocaleFormats:
    """Writes days, times and numbers.

    Attributes:
        language: The code of the language of the words, such as "en".
        words: The locale of the language, for whatever writes words and digits by itself, such as a field for a number.
        first_weekday: The day on which weeks begin where the person lives, 0 for Monday to 6 for Sunday.
        uses_letter: Whether paper there is US Letter; else it is A4.
    """

    def __init__(self, language: str, region: QLocale) -> None:
        """Write words and digits in `language`, in the formats of `region`."""
        self.language = language
        self.first_weekday = region.firstDayOfWeek().value - 1
        self.uses_letter = QLocale.territoryToCode(region.territory()) in _LETTER_TERRITORIES
        self.words = QLocale(language)
        has_own_signs = region.zeroDigit() == self.words.zeroDigit() and region.language() is not QLocale.Language.C
        # The signs of a region with other digits would stand between the digits of the language.
        self._numbers = region if has_own_signs else self.words
        self._is_month_first = _is_month_first(region)
        # A system without a region writes seconds even in the short form.
        self._time_form = region.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")

    def long(self, day: date, today: date) -> str:
        """Return a day such as "Tuesday 3 November", with its year when that is not the year of `today`."""
        return self._day(day, "dddd d MMMM", "dddd, MMMM d", has_year=day.year != today.year)

    def plain(self, day: date, today: date) -> str:
        """Return a day such as "3 November", with its year when that is not the year of `today`."""
        return self._day(day, "d MMMM", "MMMM d", has_year=day.year != today.year)

    def short(self, day: date) -> str:
        """Return a day such as "3 Nov"."""
        return self._day(day, "d MMM", "MMM d", has_year=False)

    def dated(self, day: date) -> str:
        """Return a day such as "3 Nov 2026"."""
        return self._day(day, "d MMM", "MMM d", has_year=True)

    def in_full(self, day: date) -> str:
        """Return a day such as "3 November 2026"."""
        return self._day(day, "d MMMM", "MMMM d", has_year=True)

    def month(self, day: date) -> str:
        """Return a month such as "Nov"."""
        return self._text(day, "MMM")

    def titled_month(self, day: date) -> str:
        """Return a month such as "November 2026"."""
        return f"{self.words.standaloneMonthName(day.month)} {self.year(day)}"

    def year(self, day: date) -> str:
        """Return a year such as "2026"."""
        return self._text(day, "yyyy")

    def time(self, hour: int, minute: int) -> str:
        """Return a time of day, such as "18:05" or "6:05 PM"."""
        return self.words.toString(QTime(hour, minute), self._time_form)

    def begun(self, line: SessionLine, today: date) -> str:
        """Return when a session began, such as "Tuesday 3 November, 7:30"."""
        moment = line.started_at
        return f"{self.long(line.day, today)}, {self.time(moment.hour, moment.minute)}"

    def weekdays(self) -> tuple[str, ...]:
        """Return the days of the week in one or two letters, from the one with which weeks begin."""
        days = (
            self.words.standaloneDayName((self.first_weekday + n) % 7 + 1, QLocale.FormatType.ShortFormat)
            for n in range(7)
        )
        return tuple(day[:2] for day in days)

    def weekday_names(self) -> tuple[tuple[int, str], ...]:
        """Return the days of the week, each as 0 for Monday and its name, from the one with which weeks begin."""
        days = ((self.first_weekday + n) % 7 for n in range(7))
        return tuple((day, self.words.standaloneDayName(day + 1)) for day in days)

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number with so many decimals."""
        return self._numbers.toString(float(value), "f", decimals)

    def _day(self, day: date, day_first: str, month_first: str, *, has_year: bool) -> str:
        form, year = (month_first, ", yyyy") if self._is_month_first else (day_first, " yyyy")
        return self._text(day, form + year if has_year else form)

    def _text(self, day: date, form: str) -> str:
        return self.words.toString(QDate(day.year, day.month, day.day), form)


def _is_month_first(region: QLocale) -> bool:
    """Whether days are written as in "November 3, 2026"; where the year comes first, the language decides."""
    form = region.dateFormat(QLocale.FormatType.ShortFormat)
    return 0 <= form.find("M") < form.find("d") < form.find("y")
