from dataclasses import fields
from math import dist, hypot

import pytest

from footcoach.core.exercise import Side
from footcoach.figure import clipfile, parts
from footcoach.figure.motion import PALM_DEPTH
from footcoach.figure.shapes import flat
from footcoach.figure.skeleton import rotated

CLIPS = frozenset({
    "stand", "tiptoe-walk", "toes-out-walk",
    "heel-raise-ready", "heel-raise-up", "heel-raise-hold", "heel-raise-lower",
    "toe-stretch-ready", "toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up",
    "ball-roll-ready", "ball-roll",
    "band-ready", "band-pull", "band-hold", "band-ease",
    "ankle-circles-ready", "ankle-circles-lift", "ankle-circles-clockwise", "ankle-circles-anticlockwise",
})  # fmt: skip
MOMENTS = [i / 12 for i in range(13)]
BALL_RADIUS = 0.0197


def palm(arm, grip, palm_side):
    along, across = rotated(grip, palm_side * PALM_DEPTH, arm.hand_direction)
    return arm.wrist.x + along, arm.wrist.y + across


def test_names__shipped_files__are_the_clips_of_the_six_exercises(library):
    assert library.names() == CLIPS


@pytest.mark.parametrize("clip", sorted(CLIPS))
@pytest.mark.parametrize("side", Side)
def test_pose__any_moment__keeps_every_joint_in_its_normal_range(library, clip, side):
    for progress in MOMENTS:
        angles = library.pose(clip, progress, side).angles
        for limb in (angles.trunk, angles.near_leg, angles.far_leg, angles.near_arm, angles.far_arm):
            for joint in fields(limb):
                low, high = clipfile.LIMITS[joint.name]
                assert low - 0.01 <= getattr(limb, joint.name) <= high + 0.01, (clip, progress, joint.name)


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__any_moment__has_nothing_below_the_floor(library, clip):
    for progress in MOMENTS:
        body = library.pose(clip, progress, Side.RIGHT).skeleton
        places = [body.hip, body.waist, body.shoulder, *body.floor_points()]
        places += [joint for arm in (body.near_arm, body.far_arm) for joint in (arm.elbow, arm.wrist, arm.knuckles)]
        assert min(place.y for place in places) > -0.001, (clip, progress)


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__small_step_of_progress__moves_no_joint_by_a_jump(library, clip):
    before = library.pose(clip, 0.0, Side.RIGHT).skeleton
    for i in range(1, 201):
        after = library.pose(clip, i / 200, Side.RIGHT).skeleton
        for name in ("hip", "shoulder", "near.knee", "near.toe", "far.toe", "near.elbow", "near.wrist", "far.wrist"):
            assert dist(before.point(name), after.point(name)) < 0.03, (clip, i, name)
        before = after


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__progress_outside_its_range__is_the_nearer_end(library, clip):
    if "circles" not in clip:
        assert library.pose(clip, -3, Side.RIGHT).skeleton == library.pose(clip, 0, Side.RIGHT).skeleton
        assert library.pose(clip, 7, Side.RIGHT).skeleton == library.pose(clip, 1, Side.RIGHT).skeleton


@pytest.mark.parametrize("clip", ["tiptoe-walk", "toes-out-walk", "ball-roll"])
def test_pose__cyclic_clip__ends_where_it_began(library, clip):
    assert library.pose(clip, 1, Side.BOTH).skeleton == library.pose(clip, 0, Side.BOTH).skeleton
    assert library.cycle_seconds(clip)


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_still_progress__every_clip__is_a_moment_of_it(library, clip):
    assert 0 <= library.still_progress(clip) <= 1


def test_pose__heel_raise__lifts_and_carries_the_body_over_the_ball(library):
    low = library.pose("heel-raise-up", 0, Side.BOTH).skeleton
    high = library.pose("heel-raise-up", 1, Side.BOTH).skeleton
    assert high.hip.y - low.hip.y == pytest.approx(0.037, abs=0.001)
    assert high.hip.x - low.hip.x == pytest.approx(0.042, abs=0.001)
    assert high.near_leg.heel.y == pytest.approx(0.070, abs=0.001)


