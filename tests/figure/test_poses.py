"""What the movements of all exercises must be like, asked of every clip at 101 points of its progress."""

from dataclasses import fields
from itertools import pairwise
from math import atan2, cos, degrees, dist, hypot, radians, sin
from statistics import median

import pytest

from footcoach.core.exercise import Side
from footcoach.figure import skeleton
from footcoach.figure.contacts import PALM_DEPTH
from footcoach.figure.motion import swapped
from footcoach.figure.pose_distance import joint_distance, state_distance
from footcoach.figure.props import fall
from footcoach.figure.shapes import flat
from footcoach.figure.skeleton import rotated
from tests.figure.body import hand_outlines, lowest

TO_THE_FLOOR = frozenset({"kneel-on-one", "kneel-on-both", "hands-to-floor", "sit-aside", "sit-on-floor"})
POSTURES = TO_THE_FLOOR | frozenset({"standing", "sit-on-chair", "lie-down"})
SWITCHES = frozenset({
    "toe-stretch-switch", "ball-roll-switch", "band-switch", "ankle-circles-switch", "ankle-circles-seated-switch",
    "heel-raise-one-down-switch", "heel-raise-one-leg-switch",
})  # fmt: skip
WALKS = frozenset({"march", "tiptoe-walk", "toes-out-walk"})
# The easier and harder forms.
SEATED_RAISES = [f"heel-raise-seated-{part}" for part in ("ready", "up", "hold", "lower", "rest")]
FREE_RAISES = [f"heel-raise-free-{part}" for part in ("ready", "up", "hold", "lower", "rest")]
ONE_DOWN = [f"heel-raise-one-down-{part}" for part in ("begin", "ready", "up", "shift", "lower", "together")]
ONE_LEG = [f"heel-raise-one-leg-{part}" for part in ("begin", "ready", "up", "hold", "lower", "finish")]
TIPTOE_STANDING = ["tiptoe-stand", "toes-out-stand"]
SHIN_STRETCH = ["toe-stretch-shin-lean", "toe-stretch-shin-hold", "toe-stretch-shin-sit-up"]
SEATED_CIRCLES = [f"ankle-circles-seated-{part}" for part in ("ready", "lift", "clockwise", "anticlockwise")]
HANDS_ON_THE_COUNTER = [
    "stand", "tiptoe-walk", "toes-out-walk", *TIPTOE_STANDING, "shake-legs", "drop-shoulders", "loosen-feet",
]  # fmt: skip
CLIPS = POSTURES | SWITCHES | WALKS | frozenset({
    "march-ready", "stand", "farewell",
    "shake-legs", "drop-shoulders", "loosen-feet", "rest-and-step", "rest-and-loosen",
    "heel-raise-begin", "heel-raise-ready", "heel-raise-up", "heel-raise-hold", "heel-raise-lower",
    "toe-stretch-begin", "toe-stretch-ready", "toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up",
    "ball-roll-ready", "ball-roll", "ball-roll-done",
    "band-begin", "band-ready", "band-pull", "band-hold", "band-ease", "band-done",
    "ankle-circles-ready", "ankle-circles-lift", "ankle-circles-clockwise", "ankle-circles-anticlockwise",
    *SEATED_RAISES, *FREE_RAISES, *ONE_DOWN, *ONE_LEG, *TIPTOE_STANDING, *SHIN_STRETCH, *SEATED_CIRCLES,
})  # fmt: skip
RESTS_AT_THE_WORKTOP = ["rest-and-step", "rest-and-loosen"]
HEEL_RAISES = ["heel-raise-ready", "heel-raise-up", "heel-raise-hold", "heel-raise-lower"]
AT_THE_WORKTOP = [
    *HEEL_RAISES, "heel-raise-begin", *RESTS_AT_THE_WORKTOP, *FREE_RAISES, *ONE_DOWN, *ONE_LEG,
    "heel-raise-one-down-switch", "heel-raise-one-leg-switch",
]  # fmt: skip
BANDS = ["band-ready", "band-pull", "band-hold", "band-ease"]
LYING_CIRCLES = ["ankle-circles-clockwise", "ankle-circles-anticlockwise"]
CIRCLES = [*LYING_CIRCLES, "ankle-circles-seated-clockwise", "ankle-circles-seated-anticlockwise"]
MOMENTS = [i / 100 for i in range(101)]
BALL_RADIUS = 0.0197
JOINTS = ("hip", "shoulder", "head_base", *(
    f"{side}.{joint}" for side in ("near", "far")
    for joint in ("knee", "ankle", "heel", "ball", "toe", "elbow", "wrist", "knuckles")
))  # fmt: skip


@pytest.fixture(scope="module")
def poses(library):
    """Return every clip's poses for one side, made once."""
    made = {}

    def of(clip, side=Side.RIGHT):
        if (clip, side) not in made:
            made[clip, side] = [library.pose(clip, progress, side) for progress in MOMENTS]
        return made[clip, side]

    return of


def palm(arm, grip, palm_side):
    along, across = rotated(grip, palm_side * PALM_DEPTH, arm.hand_direction)
    return arm.wrist.x + along, arm.wrist.y + across


def spread_of(values):
    return max(values) - min(values)


def test_load_clips__shipped_files__have_every_movement(library):
    assert library.names() == CLIPS


BONES = {
    ("hip", "knee"): skeleton.THIGH, ("knee", "ankle"): skeleton.SHANK, ("ball", "toe"): skeleton.TOES,
    ("ankle", "ball"): hypot(skeleton.BALL_BEFORE_ANKLE, skeleton.ANKLE_HEIGHT),
    ("ankle", "heel"): hypot(skeleton.HEEL_BEHIND_ANKLE, skeleton.ANKLE_HEIGHT),
    ("shoulder", "elbow"): skeleton.UPPER_ARM, ("elbow", "wrist"): skeleton.FOREARM,
}  # fmt: skip


