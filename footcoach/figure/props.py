"""The things around the person: floor, wall, worktop, chair, post, mat, band and ball."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import cos, hypot, radians, sin

from footcoach.figure import feet, limbs
from footcoach.figure.colours import mixed
from footcoach.figure.contacts import ELBOW_DEPTH, PALM_DEPTH
from footcoach.figure.motion import BALL_RADIUS, Ball
from footcoach.figure.pose import Pose, Prop
from footcoach.figure.shapes import (
    Axes,
    Point,
    Shape,
    between,
    box,
    circle,
    ellipse,
    flat,
    inked,
    joined,
    outlined,
    polygon,
    ribbon,
    smooth,
)
from footcoach.figure.skeleton import HIP_HALF_WIDTH, Vec, mix
from footcoach.figure.style import FigureStyle

# A bed and a row of kitchen units go on to the edge of the picture, whatever its shape.
BED_LENGTH, UNITS = 4.0, 8
# A mat on the floor: how far its long edges are seen behind and before the person, and how its ends lean.
MAT_BEHIND, MAT_BEFORE, MAT_LEAN, MAT_EDGE = 0.030, 0.052, 0.022, 0.010
# What lies on the floor beside the person, towards the viewer, is seen so much lower; how much lower the nearer it is.
BESIDE, FALL, NEAR_FOOT = -0.050, 0.29, HIP_HALF_WIDTH
# Of a band that lies on the floor: from its anchor to the loop, and the loop's ends and middle from there.
SLACK_REACH = 0.385
SLACK = ((0.060, 0.010), (0.0, 0.0), (0.064, -0.0085))
SLACK_WIDTH = 0.0078
TOWEL_RADIUS = 0.022
ROLLED = inked(0.0024, smooth([
    (r * cos(radians(40 + 75 * i)), r * sin(radians(40 + 75 * i)))
    for i, r in enumerate((0.018, 0.0165, 0.0143, 0.0120, 0.0098, 0.0072, 0.0042))
], is_closed=False))  # fmt: skip
# The two seams of a ball whose radius is 1.
SEAMS = inked(0.14, *(
    smooth([(r * cos(radians(a)), r * sin(radians(a))) for r, a in ((0.93, at - 52), (0.32, at), (0.93, at + 52))],
           is_closed=False)
    for at in (0, 180)
), size=BALL_RADIUS)  # fmt: skip
# How far from its place under the calf the towel lies beside the person.
TOWEL_AWAY = 0.225
# Where a hand holds a thing: so far before the wrist.
GRIP = 0.055
# How far a thing is on its way from beside the person to its use while the hand has it.
IN_HAND = 0.5
# How far before its anchor the band is tied; how much darker the strand beyond the foot is.
KNOT_REACH, FAR_STRAND = 0.010, 0.22
TOUCHING = 0.006
SHADOW_DEPTH, SHADOW_HEIGHT = 0.0065, 0.0110
# How far a joint is above the floor when the flesh around it lies on it.
KNEE_DEPTH, TRUNK_DEPTH = 0.045, 0.075


@lru_cache(maxsize=8)
def furniture(things: Sequence[Prop], style: FigureStyle) -> Sequence[Shape]:
    """Return what of the things of a scene stands behind the person."""
    found = [prop for prop in things if prop.kind in DRAWN]
    return tuple(shape for prop in found for shape in edged(DRAWN[prop.kind](prop, style), style))


def between_legs(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return what is painted over the far leg and under the near one."""
    return faded(edged(towels(pose, style), style), pose.presence) if pose.towel_hold > IN_HAND else []


