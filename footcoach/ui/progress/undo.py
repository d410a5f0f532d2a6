"""Undo and redo: commands that change the history, their stack, and the bar with the buttons."""

from collections import deque
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from footcoach.storage.history.history import History
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX

_MOST_UNDONE = 50

_WIDEST_PX = 1120
"""The width of the widest card."""


@dataclass(frozen=True)
class CommandTexts:
    """The messages of a command, shown once its change is saved.

    Attributes:
        done: After doing it, the first time or again.
        undone: After undoing it.
    """

    done: str
    undone: str


class UndoCommand:
    """One change of the history; both methods run in the thread of the history.

    Attributes:
        texts: Its messages.
    """

    def __init__(self, texts: CommandTexts) -> None:
        """Show `texts` as messages."""
        self.texts = texts

    def redo(self, history: History) -> bool:
        """Do it, the first time or again, and return whether there is anything to undo."""
        raise NotImplementedError

    def undo(self, history: History) -> bool:
        """Undo it, and return whether there was anything to undo."""
        raise NotImplementedError


class UndoOption(Enum):
    """What the bar offers beside a message."""

    NOTHING = auto()
    UNDO = auto()
    REDO = auto()


class UndoStack(QObject):
    """The commands that are done, and those that are undone; the history runs them in their order.

    Signals:
        finished: (the text of what was just done or undone, the UndoOption).
        failed: the UndoOption after a change that could not be saved; the history tells why.
    """

    finished = Signal(str, object)
    failed = Signal(object)

    def __init__(self, history: HistoryService, parent: QObject) -> None:
        """Change the history of `history`."""
        super().__init__(parent)
        self._history = history
        self._done: deque[UndoCommand] = deque(maxlen=_MOST_UNDONE)
        self._undone: deque[UndoCommand] = deque(maxlen=_MOST_UNDONE)

    def push(self, command: UndoCommand) -> None:
        """Do a command for the first time."""
        self._done.append(command)
        self._undone.clear()
        self._history.change(command.redo, partial(self._tell_done, command), partial(self._drop_failed, command))

    @Slot()
    def undo(self) -> None:
        """Undo the last command."""
        if self._done:
            command = self._done.pop()
            self._undone.append(command)
            self._history.change(command.undo, partial(self._tell_undone, command), partial(self._offer_undo, command))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            command = self._undone.pop()
            self._done.append(command)
            self._history.change(command.redo, partial(self._tell_done, command), partial(self._offer_redo, command))

    def clear(self) -> None:
        """Make what was done so far impossible to undo."""
        self._done.clear()
        self._undone.clear()

    def _tell_done(self, command: UndoCommand, has_changed: bool) -> None:
        if has_changed:
            self.finished.emit(command.texts.done, UndoOption.UNDO)
        else:
            self._drop(command)

    def _tell_undone(self, command: UndoCommand, has_changed: bool) -> None:
        if has_changed:
            self.finished.emit(command.texts.undone, UndoOption.REDO)
        else:
            self._drop(command)

    # A command that failed goes back to the stack it came from, unless it was moved on meanwhile.

    def _offer_undo(self, command: UndoCommand) -> None:
        self.failed.emit(UndoOption.UNDO if _move(command, self._undone, self._done) else UndoOption.NOTHING)

    def _offer_redo(self, command: UndoCommand) -> None:
        self.failed.emit(UndoOption.REDO if _move(command, self._done, self._undone) else UndoOption.NOTHING)

    def _drop_failed(self, command: UndoCommand) -> None:
        self._drop(command)
        self.failed.emit(UndoOption.NOTHING)

    def _drop(self, command: UndoCommand) -> None:
        for commands in (self._done, self._undone):
            if command in commands:
                commands.remove(command)


def _move(command: UndoCommand, source: deque[UndoCommand], target: deque[UndoCommand]) -> bool:
    if command not in source:
        return False
    source.remove(command)
    target.append(command)
    return True


class UndoBar(QWidget):
    """Shows what was just done, with a button to undo or redo it; hidden until then, and when it is closed.

    Signals:
        undo_requested: undo it.
        redo_requested: redo it.
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = StatusLine("changeTold")
        self._undo = named_button("undoButton", self.tr("Undo"), self.undo_requested)
        self._redo = named_button("redoButton", self.tr("Redo"), self.redo_requested)
        close = named_button("changeReadButton", self.tr("OK"), self.hide)
        close.setAccessibleName(self.tr("OK, close this message"))
        line = QFrame()
        line.setProperty("role", "notice")
        row = QHBoxLayout(line)
        row.setContentsMargins(2 * SPACE_PX, SPACE_PX, SPACE_PX, SPACE_PX)
        row.addWidget(self._text, 1)
        for button in (self._undo, self._redo, close):
            row.addWidget(button)
        line.setMaximumWidth(_WIDEST_PX)
        # The same margins and stretches as a page, so that it is as wide as the cards above.
        self._around = QHBoxLayout(self)
        self._around.addStretch(1)
        self._around.addWidget(line, 1000)
        self._around.addStretch(1)
        self.leave_room(0)
        self.hide()

    def leave_room(self, right_px: int) -> None:
        """Leave so much room at the right, below the scroll bar of the page."""
        self._around.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX + right_px, SPACE_PX)

    @Slot(str, object)
    def tell(self, text: str, option: UndoOption) -> None:
        """Show and announce what was done or could not be done, and offer what can be done next."""
        self._undo.setVisible(option is UndoOption.UNDO)
        self._redo.setVisible(option is UndoOption.REDO)
        self.show()
        self._text.tell(text)
