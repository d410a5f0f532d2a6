"""Everything is dressed as the settings and the desktop want it, also after the desktop has undone it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from footcoach.storage.settings import CONTRAST, DEFAULT_SETTINGS, TEXT_SIZE, THEME
from footcoach.ui.common import screen_theme, system_look
from footcoach.ui.common.screen_theme import ScreenTheme
from footcoach.ui.common.theme import DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, colours_of

CHOSEN = DEFAULT_SETTINGS.with_general(THEME, "light").with_general(TEXT_SIZE, "200")


@pytest.fixture
def desktop(monkeypatch):
    """What the desktop wants, to be changed by a test."""
    wanted = {"text_px": 13, "wants_high_contrast": False}
    monkeypatch.setattr(system_look.SystemLook, "text_px", lambda _: wanted["text_px"])
    monkeypatch.setattr(system_look.SystemLook, "wants_high_contrast", lambda _: wanted["wants_high_contrast"])
    return wanted


@pytest.fixture
def theme(qapp, desktop):
    look = qapp.palette(), qapp.font(), qapp.styleSheet()
    theme = ScreenTheme(qapp, CHOSEN)
    yield theme
    theme.deleteLater()
    qapp.setPalette(look[0])
    qapp.setFont(look[1])
    qapp.setStyleSheet(look[2])


@pytest.fixture
def window(theme, qtbot):
    window = QPushButton("A button")
    QLabel("A label", window)
    qtbot.addWidget(window)
    theme.watch(window)
    window.show()
    return window


def undo(window, **fonts):
    """Do what Qt does at another theme of the desktop: it gives back fonts, then tells the windows."""
    for name, px in fonts.items():
        font = QFont()
        font.setPixelSize(px)
        QApplication.setFont(font, *([name] if name != "all" else []))
    QGuiApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))


@pytest.mark.parametrize("fonts", [{"all": 13}, {"QLabel": 13}, {"QPushButton": 13, "QLabel": 14}])
def test_text_size__is_applied_after_every_theme_of_the_desktop(theme, window, qtbot, fonts):
    with qtbot.waitSignal(theme.changed):
        undo(window, **fonts)
    sizes = {widget.font().pixelSize() for widget in (window, window.findChild(QLabel))}
    assert sizes == {30}


def test_theme_of_the_desktop__that_changes_nothing_is_not_applied_again(theme, window, qtbot, monkeypatch):
    applied = []
    monkeypatch.setattr(screen_theme, "apply_theme", lambda *_, **__: applied.append(True))
    with qtbot.waitSignal(theme.changed):
        undo(window)
    theme.show_settings(CHOSEN)
    assert not applied


def test_colours__are_applied_after_another_palette(theme, window, qtbot, qapp):
    qapp.setPalette(QPalette(Qt.GlobalColor.darkRed))
    with qtbot.waitSignal(theme.changed):
        undo(window)
    assert colours_of(qapp.palette()) is LIGHT


@pytest.mark.parametrize(("system_px", "chosen", "px"), [
    (12, "100", 15), (13, "200", 30), (29, "100", 29), (20, "150", 30), (29, "200", 58),
])  # fmt: skip
def test_text_size__multiplies_that_of_the_desktop(theme, desktop, qapp, system_px, chosen, px):
    desktop["text_px"] = system_px
    theme.show_settings(CHOSEN.with_general(TEXT_SIZE, chosen))
    assert qapp.font().pixelSize() == px


def test_text_size__of_the_desktop_is_followed(theme, window, desktop, qtbot, qapp):
    desktop["text_px"] = 20
    with qtbot.waitSignal(theme.changed):
        undo(window)
    assert qapp.font().pixelSize() == 40


def test_contrast__of_the_desktop_is_followed_unless_chosen(theme, desktop, qtbot, qapp):
    accessibility = qapp.styleHints().accessibility()
    for wants, choice, colours in (
        (True, "system", LIGHT_CONTRAST),
        (False, "system", LIGHT),
        (True, "off", LIGHT),
        (False, "on", LIGHT_CONTRAST),
    ):
        theme.show_settings(CHOSEN.with_general(CONTRAST, choice))
        desktop["wants_high_contrast"] = wants
        with qtbot.waitSignal(theme.changed):
            accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
        assert colours_of(qapp.palette()) is colours
        assert theme.is_high_contrast() is (colours is LIGHT_CONTRAST)
    theme.show_settings(CHOSEN.with_general(CONTRAST, "on").with_general(THEME, "dark"))
    assert colours_of(qapp.palette()) is DARK_CONTRAST
