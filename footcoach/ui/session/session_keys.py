"""The keys of a session: what a keyboard, a headset and a presenter's clicker send."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from footcoach.ui.common import keys


class SessionCommand(Enum):
    """What a key press asks of a session."""

    PAUSE = auto()
    BACK = auto()
    SKIP = auto()
    LEAVE = auto()
    MUTE = auto()
    TIME_LEFT = auto()


_COMMANDS = (
    (keys.PAUSE, SessionCommand.PAUSE),
    (keys.PAUSE_ANYTIME, SessionCommand.PAUSE),
    (keys.AGAIN, SessionCommand.BACK),
    (keys.SKIP, SessionCommand.SKIP),
    (keys.LEAVE, SessionCommand.LEAVE),
    (keys.MUTE, SessionCommand.MUTE),
    (keys.TIME_LEFT, SessionCommand.TIME_LEFT),
)
_NO_ANSWER = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


def command_of(event: QKeyEvent, *, has_letters: bool = True) -> SessionCommand | None:
    """Return what a key press wants, or None for a key that means nothing here; `has_letters` unless switched off."""
    meant = (command for own, command in _COMMANDS if own.are_pressed(event, has_letters=has_letters))
    return next(meant, None)


def says_done(event: QKeyEvent) -> bool:
    """Whether a key press completes a step without a clock."""
    return keys.DONE.are_pressed(event)


def is_answer(event: QKeyEvent, *, has_letters: bool = True) -> bool:
    """Whether a key press says ready to who waits for it: every key that writes, and "next" of a clicker.

    Where letters are switched off, what is typed, or heard by a program that writes what is said, is no answer either.
    """
    if not _is_plain(event) or event.key() in _NO_ANSWER:
        return False
    if command_of(event, has_letters=has_letters) is not None:
        return event.key() in {Qt.Key.Key_Space, Qt.Key.Key_PageDown}
    return bool(event.text()) and (has_letters or not event.text().isprintable())


def _is_plain(event: QKeyEvent) -> bool:
    is_unmodified = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return is_unmodified and not event.isAutoRepeat()
