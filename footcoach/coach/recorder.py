"""Keeps the record of a running session, and hands it on to be saved before the next phase is shown."""

from collections.abc import Callable
from dataclasses import replace

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
        # What is done after midnight belongs to the day on which the person sat down to it.
        self._day = clock.local_time().date()
        self._has_left_phase = False
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

    def _change(self, record: SessionRecord) -> None:
        self._record = record
        self._keep(record)

    @Slot(object)
    def _on_player_phase_left(self, event: PhaseLeft) -> None:
        self._adopt_plan()
        now_ms = epoch_ms(self._clock.local_time())
        self._record = with_phase_left(self._record, event, self._day, now_ms)
        self._has_left_phase = True

    @Slot(object)
    def _on_player_phase_entered(self, event: PhaseEntered) -> None:
        self._adopt_plan()
        self._record = replace(self._record, resume_at=key_of(event.phase))
        # Before the first phase is over there is nothing to lose.
        if self._has_left_phase:
            self._keep(self._record)

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        if event.status not in {Status.FINISHED, Status.ENDED}:
            return
        status = RecordStatus.FINISHED if event.status is Status.FINISHED else RecordStatus.ENDED
        self._record = replace(self._record, status=status, resume_at=None)
        if self._record.done_ms > 0:
            self._keep(self._record)
        else:
            self.emptied.emit(self._record.id)

    def _adopt_plan(self) -> None:
        if self._player.plan is not self._plan:
            self._plan = self._player.plan
            self._record = with_plan(self._record, self._plan)
