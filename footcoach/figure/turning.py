"""Turning round with small steps: each foot stands where it landed until it is lifted again. Pure mathematics.

Who turns may come from walking or standing, and go on walking or standing. Near is the person's right side here,
wherever it is seen; a yaw is where the person faces, in degrees: 0 right, 90 to the viewer, 180 left. Time is the
progress of the steps: a cycle is one step of each foot, and the near foot lands at whole numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil, cos, floor, radians, sin
from typing import Protocol

from footcoach.figure.easing import flowing, hermite, smooth
from footcoach.figure.gait import FootStep, ankle_from_ball, foot_at, leg_to
from footcoach.figure.motion import Contacts, MotionState
from footcoach.figure.skeleton import (
    BALL_BEFORE_ANKLE,
    HIP_HALF_WIDTH,
    LegAngles,
    Vec,
    blend_bodies,
    build,
    mix,
)

STANCE = 0.58
"""The part of a cycle in which a foot stands while somebody steps round on the spot."""

BOTH_STAND = 0.04
"""The progress, from each landing, at which both feet stand."""

LIFT, LIFT_PITCH, LIFT_TOES = 0.026, -13.0, 6.0
"""How high the ball of a foot is lifted, and how foot and toes then point, in degrees."""

SETTLED = 0.62
"""The last part of a turn in cycles, in which everything is as in the movement that follows."""

LATE = 0.12
"""A foot that lands within this part of a cycle after the turn has begun lands as if it had not."""

SLOWING = 0.5
"""How long the floor takes to stop and to start again, in cycles."""

DIP = 0.006
"""How much lower the pelvis is in the middle: a foot beside the body's own line is farther away."""

LEAD = 0.3
"""How far the feet are ahead of the body: each lands where the body will face so much later, in cycles."""

HEELS = 0.6
"""How long after the beginning the heels are down, or up, as in the movement that follows."""


class Stepper(Protocol):
    """A person who steps: walking, or on the spot."""

    @property
    def stride(self) -> float:
        """What the floor moves in a cycle."""

    @property
    def leaves(self) -> float:
        """The part of a cycle in which a foot stands."""

    @property
    def turn_out(self) -> float:
        """How far both legs are turned outwards, in degrees."""

    def state_at(self, progress: float) -> MotionState:
        """Return the person at a part of the cycle."""

    def foot_at(self, progress: float) -> FootStep:
        """Return a foot at a part of its own cycle, which begins as it lands."""


@dataclass(frozen=True)
class OnTheSpot:
    """A person who stands, and steps on the spot only to turn.

    Attributes:
        standing: The person with both feet side by side.
    """

    standing: MotionState
    stride: float = 0.0
    leaves: float = STANCE
    turn_out: float = 0.0

    def state_at(self, _progress: float) -> MotionState:
        """Return the person, whose trunk and arms keep still."""
        return replace(self.standing, hip=self.standing.hip._replace(x=0.0))

    def foot_at(self, progress: float) -> FootStep:
        """Return a foot at a part of its own cycle."""
        return foot_at(self._steps, 0.0, progress)

    @cached_property
    def _steps(self) -> Sequence[FootStep]:
        ball = build(self.standing.angles, self.standing.hip).near_leg.ball.x - self.standing.hip.x
        stands = FootStep(0.0, ball, 0.0, 0.0, 0.0, stands=True)
        top = (1 + STANCE) / 2
        return stands, replace(stands, at=STANCE), FootStep(top, ball, LIFT, LIFT_PITCH, LIFT_TOES)


