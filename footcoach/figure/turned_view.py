"""The whole standing person on the way round, between the views from the side and from the front.

Every limb is round: how broad it looks follows from its half-widths as seen from the side and from the front. At 0 and
180 degrees the picture is that of `side_view`, at 90 that of `front_view`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import atan2, cos, hypot, radians, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from footcoach.figure import front_view, hands, headscarf, limbs, side_view, turned_head
from footcoach.figure.colours import mixed
from footcoach.figure.front_view import FOOT_PITCH, OUTLINE, PITCH, PRINT, TOE_TIPS
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import (
    DEPTH_SHIFT,
    LINE_WIDTH,
    Axes,
    Outline,
    Point,
    Profile,
    Shape,
    axes_of,
    circle,
    joined,
    limb,
    outlined,
    smooth,
)
from footcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    BALL_BEFORE_ANKLE,
    FOREARM,
    SHANK,
    THIGH,
    UPPER_ARM,
    Arm,
    Leg,
    Skeleton,
    Vec,
    mix,
)
from footcoach.figure.style import FigureStyle

WIDTH_STEP = 6
"""Limbs are made anew for every so many degrees."""

# Of the arms in the front view: how far out from the body they are held, and how much lower the shoulder is.
SHOULDER_IN, SHOULDER_DOWN, ELBOW_OUT, WRIST_OUT, KNUCKLES_OUT = 0.016, 0.036, 0.034, 0.020, 0.012
# From here on the arm on the far side lies before the shirt, in degrees.
ARM_BEFORE = 78.0
# The trunk from the hem to the collar: place along the spine.
TRUNK = (-0.035, 0.02, 0.09, 0.22, 0.43, 0.62, 0.79, 0.88, 0.945, 0.988, 1.018, 1.045)
# The seat of the trousers from top to bottom: height above the hip; half-depth behind and before; half-width.
SEAT = ((0.020, 0.066, 0.052, 0.085), (0.0, 0.0755, 0.060, 0.094), (-0.022, 0.070, 0.048, 0.097),
        (-0.047, 0.050, 0.028, 0.076), (-0.062, 0.016, 0.010, 0.056))  # fmt: skip
# The back of a foot above the heel: forward of the ankle, outwards, up.
HEEL = ((-0.041, 0.0, 0.020), (-0.030, 0.012, 0.034), (-0.030, -0.012, 0.034), (-0.042, 0.0, 0.010))
INSTEP = ((0.014, 0.006, 0.055), (0.014, -0.006, 0.055), (0.046, 0.0, 0.033), (0.072, 0.0, 0.022))
# From which part of the way to the front on one sees: the backs of the hands; the toenails; the folds of a headscarf
# before the chest.
BACKS_FROM, NAILS_FROM, FOLDS_FROM = 0.8, 0.4, 0.6


@dataclass(frozen=True)
class View:
    """How a person is seen who faces `yaw`: 0 right, 90 to the viewer, 180 left; degrees.

    Attributes:
        ahead: How far what lies ahead of the person lies to the right of the picture.
        towards: How far it lies towards the viewer.
        x: Where the person stands.
    """

    yaw: float
    ahead: float
    towards: float
    x: float

    def seen(self, place: Vec) -> Point:
        """Return where a place is seen: what is nearer to the viewer lies a little lower."""
        depth = self.depth(place)
        across = (place.x - self.x) * self.ahead - place.z * self.towards
        return self.x + across - DEPTH_SHIFT * self.ahead * depth, place.y - PITCH * self.towards * depth

    def way(self, ahead: float, up: float, aside: float) -> Point:
        """Return a way along a foot as it is seen: a foot is drawn as seen from higher up."""
        depth = ahead * self.towards + aside * self.ahead
        across = ahead * self.ahead - aside * self.towards
        return across - DEPTH_SHIFT * self.ahead * depth, up - FOOT_PITCH * self.towards * depth

    def depth(self, place: Vec) -> float:
        """Return how far towards the viewer a place is."""
        return (place.x - self.x) * self.towards + place.z * self.ahead


@dataclass(frozen=True)
class BodySide:
    """One side of the person.

    Attributes:
        outwards: 1 for the person's right, -1 for the left.
        leg: Its leg.
        arm: Its arm.
        curl: How far the fingers bend, in degrees.
        palm: -1 if the palm lies clockwise of the hand's direction, for who faces right.
    """

    outwards: int
    leg: Leg
    arm: Arm
    curl: float
    palm: int


def view_of(yaw: float, x: float) -> View:
    """Return how a person at a place along the floor is seen."""
    return View(yaw, cos(radians(yaw)), sin(radians(yaw)), x)


def shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person from back to front; near is the right side, wherever that is seen."""
    body = pose.skeleton
    view = view_of(pose.yaw or 0.0, body.hip.x)
    far, near = sorted(sides_of(pose), key=lambda side: view.depth(side.arm.shoulder))
    legs = sorted((far, near), key=lambda side: view.depth(side.leg.ankle)) if abs(view.ahead) < 0.3 else (far, near)

    def edged(found: list[Shape]) -> list[Shape]:
        return outlined(found, style.outline, style.outline_width)

    def drawn(side: BodySide) -> Limbs:
        return Limbs(view, side, style, abs(view.ahead) if side is far else 0.0)

    far_arm, near_arm = (edged(drawn(side).arm_shapes()) for side in (far, near))
    is_before = abs(90 - view.yaw) < 90 - ARM_BEFORE
    base, root = view.seen(body.head_base), view.seen(body.shoulder)
    neck, head = turned_head.turned(base, body.head_direction, root, view.yaw, style)
    return [
        *(Shape(shadow(side, view), style.shadow) for side in legs),
        *([] if is_before else far_arm),
        *edged([*(shape for side in legs for shape in drawn(side).leg_shapes()),
                Shape(seat(body, view, style), style.trousers)]),
        *edged(neck),
        *edged([Shape(shirt(body, view, style), style.top)]),
        *(far_arm if is_before else []),
        *(edged(head) if style.look.hair != "scarf" else []),
        *near_arm,
        *(edged(cape(root, view, style)) + edged(head) if style.look.hair == "scarf" else []),
    ]  # fmt: skip


