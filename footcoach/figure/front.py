"""The whole person from the front, slightly from above so that turned-out feet can be seen."""

from itertools import pairwise
from math import atan2, cos, degrees, radians, sin

from PySide6.QtGui import QPainterPath

from footcoach.figure import head
from footcoach.figure.palette import FigurePalette, mixed
from footcoach.figure.person import FOOT_STRENGTH, accents
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import Point, Shape, axes_of, bent_limb, circle, joined, limb, smooth
from footcoach.figure.skeleton import ANKLE_HEIGHT, Arm, Leg, Skeleton, Vec, in_foot

PITCH = 0.38
THIGH = ((0.0, 0.054, 0.050), (0.25, 0.053, 0.050), (0.60, 0.046, 0.045), (0.84, 0.0420, 0.0415))
SHANK = ((0.0, 0.034, 0.034), (0.25, 0.038, 0.034), (0.5, 0.033, 0.031), (0.8, 0.023, 0.022), (1.0, 0.022, 0.022))
LEGGING = ((0.10, 0.0400, 0.0392), (0.200, 0.0418, 0.0395), (0.212, 0.0408, 0.0385))
SLEEVE = ((0.0, 0.029, 0.029), (0.12, 0.0325, 0.0325), (0.4, 0.0320, 0.0310), (0.84, 0.0292, 0.0290))
CUFF = ((0.140, 0.0290, 0.0290), (0.158, 0.0280, 0.0280))
FOREARM = ((0.0, 0.025, 0.025), (0.25, 0.025, 0.025), (1.0, 0.0155, 0.0155))
HAND = ((0.0, 0.0155, 0.0155), (0.35, 0.0190, 0.0185), (0.7, 0.0165, 0.0165), (0.95, 0.0105, 0.0105))
THUMB = ((0.0, 0.008, 0.008), (1.0, 0.006, 0.006))
# A footprint: forward of the ankle, outwards from its middle.
PRINT = (
    (-0.045, 0.0), (-0.043, 0.010), (-0.034, 0.019), (-0.010, 0.023), (0.030, 0.026), (0.068, 0.034), (0.090, 0.031),
    (0.104, 0.010), (0.110, -0.014), (0.098, -0.030), (0.066, -0.034), (0.030, -0.024), (-0.010, -0.020),
    (-0.034, -0.018), (-0.043, -0.010),
)  # fmt: skip
# A foot from the front, where it hides its heel: forward of the ankle, outwards, up from the sole.
OUTLINE = (
    (0.0, 0.0215, 0.050), (0.012, 0.0235, 0.030), (0.040, 0.0285, 0.018), (0.072, 0.0350, 0.008), (0.092, 0.033, 0.004),
    (0.105, 0.012, 0.003), (0.112, -0.014, 0.003), (0.100, -0.031, 0.004), (0.068, -0.0350, 0.010),
    (0.036, -0.0275, 0.022), (0.012, -0.0225, 0.034), (0.0, -0.021, 0.050),
)  # fmt: skip
TOE_TIPS = (
    (0.109, -0.021, 0.0125), (0.109, -0.002, 0.0095), (0.104, 0.011, 0.0088), (0.097, 0.022, 0.0082),
    (0.088, 0.031, 0.0076),
)  # fmt: skip
# Right half of the shirt from collar to hem: sideways, and up the trunk from 0 at the hip to 1 at the shoulders.
SHIRT = (
    (0.034, 1.045), (0.050, 1.018), (0.074, 0.985), (0.096, 0.945), (0.104, 0.88), (0.100, 0.79), (0.090, 0.62),
    (0.083, 0.43), (0.090, 0.22), (0.103, 0.04), (0.106, -0.015), (0.102, -0.030),
)  # fmt: skip
SEAT = ((-0.085, 0.01), (0.085, 0.01), (0.104, -0.02), (0.06, -0.056), (0.0, -0.064), (-0.06, -0.056), (-0.104, -0.02))


def seen(place: Vec) -> Point:
    """Return where a place is seen from the front: the person's right is at the left."""
    return -place.z, place.y - place.x * PITCH


