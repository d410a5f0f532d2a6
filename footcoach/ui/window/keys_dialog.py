"""The list of keys: what each does, where it works."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from footcoach.core.session import Status
from footcoach.ui.common.focus import bring_current_into_view
from footcoach.ui.common.keys import GROUPS, Keys, key_name, key_symbol
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog

translate = QCoreApplication.translate

_WIDTH_EM = 50
_WIDEST_PX = 1240
_WIDEST_KEYS_SHARE = 0.45


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
        for name, group in GROUPS:
            heading = translate("Keys", name)
            self.column.addWidget(card(heading_label(heading, "subheading"), KeyTable(heading, group, has_letters)))
        devices = self.tr("The keys of a headset and a presenter's clicker work in a session, too.")
        self.column.addWidget(text_label(devices, "quiet"))
        self.column.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeKeysButton")
        close.clicked.connect(self.accept)
        self.add_buttons(close, default=close)
        self.findChildren(KeyTable)[0].setFocus()
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


class KeyTable(QTableWidget):
    """A group of keys, a row for each thing they do; as high as its rows, which wrap."""

    def __init__(self, name: str, group: Iterable[Keys], has_letters: bool) -> None:
        """List `group` in the table that a screen reader calls `name`."""
        super().__init__(0, 2)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        # The Tab key goes on to the next table.
        self.setTabKeyNavigation(False)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.verticalHeader().hide()
        # Seen, it would only say of every table what is plain; a screen reader still says it.
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        for keys in group:
            self._add_row(keys.told(has_letters=has_letters), translate("Keys", keys.does))
        self.currentCellChanged.connect(self._on_current_cell_changed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the row in which the keyboard is."""
        super().focusInEvent(event)
        self.selectRow(max(0, self.currentRow()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no row: of several tables only one has the keyboard."""
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows in the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _add_row(self, sequences: tuple[str, ...], does: str) -> None:
        row = self.rowCount()
        joint = self.tr(" or ")
        self.insertRow(row)
        keys = QTableWidgetItem(joint.join(map(key_symbol, sequences)))
        keys.setData(Qt.ItemDataRole.AccessibleTextRole, joint.join(map(key_name, sequences)))
        self.setItem(row, 0, keys)
        self.setItem(row, 1, QTableWidgetItem(does))

    def _fit(self) -> None:
        keys_px = self.sizeHintForColumn(0) + self.fontInfo().pixelSize()
        self.setColumnWidth(0, min(keys_px, round(self.width() * _WIDEST_KEYS_SHARE)))
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row) + self.fontInfo().pixelSize() // 2)
        self.setFixedHeight(self.verticalHeader().length() + 2 * self.frameWidth() + 4)

    @Slot()
    def _on_current_cell_changed(self) -> None:
        bring_current_into_view(self)
