"""Much pain before a session, after the last one or on its next morning: Today says so before the next Start."""

import pytest
from PySide6.QtWidgets import QLabel

from footcoach.core.record import StopReason

DAY_MS = 24 * 3_600_000
EASIER = "■ Last time it hurt too much. Make it easier today: do less, go slower or rest more."
A_LOT = "■ Red, 6 or more: that is a lot of pain. Rest today, or do only what does not hurt."


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def exercise(program, *answers):
    """Exercise a little, end, and answer."""
    program.press("startButton")
    program.run(21_000)
    program.end_session()
    for answer in answers:
        program.press(answer)
    program.press("closeSummaryButton")
    program.settle()


def come_back_after(program, days):
    program.clock.advance(days * DAY_MS)
    program.coordinator.window.activated.emit()
    program.settle()


def advice(program):
    return [label.text() for label in program.page.findChildren(object, "restText") if label.isVisible()]


def steps_back(program):
    return program.find("startButton").property("role") != "start"


@pytest.mark.parametrize("answer", ["painAfter-6", f"stop-{StopReason.PAIN}"])
@pytest.mark.parametrize("days", [1, 4])
def test_last_time__too_much__is_said_once_above_start(today, answer, days):
    exercise(today, answer)
    come_back_after(today, days)
    assert advice(today) == [EASIER]
    assert steps_back(today)
    assert today.text("levelText") == "Tiptoe walk: back to “Standing”?", "the easier way is offered"
    today.press("levelNoButton")
    exercise(today)
    come_back_after(today, 1)
    assert (advice(today), steps_back(today)) == ([], False)


@pytest.mark.parametrize("answer", ["painAfter-5", f"stop-{StopReason.TIRED}"])
def test_last_time__not_too_much__is_not_mentioned(today, answer):
    exercise(today, answer)
    come_back_after(today, 1)
    assert (advice(today), steps_back(today)) == ([], False)


def test_last_time__worse_the_next_morning__lets_start_step_back(today):
    today.press("painBefore-2")
    exercise(today)
    come_back_after(today, 1)
    assert not steps_back(today)
    today.press("painMorning-4")
    today.settle().settle()
    assert steps_back(today)
    assert advice(today) == [], "its answer stands below it"
    come_back_after(today, 1)
    assert advice(today) == [EASIER]


def test_before__red__lets_start_step_back_while_it_is_the_answer(today):
    today.press("painBefore-6")
    assert steps_back(today)
    today.press("painBefore-5")
    assert not steps_back(today)


def test_before__red_in_a_session_of_today__is_said_until_it_is_answered_how_it_was_after(today):
    today.press("painBefore-7")
    exercise(today)
    assert advice(today) == [A_LOT]
    assert steps_back(today)
    exercise(today, "painAfter-2")
    assert (advice(today), steps_back(today)) == ([], False)


def test_before__red__lets_resume_step_back_too(today, start_program):
    today.press("startButton")
    today.run(21_000)
    today.window.close()
    today.dialog("closeDialog").accept()
    again = start_program().appear().settle()
    assert again.find("continueButton").property("role") == "primary"
    again.press("painBefore-8")
    assert again.find("continueButton").property("role") != "primary"
    assert steps_back(again)


def test_before__amber__names_the_ways_to_make_it_easier(today):
    today.press("painBefore-4")
    shown = [label.text() for label in today.page.findChildren(QLabel) if label.isVisible()]
    (answer,) = [text for text in shown if text.startswith("▲ Amber")]
    assert answer.endswith("Take the short day, or open an exercise to see how to make it easier.")
    assert today.find("shortDayButton").isVisible()


def test_last_time__too_much_of_several_exercises__offers_the_short_day(today):
    """Nobody can tell which of them hurt."""
    today.press("startButton")
    today.run(21_000)
    today.press("skipButton")
    today.run(60_000)
    today.end_session()
    today.press("painAfter-6")
    today.press("closeSummaryButton")
    today.settle()
    come_back_after(today, 1)
    assert (advice(today), steps_back(today)) == ([EASIER], True)
    assert today.find("shortDayButton").isVisible(), "the easier way is offered"
