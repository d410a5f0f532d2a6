import os

import pytest

from footcoach.storage.settings import DEFAULT_SETTINGS, FETCH_EQUIPMENT, FULL_SCREEN, TEXT_SIZE, THEME, VOICE_NAME
from footcoach.storage.settings_file import SettingsFile, save_settings
from tests.factories import make_exercise

EXERCISES = {"heel-raises": make_exercise(sets=2)}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "settings.toml"


def load_settings(file, exercises):
    return SettingsFile.read(file).load(exercises)


def read_settings(file, exercises):
    return SettingsFile.read(file).settings(exercises)


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_load__no_file_gives_the_defaults_and_no_error(file):
    loaded = load_settings(file, EXERCISES)
    assert (loaded.settings, loaded.errors, loaded.set_aside_as) == (DEFAULT_SETTINGS, (), None)
    assert not file.exists()


def test_save__then_load_gives_the_same(file):
    settings = DEFAULT_SETTINGS.with_general(THEME, "dark").with_general(FETCH_EQUIPMENT, 25)
    settings = settings.with_general(FULL_SCREEN, True).with_general(VOICE_NAME, "Anna “the voice” \\ Ü")
    settings = settings.with_dosage("heel-raises", "sets", 3)
    save_settings(file, settings)
    assert load_settings(file, EXERCISES).settings == settings


def test_save__is_readable_by_its_owner_only(file):
    save_settings(file, DEFAULT_SETTINGS)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_save__that_fails_leaves_the_old_file_and_nothing_else(file, monkeypatch):
    save_settings(file, DEFAULT_SETTINGS.with_general(THEME, "dark"))

    def full_disk(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        save_settings(file, DEFAULT_SETTINGS.with_general(THEME, "light"))
    assert load_settings(file, EXERCISES).settings.choice(THEME) == "dark"
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("theme = ", "end of the file", "cannot be understood"),
        (b"theme = '\xff'", "byte 9", "not valid UTF-8"),
        (b"x" * (10 * 1024 * 1024), "", "larger than"),
        ("theme = 'pink'", "theme", "expected one of system, light, dark"),
        ("figure_look = 'pink'", "figure_look", "expected one of bun, curls, short, grey, scarf"),
        ("theme = 3", "theme", "expected one of"),
        ("posture_change_s = -1", "posture_change_s", "from 0 to 120"),
        ("posture_change_s = true", "posture_change_s", "from 0 to 120"),
        ("colour = 'red'", "colour", "no such setting"),
        ("voice = true", "voice", "expected one of auto, on, off"),
        ("full_screen = 1", "full_screen", "expected true or false"),
        ("tone_tick = 'yes'", "tone_tick", "expected true or false"),
        ("tone_start = 0.5", "tone_start", "expected true or false"),
        ("voice_name = 3", "voice_name", "expected a text of at most 200 characters"),
        ("voice_name = ['Anna']", "voice_name", "expected a text of at most 200 characters"),
        (f"voice_name = '{'x' * 10_000}'", "voice_name", "expected a text of at most 200 characters"),
        ("voice_speed_percent = 500", "voice_speed_percent", "from 50 to 200"),
        ("dosage = 3", "dosage", "expected a table"),
        ("version = 99", "version", "another version of Footcoach"),
        ("[dosage.my-own]\nsets = -3", "dosage.my-own.sets", "expected a whole number"),
        ("[dosage]\nheel-raises = 3", "dosage.heel-raises", "expected a table"),
        ("[dosage.heel-raises]\nsets = 100000", "dosage.heel-raises.sets", "expected a whole number from 0 to 1000"),
        ("[dosage.heel-raises]\nsets = 1.5", "dosage.heel-raises.sets", "expected a whole number"),
        ("[dosage.heel-raises]\nhops = 3", "dosage.heel-raises.hops", "no such number"),
    ],
)
def test_load__damaged_file_is_set_aside_and_named(file, content, place, reason):
    write(file, content)
    loaded = load_settings(file, EXERCISES)
    (error,) = loaded.errors
    assert error.file == "settings.toml"
    assert place in error.place
    assert reason in error.reason
    assert loaded.set_aside_as.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert loaded.settings == DEFAULT_SETTINGS
    assert load_settings(file, EXERCISES).errors == (), "the next start finds nothing wrong"


def test_load__good_values_beside_a_bad_one_are_kept(file):
    write(file, "theme = 'pink'\ntext_size = '150'\n[dosage.heel-raises]\nsets = 3\n")
    loaded = load_settings(file, EXERCISES)
    assert loaded.settings.choice(TEXT_SIZE) == "150"
    assert loaded.settings.dosage == {"heel-raises": {"sets": 3}}
    assert load_settings(file, EXERCISES).settings == loaded.settings


def test_load__a_bad_switch_and_a_bad_name_leave_the_rest(file):
    write(file, f"full_screen = 3\nvoice_name = '{'x' * 10_000}'\ntone_tick = true\nvoice_speed_percent = 80\n")
    loaded = load_settings(file, EXERCISES)
    assert [error.place for error in loaded.errors] == ["full_screen", "voice_name"]
    assert loaded.settings.general == {"tone_tick": True, "voice_speed_percent": 80}
    assert (loaded.settings.is_on(FULL_SCREEN), loaded.settings.name(VOICE_NAME)) == (False, "")


def test_load__numbers_of_an_exercise_that_is_away_are_kept(file):
    write(file, "[dosage.my-own]\nsets = 3\n")
    assert load_settings(file, EXERCISES).settings.dosage == {"my-own": {"sets": 3}}


def test_load__second_damaged_file_does_not_replace_the_first(file):
    for content in ("first =", "second ="):
        write(file, content)
        load_settings(file, EXERCISES)
    kept = {path.name: path.read_text() for path in file.parent.glob("*damaged*")}
    assert kept == {"settings-damaged-1.toml": "first =", "settings-damaged-2.toml": "second ="}


def test_load__a_folder_of_that_name_is_set_aside_too(file):
    file.mkdir(parents=True)
    loaded = load_settings(file, EXERCISES)
    assert loaded.settings == DEFAULT_SETTINGS
    assert loaded.errors[0].reason == "is a folder"


@pytest.mark.parametrize(
    ("content", "language"),
    [("", "en"), ("language = 'en'", "en"), ("language = 'xx'", "en"), ("language = 3", "en"), ("language =", "en")],
)
def test_language__of_any_file(file, content, language):
    write(file, content)
    assert SettingsFile.read(file).language == language


def test_read__once_for_language_and_settings(file, monkeypatch):
    write(file, "theme = 'dark'\n")
    read = SettingsFile.read(file)
    file.unlink()
    assert (read.language, read.settings(EXERCISES).settings.choice(THEME)) == ("en", "dark")


def test_read__changes_nothing_on_the_disk(file):
    write(file, "theme = 'pink'\ntext_size = '150'\n")
    loaded = read_settings(file, EXERCISES)
    assert loaded.settings.choice(TEXT_SIZE) == "150"
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_read__a_folder_that_cannot_be_entered_is_named(file, monkeypatch):
    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(file), "lstat", refuse)
    (error,) = read_settings(file, EXERCISES).errors
    assert error.reason == "cannot be read: Permission denied"


def test_save__through_a_link_keeps_the_link(file, tmp_path):
    file.parent.mkdir(parents=True)
    (tmp_path / "elsewhere.toml").write_text("")
    file.symlink_to(tmp_path / "elsewhere.toml")
    save_settings(file, DEFAULT_SETTINGS.with_general(THEME, "dark"))
    assert file.is_symlink()
    assert "dark" in (tmp_path / "elsewhere.toml").read_text()
