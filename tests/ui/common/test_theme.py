"""Every text can be read from three metres: contrast by the formula of WCAG 2."""

from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor

from footcoach.ui.common.theme import DARK, LIGHT

GROUNDS = ("window", "surface", "soft")
TEXTS = ("text", "quiet", "accent_text", "warning")


def luminance(name):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return sum(share * linear(value) for share, value in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
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
