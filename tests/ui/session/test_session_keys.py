"""What the keys of a session mean on any keyboard: the letter counts, or its place where there is no such letter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from footcoach.ui.session.session_keys import SessionCommand, command_of, is_answer, says_done

NONE = Qt.KeyboardModifier.NoModifier
# The keys on which a US keyboard has M, T, P and comma, as X11 and Wayland number them.
M_PLACE, T_PLACE, P_PLACE, COMMA_PLACE = 58, 28, 33, 59


def press(key, text, scan_code, virtual_key=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan_code, virtual_key, 0, text)


def written(text, scan_code, virtual_key=0):
    """A press of the key that writes `text`; Qt names keys by the capital letter."""
    return press(ord(text.upper()), text, scan_code, virtual_key)


@pytest.mark.parametrize(
    ("m_text", "t_text", "p_text"),
    [("ь", "е", "з"), ("μ", "τ", "π"), ("צ", "א", "פ"), ("ة", "ف", "ح"), ("ท", "ะ", "ย"), ("m", "t", "p")],
    ids=["ru", "gr", "il", "ara", "th", "us"],
)
def test_letters__count_by_their_place_where_the_keyboard_has_no_latin_ones(m_text, t_text, p_text):
    assert command_of(written(m_text, M_PLACE)) is SessionCommand.MUTE
    assert command_of(written(t_text, T_PLACE)) is SessionCommand.TIME_LEFT
    assert command_of(written(p_text, P_PLACE)) is SessionCommand.PAUSE
    assert not is_answer(written(m_text, M_PLACE)), "it does what the button says, and no more"


def test_letters__count_before_places_on_keyboards_of_another_order():
    assert command_of(written("m", 47)) is SessionCommand.MUTE, "azerty has it beside L"
    assert command_of(press(Qt.Key.Key_Comma, ",", M_PLACE)) is None, "and a comma in its place"
    assert command_of(written("t", 45)) is SessionCommand.TIME_LEFT, "dvorak"
    assert command_of(written("y", T_PLACE)) is None
    assert command_of(written("è", T_PLACE)) is None, "bépo; that is a Latin letter"
    assert command_of(written("μ", COMMA_PLACE)) is None


@pytest.mark.parametrize(("platform", "codes"), [("windows", (50, 0)), ("cocoa", (0, 0x2E)), ("wayland", (58, 0))])
def test_letters__have_their_place_on_every_system(monkeypatch, platform, codes):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert command_of(written("ь", *codes)) is SessionCommand.MUTE


@pytest.mark.parametrize(("letter", "command"), [("T", "TIME_LEFT"), ("M", "MUTE"), ("P", "PAUSE")])
def test_letters__count_as_capitals_too(letter, command):
    shifted = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.ShiftModifier, letter)
    assert command_of(shifted) is SessionCommand[command]
    assert command_of(shifted, has_letters=False) is None
    assert command_of(written(letter.lower(), 0)) is SessionCommand[command]


@pytest.mark.parametrize("code", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown])
def test_done__is_said_by_these_keys(code):
    assert says_done(press(code, "", 0))


@pytest.mark.parametrize("code", [Qt.Key.Key_X, Qt.Key.Key_P, Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_Right])
def test_done__is_said_by_no_other_key(code):
    assert not says_done(press(code, "x", 0))
