"""The head of a person on the way round: between the profile and the front.

Outlines go from the one to the other; what lies on the face has its place in space. The units are those of `head`: here
x is forward or to the right of the picture, y up, z towards the side that is nearer to the viewer.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import cos, dist, pi, radians, sin

from PySide6.QtGui import QPainterPath

from footcoach.figure import face, head
from footcoach.figure.head import SIZE, Part, drawn, line, outline, placed, ring
from footcoach.figure.looks import Hair
from footcoach.figure.shapes import Axes, Point, Shape, circle, limb, smooth
from footcoach.figure.skeleton import NECK, mix
from footcoach.figure.style import FigureStyle

Space = tuple[float, float, float]
"""Forward, up, and to the nearer side."""

STEP = 3
"""The turn of the head in whole steps of so many degrees, each of which is made once."""

POINTS, SAMPLES = 24, 480
# How far round an eye lies on the face, in degrees, and how much of it is seen when it comes round the nose.
EYE_TURN, EYE_SOFT = 27.0, 0.30
FAR_INWARDS = 0.86
EYE, EYE_RADIUS = (0.318, 0.491, 0.145), (0.025, 0.026)
BROW: Sequence[Space] = ((0.350, 0.588, 0.075), (0.318, 0.606, 0.145), (0.262, 0.588, 0.215))
MOUTH: Sequence[Space] = ((0.335, 0.235, -0.085), (0.385, 0.218, 0.0), (0.335, 0.235, 0.085))
NOSE: Sequence[Space] = ((0.385, 0.470, 0.0), (0.440, 0.370, 0.0), (0.395, 0.345, 0.030))
NOSE_FROM = 30.0
LENS: Sequence[Space] = (
    (0.385, 0.500, 0.055), (0.385, 0.555, 0.085), (0.365, 0.565, 0.165), (0.320, 0.535, 0.235), (0.320, 0.450, 0.240),
    (0.355, 0.405, 0.175), (0.380, 0.415, 0.095),
)  # fmt: skip
BRIDGE: Sequence[Space] = ((0.385, 0.510, -0.055), (0.400, 0.525, 0.0), (0.385, 0.510, 0.055))
TEMPLE: Sequence[Space] = ((0.320, 0.515, 0.238), (0.130, 0.520, 0.320), (-0.010, 0.525, 0.345))
EAR_PLACE: Space = (-0.02, 0.46, 0.345)
# Places that profile and front have in common, counter-clockwise; between them both outlines are taken to be alike.
# Of the face chin and crown; of hair its tip beside the face that is turned away, the crown, and the nape or other tip.
Ends = tuple[Sequence[Point], Sequence[Point]]
FACE_ENDS: Ends = ((0.285, 0.0), (-0.06, 0.985)), ((0.0, 0.0), (0.0, 1.0))
HAIR_ENDS: Ends = ((0.37, 0.75), (-0.11, 1.03), (-0.26, 0.18)), ((0.345, 0.47), (0.0, 1.03), (-0.345, 0.47))
RECEDING_ENDS: Ends = ((0.16, 0.955), (-0.11, 1.01), (-0.26, 0.25)), HAIR_ENDS[1]
SCARF_ENDS: Ends = (
    ((0.38, 0.83), (-0.11, 1.06), (-0.485, 0.50), (0.02, -0.50), (0.285, -0.06)),
    ((0.36, 0.84), (0.0, 1.06), (-0.405, 0.55), (0.0, -0.46), (0.315, 0.02)),
)
OPENING = (*head.FACE[1:17], *head.SCARF[6:0:-1])
OPENING_ENDS: Ends = ((0.285, 0.0), (0.36, 0.76)), ((0.0, -0.015), (0.0, 0.815))


def turned(
    base: Point, direction: float, shoulder: Point, yaw: float, style: FigureStyle
) -> tuple[list[Shape], list[Shape]]:
    """Return what of head and neck lies behind the shirt, and what before it.

    Args:
        base: Where the head sits on the neck, as it is seen.
        direction: Where the top of the head points as seen from the side, in degrees.
        shoulder: The root of the neck, as it is seen.
        yaw: Where the face points, in degrees: 0 right, 90 to the viewer, 180 left.
        style: Look and colours.
    """
    ahead = cos(radians(yaw))
    up = 90 + (direction - 90) * ahead
    x, y = Axes(*base, up).at(-0.012, -0.010 * ahead)
    axes = Axes(x, y, up, SIZE, -1 if ahead >= 0 else 1)
    foot = (shoulder[0], shoulder[1] - 0.012)
    top = axes.at(0.07, 0.14 * abs(ahead))
    neck = limb(foot, top, head.NECK, NECK + 0.03, width=style.look.build.limbs)
    steps = round(min(yaw, 180 - yaw) / STEP) * STEP
    behind, before = parts(style.look.hair, style.look.has_glasses, steps)
    return [*placed(behind, axes, style), Shape(neck, style.skin_shade)], placed(before, axes, style)


@lru_cache(maxsize=256)
def parts(hair: Hair, has_glasses: bool, yaw: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return what of the head lies behind the neck, and what before it, at a yaw of 0 to 90 degrees."""
    turn = radians(yaw)
    weight = sin(turn) ** 2

    def between(profile: Sequence[Point], half: Sequence[Point], ends: Ends) -> QPainterPath:
        pairs = zip(arcs(profile, ends[0]), arcs(doubled(half), ends[1]), strict=True)
        return outline([(mix(a[0], b[0], weight), mix(a[1], b[1], weight)) for a, b in pairs])

    def at(place: Space, side: int = 1) -> Point:
        x, y, z = place
        # What is far round the face turns away from the viewer.
        inwards = FAR_INWARDS if side < 0 else 1.0
        return (x * cos(turn) - side * z * sin(turn)) * mix(inwards, 1.0, weight), y

    def stroke(points: Sequence[Space], colour: str, width: float = 0.022, side: int = 1) -> Part:
        return line([at(point, side) for point in points], colour, width)

    skin = Part(between(head.FACE, face.FACE, FACE_ENDS), "skin")
    eyes = (eye(at, side, yaw) for side in (1, -1) if seen_of_eye(side, yaw) > 0)
    features = [*eyes, stroke(BROW, "hair"), stroke(MOUTH, "skin_line", mix(0.022, 0.026, weight))]
    if is_round(yaw):
        features.append(stroke(BROW, "hair", side=-1))
    if yaw > NOSE_FROM:
        features.append(stroke(NOSE, "skin_line"))
    if has_glasses:
        sides = (1, -1) if is_round(yaw) else (1,)
        features += [drawn(outline([at(point, side) for point in LENS]), "eye", 0.020) for side in sides]
        features += [stroke(TEMPLE, "eye", 0.020), stroke(BRIDGE, "eye", 0.020)]
    if hair == "scarf":
        return (), (
            Part(between(head.SCARF, face.SCARF, SCARF_ENDS), "scarf"),
            Part(between(OPENING, face.SCARF_OPENING, OPENING_ENDS), "skin", is_inner=True),
            *features,
        )
    ear = Part(ear_path(at(EAR_PLACE), cos(turn)), "skin", is_inner=True)
    far = (Part(ear_path(at(EAR_PLACE, -1), cos(turn)), "skin"),) if is_round(yaw) else ()
    before = Part(between(*HAIR[hair]), "hair")
    return behind(hair, turn), (*far, skin, before, ear, *features)


