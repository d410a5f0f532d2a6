"""What one change of a setting costs the thread of the windows: each exercise once at most, and no file synced."""

import os
import stat
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox

from footcoach.core import compiler
from footcoach.storage.settings_file import SettingsFile
from tests.ui.settings.setting_fields import field_of


@pytest.fixture
def compiled(monkeypatch):
    """The id of each exercise that is compiled."""
    ids, compile_exercise = [], compiler.compile_exercise

    def note(entry, preferences, previous, *, rises):
        ids.append(entry.exercise.id)
        return compile_exercise(entry, preferences, previous, rises=rises)

    monkeypatch.setattr(compiler, "compile_exercise", note)
    return ids


@pytest.fixture
def synced(monkeypatch):
    """The thread in which each file, but no folder, is brought onto the disk."""
    threads, fsync = [], os.fsync

    def note(handle):
        if stat.S_ISREG(os.fstat(handle).st_mode):
            threads.append(threading.current_thread())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", note)
    return threads


def field(program, name):
    return field_of(program.dialog("settingsDialog"), name, QSpinBox)


def saved(program):
    return SettingsFile.read(program.paths.settings_file).settings({}).settings.dosage


def open_settings(program, page):
    """Open the settings where a person does."""
    if page == "session":
        program.press("startButton")
    elif page == "session of one exercise":
        program.press("card-toe-walking")
        program.press("startExerciseButton")
    else:
        program.settle()
    program.press("settingsButton")


@pytest.mark.parametrize("page", ["today", "session", "session of one exercise"])
def test_change__of_an_exercise_compiles_it_once(program, compiled, page):
    open_settings(program, page)
    compiled.clear()
    field(program, "toe-walking-tiptoe_s").setValue(30)
    assert compiled == ["toe-walking"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Up])
@pytest.mark.parametrize("typed", ["30", "500", "7,5"])
def test_change__that_is_typed_compiles_once(program, compiled, typed, key):
    open_settings(program, "session")
    spin = field(program, "toe-walking-tiptoe_s")
    compiled.clear()
    spin.setFocus()
    spin.selectAll()
    program.qtbot.keyClicks(spin, typed)
    assert compiled == [], "not at each key"
    program.qtbot.keyClick(spin, key)
    spin.clearFocus()
    assert compiled == ["toe-walking"]


def test_change__of_getting_ready_compiles_each_exercise_once(program, compiled):
    open_settings(program, "session")
    compiled.clear()
    field(program, "posture_change_s").setValue(30)
    assert sorted(compiled) == sorted(set(compiled))


@pytest.mark.parametrize("name", ["theme", "figure_look"])
def test_change__of_the_look_compiles_nothing(program, compiled, name):
    open_settings(program, "session")
    compiled.clear()
    field_of(program.dialog("settingsDialog"), name, QComboBox).activated.emit(1)
    assert compiled == []


def test_change__of_the_goal_compiles_nothing(program, compiled):
    open_settings(program, "today")
    compiled.clear()
    field(program, "weekly_goal_days").setValue(5)
    assert compiled == []


def test_change__is_saved_in_another_thread(program, synced):
    program.press("settingsButton")
    for value in (25, 30, 35):
        field(program, "toe-walking-tiptoe_s").setValue(value)
    program.qtbot.waitUntil(lambda: saved(program) == {"toe-walking": {"tiptoe_s": 35}})
    assert len(synced) == 1, "what follows at once is saved in one go"
    assert threading.main_thread() not in synced


def test_change__is_saved_when_the_dialog_closes(program, synced, monkeypatch):
    monkeypatch.setattr("footcoach.ui.common.late_writer.SAVE_AFTER_MS", 3_600_000)
    program.press("settingsButton")
    field(program, "toe-walking-tiptoe_s").setValue(30)
    program.dialog("settingsDialog").accept()
    program.qtbot.waitUntil(lambda: saved(program) == {"toe-walking": {"tiptoe_s": 30}})
    assert threading.main_thread() not in synced


def test_change__is_saved_before_the_program_ends(program, monkeypatch):
    monkeypatch.setattr("footcoach.ui.common.late_writer.SAVE_AFTER_MS", 3_600_000)
    program.press("settingsButton")
    field(program, "toe-walking-tiptoe_s").setValue(30)
    program.window.close()
    assert saved(program) == {"toe-walking": {"tiptoe_s": 30}}
