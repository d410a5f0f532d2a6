"""One exercise to read at leisure: what to do, what to mind, and where its numbers come from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise, PhaseKind, Side
from footcoach.ui.figures import Figures
from footcoach.ui.phrases import number_with_unit, side_word
from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.figure_view import FigureView
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.texts import card, list_card, text_label, text_list


class ExercisePage(ScrollPage):
    """The page of one exercise.

    Signals:
        back_requested: return to Today.
        start_requested: the id of the exercise to do alone.
    """

    back_requested = Signal()
    start_requested = Signal(str)

    def __init__(
        self, exercise: Exercise, dosage: dict[str, int], figures: Figures, parent: QWidget | None = None
    ) -> None:
        """Show `exercise` with the numbers that count for the person."""
        super().__init__(exercise.name, parent=parent)
        self._exercise = exercise
        self._dosage = dosage
        self._figures = figures
        self.column.addLayout(self._header())
        self.column.addLayout(self._pictures())
        guidance = exercise.guidance
        self.column.addWidget(list_card(self.tr("What to do"), guidance.steps, mark="{number}."))
        self.column.addLayout(self._pair(self._how_it_feels(), self._safety()))
        self.column.addWidget(list_card(self.tr("What often goes wrong"), guidance.mistakes))
        easier = list_card(self.tr("Make it easier"), guidance.easier)
        self.column.addLayout(self._pair(easier, list_card(self.tr("Make it harder"), guidance.harder)))
        self.column.addWidget(self._origins())
        self.column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _header(self) -> QVBoxLayout:
        back = QPushButton(self.tr("‹  Today"))
        back.setObjectName("todayButton")
        back.setAccessibleName(self.tr("Back to Today"))
        back.clicked.connect(self.back_requested)
        start = QPushButton(self.tr("Start this exercise"))
        start.setObjectName("startExerciseButton")
        start.setProperty("role", "primary")
        start.clicked.connect(self._on_start_clicked)
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch(1)
        buttons.addWidget(start)
        self.setFocusProxy(back)
        header = QVBoxLayout()
        header.addLayout(buttons)
        header.addWidget(text_label(self._exercise.name, "title"))
        header.addWidget(text_label(self._exercise.guidance.why))
        return header

    def _pictures(self) -> QHBoxLayout:
        """Return the start of the movement and its steps; of a sided exercise, its main step on both sides."""
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE_PX)
        shown = self._shown_clips()
        for clip, side, caption in shown:
            picture = FigureView(self._figures, has_inset=len(shown) <= 3)
            picture.show_still(clip, side)
            picture.setFixedHeight(230)
            picture.setAccessibleName(self.tr("Picture: {what}").format(what=caption))
            below = text_label(caption, "quiet")
            below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cell = QVBoxLayout()
            cell.addWidget(picture)
            cell.addWidget(below)
            row.addLayout(cell, 1)
        return row

    def _shown_clips(self) -> list[tuple[str, Side, str]]:
        """Return the clip, the side and the caption of each picture."""
        exercise = self._exercise
        start = (exercise.between.prepare_clip, exercise.sides[0], self.tr("Start"))
        work = [step for step in exercise.steps if step.kind is not PhaseKind.REST]
        if not exercise.is_sided:
            return [start, *((step.clip, Side.BOTH, step.label) for step in work)]
        word = next((step.label for step in work if step.clip == exercise.still_clip), exercise.name)
        sides = [(exercise.still_clip, side, f"{word}, {side_word(side)}") for side in exercise.sides]
        return [start, *sides]

    def _how_it_feels(self) -> QFrame:
        guidance, exercise = self._exercise.guidance, self._exercise
        needs = ", ".join(item.name for item in exercise.equipment) or self.tr("nothing")
        return card(
            text_label(self.tr("Good to know"), "subheading"),
            text_label(self.tr("You need: {things}").format(things=needs)),
            text_label(guidance.feel),
            text_label(guidance.breathing),
            text_label(self.tr("How often: {often}").format(often=guidance.frequency)),
        )

    def _safety(self) -> QFrame:
        guidance = self._exercise.guidance
        return card(
            text_label(self.tr("Safety"), "subheading"),
            text_label(guidance.stop_if, "warning"),
            text_label(self.tr("Leave it out, or ask a doctor or physiotherapist first:")),
            text_list(guidance.ask_first),
        )

    def _origins(self) -> QFrame:
        """Return the card that says where everything comes from."""
        guidance = self._exercise.guidance
        heading = self.tr("In the article: {heading}").format(heading=guidance.article_heading)
        lines = [text_label(line) for line in (heading, guidance.article_note, guidance.evidence) if line]
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACE_PX)
        grid.setColumnStretch(2, 1)
        for row, number in enumerate(self._exercise.dosage.values()):
            value = number_with_unit(number.unit, self._dosage[number.key])
            grid.addWidget(text_label(number.label), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(value), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(number.source, "quiet"), row, 2, Qt.AlignmentFlag.AlignTop)
        return card(text_label(self.tr("Where the numbers come from"), "subheading"), *lines, table)

    def _pair(self, left: QFrame, right: QFrame) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE_PX)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        return row

    @Slot()
    def _on_start_clicked(self) -> None:
        self.start_requested.emit(self._exercise.id)
