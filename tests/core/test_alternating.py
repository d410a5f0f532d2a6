"""Exercises whose sides change after each repetition."""

from dataclasses import replace
from itertools import pairwise

import pytest

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import WORK, Milestones, PhaseKind, Side
from footcoach.core.plan import continue_with
from footcoach.core.record import Outcome, resume_index, side_orders, works_of
from footcoach.core.routine import ExtraSet, Preferences, Routine, RoutineEntry, SideOrder
from tests.core.records import at, session
from tests.factories import NO_PREFERENCES, make_exercise
from tests.fakes import FakeClock

BEGUN = at("2026-03-02 10:00")
NUMBERS = {"sets": 2, "repetitions": 3, "switch_side_s": 2, "rest_between_repetitions_s": 4, "rest_between_sets_s": 10}
LIFT = make_exercise("lift", is_sided=True, steps=[("Up", PhaseKind.MOVE, 3)], between={"switch_clip": ""}, **NUMBERS)
ALTERNATING = (SideOrder.ALTERNATING_LEFT_FIRST, SideOrder.ALTERNATING_RIGHT_FIRST)


def routine(order, extra=None, exercise=LIFT):
    return Routine("mine", "Mine", (RoutineEntry(exercise, {}, order, extra_set=extra),))


def plan_of(order=ALTERNATING[0], extra=None, exercise=LIFT):
    return compile_plan(routine(order, extra, exercise), NO_PREFERENCES)


def work(plan):
    return [(phase.set_number, phase.repetition, phase.side) for phase in plan.phases if phase.kind in WORK]


@pytest.mark.parametrize("order", ALTERNATING)
def test_plan__each_repetition_is_done_on_both_sides_before_the_next(order):
    plan = plan_of(order)
    assert work(plan) == [(n, repetition, side) for n in (1, 2) for repetition in (1, 2, 3) for side in order.sides]
    assert {phase.repetitions for phase in plan.phases} == {3}
    assert all(a.place < b.place for a, b in pairwise(plan.phases))


def test_plan__sides_change_between_repetitions_and_nobody_rests_there():
    plan = plan_of()
    kinds = [phase.kind for phase in plan.phases if phase.set_number == 1 and phase.kind is not PhaseKind.PREPARE]
    between = [PhaseKind.MOVE, PhaseKind.SWITCH_SIDE]
    assert kinds == [*between * 5, PhaseKind.MOVE, PhaseKind.REST]
    changes = [phase for phase in plan.phases if phase.kind is PhaseKind.SWITCH_SIDE]
    assert [(phase.side, phase.repetition) for phase in changes[:3]] == [
        (Side.RIGHT, 1),
        (Side.LEFT, 2),
        (Side.RIGHT, 2),
    ]
    assert changes[0].cue == "Right leg now"


def test_plan__the_weaker_side_rests_between_the_repetitions_of_its_extra_set():
    plan = plan_of(extra=ExtraSet.RIGHT)
    assert work(plan)[-3:] == [(3, repetition, Side.RIGHT) for repetition in (1, 2, 3)]
    last = [phase.kind for phase in plan.phases if phase.set_number == 3]
    assert last == [PhaseKind.MOVE, PhaseKind.REST, PhaseKind.MOVE, PhaseKind.REST, PhaseKind.MOVE]
    assert all(a.place < b.place for a, b in pairwise(plan.phases))


@pytest.mark.parametrize("order", SideOrder)
def test_order__of_an_exercise_that_cannot_alternate__is_one_side_after_the_other(order):
    band = make_exercise("band", is_sided=True, **NUMBERS)
    entry = RoutineEntry(band, {}, order)
    assert not entry.can_alternate
    assert not entry.order.is_alternating
    assert entry.order.sides == order.sides
    assert work(plan_of(order, exercise=band)) == work(plan_of(order.not_alternating, exercise=band))


def test_order__of_an_exercise_that_alternates_by_itself():
    entry = RoutineEntry(replace(LIFT, is_alternating=True), {})
    assert entry.order is SideOrder.ALTERNATING_LEFT_FIRST
    assert replace(entry, side_order=SideOrder.RIGHT_FIRST).order is SideOrder.ALTERNATING_RIGHT_FIRST
    assert replace(entry, side_order=SideOrder.LEFT_ONLY).order is SideOrder.LEFT_ONLY


