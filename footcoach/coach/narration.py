"""Lets a session be heard: passes on what the player says is due, and speaks of pauses and the end."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from footcoach.coach.audio_output import AudioOutput
from footcoach.coach.pause_words import how_to_go_on, press_when_done, why_paused
from footcoach.coach.player import Player, Snapshot
from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import WORK
from footcoach.core.gap import PauseReason
from footcoach.core.session import CueDue, PhaseLeft, Status, StatusChanged, ToneDue

_STATUS_PATIENCE_MS = 3000
_WAITING_PATIENCE_MS = 6000


class SessionNarration(QObject):
    """Narrates one session; lives as long as its player."""

    def __init__(self, player: Player, audio: AudioOutput) -> None:
        super().__init__(player)
        self._player = player
        self._audio = audio
        self._has_worked = False
        self._prepared: set[str] = set()
        self._explained_id = ""
        player.cue_due.connect(self._on_player_cue_due)
        player.tone_due.connect(self._on_player_tone_due)
        player.phase_left.connect(self._on_player_phase_left)
        player.second_changed.connect(self._on_player_second_changed)
        player.status_changed.connect(self._on_player_status_changed)
        player.plan_changed.connect(self._prepare)
        audio.lengths_known.connect(self._on_audio_lengths_known)

    @Slot(object)
    def _on_player_cue_due(self, event: CueDue) -> None:
        self._audio.say(event.cue)

    @Slot(object)
    def _on_player_tone_due(self, event: ToneDue) -> None:
        self._audio.play(event.tone)

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._has_worked |= event.phase.kind in WORK and event.elapsed_ms > 0
        if not event.is_completed:
            self._audio.stop()

    @Slot(object)
    def _on_player_second_changed(self, snapshot: Snapshot) -> None:
        exercise_id = snapshot.phase.exercise_id
        # In its first second, the phase itself is announced.
        if snapshot.awaits_done and snapshot.shown_s > 0 and exercise_id != self._explained_id:
            self._explained_id = exercise_id
            self._audio.say(Cue(press_when_done(), Rank.ANNOUNCEMENT, patience_ms=_WAITING_PATIENCE_MS))

    @Slot()
    def _prepare(self) -> None:
        """Have the voice get ready to say what may come, where that is news."""
        texts = self._player.spoken_texts()
        if not self._prepared.issuperset(texts):
            self._prepared = set(texts)
            self._audio.prepare(texts)

    @Slot(object)
    def _on_audio_lengths_known(self, lengths: Mapping[str, int]) -> None:
        self._player.use_lengths(lengths)
        # There may be room for more, or for other words, now that it is known what there is room for.
        self._prepare()

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        if event.status is Status.RUNNING:
            self._prepare()
        match event.status:
            case Status.PAUSED if event.pause_reason is PauseReason.WAITING:
                # The name of the exercise is being said; this comes after it.
                self._audio.say(
                    Cue(how_to_go_on(PauseReason.WAITING), Rank.ANNOUNCEMENT, patience_ms=_WAITING_PATIENCE_MS)
                )
            case Status.PAUSED:
                self._audio.stop()
                self._say_status(why_paused(event.pause_reason or PauseReason.USER))
            case Status.RUNNING if self._player.snapshot().is_counting_in:
                self._say_status(self.tr("Get ready"))
            case Status.FINISHED if self._has_worked:
                self._say_status(self.tr("Well done"))
            case Status.ENDED | Status.FINISHED:
                self._audio.stop()
                self._say_status(self.tr("Session ended"))

    @Slot(str)
    def answer(self, text: str) -> None:
        """Say what the person has asked for."""
        self._say_status(text)

    def _say_status(self, text: str) -> None:
        self._audio.say(Cue(text, Rank.STATUS, patience_ms=_STATUS_PATIENCE_MS))
