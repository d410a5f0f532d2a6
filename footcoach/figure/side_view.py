"""The whole person from the side, as shapes from back to front.

Each part is kept as long as its joints are where they were: in most movements, most of the body keeps still.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import cos, radians, sin
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from footcoach.figure import easing, feet, hands, head, headscarf, limbs
from footcoach.figure.motion import BALL_RADIUS
from footcoach.figure.pose import Pose
from footcoach.figure.pose_distance import CHEST_WAY
from footcoach.figure.props import ball_middle, before_legs, between_legs
from footcoach.figure.shapes import (
    FOLD_WIDTH,
    Axes,
    Outline,
    Point,
    Shape,
    axes_of,
    between,
    flat,
    inked,
    joined,
    outlined,
    ribbon,
    slope,
    smooth,
)
from footcoach.figure.skeleton import Arm, Leg, Skeleton, turn_between
from footcoach.figure.style import FigureStyle

Joints = tuple[Point, Point, Point]

# Of how many pictures a part is kept: two views may show two people.
KEPT = 8

# Half-depths of the shirt from the hem to the collar: place along the spine, back, front.
TRUNK = (
    (-0.02, 0.077, 0.065), (0.07, 0.077, 0.064), (0.15, 0.071, 0.062), (0.28, 0.059, 0.059), (0.42, 0.053, 0.058),
    (0.58, 0.056, 0.063), (0.74, 0.062, 0.069), (0.88, 0.060, 0.060), (0.97, 0.047, 0.043), (1.02, 0.034, 0.034),
)  # fmt: skip
SEAT = (
    (-0.057, 0.020), (-0.047, 0.050), (-0.022, 0.070), (0.004, 0.0755), (0.024, 0.0735), (0.046, 0.066),
    (0.046, -0.058), (0.020, -0.061), (0.0, -0.060), (-0.045, -0.030),
)  # fmt: skip
# Folds of a raised thigh along it: at its root in front, and where the seat begins behind.
THIGH_FOLDS = inked(
    FOLD_WIDTH,
    smooth([(0.044, 0.058), (0.040, 0.034), (0.026, 0.010)], is_closed=False),
    smooth([(0.078, -0.0585), (0.066, -0.042), (0.044, -0.030)], is_closed=False),
)
# How far a raised thigh pushes up the hem, along the spine; from which flexion on the cloth between them folds.
HEM_RISE, CREASED_FROM = 0.105, 0.35
# Where the chest rises most with a breath, and how far from there along the spine it rises at all.
CHEST, CHEST_REACH = 0.62, 0.42
# Where the waist is along the spine.
WAIST = 0.417
# From where on along the spine the cloth goes up with the shoulders, and how much of their way it goes.
YOKE, YOKE_FOLLOWS = 0.55, 0.9

MUSCLES: Mapping[str, Callable[[Leg, float], Outline]] = {"calf": limbs.calf, "shin": limbs.shin}


def shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person, from the far arm to the near hand."""
    body, angles = pose.skeleton, pose.angles
    far_leg = limbs.laid_open(body.far_leg, angles.far_leg.spread)
    # A lower leg that is folded outwards lies between its thigh and the viewer.
    shin_is_before = angles.near_leg.fold < 0
    hip = about_hip(body)
    cape, shoulder = headscarf.beside(body, style) if style.look.hair == "scarf" else ([], [])
    ball = ball_middle(pose.ball) if pose.ball else None

    def edged(found: list[Shape]) -> list[Shape]:
        return outlined(found, style.outline, style.outline_width)

    return [
        *edged(arm_shapes(body.far_arm, angles.far_arm.curl, pose.far_palm, style, is_near=False)),
        *edged(leg_shapes(far_leg, accents(pose, "far"), style, is_near=False)),
        *between_legs(pose, style),
        *edged(
            head.profile(
                flat(body.head_base), body.head_direction, flat(body.shoulder), style, is_blinking=pose.is_blinking
            )
        ),
        *edged(
            [
                *(
                    thigh_shapes(body.near_leg, style)
                    if shin_is_before
                    else leg_shapes(body.near_leg, accents(pose, "near"), style, is_near=True, ball=ball)
                ),
                *hip_shapes(hip, style),
            ]
        ),
        *before_legs(pose, style),
        *edged([Shape(shirt(body, style, pose.breath, flexion(hip)), style.top)]),
        *(edged(shin_shapes(body.near_leg, style)) if shin_is_before else []),
        *edged(cape),
        *edged(arm_shapes(body.near_arm, angles.near_arm.curl, pose.near_palm, style, is_near=True)),
        *edged(shoulder),
    ]


def accents(pose: Pose, limb: str) -> tuple[str, ...]:
    """Return the working parts of the near or far leg."""
    return tuple(name.partition(".")[2] for name in pose.accents if name.startswith(limb))


