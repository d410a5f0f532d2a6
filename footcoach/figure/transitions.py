"""The transitions from one phase to the next: to another pose, up or down to another posture, into another scene."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import cos, pi

from footcoach.core.exercise import Side
from footcoach.figure import easing
from footcoach.figure.clip import Clip
from footcoach.figure.motion import MotionState, blend_states
from footcoach.figure.pose import Frame, Pose
from footcoach.figure.pose_distance import state_distance
from footcoach.figure.skeleton import mix

SHORTEST_BLEND_S, LONGEST_BLEND_S = 0.6, 1.8
BLEND_S_PER_HEIGHT = 3.5
SCENE_CHANGE_S = 2.0
FADE_SHARE = 0.22
STANDING_HEIGHT = 1.075
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
    """

    clip: Clip
    side: Side
    motion: MotionState
    turn: float
    floor_shift: float = 0.0

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
    """Return getting down, or up again, by a clip of the postures; the camera sees a standing person whole."""
    low, high = camera_of(start), camera_of(start, standing_at=move.state_at(0.0, start.side))

    def pose(progress: float) -> Pose:
        p = progress if gets_down else 1.0 - progress
        motion = replace(move.state_at(p, start.side), ball=start.motion.ball, band_hold=start.motion.band_hold)
        return start.picture(motion, blend_frames(high, low, easing.smooth(p)))

    return Transition(move.spec.seconds or LONGEST_BLEND_S, pose)


def camera_of(state: SceneState, standing_at: MotionState | None = None) -> Frame:
    """Return what of a scene is shown, with enough room for a person who stands in it."""
    frame = state.clip.scene.frame
    if standing_at is None or standing_at.hip.y < STANDING_HEIGHT / 3:
        return frame
    left = min(frame.left, standing_at.hip.x - STANDING_HALF_WIDTH)
    right = max(frame.left + frame.width, standing_at.hip.x + STANDING_HALF_WIDTH)
    return Frame(left, frame.bottom, right - left, max(frame.height, STANDING_HEIGHT - frame.bottom))


def blend_frames(a: Frame, b: Frame, weight: float) -> Frame:
    """Return the camera between two places."""
    return Frame(
        mix(a.left, b.left, weight),
        mix(a.bottom, b.bottom, weight),
        mix(a.width, b.width, weight),
        mix(a.height, b.height, weight),
    )


def scene_change(leaving: SceneState, coming: SceneState) -> Transition:
    """Return the change of the things around a person who keeps still: out, over, in; the person turns if needed."""
    there, here = camera_of(leaving, leaving.motion), camera_of(coming, coming.motion)
    shift = coming.motion.hip.x - leaving.motion.hip.x
    followed = replace(there, left=there.left + shift)
    keeps_things = leaving.clip.scene.props == coming.clip.scene.props

    def pose(progress: float) -> Pose:
        if progress < FADE_SHARE:
            presence = 1.0 if keeps_things else 1.0 - progress / FADE_SHARE
            return replace(leaving.picture(leaving.motion, there), presence=presence)
        if progress > 1 - FADE_SHARE:
            presence = 1.0 if keeps_things else 1.0 - (1.0 - progress) / FADE_SHARE
            return replace(coming.picture(coming.motion, here), presence=presence)
        weight = easing.smooth((progress - FADE_SHARE) / (1 - 2 * FADE_SHARE))
        seen, turn = turned(leaving, coming, weight)
        cameras = (followed, here) if seen is coming else (there, moved(here, -shift))
        presence = 1.0 if keeps_things else 0.0
        camera = blend_frames(*cameras, weight)
        return replace(seen.picture(seen.motion, camera), turn=turn, presence=presence)

    return Transition(SCENE_CHANGE_S, pose)


def moved(frame: Frame, shift: float) -> Frame:
    """Return the camera moved sideways."""
    return replace(frame, left=frame.left + shift)


def turned(leaving: SceneState, coming: SceneState, weight: float) -> tuple[SceneState, float]:
    """Return who is seen on the way round, and how far turned."""
    if leaving.clip.scene.view == coming.clip.scene.view and leaving.turn == coming.turn:
        return coming, coming.turn
    part = abs(cos(pi * weight))
    return (leaving, leaving.turn * part) if weight < 0.5 else (coming, coming.turn * part)
