"""Close-ups in a corner, where the movement is too small to see in the whole picture. Shapes and arrows, no text."""

from collections.abc import Callable, Mapping, Sequence
from math import cos, hypot, pi, radians, sin

from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from footcoach.figure import arrows, front
from footcoach.figure.motion import CIRCLE_ANKLE, CIRCLE_ANKLE_SWING, CIRCLE_TILT, CIRCLE_TILT_SWING
from footcoach.figure.palette import FigurePalette, mixed
from footcoach.figure.person import ACCENT_STRENGTH
from footcoach.figure.pose import Inset, Pose
from footcoach.figure.shapes import Axes, Point, Shape, axes_of, box, circle, flat, joined, limb, polygon, smooth

CORNER = 0.03
OWN_FOOT_WIDTH = 3.9
# A lower leg from behind: up from the heel, outwards from its middle, in panel sizes.
LEG_FROM_BEHIND = (
    (0.0, 0.0), (0.012, 0.050), (0.06, 0.068), (0.14, 0.052), (0.24, 0.050), (0.40, 0.092), (0.56, 0.128),
    (0.90, 0.115), (0.90, -0.105), (0.56, -0.118), (0.40, -0.088), (0.24, -0.052), (0.14, -0.054), (0.06, -0.068),
    (0.012, -0.050),
)  # fmt: skip
CALF_FROM_BEHIND = (
    (0.36, 0.0), (0.48, 0.080), (0.66, 0.098), (0.92, 0.07), (0.92, -0.06), (0.66, -0.088), (0.48, -0.072),
)  # fmt: skip
TENDON = ((0.12, 0.026), (0.20, 0.019), (0.30, 0.024))


def shapes(pose: Pose, scene: Sequence[Shape], colours: FigurePalette) -> list[Shape]:
    """Return the close-up of a pose with its panel, or nothing."""
    inset = pose.inset
    if inset is None or not inset.kind:
        return []
    panel = box(inset.x, inset.y, inset.size, inset.size, CORNER)
    cut = [within(shape, panel) for shape in DRAWN[inset.kind](pose, inset, scene, colours)]
    return [Shape(panel, colours.inset_background), *cut, Shape(panel, colours.inset_border, 0.004)]


def within(shape: Shape, panel: QPainterPath) -> Shape:
    """Return the part of a shape that lies in the panel."""
    half = shape.line / 2
    if panel.contains(shape.path.boundingRect().adjusted(-half, -half, half, half)):
        return shape
    return Shape(outlined(shape).intersected(panel), shape.colour)


def outlined(shape: Shape) -> QPainterPath:
    """Return a shape's outline; of a stroke, its edges."""
    if not shape.line:
        return shape.path
    stroker = QPainterPathStroker()
    stroker.setWidth(shape.line)
    stroker.setCurveThreshold(0.002)
    return stroker.createStroke(shape.path)


def unit(inset: Inset) -> Axes:
    """Return axes whose unit is the panel's size and whose origin is its middle."""
    return Axes(inset.x + inset.size / 2, inset.y + inset.size / 2, 0, inset.size)


def magnified(scene: Sequence[Shape], inset: Inset, centre: Point, zoom: float) -> list[Shape]:
    """Return what of the scene lies around `centre`, larger."""
    middle = (inset.x + inset.size / 2, inset.y + inset.size / 2)
    view = QTransform.fromTranslate(*middle).scale(zoom, zoom).translate(-centre[0], -centre[1])
    reach = inset.size / zoom
    window = box(centre[0] - reach / 2, centre[1] - reach / 2, reach, reach).boundingRect()
    return [
        Shape(view.map(shape.path), shape.colour, shape.line * zoom)
        for shape in scene
        if shape.path.boundingRect().adjusted(-0.01, -0.01, 0.01, 0.01).intersects(window)
    ]


