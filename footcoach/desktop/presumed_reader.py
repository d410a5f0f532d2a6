"""A screen reader is presumed where the system does not say who listens: on Windows and macOS, untried there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible


class PresumedReader(QObject):
    """The ScreenReader that listens as soon as anything has asked Qt for what is on the screen.

    Signals:
        changed: Never emitted: Qt does not tell of it, so it counts from the next session, or change of a setting, on.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_listening = False

    @property
    def is_listening(self) -> bool:
        """Whether something had asked when it was last looked at; it stays so when the screen reader has gone."""
        return self._is_listening

    def follow(self) -> None:
        """Look: whoever asks is to find the same until the next look."""
        self._is_listening = QAccessible.isActive()

    def close(self) -> None:
        """Take it that nothing listens."""
        self._is_listening = False
