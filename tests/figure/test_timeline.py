"""The figure over a whole session: nothing jumps from phase to phase, and everybody arrives in time."""

from dataclasses import replace
from itertools import groupby, pairwise
from math import cos, dist, radians, sin

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import WORK, PhaseKind, Side
from footcoach.core.routine import Preferences, Routine
from footcoach.figure.pose_distance import joints
from footcoach.figure.room import passes_by
from footcoach.figure.timeline import Timeline
from footcoach.figure.transitions import faded_in
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


def test_pose__whole_session__shows_nobody_twice_and_changes_pictures_in_a_moment(timeline, plan):
    cuts = 0
    for before, phase in neighbours(plan):
        length_ms = 0 if phase.kind in WORK else min(phase.duration_ms, 20_000)
        poses = [timeline.pose(phase, before, at_ms) for at_ms in range(0, length_ms, 20)]
        for still, fading in groupby(poses, key=lambda pose: pose.yaw is None and pose.fades_to is not None):
            if fading := list(fading) if still else []:
                cuts += 1
                assert len(fading) * 20 <= 320, phase.clip
                assert min(pose.seen[1] for pose in fading) < 0.15
        turning = [pose for pose in poses if pose.fades_to is not None and pose.yaw is not None]
        assert len(turning) * 20 <= 620, phase.clip
    assert cuts == 5


def test_pose__within_a_phase__never_jumps(timeline, plan):
    assert_calm(timeline, plan)


def assert_calm(timeline, plan):
    for before, phase in neighbours(plan):
        poses = [timeline.pose(phase, before, at_ms) for at_ms in range(0, min(phase.duration_ms, 14_000), 40)]
        for one, other in pairwise(poses):
            if is_faded_out(one, other):
                assert abs(one.fade - 1) < 0.14, (phase.clip, phase.side)
            earlier = one.fades_to if is_faded_out(one, other) else one
            assert jump(earlier, other) < 0.05, (phase.clip, phase.side, one.yaw, other.yaw)
            assert abs(earlier.presence - other.presence) < 0.2
            if one.scene.props == other.scene.props or not all(map(passes_by, (one, other))):
                assert abs(seen_of(one, other.scene.props) - seen_of(other, other.scene.props)) < 0.28, phase.clip
            assert earlier.scene is not other.scene or abs(earlier.floor_shift - other.floor_shift) < 0.03


def is_faded_out(one, other):
    """Say whether the picture has been faded over into another one, which is now there alone."""
    return one.fades_to is not None and other.fades_to is None


def seen_of(pose, things):
    """Return how much is seen of the things of a scene."""
    seen, part = pose.seen
    return seen.presence * part if seen.scene.props == things else 0.0


def in_the_room(pose):
    """Return where heels and balls of the right and the left foot are about the person, and how high the balls are."""
    body, turn = pose.skeleton, radians(pose.yaw)
    found = []
    for leg in (body.near_leg, body.far_leg):
        places = [
            ((place.x - body.hip.x) * cos(turn) - place.z * sin(turn),
             (place.x - body.hip.x) * sin(turn) + place.z * cos(turn)) for place in (leg.ball, leg.toe)
        ]  # fmt: skip
        found.append((*places, leg.ball.y))
    return found


@pytest.fixture(scope="module")
def turns(timeline, plan):
    """Return every kind of turn on the feet in a session: its poses and their times, from before its second phase."""
    found = {}
    for earlier, before, phase in zip((None, *plan.phases), plan.phases, plan.phases[1:], strict=False):
        meeting = (before.clip, before.side, phase.clip, phase.side)
        if meeting in found or phase.kind not in {PhaseKind.PREPARE, PhaseKind.REST, PhaseKind.MOVE}:
            continue
        ending = [(timeline.pose(before, earlier, before.duration_ms + at_ms), at_ms)
                  for at_ms in range(-min(1_200, before.duration_ms), 0, 20)]  # fmt: skip
        beginning = [
            (timeline.pose(phase, before, at_ms), at_ms) for at_ms in range(0, min(phase.duration_ms, 14_000), 20)
        ]
        found[meeting] = [(pose, at_ms) for pose, at_ms in ending + beginning if pose.yaw is not None]
        if not found[meeting] or found[meeting][-1][1] <= 0:
            found[meeting] = []
    return {meeting: turned for meeting, turned in found.items() if turned}


