"""A hand as seen from the side: four fingers, one a little behind the other, and a thumb.

Seen from the thumb's side, the thumb and the index finger are in front; seen from the other side the little finger is,
and the thumb shows only where it reaches beyond the palm.
"""

from cmath import rect
from functools import lru_cache
from math import radians
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from footcoach.figure.shapes import LINE_WIDTH, Axes, Outline, Profile, flat, flesh, inked, smooth, welded
from footcoach.figure.skeleton import Arm

# Half-widths on the back of the hand and on the palm's side.
PALM: Profile = ((-0.12, 0.0146, 0.0138), (0.25, 0.0142, 0.0140), (0.65, 0.0136, 0.0146), (1.0, 0.0108, 0.0118))
PALM_LENGTH = 0.050
THUMB: Profile = ((0.0, 0.0094, 0.0094), (0.5, 0.0074, 0.0076), (0.8, 0.0072, 0.0072), (1.0, 0.0056, 0.0052))
THUMB_LENGTH = 0.041
# The three bones of a finger as parts of its length, and how far each bends, of the whole curl.
BONES = ((0.45, 0.52), (0.30, 0.62), (0.25, 0.35))
NARROWS = 0.90
CURL_STEP = 2


class Finger(NamedTuple):
    """A finger: length, half-width at its root, how much of the curl it follows, its spread, how high its root is."""

    length: float
    width: float
    follows: float
    spread: float
    rise: float


# From the nearest to the farthest: little finger in front, and index finger in front.
FROM_OUTSIDE = (
    Finger(0.045, 0.0074, 1.10, -5.0, -0.0026), Finger(0.054, 0.0078, 1.03, -1.5, -0.0008),
    Finger(0.058, 0.0080, 0.97, 1.0, 0.0010), Finger(0.053, 0.0078, 0.92, 4.5, 0.0026),
)  # fmt: skip
FROM_THUMB = (
    Finger(0.053, 0.0082, 0.92, -3.0, -0.0020), Finger(0.058, 0.0080, 0.98, 0.0, -0.0002),
    Finger(0.054, 0.0078, 1.04, 2.5, 0.0012), Finger(0.045, 0.0072, 1.10, 6.0, 0.0026),
)  # fmt: skip


class Hand(NamedTuple):
    """A hand's outline, its thumb if that lies behind it, and its small lines."""

    outline: Outline
    thumb_behind: Outline | None
    lines: Outline


def hand(arm: Arm, curl: float, palm: int, *, is_near: bool) -> Hand:
    """Return a hand.

    Args:
        arm: The arm.
        curl: How far the fingers bend towards the palm, in degrees.
        palm: -1 if the palm lies clockwise of the hand's direction.
        is_near: Whether it is the arm towards the viewer.
    """
    wrist = Axes(*flat(arm.wrist), arm.hand_direction, flip=-palm)
    outline, thumb, lines = curled(round(curl / CURL_STEP) * CURL_STEP, is_thumb_near=is_near is (palm > 0))
    return Hand(wrist.put(outline), wrist.put(thumb) if thumb else None, wrist.put(lines))


@lru_cache(maxsize=256)
def curled(curl: int, *, is_thumb_near: bool) -> Hand:
    """Return a hand along x with its palm below."""
    wrist = Axes(0.0, 0.0)
    palm = wrist.put(flesh(PALM, PALM_LENGTH, 0.3, 0.9))
    found = [finger(part, curl) for part in (FROM_THUMB if is_thumb_near else FROM_OUTSIDE)]
    thumb_axes = wrist.turned((0.016, -0.0055), 1 - 0.42 * min(curl, 60))
    thumb = thumb_axes.put(flesh(THUMB, THUMB_LENGTH, 1.0, 1.0))
    lines = [line for _, line in found[:-1]]
    if not is_thumb_near:
        return Hand(welded(palm, *(path for path, _ in found)), thumb, inked(LINE_WIDTH, *lines))
    web = smooth(thumb_axes.all_at([(0.010, 0.0086), (0.024, 0.0076), (0.035, 0.0070)]), is_closed=False)
    return Hand(welded(palm, *(path for path, _ in found), thumb), None, inked(LINE_WIDTH, *lines, web))


def finger(part: Finger, curl: int) -> tuple[QPainterPath, QPainterPath]:
    """Return a finger, and the line along its back that parts it from the next one."""
    joint, angle, width = complex(PALM_LENGTH - 0.006, part.rise), part.spread, part.width
    back, front = [], []
    for share, bend in BONES:
        turn = bend * part.follows * curl
        across = width * 1j * rect(1.0, radians(angle - turn / 2))
        back.append(joint + across)
        front.append(joint - across)
        angle -= turn
        joint += share * part.length * rect(1.0, radians(angle))
        width *= NARROWS
    along = width * rect(1.0, radians(angle))
    tip = [joint + along * bit for bit in (-0.8 + 1.0j, 0.1 + 0.78j, 0.5, 0.1 - 0.78j, -0.8 - 1.0j)]
    outline = [(place.real, place.imag) for place in (*back, *tip, *reversed(front))]
    return smooth(outline), smooth(outline[: len(back) + 2], is_closed=False)
