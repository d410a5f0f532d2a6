"""Flesh and cloth of the limbs as seen from the side: legs and feet, arms and hands."""

from dataclasses import replace
from functools import lru_cache
from math import dist, hypot

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from footcoach.figure.looks import Sleeve, Trousers
from footcoach.figure.shapes import (
    Axes,
    Made,
    Point,
    Profile,
    axes_of,
    circle,
    flat,
    flesh,
    joined,
    limb,
    pushed_out,
    smooth,
    turns_left,
    welded,
)
from footcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    BALL_BEFORE_ANKLE,
    FOREARM,
    HEEL_BEHIND_ANKLE,
    SHANK,
    THIGH,
    UPPER_ARM,
    Arm,
    Leg,
    mix,
)

THIGH_CLOTH: Profile = ((0.0, 0.060, 0.058), (0.25, 0.062, 0.056), (0.55, 0.053, 0.050), (0.84, 0.0430, 0.0425),
                        (1.0, 0.0405, 0.0405))  # fmt: skip
SHORTS: Profile = ((0.0, 0.060, 0.058), (0.25, 0.062, 0.057), (0.55, 0.055, 0.052), (0.80, 0.0475, 0.0470))
SHANK_CLOTH: Profile = ((0.0, 0.0405, 0.0405), (0.10, 0.0388, 0.0425), (0.235, 0.0365, 0.0458))
KNEE_SKIN: Profile = ((0.5, 0.044, 0.042), (0.80, 0.0390, 0.0375), (1.0, 0.0365, 0.0360))
SHANK_SKIN: Profile = (
    (0.0, 0.0365, 0.0360), (0.10, 0.033, 0.037), (0.28, 0.028, 0.0435), (0.45, 0.026, 0.039), (0.68, 0.0235, 0.027),
    (0.88, 0.022, 0.0205), (1.0, 0.0225, 0.021),
)  # fmt: skip
UPPER_ARM_SKIN: Profile = ((0.05, 0.027, 0.028), (0.3, 0.0315, 0.0300), (0.7, 0.0280, 0.0270), (1.0, 0.0250, 0.0250))
FOREARM_SKIN: Profile = (
    (0.0, 0.0250, 0.0250), (0.22, 0.0255, 0.0250), (0.6, 0.0205, 0.0200), (0.9, 0.0155, 0.0148), (1.0, 0.0148, 0.0142),
)  # fmt: skip
UPPER_SLEEVE: Profile = ((0.05, 0.029, 0.031), (0.18, 0.0355, 0.0360), (0.6, 0.0325, 0.0315), (1.0, 0.0288, 0.0288))
SHORT_SLEEVE: Profile = ((0.05, 0.029, 0.031), (0.18, 0.0365, 0.0370), (0.58, 0.0375, 0.0365))
LOWER_SLEEVES: dict[Sleeve, Profile] = {
    "half": ((0.0, 0.0288, 0.0288), (0.20, 0.0290, 0.0285)),
    "long": ((0.0, 0.0288, 0.0288), (0.3, 0.0280, 0.0275), (0.88, 0.0195, 0.0190)),
}
CALF: Profile = (
    (0.26, 0.004, 0.0425), (0.34, 0.006, 0.0428), (0.46, 0.002, 0.0390), (0.58, -0.009, 0.0330),
    (0.66, -0.0200, 0.0288),
)  # fmt: skip
SHIN: Profile = (
    (0.25, 0.0288, 0.006), (0.38, 0.0265, 0.008), (0.56, 0.0248, 0.004), (0.74, 0.0230, -0.006),
    (0.86, 0.0218, -0.0185),
)  # fmt: skip

