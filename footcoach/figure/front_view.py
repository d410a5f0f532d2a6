"""The whole person from the front, slightly from above so that turned-out feet can be seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, degrees, dist, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

from footcoach.figure import face, headscarf
from footcoach.figure.open_hand import open_hand
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import (
    FOLD_WIDTH,
    LINE_WIDTH,
    Axes,
    Made,
    Outline,
    Point,
    Profile,
    Shape,
    axes_of,
    circle,
    flesh,
    inked,
    joined,
    limb,
    outlined,
    pushed_out,
    smooth,
    together,
    turning_left,
    welded,
)
from footcoach.figure.side_view import accents, marked
from footcoach.figure.skeleton import ANKLE_HEIGHT, FOREARM, SHANK, THIGH, UPPER_ARM, Arm, Leg, Skeleton, Vec
from footcoach.figure.style import FigureStyle

Spot = tuple[float, float, float]
Places = Callable[[float, float, float], Point]

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
PALM: Profile = ((0.0, 0.0120, 0.0120), (0.30, 0.0140, 0.0145), (1.0, 0.0160, 0.0165))
PALM_LENGTH = 0.050
# Fingers from the index to the little one: across the hand towards the thumb, length, half-width, way they point.
FINGERS = ((0.0118, 0.044, 0.0052, -3.0), (0.0040, 0.050, 0.0054, -1.0), (-0.0040, 0.046, 0.0052, 1.5),
           (-0.0112, 0.036, 0.0047, 4.5))  # fmt: skip
THUMB: Profile = ((0.0, 0.0085, 0.0085), (0.6, 0.0066, 0.0066), (1.0, 0.0052, 0.0050))
# Seams of the trousers, along the thigh or the lower leg, outwards.
KNEECAP = inked(FOLD_WIDTH, smooth([(-0.012, -0.0190), (0.006, -0.0150), (0.012, 0.0), (0.006, 0.0150),
                                    (-0.012, 0.0190)], is_closed=False))  # fmt: skip
HEM = inked(FOLD_WIDTH, smooth([(0.0490, -0.0370), (0.0515, 0.0), (0.0490, 0.0390)], is_closed=False))
SHORTS_HEM = inked(FOLD_WIDTH, smooth([(0.1885, -0.0420), (0.1905, 0.0), (0.1885, 0.0445)], is_closed=False))
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
# What of it lies behind the toes, and the front part of that.
BODY = (
    *OUTLINE[:4], (0.081, 0.0345, 0.006), (0.097, 0.0160, 0.007), (0.104, -0.012, 0.007), (0.096, -0.0325, 0.006),
    *OUTLINE[8:],
)  # fmt: skip
FORE = (*BODY[3:9], (0.046, -0.018, 0.020), (0.042, 0.000, 0.022), (0.046, 0.019, 0.015))
# The tips of the toes from the big one to the little one: forward and outwards, radius.
TOES = (
    ((0.1075, -0.0212), 0.0120), ((0.1085, -0.0020), 0.0092), ((0.1030, 0.0115), 0.0086), ((0.0945, 0.0225), 0.0081),
    ((0.0845, 0.0315), 0.0077),
)  # fmt: skip
# How broad a nail is, as a part of its toe's tip.
NAIL = 0.46
# A print of the whole foot: the tips of its toes, forward of the ankle, outwards, radius.
TOE_TIPS = (
    (0.111, -0.0205, 0.0130), (0.112, -0.0018, 0.0096), (0.106, 0.0112, 0.0090), (0.098, 0.0222, 0.0084),
    (0.088, 0.0312, 0.0078),
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


def print_gaps() -> list[Point]:
    """Return where the toes of a footprint part, forward of the ankle and outwards."""
    return [((one[0] + other[0]) / 2, (one[1] + one[2] + other[1] - other[2]) / 2) for one, other in pairwise(TOE_TIPS)]


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
        *edged(headscarf.before(seen(body.shoulder), style) if style.look.hair == "scarf" else []),
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


def on_foot(leg: Leg, side: int) -> Places:
    """Return what tells where a place of the foot is seen: forward of the ankle, outwards, and above the sole."""
    x, y = seen(leg.ankle)
    at = foot_places(leg_turn(leg), leg.foot_direction, side)

    def moved(along: float, out: float, up: float) -> Point:
        aside, rise = at(along, out, up)
        return x + aside, y + rise

    return moved


def foot_places(turn_deg: float, tip_deg: float, side: int) -> Places:
    """Return the same for a foot whose ankle is the origin."""
    turn, tip = radians(turn_deg), radians(tip_deg)
    ahead_z, ahead_x = sin(turn), cos(turn)
    c, s = cos(tip), sin(tip)

    def at(along: float, out: float, up: float) -> Point:
        ahead, rise = along * c - (up - ANKLE_HEIGHT) * s, along * s + (up - ANKLE_HEIGHT) * c
        depth = ahead * ahead_x - out * side * ahead_z
        return -ahead * ahead_z - out * side * ahead_x, rise - depth * FOOT_PITCH

    return at


@dataclass(frozen=True)
class FrontFoot:
    """A foot from the front.

    Attributes:
        at: Tells where a place of it is seen.
        side: 1 for the person's right foot, -1 for the left one.
    """

    at: Places
    side: int

    @property
    def outline(self) -> QPainterPath:
        """The whole foot."""
        return self._with_toes(BODY)

    @property
    def fore(self) -> QPainterPath:
        """Its front part."""
        return self._with_toes(FORE)

    @property
    def toes(self) -> list[QPainterPath]:
        """The tips of the toes one by one, from the big one to the little one."""
        return [circle(self.at(*tip, radius * 0.9), radius) for tip, radius in TOES]

    @property
    def lines(self) -> QPainterPath:
        """The lines between the toes."""
        found = QPainterPath()
        for (one, a), (other, b) in pairwise(TOES):
            along, out = (one[0] + other[0]) / 2, (one[1] + a + other[1] - b) / 2
            found.moveTo(QPointF(*self.at(along + 0.001, out, 0.005)))
            found.lineTo(QPointF(*self.at(along - 0.016, out * 0.96, 0.0125)))
        return found

    @property
    def nails(self) -> QPainterPath:
        """The toenails, which lie on top of the tips."""
        found = QPainterPath()
        for (along, out), radius in TOES:
            wide = radius * NAIL
            found.addEllipse(QPointF(*self.at(along + radius * 0.2, out, radius * 1.7)), wide, wide * 0.72)
        return found

    def _with_toes(self, spots: Sequence[Spot]) -> QPainterPath:
        """Return what lies behind the toes, with their round tips."""
        points = turning_left([self.at(*spot) for spot in spots])
        tips = [(QPointF(*self.at(*tip, radius * 0.9)), radius) for tip, radius in TOES]

        def larger(width: float) -> QPainterPath:
            path = QPainterPath(smooth(pushed_out(points, width) if width else points))
            path.setFillRule(Qt.FillRule.WindingFill)
            for tip, radius in tips:
                path.addEllipse(tip, radius + width, radius + width)
            return path

        return Made(larger(0.0), larger)


def foot(leg: Leg, side: int) -> FrontFoot:
    """Return a foot as it is seen."""
    return FrontFoot(on_foot(leg, side), side)


def on_side(profile: Profile, side: int) -> Profile:
    """Return half-widths, outer and inner, for the limb on one side of a body that faces the viewer."""
    return profile if side < 0 else tuple((t, inner, outer) for t, outer, inner in profile)


class Bone(NamedTuple):
    """A bone as it is seen, and its real length."""

    start: Point
    end: Point
    length: float


def flesh_of(bone: Bone, profile: Profile, side: int, bulges: tuple[float, float], width: float) -> Outline:
    """Return the flesh or cloth of a bone."""
    return limb(bone.start, bone.end, on_side(profile, side), bone.length, bulges, width=width)


def leg_shapes(leg: Leg, side: int, working: tuple[str, ...], style: FigureStyle) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers."""
    drawn = foot(leg, side)
    hip, knee, ankle = seen(leg.hip), seen(leg.knee), seen(leg.ankle)
    upper, lower = Bone(hip, knee, THIGH), Bone(knee, ankle, SHANK)
    width = style.look.build.limbs
    skin = [flesh_of(lower, SHANK_SKIN, side, (1.0, 0.6), width), drawn.outline]
    if style.look.trousers == "knee":
        skin.append(flesh_of(upper, KNEE_SKIN, side, (0.0, 1.0), width))
        cloth = flesh_of(upper, SHORTS, side, (0.6, 0.05), width)
    else:
        thigh = flesh_of(upper, THIGH_CLOTH, side, (0.6, 1.0), width)
        cloth = joined(thigh, flesh_of(lower, SHANK_CLOTH, side, (1.0, 0.05), width))
    return [
        *(Shape(path, style.skin) for path in skin),
        *(marked(Shape(drawn.fore, style.working), style) if "foot" in working else []),
        Shape(drawn.lines, style.skin_line, LINE_WIDTH),
        Shape(drawn.nails, style.nail, is_inner=True),
        Shape(cloth, style.trousers),
        Shape(folds(upper, lower, side, style), style.trousers_fold, is_inner=True),
    ]


