"""How a headscarf falls over chest, shoulders and back, from the side and from the front.

The hood belongs to the head; what lies on the shoulders goes with the trunk.
"""

from PySide6.QtGui import QPainterPath

from footcoach.figure.shapes import FOLD_WIDTH, Axes, Point, Shape, flat, inked, smooth
from footcoach.figure.skeleton import Skeleton
from footcoach.figure.style import FigureStyle

# From the side, about the shoulders' middle: up along the trunk, backwards.
CAPE = smooth([
    (0.070, 0.006), (0.062, -0.034), (0.034, -0.052), (-0.010, -0.0665), (-0.060, -0.0730), (-0.092, -0.066),
    (-0.101, -0.044), (-0.088, -0.016), (-0.066, 0.010), (-0.052, 0.036), (-0.046, 0.056), (-0.018, 0.0635),
    (0.018, 0.056), (0.050, 0.046),
])  # fmt: skip
CAPE_FOLDS = inked(
    FOLD_WIDTH,
    smooth([(0.046, -0.030), (-0.004, -0.044), (-0.050, -0.060), (-0.084, -0.060)], is_closed=False),
    smooth([(0.040, -0.014), (-0.014, -0.020), (-0.062, -0.038), (-0.088, -0.036)], is_closed=False),
    smooth([(0.046, 0.030), (0.010, 0.044), (-0.030, 0.050)], is_closed=False),
)
SHOULDER = smooth([
    (0.066, -0.020), (0.048, -0.042), (0.016, -0.046), (-0.016, -0.038), (-0.036, -0.016), (-0.040, 0.008),
    (-0.030, 0.032), (-0.006, 0.046), (0.026, 0.046), (0.054, 0.034),
])  # fmt: skip
SHOULDER_FOLDS = inked(
    FOLD_WIDTH,
    smooth([(0.046, -0.022), (0.012, -0.026), (-0.018, -0.016), (-0.034, 0.002)], is_closed=False),
    smooth([(0.048, 0.004), (0.022, 0.008), (-0.006, 0.020), (-0.024, 0.034)], is_closed=False),
)
# From the front, about the shoulders' middle: the right half from the neck over the shoulder to the lowest place.
FRONT = ((0.074, 0.0), (0.058, 0.040), (0.030, 0.066), (0.006, 0.094), (-0.024, 0.106), (-0.046, 0.098),
         (-0.066, 0.068), (-0.088, 0.034))  # fmt: skip
FRONT_CAPE = smooth([*FRONT, (-0.102, 0.0), *((up, -aside) for up, aside in reversed(FRONT) if aside)])
FRONT_FOLDS = inked(
    FOLD_WIDTH,
    smooth([(0.048, 0.040), (0.006, 0.072), (-0.030, 0.090)], is_closed=False),
    smooth([(0.040, 0.026), (-0.012, 0.050), (-0.058, 0.060)], is_closed=False),
    smooth([(0.046, -0.038), (-0.008, -0.012), (-0.046, 0.026), (-0.062, 0.062)], is_closed=False),
    smooth([(0.040, -0.048), (-0.006, -0.066), (-0.034, -0.086)], is_closed=False),
)

# On the way round: up from the shoulders, half-depth behind and before, half-width.
ROWS = ((0.072, 0.030, 0.016, 0.012), (0.056, 0.044, 0.036, 0.040), (0.028, 0.054, 0.054, 0.068),
        (0.002, 0.061, 0.064, 0.096), (-0.026, 0.062, 0.069, 0.106), (-0.048, 0.056, 0.072, 0.096),
        (-0.074, 0.012, 0.071, 0.058), (-0.098, -0.030, 0.060, 0.012))  # fmt: skip


def beside(body: Skeleton, style: FigureStyle) -> tuple[list[Shape], list[Shape]]:
    """Return what lies on chest and back, under the near arm, and what lies over its shoulder, from the side."""
    axes = Axes(*flat(body.shoulder), body.upper_direction)
    return placed(axes, CAPE, CAPE_FOLDS, style.scarf, style), placed(
        axes, SHOULDER, SHOULDER_FOLDS, style.scarf, style
    )


def before(shoulder: Point, style: FigureStyle) -> list[Shape]:
    """Return what lies on both shoulders, from the front."""
    return placed(Axes(*shoulder, 90), FRONT_CAPE, FRONT_FOLDS, style.scarf, style)


def placed(axes: Axes, outline: QPainterPath, folds: QPainterPath, colour: str, style: FigureStyle) -> list[Shape]:
    """Return a piece of cloth with its folds."""
    return [Shape(axes.put(outline), colour), Shape(axes.put(folds), style.scarf_line, is_inner=True)]
