"""Every text can be read from three metres: contrast by the formula of WCAG 2."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize

from footcoach.ui.common.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, growth_percent_for
from tests.contrast import contrast

GROUNDS = ("window", "surface", "soft")
TEXTS = ("text", "quiet", "accent_text", "warning")


THEMES = {"light": LIGHT, "dark": DARK, "light-contrast": LIGHT_CONTRAST, "dark-contrast": DARK_CONTRAST}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_contrast__of_every_text_on_every_ground(theme):
    colours = asdict(theme)
    weak = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text in TEXTS
        for ground in GROUNDS
        if contrast(colours[text], colours[ground]) < (7 if ground != "soft" else 4.5)
    }
    assert weak == {}
    assert contrast(theme.on_accent, theme.accent) >= 7
    assert contrast(theme.on_accent, theme.pressed) >= 7
    assert contrast(theme.text, theme.soft) >= 7, "the caption"
    assert contrast(theme.accent, theme.window) >= 3, "the ring"
    assert contrast(theme.accent, theme.track) >= 3, "what is left of the ring"
    assert min(contrast(colours[line], colours[ground]) for line in ("edge", "accent") for ground in GROUNDS) >= 3


@pytest.mark.parametrize(
    ("width_px", "height_px", "percent"),
    [
        (1280, 800, 100),
        (800, 560, 100),
        (1920, 800, 100),
        (1280, 1600, 100),
        (1600, 1000, 120),
        (1920, 1080, 130),
        (3840, 2160, 150),
    ],
)
def test_growth__of_a_window_that_holds_more_than_the_usual_one(width_px, height_px, percent):
    assert growth_percent_for(QSize(width_px, height_px)) == percent
