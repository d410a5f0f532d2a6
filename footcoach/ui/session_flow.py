"""One session from Start to the closed summary: its player, its pages, and the question before it ends early."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot

from footcoach.coach.announcements import AccessibleAnnouncer, SessionAnnouncements
from footcoach.coach.computer import Computer
from footcoach.coach.keep_awake import KeepAwake
from footcoach.coach.narration import SessionNarration
from footcoach.coach.player import Player
from footcoach.coach.sound_desk import SoundDesk
from footcoach.coach.trouble import Trouble, trouble_text
from footcoach.core.cue import Rank, SoundChoices
from footcoach.core.exercise import Exercise
from footcoach.core.gap import PauseReason
from footcoach.core.plan import Plan
from footcoach.core.session import PhaseLeft, Status, StatusChanged
from footcoach.core.summary import summarise
from footcoach.ui.dialogs.end_dialog import EndDialog
from footcoach.ui.figures import Figures
from footcoach.ui.main_window import MainWindow
from footcoach.ui.pages.session_page import SessionPage
from footcoach.ui.pages.summary_page import SummaryPage

_SOUND_ON_PATIENCE_MS = 1000


class SessionFlow(QObject):
    """Leads through one session.

    Signals:
        settings_requested: open the settings.
        status_changed: the Status of the session.
        trouble_told: a sentence about what the session does without.
        closed: the summary has been read.
    """

    settings_requested = Signal()
    status_changed = Signal(object)
    trouble_told = Signal(str)
    closed = Signal()

    def __init__(
        self,
        *,
        plan: Plan,
        computer: Computer,
        desk: SoundDesk,
        time_scale: float,
        exercises: Mapping[str, Exercise],
        figures: Figures,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        """Prepare to play `plan` in `window`, `time_scale` times as fast as the clock of `computer`."""
        super().__init__(parent)
        player = Player(plan, computer.clock, time_scale, parent=self)
        self._player = player
        self._desk = desk
        self._exercises = exercises
        self._window = window
        self._left: list[PhaseLeft] = []
        self._is_asking = False
        self._was_full_screen = False
        self._announcer = AccessibleAnnouncer(window)
        SessionAnnouncements(player, self._announcer)
        self._awake = KeepAwake(player, computer.make_screen_hold())
        self._page = SessionPage(player, exercises, figures, self._announcer)
        self._connect_page()
        self._connect_sound()
        player.phase_left.connect(self._on_player_phase_left)
        player.status_changed.connect(self._on_player_status_changed)
        window.close_refused.connect(self._ask_before_closing)

    def _connect_page(self) -> None:
        self._page.end_asked.connect(self._ask_before_ending)
        self._page.settings_requested.connect(self.settings_requested)
        self._page.full_screen_toggled.connect(self._window.toggle_full_screen)
        self._window.full_screen_changed.connect(self._page.set_whole_screen)

    def _connect_sound(self) -> None:
        narration = SessionNarration(self._player, self._desk)
        self._page.time_left_told.connect(narration.answer)
        self._page.mute_toggled.connect(self._on_page_mute_toggled)
        self._desk.trouble_found.connect(self._on_trouble_found)
        self._awake.trouble_found.connect(self._on_trouble_found)

    @property
    def status(self) -> Status:
        """What the session is doing."""
        return self._player.snapshot().status

    def start(self, choices: SoundChoices, *, is_full_screen: bool) -> None:
        """Begin, heard as `choices` say, on the whole screen or in the window."""
        self._window.set_close_guarded(True)
        self._window.show_page(self._page)
        self._was_full_screen = self._window.isFullScreen()
        if is_full_screen and not self._was_full_screen:
            self._window.toggle_full_screen()
        elif self._was_full_screen:
            self._page.set_whole_screen(True)
        self._desk.open(choices)
        self._player.start()

    def change(self, fresh: Plan, choices: SoundChoices) -> None:
        """Go on with `fresh` from the next phase, heard as `choices` say."""
        if self.status in {Status.FINISHED, Status.ENDED}:
            return
        self._player.change_plan(fresh)
        self._page.show_changed_plan()
        self._desk.change(choices)

    @Slot()
    def _on_page_mute_toggled(self) -> None:
        self._desk.set_muted(not self._desk.is_muted)
        self._page.set_muted(self._desk.is_muted)
        # Whoever does not look hears that there is sound again; that there is none is heard too.
        self._desk.say(self.tr("Sound on"), Rank.STATUS, _SOUND_ON_PATIENCE_MS)

    @Slot(object)
    def _on_trouble_found(self, trouble: Trouble) -> None:
        if self._desk.is_sampling and trouble is not Trouble.SCREEN_MAY_SLEEP:
            # It is told where it is tried.
            return
        text = trouble_text(trouble)
        self._page.show_notice(text)
        self._announcer.announce(text)
        if trouble is not Trouble.SCREEN_READER_SPEAKS:
            self.trouble_told.emit(text)

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._left.append(event)

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        self.status_changed.emit(event.status)
        if event.status in {Status.FINISHED, Status.ENDED}:
            self._show_summary(is_finished=event.status is Status.FINISHED)

    def _show_summary(self, *, is_finished: bool) -> None:
        summaries = summarise(self._player.plan, self._left)
        page = SummaryPage(
            summaries, self._exercises, is_finished=is_finished and any(summary.done_ms for summary in summaries)
        )
        page.closed.connect(self.closed)
        self._let_go_of_page()
        self._window.set_close_guarded(False)
        if self._window.isFullScreen() and not self._was_full_screen:
            self._window.toggle_full_screen()
        self._window.show_page(page)

    def _let_go_of_page(self) -> None:
        """Send nothing to the page of the session any more; what is heard still ends in its own time."""
        self._desk.trouble_found.disconnect(self._on_trouble_found)
        self._awake.trouble_found.disconnect(self._on_trouble_found)
        self._window.full_screen_changed.disconnect(self._page.set_whole_screen)

    @Slot()
    def _ask_before_ending(self) -> None:
        self._ask(closes=False)

    @Slot()
    def _ask_before_closing(self) -> None:
        self._ask(closes=True)

    def _ask(self, *, closes: bool) -> None:
        """Pause and ask whether to end the session; whoever goes on finds it where it was."""
        if self._is_asking:
            return
        was_running = self.status is Status.RUNNING
        self._player.pause()
        if self.status in {Status.FINISHED, Status.ENDED}:
            # It came to its end in this very moment.
            return
        self._is_asking = True
        is_paused_to_ask = was_running and self._player.snapshot().pause_reason is PauseReason.USER
        dialog = EndDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._player.end)
        if closes:
            dialog.accepted.connect(self._window.close)
        if is_paused_to_ask:
            dialog.rejected.connect(self._player.resume)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._is_asking = False
