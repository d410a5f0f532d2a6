"""Flesh of the limbs as seen from the side: legs, feet, arms and hands."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from footcoach.figure.shapes import Axes, Point, axes_of, bent_limb, circle, flat, joined, limb, smooth, turns_left
from footcoach.figure.skeleton import Arm, Leg

THIGH = ((0.0, 0.060, 0.058), (0.25, 0.062, 0.056), (0.55, 0.053, 0.049), (0.84, 0.0430, 0.0425))
SHANK = (
    (0.0, 0.036, 0.034), (0.10, 0.033, 0.036), (0.28, 0.028, 0.043), (0.45, 0.026, 0.039), (0.68, 0.024, 0.027),
    (0.88, 0.023, 0.021), (1.0, 0.024, 0.022),
)  # fmt: skip
LEGGING = ((0.10, 0.0392, 0.0425), (0.200, 0.0372, 0.0458), (0.212, 0.0360, 0.0450))
SLEEVE = ((0.05, 0.029, 0.031), (0.18, 0.0355, 0.0365), (0.6, 0.032, 0.031), (0.84, 0.0297, 0.0293))
FOREARM = (
    (0.0, 0.0250, 0.0250), (0.22, 0.0255, 0.0255), (0.6, 0.0205, 0.0200), (0.9, 0.0157, 0.0148), (1.0, 0.0146, 0.0138),
)  # fmt: skip
CUFF = ((0.140, 0.0297, 0.0297), (0.160, 0.0285, 0.0285))
CALF = (
    (0.20, -0.004, 0.0415), (0.32, -0.002, 0.0422), (0.44, -0.006, 0.0393), (0.56, -0.016, 0.0335),
    (0.64, -0.0250, 0.0292),
)  # fmt: skip
SHIN = (
    (0.20, 0.0292, -0.004), (0.36, 0.0268, -0.002), (0.56, 0.0250, -0.006), (0.74, 0.0236, -0.013),
    (0.84, 0.0228, -0.0195),
)  # fmt: skip


@dataclass(frozen=True)
class FootOutline:
    """The outlines of one foot: the whole, the part before the ankle, the sole's edge, small lines of the toes."""

    whole: QPainterPath
    fore: QPainterPath
    sole: QPainterPath
    lines: QPainterPath


def foot_axes(leg: Leg) -> tuple[Axes, Axes]:
    """Return the axes of the foot, from the ankle, and of the toes, from the ball."""
    return Axes(*flat(leg.ankle), leg.foot_direction), Axes(*flat(leg.ball), leg.toe_direction)


def foot(leg: Leg) -> FootOutline:
    """Return a foot with heel, arch, ball and toes that bend at the ball."""
    ankle, ball = foot_axes(leg)
    squeeze = foreshortening(leg)

    def back(points: list[Point]) -> list[Point]:
        return ankle.all_at([(x * squeeze, y) for x, y in points])

    def front(points: list[Point]) -> list[Point]:
        return ball.all_at([(x * squeeze, y) for x, y in points])

    instep = back([(0.017, 0.016), (0.027, 0.0015), (0.046, -0.0065), (0.066, -0.0145)])
    toes = front([(0.018, 0.0185), (0.036, 0.0165), (0.047, 0.0105), (0.0475, 0.003), (0.040, 0.0), (0.018, 0.0005)])
    heel = back([(0.071, -0.039), (0.056, -0.0385), (0.022, -0.0352), (-0.008, -0.0387), (-0.028, -0.0385),
                 (-0.042, -0.030), (-0.043, -0.016), (-0.033, 0.004), (-0.020, 0.018), (0.0, 0.022)])  # fmt: skip
    sole = [*front([(0.044, 0.006), (0.040, 0.0), (0.018, 0.0005)]), *heel[:6],
            *back([(-0.036, -0.026), (-0.010, -0.027), (0.026, -0.022), (0.060, -0.027)]),
            *front([(0.02, 0.010)])]  # fmt: skip
    lines = smooth(front([(0.030, 0.0065), (0.036, 0.0072), (0.0415, 0.0060)]), is_closed=False)
    fore = [*back([(0.031, -0.004)]), *instep[2:], *toes, *heel[:2], *back([(0.022, -0.0325), (0.012, -0.016)])]
    return FootOutline(smooth([*instep, *toes, *heel]), smooth(fore), smooth(sole), lines)


def foreshortening(leg: Leg) -> float:
    """Return how long the foot looks: 1 from the side, less if the leg is turned outwards."""
    x, z = leg.ball.x - leg.ankle.x, leg.ball.z - leg.ankle.z
    return max(0.45, abs(x) / max(hypot(x, z), 1e-9))


