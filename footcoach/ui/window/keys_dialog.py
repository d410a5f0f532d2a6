"""The list of keys in a dialog: it can be looked at from anywhere, also in a session."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach.core.session import Status
from footcoach.ui.common.key_list import KeyList
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog

translate = QCoreApplication.translate

_WIDTH_EM = 50
_WIDEST_PX = 1240


class KeysDialog(ScrollDialog):
    """Lists the keys, group by group."""

    def __init__(
        self, *, has_letters: bool, session_status: Status | None = None, parent: QWidget | None = None
    ) -> None:
        """List the keys.

        Args:
            has_letters: Whether keys of one letter are switched on.
            session_status: What the session behind the dialog is doing; None without one.
            parent: The window that the dialog belongs to.
        """
        super().__init__("keysDialog", translate("KeysDialog", "Keys"), column_px=_WIDEST_PX, parent=parent)
        self._session = text_label("", "quiet")
        self.column.addWidget(heading_label(self.tr("Keys"), "title"))
        self.column.addWidget(self._session)
        keys = KeyList(has_letters=has_letters)
        self.column.addWidget(keys)
        self.column.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeKeysButton")
        close.clicked.connect(self.accept)
        self.add_buttons(close, default=close)
        keys.focus_start().setFocus()
        self.show_session_status(session_status)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the text needs."""
        self.fit_content(_WIDTH_EM * self.fontInfo().pixelSize())
        super().showEvent(event)

    @Slot(object)
    def show_session_status(self, status: Status | None) -> None:
        """Say whether the session behind the dialog goes on; nothing without one, or after its end."""
        words = {
            Status.RUNNING: self.tr("The session is still running. Close this list to use its keys."),
            Status.PAUSED: self.tr("The session is paused. Close this list to use its keys."),
        }
        text = words.get(status, "") if status is not None else ""
        self._session.setText(text)
        self._session.setVisible(bool(text))
