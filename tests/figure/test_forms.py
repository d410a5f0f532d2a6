"""The easier and harder forms of the exercises in a session: as seamless, calm and safe as the default one."""

from dataclasses import replace
from itertools import islice, pairwise

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.figure.pose_distance import joint_distance
from tests.figure.sessions import moments
from tests.figure.test_balance import TOLERANCE, overhang
from tests.figure.test_contacts import SHOULDER_BACK, below_floor, entered, furthest_back
from tests.figure.test_timeline import assert_calm, assert_seamless

BETWEEN = "foot-massage"
# Who comes down from tiptoe at once may be so far behind the balls while the heels sink: 6 cm.
FOR_A_MOMENT = 0.035
DEFAULTS = Preferences({}, 10, 10)


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


@pytest.fixture(scope="module")
def forms(routine):
    """Return every form of the routine's exercises that is not as it comes, by exercise and level."""
    return {
        (exercise.id, form.level): exercise
        for exercise in routine.exercises
        for form in exercise.levels
        if not form.is_delivered
    }


FORMS = [
    ("toe-walking", "standing"), ("heel-raises", "seated"), ("heel-raises", "no-hands"), ("heel-raises", "down-on-one"),
    ("heel-raises", "one-leg"), ("seated-toe-stretch", "shin"), ("ankle-circles", "seated"),
]  # fmt: skip
each_form = pytest.mark.parametrize("form", FORMS, ids="-".join)


@pytest.fixture
def plan_of(routine, forms):
    """Return a function that compiles a session of one form, after an exercise and before another."""

    def compiled(form):
        around = {exercise.id: exercise for exercise in routine.exercises}
        entries = [RoutineEntry(around["toe-walking" if form[0] == "heel-raises" else "heel-raises"], {"sets": 1})]
        entries.append(RoutineEntry(forms[form], {"sets": 2} if "sets" in forms[form].dosage else {}, level=form[1]))
        entries.append(RoutineEntry(around[BETWEEN], {}))
        plan = compile_plan(Routine("one", "One", tuple(entries)), DEFAULTS)
        return replace(plan, phases=tuple(telling(plan.phases, form[0])))

    return compiled


def telling(phases, exercise_id):
    """Yield the phases of an exercise, with the last one before and the first one after it.

    Repetitions that only do once more what two have done are left out.
    """
    for before, phase, after in zip((None, *phases), phases, (*phases[1:], None), strict=False):
        around = {each.exercise_id for each in (before, phase, after) if each is not None}
        if exercise_id in around and (phase.repetition <= 2 or phase.repetition == phase.repetitions):
            yield phase


def test_forms__all_are_here(forms):
    drawn = {form for form in forms if form[0] != "resistance-band"}
    assert drawn == set(FORMS)


@each_form
def test_pose__session_with_a_form__is_seamless_and_calm(timeline, plan_of, form):
    plan = plan_of(form)
    assert_seamless(timeline, plan)
    assert_calm(timeline, plan)


@each_form
def test_pose__session_with_a_form__falls_nowhere_and_goes_through_nothing(timeline, library, plan_of, form):
    wrong, plan = {}, plan_of(form)
    for where, pose in islice(moments(timeline, plan), 0, None, 2):
        if where.startswith(f"{plan.phases[0].clip} "):
            continue  # there the session goes on from an exercise that is not shown
        walks = library.clip(pose.clip).gait is not None
        if overhang(pose, walks=walks) > TOLERANCE or below_floor(pose) or entered(pose):
            wrong[where] = round(overhang(pose, walks=walks), 3), below_floor(pose), entered(pose)
        if furthest_back(pose) < SHOULDER_BACK:
            wrong[where] = furthest_back(pose)
    assert not wrong


@each_form
def test_pose__form_left_at_the_top__gets_out_of_it_safely(timeline, plan_of, form):
    phases = plan_of(form).phases
    work = next(phase for phase in phases if phase.exercise_id == form[0] and phase.place.step == 1)
    coming = next(phase for phase in phases if phase.exercise_id == BETWEEN)
    wrong = {}
    for at_ms in range(0, coming.duration_ms, 100):
        pose = timeline.pose(coming, work, at_ms)
        if overhang(pose) > FOR_A_MOMENT or below_floor(pose) or entered(pose):
            wrong[at_ms] = round(overhang(pose), 3), below_floor(pose), entered(pose)
    assert not wrong


def test_pose__tiptoe_and_toes_out_standing__turns_with_the_feet_where_they_will_stand(timeline, plan_of):
    phases = plan_of(("toe-walking", "standing")).phases
    before, phase = next((a, b) for a, b in pairwise(phases) if b.clip == "toes-out-stand")
    bodies = [timeline.pose(phase, before, at_ms).skeleton for at_ms in range(0, phase.duration_ms, 20)]
    assert max(joint_distance(a, b) for a, b in pairwise(bodies)) < 0.05
