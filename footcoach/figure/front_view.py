"""The whole person from the front, slightly from above so that turned-out feet can be seen."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from math import atan2, cos, degrees, dist, radians, sin
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from footcoach.figure import face
from footcoach.figure.open_hand import open_hand
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import Point, Profile, Shape, axes_of, circle, joined, limb, outlined, smooth
from footcoach.figure.side_view import LINE_WIDTH, accents, marked
from footcoach.figure.skeleton import ANKLE_HEIGHT, FOREARM, SHANK, THIGH, UPPER_ARM, Arm, Leg, Skeleton, Vec
from footcoach.figure.style import FigureStyle

# How far what is nearer looks lower; a foot is drawn as seen from higher up, so that its direction is plain.
PITCH, FOOT_PITCH = 0.24, 0.43

# How far up a hand must point to begin to open, and to be open; 0 is level, 1 straight up.
OPENS_FROM, OPEN_FROM = 0.0, 0.8

# Half-widths of the limbs: outer, inner.
THIGH_CLOTH: Profile = ((0.0, 0.046, 0.051), (0.12, 0.050, 0.0535), (0.32, 0.0495, 0.0535), (0.62, 0.0455, 0.0435),
                        (0.84, 0.0415, 0.0395), (1.0, 0.0395, 0.0385))  # fmt: skip
SHORTS: Profile = ((0.0, 0.046, 0.051), (0.12, 0.050, 0.0535), (0.32, 0.0505, 0.0535), (0.80, 0.0475, 0.0450))
SHANK_CLOTH: Profile = ((0.0, 0.0395, 0.0385), (0.10, 0.0400, 0.0385), (0.235, 0.0415, 0.0395))
KNEE_SKIN: Profile = ((0.5, 0.041, 0.039), (0.80, 0.0375, 0.0365), (1.0, 0.0350, 0.0345))
SHANK_SKIN: Profile = ((0.0, 0.0350, 0.0345), (0.10, 0.0340, 0.0335), (0.28, 0.0375, 0.0350), (0.50, 0.0325, 0.0315),
                       (0.80, 0.0225, 0.0215), (0.94, 0.0230, 0.0225), (1.0, 0.0240, 0.0230))  # fmt: skip
UPPER_ARM_SKIN: Profile = ((0.05, 0.026, 0.026), (0.4, 0.0295, 0.0290), (1.0, 0.0250, 0.0245))
FOREARM_SKIN: Profile = ((0.0, 0.0250, 0.0245), (0.25, 0.0250, 0.0245), (0.7, 0.0180, 0.0175), (1.0, 0.0135, 0.0130))
UPPER_SLEEVE: Profile = ((0.0, 0.029, 0.029), (0.14, 0.0335, 0.0325), (0.5, 0.0325, 0.0315), (1.0, 0.0288, 0.0285))
SHORT_SLEEVE: Profile = ((0.0, 0.029, 0.029), (0.14, 0.0345, 0.0335), (0.58, 0.0370, 0.0355))
LOWER_SLEEVES: dict[str, Profile] = {
    "half": ((0.0, 0.0288, 0.0285), (0.20, 0.0285, 0.0280)),
    "long": ((0.0, 0.0288, 0.0285), (0.3, 0.0275, 0.0270), (0.90, 0.0185, 0.0180)),
}
PALM: Profile = ((0.0, 0.0130, 0.0130), (0.45, 0.0160, 0.0150), (1.0, 0.0158, 0.0145))
FINGERS: Profile = ((0.0, 0.0158, 0.0145), (0.55, 0.0138, 0.0125), (1.0, 0.0075, 0.0070))
THUMB: Profile = ((0.0, 0.0080, 0.0080), (0.6, 0.0072, 0.0068), (1.0, 0.0055, 0.0052))
# A footprint: forward of the ankle, outwards from its middle.
PRINT = (
    (-0.045, 0.0), (-0.043, 0.010), (-0.034, 0.019), (-0.010, 0.023), (0.030, 0.026), (0.068, 0.034), (0.090, 0.031),
    (0.104, 0.010), (0.110, -0.014), (0.098, -0.030), (0.066, -0.034), (0.030, -0.024), (-0.010, -0.020),
    (-0.034, -0.018), (-0.043, -0.010),
)  # fmt: skip
# A foot from the front, where it hides its heel: forward of the ankle, outwards, up from the sole.
OUTLINE = (
    (-0.010, 0.0230, 0.052), (0.004, 0.0245, 0.030), (0.036, 0.0280, 0.016), (0.070, 0.0345, 0.007),
    (0.090, 0.0330, 0.004), (0.104, 0.0125, 0.003), (0.111, -0.014, 0.003), (0.100, -0.0300, 0.004),
    (0.068, -0.0340, 0.010), (0.036, -0.0270, 0.022), (0.004, -0.0240, 0.036), (-0.010, -0.0225, 0.052),
)  # fmt: skip
FORE = (*OUTLINE[3:9], (0.046, -0.018, 0.020), (0.042, 0.000, 0.022), (0.046, 0.019, 0.015))
TOE_TIPS = (
    (0.110, -0.0205, 0.0128), (0.110, -0.002, 0.0098), (0.105, 0.0112, 0.0090), (0.098, 0.0222, 0.0084),
    (0.089, 0.0312, 0.0078),
)  # fmt: skip
# Right half of the shirt from collar to hem: sideways, and up the trunk from 0 at the hip to 1 at the shoulders.
SHIRT = (
    (0.034, 1.045), (0.052, 1.018), (0.076, 0.988), (0.096, 0.945), (0.102, 0.88), (0.098, 0.79), (0.088, 0.62),
    (0.082, 0.43), (0.088, 0.22), (0.099, 0.05), (0.1015, -0.02), (0.098, -0.035),
)  # fmt: skip
SEAT = ((-0.085, 0.02), (0.085, 0.02), (0.097, -0.02), (0.060, -0.060), (0.0, -0.078), (-0.060, -0.060),
        (-0.097, -0.02))  # fmt: skip


def seen(place: Vec) -> Point:
    """Return where a place is seen from the front: the person's right is at the left."""
    return -place.z, place.y - place.x * PITCH


def shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person from back to front."""
    body = pose.skeleton
    near, far = accents(pose, "near"), accents(pose, "far")
    legs = sorted(((body.near_leg, 1, near), (body.far_leg, -1, far)), key=lambda leg: leg[0].ankle.x)
    neck, head = face.front(seen(body.head_base), style, is_blinking=pose.is_blinking)
    below = [shape for leg, side, working in legs for shape in leg_shapes(leg, side, working, style)]

    def edged(found: list[Shape]) -> list[Shape]:
        return outlined(found, style.outline, style.outline_width)

    return [
        *(shadow(leg, side, style) for leg, side, _ in legs),
        *edged([*below, Shape(seat(body, style), style.trousers)]),
        *edged(neck),
        *edged([Shape(shirt(body, style), style.top)]),
        *edged(arm_shapes(body.near_arm, 1, style)),
        *edged(arm_shapes(body.far_arm, -1, style)),
        *edged(head),
    ]


def shadow(leg: Leg, side: int, style: FigureStyle) -> Shape:
    """Return the shadow of a foot on the floor."""
    standing = replace(leg, ankle=leg.ankle._replace(y=ANKLE_HEIGHT), foot_direction=0.0)
    at = on_foot(standing, side)
    return Shape(smooth([at(along * 1.06, out * 1.16, 0.0) for along, out in PRINT]), style.shadow)


def leg_turn(leg: Leg) -> float:
    """Return how far the leg is turned about the vertical, in degrees towards the viewer of the side view."""
    return degrees(atan2(leg.ball.z - leg.ankle.z, leg.ball.x - leg.ankle.x))


def on_foot(leg: Leg, side: int) -> Callable[[float, float, float], Point]:
    """Return what tells where a place of the foot is seen: forward of the ankle, outwards, and above the sole."""
    x, y = seen(leg.ankle)
    turn, tip = radians(leg_turn(leg)), radians(leg.foot_direction)
    ahead_z, ahead_x = sin(turn), cos(turn)
    c, s = cos(tip), sin(tip)

    def at(along: float, out: float, up: float) -> Point:
        ahead, rise = along * c - (up - ANKLE_HEIGHT) * s, along * s + (up - ANKLE_HEIGHT) * c
        depth = ahead * ahead_x - out * side * ahead_z
        return x - ahead * ahead_z - out * side * ahead_x, y + rise - depth * FOOT_PITCH

    return at


def foot(leg: Leg, side: int) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """Return a foot's outline, its front part and the lines between its toes."""
    at = on_foot(leg, side)
    toes = [circle(at(along, out, size * 0.8), size) for along, out, size in TOE_TIPS]
    between_toes = [(one[0], (one[1] + other[1]) / 2) for one, other in pairwise(TOE_TIPS)]
    gaps = [smooth([at(a + 0.003, o, 0.010), at(a - 0.012, o, 0.014)], is_closed=False) for a, o in between_toes]
    whole, fore = (smooth([at(*point) for point in points]) for points in (OUTLINE, FORE))
    return joined(whole, *toes), joined(fore, *toes), joined(*gaps)


def on_side(profile: Profile, side: int) -> Profile:
    """Return half-widths, outer and inner, for the limb on one side of a body that faces the viewer."""
    return profile if side < 0 else tuple((t, inner, outer) for t, outer, inner in profile)


class Bone(NamedTuple):
    """A bone as it is seen, and its real length."""

    start: Point
    end: Point
    length: float


def flesh_of(bone: Bone, profile: Profile, side: int, bulges: tuple[float, float], width: float) -> QPainterPath:
    """Return the flesh or cloth of a bone."""
    return limb(bone.start, bone.end, on_side(profile, side), bone.length, bulges, width=width)


