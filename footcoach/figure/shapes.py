"""Filled shapes in scene coordinates, and the smooth outlines they are made of.

Outlines that keep their form are made once, about their own origin, and then only moved into place.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, reduce
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from footcoach.figure.skeleton import Vec

# Seen slightly from behind a near shoulder: what is farther away lies a little more to the front.
DEPTH_SHIFT = 0.11
# Seen slightly from above: what lies beyond the far shoulder, such as a knee dropped to the far side, looks higher.
FAR_SHOULDER, DEPTH_RISE = -0.100, 0.45

# A limb's end that bulges less than this is a cut, whose edge lies before it.
CUT = 0.5

# How wide small lines are on skin and on cloth, in body heights.
LINE_WIDTH, FOLD_WIDTH = 0.0014, 0.0020

UNMOVED = QTransform()
# Outlines are too small for Qt to cut exactly.
ENLARGED, SHRUNK = QTransform.fromScale(2000, 2000), QTransform.fromScale(0.0005, 0.0005)

Point = tuple[float, float]
Profile = tuple[tuple[float, float, float], ...]


class Made(QPainterPath):
    """An outline that grows by being made again, larger; the result is cached.

    That is how things get an edge: filling a larger outline beneath is five times faster than stroking. One is made for
    many parts of every frame, so it keeps no more than it needs.
    """

    __slots__ = ("_larger", "_make")

    def __init__(self, path: QPainterPath, make: Callable[[float], QPainterPath]) -> None:
        super().__init__(path)
        self._make = make
        self._larger: dict[float, QPainterPath] = {}

    def larger(self, width: float) -> QPainterPath:
        """Return the outline made anew."""
        found = self._larger.get(width)
        if found is None:
            found = self._larger[width] = self._make(width)
        return found


class Placed(NamedTuple):
    """An outline that is to be moved into place, once for all: while it is painted."""

    origin: "Outline"
    view: QTransform
    scale: float


class Joined(NamedTuple):
    """Several outlines that are filled as one."""

    parts: "tuple[Outline, ...]"


Outline = QPainterPath | Placed | Joined


def grown(outline: Outline, width: float, view: QTransform) -> list[QPainterPath]:
    """Return paths that together cover an outline and an edge around it, moved by a view."""
    if isinstance(outline, Placed):
        return grown(outline.origin, width / outline.scale, outline.view * view)
    if isinstance(outline, Joined):
        return [larger for part in outline.parts for larger in grown(part, width, view)]
    if not width:
        return [view.map(outline)]
    if isinstance(outline, Made):
        return [view.map(outline.larger(width))]
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * width)
    stroker.setCurveThreshold(0.002)
    return [view.map(outline), view.map(stroker.createStroke(outline))]


def bounds_of(outline: Outline) -> QRectF:
    """Return a rectangle that nothing of an outline lies outside of."""
    if isinstance(outline, Placed):
        return outline.view.mapRect(bounds_of(outline.origin))
    if isinstance(outline, Joined):
        return reduce(QRectF.united, map(bounds_of, outline.parts))
    return outline.controlPointRect()


def path_of(outline: Outline) -> QPainterPath:
    """Return an outline as one path in its place."""
    if isinstance(outline, Placed):
        return outline.view.map(path_of(outline.origin))
    return together(*outline.parts) if isinstance(outline, Joined) else outline


class Shape(NamedTuple):
    """One thing to paint: a filled outline, or with `line` a stroke of that width.

    Attributes:
        outline: Where it is, in scene coordinates.
        colour: As `#rrggbb`.
        line: Width of a stroke with round ends; 0 fills the outline.
        opacity: 1 hides what lies behind, 0 is invisible.
        edge: How much larger than the outline everything is filled, as an edge of what is painted above.
        is_inner: Whether it lies within the shapes below it, so that it never needs an edge.
    """

    outline: Outline
    colour: str
    line: float = 0.0
    opacity: float = 1.0
    edge: float = 0.0
    is_inner: bool = False

    @property
    def path(self) -> QPainterPath:
        """The outline as one path."""
        return path_of(self.outline)

    def filled(self, view: QTransform) -> list[QPainterPath]:
        """Return what to fill, moved by a view: all at once what lets through what is behind, else in faster parts."""
        parts = grown(self.outline, self.edge, view)
        return parts if self.opacity >= 1 else [together(*parts)]

    def bounds(self) -> QRectF:
        """Return a rectangle of the scene that nothing of it lies outside of."""
        more = self.line / 2 + self.edge
        return bounds_of(self.outline).adjusted(-more, -more, more, more)


class Axes(NamedTuple):
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
        x, y, angle, flip = self.x, self.y, radians(self.direction), self.flip
        c, s = cos(angle) * self.scale, sin(angle) * self.scale
        return [(x + along * c - flip * across * s, y + along * s + flip * across * c) for along, across in points]

    def turned(self, place: Point, turn: float) -> "Axes":
        """Return axes at a place of these, turned counter-clockwise, or clockwise if these are mirrored."""
        return Axes(*self.at(*place), self.direction + self.flip * turn, self.scale, self.flip)

    def put(self, outline: Outline, stretch: float = 1.0, width: float = 1.0) -> Placed:
        """Return an outline about the origin moved to these axes, stretched along and across them."""
        angle = radians(self.direction)
        c, s = cos(angle) * self.scale, sin(angle) * self.scale
        across = width * self.flip
        view = QTransform(c * stretch, s * stretch, -s * across, c * across, self.x, self.y)
        return Placed(outline, view, self.scale)


def flat(place: Vec) -> Point:
    """Return where a place is seen from the side."""
    x, y, z = place
    if z < FAR_SHOULDER:
        y += DEPTH_RISE * (FAR_SHOULDER - z)
    return x - DEPTH_SHIFT * z, y


def axes_of(start: Point, end: Point) -> Axes:
    """Return axes at `start` that run towards `end`."""
    return Axes(*start, degrees(atan2(end[1] - start[1], end[0] - start[0])))


def between(a: Point, b: Point, weight: float) -> Point:
    """Return the place between `a` (weight 0) and `b` (weight 1)."""
    return a[0] + (b[0] - a[0]) * weight, a[1] + (b[1] - a[1]) * weight


def smooth(points: Sequence[Point], *, is_closed: bool = True) -> QPainterPath:
    """Return a curve through all points, without overshoot at uneven distances."""
    if not is_closed:
        path = QPainterPath(QPointF(*points[0]))
        follow(path, points, is_closed=False)
        return path
    points = turning_left(points)
    path = QPainterPath(QPointF(*points[0]))
    follow(path, [points[-1], *points, points[0], points[1]], is_closed=True)
    path.closeSubpath()
    return Made(path, lambda width: smooth(pushed_out(points, width)))


def pushed_out(points: Sequence[Point], width: float) -> list[Point]:
    """Return the points of an outline that runs counter-clockwise, each moved outwards."""
    slopes = [slope(a, b) for a, b in zip([points[-1], *points], [*points[1:], points[0]], strict=False)]
    return [(x + width * up, y - width * aside) for (x, y), (aside, up) in zip(points, slopes, strict=True)]


def ribbon(points: Sequence[Point], width: float) -> Made:
    """Return a line through some points with round ends as an outline: faster to fill than a line is to draw."""
    half, slopes = width / 2, slopes_along(points)
    right, left = (
        [(x + side * up, y - side * aside) for (x, y), (aside, up) in zip(points, slopes, strict=True)]
        for side in (half, -half)
    )
    path = QPainterPath(QPointF(*right[0]))
    follow(path, right, is_closed=False)
    cap(path, right[-1], left[-1], 1.0)
    follow(path, left[::-1], is_closed=False)
    cap(path, left[0], right[0], 1.0)
    path.closeSubpath()
    return Made(path, lambda edge: ribbon(points, width + 2 * edge))


def slopes_along(points: Sequence[Point]) -> list[Point]:
    """Return the direction of a line at each of its points."""
    inner = (slope(a, b) for a, b in zip(points, points[2:], strict=False))
    return [slope(points[0], points[1]), *inner, slope(points[-2], points[-1])]


def follow(path: QPainterPath, points: Sequence[Point], *, is_closed: bool) -> None:
    """Continue a path smoothly; of closed points the first and the last only give the direction."""
    slopes = slopes_along(points)
    if is_closed:
        points, slopes = points[1:-1], slopes[1:-1]
    (ax, ay), (aside, aup) = points[0], slopes[0]
    for (bx, by), (bside, bup) in zip(points[1:], slopes[1:], strict=True):
        third = hypot(bx - ax, by - ay) / 3
        path.cubicTo(ax + aside * third, ay + aup * third, bx - bside * third, by - bup * third, bx, by)
        ax, ay, aside, aup = bx, by, bside, bup


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
    return Made(path, lambda width: polygon(pushed_out([first, *rest], width)))


def ellipse(left: float, bottom: float, width: float, height: float) -> QPainterPath:
    """Return an ellipse that fills a box."""
    path = QPainterPath()
    path.addEllipse(left, bottom, width, height)
    return path


def circle(centre: Point, radius: float) -> QPainterPath:
    """Return a circle, which runs counter-clockwise like all outlines here."""
    path = QPainterPath()
    path.addEllipse(QPointF(*centre), radius, radius)
    return Made(path, lambda width: circle(centre, radius + width))


def box(left: float, bottom: float, width: float, height: float, radius: float = 0.0) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, bottom, width, height), radius, radius)

    def larger(edge: float) -> QPainterPath:
        return box(left - edge, bottom - edge, width + 2 * edge, height + 2 * edge, radius + edge)

    return Made(path, larger)


def joined(*outlines: Outline) -> Joined:
    """Return one outline that covers all of the given ones."""
    return Joined(outlines)


def together(*outlines: Outline) -> QPainterPath:
    """Return small inner outlines as one that is filled at once; it cannot be grown as those of `joined` can."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for outline in outlines:
        whole.addPath(path_of(outline))
    return whole


