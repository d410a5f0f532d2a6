"""Whatever a file says, what is told of it stays one short line in which nothing is hidden."""

import json
import tomllib

import pytest
import tomli_w

from footcoach.storage.errors import FieldError, FileError, first_told, in_file
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.history.import_file import read_export
from footcoach.storage.routine_files import load_routines
from footcoach.storage.settings_file import SettingsFile
from tests.factories import make_exercise
from tests.test_cli import GOOD

LONGEST_MESSAGE = 400

HOSTILE = {
    "long": "k" * 5_000,
    "long with blanks": "k " * 2_500,
    "long with full stops": "k." * 39,
    "line breaks": "line\nbreak\r\n\u2028here",
    "escape": "\x1b]0;pwned\x07\x1b[2J",
    "mirrored": "\u202egnihton\u2066\u200f",
    "unseen": "\u200b\u3164\u2800\ufeff",
    "markup": "<img src=x> & {0} %n",
    "empty": "",
}
hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


def assert_safe(error):
    message = str(error)
    assert len(message) <= LONGEST_MESSAGE
    assert message.isprintable()
    assert not set(message) & {"\u3164", "\u2800"}
    assert message.endswith(f"{error.reason}. {error.remedy}")
    assert error.remedy.endswith("."), "the cut leaves the remedy whole"


def write(file, document):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(tomli_w.dumps(document), encoding="utf-8")
    return file


@hostile
def test_settings__hostile_keys_and_values(tmp_path, text):
    dosage = {text: 3, "heel-raises": {text: 3}, "mine": {text: "x", "sets": text}}
    document = {text: 1, "theme": text, "voice_name": [text], "dosage": dosage}
    file = write(tmp_path / "settings.toml", document)
    errors = SettingsFile.read(file).settings({"heel-raises": make_exercise(sets=2)}).errors
    assert len(errors) == 7
    for error in errors:
        assert_safe(error)


@hostile
def test_settings__hostile_syntax(tmp_path, text):
    file = tmp_path / "settings.toml"
    file.write_text(f"{json.dumps(text)} = 1\n{json.dumps(text)} = 2\n", encoding="utf-8")
    (error,) = SettingsFile.read(file).settings({}).errors
    assert_safe(error)


def exercise_documents(text):
    """Every way to put `text` in place of one key or one value of a good exercise, outermost first."""
    good = tomllib.loads(GOOD)
    for key in good:
        yield {text if k == key else k: v for k, v in good.items()}
        yield good | {key: text}
        yield good | {key: [text]}
        yield good | {key: {text: text}}
    english = good["text"]["en"]
    for key in english:
        yield good | {"text": {"en": english | {key: {text: text}}}}
        yield good | {"text": {"en": {text if k == key else k: v for k, v in english.items()}}}
    yield good | {"text": {"en": english, text: english}}
    yield good | {"text": {"en": english | {"dosage_summary": f"{{{text}}}"}}}


@hostile
def test_exercise__hostile_keys_and_values(tmp_path, text):
    told = 0
    for document in exercise_documents(text):
        try:
            read_exercise(write(tmp_path / "mine.toml", document), "en")
        except FileError as error:
            assert_safe(error)
            told += 1
    assert told > 50


@hostile
def test_routine__hostile_keys_and_values(tmp_path, text):
    exercises = {"heel-raises": make_exercise(id="heel-raises", sets=2)}
    entries = [{"exercise": "heel-raises", "dosage": {text: 1}}, {"exercise": text}, {"exercise": "no-such"}]
    documents = [
        {"id": "mine", "entries": entries[:1], "text": {"en": {"name": "Mine"}}},
        {"id": "mine", "entries": entries, "text": {"en": {"name": "Mine"}}},
        {"id": text, "entries": entries[2:], "text": {text: {text: text}}},
        {"id": "mine", "entries": entries[2:], "text": {text: {text: text}}},
        {"id": "mine", "entries": entries[2:], "text": {"en": {"name": "Mine", text: "x"}}},
        {text: text},
    ]
    for document in documents:
        write(tmp_path / "mine.toml", document)
        errors = load_routines([tmp_path], exercises, "en").errors
        assert errors
        for error in errors:
            assert_safe(error)


@hostile
def test_import__hostile_keys_and_values(tmp_path, text):
    head = {"format": "footcoach-history", "version": 1, "exported_on": "2026-11-23", "days_off": [], "sessions": []}
    documents = [
        head | {text: 1},
        head | {"format": text},
        head | {"exported_on": text},
        head | {"days_off": [text]},
        head | {"sessions": [{text: text}]},
        {text: text},
    ]
    for document in documents:
        file = tmp_path / "history.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        with pytest.raises(FileError) as caught:
            read_export(file)
        assert_safe(caught.value)


@hostile
def test_in_file__hostile_name(text):
    with pytest.raises(FileError) as caught, in_file(text):
        raise FieldError(f"entries.{text}", "is taken", "Choose another.")
    assert_safe(caught.value)


def test_first_told__of_thousands(tmp_path):
    file = write(tmp_path / "settings.toml", {f"key{number}": 1 for number in range(5_000)})
    told, more = first_told(SettingsFile.read(file).settings({}).errors)
    assert ([error.place for error in told], more) == ([f"key{number}" for number in range(5)], 4_995)


def test_first_told__of_a_few():
    errors = (FileError("a.toml", "", "is wrong", "Mend it."),) * 5
    assert first_told(errors) == (errors, 0)
    assert first_told(()) == ((), 0)
