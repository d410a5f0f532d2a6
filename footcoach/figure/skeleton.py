"""Bones of the drawn person: lengths, forward kinematics and two-bone inverse kinematics. Pure mathematics.

The lengths of limbs, trunk and neck and the height of the ankle are those of Drillis and Contini (Body Segment
Parameters, 1966), as in Winter, Biomechanics and Motor Control of Human Movement (2009), figure 4.1. The parts of the
foot and the widths of hips and shoulders are our own choice.

Units are body heights, degrees, x forward, y up, z towards the viewer. 0° everywhere is standing upright. Hip, knee and
elbow bend with positive angles, the ankle points the foot down with negative ones, toes point up with positive ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from math import acos, atan2, cos, degrees, dist, hypot, radians, sin
from typing import Literal, NamedTuple, TypeVar

THIGH = 0.245
SHANK = 0.246
LOWER_TRUNK = 0.120
UPPER_TRUNK = 0.168
UPPER_ARM = 0.186
FOREARM = 0.146
HAND = 0.108
NECK = 0.052
TOES = 0.043
ANKLE_HEIGHT = 0.039
HEEL_BEHIND_ANKLE = 0.038
BALL_BEFORE_ANKLE = 0.071
HIP_HALF_WIDTH = 0.052
SHOULDER_HALF_WIDTH = 0.098
LEAST_THICKNESS = 0.5
"""How high a foot that lies on its side looks, as a part of its height."""

Joint = Literal[
    "hip", "waist", "shoulder", "head_base",
    "near.hip", "near.knee", "near.ankle", "near.heel", "near.ball", "near.toe",
    "far.hip", "far.knee", "far.ankle", "far.heel", "far.ball", "far.toe",
    "near.shoulder", "near.elbow", "near.wrist", "near.knuckles",
    "far.shoulder", "far.elbow", "far.wrist", "far.knuckles",
]  # fmt: skip
"""The name of a place in a skeleton."""

A = TypeVar("A", bound="LegAngles | ArmAngles | TrunkAngles")


class Vec(NamedTuple):
    """A place or a shift in the scene."""

    x: float
    y: float
    z: float = 0.0

    def plus(self, x: float, y: float, z: float = 0.0) -> "Vec":
        """Return the place shifted by the given amounts."""
        return Vec(self.x + x, self.y + y, self.z + z)


@dataclass(frozen=True)
class TrunkAngles:
    """Forward lean of the pelvis, further bend of the upper trunk, further nod of the head.

    `twist` takes the near shoulder back and the far one forward, about the upper trunk.
    """

    lean: float = 0.0
    bend: float = 0.0
    nod: float = 0.0
    twist: float = 0.0


@dataclass(frozen=True)
class LegAngles:
    """Joint angles of one leg.

    `spread` turns the whole leg outwards about the vertical; `fold` turns the lower leg back inwards, as in sitting
    with one knee dropped to the side or the legs folded beside the hips; `roll` turns it inwards about its own length,
    as in kneeling, where the sole looks up: there both are 180°. `aside` leads the straight leg away from the other
    one.
    """

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0
    spread: float = 0.0
    fold: float = 0.0
    aside: float = 0.0
    roll: float = 0.0


@dataclass(frozen=True)
class ArmAngles:
    """Joint angles of one arm; `curl` bends the fingers, `spread` turns the whole arm outwards.

    The collarbone lifts the shoulder by `elevation` and takes it forward by `protraction`, or back where that is
    negative.
    """

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    curl: float = 0.0
    spread: float = 0.0
    elevation: float = 0.0
    protraction: float = 0.0


@dataclass(frozen=True)
class BodyAngles:
    """Every joint of the person. Near is the side towards the viewer."""

    trunk: TrunkAngles = TrunkAngles()
    near_leg: LegAngles = LegAngles()
    far_leg: LegAngles = LegAngles()
    near_arm: ArmAngles = ArmAngles()
    far_arm: ArmAngles = ArmAngles()


@dataclass(frozen=True)
class Leg:
    """Places of one leg's joints.

    Directions are degrees in the leg's own plane, or as seen from the side where the foot has left it. There `flip` is
    -1 if the sole is seen on the other side of that direction, and `thickness` how high the foot still looks.
    """

    hip: Vec
    knee: Vec
    ankle: Vec
    heel: Vec
    ball: Vec
    toe: Vec
    foot_direction: float
    toe_direction: float
    flip: int = 1
    thickness: float = 1.0


@dataclass(frozen=True)
class Arm:
    """Places of one arm's joints."""

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    knuckles: Vec
    hand_direction: float


