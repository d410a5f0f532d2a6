"""What a person can change in the history: delete or edit a session, mark a day off; all of it can be undone."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from footcoach.core.record import SessionLine, SessionRecord
from footcoach.core.session_edit import SessionEdit, edited, way_back
from footcoach.storage.history.history import History
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.keys import REDO, UNDO
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.progress.undo import CommandTexts, UndoCommand, UndoOption, UndoStack

_DIALOG_PX = (640, 620)


class DeleteSession(UndoCommand):
    """Deletes a session."""

    def __init__(self, session_id: str, texts: CommandTexts) -> None:
        """Delete the session `session_id`."""
        super().__init__(texts)
        self._session_id = session_id
        self._deleted: SessionRecord | None = None

    def redo(self, history: History) -> bool:
        """Delete it."""
        # Done again after its undo failed, it finds none; the one it found before must not be lost.
        self._deleted = history.delete(self._session_id) or self._deleted
        return self._deleted is not None

    def undo(self, history: History) -> bool:
        """Save it again."""
        if self._deleted is None:
            return False
        history.save(self._deleted)
        return True


class EditSession(UndoCommand):
    """Edits a session. Undo leaves alone what was changed in the session since by others."""

    def __init__(self, session_id: str, edit: SessionEdit, texts: CommandTexts) -> None:
        """Give the session `session_id` what `edit` says."""
        super().__init__(texts)
        self._session_id = session_id
        self._after = edit
        self._before: SessionEdit | None = None

    def redo(self, history: History) -> bool:
        """Save the edited session."""
        record = history.session(self._session_id)
        if record is None:
            return False
        before = way_back(record, self._after)
        if before != self._after:
            history.save(edited(record, self._after))
            self._before = before
        return self._before is not None

    def undo(self, history: History) -> bool:
        """Save what it had before."""
        record = history.session(self._session_id)
        if record is None or self._before is None:
            return False
        history.save(edited(record, self._before))
        return True


class SetDayOff(UndoCommand):
    """Marks a day as one of illness or rest, or no longer; nothing where it already is so."""

    def __init__(self, day: date, texts: CommandTexts, *, is_off: bool) -> None:
        """Mark `day`, unless not `is_off`."""
        super().__init__(texts)
        self._day = day
        self._is_off = is_off
        self._has_changed = False

    def redo(self, history: History) -> bool:
        """Mark it."""
        if (self._day in history.days_off()) is not self._is_off:
            history.set_day_off(self._day, is_off=self._is_off)
            self._has_changed = True
        return self._has_changed

    def undo(self, history: History) -> bool:
        """Mark it as it was."""
        if self._has_changed:
            history.set_day_off(self._day, is_off=not self._is_off)
        return self._has_changed


class EditController(QObject):
    """Makes every change that a person asks for; Ctrl+Z undoes it, Ctrl+Shift+Z does it again.

    Signals:
        finished: (the text of what was just done, or that it could not be kept, and the UndoOption).
    """

    finished = Signal(str, object)

    def __init__(
        self, history: HistoryService, formats: LocaleFormats, today: Callable[[], date], page: QWidget
    ) -> None:
        """Change the history of `history` for `page`; `today` tells the local day."""
        super().__init__(page)
        self._formats = formats
        self._today = today
        self._page = page
        self._stack = UndoStack(history, self)
        self._stack.finished.connect(self.finished)
        self._stack.failed.connect(self._on_stack_failed)

    def obey(self, event: QKeyEvent) -> bool:
        """Undo or redo if `event` says so; return whether it does."""
        if UNDO.are_pressed(event):
            self.undo()
        elif REDO.are_pressed(event):
            self.redo()
        else:
            return False
        return True

    @Slot()
    def undo(self) -> None:
        """Undo the last change."""
        self._stack.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        self._stack.redo()

    def clear(self) -> None:
        """Clear the undo stack: after an import, undo would do something else."""
        self._stack.clear()

    def open_dialog(self, line: SessionLine) -> None:
        """Open the dialog that edits a session."""
        from footcoach.ui.progress.session_dialog import SessionDialog  # noqa: PLC0415

        window = self._page.window()
        dialog = SessionDialog(line, self._formats.begun(line, self._today()), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edited.connect(self._on_dialog_edited)
        width_px, height_px = _DIALOG_PX
        dialog.resize(min(width_px, window.width() - 40), min(height_px, window.height() - 40))
        dialog.open()

    def delete(self, line: SessionLine) -> None:
        """Delete a session."""
        day = self._formats.plain(line.day, self._today())
        texts = CommandTexts(
            self.tr("Session of {day} deleted.").format(day=day),
            self.tr("Session of {day} is back.").format(day=day),
        )
        self._stack.push(DeleteSession(line.id, texts))

    def set_day_off(self, day: date, *, is_off: bool) -> None:
        """Mark a day as one of illness or rest, or no longer."""
        sentences = self.tr("{day} is a day off."), self.tr("{day} is not a day off.")
        done, undone = sentences if is_off else reversed(sentences)
        name = self._formats.plain(day, self._today())
        texts = CommandTexts(done.format(day=name), undone.format(day=name))
        self._stack.push(SetDayOff(day, texts, is_off=is_off))

    @Slot(object, object)
    def _on_dialog_edited(self, line: SessionLine, edit: SessionEdit) -> None:
        day = self._formats.plain(line.day, self._today())
        texts = CommandTexts(
            self.tr("Session of {day} changed.").format(day=day),
            self.tr("Session of {day} is as it was.").format(day=day),
        )
        self._stack.push(EditSession(line.id, edit, texts))

    @Slot(object)
    def _on_stack_failed(self, option: UndoOption) -> None:
        self.finished.emit(self.tr("That could not be saved. The reason is at the top of this page."), option)
