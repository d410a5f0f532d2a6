"""Easing: curves that map progress 0 to 1 onto 0 to 1, and smooth interpolation through values."""

from collections.abc import Callable, Mapping
from typing import Literal

Point = tuple[float, float]
"""A time and a value."""

Curve = Callable[[float], float]
"""How much of a movement is done at a progress."""

Easing = Literal["smooth", "even", "out", "flowing"]

EVEN_RAMP = 0.12
FLOWING_RAMP = 0.25
OUT_RAMP = 0.15


def clamped(progress: float) -> float:
    """Return progress within 0 and 1."""
    return min(max(progress, 0.0), 1.0)


def smooth(progress: float) -> float:
    """Return a slow start and a slow end."""
    p = clamped(progress)
    return p * p * (3 - 2 * p)


def ramped(progress: float, ramp: float) -> float:
    """Return an even speed that grows and fades within the share `ramp` at each end."""
    p = clamped(progress)
    if p > 0.5:
        return 1.0 - ramped(1.0 - p, ramp)
    return (p * p / (2 * ramp) if p < ramp else p - ramp / 2) / (1 - ramp)


def even(progress: float) -> float:
    """Return an even speed with short soft ends."""
    return ramped(progress, EVEN_RAMP)


def flowing(progress: float) -> float:
    """Return the time along a path through several poses."""
    return ramped(progress, FLOWING_RAMP)


def out(progress: float) -> float:
    """Return a brisk start that slows down more and more."""
    p = clamped(progress)
    return p * p / OUT_RAMP if p < OUT_RAMP else 1 - (1 - p) ** 2 / (1 - OUT_RAMP)


CURVES: Mapping[Easing, Curve] = {"smooth": smooth, "even": even, "out": out, "flowing": flowing}


def slope(before: Point, here: Point, after: Point) -> float:
    """Return the slope at the middle of three points so that a cubic through them never overshoots.

    The harmonic mean of both secants, after Fritsch and Butland (SIAM J. Sci. Stat. Comput. 5, 1984); 0 at a turn.
    """
    one, other = secant(before, here), secant(here, after)
    return 0.0 if one * other <= 0 else 2 * one * other / (one + other)


def secant(before: Point, after: Point) -> float:
    """Return the mean slope from one point to another."""
    return (after[1] - before[1]) / (after[0] - before[0])


def hermite(a: float, b: float, out: float, into: float, t: float) -> float:
    """Return the cubic from `a` to `b` that leaves with slope `out` and arrives with slope `into`, at t 0 to 1."""
    rest = 1 - t
    return rest * rest * ((1 + 2 * t) * a + t * out) + t * t * ((3 - 2 * t) * b - rest * into)