@pytest.mark.parametrize("clip", sorted(CLIPS))
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__any_moment__keeps_the_length_of_every_bone(poses, clip, side):
    for pose in poses(clip, side):
        body = pose.skeleton
        for near_or_far in ("near", "far"):
            leg, arm = getattr(body, f"{near_or_far}_leg"), getattr(body, f"{near_or_far}_arm")
            for (start, end), length in BONES.items():
                limb = arm if start in {"shoulder", "elbow"} else leg
                assert dist(getattr(limb, start), getattr(limb, end)) == pytest.approx(length, rel=0.001)
        assert dist(body.hip, body.waist) == pytest.approx(skeleton.LOWER_TRUNK, rel=0.001)
        assert dist(body.waist, body.shoulder) == pytest.approx(skeleton.UPPER_TRUNK, rel=0.001)


# What every joint can do, in degrees. Ankle: World J Orthop 2017;8:21, table 5. Hip, knee and how far a shoulder goes
# back: normal values of the Merck Manual. The others are our own choice. How far a leg is folded and rolled says only
# with the others what the knee does: that is asked in space.
FULL_RANGE = {
    "lean": (-100, 62),
    "bend": (-20, 50),
    "nod": (-30, 40),
    "twist": (-45, 45),
    "hip": (-15, 125),
    "knee": (0, 130),
    "ankle": (-50, 20),
    "toes": (-40, 70),
    "shoulder": (-50, 180),
    "elbow": (0, 145),
    "wrist": (-90, 90),
    "curl": (0, 150),
    "spread": (-20, 80),
    "elevation": (-5, 30),
    "protraction": (-15, 15),
    "fold": (-180, 180),
    "roll": (-180, 180),
    "aside": (-20, 45),
}
# What an exercise may show: older people have less, and nobody should be led to the end of a range.
WORKING_RANGE = {**FULL_RANGE, "hip": (-5, 95), "knee": (0, 110), "ankle": (-50, 15), "toes": (-25, 45)}

# A foot that stands flat on the floor and bears weight bends further than a free one: 7 to 35° in the same paper.
FLAT_FOOT_ANKLE = 22

# Where a whole range is needed: getting up and down; sitting with the trunk bent over a straight leg (the exercise's
# own numbers add up to 100° at the hip); the leg that rests with its knee up.
NEEDS_FULL_RANGE = {
    "both": POSTURES | SWITCHES | {"toe-stretch-begin", "band-begin", "band-done"},
    "near_leg": {"toe-stretch-ready", "toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up", *SHIN_STRETCH},
    "far_leg": {
        "toe-stretch-ready",
        "toe-stretch-lean",
        "toe-stretch-hold",
        "toe-stretch-sit-up",
        *SHIN_STRETCH,
        *BANDS,
    },
}


@pytest.mark.parametrize("clip", sorted(CLIPS))
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__any_moment__keeps_every_joint_in_its_range(poses, clip, side):
    for pose in poses(clip, side):
        for limb in fields(pose.angles):
            is_full = clip in NEEDS_FULL_RANGE["both"] or clip in NEEDS_FULL_RANGE.get(limb.name, ())
            limits = FULL_RANGE if is_full else WORKING_RANGE
            for joint, angle in ((f.name, getattr(getattr(pose.angles, limb.name), f.name)) for f in fields(limb.type)):
                low, high = limits[joint]
                if joint == "ankle" and stands_flat(getattr(pose.skeleton, limb.name)):
                    high = FLAT_FOOT_ANKLE
                if joint == "knee" and getattr(pose.angles, limb.name).fold:
                    continue  # of a leg out of its plane it says little, see below
                assert low - 0.5 <= angle <= high + 0.5, (pose.progress, limb.name, joint)


def stands_flat(leg):
    """Say whether heel, ball and toes of a leg are on the floor."""
    return max(abs(place.y) for place in (leg.heel, leg.ball, leg.toe)) < 0.0005


def bent_in_space(leg):
    """Return how far the knee of a leg is bent that has left its plane."""
    return 180 - angle_at(leg.knee, leg.hip, leg.ankle)


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__leg_out_of_its_plane__bends_no_further_than_a_knee_can(poses, clip):
    for pose in poses(clip):
        for leg in (pose.skeleton.near_leg, pose.skeleton.far_leg):
            assert bent_in_space(leg) <= FULL_RANGE["knee"][1] + 0.5, pose.progress


def angle_at(corner, one, other):
    a, b = [p - q for p, q in zip(one, corner, strict=True)], [p - q for p, q in zip(other, corner, strict=True)]
    dot, size = sum(p * q for p, q in zip(a, b, strict=True)), hypot(*a) * hypot(*b)
    return degrees(atan2(max(size * size - dot * dot, 0.0) ** 0.5, dot))


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__any_moment__has_nothing_below_the_floor(poses, clip):
    for pose in poses(clip):
        body = pose.skeleton
        places = [body.point(name) for name in JOINTS] + [body.waist]
        # A hand that takes what lies beside the person is seen as low as that.
        lowest = min(place.y + fall(place.z) for place in places)
        assert lowest > -0.002, pose.progress
        assert body.hip.y > 0.05


@pytest.mark.parametrize("clip", AT_THE_WORKTOP)
def test_pose__worktop__is_not_entered(poses, clip):
    for pose in poses(clip):
        top = next(prop for prop in pose.scene.props if prop.kind == "worktop")
        for name in JOINTS:
            place = pose.skeleton.point(name)
            is_inside = top.x < place.x < top.x + top.width and place.y < top.height - 0.005
            assert not is_inside, (pose.progress, name)


