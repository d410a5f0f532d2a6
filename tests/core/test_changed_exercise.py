"""An exercise that its person changes, or removes: what becomes of the routines with it, and of their plans."""

from dataclasses import replace

from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.exercise import Posture
from footcoach.core.routine import ExtraSet, Routine, RoutineEntry, SideOrder
from tests.factories import NO_PREFERENCES, make_exercise, make_routine

OTHER = make_exercise("other")
MINE = make_exercise("mine", sets=2, repetitions=3)


def routine(**own):
    entry = RoutineEntry(MINE, {"sets": 5, "repetitions": 4}, **own)
    return Routine("routine", "Routine", (RoutineEntry(OTHER, {}), entry))


def test_with_exercise__keeps_the_numbers_that_are_still_there_within_their_limits():
    fewer = make_exercise("mine", sets=2)
    narrow = replace(fewer, dosage={**fewer.dosage, "sets": replace(fewer.dosage["sets"], maximum=4)})
    changed = routine().with_exercise(narrow)
    assert changed.entries[0] == routine().entries[0]
    assert changed.entries[1] == RoutineEntry(narrow, {"sets": 4})


def test_with_exercise__keeps_the_order_of_sides_as_long_as_there_are_any():
    sided = replace(MINE, is_sided=True)
    one_side = routine(side_order=SideOrder.RIGHT_ONLY).with_exercise(sided)
    assert one_side.entries[1].side_order is SideOrder.RIGHT_ONLY
    assert one_side.with_exercise(MINE).entries[1].side_order is SideOrder.LEFT_FIRST


def test_with_exercise__keeps_the_extra_set_as_long_as_there_are_sides():
    sided = replace(MINE, is_sided=True)
    weaker_left = routine(extra_set=ExtraSet.LEFT).with_exercise(sided)
    assert weaker_left.entries[1].extra_set is ExtraSet.LEFT
    assert weaker_left.with_exercise(MINE).entries[1].extra_set is None


def test_with_exercise__keeps_the_numbers_that_only_another_form_has():
    forms = (replace(MINE, level="easy"), replace(make_exercise("mine", pause_s=3), level="hard", is_delivered=False))
    entry = RoutineEntry(MINE, {"pause_s": 5, "sets": 3})
    changed = Routine("routine", "Routine", (entry,)).with_exercise(replace(forms[0], levels=forms))
    assert changed.entries[0].dosage == {"pause_s": 5, "sets": 3}


def test_with_exercise__warm_up_and_others():
    warm = Routine("warm", "Warm", (RoutineEntry(OTHER, {}),), RoutineEntry(MINE, {}))
    renamed = replace(MINE, name="Renamed")
    assert warm.with_exercise(renamed).warm_up.exercise is renamed
    other = make_routine(OTHER)
    assert other.with_exercise(renamed) is other


def test_without__entry_and_warm_up():
    assert routine().without("mine").exercises == (OTHER,)
    warm = Routine("warm", "Warm", (RoutineEntry(OTHER, {}),), RoutineEntry(MINE, {}))
    assert warm.without("mine").warm_up is None
    assert warm.without("other").entries == ()


def test_compiler__compiles_a_changed_exercise_and_the_one_after_it_anew():
    compiler = PlanCompiler()
    preferences = replace(NO_PREFERENCES, posture_change_s=20)
    before = make_routine(MINE, OTHER)
    compiler.compile(before, preferences)
    for changed in (replace(MINE, posture=Posture.LYING), replace(MINE, steps=MINE.steps[:1])):
        after = before.with_exercise(changed)
        assert compiler.compile(after, preferences) == compile_plan(after, preferences)