def sides_of(pose: Pose) -> tuple[BodySide, BodySide]:
    """Return the person's right and left side."""
    body, angles = pose.skeleton, pose.angles
    return (
        BodySide(1, body.near_leg, body.near_arm, angles.near_arm.curl, pose.near_palm),
        BodySide(-1, body.far_leg, body.far_arm, angles.far_arm.curl, pose.far_palm),
    )


def half_width(depths: tuple[float, float], widths: tuple[float, float], view: View, side: int) -> float:
    """Return how far flesh reaches to one side of the picture.

    Args:
        depths: How far it reaches behind and before the bone.
        widths: How far it reaches to the person's left and right.
        view: How the person is seen.
        side: 1 for the right of the picture, -1 for the left.
    """
    deep = depths[view.ahead * side > 0]
    wide = widths[side < 0]
    return hypot(view.ahead * deep, view.towards * wide)


def value_at(table: Sequence[tuple[float, ...]], t: float, column: int) -> float:
    """Return a column of a table at a place of its first column, between its rows."""
    for low, high in pairwise(table):
        if t <= high[0]:
            part = min(max((t - low[0]) / (high[0] - low[0]), 0.0), 1.0)
            return mix(low[column], high[column], part)
    return table[-1][column]


@lru_cache(maxsize=1024)
def turned_profile(side_profile: Profile, front_profile: Profile, outwards: int, yaw: int) -> Profile:
    """Return the half-widths of a limb that hangs down, seen from a yaw.

    Args:
        side_profile: From the side: place, half-width before and behind the bone.
        front_profile: From the front: place, half-width outwards and inwards.
        outwards: 1 for the person's right, -1 for the left.
        yaw: In whole degrees.
    """
    view = view_of(yaw, 0.0)
    weight = view.towards**2
    first = mix(side_profile[0][0], front_profile[0][0], weight)
    last = mix(side_profile[-1][0], front_profile[-1][0], weight)
    places = sorted({round(p[0], 3) for p in (*side_profile, *front_profile) if first < p[0] < last} | {first, last})
    spaced = [t for t, after in zip(places, [*places[1:], 9.0], strict=True) if after - t > 0.03]

    def row(t: float) -> tuple[float, float, float]:
        depths = value_at(side_profile, t, 2), value_at(side_profile, t, 1)
        out, inner = value_at(front_profile, t, 1), value_at(front_profile, t, 2)
        widths = (inner, out) if outwards > 0 else (out, inner)
        return t, half_width(depths, widths, view, 1), half_width(depths, widths, view, -1)

    return tuple(row(t) for t in spaced)


