"""What the figure does in a phase of a session: a pure function of the phase, the one before it and the time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

from footcoach.core.exercise import PhaseKind, Posture, Side
from footcoach.core.plan import MS_PER_S, Phase
from footcoach.figure import camera, easing
from footcoach.figure.clip import Clip, ClipLibrary
from footcoach.figure.clip_animation import ARRIVAL_SHARE, DETAIL_MS, ClipAnimation
from footcoach.figure.motion import MotionState
from footcoach.figure.pose import Frame, Pose, Scene
from footcoach.figure.pose_distance import state_distance
from footcoach.figure.transitions import (
    SceneState,
    Transition,
    blend_seconds,
    in_turn,
    lead_over,
    pose_change,
    posture_change,
    scene_change,
    steps_round,
    way_back,
    with_things,
)

STANDING = "standing"
BRIEF_REST_MS = 2_000
STANDS_MS = 800
"""How long somebody who has got up stands before the phase ends."""

LEAD_OVER_S = 1.0
"""How long before and after the next phase begins a walk turns into another one; less in a short phase."""

LEAD_OVER_SHARE = 0.3
FAREWELL = "farewell"
PORTRAIT = Frame(-0.155, 0.715, 0.310, 0.360)
"""Head and shoulders of somebody who stands and faces the viewer."""

TO_THE_FLOOR = ("kneel-on-one", "kneel-on-both", "hands-to-floor", "sit-aside", "sit-on-floor")
CLIPS_DOWN: Mapping[Posture, tuple[str, ...]] = {
    Posture.STANDING: (),
    Posture.CHAIR: ("sit-on-chair",),
    Posture.FLOOR: TO_THE_FLOOR,
    Posture.LYING: (*TO_THE_FLOOR, "lie-down"),
}
"""The clips by which a standing person gets down into each posture."""


def at_rest(pose: Pose, phase: Phase, before: Phase | None, elapsed_ms: float) -> Pose:
    """Return a pose without what shows work while nobody works: no part is lit in a rest, and there is no close-up."""
    come = easing.clamped(elapsed_ms / DETAIL_MS)
    if is_rest(phase):
        return replace(pose, accents=(), detail=pose.detail * (1 - come))
    if before is not None and is_rest(before):
        return replace(pose, detail=pose.detail * come)
    return pose


def is_rest(phase: Phase) -> bool:
    """Say whether somebody rests for so long that what shows work is put away: a moment between two goes is none."""
    return phase.kind is PhaseKind.REST and phase.duration_ms >= BRIEF_REST_MS


class Timeline:
    """Plays the clips of phases, with the transitions between them."""

    def __init__(self, clips: ClipLibrary) -> None:
        self._clips = clips
        # Every frame asks for the same phase until the next one begins.
        self._shown = lru_cache(maxsize=8)(self._filmed)

    def can_show(self, phase: Phase) -> bool:
        """Say whether there is a clip for the phase: a person's own exercise may be without."""
        return phase.clip in self._clips.names()

    def cycle_ms(self, phase: Phase) -> int | None:
        """Return how long one round of a movement that repeats takes, or None."""
        cycle_s = self._clips.cycle_seconds(phase.clip) if self.can_show(phase) else None
        return None if cycle_s is None else round(cycle_s * MS_PER_S)

    def pose(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> Pose:
        """Return the person at a time of a phase.

        Args:
            phase: What is played; its clip can be shown.
            before: The phase that led here, or None at the beginning; the figure goes on from its last pose.
            elapsed_ms: 0 to as long as the phase lasts.

        Raises:
            KeyError: There is no such clip.
        """
        animation, shot = self._shown(phase, before)
        return at_rest(shot.picture(animation.pose(elapsed_ms), elapsed_ms), phase, before, elapsed_ms)

    def is_moving(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> bool:
        """Say whether more than breath and blinks still moves within the phase after `elapsed_ms`."""
        animation, _ = self._shown(phase, before)
        return not animation.waits(elapsed_ms)

    def is_same(self, phase: Phase, before: Phase | None, earlier_ms: float, later_ms: float) -> bool:
        """Say whether two times of a phase surely show the same picture."""
        if self.is_moving(phase, before, earlier_ms):
            return False
        return self.pose(phase, before, earlier_ms) == self.pose(phase, before, later_ms)

    def stills(self, phase: Phase) -> tuple[Pose, Pose | None]:
        """Return the picture of a phase that does not move, and the pose it begins with if that is another."""
        clip = self._clips.clip(phase.clip)
        still, ghost = clip.spec.still, clip.spec.ghost
        end, start = clip.state_at(still, phase.side), clip.state_at(ghost, phase.side)
        picture = clip.picture(end, still, phase.side)
        if is_rest(phase):
            picture = replace(picture, accents=(), detail=0.0)
        if not blend_seconds(start, end):
            return picture, None
        return picture, replace(clip.picture(start, ghost, phase.side), turn=picture.turn)

    def portrait(self) -> Pose:
        """Return the person who faces the viewer, as far as a portrait shows.

        Raises:
            KeyError: The clip whose beginning it is was not read.
        """
        return replace(self._clips.pose(FAREWELL, 0.0, Side.BOTH), camera=PORTRAIT)

    def has_portrait(self) -> bool:
        """Say whether there is a portrait."""
        return FAREWELL in self._clips.names()

    def _filmed(self, phase: Phase, before: Phase | None) -> tuple[ClipAnimation, camera.Shot]:
        """Return what the figure does in a phase and what the camera does, until both stand still."""
        animation = self._animated(phase, before)
        shown_before = before if before is not None and self.can_show(before) else None
        leaves_ms = phase.duration_ms - animation.departure_ms if phase.rises else inf
        shot = camera.shot(self._clips, phase, shown_before, animation.transitions_ms, leaves_ms)
        rests = is_rest(phase) or (before is not None and is_rest(before))
        return replace(animation, settled_ms=max(shot.still_from_ms, DETAIL_MS if rests else 0.0)), shot

    def _animated(self, phase: Phase, before: Phase | None) -> ClipAnimation:
        animation = self._arriving(phase, before)
        if phase.rises:
            getting_up = self._getting_up(phase)
            return replace(animation, departure=getting_up, departure_ms=getting_up.seconds * MS_PER_S + STANDS_MS)
        departure = self._departure(phase)
        if departure is None:
            return animation
        return replace(animation, departure=departure, departure_ms=self._lead_s(phase) * MS_PER_S)

    def _arriving(self, phase: Phase, before: Phase | None) -> ClipAnimation:
        clip = self._clips.clip(phase.clip)
        lag_ms = self._usual_lag_ms(phase)
        coming = self._begun(clip, phase.side)
        leaving = self._last_state(before)
        if leaving is None:
            down = self._clips_down(clip.scene)
            transitions = tuple(posture_change(coming, move, gets_down=True) for move in down)
            return ClipAnimation(phase, clip, transitions, self._on_the_way_down(coming, after=down, of=down), lag_ms)
        turn = self._departure(before) if before is not None and before.next_clip == clip.name else None
        if before is not None and turn is not None:
            return ClipAnimation(phase, clip, (self._rest_of(turn, before),), None, lag_ms, is_led=True)
        if leaving.clip.scene is clip.scene and leaving.turn == coming.turn:
            return ClipAnimation(phase, clip, (), leaving.motion, lag_ms)
        transitions, arrival = self._between(leaving, coming)
        animation = ClipAnimation(phase, clip, transitions, arrival, lag_ms)
        if animation.tempo < 1:
            transitions, arrival = self._between(leaving, coming, animation.tempo)
        return replace(animation, transitions=transitions)

    def _usual_lag_ms(self, phase: Phase) -> float:
        """Return how long the floor waits for a walker who begins from standing; 0 for other movements."""
        clip = self._clips.clip(phase.clip)
        if clip.gait is None:
            return 0.0
        standing = self._clips.standing_in(clip.scene) or self._clips.clip(STANDING)
        return ClipAnimation(phase, clip, (), standing.state_at(0.0, phase.side), 0.0).lag_ms

    def _last_state(self, phase: Phase | None) -> SceneState | None:
        """Return the figure at the end of a phase, or None if there is none to be seen."""
        if phase is None or not self.can_show(phase):
            return None
        state = self._clip_ended(phase)
        if not phase.rises:
            return state
        up = self._clips_down(state.clip.scene)
        return replace(state, motion=self._on_the_way_down(state, after=(), of=up, puts_down=True), is_up=True)

    def _clip_ended(self, phase: Phase) -> SceneState:
        """Return the figure at the end of a phase's clip."""
        clip = self._clips.clip(phase.clip)
        cycle_s = clip.spec.cycle_s
        end = phase.duration_ms / (cycle_s * MS_PER_S) if cycle_s else 1.0
        shift = clip.floor_speed * (phase.duration_ms - self._usual_lag_ms(phase)) / MS_PER_S
        return SceneState(clip, phase.side, clip.state_at(end, phase.side), clip.turn(1.0, phase.side), shift, end)

    def _getting_up(self, phase: Phase) -> Transition:
        """Return the way out of a position and up from the floor, which ends with its phase."""
        state = self._clip_ended(phase)
        transitions, _ = self._rising(state, self._clips_down(state.clip.scene), 0, 1.0)
        return in_turn(transitions, ARRIVAL_SHARE * phase.duration_ms / MS_PER_S)

    def _lead_s(self, phase: Phase) -> float:
        """Return how long before the end of a phase its walk begins to turn into another one."""
        return min(LEAD_OVER_S, LEAD_OVER_SHARE * phase.duration_ms / MS_PER_S)

    def _departure(self, phase: Phase) -> Transition | None:
        """Return the turn that leads over into a walk seen from elsewhere, if a walk is to be followed by one."""
        if phase.is_until_done or phase.next_clip not in self._clips.names():
            # What leads over to the next phase begins before the end of this one, which must be known.
            return None
        clip, other = self._clips.clip(phase.clip), self._clips.clip(phase.next_clip)
        is_turn = clip.gait and other.gait and clip.scene.view != other.scene.view
        if not is_turn or not clip.spec.cycle_s:
            return None
        lead_s = self._lead_s(phase)
        begins_ms = phase.duration_ms - lead_s * MS_PER_S
        progress = begins_ms / (clip.spec.cycle_s * MS_PER_S)
        shift = clip.floor_speed * (begins_ms - self._usual_lag_ms(phase)) / MS_PER_S
        state = clip.state_at(progress, phase.side)
        leaving = SceneState(clip, phase.side, state, clip.turn(1.0, phase.side), shift, progress)
        return lead_over(leaving, self._begun(other, phase.side), lead_s, LEAD_OVER_S)

    def _rest_of(self, turn: Transition, before: Phase) -> Transition:
        """Return what is left of the turn with which a phase has ended."""
        lead_s = self._lead_s(before)
        first = lead_s / turn.seconds
        return Transition(turn.seconds - lead_s, lambda progress: turn.pose(first + (1 - first) * progress))

    def _begun(self, clip: Clip, side: Side) -> SceneState:
        """Return the figure at the beginning of a clip."""
        return SceneState(clip, side, clip.state_at(0.0, side), clip.turn(0.0, side))

    def _clips_down(self, scene: Scene) -> list[Clip]:
        """Return the clips from standing into a scene's posture."""
        return [self._clips.clip(name) for name in CLIPS_DOWN[scene.posture]]

    def _between(
        self, leaving: SceneState, coming: SceneState, tempo: float = 1.0
    ) -> tuple[tuple[Transition, ...], MotionState | None]:
        """Return the transitions from one scene into another, with the getting up and down in between, and their end.

        What both postures have in common is kept: who sits on the floor lies down without standing up first.
        """
        up = [] if leaving.is_up else self._clips_down(leaving.clip.scene)
        down = self._clips_down(coming.clip.scene)
        shared = sum(1 for one, other in zip(up, down, strict=False) if one is other)
        turns = not shared and leaving.yaw != coming.yaw
        rising: tuple[Transition, ...] = ()
        before = leaving
        if not leaving.is_up and (leaving.clip.gait is None or not turns):
            rising, before = self._rising(leaving, up, shared, tempo)
        after = replace(coming, motion=self._on_the_way_down(coming, after=down[:shared], of=down))
        sinking = (posture_change(coming, clip, gets_down=True) for clip in down[shared:])
        if turns and not down:
            after = coming
        if turns:
            change = steps_round(before, after, sum(transition.seconds for transition in rising), tempo)
        else:
            change = scene_change(before, after)
        walks_on = turns and coming.clip.gait is not None
        if walks_on:
            return (*rising, change), None
        arrival = after.motion if turns and not down else self._on_the_way_down(coming, after=down, of=down)
        return (*rising, change, *sinking), arrival

    def _rising(
        self, leaving: SceneState, up: Sequence[Clip], shared: int, tempo: float
    ) -> tuple[tuple[Transition, ...], SceneState]:
        """Return the way out of a position and up, but for the `shared` clips, and the figure at its end."""
        first: tuple[Transition, ...] = ()
        way = self._clips.way_into(leaving.clip.scene)
        if way is not None and not has_left(leaving, way):
            change, leaving = pose_change(leaving, way.state_at(1.0, leaving.side), tempo)
            first = (change, way_back(leaving, way))
            leaving = replace(leaving, motion=way.state_at(0.0, leaving.side))
        calm = self._on_the_way_down(leaving, after=up, of=up, puts_down=True)
        calming, leaving = pose_change(leaving, calm, tempo)
        risen = replace(leaving, motion=self._on_the_way_down(leaving, after=up[:shared], of=up, puts_down=True))
        getting_up = (posture_change(leaving, clip, gets_down=False) for clip in reversed(up[shared:]))
        return (*first, calming, *getting_up), risen

    def _on_the_way_down(
        self, state: SceneState, *, after: Sequence[Clip], of: Sequence[Clip], puts_down: bool = False
    ) -> MotionState:
        """Return the person `after` some `of` the clips down, with the loose things as in a scene, or put down."""
        if after:
            motion = after[-1].state_at(1.0, state.side)
        else:
            first = of[0] if of else self._clips.clip(STANDING)
            motion = first.state_at(0.0, state.side)
        motion = with_things(motion, state.motion)
        return replace(motion, band_hold=0.0, towel_hold=0.0) if puts_down else motion


def has_left(state: SceneState, way: Clip) -> bool:
    """Say whether a person is nearer to the beginning of the way into an exercise than to its end."""
    begun, ended = (state_distance(state.motion, way.state_at(progress, state.side)) for progress in (0.0, 1.0))
    return begun < ended
