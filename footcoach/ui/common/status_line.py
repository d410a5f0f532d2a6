"""A line that says what was just done, to the eye and to a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.labels import TextLabel, spoken
from footcoach.ui.common.roles import Role

_WHERE_NOTIFICATIONS_ARE_READ = frozenset({"xcb", "wayland"})
"""There every screen reader reads a notification when it appears; one that knows announcements too would say both."""


class StatusLine(TextLabel):
    """Hidden until it has something to say. What it says is read out wherever the keyboard is, and leaves it there."""

    accessible_role = Role.Notification

    def __init__(self, name: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        """Make the line called `name`; `role` is one that the theme knows."""
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text` and have it read out; hide with an empty one."""
        has_appeared = not self.isVisible()
        self.setText(text)
        self.setVisible(bool(text))
        if not text:
            return
        if QGuiApplication.platformName() not in _WHERE_NOTIFICATIONS_ARE_READ:
            # The first window does without whatever announces a session.
            from footcoach.coach.announcements import AccessibleAnnouncer  # noqa: PLC0415

            AccessibleAnnouncer(self).announce(spoken(text))
        elif not has_appeared:
            # To a screen reader another message is another notification.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))

    def _name_beside(self, _seen: str) -> str:
        return spoken(self.text())
