"""The person never falls: the centre of mass lies over what carries it, in every clip and all through a session.

Seen from the side, as she is drawn; sideways she is the same on both sides of the picture's plane. Whatever of her
lies on the floor carries, and so do a chair's seat and a hand on a worktop. A walk is a fall from foot to foot: there
the centre of mass must be between the two feet. Two hands on a worktop also push back and forth, which is what they are
there for in the heel raise: they may hold it a little outside.
"""

from dataclasses import replace

import pytest

from footcoach.core.exercise import Side
from footcoach.figure.contacts import PALM_DEPTH
from footcoach.figure.skeleton import rotated
from tests.figure.body import centre_of_mass, corners, lowest, parts
from tests.figure.sessions import moments

# What is so near the floor lies on it; how far beyond its support the centre of mass may be: 17 mm.
TOUCHING = 0.006
# The calf of a straight leg is broader than it is drawn.
CALF = 0.013
TOLERANCE = 0.010
HELD_BY_HANDS = 0.035
# Of a person on a chair: how high the hip is above the seat, and how far behind the hip the seat carries.
SEATED, BEHIND_HIP = (0.05, 0.072), 0.060
GRIP = 0.05
ANKLE_FLESH = 0.022


def carried(pose, *, walks):
    """Return the places along the floor that carry the person."""
    body, found = pose.skeleton, []
    if walks:
        return [place.x for leg in (body.near_leg, body.far_leg) for place in (leg.heel, leg.toe)]
    for name, path in parts(pose).items():
        near = CALF if name.endswith("shank") else TOUCHING
        if lowest(path) < near:
            found += [x for x, y in corners(path) if y < near]
    # What lies beyond the far side is drawn higher than it is.
    found += [body.far_leg.ankle.x] if body.far_leg.ankle.y < ANKLE_FLESH + TOUCHING else []
    for prop in pose.scene.props:
        if prop.kind == "chair" and SEATED[0] < body.hip.y - prop.height < SEATED[1]:
            found += [body.hip.x - BEHIND_HIP, prop.x + prop.width]
    return found + [x for x, _ in on_worktops(pose)]


def palms(pose):
    """Return where both palms are."""
    sides = ((pose.skeleton.near_arm, pose.near_palm), (pose.skeleton.far_arm, pose.far_palm))
    for arm, palm in sides:
        along, across = rotated(GRIP, palm * PALM_DEPTH, arm.hand_direction)
        yield arm.wrist.x + along, arm.wrist.y + across


def on_worktops(pose):
    """Return which palms lie on a worktop."""
    tops = [prop for prop in pose.scene.props if prop.kind in {"worktop", "counter"}]
    return [
        (x, y)
        for x, y in palms(pose)
        if any(abs(y - top.height) < TOUCHING and top.x < x < top.x + top.width for top in tops)
    ]


def overhang(pose, *, walks=False):
    """Return how far the centre of mass is beyond what carries the person, or the hands that push can hold."""
    places, middle = carried(pose, walks=walks), centre_of_mass(pose.skeleton).x
    held = HELD_BY_HANDS if len(on_worktops(pose)) == 2 else 0.0
    return max(min(places) - middle, middle - max(places)) - held if places else float("inf")


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__every_clip__has_the_centre_of_mass_over_what_carries_it(library, side):
    fallen = {}
    for clip in sorted(library.names()):
        walks = library.clip(clip).gait is not None
        for moment in range(101):
            pose = library.pose(clip, moment / 100, side)
            if clip == "sit-on-chair":
                pose = replace(pose, scene=library.clip("ball-roll").scene)
            if (beyond := overhang(pose, walks=walks)) > TOLERANCE:
                fallen[clip, moment] = round(beyond, 3)
    assert not fallen


def test_pose__whole_session__has_the_centre_of_mass_over_what_carries_it(timeline, plan, library):
    fallen = {}
    for where, pose in moments(timeline, plan):
        if (beyond := overhang(pose, walks=library.clip(pose.clip).gait is not None)) > TOLERANCE:
            fallen[where] = round(beyond, 3)
    assert not fallen
