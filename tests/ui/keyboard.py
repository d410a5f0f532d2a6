"""A keyboard: what it sends goes to the window in use, and there to whatever has the focus, as on a desktop."""

from itertools import count

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
# Presses of the same instant would be repeats of a held key.
_times_ms = count(10_000, 100)

TEXTS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Space: " ", Qt.Key.Key_Tab: "\t"}


def press(key, modifiers=NONE):
    """Press and release a key that is no shortcut."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, TEXTS.get(key, ""))
        event.setTimestamp(next(_times_ms))
        # A press may close the window, and the release then goes nowhere.
        if (window := QGuiApplication.focusWindow()) is not None:
            QApplication.sendEvent(window, event)


def tab(*, is_forward=True):
    """Press Tab, or Shift and Tab, and return what has the focus then."""
    press(*((Qt.Key.Key_Tab, NONE) if is_forward else (Qt.Key.Key_Backtab, SHIFT)))
    return QApplication.focusWidget()


def shortcut(sequence):
    """Press the keys of a shortcut."""
    QTest.keySequence(QApplication.focusWidget() or QApplication.activeWindow(), sequence)


def wait_for_window(qtbot, window):
    """Wait until keys go to `window`, or to the window that it is a part of."""
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.window().windowHandle())
