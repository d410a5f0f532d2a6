"""The pictures on Today come alive when somebody points at them, and only then."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from footcoach.ui.figures.frame_timer import FrameTimer
from footcoach.ui.today.today_page import TodayPage
from tests.ui.session.test_session_figure import choose


@pytest.fixture
def today(program):
    return program.appear()


def card(program, exercise="heel-raises"):
    return program.find(f"card-{exercise}")


def point_at(widget):
    here = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(here, here, QPointF(widget.mapToGlobal(here))))


def leave(widget):
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def is_alive(program):
    return any(timer.is_ticking() for timer in program.page.findChildren(FrameTimer))


def test_pointing__brings_the_picture_alive_until_the_pointer_leaves(today):
    still = today.picture(card(today))
    assert not is_alive(today)
    point_at(card(today))
    today.play(1_500, card(today))
    assert is_alive(today)
    assert today.picture(card(today)) != still
    leave(card(today))
    assert not is_alive(today)
    assert today.picture(card(today)) == still


def test_tab__keeps_the_picture_alive_when_a_pointer_only_passes(today):
    card(today).setFocus(Qt.FocusReason.TabFocusReason)
    point_at(card(today))
    leave(card(today))
    assert is_alive(today)
    card(today).clearFocus()
    assert not is_alive(today)


@pytest.mark.parametrize(
    "exercise", ["toe-walking", "seated-toe-stretch", "foot-massage", "resistance-band", "ankle-circles"]
)
def test_pointing__every_exercise_moves(today, exercise):
    point_at(card(today, exercise))
    seen = []
    for _ in range(4):
        seen.append(today.picture(card(today, exercise)))
        today.play(700, card(today, exercise))
    assert any(picture != seen[0] for picture in seen)
    leave(card(today, exercise))


def test_tab__brings_the_picture_alive_and_a_click_or_a_given_focus_does_not(today):
    card(today).setFocus(Qt.FocusReason.OtherFocusReason)
    assert not is_alive(today)
    card(today, "foot-massage").setFocus(Qt.FocusReason.TabFocusReason)
    assert is_alive(today)
    card(today).setFocus(Qt.FocusReason.MouseFocusReason)
    assert not is_alive(today)


def test_still_pictures__stay_still(start_program):
    program = start_program(settings='movement = "still"').appear()
    point_at(card(program))
    assert not is_alive(program)


def test_leaving_the_page__ends_it(today):
    point_at(card(today))
    card(today).click()
    assert not any(timer.is_ticking() for timer in card_timers(today))


def card_timers(program):
    return program.window.findChild(TodayPage).findChildren(FrameTimer)


def test_minimised__nothing_moves(today):
    point_at(card(today))
    today.window.showMinimized()
    assert not is_alive(today)


@pytest.mark.parametrize(("name", "value"), [("figure_look", "grey"), ("figure_contrast", "high")])
def test_look__shows_on_today_and_in_the_dialog_at_once(today, name, value):
    today.press("settingsButton")
    dialog = today.dialog("settingsDialog")
    before = today.picture(card(today)), today.picture(dialog)
    dialog.accept()
    choose(today, name, value)
    after = today.picture(card(today))
    today.press("settingsButton")
    assert after != before[0]
    assert today.picture(today.dialog("settingsDialog")) != before[1]


def test_card__follows_how_often_a_day_its_exercise_is_due(today):
    shown = card(today)
    numbers, phases = shown._dosage_numbers, shown._phases
    assert "times a day" not in shown.accessibleDescription()
    shown.show_form(replace(shown._exercise, dose_per_day=3))
    shown.show_dosage(numbers, phases)
    assert "3 times a day" in shown.accessibleDescription()
