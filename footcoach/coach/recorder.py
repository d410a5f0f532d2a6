"""Keeps the record of a running session, and hands it on to be saved before the next phase is shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.coach.player import Player
from footcoach.core.pain import BodySite, PainMoment, with_scores
from footcoach.core.record import (
    RecordStatus,
    SessionRecord,
    StopReason,
    epoch_ms,
    key_of,
    with_phase_left,
    with_plan,
)
from footcoach.core.session import PhaseEntered, PhaseLeft, Status, StatusChanged

_LONG_BREAK = timedelta(hours=1)
"""After a longer break, what follows counts for the day on which it is done."""


class Recorder(QObject):
    """Follows one player; connect it before whatever shows the phases.

    Signals:
        emptied: the session's id: it ended before anything was done, so nothing need be kept of it.
    """

    emptied = Signal(str)

    def __init__(
        self, player: Player, record: SessionRecord, clock: Clock, keep: Callable[[SessionRecord], None]
    ) -> None:
        """Go on with `record`, of which `keep` saves each new state."""
        super().__init__(player)
        self._player = player
        self._plan = player.plan
        self._record = record
        self._clock = clock
        self._keep = keep
        # What is done after midnight counts for the day on which the sitting began.
        self._sitting_began = self._last_active = clock.local_time()
        self._is_worth_keeping = False
        player.phase_left.connect(self._on_player_phase_left)
        player.phase_entered.connect(self._on_player_phase_entered)
        player.status_changed.connect(self._on_player_status_changed)

    @property
    def record(self) -> SessionRecord:
        """What was planned and done so far."""
        return self._record

    def set_pain(self, moment: PainMoment, scores: dict[BodySite, int]) -> None:
        """Keep the answers of one moment in the place of earlier ones."""
        self._change(replace(self._record, pain=with_scores(self._record.pain, moment, scores)))

    def set_stop_reason(self, reason: StopReason | None) -> None:
        """Keep why the session was ended early."""
        self._change(replace(self._record, stop_reason=reason))

    def set_note(self, note: str) -> None:
        """Keep the person's own words about the session."""
        self._change(replace(self._record, note=note))

    def keep_for_another_time(self) -> None:
        """Keep a session that is left open, with what was done of its phase so far; one without work left is over."""
        snapshot = self._player.snapshot()
        elapsed_ms = snapshot.phase_elapsed_ms
        self._note(PhaseLeft(snapshot.index, snapshot.phase, 0, elapsed_ms, is_completed=False))
        if self._player.is_work_over:
            self._close(RecordStatus.FINISHED)
        else:
            self._keep(self._record)

    def _change(self, record: SessionRecord) -> None:
        self._record = record
        if self._is_worth_keeping:
            self._keep(record)

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._adopt_plan()
        self._note(event)
        self._is_worth_keeping = True

    def _note(self, left: PhaseLeft) -> None:
        self._last_active = self._clock.local_time()
        self._record = with_phase_left(self._record, left, self._sitting_began.date(), epoch_ms(self._last_active))

    @Slot(object)
    def _on_player_phase_entered(self, event: PhaseEntered) -> None:
        self._adopt_plan()
        self._record = replace(self._record, resume_at=key_of(event.phase))
        # Before the first phase is over there is nothing to lose.
        if self._is_worth_keeping:
            self._keep(self._record)

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        match event.status:
            case Status.RUNNING:
                self._begin_sitting()
            case Status.FINISHED:
                self._close(RecordStatus.FINISHED)
            case Status.ENDED:
                self._close(RecordStatus.ENDED)

    def _begin_sitting(self) -> None:
        """Count what follows for the present day when the person has been away for long."""
        now = self._clock.local_time()
        if now - self._last_active > _LONG_BREAK:
            self._sitting_began = now
        self._last_active = now

    def _close(self, status: RecordStatus) -> None:
        self._record = replace(self._record, status=status, resume_at=None)
        self._is_worth_keeping = self._record.done_ms > 0
        if self._is_worth_keeping:
            self._keep(self._record)
        else:
            self.emptied.emit(self._record.id)

    def _adopt_plan(self) -> None:
        if self._player.plan is not self._plan:
            self._plan = self._player.plan
            self._record = with_plan(self._record, self._plan)
