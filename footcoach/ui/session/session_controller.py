"""One session from Start to the closed summary: its player, its pages, and the question before it ends early."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from footcoach.coach.announcements import SessionAnnouncements
from footcoach.coach.audio_output import AudioOutput
from footcoach.coach.computer import Computer
from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.coach.keep_awake import KeepAwake
from footcoach.coach.narration import SessionNarration
from footcoach.coach.player import Player
from footcoach.coach.reader_output import Announcer, ReaderOutput
from footcoach.coach.recorder import Recorder
from footcoach.coach.session_starter import SessionStart
from footcoach.core.cue import Cue, Rank, SoundChoices
from footcoach.core.exercise import Exercise
from footcoach.core.gap import PauseReason
from footcoach.core.pain import BodySite, PainMoment
from footcoach.core.plan import Plan
from footcoach.core.routine import Routine
from footcoach.core.session import Status, StatusChanged
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.session.leave_questions import CloseQuestion, EndQuestion, LeaveQuestion
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.summary_maker import SummaryMaker
from footcoach.ui.session.summary_page import SummaryPage

_SOUND_ON_PATIENCE_MS = 1000


class SessionWindow(Protocol):
    """The window as a session uses it.

    Signals:
        close_refused: it was to be closed while it is guarded.
        full_screen_changed: whether it has the whole screen now.
    """

    @property
    def close_refused(self) -> SignalInstance: ...  # noqa: D102 - above
    @property
    def full_screen_changed(self) -> SignalInstance: ...  # noqa: D102

    def show_page(self, page: QWidget) -> None:
        """Show `page` instead of the one before, which is thrown away."""

    def isFullScreen(self) -> bool:
        """Return whether it has the whole screen."""

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or go back to the window as it was."""

    def set_close_guarded(self, is_guarded: bool) -> None:
        """Refuse to be closed, or no more."""

    def close(self) -> bool:
        """Close; return whether it did."""