@pytest.mark.parametrize(
    "clip",
    [
        "ball-roll-ready",
        "ball-roll",
        "ball-roll-switch",
        *SEATED_RAISES,
        *SEATED_CIRCLES,
        "ankle-circles-seated-switch",
    ],
)
def test_pose__chair__carries_the_person(poses, clip):
    for pose in poses(clip):
        chair = next(prop for prop in pose.scene.props if prop.kind == "chair")
        assert chair.x < pose.skeleton.hip.x < chair.x + chair.width
        for name in JOINTS:
            place = pose.skeleton.point(name)
            is_over_seat = chair.x < place.x < chair.x + chair.width and place.y > 0.15
            assert not is_over_seat or place.y > chair.height, (pose.progress, name)


@pytest.mark.parametrize("clip", [*BANDS, "band-begin", "band-switch"])
def test_pose__bed__is_not_entered(poses, clip):
    for pose in poses(clip):
        post = next(prop for prop in pose.scene.props if prop.kind == "post")
        assert max(pose.skeleton.point(name).x for name in JOINTS) < post.x


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__neighbouring_moments__speed_has_no_jump(library, poses, clip):
    found = library.clip(clip)
    # A movement that eases into each of its keys has declared its stops there.
    stops = [0.0, 1.0] if found.spec.easing == "flowing" or found.gait else [0.0, *found.times[1:-1], 1.0]
    for start, end in pairwise(stops):
        part = [pose.skeleton for pose in poses(clip) if start <= pose.progress <= end]
        steps = [max(dist(a.point(name), b.point(name)) for name in JOINTS) for a, b in pairwise(part)]
        assert max(steps, default=0.0) <= 4 * median(steps or [0.0]), start


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_pose__neighbouring_moments__no_joint_jerks(library, poses, clip):
    seconds = library.clip(clip).spec.seconds or library.cycle_seconds(clip) or 2.0
    for name in JOINTS:
        steps = [dist(a.skeleton.point(name), b.skeleton.point(name)) for a, b in pairwise(poses(clip))]
        # In body heights a second, from one hundredth of the movement to the next.
        changes = [abs(after - before) * 100 / seconds for before, after in pairwise(steps)]
        assert max(changes) < 0.45, name


@pytest.mark.parametrize(
    "clip", ["ball-roll", "toe-stretch-hold", "heel-raise-hold", "band-hold", *sorted(WALKS), *CIRCLES]
)
def test_pose__repeating_clip__ends_where_it_began(library, poses, clip):
    first, *_, last = poses(clip)
    assert dist(first.skeleton.near_leg.toe, last.skeleton.near_leg.toe) < 1e-9
    assert library.cycle_seconds(clip)
    later = library.pose(clip, 7.3, Side.RIGHT)
    assert dist(later.skeleton.near_leg.toe, library.pose(clip, 0.3, Side.RIGHT).skeleton.near_leg.toe) < 1e-9


@pytest.mark.parametrize("clip", ["heel-raise-up", "toe-stretch-lean", "sit-on-chair", "ankle-circles-lift"])
def test_pose__progress_outside_its_range__is_the_nearer_end(library, clip):
    assert library.pose(clip, -3, Side.RIGHT).skeleton == library.pose(clip, 0, Side.RIGHT).skeleton
    assert library.pose(clip, 7, Side.RIGHT).skeleton == library.pose(clip, 1, Side.RIGHT).skeleton


def test_pose__unknown_clip__is_a_key_error(library):
    with pytest.raises(KeyError):
        library.pose("handstand", 0, Side.BOTH)


# Heel raises


def test_pose__heel_raise__lifts_and_carries_the_body_over_the_ball(poses):
    low, *_, high = (pose.skeleton for pose in poses("heel-raise-up", Side.BOTH))
    assert high.hip.y - low.hip.y == pytest.approx(0.037, abs=0.001)
    assert high.hip.x - low.hip.x == pytest.approx(0.042, abs=0.001)
    assert high.near_leg.heel.y == pytest.approx(0.070, abs=0.001)


@pytest.mark.parametrize("clip", HEEL_RAISES)
def test_pose__heel_raise__turns_about_the_balls_with_flat_toes(poses, clip):
    for pose in poses(clip, Side.BOTH):
        for leg in (pose.skeleton.near_leg, pose.skeleton.far_leg):
            assert dist(leg.ball[:2], (0.071, 0.0)) < 0.002
            assert leg.toe.y == pytest.approx(0.0, abs=0.002)


@pytest.mark.parametrize("clip", HEEL_RAISES)
def test_pose__heel_raise__rests_both_hands_on_the_worktop(poses, clip):
    for pose in poses(clip, Side.BOTH):
        worktop = next(prop for prop in pose.scene.props if prop.kind == "worktop")
        for arm in (pose.skeleton.near_arm, pose.skeleton.far_arm):
            x, y = palm(arm, 0.05, -1)
            assert y == pytest.approx(worktop.height, abs=0.002)
            assert worktop.x <= x <= worktop.x + worktop.width


@pytest.mark.parametrize("clip", RESTS_AT_THE_WORKTOP)
def test_pose__rest_at_the_worktop__keeps_a_hand_on_it_and_a_foot_on_the_floor(poses, clip):
    for pose in poses(clip, Side.BOTH):
        worktop = next(prop for prop in pose.scene.props if prop.kind == "worktop")
        x, y = palm(pose.skeleton.far_arm, 0.05, -1)
        assert y == pytest.approx(worktop.height, abs=0.002)
        assert worktop.x <= x <= worktop.x + worktop.width
        assert min(place.y for place in pose.skeleton.floor_points()) == pytest.approx(0, abs=0.002)