def test_pose__heel_raise__keeps_the_balls_and_flat_toes_on_the_floor(library):
    for progress in MOMENTS:
        body = library.pose("heel-raise-up", progress, Side.BOTH).skeleton
        for leg in (body.near_leg, body.far_leg):
            assert (leg.ball.x, leg.ball.y) == pytest.approx((0.071, 0.0), abs=1e-6)
            assert leg.toe.y == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("clip", ["heel-raise-ready", "heel-raise-up", "heel-raise-hold", "heel-raise-lower"])
def test_pose__heel_raise__rests_both_hands_on_the_worktop(library, clip):
    for progress in MOMENTS:
        pose = library.pose(clip, progress, Side.BOTH)
        worktop = next(prop for prop in pose.scene.props if prop.kind == "worktop")
        for arm in (pose.skeleton.near_arm, pose.skeleton.far_arm):
            x, y = palm(arm, 0.05, -1)
            assert y == pytest.approx(worktop.height, abs=0.01)
            assert worktop.x <= x <= worktop.x + worktop.width


@pytest.mark.parametrize("clip", ["band-ready", "band-pull", "band-hold", "band-ease"])
def test_pose__band__rests_both_hands_on_the_floor_behind(library, clip):
    for progress in MOMENTS:
        body = library.pose(clip, progress, Side.LEFT).skeleton
        for arm in (body.near_arm, body.far_arm):
            x, y = palm(arm, 0.035, 1)
            assert y == pytest.approx(0.0, abs=0.01)
            assert x < body.hip.x


def test_pose__toe_stretch_hold__keeps_the_fingers_at_the_toes(library):
    for progress in MOMENTS:
        body = library.pose("toe-stretch-hold", progress, Side.RIGHT).skeleton
        toe = flat(body.near_leg.toe)
        for arm in (body.near_arm, body.far_arm):
            x, y = palm(arm, 0.073, -1)
            assert hypot(x - toe[0], y - toe[1]) < 0.03


def test_pose__toe_stretch_hold__eases_the_toes_back_and_forward(library):
    toes = [library.pose("toe-stretch-hold", p, Side.RIGHT).angles.near_leg.toes for p in MOMENTS]
    assert max(toes) >= 35
    assert min(toes) <= -15


def test_pose__band_pull__moves_the_ankle_and_the_toes_only(library):
    loose = library.pose("band-pull", 0, Side.RIGHT).angles
    pulled = library.pose("band-pull", 1, Side.RIGHT).angles
    assert (loose.near_leg.ankle, pulled.near_leg.ankle) == pytest.approx((-20, 10))
    assert (loose.near_leg.hip, loose.near_leg.knee) == pytest.approx((pulled.near_leg.hip, pulled.near_leg.knee))
    assert loose.near_arm == pulled.near_arm


def test_pose__ball_roll__moves_the_foot_twice_as_far_as_the_ball(library):
    back, forward = (library.pose("ball-roll", p, Side.LEFT) for p in (0, 0.5))
    foot = forward.skeleton.near_leg.ankle.x - back.skeleton.near_leg.ankle.x
    assert foot == pytest.approx(0.137, abs=0.002)
    assert forward.ball.x - back.ball.x == pytest.approx(foot / 2, abs=0.001)


def test_pose__ball_roll__keeps_the_sole_level_on_top_of_the_ball(library):
    for progress in MOMENTS:
        pose = library.pose("ball-roll", progress, Side.RIGHT)
        leg = pose.skeleton.near_leg
        assert (leg.heel.y, leg.ball.y) == pytest.approx((2 * BALL_RADIUS, 2 * BALL_RADIUS), abs=0.001)
        assert leg.heel.x < pose.ball.x < leg.toe.x


