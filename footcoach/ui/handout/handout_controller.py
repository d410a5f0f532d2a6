"""Puts a routine on paper: shows the pages, prints them or saves them as a PDF file, and tells how it went."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.core.plan import Phase
from footcoach.core.quote import shown_path
from footcoach.core.routine import Routine
from footcoach.storage.atomic import write_pieces
from footcoach.storage.errors import FileError
from footcoach.storage.settings import WEEKLY_GOAL, Settings
from footcoach.ui.common.file_dialogs import FileDialogs, file_stem
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.figures.exercise_picture import PictureDrawing
from footcoach.ui.figures.figure_drawing import FigureDrawing
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.handout.paper import HandoutPages, usual_size_mm
from footcoach.ui.handout.preview_dialog import PreviewDialog
from footcoach.ui.handout.words import Handout, make_handout

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class HandoutController(QObject):
    """Shows, prints and saves the handout of any routine.

    While the pages are shown, how it went is told there; else by the signals.

    Signals:
        status_told: a sentence: what was done.
        error_told: a sentence: why it could not be done.
    """

    status_told = Signal(str)
    error_told = Signal(str)
    _written = Signal(object, object)

    def __init__(
        self,
        window: QWidget,
        *,
        figures: FigureModel,
        formats: LocaleFormats,
        settings: Callable[[], Settings],
        offered: Callable[[], OfferedRoutines],
    ) -> None:
        """Begin without a handout.

        Args:
            window: What the dialogs belong to; it also owns this controller.
            figures: Draws the figure.
            formats: Where the person lives: which paper there is, and how the days of the week are called.
            settings: Tells the numbers of the exercises, and on how many days a week the person wants to do them.
            offered: Tells which routine the person does on which day.
        """
        super().__init__(window)
        self._window = window
        self._figures = figures
        self._formats = formats
        self._settings = settings
        self._offered = offered
        self._dialog: PreviewDialog | None = None
        # What is emitted in the thread that writes arrives in that of the windows.
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)

    def preview(self, routine: Routine) -> None:
        """Show `routine` as it will be on paper; from there it is printed or saved."""
        if not self._has_exercises(routine):
            return
        handout = self._handout(routine)
        dialog = PreviewDialog(self._pages(handout), self._window)
        dialog.print_requested.connect(partial(self._print, handout))
        dialog.save_requested.connect(partial(self.save_handout, routine))
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def save_handout(self, routine: Routine) -> None:
        """Ask for a file, and save the handout of `routine` in it."""
        if not self._has_exercises(routine):
            return
        FileDialogs(self._dialog or self._window, self._formats).open_to_save(
            "saveHandoutDialog",
            self.tr("Save your exercises as PDF"),
            self.tr("PDF"),
            file_name=f"{file_stem(routine.name, routine.id)}.pdf",
            then=lambda name: self._write(Path(name), self._pages(self._handout(routine)).pdf()),
        )

    def _has_exercises(self, routine: Routine) -> bool:
        """Return whether there is something to put on paper, and tell if there is not."""
        if not routine.entries:
            self._tell_error(self.tr("There is nothing to print: this routine has no exercises."))
        return bool(routine.entries)

    def _handout(self, routine: Routine) -> Handout:
        settings, offered = self._settings(), self._offered()
        goal_days, days = settings.number(WEEKLY_GOAL), offered.weekdays_of(routine.id)
        own_days: tuple[str, ...] = ()
        if routine.id in offered.on_weekdays.values():
            own_days = tuple(name for day, name in self._formats.weekday_names() if day in days)
        elif days:
            # It is for all the days that no other one has.
            goal_days = min(goal_days, len(days))
        weekdays = self._formats.weekdays()
        return make_handout(routine, settings.preferences(), goal_days, weekdays, self._draw, own_days=own_days)

    def _pages(self, handout: Handout) -> HandoutPages:
        return HandoutPages(handout, usual_size_mm(is_letter=self._formats.uses_letter))

    def _draw(self, phase: Phase) -> FigureDrawing | PictureDrawing | None:
        return self._figures.drawing(Still(phase, has_ghost=False), is_dark=False, has_inset=True)

    # PDF

    def _write(self, file: Path, content: bytes) -> None:
        """Write in a thread: a slow disk must not hold up the windows."""
        thread = ThreadPoolExecutor(1, "handout")
        written = thread.submit(write_pieces, file, [content])
        written.add_done_callback(partial(self._written.emit, file))
        thread.shutdown(wait=False)

    @Slot(object, object)
    def _on_written(self, file: Path, written: Future[None]) -> None:
        try:
            written.result()
        except FileError as error:
            self._tell_error(str(error))
        else:
            self._tell_status(self.tr("Saved your exercises in {file}.").format(file=shown_path(file)))

    # Paper

    def _print(self, handout: Handout) -> None:
        from footcoach.ui.handout.printing import has_printer, open_print_dialog  # noqa: PLC0415

        if has_printer():
            open_print_dialog(self._pages(handout), self._dialog or self._window, partial(self._print_on, handout))
        else:
            self._tell_error(self.tr("This computer has no printer. Save the page as PDF to print it elsewhere."))

    def _print_on(self, handout: Handout, printer: "QPrinter") -> None:
        from footcoach.ui.handout.printing import print_handout  # noqa: PLC0415

        if print_handout(handout, printer):
            self._tell_status(self.tr("Sent to the printer."))
        else:
            self._tell_error(self.tr("The printer did not take it. Save the page as PDF, or choose another printer."))

    # How it went

    def _tell_status(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_status(text)
        else:
            self.status_told.emit(text)

    def _tell_error(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_error(text)
        else:
            self.error_told.emit(text)

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