@dataclass(frozen=True)
class Limbs:
    """Leg and arm of one side, as they are drawn.

    Attributes:
        view: How they are seen.
        side: Which ones.
        style: Look and colours.
        shade: How dark they are: 0 as near ones, 1 as far ones.
    """

    view: View
    side: BodySide
    style: FigureStyle
    shade: float

    def coloured(self, near: str, far: str) -> str:
        """Return a colour between those of near and far limbs."""
        return mixed(far, near, self.shade)

    def flesh(
        self, bone: tuple[Point, Point], length: float, profiles: tuple[Profile, Profile], bulges: tuple[float, float]
    ) -> Outline:
        """Return the flesh or cloth of a bone from its profiles as seen from the side and from the front."""
        yaw = round(self.view.yaw / WIDTH_STEP) * WIDTH_STEP
        profile = turned_profile(*profiles, self.side.outwards, yaw)
        return limb(*bone, profile, length, bulges, width=self.style.look.build.limbs)

    def leg_shapes(self) -> list[Shape]:
        """Return the leg: skin, foot, trousers."""
        style, leg = self.style, self.side.leg
        hip, knee, ankle = (self.view.seen(place) for place in (leg.hip, leg.knee, leg.ankle))
        upper, lower = (hip, knee), (knee, ankle)
        whole, gaps, nails = foot(self.side, self.view)
        skin = [self.flesh(lower, SHANK, (limbs.SHANK_SKIN, front_view.SHANK_SKIN), (0.9, 0.9)), whole]
        if style.look.trousers == "knee":
            skin.append(self.flesh(upper, THIGH, (limbs.KNEE_SKIN, front_view.KNEE_SKIN), (0.0, 1.0)))
            cloth = self.flesh(upper, THIGH, (limbs.SHORTS, front_view.SHORTS), (0.7, 0.06))
        else:
            thigh = self.flesh(upper, THIGH, (limbs.THIGH_CLOTH, front_view.THIGH_CLOTH), (0.7, 1.0))
            cloth = joined(thigh, self.flesh(lower, SHANK, (limbs.SHANK_CLOTH, front_view.SHANK_CLOTH), (1.0, 0.06)))
        return [
            *(Shape(path, self.coloured(style.skin, style.skin_shade)) for path in skin),
            Shape(gaps, style.skin_line, LINE_WIDTH),
            *([Shape(nails, style.nail, is_inner=True)] if self.view.towards > NAILS_FROM else []),
            Shape(cloth, self.coloured(style.trousers, style.trousers_shade)),
            Shape(self._hem(upper, lower), style.trousers_fold, is_inner=True),
        ]

    def _hem(self, upper: tuple[Point, Point], lower: tuple[Point, Point]) -> Outline:
        """Return the line of the trousers' hem, as an outline."""
        is_short = self.style.look.trousers == "knee"
        axes, line = (axes_of(*upper), front_view.SHORTS_HEM) if is_short else (axes_of(*lower), front_view.HEM)
        return axes._replace(flip=-self.side.outwards).put(line, 1.0, self.style.look.build.limbs)

    def arm_shapes(self) -> list[Shape]:
        """Return the arm: hand, forearm, sleeve."""
        style, arm, cut = self.style, self.side.arm, self.style.look.sleeve
        held = self.view.towards**2

        def at(place: Vec, out: float, up: float = 0.0) -> Point:
            return self.view.seen(place.plus(0, up * held, self.side.outwards * out * held))

        shoulder, elbow = at(arm.shoulder, -SHOULDER_IN, -SHOULDER_DOWN), at(arm.elbow, ELBOW_OUT)
        wrist, knuckles = at(arm.wrist, WRIST_OUT), at(arm.knuckles, KNUCKLES_OUT)
        upper, lower = (shoulder, elbow), (elbow, wrist)
        skin = [self.flesh(lower, FOREARM, (limbs.FOREARM_SKIN, front_view.FOREARM_SKIN), (1.0, 0.9))]
        if cut == "short":
            skin.append(self.flesh(upper, UPPER_ARM, (limbs.UPPER_ARM_SKIN, front_view.UPPER_ARM_SKIN), (0.9, 1.0)))
            sleeve = self.flesh(upper, UPPER_ARM, (limbs.SHORT_SLEEVE, front_view.SHORT_SLEEVE), (0.9, 0.06))
        else:
            cuff = self.flesh(lower, FOREARM, (limbs.LOWER_SLEEVES[cut], front_view.LOWER_SLEEVES[cut]), (1.0, 0.06))
            whole = self.flesh(upper, UPPER_ARM, (limbs.UPPER_SLEEVE, front_view.UPPER_SLEEVE), (0.9, 1.0))
            sleeve = joined(whole, cuff)
        colour = self.coloured(style.skin, style.skin_shade)
        return [
            Shape(joined(*skin), colour),
            *self._hand_shapes(axes_of(wrist, knuckles), colour),
            Shape(sleeve, self.coloured(style.top_light, style.top_shade)),
        ]

    def _hand_shapes(self, wrist: Axes, colour: str) -> list[Shape]:
        """Return the hand as seen from the front or from the side, whichever is nearer."""
        side, view = self.side, self.view
        if view.towards > BACKS_FROM:
            outline, lines = front_view.HANDS[side.outwards]
        else:
            is_near = (side.outwards > 0) is (view.ahead > 0)
            curl = round(side.curl / hands.CURL_STEP) * hands.CURL_STEP
            outline, _, lines = hands.curled(curl, is_thumb_near=is_near is (side.palm > 0))
            wrist = wrist._replace(flip=-side.palm if view.ahead > 0 else side.palm)
        return [Shape(wrist.put(outline), colour), Shape(wrist.put(lines), self.style.skin_line, is_inner=True)]


