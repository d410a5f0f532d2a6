from importlib.resources import files

import pytest
from PySide6.QtCore import QObject, QTimer

from footcoach.figure.hands import curled
from footcoach.storage.settings import DEFAULT_SETTINGS, FIGURE_CONTRAST, MOVEMENT
from footcoach.ui.figures.figure_model import Appearance, FigureModel, appearance_of
from footcoach.ui.figures.prerender_timer import PrerenderTimer


def shown(settings, *, contrast=False, less_motion=False):
    return appearance_of(settings, is_screen_high_contrast=contrast, wants_less_motion=less_motion)


@pytest.mark.parametrize("is_asked", [False, True])
def test_appearance_of__defaults__follow_the_screen_and_the_desktop(is_asked):
    appearance = shown(DEFAULT_SETTINGS, contrast=is_asked, less_motion=is_asked)
    assert appearance == Appearance(is_high_contrast=is_asked, moves=not is_asked)


@pytest.mark.parametrize("is_asked", [False, True])
@pytest.mark.parametrize(("contrast", "movement"), [("normal", "moving"), ("high", "still")])
def test_appearance_of__what_was_chosen__stays(is_asked, contrast, movement):
    settings = DEFAULT_SETTINGS.with_general(FIGURE_CONTRAST, contrast).with_general(MOVEMENT, movement)
    appearance = shown(settings, contrast=is_asked, less_motion=is_asked)
    assert (appearance.is_high_contrast, appearance.moves) == (contrast == "high", movement == "moving")


def test_prerender_timer__before_the_clips_are_loaded__waits_for_them(qtbot):
    curled.cache_clear()
    figures, owner = FigureModel(files("footcoach.assets") / "figures"), QObject()
    timer = PrerenderTimer(figures, owner).findChild(QTimer)
    qtbot.waitUntil(lambda: not timer.isActive())
    assert not curled.cache_info().currsize
    figures.load()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert curled.cache_info().currsize > 100
