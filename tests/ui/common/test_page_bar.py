"""The bar above a page is in line with what is below it, whether the page scrolls or not."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


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
