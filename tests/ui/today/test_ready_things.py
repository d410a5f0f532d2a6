"""What is needed can be seen, and ticked as it is laid out; the ticks hold until the day is over."""

from importlib.resources import files

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from footcoach.core.exercise import Equipment
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.today.ready_things import ReadyThings
from footcoach.ui.today.thing_box import ThingBox

DAY_MS = 24 * 3_600_000
NAMES = ["worktop or wall", "mat", "firm chair", "tennis ball", "exercise band", "rolled towel", "heavy table or bed"]


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def boxes(program):
    return program.page.findChild(ReadyThings).findChildren(QCheckBox)


def test_things__each_is_there_once_and_named(today):
    assert [box.text() for box in boxes(today)] == NAMES
    spoken = [QAccessible.queryAccessibleInterface(box) for box in boxes(today)]
    assert [one.text(QAccessible.Text.Name) for one in spoken] == NAMES
    assert {one.role() for one in spoken} == {QAccessible.Role.CheckBox}
    assert today.find("readyThings").accessibleName() == "What you need"


def test_things__of_a_person_s_own_exercise_need_no_picture(start_program, qtbot):
    program = start_program().appear().settle()
    seen = {box.text(): box.grab().toImage() for box in boxes(program)}
    assert len({image.size().height() for image in seen.values()}) == 1
    program.coordinator._figures.changed.emit()


def test_tick__by_mouse_and_keyboard_says_what_is_ready(today):
    assert today.text("readyText") == "What you need. Tick what is ready."
    for box in boxes(today):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert all(box.isChecked() for box in boxes(today))
    assert today.text("readyText") == "✓ Everything is ready."
    today.find("thing-mat").click()
    assert today.text("readyText") == "What you need. Tick what is ready."


def test_tick__by_a_click_on_the_end_of_the_words(today):
    for box in boxes(today):
        for corner in (box.rect().topRight(), box.rect().bottomRight(), box.rect().bottomLeft()):
            was_ticked = box.isChecked()
            QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=corner)
            assert box.isChecked() is not was_ticked


def test_tick__stays_through_a_session_and_until_the_day_is_over(today):
    today.find("thing-mat").click()
    today.press("startButton")
    today.player.end()
    today.press("closeSummaryButton")
    today.settle()
    assert today.find("thing-mat").isChecked()
    today.clock.advance(DAY_MS)
    today.window.activated.emit()
    today.settle()
    assert not any(box.isChecked() for box in boxes(today))


def test_picture__follows_the_theme(today):
    box = today.find("thing-tennis-ball")
    before = box.grab().toImage()
    today.coordinator._figures.set_appearance(
        type(today.coordinator._figures.appearance)(look="grey", is_high_contrast=True)
    )
    assert box.grab().toImage() != before


def test_tick__stays_after_the_program_was_closed_and_until_the_day_is_over(today, start_program):
    today.find("thing-mat").click()
    today.find("thing-tennis-ball").click()
    today.find("thing-tennis-ball").click()
    today.window.close()
    again = start_program(has_seen_welcome=False).appear().settle()
    assert [box.text() for box in boxes(again) if box.isChecked()] == ["mat"]
    again.clock.advance(DAY_MS)
    again.coordinator.window.activated.emit()
    again.settle()
    assert not any(box.isChecked() for box in boxes(again))
    again.window.close()
    later = start_program(has_seen_welcome=False)
    assert [box.text() for box in boxes(later) if box.isChecked()] == ["mat"], "its clock stands on the first day"


def test_tick__stays_while_another_routine_needs_less(today):
    today.find("thing-mat").click()
    today.press("routinesPlace")
    today.press("offer-at-the-desk")
    today.press("todayPlace")
    boxes(today)[0].click()
    today.press("routinesPlace")
    today.press("offer-back-pain-article")
    today.press("todayPlace")
    assert "mat" in [box.text() for box in boxes(today) if box.isChecked()]


def has_ink_before_its_words(box):
    """Whether anything stands between the square to tick and where words beside a picture begin."""
    image, ends_px = box.grab().toImage(), box._words_left_px()
    columns = range(ends_px - box.fontMetrics().height(), ends_px - 1)
    return any(image.pixelColor(x, y) != image.pixelColor(0, 0) for x in columns for y in range(image.height()))


@pytest.mark.parametrize("thing_id", ["mat", "marbles"])
def test_thing__without_a_picture__has_its_words_in_the_place_of_that(qtbot, thing_id):
    figures = FigureModel(files("footcoach.assets") / "figures")
    box = ThingBox(Equipment(thing_id, "10 marbles", is_fetched=True), figures)
    qtbot.addWidget(box)
    assert not has_ink_before_its_words(box)
    figures.load()
    assert has_ink_before_its_words(box)