def test_pose__whole_session__is_never_squeezed(timeline, plan):
    for before, phase in neighbours(plan):
        for at_ms in range(0, min(phase.duration_ms, 14_000), 100):
            pose = timeline.pose(phase, before, at_ms)
            assert abs(pose.turn) == 1
            assert pose.fades_to is None or abs(pose.fades_to.turn) == 1


def test_pose__turns_of_a_session__go_all_the_way_and_never_back(turns):
    assert ("tiptoe-walk", Side.BOTH, "toes-out-walk", Side.BOTH) in turns
    assert ("toes-out-walk", Side.BOTH, "shake-legs", Side.BOTH) in turns
    assert any(turned[-1][0].yaw == pytest.approx(180) for turned in turns.values())
    for turned in turns.values():
        yaws = [pose.yaw for pose, _ in turned]
        assert yaws in (sorted(yaws), sorted(yaws, reverse=True))
        assert all((yaw + 1) % 90 < 2 for yaw in (yaws[0], yaws[-1]))


def test_pose__turning_on_the_spot__keeps_the_foot_that_stands_where_it_is(turns):
    for (first, _, _, _), turned in turns.items():
        if first in {"tiptoe-walk", "toes-out-walk"}:
            continue
        feet = [in_the_room(pose) for pose, _ in turned]
        for side in (0, 1):
            stood = None
            for ball, toe, height in (foot[side] for foot in feet):
                if height > 0.0005:
                    stood = None
                    continue
                stood = stood or (ball, toe)
                assert dist(ball, stood[0]) < 0.002
                assert dist(toe, stood[1]) < 0.004


def test_pose__turning_out_of_a_walk__moves_the_foot_that_stands_no_further_than_the_floor(turns):
    for (first, _, _, _), turned in turns.items():
        if first not in {"tiptoe-walk", "toes-out-walk"}:
            continue
        for (one, _), (other, _) in pairwise(turned):
            if one.scene is not other.scene or one.floor_shift > other.floor_shift:
                continue
            passed = abs(other.floor_shift - one.floor_shift)
            for (ball, _, height), (later, _, after) in zip(in_the_room(one), in_the_room(other), strict=True):
                assert max(height, after) > 0.0001 or dist(ball, later) < passed + 0.0007


@pytest.mark.parametrize(("clip", "after"), [("tiptoe-walk", "toes-out-walk"), ("toes-out-walk", "shake-legs")])
def test_pose__turning_out_of_a_walk__never_stops_stepping(turns, clip, after):
    turned = turns[clip, Side.BOTH, after, Side.BOTH]
    in_the_air = [at_ms for pose, at_ms in turned if max(foot[2] for foot in in_the_room(pose)) > 0.003]
    times = [turned[0][1], *in_the_air, turned[-1][1]]
    assert max(b - a for a, b in pairwise(times)) <= 600


def test_pose__tiptoe_to_toes_out__begins_to_turn_in_the_last_second_and_walks_on_in_the_first(timeline, plan):
    tiptoe, toes_out = plan.phases[1], plan.phases[2]
    assert (tiptoe.clip, toes_out.clip) == ("tiptoe-walk", "toes-out-walk")
    assert timeline.pose(tiptoe, plan.phases[0], tiptoe.duration_ms - 1_010).yaw is None
    assert timeline.pose(tiptoe, plan.phases[0], tiptoe.duration_ms - 990).yaw is not None
    assert timeline.pose(toes_out, tiptoe, 990).yaw is not None
    walking = timeline.pose(toes_out, tiptoe, 1_010)
    assert (walking.yaw, walking.fades_to, walking.scene.view) == (None, None, "front")


