"""The transitions from one phase to the next: to another pose, up or down to another posture, into another scene."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from footcoach.core.exercise import Posture, Side
from footcoach.figure import easing
from footcoach.figure.clip import CUT_S, Clip
from footcoach.figure.motion import MotionState, blend_states, swapped
from footcoach.figure.pose import Frame, Pose, Scene
from footcoach.figure.pose_distance import joint_distance, state_distance
from footcoach.figure.skeleton import build, mix
from footcoach.figure.turning import OnTheSpot, Stepper, Turn, both_standing, nearest

SHORTEST_BLEND_S, LONGEST_BLEND_S = 0.6, 1.8
BLEND_S_PER_HEIGHT = 3.5
SCENE_CHANGE_S = 2.0
LEFT_EARLY_MS = 500
"""How long a phase is faded in over what was shown as the one before was left early."""

# Who leaves an exercise early goes the way back a little faster than they came.
LONGEST_WAY_BACK_S = 10.0
FADE_S = 0.3
# When a turn shows the worktop from elsewhere: not just as one phase ends and the next begins.
HALF_WAY = 0.52
STEP_CYCLE_S = 0.9
SHORTEST_SPAN, STANDING_SPAN = 1.6, 2.0
HEAD_ROOM = 0.207
STANDING_HALF_WIDTH = 0.34
SAME_PLACE = 0.003


@dataclass(frozen=True)
class Transition:
    """A short animation from one state of the figure to another.

    Attributes:
        seconds: How long it takes when there is time.
        pose: The picture at its progress, 0 to 1.
    """

    seconds: float
    pose: Callable[[float], Pose]


@dataclass(frozen=True)
class SceneState:
    """The figure in a scene, facing one way.

    Attributes:
        clip: Whose scene it is.
        side: The side of the phase.
        motion: The person.
        turn: Which way the person faces.
        floor_shift: How far the floor has passed by.
        progress: That of the clip.
        is_up: Whether the person stands, in a scene in which they sit or lie.
    """

    clip: Clip
    side: Side
    motion: MotionState
    turn: float
    floor_shift: float = 0.0
    progress: float = 0.0
    is_up: bool = False

    @property
    def yaw(self) -> float:
        """Where the person faces, in degrees: 0 right, 90 to the viewer, 180 left."""
        if self.clip.scene.view == "front":
            return 90.0
        return 0.0 if self.turn > 0 else 180.0

    @property
    def stepper(self) -> Stepper:
        """How the person steps, with the right side called near."""
        turn_out = self.motion.angles.near_leg.spread
        return self.clip.gait or OnTheSpot(self.motion if self.turn > 0 else swapped(self.motion), turn_out=turn_out)

    def picture(self, motion: MotionState, camera: Frame) -> Pose:
        """Return the scene with the person in another state, without close-up and arrow."""
        return replace(
            self.clip.picture(motion, 0.0, self.side),
            turn=self.turn,
            working_side=self.side,
            camera=camera,
            floor_shift=self.floor_shift,
            accents=(),
            detail=0.0,
        )


def blend_seconds(a: MotionState, b: MotionState) -> float:
    """Return how long a calm blend from one state to another takes; 0 if they are alike."""
    way = state_distance(a, b)
    return min(max(BLEND_S_PER_HEIGHT * way, SHORTEST_BLEND_S), LONGEST_BLEND_S) if way > SAME_PLACE else 0.0


def pose_change(start: SceneState, end: MotionState, tempo: float) -> tuple[Transition, SceneState]:
    """Return the transition to another state in the same scene, and its end; a floor that passed by comes to a stop.

    Args:
        start: The figure before.
        end: The person afterwards.
        tempo: The part of its time that the transition will be given.
    """
    camera = start.clip.scene.frame
    seconds = blend_seconds(start.motion, end)

    def floor_shift(progress: float) -> float:
        return start.floor_shift + start.clip.floor_speed * seconds * tempo * (progress - progress * progress / 2)

    def pose(progress: float) -> Pose:
        motion = blend_states(start.motion, end, easing.smooth(progress))
        return replace(start.picture(motion, camera), floor_shift=floor_shift(progress))

    return Transition(seconds, pose), replace(start, motion=end, floor_shift=floor_shift(1.0))


def posture_change(start: SceneState, move: Clip, *, gets_down: bool) -> Transition:
    """Return a part of getting down, or up again, by a clip of the postures; the camera sees the whole person."""
    high, low = (camera_of(start, move.state_at(end, start.side)) for end in (0.0, 1.0))

    def pose(progress: float) -> Pose:
        p = progress if gets_down else 1.0 - progress
        motion = with_things(move.state_at(p, start.side), start.motion)
        return start.picture(motion, blend_frames(high, low, easing.smooth(p)))

    return Transition(move.spec.seconds or LONGEST_BLEND_S, pose)


def with_things(person: MotionState, other: MotionState) -> MotionState:
    """Return a person with ball, band and towel where they are in another state."""
    return replace(person, ball=other.ball, band_hold=other.band_hold, towel_hold=other.towel_hold)


def way_back(start: SceneState, way_in: Clip) -> Transition:
    """Return getting out of an exercise by the way in: hands and feet go back as they came, past what is around."""

    def pose(progress: float) -> Pose:
        return start.picture(way_in.state_at(1.0 - progress, start.side), start.clip.scene.frame)

    return Transition(min(way_in.spec.seconds or LONGEST_BLEND_S, LONGEST_WAY_BACK_S), pose)


def camera_of(state: SceneState, person: MotionState) -> Frame:
    """Return what of a scene is shown, with enough room for a person who stands or kneels in it."""
    frame = state.clip.scene.frame
    top = build(person.angles, person.hip).head_base.y + HEAD_ROOM
    if state.clip.scene.posture is Posture.STANDING or top <= frame.bottom + frame.height:
        return frame
    left = min(frame.left, person.hip.x - STANDING_HALF_WIDTH)
    right = max(frame.left + frame.width, person.hip.x + STANDING_HALF_WIDTH)
    return Frame(left, frame.bottom, right - left, top - frame.bottom)


def blend_frames(a: Frame, b: Frame, weight: float) -> Frame:
    """Return the camera between two places."""
    return Frame(
        mix(a.left, b.left, weight),
        mix(a.bottom, b.bottom, weight),
        mix(a.width, b.width, weight),
        mix(a.height, b.height, weight),
    )


def in_turn(transitions: Sequence[Transition], most_s: float) -> Transition:
    """Return transitions one after the other as one, sped up where they would take longer than `most_s`."""
    whole_s = sum(transition.seconds for transition in transitions)

    def pose(progress: float) -> Pose:
        since_s = progress * whole_s
        for transition in transitions:
            if since_s < transition.seconds:
                return transition.pose(since_s / transition.seconds)
            since_s -= transition.seconds
        return transitions[-1].pose(1.0)

    return Transition(min(whole_s, most_s), pose)


def scene_change(leaving: SceneState, coming: SceneState) -> Transition:
    """Return the change of the things around a person who keeps still: out, over, in."""
    if leaving.turn != coming.turn:
        return cut(leaving, coming)
    keeps_things = leaving.clip.scene.props == coming.clip.scene.props

    share = FADE_S / SCENE_CHANGE_S

    def pose(progress: float) -> Pose:
        weight = easing.smooth((progress - share) / (1 - 2 * share))
        seen = leaving if progress < share else coming
        camera = cameras(leaving, coming, weight)[seen is coming]
        going, come = 1.0 - progress / share, 1.0 - (1.0 - progress) / share
        presence = 1.0 if keeps_things else max(0.0, going, come)
        return replace(seen.picture(seen.motion, camera), presence=presence)

    return Transition(SCENE_CHANGE_S, pose)


def cut(leaving: SceneState, coming: SceneState) -> Transition:
    """Return the change to another scene, in which a person who keeps still is seen from the other side."""
    one, other = (state.picture(state.motion, camera_of(state, state.motion)) for state in (leaving, coming))

    def pose(progress: float) -> Pose:
        return faded(one, other, progress)

    return Transition(CUT_S, pose)


def cameras(leaving: SceneState, coming: SceneState, weight: float) -> tuple[Frame, Frame]:
    """Return the camera between two scenes, in the places of each, that keeps the person where they are seen."""
    there, here = camera_of(leaving, leaving.motion), camera_of(coming, coming.motion)
    size = blend_frames(there, here, weight)
    one, other = (
        state.turn * (state.motion.hip.x - frame.left - frame.width / 2)
        for state, frame in ((leaving, there), (coming, here))
    )
    aside = mix(one, other, weight)

    def seen(state: SceneState) -> Frame:
        return replace(size, left=state.motion.hip.x - state.turn * aside - size.width / 2)

    return seen(leaving), seen(coming)


def lead_over(leaving: SceneState, coming: SceneState, before_s: float, after_s: float) -> Transition:
    """Return a turn from one walk into another that begins in the phase of the first and ends in that of the other.

    Args:
        leaving: The walker as the turn begins.
        coming: The other walk, from its beginning.
        before_s: How long before the other phase it begins.
        after_s: How long after that it ends.
    """
    cycle_s = coming.clip.spec.cycle_s or STEP_CYCLE_S
    span = max((before_s + after_s) / cycle_s, SHORTEST_SPAN)
    ends = nearest(after_s / cycle_s, leaving.progress + span)
    turn = Turn(leaving.stepper, coming.stepper, leaving.yaw, coming.yaw, leaving.progress, ends)
    return turn_round(leaving, coming, turn, before_s + after_s)


def turn_round(leaving: SceneState, coming: SceneState, turn: Turn, seconds: float) -> Transition:
    """Return a turn with small steps, as the things around one scene give way to those around the other.

    It is as the turn ends, so that all lies still around who turns; but a band that lies on the floor goes first.
    A worktop that a hand lies on is never gone: half way round it is seen from elsewhere.
    """
    middle = FADE_S / seconds if leaving.clip.scene.band else 1 - FADE_S / seconds
    keeps_worktop = has_worktop(leaving.clip.scene) and has_worktop(coming.clip.scene)

    def seen(state: SceneState, person: MotionState, camera: Frame, yaw: float) -> Pose:
        placed = replace(state.motion, angles=person.angles, hip=person.hip._replace(x=state.motion.hip.x))
        return replace(state.picture(placed, camera), yaw=yaw)

    def pose(progress: float) -> Pose:
        steps = mix(turn.begins, turn.ends, progress)
        person, yaw, passed = turn.state_at(steps), turn.yaw_at(steps), turn.floor_at(steps)
        there, here = cameras(leaving, coming, easing.smooth(progress))
        to_come = turn.floor_at(turn.ends) - passed
        other = replace(seen(coming, person, here, yaw), floor_shift=coming.floor_shift - to_come)
        one = replace(seen(leaving, person, there, yaw), floor_shift=leaving.floor_shift + passed)
        if keeps_worktop:
            return one if progress < HALF_WAY else other
        return faded(one, other, 0.5 + (progress - middle) * seconds / (2 * FADE_S))

    return Transition(seconds, pose)


def has_worktop(scene: Scene) -> bool:
    """Say whether there is a worktop all along the way of who walks."""
    return any(prop.kind == "counter" for prop in scene.props)


def faded(one: Pose, other: Pose, weight: float) -> Pose:
    """Return the one picture that gives way to the other."""
    if 0 < weight < 1:
        return replace(one, fades_to=other, fade=weight)
    return one if weight <= 0 else other


def faded_in(left: Pose, coming: Pose, since_ms: float) -> Pose:
    """Return a picture faded in over another from whose person no movement leads to it; what looks alike stays.

    Args:
        left: What was shown as a phase was left early.
        coming: The picture `since_ms` after that.
        since_ms: The time since then.
    """
    one, other = seen_more(left), seen_more(coming)
    is_alike = (one.scene, one.turn, one.yaw) == (other.scene, other.turn, other.yaw)
    if is_alike and joint_distance(one.skeleton, other.skeleton) < SAME_PLACE and one.camera == other.camera:
        return coming
    weight = easing.smooth(since_ms / LEFT_EARLY_MS)
    return coming if weight >= 1 else faded(one, other, weight)


def seen_more(pose: Pose) -> Pose:
    """Return of two pictures, of which one is faded over into the other, the one of which more is seen."""
    coming = pose.fades_to
    return coming if coming is not None and pose.fade > 0.5 else replace(pose, fades_to=None, fade=0.0)


def steps_round(leaving: SceneState, coming: SceneState, begins_s: float, tempo: float) -> Transition:
    """Return a turn that goes on from a walk or from standing, into a walk or into standing.

    Args:
        leaving: The person before.
        coming: The person afterwards.
        begins_s: How long after the beginning of the phase it begins when there is time.
        tempo: The part of its time that everything in the phase will be given; a walk keeps to its own.
    """
    start, end = leaving.stepper, coming.stepper
    walks, walks_on = leaving.clip.gait is not None, coming.clip.gait is not None
    way = abs(coming.yaw - leaving.yaw) / 90
    cycle_s = next((state.clip.spec.cycle_s for state in (leaving, coming) if state.clip.gait), None) or STEP_CYCLE_S
    span = (SHORTEST_SPAN if walks else STANDING_SPAN) * way
    if walks_on:
        ends = (begins_s + span * cycle_s) * tempo / (coming.clip.spec.cycle_s or cycle_s)
        begins = nearest(leaving.progress, ends - span) if walks else both_standing(ends - span)
    else:
        # Who stands begins with the foot on whose side the way lies.
        begins = leaving.progress if walks else both_standing(0.5 if coming.yaw > leaving.yaw else 0.0)
        ends = both_standing(begins + span)
    seconds = (span if walks_on else ends - begins) * cycle_s
    return turn_round(leaving, coming, Turn(start, end, leaving.yaw, coming.yaw, begins, ends), seconds)
