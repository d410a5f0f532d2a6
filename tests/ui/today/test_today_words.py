from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from footcoach.core.record import begin_record
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.today.today_words import interrupted_text
from tests.factories import make_exercise, make_plan

BEGUN = datetime(2026, 11, 26, 18, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("region", "time"),
    [
        ("de_DE", "18:05"),
        ("ar_EG", "6:05 PM"),
        ("fa_IR", "18:05"),
    ],
)
def test_interrupted__in_english_has_english_days_and_latin_digits_wherever_the_person_lives(region, time):
    record = begin_record("0" * 32, make_plan(make_exercise()), BEGUN)
    formats = LocaleFormats("en", QLocale(region))
    text = interrupted_text(record, date(2027, 1, 2), formats)
    assert text == f"It stopped on Thursday 26 November 2026 at {time}."
