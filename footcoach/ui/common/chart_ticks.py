"""The ticks of a chart over time: which days and which amounts are written, and where."""

from collections.abc import Iterator
from datetime import date, timedelta

from footcoach.ui.common.locale_formats import LocaleFormats

WEEK_TICKS_DAYS = 45
"""In so many days at most every week has its tick, unless a chart wants them in more."""

_MONTH_TICKS_DAYS = 1_000

Tick = tuple[float, str]


def day_ticks(  # noqa: PLR0917 (the days, the room, then how they are written)
    first: date,
    last: date,
    most: int,
    formats: LocaleFormats,
    week_shift: float,
    week_ticks_days: int = WEEK_TICKS_DAYS,
) -> list[Tick]:
    """Return labels with their places, as ordinals of days.

    Args:
        first: The first day of the chart.
        last: The last day of the chart.
        most: So many labels have room.
        formats: How days and numbers are written.
        week_shift: So many days after the beginning of a week its label stands.
        week_ticks_days: Weeks are written in a chart of so many days at most, else months or years.
    """
    days = (last - first).days
    shift = 0.0
    if days <= week_ticks_days:
        shift = week_shift
        ticks = [(day, formats.short(day)) for day in _weeks(first, last)]
    elif days <= _MONTH_TICKS_DAYS:
        ticks = [(day, _month(day, formats)) for day in _months(first, last, 1)]
    else:
        ticks = [(day, formats.year(day)) for day in _months(first, last, 12)]
    step = -(-len(ticks) // max(1, most))
    # The newest is the one to know.
    return [(day.toordinal() + shift, text) for day, text in reversed(ticks[::-1][::step])]


def _month(day: date, formats: LocaleFormats) -> str:
    return f"{formats.month(day)}\n{formats.year(day)}" if day.month == 1 else formats.month(day)


def _weeks(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=7)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """Yield the first day of every month, or of every twelfth from January on."""
    start = first.year * 12 + (first.month - 1 if step == 1 else 0)
    for number in range(start, last.year * 12 + last.month, step):
        day = date(number // 12, number % 12 + 1, 1)
        if day >= first:
            yield day


def amount_ticks(largest: float) -> list[Tick]:
    """Return round amounts from 0 to at least `largest`, at most four of them."""
    step = next(step for step in _steps() if step * 3 >= largest)
    return [
        (float(step * number), str(step * number)) for number in range(-(-int(largest * 1000) // (step * 1000)) + 1)
    ]


def _steps() -> Iterator[int]:
    """Yield steps that people count minutes in."""
    yield from (5, 10, 20, 30, 60)
    step = 120
    while True:
        yield step
        step *= 2
