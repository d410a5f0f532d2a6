"""An open hand seen from its palm, such as one that waves; lengths are body heights."""

from math import cos, radians, sin

from footcoach.figure.shapes import Point, Profile, Shape, axes_of, joined, limb, smooth
from footcoach.figure.style import FigureStyle

LINE_WIDTH = 0.0018
PALM = (
    (0.000, -0.0120), (0.010, -0.0135), (0.030, -0.0195), (0.050, -0.0205), (0.0575, -0.0120), (0.0590, 0.000),
    (0.0570, 0.0110), (0.0510, 0.0190), (0.028, 0.0195), (0.010, 0.0145), (0.000, 0.0120),
)  # fmt: skip
"""Along the hand from the wrist, and away from the thumb."""

# Where each finger begins, where it points when the hand is wide open, in degrees away from the thumb, and its length.
FINGERS = (
    ((0.0500, -0.0150), -13.0, 0.0440),
    ((0.0540, -0.0050), -3.0, 0.0500),
    ((0.0530, 0.0055), 6.0, 0.0460),
    ((0.0480, 0.0150), 17.0, 0.0360),
)
FINGER: Profile = ((0.0, 0.0074, 0.0074), (0.55, 0.0070, 0.0070), (1.0, 0.0058, 0.0058))
THUMB_ROOT, THUMB_ANGLE, THUMB_LENGTH = (0.0160, -0.0100), -44.0, 0.0440
THUMB: Profile = ((0.0, 0.0088, 0.0088), (0.5, 0.0072, 0.0072), (1.0, 0.0062, 0.0062))
CREASE = ((0.040, -0.0165), (0.0435, -0.004), (0.041, 0.013))


def open_hand(wrist: Point, knuckles: Point, thumb_side: int, openness: float, style: FigureStyle) -> list[Shape]:
    """Return a hand whose palm faces the viewer.

    Args:
        wrist: Where it begins.
        knuckles: Where it points.
        thumb_side: 1 when the thumb lies counter-clockwise of the direction, -1 when clockwise.
        openness: 0 with the fingers side by side, 1 with all of them spread.
        style: Look and colours.
    """
    axes = axes_of(wrist, knuckles)

    def at(along: float, away: float) -> Point:
        return axes.at(along, -away * thumb_side)

    def finger(root: Point, angle: float, length: float, profile: Profile) -> tuple[Point, Point, Profile, float]:
        turn = radians(angle * openness)
        return at(*root), at(root[0] + length * cos(turn), root[1] + length * sin(turn)), profile, length

    fingers = [finger(*each, FINGER) for each in FINGERS]
    thumb = finger(THUMB_ROOT, THUMB_ANGLE, THUMB_LENGTH, THUMB)
    palm = smooth([at(*point) for point in PALM])
    hand = joined(palm, *(limb(*each, (1.0, 1.0)) for each in (*fingers, thumb)))
    crease = smooth([at(*point) for point in CREASE], is_closed=False)
    return [Shape(hand, style.skin), Shape(crease, style.skin_line, LINE_WIDTH)]
