"""The whole person from the side, as shapes from back to front."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QPainterPath

from footcoach.figure import head, limbs
from footcoach.figure.pose import Pose
from footcoach.figure.pose_distance import CHEST_WAY
from footcoach.figure.props import between_legs
from footcoach.figure.shapes import Point, Shape, axes_of, flat, outlined, smooth
from footcoach.figure.skeleton import Arm, Leg, Skeleton
from footcoach.figure.style import FigureStyle

# Half-depths of the shirt from the hem to the collar: place along the spine, back, front.
TRUNK = (
    (-0.02, 0.077, 0.065), (0.07, 0.077, 0.064), (0.15, 0.071, 0.062), (0.28, 0.059, 0.059), (0.42, 0.053, 0.058),
    (0.58, 0.056, 0.063), (0.74, 0.062, 0.069), (0.88, 0.060, 0.060), (0.97, 0.047, 0.043), (1.02, 0.034, 0.034),
)  # fmt: skip
SEAT = (
    (-0.057, 0.020), (-0.047, 0.050), (-0.022, 0.070), (0.004, 0.0755), (0.020, 0.066), (0.020, -0.052),
    (0.0, -0.060), (-0.045, -0.030),
)  # fmt: skip
LINE_WIDTH = 0.0022
# Where the chest rises most with a breath, and how far from there along the spine it rises at all.
CHEST, CHEST_REACH = 0.62, 0.42
# Where the waist is along the spine.
WAIST = 0.417

MUSCLES: Mapping[str, Callable[[Leg, float], QPainterPath]] = {
    "calf": limbs.calf,
    "shin": limbs.shin,
    "foot": lambda leg, _width: limbs.forefoot(leg),
    "sole": lambda leg, _width: limbs.sole(leg),
}


def shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person, from the far arm to the near hand."""
    body, angles = pose.skeleton, pose.angles
    far_leg = limbs.laid_open(body.far_leg, angles.far_leg.spread)
    seated = Shape(seat(body, style), style.trousers)

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
        *edged([*leg_shapes(body.near_leg, accents(pose, "near"), style, is_near=True), seated]),
        *edged([Shape(shirt(body, style, pose.breath), style.top)]),
        *edged(arm_shapes(body.near_arm, angles.near_arm.curl, pose.near_palm, style, is_near=True)),
    ]


def accents(pose: Pose, limb: str) -> tuple[str, ...]:
    """Return the working parts of the near or far leg."""
    return tuple(name.partition(".")[2] for name in pose.accents if name.startswith(limb))


def leg_shapes(leg: Leg, working: tuple[str, ...], style: FigureStyle, *, is_near: bool) -> list[Shape]:
    """Return one leg: skin, foot, working part, trousers."""
    skin, line = (style.skin, style.skin_shade) if is_near else (style.skin_shade, style.skin_line)
    width, cut = style.look.build.limbs, style.look.trousers
    cloth = Shape(limbs.trousers(leg, cut, width), style.trousers if is_near else style.trousers_shade)
    knee = [Shape(limbs.bare_knee(leg, width), skin)] if cut == "knee" else []
    shown = [shape for name in working for shape in working_part(name, leg, style, is_near=is_near)]
    return [
        *knee,
        Shape(limbs.shank(leg, width), skin),
        Shape(limbs.foot(leg), skin),
        *shown,
        Shape(limbs.toe_lines(leg), line, LINE_WIDTH),
        cloth,
    ]


def working_part(name: str, leg: Leg, style: FigureStyle, *, is_near: bool) -> list[Shape]:
    """Return the tint on a working part and the line round it."""
    path = MUSCLES[name](leg, style.look.build.limbs)
    return marked(Shape(path, style.working if is_near else style.working_shade), style)


def marked(tint: Shape, style: FigureStyle) -> list[Shape]:
    """Return the tint on a working part of a limb in a line that is seen on every skin and every ground."""
    lines = [colour for colour in (style.mark_light, style.mark) if colour]
    edges = [Shape(tint.path, colour, edge=style.mark_width * place) for place, colour in enumerate(lines, 1)]
    return [replace(shape, is_inner=True) for shape in (*reversed(edges), tint)]


def arm_shapes(arm: Arm, curl: float, palm: int, style: FigureStyle, *, is_near: bool) -> list[Shape]:
    """Return one arm: hand, forearm, sleeve."""
    skin, line = (style.skin, style.skin_shade) if is_near else (style.skin_shade, style.skin_line)
    width, cut = style.look.build.limbs, style.look.sleeve
    outline, lines = limbs.hand(arm, curl, palm)
    return [
        Shape(limbs.bare_arm(arm, cut, width), skin),
        Shape(outline, skin),
        Shape(lines, line, LINE_WIDTH),
        Shape(limbs.sleeve(arm, cut, width), style.top_light if is_near else style.top_shade),
    ]


def spine(body: Skeleton, t: float) -> Point:
    """Return the place along the spine: 0 at the pelvis, 1 at the shoulders."""
    middle = WAIST
    low, mid, high = flat(body.hip), flat(body.waist), flat(body.shoulder)
    a = (t - middle) * (t - 1) / middle
    b = t * (t - 1) / (middle * (middle - 1))
    c = t * (t - middle) / (1 - middle)
    return a * low[0] + b * mid[0] + c * high[0], a * low[1] + b * mid[1] + c * high[1]


def shirt(body: Skeleton, style: FigureStyle, breath: float = 0.0) -> QPainterPath:
    """Return the shirt from hem to collar along the spine; a `breath` of 1 has filled the chest."""
    width = style.look.build.trunk
    back: list[Point] = []
    front: list[Point] = []
    for t, behind, before in TRUNK:
        axes = axes_of(spine(body, t), spine(body, t + 0.02))
        back.append(axes.at(0, behind * width))
        filled = breath * CHEST_WAY * max(0.0, 1 - ((t - CHEST) / CHEST_REACH) ** 2)
        front.append(axes.at(0, -before * width - filled))
    hem = axes_of(spine(body, -0.035), spine(body, 0.0)).at(0, -0.004)
    return smooth(pressed([hem, *front, *reversed(back)]))


def seat(body: Skeleton, style: FigureStyle) -> QPainterPath:
    """Return the seat of the trousers."""
    axes = axes_of(flat(body.hip), flat(body.waist))
    width = style.look.build.trunk
    return smooth(pressed(axes.all_at([(along, across * width) for along, across in SEAT])))


def pressed(points: list[Point]) -> list[Point]:
    """Return the outline flattened where it lies on the floor."""
    return [(x, max(y, 0.001)) for x, y in points]
