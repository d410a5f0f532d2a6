"""Filled shapes in scene coordinates, and the smooth outlines they are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from footcoach.figure.skeleton import Vec

# Seen slightly from behind a near shoulder: what is farther away lies a little more to the front.
DEPTH_SHIFT = 0.11

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """One thing to paint: a filled outline, or with `line` a stroke of that width.

    Attributes:
        path: The outline in scene coordinates.
        colour: As `#rrggbb`.
        line: Width of a stroke with round ends; 0 fills the outline.
        opacity: 0 to 1.
    """

    path: QPainterPath
    colour: str
    line: float = 0.0
    opacity: float = 1.0


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
        c, s = cos(radians(self.direction)) * self.scale, sin(radians(self.direction)) * self.scale
        across *= self.flip
        return self.x + along * c - across * s, self.y + along * s + across * c

    def all_at(self, points: Sequence[Point]) -> list[Point]:
        """Return the scene places of several points."""
        return [self.at(*point) for point in points]


def flat(place: Vec) -> Point:
    """Return where a place is seen from the side."""
    return place.x - DEPTH_SHIFT * place.z, place.y


def smooth(points: Sequence[Point], *, is_closed: bool = True) -> QPainterPath:
    """Return a curve through all points, without overshoot at uneven distances."""
    points, count = turning_left(points), len(points)
    path = QPainterPath(QPointF(*points[0]))
    for i in range(count if is_closed else count - 1):
        a, b = points[i], points[(i + 1) % count]
        before = points[i - 1] if is_closed or i else a
        after = points[(i + 2) % count] if is_closed or i + 2 < count else b
        third = hypot(b[0] - a[0], b[1] - a[1]) / 3
        p, q = pulled(a, before, b, third), pulled(b, after, a, third)
        path.cubicTo(QPointF(*p), QPointF(*q), QPointF(*b))
    if is_closed:
        path.closeSubpath()
    return path


def turning_left(points: Sequence[Point]) -> Sequence[Point]:
    """Return the points in counter-clockwise order, so that joined outlines never cancel each other."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return points if sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) >= 0 else points[::-1]


def pulled(place: Point, before: Point, after: Point, length: float) -> Point:
    """Return the handle of a curve at `place`, parallel to the line from `before` to `after`."""
    x, y = after[0] - before[0], after[1] - before[1]
    size = hypot(x, y) or 1.0
    return place[0] + x / size * length, place[1] + y / size * length


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


def limb(
    start: Point, end: Point, profile: Sequence[tuple[float, float, float]], round_end: float = 0.45
) -> QPainterPath:
    """Return a bone's flesh.

    Args:
        start: The joint at its root.
        end: The other joint.
        profile: From root to end: place along the bone 0 to 1, half-width on the counter-clockwise side, on the other.
        round_end: How far the end bulges, as a part of its width.
    """
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1e-9
    axes = axes_of(start, end)
    left = [axes.at(t * length, a) for t, a, _ in profile]
    right = [axes.at(t * length, -b) for t, _, b in profile]
    (first, *_), (last, *_) = profile, profile[::-1]
    root = axes.at(first[0] * length - (first[1] + first[2]) * 0.45, (first[1] - first[2]) / 2)
    tip = axes.at(last[0] * length + (last[1] + last[2]) * round_end, (last[1] - last[2]) / 2)
    return smooth([root, *left, tip, *reversed(right)])


def axes_of(start: Point, end: Point) -> Axes:
    """Return axes at `start` that run towards `end`."""
    return Axes(*start, degrees(atan2(end[1] - start[1], end[0] - start[0])))