# The foot behind the ball, about the ankle: instep, ball, arch, heel.
HIND_FOOT = smooth([
    (0.017, 0.016), (0.027, 0.0015), (0.046, -0.0065), (0.066, -0.0145), (0.0745, -0.0205), (0.0765, -0.0305),
    (0.0710, -0.0389), (0.060, -0.0386), (0.042, -0.0345), (0.022, -0.0340), (0.000, -0.0378), (-0.014, -0.0390),
    (-0.030, -0.0382), (-0.0425, -0.030), (-0.0440, -0.016), (-0.034, 0.004), (-0.020, 0.018), (0.0, 0.022),
])  # fmt: skip
FORE_FOOT = smooth([
    (0.030, -0.0015), (0.046, -0.0065), (0.066, -0.0145), (0.0745, -0.0205), (0.0765, -0.0305), (0.0710, -0.0389),
    (0.060, -0.0386), (0.042, -0.0345), (0.022, -0.0330), (0.015, -0.018),
])  # fmt: skip
HIND_SOLE = smooth([
    (0.0765, -0.0300), (0.0710, -0.0389), (0.060, -0.0386), (0.042, -0.0345), (0.022, -0.0340), (0.000, -0.0378),
    (-0.014, -0.0390), (-0.030, -0.0382), (-0.0425, -0.030), (-0.036, -0.0245), (-0.010, -0.0255), (0.026, -0.0215),
    (0.060, -0.0250),
])  # fmt: skip
# The toes, about the place where the ball stands.
TOES = smooth([
    (-0.006, 0.0225), (0.010, 0.0192), (0.026, 0.0172), (0.038, 0.0162), (0.0455, 0.0110), (0.0470, 0.0045),
    (0.0410, 0.0000), (0.0290, 0.0004), (0.0185, 0.0022), (0.006, 0.0002), (-0.010, 0.0010), (-0.012, 0.012),
])  # fmt: skip
TOE_SOLE = smooth([
    (0.0450, 0.0075), (0.0465, 0.0035), (0.0410, 0.0000), (0.0290, 0.0004), (0.0185, 0.0022), (0.006, 0.0002),
    (-0.006, 0.0008), (-0.004, 0.012), (0.020, 0.0105),
])  # fmt: skip
BALL_JOINT = (0.0665, -0.0264, 0.0124)
NAIL = smooth([(0.0335, 0.0158), (0.0400, 0.0140), (0.0430, 0.0108)], is_closed=False)
TOE_LINE = smooth([(0.0150, 0.0095), (0.0250, 0.0088), (0.0335, 0.0074)], is_closed=False)
# The hand: half-widths on its back and on the palm's side.
PALM: Profile = ((-0.12, 0.0148, 0.0142), (0.25, 0.0150, 0.0140), (0.65, 0.0150, 0.0135), (1.0, 0.0118, 0.0112))
PALM_LENGTH = 0.050
FIRST: Profile = ((0.0, 0.0118, 0.0112), (1.0, 0.0092, 0.0092))
FIRST_LENGTH = 0.028
LAST: Profile = ((0.0, 0.0092, 0.0092), (0.6, 0.0078, 0.0080), (1.0, 0.0055, 0.0060))
LAST_LENGTH = 0.024
THUMB: Profile = ((0.0, 0.0085, 0.0085), (0.6, 0.0072, 0.0072), (1.0, 0.0060, 0.0055))
THUMB_LENGTH = 0.040
CURL_STEP = 2
# How a leg is drawn whose knee has dropped to the far side: from which spread on; where knee, ankle and foot go.
OPEN_FROM, OPEN_BY = 30.0, 25.0
OPEN_KNEE, OPEN_ANKLE, OPEN_FOOT = 0.052, 0.118, -10.0


def foot_axes(leg: Leg) -> tuple[Axes, Axes]:
    """Return the axes of the foot, from the ankle, and of the toes, from the ball."""
    ankle = Axes(*flat(leg.ankle), leg.foot_direction, flip=leg.flip)
    ball = ankle.at(BALL_BEFORE_ANKLE * foreshortening(leg), -ANKLE_HEIGHT * leg.thickness)
    return ankle, Axes(*ball, leg.toe_direction, flip=leg.flip)


def foreshortening(leg: Leg) -> float:
    """Return how long the foot looks: 1 from the side, less if the leg is turned outwards or its foot points away."""
    if leg.thickness < 1:
        return max(0.15, dist(leg.heel[:2], leg.ball[:2]) / (BALL_BEFORE_ANKLE + HEEL_BEHIND_ANKLE))
    x, z = leg.ball.x - leg.ankle.x, leg.ball.z - leg.ankle.z
    return max(0.45, abs(x) / max(hypot(x, z), 1e-9))