def folds(upper: Bone, lower: Bone, side: int, style: FigureStyle) -> Outline:
    """Return the lines of the trousers of one leg as an outline: kneecap and hem."""
    width = style.look.build.limbs
    thigh, shank = (axes_of(bone.start, bone.end)._replace(flip=-side) for bone in (upper, lower))
    if style.look.trousers == "knee":
        return thigh.put(SHORTS_HEM, 1.0, width)
    return together(shank.put(KNEECAP), shank.put(HEM, 1.0, width))


def arm_shapes(arm: Arm, side: int, style: FigureStyle) -> list[Shape]:
    """Return one arm, its elbow a little away from the body."""

    def at(place: Vec, aside: float, up: float = 0.0) -> Point:
        x, y = seen(place)
        return x + side * aside, y + up

    width, cut = style.look.build.limbs, style.look.sleeve
    shoulder, elbow, wrist = at(arm.shoulder, 0.016, -0.036), at(arm.elbow, -0.034), at(arm.wrist, -0.020)
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
        *hand_of(wrist, at(arm.knuckles, -0.012), side, style),
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
    hand, lines = (axes_of(wrist, knuckles).put(path) for path in HANDS[side])
    return [Shape(hand, style.skin), Shape(lines, style.skin_line, is_inner=True)]


