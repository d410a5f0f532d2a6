"""How much two pictures of the figure differ, so that nothing is painted again for what nobody can see."""

from dataclasses import replace
from math import dist, inf, radians

from footcoach.figure.motion import BALL_RADIUS
from footcoach.figure.pose import Pose
from footcoach.figure.skeleton import Skeleton

FOOT_HALF_WIDTH = 0.03
BAND_WAY = 0.15


def joints(body: Skeleton) -> list[tuple[float, float, float]]:
    """Return the places that show whether two people stand alike."""
    legs = [p for leg in (body.near_leg, body.far_leg) for p in (leg.knee, leg.heel, leg.ball, leg.toe)]
    arms = [p for arm in (body.near_arm, body.far_arm) for p in (arm.elbow, arm.wrist, arm.knuckles)]
    return [body.hip, body.shoulder, body.head_base, *legs, *arms]


def widest_gap(a: Skeleton, b: Skeleton) -> float:
    """Return how far apart the joints are that differ most, in body heights."""
    return max(dist(p, q) for p, q in zip(joints(a), joints(b), strict=True))


def difference(a: Pose, b: Pose) -> float:
    """Return how far what moved most has moved from one picture to another, in body heights; else infinity.

    Only joints, ball, band, tilt and floor count as movement; whatever else differs makes another picture.
    """
    as_a = replace(
        b, progress=a.progress, angles=a.angles, skeleton=a.skeleton, ball=a.ball, band_hold=a.band_hold, tilt=a.tilt,
        floor_shift=a.floor_shift,
    )  # fmt: skip
    if as_a != a or (a.ball is None) is not (b.ball is None):
        return inf
    ball = BALL_RADIUS * radians(abs(a.ball.turn - b.ball.turn)) if a.ball and b.ball else 0.0
    tilt = FOOT_HALF_WIDTH * radians(abs(a.tilt - b.tilt))
    band = BAND_WAY * abs(a.band_hold - b.band_hold)
    return max(widest_gap(a.skeleton, b.skeleton), ball, tilt, band, abs(a.floor_shift - b.floor_shift))
