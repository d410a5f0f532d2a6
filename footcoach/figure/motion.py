"""Interpolation of key poses: blending angles, keeping contacts where they are. Pure mathematics."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property
from math import cos, pi, sin
from typing import Any

from footcoach.figure.contacts import (
    Anchor,
    FootContact,
    ForearmContact,
    HandContact,
    Held,
    hip_place,
    lying_forearm,
    placed,
    reaching_arm,
    reaching_leg,
)
from footcoach.figure.easing import hermite, secant, slope
from footcoach.figure.skeleton import (
    HIP_HALF_WIDTH,
    Arm,
    ArmAngles,
    BodyAngles,
    Skeleton,
    Vec,
    blend_bodies,
    build,
    mix,
)

OTHER_SIDE: Mapping[Held, Held] = {
    "near.thigh": "far.thigh", "far.thigh": "near.thigh", "near.toe": "far.toe", "far.toe": "near.toe",
}  # fmt: skip
"""What a hand rests on when the other side is called near."""

BALL_RADIUS = 0.0197
"""A tennis ball, in body heights."""

# A circle of the foot, in degrees: the ankle's middle and swing, and the same for turning the sole inwards.
CIRCLE_ANKLE, CIRCLE_ANKLE_SWING = -12.0, 23.0
CIRCLE_TILT, CIRCLE_TILT_SWING = 8.0, 17.0


@dataclass(frozen=True)
class Ball:
    """The ball: its place along the floor, how far it has turned, and how far it is from the body's middle."""

    x: float
    turn: float
    z: float = HIP_HALF_WIDTH


@dataclass(frozen=True)
class Contacts:
    """What hands, forearms and feet rest on; None where they are free."""

    near_hand: HandContact | None = None
    far_hand: HandContact | None = None
    near_forearm: ForearmContact | None = None
    far_forearm: ForearmContact | None = None
    near_foot: FootContact | None = None
    far_foot: FootContact | None = None


@dataclass(frozen=True)
class KeyPose:
    """A pose as the file gives it: angles, and what they must meet."""

    angles: BodyAngles
    anchor: Anchor
    contacts: Contacts = Contacts()
    ball: Ball | None = None
    band_hold: float = 1.0
    towel_hold: float = 1.0
    near_palm: int = -1
    far_palm: int = -1

    @cached_property
    def numbers(self) -> Mapping[str, float]:
        """Every number by its path."""
        return dict(numbers_of(self))


@dataclass(frozen=True)
class MotionState:
    """What moves, at one time: joints, pelvis, things and the tilt of the sole; and what the person rests on."""

    angles: BodyAngles
    hip: Vec
    ball: Ball | None = None
    band_hold: float = 1.0
    towel_hold: float = 1.0
    near_palm: int = -1
    far_palm: int = -1
    tilt: float = 0.0
    contacts: Contacts = Contacts()


def settled(key: KeyPose) -> MotionState:
    """Return the state in which every contact of a key pose is met."""
    hip = hip_place(key.angles, key.anchor)
    angles = meeting(key.angles, hip, key.contacts)
    return MotionState(
        angles, hip, key.ball, key.band_hold, key.towel_hold, key.near_palm, key.far_palm, contacts=key.contacts
    )  # fmt: skip


def meeting(angles: BodyAngles, hip: Vec, contacts: Contacts) -> BodyAngles:
    """Return the angles with feet, hands and forearms where they rest."""
    lower = 90 - angles.trunk.lean
    if contacts.near_foot:
        at = hip.plus(0, 0, HIP_HALF_WIDTH)
        angles = replace(angles, near_leg=reaching_leg(angles.near_leg, at, lower, contacts.near_foot))
    if contacts.far_foot:
        at = hip.plus(0, 0, -HIP_HALF_WIDTH)
        angles = replace(angles, far_leg=reaching_leg(angles.far_leg, at, lower, contacts.far_foot))
    rests_arm = contacts.near_hand or contacts.far_hand or contacts.near_forearm or contacts.far_forearm
    return settled_arms(angles, contacts, build(angles, hip)) if rests_arm else angles