@lru_cache(maxsize=KEPT)
def leg_shapes(
    leg: Leg, working: tuple[str, ...], style: FigureStyle, *, is_near: bool, ball: Point | None = None
) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers.

    Args:
        leg: The leg.
        working: Its working parts.
        style: Look and colours.
        is_near: Whether it is the leg towards the viewer.
        ball: The middle of a ball that it may rest on.
    """
    pad = feet.pressed(leg, ball, BALL_RADIUS) if ball else None
    skin = style.skin if is_near else style.skin_shade
    width, cut = style.look.build.limbs, style.look.trousers
    cloth = Shape(limbs.trousers(leg, cut, width), style.trousers if is_near else style.trousers_shade)
    knee = [Shape(limbs.bare_knee(leg, width), skin)] if cut == "knee" else []
    cap = limbs.bare_kneecap(leg) if cut == "knee" else None
    foot, colour = feet.Foot(leg, is_near=is_near), style.working if is_near else style.working_shade
    shown = [
        shape for name in working for shape in marked(Shape(working_part(name, leg, foot, width, pad), colour), style)
    ]
    return [
        *knee,
        Shape(limbs.shank(leg, width), skin),
        Shape(joined(foot.outline, pad) if pad else foot.outline, skin),
        *shown,
        *([Shape(foot.nails, style.nail, is_inner=True)] if is_near else []),
        Shape(foot.lines, style.skin_line, is_inner=True),
        *([Shape(cap, style.skin_line, is_inner=True)] if cap else []),
        cloth,
        *([Shape(limbs.folds(leg, cut, width), style.trousers_fold, is_inner=True)] if is_near else []),
    ]


def thigh_shapes(leg: Leg, style: FigureStyle) -> list[Shape]:
    """Return the near leg as far as the knee, for one whose lower leg lies before it."""
    width, cut = style.look.build.limbs, style.look.trousers
    knee = [Shape(limbs.bare_knee(leg, width), style.skin)] if cut == "knee" else []
    return [*knee, Shape(limbs.upper_cloth(leg, cut, width), style.trousers)]


def shin_shapes(leg: Leg, style: FigureStyle) -> list[Shape]:
    """Return the near leg below the knee, for one that lies before its thigh."""
    width, foot = style.look.build.limbs, feet.Foot(leg, is_near=True)
    skin = [
        Shape(limbs.shank(leg, width), style.skin),
        Shape(foot.outline, style.skin),
        Shape(foot.nails, style.nail, is_inner=True),
        Shape(foot.lines, style.skin_line, is_inner=True),
    ]
    if style.look.trousers == "knee":
        return skin
    cloth = Shape(limbs.lower_cloth(leg, width), style.trousers)
    return [*skin, cloth, Shape(limbs.hem(leg, width), style.trousers_fold, is_inner=True)]


def working_part(name: str, leg: Leg, foot: feet.Foot, width: float, pad: QPainterPath | None) -> Outline:
    """Return the outline of a working part."""
    if name == "foot":
        return foot.forefoot
    if name == "sole":
        return joined(foot.sole, pad) if pad else foot.sole
    return MUSCLES[name](leg, width)


def marked(tint: Shape, style: FigureStyle) -> list[Shape]:
    """Return the tint on a working part of a limb in a line that is seen on every skin and every ground."""
    lines = [colour for colour in (style.mark_light, style.mark) if colour]
    edges = [
        Shape(tint.outline, colour, edge=style.mark_width * place, is_inner=True)
        for place, colour in enumerate(lines, 1)
    ]
    return [*reversed(edges), Shape(tint.outline, tint.colour, is_inner=True)]


@lru_cache(maxsize=KEPT)
def arm_shapes(arm: Arm, curl: float, palm: int, style: FigureStyle, *, is_near: bool) -> list[Shape]:
    """Return one arm: hand, forearm, sleeve."""
    skin = style.skin if is_near else style.skin_shade
    width, cut = style.look.build.limbs, style.look.sleeve
    outline, thumb, lines = hands.hand(arm, curl, palm, is_near=is_near)
    return [
        *([Shape(thumb, style.skin_shade)] if thumb else []),
        Shape(limbs.bare_arm(arm, cut, width), skin),
        Shape(outline, skin),
        Shape(lines, style.skin_line, is_inner=True),
        Shape(limbs.sleeve(arm, cut, width), style.top_light if is_near else style.top_shade),
    ]


def spine(joints: Joints) -> Callable[[float], Point]:
    """Return what tells the place along the spine: 0 at the pelvis, 1 at the shoulders."""
    middle = WAIST
    (low_x, low_y), (mid_x, mid_y), (high_x, high_y) = joints

    def place(t: float) -> Point:
        a = (t - middle) * (t - 1) / middle
        b = t * (t - 1) / (middle * (middle - 1))
        c = t * (t - middle) / (1 - middle)
        return a * low_x + b * mid_x + c * high_x, a * low_y + b * mid_y + c * high_y

    return place


class AboutHip(NamedTuple):
    """Axes from the hip up the trunk, and down the near thigh."""

    trunk: Axes
    thigh: Axes


def about_hip(body: Skeleton) -> AboutHip:
    """Return the axes that meet at the hip."""
    leg = body.near_leg
    return AboutHip(axes_of(flat(body.hip), flat(body.waist)), axes_of(flat(leg.hip), flat(leg.knee)))


def flexion(hip: AboutHip) -> float:
    """Return how far the near thigh is raised: 0 nearly in line with the trunk, 1 at right angles to it or more."""
    return min(1.0, max(0.0, (abs(turn_between(hip.trunk.direction - 180, hip.thigh.direction)) - 15) / 75))


def shirt(body: Skeleton, style: FigureStyle, breath: float = 0.0, raised: float = 0.0) -> QPainterPath:
    """Return the shirt from hem to collar along the spine.

    Args:
        body: The person.
        style: Look and colours.
        breath: How far the chest is filled, 0 to 1.
        raised: How far the thigh is raised and pushes up the hem, 0 to 1.
    """
    joints = flat(body.hip), flat(body.waist), flat(body.shoulder)
    return cloth_along(joints, shoulders_lifted(body), style.look.build.trunk, breath, raised)


@lru_cache(maxsize=KEPT)
def cloth_along(joints: Joints, lifted: float, width: float, breath: float, raised: float) -> QPainterPath:
    """Return a shirt of a width along pelvis, waist and shoulders, which are lifted so far."""
    pushed, along = HEM_RISE * raised, spine(joints)
    back: list[Point] = []
    front: list[Point] = []
    for t, behind, before in TRUNK:
        place = t + pushed * max(0.0, 1 - (t + 0.02) / 0.30)
        x, y = middle = along(place)
        aside, up = slope(middle, along(place + 0.02))
        yoke = lifted * YOKE_FOLLOWS * easing.smooth((t - YOKE) / (1 - YOKE))
        filled = breath * CHEST_WAY * max(0.0, 1 - ((t - CHEST) / CHEST_REACH) ** 2)
        deep, reach = behind * width, before * width + filled
        back.append((x + yoke * aside - deep * up, y + yoke * up + deep * aside))
        front.append((x + reach * up, y - reach * aside))
    hem = axes_of(along(pushed - 0.035), along(pushed)).at(0, -0.004)
    return smooth(pressed([hem, *front, *reversed(back)]))


def shoulders_lifted(body: Skeleton) -> float:
    """Return how far both shoulders are lifted along the trunk from where they hang."""
    up = radians(body.upper_direction)
    return sum(
        (arm.shoulder.x - body.shoulder.x) * cos(up) + (arm.shoulder.y - body.shoulder.y) * sin(up)
        for arm in (body.near_arm, body.far_arm)
    ) / 2  # fmt: skip


@lru_cache(maxsize=KEPT)
def hip_shapes(hip: AboutHip, style: FigureStyle) -> list[Shape]:
    """Return the trousers about the hip."""
    return [Shape(joined(seat(hip, style), buttock(hip, style)), style.trousers), *crease(hip, style)]


def crease(hip: AboutHip, style: FigureStyle) -> list[Shape]:
    """Return the folds between trunk and raised thigh."""
    if flexion(hip) < CREASED_FROM:
        return []
    trunk, thigh = hip
    middle = between(trunk.at(0.0, -0.020), thigh.at(0.012, 0.014), 0.5)
    groin = [between(trunk.at(0.006, -0.054), thigh.at(0.020, 0.054), 0.5), middle, trunk.at(-0.012, 0.012)]
    lines = joined(ribbon(groin, FOLD_WIDTH), thigh.put(THIGH_FOLDS))
    return [Shape(lines, style.trousers_fold, is_inner=True)]


def seat(hip: AboutHip, style: FigureStyle) -> QPainterPath:
    """Return the seat of the trousers."""
    width = style.look.build.trunk
    return smooth(pressed(hip.trunk.all_at([(along, across * width) for along, across in SEAT])))


def buttock(hip: AboutHip, style: FigureStyle) -> QPainterPath:
    """Return the flesh between the seat and the back of the near thigh."""
    build = style.look.build
    behind, corner = hip.trunk.at(-0.004, 0.0745 * build.trunk), hip.trunk.at(-0.046, 0.0700 * build.trunk)
    start, bend, end = pressed([behind, corner, hip.thigh.at(0.082, -0.0570 * build.limbs)])
    return limbs.bridge(start, bend, end, (hip.thigh.x, hip.thigh.y))


def pressed(points: list[Point]) -> list[Point]:
    """Return the outline flattened where it lies on the floor."""
    return [(x, max(y, 0.001)) for x, y in points]
