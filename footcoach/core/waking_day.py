"""The day as somebody lives it: an evening that goes on after midnight is not over before the night is."""

from datetime import date, datetime, timedelta

NIGHT_ENDS_H = 4
"""Until this hour nobody is asked how the pain is in the morning (own choice)."""


def waking_day(moment: datetime) -> date:
    """Return the day to which a moment of the local clock belongs; before 4 in the morning it is the day before."""
    return (moment - timedelta(hours=NIGHT_ENDS_H)).date()