def front_hand(side: int) -> tuple[Outline, Outline]:
    """Return a hand along x with its thumb towards the body, and the lines between its fingers."""
    wrist = Axes(0.0, 0.0, flip=-side)
    fingers, gaps = [], []
    for place, (across, length, width, spread) in enumerate(FINGERS):
        axes = wrist.turned((PALM_LENGTH - 0.006, across), spread)
        fingers.append(axes.put(flesh(((0.0, width, width), (0.8, width * 0.92, width * 0.92),
                                       (1.0, width * 0.8, width * 0.8)), length, 1.0, 1.0)))  # fmt: skip
        if place:
            gaps.append(smooth(axes.all_at([(0.006, width), (length * 0.9, width * 0.96)]), is_closed=False))
    thumb = wrist.turned((0.006, 0.0065), 17.0)
    web = smooth(thumb.all_at([(0.018, -0.0064), (0.030, -0.0062), (0.040, -0.0052)]), is_closed=False)
    outline = welded(
        wrist.put(flesh(PALM, PALM_LENGTH, 1.0, 0.3)), *fingers, thumb.put(flesh(THUMB, 0.042, 1.0, 1.0))
    )  # fmt: skip
    return outline, inked(LINE_WIDTH, *gaps, web)


HANDS = {side: front_hand(side) for side in (1, -1)}


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