@pytest.mark.parametrize(("tiptoe_s", "toes_out_s"), [(1, 1), (3, 2), (11, 23), (13, 5)])
def test_pose__tiptoe_to_toes_out_of_any_length__is_seamless(timeline, routine, tiptoe_s, toes_out_s):
    numbers = {"toe-walking": {"tiptoe_s": tiptoe_s, "toes_out_s": toes_out_s}}
    plan = compile_plan(routine, Preferences(numbers, 10, 10))
    plan = replace(plan, phases=plan.phases[:5])
    assert_seamless(timeline, plan)
    if tiptoe_s > 3:
        assert_calm(timeline, plan)


def test_pose__tiptoe_left_early__goes_on_from_the_walk(timeline, plan):
    standing, tiptoe = plan.phases[:2]
    left = replace(tiptoe, duration_ms=7_300)
    walking = timeline.pose(tiptoe, standing, 7_300)
    for other in (standing, plan.phases[15], plan.phases[97]):
        assert jump(walking, timeline.pose(other, left, 0)) < 0.002
        assert_calm(timeline, replace(plan, phases=(left, other)))


def test_pose__tiptoe_before_something_else__walks_to_the_end(timeline, plan):
    tiptoe, heels = replace(plan.phases[1], next_clip="heel-raise-begin"), plan.phases[15]
    phases = (plan.phases[0], tiptoe, heels)
    assert timeline.pose(tiptoe, plan.phases[0], tiptoe.duration_ms).yaw is None
    assert_seamless(timeline, replace(plan, phases=phases))
    assert_calm(timeline, replace(plan, phases=phases))


def test_pose__toes_out_before_tiptoe__turns_back_while_walking(timeline, plan):
    toes_out = replace(plan.phases[2], next_clip="")
    phases = (toes_out, plan.phases[1], toes_out, plan.phases[1])
    assert_seamless(timeline, replace(plan, phases=phases))
    assert_calm(timeline, replace(plan, phases=phases))


def test_pose__changing_sides__shows_the_side_of_the_label_before_its_leg_moves(timeline, plan):
    switches = 0
    for before, phase in neighbours(plan):
        if phase.kind is not PhaseKind.SWITCH_SIDE:
            continue
        switches += 1
        moments = [(at_ms, timeline.pose(phase, before, at_ms)) for at_ms in range(0, phase.duration_ms + 1, 20)]
        # While one picture is faded over into the other, the one of which more is seen counts.
        near = [(pose.fades_to if pose.fade > 0.5 else pose).near_side for _, pose in moments]
        changed = near.index(phase.side)
        assert 0 < changed < len(near) - 1
        assert set(near[:changed]) == {phase.side.other}
        assert set(near[changed:]) == {phase.side}
        alike = [at_ms for at_ms, pose in moments if legs_apart(pose) < 0.001]
        cut_ms = moments[changed][0]
        assert alike[0] < cut_ms - 200
        assert cut_ms + 200 < alike[-1]
        # Until then the leg of the side that has worked is put back, and from then on that of the other one moves.
        assert max(legs_apart(pose) for _, pose in moments[changed:]) > 0.02
        last = timeline.pose(phase, before, phase.duration_ms)
        assert (last.near_side, last.working_side, last.is_working(phase.side)) == (phase.side, phase.side, True)
    assert switches >= 4


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_pose__standing_exercise_with_sides__turns_on_the_feet_from_one_to_the_other(timeline, plan, side):
    hold = next(phase for phase in plan.phases if phase.clip == "heel-raise-ready")
    switch = replace(hold, kind=PhaseKind.SWITCH_SIDE, duration_ms=12_000, side=side)
    phases = (replace(hold, side=side.other), switch, replace(hold, side=side))
    assert_seamless(timeline, replace(plan, phases=phases))
    assert_calm(timeline, replace(plan, phases=phases))
    poses = [timeline.pose(switch, phases[0], at_ms) for at_ms in range(0, switch.duration_ms, 40)]
    yaws = [pose.yaw for pose in poses if pose.yaw is not None]
    assert yaws in (sorted(yaws), sorted(yaws, reverse=True))
    assert max(b - a for a, b in pairwise(sorted(yaws))) < 6
    assert {poses[0].near_side, poses[-1].near_side} == {Side.LEFT, Side.RIGHT}
    assert poses[-1].near_side is side