@dataclass(frozen=True)
class Turn:
    """A turn from one movement into another.

    Attributes:
        start: The movement before.
        end: The movement after.
        from_yaw: Where the person faces before.
        to_yaw: Where the person faces afterwards.
        begins: The progress of the steps at its beginning.
        ends: The same at its end; at least 1.3 more.
    """

    start: Stepper
    end: Stepper
    from_yaw: float
    to_yaw: float
    begins: float
    ends: float

    def yaw_at(self, progress: float) -> float:
        """Return where the person faces."""
        part = (progress - self.begins) / (self.ends - LEAD - self.begins)
        return mix(self.from_yaw, self.to_yaw, flowing(part))

    def floor_at(self, progress: float) -> float:
        """Return how far the floor has passed by since the beginning; it stands still in the middle."""
        since, again = progress - self.begins, progress - (self.ends - SETTLED - SLOWING)
        slowing = since - SLOWING * eased_way(since / SLOWING)
        return self.start.stride * slowing + self.end.stride * SLOWING * eased_way(again / SLOWING)

    def state_at(self, progress: float) -> MotionState:
        """Return the person, who stays at x 0."""
        weight = self._weight(progress)
        start, end = self.start.state_at(progress % 1), self.end.state_at(progress % 1)
        part = (progress - self.begins) / (self.ends - self.begins)
        height = mix(start.hip.y, end.hip.y, weight) - DIP * smooth(4 * part * (1 - part))
        hip = Vec(0.0, height, mix(start.hip.z, end.hip.z, weight))
        # Trunk and arms have all the time of the turn.
        angles = blend_bodies(start.angles, end.angles, smooth(part))
        lower = 90 - angles.trunk.lean
        near, far = (self._leg(hip, lower, progress, outwards) for outwards in (1, -1))
        later = end if weight >= 0.5 else start
        angles = replace(angles, near_leg=near, far_leg=far)
        return replace(later, angles=angles, hip=hip, contacts=Contacts())

    def _weight(self, progress: float) -> float:
        """Return how far the movement afterwards has taken over."""
        return smooth((progress - self.begins) / HEELS)

    def _leg(self, hip: Vec, trunk_direction: float, progress: float, outwards: int) -> LegAngles:
        own = (progress if outwards > 0 else progress + 0.5) % 1
        weight = self._weight(progress)
        one, other = self.start.foot_at(own), self.end.foot_at(own)
        foot = FootStep(own, 0.0, mix(one.y, other.y, weight), mix(one.pitch, other.pitch, weight),
                        mix(one.toes, other.toes, weight))  # fmt: skip
        ahead, course, turn_out = self._place(progress, own)
        turn = course - self.yaw_at(progress)
        out = radians(turn_out)
        back, up = ankle_from_ball(foot.pitch)
        # Where the ankle is on the foot's own course, then as seen from the body.
        x = ahead + back * cos(out)
        z = outwards * (HIP_HALF_WIDTH + (BALL_BEFORE_ANKLE + back) * sin(out))
        c, s = cos(radians(turn)), sin(radians(turn))
        ankle = Vec(x * c - z * s, foot.y + up, x * s + z * c)
        root = hip.plus(0, 0, HIP_HALF_WIDTH * outwards)
        return leg_to(root, ankle, trunk_direction, foot, turn_out=turn_out + outwards * turn, outwards=outwards)

    def _place(self, progress: float, own: float) -> tuple[float, float, float]:
        """Return where the ball of a foot is ahead of the body on the foot's course, the course, and the turn-out."""
        landed = progress - own
        leaves = mix(self.start.leaves, self.end.leaves, self._weight(progress))
        x, course, turn_out = self._landing(landed)
        if own <= leaves:
            return x - self._passed(landed, progress), course, turn_out
        next_x, next_course, next_out = self._landing(landed + 1)
        lifted, lands = landed + leaves, landed + 1
        since, until = max(lifted, self.begins), min(lands, self.ends)
        part = smooth((progress - since) / (until - since))
        span, swing = lands - lifted, (progress - lifted) / (lands - lifted)
        before = x - self._passed(landed, lifted)
        # It leaves and meets the floor as fast as that passes by.
        ahead = hermite(before, next_x, -self._speed(lifted) * span, -self._speed(lands) * span, swing)
        # A foot in the air as the turn begins or ends moves as in the movement before or after.
        if lifted < self.begins:
            ahead = mix(self.start.foot_at(own).x, ahead, part)
        if lands > self.ends:
            ahead = mix(ahead, self.end.foot_at(own).x, part)
        return ahead, mix(course, next_course, part), mix(turn_out, next_out, part)

    def _landing(self, at: float) -> tuple[float, float, float]:
        """Return how far ahead of the body a foot lands, on which course, and how far turned out."""
        since, whole = at - self.begins, self.ends - self.begins
        if since < LATE:
            return self._usual(self.start), self.from_yaw, self.start.turn_out
        weight = smooth(since / (whole - SETTLED))
        course = self.to_yaw if since >= whole - SETTLED else self.yaw_at(at + LEAD)
        leaves = mix(self.start.leaves, self.end.leaves, weight)
        one, other = (self._usual(who) - who.stride * who.leaves / 2 for who in (self.start, self.end))
        x = mix(one, other, weight) + self._passed(at, at + leaves) / 2
        return x, course, mix(self.start.turn_out, self.end.turn_out, weight)

    def _speed(self, progress: float) -> float:
        """Return how fast the floor passes by, in a cycle."""
        since, again = progress - self.begins, progress - (self.ends - SETTLED - SLOWING)
        return self.start.stride * (1 - smooth(since / SLOWING)) + self.end.stride * smooth(again / SLOWING)

    def _passed(self, since: float, until: float) -> float:
        return self.floor_at(until) - self.floor_at(since)

    @staticmethod
    def _usual(stepper: Stepper) -> float:
        """Return how far ahead a foot lands."""
        return stepper.foot_at(0.0).x


def eased_way(part: float) -> float:
    """Return the way gone at a speed that grows smoothly from 0 to 1 between 0 and 1, and stays so."""
    if part >= 1:
        return part - 0.5
    p = max(part, 0.0)
    return p**3 - p**4 / 2


def both_standing(least: float) -> float:
    """Return the first progress from `least` on at which both feet stand."""
    return ceil((least - BOTH_STAND) * 2) / 2 + BOTH_STAND


def nearest(progress: float, wanted: float) -> float:
    """Return what is nearest to `wanted` of the progresses at which the feet are as at `progress`."""
    return progress + floor(wanted - progress + 0.5)
