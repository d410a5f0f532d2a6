"""A screen reader is presumed where the system does not say who listens: on Windows and macOS, untried there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible


class PresumedReader(QObject):
    """The ScreenReader that listens as soon as anything has asked Qt for what is on the screen.

    Signals:
        changed: Never emitted: Qt does not tell of it, so it counts from the next session, or change of a setting, on.
    """

    changed = Signal()

    @property
    def is_listening(self) -> bool:
        """Whether something has asked; it stays so when the screen reader has gone."""
        return QAccessible.isActive()

    def follow(self) -> None:
        """Do nothing: Qt knows."""

    def close(self) -> None:
        """Do nothing."""
