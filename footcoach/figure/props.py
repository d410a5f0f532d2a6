"""The things around the person: floor, wall, worktop, chair, post, mat, band and ball."""

from collections.abc import Callable, Mapping
from math import cos, hypot, radians, sin

from footcoach.figure.palette import FigurePalette, mixed
from footcoach.figure.parts import foot_axes
from footcoach.figure.pose import Frame, Pose, Prop
from footcoach.figure.shapes import Point, Shape, box, circle, flat, joined, polygon, smooth

BALL_RADIUS = 0.0197
FLOOR_DEPTH = 0.014
FLOOR_DEPTH_FROM_FRONT = 0.070


def behind(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return what is painted before the person."""
    walls = [prop for prop in pose.scene.props if prop.kind == "wall"]
    others = [prop for prop in pose.scene.props if prop.kind not in {"wall", "towel"}]
    shown = [shape for prop in walls for shape in wall(prop, colours)]
    depth = FLOOR_DEPTH if pose.scene.view == "side" else FLOOR_DEPTH_FROM_FRONT
    shown.append(floor(pose.camera, depth, colours))
    for prop in others:
        shown += DRAWN[prop.kind](prop, colours)
    return shown


def between_legs(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return what is painted over the far leg and under the near one."""
    towels = [shape for prop in pose.scene.props if prop.kind == "towel" for shape in towel(prop, colours)]
    return [*towels, *ball(pose, colours)]


def in_front(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return what is painted over the person."""
    return band(pose, colours)


def floor(frame: Frame, depth: float, colours: FigurePalette) -> Shape:
    """Return the floor."""
    margin = 0.03
    return Shape(box(frame.left + margin, -depth, frame.width - 2 * margin, depth, 0.006), colours.floor)


def wall(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return the wall behind, with its skirting board."""
    return [
        Shape(box(prop.x, 0, prop.width, prop.height, 0.02), colours.wall),
        Shape(box(prop.x, 0, prop.width, 0.05), mixed(colours.floor, colours.wall, 0.55)),
    ]


def worktop(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return a kitchen unit: plinth, doors and the top that hands rest on."""
    left, width, top = prop.x + 0.022, prop.width - 0.022, prop.height
    door = (width - 0.036) / 2
    panels = joined(*(box(left + 0.012 + i * (door + 0.012), 0.062, door, top - 0.118, 0.008) for i in (0, 1)))
    handles = joined(
        *(box(left + 0.012 + i * (door + 0.012) + door / 2 - 0.028, top - 0.082, 0.056, 0.008, 0.004) for i in (0, 1))
    )
    return [
        Shape(box(left + 0.026, 0, width - 0.026, 0.06), colours.prop_dark),
        Shape(box(left, 0.05, width, top - 0.06), colours.prop),
        Shape(panels, mixed(colours.prop_light, colours.prop, 0.35)),
        Shape(handles, colours.prop_dark),
        Shape(box(prop.x, top - 0.026, prop.width, 0.026, 0.006), colours.prop_light),
        Shape(box(left, top - 0.032, width, 0.006), mixed(colours.prop_dark, colours.prop, 0.6)),
    ]


def chair(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return a plain wooden chair that faces forward."""
    back, front, seat = prop.x, prop.x + prop.width, prop.height
    far = joined(
        polygon([(back + 0.045, 0), (back + 0.065, 0), (back + 0.070, seat), (back + 0.040, seat)]),
        polygon([(front - 0.005, 0), (front + 0.013, 0), (front + 0.008, seat), (front - 0.018, seat)]),
    )
    near = joined(
        polygon([(back - 0.026, 0), (back - 0.004, 0), (back + 0.022, seat), (back - 0.008, seat)]),
        polygon([(front - 0.036, 0), (front - 0.016, 0), (front - 0.016, seat), (front - 0.044, seat)]),
        smooth(
            [
                (back + 0.020, seat - 0.02),
                (back - 0.012, seat - 0.02),
                (back - 0.034, seat + 0.18),
                (back - 0.052, seat + 0.355),
                (back - 0.040, seat + 0.362),
                (back - 0.028, seat + 0.355),
                (back - 0.008, seat + 0.18),
            ]
        ),
    )
    rail = box(back - 0.004, 0.10, prop.width - 0.03, 0.016, 0.004)
    return [
        Shape(far, colours.prop_dark),
        Shape(rail, colours.prop_dark),
        Shape(near, colours.prop_light),
        Shape(box(back - 0.012, seat - 0.030, prop.width + 0.020, 0.030, 0.010), colours.prop_light),
        Shape(box(back - 0.012, seat - 0.034, prop.width + 0.020, 0.006, 0.003), colours.prop_dark),
    ]


def post(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return the foot end of a heavy bed: post, rail and mattress."""
    left, width, top = prop.x, prop.width, prop.height
    end = left + width
    return [
        Shape(box(end - 0.02, 0.170, 0.19, 0.085, 0.020), colours.mat),
        Shape(box(end - 0.02, 0.105, 0.19, 0.085, 0.0), colours.prop),
        Shape(box(end - 0.02, 0.100, 0.19, 0.010, 0.0), colours.prop_dark),
        Shape(box(left, 0, width, top - 0.02, 0.004), colours.prop_light),
        Shape(
            box(left + width * 0.72, 0, width * 0.28, top - 0.02, 0.004),
            mixed(colours.prop_dark, colours.prop_light, 0.6),
        ),
        Shape(box(left - 0.006, top - 0.050, width + 0.012, 0.014, 0.005), colours.prop_dark),
        Shape(circle((left + width / 2, top - 0.012), 0.027), colours.prop_light),
    ]


def mat(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return an exercise mat that lies flush with the floor."""
    return [Shape(box(prop.x, -FLOOR_DEPTH, prop.width, FLOOR_DEPTH, 0.007), colours.mat)]


def cushion(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return a flat cushion under the head."""
    x, width, top = prop.x, prop.width, prop.height
    half = ((0.0, 0.006), (0.008, top * 0.9), (width * 0.3, top))
    upper = [(x + a, y) for a, y in half] + [(x + width - a, y) for a, y in reversed(half)]
    outline = smooth([*upper, (x + width - 0.012, 0.0), (x + 0.012, 0.0)])
    return [Shape(outline, colours.prop_light)]


def towel(prop: Prop, colours: FigurePalette) -> list[Shape]:
    """Return a rolled towel."""
    return [
        Shape(circle((prop.x, 0.020), 0.020), colours.prop_light),
        Shape(circle((prop.x, 0.020), 0.011), colours.prop_dark, 0.0028),
    ]


DRAWN: Mapping[str, Callable[[Prop, FigurePalette], list[Shape]]] = {
    "wall": wall,
    "worktop": worktop,
    "chair": chair,
    "post": post,
    "mat": mat,
    "cushion": cushion,
    "towel": towel,
}


def ball(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return the ball with the seam that shows how it turns."""
    if pose.ball is None:
        return []
    centre = (pose.ball.x, BALL_RADIUS)
    return [Shape(circle(centre, BALL_RADIUS), colours.ball), *seam(centre, BALL_RADIUS, pose.ball.turn, colours)]


def seam(centre: Point, radius: float, turn: float, colours: FigurePalette) -> list[Shape]:
    """Return the two curved seams of a tennis ball."""
    paths = []
    for start in (turn - 52, turn + 128):
        ends = [
            (centre[0] + radius * 0.93 * cos(radians(a)), centre[1] + radius * 0.93 * sin(radians(a)))
            for a in (start, start + 104)
        ]
        middle = (
            centre[0] + radius * 0.32 * cos(radians(start + 52)),
            centre[1] + radius * 0.32 * sin(radians(start + 52)),
        )
        paths.append(smooth([ends[0], middle, ends[1]], is_closed=False))
    return [Shape(path, colours.ball_line, radius * 0.14) for path in paths]


def band(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return the band from its anchor to the top of the near forefoot; it thins as it stretches."""
    if pose.scene.band is None:
        return []
    anchor: Point = (pose.scene.band.x, pose.scene.band.y)
    foot, _ = foot_axes(pose.skeleton.near_leg)
    top, bottom = foot.at(0.064, -0.013), foot.at(0.068, -0.040)
    length = hypot(anchor[0] - top[0], anchor[1] - top[1])
    width = 0.0125 * min(1.3, max(0.6, 0.26 / length))
    loop = smooth([top, foot.at(0.070, -0.026), bottom], is_closed=False)
    return [
        Shape(
            smooth([bottom, (anchor[0], anchor[1] - width * 0.4)], is_closed=False),
            mixed(colours.band, colours.floor, 0.6),
            width * 0.55,
        ),
        Shape(smooth([top, (anchor[0], anchor[1] + width * 0.4)], is_closed=False), colours.band, width * 0.55),
        Shape(loop, colours.band, width),
        Shape(box(anchor[0] - 0.006, anchor[1] - 0.014, 0.062, 0.028, 0.005), colours.band),
    ]


def shadows(pose: Pose, colours: FigurePalette) -> list[Shape]:
    """Return soft contact shadows below the feet that stand on the floor."""
    shown = []
    for leg in (pose.skeleton.far_leg, pose.skeleton.near_leg):
        low = [flat(p)[0] for p in (leg.heel, leg.ball, leg.toe) if p.y < 0.012]
        if low:
            shown.append(box(min(low) - 0.012, -0.0075, max(low) - min(low) + 0.024, 0.0075, 0.0037))
    return [Shape(joined(*shown), colours.shadow)] if shown else []
