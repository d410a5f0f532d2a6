"""Close-ups in a corner, where the movement is too small to see in the whole picture. Shapes and arrows, no text."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, radians, sin

from PySide6.QtGui import QPainterPath, QTransform

from footcoach.figure import arrows, front_view
from footcoach.figure.colours import mixed
from footcoach.figure.motion import CIRCLE_ANKLE, CIRCLE_ANKLE_SWING, CIRCLE_TILT, CIRCLE_TILT_SWING
from footcoach.figure.pose import Inset, Pose
from footcoach.figure.shapes import (
    Axes,
    Outline,
    Placed,
    Point,
    Shape,
    axes_of,
    box,
    circle,
    flat,
    inked,
    joined,
    outlined,
    polygon,
    ribbon,
    smooth,
    welded,
)
from footcoach.figure.side_view import marked
from footcoach.figure.style import FigureStyle

CORNER = 0.03
# How far the middle of a foot lies before its ankle.
FOOT_MIDDLE = 0.037
# A lower leg from behind: up from the heel, outwards from its middle, in panel sizes.
LEG_FROM_BEHIND = smooth([
    (0.0, 0.0), (0.009, 0.048), (0.046, 0.074), (0.090, 0.066), (0.132, 0.061), (0.165, 0.056), (0.215, 0.0475),
    (0.28, 0.052), (0.40, 0.092), (0.56, 0.128), (0.90, 0.115), (0.90, -0.105), (0.56, -0.118), (0.40, -0.088),
    (0.28, -0.052), (0.225, -0.0475), (0.185, -0.056), (0.150, -0.062), (0.095, -0.066), (0.046, -0.074),
    (0.009, -0.048),
])  # fmt: skip
CALF_FROM_BEHIND = smooth([
    (0.36, 0.0), (0.48, 0.080), (0.66, 0.098), (0.92, 0.07), (0.92, -0.06), (0.66, -0.088), (0.48, -0.072),
])  # fmt: skip
TENDON = ((0.11, 0.029), (0.18, 0.021), (0.25, 0.020), (0.31, 0.028))
# The toes from the big one on, beyond the ball that hides most of them: outwards, radius.
TOES_FROM_BEHIND = ((-0.088, 0.032), (-0.028, 0.026), (0.022, 0.024), (0.064, 0.023), (0.098, 0.021))
# The raised sole: up as parts of the way from the floor to the heel, outwards.
SOLE_FROM_BEHIND = (
    (0.0, 0.0), (0.01, 0.060), (0.08, 0.098), (0.24, 0.103), (0.46, 0.076), (0.74, 0.062), (1.10, 0.060), (1.25, 0.0),
    (1.10, -0.060), (0.80, -0.044), (0.54, -0.052), (0.30, -0.092), (0.12, -0.104), (0.01, -0.068),
)  # fmt: skip
ARCH_FROM_BEHIND = ((0.92, -0.036), (0.68, -0.020), (0.48, -0.034))
BALL_FROM_BEHIND = ((0.28, -0.084), (0.36, -0.036), (0.30, 0.010), (0.35, 0.056), (0.28, 0.090))
# How high a height is shown there, in panel sizes for a body height.
HEIGHT_IN_PANEL = 0.20 / 0.070
HEEL_PAD = ((0.003, 0.0), (0.011, 0.045), (0.040, 0.065), (0.060, 0.042), (0.067, 0.0), (0.060, -0.042),
            (0.040, -0.065), (0.011, -0.045))  # fmt: skip
# The person's own lower leg and ankle: up from the ankle, outwards, in panel sizes.
OWN_SHIN = smooth([
    (0.095, 0.050), (0.050, 0.074), (0.012, 0.090), (-0.022, 0.094), (-0.060, 0.083), (-0.14, 0.096), (-0.26, 0.126),
    (-0.46, 0.150), (-0.46, -0.158), (-0.26, -0.138), (-0.14, -0.102), (-0.050, -0.088), (-0.004, -0.101),
    (0.030, -0.096), (0.062, -0.078), (0.095, -0.050),
])  # fmt: skip
OWN_SHIN_LINE = inked(0.0121, smooth([(-0.42, -0.030), (-0.24, -0.026), (-0.10, -0.012)], is_closed=False), size=0.33)
# The top of the person's own foot: from the ankle (0) to the roots of the toes (1), outwards in panel sizes.
OWN_FOOT = (
    (-0.10, 0.0), (-0.04, 0.074), (0.22, 0.079), (0.50, 0.090), (0.78, 0.110), (0.93, 0.110), (1.02, 0.055),
    (1.05, -0.030), (1.00, -0.098), (0.78, -0.110), (0.50, -0.088), (0.22, -0.076), (-0.04, -0.072),
)  # fmt: skip
OWN_FORE = ((0.30, 0.0), (0.40, 0.0855), (0.78, 0.110), (0.93, 0.110), (1.02, 0.055), (1.05, -0.030), (1.00, -0.098),
            (0.78, -0.110), (0.40, -0.0830))  # fmt: skip
# Its toes from the big one: along the foot, outwards, radius in panel sizes.
OWN_TOES = ((1.135, -0.066, 0.0430), (1.160, -0.007, 0.0310), (1.130, 0.040, 0.0285), (1.065, 0.079, 0.0265),
            (0.975, 0.107, 0.0245))  # fmt: skip
OWN_TOE_ROOT = 0.085
ROUND = circle((0.0, 0.0), 1.0)
# The lines between its toes and on its back; their unit is the foot's length along it, and a panel's size across.
OWN_GAPS = inked(0.0085, *(
    smooth([((a + b) / 2 + shift, -(o + r + p - q) / 2 * (1 + shift / 3)) for shift in (-0.010, -0.120)],
           is_closed=False)
    for (a, o, r), (b, p, q) in pairwise(OWN_TOES)
), size=0.33)  # fmt: skip
OWN_RAYS = inked(0.0091, *(
    smooth([(0.46, -o * 0.50), (0.86, -o * 0.90)], is_closed=False) for _, o, _ in OWN_TOES[:4]
), size=0.33)  # fmt: skip
ORBIT_MIDDLE, ORBIT_WIDTH, ORBIT_HEIGHT = 0.150, 0.265, 0.190
# A footprint from its heel, the lines between its toes, and its nails.
PRINT = welded(
    smooth([(along + 0.045, out) for along, out in front_view.PRINT]),
    *(circle((along + 0.045, out), size) for along, out, size in front_view.TOE_TIPS),
)
PRINT_GAPS = inked(0.00215, *(
    smooth([(along + 0.046, out), (along + 0.032, out * 0.92)], is_closed=False)
    for along, out in front_view.print_gaps()
))  # fmt: skip
PRINT_NAILS = welded(*(circle((along + 0.050, out), size * 0.5) for along, out, size in front_view.TOE_TIPS))
# The path round as a line.
ORBIT = inked(0.0167, smooth([
    (ORBIT_WIDTH * cos(at * pi / 8), ORBIT_MIDDLE + ORBIT_HEIGHT * sin(at * pi / 8)) for at in range(16)
]), size=0.33)  # fmt: skip
OWN_ANKLE = (0.0, -0.300)


def panel(inset: Inset, margin: float = 0.0) -> QPainterPath:
    """Return the outline of a close-up, or one that is larger by a margin."""
    size = inset.size + 2 * margin
    return box(inset.x - margin, inset.y - margin, size, size, CORNER + margin)


def contents(pose: Pose, inset: Inset, scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return what a close-up shows; what reaches over the panel's edge is to be cut off."""
    return DRAWN[inset.kind](pose, inset, scene, style)


