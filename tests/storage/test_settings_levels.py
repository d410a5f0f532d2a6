"""The chosen form of an exercise in the settings file."""

from dataclasses import replace

import pytest

from footcoach.storage.settings import DEFAULT_SETTINGS
from footcoach.storage.settings_file import SettingsFile, save_settings
from tests.core.test_levels import CIRCLES, RAISES
from tests.factories import make_exercise

EXERCISES = {"heel-raises": RAISES, "ankle-circles": CIRCLES}
SEATED = RAISES.at_level("seated")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


def load(file):
    return SettingsFile.read(file).load(EXERCISES)


def test_save__then_load_gives_the_same(file):
    settings = DEFAULT_SETTINGS.with_form(SEATED).with_dosage(SEATED.form_id, "repetitions", 7)
    settings = settings.with_dosage("heel-raises", "repetitions", 30)
    save_settings(file, settings)
    loaded = load(file)
    assert (loaded.settings, loaded.errors) == (settings, ())
    assert loaded.settings.preferences().levels == {"heel-raises": "seated"}


def test_form__as_the_exercise_comes_is_nothing_changed(file):
    assert DEFAULT_SETTINGS.with_form(SEATED).with_form(RAISES) == DEFAULT_SETTINGS


def test_form__keeps_the_numbers_of_the_others():
    settings = DEFAULT_SETTINGS.with_dosage("heel-raises", "repetitions", 30).with_form(SEATED)
    assert settings.dosage == {"heel-raises": {"repetitions": 30}}


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (
            '[levels]\nheel-raises = "handstand"',
            "levels.heel-raises",
            "this exercise has no such level; it is done as it comes, “Both”",
        ),
        ('[levels]\nankle-circles = "seated"', "levels.ankle-circles", "this exercise has no levels"),
        ("[levels]\nheel-raises = 3", "levels.heel-raises", "expected the name of a level"),
        (f'[levels]\nheel-raises = "{"a" * 300}"', "levels.heel-raises", "expected the name of a level"),
        ("levels = 3", "levels", "expected the level of each exercise"),
        (
            '[dosage."heel-raises/handstand"]\nrepetitions = 3',
            "dosage.heel-raises/handstand.repetitions",
            "this exercise has no such level",
        ),
        (
            '[dosage."heel-raises/seated"]\nswitch_side_s = 3',
            "dosage.heel-raises/seated.switch_side_s",
            "this exercise has no such number",
        ),
    ],
)
def test_load__what_there_is_not_is_told_once_and_the_exercise_is_as_it_comes(file, content, place, reason):
    file.write_text(content)
    loaded = load(file)
    assert [(error.place, error.reason) for error in loaded.errors] == [(place, reason)]
    assert loaded.settings == DEFAULT_SETTINGS
    assert load(file).errors == ()


def test_load__the_level_of_an_exercise_that_is_away_is_kept(file):
    file.write_text('[levels]\nballet = "barre"\n[dosage."ballet/barre"]\nsets = 3\n')
    loaded = load(file)
    assert loaded.errors == ()
    assert loaded.settings.levels == {"ballet": "barre"}
    assert loaded.settings.dosage == {"ballet/barre": {"sets": 3}}


# When an exercise is changed


def test_following__a_number_that_was_changed_in_the_exercise_counts_as_it_is_there():
    settings = DEFAULT_SETTINGS.with_dosage("ankle-circles", "repetitions", 7).with_dosage("ankle-circles", "sets", 2)
    settings = settings.with_dosage("heel-raises", "repetitions", 7)
    before, after = make_exercise("ankle-circles", sets=1, repetitions=5), make_exercise("ankle-circles", sets=1)
    assert settings.following(before, before) == settings
    assert settings.following(before, after).dosage == {"ankle-circles": {"sets": 2}, "heel-raises": {"repetitions": 7}}
    longer = make_exercise("ankle-circles", sets=3, repetitions=5)
    assert settings.following(before, longer).dosage["ankle-circles"] == {"repetitions": 7}


def test_following__a_form_that_is_gone():
    settings = DEFAULT_SETTINGS.with_form(SEATED).with_dosage(SEATED.form_id, "repetitions", 7)
    fewer = replace(RAISES, levels=RAISES.levels[1:])
    assert settings.following(RAISES, fewer) == DEFAULT_SETTINGS
    assert settings.following(RAISES, RAISES) == settings
