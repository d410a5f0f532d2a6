"""Arrows that show where a movement goes, for pictures that stand still."""

from math import atan2, degrees

from footcoach.figure.pose import Arrow, Pose
from footcoach.figure.shapes import Axes, Point, Shape, axes_of, polygon, smooth
from footcoach.figure.style import FigureStyle

HEAD = ((0.045, 0.0), (-0.03, 0.038), (-0.03, -0.038))
HEAD_SIZE = 0.52
WIDTH = 0.0085


def head(axes: Axes, colour: str) -> Shape:
    """Return an arrow's head that points along the axes."""
    return Shape(polygon(axes.all_at(HEAD)), colour)


def shapes(pose: Pose, colours: FigureStyle) -> list[Shape]:
    """Return the arrow of a pose, or nothing."""
    arrow = pose.arrow
    if arrow is None:
        return []
    line = curve(arrow)
    shown = [Shape(smooth(line, is_closed=False), colours.inset_line, WIDTH), end(line[-2], line[-1], colours)]
    return [*shown, end(line[1], line[0], colours)] if arrow.double else shown


def end(before: Point, tip: Point, colours: FigureStyle) -> Shape:
    """Return the head at one end of an arrow."""
    direction = degrees(atan2(tip[1] - before[1], tip[0] - before[0]))
    return head(Axes(*tip, direction, HEAD_SIZE), colours.inset_line)


def curve(arrow: Arrow) -> list[Point]:
    """Return places along an arrow from its start to its tip."""
    (x, y), (to_x, to_y) = arrow.start, arrow.tip
    axes = axes_of(arrow.start, arrow.tip)
    length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
    return [axes.at(t * length, 4 * t * (1 - t) * arrow.bend * length) for t in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
