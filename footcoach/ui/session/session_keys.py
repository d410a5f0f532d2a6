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
_NOT_READY = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


def wish_of(event: QKeyEvent) -> Wish | None:
    """Return what a key press wants, or None for a key that means nothing here."""
    return _WISHES.get(Qt.Key(event.key())) if _is_plain(event) else None


def says_ready(event: QKeyEvent) -> bool:
    """Whether a key press tells a waiting session to go on: every key that writes, and "next" of a clicker."""
    if not _is_plain(event) or event.key() in _NOT_READY:
        return False
    if wish_of(event) is not None:
        return event.key() in {Qt.Key.Key_Space, Qt.Key.Key_PageDown}
    return bool(event.text())


def _is_plain(event: QKeyEvent) -> bool:
    is_unmodified = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return is_unmodified and not event.isAutoRepeat()
