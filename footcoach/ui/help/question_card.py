"""A question with its answer, on a card that the keyboard can reach, so that a screen reader reads it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from footcoach.core.exercise import Exercise
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import heading_label, spoken, text_label, text_list
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.help.questions import Question


class QuestionCard(QFrame):
    """Shows one question.

    Signals:
        exercise_opened: the id of the exercise to show.
        safety_requested: show "Before you start".
    """

    exercise_opened = Signal(str)
    safety_requested = Signal()

    def __init__(self, question: Question, exercises: Iterable[Exercise]) -> None:
        """Show `question`; of its exercises only those among `exercises` can be opened."""
        super().__init__()
        self.setObjectName(f"question-{question.id}")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        source = self.tr("Source: {source}").format(source=question.source)
        # The description of a card Orca would read twice.
        self.setAccessibleName(" ".join(map(spoken, (question.text, question.answer, *question.lines, source))))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addWidget(heading_label(question.text, "subheading"))
        column.addWidget(text_label(question.answer))
        if question.lines:
            column.addWidget(text_list(question.lines))
        column.addWidget(text_label(source, "quiet"))
        if buttons := self._buttons(question, exercises):
            column.addWidget(FlowRow(*buttons))
        column.addStretch(1)

    def _buttons(self, question: Question, exercises: Iterable[Exercise]) -> list[QPushButton]:
        buttons = [self._exercise_button(item, question) for item in exercises if item.id in question.exercise_ids]
        if question.is_about_safety:
            safety = QPushButton(self.tr("Before you start"))
            safety.setObjectName(f"{question.id}-safety")
            safety.clicked.connect(self.safety_requested)
            buttons.append(safety)
        return buttons

    def _exercise_button(self, exercise: Exercise, question: Question) -> QPushButton:
        button = QPushButton(exercise.name)
        button.setObjectName(f"{question.id}-{exercise.id}")
        button.setAccessibleDescription(self.tr("Opens the page of this exercise."))
        button.clicked.connect(partial(self.exercise_opened.emit, exercise.id))
        return button
