"""The places of the window, each with what leads it, and the beginning of every session, which is on Today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.storage.catalogue import load_removed_exercises
from footcoach.storage.settings import LETTER_KEYS
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.window.exercise_opener import ExerciseOpener
from footcoach.ui.window.main_window import MainWindow
from footcoach.ui.window.navigation_bar import Destination, NavigationBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from footcoach.coach.clock import Clock
    from footcoach.core.exercise import Exercise
    from footcoach.core.offered_routines import OfferedRoutines
    from footcoach.core.routine import Routine
    from footcoach.core.warning_sign import WarningSign
    from footcoach.storage.catalogue import Catalogue
    from footcoach.storage.paths import Paths
    from footcoach.ui.common.history_service import HistoryService
    from footcoach.ui.common.locale_formats import LocaleFormats
    from footcoach.ui.figures.figure_model import FigureModel
    from footcoach.ui.handout.handout_controller import HandoutController
    from footcoach.ui.help.help_page import HelpPage
    from footcoach.ui.progress.progress_controller import ProgressController
    from footcoach.ui.routines.routines_controller import RoutinesController
    from footcoach.ui.today.today_controller import TodayController
    from footcoach.ui.window.choices import Choices
    from footcoach.ui.window.memory import Memory


class Places(QObject):
    """Makes the places, each but Today when it is first opened, and lets them follow what has been chosen.

    Attributes:
        window: The window that they are in.
        today: The page Today, which has room for notices.
        exercise: Opens the page of an exercise.

    Signals:
        session_begun: the SessionStart of a session.
        safety_requested: show "Before you start".
        about_requested: show About.
        day_changed: another day has begun.
    """

    session_begun = Signal(object)
    safety_requested = Signal()
    about_requested = Signal()
    day_changed = Signal()

    def __init__(
        self,
        choices: Choices,
        memory: Memory,
        *,
        history: HistoryService,
        figures: FigureModel,
        clock: Clock,
        formats: LocaleFormats,
        paths: Paths,
        parent: QObject,
    ) -> None:
        """Make the window with Today.

        Args:
            choices: What the person has chosen.
            memory: What is remembered between two starts.
            history: What was done.
            figures: Draws the figure.
            clock: Tells the day.
            formats: How days and times are written.
            paths: Where the person's own routines and exercises are.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._choices = choices
        self._memory = memory
        self._history = history
        self._figures = figures
        self._clock = clock
        self._formats = formats
        self._paths = paths
        self._today_controller: TodayController | None = None
        self._progress: ProgressController | None = None
        self._routines: RoutinesController | None = None
        self._handout: HandoutController | None = None
        self._help: HelpPage | None = None
        self.today = TodayPage(choices.routine, figures, clock, formats)
        self._show_ready()
        self.navigation = NavigationBar(
            self.today,
            {
                Destination.PROGRESS: self._make_progress,
                Destination.ROUTINES: self._make_routines,
                Destination.HELP: self._make_help,
            },
        )
        self.window = MainWindow(self.navigation)
        self.exercise = ExerciseOpener(choices, figures=figures, clock=clock, window=self.window, parent=self)
        self._connect()
        self._show_exercises()

    def _connect(self) -> None:
        self.today.start_requested.connect(self.begin_today)
        self.today.exercise_opened.connect(self._on_exercise_opened)
        self.today.things_ticked.connect(self._on_today_things_ticked)
        self.navigation.about_requested.connect(self.about_requested)
        self.exercise.place_requested.connect(self.show_last)
        self.exercise.start_requested.connect(self.begin)
        self._choices.catalogue_changed.connect(self._on_choices_catalogue_changed)

    # Where the person is

    def show(self, destination: Destination) -> None:
        """Go to a place."""
        self.navigation.show_destination(destination)
        self.show_last()

    @Slot()
    def show_last(self) -> None:
        """Go back to the place from which a page was opened."""
        self.window.show_page(self.navigation)

    @Slot()
    def show_today(self) -> None:
        """Go to Today."""
        self.show(Destination.TODAY)

    @Slot(object)
    def look_into(self, files: Sequence[Path]) -> None:
        """Show in Routines what the import of shared files would do."""
        self.take_edits()
        self.show(Destination.ROUTINES)
        if self._routines is not None:
            self._routines.look_into(files)

    def prepare(self) -> None:
        """Make Progress while nobody waits, so that it opens at once; its charts are loaded when it is opened."""
        self.navigation.prepare(Destination.PROGRESS)

    @Slot()
    def refresh(self) -> None:
        """Fill Today from the history, and let that know what the routines are called."""
        self._the_today_controller().refresh()
        self._name_routines()

    def show_times(self) -> None:
        """Show everywhere how long everything takes, as it is set now."""
        self.today.show_plan(self._choices.plan(self._choices.routine), self._choices.preferences())
        if self._today_controller is not None:
            self._today_controller.show_goal(self._choices.goal_days)
        if self._progress is not None:
            self._progress.show_settings(self._choices.settings)
        if self._routines is not None:
            self._routines.show_times()
        if self._help is not None:
            self._help.set_letters(self._choices.settings.is_on(LETTER_KEYS))
        self.exercise.refresh()

    @Slot()
    def take_edits(self) -> None:
        """Follow what has been changed in a routine whose editor is still open."""
        if self._routines is not None:
            self._routines.flush()

    @Slot()
    def take_settings(self) -> None:
        """Let an editor that is still open follow what has been changed in the settings."""
        if self._routines is not None:
            self._routines.take_settings()

    def close(self) -> None:
        """Return when everything is written."""
        if self._routines is not None:
            self._routines.close()

    # Beginning a session

    @Slot()
    def begin_today(self) -> None:
        """Begin a session of the routine that Today offers on this very day."""
        today_controller = self._the_today_controller()
        today_controller.refresh_if_day_changed()
        today_controller.begin(self._choices.routine)

    @Slot(object)
    def begin(self, routine: Routine) -> None:
        """Begin a session of `routine`, unless a warning sign has not been seen to, which Today shows."""
        if self._memory.state.warning_signs:
            self.show_today()
        else:
            self._the_today_controller().begin(routine)

    @Slot(object, bool)
    def warn(self, sign: WarningSign, is_ticked: bool) -> None:
        """Let a warning sign stand on Today, or no more, also after the next start."""
        others = tuple(other for other in self._memory.state.warning_signs if other is not sign)
        self._set_warnings((*others, sign) if is_ticked else others)

    @Slot()
    def _on_today_controller_warning_settled(self) -> None:
        self._set_warnings(())

    def _set_warnings(self, signs: tuple[WarningSign, ...]) -> None:
        self._memory.remember(replace(self._memory.state, warning_signs=signs))
        self._the_today_controller().show_warning(signs)

    # Making the places

    def _the_today_controller(self) -> TodayController:
        """Return what fills Today from the history; the first window does without."""
        if self._today_controller is None:
            from footcoach.ui.today.today_controller import TodayController  # noqa: PLC0415

            self._today_controller = TodayController(
                self.today,
                self._history,
                self._clock,
                self._formats,
                routine=self._choices.routine,
                routines=self._choices.catalogue.startable,
                compile_plan=self._choices.plan,
                goal_days=self._choices.goal_days,
                parent=self,
            )
            self._today_controller.session_begun.connect(self.session_begun)
            self._today_controller.warning_settled.connect(self._on_today_controller_warning_settled)
            self._today_controller.day_changed.connect(self.day_changed)
            self._today_controller.show_warning(self._memory.state.warning_signs)
            self._today_controller.levels.form_chosen.connect(self._on_levels_form_chosen)
            self._today_controller.levels.answered.connect(self._on_levels_answered)
            self._tell_levels(self._today_controller)
            self._history.changed.connect(self._today_controller.refresh)
            self.window.activated.connect(self._today_controller.refresh_if_day_changed)
        return self._today_controller

    def _tell_levels(self, controller: TodayController) -> None:
        """Let Today know of which exercises the person chooses the level."""
        controller.levels.know(
            self._choices.routine_as_written, self._choices.routine, self._memory.state.answered_level_offer
        )

    @Slot(object)
    def _on_levels_form_chosen(self, form: Exercise) -> None:
        self._choices.set_settings(self._choices.settings.with_form(form))

    @Slot(str)
    def _on_levels_answered(self, session_id: str) -> None:
        self._memory.remember(replace(self._memory.state, answered_level_offer=session_id))

    def _make_progress(self) -> QWidget:
        from footcoach.ui.progress.progress_controller import ProgressController  # noqa: PLC0415

        self._progress = ProgressController(
            self._history,
            self._choices.catalogue,
            self._choices.settings,
            removed=load_removed_exercises(self._paths, self._choices.catalogue.language),
            clock=self._clock,
            formats=self._formats,
            window=self.window,
            parent=self,
        )
        self._progress.page.today_requested.connect(self.show_today)
        self._progress.page.handout_requested.connect(self._on_progress_page_handout_requested)
        return self._progress.page

    def _make_routines(self) -> QWidget:
        from footcoach.ui.routines.routines_controller import RoutinesController  # noqa: PLC0415

        self._routines = RoutinesController(
            self._choices.catalogue,
            self._paths,
            compile_plan=self._choices.plan,
            preferences=self._choices.preferences,
            today=self._day,
            formats=self._formats,
            parent=self,
        )
        self._routines.start_requested.connect(self.begin)
        self._routines.handout_requested.connect(self._preview_handout)
        self._routines.catalogue_changed.connect(self._on_routines_catalogue_changed)
        self._routines.exercise_opened.connect(self._on_exercise_opened)
        self._routines.editor_opened.connect(self.window.show_page)
        self._routines.place_requested.connect(self.show_last)
        return self._routines.page

    def _make_help(self) -> QWidget:
        from footcoach.ui.help.help_page import HelpPage  # noqa: PLC0415

        self._help = HelpPage(
            self._choices.catalogue.everything().exercises,
            has_letters=self._choices.settings.is_on(LETTER_KEYS),
        )
        self._help.about_requested.connect(self.about_requested)
        self._help.exercise_opened.connect(self._on_exercise_opened)
        self._help.safety_requested.connect(self.safety_requested)
        return self._help

    @Slot(str)
    def _on_exercise_opened(self, exercise_id: str) -> None:
        self.exercise.open(exercise_id, opened_from=self.navigation.windowTitle())

    # What has been chosen

    @Slot(object)
    def _on_routines_catalogue_changed(self, catalogue: Catalogue) -> None:
        self._memory.remember_offered(catalogue.offered)
        self._choices.set_catalogue(catalogue)

    @Slot()
    def _on_choices_catalogue_changed(self) -> None:
        """Let every page follow what routines there are now, and which of them Today offers."""
        routine, catalogue = self._choices.routine, self._choices.catalogue
        self._show_exercises()
        self.today.show_routine(routine)
        self._show_ready()
        if self._today_controller is not None:
            self._tell_levels(self._today_controller)
            self._today_controller.show_routines(routine, catalogue.startable)
        if self._progress is not None:
            self._progress.show_catalogue(catalogue)
        self._name_routines()
        self.show_times()

    def _name_routines(self) -> None:
        names = {routine.id: routine.name for routine in self._choices.catalogue.routines.values()}
        self._history.query(lambda history: history.name_routines(names), lambda _: None)

    def _day(self) -> date:
        return self._clock.local_time().date()

    def _show_exercises(self) -> None:
        """Let whatever the figure does not know be seen as its own picture, or by its name."""
        catalogue = self._choices.catalogue
        self._figures.set_exercises(catalogue.exercises, catalogue.pictures)

    def _show_ready(self) -> None:
        """Tick what was laid out earlier today."""
        today = self._day()
        if self._memory.state.ready_on == today.isoformat():
            self.today.show_ready(today, self._memory.state.ready_things)

    @Slot(object, object)
    def _on_today_things_ticked(self, day: date, thing_ids: tuple[str, ...]) -> None:
        self._memory.remember(replace(self._memory.state, ready_on=day.isoformat(), ready_things=thing_ids))

    # On paper

    @Slot()
    def _on_progress_page_handout_requested(self) -> None:
        self._preview_handout(self._choices.routine)

    @Slot(object)
    def _preview_handout(self, routine: Routine) -> None:
        """Show `routine` on paper."""
        if self._handout is None:
            from footcoach.ui.handout.handout_controller import HandoutController  # noqa: PLC0415

            self._handout = HandoutController(
                self.window,
                figures=self._figures,
                formats=self._formats,
                settings=lambda: self._choices.settings,
                offered=self._offered,
            )
            self._handout.status_told.connect(self._on_handout_status_told)
            self._handout.error_told.connect(self._on_handout_error_told)
        self._handout.preview(self._choices.as_done(routine))

    def _offered(self) -> OfferedRoutines:
        return self._choices.catalogue.offered_now()

    @Slot(str)
    def _on_handout_status_told(self, text: str) -> None:
        self._tell_of_handout(text, is_error=False)

    @Slot(str)
    def _on_handout_error_told(self, text: str) -> None:
        self._tell_of_handout(text, is_error=True)

    def _tell_of_handout(self, text: str, *, is_error: bool) -> None:
        """Say it where the handout was asked for."""
        if self._routines is not None and self._routines.page.isVisible():
            self._routines.page.tell(text)
        elif self._progress is not None and is_error:
            self._progress.page.show_error(text)
        elif self._progress is not None:
            self._progress.page.show_status(text)
