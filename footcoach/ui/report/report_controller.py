"""Saves the report for the physiotherapist: asks for a file, queries the history, writes, and tells how it went."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.quote import shown_path
from footcoach.storage.errors import FileError
from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.locale_formats import LocaleFormats

if TYPE_CHECKING:
    from footcoach.storage.history.history import History
    from footcoach.ui.report.facts import ReportChoices, ReportFacts

Result = TypeVar("Result")

# What is imported below in functions is needed only once somebody wants a report, not for the first window.


class ReportController(QObject):
    """Makes the report and writes it where the person wants it.

    Signals:
        status_told: a sentence: what was done.
        error_told: a sentence: why it could not be done.
    """

    status_told = Signal(str)
    error_told = Signal(str)

    def __init__(
        self,
        history: HistoryService,
        window: QWidget,
        *,
        choices: Callable[[], "ReportChoices"],
        exercises: Mapping[str, Exercise],
        today: Callable[[], date],
        formats: LocaleFormats,
    ) -> None:
        """Report what `history` has.

        Args:
            history: The history.
            window: What the dialog belongs to; it also owns this controller.
            choices: Tells what is set now.
            exercises: All known exercises by id.
            today: Tells the local day.
            formats: How days and numbers are written.
        """
        super().__init__(window)
        self._history = history
        self._files = FileDialogs(window, formats)
        self._choices = choices
        self._exercises = exercises
        self._today = today
        self._formats = formats

    @Slot()
    def save_report(self) -> None:
        """Ask for a file, and save the report in it."""
        self._files.open_to_save(
            "saveReportDialog",
            self.tr("Save a report for your physiotherapist"),
            self.tr("PDF"),
            file_name=f"footcoach-report-{self._today().isoformat()}.pdf",
            then=self._on_dialog_file_selected,
        )

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        from footcoach.ui.report.facts import read_report  # noqa: PLC0415

        choices = self._choices()
        read = partial(
            read_report,
            today=self._today(),
            goal_days=choices.goal_days,
            first_weekday=self._formats.first_weekday,
            warm_ups=choices.warm_ups,
        )
        self._query(read, partial(self._write, Path(name), choices))

    def _write(self, file: Path, choices: "ReportChoices", facts: "ReportFacts | FileError") -> None:
        from footcoach.ui.report.page import Report, report_pdf, write_report  # noqa: PLC0415

        if isinstance(facts, FileError):
            self.error_told.emit(str(facts))
            return
        content = report_pdf(Report(facts, choices, self._exercises, self._formats))
        # A slow disk must not hold up the windows, so that the thread of the history waits for it.
        self._query(lambda _: write_report(file, content), partial(self._tell_saved, file))

    def _tell_saved(self, file: Path, error: FileError | None) -> None:
        if error is None:
            self.status_told.emit(self.tr("Saved the report in {file}.").format(file=shown_path(file)))
        else:
            self.error_told.emit(str(error))

    def _query(self, job: "Callable[[History], Result]", on_success: Callable[[Result | FileError], None]) -> None:
        from footcoach.storage.history.history import attempt  # noqa: PLC0415

        self._history.query(attempt(job), on_success, self._tell_failed)

    def _tell_failed(self) -> None:
        # The history itself tells why, and what to do.
        self.error_told.emit(self.tr("That did not work: your history could not be read. Nothing was saved."))
