"""The camera: every posture is large, the foot is seen where the movement is small, and nothing moves for long."""

from dataclasses import replace
from itertools import pairwise

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import WORK, PhaseKind
from footcoach.core.routine import Preferences
from footcoach.figure import camera
from footcoach.figure.timeline import BRIEF_REST_MS, Timeline
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths

FOOT_LENGTH = 0.15


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    routine = load_catalogue(Paths(tmp_path_factory.mktemp("data")), "en").default_routine()
    return compile_plan(routine, Preferences({}, 10, 10))


@pytest.fixture(scope="module")
def timeline(library):
    return Timeline(library)


def phases_of(plan, exercise):
    return [(before, phase) for before, phase in pairwise((None, *plan.phases)) if phase.exercise_id == exercise]


def at_end(timeline, before, phase):
    return timeline.pose(phase, before, phase.duration_ms)


def test_rest__of_a_moment_between_two_repetitions__does_not_flicker(timeline, plan):
    pauses = [(b, p) for b, p in phases_of(plan, "heel-raises") if p.label == "Heels down"]
    assert pauses
    for before, phase in pauses[1:]:
        shown = [timeline.pose(phase, before, ms) for ms in (0, 500, 1_000)]
        assert {(pose.accents, pose.detail) for pose in shown} == {(("near.calf", "far.calf"), 1.0)}


@pytest.mark.parametrize(("exercise", "label"), [
    ("foot-massage", "Roll"), ("resistance-band", "Hold"), ("ankle-circles", "Clockwise"),
    ("ankle-circles", "Anticlockwise"),
])  # fmt: skip
def test_camera__small_movement__sees_the_whole_person_first_and_then_the_foot(
    timeline, plan, library, exercise, label
):
    found = [(before, phase) for before, phase in phases_of(plan, exercise) if phase.label == label]
    assert found
    for before, phase in found:
        pose = at_end(timeline, before, phase)
        assert pose.camera.width < pose.scene.frame.width * 0.8
        for x, y, _ in (pose.leg(phase.side).heel, pose.leg(phase.side).toe):
            assert pose.camera.left < x < pose.camera.left + pose.camera.width
            assert pose.camera.bottom < y < pose.camera.bottom + pose.camera.height
        assert not before or camera.goes_close(library, before) or (
            timeline.pose(phase, before, camera.LOOK_MS / 2).camera.width > pose.camera.width * 1.2
        )  # fmt: skip


def test_camera__toe_stretch__shows_the_whole_person_whose_back_must_be_seen(timeline, plan):
    for before, phase in phases_of(plan, "seated-toe-stretch"):
        if phase.kind in WORK:
            for ms in (0, phase.duration_ms // 2, phase.duration_ms):
                pose = timeline.pose(phase, before, ms)
                head, toe = pose.skeleton.head_base, pose.leg(phase.side).toe
                assert pose.camera.bottom + pose.camera.height > head.y + 0.12
                for place in (head, toe):
                    assert pose.camera.left < place.x < pose.camera.left + pose.camera.width


def test_camera__repetitions_of_a_small_movement__stays_at_the_foot(timeline, plan):
    band = phases_of(plan, "resistance-band")
    work = [(before, phase) for before, phase in band if phase.kind in WORK and phase.repetition in range(2, 10)]
    places = {timeline.pose(phase, before, ms).camera for before, phase in work for ms in (0, 900, phase.duration_ms)}
    assert len(places) == 1


def test_camera__any_other_movement__shows_the_scene(timeline, plan):
    for exercise in ("toe-walking", "heel-raises"):
        for before, phase in phases_of(plan, exercise):
            pose = timeline.pose(phase, before, 0.6 * phase.duration_ms)
            assert pose.camera == pose.scene.frame


def test_camera__whole_session__moves_for_a_moment_only(timeline, plan):
    for before, phase in pairwise((None, *plan.phases)):
        if phase.kind not in WORK:
            continue
        cameras = [timeline.pose(phase, before, ms).camera for ms in range(0, phase.duration_ms + 1, 40)]
        moves = sum(one != other for one, other in pairwise(cameras))
        assert moves * 40 <= 2 * camera.MOVE_MS + 80, phase.clip


def test_camera__whole_session__begins_where_it_was(timeline, plan):
    for earlier, (before, phase) in zip((None, None, *plan.phases), pairwise((None, *plan.phases)), strict=False):
        if before is None:
            continue
        end, start = timeline.pose(before, earlier, before.duration_ms), timeline.pose(phase, before, 0)
        if end.scene == start.scene:
            assert vars(end.camera) == pytest.approx(vars(start.camera), abs=0.002), phase.clip


def test_camera__somebody_lies_and_rests__has_no_empty_half_above(timeline, plan):
    rests = [(b, p) for b, p in phases_of(plan, "ankle-circles") if p.kind is PhaseKind.REST]
    for before, phase in rests:
        # Who gets up at the end lies for some seconds first.
        pose = timeline.pose(phase, before, 5_000) if phase.rises else at_end(timeline, before, phase)
        top = max(place.y for place in (pose.skeleton.near_leg.knee, pose.skeleton.far_leg.knee))
        assert pose.camera.bottom + pose.camera.height < 2 * top


def test_camera__another_stage_of_the_same_phase__is_no_matter_of_the_pose(timeline, plan):
    before, phase = phases_of(plan, "resistance-band")[5]
    assert timeline.pose(phase, before, 500) == timeline.pose(phase, before, 500)


@pytest.mark.parametrize("duration_ms", [1_000, 2_000, 5_000, 61_000])
def test_camera__phase_of_any_length__has_arrived_at_its_end(timeline, plan, duration_ms):
    for before, phase in phases_of(plan, "foot-massage"):
        if phase.clip == "ball-roll":
            short = replace(phase, duration_ms=duration_ms)
            assert timeline.pose(short, before, duration_ms).camera == at_end(timeline, before, phase).camera


def test_camera__at_the_foot__close_up_that_shows_the_same_is_left_out(timeline, plan):
    details = {}
    for exercise in ("foot-massage", "ankle-circles"):
        for before, phase in phases_of(plan, exercise):
            if phase.kind in WORK:
                details[phase.clip] = at_end(timeline, before, phase).detail
    assert details == {"ball-roll": 0.0, "ankle-circles-clockwise": 1.0, "ankle-circles-anticlockwise": 1.0}


def test_rest__whole_session__no_muscle_is_lit_and_no_close_up_is_there(timeline, plan):
    for before, phase in pairwise((None, *plan.phases)):
        if phase.kind is PhaseKind.REST and phase.duration_ms >= BRIEF_REST_MS:
            pose = at_end(timeline, before, phase)
            assert (pose.accents, pose.detail) == ((), 0.0), phase.clip
            picture, _ = timeline.stills(phase)
            assert (picture.accents, picture.detail) == ((), 0.0), phase.clip


@pytest.mark.parametrize("exercise", ["foot-massage", "resistance-band", "ankle-circles", "seated-toe-stretch"])
def test_close_up__getting_ready_and_changing_sides__is_of_the_same_size_at_the_mirrored_place(plan, library, exercise):
    kinds = (PhaseKind.PREPARE, PhaseKind.SWITCH_SIDE)
    left, right = (library.clip(phase.clip) for _, phase in phases_of(plan, exercise) if phase.kind in kinds)
    assert left.spec.inset == right.spec.inset
    assert left.scene is right.scene