@dataclass(frozen=True)
class Skeleton:
    """The whole person at one moment."""

    hip: Vec
    waist: Vec
    shoulder: Vec
    head_base: Vec
    upper_direction: float
    head_direction: float
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm

    def point(self, joint: Joint) -> Vec:
        """Return the place of a joint."""
        side, _, name = joint.rpartition(".")
        limb = "arm" if name in {"shoulder", "elbow", "wrist", "knuckles"} else "leg"
        place: Vec = getattr(getattr(self, f"{side}_{limb}") if side else self, name)
        return place

    def floor_points(self) -> Iterator[Vec]:
        """Yield what may stand on the floor: heels, balls and toes of both feet."""
        for leg in (self.near_leg, self.far_leg):
            yield from (leg.heel, leg.ball, leg.toe)


def step(origin: Vec, length: float, direction: float, turn: float = 0.0) -> Vec:
    """Return the other end of a bone; `turn` degrees swing it about the vertical, towards the viewer if positive."""
    angle = radians(direction)
    ahead = length * cos(angle)
    return swung(origin, ahead, length * sin(angle), turn)


def swung(origin: Vec, ahead: float, up: float, turn: float) -> Vec:
    """Return the place ahead of and above an origin, swung about the vertical as in `step`."""
    x, y, z = origin
    if not turn:
        return Vec(x + ahead, y + up, z)
    angle = radians(turn)
    return Vec(x + ahead * cos(angle), y + up, z + ahead * sin(angle))


def rotated(x: float, y: float, angle: float) -> tuple[float, float]:
    """Return the shift (x, y) turned by `angle` degrees."""
    turn = radians(angle)
    c, s = cos(turn), sin(turn)
    return x * c - y * s, x * s + y * c


def in_foot(ankle: Vec, direction: float, x: float, y: float, turn: float = 0.0) -> Vec:
    """Return the place (x, y) of a foot's own frame, whose origin is the ankle."""
    ahead, up = rotated(x, y, direction)
    return swung(ankle, ahead, up, turn)


def leg_of(hip: Vec, trunk_direction: float, angles: LegAngles, outwards: float) -> Leg:
    """Return the joints of a leg that hangs from `hip`; `outwards` is 1 for the near leg and -1 for the far one."""
    thigh = trunk_direction - 180 + angles.hip
    shank = thigh - angles.knee
    foot = shank + 90 + angles.ankle
    toes = foot + angles.toes
    knee = step(hip, THIGH, thigh, angles.spread * outwards)
    turn = (angles.spread - angles.fold) * outwards
    ankle = step(knee, SHANK, shank, turn)
    if angles.aside:
        knee, ankle = (led_aside(place, hip, angles.aside * outwards) for place in (knee, ankle))
    ball = in_foot(ankle, foot, BALL_BEFORE_ANKLE, -ANKLE_HEIGHT, turn)
    heel = in_foot(ankle, foot, -HEEL_BEHIND_ANKLE, -ANKLE_HEIGHT, turn)
    leg = Leg(hip, knee, ankle, heel, ball, step(ball, TOES, toes, turn), foot, toes)
    return rolled(leg, angles.roll * outwards) if angles.roll else leg


def rolled(leg: Leg, angle: float) -> Leg:
    """Return the leg with its foot turned about the shank, and the foot's directions as they are seen from the side."""
    heel, ball, toe = (turned_about(leg.knee, leg.ankle, place, angle) for place in (leg.heel, leg.ball, leg.toe))
    along, ahead = (ball.x - heel.x, ball.y - heel.y), (toe.x - ball.x, toe.y - ball.y)
    over = (along[0] * (leg.ankle.y - heel.y) - along[1] * (leg.ankle.x - heel.x)) / max(hypot(*along), 1e-9)
    return replace(
        leg, heel=heel, ball=ball, toe=toe, foot_direction=degrees(atan2(along[1], along[0])),
        toe_direction=degrees(atan2(ahead[1], ahead[0])), flip=1 if over >= 0 else -1,
        thickness=max(LEAST_THICKNESS, abs(over) / ANKLE_HEIGHT),
    )  # fmt: skip


def turned_about(start: Vec, end: Vec, place: Vec, angle: float) -> Vec:
    """Return a place turned about the line from `start` to `end` (Rodrigues' formula)."""
    length = dist(start, end)
    x, y, z = ((b - a) / length for a, b in zip(start, end, strict=True))
    p, q, r = (a - b for a, b in zip(place, end, strict=True))
    c, s = cos(radians(angle)), sin(radians(angle))
    along = (x * p + y * q + z * r) * (1 - c)
    return end.plus(
        p * c + (y * r - z * q) * s + x * along,
        q * c + (z * p - x * r) * s + y * along,
        r * c + (x * q - y * p) * s + z * along,
    )


