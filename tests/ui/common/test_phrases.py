"""The dosage of an exercise in words, whichever sides work."""

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.routine import ExtraSet, Routine, RoutineEntry, SideOrder
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.common.phrases import dosage_text, entry_text
from tests.factories import NO_PREFERENCES


@pytest.fixture
def circles(tmp_path):
    return load_catalogue(Paths(tmp_path), "en").exercises["ankle-circles"]


@pytest.mark.parametrize(
    ("order", "extra", "expected"),
    [
        (SideOrder.LEFT_FIRST, None, "10 s + 10 s each leg"),
        (SideOrder.RIGHT_FIRST, None, "10 s + 10 s each leg  ·  both, right first"),
        (SideOrder.ALTERNATING_RIGHT_FIRST, None, "10 s + 10 s each leg  ·  both, right first"),
        (SideOrder.LEFT_ONLY, None, "10 s + 10 s  ·  left only"),
        (SideOrder.RIGHT_ONLY, ExtraSet.LEFT, "10 s + 10 s  ·  right only"),
        (SideOrder.LEFT_FIRST, ExtraSet.RIGHT, "10 s + 10 s each leg  ·  right: 1 more set"),
    ],
)
def test_dosage__is_told_as_the_sides_work(circles, order, extra, expected):
    entry = RoutineEntry(circles, {}, order, extra_set=extra)
    plan = compile_plan(Routine("mine", "Mine", (entry,)), NO_PREFERENCES)
    numbers = NO_PREFERENCES.dosage_of(entry)
    assert dosage_text(circles, numbers, plan.phases) == entry_text(entry, numbers) == expected


@pytest.mark.parametrize("order", [SideOrder.LEFT_ONLY, SideOrder.RIGHT_ONLY])
def test_dosage__of_one_side_never_says_each(tmp_path, order):
    for exercise in load_catalogue(Paths(tmp_path), "en").exercises.values():
        entry = RoutineEntry(exercise, {}, order)
        assert not exercise.is_sided or "each" not in entry_text(entry, NO_PREFERENCES.dosage_of(entry))
