"""Which sides of an exercise work in a routine, and which of them first."""

from dataclasses import replace

import pytest

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.counting import counted
from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.record import Outcome, works_of
from footcoach.core.routine import Preferences, Routine, RoutineEntry, SideOrder
from tests.core.records import at, session
from tests.factories import NO_PREFERENCES, make_exercise
from tests.fakes import FakeClock

CIRCLES = make_exercise("ankle-circles", is_sided=True, sets=2, switch_side_s=5, rest_between_sets_s=10)
RAISES = make_exercise("heel-raises", repetitions=2)
BEGUN = at("2026-03-02 10:00")
WORK = {PhaseKind.MOVE, PhaseKind.HOLD}


def routine(order, dosage=None):
    return Routine("mine", "Mine", (RoutineEntry(CIRCLES, dosage or {}, order), RoutineEntry(RAISES, {})))


def plan_of(order):
    return compile_plan(routine(order), NO_PREFERENCES)


def circles(plan):
    return [phase for phase in plan.phases if phase.exercise_id == CIRCLES.id]


def sides(plan, *kinds):
    return [phase.side for phase in circles(plan) if phase.kind in kinds]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (SideOrder.LEFT_FIRST, [Side.LEFT, Side.RIGHT] * 2),
        (SideOrder.RIGHT_FIRST, [Side.RIGHT, Side.LEFT] * 2),
        (SideOrder.LEFT_ONLY, [Side.LEFT] * 2),
        (SideOrder.RIGHT_ONLY, [Side.RIGHT] * 2),
    ],
)
def test_plan__the_sides_work_as_the_routine_says(order, expected):
    plan = plan_of(order)
    assert sides(plan, PhaseKind.MOVE) == expected
    assert sides(plan, PhaseKind.PREPARE) == expected[:1]
    assert [phase.place for phase in circles(plan)] == sorted(phase.place for phase in circles(plan))


def test_plan__of_one_side_changes_no_sides():
    assert sides(plan_of(SideOrder.RIGHT_ONLY), PhaseKind.SWITCH_SIDE) == []
    assert len(sides(plan_of(SideOrder.RIGHT_FIRST), PhaseKind.SWITCH_SIDE)) == 3


def test_plan__is_compiled_anew_when_only_the_sides_differ():
    compiler = PlanCompiler()
    before = compiler.compile(routine(SideOrder.LEFT_FIRST), NO_PREFERENCES)
    after = compiler.compile(routine(SideOrder.RIGHT_FIRST), NO_PREFERENCES)
    assert sides(before, PhaseKind.PREPARE) != sides(after, PhaseKind.PREPARE)


def test_entry__an_exercise_with_both_sides_at_once_has_no_order():
    assert RoutineEntry(RAISES, {}, SideOrder.RIGHT_ONLY).sides == (Side.BOTH,)


def test_dosage__the_routine_s_own_number_comes_before_the_person_s():
    preferences = Preferences({CIRCLES.id: {"sets": 3, "switch_side_s": 7}}, 0, 0)
    dosage = preferences.dosage_of(RoutineEntry(CIRCLES, {"sets": 1}))
    assert (dosage["sets"], dosage["switch_side_s"], dosage["rest_between_sets_s"]) == (1, 7, 10)


# What is interrupted, and what was done


def interrupted(order):
    """A session whose first side of the first set is done."""
    plan = plan_of(order)
    index = next(i for i, phase in enumerate(plan.phases) if phase.kind is PhaseKind.SWITCH_SIDE)
    record = session(BEGUN, plan, [(BEGUN, index / len(plan.phases))])
    return replace(record, resume_at=record.phases[index].key)


@pytest.mark.parametrize("begun", [SideOrder.LEFT_FIRST, SideOrder.RIGHT_FIRST])
@pytest.mark.parametrize("now", SideOrder)
def test_resume__goes_on_with_the_sides_it_began_with(begun, now):
    record = interrupted(begun)
    changed = {"mine": routine(now)}
    starter = SessionStarter(changed, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock())
    start = starter.resumed(record)
    here = start.plan.phases[start.index]
    assert (here.kind, here.side) == (PhaseKind.PREPARE, begun.sides[1])
    done = [phase.side for phase in start.record.phases if phase.kind in WORK and phase.outcome is Outcome.COMPLETED]
    assert done == [begun.sides[0]] * 2
    assert len({phase.key for phase in start.record.phases}) == len(start.record.phases)


def test_resume__goes_on_in_the_order_it_began_in():
    record = interrupted(SideOrder.LEFT_FIRST)
    turned = replace(routine(SideOrder.LEFT_FIRST), entries=routine(SideOrder.LEFT_FIRST).entries[::-1])
    starter = SessionStarter({"mine": turned}, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock())
    start = starter.resumed(record)
    assert [segment.exercise_id for segment in start.plan.segments] == [CIRCLES.id, RAISES.id]
    coming = start.plan.phases[start.index :]
    assert {phase.exercise_id for phase in coming} == {CIRCLES.id, RAISES.id}


def test_record__one_side_alone_counts_when_it_is_done():
    plan = plan_of(SideOrder.LEFT_ONLY)
    record = session(BEGUN, plan, [(BEGUN, 1.0)])
    works = [work for work in works_of(record) if work.exercise_id == CIRCLES.id]
    assert [work.side for work in works] == [Side.LEFT]
    assert CIRCLES.id in {done.exercise_id for done in counted(works)}
