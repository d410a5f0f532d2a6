"""Routine files: what a good one becomes, what is wrong in one, and what is kept of it."""

from importlib.resources import files

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from footcoach.core.routine import SideOrder
from footcoach.storage.errors import FileError
from footcoach.storage.routine_files import load_routines, read_routine
from tests.factories import make_exercise

ROUTINES = files("footcoach.assets") / "routines"
EXERCISES = {
    "heel-raises": make_exercise("heel-raises", sets=1, repetitions=10),
    "ankle-circles": make_exercise("ankle-circles", is_sided=True, sets=1, repetitions=10, switch_side_s=5),
}
GOOD = {
    "id": "mine",
    "entries": [{"exercise": "ankle-circles"}, {"exercise": "heel-raises", "dosage": {"repetitions": 12}}],
    "text": {"en": {"name": "Mine"}, "de": {"name": "Meine"}},
}


def write(directory, content, name="mine.toml"):
    path = directory / name
    path.write_bytes(content if isinstance(content, bytes) else tomli_w.dumps(content).encode())
    return path


def read(directory, content, language="en"):
    return read_routine(write(directory, content), EXERCISES, language)


def test_read__every_field_arrives(tmp_path):
    routine = read(tmp_path, GOOD)
    assert (routine.id, routine.name) == ("mine", "Mine")
    assert routine.exercises == (EXERCISES["ankle-circles"], EXERCISES["heel-raises"])
    assert [entry.dosage for entry in routine.entries] == [{}, {"repetitions": 12}]


@pytest.mark.parametrize("order", [order for order in SideOrder if not order.is_alternating])
def test_read__sides(tmp_path, order):
    routine = read(tmp_path, {**GOOD, "entries": [{"exercise": "ankle-circles", "sides": order}]})
    assert [entry.side_order for entry in routine.entries] == [order]


def test_read__without_sides_left_comes_first(tmp_path):
    assert [entry.side_order for entry in read(tmp_path, GOOD).entries] == [SideOrder.LEFT_FIRST] * 2


def test_read__warm_up(tmp_path):
    content = {**GOOD, "entries": [{"exercise": "ankle-circles"}], "warm_up": "heel-raises"}
    routine = read(tmp_path, content)
    assert routine.warm_up.exercise is EXERCISES["heel-raises"]
    assert routine.exercises == (EXERCISES["ankle-circles"],)
    assert read(tmp_path, GOOD).warm_up is None


def test_load__without_a_warm_up_that_is_not_there(tmp_path):
    write(tmp_path, {**GOOD, "warm_up": "squats"})
    loaded = load_routines([tmp_path], EXERCISES, "en")
    assert loaded.routines["mine"].warm_up is None
    assert len(loaded.routines["mine"].entries) == 2
    assert [str(error) for error in loaded.errors] == [
        "mine.toml, warm_up: there is no exercise squats. Check the id, or add its file."
    ]


def test_read__in_another_language(tmp_path):
    assert read(tmp_path, GOOD, "de_AT").name == "Meine"


ERRORS = [
    ({"id": "My routine"}, "id", "is not a valid id"),
    ({"entry": []}, "entry", "is not a known field here"),
    ({"entries": []}, "entries", "is empty"),
    ({"entries": [{"exercise": "heel-raises"}] * 51}, "entries", "is longer than 50 entries"),
    ({"entries": [{"exercise": 1}]}, "entries[0].exercise", "expected text, found a whole number"),
    ({"entries": [{"exercise": "a", "sets": 1}]}, "entries[0].sets", "is not a known field here"),
    ({"entries": [{"exercise": "squats"}]}, "entries[0].exercise", "there is no exercise squats"),
    (
        {"entries": [{"exercise": "ankle-circles", "sides": "left"}]},
        "entries[0].sides",
        "'left' is not one of the choices",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "sides": "left-only"}]},
        "entries[0].sides",
        "heel-raises works with both sides at once",
    ),
    (
        {"entries": [{"exercise": "ankle-circles", "sides": "alternating-left-first"}]},
        "entries[0].sides",
        "ankle-circles has something to do each time the sides change, so they cannot alternate",
    ),
    (
        {"entries": [{"exercise": "ankle-circles", "extra_set": "both"}]},
        "entries[0].extra_set",
        "'both' is not one of the choices",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "extra_set": "left"}]},
        "entries[0].extra_set",
        "heel-raises works with both sides at once",
    ),
    (
        {"entries": [{"exercise": "ankle-circles", "sides": "left-only", "extra_set": "left"}]},
        "entries[0].extra_set",
        "only one side works",
    ),
    (
        {"entries": [{"exercise": "heel-raises"}] * 2},
        "entries[1].exercise",
        "heel-raises is in the routine twice",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "dosage": {"reps": 1}}]},
        "entries[0].dosage.reps",
        "is not a known field here",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "dosage": {"repetitions": "1"}}]},
        "entries[0].dosage.repetitions",
        "expected a whole number, found text",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "dosage": {"repetitions": -1}}]},
        "entries[0].dosage.repetitions",
        "the number is too small; the least is 0",
    ),
    (
        {"entries": [{"exercise": "heel-raises", "dosage": {"repetitions": 3000}}]},
        "entries[0].dosage.repetitions",
        "3000 is outside LIMITS",
    ),
    ({"warm_up": "squats"}, "warm_up", "there is no exercise squats"),
    ({"warm_up": "heel-raises"}, "warm_up", "heel-raises is one of the entries too"),
    ({"warm_up": ["heel-raises"]}, "warm_up", "expected text, found a list"),
    ({"text": {}}, "text.en", "is missing"),
    ({"text": {"en": {}}}, "text.en.name", "is missing"),
    ({"text": {"en": {"name": "a\u202eb"}}}, "text.en.name", None),
]