def leg_shapes(leg: Leg, side: int, working: tuple[str, ...], style: FigureStyle) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers."""
    outline, fore, gaps = foot(leg, side)
    hip, knee, ankle = seen(leg.hip), seen(leg.knee), seen(leg.ankle)
    upper, lower = Bone(hip, knee, THIGH), Bone(knee, ankle, SHANK)
    width = style.look.build.limbs
    skin = [flesh_of(lower, SHANK_SKIN, side, (1.0, 0.6), width), outline]
    if style.look.trousers == "knee":
        skin.append(flesh_of(upper, KNEE_SKIN, side, (0.0, 1.0), width))
        cloth = flesh_of(upper, SHORTS, side, (0.6, 0.05), width)
    else:
        thigh = flesh_of(upper, THIGH_CLOTH, side, (0.6, 1.0), width)
        cloth = joined(thigh, flesh_of(lower, SHANK_CLOTH, side, (1.0, 0.05), width))
    return [
        *(Shape(path, style.skin) for path in skin),
        *(marked(Shape(fore, style.working), style) if "foot" in working else []),
        Shape(gaps, style.skin_line, LINE_WIDTH),
        Shape(cloth, style.trousers),
    ]


def arm_shapes(arm: Arm, side: int, style: FigureStyle) -> list[Shape]:
    """Return one arm, held a little away from the body."""

    def at(place: Vec, aside: float, up: float = 0.0) -> Point:
        x, y = seen(place)
        return x + side * aside, y + up

    width, cut = style.look.build.limbs, style.look.sleeve
    shoulder, elbow, wrist = at(arm.shoulder, 0.016, -0.036), at(arm.elbow, -0.020), at(arm.wrist, -0.031)
    upper, lower = Bone(shoulder, elbow, UPPER_ARM), Bone(elbow, wrist, FOREARM)
    skin = [flesh_of(lower, FOREARM_SKIN, side, (1.0, 0.8), width)]
    if cut == "short":
        skin.append(flesh_of(upper, UPPER_ARM_SKIN, side, (0.9, 1.0), width))
        sleeve = flesh_of(upper, SHORT_SLEEVE, side, (0.9, 0.05), width)
    else:
        cuff = flesh_of(lower, LOWER_SLEEVES[cut], side, (1.0, 0.05), width)
        sleeve = joined(flesh_of(upper, UPPER_SLEEVE, side, (0.9, 1.0), width), cuff)
    return [
        Shape(joined(*skin), style.skin),
        *hand_of(wrist, at(arm.knuckles, -0.028), side, style),
        Shape(sleeve, style.top_light),
    ]


def hand_of(wrist: Point, knuckles: Point, side: int, style: FigureStyle) -> list[Shape]:
    """Return a hand: one that is lifted shows its palm, and opens as it rises."""
    rise = (knuckles[1] - wrist[1]) / dist(wrist, knuckles)
    if rise <= OPENS_FROM:
        return hand_shapes(wrist, knuckles, side, style)
    return open_hand(wrist, knuckles, -side, min(1.0, (rise - OPENS_FROM) / (OPEN_FROM - OPENS_FROM)), style)


def hand_shapes(wrist: Point, knuckles: Point, side: int, style: FigureStyle) -> list[Shape]:
    """Return a hand that hangs down, its thumb towards the viewer and the body."""
    axes = axes_of(wrist, knuckles)
    inwards = -side
    palm = Bone(wrist, axes.at(0.052, 0.0), 0.052)
    fingers = Bone(palm.end, axes.at(0.097, 0.004 * inwards), 0.045)
    thumb = Bone(axes.at(0.012, 0.004 * inwards), axes.at(0.050, 0.0135 * inwards), 0.044)
    web = axes_of(thumb.start, thumb.end).all_at(
        [(0.016, -0.0078 * inwards), (0.030, -0.0072 * inwards), (0.042, -0.0055 * inwards)]
    )
    hand = joined(
        flesh_of(palm, PALM, side, (1.0, 0.3), 1.0),
        flesh_of(fingers, FINGERS, side, (0.3, 1.0), 1.0),
        flesh_of(thumb, THUMB, side, (1.0, 1.0), 1.0),
    )
    finger = axes.all_at([(0.062, -0.002 * inwards), (0.090, 0.003 * inwards)])
    lines = joined(smooth(web, is_closed=False), smooth(finger, is_closed=False))
    return [Shape(hand, style.skin), Shape(lines, style.skin_shade, LINE_WIDTH)]


def seat(body: Skeleton, style: FigureStyle) -> QPainterPath:
    """Return the trousers between the legs."""
    x, y = seen(body.hip)
    width = style.look.build.trunk
    return smooth([(x + aside * width, y + up) for aside, up in SEAT])


def shirt(body: Skeleton, style: FigureStyle) -> QPainterPath:
    """Return the shirt from hem to collar; a broad person is no broader at the collar."""
    hip, top = seen(body.hip), seen(body.shoulder)
    width = style.look.build.trunk

    def at(aside: float, t: float) -> Point:
        wide = aside * (width if t < 0.95 else 1.0)
        return hip[0] + (top[0] - hip[0]) * t + wide, hip[1] + (top[1] - hip[1]) * t

    right, left = [at(x, t) for x, t in SHIRT], [at(-x, t) for x, t in reversed(SHIRT)]
    return smooth([at(0.0, 1.0), *right, at(0.0, -0.045), *left])
