"""From key poses to one pose: blending angles, keeping contacts where they are. Pure mathematics."""

from dataclasses import dataclass, replace
from math import cos, pi, radians, sin

from footcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    FOREARM,
    HIP_HALF_WIDTH,
    SHANK,
    SHOULDER_HALF_WIDTH,
    THIGH,
    UPPER_ARM,
    ArmAngles,
    BodyAngles,
    LegAngles,
    Skeleton,
    Vec,
    blend_bodies,
    build,
    mix,
    rotated,
    turn_between,
    two_bones,
)

PALM_DEPTH = 0.012
# A circle of the foot, in degrees: the ankle's middle and swing, and the same for turning the sole inwards.
CIRCLE_ANKLE, CIRCLE_ANKLE_SWING = -12.0, 23.0
CIRCLE_TILT, CIRCLE_TILT_SWING = 8.0, 17.0


@dataclass(frozen=True)
class Anchor:
    """What stays where it is: a joint at a place, or `floor`, where the lowest part of the feet stands on it."""

    point: str
    x: float
    y: float


@dataclass(frozen=True)
class HandContact:
    """Where a hand rests.

    Attributes:
        on: A joint that the hand holds, such as `near.toe`, or empty for a place in the scene.
        x: The place, or the shift from the joint.
        y: The same, upwards.
        angle: Where the hand points.
        grip: How far from the wrist the hand touches.
        palm: -1 if the palm lies clockwise of the hand's direction, 1 if the other way.
    """

    on: str
    x: float
    y: float
    angle: float
    grip: float
    palm: int


@dataclass(frozen=True)
class FootContact:
    """Where the sole below the ankle is, and which way the foot points."""

    x: float
    y: float
    angle: float


@dataclass(frozen=True)
class Ball:
    """The ball under the foot: its place along the floor and how far it has turned."""

    x: float
    turn: float


@dataclass(frozen=True)
class KeyPose:
    """A pose as the file gives it: angles, and what they must meet."""

    angles: BodyAngles
    anchor: Anchor
    near_hand: HandContact | None = None
    far_hand: HandContact | None = None
    near_foot: FootContact | None = None
    far_foot: FootContact | None = None
    ball: Ball | None = None
    near_palm: int = -1
    far_palm: int = -1


def hip_place(angles: BodyAngles, anchor: Anchor) -> Vec:
    """Return where the pelvis is so that the anchor holds."""
    free = build(angles, Vec(0, 0))
    if anchor.point == "floor":
        return Vec(anchor.x, anchor.y - min(point.y for point in free.floor_points()))
    held = free.point(anchor.point)
    return Vec(anchor.x - held.x, anchor.y - held.y)


def reaching_leg(angles: LegAngles, hip: Vec, trunk_direction: float, contact: FootContact) -> LegAngles:
    """Return the angles that put the foot where the contact wants it."""
    away, up = rotated(0, ANKLE_HEIGHT, contact.angle)
    ahead = (contact.x + away - hip.x) / cos(radians(angles.spread))
    thigh, shank = two_bones(ahead, contact.y + up - hip.y, THIGH, SHANK, -1)
    return replace(
        angles,
        hip=turn_between(trunk_direction - 180, thigh),
        knee=turn_between(shank, thigh),
        ankle=turn_between(shank + 90, contact.angle),
    )


def reaching_arm(angles: ArmAngles, shoulder: Vec, trunk_direction: float, contact: HandContact) -> ArmAngles:
    """Return the angles that put the hand where the contact wants it."""
    along, across = rotated(contact.grip, contact.palm * PALM_DEPTH, contact.angle)
    ahead = (contact.x - along - shoulder.x) / cos(radians(angles.spread))
    upper, fore = two_bones(ahead, contact.y - across - shoulder.y, UPPER_ARM, FOREARM, 1)
    return replace(
        angles,
        shoulder=turn_between(trunk_direction - 180, upper),
        elbow=turn_between(upper, fore),
        wrist=turn_between(fore, contact.angle),
    )


def placed(contact: HandContact, skeleton: Skeleton) -> HandContact:
    """Return the contact as a place in the scene."""
    if not contact.on:
        return contact
    joint = skeleton.point(contact.on)
    return replace(contact, on="", x=joint.x + contact.x, y=joint.y + contact.y)


