"""What one step of a person's own exercise is: its word, its kind, its length, and what is said."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from footcoach.core.exercise import PhaseKind
from footcoach.core.limits import LONGEST_TIME_S
from footcoach.storage.own_exercises import STEP_S, OwnStep
from footcoach.ui.common.number_field import NumberField, suffix_of
from footcoach.ui.common.roles import Group
from footcoach.ui.common.rows import ChoiceRow, NumberRow, SwitchRow
from footcoach.ui.routines.text_row import TextRow

translate = QCoreApplication.translate


def kind_words() -> dict[PhaseKind, str]:
    """Return what each kind of step is called."""
    return {
        PhaseKind.MOVE: translate("OwnExercise", "You move"),
        PhaseKind.HOLD: translate("OwnExercise", "You hold still"),
        PhaseKind.REST: translate("OwnExercise", "You rest"),
    }


class StepFields(Group):
    """Shows a step, and tells what a person makes of it.

    Signals:
        changed: the new OwnStep.
    """

    changed = Signal(object)

    def __init__(self, step: OwnStep) -> None:
        """Show `step`."""
        super().__init__()
        self._step = step
        self.setObjectName("stepFields")
        self._label = TextRow("stepLabel", self.tr("Word on the screen"), self.tr("Such as Up, Hold or Circle."))
        help_text = self.tr("What is said as the step begins: at most 6 words. Empty: nothing.")
        self._cue = TextRow("stepCue", self.tr("Spoken"), help_text)
        kinds = tuple((kind.value, word) for kind, word in kind_words().items())
        self._kind = ChoiceRow("stepKind", self.tr("Kind"), self.tr("A rest is no exercise time."), kinds)
        seconds = NumberField(1, LONGEST_TIME_S, suffix_of("s"))
        help_text = self.tr("How long the step takes; with no clock, how long it usually takes.")
        self._seconds = NumberRow("stepSeconds", self.tr("Seconds"), help_text, seconds, STEP_S)
        help_text = self.tr("The step waits until you press Space, Enter or a clicker.")
        self._until_done = SwitchRow("stepUntilDone", self.tr("No clock"), help_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (self._label, self._kind, self._until_done, self._seconds, self._cue):
            column.addWidget(row)
        column.addStretch(1)
        self._label.changed.connect(self._on_label_changed)
        self._cue.changed.connect(self._on_cue_changed)
        self._kind.changed.connect(self._on_kind_changed)
        self._seconds.changed.connect(self._on_seconds_changed)
        self._until_done.changed.connect(self._on_until_done_changed)
        self.show_step(step)

    def show_step(self, step: OwnStep) -> None:
        """Show another step, or what has become of this one."""
        is_other = step.id != self._step.id
        self._step = step
        self.setAccessibleName(step.label)
        for row, text in ((self._label, step.label), (self._cue, step.cue)):
            (row.show_other if is_other else row.show_value)(text)
        self._kind.show_value(step.kind.value)
        self._until_done.show_value(step.is_until_done)
        self._seconds.show_value(step.seconds)

    def take_typed(self) -> None:
        """Tell of what has been typed."""
        self._label.take_typed()
        self._cue.take_typed()

    def error_row(self, before: OwnStep, after: OwnStep) -> TextRow | None:
        """Return the row whose text makes the difference between two steps; None for another one."""
        if before.label != after.label:
            return self._label
        return self._cue if before.cue != after.cue else None

    @Slot(str)
    def _on_label_changed(self, text: str) -> None:
        self.changed.emit(replace(self._step, label=text.strip()))

    @Slot(str)
    def _on_cue_changed(self, text: str) -> None:
        self.changed.emit(replace(self._step, cue=text.strip()))

    @Slot(str)
    def _on_kind_changed(self, kind: str) -> None:
        self.changed.emit(replace(self._step, kind=PhaseKind(kind)))

    @Slot(bool)
    def _on_until_done_changed(self, is_until_done: bool) -> None:
        self.changed.emit(replace(self._step, is_until_done=is_until_done))

    @Slot(int)
    def _on_seconds_changed(self, seconds: int) -> None:
        self.changed.emit(replace(self._step, seconds=seconds))
