"""What export and import tell, in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from footcoach.core.quote import shown
from footcoach.storage.history.import_plan import ImportPreview
from footcoach.ui.common.locale_formats import LocaleFormats

translate = QCoreApplication.translate


def saved_text(count: int, file_name: str, formats: LocaleFormats) -> str:
    """Return that `count` sessions were saved."""
    text = translate("Transfer", "Saved {sessions} in {file}.")
    return text.format(sessions=_sessions(count, formats), file=shown(file_name))


def imported_text(preview: ImportPreview, count: int, formats: LocaleFormats) -> str:
    """Return that `count` sessions, and the days off of `preview`, came in."""
    days_off = len(preview.new_days_off)
    if not days_off:
        return translate("Transfer", "Done: {sessions}.").format(sessions=_new_sessions(count, formats))
    text = translate("Transfer", "Done: {sessions} and {days_off}.")
    return text.format(sessions=_new_sessions(count, formats), days_off=_days_off(days_off, formats))


def news_text(preview: ImportPreview, formats: LocaleFormats) -> str:
    """Return what is new in a file, a line for the sessions and a line for the days off."""
    lines = []
    if preview.new_ids:
        lines.append(_news_of_sessions(preview, formats))
    if preview.new_days_off:
        lines.append(_news_of_days_off(len(preview.new_days_off), formats))
    return "\n".join(lines)


def here_text(count: int, formats: LocaleFormats) -> str:
    """Return what becomes of the `count` sessions of a file that are here already."""
    if count == 0:
        return translate("Transfer", "Nothing is overwritten.")
    if count == 1:
        return translate("Transfer", "1 session is already here and stays as it is. Nothing is overwritten.")
    text = translate("Transfer", "{count} sessions are already here and stay as they are. Nothing is overwritten.")
    return text.format(count=formats.number(count))


def _news_of_sessions(preview: ImportPreview, formats: LocaleFormats) -> str:
    sessions = _new_sessions(len(preview.new_ids), formats)
    first, last = _day(preview.first_day, formats), _day(preview.last_day, formats)
    if first == last:
        return translate("Transfer", "{sessions}, of {day}.").format(sessions=sessions, day=first)
    text = translate("Transfer", "{sessions}, from {first} to {last}.")
    return text.format(sessions=sessions, first=first, last=last)


def _news_of_days_off(count: int, formats: LocaleFormats) -> str:
    if count == 1:
        return translate("Transfer", "1 day off that is not marked here yet.")
    return translate("Transfer", "{count} days off that are not marked here yet.").format(count=formats.number(count))


def _day(day: date | None, formats: LocaleFormats) -> str:
    return formats.in_full(day) if day else ""


def _sessions(count: int, formats: LocaleFormats) -> str:
    if count == 1:
        return translate("Transfer", "1 session")
    return translate("Transfer", "{count} sessions").format(count=formats.number(count))


def _new_sessions(count: int, formats: LocaleFormats) -> str:
    if count == 1:
        return translate("Transfer", "1 new session")
    return translate("Transfer", "{count} new sessions").format(count=formats.number(count))


def _days_off(count: int, formats: LocaleFormats) -> str:
    if count == 1:
        return translate("Transfer", "1 day off")
    return translate("Transfer", "{count} days off").format(count=formats.number(count))
