"""What leads to what: from page to page, from Start to the summary, from a changed setting to everything it touches."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from footcoach.coach.announcements import AccessibleAnnouncer, SessionAnnouncements
from footcoach.coach.clock import Clock
from footcoach.coach.player import Player
from footcoach.core.plan import Plan, compile_plan
from footcoach.core.routine import Routine
from footcoach.core.session import PhaseLeft, Status, StatusChanged
from footcoach.core.summary import summarise
from footcoach.figure.clips import ClipLibrary
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import TEXT_SIZE, THEME, LoadedSettings, Settings, save_settings
from footcoach.storage.state import State, save_state
from footcoach.ui.dialogs.about_dialog import AboutDialog
from footcoach.ui.dialogs.end_dialog import EndDialog
from footcoach.ui.dialogs.settings_dialog import SettingsDialog
from footcoach.ui.main_window import MainWindow
from footcoach.ui.pages.exercise_page import ExercisePage
from footcoach.ui.pages.safety_page import SafetyPage
from footcoach.ui.pages.session_page import SessionPage
from footcoach.ui.pages.summary_page import SummaryPage
from footcoach.ui.pages.today_page import TodayPage
from footcoach.ui.theme import apply_theme


class Coordinator(QObject):
    """Connects the window with the coach and the storage.

    Attributes:
        window: The main window.
    """

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        loaded: LoadedSettings,
        state: State,
        paths: Paths,
        clips: ClipLibrary,
        clock: Clock,
        time_scale: float,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._routine = catalogue.default_routine()
        self._settings = loaded.settings
        self._state = state
        self._paths = paths
        self._clips = clips
        self._clock = clock
        self._time_scale = time_scale
        self._player: Player | None = None
        self._session_routine = self._routine
        self._left: list[PhaseLeft] = []
        self._apply_theme()
        self._today = TodayPage(self._routine, clips)
        self.window = MainWindow(self._today)
        self.window.restore_place(state.window_geometry)
        self._announcer = AccessibleAnnouncer(self.window)
        self._connect()
        self._show_times()
        self._tell_faults(loaded)

    # Beginning

    def open(self, *, starts: bool = False) -> None:
        """Show the first page: "Before you start" on the first launch, else Today or, if `starts`, the session."""
        if not self._state.has_read_safety:
            self._show_safety(starts=starts)
        elif starts:
            self._start(self._routine)
        else:
            self._show_today()

    def _connect(self) -> None:
        self._today.start_requested.connect(self._on_today_start_requested)
        self._today.exercise_opened.connect(self._on_today_exercise_opened)
        self._today.settings_requested.connect(self._open_settings)
        self._today.about_requested.connect(self._on_today_about_requested)
        self.window.close_refused.connect(self._ask_before_closing)
        self.window.closed.connect(self._on_window_closed)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_color_scheme_changed)

    def _tell_faults(self, loaded: LoadedSettings) -> None:
        for fault in self._catalogue.faults:
            self._today.notice.add(self.tr("Left out: {fault}").format(fault=fault))
        for fault in loaded.faults:
            self._today.notice.add(str(fault))
        if loaded.set_aside_as is not None:
            text = self.tr("Your settings file was damaged. It is kept as {file}.")
            self._today.notice.add(text.format(file=loaded.set_aside_as))

    # Pages

    def _show_today(self) -> None:
        self.window.show_page(self._today)

    def _show_safety(self, *, starts: bool) -> None:
        page = SafetyPage()
        page.understood.connect(self._on_safety_understood_start if starts else self._on_safety_understood)
        self.window.show_page(page)

    @Slot()
    def _on_safety_understood(self) -> None:
        self._remember(State(has_read_safety=True, window_geometry=self._state.window_geometry))
        self._show_today()

    @Slot()
    def _on_safety_understood_start(self) -> None:
        self._on_safety_understood()
        self._start(self._routine)

    @Slot(str)
    def _on_today_exercise_opened(self, exercise_id: str) -> None:
        entry = next(entry for entry in self._routine.entries if entry.exercise.id == exercise_id)
        page = ExercisePage(entry.exercise, self._settings.preferences().dosage_of(entry), self._clips)
        page.back_requested.connect(self._show_today)
        page.start_requested.connect(self._on_exercise_start_requested)
        self.window.show_page(page)

    @Slot()
    def _on_today_about_requested(self) -> None:
        dialog = AboutDialog(self._paths.data_dir, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.safety_requested.connect(self._on_about_safety_requested)
        dialog.resize(760, 560)
        dialog.open()

    @Slot()
    def _on_about_safety_requested(self) -> None:
        self._show_safety(starts=False)

    # The session

    @Slot()
    def _on_today_start_requested(self) -> None:
        self._start(self._routine)

    @Slot(str)
    def _on_exercise_start_requested(self, exercise_id: str) -> None:
        entries = tuple(entry for entry in self._routine.entries if entry.exercise.id == exercise_id)
        self._start(Routine(self._routine.id, self._routine.name, entries))

    def _start(self, routine: Routine) -> None:
        if not routine.entries:
            return
        self._session_routine = routine
        self._left = []
        player = Player(self._plan(routine), self._clock, self._time_scale, parent=self)
        SessionAnnouncements(player, self._announcer)
        player.phase_left.connect(self._on_player_phase_left)
        player.status_changed.connect(self._on_player_status_changed)
        page = SessionPage(player, self._catalogue.exercises, self._clips, self._announcer)
        page.end_asked.connect(self._ask_before_ending)
        page.settings_requested.connect(self._open_settings)
        self._player = player
        self.window.set_close_guarded(True)
        self.window.show_page(page)
        player.start()

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._left.append(event)

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        if event.status in {Status.FINISHED, Status.ENDED}:
            self._show_summary(is_finished=event.status is Status.FINISHED)

    def _show_summary(self, *, is_finished: bool) -> None:
        player = self._current_player()
        summaries = summarise(player.plan, self._left)
        page = SummaryPage(summaries, self._catalogue.exercises, is_finished=is_finished)
        page.closed.connect(self._show_today)
        self.window.set_close_guarded(False)
        self.window.show_page(page)
        self._player = None
        player.deleteLater()

    @Slot()
    def _ask_before_ending(self) -> None:
        self._ask(closes=False)

    @Slot()
    def _ask_before_closing(self) -> None:
        self._ask(closes=True)

    def _ask(self, *, closes: bool) -> None:
        """Pause and ask whether to end the session; whoever goes on finds it where it was."""
        player = self._current_player()
        was_running = player.snapshot().status is Status.RUNNING
        player.pause()
        dialog = EndDialog(self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(player.end)
        if closes:
            dialog.accepted.connect(self.window.close)
        if was_running:
            dialog.rejected.connect(player.resume)
        dialog.open()

    def _current_player(self) -> Player:
        if self._player is None:
            raise RuntimeError("there is no session")
        return self._player

    # Settings

    @Slot()
    def _open_settings(self) -> None:
        dialog = SettingsDialog(self._settings, self._routine, self._plan_with, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_settings_changed)
        dialog.resize(min(900, self.window.width() - 60), min(680, self.window.height() - 40))
        dialog.open()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self._apply_theme()
        self._show_times()
        if self._player is not None:
            self._player.change_plan(self._plan(self._session_routine))
            page = self.window.current_page()
            if isinstance(page, SessionPage):
                page.show_changed_plan()
        try:
            save_settings(self._paths.settings_file, settings)
        except OSError as error:
            self._tell_not_kept(error)

    def _apply_theme(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._settings.choice(THEME), int(self._settings.choice(TEXT_SIZE)))

    @Slot()
    def _on_system_color_scheme_changed(self) -> None:
        if self._settings.choice(THEME) == "system":
            self._apply_theme()

    def _show_times(self) -> None:
        self._today.show_plan(self._plan(self._routine), self._settings.preferences())

    def _plan(self, routine: Routine) -> Plan:
        return compile_plan(routine, self._settings.preferences())

    def _plan_with(self, settings: Settings) -> Plan:
        return compile_plan(self._routine, settings.preferences())

    # What is remembered

    @Slot()
    def _on_window_closed(self) -> None:
        self._remember(State(self._state.has_read_safety, self.window.place()))

    def _remember(self, state: State) -> None:
        self._state = state
        try:
            save_state(self._paths.state_file, state)
        except OSError as error:
            self._tell_not_kept(error)

    def _tell_not_kept(self, error: OSError) -> None:
        text = self.tr("Your changes could not be kept in {folder}: {reason}. They count until you close Footcoach.")
        reason = error.strerror or str(error)
        self._today.notice.add(text.format(folder=self._paths.data_dir, reason=reason))
