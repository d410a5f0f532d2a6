"""The large figure on an exercise's page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from footcoach.core.exercise import Side
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.figures.figure_preview import FigurePreview
from footcoach.ui.figures.figure_view import FigureView


@pytest.fixture
def open_page(start_program):
    def open_page(exercise="heel-raises", **options):
        program = start_program(**options).appear()
        program.press(f"card-{exercise}")
        return program

    return open_page


def slower(program):
    return program.find("slowerBox", QCheckBox)


def test_preview__plays_at_once_and_says_what_it_shows(open_page):
    program = open_page()
    assert program.frames().is_ticking()
    assert program.text("previewWord") == "Up"
    first = program.picture()
    program.play(1_500)
    assert program.picture() != first
    words = [program.text("previewWord")]
    for _ in range(20):
        program.play(500)
        words.append(program.text("previewWord"))
    assert [word for i, word in enumerate(words) if i == 0 or words[i - 1] != word] == [
        "Up",
        "Hold",
        "Lower",
        "Heels down",
        "Up",
    ]


def test_preview__shows_both_sides_in_turn_and_names_them(open_page):
    program = open_page("resistance-band")
    seen = set()
    for _ in range(60):
        program.play(500)
        if program.text("previewWord") == "Hold":
            seen.add((program.text("sideName"), program.pose().working_side))
    assert seen == {("LEFT", Side.LEFT), ("RIGHT", Side.RIGHT)}


def test_preview__follows_the_persons_own_dosage(open_page):
    program = open_page(settings="[dosage.heel-raises]\nup_s = 1\n")
    program.play(1_100)
    assert program.text("previewWord") == "Hold"


def test_pause__stands_still_and_play_goes_on_from_there(open_page):
    program = open_page()
    program.play(1_000)
    program.press("previewButton")
    stood = program.picture()
    assert not program.frames().is_ticking()
    assert program.text("previewButton") == "Play"
    program.clock.advance(60_000)
    assert program.picture() == stood
    program.press("previewButton")
    assert program.picture() == stood
    program.play(500)
    assert program.picture() != stood
    assert program.text("previewWord") == "Up", "a minute of pause has not counted"


def test_keys__space_on_the_button_pauses(open_page):
    program = open_page()
    button = program.find("previewButton", QPushButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    program.qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not program.frames().is_ticking()


def test_slower__is_half_the_speed(open_page):
    program = open_page()
    slower(program).click()
    program.play(5_000)
    assert program.text("previewWord") == "Up", "three seconds take six"
    program.play(1_100)
    assert program.text("previewWord") == "Hold"


@pytest.mark.parametrize("unsee", ["hide", "showMinimized"])
def test_frames__stop_when_nobody_can_see_them(open_page, unsee):
    program = open_page()
    getattr(program.window, unsee)()
    assert not program.frames().is_ticking()
    program.window.showNormal()
    assert program.frames().is_ticking()


def test_still_pictures__stand_until_play_is_pressed(open_page):
    program = open_page(settings='movement = "still"')
    assert not program.frames().is_ticking()
    assert program.text("previewButton") == "Play"
    large = program.page.findChild(FigurePreview)
    still = program.picture(large)
    program.press("previewButton")
    program.play(1_500)
    assert program.picture(large) != still


def test_still_pictures__show_every_step_side_by_side(open_page):
    program = open_page(settings='movement = "still"')
    shown = [view.accessibleDescription() for view in program.page.findChildren(FigureView)]
    assert sorted(shown) == [
        "Heel raises, Hold, both feet",
        "Heel raises, Lower, both feet",
        "Heel raises, Up, both feet",
        "Heel raises, Up, both feet",
    ]


def test_page__that_opens_before_the_figures_are_read_plays_when_they_are(start_program):
    program = start_program()
    program.press("card-heel-raises")
    assert not program.find("previewButton").isEnabled()
    program.appear()
    assert program.frames().is_ticking()
    assert program.find("previewButton").isEnabled()


def test_names__of_the_picture_and_its_controls(open_page):
    program = open_page()
    assert program.figure().accessibleDescription() == "Heel raises, Up, both feet"
    assert slower(program).accessibleDescription() == "Play at half speed"


def test_page__first_moment__has_its_final_shape(open_page):
    program = open_page("seated-toe-stretch")
    page = program.coordinator.window.current_page()
    preview = page.findChild(FigurePreview)
    content = page.findChild(ScrollPage).widget()
    heights = preview.height(), content.height()
    for _ in range(20):
        QApplication.processEvents()
    assert (preview.height(), content.height()) == heights
    assert preview.height() >= preview.heightForWidth(preview.width())
