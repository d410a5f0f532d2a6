"""What a screen reader is told during a session: every phase by its cue, the last seconds of a hold, start and end."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from footcoach.coach.pause_words import pause_words, press_when_done
from footcoach.coach.player import Player, Snapshot
from footcoach.coach.reader_output import ReaderOutput, merged
from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.session import CueDue, PhaseEntered, PhaseLeft, Status, StatusChanged

COUNTED_SECONDS = 3

_COUNT_PATIENCE_MS = 300
"""A second that is said later than this is another one."""


class AccessibleAnnouncer:
    """Announces through the system's screen reader."""

    def __init__(self, source: QObject) -> None:
        """Speak in the name of `source`, which must be in the accessibility tree."""
        self._source = source

    def announce(self, text: str) -> None:
        """Say `text` now; without a screen reader nothing happens."""
        event = QAccessibleAnnouncementEvent(self._source, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


class SessionAnnouncements(QObject):
    """Announces one session; lives as long as its player."""

    def __init__(self, player: Player, reader: ReaderOutput) -> None:
        super().__init__(player)
        self._player = player
        self._reader = reader
        self._has_started = False
        self._opening = ""
        self._explained_id = ""
        player.phase_left.connect(self._on_player_phase_left)
        player.phase_entered.connect(self._on_player_phase_entered)
        player.cue_due.connect(self._on_player_cue_due)
        player.second_changed.connect(self._on_player_second_changed)
        player.status_changed.connect(self._on_player_status_changed)

    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        if not event.is_completed:
            # A person did that, and the screen reader fell silent with the key.
            self._reader.stop()

    def _on_player_phase_entered(self, event: PhaseEntered) -> None:
        opening, self._opening = self._opening, ""
        texts = (opening, event.phase.announcement or event.phase.cue or event.phase.label)
        # The page of the session, which opens with it, is read before.
        rank = Rank.STATUS if opening else Rank.START
        self._reader.say(Cue(merged(text for text in texts if text), rank))

    def _on_player_cue_due(self, event: CueDue) -> None:
        # The voice says before a phase what a screen reader hears as the phase begins.
        if not event.cue.is_of_phase:
            self._reader.say(event.cue)

    def _on_player_second_changed(self, snapshot: Snapshot) -> None:
        if snapshot.phase.is_until_done:
            self._explain_done(snapshot)
        else:
            self._count(snapshot)

    def _explain_done(self, snapshot: Snapshot) -> None:
        """Say once in each exercise what ends its phases without a clock."""
        exercise_id = snapshot.phase.exercise_id
        if snapshot.awaits_done and exercise_id != self._explained_id:
            self._explained_id = exercise_id
            self._reader.say(Cue(press_when_done(), Rank.ANNOUNCEMENT))

    def _count(self, snapshot: Snapshot) -> None:
        is_holding = snapshot.phase.kind is PhaseKind.HOLD and not snapshot.is_counting_in
        is_running = snapshot.status is Status.RUNNING
        # A hold as short as the count has no room for it.
        is_long = snapshot.phase.duration_ms > COUNTED_SECONDS * 1000
        if is_running and is_holding and is_long and 1 <= snapshot.shown_s <= COUNTED_SECONDS:
            self._reader.say(Cue(str(snapshot.shown_s), Rank.COUNT, patience_ms=_COUNT_PATIENCE_MS))

    def _on_player_status_changed(self, event: StatusChanged) -> None:
        match event.status:
            case Status.RUNNING if not self._has_started:
                # The first phase follows, and is told with it.
                self._has_started = True
                self._opening = self.tr("Session started")
            case Status.PAUSED if event.pause_reason is PauseReason.WAITING:
                # The name of the exercise is being said; this comes after it.
                self._reader.say(Cue(pause_words(PauseReason.WAITING), Rank.ANNOUNCEMENT))
            case _:
                self._reader.stop()
                self._reader.say(Cue(self._words_for(event), Rank.STATUS))

    def _words_for(self, event: StatusChanged) -> str:
        match event.status:
            case Status.RUNNING:
                snapshot = self._player.snapshot()
                cue = snapshot.phase.cue or snapshot.phase.label
                return self.tr("Get ready: {cue}").format(cue=cue) if snapshot.is_counting_in else cue
            case Status.PAUSED:
                return pause_words(event.pause_reason or PauseReason.USER)
            case Status.FINISHED:
                return self.tr("Session finished")
            case _:
                return self.tr("Session ended")
