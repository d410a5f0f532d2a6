"""The page on which a person changes a routine of their own; every step can be undone, and is saved by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.storage.errors import FieldError
from footcoach.storage.own_routines import LONGEST_NAME, checked_name
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.back_button import BackButton
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.keys import MOVE_EARLIER, MOVE_LATER, REDO, REMOVE, START, UNDO, Keys, add_shortcut
from footcoach.ui.common.labels import caption_of, card, heading_label, text_label
from footcoach.ui.common.page_bar import PageBar
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.phrases import side_facts
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.entry_fields import EntryFields
from footcoach.ui.routines.exercise_list import ExerciseLine, ExerciseList
from footcoach.ui.routines.routine_facts import RoutinePart, parts_of, summary_of
from footcoach.ui.routines.timeline_strip import TimelineStrip
from footcoach.ui.routines.warm_up_row import WarmUpRow

translate = QCoreApplication.translate

_WIDEST_PX = 1120
_TWO_COLUMNS_EM = 50
_FIELDS_SHARE = 0.52


CompilePlan = Callable[[Routine], Plan]


class _Step(QUndoCommand):
    """One change: the routine before it and after it."""

    def __init__(self, text: str, before: Routine, after: Routine, show: Callable[[Routine], None]) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._show = show

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)


class RoutineEditor(QWidget):
    """Changes one routine.

    Signals:
        changed: the Routine after each step.
        back_requested: return to the place.
        start_requested: begin a session of it.
        new_exercise_requested: make an exercise of the person's own for it.
        left: it is not seen any more.
    """

    changed = Signal(object)
    back_requested = Signal()
    start_requested = Signal()
    new_exercise_requested = Signal()
    left = Signal()

    def __init__(
        self,
        routine: Routine,
        exercises: Sequence[Exercise],
        warm_ups: Sequence[Exercise],
        compile_plan: CompilePlan,
        preferences: Callable[[], Preferences],
    ) -> None:
        """Change `routine`.

        Args:
            routine: It has one exercise at least, and always keeps one.
            exercises: All that it can have.
            warm_ups: With what it can begin.
            compile_plan: Tells how long it takes.
            preferences: Tells what the person has set for every routine.
        """
        super().__init__()
        self._routine = routine
        self._exercises = exercises
        self._compile_plan = compile_plan
        self._preferences = preferences
        self._stack = QUndoStack(self)
        self._title = PageTitle(routine.name)
        self._name = self._name_field()
        self._told = StatusLine("editorTold", "state")
        self._summary = text_label("", "lead")
        self._summary.setObjectName("routineSummary")
        self._strip = TimelineStrip()
        self._list = ExerciseList()
        self._fields: EntryFields | None = None
        self._fields_column = QVBoxLayout()
        self._warm_up = WarmUpRow(warm_ups)
        self._choice = ChoiceField()
        self._choice.setObjectName("exerciseChoice")
        self._choice.setAccessibleName(self.tr("Exercise to add"))
        self._undo = self._button("undoButton", translate("Routines", "Undo"), self._on_undo_clicked, UNDO)
        self._redo = self._button("redoButton", translate("Routines", "Redo"), self._on_redo_clicked, REDO)
        self._earlier = self._button("earlierButton", self.tr("↑ Earlier"), self._on_earlier_clicked, MOVE_EARLIER)
        self._later = self._button("laterButton", self.tr("↓ Later"), self._on_later_clicked, MOVE_LATER)
        self._remove = self._button("removeExerciseButton", self.tr("Remove"), self._on_remove_clicked, REMOVE)
        self._add = self._button("addExerciseButton", self.tr("Add"), self._on_add_clicked)
        self._new = self._button("newExerciseForRoutineButton", self.tr("New exercise…"), self._on_new_clicked)
        self._earlier.setAccessibleName(self.tr("Move earlier"))
        self._later.setAccessibleName(self.tr("Move later"))
        self._page = ScrollPage(routine.name, width_px=_WIDEST_PX, ends_px=2 * SPACE_PX)
        self._bar = self._make_bar()
        self._lay_out()
        self._connect()
        self._show(routine)

    @property
    def routine(self) -> Routine:
        """The routine as it is now."""
        return self._routine

    def edit_name(self) -> None:
        """Put the keyboard on the name, all of which the next letter replaces."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def choose(self, exercise_id: str) -> None:
        """Put the keyboard on an exercise of the routine."""
        rows = [row for row, entry in enumerate(self._routine.entries) if entry.exercise.id == exercise_id]
        self._list.setCurrentRow(rows[0] if rows else 0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the times and numbers anew, as other settings want them."""
        self._show_parts()

    def take_typed(self) -> None:
        """Make a step of the name or the number that is being typed."""
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

    # What it is made of

    def _name_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("routineName")
        field.setProperty("role", "field")
        return field

    def _button(self, name: str, text: str, slot: Callable[[], None], keys: Keys | None = None) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(slot)
        if keys is not None:
            button.setToolTip(keys.shown())
        return button

    def _make_bar(self) -> QWidget:
        back = BackButton("backToRoutinesButton", translate("RoutinesPage", "Routines"))
        back.clicked.connect(self.back_requested)
        start = AccentButton(translate("Routines", "Start"))
        start.setObjectName("startRoutineButton")
        start.setProperty("role", "primary")
        start.setShortcut(START.sequences[0])
        start.clicked.connect(self.start_requested)
        bar = PageBar(self._page, _WIDEST_PX, back, self._undo, self._redo, start)
        bar.setObjectName("editorBar")
        return bar

    def _lay_out(self) -> None:
        column = self._page.column
        name = QHBoxLayout()
        name.addWidget(caption_of(self._name, self.tr("Name")))
        name.addWidget(self._name, 1)
        column.addWidget(self._title)
        column.addLayout(name)
        for part in (self._told, self._summary, self._strip):
            column.addWidget(part)
        order = card(
            heading_label(self.tr("Exercises"), "subheading"),
            self._list,
            FlowRow(self._earlier, self._later, self._remove),
            FlowRow(self._choice, self._add, self._new),
            self._warm_up,
        )
        self._list.setAccessibleName(self.tr("Exercises in their order"))
        self._list.setAccessibleDescription(self.tr("Alt with the arrow keys moves an exercise."))
        fields = QFrame()
        fields.setProperty("role", "card")
        fields.setLayout(self._fields_column)
        self._fields_column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.addWidget(AdaptiveRow(order, fields, row_em=_TWO_COLUMNS_EM, second_share=_FIELDS_SHARE))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._page, 1)

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._on_name_editing_finished)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._list.moved.connect(self._on_list_moved)
        self._warm_up.changed.connect(self._on_warm_up_changed)
        self._list.remove_requested.connect(self._on_remove_clicked)
        add_shortcut(self, UNDO.sequences, self._on_undo_clicked)
        add_shortcut(self, REDO.sequences, self._on_redo_clicked)

    # What it shows

    def _show(self, routine: Routine) -> None:
        is_new = routine != self._routine
        self._routine = routine
        self._title.setText(routine.name)
        self.setWindowTitle(routine.name)
        self._name.setText(routine.name)
        self._show_parts()
        if is_new:
            self.changed.emit(routine)

    def _show_parts(self) -> None:
        routine, plan = self._routine, self._compile_plan(self._routine)
        parts = parts_of(routine, plan)
        self._summary.setText(summary_of(routine, plan))
        self._title.introduce(f"{self._summary.text()}.")
        self._strip.show_parts(parts)
        # The warm-up is no line of its own.
        own = parts[len(parts) - len(routine.entries) :]
        lines = [self._line(entry, part) for entry, part in zip(routine.entries, own, strict=True)]
        self._list.show_lines(lines, self._list.current_id())
        self._warm_up.show_routine(routine, is_warmed_up=len(parts) > len(routine.entries))
        self._show_fields()
        self._show_buttons()

    def _line(self, entry: RoutineEntry, part: RoutinePart) -> ExerciseLine:
        done = self._preferences().level_of(entry)
        facts = [f"{part.mark}  {part.name}", *side_facts(done), part.clock_time]
        if entry.level or not done.exercise.is_delivered:
            facts.insert(1, done.exercise.level_name)
        return ExerciseLine(entry.exercise.id, "  ·  ".join(facts))

    def _show_fields(self) -> None:
        entry = self._routine.entries[max(0, self._list.currentRow())]
        preferences = self._preferences()
        form = preferences.level_of(entry).exercise
        inherited = preferences.dosage_of(replace(entry, dosage={}))
        if self._fields is not None and self._fields.exercise_id == entry.exercise.id:
            self._fields.show_entry(entry, form, inherited)
            return
        self._drop_fields()
        self._fields = EntryFields(entry, form, inherited)
        self._fields.changed.connect(self._on_fields_changed)
        self._fields_column.addWidget(self._fields)
        self._fields.show()

    def _drop_fields(self) -> None:
        if self._fields is not None:
            self._fields.hide()
            self._fields.deleteLater()
            self._fields = None

    def _show_buttons(self) -> None:
        focused = self.focusWidget()
        row, count = self._list.currentRow(), len(self._routine.entries)
        self._earlier.setEnabled(row > 0)
        self._later.setEnabled(row < count - 1)
        self._remove.setEnabled(count > 1)
        self._show_addable()
        # While a step is made, the stack does not know of it yet.
        self._undo.setEnabled(self._stack.canUndo())
        self._redo.setEnabled(self._stack.canRedo())
        if isinstance(focused, QPushButton) and not focused.isEnabled():
            self._focus_beside(focused)

    def _focus_beside(self, button: QPushButton) -> None:
        """Put the keyboard on what takes the place of a button that can be pressed no more."""
        pairs = {self._undo: self._redo, self._redo: self._undo, self._earlier: self._later, self._later: self._earlier}
        other = pairs.get(button, self._list)
        (other if other.isEnabled() else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_addable(self) -> None:
        addable = self._addable()
        if [exercise.id for exercise in addable] != [self._choice.itemData(row) for row in range(self._choice.count())]:
            self._choice.clear()
            for exercise in addable:
                self._choice.addItem(exercise.name, exercise.id)
        for part in (self._choice, self._add):
            part.setEnabled(bool(addable))
            part.setVisible(bool(addable))

    def _addable(self) -> list[Exercise]:
        taken = {entry.exercise.id for entry in self._routine.parts}
        return [exercise for exercise in self._exercises if exercise.id not in taken]

    # What a person does

    def _step(self, text: str, after: Routine) -> None:
        if after != self._routine:
            self._stack.push(_Step(text, self._routine, after, self._show))
            self._show_buttons()
            self._told.tell("")

    def _with_entries(self, entries: Sequence[RoutineEntry]) -> Routine:
        return replace(self._routine, entries=tuple(entries))

    def _move(self, row: int, target: int) -> None:
        entries = list(self._routine.entries)
        if not (0 <= row < len(entries) and 0 <= target < len(entries)):
            return
        entry = entries.pop(row)
        entries.insert(target, entry)
        self._step(self.tr("move {exercise}").format(exercise=entry.exercise.name), self._with_entries(entries))
        told = self.tr("{exercise} is now number {number} of {count}.")
        self.tell(told.format(exercise=entry.exercise.name, number=target + 1, count=len(entries)))

    @Slot(int, int)
    def _on_list_moved(self, row: int, target: int) -> None:
        self._move(row, target)

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._move(self._list.currentRow(), self._list.currentRow() - 1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._move(self._list.currentRow(), self._list.currentRow() + 1)

    @Slot()
    def _on_remove_clicked(self) -> None:
        row, entries = self._list.currentRow(), list(self._routine.entries)
        if len(entries) == 1:
            self.tell(self.tr("A routine has one exercise at least."))
            return
        name = entries.pop(row).exercise.name
        # The next one is chosen, or the last.
        self._list.setCurrentRow(row + 1 if row < len(entries) else row - 1)
        self._step(self.tr("remove {exercise}").format(exercise=name), self._with_entries(entries))
        self.tell(self.tr("{exercise} was removed.").format(exercise=name))

    @Slot()
    def _on_add_clicked(self) -> None:
        exercise = self._addable()[self._choice.currentIndex()]
        text = self.tr("add {exercise}").format(exercise=exercise.name)
        self._step(text, self._with_entries([*self._routine.entries, RoutineEntry(exercise, {})]))
        self._list.setCurrentRow(len(self._routine.entries) - 1)
        self.tell(self.tr("{exercise} was added at the end.").format(exercise=exercise.name))

    @Slot()
    def _on_new_clicked(self) -> None:
        self._on_name_editing_finished()
        self.new_exercise_requested.emit()

    @Slot(object)
    def _on_fields_changed(self, entry: RoutineEntry) -> None:
        entries = [entry if each.exercise.id == entry.exercise.id else each for each in self._routine.entries]
        text = self.tr("change {exercise}").format(exercise=entry.exercise.name)
        self._step(text, self._with_entries(entries))

    @Slot(object)
    def _on_warm_up_changed(self, warm_up: RoutineEntry | None) -> None:
        self._step(self.tr("change the warm-up"), replace(self._routine, warm_up=warm_up))

    @Slot()
    def _on_name_editing_finished(self) -> None:
        if self._name.text() == self._routine.name:
            return
        try:
            name = checked_name(self._name.text())
        except FieldError:
            self._name.setText(self._routine.name)
            text = self.tr("A name has 1 to {most} letters, and no hidden characters. It is still the old one.")
            self.tell(text.format(most=LONGEST_NAME))
            return
        self._step(self.tr("rename"), replace(self._routine, name=name))

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._stack.canUndo():
            text = self._stack.undoText()
            self._stack.undo()
            self._show_buttons()
            self.tell(self.tr("Undone: {step}.").format(step=text))

    @Slot()
    def _on_redo_clicked(self) -> None:
        if self._stack.canRedo():
            text = self._stack.redoText()
            self._stack.redo()
            self._show_buttons()
            self.tell(self.tr("Done again: {step}.").format(step=text))

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._routine.entries):
            self._show_fields()
            self._show_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, and scroll also from the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take a name that is being typed, and tell that the page is left."""
        super().hideEvent(event)
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._on_name_editing_finished()
            self.left.emit()
