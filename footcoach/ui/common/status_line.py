"""A line that says what was just done, to the eye and to a screen reader."""

from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.labels import TextLabel, spoken
from footcoach.ui.common.roles import Role, Whole

_WHERE_NOTIFICATIONS_ARE_READ = frozenset({"xcb", "wayland"})
"""There every screen reader reads a notification when it appears; one that knows announcements too would say both."""


class StatusLine(TextLabel):
    """Hidden until it has something to say. What it says is read out wherever the keyboard is, and leaves it there.

    It is read out once, as soon as it can be seen, and not again when its page comes back.
    """

    accessible_role = Role.StaticText
    accessible_class = Whole

    def __init__(self, name: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        """Make the line called `name`; `role` is one that the theme knows."""
        super().__init__("", parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self._is_told = True
        self._notification = _Notification(self)
        self.hide()

    def keep_room(self) -> None:
        """Take the room of a line even while hidden, so that nothing below slips away from under the pointer."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def tell(self, text: str) -> None:
        """Show `text` and have it read out; hide with an empty one."""
        self.setText(text)
        self.setVisible(bool(text))
        self._is_told = not text
        self._tell_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Have read out what nobody could see before."""
        super().showEvent(event)
        self._tell_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the notification not appear again with the page."""
        super().hideEvent(event)
        self._notification.hide()

    def _tell_if_seen(self) -> None:
        if self._is_told or not self.isVisible():
            return
        self._is_told = True
        if QGuiApplication.platformName() in _WHERE_NOTIFICATIONS_ARE_READ:
            # To a screen reader another message is another notification.
            self._notification.hide()
            self._notification.setAccessibleName(spoken(self.text()))
            self._notification.show()
        else:
            # The first window does without whatever announces a session.
            from footcoach.coach.announcements import AccessibleAnnouncer  # noqa: PLC0415

            AccessibleAnnouncer(self).announce(spoken(self.text()))

    def _name_beside(self, _seen: str) -> str:
        return spoken(self.text())


class _Notification(QWidget):
    """Read out as it appears; there is nothing of it to see, and nothing to find but the line that it stands for."""

    accessible_role = Role.Notification

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self.resize(0, 0)
        self.hide()
