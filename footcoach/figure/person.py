"""The whole person from the side, as shapes from back to front."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QPainterPath

from footcoach.figure import head, parts, props
from footcoach.figure.palette import FigurePalette, mixed
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import Point, Shape, axes_of, circle, flat, joined, smooth
from footcoach.figure.skeleton import Arm, Leg, Skeleton

# Half-depths of the shirt from the hem to the collar: place along the spine, back, front.
TRUNK = (
    (-0.02, 0.077, 0.065), (0.07, 0.077, 0.064), (0.15, 0.071, 0.062), (0.28, 0.059, 0.059), (0.42, 0.053, 0.058),
    (0.58, 0.056, 0.063), (0.74, 0.062, 0.069), (0.88, 0.060, 0.060), (0.97, 0.047, 0.043), (1.02, 0.034, 0.034),
)  # fmt: skip
SEAT = (
    (-0.057, 0.020),
    (-0.047, 0.050),
    (-0.022, 0.070),
    (0.004, 0.0755),
    (0.020, 0.066),
    (0.020, -0.052),
    (0.0, -0.060),
    (-0.045, -0.030),
)
ACCENT_STRENGTH = 0.58
FOOT_STRENGTH = 0.45
# A foot that points so far away from the viewer lies behind the other leg.
HIDDEN_FOOT = 0.5

MUSCLES: Mapping[str, Callable[[Leg], QPainterPath]] = {
    "calf": parts.calf,
    "shin": parts.shin,
    "foot": lambda leg: parts.foot(leg).fore,
    "sole": lambda leg: parts.foot(leg).sole,
}


def shapes(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return the person, from the far arm to the near hand."""
    body = pose.skeleton
    return [
        *arm_shapes(body.far_arm, pose.angles.far_arm.curl, pose.far_palm, colours, is_near=False),
        *leg_shapes(body.far_leg, accents(pose, "far"), colours, is_near=False),
        *props.between_legs(pose, colours),
        *head.profile(flat(body.head_base), body.head_direction, flat(body.shoulder), colours),
        *leg_shapes(body.near_leg, accents(pose, "near"), colours, is_near=True),
        Shape(joined(seat(body)), colours.trousers),
        Shape(shirt(body), colours.top),
        *arm_shapes(body.near_arm, pose.angles.near_arm.curl, pose.near_palm, colours, is_near=True),
    ]


def accents(pose: Pose, limb: str) -> tuple[str, ...]:
    """Return the working parts of the near or far leg."""
    return tuple(name.partition(".")[2] for name in pose.accents if name.startswith(limb))


def leg_shapes(leg: Leg, working: tuple[str, ...], colours: FigurePalette, *, is_near: bool) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers."""
    skin = colours.skin if is_near else colours.skin_shade
    line = colours.skin_shade if is_near else colours.skin
    foot = parts.foot(leg)
    shown = [working_part(name, leg, colours, is_near=is_near) for name in working]
    trousers = Shape(parts.trouser_leg(leg), colours.trousers if is_near else colours.trousers_shade)
    if parts.foreshortening(leg) < HIDDEN_FOOT:
        return [Shape(parts.bare_shank(leg), skin), trousers]
    return [
        Shape(parts.shank(leg), skin),
        Shape(foot.whole, skin),
        *shown,
        Shape(foot.lines, line, 0.0022),
        trousers,
    ]


def working_part(name: str, leg: Leg, colours: FigurePalette, *, is_near: bool) -> Shape:
    """Return the tint on a working part."""
    strength = FOOT_STRENGTH if name == "foot" else ACCENT_STRENGTH
    skin, part = (colours.skin, strength) if is_near else (colours.skin_shade, strength * 0.6)
    return Shape(MUSCLES[name](leg), mixed(colours.accent, skin, part))


def arm_shapes(arm: Arm, curl: float, palm: int, colours: FigurePalette, *, is_near: bool) -> list[Shape]:
    """Return one arm: hand, forearm, sleeve."""
    skin = colours.skin if is_near else colours.skin_shade
    outline, lines = parts.hand(arm, curl, palm)
    hand = joined(outline, parts.thumb(arm, curl, palm)) if curl > 10 else outline
    return [
        Shape(joined(parts.forearm(arm), circle(flat(arm.wrist), 0.0150)), skin),
        Shape(hand, skin),
        Shape(lines, colours.skin_shade if is_near else colours.skin, 0.0020),
        Shape(parts.sleeve(arm), colours.top_light if is_near else colours.top_shade),
    ]


def spine(body: Skeleton, t: float) -> Point:
    """Return the place along the spine: 0 at the pelvis, 1 at the shoulders."""
    middle = 0.417
    low, mid, high = flat(body.hip), flat(body.waist), flat(body.shoulder)
    a = (t - middle) * (t - 1) / middle
    b = t * (t - 1) / (middle * (middle - 1))
    c = t * (t - middle) / (1 - middle)
    return a * low[0] + b * mid[0] + c * high[0], a * low[1] + b * mid[1] + c * high[1]


def shirt(body: Skeleton) -> QPainterPath:
    """Return the shirt from hem to collar along the spine."""
    back: list[Point] = []
    front: list[Point] = []
    for t, behind, before in TRUNK:
        axes = axes_of(spine(body, t), spine(body, t + 0.02))
        back.append(axes.at(0, behind))
        front.append(axes.at(0, -before))
    hem = axes_of(spine(body, -0.035), spine(body, 0.0)).at(0, -0.004)
    return smooth(pressed([hem, *front, *reversed(back)]))


def seat(body: Skeleton) -> QPainterPath:
    """Return the seat of the trousers."""
    axes = axes_of(flat(body.hip), flat(body.waist))
    return smooth(pressed(axes.all_at(SEAT)))


def pressed(points: list[Point]) -> list[Point]:
    """Return the outline flattened where it lies on the floor."""
    return [(x, max(y, 0.001)) for x, y in points]