def before_legs(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return what is painted over both legs and under the near hand: ball, band, and a towel that is not in place.

    The flesh of the near sole is pressed into the ball from behind.
    """
    shown = ball(pose, style) if pose.towel_hold > IN_HAND else [*ball(pose, style), *towels(pose, style)]
    return faded([*edged(shown, style), *band(pose, style)], pose.presence)


def edged(shapes: list[Shape], style: FigureStyle) -> list[Shape]:
    """Return a thing with its outline."""
    return outlined(shapes, style.outline, style.outline_width * 0.6) if shapes else shapes


def faded(shapes: list[Shape], presence: float) -> list[Shape]:
    """Return things that are only partly there."""
    return shapes if presence >= 1 else [shape._replace(opacity=presence) for shape in shapes]


def worktop(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return kitchen units: plinth, doors and the top that hands rest on."""
    unit, left, top = prop.width - 0.022, prop.x + 0.022, prop.height
    width, length = UNITS * unit, UNITS * unit + 0.022
    door = (unit - 0.024) / 2
    lefts = [left + 0.012 + i * (door + 0.012) for i in range(2 * UNITS)]
    panels = joined(*(box(x, 0.062, door, top - 0.118, 0.008) for x in lefts))
    handles = joined(*(box(x + door / 2 - 0.028, top - 0.082, 0.056, 0.008, 0.004) for x in lefts))
    return [
        Shape(box(left + 0.026, 0, width - 0.026, 0.06), style.prop_dark),
        Shape(box(left, 0.05, width, top - 0.06), style.prop),
        Shape(panels, mixed(style.prop_light, style.prop, 0.35)),
        Shape(handles, style.prop_dark),
        Shape(box(prop.x, top - 0.026, length, 0.026, 0.006), style.prop_light),
        Shape(box(left, top - 0.032, width, 0.006), mixed(style.prop_dark, style.prop, 0.6)),
    ]


def chair(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return a plain wooden chair that faces forward."""
    back, front, seat = prop.x, prop.x + prop.width, prop.height
    far = joined(
        polygon([(back + 0.045, 0), (back + 0.065, 0), (back + 0.070, seat), (back + 0.040, seat)]),
        polygon([(front - 0.005, 0), (front + 0.013, 0), (front + 0.008, seat), (front - 0.018, seat)]),
    )
    rest = ((0.020, -0.02), (-0.012, -0.02), (-0.034, 0.18), (-0.052, 0.355), (-0.040, 0.362), (-0.028, 0.355),
            (-0.008, 0.18))  # fmt: skip
    near = joined(
        polygon([(back - 0.026, 0), (back - 0.004, 0), (back + 0.022, seat), (back - 0.008, seat)]),
        polygon([(front - 0.036, 0), (front - 0.016, 0), (front - 0.016, seat), (front - 0.044, seat)]),
        smooth([(back + x, seat + y) for x, y in rest]),
    )
    return [
        Shape(far, style.prop_dark),
        Shape(box(back - 0.004, 0.10, prop.width - 0.03, 0.016, 0.004), style.prop_dark),
        Shape(near, style.prop_light),
        Shape(box(back - 0.012, seat - 0.030, prop.width + 0.020, 0.030, 0.010), style.prop_light),
        Shape(box(back - 0.012, seat - 0.034, prop.width + 0.020, 0.006, 0.003), style.prop_dark),
    ]


def post(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return the foot end of a heavy bed: post, rail and mattress."""
    left, width, top = prop.x, prop.width, prop.height
    end = left + width
    shaded = mixed(style.prop_dark, style.prop_light, 0.6)
    return [
        Shape(box(end - 0.02, 0.170, BED_LENGTH, 0.085, 0.020), style.mat),
        Shape(box(end - 0.012, 0.228, BED_LENGTH, 0.027, 0.013), mixed("#ffffff", style.mat, 0.35)),
        Shape(box(end - 0.02, 0.105, BED_LENGTH, 0.085), style.prop),
        Shape(box(end - 0.02, 0.100, BED_LENGTH, 0.010), style.prop_dark),
        Shape(box(left, 0, width, top - 0.02, 0.004), style.prop_light),
        Shape(box(left + width * 0.72, 0, width * 0.28, top - 0.02, 0.004), shaded),
        Shape(box(left - 0.006, top - 0.050, width + 0.012, 0.014, 0.005), style.prop_dark),
        Shape(circle((left + width / 2, top - 0.012), 0.027), style.prop_light),
    ]


def mat(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return an exercise mat on the floor, seen slightly from above."""
    left, right, lean = prop.x, prop.x + prop.width, MAT_LEAN
    corners = [(left - lean, -MAT_BEFORE), (right + lean, -MAT_BEFORE), (right, MAT_BEHIND), (left, MAT_BEHIND)]
    edge = box(left - lean, -MAT_BEFORE - MAT_EDGE, prop.width + 2 * lean, MAT_EDGE)
    return [Shape(polygon(corners), style.mat), Shape(edge, mixed("#000000", style.mat, 0.18))]


def cushion(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return a flat cushion under the head."""
    x, width, top = prop.x, prop.width, prop.height
    half = ((0.0, 0.006), (0.008, top * 0.9), (width * 0.3, top))
    upper = [(x + a, y) for a, y in half] + [(x + width - a, y) for a, y in reversed(half)]
    return [Shape(smooth([*upper, (x + width - 0.012, 0.0), (x + 0.012, 0.0)]), style.towel)]


def towels(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the rolled towels of a scene, where they are."""
    found = [prop for prop in pose.scene.props if prop.kind == "towel"]
    return [shape for prop in found for shape in towel(towel_middle(pose, prop), style)]


def towel_middle(pose: Pose, prop: Prop) -> Point:
    """Return where the middle of a towel is seen: beside the person, in the near hand, or under the calf."""
    held = palm_axes(pose).at(GRIP, -PALM_DEPTH - TOWEL_RADIUS)
    beside = prop.x - TOWEL_AWAY, BESIDE + TOWEL_RADIUS
    return carried(beside, held, (prop.x, TOWEL_RADIUS), pose.towel_hold)


def palm_axes(pose: Pose) -> Axes:
    """Return axes from the wrist along the near hand, with the palm below."""
    arm = pose.skeleton.near_arm
    return Axes(*flat(arm.wrist), arm.hand_direction, flip=-pose.near_palm)


def carried(beside: Point, held: Point, used: Point, hold: float) -> Point:
    """Return where a thing is that a hand takes from beside the person to where it is used."""
    if hold < IN_HAND:
        return between(beside, held, hold / IN_HAND)
    return between(held, used, hold / IN_HAND - 1)


def towel(middle: Point, style: FigureStyle) -> list[Shape]:
    """Return a rolled towel, seen at its end."""
    line = mixed("#000000", style.towel, 0.30)
    roll = Shape(Axes(*middle).put(ROLLED), line, is_inner=True)
    return [Shape(circle(middle, TOWEL_RADIUS), style.towel), roll]


DRAWN: Mapping[str, Callable[[Prop, FigureStyle], list[Shape]]] = {
    "worktop": worktop,
    "chair": chair,
    "post": post,
    "mat": mat,
    "cushion": cushion,
}


def ball(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the ball with the seam that shows how it turns."""
    if pose.ball is None:
        return []
    centre = ball_middle(pose.ball)
    return [Shape(circle(centre, BALL_RADIUS), style.ball), *seam(centre, BALL_RADIUS, pose.ball.turn, style)]


def ball_middle(found: Ball) -> Point:
    """Return where the middle of the ball is seen, lower where it lies beside the person."""
    x, y = flat(Vec(found.x, BALL_RADIUS, found.z))
    return x, y - fall(found.z)


def fall(aside: float) -> float:
    """Return how much lower than the near foot something is seen that is so far towards the viewer."""
    return FALL * max(0.0, aside - NEAR_FOOT)


def seam(centre: Point, radius: float, turn: float, style: FigureStyle) -> list[Shape]:
    """Return the two curved seams of a tennis ball."""
    axes = Axes(*centre, turn, radius)
    return [Shape(axes.put(SEAMS), style.ball_line, is_inner=True)]


def band(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the band from the knot at its anchor to the near forefoot; it thins as it stretches."""
    if pose.scene.band is None:
        return []
    anchor: Point = (pose.scene.band.x, pose.scene.band.y)
    top, middle, bottom = loop(pose, anchor)
    stretched = 0.0125 * min(1.3, max(0.6, 0.26 / (hypot(anchor[0] - bottom[0], anchor[1] - bottom[1]) or 1.0)))
    on_foot = max(0.0, pose.band_hold / IN_HAND - 1)
    width = mix(SLACK_WIDTH, stretched, on_foot)
    beyond = between(top, feet.axes(pose.skeleton.near_leg)[0].at(0.0735, -0.036), on_foot)
    strands = [
        strand(end, (anchor[0] - KNOT_REACH, anchor[1] + up * width), pose.band_hold)
        for end, up in ((beyond, 0.35), (bottom, -0.35))
    ]
    colours = (mixed("#000000", style.band, FAR_STRAND), style.band)
    bend = smooth([top, middle, bottom], is_closed=False)

    def lines(colours: Sequence[str], more: float = 0.0) -> list[Shape]:
        drawn = [Shape(ribbon(points, width * 0.55 + more), c) for points, c in zip(strands, colours, strict=False)]
        # A ribbon would be thin where the loop bends sharply.
        return [*drawn, Shape(bend, colours[-1], width + more)]

    edges = lines([style.outline] * 2, style.outline_width * 0.8) if style.outline else []
    return [*edges, *lines(colours), *edged(knot(anchor, style), style)]


@lru_cache(maxsize=8)
def knot(anchor: Point, style: FigureStyle) -> list[Shape]:
    """Return the band round its post, tied before it, with two short ends."""
    x, y = anchor
    fold = mixed("#000000", style.band, FAR_STRAND)
    ends = joined(
        polygon([(x - 0.012, y - 0.002), (x - 0.022, y - 0.036), (x - 0.011, y - 0.040), (x - 0.004, y - 0.004)]),
        polygon([(x - 0.010, y - 0.002), (x - 0.001, y - 0.034), (x + 0.010, y - 0.030), (x + 0.002, y + 0.002)]),
    )
    tied = smooth([(x - 0.019, y - 0.002), (x - 0.013, y + 0.012), (x + 0.002, y + 0.012), (x + 0.008, y),
                   (x + 0.002, y - 0.012), (x - 0.013, y - 0.012)])  # fmt: skip
    crease = smooth([(x - 0.010, y + 0.0085), (x - 0.003, y - 0.001), (x - 0.009, y - 0.0095)], is_closed=False)
    return [
        Shape(box(x - 0.004, y - 0.011, 0.058, 0.022, 0.004), style.band),
        Shape(box(x - 0.004, y - 0.0035, 0.058, 0.002), fold),
        Shape(ends, fold),
        Shape(tied, style.band),
        Shape(crease, fold, 0.0024),
    ]


def loop(pose: Pose, anchor: Point) -> tuple[Point, Point, Point]:
    """Return the upper end, the middle and the lower end of the band's loop."""
    foot, _ = feet.axes(pose.skeleton.near_leg)
    palm = palm_axes(pose).at(GRIP, -PALM_DEPTH - 0.004)
    worn = (foot.at(0.0605, -0.0165), foot.at(0.0640, -0.0245), foot.at(0.0665, -0.0385))
    slack = (anchor[0] - SLACK_REACH, BESIDE + 0.028)
    ends = [
        carried((slack[0] + x, slack[1] + y), (palm[0] + x, palm[1] + y), on, pose.band_hold)
        for (x, y), on in zip(SLACK, worn, strict=True)
    ]
    return ends[0], ends[1], ends[2]


def strand(end: Point, anchor: Point, hold: float) -> list[Point]:
    """Return one side of the band from the loop to its anchor; a slack one lies on the floor."""
    if hold >= 1:
        return [end, anchor]
    sagging = ((0.35, BESIDE + 0.010), (0.75, BESIDE + 0.028), (0.93, BESIDE + 0.034))
    straight = (between(end, anchor, t) for t, _ in sagging)
    return [end, *((x, mix(low, y, hold)) for (x, y), (_, low) in zip(straight, sagging, strict=True)), anchor]


def shadows(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return soft contact shadows below everything of the person that rests on the floor."""
    shown = [ellipse(left, -SHADOW_DEPTH, right - left, SHADOW_HEIGHT) for left, right in resting(pose)]
    return [Shape(joined(*shown), style.shadow)] if shown else []


def resting(pose: Pose) -> Iterator[tuple[float, float]]:
    """Yield from where to where a part of the person rests on the floor: feet, knees, hands, seat and back."""
    body = pose.skeleton
    # A far leg that is dropped to the side is seen beyond the near one, which hides its shadow.
    for leg in (limbs.laid_open(body.far_leg, pose.angles.far_leg.spread), body.near_leg):
        yield from spans([p for p in (leg.heel, leg.ball, leg.toe) if p.y < TOUCHING], 0.012)
        yield from spans([p for p in (leg.knee,) if p.y < KNEE_DEPTH + TOUCHING], 0.034)
    for arm in (body.far_arm, body.near_arm):
        yield from spans([p for p in (arm.wrist, arm.knuckles) if p.y < PALM_DEPTH + TOUCHING], 0.014)
        yield from spans([p for p in (arm.elbow,) if p.y < ELBOW_DEPTH + TOUCHING], 0.024)
    trunk = [p for p in (body.hip, body.waist, body.shoulder) if p.y < TRUNK_DEPTH + TOUCHING]
    yield from spans(trunk, 0.055)


def spans(places: Sequence[Vec], more: float) -> Iterator[tuple[float, float]]:
    """Yield from where to where places lie, with `more` at both ends; nothing if there are none."""
    if places:
        seen = [flat(place)[0] for place in places]
        yield min(seen) - more, max(seen) + more
