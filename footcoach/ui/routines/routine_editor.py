"""The page on which a person changes a routine of their own; every step can be undone, and is saved by itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

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
from footcoach.ui.common.labels import caption_of, card, heading_label
from footcoach.ui.common.phrases import side_facts
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.edit_history import EditHistory
from footcoach.ui.routines.editor_page import EditorPage
from footcoach.ui.routines.entry_fields import EntryFields
from footcoach.ui.routines.exercise_list import ExerciseLine
from footcoach.ui.routines.routine_facts import RoutinePart, parts_of, summary_of
from footcoach.ui.routines.timeline_strip import TimelineStrip
from footcoach.ui.routines.warm_up_row import WarmUpRow

translate = QCoreApplication.translate

_TWO_COLUMNS_EM = 50
_FIELDS_SHARE = 0.52

CompilePlan = Callable[[Routine], Plan]


class RoutineEditor(EditorPage[Routine]):
    """Changes one routine.

    Signals:
        new_exercise_requested: make an exercise of the person's own for it.
    """

    new_exercise_requested = Signal()

    def __init__(
        self,
        routine: Routine,
        exercises: Sequence[Exercise],
        warm_ups: Sequence[Exercise],
        compile_plan: CompilePlan,
        preferences: Callable[[], Preferences],
        *,
        history: EditHistory,
    ) -> None:
        """Change `routine`.

        Args:
            routine: It has one exercise at least, and always keeps one.
            exercises: All that it can have.
            warm_ups: With what it can begin.
            compile_plan: Tells how long it takes.
            preferences: Tells what the person has set for every routine.
            history: What was changed in it before, and can be undone.
        """
        start = AccentButton(translate("Routines", "Start"))
        start.setObjectName("startRoutineButton")
        back = BackButton("backToRoutinesButton", translate("RoutinesPage", "Routines"))
        super().__init__(routine, back, start, history)
        self._exercises = exercises
        self._warm_ups = warm_ups
        self._compile_plan = compile_plan
        self._preferences = preferences
        self._bar.setObjectName("editorBar")
        self._told.setObjectName("editorTold")
        self._summary.setObjectName("routineSummary")
        self._remove.setObjectName("removeExerciseButton")
        self._name = self._name_field()
        self._strip = TimelineStrip()
        self._fields: EntryFields | None = None
        self._fields_column = QVBoxLayout()
        self._warm_up = WarmUpRow(warm_ups)
        self._choice = ChoiceField()
        self._choice.setObjectName("exerciseChoice")
        # What stands beside it stays in its place, whichever exercises are left to add.
        self._choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self._choice.setAccessibleName(self.tr("Exercise to add"))
        self._add = self._button("addExerciseButton", self.tr("Add"), self._on_add_clicked)
        self._new = self._button("newExerciseForRoutineButton", self.tr("New exercise…"), self._on_new_clicked)
        self._earlier.setAccessibleName(self.tr("Move earlier"))
        self._later.setAccessibleName(self.tr("Move later"))
        self._lay_out()
        self._connect()
        self._show(routine)

    @property
    def routine(self) -> Routine:
        """The routine as it is now."""
        return self._value

    def edit_name(self) -> None:
        """Put the keyboard on the name, all of which the next letter replaces."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    def choose(self, exercise_id: str) -> None:
        """Put the keyboard on an exercise of the routine."""
        rows = [row for row, entry in enumerate(self._value.entries) if entry.exercise.id == exercise_id]
        self._list.setCurrentRow(rows[0] if rows else 0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_new(self, exercise: Exercise) -> None:
        """Add an exercise that has just been made for it, at the end."""
        entries = [*self._value.entries, RoutineEntry(exercise, {})]
        self._step(self.tr("add the new exercise"), self._with_entries(entries))

    def refresh(self) -> None:
        """Show the times and numbers anew, as other settings want them."""
        self._show_parts()

    # What it is made of

    def _name_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("routineName")
        field.setProperty("role", "field")
        return field

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
            # Add and Remove move what is below the list: a second click must press no other button.
            FlowRow(self._choice, self._add, self._new),
            FlowRow(self._earlier, self._later, self._remove),
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

    def _connect(self) -> None:
        self._name.editingFinished.connect(self._on_name_editing_finished)
        self._warm_up.changed.connect(self._on_warm_up_changed)

    # What it shows

    def _show_value(self) -> None:
        self._name.setText(self._value.name)
        self._show_parts()

    def _show_parts(self) -> None:
        routine, plan = self._value, self._compile_plan(self._value)
        parts = parts_of(routine, plan)
        self._summary.setText(summary_of(routine, plan))
        self._title.introduce(f"{self._summary.text()}.")
        self._strip.show_parts(parts)
        # The warm-up is no line of its own.
        own = parts[len(parts) - len(routine.entries) :]
        lines = [self._line(entry, part) for entry, part in zip(routine.entries, own, strict=True)]
        self._list.show_lines(lines, self._list.current_id())
        self._warm_up.show_routine(routine, is_warmed_up=len(parts) > len(routine.entries))
        self._show_part()

    def _line(self, entry: RoutineEntry, part: RoutinePart) -> ExerciseLine:
        done = self._preferences().level_of(entry)
        facts = [f"{part.mark}  {part.name}", *side_facts(done), part.clock_time]
        if entry.level or not done.exercise.is_delivered:
            facts.insert(1, done.exercise.level_name)
        return ExerciseLine(entry.exercise.id, "  ·  ".join(facts))

    def _show_part(self) -> None:
        entry = self._value.entries[max(0, self._list.currentRow())]
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
        taken = {entry.exercise.id for entry in self._value.parts}
        return [exercise for exercise in self._exercises if exercise.id not in taken]

    # What a person does

    def _with_entries(self, entries: Sequence[RoutineEntry]) -> Routine:
        return replace(self._value, entries=tuple(entries))

    def _part_names(self) -> list[str]:
        return [entry.exercise.name for entry in self._value.entries]

    def _move_part(self, row: int, target: int) -> bool:
        entries = list(self._value.entries)
        entry = entries.pop(row)
        entries.insert(target, entry)
        text = self.tr("move {exercise}").format(exercise=entry.exercise.name)
        return self._step(text, self._with_entries(entries))

    def _remove_part(self, row: int) -> bool:
        entries = list(self._value.entries)
        text = self.tr("remove {exercise}").format(exercise=entries.pop(row).exercise.name)
        return self._step(text, self._with_entries(entries))

    def _why_one_stays(self) -> str:
        return self.tr("A routine has one exercise at least.")

    @Slot()
    def _on_add_clicked(self) -> None:
        exercise = self._addable()[self._choice.currentIndex()]
        text = self.tr("add {exercise}").format(exercise=exercise.name)
        self._step(text, self._with_entries([*self._value.entries, RoutineEntry(exercise, {})]))
        self._list.setCurrentRow(len(self._value.entries) - 1)
        self.tell(self.tr("{exercise} was added at the end.").format(exercise=exercise.name))

    @Slot()
    def _on_new_clicked(self) -> None:
        self._on_name_editing_finished()
        self.new_exercise_requested.emit()

    @Slot(object)
    def _on_fields_changed(self, entry: RoutineEntry) -> None:
        entries = [entry if each.exercise.id == entry.exercise.id else each for each in self._value.entries]
        text = self.tr("change {exercise}").format(exercise=entry.exercise.name)
        self._step(text, self._with_entries(entries))

    @Slot(object)
    def _on_warm_up_changed(self, warm_up: RoutineEntry | None) -> None:
        self._step(self.tr("change the warm-up"), replace(self._value, warm_up=warm_up))

    @Slot()
    def _on_name_editing_finished(self) -> None:
        if self._name.text() == self._value.name:
            return
        try:
            name = checked_name(self._name.text())
        except FieldError:
            self._name.setText(self._value.name)
            text = self.tr("A name has 1 to {most} letters, and no hidden characters. It is still the old one.")
            self.tell(text.format(most=LONGEST_NAME))
            return
        self._step(self.tr("rename"), replace(self._value, name=name))

    def _take_texts(self) -> None:
        self._on_name_editing_finished()

    @Slot(object)
    def _on_history_moved(self, value: Routine) -> None:
        """Show it with its exercises as they are now: some may have been changed since."""
        for exercise in (*self._exercises, *self._warm_ups):
            value = value.with_exercise(exercise)
        super()._on_history_moved(value)