@pytest.mark.parametrize(("change", "place", "reason"), ERRORS)
def test_read__error_has_its_place_and_reason(tmp_path, change, place, reason):
    number = EXERCISES["heel-raises"].dosage["repetitions"]
    hidden = "has a hidden character, a line break, or a blank at an end"
    expected = (reason or hidden).replace("LIMITS", f"{number.minimum} to {number.maximum}")
    with pytest.raises(FileError) as caught:
        read(tmp_path, {**GOOD, **change})
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("mine.toml", place, expected)


def test_read__not_toml(tmp_path):
    with pytest.raises(FileError, match=r"^mine\.toml, line 1, column 4: cannot be understood"):
        read(tmp_path, b"id mine")


def test_load__keeps_the_rest_and_says_what_was_left_out(tmp_path):
    write(tmp_path, {**GOOD, "entries": [{"exercise": "squats"}, *GOOD["entries"], {"exercise": "lunges"}]})
    loaded = load_routines([tmp_path], EXERCISES, "en")
    assert [exercise.id for exercise in loaded.routines["mine"].exercises] == ["ankle-circles", "heel-raises"]
    assert [str(error) for error in loaded.errors] == [
        "mine.toml, entries[0].exercise: there is no exercise squats. Check the id, or add its file.",
        "mine.toml, entries[3].exercise: there is no exercise lunges. Check the id, or add its file.",
    ]


def test_load__routine_with_nothing_left(tmp_path):
    write(tmp_path, {**GOOD, "entries": [{"exercise": "squats"}]})
    loaded = load_routines([tmp_path], EXERCISES, "en")
    assert dict(loaded.routines) == {}
    assert [error.place for error in loaded.errors] == ["entries[0].exercise"]


def test_load__damaged_and_repeated_files_are_left_out(tmp_path):
    write(tmp_path, GOOD, "b.toml")
    write(tmp_path, {**GOOD, "text": {"en": {"name": "Later"}}}, "c.toml")
    write(tmp_path, b"\xff", "a.toml")
    loaded = load_routines([tmp_path, tmp_path / "none"], EXERCISES, "en")
    assert [routine.name for routine in loaded.routines.values()] == ["Mine"]
    assert [(error.file, error.place, error.reason) for error in loaded.errors] == [
        ("a.toml", "byte 0", "is not valid UTF-8 text"),
        ("c.toml", "id", "mine is already the id of another file"),
    ]


VALUES = st.recursive(
    st.integers() | st.booleans() | st.text(max_size=8) | st.sampled_from(["heel-raises", "repetitions", "en"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["exercise", "dosage", "repetitions", "en", "name"]) | st.text(max_size=5),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["id", "entries", "text", "warm_up", "x"]), VALUES, max_size=3))
def test_read__any_value_anywhere(tmp_path_factory, change):
    write(directory := tmp_path_factory.mktemp("routine"), {**GOOD, **change})
    loaded = load_routines([directory], EXERCISES, "en")
    assert loaded.routines or loaded.errors
    assert all(str(error).isprintable() for error in loaded.errors)
    assert all(routine.entries for routine in loaded.routines.values())
