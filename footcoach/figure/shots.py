"""The ways from one phase's picture to the next: leading over, getting up and down, turning, another scene."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import cos, pi, radians

from footcoach.core.exercise import Side
from footcoach.figure import easing
from footcoach.figure.clip import Clip
from footcoach.figure.likeness import BAND_WAY, FOOT_HALF_WIDTH, widest_gap
from footcoach.figure.motion import Moment, led_over
from footcoach.figure.pose import Frame, Pose
from footcoach.figure.skeleton import build, mix

SHORTEST_LEAD_S, LONGEST_LEAD_S = 0.6, 1.8
LEAD_S_PER_HEIGHT = 3.5
CHANGE_S = 2.0
FADE_SHARE = 0.22
STANDING_HEIGHT = 1.075
STANDING_HALF_WIDTH = 0.34
SAME_PLACE = 0.003


@dataclass(frozen=True)
class Shot:
    """A short way.

    Attributes:
        seconds: How long it takes when there is time.
        pose: The picture at its progress, 0 to 1.
    """

    seconds: float
    pose: Callable[[float], Pose]


@dataclass(frozen=True)
class Take:
    """A person in a scene, facing one way.

    Attributes:
        clip: Whose scene it is.
        side: The side of the phase.
        moment: The person.
        turn: Which way the person faces.
        floor_shift: How far the floor has passed by.
    """

    clip: Clip
    side: Side
    moment: Moment
    turn: float
    floor_shift: float = 0.0

    def picture(self, moment: Moment, camera: Frame) -> Pose:
        """Return the scene with the person at another moment, without close-up and arrow."""
        return replace(
            self.clip.picture(moment, 0.0, self.side),
            turn=self.turn,
            working_side=self.side,
            camera=camera,
            floor_shift=self.floor_shift,
            accents=(),
            detail=0.0,
        )


def gap(a: Moment, b: Moment) -> float:
    """Return how far the joint or thing that differs most has to go from one moment to another, in body heights."""
    way = widest_gap(build(a.angles, a.hip), build(b.angles, b.hip))
    ball = abs(a.ball.x - b.ball.x) if a.ball and b.ball else 0.0
    tilt = FOOT_HALF_WIDTH * radians(abs(a.tilt - b.tilt))
    return max(way, ball, tilt, BAND_WAY * abs(a.band_hold - b.band_hold))


def lead_seconds(a: Moment, b: Moment) -> float:
    """Return how long a calm way from one moment to another takes; 0 if they are alike."""
    way = gap(a, b)
    return min(max(LEAD_S_PER_HEIGHT * way, SHORTEST_LEAD_S), LONGEST_LEAD_S) if way > SAME_PLACE else 0.0


def leading(start: Take, end: Moment, tempo: float) -> tuple[Shot, Take]:
    """Return the way to another moment in the same scene, and who arrives; a floor that passed by comes to a stop.

    Args:
        start: The person.
        end: Where the way leads.
        tempo: The part of its time that the way will be given.
    """
    camera = start.clip.scene.frame
    seconds = lead_seconds(start.moment, end)

    def floor_shift(progress: float) -> float:
        return start.floor_shift + start.clip.floor_speed * seconds * tempo * (progress - progress * progress / 2)

    def pose(progress: float) -> Pose:
        moment = led_over(start.moment, end, easing.smooth(progress))
        return replace(start.picture(moment, camera), floor_shift=floor_shift(progress))

    return Shot(seconds, pose), replace(start, moment=end, floor_shift=floor_shift(1.0))


def moving(take: Take, move: Clip, *, gets_down: bool) -> Shot:
    """Return getting down, or up again, by a clip of the postures; the camera sees a standing person whole."""
    low, high = camera_of(take), camera_of(take, standing_at=move.moment(0.0, take.side))

    def pose(progress: float) -> Pose:
        p = progress if gets_down else 1.0 - progress
        moment = replace(move.moment(p, take.side), ball=take.moment.ball, band_hold=take.moment.band_hold)
        return take.picture(moment, framed(high, low, easing.smooth(p)))

    return Shot(move.spec.seconds or LONGEST_LEAD_S, pose)


def camera_of(take: Take, standing_at: Moment | None = None) -> Frame:
    """Return what of a scene is shown, with enough room for a person who stands in it at a moment."""
    frame = take.clip.scene.frame
    if standing_at is None or standing_at.hip.y < STANDING_HEIGHT / 3:
        return frame
    left = min(frame.left, standing_at.hip.x - STANDING_HALF_WIDTH)
    right = max(frame.left + frame.width, standing_at.hip.x + STANDING_HALF_WIDTH)
    return Frame(left, frame.bottom, right - left, max(frame.height, STANDING_HEIGHT - frame.bottom))


def framed(a: Frame, b: Frame, weight: float) -> Frame:
    """Return the camera between two places."""
    return Frame(
        mix(a.left, b.left, weight),
        mix(a.bottom, b.bottom, weight),
        mix(a.width, b.width, weight),
        mix(a.height, b.height, weight),
    )


def changing(leaving: Take, coming: Take) -> Shot:
    """Return the change of the things around a person who keeps still: out, over, in; the person turns if needed."""
    there, here = camera_of(leaving, leaving.moment), camera_of(coming, coming.moment)
    shift = coming.moment.hip.x - leaving.moment.hip.x
    followed = replace(there, left=there.left + shift)
    keeps_things = leaving.clip.scene.props == coming.clip.scene.props

    def pose(progress: float) -> Pose:
        if progress < FADE_SHARE:
            presence = 1.0 if keeps_things else 1.0 - progress / FADE_SHARE
            return replace(leaving.picture(leaving.moment, there), presence=presence)
        if progress > 1 - FADE_SHARE:
            presence = 1.0 if keeps_things else 1.0 - (1.0 - progress) / FADE_SHARE
            return replace(coming.picture(coming.moment, here), presence=presence)
        weight = easing.smooth((progress - FADE_SHARE) / (1 - 2 * FADE_SHARE))
        take, turn = turned(leaving, coming, weight)
        camera = framed(followed, here, weight) if take is coming else framed(there, moved(here, -shift), weight)
        presence = 1.0 if keeps_things else 0.0
        return replace(take.picture(take.moment, camera), turn=turn, presence=presence)

    return Shot(CHANGE_S, pose)


def moved(frame: Frame, shift: float) -> Frame:
    """Return the camera moved sideways."""
    return replace(frame, left=frame.left + shift)


def turned(leaving: Take, coming: Take, weight: float) -> tuple[Take, float]:
    """Return who is seen on the way round, and how far turned."""
    if leaving.clip.scene.view == coming.clip.scene.view and leaving.turn == coming.turn:
        return coming, coming.turn
    part = abs(cos(pi * weight))
    return (leaving, leaving.turn * part) if weight < 0.5 else (coming, coming.turn * part)