def on_foot(side: BodySide, view: View) -> Callable[[float, float, float], Point]:
    """Return what tells where a place of the foot is seen: forward of the ankle, outwards, and above the sole."""
    leg = side.leg
    turn, tip, toes = leg_turn(leg), radians(leg.foot_direction), radians(leg.toe_direction)
    x, y = view.seen(leg.ankle)
    ahead, aside, up = (
        view.way(along * cos(turn) - out * sin(turn), rise, along * sin(turn) + out * cos(turn))
        for along, rise, out in ((cos(tip), sin(tip), 0.0), (0.0, 0.0, side.outwards), (-sin(tip), cos(tip), 0.0))
    )
    bent = view.way(cos(toes) * cos(turn), sin(toes), cos(toes) * sin(turn))

    def at(along: float, out: float, above: float) -> Point:
        beyond, high = max(along - BALL_BEFORE_ANKLE, 0.0), above - ANKLE_HEIGHT
        along -= beyond
        return (
            x + along * ahead[0] + beyond * bent[0] + out * aside[0] + high * up[0],
            y + along * ahead[1] + beyond * bent[1] + out * aside[1] + high * up[1],
        )

    return at


def leg_turn(leg: Leg) -> float:
    """Return how far the foot points to the person's right, as an angle."""
    return atan2(leg.ball.z - leg.ankle.z, leg.ball.x - leg.ankle.x)


def foot(side: BodySide, view: View) -> tuple[Outline, Outline, Outline]:
    """Return a foot's outline, the lines between its toes, and its nails."""
    at = on_foot(side, view)
    sole = [(along, out, 0.0) for along, out in PRINT]
    whole = smooth(hull([at(*point) for point in (*sole, *OUTLINE, *HEEL, *INSTEP)]))
    toes = [circle(at(along - size * 0.9, out, size), size) for along, out, size in TOE_TIPS]
    between_toes = [(one[0], (one[1] + other[1]) / 2) for one, other in pairwise(TOE_TIPS)]
    gaps = [smooth([at(a + 0.003, o, 0.012), at(a - 0.012, o, 0.015)], is_closed=False) for a, o in between_toes]
    nails = QPainterPath()
    for along, out, size in TOE_TIPS:
        wide = size * front_view.NAIL
        nails.addEllipse(QPointF(*at(along - size * 0.5, out, size * 1.7)), wide, wide * 0.72)
    return joined(whole, *toes), joined(*gaps), nails


