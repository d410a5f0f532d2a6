"""The figure over a whole session: nothing jumps from phase to phase, and everybody arrives in time."""

from dataclasses import replace
from itertools import pairwise
from math import cos, dist, radians, sin

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.routine import Preferences, Routine
from footcoach.figure.pose_distance import joints
from footcoach.figure.timeline import Timeline
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths

DEFAULTS = Preferences({}, 10, 10)


@pytest.fixture(scope="module")
def routine(tmp_path_factory):
    return load_catalogue(Paths(tmp_path_factory.mktemp("data")), "en").default_routine()


@pytest.fixture(scope="module")
def plan(routine):
    return compile_plan(routine, DEFAULTS)


@pytest.fixture(scope="module")
def timeline(library):
    return Timeline(library)


def neighbours(plan):
    """Yield each phase with the one before it, every kind of meeting once."""
    seen = set()
    for before, phase in pairwise((None, *plan.phases)):
        meeting = (before and (before.clip, before.side), phase.clip, phase.side)
        if meeting not in seen:
            seen.add(meeting)
            yield before, phase


def on_screen(pose):
    """Return where the joints are seen, in widths of the camera, as the painter places them."""
    camera, hip = pose.camera, pose.skeleton.hip.x
    across, up = camera.left + camera.width / 2, camera.bottom + camera.height / 2
    yaw, middle = pose.yaw, (hip - across) * pose.turn
    if yaw is None:
        yaw = 90.0 if pose.scene.view == "front" else 0.0 if pose.turn > 0 else 180.0
    # Near is the left side of who faces left, and the right side of everybody else.
    side = -1 if pose.is_mirrored else 1
    turn = radians(yaw)
    places = [((x - hip) * cos(turn) - side * z * sin(turn), y) for x, y, z in joints(pose.skeleton)]
    if pose.is_mirrored:
        places = swapped_sides(places)
    return [((middle + x) / camera.width, (y - up) / camera.width) for x, y in places]


def swapped_sides(places):
    """Return the joints with those of the left side in the places of the right one."""
    trunk, legs, arms = places[:3], places[3:11], places[11:]
    return [*trunk, *legs[4:], *legs[:4], *arms[3:], *arms[:3]]


def jump(one, other):
    return max(dist(a, b) for a, b in zip(on_screen(one), on_screen(other), strict=True))


def with_seconds(routine, key, seconds):
    numbers = {entry.exercise.id: {key: seconds} for entry in routine.entries if key in entry.exercise.dosage}
    return compile_plan(routine, Preferences(numbers, 10, 10))


def assert_seamless(timeline, plan):
    phases = (None, None, *plan.phases)
    for earlier, before, phase in zip(phases, phases[1:], phases[2:], strict=False):
        if before is None:
            continue
        end, start = timeline.pose(before, earlier, before.duration_ms), timeline.pose(phase, before, 0)
        assert jump(end, start) < 0.002, (before.clip, before.side, phase.clip, phase.side)
        assert end.turn == start.turn
        assert end.floor_shift == pytest.approx(start.floor_shift, abs=0.001)
        assert end.presence == start.presence
        assert abs(end.band_hold - start.band_hold) < 0.01
        assert end.ball is None or start.ball is None or abs(end.ball.x - start.ball.x) < 0.002


def test_pose__whole_session__goes_on_in_every_phase_from_where_the_last_one_ended(timeline, plan):
    assert_seamless(timeline, plan)


@pytest.mark.parametrize(("key", "seconds"), [
    ("roll_s", 61), ("clockwise_s", 7), ("anticlockwise_s", 13), ("hold_s", 17), ("tiptoe_s", 11), ("toes_out_s", 23),
    ("switch_side_s", 3), ("prepare_s", 3),
])  # fmt: skip
def test_pose__cycles_cut_short_by_other_numbers__are_blended_over(timeline, routine, key, seconds):
    plan = with_seconds(routine, key, seconds)
    assert any(phase.duration_ms == seconds * 1000 for phase in plan.phases) or key == "prepare_s"
    assert_seamless(timeline, plan)


def test_pose__exercises_in_any_order__get_up_and_down_as_needed(timeline, routine):
    for entries in (routine.entries[::-1], routine.entries[::2] + routine.entries[1::2]):
        assert_seamless(timeline, compile_plan(Routine(routine.id, routine.name, entries), DEFAULTS))


def test_pose__session_with_the_warm_up__begins_with_it_and_goes_on_from_it(timeline, routine):
    plan = compile_plan(routine, replace(DEFAULTS, warms_up=True))
    assert [phase.clip for phase in plan.phases[:4]] == ["march-ready", "march", "stand", "tiptoe-walk"]
    assert_seamless(timeline, plan)
    assert_calm(timeline, replace(plan, phases=plan.phases[:4]))


def test_pose__within_a_phase__never_jumps(timeline, plan):
    assert_calm(timeline, plan)


