"""The session page: readable from three metres, worked by keys, showing one player from start to end."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QHoverEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from footcoach.coach.pause_words import press_when_done
from footcoach.coach.player import Player, Snapshot
from footcoach.coach.reader_output import ReaderOutput
from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import Exercise, PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.plan import Phase
from footcoach.core.session import SECOND_PRESS_MS, CueDue, PhaseEntered, PhaseLeft, Status, StatusChanged
from footcoach.ui.common.fit_label import FitLabel
from footcoach.ui.common.keys import DONE, MUTE, PAUSE, PAUSE_ANYTIME
from footcoach.ui.common.phrases import (
    brief_time_left_text,
    pause_text,
    phase_word,
    picture_text,
    time_left_text,
)
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import BODY_PX, growth_percent_for
from footcoach.ui.figures.figure_model import FigureModel, Moment, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.frame_timer import FrameTimer
from footcoach.ui.figures.prerender_timer import PrerenderTimer
from footcoach.ui.session.caption_label import CaptionLabel
from footcoach.ui.session.coach_caption import CoachCaption
from footcoach.ui.session.key_button import KeyButton
from footcoach.ui.session.session_banner import SessionBanner
from footcoach.ui.session.session_bar import SessionBar
from footcoach.ui.session.session_keys import SessionCommand, command_of, is_answer, says_done
from footcoach.ui.session.session_layout import SessionLayout, arrange, with_done
from footcoach.ui.session.session_question import SessionQuestion
from footcoach.ui.session.session_readout import SessionReadout

_CAPTION_PLACE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom

_HALF_WAY_UP = 0.6
"""The part of a phase after which somebody who gets up in it is nearer to standing."""

_ANSWER_MS = 4_000
"""How long an answer stands in the caption before what the coach said comes back."""


class SessionPage(QFrame):
    """Shows a player and passes on what the person wants of it.

    Signals:
        end_asked: End, or Escape in a window, was pressed; ask before ending.
        full_screen_toggled: the page wants the whole screen, or to leave it.
        mute_toggled: nothing is to be heard, or everything again.
        time_left_told: how long it still takes, in a few words to be spoken.
        settings_requested: open the settings.
    """

    # Of a group, a screen reader reads all the words in it when the keyboard comes there, over the first cues.
    accessible_role = Role.Client

    end_asked = Signal()
    full_screen_toggled = Signal()
    mute_toggled = Signal()
    time_left_told = Signal(str)
    settings_requested = Signal()

    def __init__(
        self,
        player: Player,
        exercises: Mapping[str, Exercise],
        figures: FigureModel,
        reader: ReaderOutput,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._exercises = dict(exercises)
        self._reader = reader
        self._figures = figures
        self._is_whole_screen = False
        self._has_letters = True
        self._pointer_at: QPointF | None = None
        self._make_parts()
        self._bar = SessionBar(self)
        self._answer_shown = QTimer(self)
        self._answer_shown.setSingleShot(True)
        self._answer_shown.setInterval(_ANSWER_MS)
        self._answer_shown.timeout.connect(self._show_caption)
        self._before: Phase | None = None
        self._left: Moment | None = None
        self._was_done = False
        self._coach = CoachCaption()
        self._frames = FrameTimer(self._figure)
        self._frames.ticked.connect(self._show_frame)
        PrerenderTimer(figures, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The pointer is told of wherever on the page it moves.
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName("sessionPage")
        self.setAccessibleName(self.tr("Session"))
        self._connect_player()
        self._connect_bar()
        figures.changed.connect(self._on_figures_changed)
        self._show_plan()
        self._show_phase(player.snapshot())
        self._enter(player.snapshot().phase)

    # What it is made of

    def _make_parts(self) -> None:
        self._figure = FigureView(self._figures, is_ground=True, parent=self)
        self._figure.setAccessibleName(self.tr("Picture"))
        self._readout = SessionReadout(self, self._exercises)
        self._caption = CaptionLabel("caption", _CAPTION_PLACE, parent=self)
        self._banner = SessionBanner(self)
        self._done = KeyButton("doneButton", "done", DONE.shown(), is_primary=True, parent=self)
        self._done.set_word(self.tr("Done"))
        self._done.clicked.connect(self._player.done)
        self._done.hide()

    def _connect_player(self) -> None:
        self._player.phase_left.connect(self._on_player_phase_left)
        self._player.phase_entered.connect(self._on_player_phase_entered)
        self._player.cue_due.connect(self._on_player_cue_due)
        self._player.second_changed.connect(self._on_player_second_changed)
        self._player.status_changed.connect(self._on_player_status_changed)

    def _connect_bar(self) -> None:
        self._bar.back_pressed.connect(self._player.back)
        self._bar.pause_pressed.connect(self.toggle_pause)
        self._bar.skip_pressed.connect(self._player.skip)
        self._bar.end_pressed.connect(self.end_asked)
        self._bar.mute_pressed.connect(self.mute_toggled)
        self._bar.full_screen_pressed.connect(self.full_screen_toggled)
        self._bar.settings_pressed.connect(self.settings_requested)
        self._bar.turned_to.connect(self._on_bar_turned_to)

    # What a person does

    @Slot()
    def toggle_pause(self) -> None:
        """Pause or resume."""
        if self._player.snapshot().status is Status.PAUSED:
            self._player.resume()
        else:
            self._player.pause()
        if self._player.snapshot().awaits_done:
            # The next key says done, and does not press the button that was just pressed.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def say_time_left(self) -> None:
        """Say how long this exercise and the session still take."""
        snapshot = self._player.snapshot()
        place = (self._player.plan, snapshot.index, snapshot.plan_elapsed_ms)
        text = time_left_text(*place)
        self._caption.setText(text)
        self._reader.say(Cue(text, Rank.STATUS))
        self._answer_shown.start()
        self.time_left_told.emit(brief_time_left_text(*place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of the session; a presenter's clicker and a headset send them too."""
        command = command_of(event, has_letters=self._has_letters)
        if self._is_answered_by(event):
            self._answer()
        elif command is not None:
            self._execute(command)
        else:
            super().keyPressEvent(event)

    def _is_answered_by(self, event: QKeyEvent) -> bool:
        """Whether a key press says what the person is waited for: ready by nearly every key, done by a few."""
        if self._player.snapshot().pause_reason is PauseReason.WAITING:
            return is_answer(event, has_letters=self._has_letters)
        return says_done(event) and self._takes_answer()

    def _execute(self, command: SessionCommand) -> None:
        match command:
            case SessionCommand.PAUSE:
                self.toggle_pause()
            case SessionCommand.BACK:
                self._player.back()
            case SessionCommand.SKIP:
                self._player.skip()
            case SessionCommand.LEAVE if self._is_whole_screen:
                self.full_screen_toggled.emit()
            case SessionCommand.LEAVE:
                self.end_asked.emit()
            case SessionCommand.MUTE:
                self.mute_toggled.emit()
            case SessionCommand.TIME_LEFT:
                self.say_time_left()

    def event(self, event: QEvent) -> bool:
        """Let the buttons come forward when the pointer moves, and frame the page while it has the focus."""
        if isinstance(event, QHoverEvent) and event.type() is QEvent.Type.HoverMove:
            self._on_pointer_moved(event.globalPosition())
        elif event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._figure.set_framed(event.type() is QEvent.Type.FocusIn)
        return super().event(event)

    def _on_pointer_moved(self, position: QPointF) -> None:
        """Let the buttons come forward, unless only the page has moved below the pointer."""
        if position != self._pointer_at:
            self._pointer_at = position
            self._bar.come_forward()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click anywhere when the session waits for the person."""
        event.setAccepted(self._takes_answer())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on with the click, unless the pointer was drawn away: nothing happens before it is let go of."""
        if self._takes_answer() and self.rect().contains(event.position().toPoint()):
            self._answer()

    def _takes_answer(self) -> bool:
        """Return whether the person is waited for, to be ready or done.

        Whoever presses twice to be done means nothing else by it, such as to skip what comes next.
        """
        snapshot = self._player.snapshot()
        is_second = snapshot.status is Status.RUNNING and snapshot.phase_elapsed_ms < SECOND_PRESS_MS
        is_waiting = snapshot.pause_reason is PauseReason.WAITING or snapshot.awaits_done
        return is_waiting or (self._was_done and is_second)

    def _answer(self) -> None:
        """Take it that the person is ready, or done."""
        if self._player.snapshot().pause_reason is PauseReason.WAITING:
            self._player.resume()
        else:
            self._player.done()

    def set_whole_screen(self, is_whole_screen: bool) -> None:
        """Leave out what nobody points at and make the rest as large as it goes, or be as in a window."""
        self._is_whole_screen = is_whole_screen
        if is_whole_screen:
            leaves, pauses = self.tr("Escape leaves the full screen."), self.tr("{key} pauses.")
            is_paused = self._player.snapshot().status is Status.PAUSED
            hint = leaves if is_paused else f"{leaves} {pauses.format(key=self._pause_key())}"
            self._banner.show_hint(hint)
            self._reader.tell(hint)
        else:
            self._banner.end_hint()
        self._show_bar()

    def _pause_key(self) -> str:
        """Return the key that pauses or resumes now, and says nothing else."""
        keys = PAUSE_ANYTIME if self._player.snapshot().awaits_done else PAUSE
        return keys.shown(has_letters=self._has_letters)

    @Slot()
    def _on_bar_turned_to(self) -> None:
        if self._is_whole_screen:
            self._show_bar()

    def _show_bar(self) -> None:
        """Show the buttons and the pointer; on the whole screen only while somebody turns to them."""
        has_bar = self._has_bar
        self._bar.setVisible(has_bar)
        if has_bar:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.BlankCursor)
        self._arrange()

    @property
    def _has_bar(self) -> bool:
        return not self._is_whole_screen or self._bar.is_forward()

    def set_letters(self, has_letters: bool) -> None:
        """Obey the keys of one letter, or only the others."""
        self._has_letters = has_letters
        self._bar.set_letters(has_letters)
        self._show_pause_button()

    def set_muted(self, is_muted: bool) -> None:
        """Show whether nothing is to be heard."""
        self._bar.set_muted(is_muted)
        off = self.tr("Sound is off. {key} turns it on.").format(key=MUTE.shown(has_letters=self._has_letters))
        hint = off if is_muted else self.tr("Sound is on again.")
        self._banner.show_hint(hint)
        # The voice says it too, as soon as it may be heard.
        self._reader.say(Cue(hint, Rank.STATUS))

    def regions(self) -> tuple[QWidget, QWidget]:
        """Return the page, whose keys lead the session, and the bar of buttons."""
        return self, self._bar

    def ask(self, question: SessionQuestion) -> None:
        """Ask over the page, which has the keyboard again when the question has been answered."""
        question.finished.connect(self._on_question_finished)
        self._set_reachable(False)
        question.ask()

    @Slot()
    def _on_question_finished(self) -> None:
        self._set_reachable(True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_reachable(self, is_reachable: bool) -> None:
        """Let the keyboard come to the page and its buttons, or only to what is asked over them."""
        self._bar.setEnabled(is_reachable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_reachable else Qt.FocusPolicy.NoFocus)

    def focus_resume(self) -> None:
        """Put the keyboard on the button that goes on."""
        self._bar.focus_pause()

    def show_notice(self, text: str) -> None:
        """Show a sentence for a while."""
        self._banner.show_notice(text)

    def show_changed_plan(self) -> None:
        """Show the plan after it was changed."""
        self._show_plan()
        self._show_phase(self._player.snapshot())

    # What the player says

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        # The figure goes on from what it did last, also when the phase was cut short: who was half way up is up. From
        # where she was then no movement leads there.
        self._was_done = event.is_completed and event.phase.is_until_done
        is_whole = event.is_completed and event.elapsed_ms >= event.phase.duration_ms
        self._left = None if is_whole else Moment(event.phase, self._before, event.elapsed_ms)
        rises = event.phase.rises and event.elapsed_ms >= _HALF_WAY_UP * event.phase.duration_ms
        self._before = replace(event.phase, duration_ms=max(1, event.elapsed_ms), rises=rises)

    @Slot(object)
    def _on_player_phase_entered(self, event: PhaseEntered) -> None:
        snapshot = self._player.snapshot()
        if snapshot.status is Status.PAUSED:
            # In a pause nobody moves from one exercise to the next.
            self._before = self._left = None
        self._show_phase(snapshot)
        self._enter(event.phase)

    @Slot(object)
    def _on_player_cue_due(self, event: CueDue) -> None:
        snapshot = self._player.snapshot()
        phase, cue = snapshot.phase, event.cue
        is_set_up = cue.rank is Rank.ANNOUNCEMENT or cue.text == phase.announcement
        is_preparing = phase.kind is PhaseKind.PREPARE
        words = self._with_set_up(cue.text, phase) if is_preparing and is_set_up else cue.text
        self._coach.say(phase, cue, words, snapshot.phase_elapsed_ms)
        self._show_words()

    @Slot(object)
    def _on_player_second_changed(self, snapshot: Snapshot) -> None:
        self._show_second(snapshot)
        self._show_words()

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        is_paused = event.status is Status.PAUSED
        self._show_pause_button()
        self._bar.keep_forward(is_paused)
        self._banner.show_reason(pause_text(event.pause_reason) if event.pause_reason else "")
        self._readout.set_dimmed(is_paused)
        self._run_frames()
        self._show_second(self._player.snapshot())
        self._show_words()

    def _show_pause_button(self) -> None:
        snapshot = self._player.snapshot()
        is_paused = snapshot.status is Status.PAUSED
        word = self.tr("Resume") if is_paused else self.tr("Pause")
        if snapshot.pause_reason is PauseReason.WAITING:
            word = self.tr("I am ready")
        self._bar.set_pause_word(word, self._pause_key(), goes_on=is_paused)
        if is_paused:
            self._keep_focus()
        self._done.setEnabled(not is_paused)

    @Slot()
    def _on_figures_changed(self) -> None:
        self._show_figure(self._player.snapshot())
        self._run_frames()

    # How it shows it

    def _enter(self, phase: Phase) -> None:
        self._coach.enter(phase, self._caption_of(phase))
        self._show_words()

    def _show_words(self) -> None:
        # What the person asked for stays until it has been read and said.
        if not self._answer_shown.isActive():
            self._show_caption()

    @Slot()
    def _show_caption(self) -> None:
        snapshot = self._player.snapshot()
        words = self._coach.words(snapshot.phase_elapsed_ms)
        what_to_press = press_when_done() if snapshot.awaits_done else ""
        self._caption.setText("\n".join(filter(None, (words, what_to_press))))

    def _show_plan(self) -> None:
        self._readout.show_plan(self._player.plan)

    def _show_phase(self, snapshot: Snapshot) -> None:
        exercise = self._exercises[snapshot.phase.exercise_id]
        self.setWindowTitle(exercise.name)
        self._figure.setAccessibleDescription(picture_text(exercise, snapshot.phase))
        self._readout.show_phase(self._player.plan, snapshot)
        self._show_done(snapshot)
        self._show_second(snapshot)

    def _show_done(self, snapshot: Snapshot) -> None:
        """Show what to press in a phase without a clock, in place of the ring."""
        self._show_pause_button()
        if self._done.isHidden() == snapshot.phase.is_until_done:
            self._keep_focus()
            self._done.setVisible(snapshot.phase.is_until_done)
            self._arrange()

    def _keep_focus(self) -> None:
        """Take the keyboard from a button that goes: Qt would put it on the next one, which does something else."""
        if self._done.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_second(self, snapshot: Snapshot) -> None:
        self._readout.show_second(snapshot)
        self._show_figure(snapshot)

    def _caption_of(self, phase: Phase) -> str:
        words = phase.announcement or phase.cue or phase_word(phase)
        return self._with_set_up(words, phase) if phase.kind is PhaseKind.PREPARE else words

    def _with_set_up(self, words: str, phase: Phase) -> str:
        """Return what is said with what there is to read; reading never eats the time of a hold."""
        return f"{words}\n{self._exercises[phase.exercise_id].between.prepare_text}"

    def _show_figure(self, snapshot: Snapshot) -> None:
        phase = snapshot.phase
        if self._figures.appearance.moves:
            self._figure.present(Moment(phase, self._before, snapshot.phase_elapsed_ms, self._left))
        else:
            self._figure.present(Still(phase, has_ghost=True))

    @Slot()
    def _show_frame(self) -> None:
        snapshot = self._player.snapshot()
        self._readout.show_moment(snapshot)
        self._show_figure(snapshot)

    def _run_frames(self) -> None:
        """Draw in between the seconds, unless time stands still or the person wants still pictures."""
        is_running = self._player.snapshot().status is Status.RUNNING
        self._frames.set_wanted(is_running and self._figures.appearance.moves)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no answer for when nobody looks."""
        super().hideEvent(event)
        # A minimised window is still the session's.
        if not event.spontaneous():
            self._answer_shown.stop()
            self._banner.stop()
            self._bar.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Give everything its place for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        # What grows with the window is measured by the page itself.
        growth = growth_percent_for(self.window().size()) / 100
        text_scale = max(1.0, QApplication.font().pixelSize() / BODY_PX / growth)
        whole_screen, has_bar = self._is_whole_screen, self._has_bar
        layout = arrange(self.width(), self.height(), text_scale, is_whole_screen=whole_screen, has_bar=has_bar)
        self._place(layout if self._done.isHidden() else with_done(layout))

    def _place(self, layout: SessionLayout) -> None:
        widgets: dict[str, QWidget] = {
            "figure": self._figure,
            "caption": self._caption,
            "banner": self._banner,
            "bar": self._bar,
            "done": self._done,
            **self._readout.widgets(),
        }
        for name, widget in widgets.items():
            if name in layout.places:
                widget.setGeometry(layout.places[name])
            if isinstance(widget, FitLabel):
                widget.set_wanted_px(layout.text_px[name])
        self._banner.set_wanted_px(layout.text_px["banner"])
        self._bar.set_wanted_px(layout.text_px["bar"])
        self._done.set_sizes(layout.text_px["done"], layout.text_px["done"])
        self._figure.set_clear(layout.clear, layout.moving)
