"""The page of an exercise: what stays in sight, where its numbers are changed, and which side is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QPushButton

from footcoach.core.exercise import Side
from footcoach.storage.settings import TEXT_SIZE
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.exercise.exercise_page import ExercisePage
from footcoach.ui.figures.figure_preview import FigurePreview
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.today.today_page import TodayPage
from tests.ui.settings.setting_fields import field_of


@pytest.fixture
def open_page(start_program):
    def open_page(exercise="seated-toe-stretch", **options):
        program = start_program(**options).appear().settle()
        program.press(f"card-{exercise}")
        settle()
        return program

    return open_page


def settle():
    for _ in range(6):
        QApplication.processEvents()


def scroll_bar(program):
    return program.page.findChild(ScrollPage).verticalScrollBar()


def is_wholly_seen(widget):
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(("width_px", "height_px", "percent"), [(1280, 800, 100), (1024, 640, 200), (1920, 1080, 100)])
def test_bar__stays_in_sight_wherever_the_page_is_scrolled(open_page, width_px, height_px, percent):
    program = open_page(settings=f'text_size = "{percent}"\n')
    program.window.resize(width_px, height_px)
    settle()
    for value in (0, scroll_bar(program).maximum() // 2, scroll_bar(program).maximum()):
        scroll_bar(program).setValue(value)
        settle()
        assert is_wholly_seen(program.find("todayButton"))
        assert is_wholly_seen(program.find("startExerciseButton"))


@pytest.mark.parametrize("focused", ["pageTitle", "todayButton", "slowerBox"])
def test_keys__home_and_end_scroll_and_escape_leads_back(open_page, focused):
    program = open_page()
    program.find(focused).setFocus()
    QTest.keyClick(program.find(focused), Qt.Key.Key_End)
    assert scroll_bar(program).value() == scroll_bar(program).maximum() > 0
    QTest.keyClick(program.find(focused), Qt.Key.Key_Home)
    assert scroll_bar(program).value() == 0
    QTest.keyClick(program.find(focused), Qt.Key.Key_Escape)
    assert isinstance(program.page, TodayPage)


def test_change_the_numbers__leads_to_the_exercise_in_the_settings_and_the_page_follows(open_page):
    program = open_page()
    assert "2 × 30 s stretch each leg" in texts(program)
    program.press("changeNumbersButton")
    dialog = program.dialog("settingsDialog")
    assert dialog.findChild(QListWidget, "settingsSections").currentItem().text() == "Seated toe stretch"
    field_of(dialog, "seated-toe-stretch-hold_s").setValue(45)
    dialog.accept()
    assert isinstance(program.page, ExercisePage)
    assert "2 × 45 s stretch each leg" in texts(program)
    assert "45 seconds" in texts(program)
    assert program.page.findChild(QPushButton, "changeNumbersButton").isVisible()


def texts(program):
    return [part for label in program.page.findChildren(QLabel) for part in label.text().split("  ·  ")]


@pytest.mark.parametrize(("button", "side", "word"), [("Left", Side.LEFT, "LEFT"), ("Right", Side.RIGHT, "RIGHT")])
def test_side__that_is_chosen_is_the_only_one_that_is_shown(open_page, button, side, word):
    program = open_page("resistance-band")
    assert program.find("previewBothButton").isChecked()
    program.press(f"preview{button}Button")
    assert [program.find(f"preview{name}Button").isChecked() for name in ("Both", button)] == [False, True]
    seen = set()
    for _ in range(60):
        program.play(500)
        seen.add((program.text("sideName"), program.pose().working_side))
    assert seen == {(word, side)}
    program.press("previewBothButton")
    for _ in range(60):
        program.play(500)
        seen.add((program.text("sideName"), program.pose().working_side))
    assert len({name for name, _ in seen}) >= 2


def test_side__chosen_while_the_figure_stands_still_leaves_it_standing(open_page):
    program = open_page("ankle-circles")
    program.press("previewButton")
    program.press("previewRightButton")
    assert not program.frames().is_ticking()
    assert program.text("sideName") == "RIGHT"


@pytest.mark.parametrize("exercise", ["heel-raises", "toe-walking"])
def test_side__is_no_choice_where_both_feet_work_at_once(open_page, exercise):
    program = open_page(exercise)
    assert not [button for button in program.page.findChildren(QPushButton, "previewBothButton") if button.isVisible()]


@pytest.mark.parametrize(
    "exercise", ["toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band", "ankle-circles"]
)
@pytest.mark.parametrize(("width_px", "height_px"), [(1280, 800), (1920, 1080)])
def test_cards__are_as_high_as_their_texts_and_both_columns_about_alike(open_page, exercise, width_px, height_px):
    program = open_page(exercise)
    program.window.resize(width_px, height_px)
    settle()
    cards = [card for card in program.page.findChildren(QFrame) if card.property("role") == "card"]
    for card in cards:
        needed_px = max(card.heightForWidth(card.width()), card.minimumSizeHint().height())
        assert abs(card.height() - needed_px) <= 2
    ends_px = {}
    for card in cards:
        ends_px[card.x()] = max(ends_px.get(card.x(), 0), card.geometry().bottom())
    assert len(ends_px) == 2, "two columns"
    shorter_px, longer_px = sorted(ends_px.values())
    assert shorter_px >= 0.85 * longer_px


def test_text_size__that_changes_with_the_page_open_changes_the_side_and_the_pictures(open_page):
    program = open_page("resistance-band", settings='movement = "still"\n')
    page = program.page
    large = page.findChild(FigurePreview)
    stills = [view for view in page.findChildren(FigureView) if not large.isAncestorOf(view)]
    sized = [program.find("sideName"), *stills]
    assert stills
    before_px, before_text_px = [widget.height() for widget in sized], page.fontInfo().pixelSize()
    program.press("changeNumbersButton")
    dialog = program.dialog("settingsDialog")
    field = field_of(dialog, TEXT_SIZE.key)
    field.setCurrentIndex(field.findData("200"))
    field.activated.emit(field.currentIndex())
    dialog.accept()
    settle()
    grown = page.fontInfo().pixelSize() / before_text_px
    assert grown > 1.5
    assert [widget.height() for widget in sized] == pytest.approx([px * grown for px in before_px], rel=0.05)
