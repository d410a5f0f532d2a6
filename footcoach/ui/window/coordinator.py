"""What leads to what: from page to page, and from a changed setting to everything it touches.

What the first window does not show is imported when it is first shown: it would double the time of the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from footcoach.coach.computer import Computer
from footcoach.core.compiler import PlanCompiler
from footcoach.core.cue import SoundChoices
from footcoach.core.dose import days_due
from footcoach.core.errors import FootcoachError
from footcoach.core.plan import Plan
from footcoach.core.quote import shown_path
from footcoach.core.routine import Preferences, Routine, warm_up_ids
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FileError, first_told
from footcoach.storage.paths import Paths
from footcoach.storage.settings import FULL_SCREEN, LETTER_KEYS, WEEKLY_GOAL, Settings
from footcoach.storage.settings_file import LoadedSettings, save_settings
from footcoach.storage.state import ProgramState, save_state
from footcoach.ui.common import keys
from footcoach.ui.common.held_keys import HeldKeys
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.keys import add_shortcut
from footcoach.ui.common.late_writer import LateWriter
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.screen_theme import ScreenTheme
from footcoach.ui.figures.figure_model import FigureModel, appearance_of
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.window.main_window import MainWindow
from footcoach.ui.window.navigation_bar import Destination, NavigationBar

if TYPE_CHECKING:
    from datetime import date

    from footcoach.coach.audio_output import AudioOutput
    from footcoach.coach.session_starter import SessionStart
    from footcoach.core.plan import Phase
    from footcoach.core.warning_sign import WarningSign
    from footcoach.core.week_review import Programme
    from footcoach.ui.exercise.exercise_page import ExercisePage
    from footcoach.ui.handout.handout_controller import HandoutController
    from footcoach.ui.help.help_page import HelpPage
    from footcoach.ui.progress.progress_controller import ProgressController
    from footcoach.ui.routines.routines_controller import RoutinesController
    from footcoach.ui.session.session_controller import SessionController
    from footcoach.ui.session.summary_maker import SummaryMaker
    from footcoach.ui.settings.settings_dialog import SettingsDialog
    from footcoach.ui.today.today_controller import TodayController
    from footcoach.ui.welcome.welcome_page import WelcomePage

_KEPT_WITHIN_S = 2.0
"""So long a system that shuts down is held up for a slow disk."""

_LOAD_LATER_MS = 1000
"""By then the first window is as it stays, and nobody has found the next one to open yet."""


class Coordinator(QObject):
    """Connects the window with the coach and the storage.

    Attributes:
        window: The main window.

    Signals:
        folder_disturbed: something is wrong with the files of the history; their folder may be another one by now.
        ending: the window has been closed, and everything is being written; what else runs is to end now.
    """

    folder_disturbed = Signal()
    ending = Signal()
    _error_told = Signal(str)

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        loaded: LoadedSettings,
        state: ProgramState,
        paths: Paths,
        figures: FigureModel,
        computer: Computer,
        formats: LocaleFormats,
        time_scale: float,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._routine = catalogue.default_routine()
        self._settings = loaded.settings
        self._settings_writer = LateWriter(self)
        self._compiler = PlanCompiler()
        self._state = state
        self._paths = paths
        self._figures = figures
        self._computer = computer
        self._formats = formats
        self._audio: AudioOutput | None = None
        self._time_scale = time_scale
        self._session: SessionController | None = None
        self._progress: ProgressController | None = None
        self._routines: RoutinesController | None = None
        self._handout: HandoutController | None = None
        self._help: HelpPage | None = None
        self._exercise_page: ExercisePage | None = None
        self._welcome: WelcomePage | None = None
        # Fields and file dialogs would write the digits of the region.
        QLocale.setDefault(formats.words)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._theme = ScreenTheme(application, self._settings, self)
        self._show_appearance()
        self._history = HistoryService(paths, computer.clock.local_time().date(), self)
        self._today = TodayPage(self._routine, figures, computer.clock, formats)
        self._show_ready()
        self._today_controller: TodayController | None = None
        self._navigation = NavigationBar(
            self._today,
            {
                Destination.PROGRESS: self._make_progress,
                Destination.ROUTINES: self._make_routines,
                Destination.HELP: self._make_help,
            },
        )
        self.window = MainWindow(self._navigation)
        self.window.restore_place(state.window_geometry)
        self._connect()
        self._letter_shortcut = self._add_shortcuts()
        self._apply_letters()
        HeldKeys(application, self)
        self._show_times()
        self._tell_errors(loaded)

    # Start

    def open(self, *, starts: bool = False) -> None:
        """Show the first page: on the first launch the welcome, then "Before you start"; else Today or the session.

        Who `starts` wants the session at once, and reads only what must be read; a warning sign must be seen to first.
        """
        if self._state.is_new and not starts:
            self._show_welcome()
        elif not self._state.has_read_safety:
            self._show_safety(starts=starts)
        elif starts and not self._state.warning_signs:
            self._the_today_controller().begin(self._routine)
        else:
            self._show_today()

    @Slot()
    def begin_unless_busy(self) -> None:
        """Begin today's session, unless one is under way, a dialog is open, or there is something to read first."""
        is_asking = QApplication.activeModalWidget() is not None
        may_begin = self._state.has_read_safety and not self._state.warning_signs
        if self._session is None and may_begin and not is_asking:
            self._take_edits()
            self._the_today_controller().begin(self._routine)

    def _connect(self) -> None:
        self._today.start_requested.connect(self._on_today_start_requested)
        self._today.exercise_opened.connect(self._on_exercise_opened)
        self._today.things_ticked.connect(self._on_today_things_ticked)
        self._navigation.settings_requested.connect(self._open_settings)
        self._navigation.about_requested.connect(self._on_navigation_about_requested)
        self._history.error_found.connect(self._on_history_error_found)
        self._settings_writer.failed.connect(self._tell_not_kept)
        self.window.appeared.connect(self._on_window_appeared)
        self.window.screen_changed.connect(self._theme.set_screen_size)
        self.window.resized.connect(self._theme.set_window_size)
        self._theme.set_window_size(self.window.size())
        self.window.closed.connect(self._on_window_closed)
        self._theme.watch(self.window)
        self._theme.changed.connect(self._show_appearance)
        self._theme.dressing_begun.connect(self._on_theme_dressing_begun)

    def _add_shortcuts(self) -> QShortcut:
        """Let keys lead where they lead from any page; return the one of a single letter."""
        window = self.window
        add_shortcut(window, keys.SETTINGS.sequences, self._open_settings)
        add_shortcut(window, keys.TODAY.sequences, self._on_today_shortcut_activated)
        add_shortcut(window, keys.PROGRESS.sequences, self._on_progress_shortcut_activated)
        add_shortcut(window, keys.ROUTINES.sequences, self._on_routines_shortcut_activated)
        add_shortcut(window, keys.HELP.sequences, self._on_help_shortcut_activated)
        add_shortcut(window, keys.KEYS.sequences, self._open_keys)
        return add_shortcut(window, keys.KEYS.letters, self._open_keys)

    def _apply_letters(self) -> None:
        has_letters = self._settings.is_on(LETTER_KEYS)
        self._letter_shortcut.setEnabled(has_letters)
        if self._session is not None:
            self._session.set_letters(has_letters)
        if self._help is not None:
            self._help.set_letters(has_letters)

    @Slot()
    def _on_window_appeared(self) -> None:
        # The history is opened behind the first window: the longer it is, the longer it is looked over.
        self._the_today_controller().refresh()
        self._theme.look_for_motion()
        self.window.activated.connect(self._theme.look_for_motion)
        QTimer.singleShot(_LOAD_LATER_MS, self, self._prepare_navigation)
        try:
            self._figures.load()
        except FootcoachError as error:
            self._today.notice.add(
                self.tr("The figure cannot be shown: {error}. Everything else works as usual.").format(error=error)
            )

    @Slot()
    def _prepare_navigation(self) -> None:
        """Make Progress while nobody waits, so that it opens at once; its charts are loaded when it is opened."""
        if self._session is None:
            self._navigation.prepare(Destination.PROGRESS)

    def _tell_errors(self, loaded: LoadedSettings) -> None:
        self._tell_first(self._catalogue.errors, self.tr("Left out: {error}"))
        self._tell_first(loaded.errors, "{error}")
        if loaded.set_aside_as is not None:
            text = self.tr("Your settings file was damaged. It is kept as {file}.")
            self._today.notice.add(text.format(file=shown_path(loaded.set_aside_as)))

    def _tell_first(self, errors: Sequence[FileError], text: str) -> None:
        told, more = first_told(errors)
        for error in told:
            self._today.notice.add(text.format(error=error))
        if more:
            self._today.notice.add(self.tr("And {count} more of this kind.").format(count=self._formats.number(more)))

    # Pages

    def _show_today(self) -> None:
        self._show_destination(Destination.TODAY)

    def _show_destination(self, destination: Destination) -> None:
        self._navigation.show_destination(destination)
        self.window.show_page(self._navigation)

    @Slot()
    def _show_place(self) -> None:
        """Go back to the place from which a page was opened."""
        self.window.show_page(self._navigation)

    @Slot()
    def _on_today_shortcut_activated(self) -> None:
        self._go_to(Destination.TODAY)

    @Slot()
    def _on_progress_shortcut_activated(self) -> None:
        self._go_to(Destination.PROGRESS)

    @Slot()
    def _on_routines_shortcut_activated(self) -> None:
        self._go_to(Destination.ROUTINES)

    @Slot()
    def _on_help_shortcut_activated(self) -> None:
        if self._can_go:
            self._show_destination(Destination.HELP)
        else:
            # It helps where one is, and leads nowhere.
            self._open_keys()

    def _go_to(self, destination: Destination) -> None:
        """Show a place, if one can go there."""
        if self._can_go:
            self._show_destination(destination)

    @property
    def _can_go(self) -> bool:
        """Whether one can go to the places: no session is under way, and "Before you start" has been read."""
        return self._session is None and self._state.has_read_safety

    def _the_today_controller(self) -> TodayController:
        """Return what fills Today from the history; the first window does without."""
        if self._today_controller is None:
            from footcoach.ui.today.today_controller import TodayController  # noqa: PLC0415

            self._today_controller = TodayController(
                self._today,
                self._history,
                self._computer.clock,
                self._formats,
                routine=self._routine,
                routines=self._catalogue.startable,
                compile_plan=self._plan,
                goal_days=self._settings.number(WEEKLY_GOAL),
                parent=self,
            )
            self._today_controller.session_begun.connect(self._on_today_controller_session_begun)
            self._today_controller.warning_settled.connect(self._on_today_controller_warning_settled)
            self._today_controller.show_warning(self._state.warning_signs)
            self._history.changed.connect(self._today_controller.refresh)
            self.window.activated.connect(self._today_controller.refresh_if_day_changed)
        return self._today_controller

    def _make_progress(self) -> QWidget:
        from footcoach.ui.progress.progress_controller import ProgressController  # noqa: PLC0415

        self._progress = ProgressController(
            self._history,
            self._catalogue,
            self._settings,
            clock=self._computer.clock,
            formats=self._formats,
            window=self.window,
            parent=self,
        )
        self._progress.page.today_requested.connect(self._on_today_shortcut_activated)
        self._progress.page.handout_requested.connect(self._on_progress_page_handout_requested)
        return self._progress.page

    def _make_routines(self) -> QWidget:
        from footcoach.ui.routines.routines_controller import RoutinesController  # noqa: PLC0415

        self._routines = RoutinesController(
            self._catalogue, self._paths.routines_dir, self._plan, self._preferences, self
        )
        self._routines.start_requested.connect(self._on_routines_start_requested)
        self._routines.handout_requested.connect(self._on_routines_handout_requested)
        self._routines.catalogue_changed.connect(self._on_routines_catalogue_changed)
        self._routines.editor_opened.connect(self.window.show_page)
        self._routines.place_requested.connect(self._show_place)
        return self._routines.page

    @Slot(object)
    def _on_routines_start_requested(self, routine: Routine) -> None:
        self._begin(routine)

    @Slot(object)
    def _on_routines_handout_requested(self, routine: Routine) -> None:
        self._the_handout().preview(routine)

    def _take_edits(self) -> None:
        """Follow what has been changed in a routine whose editor is still open."""
        if self._routines is not None:
            self._routines.flush()

    @Slot(object)
    def _on_routines_catalogue_changed(self, catalogue: Catalogue) -> None:
        """Let every page follow what routines there are now, and which of them Today offers."""
        self._catalogue = catalogue
        if self._state.offered_routine != catalogue.offered_id:
            self._remember(replace(self._state, offered_routine=catalogue.offered_id))
        self._routine = catalogue.default_routine()
        self._today.show_routine(self._routine)
        self._show_ready()
        if self._today_controller is not None:
            self._today_controller.show_routines(self._routine, catalogue.startable)
        if self._progress is not None:
            self._progress.show_catalogue(catalogue)
        self._show_times()

    @Slot()
    def _on_progress_page_handout_requested(self) -> None:
        self._the_handout().preview(self._routine)

    def _the_handout(self) -> HandoutController:
        """Return what puts a routine on paper, which hardly any start needs."""
        if self._handout is None:
            from footcoach.ui.handout.handout_controller import HandoutController  # noqa: PLC0415

            self._handout = HandoutController(
                self.window,
                figures=self._figures,
                formats=self._formats,
                settings=lambda: self._settings,
            )
            self._handout.status_told.connect(self._on_handout_status_told)
            self._handout.error_told.connect(self._on_handout_error_told)
        return self._handout

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

    def _make_help(self) -> QWidget:
        from footcoach.ui.help.help_page import HelpPage  # noqa: PLC0415

        self._help = HelpPage(self._catalogue.everything().exercises, has_letters=self._settings.is_on(LETTER_KEYS))
        self._help.about_requested.connect(self._on_navigation_about_requested)
        self._help.exercise_opened.connect(self._on_exercise_opened)
        self._help.safety_requested.connect(self._on_safety_requested)
        return self._help

    def _show_welcome(self) -> None:
        from footcoach.ui.welcome.welcome_page import WelcomePage  # noqa: PLC0415

        # Who closes the window has left it, too.
        self._state = replace(self._state, has_seen_welcome=True)
        self._welcome = WelcomePage(
            self._settings,
            self._figures,
            make_preview=self._the_audio,
            sound_choices=lambda settings: settings.sound_choices(self._catalogue.language),
        )
        self._welcome.changed.connect(self._on_settings_changed)
        self._welcome.left.connect(self._on_welcome_left)
        self.window.show_page(self._welcome)

    @Slot()
    def _on_welcome_left(self) -> None:
        self._welcome = None
        if self._audio is not None:
            self._audio.end_preview()
        self._settings_writer.flush()
        self._remember(self._state)
        self._show_safety(starts=False)

    def _show_safety(self, *, starts: bool) -> None:
        from footcoach.ui.window.safety_page import SafetyPage  # noqa: PLC0415

        page = SafetyPage()
        page.understood.connect(self._on_safety_understood_start if starts else self._on_safety_understood)
        self.window.show_page(page)

    @Slot()
    def _on_safety_understood(self) -> None:
        self._remember(replace(self._state, has_read_safety=True))
        # On the first launch, that is Today.
        self._show_place()

    @Slot()
    def _on_safety_understood_start(self) -> None:
        self._on_safety_understood()
        self._the_today_controller().begin(self._routine)

    @Slot(str)
    def _on_exercise_opened(self, exercise_id: str) -> None:
        from footcoach.ui.exercise.exercise_page import ExercisePage  # noqa: PLC0415

        alone = self._catalogue.alone(exercise_id)
        (entry,) = alone.entries
        dosage, phases, days_per_week = self._numbers_of(alone)
        page = ExercisePage(
            entry.exercise,
            dosage,
            phases=phases,
            days_per_week=days_per_week,
            figures=self._figures,
            clock=self._computer.clock,
            opened_from=self._navigation.windowTitle(),
        )
        page.fit_height(self.window.current_page().height())
        page.back_requested.connect(self._show_place)
        page.start_requested.connect(self._on_exercise_start_requested)
        page.settings_requested.connect(self._on_exercise_settings_requested)
        self._exercise_page = page
        self.window.show_page(page)

    def _numbers_of(self, alone: Routine) -> tuple[dict[str, int], tuple[Phase, ...], int]:
        """Return the dosage of the one exercise of a routine, its phases, and on how many days a week it is due."""
        (entry,) = alone.entries
        days = days_due(entry.exercise, self._settings.number(WEEKLY_GOAL))
        return self._settings.preferences().dosage_of(entry), self._plan(alone).phases, days

    @Slot()
    def _on_navigation_about_requested(self) -> None:
        from footcoach.ui.window.about_dialog import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._paths.data_dir, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.safety_requested.connect(self._on_safety_requested)
        dialog.resize(760, 560)
        dialog.open()

    @Slot()
    def _open_keys(self) -> None:
        from footcoach.ui.window.keys_dialog import KeysDialog  # noqa: PLC0415

        # Nobody reads in the middle of a hold.
        is_paused = self._session is not None and self._session.pause()
        dialog = KeysDialog(
            has_letters=self._settings.is_on(LETTER_KEYS), is_session_paused=is_paused, parent=self.window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._session is not None:
            dialog.finished.connect(self._session.focus_resume)
        dialog.open()

    @Slot()
    def _on_safety_requested(self) -> None:
        self._show_safety(starts=False)

    # The session

    @Slot()
    def _on_today_start_requested(self) -> None:
        self._the_today_controller().begin(self._routine)

    @Slot(str)
    def _on_exercise_start_requested(self, exercise_id: str) -> None:
        self._begin(self._catalogue.alone(exercise_id))

    def _begin(self, routine: Routine) -> None:
        """Begin a session of `routine`, unless a warning sign has not been seen to, which Today shows."""
        if self._state.warning_signs:
            self._show_today()
        else:
            self._the_today_controller().begin(routine)

    @Slot(object)
    def _on_today_controller_session_begun(self, start: SessionStart) -> None:
        from footcoach.coach.announcements import AccessibleAnnouncer  # noqa: PLC0415
        from footcoach.ui.session.session_controller import SessionController  # noqa: PLC0415

        self._session = SessionController(
            start,
            compile_plan=self._plan,
            history=self._history,
            computer=self._computer,
            audio=self._the_audio(),
            time_scale=self._time_scale,
            exercises=self._catalogue.exercises,
            figures=self._figures,
            window=self.window,
            announcer=AccessibleAnnouncer(self.window),
            summaries=self._summaries(),
            parent=self,
        )
        self._session.settings_requested.connect(self._open_settings)
        self._session.error_told.connect(self._today.notice.add)
        self._session.sign_ticked.connect(self._on_session_sign_ticked)
        self._session.closed.connect(self._on_session_closed)
        self._apply_letters()
        self._session.start(self._sound_choices(), is_full_screen=self._settings.is_on(FULL_SCREEN))

    def _summaries(self) -> SummaryMaker:
        from footcoach.ui.session.summary_maker import SummaryMaker  # noqa: PLC0415

        return SummaryMaker(
            self._history,
            self._programme,
            exercises=self._catalogue.exercises,
            figures=self._figures,
            clock=self._computer.clock,
            formats=self._formats,
        )

    def _programme(self) -> Programme:
        """Return what the person means to do each week, as it is set now."""
        from footcoach.core.week_review import Programme  # noqa: PLC0415

        return Programme(
            exercises=self._routine.exercises,
            warm_ups=warm_up_ids(self._catalogue.routines.values()),
            goal_days=self._settings.number(WEEKLY_GOAL),
            first_weekday=self._formats.first_weekday,
        )

    @Slot(object, bool)
    def _on_session_sign_ticked(self, sign: WarningSign, is_ticked: bool) -> None:
        others = tuple(other for other in self._state.warning_signs if other is not sign)
        self._warn((*others, sign) if is_ticked else others)

    @Slot()
    def _on_today_controller_warning_settled(self) -> None:
        self._warn(())

    def _warn(self, signs: tuple[WarningSign, ...]) -> None:
        """Let `signs` stand on Today, also after the next start."""
        self._remember(replace(self._state, warning_signs=signs))
        self._the_today_controller().show_warning(signs)

    @Slot()
    def _on_session_closed(self) -> None:
        self._show_times()
        self._show_today()
        self._history.changed.emit()
        if self._session is not None:
            self._session.deleteLater()
            self._session = None

    def _the_audio(self) -> AudioOutput:
        """Return what is heard; it loads speech and sound, which the first window does without."""
        if self._audio is None:
            from footcoach.coach.audio_output import AudioOutput  # noqa: PLC0415

            self._audio = AudioOutput(self._computer, self)
        return self._audio

    def _sound_choices(self) -> SoundChoices:
        return self._settings.sound_choices(self._catalogue.language)

    # Settings

    @Slot()
    def _open_settings(self) -> None:
        self._make_settings().open()

    @Slot(str)
    def _on_exercise_settings_requested(self, exercise_id: str) -> None:
        dialog = self._make_settings()
        dialog.open_exercise(exercise_id)
        dialog.open()

    def _make_settings(self) -> SettingsDialog:
        from footcoach.ui.settings.settings_dialog import SettingsDialog  # noqa: PLC0415

        self._take_edits()
        dialog = SettingsDialog(
            self._settings,
            self._routine,
            self._compiler,
            self._figures,
            self._the_audio(),
            everything=self._catalogue.everything(),
            language=self._catalogue.language,
            session_status=self._session.status if self._session is not None else None,
            parent=self.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_settings_changed)
        dialog.finished.connect(self._on_dialog_finished)
        if self._session is not None:
            self._session.status_changed.connect(dialog.show_session_status)
        self._error_told.connect(dialog.show_error)
        dialog.resize(min(900, self.window.width() - 60), min(680, self.window.height() - 40))
        return dialog

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._the_audio().end_preview()
        self._settings_writer.flush()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self._theme.show_settings(settings)
        self._show_appearance()
        self._apply_letters()
        if self._welcome is not None:
            self._welcome.show_settings(settings)
        if self._session is None:
            self._show_times()
        else:
            # Nobody sees the other pages before the session is over.
            self._session.apply_settings(self._sound_choices())
        self._settings_writer.save(partial(save_settings, self._paths.settings_file, settings))

    @Slot()
    def _on_theme_dressing_begun(self) -> None:
        if self._session is not None:
            self._session.expect_wait()

    @Slot()
    def _show_appearance(self) -> None:
        """Draw the figure as the settings, or the screen and the desktop, want it."""
        self._figures.set_appearance(
            appearance_of(
                self._settings,
                is_screen_high_contrast=self._theme.is_high_contrast(),
                wants_less_motion=self._theme.wants_less_motion(),
            )
        )

    def _show_times(self) -> None:
        self._today.show_plan(self._plan(self._routine), self._settings.preferences())
        if self._today_controller is not None:
            self._today_controller.show_goal(self._settings.number(WEEKLY_GOAL))
        if self._progress is not None:
            self._progress.show_settings(self._settings)
        if self._routines is not None:
            self._routines.show_times()
        page = self._exercise_page
        if page is not None and page is self.window.current_page():
            page.show_numbers(*self._numbers_of(self._catalogue.alone(page.exercise_id)))

    def _plan(self, routine: Routine) -> Plan:
        return self._compiler.compile(routine, self._preferences())

    def _preferences(self) -> Preferences:
        return self._settings.preferences()

    # The end

    @Slot()
    def keep(self) -> None:
        """Save everything as it is at this moment, with a running session; nothing ends, and whoever stays goes on.

        For a computer that is about to be shut down: it may ask no more, and may still let the program live.
        """
        if self._session is not None:
            self._session.keep_for_another_time()
        self._remember_window()
        self._close_writers()
        self._history.wait_until_kept(_KEPT_WITHIN_S)

    @Slot()
    def end(self) -> None:
        """Close the window without a question, whatever is open; a running session is kept, to be continued."""
        # First, because a session goes on when the question before its end is closed.
        self._close_dialogs()
        if self._session is not None:
            self._session.keep_for_another_time()
        self.window.close()

    def _close_dialogs(self) -> None:
        # A number that is typed in the settings is taken when they close.
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.close()

    @Slot()
    def _on_window_closed(self) -> None:
        self._close_dialogs()
        if self._audio is not None:
            self._audio.close()
        # What is left to write may take a moment, and nobody should look at a window that does not answer.
        self.window.hide()
        self._settings_writer.flush()
        self.ending.emit()
        self._remember_window()
        self._close_writers()
        self._history.close()

    def _close_writers(self) -> None:
        """Return when everything that was changed is written."""
        self._settings_writer.close()
        if self._routines is not None:
            self._routines.close()

    # What is remembered

    def _remember_window(self) -> None:
        self._remember(replace(self._state, window_geometry=self.window.place()))

    def _show_ready(self) -> None:
        """Tick what was laid out earlier today."""
        today = self._computer.clock.local_time().date()
        if self._state.ready_on == today.isoformat():
            self._today.show_ready(today, self._state.ready_things)

    @Slot(object, object)
    def _on_today_things_ticked(self, day: date, thing_ids: tuple[str, ...]) -> None:
        self._remember(replace(self._state, ready_on=day.isoformat(), ready_things=thing_ids))

    def _remember(self, state: ProgramState) -> None:
        self._state = state
        try:
            save_state(self._paths.state_file, state)
        except OSError as error:
            self._tell_not_kept(error)

    @Slot(object)
    def _on_history_error_found(self, error: FileError) -> None:
        self.folder_disturbed.emit()
        self._today.notice.add(str(error))
        if self._session is not None:
            self._session.tell(str(error))

    @Slot(object)
    def _tell_not_kept(self, error: OSError) -> None:
        text = self.tr("Your changes could not be saved in {folder}: {reason}. They last until you close Footcoach.")
        reason = error.strerror or str(error)
        message = text.format(folder=shown_path(self._paths.data_dir), reason=reason)
        self._today.notice.add(message)
        self._error_told.emit(message)