def laid_open(leg: Leg, spread: float) -> Leg:
    """Return a far leg as it is drawn: one that is dropped to the side shows its foot beyond the near leg.

    Seen straight from the side, a sole against the other thigh would hide behind it.
    """
    part = min(max((spread - OPEN_FROM) / OPEN_BY, 0.0), 1.0)
    if not part:
        return leg
    direction = mix(leg.foot_direction, OPEN_FOOT, part)
    knee = leg.knee._replace(y=mix(leg.knee.y, leg.hip.y + OPEN_KNEE, part))
    ankle = leg.ankle._replace(y=mix(leg.ankle.y, OPEN_ANKLE, part))
    ahead = Axes(ankle.x, ankle.y, direction).at(BALL_BEFORE_ANKLE, -ANKLE_HEIGHT)
    depth = mix(leg.ball.z, ankle.z, part)
    ball = leg.ball._replace(x=mix(leg.ball.x, ahead[0], part), y=mix(leg.ball.y, ahead[1], part), z=depth)
    return replace(leg, knee=knee, ankle=ankle, ball=ball, foot_direction=direction,
                   toe_direction=mix(leg.toe_direction, direction, part))  # fmt: skip


def foot(leg: Leg) -> QPainterPath:
    """Return a foot with heel, arch, ball and toes that bend at the ball."""
    return with_toes(leg, HIND_FOOT)


def forefoot(leg: Leg) -> QPainterPath:
    """Return the part of the foot before the ankle."""
    return with_toes(leg, FORE_FOOT)


def with_toes(leg: Leg, part: QPainterPath) -> QPainterPath:
    """Return a part of the foot behind the ball, joined to the toes."""
    ankle, ball = foot_axes(leg)
    squeeze = foreshortening(leg)
    x, y, radius = BALL_JOINT
    height = leg.thickness
    joint = circle(ankle.at(x * squeeze, y * height), radius * squeeze * height)
    return joined(ankle.put(part, squeeze, height), ball.put(TOES, squeeze, height), joint)


def sole(leg: Leg) -> QPainterPath:
    """Return the edge of the sole."""
    ankle, ball = foot_axes(leg)
    squeeze = foreshortening(leg)
    return joined(ankle.put(HIND_SOLE, squeeze), ball.put(TOE_SOLE, squeeze))


def toe_lines(leg: Leg) -> QPainterPath:
    """Return the nail and the line between the toes."""
    _, ball = foot_axes(leg)
    squeeze = foreshortening(leg)
    return joined(ball.put(NAIL, squeeze, leg.thickness), ball.put(TOE_LINE, squeeze, leg.thickness))


def shank(leg: Leg, width: float) -> QPainterPath:
    """Return the lower leg's skin with the tendon that runs to the heel."""
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    axes, foot_at = axes_of(knee, ankle), Axes(*ankle, leg.foot_direction, flip=leg.flip)
    length = dist(knee, ankle)
    squeeze = foreshortening(leg)
    back, rise = (-0.0232, length - 0.064), (0.0215, length - 0.040)
    tendon = bridge(axes.at(back[1], back[0] * width), axes.at(length - 0.020, -0.0190),
                    foot_at.at(-0.0395 * squeeze, -0.006), ankle)  # fmt: skip
    instep = bridge(axes.at(rise[1], rise[0] * width), axes.at(length + 0.004, 0.0225),
                    foot_at.at(0.044 * squeeze, -0.0055), ankle)  # fmt: skip
    return joined(limb(knee, ankle, SHANK_SKIN, SHANK, width=width), tendon, instep)


def bridge(start: Point, bend: Point, end: Point, middle: Point) -> QPainterPath:
    """Return what fills the corner between two bones that meet at `middle`, with a hollow edge."""
    path = QPainterPath(QPointF(*start))
    path.quadTo(QPointF(*bend), QPointF(*end))
    path.lineTo(QPointF(*middle))
    path.closeSubpath()
    points = [start, bend, end, middle]
    if not turns_left([start, end, middle]):
        path, points = path.toReversed(), [end, bend, start, middle]
    return Made(path, lambda width: bridge(*pushed_out(points, width)))


def bare_knee(leg: Leg, width: float) -> QPainterPath:
    """Return the skin between shorts and lower leg."""
    return limb(flat(leg.hip), flat(leg.knee), KNEE_SKIN, THIGH, (0.0, 1.0), width=width)