def shank(leg: Leg) -> QPainterPath:
    """Return the lower leg's skin with the tendon that runs to the heel."""
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    axes, foot_at = axes_of(knee, ankle), Axes(*ankle, leg.foot_direction)
    squeeze = foreshortening(leg)
    tendon = bridge(axes.at(0.180, -0.0243), axes.at(0.226, -0.0190), foot_at.at(-0.0395 * squeeze, -0.006), ankle)
    instep = bridge(axes.at(0.205, 0.0226), axes.at(0.250, 0.0225), foot_at.at(0.044 * squeeze, -0.0055), ankle)
    return joined(bare_shank(leg), tendon, instep, circle(ankle, 0.0215))


def bare_shank(leg: Leg) -> QPainterPath:
    """Return the lower leg's skin without what leads to the foot."""
    return limb(flat(leg.knee), flat(leg.ankle), SHANK)


def bridge(start: Point, bend: Point, end: Point, middle: Point) -> QPainterPath:
    """Return what fills the corner between two bones that meet at `middle`, with a hollow edge."""
    path = QPainterPath(QPointF(*start))
    path.quadTo(QPointF(*bend), QPointF(*end))
    path.lineTo(QPointF(*middle))
    path.closeSubpath()
    return path if turns_left([start, end, middle]) else path.toReversed()


def trouser_leg(leg: Leg) -> QPainterPath:
    """Return the trousers of one leg, down to below the knee."""
    return bent_limb((flat(leg.hip), flat(leg.knee), flat(leg.ankle)), THIGH, LEGGING, 0.0408)


def calf(leg: Leg) -> QPainterPath:
    """Return the muscle at the back of the lower leg."""
    return limb(flat(leg.knee), flat(leg.ankle), CALF)


def shin(leg: Leg) -> QPainterPath:
    """Return the muscle beside the shin."""
    return limb(flat(leg.knee), flat(leg.ankle), SHIN)


def sleeve(arm: Arm) -> QPainterPath:
    """Return the shirt's sleeve, which ends just below the elbow."""
    return bent_limb((flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist)), SLEEVE, CUFF, 0.0290)


def forearm(arm: Arm) -> QPainterPath:
    """Return the forearm's skin."""
    return limb(flat(arm.elbow), flat(arm.wrist), FOREARM)


def hand(arm: Arm, curl: float, palm: int) -> tuple[QPainterPath, QPainterPath]:
    """Return the hand's outline and the lines between its fingers.

    Args:
        arm: The arm.
        curl: How far the fingers bend towards the palm, in degrees.
        palm: -1 if the palm lies clockwise of the hand's direction.
    """
    wrist = Axes(*flat(arm.wrist), arm.hand_direction, flip=-palm)
    knuckles = Axes(*wrist.at(0.050, 0.001), arm.hand_direction + palm * curl * 0.55, flip=-palm)
    middle = Axes(*knuckles.at(0.027, 0.0), arm.hand_direction + palm * curl * 1.35, flip=-palm)
    back = [*wrist.all_at([(-0.006, 0.0150), (0.022, 0.0150), (0.046, 0.0145)]), *knuckles.all_at([(0.016, 0.0105)])]
    tip = middle.all_at([(0.006, 0.0088), (0.020, 0.0065), (0.0265, -0.0005), (0.021, -0.0068), (0.004, -0.0088)])
    front = [
        *knuckles.all_at([(0.012, -0.0105)]),
        *wrist.all_at([(0.044, -0.0125), (0.020, -0.0135), (-0.006, -0.0140)]),
    ]
    lines = smooth([*knuckles.all_at([(0.006, 0.001)]), *middle.all_at([(0.0, 0.0008), (0.018, 0.0)])], is_closed=False)
    return smooth([*back, *tip, *front]), lines


def thumb(arm: Arm, curl: float, palm: int) -> QPainterPath:
    """Return the thumb, which lies along the palm's side."""
    wrist = Axes(*flat(arm.wrist), arm.hand_direction, flip=-palm)
    drop = 0.004 + 0.006 * min(curl, 60) / 60
    return smooth(wrist.all_at([
        (0.012, -0.004), (0.028, 0.002), (0.046, -0.001 - drop), (0.060, -0.010 - drop), (0.063, -0.015 - drop),
        (0.056, -0.018 - drop), (0.036, -0.015 - drop), (0.018, -0.013),
    ]))  # fmt: skip
