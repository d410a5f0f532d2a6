"""The keys of a session: what a keyboard, a headset and a presenter's clicker send."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from footcoach.ui.common.letter_keys import key_of


class SessionCommand(Enum):
    """What a key press asks of a session."""

    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    LEAVE = auto()
    MUTE = auto()
    TIME_LEFT = auto()


_COMMANDS = {
    Qt.Key.Key_Space: SessionCommand.PAUSE,
    Qt.Key.Key_MediaPlay: SessionCommand.PAUSE,
    Qt.Key.Key_MediaPause: SessionCommand.PAUSE,
    Qt.Key.Key_MediaTogglePlayPause: SessionCommand.PAUSE,
    Qt.Key.Key_Left: SessionCommand.BACK,
    Qt.Key.Key_PageUp: SessionCommand.BACK,
    Qt.Key.Key_MediaPrevious: SessionCommand.BACK,
    Qt.Key.Key_Right: SessionCommand.SKIP,
    Qt.Key.Key_PageDown: SessionCommand.SKIP,
    Qt.Key.Key_MediaNext: SessionCommand.SKIP,
    Qt.Key.Key_Escape: SessionCommand.LEAVE,
    Qt.Key.Key_M: SessionCommand.MUTE,
    Qt.Key.Key_T: SessionCommand.TIME_LEFT,
}
_NOT_READY = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


def command_of(event: QKeyEvent) -> SessionCommand | None:
    """Return what a key press wants, or None for a key that means nothing here."""
    return _COMMANDS.get(key_of(event)) if _is_plain(event) else None


def says_ready(event: QKeyEvent) -> bool:
    """Whether a key press tells a waiting session to go on: every key that writes, and "next" of a clicker."""
    if not _is_plain(event) or event.key() in _NOT_READY:
        return False
    if command_of(event) is not None:
        return event.key() in {Qt.Key.Key_Space, Qt.Key.Key_PageDown}
    return bool(event.text())


def _is_plain(event: QKeyEvent) -> bool:
    is_unmodified = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return is_unmodified and not event.isAutoRepeat()
