"""Feet and hands can be read: five toes, the big one inside, fingers over the toes; ball and towel are in place."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from footcoach.core.exercise import Side
from footcoach.figure import feet, front_view, hands, insets, limbs
from footcoach.figure.motion import BALL_RADIUS
from footcoach.figure.props import TOWEL_RADIUS, ball_middle
from footcoach.figure.shapes import circle, flat, path_of
from footcoach.figure.skeleton import BodyAngles, LegAngles, Vec, build
from footcoach.figure.style import style_of

LIGHT = style_of("bun", is_dark=False)
ENLARGED = QTransform.fromScale(1000, 1000)
MOMENTS = [i / 50 for i in range(51)]
MASSAGE = ("ball-roll-ready", "ball-roll", "ball-roll-switch")
BANDS = ("band-ready", "band-pull", "band-hold", "band-ease")


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def area(path: QPainterPath) -> float:
    """Return the area of an outline, in thousandths of a body height squared."""
    polygons = ENLARGED.map(path_of(path)).simplified().toSubpathPolygons()
    return abs(sum(a.x() * b.y() - b.x() * a.y() for p in polygons for a, b in pairwise([*p, p[0]])) / 2)


def without(path, others):
    """Return what others leave to be seen of an outline."""
    left = ENLARGED.map(path_of(path))
    for other in others:
        left = left.subtracted(ENLARGED.map(path_of(other)))
    return QTransform.fromScale(0.001, 0.001).map(left)


def touch(one, other):
    return ENLARGED.map(path_of(one)).intersects(ENLARGED.map(path_of(other)))


def width(path):
    box = path.boundingRect()
    return max(box.width(), box.height())


@pytest.mark.parametrize("toes", [-25, 0, 42])
@pytest.mark.parametrize("is_near", [True, False])
def test_toes__from_the_side__are_five_that_are_all_seen(is_near, toes):
    leg = build(BodyAngles(near_leg=LegAngles(toes=toes)), Vec(0, 0)).near_leg
    found = [path_of(toe) for toe in feet.Foot(leg, is_near=is_near).toes]
    assert len(found) == 5
    nearest_last = found if is_near else found[::-1]
    for number, path in enumerate(nearest_last):
        assert area(without(path, nearest_last[number + 1 :])) > 0.02 * area(path), number
    foot = path_of(feet.Foot(leg, is_near=is_near).outline)
    assert all(foot.contains(path.boundingRect().center()) for path in found)


@pytest.mark.parametrize("clip", ["heel-raise-ready", "toe-stretch-hold", "ball-roll", "band-hold", "march"])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_toes__from_the_side__have_the_big_one_inside(library, clip, side):
    pose = library.pose(clip, 0.4, side)
    for leg, is_near in ((pose.skeleton.near_leg, True), (pose.skeleton.far_leg, False)):
        found = feet.Foot(leg, is_near=is_near).toes
        big, *others = found
        assert max(area(path) for path in others) < area(big)
        # The viewer sees a near foot from outside: whatever is farther away is hidden by what is nearer.
        nearest_last = found if is_near else found[::-1]
        assert (nearest_last[0] is big) is is_near
        seen = area(without(big, [path for path in others if is_near]))
        assert (seen < 0.999 * area(big)) is is_near


@pytest.mark.parametrize("moment", [0.0, 0.3, 0.65, 0.8])
def test_toes__from_the_front__are_five_with_the_big_one_inside(library, moment):
    body = library.pose("toes-out-walk", moment, Side.BOTH).skeleton
    for leg, side in ((body.near_leg, 1), (body.far_leg, -1)):
        found = front_view.foot(leg, side).toes
        assert len(found) == 5
        places = [path.boundingRect().center().x() for path in found]
        outwards = [-side * x for x in places]
        assert outwards == sorted(outwards)
        assert max(area(path) for path in found) == area(found[0])


@pytest.mark.parametrize("clip", ["heel-raise-hold", "toes-out-walk", "ankle-circles-clockwise"])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_toes__in_a_close_up__are_five_with_the_big_one_inside(clip, side):
    rows = {
        "heel-raise-hold": [(out, radius) for out, radius in insets.TOES_FROM_BEHIND],
        "toes-out-walk": [(out, radius) for _, out, radius in front_view.TOE_TIPS],
        "ankle-circles-clockwise": [(out, radius) for _, out, radius in insets.OWN_TOES],
    }
    toes = rows[clip]
    assert len(toes) == 5
    assert [out for out, _ in toes] == sorted(out for out, _ in toes)
    assert max(radius for _, radius in toes) == toes[0][1]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_contents__heels__are_turned_with_both_big_toes_inside(library, side):
    pose = library.pose("heel-raise-hold", 0, side)
    axes = insets.unit(pose.inset)
    shown = insets.contents(pose, pose.inset, [], LIGHT)
    toes = [s.path for s in shown if s.colour == LIGHT.skin_shade and not s.is_inner]
    assert len(toes) == 2
    for path, outwards in zip(toes, (-1, 1), strict=True):
        heights = {}
        for polygon in path.toSubpathPolygons(ENLARGED):
            box = polygon.boundingRect()
            heights[box.center().x() / 1000] = box.height()
        assert len(heights) == 5
        big = max(heights, key=heights.__getitem__)
        assert abs(big - axes.x) == min(abs(x - axes.x) for x in heights), outwards


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_contents__heels_of_one_leg__show_the_other_foot_lifted_and_only_the_calf_that_works(library, side):
    pose = library.pose("heel-raise-one-leg-hold", 0, side)
    axes = insets.unit(pose.inset)
    found = insets.contents(pose, pose.inset, [], LIGHT)
    # Behind the person, whose picture is turned round for the left side: the near leg is always the right one here.
    soles = [s.path.boundingRect() for s in found if s.colour == LIGHT.sole and not s.is_inner]
    calves = [s.path.boundingRect() for s in found if s.colour == LIGHT.working]
    lifted, standing = sorted(soles, key=lambda box: box.center().x())
    assert lifted.top() > standing.top() + 0.05
    assert len(calves) == 1
    assert calves[0].center().x() > axes.x


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("clip", ["toe-stretch-hold"])
def test_hands__in_the_toe_stretch__reach_over_the_tips_of_the_toes(library, clip, side):
    for moment in MOMENTS:
        pose = library.pose(clip, moment, side)
        big_toe = feet.Foot(pose.skeleton.near_leg, is_near=True).toes[0]
        arms = ((pose.skeleton.near_arm, pose.angles.near_arm, pose.near_palm, True),
                (pose.skeleton.far_arm, pose.angles.far_arm, pose.far_palm, False))  # fmt: skip
        for arm, angles, palm, is_near in arms:
            found = hands.hand(arm, angles.curl, palm, is_near=is_near)
            tip = flat(pose.skeleton.near_leg.toe)
            over = circle(tip, 0.016)
            assert touch(found.outline, over), (moment, is_near)
            if is_near:
                assert any(touch(found.outline, toe) for toe in feet.Foot(pose.skeleton.near_leg, is_near=True).toes)
        # The toes can still be seen below the hand.
        near = hands.hand(pose.skeleton.near_arm, pose.angles.near_arm.curl, pose.near_palm, is_near=True)
        assert area(without(big_toe, [near.outline])) > 0.25 * area(big_toe), moment


@pytest.mark.parametrize("palm", [-1, 1])
@pytest.mark.parametrize("is_near", [True, False])
def test_hand__seen_from_the_little_finger__has_its_thumb_behind(palm, is_near):
    arm = build(BodyAngles(), Vec(0, 1)).near_arm
    found = hands.hand(arm, 30, palm, is_near=is_near)
    assert (found.thumb_behind is None) is (is_near is (palm > 0))


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("clip", MASSAGE)
def test_ball__at_every_moment__is_clear_of_the_other_foot(library, clip, side):
    for moment in MOMENTS:
        pose = library.pose(clip, moment, side)
        ball = circle(ball_middle(pose.ball), BALL_RADIUS + 0.004)
        assert not touch(feet.Foot(pose.skeleton.far_leg, is_near=False).outline, ball), moment
        # The foot that rolls it lies on it, or is clear of it too.
        is_pressed = feet.pressed(pose.skeleton.near_leg, ball_middle(pose.ball), BALL_RADIUS) is not None
        inside = circle(ball_middle(pose.ball), BALL_RADIUS - 0.004)
        assert is_pressed or not touch(feet.Foot(pose.skeleton.near_leg, is_near=True).outline, inside), moment


def test_ball__rolled__flattens_the_sole_on_it(library):
    for moment in MOMENTS:
        pose = library.pose("ball-roll", moment, Side.RIGHT)
        x, y = ball_middle(pose.ball)
        pad = feet.pressed(pose.skeleton.near_leg, (x, y), BALL_RADIUS)
        assert pad is not None
        for aside in (-0.012, 0.012):
            assert pad.contains(QPointF(x + aside, y + BALL_RADIUS - 0.004)), moment
        box = pad.boundingRect()
        assert box.height() < 0.03
        assert box.center().x() == pytest.approx(x, abs=0.001)


def test_ball__at_the_change__is_nudged_across_with_the_foot(library):
    poses = [library.pose("ball-roll-switch", moment, Side.RIGHT) for moment in MOMENTS]
    places = [pose.ball.z for pose in poses]
    assert places[0] == pytest.approx(poses[0].skeleton.near_leg.ball.z, abs=0.001)
    assert min(abs(z) for z in places) < 0.001
    nudging = library.pose("ball-roll-switch", 0.14, Side.RIGHT)
    assert nudging.ball.z == pytest.approx(nudging.skeleton.near_leg.ball.z, abs=0.012)
    assert feet.pressed(nudging.skeleton.near_leg, ball_middle(nudging.ball), BALL_RADIUS) is not None


def test_ball__at_every_moment__lets_the_other_foot_rest_further_back(library):
    for moment in MOMENTS:
        pose = library.pose("ball-roll", moment, Side.LEFT)
        assert pose.skeleton.far_leg.ankle.x < pose.skeleton.near_leg.ankle.x - 0.05
        assert pose.skeleton.far_leg.ball.y == pytest.approx(0, abs=0.001)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("clip", MASSAGE)
def test_foot__resting_beside_the_ball__stands_flat_on_the_floor(library, clip, side):
    for moment in MOMENTS:
        leg = library.pose(clip, moment, side).skeleton.far_leg
        assert (leg.heel.y, leg.ball.y, leg.toe.y) == pytest.approx((0, 0, 0), abs=0.001), moment


@pytest.mark.parametrize("clip", BANDS)
def test_towel__while_the_band_is_pulled__lies_under_the_calf_and_not_under_the_heel(library, clip):
    for moment in MOMENTS[::10]:
        pose = library.pose(clip, moment, Side.RIGHT)
        leg = pose.skeleton.near_leg
        towel = next(prop for prop in pose.scene.props if prop.kind == "towel")
        knee, ankle, heel = leg.knee.x, leg.ankle.x, leg.heel
        assert knee + 0.3 * (ankle - knee) < towel.x < knee + 0.7 * (ankle - knee)
        assert towel.x + TOWEL_RADIUS < heel.x - 0.04
        assert path_of(feet.Foot(leg, is_near=True).outline).boundingRect().top() > 0.015
        shank = limbs.shank(leg, 1.0)
        assert touch(shank, circle((towel.x, TOWEL_RADIUS), TOWEL_RADIUS + 0.003))
        assert not touch(shank, circle((towel.x, TOWEL_RADIUS), TOWEL_RADIUS - 0.006))


@pytest.mark.parametrize("clip", BANDS)
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_foot__resting_while_the_band_is_pulled__stands_flat_behind_the_straight_leg(library, clip, side):
    for moment in MOMENTS[::10]:
        pose = library.pose(clip, moment, side)
        leg, near = pose.skeleton.far_leg, pose.skeleton.near_leg
        # What is farther away is seen higher on the floor.
        assert leg.heel.y > 0.03
        assert (leg.ball.y, leg.toe.y) == pytest.approx((leg.heel.y, leg.heel.y), abs=0.001)
        foot = path_of(feet.Foot(leg, is_near=False).outline).boundingRect()
        shank, trousers = (path_of(part) for part in (limbs.shank(near, 1.0), limbs.trousers(near, "knee", 1.0)))
        before = shank.boundingRect().united(trousers.boundingRect())
        assert before.contains(foot), moment


@pytest.mark.parametrize("clip", ["band-begin", *BANDS, "band-switch"])
def test_mat__in_the_band_exercise__carries_seat_hands_feet_and_towel(library, clip):
    for moment in MOMENTS[::10]:
        pose = library.pose(clip, moment, Side.RIGHT)
        mat, towel = (next(prop for prop in pose.scene.props if prop.kind == kind) for kind in ("mat", "towel"))
        body = pose.skeleton
        places = [towel.x, body.hip.x]
        places += [2 * arm.knuckles.x - arm.wrist.x for arm in (body.near_arm, body.far_arm)]
        places += [place.x for leg in (body.near_leg, body.far_leg) for place in (leg.heel, leg.toe)]
        assert mat.x < min(places), moment
        assert max(places) < mat.x + mat.width, moment
