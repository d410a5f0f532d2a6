"""A foot as seen from the side: heel, arch, ball, and five toes that bend at the ball.

The viewer sees the near foot from outside, its little toe in front, and the far foot from inside, its big toe in front.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import dist, hypot
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from footcoach.figure.shapes import (
    ENLARGED,
    LINE_WIDTH,
    SHRUNK,
    Axes,
    Outline,
    Point,
    circle,
    flat,
    inked,
    joined,
    smooth,
    together,
    welded,
)
from footcoach.figure.skeleton import ANKLE_HEIGHT, BALL_BEFORE_ANKLE, HEEL_BEHIND_ANKLE, Leg

HIGH_ARCH, LOW_ARCH = -0.0285, -0.0366
# Into how many pieces a line is cut to find what of it is hidden.
SAMPLES = 16
BALL_JOINT = (0.0665, -0.0264, 0.0124)
# What the toes grow out of, and the edge of their sole, about the place where the ball stands.
TOE_ROOTS = smooth([
    (-0.009, 0.0246), (0.003, 0.0212), (0.016, 0.0158), (0.016, 0.0030), (0.006, 0.0002), (-0.010, 0.0010),
    (-0.012, 0.012),
])  # fmt: skip
TOE_SOLE = smooth([
    (0.0450, 0.0085), (0.0465, 0.0050), (0.0410, 0.0012), (0.0290, 0.0002), (0.0185, 0.0010), (0.006, 0.0002),
    (-0.006, 0.0008), (-0.004, 0.0105), (0.020, 0.0078),
])  # fmt: skip
# Half of the flesh that rests on a ball, about its top; how much a sole yields; where along it the toes begin.
PAD = ((0.006, -0.0050), (0.0125, -0.0068), (0.0180, -0.0046), (0.0250, -0.0008), (0.036, 0.0014), (0.046, 0.0065))
YIELDS, REACHED = 0.008, 1.12
ANKLE_BONE = inked(
    LINE_WIDTH, smooth([(-0.0085, 0.0015), (-0.0060, 0.0070), (0.0005, 0.0085), (0.0055, 0.0045)], is_closed=False)
)


class Toe(NamedTuple):
    """A toe: how far it reaches beyond the ball, how thick it is, and how much higher it is seen than the nearest."""

    reach: float
    height: float
    rise: float


# From the big toe to the little one.
SEEN_FROM_OUTSIDE = (
    Toe(0.0460, 0.0142, 0.0014), Toe(0.0444, 0.0130, 0.0018), Toe(0.0388, 0.0125, 0.0013), Toe(0.0312, 0.0119, 0.0007),
    Toe(0.0228, 0.0112, 0.0),
)  # fmt: skip
SEEN_FROM_INSIDE = (
    Toe(0.0476, 0.0170, -0.0004), Toe(0.0488, 0.0128, 0.0052), Toe(0.0412, 0.0122, 0.0082), Toe(0.0332, 0.0114, 0.0106),
    Toe(0.0250, 0.0106, 0.0126),
)  # fmt: skip


def toe(part: Toe) -> QPainterPath:
    """Return a toe with its pad below, about the place where the ball stands."""
    tip, height, rise = part
    upper = [
        (tip, 0.46), (tip - 0.0030, 0.84), (tip - 0.0085, 0.98), (tip - 0.0160, 1.03), (tip - 0.0250, 1.10),
    ]  # fmt: skip
    lower = [(tip - 0.0190, 0.14), (tip - 0.0100, 0.0), (tip - 0.0030, 0.10)]
    points = [*upper, (min(tip - 0.034, -0.004), 1.10), (min(tip - 0.034, -0.004), 0.10), *lower]
    return smooth([(x, rise + height * y) for x, y in points])


def edges(parts: Sequence[Toe]) -> Iterator[QPainterPath]:
    """Yield the lines in which toes end before those behind them; each hides what is behind it of those before it."""
    for number, part in enumerate(parts[1:], 1):
        tip, height, rise = part
        points = [(tip - 0.0040, 0.08), (tip - 0.0002, 0.46), (tip - 0.0030, 0.84), (tip - 0.0085, 0.98),
                  (tip - 0.0150, 1.02)]  # fmt: skip
        line = smooth([(x, rise + height * y) for x, y in points], is_closed=False)
        nearer = [toe(other) for other in parts[number + 1 :]]
        places = [line.pointAtPercent(i / SAMPLES) for i in range(SAMPLES + 1)]
        seen = [(p.x(), p.y()) for p in places if not any(path.contains(p) for path in nearer)]
        if len(seen) > 1:
            yield smooth(seen[:: max(1, len(seen) // 4)], is_closed=False)


def nails_of(parts: Sequence[Toe]) -> Iterator[QPainterPath]:
    """Yield what of the toenails is seen."""
    for number, (tip, height, rise) in enumerate(parts):
        points = [(tip - 0.0092, 0.955), (tip - 0.0040, 0.86), (tip - 0.0012, 0.62), (tip - 0.0045, 0.74)]
        path = ENLARGED.map(smooth([(x, rise + height * y) for x, y in points]))
        for other in parts[number + 1 :]:
            path = path.subtracted(ENLARGED.map(toe(other)))
        yield SHRUNK.map(path)


def behind_ball(arch: float) -> QPainterPath:
    """Return the foot behind the ball, about the ankle: instep, ball, arch, heel."""
    return smooth([
        (0.019, 0.017), (0.031, 0.0070), (0.047, -0.0010), (0.064, -0.0105), (0.0745, -0.0180), (0.0775, -0.0300),
        (0.0710, -0.0389), (0.060, -0.0386), (0.042, arch - 0.0010), (0.022, arch), (0.000, -0.0378),
        (-0.014, -0.0390), (-0.032, -0.0389), (-0.0430, -0.0322), (-0.0445, -0.018), (-0.036, 0.003), (-0.020, 0.018),
        (0.0, 0.022),
    ])  # fmt: skip


def before_ankle(arch: float) -> QPainterPath:
    """Return what lies between instep and ball."""
    return smooth([
        (0.031, 0.0070), (0.047, -0.0010), (0.064, -0.0105), (0.0745, -0.0180), (0.0775, -0.0300), (0.0710, -0.0389),
        (0.060, -0.0386), (0.042, arch - 0.0010), (0.022, arch + 0.0010), (0.015, -0.018),
    ])  # fmt: skip


def sole_behind_ball(arch: float) -> QPainterPath:
    """Return the edge of the sole behind the ball."""
    return smooth([
        (0.0765, -0.0300), (0.0710, -0.0389), (0.060, -0.0386), (0.042, arch - 0.0010), (0.022, arch), (0.000, -0.0378),
        (-0.014, -0.0390), (-0.032, -0.0389), (-0.0430, -0.0322), (-0.036, -0.0262), (-0.010, -0.0278),
        (0.026, -0.0262), (0.060, -0.0280),
    ])  # fmt: skip


@dataclass(frozen=True)
class FootOutlines:
    """The parts of a foot, each about the ankle or, of the toes, about the place where the ball stands."""

    hind: QPainterPath
    fore: QPainterPath
    sole: QPainterPath
    toes: tuple[QPainterPath, ...]
    fan: QPainterPath
    lines: QPainterPath
    nails: QPainterPath


def outlines(arch: float, toes: Sequence[Toe], nearest_last: Sequence[Toe]) -> FootOutlines:
    """Return the parts of a foot; a toe hides what is behind it of those before it in `nearest_last`."""
    drawn, joint = tuple(toe(part) for part in toes), circle(BALL_JOINT[:2], BALL_JOINT[2])
    return FootOutlines(
        welded(behind_ball(arch), joint), welded(before_ankle(arch), joint), sole_behind_ball(arch), drawn,
        welded(TOE_ROOTS, *drawn), inked(LINE_WIDTH, *edges(nearest_last)), welded(*nails_of(nearest_last)),
    )  # fmt: skip


OUTSIDE = outlines(LOW_ARCH, SEEN_FROM_OUTSIDE, SEEN_FROM_OUTSIDE)
INSIDE = outlines(HIGH_ARCH, SEEN_FROM_INSIDE, SEEN_FROM_INSIDE[::-1])


def axes(leg: Leg) -> tuple[Axes, Axes]:
    """Return the axes of the foot, from the ankle, and of the toes, from the ball."""
    ankle = Axes(*flat(leg.ankle), leg.foot_direction, flip=leg.flip)
    ball = ankle.at(BALL_BEFORE_ANKLE * foreshortening(leg), -ANKLE_HEIGHT * leg.thickness)
    return ankle, Axes(*ball, leg.toe_direction, flip=leg.flip)


def foreshortening(leg: Leg) -> float:
    """Return how long the foot looks: 1 from the side, less if the leg is turned outwards or its foot points away."""
    if leg.thickness < 1:
        return max(0.3, dist(leg.heel[:2], leg.ball[:2]) / (BALL_BEFORE_ANKLE + HEEL_BEHIND_ANKLE))
    x, z = leg.ball.x - leg.ankle.x, leg.ball.z - leg.ankle.z
    return max(0.45, abs(x) / max(hypot(x, z), 1e-9))


class Foot:
    """A foot in its place."""

    def __init__(self, leg: Leg, *, is_near: bool) -> None:
        """Place a foot.

        Args:
            leg: The leg whose foot it is.
            is_near: Whether it is seen from outside.
        """
        self._ankle, self._ball = axes(leg)
        self._squeeze, self._height = foreshortening(leg), leg.thickness
        self._parts = OUTSIDE if is_near else INSIDE

    @property
    def outline(self) -> Outline:
        """Heel, arch, ball and toes."""
        return joined(self._at_ankle(self._parts.hind), self._toes(self._parts.fan))

    @property
    def forefoot(self) -> Outline:
        """The part before the ankle."""
        return joined(self._at_ankle(self._parts.fore), self._toes(self._parts.fan))

    @property
    def sole(self) -> Outline:
        """The edge of the sole."""
        return joined(self._at_ankle(self._parts.sole), self._toes(TOE_SOLE))

    @property
    def toes(self) -> list[Outline]:
        """The toes one by one, from the big one to the little one."""
        return [self._toes(path) for path in self._parts.toes]

    @property
    def lines(self) -> QPainterPath:
        """The lines between the toes and that of the ankle bone, as an outline."""
        return together(self._toes(self._parts.lines), self._at_ankle(ANKLE_BONE))

    @property
    def nails(self) -> Outline:
        """The toenails that can be seen."""
        return self._toes(self._parts.nails)

    def _at_ankle(self, path: QPainterPath) -> Outline:
        return self._ankle.put(path, self._squeeze, self._height)

    def _toes(self, path: QPainterPath) -> Outline:
        return self._ball.put(path, self._squeeze, self._height)


def pressed(leg: Leg, ball: Point, radius: float) -> QPainterPath | None:
    """Return the flesh of a sole that rests on a ball, where it flattens and spreads round its top; else None.

    Args:
        leg: The leg whose foot it is.
        ball: The middle of the ball.
        radius: Its radius.
    """
    heel, toe_root = flat(leg.heel), flat(leg.ball)
    part = (ball[0] - heel[0]) / (toe_root[0] - heel[0] or 1.0)
    if not 0.0 < part < REACHED:
        return None
    top = ball[1] + radius
    clearance = heel[1] + (toe_root[1] - heel[1]) * part - top
    load = 1 - abs(clearance) / YIELDS
    if load <= 0:
        return None
    right = [(ball[0] + aside, top + up * load) for aside, up in PAD]
    left = [(ball[0] - aside, top + up * load) for aside, up in reversed(PAD)]
    return smooth([*right, (ball[0], top + 0.010), *left])