def welded(*outlines: Outline) -> QPainterPath:
    """Return one outline that covers all of the given ones, without what lies inside; for what is made only once."""

    def weld(width: float) -> QPainterPath:
        # Of short straight pieces, which are much faster to join and to fill than curves, and too short to be seen.
        whole = together(*(path for outline in outlines for path in grown(outline, width, UNMOVED)))
        return SHRUNK.map(flattened(ENLARGED.map(whole)).simplified())

    return Made(weld(0.0), weld)


def inked(width: float, *lines: Outline, size: float = 1.0) -> QPainterPath:
    """Return lines with round ends as one outline, which is faster to fill than lines are to draw; made only once.

    Args:
        width: Their width.
        lines: The lines.
        size: The length of their unit in body heights.
    """
    larger = ENLARGED.m11() * size
    stroker = QPainterPathStroker()
    stroker.setWidth(width * larger)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    whole = flattened(stroker.createStroke(QTransform.fromScale(larger, larger).map(together(*lines))))
    return QTransform.fromScale(1 / larger, 1 / larger).map(whole)


def straightened(path: QPainterPath, size: float = 1.0) -> QPainterPath:
    """Return an outline with its curves as straight pieces too short to be seen, which is faster to fill.

    Args:
        path: The outline; made only once, and then moved into place.
        size: The length of its unit in body heights.
    """
    larger = ENLARGED.m11() * size
    whole = flattened(QTransform.fromScale(larger, larger).map(path))
    return QTransform.fromScale(1 / larger, 1 / larger).map(whole)