def settle(key: KeyPose) -> tuple[BodyAngles, Vec]:
    """Return the angles that meet every contact of a key pose, and the place of the pelvis."""
    angles, lower = key.angles, 90 - key.angles.trunk.lean
    hip = hip_place(angles, key.anchor)
    if key.near_foot:
        at = hip.plus(0, 0, HIP_HALF_WIDTH)
        angles = replace(angles, near_leg=reaching_leg(angles.near_leg, at, lower, key.near_foot))
    if key.far_foot:
        at = hip.plus(0, 0, -HIP_HALF_WIDTH)
        angles = replace(angles, far_leg=reaching_leg(angles.far_leg, at, lower, key.far_foot))
    return settled_arms(angles, key, build(angles, hip)), hip


def settled_arms(angles: BodyAngles, key: KeyPose, skeleton: Skeleton) -> BodyAngles:
    """Return the angles with both hands where they rest."""
    upper = skeleton.upper_direction
    if key.near_hand:
        at = skeleton.shoulder.plus(0, 0, SHOULDER_HALF_WIDTH)
        angles = replace(angles, near_arm=reaching_arm(angles.near_arm, at, upper, placed(key.near_hand, skeleton)))
    if key.far_hand:
        at = skeleton.shoulder.plus(0, 0, -SHOULDER_HALF_WIDTH)
        angles = replace(angles, far_arm=reaching_arm(angles.far_arm, at, upper, placed(key.far_hand, skeleton)))
    return angles


def between_anchors(a: Anchor, b: Anchor, weight: float) -> Anchor:
    """Return the anchor between two anchors of the same point."""
    return Anchor(a.point, mix(a.x, b.x, weight), mix(a.y, b.y, weight))


def between_hands(a: HandContact | None, b: HandContact | None, weight: float) -> HandContact | None:
    """Return the contact that holds during the whole movement, or None if the hand lets go."""
    if a is None or b is None or a.on != b.on:
        return None
    return HandContact(a.on, mix(a.x, b.x, weight), mix(a.y, b.y, weight), mix(a.angle, b.angle, weight),
                       mix(a.grip, b.grip, weight), a.palm)  # fmt: skip


def between_feet(a: FootContact | None, b: FootContact | None, weight: float) -> FootContact | None:
    """Return the contact that holds during the whole movement, or None if the foot lifts."""
    if a is None or b is None:
        return None
    return FootContact(mix(a.x, b.x, weight), mix(a.y, b.y, weight), mix(a.angle, b.angle, weight))


def between_balls(a: Ball | None, b: Ball | None, weight: float) -> Ball | None:
    """Return the ball between two places."""
    if a is None or b is None:
        return a or b
    return Ball(mix(a.x, b.x, weight), mix(a.turn, b.turn, weight))


def between(a: KeyPose, b: KeyPose, weight: float) -> KeyPose:
    """Return the pose between two settled key poses; contacts that both share are met again by `settle`."""
    return KeyPose(
        blend_bodies(a.angles, b.angles, weight),
        between_anchors(a.anchor, b.anchor, weight),
        between_hands(a.near_hand, b.near_hand, weight),
        between_hands(a.far_hand, b.far_hand, weight),
        between_feet(a.near_foot, b.near_foot, weight),
        between_feet(a.far_foot, b.far_foot, weight),
        between_balls(a.ball, b.ball, weight),
        a.near_palm if weight < 0.5 else b.near_palm,
        a.far_palm if weight < 0.5 else b.far_palm,
    )


def circled(key: KeyPose, progress: float, *, inwards_first: bool) -> tuple[KeyPose, float]:
    """Return the pose with the near ankle on its way round, and how far the sole turns inwards.

    A circle begins with the foot drawn up. Seen by the person, a right foot that then goes inwards turns clockwise, a
    left one anticlockwise.
    """
    turn = 2 * pi * progress
    ankle = CIRCLE_ANKLE + CIRCLE_ANKLE_SWING * cos(turn)
    tilt = CIRCLE_TILT + CIRCLE_TILT_SWING * sin(turn) * (1 if inwards_first else -1)
    leg = replace(key.angles.near_leg, ankle=ankle)
    return replace(key, angles=replace(key.angles, near_leg=leg)), tilt
