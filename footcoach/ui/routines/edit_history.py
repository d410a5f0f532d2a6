"""The changes that a person makes of one thing, which can be undone step by step."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack


class EditHistory(QUndoStack):
    """Knows what there was before each change and after it; it may outlive the page on which they are made.

    Signals:
        moved: what there is now, after a change, or because one was undone or done again.
    """

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a change."""
        super().__init__(parent)

    def make_step(self, text: str, before: object, after: object) -> None:
        """Make a change, called `text`."""
        self.push(_Step(self, text, before, after))


class _Step(QUndoCommand):
    """One change: what there was before it and after it."""

    def __init__(self, history: EditHistory, text: str, before: object, after: object) -> None:
        super().__init__(text)
        self._history = history
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._history.moved.emit(self._after)

    def undo(self) -> None:
        self._history.moved.emit(self._before)
