"""The bar above a page is in line with what is below it, whether the page scrolls or not."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach.ui.common.back_button import BackButton
from footcoach.ui.common.theme import apply_theme
from tests.ui.window.test_pages_fit import check_fits, settle


def right_px(program, name):
    widget = program.page.findChild(QWidget, name)
    return widget.mapTo(program.page, QPoint(widget.width(), 0)).x()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_bar__ends_where_the_page_below_ends(start_program, size):
    program = start_program().appear().settle()
    program.window.resize(*size)
    program.press("routinesPlace")
    program.press("duplicate-back-pain-article")
    program.settle()
    program.qtbot.waitUntil(lambda: right_px(program, "startRoutineButton") == right_px(program, "routineName"))


@pytest.mark.parametrize("text_percent", [100, 125, 150, 200])
def test_back__is_whole_where_there_is_room(qtbot, qapp, text_percent):
    apply_theme(qapp, "light", text_percent)
    back = BackButton("back", "Routines")
    plain = QPushButton(back.text())
    for button in (back, plain):
        qtbot.addWidget(button)
        button.ensurePolished()
        button.resize(button.sizeHint())
    assert back.grab().toImage() == plain.grab().toImage()


LONG = f"""id = "mine"
entries = [{{ exercise = "heel-raises" }}]
[text.en]
name = "Sore feet{" sore feet" * 4}"
"""


def test_bar__shortens_a_long_name_to_go_back_to(start_program):
    program = start_program(settings='text_size = "200"\n', files={"routines/mine.toml": LONG}).appear()
    program.window.resize(1024, 640)
    program.press("routinesPlace")
    program.press("edit-mine")
    program.press("newExerciseForRoutineButton")
    settle(program)
    check_fits(program.page)
    assert program.find("backFromExerciseButton").accessibleName().endswith("feet sore feet")
