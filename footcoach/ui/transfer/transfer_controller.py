"""Exports and imports the history: asks for a file, does the work in the thread of the history, tells how it went."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from footcoach.core.quote import shown
from footcoach.storage.errors import FileError
from footcoach.storage.history.history import History, attempt
from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.locale_formats import LocaleFormats

if TYPE_CHECKING:
    from footcoach.storage.history.import_plan import ImportPreview
    from footcoach.ui.transfer.import_dialog import ImportDialog

# What is imported below in functions is needed only once somebody exports or imports, not for the first window.


class TransferController(QObject):
    """Exports and imports.

    Signals:
        status_told: a sentence: what is being done, or what was done.
        error_told: a sentence: why it could not be done.
        imported: something came in, and nothing that was done before can be taken back in its order any more.
    """

    status_told = Signal(str)
    error_told = Signal(str)
    imported = Signal()

    def __init__(
        self,
        history: HistoryService,
        window: QWidget,
        today: Callable[[], date],
        formats: LocaleFormats,
        *,
        is_wanted: Callable[[], bool],
    ) -> None:
        """Transfer what `history` has.

        Args:
            history: The history.
            window: What the dialogs belong to; it also owns this controller.
            today: Tells the local day.
            formats: How days and numbers are written.
            is_wanted: Tells whether the person still is where a dialog may open.
        """
        super().__init__(window)
        self._history = history
        self._window = window
        self._files = FileDialogs(window, formats)
        self._today = today
        self._formats = formats
        self._is_wanted = is_wanted
        self._is_reading = False
        self._dialog: ImportDialog | None = None

    @Slot()
    def export_json(self) -> None:
        """Ask for a file, and save everything in it."""
        self._files.open_to_save(
            "exportJsonDialog",
            self.tr("Save everything"),
            self.tr("Footcoach history"),
            file_name=f"footcoach-{self._today().isoformat()}.json",
            then=self._on_json_dialog_file_selected,
        )

    @Slot()
    def export_csv(self) -> None:
        """Ask for a file, and save a table of the sessions in it."""
        self._files.open_to_save(
            "exportCsvDialog",
            self.tr("Save a table"),
            self.tr("Table"),
            file_name=f"footcoach-{self._today().isoformat()}.csv",
            then=self._on_csv_dialog_file_selected,
        )

    @Slot()
    def import_file(self) -> None:
        """Ask for a file, show what its import would do, and do it if the person agrees; one file at a time."""
        if self._is_reading:
            return
        self._files.open_to_read(
            "importFileDialog",
            self.tr("Import"),
            self.tr("Footcoach history"),
            suffix="json",
            then=self._on_import_file_dialog_file_selected,
        )

    # Out

    @Slot(str)
    def _on_json_dialog_file_selected(self, name: str) -> None:
        from footcoach.storage.history.export_file import write_export  # noqa: PLC0415

        self._save(Path(name), partial(write_export, file=Path(name), today=self._today()))

    @Slot(str)
    def _on_csv_dialog_file_selected(self, name: str) -> None:
        from footcoach.storage.history.csv_file import write_csv  # noqa: PLC0415

        self._save(Path(name), partial(write_csv, file=Path(name)))

    def _save(self, file: Path, write: Callable[[History], int]) -> None:
        self.status_told.emit(self.tr("Saving…"))
        self._history.query(attempt(write), partial(self._tell_saved, file), self._tell_failed)

    def _tell_saved(self, file: Path, result: int | FileError) -> None:
        from footcoach.ui.transfer.words import saved_text  # noqa: PLC0415

        if isinstance(result, FileError):
            self.error_told.emit(str(result))
        else:
            self.status_told.emit(saved_text(result, file.name, self._formats))

    # In

    @Slot(str)
    def _on_import_file_dialog_file_selected(self, name: str) -> None:
        from footcoach.storage.history.import_plan import plan_file  # noqa: PLC0415

        file = Path(name)
        self._is_reading = True
        self.status_told.emit(self.tr("Reading {file}…").format(file=shown(file.name)))
        self._history.query(attempt(partial(plan_file, file=file)), partial(self._preview, file), self._tell_failed)

    def _preview(self, file: Path, result: "ImportPreview | FileError") -> None:
        from footcoach.ui.transfer.import_dialog import ImportDialog  # noqa: PLC0415

        self._is_reading = False
        if isinstance(result, FileError):
            self.error_told.emit(str(result))
            return
        if not self._is_wanted():
            # It took long, and a session may be running by now.
            self.error_told.emit(self.tr("{file} was read, but not imported. Try again.").format(file=shown(file.name)))
            return
        self.status_told.emit("")
        self._dialog = ImportDialog(result, file.name, self._formats, self._window)
        self._dialog.import_requested.connect(partial(self._import, result))
        self._dialog.finished.connect(self._on_import_dialog_finished)
        self._dialog.open()

    def _import(self, preview: "ImportPreview") -> None:
        from footcoach.storage.history.import_plan import apply_import  # noqa: PLC0415

        self.status_told.emit(self.tr("Importing…"))
        apply = attempt(partial(apply_import, preview=preview))
        self._history.change(apply, partial(self._tell_imported, self._dialog, preview), self._tell_failed)

    def _tell_imported(self, dialog: "ImportDialog | None", preview: "ImportPreview", result: int | FileError) -> None:
        from footcoach.ui.transfer.words import imported_text  # noqa: PLC0415

        if isinstance(result, FileError):
            text = str(result)
            self.error_told.emit(text)
        else:
            text = imported_text(preview, result, self._formats)
            self.imported.emit()
            self.status_told.emit(text)
        # The person may have closed it meanwhile, and may even have opened the next one.
        if dialog is not None and dialog is self._dialog:
            dialog.show_result(text)

    # When the history fails

    def _tell_failed(self) -> None:
        self._is_reading = False
        # The history itself tells why, and what to do.
        text = self.tr("That did not work: your history could not be used. Nothing was changed.")
        self.error_told.emit(text)
        if self._dialog is not None:
            self._dialog.show_result(text)

    @Slot()
    def _on_import_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
