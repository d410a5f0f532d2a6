"""What export and import tell, in words."""

from PySide6.QtCore import QCoreApplication

from footcoach.storage.errors import shown
from footcoach.storage.history.import_plan import ImportPreview

translate = QCoreApplication.translate


def saved_text(count: int, file_name: str) -> str:
    """Return that `count` sessions were saved."""
    text = translate("Transfer", "Saved {sessions} in {file}.")
    return text.format(sessions=count_of_sessions(count), file=shown(file_name))


def imported_text(preview: ImportPreview, count: int) -> str:
    """Return that `count` sessions, and the days off of `preview`, came in."""
    days_off = len(preview.new_days_off)
    if not days_off:
        return translate("Transfer", "Done: {sessions}.").format(sessions=count_of_new_sessions(count))
    text = translate("Transfer", "Done: {sessions} and {days_off}.")
    return text.format(sessions=count_of_new_sessions(count), days_off=count_of_days_off(days_off))


def count_of_sessions(count: int) -> str:
    """Return how many sessions, such as "12 sessions"."""
    if count == 1:
        return translate("Transfer", "1 session")
    return translate("Transfer", "{count} sessions").format(count=f"{count:,}")


def count_of_new_sessions(count: int) -> str:
    """Return how many sessions are new, such as "12 new sessions"."""
    if count == 1:
        return translate("Transfer", "1 new session")
    return translate("Transfer", "{count} new sessions").format(count=f"{count:,}")


def count_of_days_off(count: int) -> str:
    """Return how many days of illness or rest, such as "3 days off"."""
    if count == 1:
        return translate("Transfer", "1 day off")
    return translate("Transfer", "{count} days off").format(count=f"{count:,}")