def legs_apart(pose):
    near, far = pose.skeleton.near_leg, pose.skeleton.far_leg
    return max(dist(getattr(near, name)[:2], getattr(far, name)[:2]) for name in ("knee", "ankle", "toe"))


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


def rising_phases(plan):
    return [(before, phase) for before, phase in pairwise((None, *plan.phases)) if phase.rises]


def test_pose__getting_up_is_said__she_stands_as_the_phase_ends_and_goes_on_standing(timeline, plan):
    rising = rising_phases(plan)
    assert [phase.exercise_id for _, phase in rising] == ["seated-toe-stretch", "ankle-circles"]
    for before, phase in rising:
        assert timeline.pose(phase, before, 0).skeleton.hip.y < 0.1
        assert timeline.pose(phase, before, phase.duration_ms).skeleton.hip.y > 0.5
        following = next((after for one, after in pairwise(plan.phases) if one is phase), None)
        if following is not None:
            assert timeline.pose(following, phase, 0).skeleton.hip.y > 0.5


def test_pose__getting_up__is_under_way_when_it_is_said(timeline, plan):
    for before, phase in rising_phases(plan):
        # The last line leaves time to do what it says.
        shown = [timeline.pose(phase, before, part * phase.duration_ms).skeleton.hip.y for part in (0.72, 0.85, 1.0)]
        assert shown[0] < shown[-1] - 0.1


def test_pose__finish_left_early__goes_on_from_the_floor(timeline, plan):
    (_before, phase), *_ = rising_phases(plan)
    cut = replace(phase, duration_ms=1_000, rises=False)
    following = next(after for one, after in pairwise(plan.phases) if one is phase)
    assert timeline.pose(following, cut, 0).skeleton.hip.y < 0.1


@pytest.mark.parametrize("part", [0.2, 0.35, 0.5, 0.7, 0.9])
def test_faded_in__finish_left_on_the_way_up__never_jumps_from_there(timeline, plan, part):
    (before, phase), *_ = rising_phases(plan)
    at_ms = part * phase.duration_ms
    following = next(after for one, after in pairwise(plan.phases) if one is phase)
    left = timeline.pose(phase, before, at_ms)
    cut = replace(phase, duration_ms=int(at_ms), rises=part >= 0.6)
    comings = [timeline.pose(following, cut, ms) for ms in (0, 100, 250, 400, 500)]
    shown = [faded_in(left, coming, ms) for coming, ms in zip(comings, (0, 100, 250, 400, 500), strict=True)]
    assert jump(shown[0], left) < 1e-9
    assert shown[-1] == comings[-1]
    fades = [pose.fade for pose in shown[:-1]]
    assert fades == sorted(fades)
    assert all(jump(pose.fades_to, coming) < 1e-9 for pose, coming in zip(shown[1:-1], comings[1:-1], strict=True))


def test_faded_in__left_where_the_next_phase_begins__changes_nothing(timeline, plan):
    up, before = next((after, one) for one, after in pairwise(plan.phases) if after.clip == "heel-raise-up")
    left = timeline.pose(before, None, before.duration_ms)
    coming = timeline.pose(up, before, 0)
    assert faded_in(left, coming, 0) is coming


def test_is_moving__before_getting_up__waits_and_then_moves_to_the_end(timeline, plan):
    for before, phase in rising_phases(plan):
        moves = [timeline.is_moving(phase, before, at_ms) for at_ms in range(0, phase.duration_ms, 250)]
        assert moves[-1]
        assert not all(moves)
        assert moves == sorted(moves[: moves.index(False)], reverse=True) + sorted(moves[moves.index(False) :])


def test_is_moving__over_a_session__is_false_only_while_nothing_changes(timeline, plan):
    still = 0
    for before, phase in neighbours(plan):
        times = range(0, phase.duration_ms, 500)
        waits = [not timeline.is_moving(phase, before, at_ms) for at_ms in times]
        for (at_ms, later_ms), (now_waits, later_waits) in zip(pairwise(times), pairwise(waits), strict=True):
            if now_waits and later_waits:
                still += 1
                assert still_parts(timeline.pose(phase, before, at_ms)) == still_parts(
                    timeline.pose(phase, before, later_ms)
                )
    assert still > 20


