"""The keys of a session: what a keyboard, a headset and a presenter's clicker send."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Wish(Enum):
    """What a person wants of a session."""

    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    LEAVE = auto()
    MUTE = auto()
    TIME_LEFT = auto()


_WISHES = {
    Qt.Key.Key_Space: Wish.PAUSE,
    Qt.Key.Key_MediaPlay: Wish.PAUSE,
    Qt.Key.Key_MediaPause: Wish.PAUSE,
    Qt.Key.Key_MediaTogglePlayPause: Wish.PAUSE,
    Qt.Key.Key_Left: Wish.BACK,
    Qt.Key.Key_PageUp: Wish.BACK,
    Qt.Key.Key_MediaPrevious: Wish.BACK,
    Qt.Key.Key_Right: Wish.SKIP,
    Qt.Key.Key_PageDown: Wish.SKIP,
    Qt.Key.Key_MediaNext: Wish.SKIP,
    Qt.Key.Key_Escape: Wish.LEAVE,
    Qt.Key.Key_M: Wish.MUTE,
    Qt.Key.Key_T: Wish.TIME_LEFT,
}
_ELSEWHERE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_F11,
    Qt.Key.Key_VolumeUp,
    Qt.Key.Key_VolumeDown,
    Qt.Key.Key_VolumeMute,
}


def wish_of(event: QKeyEvent) -> Wish | None:
    """Return what a key press wants, or None for a key that means nothing here."""
    is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    if not is_plain or event.isAutoRepeat():
        return None
    return _WISHES.get(Qt.Key(event.key()))


def says_ready(event: QKeyEvent) -> bool:
    """Whether a key press tells a waiting session to go on: any key, but those that mean something elsewhere."""
    is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return is_plain and not event.isAutoRepeat() and event.key() not in _ELSEWHERE and wish_of(event) is None
