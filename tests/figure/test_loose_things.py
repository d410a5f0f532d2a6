"""Ball, towel and band lie beside the person, where nobody steps or kneels, and move with hands and feet only."""

from itertools import pairwise
from math import dist

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from footcoach.core.exercise import Side
from footcoach.figure import props
from footcoach.figure.contacts import PALM_DEPTH
from footcoach.figure.motion import BALL_RADIUS
from footcoach.figure.shapes import UNMOVED, circle, flat, grown, inked
from footcoach.figure.turned_view import view_of
from tests.figure.body import STYLE
from tests.figure.sessions import moments

ON_THE_FLOOR = 0.004
# In body heights: how much room there is around a thing, 1 cm; how near a hand is to what it holds, 5.5 cm.
ROOM, HELD = 0.006, 0.032
# In body heights: 20 cm.
CLEAR = 0.120
# From here on a hand has a thing.
STARTED = 0.01
# A hand that is nearer to the viewer than this takes what lies beside the person.
REACHING_ASIDE = 0.115


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def loose(pose):
    """Return the outlines of what lies loose on the floor, with some room around them."""
    found = {}
    if pose.ball is not None:
        found["ball"] = circle(props.ball_middle(pose.ball), BALL_RADIUS + ROOM)
    for prop in pose.scene.props:
        if prop.kind == "towel":
            found["towel"] = circle(props.towel_middle(pose, prop), props.TOWEL_RADIUS + ROOM)
    if pose.scene.band is not None and pose.band_hold < STARTED:
        found["band"] = QPainterPath()
        for shape in props.band(pose, STYLE):
            for path in grown(inked(shape.line, shape.outline) if shape.line else shape.outline, ROOM, UNMOVED):
                found["band"].addPath(path)
    return found


def on_the_floor(pose):
    """Yield the name and the place in the picture of every foot, knee and hand that is on the floor."""
    body = pose.skeleton
    seen = flat if pose.yaw is None else view_of(pose.yaw, body.hip.x).seen
    for name, leg in (("near", body.near_leg), ("far", body.far_leg)):
        yield from ((f"{name} foot", seen(p)) for p in (leg.heel, leg.ball, leg.toe) if p.y < ON_THE_FLOOR)
        if leg.knee.y < props.KNEE_DEPTH + ON_THE_FLOOR:
            yield f"{name} knee", (seen(leg.knee)[0], 0.0)
    for name, arm in (("near", body.near_arm), ("far", body.far_arm)):
        for place in (arm.wrist, arm.knuckles):
            if place.y < PALM_DEPTH + ON_THE_FLOOR and place.z < REACHING_ASIDE:
                yield f"{name} hand", (seen(place)[0], 0.0)


def trodden_on(pose):
    """Return which part of the person is on which loose thing, in a picture in which the things are seen."""
    pose, part = pose.seen
    if part <= 0 or pose.presence <= 0 or pose.scene.view == "front":
        return set()
    things = loose(pose).items()
    return {(who, what) for who, place in on_the_floor(pose) for what, path in things if path.contains(QPointF(*place))}


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_loose_things__every_clip__lie_where_no_foot_knee_or_hand_is(library, side):
    found = {}
    for clip in sorted(library.names()):
        for moment in range(101):
            if touched := trodden_on(library.pose(clip, moment / 100, side)):
                found[clip, moment] = touched
    assert not found


def test_loose_things__whole_session__lie_where_no_foot_knee_or_hand_is(timeline, plan):
    assert not {where: touched for where, pose in moments(timeline, plan) if (touched := trodden_on(pose))}


@pytest.mark.parametrize(("clip", "things"), [("sit-on-floor", {"band", "towel"}), ("sit-on-chair", {"ball"})])
def test_loose_things__on_the_way_down__lie_beside_the_person_within_reach(library, timeline, plan, clip, things):
    scene = library.clip("band-begin" if "band" in things else "ball-roll").scene
    ways = [pose for _, pose in moments(timeline, plan) if pose.clip in {"band-begin", "ball-roll-ready"}]
    seated = [pose for pose in ways if pose.scene is scene and pose.fades_to is None]
    assert seated
    first = library.pose("band-begin" if "band" in things else "ball-roll-ready", 0, Side.RIGHT)
    assert set(loose(first)) == things
    for path in loose(first).values():
        lowest, nearest = path.boundingRect().top(), path.boundingRect().left()
        assert lowest < -0.02
        assert nearest - first.skeleton.hip.x < 0.42


@pytest.mark.parametrize(("clip", "moment"), [("ball-roll-ready", 0.0), ("ball-roll-done", 1.0)])
def test_loose_things__ball_while_someone_sits_down_or_gets_up__is_well_clear_of_both_feet(library, clip, moment):
    pose = library.pose(clip, moment, Side.RIGHT)
    assert pose.ball.z > 0.17
    for leg in (pose.skeleton.near_leg, pose.skeleton.far_leg):
        assert dist((pose.ball.x, pose.ball.z), (leg.toe.x, leg.toe.z)) - BALL_RADIUS > CLEAR


def held_place(pose, thing):
    """Return where a towel or the loop of a band is."""
    if thing == "towel":
        return props.towel_middle(pose, next(prop for prop in pose.scene.props if prop.kind == "towel"))
    return props.loop(pose, (pose.scene.band.x, pose.scene.band.y))[1]


@pytest.mark.parametrize("clip", ["band-begin", "band-switch", "band-done"])
@pytest.mark.parametrize("thing", ["band", "towel"])
def test_loose_things__band_exercise__move_with_the_hand_or_the_foot_only(library, clip, thing):
    for side in (Side.LEFT, Side.RIGHT):
        poses = [library.pose(clip, moment / 600, side) for moment in range(601)]
        for one, other in pairwise(poses):
            hold = one.band_hold if thing == "band" else one.towel_hold
            is_moved = dist(held_place(one, thing), held_place(other, thing)) > 0.0005
            if is_moved and hold < 1 - STARTED and one.near_side is other.near_side:
                palm = props.palm_axes(one).at(props.GRIP, -PALM_DEPTH)
                depth = props.TOWEL_RADIUS if thing == "towel" else 0.0
                assert dist(palm, held_place(one, thing)) < depth + HELD, (side, one.progress)


def test_loose_things__change_of_feet__is_in_both_hands_as_the_picture_changes(library):
    pose = library.pose("band-switch", 0.5, Side.RIGHT)
    assert pose.band_hold == pytest.approx(props.IN_HAND)
    assert dist(pose.skeleton.near_arm.knuckles[:2], pose.skeleton.far_arm.knuckles[:2]) < 0.001
