"""A session: one run through a plan. Its state is stamps; it reads no clock and counts no ticks."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from footcoach.core.cue import Cue, Rank, Tone, ToneCue
from footcoach.core.exercise import WORK
from footcoach.core.gap import PauseReason
from footcoach.core.plan import MS_PER_S, Phase, Plan, Segment, continue_with, restart_with
from footcoach.core.script import LATEST_MS, NO_LENGTHS, SessionScript

COUNT_IN_MS = 3000
"""Time to get back into position when a MOVE or HOLD goes on after a pause."""

BACK_TO_PREVIOUS_MS = 3000
"""Within this time of an exercise's beginning, back goes to the exercise before it."""

SECOND_PRESS_MS = 1000
"""Whoever says so soon that a phase is done has only pressed twice."""


class Status(StrEnum):
    """What a session is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    ENDED = "ended"


@dataclass(frozen=True)
class SessionState:
    """Where a session is, in stamps of the monotonic clock.

    Attributes:
        status: What it is doing.
        index: The current phase.
        anchor_ms: The instant at which the elapsed time of the phase is zero.
        count_in_until_ms: Until then the phase stands still while the person gets back into position.
        frozen_at_ms: When the session was paused, finished or ended; None while it runs.
        pause_reason: Why it is paused; None unless it is.
        given_until_ms: Everything that the script has up to here in the phase has been given; -1 for nothing yet.
        owes_opening: Whether the cue of the phase was not, or not wholly, heard and is to be said on resuming.
    """

    status: Status = Status.READY
    index: int = 0
    anchor_ms: int = 0
    count_in_until_ms: int = 0
    frozen_at_ms: int | None = 0
    pause_reason: PauseReason | None = None
    given_until_ms: int = -1
    owes_opening: bool = False


@dataclass(frozen=True)
class PhaseEntered:
    """A phase began."""

    index: int
    phase: Phase
    at_ms: int


@dataclass(frozen=True)
class PhaseLeft:
    """A phase is over.

    Attributes:
        index: Which phase.
        phase: The phase itself.
        at_ms: When it was left.
        elapsed_ms: How much of it was done, at most as long as it lasts.
        is_completed: Whether it came to its end.
    """

    index: int
    phase: Phase
    at_ms: int
    elapsed_ms: int
    is_completed: bool


@dataclass(frozen=True)
class CueDue:
    """Something is to be said."""

    cue: Cue
    at_ms: int


@dataclass(frozen=True)
class ToneDue:
    """A tone is to be played."""

    tone: Tone
    at_ms: int


@dataclass(frozen=True)
class StatusChanged:
    """The session was started, paused, resumed, finished or ended."""

    status: Status
    pause_reason: PauseReason | None
    at_ms: int


Event = PhaseEntered | PhaseLeft | CueDue | ToneDue | StatusChanged
Events = tuple[Event, ...]


class Session:
    """Runs a plan.

    Every method takes `now_ms`, integer milliseconds of one monotonic clock that never goes back between calls.
    A command first catches up with `now_ms`, then takes effect at exactly that instant, and returns what happened in
    order. A command that does not apply changes nothing.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._fresh = plan
        self._lengths = NO_LENGTHS
        self._script = SessionScript(plan)
        self._state = SessionState()

    @property
    def plan(self) -> Plan:
        """The plan, as it stands after changes."""
        return self._plan

    @property
    def state(self) -> SessionState:
        """Where the session is."""
        return self._state

    def spoken_texts(self) -> tuple[str, ...]:
        """Return everything that may be said from the current phase on, each text once, the soonest first."""
        return self._script.texts(self._state.index)

    @property
    def phase(self) -> Phase:
        """The current phase; the last one when the session is over."""
        return self._plan.phases[self._state.index]

    @property
    def awaits_done(self) -> bool:
        """Whether it goes on when the person says that the phase, which has no clock, is done."""
        return self._state.status is Status.RUNNING and self.phase.is_until_done

    @property
    def is_work_over(self) -> bool:
        """Whether neither the current phase nor any after it is one in which somebody exercises."""
        return all(phase.kind not in WORK for phase in self._plan.phases[self._state.index :])

    @property
    def segment(self) -> Segment:
        """The exercise that the current phase belongs to."""
        return self._plan.segment_at(self._state.index)

    # What time it is in the session

    def elapsed_ms(self, now_ms: int) -> int:
        """Return how much of the current phase is done, 0 to as long as it lasts."""
        state = self._state
        if state.status is Status.READY:
            return 0
        instant_ms = now_ms if state.frozen_at_ms is None else state.frozen_at_ms
        elapsed_ms = max(instant_ms, state.count_in_until_ms) - state.anchor_ms
        return min(max(elapsed_ms, 0), self.phase.longest_ms)

    def remaining_ms(self, now_ms: int) -> int:
        """Return how much of the current phase is left, 0 to its duration; 0 for who takes longer than usual."""
        return max(self.phase.duration_ms - self.elapsed_ms(now_ms), 0)

    def shown_s(self, now_ms: int) -> int:
        """Return the whole seconds to show: left of the count-in or the phase; passed where it has no clock."""
        if self.phase.is_until_done:
            return self.elapsed_ms(now_ms) // MS_PER_S
        return displayed_s(self.count_in_ms(now_ms) or self.remaining_ms(now_ms))

    def count_in_ms(self, now_ms: int) -> int:
        """Return how long the person still has to get back into position; 0 when the phase is going on or paused."""
        if self._state.status is not Status.RUNNING:
            return 0
        return max(self._state.count_in_until_ms - now_ms, 0)

    def quiet_ms(self, now_ms: int) -> float:
        """Return how long it is before the next phase begins, or something has to be said; infinite unless running."""
        if self._state.status is not Status.RUNNING:
            return math.inf
        elapsed_ms = self.elapsed_ms(now_ms)
        items = self._script[self._state.index].items
        cues = (item.at_ms for item in items if isinstance(item, Cue) and item.rank >= Rank.ANNOUNCEMENT)
        return min([at_ms for at_ms in cues if at_ms > elapsed_ms] + [self.phase.longest_ms]) - elapsed_ms

    def plan_elapsed_ms(self, now_ms: int) -> int:
        """Return how much of the plan lies behind, 0 to its total."""
        return self._plan.ends_ms[self._state.index] - self.remaining_ms(now_ms)

    def next_wake_ms(self, now_ms: int) -> int | None:
        """Return when `advance` is next due: a whole displayed second, a cue or the deadline. None unless running."""
        if self._state.status is not Status.RUNNING:
            return None
        count_in_ms = self.count_in_ms(now_ms)
        if count_in_ms > 0:
            return now_ms + _to_next_second_ms(count_in_ms)
        return min(now_ms + self._to_next_second_ms(now_ms), self._deadline_ms, *self._next_item_ms())

    # Commands

    def start(self, now_ms: int, index: int = 0) -> Events:
        """Begin with the phase at `index`."""
        if self._state.status is not Status.READY:
            return self.advance(now_ms)
        self._state = replace(self._state, status=Status.RUNNING, frozen_at_ms=None)
        return (StatusChanged(Status.RUNNING, None, now_ms), *self._enter_by_command(index, now_ms))

    def pause(self, now_ms: int, reason: PauseReason = PauseReason.USER) -> Events:
        """Stand still, keeping the partial second."""
        events = self.advance(now_ms)
        if self._state.status is not Status.RUNNING:
            return events
        return (*events, self._stand_still(now_ms, reason))

    def resume(self, now_ms: int) -> Events:
        """Go on with the same remainder; a MOVE or HOLD after three seconds to get back into position.

        Without a clock nothing runs away from the person meanwhile: then it goes on at once.
        """
        if self._state.status is not Status.PAUSED:
            return self.advance(now_ms)
        goes_on_at_ms = now_ms + (COUNT_IN_MS if self._needs_count_in else 0)
        self._state = replace(
            self._state,
            status=Status.RUNNING,
            anchor_ms=goes_on_at_ms - self.elapsed_ms(now_ms),
            count_in_until_ms=goes_on_at_ms,
            frozen_at_ms=None,
            pause_reason=None,
            given_until_ms=self._given_for_good_ms(now_ms),
        )
        return (StatusChanged(Status.RUNNING, None, now_ms), *self._owed_opening(now_ms), *self._due_items(now_ms))

    def done(self, now_ms: int) -> Events:
        """Complete a phase without a clock and go on; a second press right after that means nothing."""
        events = self.advance(now_ms)
        if not self.awaits_done or self.elapsed_ms(now_ms) < SECOND_PRESS_MS:
            return events
        tone = ToneDue(self._script.closing_tone(self._state.index), now_ms)
        return (*events, tone, *self._go_on(now_ms, self._enter_by_command))

    def skip(self, now_ms: int) -> Events:
        """Go to the PREPARE of the next exercise, or finish after the last one."""
        events = self.advance(now_ms)
        if not self._is_under_way:
            return events
        left = self._leave(now_ms, is_completed=False)
        following = self.segment.end
        if following == len(self._plan.phases):
            return (*events, left, self._stop(Status.FINISHED, now_ms))
        return (*events, left, *self._enter_by_command(following, now_ms))

    def back(self, now_ms: int) -> Events:
        """Begin the exercise again; in its first three seconds, the exercise before it."""
        events = self.advance(now_ms)
        if not self._is_under_way:
            return events
        left, target = self._leave(now_ms, is_completed=False), self._back_target(now_ms)
        self._adopt(restart_with(self._plan, target, self._fresh))
        return (*events, left, *self._enter_by_command(target, now_ms))

    def end(self, now_ms: int) -> Events:
        """End the session before its last phase is over; it is finished where all that is left is to get up."""
        events = self.advance(now_ms)
        if not self._is_under_way:
            return events
        status = Status.FINISHED if self.is_work_over else Status.ENDED
        return (*events, self._leave(now_ms, is_completed=False), self._stop(status, now_ms))

    def change_plan(self, fresh: Plan, now_ms: int) -> Events:
        """Go on with `fresh` from the next phase; the current phase stays as it is. Going back uses `fresh` too."""
        events = self.advance(now_ms)
        self._fresh = fresh
        if self._state.status is Status.READY:
            self._adopt(fresh)
        elif self._is_under_way:
            index, before = self._state.index, self._script
            self._adopt(continue_with(self._plan, index, fresh))
            self._script.go_on_with(before, index, self._state.given_until_ms)
        return events

    def use_lengths(self, lengths: Mapping[str, int], now_ms: int) -> Events:
        """Plan what is said from the next phase on with how many milliseconds the voice needs for each text."""
        events = self.advance(now_ms)
        before, self._lengths = self._script, lengths
        self._script = SessionScript(self._plan, lengths)
        if self._state.status is not Status.READY:
            self._script.go_on_with(before, self._state.index, self._state.given_until_ms)
        return events

    def advance(self, now_ms: int) -> Events:
        """Catch up with `now_ms`: each phase begins at the deadline of the one before it, however late the call.

        A phase without a clock never ends by itself. After the longest time the session stands still in it, and of a
        time that nobody can have spent with it nothing is counted.
        """
        events: list[Event] = []
        while self._state.status is Status.RUNNING and now_ms >= self._deadline_ms:
            deadline_ms = self._deadline_ms
            events.extend(self._due_items(now_ms))
            events.extend(
                self._forget(deadline_ms) if self.phase.is_until_done else self._go_on(deadline_ms, self._enter)
            )
        if self._state.status is Status.RUNNING:
            events.extend(self._due_items(now_ms))
        return tuple(events)

    # How it does it

    @property
    def _is_under_way(self) -> bool:
        return self._state.status in {Status.RUNNING, Status.PAUSED}

    @property
    def _deadline_ms(self) -> int:
        return self._state.anchor_ms + self.phase.longest_ms

    @property
    def _needs_count_in(self) -> bool:
        return self.phase.kind in WORK and not self.phase.is_until_done

    def _to_next_second_ms(self, now_ms: int) -> int:
        """Return how long the shown second of a running phase stays, 1 to 1000."""
        if self.phase.is_until_done:
            return MS_PER_S - self.elapsed_ms(now_ms) % MS_PER_S
        return _to_next_second_ms(self.remaining_ms(now_ms))

    def _adopt(self, plan: Plan) -> None:
        if plan != self._plan:
            self._plan = plan
            self._script = SessionScript(plan, self._lengths)

    def _next_item_ms(self) -> list[int]:
        given_until_ms = self._state.given_until_ms
        upcoming = (item.at_ms for item in self._script[self._state.index].items if item.at_ms > given_until_ms)
        return [self._state.anchor_ms + at_ms for at_ms in upcoming][:1]

    def _due_items(self, now_ms: int) -> Events:
        """Give the newest cue and tone that are due; those missed before them, or too late by now, only confuse."""
        if self.count_in_ms(now_ms) > 0:
            return ()
        anchor_ms, given_until_ms = self._state.anchor_ms, self._state.given_until_ms
        elapsed_ms = self.elapsed_ms(now_ms)
        self._state = replace(self._state, given_until_ms=max(elapsed_ms, given_until_ms))
        items = self._script[self._state.index].items
        due = [item for item in items if given_until_ms < item.at_ms <= elapsed_ms]
        in_time = [item for item in due if now_ms - anchor_ms - item.at_ms <= item.patience_ms]
        cues = [item for item in in_time if isinstance(item, Cue)][-1:]
        tones = [item for item in in_time if isinstance(item, ToneCue)][-1:]
        return (
            *(CueDue(cue, anchor_ms + cue.at_ms) for cue in cues),
            *(ToneDue(tone.tone, anchor_ms + tone.at_ms) for tone in tones),
        )

    def _given_for_good_ms(self, now_ms: int) -> int:
        """Return up to where nothing need be said again: a pause cut off what tells what is still to come."""
        if self._state.pause_reason is PauseReason.WAITING:
            # There was time to hear it.
            return self._state.given_until_ms
        elapsed_ms = self.elapsed_ms(now_ms)
        cues = (item for item in self._script[self._state.index].items if isinstance(item, Cue))
        cut_off = (
            cue.at_ms
            for cue in cues
            if cue.rank >= Rank.ANNOUNCEMENT and cue.at_ms <= elapsed_ms < cue.at_ms + self._hearing_ms(cue)
        )
        return min((at_ms - 1 for at_ms in cut_off), default=self._state.given_until_ms)

    def _hearing_ms(self, cue: Cue) -> int:
        """Return how long after it fell due a cue may still be heard."""
        return max(cue.patience_ms, self._script.length_ms(cue.text))

    def _owed_opening(self, now_ms: int) -> Events:
        opening = self._script[self._state.index].opening
        if opening is None or not self._state.owes_opening:
            return ()
        self._state = replace(self._state, owes_opening=False)
        return (CueDue(opening, now_ms),)

    def _back_target(self, now_ms: int) -> int:
        segment = self.segment
        behind = self._plan.phases[segment.first : self._state.index]
        # Nobody knows how long the phases without a clock took: whoever had one of them done began a while ago.
        in_exercise_ms = sum(phase.longest_ms for phase in behind) + self.elapsed_ms(now_ms)
        if in_exercise_ms >= BACK_TO_PREVIOUS_MS or segment.first == 0:
            return segment.first
        return self._plan.segment_at(segment.first - 1).first

    def _enter_by_command(self, index: int, at_ms: int) -> Events:
        """Enter a phase that nobody could announce before; in a pause its cue is owed until that is over."""
        entered, *waits = self._enter(index, at_ms)
        opening = self._script[index].opening
        is_told = opening is not None and self._state.pause_reason in {None, PauseReason.WAITING}
        # The opening takes the place of a start cue for which there would only have been room in the phase itself.
        cues = (item for item in self._script[index].items if isinstance(item, Cue) and item.is_of_phase)
        given_until_ms = max((cue.at_ms for cue in cues if cue.at_ms <= LATEST_MS), default=-1)
        self._state = replace(self._state, given_until_ms=given_until_ms, owes_opening=not is_told)
        told = (CueDue(opening, at_ms),) if opening is not None and is_told else ()
        return (entered, *told, *waits)

    def _enter(self, index: int, at_ms: int) -> Events:
        frozen_at_ms = at_ms if self._state.status is Status.PAUSED else None
        self._state = replace(
            self._state,
            index=index,
            anchor_ms=at_ms,
            count_in_until_ms=at_ms,
            frozen_at_ms=frozen_at_ms,
            given_until_ms=-1,
            owes_opening=False,
        )
        entered = PhaseEntered(index, self.phase, at_ms)
        begins_to_wait = self.phase.waits and self._state.status is Status.RUNNING
        if begins_to_wait or self._state.pause_reason is PauseReason.WAITING:
            return (entered, self._stand_still(at_ms, PauseReason.WAITING))
        return (entered,)

    def _stand_still(self, at_ms: int, reason: PauseReason) -> StatusChanged:
        opening = self._script[self._state.index].opening
        is_cut_off = opening is not None and self.elapsed_ms(at_ms) < self._hearing_ms(opening)
        self._state = replace(
            self._state,
            status=Status.PAUSED,
            frozen_at_ms=at_ms,
            pause_reason=reason,
            owes_opening=is_cut_off and reason is not PauseReason.WAITING,
        )
        return StatusChanged(Status.PAUSED, reason, at_ms)

    def _go_on(self, at_ms: int, enter: Callable[[int, int], Events]) -> Events:
        """Complete the phase and `enter` the next one, or finish."""
        left, following = self._leave(at_ms, is_completed=True), self._state.index + 1
        if following == len(self._plan.phases):
            return (left, self._stop(Status.FINISHED, at_ms))
        return (left, *enter(following, at_ms))

    def _forget(self, at_ms: int) -> Events:
        """Stand still at the beginning of the phase, whose time so far counts for nothing."""
        self._state = replace(self._state, anchor_ms=at_ms)
        return (self._stand_still(at_ms, PauseReason.FORGOTTEN),)

    def _leave(self, at_ms: int, *, is_completed: bool) -> PhaseLeft:
        return PhaseLeft(self._state.index, self.phase, at_ms, self.elapsed_ms(at_ms), is_completed)

    def _stop(self, status: Status, at_ms: int) -> StatusChanged:
        self._state = replace(self._state, status=status, frozen_at_ms=at_ms, pause_reason=None)
        return StatusChanged(status, None, at_ms)


def displayed_s(remaining_ms: int) -> int:
    """Return the whole seconds to show for a remainder: a phase of 20 s shows 20 first and 1 last."""
    return -(-remaining_ms // MS_PER_S)


def _to_next_second_ms(remaining_ms: int) -> int:
    """Return how long the displayed second of a positive remainder stays, 1 to 1000."""
    return remaining_ms - (displayed_s(remaining_ms) - 1) * MS_PER_S
