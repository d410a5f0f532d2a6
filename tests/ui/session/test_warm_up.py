"""A session with the warm-up, as a person goes through it; the other tests of the windows have it switched off."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from footcoach.core.record import RecordStatus
from footcoach.storage.settings import WARM_UP
from footcoach.storage.settings_file import SettingsFile
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.today.exercise_card import ExerciseCard
from tests.ui.settings.setting_fields import field_of
from tests.ui.window.test_coordinator import texts

READY_MS, MARCH_MS = 14_000, 120_000


@pytest.fixture
def today(start_program):
    return start_program(warms_up=True).appear().settle()


def exercises_of(program):
    return [segment.exercise_id for segment in program.player.plan.segments]


def interrupted_after(program, start_program, ms):
    program.press("startButton")
    program.run(ms)
    program.window.close()
    program.dialog("closeDialog").accept()
    return start_program(warms_up=True).appear().settle()


def minutes_after(program, words):
    """The minutes that Today tells behind these words."""
    (text,) = [text for text in texts(program.page) if text.startswith(words)]
    return int(text.removeprefix(f"{words}  ·  about ").removesuffix(" minutes"))


def total_s(dialog):
    minutes, seconds = dialog.findChild(QLabel, "settingsTotal").text().removeprefix("Whole session: ").split(":")
    return 60 * int(minutes) + int(seconds)


def test_start__begins_with_it_and_goes_on_with_the_six(today):
    assert minutes_after(today, "Warm-up  ·  6 exercises") > 20
    assert len(today.page.findChildren(ExerciseCard)) == 6
    today.press("startButton")
    assert today.text("exerciseName") == "Marching on the spot"
    assert exercises_of(today)[:2] == ["marching", "toe-walking"]
    assert len(exercises_of(today)) == 7
    today.run(READY_MS)
    assert today.text("phaseName") == "March"
    assert today.text("nextUp") == "Next: Tiptoe walk"
    today.run(MARCH_MS)
    assert today.text("exerciseName") == "Tiptoe walk"


def test_start__of_one_exercise_begins_at_once(today):
    today.press("card-heel-raises")
    today.press("startExerciseButton")
    assert exercises_of(today) == ["heel-raises"]


def test_switched_off__today_and_session_are_without_it(today):
    before = minutes_after(today, "Warm-up  ·  6 exercises")
    today.press("settingsButton")
    field_of(today.dialog("settingsDialog"), "warm_up", QCheckBox).click()
    today.dialog("settingsDialog").accept()
    assert minutes_after(today, "6 exercises") in {before - 2, before - 3}
    today.press("startButton")
    assert exercises_of(today)[0] == "toe-walking"
    today.qtbot.waitUntil(lambda: not SettingsFile.read(today.paths.settings_file).settings({}).settings.is_on(WARM_UP))


@pytest.mark.parametrize("ms", [READY_MS // 2, READY_MS + 30_000])
def test_switched_off__in_its_middle__the_walk_comes_next(today, ms):
    today.press("startButton")
    today.run(ms)
    today.press("settingsButton")
    field_of(today.dialog("settingsDialog"), "warm_up", QCheckBox).click()
    today.dialog("settingsDialog").accept()
    assert today.text("exerciseName") == "Marching on the spot"
    today.run((READY_MS if ms < READY_MS else READY_MS + MARCH_MS) - ms)
    assert today.text("exerciseName") == "Tiptoe walk"


def test_settings__say_how_long_it_takes_or_that_it_is_off(today):
    today.press("settingsButton")
    dialog = today.dialog("settingsDialog")
    switch = field_of(dialog, "warm_up", QCheckBox)
    assert "This exercise takes 2 minutes 14 seconds." in texts(dialog)
    before = total_s(dialog)
    switch.click()
    assert "It is switched off." in texts(dialog)
    assert before - total_s(dialog) == (READY_MS + MARCH_MS) // 1000


def test_interrupted__in_its_middle__goes_on_with_it(today, start_program):
    program = interrupted_after(today, start_program, READY_MS + 30_000)
    assert program.text("interruptedText") == "Resume marching on the spot?"
    program.press("continueButton")
    assert program.text("nextUp") == "Next: March, 2\N{NO-BREAK SPACE}minutes"
    program.run(READY_MS)
    assert program.player.snapshot().phase.label == "March"


def test_interrupted__after_it__goes_on_after_it(today, start_program):
    program = interrupted_after(today, start_program, READY_MS + MARCH_MS + 10_000 + 5_000)
    program.press("continueButton")
    assert program.player.snapshot().phase.exercise_id == "toe-walking"
    assert exercises_of(program)[0] == "marching"


def test_marching_alone__is_told_and_does_no_day(today):
    today.press("startButton")
    today.run(READY_MS + MARCH_MS + 1_000)
    today.player.end()
    assert isinstance(today.page, SummaryPage)
    assert "2 minutes of exercise." in texts(today.page)
    assert any("Marching on the spot" in text for text in texts(today.page))
    today.press("closeSummaryButton")
    today.settle().settle()
    assert today.text("todayState") == "Not done yet today  ·  0 of 3 days this week"
    (record,) = today.asked(lambda history: tuple(history.sessions()))
    assert (record.status, record.done_ms) == (RecordStatus.ENDED, MARCH_MS)


def test_progress__names_it_but_counts_six_exercises(today):
    today.press("startButton")
    today.run(READY_MS + MARCH_MS + 1_000)
    today.player.end()
    today.press("closeSummaryButton")
    today.settle()
    today.press("progressPlace")
    today.settle().settle()
    found = texts(today.page)
    assert any(text.startswith("6 exercises  ·  2 minutes") for text in found)
    assert "Marching on the spot" in found
    assert not any("marching" in text for text in found)
