"""Leads shared files that are opened with the program, or dropped on its window, to the place Routines."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from footcoach.ui.window.file_drop import FileDrop
from footcoach.ui.window.main_window import MainWindow


class FileOpener(QObject):
    """Opens files as soon as one can go to the places and nothing else is asked; those that come later come instead.

    Signals:
        opened: the Paths of the files, a tuple: show what is in them now.
        put_off: the same: they are shown later.
    """

    opened = Signal(object)
    put_off = Signal(object)

    def __init__(self, window: MainWindow, can_go: Callable[[], bool], parent: QObject) -> None:
        """Open files over `window` whenever `can_go` says that one can go to the places."""
        super().__init__(parent)
        self._can_go = can_go
        self._waiting: tuple[Path, ...] = ()
        self._drop = FileDrop(window, self._is_free, self)
        self._drop.dropped.connect(self.open)
        # The window gets the keyboard back from each dialog.
        window.activated.connect(self.go_on)

    @Slot(object)
    def open(self, files: Sequence[Path]) -> None:
        """Show what is in `files`, now or as soon as it is possible."""
        self._waiting = tuple(files)
        self.go_on()
        if self._waiting:
            self.put_off.emit(self._waiting)

    @Slot()
    def go_on(self) -> None:
        """Show what waits, if that is possible now."""
        if self._waiting and self._is_free():
            files, self._waiting = self._waiting, ()
            self.opened.emit(files)

    def _is_free(self) -> bool:
        return self._can_go() and QApplication.activeModalWidget() is None
