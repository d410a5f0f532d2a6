"""Small pictures of the things that exercises need, each by itself, in the colours of the figure's props.

The props of a scene are drawn for a person beside them; at the size of a word a mat would be a line. Lengths are in
sides of the square that a thing is drawn in.
"""

from collections.abc import Callable, Mapping
from math import cos, radians, sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from footcoach.figure.colours import mixed
from footcoach.figure.painter import fitted, paint_all, prepared
from footcoach.figure.pose import Frame
from footcoach.figure.props import seam
from footcoach.figure.shapes import Point, Shape, box, circle, joined, outlined, polygon, smooth
from footcoach.figure.style import FigureStyle

_SQUARE = Frame(0.0, 0.0, 1.0, 1.0)
_OUTLINE = 0.035


def has_picture(thing_id: str) -> bool:
    """Return whether a thing, by its id in the exercise files, can be drawn; a person's own may be anything."""
    return thing_id in _DRAWN


def paint_thing(painter: QPainter, target: QRectF, thing_id: str, style: FigureStyle) -> None:
    """Paint a thing into a rectangle, as large as fits.

    Args:
        painter: An active painter; its state is restored afterwards.
        target: Where to paint, in the painter's coordinates.
        thing_id: Its id in the exercise files, of which there is a picture.
        style: The colours.

    Raises:
        KeyError: There is no such picture.
    """
    shapes = _DRAWN[thing_id](style)
    with prepared(painter, target):
        paint_all(painter, outlined(shapes, style.outline, _OUTLINE if style.outline else 0.0), fitted(_SQUARE, target))


def _worktop(style: FigureStyle) -> list[Shape]:
    """Return a kitchen unit with its top."""
    doors = joined(box(0.15, 0.17, 0.325, 0.53, 0.03), box(0.525, 0.17, 0.325, 0.53, 0.03))
    handles = joined(box(0.36, 0.56, 0.075, 0.045, 0.02), box(0.565, 0.56, 0.075, 0.045, 0.02))
    return [
        Shape(box(0.14, 0.04, 0.72, 0.12), style.prop_dark),
        Shape(box(0.10, 0.11, 0.80, 0.70, 0.02), style.prop),
        Shape(doors, mixed(style.prop_light, style.prop, 0.45), is_inner=True),
        Shape(handles, style.prop_dark, is_inner=True),
        Shape(box(0.04, 0.79, 0.92, 0.12, 0.035), style.prop_light),
    ]


def _chair(style: FigureStyle) -> list[Shape]:
    """Return a plain wooden chair, seen from the side."""
    far = joined(
        polygon([(0.33, 0.04), (0.41, 0.04), (0.43, 0.46), (0.33, 0.46)]),
        polygon([(0.72, 0.04), (0.80, 0.04), (0.77, 0.46), (0.68, 0.46)]),
    )
    near = joined(
        polygon([(0.14, 0.04), (0.23, 0.04), (0.32, 0.46), (0.20, 0.46)]),
        polygon([(0.61, 0.04), (0.69, 0.04), (0.69, 0.46), (0.58, 0.46)]),
        polygon([(0.20, 0.42), (0.32, 0.42), (0.23, 0.97), (0.12, 0.97)]),
    )
    return [
        Shape(far, style.prop_dark),
        Shape(near, style.prop_light),
        Shape(box(0.18, 0.42, 0.66, 0.12, 0.045), style.prop_light),
        Shape(box(0.20, 0.42, 0.62, 0.035, 0.015), style.prop_dark, is_inner=True),
    ]


def _spiral(middle: Point, radius: float, turns: int) -> list[Point]:
    """Return a line that winds outwards about `middle`."""
    steps = range(2, turns * 8 + 1)
    around = ((radius * step / (turns * 8), radians(45 * step - 90)) for step in steps)
    return [(middle[0] + r * cos(a), middle[1] + r * sin(a)) for r, a in around]


def _mat(style: FigureStyle) -> list[Shape]:
    """Return a mat that is half rolled out."""
    line = mixed("#000000", style.mat, 0.32)
    sheet = polygon([(0.28, 0.10), (0.98, 0.10), (0.90, 0.36), (0.28, 0.36)])
    return [
        Shape(sheet, mixed("#000000", style.mat, 0.10)),
        Shape(box(0.04, 0.10, 0.52, 0.52, 0.26), style.mat),
        Shape(smooth(_spiral((0.30, 0.36), 0.205, 2), is_closed=False), line, 0.045, is_inner=True),
    ]


def _tennis_ball(style: FigureStyle) -> list[Shape]:
    """Return a tennis ball with its seams."""
    return [Shape(circle((0.5, 0.46), 0.36), style.ball), *seam((0.5, 0.46), 0.36, 25, style)]


def _band(style: FigureStyle) -> list[Shape]:
    """Return a flat band that is laid in a loop."""
    under = [(0.87, 0.16), (0.60, 0.38), (0.24, 0.60), (0.28, 0.80), (0.50, 0.86)]
    over = [(0.13, 0.16), (0.40, 0.38), (0.76, 0.60), (0.72, 0.80), (0.50, 0.86)]
    shade = mixed("#000000", style.band, 0.28)
    edge = _OUTLINE if style.outline else 0.0
    return [
        Shape(smooth(points, is_closed=False), colour, 0.15 + wider)
        for points, band in ((under, shade), (over, style.band))
        for colour, wider in ((style.outline or band, 2 * edge), (band, 0.0))
    ]


def _towel(style: FigureStyle) -> list[Shape]:
    """Return a rolled towel that lies on the floor."""
    shade = mixed("#000000", style.towel, 0.16)
    line = mixed("#000000", style.towel, 0.38)
    stripe = mixed("#ffffff", style.towel, 0.55)
    return [
        Shape(box(0.16, 0.22, 0.80, 0.50, 0.16), style.towel),
        Shape(joined(box(0.70, 0.22, 0.05, 0.50), box(0.80, 0.22, 0.05, 0.50)), stripe, is_inner=True),
        Shape(circle((0.29, 0.47), 0.25), shade),
        Shape(smooth(_spiral((0.29, 0.47), 0.185, 2), is_closed=False), line, 0.042, is_inner=True),
    ]


def _bed(style: FigureStyle) -> list[Shape]:
    """Return a heavy bed, whose near post holds a band."""
    return [
        Shape(box(0.14, 0.42, 0.78, 0.20, 0.06), style.mat),
        Shape(box(0.66, 0.56, 0.24, 0.13, 0.06), style.towel),
        Shape(box(0.12, 0.28, 0.80, 0.17, 0.02), style.prop),
        Shape(box(0.85, 0.06, 0.11, 0.80, 0.04), style.prop_dark),
        Shape(box(0.06, 0.06, 0.11, 0.60, 0.04), style.prop_light),
    ]


_DRAWN: Mapping[str, Callable[[FigureStyle], list[Shape]]] = {
    "worktop": _worktop,
    "chair": _chair,
    "mat": _mat,
    "tennis-ball": _tennis_ball,
    "band": _band,
    "towel": _towel,
    "anchor": _bed,
}
