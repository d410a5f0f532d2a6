"""Changing and removing sessions, with the way back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from footcoach.core.record import SessionLine
from footcoach.core.session_edit import SessionEdit
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.progress.change_stack import ChangeStack, Offer
from footcoach.ui.progress.changes import DayOff, Deletion, Edit, Told

_DIALOG_PX = (640, 620)


class Editing(QObject):
    """Makes every change that a person asks for; Ctrl+Z takes it back, Ctrl+Shift+Z does it again.

    Signals:
        told: (what was just done, or that it could not be kept, and the Offer).
    """

    told = Signal(str, object)

    def __init__(self, history: HistoryService, words: DayWords, today: Callable[[], date], page: QWidget) -> None:
        """Change the history of `history` for `page`, on which the keys work; `today` tells the local day."""
        super().__init__(page)
        self._words = words
        self._today = today
        self._page = page
        self._stack = ChangeStack(history, self)
        self._stack.told.connect(self.told)
        self._stack.failed.connect(self._on_stack_failed)
        redo = self._stack.redo
        for keys, slot in (("Ctrl+Z", self._stack.undo), ("Ctrl+Shift+Z", redo), ("Ctrl+Y", redo)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._stack.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._stack.redo()

    def forget(self) -> None:
        """Make what was done so far impossible to take back: after an import, it would be something else."""
        self._stack.forget()

    def open_dialog(self, line: SessionLine) -> None:
        """Offer to change a session."""
        from footcoach.ui.progress.session_dialog import SessionDialog  # noqa: PLC0415

        window = self._page.window()
        dialog = SessionDialog(line, self._words.begun(line, self._today()), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edited.connect(self._on_dialog_edited)
        width_px, height_px = _DIALOG_PX
        dialog.resize(min(width_px, window.width() - 40), min(height_px, window.height() - 40))
        dialog.open()

    def delete(self, line: SessionLine) -> None:
        """Remove a session."""
        day = self._words.plain(line.day, self._today())
        told = Told(
            self.tr("Session of {day} deleted.").format(day=day),
            self.tr("Session of {day} is back.").format(day=day),
        )
        self._stack.make(Deletion(line.id, told))

    def set_day_off(self, day: date, *, is_off: bool) -> None:
        """Mark a day as one of illness or rest, or no longer."""
        words = self.tr("{day} is a day off."), self.tr("{day} is not a day off.")
        done, undone = words if is_off else reversed(words)
        name = self._words.plain(day, self._today())
        told = Told(done.format(day=name), undone.format(day=name))
        self._stack.make(DayOff(day, told, is_off=is_off))

    @Slot(object, object)
    def _on_dialog_edited(self, line: SessionLine, edit: SessionEdit) -> None:
        day = self._words.plain(line.day, self._today())
        told = Told(
            self.tr("Session of {day} changed.").format(day=day),
            self.tr("Session of {day} is as it was.").format(day=day),
        )
        self._stack.make(Edit(line.id, edit, told))

    @Slot(object)
    def _on_stack_failed(self, offer: Offer) -> None:
        self.told.emit(self.tr("That could not be kept. The reason stands at the top of this page."), offer)
