"""The list of keys in a dialog: it can be looked at from anywhere, also in a session."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach.ui.common.key_list import KeyList
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog

translate = QCoreApplication.translate

_WIDTH_EM = 50
_WIDEST_PX = 1240


class KeysDialog(ScrollDialog):
    """Lists the keys, group by group."""

    def __init__(self, *, has_letters: bool, is_session_paused: bool, parent: QWidget | None = None) -> None:
        """List the keys.

        Args:
            has_letters: Whether keys of one letter are switched on.
            is_session_paused: Whether there is a session behind the dialog, which stands still.
            parent: The window that the dialog belongs to.
        """
        super().__init__("keysDialog", translate("KeysDialog", "Keys"), column_px=_WIDEST_PX, parent=parent)
        self.column.addWidget(heading_label(self.tr("Keys"), "title"))
        if is_session_paused:
            self.column.addWidget(text_label(self.tr("Paused. Close this list, then press Space to resume."), "state"))
        keys = KeyList(has_letters=has_letters, is_for_session=is_session_paused)
        self.column.addWidget(keys)
        self.column.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeKeysButton")
        close.clicked.connect(self.accept)
        self.add_buttons(close, default=close)
        keys.focus_start().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the text needs."""
        self.fit_content(_WIDTH_EM * self.fontInfo().pixelSize())
        super().showEvent(event)
