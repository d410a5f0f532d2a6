"""The distance of two poses: how far the point that differs most is from where it was, in body heights."""

from dataclasses import replace
from math import dist, inf, radians

from footcoach.figure.motion import BALL_RADIUS, MotionState
from footcoach.figure.pose import Pose
from footcoach.figure.skeleton import Skeleton, build

FOOT_HALF_WIDTH = 0.03
HELD_WAY = 0.15
CHEST_WAY = 0.007
HEAD_HEIGHT = 0.13


def joints(body: Skeleton) -> list[tuple[float, float, float]]:
    """Return the places that show whether two people stand alike."""
    legs = [p for leg in (body.near_leg, body.far_leg) for p in (leg.knee, leg.heel, leg.ball, leg.toe)]
    arms = [p for arm in (body.near_arm, body.far_arm) for p in (arm.elbow, arm.wrist, arm.knuckles)]
    return [body.hip, body.shoulder, body.head_base, *legs, *arms]


def joint_distance(a: Skeleton, b: Skeleton) -> float:
    """Return how far apart the joints are that differ most."""
    return max(dist(p, q) for p, q in zip(joints(a), joints(b), strict=True))


def state_distance(a: MotionState, b: MotionState) -> float:
    """Return how far the joint or thing that differs most has to go from one state to another."""
    ball = abs(a.ball.x - b.ball.x) if a.ball and b.ball else 0.0
    others = _tilt_and_things(a, b)
    return max(joint_distance(build(a.angles, a.hip), build(b.angles, b.hip)), ball, others)


def pose_distance(a: Pose, b: Pose) -> float:
    """Return how far what moved most has moved from one picture to another; else infinity.

    Only joints, ball, band, towel, tilt, breath and floor count as movement; what else differs makes another picture.
    """
    as_a = replace(
        b, progress=a.progress, angles=a.angles, skeleton=a.skeleton, ball=a.ball, band_hold=a.band_hold,
        towel_hold=a.towel_hold, tilt=a.tilt, floor_shift=a.floor_shift, breath=a.breath,
    )  # fmt: skip
    if as_a != a or (a.ball is None) is not (b.ball is None):
        return inf
    ball = BALL_RADIUS * radians(abs(a.ball.turn - b.ball.turn)) if a.ball and b.ball else 0.0
    others = _tilt_and_things(a, b)
    chest = CHEST_WAY * abs(a.breath - b.breath)
    crown = HEAD_HEIGHT * radians(abs(a.skeleton.head_direction - b.skeleton.head_direction))
    return max(joint_distance(a.skeleton, b.skeleton), ball, others, chest, crown, abs(a.floor_shift - b.floor_shift))


def _tilt_and_things(a: MotionState | Pose, b: MotionState | Pose) -> float:
    """Return how far a change of the sole's tilt, and of the hold of band and towel, moves what is seen of them."""
    held = max(abs(a.band_hold - b.band_hold), abs(a.towel_hold - b.towel_hold))
    return max(FOOT_HALF_WIDTH * radians(abs(a.tilt - b.tilt)), HELD_WAY * held)
