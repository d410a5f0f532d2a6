"""Flesh and cloth of legs and arms as seen from the side."""

from dataclasses import replace
from math import dist

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from footcoach.figure.feet import foreshortening
from footcoach.figure.looks import Sleeve, Trousers
from footcoach.figure.shapes import (
    FOLD_WIDTH,
    Axes,
    Made,
    Outline,
    Point,
    Profile,
    axes_of,
    flat,
    inked,
    joined,
    limb,
    pushed_out,
    smooth,
    together,
    turns_left,
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
    turn_between,
)

THIGH_CLOTH: Profile = ((0.0, 0.059, 0.058), (0.22, 0.0620, 0.0570), (0.50, 0.0555, 0.0520), (0.63, 0.0510, 0.0494),
                        (0.76, 0.0468, 0.0452), (0.92, 0.0428, 0.0414), (1.0, 0.0425, 0.0405))  # fmt: skip
SHORTS: Profile = ((0.0, 0.059, 0.061), (0.22, 0.0625, 0.0600), (0.55, 0.056, 0.054), (0.80, 0.0480, 0.0480))
SHANK_CLOTH: Profile = ((0.0, 0.0425, 0.0405), (0.10, 0.0408, 0.0428), (0.17, 0.0396, 0.0448), (0.24, 0.0384, 0.0458))
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

# Folds and seams of the trousers: behind the knee, round the kneecap, along the hem.
KNEE_FOLDS = inked(
    FOLD_WIDTH, smooth([(0.218, -0.040), (0.224, -0.024), (0.238, -0.009)], is_closed=False),
    smooth([(0.202, -0.042), (0.205, -0.030), (0.214, -0.020)], is_closed=False),
)  # fmt: skip
KNEECAP = inked(FOLD_WIDTH, smooth([(-0.0175, 0.0225), (-0.0115, 0.0130), (0.000, 0.0092), (0.0115, 0.0130),
                                    (0.0175, 0.0225)], is_closed=False))  # fmt: skip
HEM = inked(FOLD_WIDTH, smooth([(0.0525, 0.0375), (0.0552, 0.012), (0.0555, -0.018), (0.0525, -0.0436)],
                               is_closed=False))  # fmt: skip
SHORTS_HEM = inked(FOLD_WIDTH, smooth([(0.1885, 0.0455), (0.191, 0.015), (0.191, -0.018), (0.1885, -0.0455)],
                                      is_closed=False))  # fmt: skip
# From where on a knee is bent so far that the cloth behind it folds: hip to ankle in body heights.
FOLDED_BELOW = 0.466

# How a leg is drawn whose knee has dropped to the far side: from which spread on; where knee, ankle and foot go.
OPEN_FROM, OPEN_BY = 30.0, 25.0
OPEN_KNEE, OPEN_ANKLE, OPEN_FOOT = 0.052, 0.118, -10.0


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
    axes = Axes(ankle.x, ankle.y, direction)
    ahead, behind = (axes.at(along, -ANKLE_HEIGHT) for along in (BALL_BEFORE_ANKLE, -HEEL_BEHIND_ANKLE))
    depth = mix(leg.ball.z, ankle.z, part)
    ball = leg.ball._replace(x=mix(leg.ball.x, ahead[0], part), y=mix(leg.ball.y, ahead[1], part), z=depth)
    heel = leg.heel._replace(x=mix(leg.heel.x, behind[0], part), y=mix(leg.heel.y, behind[1], part))
    return replace(leg, knee=knee, ankle=ankle, heel=heel, ball=ball, foot_direction=direction,
                   toe_direction=mix(leg.toe_direction, direction, part))  # fmt: skip


def shank(leg: Leg, width: float) -> Outline:
    """Return the lower leg's skin with the tendon that runs to the heel."""
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    axes, foot_at = axes_of(knee, ankle), Axes(*ankle, leg.foot_direction, flip=leg.flip)
    length = dist(knee, ankle)
    squeeze = foreshortening(leg)
    back, rise = (-0.0232, length - 0.064), (0.0215, length - 0.040)
    tendon = bridge(axes.at(back[1], back[0] * width), axes.at(length - 0.020, -0.0190),
                    foot_at.at(-0.0432 * squeeze, -0.011), ankle)  # fmt: skip
    instep = bridge(axes.at(rise[1], rise[0] * width), axes.at(length + 0.004, 0.0225),
                    foot_at.at(0.047 * squeeze, -0.0012), ankle)  # fmt: skip
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


