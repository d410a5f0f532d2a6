"""One session from Start to the closed summary: its player, its pages, and the question before it ends early."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from footcoach.coach.announcements import AccessibleAnnouncer, SessionAnnouncements
from footcoach.coach.audio_output import AudioOutput
from footcoach.coach.computer import Computer
from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.coach.keep_awake import KeepAwake
from footcoach.coach.narration import SessionNarration
from footcoach.coach.player import Player
from footcoach.coach.recorder import Recorder
from footcoach.core.cue import Cue, Rank, SoundChoices
from footcoach.core.exercise import Exercise
from footcoach.core.gap import PauseReason
from footcoach.core.pain import BodySite, PainMoment
from footcoach.core.plan import Plan
from footcoach.core.record import SessionRecord
from footcoach.core.session import Status, StatusChanged
from footcoach.core.summary import summarise
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.figures.figures import Figures
from footcoach.ui.session.end_dialog import CloseDialog, EndDialog
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.window.main_window import MainWindow

_SOUND_ON_PATIENCE_MS = 1000


class SessionFlow(QObject):
    """Leads through one session.

    Signals:
        settings_requested: open the settings.
        status_changed: the Status of the session.
        error_told: a sentence about what the session does without.
        closed: the summary has been read.
    """

    settings_requested = Signal()
    status_changed = Signal(object)
    error_told = Signal(str)
    closed = Signal()

    def __init__(
        self,
        *,
        plan: Plan,
        record: SessionRecord,
        history: HistoryService,
        computer: Computer,
        audio: AudioOutput,
        time_scale: float,
        exercises: Mapping[str, Exercise],
        figures: Figures,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        """Prepare to play `plan` in `window`, `time_scale` times as fast as the clock of `computer`.

        What is done of it goes into `record`, and with that into `history`.
        """
        super().__init__(parent)
        player = Player(plan, computer.clock, time_scale, parent=self)
        self._player = player
        self._audio = audio
        self._exercises = exercises
        self._window = window
        self._history = history
        # What is over is on the disk before anything else learns of it.
        self._recorder = Recorder(player, record, computer.clock, history.keep)
        self._recorder.emptied.connect(self._on_recorder_emptied)
        self._is_asking = False
        self._was_full_screen = False
        self._announcer = AccessibleAnnouncer(window)
        SessionAnnouncements(player, self._announcer)
        self._awake = KeepAwake(player, computer.make_wake_lock())
        self._page = SessionPage(player, exercises, figures, self._announcer)
        self._connect_page()
        self._connect_sound()
        player.status_changed.connect(self._on_player_status_changed)
        window.close_refused.connect(self._ask_before_closing)

    def _connect_page(self) -> None:
        self._page.end_asked.connect(self._ask_before_ending)
        self._page.settings_requested.connect(self.settings_requested)
        self._page.full_screen_toggled.connect(self._window.toggle_full_screen)
        self._window.full_screen_changed.connect(self._page.set_whole_screen)

    def _connect_sound(self) -> None:
        narration = SessionNarration(self._player, self._audio)
        self._page.time_left_told.connect(narration.answer)
        self._page.mute_toggled.connect(self._on_page_mute_toggled)
        self._audio.error_found.connect(self._on_error_found)
        self._awake.error_found.connect(self._on_error_found)

    @property
    def status(self) -> Status:
        """What the session is doing."""
        return self._player.snapshot().status

    def start(self, index: int, choices: SoundChoices, *, is_full_screen: bool) -> None:
        """Begin with the phase at `index`, heard as `choices` say, on the whole screen or in the window."""
        self._window.set_close_guarded(True)
        self._window.show_page(self._page)
        self._was_full_screen = self._window.isFullScreen()
        if is_full_screen and not self._was_full_screen:
            self._window.toggle_full_screen()
        elif self._was_full_screen:
            self._page.set_whole_screen(True)
        self._audio.open(choices)
        self._player.start(index)

    def change(self, fresh: Plan, choices: SoundChoices) -> None:
        """Go on with `fresh` from the next phase, heard as `choices` say."""
        if self.status in {Status.FINISHED, Status.ENDED}:
            return
        self._player.change_plan(fresh)
        self._page.show_changed_plan()
        self._audio.change(choices)

    def tell(self, text: str) -> None:
        """Show and announce what the session does without."""
        if self.status not in {Status.FINISHED, Status.ENDED}:
            self._page.show_notice(text)
            self._announcer.announce(text)

    @Slot()
    def _on_page_mute_toggled(self) -> None:
        self._audio.set_muted(not self._audio.is_muted)
        self._page.set_muted(self._audio.is_muted)
        # Whoever does not look hears that there is sound again; that there is none is heard too.
        self._audio.say(Cue(self.tr("Sound on"), Rank.STATUS, patience_ms=_SOUND_ON_PATIENCE_MS))

    @Slot(object)
    def _on_error_found(self, error: DeviceError) -> None:
        if self._audio.is_sampling and error is not DeviceError.SCREEN_MAY_SLEEP:
            # It is told where it is tried.
            return
        text = device_error_text(error)
        self.tell(text)
        if error is not DeviceError.SCREEN_READER_SPEAKS:
            self.error_told.emit(text)

    @Slot(str)
    def _on_recorder_emptied(self, session_id: str) -> None:
        self._history.change(lambda history: history.delete(session_id))

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        self.status_changed.emit(event.status)
        if event.status in {Status.FINISHED, Status.ENDED}:
            self._show_summary(is_finished=event.status is Status.FINISHED)

    def _show_summary(self, *, is_finished: bool) -> None:
        summaries = summarise(self._recorder.record)
        page = SummaryPage(
            summaries, self._exercises, is_finished=is_finished and any(summary.done_ms for summary in summaries)
        )
        page.pain_answered.connect(self._on_page_pain_answered)
        page.stop_reason_chosen.connect(self._recorder.set_stop_reason)
        page.closed.connect(self.closed)
        self._let_go_of_page()
        self._window.set_close_guarded(False)
        if self._window.isFullScreen() and not self._was_full_screen:
            self._window.toggle_full_screen()
        self._window.show_page(page)

    @Slot(object)
    def _on_page_pain_answered(self, scores: dict[BodySite, int]) -> None:
        self._recorder.set_pain(PainMoment.AFTER, scores)

    def _let_go_of_page(self) -> None:
        """Send nothing to the page of the session any more; what is heard still ends in its own time."""
        self._audio.error_found.disconnect(self._on_error_found)
        self._awake.error_found.disconnect(self._on_error_found)
        self._window.full_screen_changed.disconnect(self._page.set_whole_screen)

    @Slot()
    def _ask_before_ending(self) -> None:
        dialog = EndDialog(self._window)
        dialog.accepted.connect(self._player.end)
        self._ask(dialog)

    @Slot()
    def _ask_before_closing(self) -> None:
        dialog = CloseDialog(self._window)
        dialog.accepted.connect(self._leave_for_another_time)
        self._ask(dialog)

    def _ask(self, dialog: QMessageBox) -> None:
        """Pause and ask whether to leave the session; whoever goes on finds it where it was."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        was_running = self.status is Status.RUNNING
        if not self._is_asking:
            self._player.pause()
        if self._is_asking or self.status in {Status.FINISHED, Status.ENDED}:
            # One question is enough; and there is none when it came to its end in this very moment.
            dialog.deleteLater()
            return
        self._is_asking = True
        if was_running and self._player.snapshot().pause_reason is PauseReason.USER:
            dialog.rejected.connect(self._player.resume)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _leave_for_another_time(self) -> None:
        """Close the window and leave the session open in the history, to be continued."""
        self._recorder.keep_for_another_time()
        self._window.set_close_guarded(False)
        self._window.close()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._is_asking = False
