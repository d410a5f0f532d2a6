"""The exercises of a routine in their order, which is changed by dragging or by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from footcoach.ui.common.focus import MARGIN_PX, bring_into_view
from footcoach.ui.common.keys import MOVE_EARLIER, MOVE_LATER, REMOVE
from footcoach.ui.common.labels import spoken
from footcoach.ui.common.theme import SPACE_PX, colours_of

_MOST_ROWS = 12
_GAP_LINE_PX = 3
_SCROLL_EVERY_MS = 50


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
        # Qt's own mark is too thin to be seen, and stays behind when the page scrolls.
        self.setDropIndicatorShown(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._gap: int | None = None
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._on_scrolling_timeout)

    def show_lines(self, lines: Sequence[ExerciseLine], current_id: str) -> None:
        """Show `lines`, of which that of `current_id` is the chosen one."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            item = self.item(row) or QListWidgetItem(self)
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

    def show_gap(self, gap: int | None) -> None:
        """Mark where the dragged exercise would come: before row `gap`, behind the last one, or nowhere."""
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines and the mark."""
        super().paintEvent(event)
        if self._gap is None:
            return
        above = self.visualRect(self.model().index(self._gap - 1, 0))
        inset_px = _GAP_LINE_PX // 2
        y_px = min(max(inset_px, above.bottom() + 1), self.viewport().height() - 1 - inset_px)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(colours_of(self.palette()).accent), _GAP_LINE_PX))
        painter.drawLine(0, y_px, self.viewport().width(), y_px)
        painter.end()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the words of the line beside the pointer, where they hide no place; at an edge the page scrolls.

        Of what was moved, Qt's own way would remove the line.
        """
        index = self.currentIndex()
        room = self.visualRect(index)
        room.setWidth(min(room.width(), self.sizeHintForIndex(index).width()))
        drag = QDrag(self)
        drag.setMimeData(self.mimeData(self.selectedItems()))
        drag.setPixmap(self.viewport().grab(room))
        drag.setHotSpot(QPoint(-2 * SPACE_PX, -SPACE_PX))
        self._scrolling.start()
        drag.exec(Qt.DropAction.MoveAction)
        self._scrolling.stop()
        self.show_gap(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark where the exercise would come."""
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()
            self.show_gap(self._gap_at(event.position()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the mark away."""
        super().dragLeaveEvent(event)
        self.show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the place at which the exercise was dropped; the list itself moves nothing."""
        event.accept()
        row, gap = self.currentRow(), self._gap_at(event.position())
        self._ask_to_move(row, gap - 1 if gap > row else gap)

    def _gap_at(self, position: QPointF) -> int:
        """Return before which row something comes that is dropped at `position`; behind the last one, their count."""
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return self.count() if position.y() > 0 else 0
        return index.row() + (position.y() > self.visualRect(index).center().y())

    @Slot()
    def _on_scrolling_timeout(self) -> None:
        pointer_px = self.viewport().mapFromGlobal(QCursor.pos()).y()
        # Only as far as to the ends of the list: it must not slip away from a pointer that has come there.
        y_px = max(MARGIN_PX, min(pointer_px, self.viewport().height() - MARGIN_PX))
        bring_into_view(self.viewport(), QRect(0, y_px, 1, 1))
        if self._gap is not None:
            # The page has moved below a pointer that stands still, of which Qt tells nothing.
            self.show_gap(self._gap_at(QPointF(self.viewport().mapFromGlobal(QCursor.pos()))))

    def _ask_to_move(self, row: int, target: int) -> None:
        if row != target and 0 <= target < self.count():
            self.moved.emit(row, target)
