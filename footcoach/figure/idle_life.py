"""What shows that somebody who waits is alive: breath, blinks and glances. Pure functions of the time of a phase.

Adults at rest breathe 12 to 20 times a minute and blink some 15 to 20 times (Merck Manual, vital signs; Bentivoglio et
al., Movement Disorders 1997;12:1028). Here it is 13 breaths and as many blinks.
"""

from dataclasses import replace
from math import pi, radians, sin

from footcoach.figure.easing import smooth
from footcoach.figure.pose import Pose
from footcoach.figure.skeleton import NECK, Arm, Skeleton, Vec, step

BREATH_MS = 4_600
INHALES = 0.42
"""The part of a breath in which the chest is filled."""

BLINK_MS = 150
BLINK_EVERY_MS, BLINK_SPREAD_MS = 4_700, 1_900
STEP_MS = 80
"""Breathing is slow: more frames than one in this time would show nothing new."""

FADE_MS = 900
"""How long breathing takes to become as deep as it is, and to be shallow again before the phase is over."""

GLANCE_EVERY_MS, GLANCE_SPREAD_MS = 9_500, 1_600
"""How long it is from one glance down to the foot that will work to the next, about."""

GLANCE_MS, GLANCE_RAMP_MS = 3_000, 800
"""How long a glance takes, and how long of that the head takes to nod, and to rise again."""

GLANCE_NOD = 15.0
"""How far the head nods for it, in degrees."""

GLANCE_STEP_MS = 40
LEAST_UPRIGHT = 0.7
"""Who lies leaves the head where it rests: how far up the trunk points at least, as a sine."""

SHOULDERS_RISE = 0.0036
"""How far the shoulders of an upright person rise with a breath, in body heights."""


def breath_at(since_ms: float) -> float:
    """Return how far the chest is filled, 0 to 1, so long after somebody has begun to breathe."""
    part = since_ms % BREATH_MS / BREATH_MS
    return smooth(part / INHALES) if part < INHALES else smooth((1 - part) / (1 - INHALES))


def blinks_at(elapsed_ms: float) -> bool:
    """Return whether the eyes are closed at a time of a phase; from one blink to the next it is never equally long."""
    begins_ms = uneven_ms(int(elapsed_ms // BLINK_EVERY_MS), BLINK_EVERY_MS, BLINK_SPREAD_MS)
    return begins_ms <= elapsed_ms < begins_ms + BLINK_MS


def uneven_ms(number: int, every_ms: float, spread_ms: float) -> float:
    """Return when something begins that comes again and again, never after equally long."""
    # Steps by the golden angle never come round again.
    return (number + 0.45) * every_ms + spread_ms * sin(2.39996 * (number + 1) ** 2 + pi / 5)


def glance_at(since_ms: float, left_ms: float) -> float:
    """Return how far the head is down for a glance, 0 to 1, of somebody who has waited so long and waits so long yet.

    A glance for which there is no time any more is not begun.
    """
    begins_ms = uneven_ms(int(since_ms // GLANCE_EVERY_MS), GLANCE_EVERY_MS, GLANCE_SPREAD_MS)
    into_ms = since_ms - begins_ms
    if left_ms < GLANCE_MS - into_ms:
        return 0.0
    return smooth(into_ms / GLANCE_RAMP_MS) * smooth((GLANCE_MS - into_ms) / GLANCE_RAMP_MS)


def waiting(pose: Pose, waits_ms: float, left_ms: float, depth: float = 1.0) -> Pose:
    """Return the pose of somebody who waits.

    Args:
        pose: Without breath.
        waits_ms: For how long there has been nothing to do.
        left_ms: How long it stays so.
        depth: How deep a breath is: 1 is calm.
    """
    since_ms = waits_ms // STEP_MS * STEP_MS
    breath = depth * smooth(min(since_ms, left_ms) / FADE_MS) * breath_at(since_ms)
    return replace(pose, breath=breath, skeleton=breathing(pose.skeleton, breath))


def glancing(pose: Pose, waits_ms: float, left_ms: float) -> Pose:
    """Return the pose of somebody who waits and looks down now and then; hands and feet stay where they are.

    Args:
        pose: Without a glance.
        waits_ms: For how long there has been nothing to do.
        left_ms: How long it stays so.
    """
    body = pose.skeleton
    nod = GLANCE_NOD * glance_at(waits_ms // GLANCE_STEP_MS * GLANCE_STEP_MS, left_ms)
    if not nod or sin(radians(body.upper_direction)) < LEAST_UPRIGHT:
        return pose
    head = body.head_direction - nod
    base = step(body.shoulder, NECK, (body.upper_direction + head) / 2)
    return replace(pose, skeleton=replace(body, head_direction=head, head_base=base))


def breathing(body: Skeleton, breath: float) -> Skeleton:
    """Return a person whose shoulders have risen with a breath; hands stay where they are."""
    rise = SHOULDERS_RISE * breath * max(0.0, sin(radians(body.upper_direction)))

    def risen(place: Vec) -> Vec:
        return place.plus(0, rise)

    def arm(found: Arm) -> Arm:
        return replace(found, shoulder=risen(found.shoulder), elbow=found.elbow.plus(0, rise / 2))

    return replace(
        body, shoulder=risen(body.shoulder), head_base=risen(body.head_base), near_arm=arm(body.near_arm),
        far_arm=arm(body.far_arm),
    )  # fmt: skip
