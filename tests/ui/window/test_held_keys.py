"""A held key counts once, however its repeats are told; two quick presses count twice."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from footcoach.core.session import Status
from footcoach.ui.common.held_keys import HeldKeys

PRESS, RELEASE, OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
HELD_FROM_MS, REPEATS_MS = 5_000, (5_660, 5_700, 5_740)  # with the first one an even number of presses


class Keyboard:
    """Sends keys to the window that has the focus, as a desktop does."""

    def __init__(self, key, text=""):
        self.key, self.text = key, text

    def send(self, kind, at_ms, *, is_repeat=False, is_asked=True):
        window = QGuiApplication.focusWindow()
        kinds = (OVERRIDE, kind) if kind is PRESS and is_asked else (kind,)
        for each in kinds:
            event = QKeyEvent(each, self.key, Qt.KeyboardModifier.NoModifier, self.text, is_repeat)
            event.setTimestamp(at_ms)
            QApplication.sendEvent(window, event)

    def hold(self, *, are_marked):
        self.send(PRESS, HELD_FROM_MS)
        for at_ms in REPEATS_MS:
            self.send(RELEASE, at_ms, is_repeat=are_marked)
            self.send(PRESS, at_ms, is_repeat=are_marked)
        self.send(RELEASE, REPEATS_MS[-1] + 20)


@pytest.fixture
def session(start_program):
    program = start_program()
    program.qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is program.window.windowHandle())
    program.press("startButton")
    return program


@pytest.mark.parametrize("are_marked", [True, False])
def test_held_key__pauses_once(session, are_marked):
    Keyboard(Qt.Key.Key_Space, " ").hold(are_marked=are_marked)
    assert session.player.snapshot().status is Status.PAUSED


@pytest.mark.parametrize("are_marked", [True, False])
@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_M, "m"), (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Right, "")])
def test_held_key__counts_once_whatever_it_does(session, key, text, are_marked):
    button = session.find("muteButton")
    if key == Qt.Key.Key_Return:
        button.setFocus()
    before = session.player.snapshot().phase.exercise_id
    Keyboard(key, text).hold(are_marked=are_marked)
    if key == Qt.Key.Key_Right:
        ids = [segment.exercise_id for segment in session.player.plan.segments]
        assert ids.index(session.player.snapshot().phase.exercise_id) == ids.index(before) + 1
    else:
        assert button.accessibleName() == "Unmute"


def test_held_key__that_opens_a_question_does_not_answer_it(session):
    keyboard = Keyboard(Qt.Key.Key_Escape, "\x1b")
    keyboard.send(PRESS, HELD_FROM_MS)
    dialog = session.dialog("endDialog")
    assert dialog.isAncestorOf(QApplication.focusWidget())
    for at_ms in REPEATS_MS:
        keyboard.send(RELEASE, at_ms)
        keyboard.send(PRESS, at_ms)
        assert dialog.isVisible()
    keyboard.send(PRESS, REPEATS_MS[-1] + 500)
    assert not dialog.isVisible()


def test_held_key__presses_a_button_of_a_dialog_once(session):
    session.page.end_asked.emit()
    dialog = session.dialog("endDialog")
    assert dialog.isAncestorOf(QApplication.focusWidget())
    keyboard = Keyboard(Qt.Key.Key_Space, " ")
    keyboard.send(PRESS, HELD_FROM_MS)
    keyboard.send(RELEASE, REPEATS_MS[0])
    assert not dialog.isVisible()
    assert QApplication.focusWidget() is session.page
    keyboard.send(PRESS, REPEATS_MS[0])
    assert session.player.snapshot().status is Status.RUNNING, "the rest of the same press pauses nothing"


def test_held_key__with_a_screen_reader_that_hears_it_first(session):
    """Qt asks at once whether it is a shortcut, and delivers the press later, as a copy that has lost its time."""
    keyboard = Keyboard(Qt.Key.Key_Space, " ")
    held_keys = session.coordinator.findChild(HeldKeys)
    keyboard.send(OVERRIDE, HELD_FROM_MS)
    for at_ms in REPEATS_MS:
        held_keys._note_release(0, at_ms)
        keyboard.send(OVERRIDE, at_ms)
    for _ in range(1 + len(REPEATS_MS)):
        keyboard.send(PRESS, 0, is_asked=False)
        keyboard.send(RELEASE, 0)
    assert session.player.snapshot().status is Status.PAUSED


def test_two_quick_presses__count_twice(session):
    keyboard = Keyboard(Qt.Key.Key_Space, " ")
    for at_ms in (5_000, 5_015):
        keyboard.send(PRESS, at_ms)
        keyboard.send(RELEASE, at_ms + 8)
    assert session.player.snapshot().status is Status.RUNNING


@pytest.mark.parametrize("are_marked", [True, False])
def test_held_key__is_written_again_and_again(start_program, qtbot, are_marked):
    program = start_program()
    field = QPlainTextEdit(program.window.current_page())
    field.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    Keyboard(Qt.Key.Key_A, "a").hold(are_marked=are_marked)
    assert field.toPlainText() == "aaaa"
