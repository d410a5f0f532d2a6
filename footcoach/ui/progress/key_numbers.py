"""The few numbers that say at once how it goes."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_TILE_EM = 11
"""The narrowest tile, in units of the text size; as many columns as fit."""


@dataclass(frozen=True)
class KeyNumber:
    """One number: what it counts, the number itself, and what to know of it."""

    caption: str
    value: str
    note: str


class _Tile(QFrame):
    """One number, large, between its caption and its note."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._caption, self._value, self._note = (
            text_label("", "quiet"),
            text_label("", "title"),
            text_label("", "quiet"),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX)
        layout.setVerticalSpacing(0)
        for row, label in enumerate((self._caption, self._value, self._note)):
            layout.addWidget(label, row, 0)
        layout.setRowStretch(3, 1)

    def show_number(self, number: KeyNumber) -> None:
        """Show a number."""
        _show(self._caption, number.caption)
        _show(self._value, number.value)
        _show(self._note, number.note)


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


class KeyNumbers(QWidget):
    """The numbers side by side, in as many rows as they need."""

    def __init__(self, count: int) -> None:
        """Make room for `count` numbers."""
        super().__init__()
        self._tiles = [_Tile() for _ in range(count)]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE_PX)
        self._arrange(count)

    def show_number(self, index: int, number: KeyNumber) -> None:
        """Show a number on the tile at `index`."""
        self._tiles[index].show_number(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Use as many columns as another size of text allows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        tile_px = max(BODY_PX, self.font().pixelSize()) * _TILE_EM
        fitting = max(1, self.width() // tile_px)
        # Three and one would look like a mistake.
        self._arrange(max(columns for columns in (1, 2, len(self._tiles)) if columns <= fitting))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