def is_round(yaw: float) -> bool:
    """Say whether what is on the far side of the face has come into sight."""
    return seen_of_eye(-1, yaw) > 0


def seen_of_eye(side: int, yaw: float) -> float:
    """Return how much is seen of the nearer eye, or with `side` -1 of the other one: 0 nothing, 1 all of it."""
    return min(1.0, sin(radians(yaw + side * EYE_TURN)) / EYE_SOFT)


def eye(at: Callable[[Space, int], Point], side: int, yaw: float) -> Part:
    """Return an eye, narrower where it is turned away."""
    x, y = at(EYE, side)
    wide = EYE_RADIUS[0] * mix(0.55, 1.0, seen_of_eye(side, yaw)) * mix(0.7, 1.0, sin(radians(yaw)))
    round_it = [(x + wide * cos(k * pi / 4), y + EYE_RADIUS[1] * sin(k * pi / 4)) for k in range(8)]
    return Part(outline(round_it), "eye", is_inner=True)


def ear_path(place: Point, width: float) -> QPainterPath:
    """Return an ear at a place of the picture, as wide as it looks."""
    middle = (-0.02, 0.46)
    wide = mix(0.65, 1.0, width)
    return outline([(place[0] + (x - middle[0]) * wide, place[1] + y - middle[1]) for x, y in head.EAR])


def behind(hair: Hair, turn: float) -> tuple[Part, ...]:
    """Return the hair that lies behind everything."""
    weight = sin(turn) ** 2
    if hair == "bun":
        return (Part(circle((mix(head.BUN[1], 1.06, weight), head.BUN[0] * cos(turn)), 0.155), "hair"),)
    if hair == "curls":
        x, y = head.CURLS_MIDDLE
        reach = mix(head.CURLS_REACH, 0.37, weight)
        middle, angles = (x * cos(turn), mix(y, 0.68, weight)), range(round(mix(28, -30, weight)), 256, 19)
        return (Part(ring(middle, reach, head.CURL_SIZE, angles), "hair"),)
    return ()


def doubled(half: Sequence[Point]) -> Sequence[Point]:
    """Return an outline whose left half mirrors the right one."""
    return [*half, *((-x, y) for x, y in reversed(half) if x)]


@lru_cache(maxsize=32)
def samples(points: tuple[Point, ...]) -> Sequence[Point]:
    """Return places all along a closed outline, counter-clockwise."""
    path = smooth(points)
    places = (path.pointAtPercent(i / SAMPLES) for i in range(SAMPLES))
    return [(place.x(), place.y()) for place in places]


def arcs(points: Sequence[Point], ends: Sequence[Point]) -> Sequence[Point]:
    """Return as many places between each two `ends` of an outline, for every outline that has as many ends."""
    found = samples(tuple(points))
    cuts = [min(range(SAMPLES), key=lambda i: dist(found[i], end)) for end in ends]
    return [
        found[(start + round(k * ((stop - start) % SAMPLES) / POINTS)) % SAMPLES]
        for start, stop in zip(cuts, [*cuts[1:], cuts[0]], strict=True)
        for k in range(POINTS)
    ]


HAIR = {
    "bun": (head.LONG_HAIR, face.LONG_HAIR, HAIR_ENDS),
    "curls": (head.LONG_HAIR, face.LONG_HAIR, HAIR_ENDS),
    "short": (head.CROPPED_HAIR, face.CROPPED_HAIR, HAIR_ENDS),
    "receding": (head.RECEDING_HAIR, face.RECEDING_HAIR, RECEDING_ENDS),
}
