"""The head: in profile and from the front, with hair, ear and a calm face."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from footcoach.figure.palette import FigurePalette
from footcoach.figure.shapes import Axes, Point, Shape, axes_of, circle, joined, limb, smooth

SIZE = 0.146

# Profile in units of the head's height: x to the face, y up from the chin's level.
FACE = (
    (0.30, 0.86), (0.375, 0.70), (0.392, 0.605), (0.376, 0.535), (0.412, 0.455), (0.458, 0.390), (0.440, 0.352),
    (0.388, 0.336), (0.398, 0.290), (0.404, 0.262), (0.386, 0.236), (0.396, 0.205), (0.384, 0.170), (0.366, 0.140),
    (0.376, 0.085), (0.352, 0.025), (0.285, 0.000), (0.19, 0.018), (0.06, 0.085), (-0.03, 0.17), (-0.10, 0.20),
    (-0.30, 0.22), (-0.30, 0.60), (0.0, 0.90),
)  # fmt: skip
HAIR = (
    (0.372, 0.735), (0.31, 0.70), (0.20, 0.71), (0.115, 0.655), (0.075, 0.575), (0.03, 0.53), (-0.02, 0.45),
    (-0.07, 0.34),
    (-0.13, 0.255), (-0.23, 0.155), (-0.335, 0.20), (-0.425, 0.36), (-0.470, 0.55), (-0.440, 0.75), (-0.31, 0.93),
    (-0.11, 1.015), (0.10, 1.005), (0.265, 0.92), (0.35, 0.82),
)  # fmt: skip
BUN: Point = (-0.40, 0.90)
EAR = (
    (0.035, 0.52),
    (0.015, 0.555),
    (-0.035, 0.56),
    (-0.075, 0.51),
    (-0.07, 0.44),
    (-0.035, 0.375),
    (0.005, 0.365),
    (0.025, 0.42),
)
FRONT_FACE = ((0.10, 0.0), (0.22, 0.07), (0.30, 0.22), (0.335, 0.42), (0.34, 0.62), (0.27, 0.85))
FRONT_HAIR = (
    (0.0, 0.80), (0.16, 0.76), (0.285, 0.64), (0.318, 0.47), (0.37, 0.50), (0.385, 0.66), (0.33, 0.86), (0.19, 0.98),
    (0.0, 1.015),
)  # fmt: skip
FRONT_EAR = ((0.31, 0.50), (0.375, 0.52), (0.385, 0.44), (0.345, 0.35), (0.30, 0.38))
FRONT_BROW = ((0.085, 0.585), (0.145, 0.605), (0.210, 0.585))
FRONT_NOSE = ((0.01, 0.47), (0.035, 0.355), (-0.015, 0.345))
FRONT_MOUTH = ((-0.085, 0.225), (0.0, 0.205), (0.085, 0.225))
FRONT_NECK = ((0.0, 0.036, 0.036), (0.5, 0.028, 0.028), (1.0, 0.029, 0.029))
EYE = ((0.318, 0.522), (0.335, 0.500), (0.318, 0.472), (0.301, 0.495))
NECK = ((0.0, 0.034, 0.036), (0.45, 0.027, 0.030), (1.0, 0.029, 0.031))


def profile(base: Point, direction: float, shoulder: Point, colours: FigurePalette) -> list[Shape]:
    """Return neck and head as seen from the side.

    Args:
        base: Where the head sits on the neck.
        direction: Where the top of the head points, in degrees.
        shoulder: The root of the neck.
        colours: The palette.
    """
    axes = head_axes(base, direction)
    top = axes.at(0.14, 0.07)
    neck = limb(axes_of(base, shoulder).at(axes_length(base, shoulder) + 0.012, 0), top, NECK)
    return [
        Shape(circle(placed(axes, BUN), 0.155 * SIZE), colours.hair),
        Shape(neck, colours.skin_shade),
        Shape(smooth(all_placed(axes, FACE)), colours.skin),
        Shape(smooth(all_placed(axes, HAIR)), colours.hair),
        Shape(smooth(all_placed(axes, EAR)), colours.skin),
        *face_lines(axes, colours),
    ]


def head_axes(base: Point, direction: float) -> Axes:
    """Return axes whose first direction runs from the chin's level to the crown, and whose second is the face's."""
    return Axes(*Axes(*base, direction).at(-0.012, -0.010), direction, SIZE, -1)


def placed(axes: Axes, point: Point) -> Point:
    """Return the scene place of a point of the profile."""
    return axes.at(point[1], point[0])


def all_placed(axes: Axes, points: Sequence[Point]) -> list[Point]:
    """Return the scene places of several points of the profile."""
    return axes.all_at([(y, x) for x, y in points])


def axes_length(start: Point, end: Point) -> float:
    """Return the distance of two points."""
    return float(((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5)


def face_lines(axes: Axes, colours: FigurePalette) -> list[Shape]:
    """Return eye, brow, mouth and the line in the ear."""

    def line(points: list[Point], colour: str, width: float) -> Shape:
        return Shape(smooth([placed(axes, p) for p in points], is_closed=False), colour, width * SIZE)

    return [
        Shape(smooth([placed(axes, p) for p in EYE]), colours.eye),
        line([(0.262, 0.588), (0.305, 0.604), (0.348, 0.594)], colours.hair, 0.022),
        line([(0.392, 0.250), (0.350, 0.246), (0.318, 0.258)], colours.skin_shade, 0.022),
        line([(-0.01, 0.51), (-0.035, 0.47), (-0.02, 0.43)], colours.skin_shade, 0.022),
    ]


def front(base: Point, colours: FigurePalette) -> list[Shape]:
    """Return neck and head as seen from the front; the first two shapes belong behind the shirt."""
    x, y = base[0], base[1] - 0.012
    axes = Axes(x, y, 90, SIZE, -1)

    def both_sides(points: Sequence[Point]) -> list[QPainterPath]:
        return [smooth([placed(axes, (s * a, b)) for a, b in points], is_closed=len(points) > 3) for s in (1, -1)]

    def all_round(half: Sequence[Point]) -> QPainterPath:
        return smooth([placed(axes, p) for p in (*half, *((-a, b) for a, b in reversed(half) if a))])

    eyes = joined(*(circle(placed(axes, (s * 0.145, 0.485)), 0.027 * SIZE) for s in (1, -1)))
    nose = smooth([placed(axes, p) for p in FRONT_NOSE], is_closed=False)
    mouth = smooth([placed(axes, p) for p in FRONT_MOUTH], is_closed=False)
    return [
        Shape(circle(placed(axes, (0.0, 1.06)), 0.155 * SIZE), colours.hair),
        Shape(limb((x, y - 0.055), (x, y + 0.03), FRONT_NECK), colours.skin_shade),
        Shape(joined(*both_sides(FRONT_EAR)), colours.skin),
        Shape(all_round(FRONT_FACE), colours.skin),
        Shape(all_round(FRONT_HAIR), colours.hair),
        Shape(eyes, colours.eye),
        Shape(joined(*both_sides(FRONT_BROW)), colours.hair, 0.024 * SIZE),
        Shape(nose, colours.skin_shade, 0.024 * SIZE),
        Shape(mouth, colours.skin_shade, 0.026 * SIZE),
    ]
