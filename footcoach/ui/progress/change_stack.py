"""Makes changes of the history, takes them back and does them again; what failed can be tried again."""

from collections import deque
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.progress.changes import Change

_MOST_UNDONE = 50


class Offer(Enum):
    """What can be done next about the change of which something is told."""

    NOTHING = auto()
    UNDO = auto()
    REDO = auto()


class ChangeStack(QObject):
    """The changes that are done, and those that were taken back; the history answers them in their order.

    Signals:
        told: (what was just done, the Offer).
        failed: the Offer after something that could not be kept; why is told by the history.
    """

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, history: HistoryService, parent: QObject) -> None:
        """Change the history of `history`."""
        super().__init__(parent)
        self._history = history
        self._done: deque[Change] = deque(maxlen=_MOST_UNDONE)
        self._undone: deque[Change] = deque(maxlen=_MOST_UNDONE)

    def make(self, change: Change) -> None:
        """Do something for the first time."""
        self._done.append(change)
        self._undone.clear()
        self._history.change(change.do, partial(self._tell_done, change), partial(self._drop_failed, change))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        if self._done:
            change = self._done.pop()
            self._undone.append(change)
            self._history.change(
                change.take_back, partial(self._tell_undone, change), partial(self._offer_undo, change)
            )

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            change = self._undone.pop()
            self._done.append(change)
            self._history.change(change.do, partial(self._tell_done, change), partial(self._offer_redo, change))

    def forget(self) -> None:
        """Make what was done so far impossible to take back."""
        self._done.clear()
        self._undone.clear()

    def _tell_done(self, change: Change, has_changed: bool) -> None:
        if has_changed:
            self.told.emit(change.told.done, Offer.UNDO)
        else:
            self._drop(change)

    def _tell_undone(self, change: Change, has_changed: bool) -> None:
        if has_changed:
            self.told.emit(change.told.undone, Offer.REDO)
        else:
            self._drop(change)

    # What was not kept goes back to where it was, unless it was moved on meanwhile.

    def _offer_undo(self, change: Change) -> None:
        self.failed.emit(Offer.UNDO if _move(change, self._undone, self._done) else Offer.NOTHING)

    def _offer_redo(self, change: Change) -> None:
        self.failed.emit(Offer.REDO if _move(change, self._done, self._undone) else Offer.NOTHING)

    def _drop_failed(self, change: Change) -> None:
        self._drop(change)
        self.failed.emit(Offer.NOTHING)

    def _drop(self, change: Change) -> None:
        for changes in (self._done, self._undone):
            if change in changes:
                changes.remove(change)


def _move(change: Change, source: deque[Change], target: deque[Change]) -> bool:
    if change not in source:
        return False
    source.remove(change)
    target.append(change)
    return True
