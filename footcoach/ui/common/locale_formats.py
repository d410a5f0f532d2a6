"""Where the person lives, as the system tells: on which day weeks begin, and how a time of day is written.

The language of the words does not tell: English is read where weeks begin on Sunday, and where they begin on Monday.
"""

from PySide6.QtCore import QLocale, QTime


def first_weekday() -> int:
    """Return the day on which weeks begin, 0 for Monday to 6 for Sunday."""
    return QLocale.system().firstDayOfWeek().value - 1


def time_text(hour: int, minute: int) -> str:
    """Return a time of day, such as "18:05" or "6:05 PM"."""
    locale = QLocale.system()
    # A system without a region writes seconds even in the short form.
    form = locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    return locale.toString(QTime(hour, minute), form)
