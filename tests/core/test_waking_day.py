"""Until when an evening goes on."""

from datetime import date, datetime

import pytest

from footcoach.core.waking_day import waking_day

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 23, 59), MONDAY),
        (datetime(2026, 11, 24, 0, 20), MONDAY),
        (datetime(2026, 11, 24, 3, 59), MONDAY),
        (datetime(2026, 11, 24, 4, 0), TUESDAY),
    ],
)
def test_waking_day__goes_on_until_four(moment, day):
    assert waking_day(moment) == day