def trousers(leg: Leg, cut: Trousers, width: float) -> QPainterPath:
    """Return the trousers of one leg."""
    hip, knee, ankle = flat(leg.hip), flat(leg.knee), flat(leg.ankle)
    if cut == "knee":
        return limb(hip, knee, SHORTS, THIGH, (0.9, 0.08), width=width)
    upper = limb(hip, knee, THIGH_CLOTH, THIGH, (0.9, 1.0), width=width)
    # A lower leg that points away from the viewer looks shorter, and its hem must not stand out from the knee.
    narrow = 0.6 + 0.4 * min(1.0, dist(knee, ankle) / SHANK)
    return joined(upper, limb(knee, ankle, SHANK_CLOTH, SHANK, (1.0, 0.08), width=width * narrow))


def calf(leg: Leg, width: float) -> QPainterPath:
    """Return the muscle at the back of the lower leg."""
    return limb(flat(leg.knee), flat(leg.ankle), CALF, SHANK, (0.5, 0.5), width=width)


def shin(leg: Leg, width: float) -> QPainterPath:
    """Return the muscle beside the shin."""
    return limb(flat(leg.knee), flat(leg.ankle), SHIN, SHANK, (0.5, 0.5), width=width)


def bare_arm(arm: Arm, cut: Sleeve, width: float) -> QPainterPath:
    """Return the skin of the arm that a sleeve leaves bare."""
    shoulder, elbow, wrist = flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist)
    lower = limb(elbow, wrist, FOREARM_SKIN, FOREARM, (1.0, 1.0), width=width)
    if cut != "short":
        return lower
    return joined(limb(shoulder, elbow, UPPER_ARM_SKIN, UPPER_ARM, (0.9, 1.0), width=width), lower)


def sleeve(arm: Arm, cut: Sleeve, width: float) -> QPainterPath:
    """Return the shirt's sleeve."""
    shoulder, elbow, wrist = flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist)
    if cut == "short":
        return limb(shoulder, elbow, SHORT_SLEEVE, UPPER_ARM, (0.9, 0.08), width=width)
    upper = limb(shoulder, elbow, UPPER_SLEEVE, UPPER_ARM, (0.9, 1.0), width=width)
    return joined(upper, limb(elbow, wrist, LOWER_SLEEVES[cut], FOREARM, (1.0, 0.08), width=width))


def hand(arm: Arm, curl: float, palm: int) -> tuple[QPainterPath, QPainterPath]:
    """Return the hand's outline and its small lines.

    Args:
        arm: The arm.
        curl: How far the fingers bend towards the palm, in degrees.
        palm: -1 if the palm lies clockwise of the hand's direction.
    """
    wrist = Axes(*flat(arm.wrist), arm.hand_direction, flip=-palm)
    outline, lines = curled_hand(round(curl / CURL_STEP) * CURL_STEP)
    return wrist.put(outline), wrist.put(lines)


@lru_cache(maxsize=64)
def curled_hand(curl: int) -> tuple[QPainterPath, QPainterPath]:
    """Return a hand along x with its palm below, and its lines."""
    wrist = Axes(0.0, 0.0)
    knuckles = wrist.turned((PALM_LENGTH, 0.0005), -0.55 * curl)
    middle = knuckles.turned((FIRST_LENGTH, 0.0), -0.80 * curl)
    thumb = wrist.turned((0.020, -0.006), 2 - 0.42 * min(curl, 60))
    outline = welded(
        wrist.put(flesh(PALM, PALM_LENGTH, 0.3, 1.0)),
        knuckles.put(flesh(FIRST, FIRST_LENGTH, 1.0, 1.0)),
        middle.put(flesh(LAST, LAST_LENGTH, 1.0, 1.0)),
        thumb.put(flesh(THUMB, THUMB_LENGTH, 1.0, 1.0)),
    )
    finger = smooth(
        [*knuckles.all_at([(0.004, -0.0008), (0.020, -0.0008)]), middle.at(0.012, -0.0008)], is_closed=False
    )
    web = smooth(thumb.all_at([(0.012, 0.0080), (0.026, 0.0074), (0.036, 0.0066)]), is_closed=False)
    return outline, joined(finger, web)