def settled_arms(angles: BodyAngles, contacts: Contacts, skeleton: Skeleton) -> BodyAngles:
    """Return the angles with hands and forearms where they rest."""
    near = settled_arm(angles.near_arm, skeleton.near_arm, contacts.near_hand, contacts.near_forearm, skeleton)
    far = settled_arm(angles.far_arm, skeleton.far_arm, contacts.far_hand, contacts.far_forearm, skeleton)
    return replace(angles, near_arm=near, far_arm=far)


def settled_arm(
    angles: ArmAngles, arm: Arm, hand: HandContact | None, forearm: ForearmContact | None, skeleton: Skeleton
) -> ArmAngles:
    """Return the angles of one arm whose hand or forearm rests on something."""
    if hand:
        return reaching_arm(angles, arm.shoulder, skeleton.upper_direction, placed(hand, skeleton))
    if forearm:
        return lying_forearm(angles, arm.shoulder, skeleton.upper_direction, forearm)
    return angles


def numbers_of(part: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Yield every number of a pose by its path; what a hand rests on is a part of the path, so only like meets like."""
    if isinstance(part, float):
        yield path, part
    elif is_dataclass(part):
        held = held_by(part)
        for name in names_of(part.__class__):
            yield from numbers_of(getattr(part, name), f"{path}{held}.{name}")


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """Return the names of the parts of a kind of dataclass."""
    return tuple(field.name for field in fields(kind))


def held_by(part: object) -> str:
    """Return what a hand rests on, and with which side; empty for other parts."""
    return f"({part.on}{part.palm})" if isinstance(part, HandContact) else ""


def with_numbers(part: Any, numbers: Mapping[str, float], path: str = "") -> Any:  # noqa: ANN401 (any part of a pose)
    """Return a part of a pose with other numbers; a contact without numbers is dropped."""
    if isinstance(part, float):
        return numbers.get(path, part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    held = held_by(part)
    if isinstance(part, HandContact | FootContact | ForearmContact) and f"{path}{held}.y" not in numbers:
        return None
    return type(part)(*[with_numbers(getattr(part, n), numbers, f"{path}{held}.{n}") for n in names_of(part.__class__)])


def between(a: KeyPose, b: KeyPose, weight: float) -> KeyPose:
    """Return the pose between two settled key poses; contacts that both share are met again by `settled`."""
    ends = a.numbers, b.numbers
    shared = {name: mix(one, ends[1][name], weight) for name, one in ends[0].items() if name in ends[1]}
    pose: KeyPose = with_numbers(a if weight < 0.5 else b, shared)
    return pose


def through(
    times: Sequence[float], keys: Sequence[KeyPose], progress: float, curve: Callable[[float], float]
) -> KeyPose:
    """Return the pose of a movement that rests at every key and follows `curve` from each to the next.

    Args:
        times: The progress of each key, rising.
        keys: As many poses.
        progress: 0 to 1.
        curve: Eases each way.
    """
    later = next((i for i, time in enumerate(times) if time >= progress), len(times) - 1)
    if later == 0:
        return keys[0]
    start, end = times[later - 1], times[later]
    return between(keys[later - 1], keys[later], curve((progress - start) / (end - start)))


def flowing(times: Sequence[float], keys: Sequence[KeyPose], progress: float) -> KeyPose:
    """Return the pose of a movement that passes through its keys without stopping and without overshoot."""
    later = min(max(next((k for k, time in enumerate(times) if time >= progress), len(times)), 1), len(times) - 1)
    a, b = keys[later - 1].numbers, keys[later].numbers
    span = times[later] - times[later - 1]
    weight = (progress - times[later - 1]) / span

    def number(name: str) -> float:
        """Return a number in between; one that is the same at both keys stays, and most are."""
        if a[name] == b[name]:
            return a[name]
        return hermite(a[name], b[name], speed(later - 1, name) * span, speed(later, name) * span, weight)

    def speed(at: int, name: str) -> float:
        """Return how fast a number changes at a key; at both ends of the movement it goes straight on."""
        before, after = max(at - 1, 0), min(at + 1, len(times) - 1)
        ends = [(times[k], keys[k].numbers.get(name)) for k in (before, at, after)]
        (t0, v0), (t1, v1), (t2, v2) = ends
        if v0 is None or v1 is None or v2 is None:
            return 0.0
        if at in {before, after}:
            return secant((t0, v0), (t2, v2))
        return slope((t0, v0), (t1, v1), (t2, v2))

    shared = {name: number(name) for name in a if name in b}
    pose: KeyPose = with_numbers(keys[later - 1] if weight < 0.5 else keys[later], shared)
    return pose


def blend_states(a: MotionState, b: MotionState, weight: float) -> MotionState:
    """Return the state between two: what rests on the same thing in both stays there; no foot sinks into the floor."""
    angles = blend_bodies(a.angles, b.angles, weight)
    hip = Vec(*(mix(one, other, weight) for one, other in zip(a.hip, b.hip, strict=True)))
    contacts = shared_contacts(a.contacts, b.contacts, weight)
    lowest = min(point.y for point in build(meeting(angles, hip, contacts), hip).floor_points())
    hip = hip.plus(0, max(0.0, -lowest))
    angles = meeting(angles, hip, contacts)
    later = b if weight >= 0.5 else a
    ball = (
        Ball(*(mix(getattr(a.ball, f.name), getattr(b.ball, f.name), weight) for f in fields(Ball)))
        if a.ball and b.ball
        else later.ball
    )
    return MotionState(
        angles, hip, ball, mix(a.band_hold, b.band_hold, weight),
        mix(a.towel_hold, b.towel_hold, weight), later.near_palm, later.far_palm, mix(a.tilt, b.tilt, weight), contacts,
    )  # fmt: skip


def shared_contacts(a: Contacts, b: Contacts, weight: float) -> Contacts:
    """Return what two states both rest on, between its places in them."""
    ends = dict(numbers_of(a)), dict(numbers_of(b))
    both: Contacts = with_numbers(
        a, {name: mix(n, ends[1][name], weight) for name, n in ends[0].items() if name in ends[1]}
    )
    return both


def swapped(state: MotionState) -> MotionState:
    """Return the same person with the other side called near."""
    angles = state.angles
    sides = BodyAngles(angles.trunk, angles.far_leg, angles.near_leg, angles.far_arm, angles.near_arm)
    hip = state.hip._replace(z=-state.hip.z)
    return replace(
        state, angles=sides, hip=hip, near_palm=state.far_palm, far_palm=state.near_palm,
        contacts=swapped_contacts(state.contacts),
    )  # fmt: skip


def swapped_contacts(contacts: Contacts) -> Contacts:
    """Return what the same person rests on with the other side called near."""
    return Contacts(
        swapped_hand(contacts.far_hand), swapped_hand(contacts.near_hand),
        contacts.far_forearm, contacts.near_forearm, contacts.far_foot, contacts.near_foot,
    )  # fmt: skip


def swapped_hand(hand: HandContact | None) -> HandContact | None:
    """Return what a hand rests on with the other side called near."""
    return replace(hand, on=OTHER_SIDE.get(hand.on, hand.on)) if hand else None


def circled(state: MotionState, progress: float, *, inwards_first: bool) -> MotionState:
    """Return the state with the near ankle on its way round.

    A circle begins with the foot drawn up, which the person who lies below sees as twelve o'clock. A left foot that
    then goes inwards turns clockwise, a right one anticlockwise.
    """
    turn = 2 * pi * progress
    ankle = CIRCLE_ANKLE + CIRCLE_ANKLE_SWING * cos(turn)
    tilt = CIRCLE_TILT + CIRCLE_TILT_SWING * sin(turn) * (1 if inwards_first else -1)
    leg = replace(state.angles.near_leg, ankle=ankle)
    return replace(state, angles=replace(state.angles, near_leg=leg), tilt=tilt)
