"""A page on which a person changes one thing of their own; every step can be undone, and is saved by itself."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.back_button import BackButton
from footcoach.ui.common.keys import MOVE_EARLIER, MOVE_LATER, REDO, REMOVE, START, UNDO, Keys, add_shortcut
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.page_bar import PageBar
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.edit_history import EditHistory
from footcoach.ui.routines.exercise_list import ExerciseList

translate = QCoreApplication.translate

_WIDEST_PX = 1120


class Named(Protocol):
    """What an editor changes; a change of it makes another value."""

    @property
    def name(self) -> str:
        """What a person calls it."""


Value = TypeVar("Value", bound=Named)


class EditorPage(QWidget, Generic[Value]):
    """Changes a value that has parts in an order: the exercises of a routine, or the steps of an exercise.

    Whoever derives from it lays out the page, names what is its own, and shows the value it was made with.

    Signals:
        changed: the value after each step; it is a good one.
        back_requested: return to where it was opened.
        start_requested: begin a session of it.
        left: it is not seen any more.
    """

    changed = Signal(object)
    back_requested = Signal()
    start_requested = Signal()
    left = Signal()

    def __init__(self, value: Value, back: BackButton, start: AccentButton, history: EditHistory) -> None:
        """Change `value`, of which `history` knows what can be undone.

        Above the page is a bar with `back`, which leads to where it was opened, and `start`.
        """
        super().__init__()
        self._value = value
        self._history = history
        self._title = PageTitle(value.name)
        self._told = StatusLine("", "state")
        self._told.keep_room()
        self._summary = text_label("", "lead")
        self._list = ExerciseList()
        self._undo = self._button("undoButton", translate("Routines", "Undo"), self._on_undo_clicked, UNDO)
        self._redo = self._button("redoButton", translate("Routines", "Redo"), self._on_redo_clicked, REDO)
        self._earlier = self._button("earlierButton", self.tr("↑ Earlier"), self._on_earlier_clicked, MOVE_EARLIER)
        self._later = self._button("laterButton", self.tr("↓ Later"), self._on_later_clicked, MOVE_LATER)
        self._remove = self._button("", translate("Routines", "Remove"), self._on_remove_clicked, REMOVE)
        self._page = ScrollPage(value.name, width_px=_WIDEST_PX, ends_px=2 * SPACE_PX)
        back.clicked.connect(self.back_requested)
        start.setProperty("role", "primary")
        start.setShortcut(START.sequences[0])
        start.clicked.connect(self.start_requested)
        self._bar = PageBar(self._page, _WIDEST_PX, back, self._undo, self._redo, start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._page, 1)
        history.moved.connect(self._on_history_moved)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._list.moved.connect(self._on_list_moved)
        self._list.remove_requested.connect(self._on_remove_clicked)
        add_shortcut(self, UNDO.sequences, self._on_undo_clicked)
        add_shortcut(self, REDO.sequences, self._on_redo_clicked)

    def take_typed(self) -> None:
        """Make a step of what is being typed."""
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            focused.clearFocus()
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say what has happened, or what is wrong."""
        self._told.tell(text)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the page below it."""
        return self._bar, self._page

    # What each editor does in its own way

    def _show_value(self) -> None:
        """Show everything of the value but its title."""
        raise NotImplementedError

    def _show_part(self) -> None:
        """Show the part that is chosen in the list."""
        raise NotImplementedError

    def _show_addable(self) -> None:
        """Let add what can be added."""
        raise NotImplementedError

    def _part_names(self) -> list[str]:
        """Return what the parts are called, in their order."""
        raise NotImplementedError

    def _move_part(self, row: int, target: int) -> bool:
        """Make a step that moves a part; return False if that would be wrong."""
        raise NotImplementedError

    def _remove_part(self, row: int) -> bool:
        """Make a step that removes a part; return False if that would be wrong."""
        raise NotImplementedError

    def _why_one_stays(self) -> str:
        """Return why the last part cannot be removed."""
        raise NotImplementedError

    def _take_texts(self) -> None:
        """Make steps of the texts that are typed but not taken yet."""
        raise NotImplementedError

    # What it shows

    def _button(self, name: str, text: str, slot: Callable[[], None], keys: Keys | None = None) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(slot)
        if keys is not None:
            button.setToolTip(keys.shown())
        return button

    def _show(self, value: Value) -> None:
        is_new = value != self._value
        self._value = value
        self._title.setText(value.name)
        self.setWindowTitle(value.name)
        self._show_value()
        self._show_buttons()
        if is_new:
            self.changed.emit(value)

    def _show_buttons(self) -> None:
        focused = self.focusWidget()
        row, count = self._list.currentRow(), len(self._part_names())
        self._earlier.setEnabled(row > 0)
        self._later.setEnabled(row < count - 1)
        self._remove.setEnabled(count > 1)
        self._show_addable()
        # While a step is made, the history does not know of it yet.
        self._undo.setEnabled(self._history.canUndo())
        self._redo.setEnabled(self._history.canRedo())
        if isinstance(focused, QPushButton) and not focused.isEnabled():
            self._focus_beside(focused)

    def _focus_beside(self, button: QPushButton) -> None:
        """Put the keyboard on what takes the place of a button that can be pressed no more."""
        pairs = {self._undo: self._redo, self._redo: self._undo, self._earlier: self._later, self._later: self._earlier}
        other = pairs.get(button, self._list)
        (other if other.isEnabled() else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    # What a person does

    def _step(self, text: str, after: Value) -> bool:
        """Make a step, called `text`, and return True; return False if nothing is another after it."""
        if after == self._value:
            return False
        self._history.make_step(text, self._value, after)
        self._show_buttons()
        self.tell("")
        return True

    @Slot(int, int)
    def _on_list_moved(self, row: int, target: int) -> None:
        names = self._part_names()
        if 0 <= row < len(names) and 0 <= target < len(names) and self._move_part(row, target):
            told = self.tr("{name} is now number {number} of {count}.")
            self.tell(told.format(name=names[row], number=target + 1, count=len(names)))

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._on_list_moved(self._list.currentRow(), self._list.currentRow() - 1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._on_list_moved(self._list.currentRow(), self._list.currentRow() + 1)

    @Slot()
    def _on_remove_clicked(self) -> None:
        row, names = self._list.currentRow(), self._part_names()
        if len(names) == 1:
            self.tell(self._why_one_stays())
            return
        # The next one is chosen, or the last.
        self._list.setCurrentRow(row + 1 if row < len(names) - 1 else row - 1)
        if self._remove_part(row):
            self.tell(self.tr("{name} was removed.").format(name=names[row]))
        else:
            self._list.setCurrentRow(row)

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._part_names()):
            self._show_part()
            self._show_buttons()

    @Slot(object)
    def _on_history_moved(self, value: Value) -> None:
        self._show(value)

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._history.canUndo():
            text = self._history.undoText()
            self._history.undo()
            self._show_buttons()
            self.tell(self.tr("Undone: {step}.").format(step=text))

    @Slot()
    def _on_redo_clicked(self) -> None:
        if self._history.canRedo():
            text = self._history.redoText()
            self._history.redo()
            self._show_buttons()
            self.tell(self.tr("Done again: {step}.").format(step=text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, and scroll also from the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what is being typed, and tell that the page is left."""
        super().hideEvent(event)
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._take_texts()
            self.left.emit()
