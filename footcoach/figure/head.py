"""The head in profile: hair, ear, glasses and a calm face.

Everything is drawn in units of the head's height: x to the face, y up from the chin's level.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, dist, radians, sin
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from footcoach.figure.looks import Hair
from footcoach.figure.shapes import (
    Axes,
    Made,
    Outline,
    Point,
    Profile,
    Shape,
    axes_of,
    circle,
    inked,
    limb,
    pushed_out,
    smooth,
    straightened,
    turning_left,
    welded,
)
from footcoach.figure.skeleton import NECK as NECK_LENGTH
from footcoach.figure.style import FigureStyle

SIZE = 0.146

FACE = (
    (0.30, 0.86), (0.375, 0.70), (0.392, 0.605), (0.376, 0.535), (0.412, 0.455), (0.458, 0.390), (0.440, 0.352),
    (0.388, 0.336), (0.398, 0.290), (0.404, 0.262), (0.386, 0.236), (0.396, 0.205), (0.384, 0.170), (0.366, 0.140),
    (0.376, 0.085), (0.352, 0.025), (0.285, 0.000), (0.19, 0.018), (0.06, 0.085), (-0.03, 0.17), (-0.10, 0.20),
    (-0.30, 0.22), (-0.40, 0.45), (-0.38, 0.75), (-0.24, 0.92), (-0.06, 0.985), (0.12, 0.975), (0.23, 0.93),
)  # fmt: skip
LONG_HAIR = (
    (0.372, 0.735), (0.31, 0.70), (0.20, 0.71), (0.115, 0.655), (0.075, 0.575), (0.03, 0.53), (-0.02, 0.45),
    (-0.07, 0.34), (-0.13, 0.255), (-0.23, 0.155), (-0.335, 0.20), (-0.425, 0.36), (-0.470, 0.55), (-0.440, 0.75),
    (-0.31, 0.93), (-0.11, 1.015), (0.10, 1.005), (0.265, 0.92), (0.35, 0.82),
)  # fmt: skip
CROPPED_HAIR = (
    (0.352, 0.79), (0.29, 0.755), (0.21, 0.755), (0.155, 0.70), (0.125, 0.60), (0.105, 0.47), (0.055, 0.46),
    (0.02, 0.555), (-0.05, 0.58), (-0.10, 0.50), (-0.12, 0.36), (-0.22, 0.245), (-0.34, 0.275), (-0.415, 0.42),
    (-0.440, 0.60), (-0.410, 0.78), (-0.30, 0.93), (-0.12, 1.025), (0.10, 1.045), (0.27, 0.985), (0.365, 0.89),
)  # fmt: skip
RECEDING_HAIR = (
    (0.16, 0.955), (0.14, 0.86), (0.075, 0.79), (0.095, 0.68), (0.105, 0.56), (0.09, 0.46), (0.05, 0.47),
    (0.02, 0.555), (-0.05, 0.58), (-0.10, 0.50), (-0.12, 0.36), (-0.22, 0.235), (-0.34, 0.265), (-0.420, 0.42),
    (-0.445, 0.60), (-0.412, 0.78), (-0.30, 0.925), (-0.12, 1.012), (0.05, 1.012),
)  # fmt: skip
SCARF = (
    (0.385, 0.800), (0.325, 0.755), (0.225, 0.700), (0.170, 0.570), (0.155, 0.400), (0.175, 0.220), (0.225, 0.075),
    (0.285, -0.015), (0.285, -0.10), (0.245, -0.25), (0.250, -0.42), (0.02, -0.50), (-0.26, -0.46), (-0.30, -0.20),
    (-0.33, 0.02), (-0.425, 0.25), (-0.485, 0.50), (-0.470, 0.75), (-0.34, 0.965), (-0.11, 1.060), (0.13, 1.050),
    (0.30, 0.960), (0.378, 0.870),
)  # fmt: skip
SCARF_FOLDS = (
    ((0.175, 0.22), (0.02, 0.16), (-0.16, 0.17), (-0.34, 0.24)),
    ((0.225, 0.075), (0.10, -0.03), (-0.06, -0.07), (-0.24, -0.04)),
)
BUN: Point = (-0.40, 0.90)
CURLS_MIDDLE, CURLS_REACH, CURL_SIZE = (-0.085, 0.655), 0.400, 0.185
EAR = (
    (0.035, 0.52), (0.015, 0.555), (-0.035, 0.56), (-0.075, 0.51), (-0.07, 0.44), (-0.035, 0.375), (0.005, 0.365),
    (0.025, 0.42),
)  # fmt: skip
EAR_LINE = ((-0.01, 0.51), (-0.035, 0.47), (-0.02, 0.43))
EYE = ((0.318, 0.522), (0.335, 0.500), (0.318, 0.472), (0.301, 0.495))
LID = ((0.298, 0.490), (0.318, 0.482), (0.338, 0.489))
BROW = ((0.262, 0.588), (0.305, 0.604), (0.348, 0.594))
MOUTH = ((0.392, 0.250), (0.350, 0.246), (0.318, 0.258))
LENS = ((0.372, 0.545), (0.400, 0.480), (0.372, 0.415), (0.318, 0.405), (0.272, 0.455), (0.280, 0.530), (0.325, 0.560))
TEMPLE = ((0.276, 0.505), (0.13, 0.520), (-0.010, 0.525))
NECK: Profile = ((0.0, 0.035, 0.036), (0.45, 0.030, 0.030), (1.0, 0.036, 0.031))


class Part(NamedTuple):
    """A part of the head.

    Attributes:
        path: Its outline.
        colour: The name of its colour in the style.
        is_inner: Whether it lies within the parts below it.
    """

    path: Outline
    colour: str
    is_inner: bool = False


@lru_cache(maxsize=8)
def profile(
    base: Point, direction: float, shoulder: Point, style: FigureStyle, *, is_blinking: bool = False
) -> list[Shape]:
    """Return neck and head as seen from the side.

    Args:
        base: Where the head sits on the neck.
        direction: Where the top of the head points, in degrees.
        shoulder: The root of the neck.
        style: Look and colours.
        is_blinking: Whether the eye is closed.
    """
    axes = head_axes(base, direction)
    top = axes.at(0.07, 0.14)
    foot = axes_of(base, shoulder).at(dist(base, shoulder) + 0.012, 0)
    neck = Shape(limb(foot, top, NECK, NECK_LENGTH + 0.03, width=style.look.build.limbs), style.skin_shade)
    behind, before = parts(style.look.hair, style.look.has_glasses, is_blinking)
    return [*placed(behind, axes, style), neck, *placed(before, axes, style)]


def head_axes(base: Point, direction: float) -> Axes:
    """Return axes whose first direction runs from the chin's level to the crown, and whose second is the face's."""
    return Axes(*Axes(*base, direction).at(-0.012, -0.010), direction, SIZE, -1)


def placed(found: Sequence[Part], axes: Axes, style: FigureStyle) -> list[Shape]:
    """Return parts of the head where they belong."""
    return [Shape(axes.put(part.path), getattr(style, part.colour), is_inner=part.is_inner) for part in found]


def outline(points: Sequence[Point], *, is_closed: bool = True) -> QPainterPath:
    """Return a curve through points of the head, for axes whose first direction is the head's own."""
    places = [(y, x) for x, y in points]
    if not is_closed:
        return smooth(places, is_closed=False)
    return Made(straightened(smooth(places), SIZE), lambda width: smooth(pushed_out(turning_left(places), width)))


