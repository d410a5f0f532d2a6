"""The exercises of a routine in their order, which is changed by dragging or by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from footcoach.ui.common.keys import MOVE_EARLIER, MOVE_LATER, REMOVE
from footcoach.ui.common.labels import spoken

_MOST_ROWS = 12


@dataclass(frozen=True)
class ExerciseLine:
    """One line: whose it is, and what it says."""

    exercise_id: str
    text: str


class ExerciseList(QListWidget):
    """Shows the exercises. It changes nothing by itself, but tells what the person wants.

    Signals:
        moved: the row of an exercise, and the one that it is to have.
        remove_requested: remove the current one.
    """

    moved = Signal(int, int)
    remove_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exerciseList")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[ExerciseLine], current_id: str) -> None:
        """Show `lines`, of which that of `current_id` is the chosen one."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            item = self.item(row) or self._added()
            item.setText(line.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(line.text))
            item.setData(Qt.ItemDataRole.UserRole, line.exercise_id)
        self.setCurrentRow(next((row for row, line in enumerate(lines) if line.exercise_id == current_id), 0))
        self.updateGeometry()

    def current_id(self) -> str:
        """Return whose line is chosen; empty for none."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def sizeHint(self) -> QSize:
        """Return a height in which every line is seen, as far as there are not too many."""
        rows_px = sum(max(0, self.sizeHintForRow(row)) for row in range(min(self.count(), _MOST_ROWS)))
        margins = self.contentsMargins()
        return QSize(super().sizeHint().width(), rows_px + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or remove the chosen exercise."""
        row = self.currentRow()
        if MOVE_EARLIER.are_pressed(event):
            self._ask_to_move(row, row - 1)
        elif MOVE_LATER.are_pressed(event):
            self._ask_to_move(row, row + 1)
        elif REMOVE.are_pressed(event):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the place at which the exercise was dropped; the list itself moves nothing."""
        # Of what was moved, Qt would remove the line.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        row = self.currentRow()
        self._ask_to_move(row, self._row_for(event.position(), row))

    def _row_for(self, position: QPointF, row: int) -> int:
        """Return which row the one at `row` gets when it is dropped at `position`."""
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return self.count() - 1 if position.y() > 0 else 0
        gap = index.row() + (position.y() > self.visualRect(index).center().y())
        return gap - 1 if gap > row else gap

    def _ask_to_move(self, row: int, target: int) -> None:
        if row != target and 0 <= target < self.count():
            self.moved.emit(row, target)

    def _added(self) -> QListWidgetItem:
        item = QListWidgetItem(self)
        # Nothing is dropped onto an exercise, only between two.
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        return item
