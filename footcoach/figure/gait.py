"""Walking on the spot: two feet on the same path, half a cycle apart, over a floor that passes by. Pure mathematics."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, degrees, pi, radians, sin, sqrt

from footcoach.figure.easing import hermite, slope
from footcoach.figure.motion import KeyPose, MotionState, meeting
from footcoach.figure.skeleton import (
    ANKLE_HEIGHT,
    BALL_BEFORE_ANKLE,
    HIP_HALF_WIDTH,
    SHANK,
    THIGH,
    LegAngles,
    Vec,
    turn_between,
    two_bones,
)


@dataclass(frozen=True)
class FootStep:
    """A point on the way of one foot.

    Attributes:
        at: The part of the cycle, from 0 as the foot lands.
        x: Where its ball is, before the pelvis.
        y: How high its ball is.
        pitch: Where the foot points, in degrees; negative with the heel up.
        toes: How far the toes are bent up at the ball, in degrees.
        stands: Whether the floor carries the foot there.
    """

    at: float
    x: float
    y: float
    pitch: float
    toes: float
    stands: bool = False


@dataclass(frozen=True)
class Gait:
    """A way of walking.

    Attributes:
        pose: The trunk and the arms, and what the hands rest on; the legs follow from the feet.
        steps: The way of a foot: from landing to leaving the floor, then the points of the swing.
        stride: What the floor moves in a cycle of two steps, in body heights; 0 on the spot.
        hip: Height of the pelvis.
        bob: How far it rises and falls about that.
        sway: How far it moves over the standing foot.
        swing: How far the arms swing, in degrees.
        arms_lead: How much earlier than at its landing a foot meets the other side's hand in front, as a part of the
            cycle.
        turn_out: How far both legs are turned outwards, in degrees.
    """

    pose: KeyPose
    steps: tuple[FootStep, ...]
    stride: float
    hip: float
    bob: float
    sway: float
    swing: float
    arms_lead: float
    turn_out: float

    @property
    def leaves(self) -> float:
        """The part of the cycle in which a foot stands."""
        return max(step.at for step in self.steps if step.stands)

    def foot_at(self, progress: float) -> FootStep:
        """Return a foot at a part of its own cycle, which begins as it lands."""
        return foot_at(self.steps, self.stride, progress)

    def state_at(self, progress: float) -> MotionState:
        """Return the walker at a part of the cycle; 0 is the landing of the near foot."""
        # The pelvis is lowest in the middle of the time when both feet stand.
        turn = 2 * pi * (progress - (self.leaves - 0.5) / 2)
        hip = Vec(0.0, self.hip - self.bob * cos(2 * turn), self.sway * sin(turn))
        body = self.pose.angles
        lower = 90 - body.trunk.lean
        arms = self.swing * cos(turn + 2 * pi * self.arms_lead)
        near, far = body.near_arm, body.far_arm
        angles = replace(
            body,
            near_leg=self._leg(hip, lower, progress % 1, 1),
            far_leg=self._leg(hip, lower, (progress + 0.5) % 1, -1),
            near_arm=replace(near, shoulder=near.shoulder - arms, elbow=near.elbow - 0.4 * arms),
            far_arm=replace(far, shoulder=far.shoulder + arms, elbow=far.elbow + 0.4 * arms),
        )
        hands = self.pose.contacts
        angles = meeting(angles, hip, hands)
        return MotionState(angles, hip, near_palm=self.pose.near_palm, far_palm=self.pose.far_palm, contacts=hands)

    def _leg(self, hip: Vec, trunk_direction: float, progress: float, outwards: int) -> LegAngles:
        foot = self.foot_at(progress)
        turn = self.turn_out * outwards
        back, up = ankle_from_ball(foot.pitch)
        # The heel of a flat foot keeps to its line below the hip of a body that does not sway.
        line = HIP_HALF_WIDTH * outwards
        aside = line + (BALL_BEFORE_ANKLE + back) * sin(radians(turn))
        target = Vec(foot.x + back * cos(radians(turn)), foot.y + up, aside)
        root = hip.plus(0, 0, line)
        return leg_to(root, target, trunk_direction, foot, turn_out=self.turn_out, outwards=outwards)


def ankle_from_ball(pitch: float) -> tuple[float, float]:
    """Return how far the ankle lies before and above the ball of a foot."""
    c, s = cos(radians(pitch)), sin(radians(pitch))
    return -BALL_BEFORE_ANKLE * c - ANKLE_HEIGHT * s, -BALL_BEFORE_ANKLE * s + ANKLE_HEIGHT * c


def leg_to(
    hip: Vec, ankle: Vec, trunk_direction: float, foot: FootStep, *, turn_out: float, outwards: int
) -> LegAngles:
    """Return the angles of a leg, turned out about the vertical, whose ankle is to be at a place."""
    ahead = (ankle.x - hip.x) / cos(radians(turn_out))
    aside = ahead * sin(radians(turn_out)) * outwards
    up, out = ankle.y - hip.y, ankle.z - hip.z
    down = sqrt(max(up * up + out * out - aside * aside, 0.0))
    tilt = degrees(atan2(out, -up) - atan2(aside, down)) * outwards
    thigh, shank = two_bones(ahead, -down, THIGH, SHANK, -1)
    return LegAngles(
        hip=turn_between(trunk_direction - 180, thigh),
        knee=turn_between(shank, thigh),
        ankle=turn_between(shank + 90, foot.pitch),
        toes=foot.toes,
        spread=turn_out,
        aside=tilt,
    )


def foot_at(steps: Sequence[FootStep], stride: float, progress: float) -> FootStep:
    """Return the foot at a part of its cycle; while it stands, it moves with the floor.

    Args:
        steps: From landing, at 0.
        stride: What the floor moves in a cycle.
        progress: 0 to 1.
    """
    again = replace(steps[0], at=1.0)
    ring = [replace(steps[-1], at=steps[-1].at - 1), *steps, again, replace(steps[1], at=steps[1].at + 1)]
    speeds = [speed(*three, stride) for three in zip(ring, ring[1:], ring[2:], strict=False)]
    ways = zip(pairwise([*steps, again]), pairwise(speeds), strict=True)
    (a, b), (out, into) = next((ends, turns) for ends, turns in ways if progress <= ends[1].at)
    span = b.at - a.at
    t = (progress - a.at) / span
    return FootStep(
        progress,
        hermite(a.x, b.x, out.x * span, into.x * span, t),
        hermite(a.y, b.y, out.y * span, into.y * span, t),
        hermite(a.pitch, b.pitch, out.pitch * span, into.pitch * span, t),
        hermite(a.toes, b.toes, out.toes * span, into.toes * span, t),
        a.stands and b.stands,
    )


def speed(before: FootStep, here: FootStep, after: FootStep, stride: float) -> FootStep:
    """Return how fast everything changes at a step, by part of the cycle; a standing foot goes with the floor."""
    three = (before, here, after)
    pitch = slope(*((step.at, step.pitch) for step in three))
    if here.stands:
        return FootStep(here.at, -stride, 0.0, pitch, -pitch, stands=True)
    x = slope(*((step.at, step.x) for step in three))
    y = slope(*((step.at, step.y) for step in three))
    toes = slope(*((step.at, step.toes) for step in three))
    return FootStep(here.at, x, y, pitch, toes)