def bare_knee(leg: Leg, width: float) -> Outline:
    """Return the skin between shorts and lower leg."""
    return limb(flat(leg.hip), flat(leg.knee), KNEE_SKIN, THIGH, (0.0, 1.0), width=width)


def trousers(leg: Leg, cut: Trousers, width: float) -> Outline:
    """Return the trousers of one leg."""
    upper = upper_cloth(leg, cut, width)
    return upper if cut == "knee" else joined(upper, lower_cloth(leg, width))


def upper_cloth(leg: Leg, cut: Trousers, width: float) -> Outline:
    """Return the trousers as far as the knee."""
    hip, knee = flat(leg.hip), flat(leg.knee)
    if cut == "knee":
        return limb(hip, knee, SHORTS, THIGH, (0.9, 0.08), width=width)
    return limb(hip, knee, THIGH_CLOTH, THIGH, (0.9, 1.0), width=width)


def lower_cloth(leg: Leg, width: float) -> Outline:
    """Return long trousers below the knee."""
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    # A lower leg that points away from the viewer looks shorter, and its hem must not stand out from the knee.
    narrow = 0.6 + 0.4 * min(1.0, dist(knee, ankle) / SHANK)
    return limb(knee, ankle, SHANK_CLOTH, SHANK, (1.0, 0.08), width=width * narrow)


def folds(leg: Leg, cut: Trousers, width: float) -> Outline:
    """Return the lines of the trousers of one leg as an outline: folds, kneecap and hem."""
    hip, knee, ankle = flat(leg.hip), flat(leg.knee), flat(leg.ankle)
    upper, thigh = axes_of(hip, knee), dist(hip, knee) / THIGH
    if cut == "knee":
        return upper.put(SHORTS_HEM, thigh, width)
    if dist(hip, ankle) > FOLDED_BELOW:
        return hem(leg, width)
    return together(hem(leg, width), upper.put(KNEE_FOLDS, thigh, width), kneecap(hip, knee, ankle))


def hem(leg: Leg, width: float) -> Outline:
    """Return the line of the hem below the knee, as an outline."""
    knee, ankle = flat(leg.knee), flat(leg.ankle)
    part = min(1.0, dist(knee, ankle) / SHANK)
    return axes_of(knee, ankle).put(HEM, part, width * (0.6 + 0.4 * part))


def kneecap(hip: Point, knee: Point, ankle: Point) -> Outline:
    """Return the line round the inner side of a bent knee's cap, as an outline."""
    upper, lower = axes_of(hip, knee).direction, axes_of(knee, ankle).direction
    return Axes(*knee, upper + turn_between(upper, lower) / 2).put(KNEECAP)


def bare_kneecap(leg: Leg) -> Outline | None:
    """Return the same line on the skin of a bare knee, if that is bent."""
    hip, knee, ankle = flat(leg.hip), flat(leg.knee), flat(leg.ankle)
    return kneecap(hip, knee, ankle) if dist(hip, ankle) < FOLDED_BELOW else None


def calf(leg: Leg, width: float) -> Outline:
    """Return the muscle at the back of the lower leg."""
    return limb(flat(leg.knee), flat(leg.ankle), CALF, SHANK, (0.5, 0.5), width=width)


def shin(leg: Leg, width: float) -> Outline:
    """Return the muscle beside the shin."""
    return limb(flat(leg.knee), flat(leg.ankle), SHIN, SHANK, (0.5, 0.5), width=width)


def bare_arm(arm: Arm, cut: Sleeve, width: float) -> Outline:
    """Return the skin of the arm that a sleeve leaves bare."""
    shoulder, elbow, wrist = flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist)
    lower = limb(elbow, wrist, FOREARM_SKIN, FOREARM, (1.0, 1.0), width=width)
    if cut != "short":
        return lower
    return joined(limb(shoulder, elbow, UPPER_ARM_SKIN, UPPER_ARM, (0.9, 1.0), width=width), lower)


def sleeve(arm: Arm, cut: Sleeve, width: float) -> Outline:
    """Return the shirt's sleeve."""
    shoulder, elbow, wrist = flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist)
    if cut == "short":
        return limb(shoulder, elbow, SHORT_SLEEVE, UPPER_ARM, (0.9, 0.08), width=width)
    upper = limb(shoulder, elbow, UPPER_SLEEVE, UPPER_ARM, (0.9, 1.0), width=width)
    return joined(upper, limb(elbow, wrist, LOWER_SLEEVES[cut], FOREARM, (1.0, 0.08), width=width))
