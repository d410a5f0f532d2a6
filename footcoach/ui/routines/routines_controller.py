"""Leads the place Routines: which routines there are, and which of them Today offers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.plan import Plan
from footcoach.core.quote import shown_path
from footcoach.core.routine import Routine
from footcoach.storage.catalogue import DEFAULT_ROUTINE, Catalogue
from footcoach.storage.errors import first_told
from footcoach.ui.routines.routine_card import ShownRoutine
from footcoach.ui.routines.routines_page import RoutinesPage


class RoutinesController(QObject):
    """Changes the catalogue as the person wants its routines.

    Signals:
        start_requested: the Routine to begin a session of.
        catalogue_changed: the new Catalogue.

    Attributes:
        page: The page of the place.
    """

    start_requested = Signal(object)
    catalogue_changed = Signal(object)

    def __init__(
        self, catalogue: Catalogue, folder: Path, compile_plan: Callable[[Routine], Plan], parent: QObject
    ) -> None:
        """Show the routines of `catalogue`, as `compile_plan` makes plans of them; the person's are in `folder`."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._folder = folder
        self._compile_plan = compile_plan
        self.page = RoutinesPage()
        self.page.start_requested.connect(self._on_page_start_requested)
        self.page.offer_requested.connect(self._on_page_offer_requested)
        self.page.show_errors(self._errors())
        self.show_times()

    def show_times(self) -> None:
        """Show how long the routines take with the present settings."""
        # That of the article is the one to begin with.
        routines = sorted(self._catalogue.routines.values(), key=lambda routine: routine.id != DEFAULT_ROUTINE)
        self.page.show_routines([self._shown(routine) for routine in routines])

    def _shown(self, routine: Routine) -> ShownRoutine:
        file = self._catalogue.own_files.get(routine.id)
        return ShownRoutine(
            routine,
            self._compile_plan(routine),
            is_offered=routine.id == self._catalogue.default_routine().id,
            is_own=file is not None,
            has_errors=any(file is not None and error.file == file.name for error in self._catalogue.errors),
        )

    def _errors(self) -> Iterator[str]:
        told, more = first_told(self._catalogue.errors)
        yield from map(str, told)
        if more:
            yield self.tr("And {count} more of this kind.").format(count=more)
        if told:
            yield self.tr("Your own files are in {folder}.").format(folder=shown_path(self._folder.parent))

    def _change(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.show_times()
        self.catalogue_changed.emit(catalogue)

    @Slot(str)
    def _on_page_start_requested(self, routine_id: str) -> None:
        self.start_requested.emit(self._catalogue.routines[routine_id])

    @Slot(str)
    def _on_page_offer_requested(self, routine_id: str) -> None:
        self._change(replace(self._catalogue, offered_id=routine_id))
