"""The player: pumps a session with one precise timer and tells what happened. It holds no rules of its own."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.core.gap import PauseReason, Reading, gap_reason
from footcoach.core.plan import Phase, Plan
from footcoach.core.session import (
    CueDue,
    Event,
    Events,
    PhaseEntered,
    PhaseLeft,
    Session,
    Status,
    StatusChanged,
    ToneDue,
)

PULSE_MS = 50
"""The longest real time between two wake-ups of a running session: a freeze is known to this precision."""


@dataclass(frozen=True)
class Snapshot:
    """What a session looks like at one instant.

    Attributes:
        status: What it is doing.
        pause_reason: Why it is paused; None unless it is.
        index: The current phase within the plan.
        phase: The current phase.
        phase_elapsed_ms: 0 to as long as the phase lasts.
        plan_elapsed_ms: 0 to the plan's total.
        is_counting_in: Whether the person is getting back into position.
        shown_s: The number to show: whole seconds left of the count-in, else of the phase; passed, if it has no clock.
        quiet_ms: How long it is at least before the next phase begins, or something has to be said; without an end
            while the session stands still.
    """

    status: Status
    pause_reason: PauseReason | None
    index: int
    phase: Phase
    phase_elapsed_ms: int
    plan_elapsed_ms: int
    is_counting_in: bool
    shown_s: int
    quiet_ms: float

    @property
    def phase_progress(self) -> float:
        """How much of the phase is done, 0 to 1; 0 where nobody knows, because it has no clock."""
        return 0.0 if self.phase.is_until_done else self.phase_elapsed_ms / self.phase.duration_ms

    @property
    def awaits_done(self) -> bool:
        """Whether it goes on when the person says that the phase is done."""
        return self.status is Status.RUNNING and self.phase.is_until_done


class Player(QObject):
    """Plays one plan from start to end.

    Signals (the payload is a frozen value):
        phase_entered: PhaseEntered, as a phase begins.
        phase_left: PhaseLeft, as a phase is over; always before the next one is entered.
        cue_due: CueDue, when something is to be said.
        tone_due: ToneDue, when a tone is to be played.
        status_changed: StatusChanged, on start, pause, resume, finish and end.
        plan_changed: Without a payload, when the plan was changed: other things may be said from now on.
        second_changed: Snapshot, when the number to show has changed.
    """

    phase_entered = Signal(object)
    phase_left = Signal(object)
    cue_due = Signal(object)
    tone_due = Signal(object)
    status_changed = Signal(object)
    second_changed = Signal(object)
    plan_changed = Signal()

    def __init__(self, plan: Plan, clock: Clock, time_scale: float = 1.0, parent: QObject | None = None) -> None:
        """Prepare to play `plan`; the session's time runs `time_scale` (> 0) times as fast as `clock`."""
        super().__init__(parent)
        self._session = Session(plan)
        self._clock = clock
        self._time_scale = time_scale
        self._last = clock.read()
        self._origin_ms = self._last.monotonic_ms
        self._due_ms = self._origin_ms
        self._untold: deque[Event] = deque()
        self._is_telling = self._is_wait_expected = False
        self._shown: tuple[int, bool, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.catch_up)

    @property
    def plan(self) -> Plan:
        """The plan, as it stands after changes."""
        return self._session.plan

    @property
    def is_work_over(self) -> bool:
        """Whether nobody exercises any more in what is left of the session."""
        return self._session.is_work_over

    def snapshot(self) -> Snapshot:
        """Return what the session looks like now, for pictures between two wake-ups."""
        now_ms = self._session_ms(self._last_good())
        session = self._session
        return Snapshot(
            status=session.state.status,
            pause_reason=session.state.pause_reason,
            index=session.state.index,
            phase=session.phase,
            phase_elapsed_ms=session.elapsed_ms(now_ms),
            plan_elapsed_ms=session.plan_elapsed_ms(now_ms),
            is_counting_in=session.count_in_ms(now_ms) > 0,
            shown_s=session.shown_s(now_ms),
            quiet_ms=session.quiet_ms(now_ms),
        )

    def start(self, index: int = 0) -> None:
        """Begin with the phase at `index` of the plan."""
        self._act(lambda now_ms: self._session.start(now_ms, index))

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._act(self._session.pause)

    @Slot()
    def resume(self) -> None:
        """Go on."""
        self._act(self._session.resume)

    @Slot()
    def done(self) -> None:
        """Go on from a phase without a clock, which the person has done."""
        self._act(self._session.done)

    @Slot()
    def skip(self) -> None:
        """Skip to the next exercise."""
        self._act(self._session.skip)

    @Slot()
    def back(self) -> None:
        """Begin the exercise again, or the one before it."""
        self._act(self._session.back)

    @Slot()
    def end(self) -> None:
        """End the session early."""
        self._act(self._session.end)

    @Slot()
    def catch_up(self) -> None:
        """Bring the session to the present."""
        self._act(self._session.advance)
        self._is_wait_expected = False

    def expect_wait(self) -> None:
        """Bring the session to the present, after which the program itself may keep everybody waiting for a moment.

        If the next wake-up comes too late, the computer is not blamed for it.
        """
        self.catch_up()
        self._is_wait_expected = self._session.state.status is Status.RUNNING

    def change_plan(self, fresh: Plan) -> None:
        """Go on with `fresh` from the next phase."""
        self._act(lambda now_ms: self._session.change_plan(fresh, now_ms))
        self.plan_changed.emit()

    def spoken_texts(self) -> tuple[str, ...]:
        """Return everything that may be said from the current phase on, each text once, the soonest first."""
        return self._session.spoken_texts()

    def use_lengths(self, lengths: Mapping[str, int]) -> None:
        """Plan what is said from the next phase on with how many milliseconds the voice needs for each text."""
        self._act(lambda now_ms: self._session.use_lengths(lengths, now_ms))

    def _act(self, command: Callable[[int], Events]) -> None:
        now = self._clock.read()
        events = self._pause_at_gap(now) + command(self._session_ms(now))
        self._last = now
        self._arm(now)
        self._untold.extend(events)
        if not self._is_telling:
            self._tell_all()

    def _pause_at_gap(self, now: Reading) -> Events:
        """Pause at the last good instant when time has passed unseen."""
        if self._session.state.status is not Status.RUNNING:
            return ()
        reason = gap_reason(self._last, self._due_ms, now)
        if reason is PauseReason.STALLED and self._is_wait_expected:
            reason = PauseReason.BUSY
        return self._session.pause(self._session_ms(self._last), reason) if reason else ()

    def _last_good(self) -> Reading:
        """Return the present, or the last instant that was seen when time has passed unseen since."""
        now = self._clock.read()
        is_running = self._session.state.status is Status.RUNNING
        return self._last if is_running and gap_reason(self._last, self._due_ms, now) else now

    def _arm(self, now: Reading) -> None:
        now_ms = self._session_ms(now)
        wake_ms = self._session.next_wake_ms(now_ms)
        if wake_ms is None:
            self._timer.stop()
            return
        wait_ms = -int((now_ms - wake_ms) / self._time_scale // 1)
        interval_ms = max(1, min(wait_ms, PULSE_MS))
        self._due_ms = now.monotonic_ms + interval_ms
        self._timer.start(interval_ms)

    def _tell_all(self) -> None:
        """Tell what happened in order; what a listener's command leads to comes after what it listened to."""
        self._is_telling = True
        while self._untold:
            self._tell(self._untold.popleft())
        self._tell_second()
        self._is_telling = False

    def _tell(self, event: Event) -> None:
        match event:
            case PhaseEntered():
                self.phase_entered.emit(event)
            case PhaseLeft():
                self.phase_left.emit(event)
            case CueDue():
                self.cue_due.emit(event)
            case ToneDue():
                self.tone_due.emit(event)
            case StatusChanged():
                self.status_changed.emit(event)

    def _tell_second(self) -> None:
        snapshot = self.snapshot()
        shown = (snapshot.index, snapshot.is_counting_in, snapshot.shown_s)
        if shown != self._shown:
            self._shown = shown
            self.second_changed.emit(snapshot)

    def _session_ms(self, reading: Reading) -> int:
        """Return the session's own time, which the time scale may let run faster than the clock."""
        return self._origin_ms + int((reading.monotonic_ms - self._origin_ms) * self._time_scale)
