"""What a pose touches: where the pelvis, hands and feet must be, and the joint angles that follow. Pure mathematics."""

from dataclasses import dataclass, replace
from math import asin, atan2, cos, degrees, hypot, radians
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
    Leg,
    LegAngles,
    Skeleton,
    Vec,
    build,
    rotated,
    turn_between,
    two_bones,
)

PALM_DEPTH = 0.0142
ELBOW_DEPTH, WRIST_DEPTH = 0.029, 0.0155
"""How deep the flesh of a forearm is that lies on something."""

Held = Joint | Literal["", "near.thigh", "far.thigh"]
"""What a hand rests on: a joint, a thigh, or with an empty name a place in the scene."""


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
        on: A joint that the hand holds, such as `near.toe`, a thigh, or empty for a place in the scene.
        x: The place, the shift from the joint, or how far along the thigh from the hip.
        y: The same, upwards, or out of the thigh's front.
        angle: Where the hand points; on a thigh, from the direction of the thigh.
        grip: How far from the wrist the hand touches.
        palm: -1 if the palm lies clockwise of the hand's direction, 1 if the other way.
        aside: How far out from the middle of the scene it is; None where the arm's own spread decides.
    """

    on: Held
    x: float
    y: float
    angle: float
    grip: float
    palm: int
    aside: float | None = None


@dataclass(frozen=True)
class ForearmContact:
    """A forearm that lies on something, from the elbow forward: how high that is. The elbow may slide along it."""

    y: float


@dataclass(frozen=True)
class FootContact:
    """Where a place of the sole is, and which way the foot points; `along` says how far before the ankle it is."""

    x: float
    y: float
    angle: float
    along: float = 0.0


def hip_place(angles: BodyAngles, anchor: Anchor) -> Vec:
    """Return where the pelvis is so that the anchor holds."""
    free = build(angles, Vec(0, 0))
    if anchor.point == "floor":
        return Vec(anchor.x, anchor.y - min(point.y for point in free.floor_points()))
    held = free.point(anchor.point)
    return Vec(anchor.x - held.x, anchor.y - held.y)


def reaching_leg(angles: LegAngles, hip: Vec, trunk_direction: float, contact: FootContact) -> LegAngles:
    """Return the angles that put the foot where the contact wants it."""
    away, up = rotated(-contact.along, ANKLE_HEIGHT, contact.angle)
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


def lying_forearm(angles: ArmAngles, shoulder: Vec, trunk_direction: float, contact: ForearmContact) -> ArmAngles:
    """Return the angles with elbow and wrist on what the forearm lies on, the elbow below the shoulder or before it."""
    rise = (contact.y + ELBOW_DEPTH - shoulder.y) / UPPER_ARM
    upper = degrees(asin(max(-1.0, min(1.0, rise))))
    fore = degrees(asin((WRIST_DEPTH - ELBOW_DEPTH) / FOREARM))
    return replace(
        angles,
        shoulder=turn_between(trunk_direction - 180, upper),
        elbow=turn_between(upper, fore),
        wrist=turn_between(fore, 0.0),
    )


def placed(contact: HandContact, skeleton: Skeleton) -> HandContact:
    """Return the contact as a place in the scene."""
    if not contact.on:
        return contact
    if contact.on == "near.thigh" or contact.on == "far.thigh":  # noqa: PLR1714 (narrows the type)
        return on_thigh(contact, skeleton.near_leg if contact.on == "near.thigh" else skeleton.far_leg)
    joint = skeleton.point(contact.on)
    return replace(contact, on="", x=joint.x + contact.x, y=joint.y + contact.y)


def on_thigh(contact: HandContact, leg: Leg) -> HandContact:
    """Return a contact with a thigh as a place in the scene."""
    direction = degrees(atan2(leg.knee.y - leg.hip.y, leg.knee.x - leg.hip.x))
    along, out = rotated(contact.x, contact.y, direction)
    return replace(contact, on="", x=leg.hip.x + along, y=leg.hip.y + out, angle=direction + contact.angle)
