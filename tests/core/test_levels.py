"""Easier and harder forms of an exercise: which of them counts."""

from dataclasses import replace

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.exercise import Posture, Side
from footcoach.core.record import works_of
from footcoach.core.routine import Preferences, Routine, RoutineEntry, SideOrder
from tests.core.records import at, session
from tests.factories import NO_PREFERENCES, make_exercise
from tests.fakes import FakeClock


def form(level, *, is_delivered=False, **facts):
    exercise = make_exercise("heel-raises", **facts)
    return replace(exercise, level=level, level_name=level.capitalize(), is_delivered=is_delivered)


SEATED = form("seated", posture=Posture.CHAIR, repetitions=5)
BOTH = form("both", is_delivered=True, repetitions=10)
ONE = form("one-leg", is_sided=True, repetitions=8, switch_side_s=5)
RAISES = replace(BOTH, levels=(SEATED, BOTH, ONE))
CIRCLES = make_exercise("ankle-circles", repetitions=2)


def routine(level="", dosage=None, order=SideOrder.LEFT_FIRST):
    return Routine("mine", "Mine", (RoutineEntry(RAISES, dosage or {}, order, level), RoutineEntry(CIRCLES, {})))


def chosen(level, **dosage):
    return replace(NO_PREFERENCES, levels={"heel-raises": level}, dosage=dosage)


def repetitions(plan):
    return plan.phases[0].repetitions


# Which counts


def test_plan__is_of_the_form_as_it_comes():
    plan = compile_plan(routine(), NO_PREFERENCES)
    assert repetitions(plan) == 10
    assert plan.levels == {"heel-raises": "both"}


def test_plan__is_of_the_form_that_the_person_has_chosen():
    plan = compile_plan(routine(), chosen("seated"))
    assert repetitions(plan) == 5
    assert plan.levels == {"heel-raises": "seated"}


def test_plan__the_form_in_the_routine_comes_first():
    assert repetitions(compile_plan(routine("one-leg"), chosen("seated"))) == 8
    assert repetitions(compile_plan(routine("both"), chosen("seated"))) == 10


def test_plan__a_form_that_there_is_not_is_that_as_it_comes():
    assert repetitions(compile_plan(routine(), chosen("handstand"))) == 10


def test_plan__left_and_right_work_as_the_form_has_it():
    assert {phase.side for phase in compile_plan(routine(), NO_PREFERENCES).phases} == {Side.BOTH}
    plan = compile_plan(routine("one-leg", order=SideOrder.RIGHT_FIRST), NO_PREFERENCES)
    assert plan.phases[0].side is Side.RIGHT


def test_plan__is_compiled_anew_when_only_the_form_differs():
    compiler = PlanCompiler()
    for level in ("seated", "both", "one-leg", "seated"):
        preferences = chosen(level)
        assert compiler.compile(routine(), preferences) == compile_plan(routine(), preferences)


def test_plan__what_follows_a_form_goes_by_its_posture():
    preferences = replace(chosen("seated"), posture_change_s=7)
    of_circles = [phase for phase in compile_plan(routine(), preferences).phases if phase.exercise_id == CIRCLES.id]
    assert of_circles[0].duration_ms == (10 + 7) * 1000


def test_routine__in_its_forms_knows_what_the_form_needs():
    assert [exercise.posture for exercise in routine().at_levels({"heel-raises": "seated"}).exercises] == [
        Posture.CHAIR,
        Posture.STANDING,
    ]


def test_routine__in_its_forms_stays_in_them():
    fixed = routine().at_levels({"heel-raises": "seated"})
    assert repetitions(compile_plan(fixed, chosen("one-leg"))) == 5
    assert repetitions(compile_plan(fixed.with_levels({"heel-raises": "one-leg"}), NO_PREFERENCES)) == 8


# Numbers


def test_numbers__of_one_form_mean_nothing_for_another():
    preferences = chosen("seated", **{"heel-raises": {"repetitions": 30}, "heel-raises/seated": {"repetitions": 6}})
    assert preferences.dosage_of(routine().entries[0])["repetitions"] == 6
    assert preferences.dosage_of(routine("both").entries[0])["repetitions"] == 30
    assert preferences.dosage_of(routine("one-leg").entries[0])["repetitions"] == 8


def test_numbers__of_the_routine_come_first_as_far_as_the_form_has_them():
    entry = routine(dosage={"repetitions": 2000, "switch_side_s": 9}).entries[0]
    assert chosen("seated").dosage_of(entry)["repetitions"] == 1000
    assert "switch_side_s" not in chosen("seated").dosage_of(entry)
    assert chosen("one-leg").dosage_of(entry)["switch_side_s"] == 9


# The record


def starter(preferences: Preferences):
    return SessionStarter({"mine": routine()}, lambda each: compile_plan(each, preferences), FakeClock())


def test_record__knows_the_forms():
    record = starter(chosen("seated")).new(routine()).record
    assert record.levels == {"heel-raises": "seated"}
    assert {work.exercise_id: work.level for work in works_of(record)} == {
        "heel-raises": "seated",
        "ankle-circles": "",
    }


def test_resumed__goes_on_in_the_form_with_which_it_began():
    record = starter(chosen("seated")).new(routine()).record
    start = starter(chosen("one-leg")).resumed(record)
    assert repetitions(start.plan) == 5
    assert start.record.levels == {"heel-raises": "seated"}


def test_resumed__of_a_time_without_forms_goes_on_as_the_exercise_comes():
    before = replace(RAISES, level="", levels=())
    plan = compile_plan(Routine("mine", "Mine", (RoutineEntry(before, {}),)), NO_PREFERENCES)
    record = session(at("2026-03-02 10:00"), plan, [])
    assert record.levels == {}
    assert repetitions(starter(chosen("one-leg")).resumed(record).plan) == 10


def test_resumed__warms_up_in_the_form_and_on_the_side_with_which_it_began():
    warm = replace(NO_PREFERENCES, warms_up=True, levels={"heel-raises": "one-leg"})
    own = Routine("mine", "Mine", (RoutineEntry(CIRCLES, {}),), RoutineEntry(RAISES, {}))
    begun = SessionStarter({"mine": own}, lambda each: compile_plan(each, warm), FakeClock())
    record = begun.new(own).record
    on_the_right = next(phase.key for phase in record.phases if phase.side is Side.RIGHT and phase.place.repetition)
    other = replace(warm, levels={})
    start = SessionStarter({"mine": own}, lambda each: compile_plan(each, other), FakeClock()).resumed(
        replace(record, resume_at=on_the_right)
    )
    here = start.plan.phases[start.index]
    assert (here.exercise_id, here.level, here.side) == ("heel-raises", "one-leg", Side.RIGHT)
    assert here.cue == "Right first"


def test_started__stays_in_its_forms_when_others_are_chosen():
    start = starter(chosen("seated")).new(routine())
    assert start.routine.exercises[0].posture is Posture.CHAIR
    assert repetitions(compile_plan(start.routine, chosen("one-leg"))) == 5
