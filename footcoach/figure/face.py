"""The head from the front: hair, ears, glasses and a calm face. The units are those of `head`."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QPainterPath

from footcoach.figure.head import SIZE, Part, drawn, line, outline, placed, ring
from footcoach.figure.looks import Hair
from footcoach.figure.shapes import Axes, Outline, Point, Profile, Shape, circle, joined, limb
from footcoach.figure.style import FigureStyle

# Right halves, from the chin up.
FACE = ((0.0, 0.0), (0.10, 0.008), (0.22, 0.07), (0.30, 0.22), (0.335, 0.42), (0.345, 0.62), (0.30, 0.85), (0.16, 0.97))
LONG_HAIR = (
    (0.0, 0.80), (0.16, 0.76), (0.285, 0.64), (0.318, 0.47), (0.37, 0.50), (0.385, 0.66), (0.33, 0.86), (0.19, 0.98),
    (0.0, 1.015),
)  # fmt: skip
CROPPED_HAIR = (
    (0.0, 0.775), (0.15, 0.785), (0.265, 0.735), (0.300, 0.62), (0.322, 0.50), (0.358, 0.52), (0.374, 0.68),
    (0.335, 0.88), (0.19, 1.01), (0.0, 1.045),
)  # fmt: skip
RECEDING_HAIR = (
    (0.0, 0.925), (0.11, 0.900), (0.19, 0.925), (0.265, 0.80), (0.300, 0.65), (0.322, 0.50), (0.360, 0.52),
    (0.378, 0.68), (0.335, 0.86), (0.19, 0.99), (0.0, 1.02),
)  # fmt: skip
SCARF = (
    (0.0, -0.46), (0.20, -0.42), (0.285, -0.22), (0.315, 0.02), (0.385, 0.25), (0.405, 0.55), (0.365, 0.84),
    (0.21, 1.01), (0.0, 1.06),
)  # fmt: skip
SCARF_OPENING = (
    (0.0, -0.015), (0.10, 0.005), (0.205, 0.09), (0.275, 0.28), (0.285, 0.50), (0.255, 0.67), (0.15, 0.785),
    (0.0, 0.815),
)  # fmt: skip
SCARF_FOLDS = (((-0.275, 0.26), (-0.13, -0.06), (0.10, -0.16), (0.27, -0.18)),
               ((0.265, 0.25), (0.19, 0.02), (0.05, -0.10), (-0.08, -0.14)))  # fmt: skip
EAR = ((0.31, 0.50), (0.375, 0.52), (0.385, 0.44), (0.345, 0.35), (0.30, 0.38))
EYE, EYE_RADIUS = (0.145, 0.485), 0.027
LID = ((0.115, 0.488), (0.145, 0.476), (0.175, 0.488))
BROW = ((0.085, 0.585), (0.145, 0.605), (0.210, 0.585))
NOSE = ((0.01, 0.47), (0.035, 0.355), (-0.015, 0.345))
MOUTH = ((-0.085, 0.225), (0.0, 0.205), (0.085, 0.225))
LENS = ((0.055, 0.500), (0.085, 0.555), (0.165, 0.565), (0.235, 0.535), (0.240, 0.450), (0.175, 0.405), (0.095, 0.415))
BRIDGE = ((-0.055, 0.510), (0.0, 0.525), (0.055, 0.510))
TEMPLE = ((0.238, 0.520), (0.330, 0.510))
NECK: Profile = ((0.0, 0.036, 0.036), (0.5, 0.028, 0.028), (1.0, 0.029, 0.029))


def front(base: Point, style: FigureStyle, *, is_blinking: bool = False) -> tuple[list[Shape], list[Shape]]:
    """Return what of head and neck lies behind the shirt, and what before it."""
    x, y = base[0], base[1] - 0.012
    axes = Axes(x, y, 90, SIZE, -1)
    behind, before = parts(style.look.hair, style.look.has_glasses, is_blinking)
    neck = limb((x, y - 0.055), (x, y + 0.03), NECK, 0.085, width=style.look.build.limbs)
    return [*placed(behind, axes, style), Shape(neck, style.skin_shade)], placed(before, axes, style)


def all_round(half: Sequence[Point]) -> QPainterPath:
    """Return an outline whose left half mirrors the right one."""
    return outline([*half, *((-x, y) for x, y in reversed(half) if x)])


def twice(points: Sequence[Point], *, is_closed: bool) -> Outline:
    """Return an outline on both sides."""
    return joined(*(outline([(side * x, y) for x, y in points], is_closed=is_closed) for side in (1, -1)))


@lru_cache(maxsize=16)
def parts(hair: Hair, has_glasses: bool, is_blinking: bool) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return what of the head lies behind the neck, and what before it."""
    aside, up = EYE
    eyes = Part(joined(*(circle((up, side * aside), EYE_RADIUS) for side in (1, -1))), "eye", is_inner=True)
    features = [
        drawn(twice(LID, is_closed=False), "eye", 0.022) if is_blinking else eyes,
        drawn(twice(BROW, is_closed=False), "hair", 0.024),
        line(NOSE, "skin_line", 0.024),
        line(MOUTH, "skin_line", 0.026),
    ]
    if has_glasses:
        sides = joined(twice(LENS, is_closed=True), twice(TEMPLE, is_closed=False), outline(BRIDGE, is_closed=False))
        features.append(drawn(sides, "eye", 0.020))
    if hair == "scarf":
        folds = [line(points, "scarf_line", 0.018) for points in SCARF_FOLDS]
        opening = Part(all_round(SCARF_OPENING), "skin", is_inner=True)
        return (), (Part(all_round(SCARF), "scarf"), *folds, opening, *features)
    ears = Part(twice(EAR, is_closed=True), "skin")
    return BEHIND[hair], (ears, Part(all_round(FACE), "skin"), Part(all_round(FRINGES[hair]), "hair"), *features)


BEHIND: dict[Hair, tuple[Part, ...]] = {
    "bun": (Part(circle((1.06, 0.0), 0.155), "hair"),),
    "curls": (Part(ring((0.0, 0.68), 0.37, 0.185, range(-30, 211, 20)), "hair"),),
    "short": (),
    "receding": (),
}
FRINGES: dict[Hair, Sequence[Point]] = {
    "bun": LONG_HAIR,
    "curls": LONG_HAIR,
    "short": CROPPED_HAIR,
    "receding": RECEDING_HAIR,
}
