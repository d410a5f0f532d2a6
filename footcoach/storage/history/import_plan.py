"""What an import would do, to be shown first, and doing it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from footcoach.core.record import RecordStatus, SessionRecord
from footcoach.storage.history.history import ClosingError, History
from footcoach.storage.history.import_file import ExportDocument, read_export


@dataclass(frozen=True)
class ImportPreview:
    """What an import would do.

    Attributes:
        document: What would be imported.
        new_ids: The sessions that are not here yet.
        here: How many of its sessions are here already; they stay as they are.
        new_days_off: The days of illness or rest that are not here yet.
        first_day: The first day of the new sessions; None when there are none.
        last_day: The last one.
    """

    document: ExportDocument
    new_ids: frozenset[str]
    here: int
    new_days_off: frozenset[date]
    first_day: date | None
    last_day: date | None

    @property
    def has_news(self) -> bool:
        """Whether there is anything to import."""
        return bool(self.new_ids or self.new_days_off)


def plan_file(history: History, file: Path) -> ImportPreview:
    """Return what the import of `file` would do; nothing is changed.

    Raises:
        FileError: The file cannot be imported.
        ClosingError: The program is closing, and this would take too long.
        sqlite3.Error: The history cannot be read.
    """

    def between_steps() -> None:
        history.between_steps()
        if history.is_closing():
            raise ClosingError

    return plan_import(history, read_export(file, between_steps))


def plan_import(history: History, document: ExportDocument) -> ImportPreview:
    """Return what the import of `document` would do; nothing is changed.

    Raises:
        sqlite3.Error: The history cannot be read.
    """
    here = history.session_ids()
    new = [entry for entry in document.entries if entry.id not in here]
    days = [entry.day for entry in new]
    return ImportPreview(
        document=document,
        new_ids=frozenset(entry.id for entry in new),
        here=len(document.entries) - len(new),
        new_days_off=document.days_off - history.days_off(),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def apply_import(history: History, preview: ImportPreview) -> int:
    """Import what is new, wholly or not at all, and return how many sessions came in.

    Raises:
        sqlite3.Error: The history cannot be written; it is as before.
    """
    records = (_arrived(record) for record in preview.document.records(preview.new_ids))
    return history.merge(records, preview.new_days_off, preview.document.routine_names)


def _arrived(record: SessionRecord) -> SessionRecord:
    """Return a session as it is kept here; one that was interrupted elsewhere is not offered to go on."""
    status = RecordStatus.ENDED if record.status is RecordStatus.OPEN else record.status
    return replace(record, status=status, resume_at=None)
