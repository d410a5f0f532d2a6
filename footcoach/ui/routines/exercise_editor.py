"""The page on which a person makes an exercise of their own; every step can be undone, and is saved by itself."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot

from footcoach.core.exercise import (
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
    Exercise,
    Posture,
    Unit,
)
from footcoach.core.plan import MS_PER_S, Phase
from footcoach.storage.errors import FileError
from footcoach.storage.own_exercises import FIRST_NUMBERS, MOST_DOSES_PER_DAY, MOST_STEPS, NUMBERS, OwnExercise, OwnStep
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.back_button import BackButton
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.number_field import NumberField, suffix_of
from footcoach.ui.common.phrases import about_minutes, dosage_text, spoken_time
from footcoach.ui.common.rows import ChoiceRow, NumberRow
from footcoach.ui.common.two_columns import TwoColumns
from footcoach.ui.routines.edit_history import EditHistory
from footcoach.ui.routines.editor_page import EditorPage
from footcoach.ui.routines.exercise_list import ExerciseLine
from footcoach.ui.routines.picture_card import PictureCard
from footcoach.ui.routines.step_fields import StepFields, kind_words
from footcoach.ui.routines.text_row import TextRow

translate = QCoreApplication.translate

_TWO_COLUMNS_EM = 50
_FIRST_SHARE = 0.5
_SIDED, _ALTERNATING, _BOTH = "sided", "alternating", "both"
_LEVEL = re.compile(r"levels\[(\d+)\]")
"""Which level of its file an error is in."""

PhasesOf = Callable[[Exercise], tuple[Phase, ...]]


def time_of(phases: tuple[Phase, ...]) -> str:
    """Return how long an exercise takes; nobody knows exactly where a step has no clock."""
    total_ms = sum(phase.duration_ms for phase in phases)
    return about_minutes(total_ms) if any(phase.is_until_done for phase in phases) else spoken_time(total_ms)


class ExerciseEditor(EditorPage[OwnExercise]):
    """Changes one exercise of a person's own. What is wrong is told beside its field, and not kept."""

    def __init__(self, own: OwnExercise, phases_of: PhasesOf, opened_from: str, picture: PictureCard) -> None:
        """Change `own`.

        Args:
            own: A good one.
            phases_of: Tells what a session of it consists of.
            opened_from: The name of the place that it leads back to.
            picture: The card of its picture.
        """
        start = AccentButton(translate("ExerciseEditor", "Try it"))
        start.setObjectName("startExerciseButton")
        start.setAccessibleName(translate("ExerciseEditor", "Start this exercise alone"))
        super().__init__(own, BackButton("backFromExerciseButton", opened_from), start, EditHistory())
        self._picture = picture
        self._phases_of = phases_of
        self._bar.setObjectName("exerciseEditorBar")
        self._told.setObjectName("exerciseTold")
        self._summary.setObjectName("exerciseSummary")
        self._levels = text_label("", "quiet")
        self._levels.setObjectName("exerciseLevels")
        self._list.setObjectName("stepList")
        self._remove.setObjectName("removeStepButton")
        self._make_rows()
        self._step_fields = StepFields(own.steps[0])
        self._add = self._button("addStepButton", self.tr("Add a step"), self._on_add_clicked)
        self._earlier.setAccessibleName(self.tr("Move the step earlier"))
        self._later.setAccessibleName(self.tr("Move the step later"))
        self._remove.setAccessibleName(self.tr("Remove the step"))
        self._lay_out()
        self._connect()
        self._show(own)

    def edit_name(self) -> None:
        """Put the keyboard on the name, all of which the next letter replaces."""
        self._name.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.field.selectAll()

    @property
    def own(self) -> OwnExercise:
        """The exercise as it is now."""
        return self._value

    def change(self, text: str, after: OwnExercise, row: TextRow | None = None) -> bool:
        """Make a step of a change, called `text`, and return True; or say what is wrong, in `row` if there is one."""
        if after == self._value:
            self._show(self._value)
            return True
        try:
            after.exercise()
        except FileError as error:
            self._tell_error(error, row)
            return False
        return self._step(text, after)

    # What it is made of

    def _make_rows(self) -> None:
        self._name = TextRow("exerciseName", self.tr("Name"), self.tr("A name alone is enough to start it."))
        help_text = self.tr("One thing after the other, with commas between: mat, towel. Empty: nothing.")
        self._things = TextRow("exerciseThings", self.tr("You need"), help_text)
        help_text = self.tr("How to do it, one sentence a line. You read it, and hear nothing of it.")
        self._lines = TextRow("exerciseLines", self.tr("What to do"), help_text, is_long=True)
        postures = (
            (Posture.STANDING.value, self.tr("Standing")),
            (Posture.CHAIR.value, self.tr("Sitting on a chair")),
            (Posture.FLOOR.value, self.tr("Sitting on the floor")),
            (Posture.LYING.value, self.tr("Lying down")),
        )
        help_text = self.tr("Another posture than before gets some more time to get ready.")
        self._posture = ChoiceRow("exercisePosture", self.tr("Posture"), help_text, postures)
        sides = (
            (_BOTH, self.tr("Both at once")),
            (_SIDED, self.tr("Each side in turn, left first")),
            (_ALTERNATING, self.tr("Alternating, left first")),
        )
        help_text = self.tr("Which side works. Alternating: one repetition left, one right.")
        self._sides = ChoiceRow("exerciseSides", self.tr("Sides"), help_text, sides)
        self._numbers = {key: self._number_row(key) for key in NUMBERS}
        help_text = self.tr("So often you do it on one day. Today counts that far.")
        field = NumberField(1, MOST_DOSES_PER_DAY, suffix_of(Unit.TIMES))
        self._doses = NumberRow("exerciseDosesPerDay", self.tr("Times a day"), help_text, field, 1)

    def _number_row(self, key: str) -> NumberRow:
        label, help_text = {
            REPETITIONS: (self.tr("Repetitions"), self.tr("So many times, one after the other.")),
            SETS: (self.tr("Sets"), self.tr("So many times all the repetitions.")),
            REST_BETWEEN_REPETITIONS_S: (self.tr("Rest after each repetition"), self.tr("0 is no rest.")),
            REST_BETWEEN_SETS_S: (self.tr("Rest after each set"), self.tr("Only where there is more than one.")),
            PREPARE_S: (self.tr("Get ready"), self.tr("The time before the first step.")),
            SWITCH_SIDE_S: (self.tr("Change sides"), self.tr("The time between left and right.")),
        }[key]
        default, minimum, maximum = FIRST_NUMBERS[key]
        unit = Unit.SECONDS if key.endswith("_s") else Unit.TIMES
        row = NumberRow(f"exercise-{key}", label, help_text, NumberField(minimum, maximum, suffix_of(unit)), default)
        row.changed.connect(partial(self._take_number, key))
        return row

    def _lay_out(self) -> None:
        column = self._page.column
        for part in (self._title, self._told, self._summary, self._levels):
            column.addWidget(part)
        self._list.setAccessibleName(self.tr("Steps in their order"))
        self._list.setAccessibleDescription(self.tr("Alt with the arrow keys moves a step."))
        what = card(self._name, self._posture, self._sides, self._things, self._lines)
        how_much = card(heading_label(self.tr("How much"), "subheading"), *self._numbers.values(), self._doses)
        steps = card(
            heading_label(self.tr("Steps of one repetition"), "subheading"),
            self._list,
            FlowRow(self._earlier, self._later, self._remove, self._add),
        )
        step = card(heading_label(self.tr("This step"), "subheading"), self._step_fields)
        cards = ((what, 0), (steps, 1), (step, 1), (how_much, 0), (self._picture, 1))
        column.addWidget(TwoColumns(cards, two_from_em=_TWO_COLUMNS_EM, first_share=_FIRST_SHARE))
        column.addStretch(1)

    def _connect(self) -> None:
        self._name.changed.connect(self._on_name_changed)
        self._things.changed.connect(self._on_things_changed)
        self._lines.changed.connect(self._on_lines_changed)
        self._posture.changed.connect(self._on_posture_changed)
        self._sides.changed.connect(self._on_sides_changed)
        self._doses.changed.connect(self._on_doses_changed)
        self._step_fields.changed.connect(self._on_step_fields_changed)
        self._picture.removed.connect(self._on_picture_removed)
        self._picture.described.connect(self._on_picture_described)

    # What it shows

    def _show_value(self) -> None:
        own = self._value
        self._name.show_value(own.name)
        self._posture.show_value(own.posture.value)
        sided = _ALTERNATING if own.is_alternating else _SIDED
        self._sides.show_value(sided if own.is_sided else _BOTH)
        self._things.show_value(own.things)
        self._lines.show_value("\n".join(own.lines))
        self._show_numbers()
        self._doses.show_value(own.dose_per_day)
        self._show_steps()
        self._picture.show_exercise(own)
        self._show_summary()

    def _show_numbers(self) -> None:
        numbers = self._value.numbers
        for key, row in self._numbers.items():
            row.setVisible(key in numbers)
            if key in numbers:
                row.show_value(numbers[key])

    def _show_steps(self) -> None:
        words = kind_words()
        lines = []
        for number, step in enumerate(self._value.steps, 1):
            time = self.tr("until you say so") if step.is_until_done else spoken_time(step.seconds * MS_PER_S)
            lines.append(ExerciseLine(step.id, f"{number}  {step.label}  ·  {words[step.kind]}  ·  {time}"))
        self._list.show_lines(lines, self._list.current_id())
        self._show_part()

    def _show_summary(self) -> None:
        exercise = self._value.exercise()
        phases = self._phases_of(exercise)
        numbers = dosage_text(exercise, exercise.default_dosage(), phases)
        self._summary.setText(f"{numbers}  ·  {time_of(phases)}")
        self._title.introduce(self._summary.text())
        self._show_levels(exercise)

    def _show_levels(self, exercise: Exercise) -> None:
        text = self.tr(
            "This exercise has {count} levels: {names}. Here you change “{name}”."
            " What is different in the others stays as it is."
        )
        names = ", ".join(form.level_name for form in exercise.levels)
        self._levels.setText(text.format(count=len(exercise.levels), names=names, name=exercise.level_name))
        self._levels.setVisible(bool(exercise.levels))

    def _show_part(self) -> None:
        self._step_fields.show_step(self._value.steps[max(0, self._list.currentRow())])

    def _show_addable(self) -> None:
        self._add.setEnabled(len(self._value.steps) < MOST_STEPS)

    def _tell_error(self, error: FileError, row: TextRow | None) -> None:
        level = _LEVEL.match(error.place)
        if level is None:
            text = self.tr("This {reason}. {remedy} Until then, the old one stays.")
            told = text.format(reason=error.reason, remedy=error.remedy)
        else:
            text = self.tr(
                "The level “{level}” cannot follow this change. Change that level first, with a text editor, in the"
                " exercise's file. {place}: {reason}."
            )
            name = self._value.exercise().levels[int(level[1])].level_name
            told = text.format(level=name, place=error.place, reason=error.reason)
        if row is not None:
            row.show_error(told)
        else:
            self._show(self._value)
            self.tell(told)

    # What a person does

    @Slot(str)
    def _on_name_changed(self, text: str) -> None:
        self.change(self.tr("rename"), self._value.with_name(text.strip()), self._name)

    @Slot(str)
    def _on_things_changed(self, text: str) -> None:
        self.change(self.tr("change what is needed"), self._value.with_things(text), self._things)

    @Slot(str)
    def _on_lines_changed(self, text: str) -> None:
        self.change(self.tr("change what to do"), self._value.with_lines(text.splitlines()), self._lines)

    @Slot(str)
    def _on_posture_changed(self, posture: str) -> None:
        self.change(self.tr("change the posture"), self._value.with_posture(Posture(posture)))

    @Slot(str)
    def _on_sides_changed(self, sides: str) -> None:
        if sides == _ALTERNATING and not self._value.can_alternate:
            self._show(self._value)
            self.tell(self.tr("Left and right cannot alternate here: there is too much to do to change sides."))
            return
        changed = self._value.with_sides(is_sided=sides != _BOTH, is_alternating=sides == _ALTERNATING)
        self.change(self.tr("change the sides"), changed)

    @Slot()
    def _on_picture_removed(self) -> None:
        self.change(self.tr("remove the picture"), self._value.with_picture(""))

    @Slot(str)
    def _on_picture_described(self, text: str) -> None:
        row = self._picture.words
        self.change(self.tr("tell what the picture shows"), self._value.with_picture_text(text.strip()), row)

    @Slot(int)
    def _on_doses_changed(self, count: int) -> None:
        self.change(self.tr("change a number"), self._value.with_dose_per_day(count))

    def _take_number(self, key: str, value: int) -> None:
        self.change(self.tr("change a number"), self._value.with_number(key, value))

    @Slot(object)
    def _on_step_fields_changed(self, step: OwnStep) -> None:
        before = next((other for other in self._value.steps if other.id == step.id), None)
        if before is not None:
            row = self._step_fields.error_row(before, step)
            self.change(self.tr("change a step"), self._value.with_step(step), row)

    def _part_names(self) -> list[str]:
        return [step.label for step in self._value.steps]

    def _move_part(self, row: int, target: int) -> bool:
        return self.change(self.tr("move a step"), self._value.with_step_moved(row, target))

    def _remove_part(self, row: int) -> bool:
        return self.change(self.tr("remove a step"), self._value.without_step(self._value.steps[row].id))

    def _why_one_stays(self) -> str:
        return self.tr("An exercise has one step at least.")

    @Slot()
    def _on_add_clicked(self) -> None:
        if len(self._value.steps) < MOST_STEPS and self.change(self.tr("add a step"), self._value.with_new_step()):
            self._list.setCurrentRow(len(self._value.steps) - 1)
            self.tell(self.tr("A step was added at the end."))

    def _take_texts(self) -> None:
        for row in (self._name, self._things, self._lines, self._picture.words):
            row.take_typed()
        self._step_fields.take_typed()
