"""No page and no dialog clips a text, in a small window, with text of twice the size, in both themes."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

CASES = [(1280, 800, "100"), (1024, 640, "100"), (1280, 800, "200"), (1024, 640, "200"), (800, 560, "200")]


def check_fits(widget):
    for label in widget.findChildren(QLabel):
        if label.isVisible() and label.text():
            # What is drawn may have places at which a very long word is broken, but must not be cut.
            shown = QLabel.text(label)
            assert shown.replace("\N{ZERO WIDTH SPACE}", "") == label.text(), ("cut", label.text())
            room = label.contentsRect()
            flags = label.alignment() | (Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine)
            needed = QFontMetrics(label.font()).boundingRect(QRect(0, 0, room.width(), 100_000), flags, shown)
            assert needed.height() <= room.height() + 1, ("too low", label.text(), needed, room)
            assert needed.width() <= room.width() + 1, ("too narrow", label.text(), needed, room)
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width() - 1, ("too narrow", button.text())
            if button.hasHeightForWidth():
                assert button.height() >= button.heightForWidth(button.width()) - 1, ("too low", button.text())
    for box in widget.findChildren(QComboBox):
        if box.isVisible():
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
            assert box.fontMetrics().horizontalAdvance(box.currentText()) <= room.width() - 2, (
                "cut",
                box.currentText(),
            )
    for area in widget.findChildren(QScrollArea) + ([widget] if isinstance(widget, QScrollArea) else []):
        if area.isVisible() and area.widget():
            assert area.widget().width() <= area.viewport().width(), "nothing to scroll sideways"


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]}x{case[1]}-{case[2]}")
def sized(request, start_program):
    width, height, text_size = request.param

    def start(*, settings="", **options):
        program = start_program(settings=f'text_size = "{text_size}"\ntheme = "dark"\n{settings}', **options)
        program.window.resize(width, height)
        program.qtbot.waitUntil(lambda: program.window.current_page().width() == width)
        return program

    return start


def settle(program):
    """Let the layouts come to rest, with all that the history has to say."""
    program.settle()
    for _ in range(10):
        QApplication.processEvents()


def test_fit__before_you_start(sized):
    program = sized(has_read_safety=False)
    settle(program)
    check_fits(program.window.current_page())


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 768), (1920, 1080)])
def test_fit__before_you_start_is_read_without_scrolling(start_program, width, height):
    program = start_program(has_read_safety=False)
    program.window.resize(width, height)
    settle(program)
    area = program.page.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    check_fits(program.page)


def test_fit__before_you_start_is_scrolled_where_there_is_no_room(start_program):
    program = start_program(has_read_safety=False)
    program.window.resize(1280, 800)
    settle(program)
    program.window.resize(1024, 640)
    settle(program)
    assert program.page.findChild(QScrollArea).verticalScrollBar().isVisible()


def test_fit__the_welcome(sized):
    program = sized(has_seen_welcome=False, has_read_safety=False)
    for _ in range(3):
        settle(program)
        check_fits(program.window.current_page())
        program.press("welcomeNextButton")


def test_fit__today(sized):
    program = sized()
    settle(program)
    check_fits(program.window.current_page())


@pytest.mark.parametrize("exercise", ["toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage"])
def test_fit__exercise_page(sized, exercise):
    program = sized()
    program.press(f"card-{exercise}")
    settle(program)
    check_fits(program.window.current_page())


@pytest.mark.parametrize("exercise", ["heel-raises", "ankle-circles"])
def test_fit__exercise_page_with_still_pictures(sized, exercise):
    program = sized(settings='movement = "still"')
    program.press(f"card-{exercise}")
    settle(program)
    check_fits(program.window.current_page())


def test_fit__summary(sized):
    program = sized()
    program.press("startButton")
    program.end_session()
    settle(program)
    check_fits(program.window.current_page())


def test_fit__summary_of_a_whole_session(sized):
    program = sized()
    program.press("card-ankle-circles")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    settle(program)
    check_fits(program.window.current_page())


def test_fit__warning_signs(sized):
    program = sized()
    program.press("startButton")
    program.run(15_000)
    program.player.end()
    program.press("painAfter-8")
    boxes = [box for box in program.page.findChildren(QCheckBox) if box.isVisible()]
    assert len(boxes) == 5
    for box in boxes:
        box.setChecked(True)
    settle(program)
    check_fits(program.page)
    for box in boxes:
        # All the words, as wide as the style gives them room.
        option = QStyleOptionButton()
        box.initStyleOption(option)
        room = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, box)
        words = QRect(0, 0, room.width(), 100_000)
        needed = box.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, box.text())
        assert needed.height() <= box.height(), ("too low", box.text(), needed, room)
        assert needed.width() <= room.width(), ("too narrow", box.text(), needed, room)


def test_fit__settings(sized):
    program = sized()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    sections = dialog.findChild(QWidget, "settingsSections")
    for row in range(sections.count()):
        sections.setCurrentRow(row)
        settle(program)
        check_fits(dialog)


def test_fit__routines_and_the_editor_of_one(sized):
    program = sized()
    program.press("routinesPlace")
    settle(program)
    check_fits(program.window.current_page())
    program.press("duplicate-back-pain-article")
    for row in range(6):
        program.find("exerciseList").setCurrentRow(row)
        settle(program)
        check_fits(program.window.current_page())
    program.press("backToRoutinesButton")
    settle(program)
    check_fits(program.window.current_page())
    (copy_id,) = program.coordinator._choices.catalogue.own_files
    program.press(f"remove-{copy_id}")
    settle(program)
    check_fits(program.window.current_page())


def test_fit__help(sized):
    program = sized()
    program.press("helpPlace")
    settle(program)
    check_fits(program.window.current_page())


def test_fit__about(sized):
    program = sized()
    program.press("aboutButton")
    settle(program)
    check_fits(program.dialog("aboutDialog"))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640)])
def test_large_text__the_places_stand_in_one_row_and_start_is_in_sight(start_program, width, height):
    program = start_program(settings='text_size = "200"').appear().settle()
    program.window.resize(width, height)
    program.qtbot.waitUntil(lambda: program.page.width() == width)
    QApplication.processEvents()
    places = [program.find(f"{place}Place") for place in ("today", "progress", "routines", "help")]
    places += [program.find("settingsButton"), program.find("aboutButton")]
    assert len({place.y() for place in places}) == 1
    assert all(place.width() >= place.sizeHint().width() for place in places)
    assert program.find("placesBar").height() <= 0.14 * height
    start = program.find("startButton")
    assert start.visibleRegion().boundingRect() == start.rect()
