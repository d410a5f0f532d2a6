"""What rests on something lies on it exactly, and nothing goes through floor, worktop, chair, bed or mat.

Asked of every clip and of every moment of a session, of the outlines that the painter makes.
"""

from math import dist

import pytest
from PySide6.QtGui import QPainterPath, QTransform

from footcoach.core.exercise import Side
from footcoach.figure import props
from footcoach.figure.contacts import PALM_DEPTH, placed
from footcoach.figure.motion import blend_states, shared_contacts
from footcoach.figure.skeleton import ANKLE_HEIGHT, build, rotated
from tests.figure.body import STYLE, hand_outlines, lowest, parts
from tests.figure.sessions import moments

# In body heights: 7 mm. The thighs that somebody sits on give way.
TOUCHING = 0.004
GIVES_WAY = {"near trousers": 0.0085, "far trousers": 0.0085}
# How far the shoulder goes back: Merck Manual, normal values. More than that is a dislocated one.
SHOULDER_BACK = -50
# Of an outline that is seen through a thing: a corner that only grazes it.
GRAZING = 0.004
# How far an arm or a leg may fall short of what it reaches for, as in the keys of the files: two centimetres.
REACH = 0.012
# How high the heel and the lowest place are of a foot that lies on its side, and turns over there.
LYING_HEEL, LYING_FOOT = 0.030, 0.022
# From here on the knee of a leg that rests is up.
KNEE_UP = 105
SOLID = {"worktop", "chair", "post"}
ENLARGED = QTransform.fromScale(1000, 1000)


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def every(library, side):
    """Yield each clip at every hundredth."""
    for clip in sorted(library.names()):
        for moment in range(101):
            yield f"{clip} {moment}", library.pose(clip, moment / 100, side)


def below_floor(pose):
    """Return the parts that go through the floor, and how far; that of a front view is seen from above."""
    if pose.scene.view == "front":
        return {}
    depths = {name: lowest(path) + (aside(pose) if name == "near hand" else 0) for name, path in parts(pose).items()}
    return {name: round(y, 4) for name, y in depths.items() if y < -GIVES_WAY.get(name, TOUCHING)}


def aside(pose):
    """Return how much lower the near hand may be seen, because it is nearer to the viewer than the body."""
    return props.fall(pose.skeleton.near_arm.knuckles.z)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_outlines__every_clip__stay_above_the_floor(library, side):
    sunk = {where: below for where, pose in every(library, side) if (below := below_floor(pose))}
    assert not sunk


def test_outlines__whole_session__stay_above_the_floor(timeline, plan):
    sunk = {where: below for where, pose in moments(timeline, plan) if (below := below_floor(pose))}
    assert not sunk


def inside(path, thing):
    """Return how far an outline reaches into another."""
    shared = ENLARGED.map(path).intersected(ENLARGED.map(thing)).boundingRect()
    return min(shared.width(), shared.height()) / 1000


def entered(pose):
    """Return which hand is in which thing; a long worktop is behind the person, and only its top can be met."""
    if pose.presence < 1 or pose.scene.view == "front":
        return {}
    found = {}
    for prop in pose.scene.props:
        if prop.kind in SOLID:
            thing = QPainterPath()
            for shape in props.DRAWN[prop.kind](prop, STYLE):
                thing = thing.united(shape.path)
            found |= {(name, prop.kind): inside(path, thing) for name, path in hand_outlines(pose).items()}
    return {where: round(depth, 4) for where, depth in found.items() if depth > GRAZING}


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_hands__every_clip__are_in_no_thing(library, side):
    assert not {where: within for where, pose in every(library, side) if (within := entered(pose))}


def test_hands__whole_session__are_in_no_thing(timeline, plan):
    assert not {where: within for where, pose in moments(timeline, plan) if (within := entered(pose))}


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_shoulders__every_clip__go_back_no_further_than_they_can(library, side):
    bent = [where for where, pose in every(library, side) if furthest_back(pose) < SHOULDER_BACK]
    assert not bent


def test_shoulders__whole_session__go_back_no_further_than_they_can(timeline, plan):
    assert not [where for where, pose in moments(timeline, plan) if furthest_back(pose) < SHOULDER_BACK]


def furthest_back(pose):
    return min(pose.angles.near_arm.shoulder, pose.angles.far_arm.shoulder)


def palm_of(arm, hand):
    along, across = rotated(hand.grip, hand.palm * PALM_DEPTH, arm.hand_direction)
    return arm.wrist.x + along, arm.wrist.y + across


def sole_of(leg, foot):
    along, below = rotated(foot.along, -ANKLE_HEIGHT, leg.foot_direction)
    return leg.ankle.x + along, leg.ankle.y + below


