"""One more set at the end for the weaker side of an exercise."""

from dataclasses import replace
from itertools import pairwise

import pytest

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.counting import counted
from footcoach.core.exercise import WORK, PhaseKind, Side
from footcoach.core.plan import MS_PER_S, continue_with
from footcoach.core.record import works_of
from footcoach.core.routine import ExtraSet, Routine, RoutineEntry, SideOrder
from tests.core.records import at, session
from tests.factories import NO_PREFERENCES, make_exercise
from tests.fakes import FakeClock

CIRCLES = make_exercise("ankle-circles", is_sided=True, sets=2, switch_side_s=5, rest_between_sets_s=10)
RAISES = make_exercise("heel-raises", repetitions=2)
BEGUN = at("2026-03-02 10:00")
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def routine(extra, order=SideOrder.LEFT_FIRST):
    return Routine("mine", "Mine", (RoutineEntry(CIRCLES, {}, order, extra_set=extra), RoutineEntry(RAISES, {})))


def plan_of(extra, order=SideOrder.LEFT_FIRST):
    return compile_plan(routine(extra, order), NO_PREFERENCES)


def circles(plan):
    return [phase for phase in plan.phases if phase.exercise_id == CIRCLES.id]


def work(plan):
    return [phase for phase in circles(plan) if phase.kind is PhaseKind.MOVE]


@pytest.mark.parametrize("extra", ExtraSet)
@pytest.mark.parametrize("order", [SideOrder.LEFT_FIRST, SideOrder.RIGHT_FIRST])
def test_plan__the_weaker_side_does_one_more_set_at_the_end(extra, order):
    plan = plan_of(extra, order)
    assert [phase.side for phase in work(plan)] == [*order.sides * 2, extra.side]
    places = [phase.place for phase in circles(plan)]
    assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (ExtraSet.LEFT, [PhaseKind.REST, PhaseKind.SWITCH_SIDE, PhaseKind.MOVE, PhaseKind.HOLD]),
        (ExtraSet.RIGHT, [PhaseKind.HOLD, PhaseKind.REST, PhaseKind.MOVE, PhaseKind.HOLD]),
    ],
)
def test_plan__before_it_comes_a_rest_and_a_change_of_sides_where_it_is_due(extra, expected):
    steps = [phase for phase in circles(plan_of(extra)) if phase.place.set_number in {2, 3}]
    assert [phase.kind for phase in steps][-4:] == expected
    assert steps[-1].side is extra.side


def test_plan__each_side_counts_its_own_sets():
    shown = [(phase.side, phase.set_number, phase.sets) for phase in work(plan_of(ExtraSet.LEFT))]
    assert shown == [(LEFT, 1, 3), (RIGHT, 1, 2), (LEFT, 2, 3), (RIGHT, 2, 2), (LEFT, 3, 3)]


def test_plan__the_last_set_is_told_once():
    words = replace(CIRCLES.milestones, last_set="Last set")
    exercise = replace(CIRCLES, milestones=words)
    plan = compile_plan(
        Routine("mine", "Mine", (RoutineEntry(exercise, {}, extra_set=ExtraSet.RIGHT),)), NO_PREFERENCES
    )
    told = [phase.place.set_number for phase in plan.phases if "Last set" in {cue.text for cue in phase.asides}]
    assert told == [3]


@pytest.mark.parametrize("order", [SideOrder.LEFT_ONLY, SideOrder.RIGHT_ONLY])
def test_plan__one_side_alone_has_none(order):
    assert plan_of(ExtraSet.LEFT, order) == plan_of(None, order)


def test_plan__an_exercise_without_sides_has_none():
    assert RoutineEntry(RAISES, {}, extra_set=ExtraSet.LEFT).extra_side is None


def test_plan__is_compiled_anew_when_only_the_extra_set_differs():
    compiler = PlanCompiler()
    lengths = [compiler.compile(routine(extra), NO_PREFERENCES).total_ms for extra in (None, ExtraSet.LEFT, None)]
    assert lengths[0] == lengths[2] < lengths[1]


def test_record__counts_the_extra_set_for_its_side():
    record = session(BEGUN, plan_of(ExtraSet.LEFT), [(BEGUN, 1.0)])
    planned = {work.side: work.planned_ms for work in works_of(record) if work.exercise_id == CIRCLES.id}
    assert planned[LEFT] * 2 == planned[RIGHT] * 3
    assert CIRCLES.id in {done.exercise_id for done in counted(works_of(record))}


def test_record__without_the_extra_set_the_exercise_is_still_done():
    plan = plan_of(ExtraSet.LEFT)
    index = next(i for i, phase in enumerate(plan.phases) if phase.place.set_number == 3)
    record = session(BEGUN, plan, [(BEGUN, index / len(plan.phases))])
    assert CIRCLES.id in {done.exercise_id for done in counted(works_of(record))}


def test_resume__goes_on_in_the_extra_set():
    plan = plan_of(ExtraSet.LEFT)
    index = next(i for i, phase in enumerate(plan.phases) if phase.place.set_number == 3 and phase.side is LEFT)
    record = session(BEGUN, plan, [(BEGUN, index / len(plan.phases))])
    record = replace(record, resume_at=record.phases[index].key)
    starter = SessionStarter(
        {"mine": routine(ExtraSet.LEFT)}, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock()
    )
    start = starter.resumed(record)
    here = start.plan.phases[start.index]
    assert (here.side, here.set_number, here.sets) == (LEFT, 3, 3)
    assert start.plan.phases[start.index :][-1].exercise_id == RAISES.id
    assert here.duration_ms >= MS_PER_S


def sets_of(entry_sets, extra, order):
    entry = RoutineEntry(CIRCLES, {"sets": entry_sets}, order, extra_set=extra)
    return compile_plan(Routine("mine", "Mine", (entry, RoutineEntry(RAISES, {}))), NO_PREFERENCES)


@pytest.mark.parametrize("extra", ExtraSet)
@pytest.mark.parametrize("order", [SideOrder.LEFT_FIRST, SideOrder.RIGHT_FIRST])
@pytest.mark.parametrize(("before", "after"), [(3, 2), (2, 3), (3, 1), (1, 3)])
def test_continue__with_other_sets_never_changes_sides_without_a_change_of_sides(extra, order, before, after):
    plan, fresh = sets_of(before, extra, order), sets_of(after, extra, order)
    for index in range(len(plan.phases)):
        phases = circles(continue_with(plan, index, fresh))
        places = [phase.place for phase in phases]
        assert places == sorted(set(places))
        for phase, following in pairwise(phases):
            if following.kind in WORK and phase.kind is not PhaseKind.SWITCH_SIDE:
                assert following.side is phase.side