def led_aside(place: Vec, hip: Vec, angle: float) -> Vec:
    """Return a place of the leg after the leg has swung about the forward axis through the hip."""
    up, out = rotated(place.y - hip.y, place.z - hip.z, -angle)
    return Vec(place.x, hip.y + up, hip.z + out)


def arm_of(shoulder: Vec, trunk_direction: float, angles: ArmAngles, outwards: float) -> Arm:
    """Return the joints of an arm that hangs from `shoulder`."""
    upper = trunk_direction - 180 + angles.shoulder
    fore = upper + angles.elbow
    hand = fore + angles.wrist
    turn = angles.spread * outwards
    elbow = step(shoulder, UPPER_ARM, upper, turn)
    wrist = step(elbow, FOREARM, fore, turn)
    return Arm(shoulder, elbow, wrist, step(wrist, HAND / 2, hand, turn), hand)


def on_collarbone(shoulder: Vec, trunk_direction: float, angles: ArmAngles) -> Vec:
    """Return where the collarbone takes a shoulder."""
    up, ahead = (SHOULDER_HALF_WIDTH * sin(radians(angle)) for angle in (angles.elevation, angles.protraction))
    return step(step(shoulder, up, trunk_direction), ahead, trunk_direction - 90)


def build(angles: BodyAngles, hip: Vec) -> Skeleton:
    """Return the person whose pelvis is at `hip`."""
    lower = 90 - angles.trunk.lean
    upper = lower - angles.trunk.bend
    head = upper - angles.trunk.nod
    waist = step(hip, LOWER_TRUNK, lower)
    shoulder = step(waist, UPPER_TRUNK, upper)
    back = step(Vec(0, 0), SHOULDER_HALF_WIDTH * sin(radians(angles.trunk.twist)), upper + 90)
    aside = SHOULDER_HALF_WIDTH * cos(radians(angles.trunk.twist))
    near, far = shoulder.plus(back.x, back.y, aside), shoulder.plus(-back.x, -back.y, -aside)
    return Skeleton(
        hip, waist, shoulder, step(shoulder, NECK, (upper + head) / 2), upper, head,
        leg_of(hip.plus(0, 0, HIP_HALF_WIDTH), lower, angles.near_leg, 1),
        leg_of(hip.plus(0, 0, -HIP_HALF_WIDTH), lower, angles.far_leg, -1),
        arm_of(on_collarbone(near, upper, angles.near_arm), upper, angles.near_arm, 1),
        arm_of(on_collarbone(far, upper, angles.far_arm), upper, angles.far_arm, -1),
    )  # fmt: skip


def two_bones(ahead: float, up: float, first: float, second: float, bend: int) -> tuple[float, float]:
    """Return the directions of two bones whose end is to lie at (ahead, up) from their root.

    Args:
        ahead: Horizontal distance of the target.
        up: Vertical distance of the target.
        first: Length of the bone at the root.
        second: Length of the other bone.
        bend: 1 bends like an elbow, -1 like a knee.

    Returns:
        Both directions in degrees; a target out of reach is approached as far as the bones allow.
    """
    distance = min(max(hypot(ahead, up), abs(first - second) + 1e-6), first + second - 1e-9)
    towards = atan2(up, ahead)
    at_root = acos(max(-1.0, min(1.0, (first**2 + distance**2 - second**2) / (2 * first * distance))))
    one = towards - bend * at_root
    x, y = distance * cos(towards) - first * cos(one), distance * sin(towards) - first * sin(one)
    return degrees(one), degrees(atan2(y, x))


def turn_between(start: float, end: float) -> float:
    """Return the turn from one direction to another, within -180° and 180°."""
    return (end - start + 180) % 360 - 180


def mix(a: float, b: float, weight: float) -> float:
    """Return the value between `a` (weight 0) and `b` (weight 1)."""
    return a + (b - a) * weight


def blend(a: A, b: A, weight: float) -> A:
    """Return the angles between two sets of angles."""
    return type(a)(**{f.name: mix(getattr(a, f.name), getattr(b, f.name), weight) for f in fields(a)})


def blend_bodies(a: BodyAngles, b: BodyAngles, weight: float) -> BodyAngles:
    """Return the angles between two whole bodies."""
    return BodyAngles(
        blend(a.trunk, b.trunk, weight), blend(a.near_leg, b.near_leg, weight), blend(a.far_leg, b.far_leg, weight),
        blend(a.near_arm, b.near_arm, weight), blend(a.far_arm, b.far_arm, weight),
    )  # fmt: skip
