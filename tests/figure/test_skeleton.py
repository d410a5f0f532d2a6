from math import dist, hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcoach.figure.skeleton import (
    FOREARM,
    LOWER_TRUNK,
    SHANK,
    THIGH,
    TOES,
    UPPER_ARM,
    UPPER_TRUNK,
    ArmAngles,
    BodyAngles,
    LegAngles,
    TrunkAngles,
    Vec,
    build,
    rotated,
    step,
    two_bones,
)

angle = st.floats(-90, 90)


@given(angle, angle, angle, angle, angle, st.floats(0, 70), st.floats(0, 130))
def test_build__any_angles__keeps_the_length_of_every_bone(lean, hip, knee, ankle, toes, spread, fold):
    leg = LegAngles(hip, knee, ankle, toes, spread, fold)
    arm = ArmAngles(hip, knee, ankle, 0, spread)
    body = build(BodyAngles(TrunkAngles(lean, hip, knee), leg, leg, arm, arm), Vec(0.1, 0.5))
    lengths = [dist(body.hip, body.waist), dist(body.waist, body.shoulder)]
    for limb in (body.near_leg, body.far_leg):
        lengths += [dist(limb.hip, limb.knee), dist(limb.knee, limb.ankle), dist(limb.ball, limb.toe)]
    for limb in (body.near_arm, body.far_arm):
        lengths += [dist(limb.shoulder, limb.elbow), dist(limb.elbow, limb.wrist)]
    expected = [LOWER_TRUNK, UPPER_TRUNK] + 2 * [THIGH, SHANK, TOES] + 2 * [UPPER_ARM, FOREARM]
    assert lengths == pytest.approx(expected)


def test_build__all_angles_zero__stands_as_tall_as_the_tables_say():
    body = build(BodyAngles(), Vec(0.0, 0.530))
    leg = body.near_leg
    assert leg.knee.y == pytest.approx(0.285)
    assert leg.ankle.y == pytest.approx(0.039)
    assert (leg.heel.x, leg.heel.y) == pytest.approx((-0.038, 0.0))
    assert (leg.ball.x, leg.ball.y) == pytest.approx((0.071, 0.0))
    assert (leg.toe.x, leg.toe.y) == pytest.approx((0.114, 0.0))
    assert body.shoulder.y == pytest.approx(0.818)


@pytest.mark.parametrize(
    ("ankle", "heel", "ball", "toe"),
    [(-20, (0.515, 0.011), (0.552, 0.114), (0.567, 0.154)), (10, (0.536, 0.029), (0.517, 0.137), (0.510, 0.179))],
)
def test_build__long_sitting__puts_the_foot_where_the_tables_say(ankle, heel, ball, toe):
    body = build(BodyAngles(TrunkAngles(-10), LegAngles(80, 0, ankle)), Vec(0.0, 0.060))
    leg = body.near_leg
    for place, expected in ((leg.heel, heel), (leg.ball, ball), (leg.toe, toe)):
        assert (place.x, place.y) == pytest.approx(expected, abs=0.0015)


def test_build__lying_with_the_leg_up__puts_the_foot_where_the_tables_say():
    body = build(BodyAngles(TrunkAngles(-90), LegAngles(80, 10, 10)), Vec(0.0, 0.060))
    leg = body.near_leg
    for place, expected in ((leg.knee, (0.043, 0.301)), (leg.ankle, (0.127, 0.532)), (leg.ball, (0.063, 0.583))):
        assert (place.x, place.y) == pytest.approx(expected, abs=0.0015)


def test_build__shoulder_lifted_and_taken_forward__moves_that_arm_only():
    hangs, moved = (
        build(BodyAngles(near_arm=ArmAngles(elevation=up, protraction=ahead)), Vec(0.0, 0.530))
        for up, ahead in ((0, 0), (20, 10))
    )
    assert moved.near_arm.shoulder.y - hangs.near_arm.shoulder.y == pytest.approx(0.0335, abs=0.0002)
    assert moved.near_arm.shoulder.x - hangs.near_arm.shoulder.x == pytest.approx(0.0170, abs=0.0002)
    assert (moved.far_arm, moved.head_base) == (hangs.far_arm, hangs.head_base)


@given(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3), st.sampled_from([1, -1]))
def test_two_bones__target_in_reach__ends_there(ahead, up, bend):
    one, other = two_bones(ahead, up, 0.25, 0.25, bend)
    middle = step(Vec(0, 0), 0.25, one)
    end = step(middle, 0.25, other)
    if 0.01 < hypot(ahead, up) < 0.49:
        assert (end.x, end.y) == pytest.approx((ahead, up), abs=1e-6)


@given(st.floats(0.5, 3), st.floats(-180, 180), st.sampled_from([1, -1]))
def test_two_bones__target_out_of_reach__points_at_it(far, direction, bend):
    one, other = two_bones(*rotated(far, 0, direction), 0.2, 0.15, bend)
    end = step(step(Vec(0, 0), 0.2, one), 0.15, other)
    assert (end.x, end.y) == pytest.approx(rotated(0.35, 0, direction), abs=1e-3)
