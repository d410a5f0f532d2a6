"""Hands as seen from the side: a palm, fingers that curl, a thumb."""

from functools import lru_cache

from PySide6.QtGui import QPainterPath

from footcoach.figure.shapes import Axes, Profile, flat, flesh, joined, smooth, welded
from footcoach.figure.skeleton import Arm

# Half-widths on the back of the hand and on the palm's side.
PALM: Profile = ((-0.12, 0.0148, 0.0142), (0.25, 0.0150, 0.0140), (0.65, 0.0150, 0.0135), (1.0, 0.0118, 0.0112))
PALM_LENGTH = 0.050
FIRST: Profile = ((0.0, 0.0118, 0.0112), (1.0, 0.0092, 0.0092))
FIRST_LENGTH = 0.028
LAST: Profile = ((0.0, 0.0092, 0.0092), (0.6, 0.0078, 0.0080), (1.0, 0.0055, 0.0060))
LAST_LENGTH = 0.024
THUMB: Profile = ((0.0, 0.0085, 0.0085), (0.6, 0.0072, 0.0072), (1.0, 0.0060, 0.0055))
THUMB_LENGTH = 0.040
CURL_STEP = 2


def hand(arm: Arm, curl: float, palm: int) -> tuple[QPainterPath, QPainterPath]:
    """Return the hand's outline and its small lines.

    Args:
        arm: The arm.
        curl: How far the fingers bend towards the palm, in degrees.
        palm: -1 if the palm lies clockwise of the hand's direction.
    """
    wrist = Axes(*flat(arm.wrist), arm.hand_direction, flip=-palm)
    outline, lines = curled(round(curl / CURL_STEP) * CURL_STEP)
    return wrist.put(outline), wrist.put(lines)


@lru_cache(maxsize=64)
def curled(curl: int) -> tuple[QPainterPath, QPainterPath]:
    """Return a hand along x with its palm below, and its lines."""
    wrist = Axes(0.0, 0.0)
    knuckles = wrist.turned((PALM_LENGTH, 0.0005), -0.55 * curl)
    middle = knuckles.turned((FIRST_LENGTH, 0.0), -0.80 * curl)
    thumb = wrist.turned((0.020, -0.006), -8 - 0.28 * min(curl, 60))
    outline = welded(
        wrist.put(flesh(PALM, PALM_LENGTH, 0.3, 1.0)),
        knuckles.put(flesh(FIRST, FIRST_LENGTH, 1.0, 1.0)),
        middle.put(flesh(LAST, LAST_LENGTH, 1.0, 1.0)),
        thumb.put(flesh(THUMB, THUMB_LENGTH, 1.0, 1.0)),
    )
    finger = smooth(
        [*knuckles.all_at([(0.004, -0.0008), (0.020, -0.0008)]), middle.at(0.012, -0.0008)], is_closed=False
    )
    web = smooth(thumb.all_at([(0.012, 0.0080), (0.026, 0.0074), (0.036, 0.0066)]), is_closed=False)
    return outline, joined(finger, web)
