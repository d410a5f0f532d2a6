"""Both rows of exercises can be seen at once in the usual window, and everything grows with a larger one."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.today.test_resume import interrupt  # noqa: F401 (the fixture)
from tests.ui.today.test_today_past import done
from tests.ui.window.test_tab_walk import CARDS


def settle(program):
    program.settle()
    for _ in range(6):
        QApplication.processEvents()


def resized(program, width_px, height_px):
    program.window.resize(width_px, height_px)
    settle(program)
    return program


def unseen(program):
    """The cards that are not wholly in sight."""
    cards = [program.find(name) for name in CARDS]
    return [card.objectName() for card in cards if card.visibleRegion().boundingRect() != card.rect()]


@pytest.mark.parametrize(("width_px", "height_px"), [(1280, 800), (1366, 768), (1600, 900), (1920, 1080)])
@pytest.mark.parametrize("is_first_day", [True, False])
def test_cards__are_all_seen_without_scrolling(start_program, width_px, height_px, is_first_day):
    program = resized(start_program().appear().settle(), width_px, height_px)
    if not is_first_day:
        done(program, 1, "heel-raises")
        done(program, 0, "ankle-circles")
    assert unseen(program) == []
    assert program.page.verticalScrollBar().maximum() == 0


def test_cards__are_all_seen_with_a_session_to_continue(interrupt):  # noqa: F811
    program = resized(interrupt(31_000), 1280, 800)
    assert unseen(program) == []


def test_large_window__has_larger_text_and_no_narrow_column(start_program):
    program = resized(start_program().appear().settle(), 1280, 800)
    usual_px = program.find("todayState").fontInfo().pixelSize()
    resized(program, 1920, 1080)
    assert program.find("todayState").fontInfo().pixelSize() == round(usual_px * 1.3)
    hero = program.find("startButton").parentWidget()
    assert hero.width() >= 0.85 * program.page.width()
    resized(program, 1280, 800)
    assert program.find("todayState").fontInfo().pixelSize() == usual_px