@pytest.mark.parametrize("clip", ["shake-legs", "loosen-feet", *RESTS_AT_THE_WORKTOP])
def test_pose__rest__begins_and_ends_where_the_work_goes_on_and_moves_both_legs(library, clip):
    first, *between, last = (library.pose(clip, i / 500, Side.BOTH).skeleton for i in range(501))
    assert joint_distance(first, last) < 0.001
    for foot in ("near", "far"):
        assert max(body.point(f"{foot}.toe").y for body in between) > 0.02


@pytest.mark.parametrize("clip", ["shake-legs", "rest-and-loosen"])
def test_pose__legs_shaken_out__swing_so_far_that_it_is_seen_from_afar(library, clip):
    bodies = [library.pose(clip, i / 500, Side.BOTH).skeleton for i in range(501)]
    for foot in ("near", "far"):
        ankles = [body.point(f"{foot}.ankle") for body in bodies]
        assert spread_of([place.x for place in ankles]) > 0.18
        assert spread_of([place.y for place in ankles]) > 0.07


def test_pose__feet_loosened__are_lifted_before_the_other_leg_and_go_up_and_down(poses):
    for leg in ("near_leg", "far_leg"):
        lifted = [pose for pose in poses("loosen-feet", Side.BOTH) if getattr(pose.skeleton, leg).ankle.y > 0.11]
        assert spread_of([getattr(pose.angles, leg).ankle for pose in lifted]) > 45
        assert min(getattr(pose.skeleton, leg).ankle.x for pose in lifted) > 0.15


@pytest.mark.parametrize(
    ("clip", "begins"), [("drop-shoulders", 0.0), ("rest-and-step", 0.7), ("rest-and-loosen", 0.7)]
)
def test_pose__shoulders_in_a_rest__go_up_and_drop_so_far_that_it_is_seen_from_afar(library, clip, begins):
    bodies = [library.pose(clip, begins + (1 - begins) * i / 200, Side.BOTH).skeleton for i in range(201)]
    lifted = [body.near_arm.shoulder.y - body.shoulder.y for body in bodies]
    assert spread_of(lifted) > 0.02


def test_pose__heel_raise__keeps_the_body_upright(poses):
    for pose in poses("heel-raise-up", Side.BOTH):
        assert pose.angles.trunk.lean == pytest.approx(0)
        assert pose.angles.near_leg.hip == pytest.approx(0, abs=0.5)
        assert pose.angles.near_leg.knee == pytest.approx(0, abs=0.5)


# Heel raises, easier and harder


@pytest.mark.parametrize("clip", [*FREE_RAISES[:4], *ONE_DOWN, *ONE_LEG, "heel-raise-one-leg-switch"])
def test_pose__other_heel_raises__turn_about_the_ball_that_carries(poses, clip):
    for pose in poses(clip):
        leg = pose.skeleton.near_leg
        assert dist(leg.ball[:2], (0.071, 0.0)) < 0.002
        assert leg.toe.y == pytest.approx(0.0, abs=0.002)


@pytest.mark.parametrize("kind", ["seated", "free", "one-leg"])
def test_pose__other_heel_raises__go_as_high_as_those_with_hands(poses, kind):
    low, *_, high = (pose.skeleton.near_leg for pose in poses(f"heel-raise-{kind}-up"))
    assert (low.heel.y, high.heel.y) == pytest.approx((0.0, 0.070), abs=0.001)
    held = [pose.skeleton.near_leg.heel.y for pose in poses(f"heel-raise-{kind}-hold")]
    assert min(held) == pytest.approx(0.069, abs=0.001)


@pytest.mark.parametrize("clip", SEATED_RAISES[:4])
def test_pose__seated_heel_raise__lifts_both_knees_with_the_hands_on_them(poses, clip):
    for pose in poses(clip, Side.BOTH):
        body = pose.skeleton
        for leg in (body.near_leg, body.far_leg):
            assert dist(leg.ball[:2], (0.261, 0.0)) < 0.002
            assert leg.knee.y == pytest.approx(0.2816 + 0.57 * leg.heel.y, abs=0.003)
        assert body.hip[:2] == (0.0, 0.362)


@pytest.mark.parametrize("clip", FREE_RAISES)
def test_pose__heel_raise_without_hands__lets_both_arms_hang(poses, clip):
    for pose in poses(clip, Side.BOTH):
        body = pose.skeleton
        assert max(arm.knuckles.y for arm in (body.near_arm, body.far_arm)) < body.hip.y - 0.03


def test_pose__up_with_both_and_down_with_one__lifts_the_other_foot_at_the_top_and_puts_it_down_below(poses):
    shift, lower, together = (poses(f"heel-raise-one-down-{part}") for part in ("shift", "lower", "together"))
    assert {pose.skeleton.near_leg.heel.y > 0.069 for pose in shift} == {True}
    assert (shift[0].skeleton.far_leg.ball.y, shift[0].skeleton.far_leg.heel.y) == pytest.approx((0, 0.07), abs=0.001)
    for pose in lower:
        assert min(pose.skeleton.far_leg.ball.y, pose.skeleton.far_leg.toe.y) > 0.02
    assert lower[-1].skeleton.near_leg.heel.y == pytest.approx(0, abs=0.001)
    assert together[-1].skeleton.far_leg.heel.y == pytest.approx(0, abs=0.001)
    for before, after in ((poses("heel-raise-one-down-up"), shift), (shift, lower), (lower, together)):
        assert joint_distance(before[-1].skeleton, after[0].skeleton) < 0.001


@pytest.mark.parametrize("clip", ONE_LEG[1:5])
def test_pose__heel_raise_on_one_leg__holds_the_other_foot_off_the_floor_behind(poses, clip):
    for pose in poses(clip):
        body = pose.skeleton
        assert min(body.far_leg.ball.y, body.far_leg.toe.y) > 0.02
        assert body.far_leg.ankle.x < body.near_leg.heel.x - 0.1


