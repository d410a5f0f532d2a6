"""The choice among the easier and harder forms of one exercise."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.roles import ChoiceButton, Group
from footcoach.ui.common.status_line import StatusLine


class LevelChoice(Group):
    """A button for each form, from the easiest to the hardest, and below them what is different in the chosen one.

    Signals:
        chosen: the level of the form that a person wants.
    """

    chosen = Signal(str)

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        """Offer the forms of `exercise`, the one that counts being chosen; it has several."""
        super().__init__(parent)
        self.setObjectName("levelChoice")
        caption = self.tr("Level, from easy to hard")
        self.setAccessibleName(caption)
        self._buttons = {form.level: self._button(form) for form in exercise.levels}
        self._notes = {form.level: form.level_note for form in exercise.levels}
        self._note = StatusLine("levelNote", "quiet")
        self._reach = text_label(self.tr("It counts in each of your routines that has no level of its own."), "quiet")
        self._reach.setObjectName("levelReach")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text_label(caption))
        column.addWidget(FlowRow(*self._buttons.values()))
        column.addWidget(self._note)
        column.addWidget(self._reach)
        self.show_form(exercise)

    def _button(self, form: Exercise) -> ChoiceButton:
        button = ChoiceButton(form.level_name)
        button.setObjectName(f"level-{form.level}")
        button.setProperty("role", "choice")
        button.clicked.connect(partial(self._on_button_clicked, form.level))
        return button

    def show_form(self, exercise: Exercise, routine_name: str = "") -> None:
        """Show which form counts; one that the routine called so has for itself can only be changed there."""
        for level, button in self._buttons.items():
            button.setChecked(level == exercise.level)
            # What is different in the chosen form stands below, and need not be heard twice.
            note = "" if level == exercise.level else self._notes[level]
            button.setAccessibleDescription(note)
            button.setToolTip(note)
            button.setEnabled(not routine_name)
        text = self._text_for(exercise, routine_name)
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._reach.setVisible(not routine_name)

    def tell(self, exercise: Exercise) -> None:
        """Have read out what is different in the form that was chosen just now."""
        self._note.tell(self._text_for(exercise, "") or exercise.level_name)

    def _text_for(self, exercise: Exercise, routine_name: str) -> str:
        lines = [exercise.level_note] if exercise.level_note else []
        if routine_name:
            text = self.tr("“{routine}” has a level of its own. You change it in Routines.")
            lines.append(text.format(routine=routine_name))
        return " ".join(lines)

    def _on_button_clicked(self, level: str) -> None:
        self.chosen.emit(level)