def unit(inset: Inset) -> Axes:
    """Return axes whose unit is the panel's size and whose origin is its middle."""
    return Axes(inset.x + inset.size / 2, inset.y + inset.size / 2, 0, inset.size)


def edged(shapes: list[Shape], style: FigureStyle) -> list[Shape]:
    """Return shapes with their outline."""
    return outlined(shapes, style.outline, style.outline_width)


def magnified(
    scene: Sequence[Shape], inset: Inset, centre: Point, zoom: float, style: FigureStyle
) -> list[Shape]:  # fmt: skip
    """Return what of the scene lies around `centre`, larger."""
    middle = (inset.x + inset.size / 2, inset.y + inset.size / 2)
    view = QTransform.fromTranslate(*middle).scale(zoom, zoom).translate(-centre[0], -centre[1])
    reach = inset.size / zoom
    window = box(centre[0] - reach / 2, centre[1] - reach / 2, reach, reach).boundingRect()
    ground = Shape(box(centre[0] - reach, -reach, 2 * reach, reach), style.floor)
    return [
        Shape(
            Placed(shape.outline, view, zoom),
            shape.colour,
            shape.line * zoom,
            shape.opacity,
            shape.edge,
            shape.is_inner,
        )
        for shape in (ground, *scene)
        if shape.bounds().intersects(window)
    ]