def flattened(path: QPainterPath) -> QPainterPath:
    """Return an enlarged outline with its curves as straight pieces."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for polygon_of_it in path.toSubpathPolygons():
        whole.addPolygon(polygon_of_it)
    return whole


def outlined(shapes: list[Shape], colour: str, width: float) -> list[Shape]:
    """Return shapes with a line round all of them together, or without one where the style has none."""
    if not width:
        return shapes
    outer = [shape for shape in shapes if not shape.line and not shape.is_inner]
    return [*(Shape(shape.outline, colour, edge=width) for shape in outer), *shapes]


@lru_cache(maxsize=256)
def flesh(profile: Profile, length: float, start_bulge: float, end_bulge: float) -> QPainterPath:
    """Return the outline of a bone's flesh that runs along x from the origin.

    Args:
        profile: From root to end: place along the bone 0 to 1, half-width on the counter-clockwise side, on the other.
        length: The bone's length.
        start_bulge: How far the root bulges, in half-widths there: 0 is cut straight, 1 is round.
        end_bulge: The same at the end.
    """
    upper = [(t * length, a) for t, a, _ in profile]
    lower = [(t * length, -b) for t, _, b in profile]
    path = QPainterPath(QPointF(*lower[0]))
    follow(path, lower, is_closed=False)
    cap(path, lower[-1], upper[-1], end_bulge)
    follow(path, upper[::-1], is_closed=False)
    cap(path, upper[0], lower[0], start_bulge)
    path.closeSubpath()

    def larger(width: float) -> QPainterPath:
        first, last, shift = profile[0][0], profile[-1][0], width / length
        wide = [(t, a + width, b + width) for t, a, b in profile]
        wide[0] = (first - (shift if start_bulge < CUT else 0), *wide[0][1:])
        wide[-1] = (last + (shift if end_bulge < CUT else 0), *wide[-1][1:])
        return flesh(tuple(wide), length, start_bulge, end_bulge)

    return Made(path, larger)


def cap(path: QPainterPath, start: Point, end: Point, bulge: float) -> None:
    """Continue a path over the rounded end of a limb, which lies on the right of the way from `start` to `end`."""
    half_x, half_y = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    out_x, out_y = half_y * bulge, -half_x * bulge
    tip = (start[0] + half_x + out_x, start[1] + half_y + out_y)
    # The usual cubic stand-in for a quarter of a circle.
    k = 0.5523
    path.cubicTo(start[0] + k * out_x, start[1] + k * out_y, tip[0] - k * half_x, tip[1] - k * half_y, *tip)
    path.cubicTo(tip[0] + k * half_x, tip[1] + k * half_y, end[0] + k * out_x, end[1] + k * out_y, *end)


def limb(
    start: Point, end: Point, profile: Profile, length: float, bulges: tuple[float, float] = (0.9, 0.9), *,
    width: float = 1.0,
) -> Placed:  # fmt: skip
    """Return a bone's flesh between two joints.

    Args:
        start: The joint at its root.
        end: The other joint.
        profile: Half-widths, as in `flesh`.
        length: The bone's length seen from the side; where it looks shorter, its flesh does too.
        bulges: How round both ends are, as in `flesh`.
        width: How much wider than the profile.
    """
    stretch = hypot(end[0] - start[0], end[1] - start[1]) / length
    return axes_of(start, end).put(flesh(profile, length, *bulges), stretch, width)
