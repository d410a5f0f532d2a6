"""A line that says what was just done, to the eye and to a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.labels import TextLabel
from footcoach.ui.common.roles import Role


class StatusLine(TextLabel):
    """Hidden until it has something to say. What it says is read out wherever the keyboard is, and leaves it there.

    A screen reader that knows no announcements reads a notification when it appears, so each is one that appears.
    """

    accessible_role = Role.Notification

    def __init__(self, name: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        """Make the line called `name`; `role` is one that the theme knows."""
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text` and have it read out; hide with an empty one."""
        has_been_seen = self.isVisible()
        self.setText(text)
        self.setVisible(bool(text))
        if text:
            # The first window does without whatever announces a session.
            from footcoach.coach.announcements import AccessibleAnnouncer  # noqa: PLC0415

            AccessibleAnnouncer(self).announce(text)
            if has_been_seen:
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectShow))

    def _name_beside(self, _seen: str) -> str:
        return self.text()
