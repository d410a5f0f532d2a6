"""The published form of the files, in words and as JSON Schemas, is that of the reader."""

import json
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.file_check import errors_in
from footcoach.storage.paths import Paths
from footcoach.storage.routine_files import read_routine
from tests.storage.test_exercise_files import VALUES, MemoryFile, changed, paths_in

ROOT = Path(__file__).parents[2]
ASSETS = files("footcoach.assets")
SCHEMAS = ROOT / "docs" / "schema"
CATALOGUE = load_catalogue(Paths(Path("none")), "en")
INSTALLED = [
    (kind, file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    for kind in ("exercise", "routine")
    for file in (ASSETS / f"{kind}s").iterdir()
    if file.name.endswith(".toml")
]
DESCRIPTION = (ROOT / "docs" / "file-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", DESCRIPTION, re.DOTALL)


def schema(kind):
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


VALIDATORS = {kind: Draft202012Validator(schema(kind)) for kind in ("exercise", "routine")}


def read(kind, document):
    file = MemoryFile(tomli_w.dumps(document).encode())
    return read_exercise(file, "en") if kind == "exercise" else read_routine(file, CATALOGUE.exercises, "en")


def names_in(schema):
    """Return the names of all fields that a schema allows, however deep."""
    if isinstance(schema, list):
        return {name for part in schema for name in names_in(part)}
    if not isinstance(schema, dict):
        return set()
    return {*schema.get("properties", ()), *names_in(list(schema.values()))}


# As JSON Schemas


def test_schemas__are_those_that_the_script_makes(tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts" / "make_schemas.py", tmp_path], check=True)
    for kind in VALIDATORS:
        name = f"{kind}.schema.json"
        assert (SCHEMAS / name).read_text(encoding="utf-8") == (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", VALIDATORS)
def test_schemas__are_schemas(kind):
    Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize(("kind", "name", "document"), INSTALLED, ids=[name for _, name, _ in INSTALLED])
def test_schemas__allow_what_comes_with_the_program(kind, name, document):
    assert [error.message for error in VALIDATORS[kind].iter_errors(document)] == []


@pytest.mark.parametrize(
    ("kind", "name", "path", "value"),
    [
        ("exercise", "heel-raises", "colour", "red"),
        ("exercise", "heel-raises", "format", 2),
        ("exercise", "heel-raises", "posture", "sitting"),
        ("exercise", "heel-raises", "clips/sit", "chair"),
        ("exercise", "heel-raises", "dosage/0/default", "3"),
        ("exercise", "heel-raises", "dosage/0/defalt", 3),
        ("exercise", "heel-raises", "equipment/0/fetched", 1),
        ("exercise", "heel-raises", "text", {"de": {}}),
        ("exercise", "heel-raises", "text/en/name", "a\u202eb"),
        ("exercise", "heel-raises", "text/en/steps/up/cue", []),
        ("exercise", "heel-raises", "text/en/guidance/stop_when", "x"),
        ("exercise", "heel-raises", "text/en/dosage/sets/label", ""),
        ("exercise", "heel-raises", "text/en/between/position", ["a", 1]),
        ("routine", "back-pain-article", "entries/0/dosage", {"sets": -1}),
        ("routine", "back-pain-article", "entries/0/exercise", "../x"),
        ("routine", "back-pain-article", "entries", []),
        ("routine", "back-pain-article", "text/en/name", "x" * 61),
    ],
)
def test_schemas__refuse(kind, name, path, value):
    good = next(document for _, file, document in INSTALLED if file == f"{name}.toml")
    assert not VALIDATORS[kind].is_valid(changed(good, path, value))


PLACES = st.sampled_from(
    [(kind, document, "/".join(map(str, path))) for kind, _, document in INSTALLED for path in paths_in(document)]
)


@given(PLACES, VALUES)
def test_schemas__refuse_nothing_that_the_reader_takes(place, value):
    kind, document, path = place
    document = tomllib.loads(tomli_w.dumps(changed(document, path, value)))
    if not VALIDATORS[kind].is_valid(document):
        with pytest.raises(FileError):
            read(kind, document)


# In words


def test_description__its_examples_are_good_files(tmp_path):
    assert [("exercise", "routine")["entries" in tomllib.loads(example)] for example in EXAMPLES] == [
        "exercise",
        "routine",
    ]
    for example in EXAMPLES:
        file = tmp_path / "mine.toml"
        file.write_text(example, encoding="utf-8")
        assert errors_in(file, CATALOGUE) == ()


@pytest.mark.parametrize("kind", VALIDATORS)
def test_description__names_every_field(kind):
    words = set(re.findall(r"`(\w+)(?: = \w+)?`", DESCRIPTION))
    inside = {"left", "right"}
    assert names_in(schema(kind)) - words - inside == set()