def toes(pose: Pose, inset: Inset, scene: Sequence[Shape], _colours: FigurePalette) -> list[Shape]:
    """Return foot and hand, larger."""
    x, y = flat(pose.skeleton.near_leg.ball)
    return magnified(scene, inset, (x - 0.035, y - 0.02), 1.75)


def ankle(pose: Pose, inset: Inset, scene: Sequence[Shape], _colours: FigurePalette) -> list[Shape]:
    """Return foot and band, larger."""
    x, y = flat(pose.skeleton.near_leg.ankle)
    return magnified(scene, inset, (x + 0.02, y + 0.02), 1.6)


def ball(pose: Pose, inset: Inset, scene: Sequence[Shape], _colours: FigurePalette) -> list[Shape]:
    """Return foot and ball, larger."""
    middle = pose.ball.x if pose.ball else flat(pose.skeleton.near_leg.ball)[0]
    return magnified(scene, inset, (middle, inset.size / 3.4 - 0.013), 1.7)


def heels(pose: Pose, inset: Inset, _scene: Sequence[Shape], colours: FigurePalette) -> list[Shape]:
    """Return both heels from behind: straight, not tipping out."""
    axes = unit(inset)
    lift = max(0.0, pose.skeleton.near_leg.heel.y) / 0.070 * 0.20
    shown = [Shape(box(inset.x + 0.02, axes.at(0, -0.385)[1], inset.size - 0.04, 0.008, 0.004), colours.floor)]
    for side in (-1, 1):
        shown += heel_from_behind(Axes(*axes.at(side * 0.185, -0.36), 90, inset.size, -side), lift, colours)
    return shown


def heel_from_behind(floor: Axes, lift: float, colours: FigurePalette) -> list[Shape]:
    """Return one lower leg from behind; the axes start on the floor and run up, outwards across."""
    raised = Axes(*floor.at(lift, 0), floor.direction, floor.scale, floor.flip)
    lines = [smooth(raised.all_at([(a, s * b) for a, b in TENDON]), is_closed=False) for s in (1, -1)]
    return [
        Shape(smooth(forefoot_from_behind(floor, lift)), colours.skin_shade),
        Shape(smooth(raised.all_at(LEG_FROM_BEHIND)), colours.skin),
        Shape(smooth(raised.all_at(CALF_FROM_BEHIND)), mixed(colours.accent, colours.skin, ACCENT_STRENGTH)),
        Shape(joined(*lines), colours.skin_shade, 0.0035),
    ]


def forefoot_from_behind(floor: Axes, lift: float) -> list[Point]:
    """Return the sole that shows below a raised heel."""
    wide = 0.060 + 0.030 * min(1.0, lift / 0.15)
    half = [(0.002, 0.8 * wide), (0.022, wide + 0.006), (0.050, wide), (0.045 + lift / 2, 0.056), (lift + 0.03, 0.058)]
    other = [(up, -0.96 * out) for up, out in reversed(half)]
    return floor.all_at([(0.0, 0.0), *half, (lift + 0.06, 0.0), *other])


def footprints(_pose: Pose, inset: Inset, _scene: Sequence[Shape], colours: FigurePalette) -> list[Shape]:
    """Return both feet from above with the wedge by which each is turned out."""
    axes = unit(inset)
    shown: list[Shape] = []
    for side in (-1, 1):
        heel = axes.at(side * 0.115, -0.34)
        ahead = Axes(*heel, 90, inset.size * 3.9, side)
        turned = Axes(*heel, 90 - side * 22, ahead.scale, -side)
        shown += [*wedge(Axes(*heel, 90, inset.size, 1), -side * 22, colours), *footprint(turned, colours)]
    return shown


