"""Icons are drawn in the colour and the size of the text that they stand beside."""

from importlib.resources import files

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from footcoach.ui.common.icons import ButtonIcon, icon_pixmap
from footcoach.ui.common.theme import DARK, LIGHT, apply_theme

ICONS = sorted(file.name.removesuffix(".svg") for file in (files("footcoach.assets") / "icons").iterdir())
NAMES = [name for name in ICONS if not name.startswith("_") and name != "footcoach"]


def inked(image):
    """The colours of an icon where it is opaque."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.fixture
def button(qapp, qtbot):
    apply_theme(qapp, "light", 100)
    button = QPushButton("Today")
    qtbot.addWidget(button)
    button.show()
    yield button
    apply_theme(qapp, "light", 100)


@pytest.mark.parametrize("name", NAMES)
def test_icon__has_one_colour_and_stays_within_its_square(qapp, name):
    image = icon_pixmap(name, QColor("#a01020"), 96).toImage()
    assert inked(image) == {"#a01020"}
    edge = [(i, side) for i in range(96) for side in (0, 95)]
    assert not any(image.pixelColor(*place).alpha() for x, y in edge for place in ((x, y), (y, x)))


def test_icon__is_sharp_on_a_fine_screen(qapp):
    pixmap = icon_pixmap("today", QColor("black"), 24, 2.0)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (48, 24)


def test_icon__that_is_not_there(qapp):
    with pytest.raises(OSError, match=r"nowhere\.svg"):
        icon_pixmap("nowhere", QColor("black"), 24)


def test_button__has_the_icon_in_the_colour_and_size_of_its_text(qapp, button):
    ButtonIcon(button, "today")
    for theme, percent, colours in (("light", 100, LIGHT), ("dark", 200, DARK), ("light", 150, LIGHT)):
        apply_theme(qapp, theme, percent)
        pixmap = button.icon().pixmap(button.iconSize())
        assert inked(pixmap.toImage()) == {colours.text}
        assert pixmap.deviceIndependentSize().height() == round(1.3 * round(15 * percent / 100))