def off_contact(state):
    """Return how far hands, forearms and feet are from what the state says they rest on."""
    body, touch = build(state.angles, state.hip), state.contacts
    hands_on = ((body.near_arm, touch.near_hand), (body.far_arm, touch.far_hand))
    feet_on = ((body.near_leg, touch.near_foot), (body.far_leg, touch.far_foot))
    away = [
        dist(palm_of(arm, hand), ((place := placed(hand, body)).x, place.y))
        for arm, hand in hands_on
        if hand and hand.aside is None
    ]
    return max(away + [dist(sole_of(leg, foot), (foot.x, foot.y)) for leg, foot in feet_on if foot], default=0.0)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_contacts__every_clip__are_met_between_its_keys_too(library, side):
    missed = {}
    for clip in sorted(library.names()):
        for moment in range(101):
            if (away := off_contact(library.clip(clip).state_at(moment / 100, side))) > REACH:
                missed[clip, moment] = round(away, 4)
    assert not missed


def test_blend_states__both_rest_on_the_same_thing__keeps_them_on_it(library):
    pairs = [
        ("heel-raise-hold", "heel-raise-ready"), ("stand", "tiptoe-walk"), ("band-hold", "band-begin"),
        ("toe-stretch-lean", "toe-stretch-hold"), ("ball-roll-ready", "ball-roll-switch"), ("lie-down", "sit-on-floor"),
    ]  # fmt: skip
    for one, other in pairs:
        a, b = (library.clip(clip).state_at(0.0, Side.RIGHT) for clip in (one, other))
        for weight in (0.0, 0.2, 0.5, 0.8, 1.0):
            blended = blend_states(a, b, weight)
            assert off_contact(blended) < TOUCHING, (one, other, weight)
            assert blended.contacts == shared_contacts(a.contacts, b.contacts, weight)


def test_blend_states__hands_with_another_side_down__are_free(library):
    behind, forward = (library.clip("lie-down").state_at(moment, Side.RIGHT) for moment in (0.0, 0.45))
    assert behind.contacts.near_hand
    assert forward.contacts.near_hand
    assert blend_states(behind, forward, 0.5).contacts.near_hand is None


def resting_parts(pose):
    """Return how high above what carries them the parts are that lie or sit in this pose."""
    body, found = pose.skeleton, parts(pose)
    resting = {}
    if body.hip.y < 0.0575:
        resting["seat"] = lowest(found["seat"])
    if body.shoulder.y < 0.075:
        resting["shirt"] = lowest(found["shirt"])
    for name, leg in (("near", body.near_leg), ("far", body.far_leg)):
        if abs(leg.heel.y) < TOUCHING and abs(leg.ball.y) < TOUCHING:
            resting[f"{name} foot"] = lowest(found[f"{name} foot"])
    return resting


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_outlines__what_sits_lies_or_stands__touches_the_floor(library, side):
    hovering = {}
    for where, pose in every(library, side):
        if pose.scene.view == "side":
            high = {name: round(y, 4) for name, y in resting_parts(pose).items() if abs(y) > TOUCHING}
            if high:
                hovering[where] = high
    assert not hovering


@pytest.mark.parametrize("clip", ["sit-on-floor", "lie-down"])
def test_outlines__straight_leg__has_its_heel_on_the_floor(library, clip):
    moment = 1.0 if clip == "sit-on-floor" else 0.0
    assert abs(lowest(parts(library.pose(clip, moment, Side.RIGHT))["near foot"])) <= TOUCHING


def test_outlines__foot_that_comes_round_from_the_side__slides_on_the_mat(library):
    for moment in range(101):
        pose = library.pose("sit-on-floor", moment / 100, Side.RIGHT)
        assert pose.skeleton.near_leg.heel.y < LYING_HEEL, moment
        assert lowest(parts(pose)["near foot"]) < LYING_FOOT, moment


@pytest.mark.parametrize("clip", ["band-begin", "band-ready", "band-pull", "band-done", "band-switch"])
def test_outlines__foot_that_rests_beside_the_band__is_never_seen_below_the_straight_leg(library, clip):
    for moment in range(101):
        pose = library.pose(clip, moment / 100, Side.RIGHT)
        if pose.angles.far_leg.knee < KNEE_UP:
            continue
        found = parts(pose)
        before = found["near trousers"].united(found["near shank"]).united(found["near foot"]).united(found["seat"])
        # Only what is below the line of the straight leg: on its way there the foot is seen above it.
        below = QPainterPath()
        below.addRect(0.0, -0.1, 1.0, 0.1 + pose.skeleton.near_leg.knee.y)
        seen = ENLARGED.map(found["far foot"].intersected(below)).subtracted(ENLARGED.map(before)).boundingRect()
        assert min(seen.width(), seen.height()) / 1000 < GRAZING, moment


def test_outlines__lying__rests_on_back_seat_feet_and_arms(library):
    found = parts(library.pose("lie-down", 1.0, Side.RIGHT))
    for part in ("shirt", "seat", "near foot", "far foot", "near sleeve", "near hand"):
        assert abs(lowest(found[part])) <= TOUCHING, part


def test_shadows__leg_dropped_to_the_side__has_none_below_the_near_leg(library):
    for moment in range(0, 101, 10):
        spans = list(props.resting(library.pose("toe-stretch-hold", moment / 100, Side.RIGHT)))
        assert [(left < 0 < right) for left, right in spans] == [True], moment
