"""The list of keys: what each does, where it works."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from footcoach.ui.common.focus import bring_current_into_view
from footcoach.ui.common.keys import GROUPS, SESSION_GROUP, Keys, key_name, key_symbol
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.theme import SPACE_PX

translate = QCoreApplication.translate

_WIDEST_KEYS_SHARE = 0.45


class KeyList(QWidget):
    """All keys, a card for each group."""

    def __init__(self, *, has_letters: bool, is_for_session: bool = False) -> None:
        """List the keys.

        Args:
            has_letters: Whether keys of one letter are switched on.
            is_for_session: Whether those of a session come first.
        """
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        self._tables = []
        for name, group in sorted(GROUPS, key=lambda each: is_for_session and each[0] != SESSION_GROUP):
            heading = translate("Keys", name)
            self._tables.append(KeyTable(heading, group, has_letters=has_letters))
            column.addWidget(card(heading_label(heading, "subheading"), self._tables[-1]))
        devices = self.tr("The keys of a headset and a presenter's clicker work in a session, too.")
        column.addWidget(text_label(devices, "quiet"))

    def focus_start(self) -> QWidget:
        """Return the first table."""
        return self._tables[0]

    def set_letters(self, has_letters: bool) -> None:
        """Tell of keys of one letter, or do not."""
        for table in self._tables:
            table.set_letters(has_letters)


class KeyTable(QTableWidget):
    """A group of keys, a row for each thing they do; as high as its rows, which wrap."""

    def __init__(self, group_name: str, group: Iterable[Keys], *, has_letters: bool) -> None:
        """List `group`, which is called `group_name`."""
        super().__init__(0, 2)
        self._group = tuple(group)
        self.setAccessibleName(self.tr("Keys: {group}").format(group=group_name))
        self.setProperty("role", "keys")
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
        self.setRowCount(len(self._group))
        self._cells = [QTableWidgetItem() for _ in self._group]
        for row, (cell, keys) in enumerate(zip(self._cells, self._group, strict=True)):
            self.setItem(row, 0, cell)
            self.setItem(row, 1, QTableWidgetItem(translate("Keys", keys.does)))
        self.set_letters(has_letters)
        self.currentCellChanged.connect(self._on_current_cell_changed)

    def set_letters(self, has_letters: bool) -> None:
        """Tell of keys of one letter, or do not."""
        joint = self.tr(" or ")
        for cell, keys in zip(self._cells, self._group, strict=True):
            sequences = keys.told(has_letters=has_letters)
            cell.setText(joint.join(map(key_symbol, sequences)))
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, joint.join(map(key_name, sequences)))
        self._fit()

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
