"""The page of one exercise, from wherever it is opened, with the numbers that count at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.dose import days_due

if TYPE_CHECKING:
    from footcoach.coach.clock import Clock
    from footcoach.core.plan import Phase
    from footcoach.core.routine import Routine
    from footcoach.ui.exercise.exercise_page import ExercisePage
    from footcoach.ui.figures.figure_model import FigureModel
    from footcoach.ui.window.choices import Choices
    from footcoach.ui.window.main_window import MainWindow


class ExerciseOpener(QObject):
    """Shows the page, and keeps its numbers right while it is seen.

    Signals:
        place_requested: show the place from which it was opened.
        start_requested: the Routine to begin a session of.
        settings_requested: the id of the exercise whose numbers are to be changed.
    """

    place_requested = Signal()
    start_requested = Signal(object)
    settings_requested = Signal(str)

    def __init__(
        self, choices: Choices, *, figures: FigureModel, clock: Clock, window: MainWindow, parent: QObject
    ) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._choices = choices
        self._figures = figures
        self._clock = clock
        self._window = window
        self._page: ExercisePage | None = None

    def open(self, exercise_id: str, *, opened_from: str) -> None:
        """Show the page of an exercise, with a way back to the place called `opened_from`."""
        from footcoach.ui.exercise.exercise_page import ExercisePage  # noqa: PLC0415

        alone = self._choices.catalogue.alone(exercise_id)
        (entry,) = alone.entries
        dosage, phases, days_per_week = self._numbers_of(alone)
        page = ExercisePage(
            entry.exercise,
            dosage,
            phases=phases,
            days_per_week=days_per_week,
            figures=self._figures,
            clock=self._clock,
            opened_from=opened_from,
        )
        page.fit_height(self._window.current_page().height())
        page.back_requested.connect(self.place_requested)
        page.start_requested.connect(self._on_page_start_requested)
        page.settings_requested.connect(self.settings_requested)
        self._page = page
        self._window.show_page(page)

    def refresh(self) -> None:
        """Show the numbers anew, as other settings want them."""
        page = self._page
        if page is not None and page is self._window.current_page():
            page.show_numbers(*self._numbers_of(self._choices.catalogue.alone(page.exercise_id)))

    def _numbers_of(self, alone: Routine) -> tuple[dict[str, int], tuple[Phase, ...], int]:
        """Return the dosage of the one exercise of a routine, its phases, and on how many days a week it is due."""
        (entry,) = alone.entries
        days = days_due(entry.exercise, self._choices.goal_days)
        return self._choices.preferences().dosage_of(entry), self._choices.plan(alone).phases, days

    @Slot(str)
    def _on_page_start_requested(self, exercise_id: str) -> None:
        self.start_requested.emit(self._choices.catalogue.alone(exercise_id))