def shadow(side: BodySide, view: View) -> QPainterPath:
    """Return the shadow of a foot on the floor."""
    ankle = side.leg.ankle._replace(y=ANKLE_HEIGHT)
    flat = replace(side, leg=replace(side.leg, ankle=ankle, foot_direction=0.0, toe_direction=0.0))
    at = on_foot(flat, view)
    points = [at(along * 1.06, out * 1.16, 0.0) for along, out in PRINT]
    low, high = min(y for _, y in points), max(y for _, y in points)
    # Seen from the side it is a thin stripe before the foot.
    stripe = max(0.0075 - (high - low), 0.0)
    return smooth(hull([*points, *((x, y - stripe) for x, y in points)]))


def hull(points: Sequence[Point]) -> list[Point]:
    """Return the outermost of some points, counter-clockwise, none of them close together."""

    def chain(ordered: Sequence[Point]) -> list[Point]:
        found: list[Point] = []
        for point in ordered:
            while len(found) > 1 and turn_at(found[-2], found[-1], point) <= 0:
                found.pop()
            found.append(point)
        return found[:-1]

    ordered = sorted(points)
    around = chain(ordered) + chain(ordered[::-1])
    return [p for p, q in zip(around, [*around[1:], around[0]], strict=True) if hypot(q[0] - p[0], q[1] - p[1]) > 0.003]


def turn_at(a: Point, b: Point, c: Point) -> float:
    """Return how far a way through three points turns: positive to the left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def seat(body: Skeleton, view: View, style: FigureStyle) -> QPainterPath:
    """Return the seat of the trousers."""
    x, y = view.seen(body.hip)
    width = style.look.build.trunk

    def half(row: tuple[float, float, float, float], side: int) -> Point:
        up, behind, before, wide = row
        return x + side * width * half_width((behind, before), (wide, wide), view, side), y + up

    return smooth([*(half(row, 1) for row in SEAT), *(half(row, -1) for row in reversed(SEAT))])


def shirt(body: Skeleton, view: View, style: FigureStyle) -> QPainterPath:
    """Return the shirt from hem to collar."""
    width = style.look.build.trunk
    wide = tuple((t, aside) for aside, t in reversed(front_view.SHIRT))

    def at(t: float, side: int) -> Point:
        x, y = spine(body, t, view)
        aside = value_at(wide, t, 1)
        depths = value_at(side_view.TRUNK, t, 1), value_at(side_view.TRUNK, t, 2)
        broad = width if t < 0.95 else mix(width, 1.0, view.towards**2)
        return x + side * broad * half_width(depths, (aside, aside), view, side), y

    collar = spine(body, mix(TRUNK[-1], 1.0, view.towards**2), view)
    return smooth([*(at(t, 1) for t in TRUNK), collar, *(at(t, -1) for t in reversed(TRUNK))])


def cape(shoulder: Point, view: View, style: FigureStyle) -> list[Shape]:
    """Return what of a headscarf lies on the shoulders."""

    def half(row: tuple[float, float, float, float], side: int) -> Point:
        up, behind, before, wide = row
        reach = half_width((behind, before), (wide, wide), view, side)
        if (before if view.ahead * side > 0 else behind) < 0:  # its lowest place is wholly before the shoulders
            reach = mix(behind, wide, view.towards**2)
        return shoulder[0] + side * reach, shoulder[1] + up

    rows = headscarf.ROWS
    outline = smooth([*(half(row, 1) for row in rows), *(half(row, -1) for row in reversed(rows))])
    return [Shape(outline, style.scarf), Shape(folds(shoulder, view), style.scarf_line, is_inner=True)]


def folds(shoulder: Point, view: View) -> Outline:
    """Return the folds of a headscarf, before the chest or beside it."""
    if view.towards > FOLDS_FROM:
        return Axes(*shoulder, 90).put(headscarf.FRONT_FOLDS, 1.0, view.towards)
    return Axes(*shoulder, 90, flip=1 if view.ahead > 0 else -1).put(headscarf.CAPE_FOLDS, 1.0, abs(view.ahead))


def spine(body: Skeleton, t: float, view: View) -> Point:
    """Return where a place along the spine is seen: 0 at the pelvis, 1 at the shoulders."""
    start, end = (body.hip, body.waist) if t < side_view.WAIST else (body.waist, body.shoulder)
    low, high = (0.0, side_view.WAIST) if t < side_view.WAIST else (side_view.WAIST, 1.0)
    part = (t - low) / (high - low)
    return view.seen(Vec(*(mix(a, b, part) for a, b in zip(start, end, strict=True))))
