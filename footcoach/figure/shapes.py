"""Filled shapes in scene coordinates, and the smooth outlines they are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, hypot, radians, sin, tan

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from footcoach.figure.skeleton import Vec

# Seen slightly from behind a near shoulder: what is farther away lies a little more to the front.
DEPTH_SHIFT = 0.11

Point = tuple[float, float]
Profile = Sequence[tuple[float, float, float]]


@dataclass(frozen=True)
class Shape:
    """One thing to paint: a filled outline, or with `line` a stroke of that width.

    Attributes:
        path: The outline in scene coordinates.
        colour: As `#rrggbb`.
        line: Width of a stroke with round ends; 0 fills the outline.
    """

    path: QPainterPath
    colour: str
    line: float = 0.0


@dataclass(frozen=True)
class Axes:
    """A small coordinate system: origin, direction in degrees, scale; `flip` -1 mirrors across the direction."""

    x: float
    y: float
    direction: float = 0.0
    scale: float = 1.0
    flip: int = 1

    def at(self, along: float, across: float) -> Point:
        """Return the scene place of (along, across); across counts counter-clockwise."""
        angle = radians(self.direction)
        c, s = cos(angle) * self.scale, sin(angle) * self.scale
        across *= self.flip
        return self.x + along * c - across * s, self.y + along * s + across * c

    def all_at(self, points: Sequence[Point]) -> list[Point]:
        """Return the scene places of several points."""
        angle = radians(self.direction)
        c, s = cos(angle) * self.scale, sin(angle) * self.scale
        x, y, flip = self.x, self.y, self.flip
        return [(x + along * c - across * flip * s, y + along * s + across * flip * c) for along, across in points]


def flat(place: Vec) -> Point:
    """Return where a place is seen from the side."""
    return place.x - DEPTH_SHIFT * place.z, place.y


def smooth(points: Sequence[Point], *, is_closed: bool = True) -> QPainterPath:
    """Return a curve through all points, without overshoot at uneven distances."""
    points = turning_left(points)
    slopes = [slope(a, b) for a, b in zip([points[-1], *points], [*points[1:], points[0]], strict=False)]
    if not is_closed:
        slopes[0], slopes[-1] = slope(points[0], points[1]), slope(points[-2], points[-1])
    path = QPainterPath(QPointF(*points[0]))
    ends = list(zip(points, slopes, strict=True))
    for ((ax, ay), (aside, aup)), ((bx, by), (bside, bup)) in pairwise([*ends, ends[0]] if is_closed else ends):
        third = hypot(bx - ax, by - ay) / 3
        path.cubicTo(ax + aside * third, ay + aup * third, bx - bside * third, by - bup * third, bx, by)
    if is_closed:
        path.closeSubpath()
    return path


def slope(before: Point, after: Point) -> Point:
    """Return the direction from one point to another as a unit vector."""
    x, y = after[0] - before[0], after[1] - before[1]
    size = hypot(x, y) or 1.0
    return x / size, y / size


def turns_left(points: Sequence[Point]) -> bool:
    """Say whether an outline runs counter-clockwise."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) >= 0


def turning_left(points: Sequence[Point]) -> Sequence[Point]:
    """Return the points in counter-clockwise order, so that joined outlines never cancel each other."""
    return points if turns_left(points) else points[::-1]


def polygon(points: Sequence[Point]) -> QPainterPath:
    """Return a closed outline with straight edges."""
    first, *rest = turning_left(points)
    path = QPainterPath(QPointF(*first))
    for point in rest:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def circle(centre: Point, radius: float) -> QPainterPath:
    """Return a circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(*centre), radius, radius)
    return path


def box(left: float, bottom: float, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, bottom, width, height), radius, radius)
    return path


def joined(*paths: QPainterPath) -> QPainterPath:
    """Return one outline that covers all of the given ones."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for path in paths:
        whole.addPath(path)
    return whole


def limb(start: Point, end: Point, profile: Profile, round_end: float = 0.45) -> QPainterPath:
    """Return a bone's flesh.

    Args:
        start: The joint at its root.
        end: The other joint.
        profile: From root to end: place along the bone 0 to 1, half-width on the counter-clockwise side, on the other.
        round_end: How far the end bulges, as a part of its width.
    """
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1e-9
    axes = axes_of(start, end)
    left = [(t * length, a) for t, a, _ in profile]
    right = [(t * length, -b) for t, _, b in reversed(profile)]
    (first, *_), (last, *_) = profile, profile[::-1]
    root = (first[0] * length - (first[1] + first[2]) * 0.45, (first[1] - first[2]) / 2)
    tip = (last[0] * length + (last[1] + last[2]) * round_end, (last[1] - last[2]) / 2)
    return smooth(axes.all_at([root, *left, tip, *right]))


def bent_limb(places: tuple[Point, Point, Point], upper: Profile, lower: Profile, radius: float) -> QPainterPath:
    """Return the cloth over two bones and the joint between them as one outline, round outside and creased inside.

    Args:
        places: The root, the joint and the other end.
        upper: Half-widths along the first bone, as in `limb`, without its end at the joint.
        lower: The same along the second bone, without its beginning at the joint.
        radius: Half-width at the joint.
    """
    root, joint, end = places
    first, second = axes_of(root, joint), axes_of(joint, end)
    sizes = (hypot(joint[0] - root[0], joint[1] - root[1]), hypot(end[0] - joint[0], end[1] - joint[1]))
    turn = (second.direction - first.direction + 180) % 360 - 180
    sides: list[list[Point]] = []
    for side in (1, -1):
        rim = [(t * sizes[0], side * (a if side > 0 else b)) for t, a, b in upper]
        hem = [(t * sizes[1], side * (a if side > 0 else b)) for t, a, b in lower]
        if side * turn > 0:
            gap = radius * (tan(radians(min(abs(turn), 120.0) / 2)) + 0.25)
            rim, hem = [p for p in rim if sizes[0] - p[0] > gap], [p for p in hem if p[0] > gap] or hem[-1:]
            middle = [Axes(*joint, first.direction + turn / 2).at(0, side * radius / max(0.6, cos(radians(turn / 2))))]
        else:
            middle = [Axes(*joint, first.direction + part * turn).at(0, side * radius) for part in (0.0, 0.5, 1.0)]
        sides.append([*first.all_at(rim), *middle, *second.all_at(hem)])
    cap = first.at(upper[0][0] * sizes[0] - (upper[0][1] + upper[0][2]) * 0.45, (upper[0][1] - upper[0][2]) / 2)
    return smooth([cap, *sides[0], *reversed(sides[1])])


def axes_of(start: Point, end: Point) -> Axes:
    """Return axes at `start` that run towards `end`."""
    return Axes(*start, degrees(atan2(end[1] - start[1], end[0] - start[0])))