@pytest.mark.parametrize("clip", [*ONE_LEG[1:], "heel-raise-one-leg-switch"])
def test_pose__heel_raise_on_one_leg__touches_the_worktop_with_the_fingertips(qapp, poses, clip):
    for pose in poses(clip)[::10]:
        for arm, outline in zip(("near_arm", "far_arm"), hand_outlines(pose).values(), strict=True):
            assert lowest(outline) == pytest.approx(0.555, abs=0.0025)
            assert getattr(pose.skeleton, arm).wrist.y > 0.575


# Tiptoe, standing


def test_pose__tiptoe_standing__rises_onto_the_balls_and_stays_there(poses):
    flat, *_, high = (pose.skeleton for pose in poses("tiptoe-stand", Side.BOTH))
    assert (flat.near_leg.heel.y, high.near_leg.heel.y) == pytest.approx((0, 0.0625), abs=0.001)
    for pose in poses("tiptoe-stand", Side.BOTH):
        for leg in (pose.skeleton.near_leg, pose.skeleton.far_leg):
            assert dist(leg.ball[:2], (0.071, 0.0)) < 0.002


def test_pose__toes_out_standing__has_both_feet_flat_and_turned_out(library):
    pose = library.pose("toes-out-stand", 0, Side.BOTH)
    for leg, outwards in ((pose.skeleton.near_leg, 1), (pose.skeleton.far_leg, -1)):
        assert max(abs(place.y) for place in (leg.heel, leg.ball, leg.toe)) < 0.0005
        assert 20 <= degrees(atan2((leg.ball.z - leg.ankle.z) * outwards, leg.ball.x - leg.ankle.x)) <= 25


# Seated toe stretch


@pytest.mark.parametrize("clip", ["toe-stretch-hold"])
def test_pose__toe_stretch_hold__keeps_the_fingers_at_the_toes(poses, clip):
    for pose in poses(clip):
        toe = flat(pose.skeleton.near_leg.toe)
        for arm in (pose.skeleton.near_arm, pose.skeleton.far_arm):
            x, y = palm(arm, 0.073, -1)
            assert hypot(x - toe[0], y - toe[1]) < 0.03


def test_pose__toe_stretch_hold__eases_the_toes_back_and_forward_five_seconds_each(library):
    assert library.cycle_seconds("toe-stretch-hold") == 10
    back, forward = (library.pose("toe-stretch-hold", p, Side.RIGHT).angles.near_leg for p in (0.4, 0.9))
    assert (back.toes, back.ankle) == (pytest.approx(42), pytest.approx(8))
    assert (forward.toes, forward.ankle) == (pytest.approx(-22), pytest.approx(-5))


@pytest.mark.parametrize("clip", ["toe-stretch-ready", "toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up"])
def test_pose__toe_stretch__keeps_the_seat_and_the_straight_leg_where_they_are(poses, clip):
    for pose in poses(clip):
        assert dist(pose.skeleton.hip[:2], (0.0, 0.055)) < 0.002
        assert dist(pose.skeleton.near_leg.ankle[:2], (0.491, 0.055)) < 0.002


def test_pose__toe_stretch__bends_from_the_hips_and_rounds_the_back_no_further_than_needed(poses):
    for clip in ("toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up"):
        for pose in poses(clip):
            trunk = pose.angles.trunk
            assert trunk.bend <= 30 + 0.01
            assert trunk.lean + trunk.bend <= 44.01


# Ball


def test_pose__ball_roll__begins_under_the_base_of_the_second_toe_and_turns_before_the_heel(poses):
    for clip, index in (("ball-roll-ready", -1), ("ball-roll", 0), ("ball-roll-switch", 0), ("ball-roll-switch", -1)):
        pose = poses(clip)[index]
        assert pose.ball.x == pytest.approx(pose.skeleton.near_leg.ball.x, abs=0.002)
    middle = poses("ball-roll")[50]
    assert middle.skeleton.near_leg.heel.x + 0.03 < middle.ball.x < middle.skeleton.near_leg.ankle.x + 0.01


def test_pose__ball_roll__moves_the_foot_twice_as_far_as_the_ball(poses):
    forward, *_ = poses("ball-roll", Side.LEFT)
    for pose in poses("ball-roll", Side.LEFT):
        foot = forward.skeleton.near_leg.ankle.x - pose.skeleton.near_leg.ankle.x
        assert forward.ball.x - pose.ball.x == pytest.approx(foot / 2, abs=0.0005)
    assert max(p.skeleton.near_leg.ankle.x for p in poses("ball-roll")) - min(
        p.skeleton.near_leg.ankle.x for p in poses("ball-roll")
    ) == pytest.approx(0.137, abs=0.002)


def test_pose__ball_roll__turns_the_ball_without_slipping(poses):
    for before, after in pairwise(poses("ball-roll")):
        rolled = -(after.ball.turn - before.ball.turn) * 3.141593 / 180 * BALL_RADIUS
        assert rolled == pytest.approx(after.ball.x - before.ball.x, abs=0.0001)


def test_pose__ball_roll__keeps_the_sole_level_on_top_of_the_ball(poses):
    for pose in poses("ball-roll"):
        leg = pose.skeleton.near_leg
        assert (leg.heel.y, leg.ball.y) == pytest.approx((2 * BALL_RADIUS, 2 * BALL_RADIUS), abs=0.001)
        assert leg.heel.x < pose.ball.x < leg.toe.x


@pytest.mark.parametrize("clip", SHIN_STRETCH)
def test_pose__toe_stretch_at_the_shin__bends_less_and_keeps_the_leg_straight(poses, clip):
    for pose in poses(clip):
        trunk = pose.angles.trunk
        assert trunk.lean + trunk.bend <= 25
        assert pose.angles.near_leg.knee == pytest.approx(0, abs=0.5)


