"""A key that is held counts once: its repeats reach only what moves or is written in."""

from collections import deque
from collections.abc import Callable
from ctypes import string_at
from struct import Struct

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
"""Keys that people hold to go far."""

_MOST_VERDICTS = 16

# The beginning of an xcb_key_press_event_t: its kind, the key, a number that does not matter here, and the time.
_X_KEY_EVENT = Struct("=BB2xI")
_X_KIND, _X_KEY_RELEASE = 0x7F, 3


class HeldKeys(QObject):
    """Keeps the repeats of a held key from the window that has the keyboard.

    X11 tells a repeat as a release and a press of the same instant. Qt calls it a repeat only if both have arrived when
    it reads the first of them, which it finds every tenth time that they have not. No finger, and no presenter's
    clicker, releases and presses a key within the same millisecond.
    """

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        """Watch the windows of `application` as long as `parent` lives."""
        super().__init__(parent)
        self._released: tuple[int, int] | None = None
        self._verdicts: deque[tuple[int, bool]] = deque(maxlen=_MOST_VERDICTS)
        if application.platformName() == "xcb":
            self._x_releases = _XReleases(self._note_release)
            application.installNativeEventFilter(self._x_releases)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)
        self._on_application_focus_window_changed(application.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop repeats, also where they would be a shortcut."""
        if isinstance(event, QKeyEvent) and self._judge(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _judge(self, event: QKeyEvent) -> bool:
        """Return whether `event` must go no further."""
        match event.type():
            case QEvent.Type.ShortcutOverride:
                is_unwanted = self._is_unwanted(event)
                self._verdicts.append((event.key(), is_unwanted))
                return is_unwanted
            case QEvent.Type.KeyPress if event.timestamp() > 0:
                self._verdicts.clear()
                return self._is_unwanted(event)
            case QEvent.Type.KeyPress:
                return self._earlier_verdict(event.key()) or self._is_unwanted(event)
            case _:
                if event.timestamp() > 0:
                    self._note_release(event.nativeScanCode(), event.timestamp())
                return False

    def _earlier_verdict(self, key: int) -> bool:
        """Return what was found when the press was asked about as a shortcut.

        With a screen reader, Qt delivers the press later, as a copy that has lost its time.
        """
        while self._verdicts:
            judged, is_unwanted = self._verdicts.popleft()
            if judged == key:
                return is_unwanted
        return False

    def _note_release(self, scan_code: int, at_ms: int) -> None:
        self._released = scan_code, at_ms

    def _is_unwanted(self, event: QKeyEvent) -> bool:
        is_unmarked = event.timestamp() > 0 and (event.nativeScanCode(), event.timestamp()) == self._released
        if not (is_unmarked or event.isAutoRepeat()) or _is_writing():
            return False
        # Of those that move, the unmarked ones are few, and nobody would know them for repeats.
        return is_unmarked or event.key() not in _MOVES

    @Slot(QWindow)
    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)


class _XReleases(QAbstractNativeEventFilter):
    """Tells of released keys as X11 does; with a screen reader, Qt itself tells later, and not when it was."""

    def __init__(self, note: Callable[[int, int], None]) -> None:
        """Call `note` with the scan code of a key and the time of its release in ms."""
        super().__init__()
        self._note = note

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Look at an event and leave it alone."""
        if kind == b"xcb_generic_event_t":
            kind_of_event, scan_code, at_ms = _X_KEY_EVENT.unpack(string_at(int(message), _X_KEY_EVENT.size))
            if kind_of_event & _X_KIND == _X_KEY_RELEASE:
                self._note(scan_code, at_ms)
        return False, 0


def _is_writing() -> bool:
    """Whether keys go to a field that is written in."""
    widget = QApplication.focusWidget()
    return widget is not None and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