def wedge(axes: Axes, turn: float, colours: FigurePalette) -> list[Shape]:
    """Return the angle between straight ahead and the turned foot."""
    arc = [(0.74 * cos(radians(turn * t)), 0.74 * sin(radians(turn * t))) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    head = Axes(*axes.at(*arc[-1]), axes.direction + turn + (90 if turn > 0 else -90), axes.scale)
    return [
        Shape(polygon(axes.all_at([(0, 0), *arc])), mixed(colours.inset_line, colours.inset_background, 0.14)),
        Shape(
            smooth(axes.all_at([(0, 0), (0.74, 0)]), is_closed=False),
            mixed(colours.inset_line, colours.inset_background, 0.55),
            0.0035,
        ),
        Shape(smooth(axes.all_at(arc), is_closed=False), colours.inset_line, 0.006),
        arrows.head(head, colours.inset_line),
    ]


def footprint(axes: Axes, colours: FigurePalette) -> list[Shape]:
    """Return a foot from above; the axes start at the heel and run to the toes, outwards across."""
    sole = smooth([axes.at(along + 0.045, out) for along, out in front.PRINT])
    tips = [circle(axes.at(along + 0.045, out), size * axes.scale) for along, out, size in front.TOE_TIPS]
    nails = [circle(axes.at(along + 0.049, out), size * axes.scale * 0.5) for along, out, size in front.TOE_TIPS]
    return [
        Shape(joined(sole, *tips), mixed(colours.accent, colours.skin, ACCENT_STRENGTH / 2)),
        Shape(joined(*nails), colours.nail),
    ]


def around(pose: Pose, inset: Inset, _scene: Sequence[Shape], colours: FigurePalette) -> list[Shape]:
    """Return the working foot as the person sees it, its toes on an oval path with arrows."""
    axes = unit(inset)
    wide, high, middle = 0.20, 0.155, 0.13
    up = (CIRCLE_ANKLE - pose.angles.near_leg.ankle) / CIRCLE_ANKLE_SWING
    aside = (CIRCLE_TILT - pose.tilt) / CIRCLE_TILT_SWING
    tip = axes.at(aside * wide, middle + up * high)
    oval = [axes.at(wide * cos(a * pi / 8), middle + high * sin(a * pi / 8)) for a in range(16)]
    way = 90 if pose.is_clockwise is pose.is_mirrored else -90
    heads = [arrows.head(Axes(*axes.at(s * wide, middle), s * way, inset.size), colours.inset_line) for s in (1, -1)]
    return [
        *own_foot(axes.at(0.0, -0.34), tip, axes, colours),
        Shape(smooth(oval), colours.inset_line, 0.006),
        *heads,
        Shape(circle(tip, 0.030 * inset.size), colours.inset_line),
    ]


def own_foot(ankle: Point, tip: Point, panel: Axes, colours: FigurePalette) -> list[Shape]:
    """Return a foot from above with toenails, and the shin that leads to it; a foot drawn up looks shorter."""
    size = panel.scale
    axes, width = axes_of(ankle, tip), OWN_FOOT_WIDTH * size
    length = hypot(tip[0] - ankle[0], tip[1] - ankle[1]) / 0.118
    shin = limb(panel.at(0.0, -0.62), ankle, ((0.0, 0.14 * size, 0.14 * size), (1.0, 0.098 * size, 0.098 * size)))

    def toes(shift: float, part: float) -> list[QPainterPath]:
        return [circle(axes.at(a * length + shift * width, -o * width), r * width * part) for a, o, r in front.TOE_TIPS]

    sole = smooth([axes.at(along * length, -out * width) for along, out in front.PRINT])
    whole = joined(sole, *toes(0.001, 1.0))
    return [
        Shape(shin, colours.skin),
        Shape(whole, mixed(colours.accent, colours.skin, ACCENT_STRENGTH * 0.6)),
        Shape(joined(*toes(0.005, 0.5)), colours.nail),
    ]


DRAWN: Mapping[str, Callable[[Pose, Inset, Sequence[Shape], FigurePalette], list[Shape]]] = {
    "heels": heels,
    "footprints": footprints,
    "toes": toes,
    "ball": ball,
    "ankle": ankle,
    "circle": around,
}