def toes(pose: Pose, inset: Inset, scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return foot and hand, larger."""
    x, y = flat(pose.skeleton.near_leg.ball)
    return magnified(scene, inset, (x - 0.030, y + 0.008), 1.7, style)


def ankle(pose: Pose, inset: Inset, scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return foot and band, larger."""
    x, y = flat(pose.skeleton.near_leg.ankle)
    return magnified(scene, inset, (x - 0.006, y + 0.012), 1.45, style)


def ball(pose: Pose, inset: Inset, scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return the whole foot and the ball, larger."""
    foot = flat(pose.skeleton.near_leg.ankle)[0] + FOOT_MIDDLE
    middle = (foot + pose.ball.x) / 2 if pose.ball else foot
    return magnified(scene, inset, (middle, inset.size / 3.4 - 0.036), 1.7, style)


def heels(pose: Pose, inset: Inset, _scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return both heels from behind: straight, not tipping out; a foot that is lifted is seen higher."""
    axes = unit(inset)
    shown = [Shape(box(inset.x + 0.02, axes.at(0, -0.385)[1], inset.size - 0.04, 0.008, 0.004), style.floor)]
    for side, name, leg in ((-1, "far", pose.skeleton.far_leg), (1, "near", pose.skeleton.near_leg)):
        off_floor, lift = (
            round(max(0.0, height) * HEIGHT_IN_PANEL, 4) for height in (leg.ball.y, leg.heel.y - leg.ball.y)
        )
        floor = Axes(*axes.at(side * 0.185, -0.36 + off_floor), 90, inset.size, -side)
        shown += heel_from_behind(floor, lift, style, is_working=f"{name}.calf" in pose.accents)
    return shown


@lru_cache(maxsize=64)
def heel_from_behind(floor: Axes, lift: float, style: FigureStyle, *, is_working: bool) -> list[Shape]:
    """Return one lower leg from behind; the axes start below the ball of the foot and run up, outwards across.

    The higher the heel above the ball, the more one sees of its pad and of the sole below it.
    """
    raised = Axes(*floor.at(lift, 0), floor.direction, floor.scale, floor.flip)
    part, fine = min(1.0, lift / 0.15), 0.0030
    toes = [
        circle(floor.at(radius, out * (0.85 + 0.15 * part)), radius * floor.scale) for out, radius in TOES_FROM_BEHIND
    ]

    def on_sole(points: Sequence[Point]) -> list[Point]:
        return floor.all_at([(up * max(lift, 0.03), out * (0.85 + 0.15 * part)) for up, out in points])

    pad = smooth(raised.all_at([(up * (0.2 + 0.8 * part), out) for up, out in HEEL_PAD]))
    tendon = [ribbon(raised.all_at([(a, s * b) for a, b in TENDON]), fine) for s in (1, -1)]
    pads = [ribbon(on_sole(line), fine) for line in (ARCH_FROM_BEHIND, BALL_FROM_BEHIND)] if lift > 0.05 else []
    leg = [
        Shape(joined(*toes), style.skin_shade),
        Shape(smooth(on_sole(SOLE_FROM_BEHIND)), style.sole),
        *([Shape(joined(*pads), style.skin_shade, is_inner=True)] if pads else []),
        Shape(raised.put(LEG_FROM_BEHIND), style.skin),
    ]
    return [
        *edged(leg, style),
        Shape(pad, style.sole, is_inner=True),
        *(marked(Shape(raised.put(CALF_FROM_BEHIND), style.working), style) if is_working else []),
        Shape(joined(*tendon), style.skin_line, is_inner=True),
    ]


def footprints(pose: Pose, inset: Inset, _scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return both feet from above with the wedge by which each is turned out."""
    turns = (abs(front_view.leg_turn(leg)) for leg in (pose.skeleton.far_leg, pose.skeleton.near_leg))
    return [
        shape
        for side, turn in zip((-1, 1), turns, strict=True)
        for shape in turned_foot(inset, side, round(turn, 1), style)
    ]


@lru_cache(maxsize=8)
def turned_foot(inset: Inset, side: int, turn: float, style: FigureStyle) -> list[Shape]:
    """Return a foot from above, which stays the same while the person walks, with the wedge by which it is turned out.

    Args:
        inset: The close-up.
        side: -1 for the foot at the left, the person's left one; 1 for the other.
        turn: How far the foot points outwards, in degrees.
        style: Look and colours.
    """
    heel = unit(inset).at(side * 0.115, -0.34)
    turned = Axes(*heel, 90 - side * turn, inset.size * 3.9, -side)
    return [*wedge(Axes(*heel, 90, inset.size, 1), -side * turn, style), *footprint(turned, style)]


def wedge(axes: Axes, turn: float, style: FigureStyle) -> list[Shape]:
    """Return the angle between straight ahead and the turned foot."""
    arc = [(0.74 * cos(radians(turn * t)), 0.74 * sin(radians(turn * t))) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    head = Axes(*axes.at(*arc[-1]), axes.direction + turn + (90 if turn > 0 else -90), axes.scale)
    pale, middling = (mixed(style.inset_line, style.inset_background, part) for part in (0.14, 0.55))
    return [
        Shape(polygon(axes.all_at([(0, 0), *arc])), pale),
        Shape(smooth(axes.all_at([(0, 0), (0.74, 0)]), is_closed=False), middling, 0.0035),
        Shape(smooth(axes.all_at(arc), is_closed=False), style.inset_line, 0.006),
        arrows.head(head, style.inset_line),
    ]


def footprint(axes: Axes, style: FigureStyle) -> list[Shape]:
    """Return a foot from above; the axes start at the heel and run to the toes, outwards across."""
    return [
        *marked(Shape(axes.put(PRINT), style.working), style),
        Shape(axes.put(PRINT_GAPS), style.skin_line, is_inner=True),
        Shape(axes.put(PRINT_NAILS), style.nail, is_inner=True),
    ]


def around(pose: Pose, inset: Inset, _scene: Sequence[Shape], style: FigureStyle) -> list[Shape]:
    """Return the working foot as the person sees it, and the oval path that the tip of its second toe follows.

    The arrowheads run along with the dot, always far away from it.
    """
    axes = unit(inset)
    up = (pose.angles.near_leg.ankle - CIRCLE_ANKLE) / CIRCLE_ANKLE_SWING
    aside = (CIRCLE_TILT - pose.tilt) / CIRCLE_TILT_SWING
    at = atan2(up, aside)
    way = 1 if pose.is_clockwise is pose.is_mirrored else -1
    return [
        Shape(axes.put(ORBIT), style.inset_line),
        *(orbit_head(axes, at + turn, way, style) for turn in (2 * pi / 3, -2 * pi / 3)),
        *own_foot(axes, (aside, up), style),
        Shape(circle(on_orbit(axes, at), 0.042 * inset.size), style.inset_background),
        Shape(circle(on_orbit(axes, at), 0.031 * inset.size), style.inset_line),
    ]


def on_orbit(axes: Axes, angle: float) -> Point:
    """Return a place on the path, in radians from its right end."""
    return axes.at(ORBIT_WIDTH * cos(angle), ORBIT_MIDDLE + ORBIT_HEIGHT * sin(angle))


def orbit_head(axes: Axes, angle: float, way: int, style: FigureStyle) -> Shape:
    """Return an arrowhead on the path; `way` 1 points counter-clockwise."""
    direction = degrees(atan2(ORBIT_HEIGHT * cos(angle), -ORBIT_WIDTH * sin(angle))) + (0 if way > 0 else 180)
    return arrows.head(Axes(*on_orbit(axes, angle), direction, axes.scale * 1.15), style.inset_line)


def own_foot(panel_axes: Axes, at: Point, style: FigureStyle) -> list[Shape]:
    """Return the top of a foot with toenails, and the shin that leads to it.

    Args:
        panel_axes: The panel.
        at: Where the foot is on its way: inwards or outwards, and up, both -1 to 1.
        style: Look and colours.
    """
    size, ankle = panel_axes.scale, panel_axes.at(*OWN_ANKLE)
    tip = panel_axes.at(ORBIT_WIDTH * at[0], ORBIT_MIDDLE + ORBIT_HEIGHT * at[1])
    axes = axes_of(ankle, tip)
    length = hypot(tip[0] - ankle[0], tip[1] - ankle[1]) / 1.13

    def ahead(points: Sequence[Point]) -> list[Point]:
        return axes.all_at([(a * length, -o * size) for a, o in points])

    def rounds(back: float, shift: float, out: float, part: float) -> list[Outline]:
        places = (axes.at((a - back) * length + shift * size, -o * out * size) for a, o, _ in OWN_TOES)
        return [Axes(*at, 0, r * size * part).put(ROUND) for at, (_, _, r) in zip(places, OWN_TOES, strict=True)]

    shin_axes, foot = Axes(*ankle, 90, size, -1), smooth(ahead(OWN_FOOT))
    toes = joined(*rounds(0, 0, 1, 1), *rounds(OWN_TOE_ROOT, 0, 0.95, 1))
    rays, gaps = (axes.put(lines, length, size) for lines in (OWN_RAYS, OWN_GAPS))
    flesh = [
        Shape(shin_axes.put(OWN_SHIN), style.skin),
        # The working part hides the toes but for their outline.
        Shape(joined(foot, toes) if style.outline else foot, style.skin),
    ]
    return [
        *edged(flesh, style),
        *marked(Shape(joined(smooth(ahead(OWN_FORE)), toes), style.working), style),
        Shape(rays, mixed(style.skin_line, style.working, 0.35), is_inner=True),
        Shape(gaps, style.skin_line, is_inner=True),
        Shape(shin_axes.put(OWN_SHIN_LINE), style.skin_shade, is_inner=True),
        Shape(joined(*rounds(0, 0.010, 1, 0.52)), style.nail),
    ]


DRAWN: Mapping[str, Callable[[Pose, Inset, Sequence[Shape], FigureStyle], list[Shape]]] = {
    "heels": heels,
    "footprints": footprints,
    "toes": toes,
    "ball": ball,
    "ankle": ankle,
    "circle": around,
}