def shapes(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return the person from back to front."""
    body = pose.skeleton
    near, far = accents(pose, "near"), accents(pose, "far")
    legs = sorted(((body.near_leg, 1, near), (body.far_leg, -1, far)), key=lambda leg: leg[0].ankle.x)
    face = head.front(seen(body.head_base), colours)
    return [
        *(shadow(leg, side, colours) for leg, side, _ in legs),
        *(shape for leg, side, working in legs for shape in leg_shapes(leg, side, working, colours)),
        *face[:2],
        Shape(seat(body), colours.trousers),
        Shape(shirt(body), colours.top),
        *arm_shapes(body.near_arm, 1, colours),
        *arm_shapes(body.far_arm, -1, colours),
        *face[2:],
    ]


def shadow(leg: Leg, side: int, colours: FigurePalette) -> Shape:
    """Return the shadow of a foot on the floor."""
    points = []
    for along, out, _ in OUTLINE:
        place = sole_place(leg, side, along * 1.08, out * 1.15)
        points.append(seen(Vec(place.x, 0.0, place.z)))
    return Shape(smooth(points), colours.shadow)


def leg_turn(leg: Leg) -> float:
    """Return how far the leg is turned about the vertical, in degrees towards the viewer of the side view."""
    return degrees(atan2(leg.ball.z - leg.ankle.z, leg.ball.x - leg.ankle.x))


def sole_place(leg: Leg, side: int, along: float, out: float, up: float = 0.0) -> Vec:
    """Return a place on the sole: forward of the ankle, outwards, and above the sole."""
    turn = leg_turn(leg)
    base = in_foot(leg.ankle, leg.foot_direction, along, up - ANKLE_HEIGHT, turn)
    return base.plus(-out * side * sin(radians(turn)), 0, out * side * cos(radians(turn)))


def foot(leg: Leg, side: int) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """Return a foot's outline, its front part and the lines between its toes."""

    def at(along: float, out: float, up: float) -> Point:
        return seen(sole_place(leg, side, along, out, up))

    whole = smooth([at(*point) for point in OUTLINE])
    toes = [circle(at(along, out, size * 0.8), size) for along, out, size in TOE_TIPS]
    between = [(one[0], (one[1] + other[1]) / 2) for one, other in pairwise(TOE_TIPS)]
    gaps = [smooth([at(a + 0.003, o, 0.010), at(a - 0.012, o, 0.014)], is_closed=False) for a, o in between]
    fore = smooth([at(*point) for point in (*OUTLINE[3:9], (0.058, -0.018, 0.016), (0.058, 0.020, 0.014))])
    return joined(whole, *toes), joined(fore, *toes), joined(*gaps)


def leg_shapes(leg: Leg, side: int, working: tuple[str, ...], colours: FigurePalette) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers."""
    outline, fore, gaps = foot(leg, side)
    hip, knee, ankle = seen(leg.hip), seen(leg.knee), seen(leg.ankle)
    thigh, shank, legging = ([(t, *((a, b) if side < 0 else (b, a))) for t, a, b in p] for p in (THIGH, SHANK, LEGGING))
    shown = [Shape(fore, mixed(colours.accent, colours.skin, FOOT_STRENGTH))] if "foot" in working else []
    return [
        Shape(limb(knee, ankle, shank), colours.skin),
        Shape(outline, colours.skin),
        *shown,
        Shape(gaps, colours.skin_shade, 0.0024),
        Shape(bent_limb((hip, knee, ankle), thigh, legging, 0.0405), colours.trousers),
    ]


def arm_shapes(arm: Arm, side: int, colours: FigurePalette) -> list[Shape]:
    """Return one arm, held a little away from the body."""

    def at(place: Vec, aside: float, up: float = 0.0) -> Point:
        x, y = seen(place)
        return x + side * aside, y + up

    shoulder, elbow = at(arm.shoulder, 0.012, -0.037), at(arm.elbow, -0.023)
    wrist, knuckles = at(arm.wrist, -0.036), at(arm.knuckles, -0.037)
    tip = (2 * knuckles[0] - wrist[0], 2 * knuckles[1] - wrist[1])
    thumb = limb(at(arm.wrist, -0.026, -0.018), at(arm.wrist, -0.015, -0.052), THUMB)
    crease = [at(arm.shoulder, 0.034, -0.040), at(arm.shoulder, 0.023, -0.088), at(arm.elbow, 0.006, 0.05)]
    palm = axes_of(wrist, tip)
    fingers = [smooth(palm.all_at([(0.066, o), (0.096, 0.7 * o)]), is_closed=False) for o in (-0.006, 0.001, 0.008)]
    sleeve = bent_limb((shoulder, elbow, wrist), SLEEVE, CUFF, 0.0287)
    return [
        Shape(joined(limb(elbow, wrist, FOREARM), limb(wrist, tip, HAND), thumb), colours.skin),
        Shape(joined(*fingers), colours.skin_shade, 0.0022),
        Shape(
            sleeve,
            colours.top,
        ),
        Shape(smooth(crease, is_closed=False), colours.top_shade, 0.0028),
    ]


def seat(body: Skeleton) -> QPainterPath:
    """Return the trousers between the legs."""
    x, y = seen(body.hip)
    return smooth([(x + aside, y + up) for aside, up in SEAT])


def shirt(body: Skeleton) -> QPainterPath:
    """Return the shirt from hem to collar."""
    hip, top = seen(body.hip), seen(body.shoulder)

    def at(aside: float, t: float) -> Point:
        return hip[0] + (top[0] - hip[0]) * t + aside, hip[1] + (top[1] - hip[1]) * t

    right, left = [at(x, t) for x, t in SHIRT], [at(-x, t) for x, t in reversed(SHIRT)]
    return smooth([at(0.0, 1.0), *right, at(0.0, -0.045), *left])