@pytest.mark.parametrize(("index", "clip"), [(3, "shake-legs"), (9, "loosen-feet"), (56, "rest-and-step")])
def test_pose__rest__does_what_is_said_and_is_back_in_time(timeline, plan, index, clip):
    rest, before = plan.phases[index], plan.phases[index - 1]
    assert (rest.kind, rest.clip) == (PhaseKind.REST, clip)
    said = rest.later_cues[0]
    feet = [[max(leg.toe.y for leg in (body.near_leg, body.far_leg)) for body in
             (timeline.pose(rest, before, ms).skeleton for ms in range(start, start + 4_000, 40))]
            for start in (said.at_ms, rest.duration_ms - 4_000)]  # fmt: skip
    assert max(feet[0]) > 0.02
    assert feet[1][-1] < 0.002
    following = plan.phases[index + 1]
    end, start = timeline.pose(rest, before, rest.duration_ms), timeline.pose(following, rest, 0)
    assert jump(end, start) < 0.002


@pytest.mark.parametrize("seconds", [3, 8, 14, 21, 33, 60, 120])
def test_pose__rest_of_any_length__is_calm_and_seamless_and_never_hurried(timeline, plan, seconds):
    for index in (3, 9, 56):
        rest = replace(plan.phases[index], duration_ms=seconds * 1000)
        phases = (plan.phases[index - 1], rest, plan.phases[index + 1])
        assert_seamless(timeline, replace(plan, phases=phases))
        if seconds > 3:
            assert_calm(timeline, replace(plan, phases=phases))
        last = timeline.pose(rest, phases[0], rest.duration_ms)
        assert max(leg.toe.y for leg in (last.skeleton.near_leg, last.skeleton.far_leg)) < 0.002


def test_pose__deep_breath__lifts_the_shoulders_further(timeline, plan):
    calm, deep = (
        max(timeline.pose(plan.phases[index], plan.phases[index - 1], ms).breath for ms in range(3_000, 9_000, 80))
        for index in (0, 6)
    )
    assert plan.phases[6].clip == "drop-shoulders"
    assert calm <= 1
    assert deep > 2


def still_parts(pose):
    """Return the pose without breath and blinks, which move shoulders and head a little."""
    body = pose.skeleton
    kept = (
        body.hip,
        body.near_leg,
        body.far_leg,
        *((arm.wrist, arm.knuckles) for arm in (body.near_arm, body.far_arm)),
    )
    return replace(pose, skeleton=None, breath=0.0, is_blinking=False), kept


def waits(timeline, plan):
    """Yield each time in which nothing has to be done: phase before, phase, beginning and end."""
    for before, phase in neighbours(plan):
        moves = [timeline.is_moving(phase, before, ms) for ms in range(0, phase.duration_ms + 1, 20)]
        begins_ms = ends_ms = 0
        for is_moving, found in groupby(moves):
            begins_ms, ends_ms = ends_ms, ends_ms + 20 * len(list(found))
            if not is_moving and ends_ms - begins_ms > 6_000:
                yield before, phase, begins_ms, min(ends_ms, phase.duration_ms)


def test_pose__waiting__breathes_calmly_and_never_jumps(timeline, plan):
    found = list(waits(timeline, plan))
    assert {phase.kind for _, phase, _, _ in found} >= {PhaseKind.PREPARE, PhaseKind.REST}
    for before, phase, begins_ms, ends_ms in found:
        times = range(max(0, begins_ms - 400), ends_ms + 1, 40)
        breaths = [timeline.pose(phase, before, ms).breath for ms in times]
        assert breaths[-1] < 0.01
        depth = 2.2 if phase.clip == "drop-shoulders" else 1.0
        assert 0.9 * depth < max(breaths) <= depth
        assert max(abs(b - a) for a, b in pairwise(breaths)) < 0.12 * depth
        full = [i for i in range(1, len(breaths) - 1) if breaths[i - 1] < 0.99 * depth <= breaths[i]]
        rates = [60_000 / (40 * (b - a)) for a, b in pairwise(full)]
        assert all(12 <= rate <= 14 for rate in rates)


