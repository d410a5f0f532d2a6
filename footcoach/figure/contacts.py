"""What a pose touches: where the pelvis, hands and feet must be, and the joint angles that follow. Pure mathematics."""

from dataclasses import dataclass, replace
from math import atan2, cos, degrees, hypot, radians
from typing import Literal

from footcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    FOREARM,
    SHANK,
    THIGH,
    UPPER_ARM,
    ArmAngles,
    BodyAngles,
    Joint,
    LegAngles,
    Skeleton,
    Vec,
    build,
    rotated,
    turn_between,
    two_bones,
)

PALM_DEPTH = 0.012


@dataclass(frozen=True)
class Anchor:
    """What stays where it is: a joint at a place, or `floor`, where the lowest part of the feet stands on it."""

    point: Joint | Literal["floor"]
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
        aside: How far out from the middle of the scene it is; None where the arm's own spread decides.
    """

    on: Joint | Literal[""]
    x: float
    y: float
    angle: float
    grip: float
    palm: int
    aside: float | None = None


@dataclass(frozen=True)
class FootContact:
    """Where the sole below the ankle is, and which way the foot points."""

    x: float
    y: float
    angle: float


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
    ahead, spread = (contact.x - along - shoulder.x) / cos(radians(angles.spread)), angles.spread
    if contact.aside is not None:
        forward, out = contact.x - shoulder.x, contact.aside - abs(shoulder.z)
        ahead, spread = hypot(forward, out) - along, degrees(atan2(out, forward))
    upper, fore = two_bones(ahead, contact.y - across - shoulder.y, UPPER_ARM, FOREARM, 1)
    return replace(
        angles,
        spread=spread,
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