def test_pose__toe_stretch_at_the_shin__lays_both_hands_on_it_while_the_foot_goes_to_and_fro(poses):
    feet = []
    for pose in poses("toe-stretch-shin-hold"):
        body = pose.skeleton
        feet.append(pose.angles.near_leg.ankle)
        for arm in (body.near_arm, body.far_arm):
            x, y = palm(arm, 0.05, -1)
            assert body.near_leg.knee.x + 0.05 < x < body.near_leg.ankle.x - 0.05
            assert body.near_leg.knee.y < y < body.near_leg.knee.y + 0.05
    assert (min(feet), max(feet)) == pytest.approx((-28, 9))


# Band


@pytest.mark.parametrize("clip", BANDS)
def test_pose__band__rests_both_hands_on_the_floor_behind(poses, clip):
    for pose in poses(clip, Side.LEFT):
        for arm in (pose.skeleton.near_arm, pose.skeleton.far_arm):
            x, y = palm(arm, 0.035, 1)
            assert y == pytest.approx(0.0, abs=0.002)
            assert x < pose.skeleton.hip.x


def test_pose__band_pull__moves_the_ankle_and_the_toes_only(poses):
    loose, *_, pulled = (pose.angles for pose in poses("band-pull"))
    assert (loose.near_leg.ankle, pulled.near_leg.ankle) == pytest.approx((-20, 10))
    assert (loose.near_leg.hip, loose.near_leg.knee) == pytest.approx((pulled.near_leg.hip, pulled.near_leg.knee))
    assert loose.near_arm == pulled.near_arm
    assert loose.far_leg == pulled.far_leg


@pytest.mark.parametrize("clip", BANDS)
def test_pose__band__is_on_the_foot_while_it_is_pulled(poses, clip):
    assert {pose.band_hold for pose in poses(clip)} == {1.0}
    assert poses("band-begin")[0].band_hold == 0.0
    assert poses("band-begin")[-1].band_hold == 1.0


# Circles


@pytest.mark.parametrize("clip", CIRCLES)
def test_pose__ankle_circles__move_the_foot_only(poses, clip):
    for joint in ("knee", "ankle"):
        assert len({getattr(pose.skeleton.near_leg, joint) for pose in poses(clip)}) == 1
    ankles = [pose.angles.near_leg.ankle for pose in poses(clip)]
    assert (min(ankles), max(ankles)) == pytest.approx((-35, 11))
    assert spread_of([pose.tilt for pose in poses(clip)]) == pytest.approx(34)


@pytest.mark.parametrize("clip", SEATED_CIRCLES[2:])
def test_pose__seated_ankle_circles__hold_the_foot_off_the_floor_with_the_hands_on_the_thighs(poses, clip):
    for pose in poses(clip):
        body = pose.skeleton
        assert min(place.y for place in (body.near_leg.heel, body.near_leg.ball, body.near_leg.toe)) > 0.1
        assert pose.angles.near_leg.knee == pytest.approx(26)
        for arm, leg in ((body.near_arm, body.near_leg), (body.far_arm, body.far_leg)):
            assert leg.hip.x < arm.wrist.x < arm.knuckles.x < leg.knee.x
            assert dist(leg.hip[:2], palm(arm, 0.05, -1)) == pytest.approx(hypot(0.165, 0.051), abs=0.002)


@pytest.mark.parametrize(("side", "clip", "tilts"), [
    (Side.RIGHT, "ankle-circles-clockwise", -9),
    (Side.RIGHT, "ankle-circles-anticlockwise", 25),
    (Side.LEFT, "ankle-circles-clockwise", 25),
    (Side.LEFT, "ankle-circles-anticlockwise", -9),
])  # fmt: skip
def test_pose__ankle_circle__goes_from_drawn_up_to_the_outside_or_the_inside(library, side, clip, tilts):
    assert library.pose(clip, 0.25, side).tilt == pytest.approx(tilts)


def seen_by_the_person(pose):
    """Return where the tip of the near foot is in the person's own field of view, to the right and up."""
    body, leg = pose.skeleton, pose.skeleton.near_leg
    crown = (cos(radians(body.head_direction)), sin(radians(body.head_direction)), 0.0)
    face = (crown[1], -crown[0], 0.0)
    eye = [b + 0.066 * c + 0.05 * f for b, c, f in zip(body.head_base, crown, face, strict=True)]
    # A sole that turns inwards takes the tip of the foot towards the other leg.
    aside = dist(leg.ankle, leg.toe) * sin(radians(pose.tilt))
    tip = (leg.toe.x, leg.toe.y, leg.toe.z - aside)
    ahead = unit([a - e for a, e in zip(leg.ankle, eye, strict=True)])
    up = unit([c - dot(crown, ahead) * a for c, a in zip(crown, ahead, strict=True)])
    right = cross(ahead, up) if not pose.is_mirrored else cross(up, ahead)
    way = [t - e for t, e in zip(tip, eye, strict=True)]
    return dot(way, right) / dot(way, ahead), dot(way, up) / dot(way, ahead)


def dot(a, b):
    return sum(p * q for p, q in zip(a, b, strict=True))


def unit(a):
    return [p / hypot(*a) for p in a]


def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize(("clip", "sign"), list(zip(CIRCLES, (-1, 1, -1, 1), strict=True)))
def test_pose__ankle_circle__goes_round_that_way_before_the_persons_own_eyes(poses, clip, sign, side):
    path = [seen_by_the_person(pose) for pose in poses(clip, side)]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(path)) / 2
    assert area * sign > 0


# Walking