def test_pose__waiting__moves_shoulders_and_head_only_a_little(timeline, plan):
    for before, phase, begins_ms, _ in waits(timeline, plan):
        poses = [timeline.pose(phase, before, ms) for ms in range(begins_ms, begins_ms + 6_000, 80)]
        for place in ("shoulder", "head_base"):
            ups = [getattr(pose.skeleton, place).y for pose in poses]
            assert max(ups) - min(ups) < 0.01
        assert len({still_parts(pose)[1] for pose in poses}) == 1


def test_pose__waiting_long__looks_down_now_and_then_unless_she_lies(timeline, plan):
    looked = {}
    for before, phase, begins_ms, ends_ms in waits(timeline, plan):
        poses = [timeline.pose(phase, before, ms) for ms in range(begins_ms, ends_ms, 40)]
        heads = [pose.skeleton.head_direction for pose in poses]
        assert max(abs(b - a) for a, b in pairwise(heads)) < 1.5
        assert heads[0] == pytest.approx(heads[-1], abs=0.2)
        nods = [max(heads) - head > 14 for head in heads]
        glances = sum(b and not a for a, b in pairwise(nods))
        if sin(radians(poses[0].skeleton.upper_direction)) < 0.5:
            assert glances == 0
        elif ends_ms - begins_ms > 12_000:
            looked[phase.clip] = glances
            assert 1 <= glances <= (ends_ms - begins_ms) / 6_000
            assert sum(nods) / len(nods) < 0.3
    assert len(looked) > 2


def test_pose__blinks__are_short_and_uneven_and_the_same_each_time(timeline, plan):
    phase, before = plan.phases[56], plan.phases[55]
    closed = [ms for ms in range(0, phase.duration_ms, 10) if timeline.pose(phase, before, ms).is_blinking]
    begins = [b for a, b in pairwise([-1_000, *closed]) if b - a > 10]
    assert len(closed) * 10 / len(begins) == pytest.approx(150, abs=10)
    gaps = [b - a for a, b in pairwise(begins)]
    assert 10 <= len(begins) <= 20
    assert min(gaps) > 600
    assert max(gaps) - min(gaps) > 1_500
    again = [ms for ms in range(0, phase.duration_ms, 10) if timeline.pose(phase, before, ms).is_blinking]
    assert again == closed


def test_is_same__waiting__is_so_between_two_steps_of_the_breath_only(timeline, plan):
    before, phase, begins_ms, _ = next(waits(timeline, plan))
    steps = [timeline.is_same(phase, before, ms, ms + 20) for ms in range(begins_ms + 1_000, begins_ms + 5_000, 20)]
    assert 0.6 < sum(steps) / len(steps) < 0.9


def test_stills__no_motion__neither_breathe_nor_blink(timeline, plan):
    for phase in plan.phases:
        for still in timeline.stills(phase):
            assert still is None or (still.breath, still.is_blinking) == (0, False)


def test_is_moving__movement_that_waits__moves_from_its_beginning_to_its_end(timeline, plan):
    lift = next(phase for phase in plan.phases if phase.clip == "ankle-circles-lift")
    lift = replace(lift, duration_ms=40_000)
    moves = [timeline.is_moving(lift, None, lift.duration_ms - rest_ms) for rest_ms in (4_000, 2_990, 1_010, 900)]
    assert moves == [False, True, True, False]
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


def test_until_done__repeats_goes_on_and_nothing_leads_over_to_the_next_phase(timeline, plan):
    """Who takes longer than usual sees no jump; what repeats goes on, and what is reached is held."""
    for before, phase in neighbours(plan):
        if phase.kind not in WORK:
            continue
        shown, usual_ms = replace(phase, is_until_done=True), phase.duration_ms
        poses = [timeline.pose(shown, before, ms) for ms in range(usual_ms - 200, usual_ms + 201, 20)]
        assert all(jump(one, other) < 0.05 for one, other in pairwise(poses)), phase.clip
        repeats = timeline.cycle_ms(phase) is not None
        assert timeline.is_moving(shown, before, 3 * usual_ms) == repeats
