"""The animation of one phase of a session, at any time of the phase. Pure mathematics."""

from dataclasses import dataclass, replace
from functools import cached_property

from footcoach.core.plan import MS_PER_S, Phase
from footcoach.figure import easing, idle_life
from footcoach.figure.clip import Clip
from footcoach.figure.motion import MotionState, blend_states
from footcoach.figure.pose import Pose
from footcoach.figure.transitions import Transition, blend_seconds

ARRIVAL_SHARE = 0.85
"""The part of a phase by whose end a person who has to get somewhere is there."""

TRANSITION_SHARE = 0.35
"""The part of a phase that the transitions into it may take, where the whole phase is for moving."""

LEAVING_OFF_MS = 1_000
"""How long somebody takes to leave off what they do in a rest, where there is no more time for it."""

SHORTEST_REST_MS = 3_000
"""In a rest with less time than this, somebody stands still."""

DETAIL_MS = 400
"""How long a close-up takes to appear after a transition."""


Span = tuple[float, float]
"""From when to when, in the phase's time; nothing if it ends before it begins."""


@dataclass(frozen=True)
class ClipAnimation:
    """A phase as the figure plays it: the transitions into it, then its clip, into which the figure is blended.

    Attributes:
        phase: What is played.
        clip: Its movement.
        transitions: How the person gets there from the phase before.
        arrival: The person at their end; None if the clip goes on from them by itself.
        usual_lag_ms: How long the floor waits for a walker who begins from standing; 0 for other movements.
        departure: What the figure does as the phase ends, to lead over into the next one, or None.
        departure_ms: How long before the end of the phase it begins.
        settled_ms: When all else in the picture stands still, such as the camera.
        is_led: Whether the phase before has begun the transitions, which then keep their time.
    """

    phase: Phase
    clip: Clip
    transitions: tuple[Transition, ...]
    arrival: MotionState | None
    usual_lag_ms: float
    departure: Transition | None = None
    departure_ms: float = 0.0
    settled_ms: float = 0.0
    is_led: bool = False

    def pose(self, elapsed_ms: float) -> Pose:
        """Return the picture at a time of the phase; who has nothing to do breathes and looks, and everybody blinks."""
        pose = self._moving_pose(elapsed_ms)
        for begins_ms, ends_ms in self._breathing_ms:
            if begins_ms <= elapsed_ms <= ends_ms:
                pose = idle_life.waiting(pose, elapsed_ms - begins_ms, ends_ms - elapsed_ms, self.clip.spec.breath)
        for begins_ms, ends_ms in self._waiting_ms:
            if begins_ms <= elapsed_ms <= ends_ms:
                pose = idle_life.glancing(pose, elapsed_ms - begins_ms, ends_ms - elapsed_ms)
        return replace(pose, is_blinking=True) if idle_life.blinks_at(elapsed_ms) else pose

    def waits(self, elapsed_ms: float) -> bool:
        """Say whether nothing but breath, blinks and glances moves, until the next thing to do or the end."""
        if elapsed_ms >= self.phase.longest_ms:
            return True
        return any(begins_ms <= elapsed_ms <= ends_ms for begins_ms, ends_ms in self._waiting_ms)

    @cached_property
    def _waiting_ms(self) -> tuple[Span, ...]:
        """When there is nothing to do, in the phase's time: before a movement that waits, and after everything."""
        departs_ms = self.phase.longest_ms - (0.0 if self.departure is None else self.departure_ms)
        after = max(self.still_from_ms, self.settled_ms), departs_ms
        before = max(self.transitions_ms + self._blend_ms, self.settled_ms), self._begins_ms
        return (after,) if self.clip.spec.ends_before_s is None else (before, after)

    @property
    def _breathing_ms(self) -> tuple[Span, ...]:
        """When somebody breathes calmly: in a rest, as soon as it is reached."""
        if self.clip.spec.returns is None:
            return self._waiting_ms
        return ((self.transitions_ms + self._blend_ms, self._waiting_ms[-1][1]),)

    def _moving_pose(self, elapsed_ms: float) -> Pose:
        departing_ms = elapsed_ms - self._waiting_ms[-1][1]
        if self.departure is not None and departing_ms >= 0:
            return self.departure.pose(easing.clamped(departing_ms / MS_PER_S / self.departure.seconds))
        since_ms = elapsed_ms
        for transition in self.transitions:
            length_ms = transition.seconds * MS_PER_S * self.tempo
            if since_ms < length_ms:  # one of no length is passed over
                return self._on_its_floor(transition.pose(since_ms / length_ms))
            since_ms -= length_ms
        return self._clip_pose(elapsed_ms, since_ms)

    def _on_its_floor(self, pose: Pose) -> Pose:
        """Return a picture of a transition, in which the clip's floor is as it is at the clip's beginning."""
        if pose.fades_to is not None:
            pose = replace(pose, fades_to=self._on_its_floor(pose.fades_to))
        if pose.scene is not self.clip.scene:
            return pose
        return replace(pose, floor_shift=pose.floor_shift + self._floor_shift(0.0))

    def _clip_pose(self, elapsed_ms: float, since_ms: float) -> Pose:
        """Return the picture of the clip itself, `since_ms` after the transitions have ended."""
        progress = self._progress(elapsed_ms)
        motion = self.clip.state_at(progress, self.phase.side)
        if self.arrival is not None and since_ms < self._blend_ms:
            motion = blend_states(self.arrival, motion, easing.smooth(since_ms / self._blend_ms))
        motion = self._going_back(motion, elapsed_ms)
        picture = self.clip.picture(motion, progress, self.phase.side)
        detail = easing.clamped(since_ms / DETAIL_MS) if self.transitions else 1.0
        return replace(picture, detail=detail, floor_shift=self._floor_shift(since_ms))

    @cached_property
    def still_from_ms(self) -> float:
        """When nothing moves any more, in the phase's time."""
        spec = self.clip.spec
        if spec.cycle_s:
            return float(self.phase.longest_ms)
        if not (spec.seconds or self.clip.is_static):
            return float(self.phase.duration_ms)
        if spec.returns is not None:
            back_ms = (1 - spec.returns.at) * (spec.seconds or 0.0) * MS_PER_S
            return self.transitions_ms + self._blend_ms if self._is_cut else self._back_from_ms + back_ms
        detail_ms = DETAIL_MS if self.transitions else 0.0
        return max(self.transitions_ms + max(self._blend_ms, detail_ms), self._begins_ms + self._clip_ms)

    @property
    def _clip_ms(self) -> float:
        """How long the clip's own movement takes."""
        return (self.clip.spec.seconds or 0.0) * MS_PER_S * self.tempo

    @property
    def _begins_ms(self) -> float:
        """When the clip begins to move: after the transitions, or so that it ends so long before its phase."""
        ends_before_s = self.clip.spec.ends_before_s
        if ends_before_s is None:
            return self.transitions_ms
        late_ms = self.phase.duration_ms - self._clip_ms - ends_before_s * MS_PER_S * self.tempo
        return max(self.transitions_ms, late_ms)

    @cached_property
    def _blend_s(self) -> float:
        if self.arrival is None:
            return 0.0
        return blend_seconds(self.arrival, self.clip.state_at(0.0, self.phase.side))

    @cached_property
    def tempo(self) -> float:
        """The part of its time that everything is given so that the phase is long enough for it, at most 1."""
        if self.is_led:
            return 1.0
        spec = self.clip.spec
        seconds = None if spec.returns else spec.seconds
        wanted_s = sum(transition.seconds for transition in self.transitions) + (seconds or 0.0) + self._blend_s
        share = ARRIVAL_SHARE if spec.seconds or self.clip.is_static else TRANSITION_SHARE
        room_s = share * self.phase.duration_ms / MS_PER_S
        return min(1.0, room_s / wanted_s) if wanted_s else 1.0

    @property
    def transitions_ms(self) -> float:
        """How long the transitions take."""
        return sum(transition.seconds for transition in self.transitions) * MS_PER_S * self.tempo

    @property
    def _blend_ms(self) -> float:
        return self._blend_s * MS_PER_S * self.tempo

    def _progress(self, elapsed_ms: float) -> float:
        """Return the clip's progress; cycles count from the phase's beginning, as its cues do."""
        spec = self.clip.spec
        if self.clip.is_static:
            return 0.0
        if spec.cycle_s:
            return elapsed_ms / (spec.cycle_s * MS_PER_S)
        own_ms = elapsed_ms - self.transitions_ms
        if spec.returns is not None:
            return self._rest_progress(elapsed_ms, own_ms)
        if spec.seconds:
            return easing.clamped((elapsed_ms - self._begins_ms) / self._clip_ms)
        return easing.clamped(own_ms / (self.phase.duration_ms - self.transitions_ms))

    @property
    def _back_from_ms(self) -> float:
        """When the way back to work begins in a rest, in the phase's time."""
        returns = self.clip.spec.returns
        return self.phase.duration_ms - (returns.before_end_s * MS_PER_S if returns else 0.0)

    @property
    def _is_cut(self) -> bool:
        """Whether a rest is too short for more than to stand still."""
        return self._back_from_ms - self.transitions_ms - self._blend_ms < SHORTEST_REST_MS

    def _rest_progress(self, elapsed_ms: float, own_ms: float) -> float:
        """Return the progress of a clip that plays in its own time, and whose way back is tied to the phase's end."""
        returns, length_ms = self.clip.spec.returns, (self.clip.spec.seconds or 1.0) * MS_PER_S
        if returns is None or self._is_cut:
            return 1.0
        if elapsed_ms < self._back_from_ms:
            return min(own_ms / length_ms, returns.at)
        return min(returns.at + (elapsed_ms - self._back_from_ms) / length_ms, 1.0)

    def _going_back(self, motion: MotionState, elapsed_ms: float) -> MotionState:
        """Return the person who leaves off what there is no more time for, to be where the way back begins."""
        returns = self.clip.spec.returns
        since_ms = elapsed_ms - self._back_from_ms + LEAVING_OFF_MS
        if returns is None or self._is_cut or not 0 <= since_ms < LEAVING_OFF_MS:
            return motion
        ready = self.clip.state_at(returns.at, self.phase.side)
        return blend_states(motion, ready, easing.smooth(since_ms / LEAVING_OFF_MS))

    @property
    def lag_ms(self) -> float:
        """How much later than the phase the floor begins to pass by; in the blend into a walk it speeds up evenly."""
        return self.transitions_ms + self._blend_ms / 2

    def _floor_shift(self, since_ms: float) -> float:
        """Return how far the floor has passed by, `since_ms` after the transitions.

        At the end of a phase it is where it would be after the usual beginning, so that the next can go on from there.
        """
        gone_ms = since_ms - self._blend_ms / 2
        if since_ms < self._blend_ms:
            gone_ms = since_ms * since_ms / (2 * self._blend_ms)
        return self.clip.floor_speed * (gone_ms + self.lag_ms - self.usual_lag_ms) / MS_PER_S
