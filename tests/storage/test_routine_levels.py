"""The form of an exercise in a routine: in its file, and kept when the routine is changed."""

from dataclasses import replace

import pytest
import tomli_w

from footcoach.core.compiler import compile_plan
from footcoach.core.routine import RoutineEntry, SideOrder
from footcoach.storage.errors import FileError
from footcoach.storage.own_routines import save_routine
from footcoach.storage.routine_files import read_routine
from tests.core.test_levels import CIRCLES, RAISES, routine
from tests.factories import NO_PREFERENCES
from tests.storage.bundles import exported, fill, imported, load, own_exercise
from tests.storage.bundles import routine as routine_file

EXERCISES = {"heel-raises": RAISES, "ankle-circles": CIRCLES}


def read(folder, **entry):
    file = folder / "mine.toml"
    document = {"id": "mine", "entries": [{"exercise": "heel-raises", **entry}], "text": {"en": {"name": "Mine"}}}
    file.write_text(tomli_w.dumps(document), encoding="utf-8")
    return read_routine(file, EXERCISES, "en")


def error_of(folder, **entry):
    with pytest.raises(FileError) as caught:
        read(folder, **entry)
    return caught.value.place, caught.value.reason, caught.value.remedy


def test_read__the_level(tmp_path):
    assert read(tmp_path, level="seated").entries == (RoutineEntry(RAISES, {}, level="seated"),)
    assert read(tmp_path).entries == (RoutineEntry(RAISES, {}),)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            {"level": "sated"},
            ("entries[0].level", "heel-raises has no level sated", "Did you mean seated?"),
        ),
        (
            {"level": "x"},
            ("entries[0].level", "heel-raises has no level x", "Write one of: seated, both, one-leg."),
        ),
        (
            {"exercise": "ankle-circles", "level": "x"},
            ("entries[0].level", "ankle-circles has no level x", "Leave this line out."),
        ),
        (
            {"level": "seated", "sides": "left-only"},
            ("entries[0].sides", "heel-raises works with both sides at once", "Leave this line out."),
        ),
        (
            {"level": "seated", "dosage": {"switch_side_s": 3}},
            (
                "entries[0].dosage.switch_side_s",
                "is not a known field here",
                "Check its spelling, or remove it.",
            ),
        ),
    ],
)
def test_read__what_the_level_does_not_have(tmp_path, entry, expected):
    assert error_of(tmp_path, **entry) == expected


def test_read__without_a_level_what_any_of_them_has(tmp_path):
    entry = read(tmp_path, sides="left-only", dosage={"switch_side_s": 3}).entries[0]
    assert entry == RoutineEntry(RAISES, {"switch_side_s": 3}, SideOrder.LEFT_ONLY)


@pytest.mark.parametrize("level", ["", "seated", "both", "one-leg"])
@pytest.mark.parametrize("order", [SideOrder.LEFT_FIRST, SideOrder.RIGHT_ONLY])
def test_save__reads_as_it_was(tmp_path, level, order):
    own = routine(level, {"repetitions": 3}, order)
    save_routine(tmp_path / "mine.toml", own, "en")
    if level in {"seated", "both"}:
        own = replace(own, entries=(replace(own.entries[0], side_order=SideOrder.LEFT_FIRST), own.entries[1]))
    assert read_routine(tmp_path / "mine.toml", EXERCISES, "en") == own


def test_bundle__a_routine_travels_with_its_levels(tmp_path):
    entry = {"exercise": "my-band", "level": "hold-5"}
    theirs = fill(tmp_path / "theirs", [own_exercise("my-band", like="resistance-band")], [routine_file(entry)])
    imported(exported(theirs), tmp_path / "ours")
    arrived = load(tmp_path / "ours")
    assert arrived.errors == ()
    assert arrived.routines["mine"] == theirs.routines["mine"]
    assert compile_plan(arrived.routines["mine"], NO_PREFERENCES).levels == {"my-band": "hold-5"}


def test_bundle__its_levels_stay_when_another_exercise_has_the_id(tmp_path):
    entry = {"exercise": "my-band", "level": "hold-5"}
    theirs = fill(tmp_path / "theirs", [own_exercise("my-band", like="resistance-band")], [routine_file(entry)])
    fill(tmp_path / "ours", [own_exercise("my-band", like="heel-raises")])
    imported(exported(theirs), tmp_path / "ours")
    arrived = load(tmp_path / "ours")
    assert compile_plan(arrived.routines["mine"], NO_PREFERENCES).levels == {"my-band-2": "hold-5"}


def test_export__levels_that_the_routine_leaves_open__go_with_it(tmp_path):
    """Without them, the routine would be an easier or a harder one for whoever gets it."""
    entries = [{"exercise": "heel-raises", "dosage": {"repetitions": 12}}, {"exercise": "foot-massage"}]
    text = "# From my therapist.\n" + routine_file(*entries)
    theirs, chosen = fill(tmp_path / "theirs", (), [text]), {"heel-raises": "one-leg"}
    ours = tmp_path / "ours"
    imported(exported(theirs, levels=chosen), ours)
    with_levels = replace(NO_PREFERENCES, levels=chosen)
    assert compile_plan(load(ours).routines["mine"], NO_PREFERENCES) == compile_plan(
        theirs.routines["mine"], with_levels
    )
    assert (ours / "routines/mine.toml").read_text(encoding="utf-8").startswith("# From my therapist.\n")


def test_export__levels_that_the_routine_has__stay(tmp_path):
    theirs = fill(tmp_path / "theirs", (), [routine_file({"exercise": "heel-raises", "level": "seated"})])
    assert exported(theirs, levels={"heel-raises": "one-leg"}) == exported(theirs)