def test_pose__ankle_circles__move_the_foot_only(library):
    poses = [library.pose("ankle-circles-clockwise", p, Side.RIGHT) for p in MOMENTS]
    assert len({pose.skeleton.near_leg.knee for pose in poses}) == 1
    assert len({pose.skeleton.near_leg.ankle for pose in poses}) == 1
    ankles = [pose.angles.near_leg.ankle for pose in poses]
    assert (min(ankles), max(ankles)) == pytest.approx((-35, 11))


@pytest.mark.parametrize(("side", "clip", "tilts"), [
    (Side.RIGHT, "ankle-circles-clockwise", 25),
    (Side.RIGHT, "ankle-circles-anticlockwise", -9),
    (Side.LEFT, "ankle-circles-clockwise", -9),
    (Side.LEFT, "ankle-circles-anticlockwise", 25),
])  # fmt: skip
def test_pose__ankle_circle__turns_as_the_person_sees_the_own_foot(library, side, clip, tilts):
    assert library.pose(clip, 0.25, side).tilt == pytest.approx(tilts)


def test_pose__tiptoe_walk__never_lowers_a_heel(library):
    for i in range(41):
        body = library.pose("tiptoe-walk", i / 40, Side.BOTH).skeleton
        assert min(body.near_leg.heel.y, body.far_leg.heel.y) > 0.029
        assert min(place.y for place in body.floor_points()) == pytest.approx(0.0, abs=1e-6)


def test_pose__toes_out_walk__turns_both_feet_out(library):
    pose = library.pose("toes-out-walk", 0, Side.BOTH)
    assert pose.scene.view == "front"
    for leg, outwards in ((pose.skeleton.near_leg, 1), (pose.skeleton.far_leg, -1)):
        assert (leg.toe.z - leg.heel.z) * outwards > 0.04
        assert (leg.knee.z - leg.hip.z) * outwards >= 0


@pytest.mark.parametrize("clip", sorted(CLIPS - {"toes-out-walk"}))
def test_pose__left_side__is_turned_round_so_that_the_near_leg_is_a_true_left(library, clip):
    left, right = library.pose(clip, 0.3, Side.LEFT), library.pose(clip, 0.3, Side.RIGHT)
    assert (left.is_mirrored, right.is_mirrored) == (True, False)
    assert left.leg(Side.LEFT) is left.skeleton.near_leg
    assert left.leg(Side.RIGHT) is left.skeleton.far_leg
    assert right.leg(Side.RIGHT) is right.skeleton.near_leg
    assert left.is_working(Side.LEFT)
    assert not left.is_working(Side.RIGHT)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("clip", ["toe-stretch-hold", "ball-roll", "band-hold", "ankle-circles-clockwise"])
def test_pose__one_sided_exercise__works_with_the_named_leg(library, clip, side):
    pose = library.pose(clip, 0.4, side)
    assert pose.working_side is side
    assert all(accent.startswith("near") for accent in pose.accents)
    assert pose.leg(side) is pose.skeleton.near_leg


def test_pose__both_sides__works_with_both_legs_facing_right(library):
    pose = library.pose("heel-raise-hold", 1, Side.BOTH)
    assert not pose.is_mirrored
    assert pose.is_working(Side.LEFT)
    assert pose.is_working(Side.RIGHT)


def test_pose__unknown_clip__is_a_key_error(library):
    with pytest.raises(KeyError):
        library.pose("handstand", 0, Side.BOTH)


@pytest.mark.parametrize("clip", ["heel-raise-up", "tiptoe-walk", "ball-roll"])
def test_foot__drawn_at_any_moment__stays_on_or_above_the_floor(library, clip):
    for progress in MOMENTS:
        body = library.pose(clip, progress, Side.RIGHT).skeleton
        for leg in (body.near_leg, body.far_leg):
            assert parts.foot(leg).whole.boundingRect().top() > -0.004