def test_with_exercise__that_cannot_alternate_any_more__keeps_the_first_side():
    band = make_exercise("lift", is_sided=True, **NUMBERS)
    assert routine(ALTERNATING[1]).with_exercise(band).entries[0].side_order is SideOrder.RIGHT_FIRST
    assert routine(ALTERNATING[1]).with_exercise(LIFT).entries[0].side_order is ALTERNATING[1]


def test_counts__are_said_once_for_both_sides():
    words = Milestones(count_done="{done} done", count_left="{left} more", half_way="Halfway", last_repetition="Last")
    plan = plan_of(exercise=replace(LIFT, milestones=words, dosage={**LIFT.dosage, **_repetitions(8)}))
    said = [(phase.repetition, phase.side, cue.text) for phase in plan.phases for cue in phase.asides]
    assert said[:5] == [
        (3, Side.LEFT, "2 done"),
        (5, Side.LEFT, "Halfway"),
        (7, Side.LEFT, "2 more"),
        (8, Side.LEFT, "Last"),
        (8, Side.RIGHT, "Last"),
    ]


def _repetitions(count):
    return {"repetitions": replace(LIFT.dosage["repetitions"], default=count)}


# What is interrupted, changed and recorded


@pytest.mark.parametrize("begun", SideOrder)
@pytest.mark.parametrize("now", SideOrder)
def test_resume__goes_on_at_the_very_repetition_and_side(begun, now):
    plan = plan_of(begun)
    starter = SessionStarter({"mine": routine(now)}, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock())
    for index, phase in enumerate(plan.phases):
        record = session(BEGUN, plan, [(BEGUN, index / len(plan.phases))])
        record = replace(record, resume_at=record.phases[index].key)
        assert side_orders(record) == {"lift": begun}
        start = starter.resumed(record)
        if phase.kind in WORK:
            here = start.plan.phases[start.index]
            following = start.plan.phases[start.index + 1]
            assert (here.kind, here.side) == (PhaseKind.PREPARE, phase.side)
            assert (following.set_number, following.repetition, following.side) == work(plan_upto(plan, index))[-1]
        assert len({each.key for each in start.record.phases}) == len(plan.phases)
        done = [each for each in start.record.phases if each.outcome is Outcome.COMPLETED]
        assert len(done) == index


def plan_upto(plan, index):
    return replace(plan, phases=plan.phases[: index + 1])


def test_resume__in_a_change_of_sides__goes_on_with_it():
    plan = plan_of()
    record = session(BEGUN, plan, [])
    for index, phase in enumerate(plan.phases):
        if phase.kind is PhaseKind.SWITCH_SIDE:
            assert resume_index(plan, replace(record, resume_at=record.phases[index].key)) == index


@pytest.mark.parametrize("extra", [None, *ExtraSet])
@pytest.mark.parametrize("sets", [1, 2, 3])
@pytest.mark.parametrize("repetitions", [1, 3, 5])
def test_change__of_numbers_in_the_middle__never_works_another_side_without_a_change(extra, sets, repetitions):
    before = plan_of(extra=extra)
    numbers = Preferences({"lift": {"sets": sets, "repetitions": repetitions}}, 0, 0)
    fresh = compile_plan(routine(ALTERNATING[0], extra), numbers)
    for index in range(len(before.phases)):
        plan = continue_with(before, index, fresh)
        assert len({phase.place for phase in plan.phases}) == len(plan.phases)
        assert all(a.place < b.place for a, b in pairwise(plan.phases))
        side = plan.phases[0].side
        for phase in plan.phases:
            assert phase.kind not in WORK or phase.side is side
            side = phase.side if phase.kind is PhaseKind.SWITCH_SIDE else side


def test_works__are_those_of_each_side():
    orders = (ALTERNATING[0], SideOrder.LEFT_FIRST)
    alternating, other = (session(BEGUN, plan_of(order), [(BEGUN, 1.0)]) for order in orders)
    assert works_of(alternating) == works_of(replace(other, id=alternating.id))
