"""A person's own exercises on the page Routines: what each is, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import focus_new_in_view
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.theme import SPACE_PX

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ShownExercise:
    """An exercise as it is shown: what it is, its numbers in words, and the names of the routines that have it."""

    exercise: Exercise
    summary: str
    used_in: tuple[str, ...]


class OwnExerciseCard(QFrame):
    """Shows an exercise; all signals carry its id.

    Signals:
        start_requested: begin a session of it alone.
        view_requested: show its page.
        edit_requested: change it.
        duplicate_requested: make another one like it.
        remove_requested: remove it.
    """

    start_requested = Signal(str)
    view_requested = Signal(str)
    edit_requested = Signal(str)
    duplicate_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, shown: ShownExercise) -> None:
        super().__init__()
        self._id = shown.exercise.id
        self.setObjectName(f"exercise-{self._id}")
        self.setProperty("role", "card")
        self._name = heading_label("", "subheading")
        self._summary = text_label("")
        self._used = text_label("", "quiet")
        start = AccentButton(translate("Routines", "Start"))
        start.setProperty("role", "primary")
        self._buttons = (
            self._button(start, "start", self.start_requested),
            self._button(QPushButton(self.tr("Look at it")), "view", self.view_requested),
            self._button(QPushButton(translate("Routines", "Edit")), "edit", self.edit_requested),
            self._button(QPushButton(translate("Routines", "Duplicate")), "duplicate", self.duplicate_requested),
            self._button(QPushButton(translate("Routines", "Remove")), "remove", self.remove_requested),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        for part in (self._name, self._summary, self._used):
            column.addWidget(part)
        column.addWidget(FlowRow(*self._buttons))
        self.show_exercise(shown)

    def show_exercise(self, shown: ShownExercise) -> None:
        """Show the exercise as it is now."""
        name = shown.exercise.name
        self._name.setText(name)
        self._summary.setText(shown.summary)
        used = self.tr("In: {routines}").format(routines=", ".join(shown.used_in))
        self._used.setText(used if shown.used_in else self.tr("In no routine yet."))
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()} “{name}”")

    def first_button(self) -> QPushButton:
        """Return what stands first of what can be done."""
        return self._buttons[0]

    def _button(self, button: QPushButton, name: str, signal: SignalInstance) -> QPushButton:
        button.setObjectName(f"{name}-exercise-{self._id}")
        button.clicked.connect(partial(signal.emit, self._id))
        return button


class ExercisesSection(QWidget):
    """A heading and a card for each of a person's own exercises; hidden when there are none.

    Signals: those of a card.
    """

    start_requested = Signal(str)
    view_requested = Signal(str)
    edit_requested = Signal(str)
    duplicate_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ownExercises")
        self._cards: dict[str, OwnExerciseCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_PX, 0, 0)
        self._column.setSpacing(2 * SPACE_PX)
        self._column.addWidget(heading_label(self.tr("Your own exercises")))
        self.hide()

    def show_exercises(self, exercises: Sequence[ShownExercise]) -> None:
        """Show `exercises`; a card that was there stays, so that the keyboard does not lose its place."""
        for id_ in self._cards.keys() - {shown.exercise.id for shown in exercises}:
            gone = self._cards.pop(id_)
            gone.hide()
            gone.deleteLater()
        for place, shown in enumerate(exercises, 1):
            known = self._cards.get(shown.exercise.id)
            if known is None:
                known = self._cards[shown.exercise.id] = self._card(shown)
            else:
                known.show_exercise(shown)
            if self._column.indexOf(known) != place:
                self._column.insertWidget(place, known)
                known.show()
        self.setVisible(bool(exercises))

    def focus_card(self, exercise_id: str) -> None:
        """Put the keyboard on what can be done with an exercise."""
        if exercise_id in self._cards:
            focus_new_in_view(self._cards[exercise_id].first_button())

    def _card(self, shown: ShownExercise) -> OwnExerciseCard:
        exercise_card = OwnExerciseCard(shown)
        exercise_card.start_requested.connect(self.start_requested)
        exercise_card.view_requested.connect(self.view_requested)
        exercise_card.edit_requested.connect(self.edit_requested)
        exercise_card.duplicate_requested.connect(self.duplicate_requested)
        exercise_card.remove_requested.connect(self.remove_requested)
        return exercise_card