def line(points: Sequence[Point], colour: str, width: float = 0.022) -> Part:
    """Return a line of the face."""
    return drawn(outline(points, is_closed=False), colour, width)


def drawn(lines: Outline, colour: str, width: float) -> Part:
    """Return lines of the face."""
    return Part(inked(width, lines, size=SIZE), colour, is_inner=True)


def ring(middle: Point, reach: float, size: float, angles: range) -> QPainterPath:
    """Return round curls about a middle."""
    places = ((middle[1] + reach * sin(radians(a)), middle[0] + reach * cos(radians(a))) for a in angles)
    return welded(*(circle(place, size) for place in places))


@lru_cache(maxsize=16)
def parts(hair: Hair, has_glasses: bool, is_blinking: bool) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return what of the head lies behind the neck, and what before it."""
    face = Part(outline(FACE), "skin")
    ear = (Part(outline(EAR), "skin", is_inner=True), line(EAR_LINE, "skin_line"))
    eye = line(LID, "eye") if is_blinking else Part(outline(EYE), "eye", is_inner=True)
    features = [eye, line(BROW, "hair"), line(MOUTH, "skin_line")]
    if has_glasses:
        features += [drawn(outline(LENS), "eye", 0.020), line(TEMPLE, "eye", 0.020)]
    if hair == "scarf":
        folds = [line(points, "scarf_line", 0.018) for points in SCARF_FOLDS]
        return (), (face, *features, Part(outline(SCARF), "scarf"), *folds)
    behind, before = HAIR[hair]()
    return behind, (face, before, *ear, *features)


def bun() -> tuple[tuple[Part, ...], Part]:
    """Return hair that is tied up."""
    return (Part(circle((BUN[1], BUN[0]), 0.155), "hair"),), Part(outline(LONG_HAIR), "hair")


def curls() -> tuple[tuple[Part, ...], Part]:
    """Return round, curly hair."""
    curly = ring(CURLS_MIDDLE, CURLS_REACH, CURL_SIZE, range(28, 256, 19))
    return (Part(curly, "hair"),), Part(outline(LONG_HAIR), "hair")


def cropped() -> tuple[tuple[Part, ...], Part]:
    """Return short hair."""
    return (), Part(outline(CROPPED_HAIR), "hair")


def receding() -> tuple[tuple[Part, ...], Part]:
    """Return short hair over a high forehead."""
    return (), Part(outline(RECEDING_HAIR), "hair")


HAIR = {"bun": bun, "curls": curls, "short": cropped, "receding": receding}