@pytest.mark.parametrize("clip", sorted(WALKS))
def test_pose__walking__carries_the_standing_foot_along_with_the_floor(library, poses, clip):
    gait = library.clip(clip).gait
    leaves = max(step.at for step in gait.steps if step.stands)
    for foot, begins in (("near", 0.0), ("far", 0.5)):
        standing = [
            pose for pose in poses(clip, Side.BOTH) if begins + 0.001 <= pose.progress <= begins + leaves - 0.001
        ]
        balls = [pose.skeleton.point(f"{foot}.ball") for pose in standing]
        on_floor = [ball.x + pose.floor_shift for ball, pose in zip(balls, standing, strict=True)]
        assert spread_of(on_floor) < 0.002
        assert spread_of([ball.y for ball in balls]) < 0.002
        assert spread_of([ball.z for ball in balls]) < 0.002


@pytest.mark.parametrize("clip", sorted(WALKS))
def test_pose__walking__always_has_a_foot_on_the_floor(poses, clip):
    for pose in poses(clip, Side.BOTH):
        assert min(place.y for place in pose.skeleton.floor_points()) == pytest.approx(0.0, abs=0.001)


def test_pose__tiptoe_walk__never_lowers_a_heel(poses):
    for pose in poses("tiptoe-walk", Side.BOTH):
        assert min(pose.skeleton.near_leg.heel.y, pose.skeleton.far_leg.heel.y) > 0.029


@pytest.mark.parametrize(
    ("clip", "knee", "ankle"), [("tiptoe-walk", (4, 22), (-40, -19)), ("toes-out-walk", (5, 42), (-15, 13))]
)
def test_pose__walking__keeps_the_standing_leg_nearly_straight(library, poses, clip, knee, ankle):
    leaves = max(step.at for step in library.clip(clip).gait.steps if step.stands)
    legs = [pose.angles.near_leg for pose in poses(clip, Side.BOTH) if pose.progress <= leaves]
    assert knee[0] <= min(leg.knee for leg in legs)
    assert max(leg.knee for leg in legs) <= knee[1]
    assert ankle[0] <= min(leg.ankle for leg in legs)
    assert max(leg.ankle for leg in legs) <= ankle[1]
    assert max(pose.angles.near_leg.knee for pose in poses(clip, Side.BOTH)) <= 50.5


@pytest.mark.parametrize("clip", HANDS_ON_THE_COUNTER)
def test_pose__tiptoe_exercise__keeps_the_left_hand_where_it_lies_on_the_worktop(poses, clip):
    palms = []
    for pose in poses(clip, Side.BOTH):
        counter = next(prop for prop in pose.scene.props if prop.kind == "counter")
        arm = pose.skeleton.far_arm
        palms.append(in_space(arm, 0.05, -1))
        assert palms[-1][1] == pytest.approx(counter.height, abs=0.002)
        seen = palms[-1][0] if pose.scene.view == "side" else -palms[-1][2]
        assert counter.x < seen < counter.x + counter.width
    for places in zip(*palms, strict=True):
        assert spread_of(places) < 0.002


def in_space(arm, grip, palm_side):
    """Where the palm is, also of an arm that is turned out."""
    along, across = rotated(grip, palm_side * PALM_DEPTH, arm.hand_direction)
    turn = atan2(arm.knuckles.z - arm.wrist.z, arm.knuckles.x - arm.wrist.x)
    return arm.wrist.x + along * cos(turn), arm.wrist.y + across, arm.wrist.z + along * sin(turn)


def test_pose__march__lifts_the_thighs_and_stands_on_a_flat_foot(library, poses):
    lifted = [pose.angles.near_leg for pose in poses("march", Side.BOTH)]
    assert 60 <= max(leg.hip for leg in lifted) <= 70
    assert 75 <= max(leg.knee for leg in lifted) <= 90
    for pose in poses("march", Side.BOTH):
        legs = sorted((pose.skeleton.near_leg, pose.skeleton.far_leg), key=lambda leg: leg.heel.y)
        assert legs[0].ball.y == pytest.approx(0, abs=0.001)
        if legs[1].ball.y > 0.005:
            assert (legs[0].heel.y, legs[0].toe.y) == pytest.approx((0, 0), abs=0.003)
    assert 95 <= 2 * 60 / library.cycle_seconds("march") <= 105


def test_pose__march__is_on_the_spot(library, poses):
    assert library.clip("march").floor_speed == 0
    assert {pose.floor_shift for pose in poses("march", Side.BOTH)} == {0}
    assert spread_of([pose.skeleton.hip.x for pose in poses("march", Side.BOTH)]) == 0


def test_pose__march__swings_each_arm_with_the_other_leg(poses):
    for pose in poses("march", Side.BOTH):
        arms, legs = (
            (pose.angles.near_arm.shoulder, pose.angles.far_arm.shoulder),
            (pose.angles.near_leg.hip, pose.angles.far_leg.hip),
        )
        if abs(legs[0] - legs[1]) > 15:
            assert (arms[0] > arms[1]) is (legs[0] < legs[1])
    shoulders = [pose.angles.near_arm.shoulder for pose in poses("march", Side.BOTH)]
    assert 50 < spread_of(shoulders) < 65


def test_pose__march__has_bent_elbows_and_fists_in_line_with_the_forearm(poses):
    for pose in poses("march", Side.BOTH):
        for arm in (pose.angles.near_arm, pose.angles.far_arm):
            assert 45 <= arm.elbow <= 75
            assert abs(arm.wrist) <= 10
            assert arm.curl >= 140


def test_pose__march__swings_the_hands_past_the_hips_and_never_holds_both_out(poses):
    for pose in poses("march", Side.BOTH):
        body = pose.skeleton
        assert min(arm.knuckles.y - arm.elbow.y for arm in (body.near_arm, body.far_arm)) < -0.06, pose.progress
    for arm in ("near_arm", "far_arm"):
        hands = [getattr(pose.skeleton, arm).knuckles.x - pose.skeleton.hip.x for pose in poses("march", Side.BOTH)]
        assert min(hands) < 0
        assert max(hands) > 0.2


