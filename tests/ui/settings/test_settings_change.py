"""What one change of a setting costs the thread of the windows: at most one compile, and no file on the disk."""

import os
import sys
import threading

import pytest
from PySide6.QtWidgets import QComboBox, QSpinBox

from footcoach.core import compiler
from footcoach.storage.settings_file import load_settings


@pytest.fixture
def compiled(monkeypatch):
    """The routine of each plan that is compiled, wherever it is asked for."""
    routines, compile_plan = [], compiler.compile_plan

    def count(routine, preferences):
        routines.append(routine)
        return compile_plan(routine, preferences)

    modules = [module for name, module in sys.modules.items() if name.startswith("footcoach.")]
    for module in modules:
        if getattr(module, "compile_plan", None) is compile_plan:
            monkeypatch.setattr(module, "compile_plan", count)
    return routines


@pytest.fixture
def synced(monkeypatch):
    """The thread of each file that is brought onto the disk."""
    threads, fsync = [], os.fsync

    def note(handle):
        threads.append(threading.current_thread())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", note)
    return threads


def field(program, name):
    return program.dialog("settingsDialog").findChild(QSpinBox, name)


def saved(program):
    return load_settings(program.paths.settings_file, {}).settings.dosage


@pytest.mark.parametrize("page", ["today", "session", "session of one exercise"])
def test_change__of_a_number_compiles_each_routine_once(program, compiled, page):
    if page == "session":
        program.press("startButton")
    elif page == "session of one exercise":
        program.press("card-toe-walking")
        program.press("startExerciseButton")
    program.press("settingsButton")
    compiled.clear()
    field(program, "toe-walking-tiptoe_s").setValue(30)
    assert len(compiled) == len({len(routine.entries) for routine in compiled})
    assert len(compiled) == (2 if page == "session of one exercise" else 1)


@pytest.mark.parametrize("name", ["theme", "figure_look"])
def test_change__of_the_look_compiles_nothing(program, compiled, name):
    program.press("startButton")
    program.press("settingsButton")
    compiled.clear()
    program.dialog("settingsDialog").findChild(QComboBox, name).activated.emit(1)
    assert compiled == []


def test_change__of_the_goal_compiles_nothing(program, compiled):
    program.settle()
    program.press("settingsButton")
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
    monkeypatch.setattr("footcoach.ui.settings.settings_writer.SAVE_AFTER_MS", 3_600_000)
    program.press("settingsButton")
    field(program, "toe-walking-tiptoe_s").setValue(30)
    program.dialog("settingsDialog").accept()
    program.qtbot.waitUntil(lambda: saved(program) == {"toe-walking": {"tiptoe_s": 30}})
    assert threading.main_thread() not in synced


def test_change__is_saved_before_the_program_ends(program, monkeypatch):
    monkeypatch.setattr("footcoach.ui.settings.settings_writer.SAVE_AFTER_MS", 3_600_000)
    program.press("settingsButton")
    field(program, "toe-walking-tiptoe_s").setValue(30)
    program.window.close()
    assert saved(program) == {"toe-walking": {"tiptoe_s": 30}}
