"""Words follow the language of the program, formats the region of the person, and digits are of one kind."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from footcoach.ui.common.locale_formats import LocaleFormats

DAY, TODAY = date(2026, 11, 26), date(2026, 11, 29)
NEXT_YEAR = date(2027, 1, 1)


def formats_of(region, language="en"):
    return LocaleFormats(language, QLocale(region))


@pytest.mark.parametrize(
    ("region", "long", "dated", "time", "first_weekday"),
    [
        ("en_GB", "Thursday 26 November 2026", "26 Nov 2026", "18:05", 0),
        ("en_US", "Thursday, November 26, 2026", "Nov 26, 2026", "6:05\N{NARROW NO-BREAK SPACE}PM", 6),
        ("de_DE", "Thursday 26 November 2026", "26 Nov 2026", "18:05", 0),
        ("ar_EG", "Thursday 26 November 2026", "26 Nov 2026", "6:05 PM", 5),
        ("fa_IR", "Thursday 26 November 2026", "26 Nov 2026", "18:05", 5),
        ("C", "Thursday 26 November 2026", "26 Nov 2026", "18:05", 0),
    ],
)
def test_formats__of_regions_in_english(region, long, dated, time, first_weekday):
    formats = formats_of(region)
    assert formats.long(DAY, NEXT_YEAR) == long
    assert formats.dated(DAY) == dated
    assert formats.time(18, 5) == time
    assert formats.first_weekday == first_weekday


@pytest.mark.parametrize(
    ("region", "text"),
    [("en_GB", "1,234.5"), ("de_DE", "1.234,5"), ("ar_EG", "1,234.5"), ("fa_IR", "1,234.5"), ("C", "1,234.5")],
)
def test_number__has_the_signs_of_the_region_and_the_digits_of_the_language(region, text):
    assert formats_of(region).number(1234.5, 1) == text


def test_weekdays__begin_where_the_week_does_and_are_in_the_language():
    assert formats_of("de_DE").weekdays() == ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
    assert formats_of("en_US").weekdays() == ("Su", "Mo", "Tu", "We", "Th", "Fr", "Sa")


def test_day__of_this_year_leaves_the_year_out():
    assert formats_of("de_DE").long(DAY, TODAY) == "Thursday 26 November"
    assert formats_of("en_US").long(DAY, TODAY) == "Thursday, November 26"
    assert formats_of("en_US").plain(DAY, TODAY) == "November 26"
    assert formats_of("en_US").short(DAY) == "Nov 26"
    assert formats_of("de_DE", "de").long(DAY, TODAY) == "Donnerstag 26 November"


@pytest.mark.parametrize(
    ("region", "uses_letter"),
    [
        ("en_US", True),
        ("en_CA", True),
        ("es_MX", True),
        ("fil_PH", True),
        ("en_GB", False),
        ("de_DE", False),
        ("C", False),
    ],
)
def test_paper__is_that_of_the_region(region, uses_letter):
    assert LocaleFormats("en", QLocale(region)).uses_letter is uses_letter