@pytest.mark.parametrize("clip", ["heel-raise-begin", *RESTS_AT_THE_WORKTOP])
def test_pose__hands_to_the_worktop_and_off_it__keep_the_elbows_beside_the_body(poses, clip):
    for pose in poses(clip, Side.BOTH):
        assert min(pose.angles.near_arm.shoulder, pose.angles.far_arm.shoulder) > -25


@pytest.mark.parametrize("clip", AT_THE_WORKTOP)
def test_pose__legs_at_the_worktop__keep_away_from_the_cupboard(poses, clip):
    for pose in poses(clip, Side.BOTH):
        worktop = next(prop for prop in pose.scene.props if prop.kind == "worktop")
        knees = (pose.skeleton.near_leg.knee.x, pose.skeleton.far_leg.knee.x)
        assert max(knees) + 0.045 < worktop.x


def test_pose__march__shifts_the_weight_over_the_foot_that_stands(poses):
    for pose in poses("march", Side.BOTH):
        near, far = pose.skeleton.near_leg, pose.skeleton.far_leg
        if max(near.ball.y, far.ball.y) > 0.03:
            assert (pose.skeleton.hip.z > 0) is (near.ball.y < far.ball.y)
    assert spread_of([pose.skeleton.hip.z for pose in poses("march", Side.BOTH)]) < 0.03


def test_pose__tiptoe_walk__is_upright_with_calm_arms(poses):
    for pose in poses("tiptoe-walk", Side.BOTH):
        assert 0 <= pose.angles.trunk.lean <= 2
        assert -10 <= pose.angles.near_arm.shoulder <= 18


def test_pose__tiptoe_walk__has_about_a_hundred_steps_a_minute(library):
    assert 95 <= 2 * 60 / library.cycle_seconds("tiptoe-walk") <= 100
    assert 0.19 <= library.clip("tiptoe-walk").gait.stride / 2 <= 0.25


def test_pose__toes_out_walk__turns_both_feet_out_from_the_hips(poses):
    for pose in poses("toes-out-walk", Side.BOTH):
        assert pose.scene.view == "front"
        for leg, outwards in ((pose.skeleton.near_leg, 1), (pose.skeleton.far_leg, -1)):
            turn = degrees(atan2((leg.ball.z - leg.ankle.z) * outwards, leg.ball.x - leg.ankle.x))
            assert 20 <= turn <= 25
            part = (leg.hip.y - leg.knee.y) / (leg.hip.y - leg.ankle.y)
            straight = leg.hip.z + (leg.ankle.z - leg.hip.z) * part
            assert (leg.knee.z - straight) * outwards >= 0


# Sides


@pytest.mark.parametrize("clip", sorted(CLIPS - WALKS - SWITCHES - {"farewell", "toes-out-stand"}))
def test_pose__left_side__is_turned_round_so_that_the_near_leg_is_a_true_left(library, clip):
    left, right = library.pose(clip, 0.3, Side.LEFT), library.pose(clip, 0.3, Side.RIGHT)
    assert (left.is_mirrored, right.is_mirrored) == (True, False)
    assert left.leg(Side.LEFT) is left.skeleton.near_leg
    assert left.leg(Side.RIGHT) is left.skeleton.far_leg
    assert right.leg(Side.RIGHT) is right.skeleton.near_leg
    assert left.is_working(Side.LEFT)
    assert not left.is_working(Side.RIGHT)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("clip", ["toe-stretch-hold", "ball-roll", "band-pull", *CIRCLES])
def test_pose__one_sided_exercise__moves_the_named_foot_only(poses, clip, side):
    working = [pose.leg(side).toe for pose in poses(clip, side)]
    resting = [pose.leg(side.other).ankle for pose in poses(clip, side)]
    assert max(dist(working[0], toe) for toe in working) > 0.02
    assert max(dist(resting[0], ankle) for ankle in resting) < (0.02 if clip == "toe-stretch-hold" else 0.001)
    assert all(pose.working_side is side for pose in poses(clip, side))
    assert all(accent.startswith("near") for pose in poses(clip, side) for accent in pose.accents)


@pytest.mark.parametrize("clip", sorted(SWITCHES))
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__changing_sides__is_seen_from_the_other_side_while_both_sides_are_alike(library, poses, clip, side):
    first, *_, last = poses(clip, side)
    assert (first.working_side, last.working_side) == (side.other, side)
    assert first.is_mirrored is (side is Side.RIGHT)
    assert last.is_mirrored is (side is Side.LEFT)
    assert dist(first.skeleton.near_leg.toe, last.skeleton.near_leg.toe) < 1e-9
    seconds = library.clip(clip).spec.seconds
    around = (library.pose(clip, 0.5 + at_ms / 1000 / seconds, side) for at_ms in range(-300, 301, 10))
    fading = [pose for pose in around if pose.fades_to is not None]
    assert 0.25 <= seconds * (fading[-1].progress - fading[0].progress) <= 0.3
    for pose in fading:
        state = library.clip(clip).state_at(pose.progress, side)
        assert state_distance(state, swapped(state)) < 0.001
        other = pose.fades_to
        assert (pose.turn, other.turn) == (first.turn, last.turn)
        assert other.skeleton == pose.skeleton
        assert other.fades_to is None
    assert [pose.fade for pose in fading] == sorted(pose.fade for pose in fading)
    assert all(abs(pose.turn) == 1 for pose in poses(clip, side))


def test_pose__both_sides__works_with_both_legs_facing_right(library):
    pose = library.pose("heel-raise-hold", 1, Side.BOTH)
    assert not pose.is_mirrored
    assert pose.is_working(Side.LEFT)
    assert pose.is_working(Side.RIGHT)
