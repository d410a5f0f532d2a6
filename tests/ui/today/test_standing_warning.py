"""A warning sign that was ticked after a session stands on Today, word by word, until it has been seen to."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from footcoach.core.warning_sign import WarningSign
from footcoach.ui.common.safety_alert import warning_list
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.today.today_page import TodayPage

DAY_MS = 24 * 3_600_000


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def end_with(program, *signs, ticks=1):
    """Exercise a little, end for pain, tick signs, and go back to Today."""
    program.press("startButton")
    program.run(21_000)
    program.end_session()
    program.press("stop-pain")
    for sign in signs:
        for _ in range(ticks):
            program.find(f"{sign}Sign").click()
    program.press("closeSummaryButton")
    program.settle()


def is_seen(program, name):
    return any(widget.isVisible() for widget in program.page.findChildren(object, name))


def texts_of(program, sign):
    labels = program.find("standingWarning").findChild(object, f"{sign}SignText").findChildren(QLabel)
    return [label.text() for label in labels if label.text() != "•"]


@pytest.mark.parametrize("sign", WarningSign)
def test_ticked__its_exact_text_stands_above_start_which_steps_back(today, sign):
    end_with(today, sign)
    safety_list = warning_list(sign)
    assert texts_of(today, sign) == [*filter(None, [safety_list.call]), safety_list.heading, *safety_list.lines]
    top = today.find("standingWarning").mapTo(today.page, QPoint()).y()
    assert top < today.find("restText").mapTo(today.page, QPoint()).y()
    assert top < today.find("startButton").mapTo(today.page, QPoint()).y()
    assert today.find("startButton").property("role") != "start"
    assert not is_seen(today, "secondRound")
    assert not is_seen(today, "shortDayButton")
    QTest.keyClick(today.page.focus_start(), Qt.Key.Key_Return)
    assert isinstance(today.page, TodayPage), "nobody starts by a slip"


def test_ticked__is_heard_first_on_today(today):
    end_with(today, WarningSign.CLOT)
    title = today.page.focus_start()
    assert title.accessibleDescription().startswith(str(warning_list(WarningSign.CLOT)))
    today.press("settleWarningButton")
    assert title.accessibleDescription().startswith("Tuesday")


def test_ticked__stands_until_the_person_says_that_it_is_over(today, start_program):
    end_with(today, WarningSign.STOP, WarningSign.CLOT)
    today.window.close()
    again = start_program(has_seen_welcome=False)
    again.clock.advance(3 * DAY_MS)
    again.appear().settle()
    assert texts_of(again, WarningSign.STOP)
    assert texts_of(again, WarningSign.CLOT)
    assert again.find("startButton").property("role") != "start"
    again.press("settleWarningButton")
    assert not is_seen(again, "standingWarning")
    again.window.close()
    last = start_program(has_seen_welcome=False).appear().settle()
    assert not is_seen(last, "standingWarning")


def test_ticked__after_it_is_over_everything_is_as_usual(today):
    end_with(today, WarningSign.STOP)
    today.clock.advance(DAY_MS)
    today.qtbot.waitUntil(today.window.isActiveWindow)
    today.press("settleWarningButton")
    assert QApplication.focusWidget() is today.page.focus_start()
    today.press("startButton")
    today.run(21_000)
    today.end_session()
    today.press("closeSummaryButton")
    today.settle()
    assert today.find("startButton").property("role") == "start"
    assert is_seen(today, "shortDayButton")


def test_ticked_and_taken_back__does_not_stand(today):
    end_with(today, WarningSign.CALF, ticks=2)
    assert not is_seen(today, "standingWarning")


def test_second_sign__leaves_the_first(today):
    end_with(today, WarningSign.STOP)
    end_with(today, WarningSign.LEG_PAIN)
    assert texts_of(today, WarningSign.STOP)
    assert texts_of(today, WarningSign.LEG_PAIN)


def test_start_from_elsewhere__shows_the_warning_first(today):
    end_with(today, WarningSign.STOP)
    today.press("routinesPlace")
    today.press("start-short-routine")
    assert is_seen(today, "standingWarning")
    assert not isinstance(today.page, SessionPage)


def test_start_at_once__does_not_while_a_warning_stands(today, start_program):
    end_with(today, WarningSign.STOP)
    today.coordinator.begin_unless_busy()
    assert isinstance(today.page, TodayPage)
    today.window.close()
    again = start_program(has_seen_welcome=False, starts=True).appear().settle()
    assert isinstance(again.page, TodayPage)
    again.press("startButton")
    assert isinstance(again.page, SessionPage), "whoever wants to start, can"