def assert_calm(timeline, plan):
    for before, phase in neighbours(plan):
        poses = [timeline.pose(phase, before, at_ms) for at_ms in range(0, min(phase.duration_ms, 14_000), 40)]
        for one, other in pairwise(poses):
            is_turning = min(abs(one.turn), abs(other.turn)) < 1
            assert jump(one, other) < (0.11 if is_turning else 0.05), (phase.clip, phase.side, one.turn)
            assert abs(one.presence - other.presence) < 0.2
            assert one.scene is not other.scene or abs(one.floor_shift - other.floor_shift) < 0.03


def test_pose__all_the_way__keeps_above_the_floor(timeline, plan):
    for before, phase in neighbours(plan):
        for at_ms in range(0, min(phase.duration_ms, 14_000), 100):
            body = timeline.pose(phase, before, at_ms).skeleton
            assert min(place.y for place in body.floor_points()) > -0.002, (phase.clip, at_ms)


def test_pose__getting_ready__is_where_the_work_begins_when_the_time_is_over(timeline, plan):
    for before, phase in neighbours(plan):
        if phase.kind in {PhaseKind.PREPARE, PhaseKind.SWITCH_SIDE}:
            last, nearly = (timeline.pose(phase, before, phase.duration_ms - rest_ms) for rest_ms in (0, 400))
            assert jump(nearly, last) < 0.005, phase.clip
            assert last.presence == 1.0


@pytest.mark.parametrize("seconds", [1, 2, 60])
def test_pose__getting_ready_in_any_time__arrives(timeline, plan, seconds):
    prepare = replace(plan.phases[97], duration_ms=seconds * 1000)
    assert prepare.kind is PhaseKind.PREPARE
    calm = timeline.pose(plan.phases[97], plan.phases[96], plan.phases[97].duration_ms)
    assert jump(timeline.pose(prepare, plan.phases[96], seconds * 1000), calm) < 0.002


def test_pose__half_of_a_movement__is_half_of_its_phase(timeline, library, plan):
    up = next(phase for phase in plan.phases if phase.clip == "heel-raise-up")
    half = library.pose("heel-raise-up", 0.5, Side.BOTH)
    assert timeline.pose(up, None, up.duration_ms / 2).skeleton == half.skeleton


def test_pose__same_moment__is_the_same_picture(timeline, library, plan):
    before, phase = plan.phases[1], plan.phases[2]
    assert timeline.pose(phase, before, 1234) == Timeline(library).pose(phase, before, 1234)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__sided_work__moves_the_leg_that_the_label_names(timeline, plan, side):
    for before, phase in neighbours(plan):
        if phase.side is side and phase.kind in {PhaseKind.MOVE, PhaseKind.HOLD}:
            poses = [timeline.pose(phase, before, part * phase.duration_ms) for part in (0.4, 0.45, 0.5, 0.55, 0.6)]
            named = max(dist(poses[0].leg(side).toe, pose.leg(side).toe) for pose in poses)
            other = max(dist(poses[0].leg(side.other).ankle, pose.leg(side.other).ankle) for pose in poses)
            assert named > other - 1e-9, phase.clip
            assert {pose.working_side for pose in poses} == {side}
            assert {pose.is_mirrored for pose in poses} == {side is Side.LEFT}


def test_is_moving__over_a_session__is_false_only_while_nothing_changes(timeline, plan):
    still = 0
    for before, phase in neighbours(plan):
        for at_ms in range(0, phase.duration_ms, 500):
            if not timeline.is_moving(phase, before, at_ms):
                still += 1
                assert timeline.pose(phase, before, at_ms) == timeline.pose(phase, before, phase.duration_ms)
    assert still > 20


def test_is_moving__late_movement__goes_on_until_its_end(timeline, plan):
    lift = next(phase for phase in plan.phases if phase.clip == "ankle-circles-lift")
    assert timeline.is_moving(lift, None, lift.duration_ms - 1)
    waiting, lifted = (timeline.pose(lift, None, lift.duration_ms - rest_ms) for rest_ms in (4_000, 0))
    assert waiting.skeleton.near_leg.heel.y < 0.01
    assert lifted.skeleton.near_leg.heel.y > 0.4


def test_stills__movement__has_its_beginning_behind_it(timeline, library, plan):
    up = next(phase for phase in plan.phases if phase.clip == "heel-raise-up")
    still, ghost = timeline.stills(up)
    assert still.skeleton == library.pose("heel-raise-up", 1, Side.BOTH).skeleton
    assert ghost.skeleton == library.pose("heel-raise-up", 0, Side.BOTH).skeleton
    assert still.turn == ghost.turn


def test_stills__every_phase__has_a_picture_that_faces_its_side(timeline, plan):
    for phase in plan.phases:
        still, ghost = timeline.stills(phase)
        assert still.is_mirrored is (phase.side is Side.LEFT)
        assert ghost is None or ghost.turn == still.turn


def test_pose__after_a_phase_without_a_movement__begins_from_standing(timeline, plan):
    before, phase = plan.phases[1], plan.phases[2]
    unknown = replace(before, clip="nothing")
    assert not timeline.can_show(unknown)
    for at_ms in (0, phase.duration_ms):
        assert timeline.pose(phase, unknown, at_ms) == timeline.pose(phase, None, at_ms)
