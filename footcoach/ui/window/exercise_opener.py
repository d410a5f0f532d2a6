"""The page of one exercise, from wherever it is opened, with the numbers that count at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from footcoach.coach.clock import Clock
    from footcoach.core.exercise import Exercise
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

        alone = self._choices.alone(exercise_id)
        exercise = self._exercise_of(alone)
        dosage, phases, days_per_week = self._numbers_of(alone)
        page = ExercisePage(
            exercise,
            dosage,
            phases=phases,
            days_per_week=days_per_week,
            figures=self._figures,
            clock=self._clock,
            opened_from=opened_from,
        )
        page.show_form(exercise, _own_level_of(alone), phases)
        page.fit_height(self._window.current_page().height())
        page.back_requested.connect(self.place_requested)
        page.start_requested.connect(self._on_page_start_requested)
        page.settings_requested.connect(self.settings_requested)
        page.level_chosen.connect(self._on_page_level_chosen)
        self._page = page
        self._window.show_page(page)

    def refresh(self) -> None:
        """Show the exercise anew, in the form and with the numbers that other settings want."""
        page = self._page
        if page is not None and page is self._window.current_page():
            alone = self._choices.alone(page.exercise_id)
            numbers = self._numbers_of(alone)
            page.show_form(self._exercise_of(alone), _own_level_of(alone), numbers[1])
            page.show_numbers(*numbers)

    def _exercise_of(self, alone: Routine) -> Exercise:
        """Return the one exercise of a routine in the form that counts."""
        (exercise,) = self._choices.as_done(alone).exercises
        return exercise

    def _numbers_of(self, alone: Routine) -> tuple[dict[str, int], tuple[Phase, ...], int]:
        """Return the dosage of the one exercise of a routine, its phases, and on how many days a week it is due."""
        from footcoach.core.dose import days_due  # noqa: PLC0415 (the first window does without)

        (entry,) = alone.entries
        days = days_due(entry.exercise, self._choices.goal_days)
        return self._choices.preferences().dosage_of(entry), self._choices.plan(alone).phases, days

    @Slot(str)
    def _on_page_level_chosen(self, level: str) -> None:
        if self._page is not None:
            exercise = self._choices.catalogue.exercises[self._page.exercise_id]
            self._choices.set_settings(self._choices.settings.with_form(exercise.at_level(level)))

    @Slot(str)
    def _on_page_start_requested(self, exercise_id: str) -> None:
        self.start_requested.emit(self._choices.alone(exercise_id))


def _own_level_of(alone: Routine) -> str:
    """Return the name of a routine of one exercise if it has a level of its own for it, else nothing."""
    (entry,) = alone.entries
    return alone.name if entry.level else ""