class SessionController(QObject):
    """Leads through one session.

    Signals:
        settings_requested: open the settings.
        status_changed: the Status of the session.
        error_told: a sentence about what the session does without.
        sign_ticked: a WarningSign, and whether the person has it now.
        closed: the summary has been read.
    """

    settings_requested = Signal()
    status_changed = Signal(object)
    error_told = Signal(str)
    sign_ticked = Signal(object, bool)
    closed = Signal()

    def __init__(
        self,
        start: SessionStart,
        *,
        compile_plan: Callable[[Routine], Plan],
        history: HistoryService,
        computer: Computer,
        audio: AudioOutput,
        time_scale: float,
        exercises: Mapping[str, Exercise],
        figures: FigureModel,
        window: SessionWindow,
        announcer: Announcer,
        summaries: SummaryMaker,
        parent: QObject,
    ) -> None:
        """Prepare a session.

        Args:
            start: What it starts with.
            compile_plan: Compiles a routine with the settings of the moment.
            history: Keeps what is done.
            computer: Its clock, loudspeaker, voice and screen.
            audio: Lets voice and tones be heard.
            time_scale: How many times as fast as the clock of `computer` it runs.
            exercises: By id; all of the plan.
            figures: Shows the movements.
            window: Where its pages are shown.
            announcer: Tells a screen reader.
            summaries: Makes the page of its end.
            parent: What this belongs to.
        """
        super().__init__(parent)
        player = self._player = Player(start.plan, computer.clock, time_scale, parent=self)
        self._start = start
        self._compile_plan = compile_plan
        self._audio = audio
        self._window = window
        self._history = history
        self._summaries = summaries
        # A finished phase is on the disk before anything else learns of it.
        self._recorder = Recorder(player, start.record, computer.clock, history.keep)
        self._recorder.emptied.connect(self._on_recorder_emptied)
        self._summary: SummaryPage | None = None
        self._is_asking = self._was_full_screen = False
        self._reader = ReaderOutput(
            announcer,
            computer.clock,
            is_voice_speaking=lambda: audio.is_voice_speaking,
            quiet_ms=lambda: player.snapshot().quiet_ms,
            time_scale=time_scale,
            parent=self,
        )
        SessionAnnouncements(player, self._reader)
        self._awake = KeepAwake(player, computer.make_wake_lock())
        self._page = SessionPage(player, exercises, figures, self._reader)
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

    def set_letters(self, has_letters: bool) -> None:
        """Obey the keys of one letter, or only the others."""
        if self.status not in {Status.FINISHED, Status.ENDED}:
            self._page.set_letters(has_letters)

    def start(self, choices: SoundChoices, *, is_full_screen: bool) -> None:
        """Start, heard as `choices` say, on the whole screen or in the window."""
        self._window.show_page(self._page)
        self._was_full_screen = self._window.isFullScreen()
        if is_full_screen and not self._was_full_screen:
            self._window.toggle_full_screen()
        elif self._was_full_screen:
            self._page.set_whole_screen(True)
        self._audio.open(choices)
        self._player.start(self._start.index)

    def apply_settings(self, choices: SoundChoices) -> None:
        """Go on with the dosage that is set now from the next phase, heard as `choices` say."""
        if self.status in {Status.FINISHED, Status.ENDED}:
            return
        self._player.change_plan(self._compile_plan(self._start.routine))
        self._page.show_changed_plan()
        self._audio.change(choices)

    def pause(self) -> bool:
        """Stand still until the person resumes; return whether it stands still, which one that is over does not."""
        self._player.pause()
        return self.status is Status.PAUSED

    def expect_wait(self) -> None:
        """Blame nobody if the program itself keeps everybody waiting now."""
        self._player.expect_wait()

    @Slot()
    def focus_resume(self) -> None:
        """Put the keyboard on Resume, unless it is over or a question is open over it."""
        if self.status is Status.PAUSED and not self._is_asking:
            self._page.focus_resume()

    def keep_for_another_time(self) -> None:
        """Stand still and save what is done so far, to be continued; the window may be closed without a question.

        Whoever goes on instead finds it where it was. Of a session that is over only the note is not saved yet.
        """
        if self._summary is not None:
            self._summary.keep_note()
            return
        self._player.pause()
        self._recorder.keep_for_another_time()
        self._window.set_close_guarded(False)

    def tell(self, text: str) -> None:
        """Show and announce what the session does without."""
        if self.status not in {Status.FINISHED, Status.ENDED}:
            self._page.show_notice(text)
            self._reader.tell(text)

    @Slot()
    def _on_page_mute_toggled(self) -> None:
        self._audio.set_muted(not self._audio.is_muted)
        self._page.set_muted(self._audio.is_muted)
        # Whoever does not look hears that there is sound again; that there is none is heard too.
        self._audio.say(Cue(self.tr("Sound on"), Rank.STATUS, patience_ms=_SOUND_ON_PATIENCE_MS))

    @Slot(object)
    def _on_error_found(self, error: DeviceError) -> None:
        if self._audio.is_previewing and error is not DeviceError.SCREEN_MAY_SLEEP:
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
        if event.status is Status.RUNNING:
            self._window.set_close_guarded(True)
        if event.status in {Status.FINISHED, Status.ENDED}:
            self._show_summary()

    def _show_summary(self) -> None:
        page = self._summary = self._summaries.make(self._recorder.record)
        page.pain_answered.connect(self._on_page_pain_answered)
        page.stop_reason_chosen.connect(self._recorder.set_stop_reason)
        page.note_written.connect(self._recorder.set_note)
        page.sign_ticked.connect(self.sign_ticked)
        page.closed.connect(self._on_page_closed)
        self._disconnect_page()
        self._window.set_close_guarded(False)
        if self._window.isFullScreen() and not self._was_full_screen:
            self._window.toggle_full_screen()
        self._window.show_page(page)

    @Slot(object)
    def _on_page_pain_answered(self, scores: dict[BodySite, int]) -> None:
        self._recorder.set_pain(PainMoment.AFTER, scores)

    @Slot()
    def _on_page_closed(self) -> None:
        self._audio.close()
        self.closed.emit()

    def _disconnect_page(self) -> None:
        """Send nothing to the page of the session any more; what is heard still ends in its own time."""
        self._audio.error_found.disconnect(self._on_error_found)
        self._awake.error_found.disconnect(self._on_error_found)
        self._window.full_screen_changed.disconnect(self._page.set_whole_screen)

    @Slot()
    def _ask_before_ending(self) -> None:
        question = EndQuestion(self._page)
        question.accepted.connect(self._player.end)
        self._ask(question)

    @Slot()
    def _ask_before_closing(self) -> None:
        question = CloseQuestion(self._page)
        question.accepted.connect(self._leave_for_another_time)
        self._ask(question)

    def _ask(self, question: LeaveQuestion) -> None:
        """Pause and ask whether to leave the session; whoever goes on finds it where it was."""
        was_running = self.status is Status.RUNNING
        if not self._is_asking:
            self._player.pause()
        if self._is_asking or self.status in {Status.FINISHED, Status.ENDED}:
            # One question is enough; and there is none when it came to its end in this very moment.
            question.deleteLater()
            return
        self._is_asking = True
        if was_running and self._player.snapshot().pause_reason is PauseReason.USER:
            question.rejected.connect(self._player.resume)
        question.finished.connect(self._on_question_finished)
        question.finished.connect(question.deleteLater)
        self._page.ask(question)

    @Slot()
    def _leave_for_another_time(self) -> None:
        self.keep_for_another_time()
        self._window.close()

    @Slot()
    def _on_question_finished(self) -> None:
        self._is_asking = False
