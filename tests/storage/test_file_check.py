"""Every error of a file at once, each with its place and what to do."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
import tomli_w

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import MOST_COLLECTED
from footcoach.storage.file_check import errors_in
from footcoach.storage.paths import Paths
from tests.storage.bundles import own_exercise, routine, zipped

ASSETS = files("footcoach.assets")
CATALOGUE = load_catalogue(Paths(Path("none")), "en")


@pytest.fixture
def errors_of(tmp_path):
    """Return a function that writes a file as TOML and returns (place, reason, remedy) of its errors."""

    def errors_of(document):
        file = tmp_path / "mine.toml"
        file.write_text(document if isinstance(document, str) else tomli_w.dumps(document), encoding="utf-8")
        return [(error.place, error.reason, error.remedy) for error in errors_in(file, CATALOGUE)]

    return errors_of


@pytest.fixture
def exercise():
    return tomllib.loads((ASSETS / "exercises" / "resistance-band.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", ["exercises", "routines"])
def test_errors__none_in_what_comes_with_the_program(folder):
    for file in (ASSETS / folder).iterdir():
        if file.name.endswith(".toml"):
            assert errors_in(file, CATALOGUE) == ()


def test_errors__all_of_an_exercise(errors_of, exercise):
    exercise["dosage"][0]["minimum"] = 3600
    exercise["steps"][1]["seconds"] = "hold_seconds"
    exercise["clips"].pop("rest")
    exercise["text"]["en"]["dosage_summary"] = "{pulls}"
    exercise["text"]["en"]["steps"]["hold"]["cue"] = "One two three four five six seven"
    exercise["text"]["en"]["steps"]["hold"]["form"] = ["Good", "One two three four five six seven"]
    exercise["text"]["en"]["between"]["finish"] = []
    exercise["text"]["en"]["between"].pop("rise")
    exercise["text"]["en"]["milestones"]["half_way"] = "One two three four five six seven"
    assert [place for place, _, _ in errors_of(exercise)] == [
        "dosage[0].maximum",
        "steps[1].seconds",
        "clips.rest",
        "text.en.dosage_summary",
        "text.en.steps.hold.cue",
        "text.en.steps.hold.form[1]",
        "text.en.between.finish",
        "text.en.milestones.half_way",
    ]


def test_errors__all_of_the_fields_side_by_side(errors_of, exercise):
    exercise["sidd"] = exercise.pop("sided")
    exercise["dose_per_day"] = "once"
    exercise["posture"] = "flor"
    del exercise["id"]
    assert errors_of(exercise) == [
        ("sidd", "is not a known field here", "Did you mean sided?"),
        ("id", "is missing", "Add it."),
        ("sided", "is missing", "Add it."),
        ("posture", "'flor' is not one of the choices", "Write one of: standing, chair, floor, lying."),
        ("dose_per_day", "expected a whole number, found text", "Write a number without quotes."),
    ]


def test_errors__of_every_language(errors_of, exercise):
    exercise["text"]["de"] = {**exercise["text"]["en"], "name": ""}
    exercise["text"]["fr"] = {**exercise["text"]["en"], "short_name": ""}
    assert [place for place, _, _ in errors_of(exercise)] == ["text.de.name", "text.fr.short_name"]


def test_errors__all_of_a_routine(errors_of):
    routine = {
        "id": "mine",
        "warm_up": "heel-raises",
        "entries": [
            {"exercise": "heel-raises", "dosage": {"repetitions": 5000, "set": 2, "sets": 3}},
            {"exercise": "heel-raise"},
            {"exercise": "ankle-circles"},
        ],
        "text": {"en": {"name": "Mine"}},
    }
    assert errors_of(routine) == [
        ("entries[0].dosage.repetitions", "the number is too large; the most is 3600", "Write another number."),
        ("entries[0].dosage.set", "is not a known field here", "Did you mean sets?"),
        ("entries[1].exercise", "there is no exercise heel-raise", "Did you mean heel-raises?"),
        ("warm_up", "heel-raises is one of the entries too", "Remove one of the two."),
    ]


def test_errors__of_what_is_no_toml_at_its_line(errors_of):
    ((place, reason, _),) = errors_of('id = "mine"\nposture = chair\n')
    assert place == "line 2, column 11"
    assert reason.startswith("cannot be understood")


def test_errors__of_a_file_that_is_not_there(tmp_path):
    (error,) = errors_in(tmp_path / "none.toml", CATALOGUE)
    assert (error.file, error.reason) == ("none.toml", "is not there, or is not an ordinary file")


def test_errors__of_a_hostile_file_are_counted_no_further(errors_of, exercise):
    exercise["equipment"] = []
    exercise |= {f"hostile_{number}": number for number in range(5000)}
    assert len(errors_of(exercise)) == MOST_COLLECTED


def test_errors__all_of_a_bundle(tmp_path):
    file = tmp_path / "mine.footcoach"
    entries = {"routine.toml": routine("a", "b"), "exercises/a.toml": own_exercise("a")}
    file.write_bytes(zipped(entries | {"exercises/b.toml": own_exercise("b")}))
    assert errors_in(file, CATALOGUE) == ()
    file.write_bytes(zipped(entries | {"exercises/b.toml": "posture = 1\nsided = 2", "x": "", "y": ""}))
    assert [error.place for error in errors_in(file, CATALOGUE)] == ["x", "y"]
    file.write_bytes(zipped(entries | {"exercises/b.toml": "posture = 1\nsided = 2"}))
    places = [error.place for error in errors_in(file, CATALOGUE)]
    assert places[:2] == ["exercises/b.toml, id", "exercises/b.toml, dose_per_day"]
    assert places[-1] == "exercises/b.toml, sided"
