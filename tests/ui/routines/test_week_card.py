"""A routine for some days of the week: chosen in Routines, offered on Today, also when the day changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from footcoach.storage.settings import TEXT_SIZE
from footcoach.storage.state import load_state
from tests.ui.today.test_resume import set_choice
from tests.ui.window.test_pages_fit import check_fits, settle

TUESDAY = 1
"""The day on which the clock of the tests stands, at 22:13."""

TO_MIDNIGHT_MS = 2 * 3_600_000
OWN = """id = "mine"
entries = [{ exercise = "ankle-circles" }]
[text.en]
name = "Mine"
"""


@pytest.fixture
def place(start_program):
    """A function that starts the program in the place Routines."""

    def start(**options):
        program = start_program(**options).appear().settle()
        program.press("routinesPlace")
        return program

    return start


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def choose(program, weekday, routine_id):
    """Choose by keyboard the routine of a day."""
    field = program.find(f"routineOnDay{weekday}")
    field.setFocus()
    key = Qt.Key.Key_Down if field.findData(routine_id) > field.currentIndex() else Qt.Key.Key_Up
    while field.currentData() != routine_id:
        QTest.keyClick(field, key)


def tick(program):
    QTest.keyClick(program.find("someDays"), Qt.Key.Key_Space)


def on_today(program):
    program.press("todayPlace")
    program.settle()
    return texts(program.page)


def test_days__are_seen_when_somebody_wants_them(place):
    program = place()
    assert not program.page.findChild(object, "routineOnDay0").isVisible()
    tick(program)
    assert program.find("routineOnDay0").currentText() == "As usual"


def test_days__have_the_room_that_a_larger_text_needs(place):
    program = place()
    program.window.resize(1280, 800)
    tick(program)
    set_choice(program, TEXT_SIZE, "200")
    settle(program)
    check_fits(program.page)
    assert program.find("routineOnDay0").accessibleName() == "Monday"


def test_choose__today_follows_on_that_day(place):
    program = place()
    tick(program)
    choose(program, TUESDAY, "short-routine")
    assert "On Today every Tuesday." in texts(program.page)
    assert program.find("offer-back-pain-article").text() == "✓ On all other days"
    assert load_state(program.paths.state_file).weekday_routines == {TUESDAY: "short-routine"}
    assert "A short routine" in on_today(program)
    program.press("startButton")
    assert program.player.plan.routine_id == "short-routine"


def test_choose__another_day_changes_nothing_today(place):
    program = place()
    tick(program)
    choose(program, TUESDAY + 1, "short-routine")
    assert "The six foot exercises" in on_today(program)


def test_midnight__brings_the_routine_of_the_new_day(place):
    program = place()
    tick(program)
    choose(program, TUESDAY + 1, "short-routine")
    program.press("todayPlace")
    program.settle()
    program.clock.advance(TO_MIDNIGHT_MS)
    program.window.activated.emit()
    program.settle()
    assert "A short routine" in texts(program.page)


def test_begin__after_midnight_it_is_that_of_the_new_day(place):
    program = place()
    tick(program)
    choose(program, TUESDAY + 1, "short-routine")
    program.press("todayPlace")
    program.clock.advance(TO_MIDNIGHT_MS)
    program.coordinator.begin_unless_busy()
    assert program.player.plan.routine_id == "short-routine"


def test_midnight__in_a_session_today_follows_when_it_is_over(place):
    program = place()
    tick(program)
    choose(program, TUESDAY + 1, "at-the-desk")
    program.press("todayPlace")
    program.press("startButton")
    program.clock.advance(TO_MIDNIGHT_MS)
    program.window.activated.emit()
    program.end_session()
    program.settle()
    program.press("closeSummaryButton")
    program.settle()
    assert "At the desk, seated" in texts(program.page)


def test_untick__every_day_is_as_usual_and_tick_brings_them_back(place):
    program = place()
    tick(program)
    choose(program, TUESDAY, "short-routine")
    tick(program)
    assert load_state(program.paths.state_file).weekday_routines == {}
    assert program.find("offer-back-pain-article").text() == "✓ On Today"
    tick(program)
    assert load_state(program.paths.state_file).weekday_routines == {TUESDAY: "short-routine"}


def test_remove__its_days_fall_back_with_one_message_and_come_back_with_it(place):
    program = place(files={"routines/mine.toml": OWN})
    tick(program)
    choose(program, TUESDAY, "mine")
    program.press("remove-mine")
    assert program.text("routinesTold") == "“Mine” was removed. Instead of it, Today offers “The six foot exercises”."
    assert load_state(program.paths.state_file).weekday_routines == {}
    program.press("undoRemoveButton")
    assert load_state(program.paths.state_file).weekday_routines == {TUESDAY: "mine"}


def test_start__a_routine_that_is_gone_is_told_once(start_program):
    gone = "A routine that you chose for Today is not there any more. Today offers “The six foot exercises” instead."
    assert gone in " ".join(texts(start_program(offered="mine").appear().page))
    assert gone not in " ".join(texts(start_program(has_seen_welcome=False).appear().page))
