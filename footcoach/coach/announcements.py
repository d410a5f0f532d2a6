"""What a screen reader is told during a session: every phase by its cue, the last seconds of a hold, start and end."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from footcoach.coach.pause_words import pause_words
from footcoach.coach.player import Player, Snapshot
from footcoach.core.exercise import PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.session import CueDue, PhaseEntered, Status, StatusChanged

COUNTED_SECONDS = 3


class Announcer(Protocol):
    """Says something to whoever cannot see the screen."""

    def announce(self, text: str) -> None:
        """Say `text` now."""


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

    def __init__(self, player: Player, announcer: Announcer) -> None:
        super().__init__(player)
        self._player = player
        self._announcer = announcer
        self._has_started = False
        player.phase_entered.connect(self._on_player_phase_entered)
        player.cue_due.connect(self._on_player_cue_due)
        player.second_changed.connect(self._on_player_second_changed)
        player.status_changed.connect(self._on_player_status_changed)

    def _on_player_phase_entered(self, event: PhaseEntered) -> None:
        if event.phase.announcement:
            self._announcer.announce(event.phase.announcement)
        self._announcer.announce(event.phase.cue or event.phase.label)

    def _on_player_cue_due(self, event: CueDue) -> None:
        # The voice says before a phase what a screen reader hears as the phase begins.
        if not event.cue.is_of_phase:
            self._announcer.announce(event.cue.text)

    def _on_player_second_changed(self, snapshot: Snapshot) -> None:
        is_holding = snapshot.phase.kind is PhaseKind.HOLD and not snapshot.is_counting_in
        is_running = snapshot.status is Status.RUNNING
        # A hold as short as the count has no room for it.
        is_long = snapshot.phase.duration_ms > COUNTED_SECONDS * 1000
        if is_running and is_holding and is_long and 1 <= snapshot.shown_s <= COUNTED_SECONDS:
            self._announcer.announce(str(snapshot.shown_s))

    def _on_player_status_changed(self, event: StatusChanged) -> None:
        self._announcer.announce(self._words_for(event))

    def _words_for(self, event: StatusChanged) -> str:
        match event.status:
            case Status.RUNNING if self._has_started:
                snapshot = self._player.snapshot()
                cue = snapshot.phase.cue or snapshot.phase.label
                return self.tr("Get ready: {cue}").format(cue=cue) if snapshot.is_counting_in else cue
            case Status.RUNNING:
                self._has_started = True
                return self.tr("Session started")
            case Status.PAUSED:
                return pause_words(event.pause_reason or PauseReason.USER)
            case Status.FINISHED:
                return self.tr("Session finished")
            case _:
                return self.tr("Session ended")
