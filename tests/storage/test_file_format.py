"""The version of exercise and routine files."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
import tomli_w

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.file_check import errors_in
from footcoach.storage.file_format import FORMAT
from footcoach.storage.paths import Paths
from footcoach.storage.routine_files import read_routine

ASSETS = files("footcoach.assets")
CATALOGUE = load_catalogue(Paths(Path("none")), "en")
KINDS = {"exercises": "heel-raises", "routines": "back-pain-article"}
each_kind = pytest.mark.parametrize("folder", KINDS)


def read(file, folder):
    return read_exercise(file, "en") if folder == "exercises" else read_routine(file, CATALOGUE.exercises, "en")


@pytest.fixture
def write(tmp_path):
    """Return a function that writes a file of a kind with a form, and some changes, and returns its path."""

    def write(folder, form="", **changes):
        document = tomllib.loads((ASSETS / folder / f"{KINDS[folder]}.toml").read_text(encoding="utf-8"))
        document.pop("format")
        file = tmp_path / "mine.toml"
        first_line = f"format = {form}\n" if form else ""
        file.write_text(first_line + tomli_w.dumps(document | changes), encoding="utf-8")
        return file

    return write


@each_kind
def test_format__is_in_all_that_comes_with_the_program(folder):
    for file in (ASSETS / folder).iterdir():
        if file.name.endswith(".toml"):
            assert tomllib.loads(file.read_text(encoding="utf-8"))["format"] == FORMAT, file.name


@each_kind
def test_format__may_be_missing(write, folder):
    assert read(write(folder), folder) == read(write(folder, "1"), folder)


@each_kind
def test_format__of_a_newer_program_is_told_before_all_else(write, folder):
    file = write(folder, "2", id="No id", new_field=1)
    with pytest.raises(FileError) as caught:
        read(file, folder)
    message = "mine.toml, format: was written for a newer Footcoach (form 2). Update Footcoach first."
    assert str(caught.value) == message
    assert [str(error) for error in errors_in(file, CATALOGUE)] == [message]


@each_kind
@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("0", "the number is too small; the least is 1"),
        ("-7", "the number is too small; the least is 1"),
        (hex(1 << 60_000), "the number is too large; the most is 1"),
        ('"2"', "expected a whole number, found text"),
        ("true", "expected a whole number, found true or false"),
        ("1.0", "expected a whole number, found a number with a decimal point"),
    ],
    ids=["none", "negative", "endless", "text", "truth", "fraction"],
)
def test_format__that_is_none(write, folder, form, reason):
    with pytest.raises(FileError) as caught:
        read(write(folder, form), folder)
    assert (caught.value.place, caught.value.reason) == ("format", reason)
