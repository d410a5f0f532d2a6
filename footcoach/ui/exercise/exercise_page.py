"""One exercise to read at leisure: what to do, what to mind, and where its numbers come from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise, PhaseKind
from footcoach.core.plan import Phase
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.keys import START
from footcoach.ui.common.labels import RowLabel, card, heading_label, list_card, text_label, text_list
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.phrases import days_a_week, number_with_unit, phase_word, picture_text, times_a_day
from footcoach.ui.common.roles import RowList
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_preview import FigurePreview
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.preview_script import one_side_script

_STILL_HEIGHT_PX = 200
_STAGE_SHARE = 0.46
_STAGE_HEIGHTS_PX = (220, 520)
_ONE_ROW_EM = 56
"""The figure and the steps stand side by side where there is so much room, in units of the text size."""


class ExercisePage(ScrollPage):
    """The page of one exercise.

    Signals:
        back_requested: return to the place from which it was opened.
        start_requested: the id of the exercise to do alone.
    """

    back_requested = Signal()
    start_requested = Signal(str)

    def __init__(
        self,
        exercise: Exercise,
        dosage: dict[str, int],
        *,
        phases: tuple[Phase, ...],
        days_per_week: int,
        figures: FigureModel,
        clock: Clock,
        opened_from: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show `exercise` with the numbers that count for the person, and the `phases` that they make of it.

        It is due on `days_per_week`, 1 to 7. `opened_from` is the name of the place that it leads back to.
        """
        super().__init__(exercise.name, parent=parent)
        self._exercise = exercise
        self._dosage = dosage
        self._days_per_week = days_per_week
        self._back = self._back_button(opened_from)
        self.column.addLayout(self._header())
        self._preview = FigurePreview(exercise, phases, figures, clock)
        guidance = exercise.guidance
        steps = list_card(self.tr("What to do"), guidance.steps, mark="{number}.")
        self.column.addWidget(AdaptiveRow(self._preview, steps, row_em=_ONE_ROW_EM, second_share=0.4))
        if not figures.appearance.moves:
            self.column.addLayout(self._stills(phases, figures))
        self.column.addLayout(self._pair(self._how_it_feels(), self._safety()))
        self.column.addWidget(list_card(self.tr("What often goes wrong"), guidance.mistakes))
        easier = list_card(self.tr("Make it easier"), guidance.easier)
        self.column.addLayout(self._pair(easier, list_card(self.tr("Make it harder"), guidance.harder)))
        self.column.addWidget(self._origins())
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the figure be as large as it can be with its controls in sight."""
        super().resizeEvent(event)
        self.fit_height(self.height())

    def fit_height(self, page_px: int) -> None:
        """Give the figure its part of a page so high; who shows the page says it early, so that nothing jumps."""
        height_px = round(page_px * _STAGE_SHARE)
        self._preview.set_stage_height(max(_STAGE_HEIGHTS_PX[0], min(height_px, _STAGE_HEIGHTS_PX[1])))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def _back_button(self, place: str) -> QPushButton:
        back = QPushButton(self.tr("‹  {place}").format(place=place))
        back.setObjectName("todayButton")
        back.setAccessibleName(self.tr("Back to {place}").format(place=place))
        back.clicked.connect(self.back_requested)
        return back

    def _header(self) -> QVBoxLayout:
        start = AccentButton(self.tr("Start this exercise"))
        start.setObjectName("startExerciseButton")
        start.setProperty("role", "primary")
        start.setShortcut(START.sequences[0])
        start.clicked.connect(self._on_start_clicked)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(start)
        header = QVBoxLayout()
        header.addLayout(buttons)
        self._title = PageTitle(self._exercise.name, start)
        self._title.introduce(self._exercise.guidance.why)
        header.addWidget(self._title)
        header.addWidget(text_label(self._exercise.guidance.why))
        return header

    def _stills(self, phases: tuple[Phase, ...], figures: FigureModel) -> QHBoxLayout:
        """Return every phase of one side next to the other, for who does not want to see them one after the other."""
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE_PX)
        script = one_side_script(phases, figures.cycle_ms)
        for phase in (phase for phase in script.phases if phase.kind is not PhaseKind.REST):
            picture = FigureView(figures)
            picture.present(Still(phase, has_ghost=True))
            picture.setFixedHeight(_STILL_HEIGHT_PX)
            picture.setAccessibleName(self.tr("Picture"))
            picture.setAccessibleDescription(picture_text(self._exercise, phase))
            below = text_label(phase_word(phase), "quiet")
            below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cell = QVBoxLayout()
            cell.addWidget(picture)
            cell.addWidget(below)
            row.addLayout(cell, 1)
        return row

    def _how_it_feels(self) -> QFrame:
        guidance, exercise = self._exercise.guidance, self._exercise
        needs = ", ".join(item.name for item in exercise.equipment) or self.tr("nothing")
        often = days_a_week(self._days_per_week)
        if exercise.dose_per_day > 1:
            often = f"{times_a_day(exercise.dose_per_day)}, {often}"
        lines = [
            heading_label(self.tr("Good to know"), "subheading"),
            text_label(self.tr("You need: {things}").format(things=needs)),
            text_label(guidance.feel),
            text_label(guidance.breathing),
            heading_label(self.tr("How often"), "subheading"),
            text_label(self.tr("Do it {often}.").format(often=often)),
            text_label(guidance.frequency),
        ]
        if guidance.time_course:
            lines += [
                heading_label(self.tr("How long until it helps"), "subheading"),
                text_label(guidance.time_course),
            ]
        return card(*lines)

    def _safety(self) -> QFrame:
        guidance = self._exercise.guidance
        return card(
            heading_label(self.tr("Safety"), "subheading"),
            text_label(guidance.stop_if, "warning"),
            text_label(self.tr("Ask a doctor or physiotherapist first, or do not do it, if:")),
            text_list(guidance.ask_first),
        )

    def _origins(self) -> QFrame:
        """Return the card that says where everything comes from."""
        guidance = self._exercise.guidance
        heading = self.tr("In the article: {heading}").format(heading=guidance.article_heading)
        lines = [text_label(line) for line in (heading, guidance.article_note, guidance.evidence) if line]
        table = RowList()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE_PX)
        grid.setColumnStretch(2, 1)
        for row, number in enumerate(self._exercise.dosage.values()):
            value = number_with_unit(number.unit, self._dosage[number.key])
            label = RowLabel(number.label)
            label.set_row(value, number.source)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(value), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(number.source, "quiet"), row, 2, Qt.AlignmentFlag.AlignTop)
        return card(heading_label(self.tr("Where the numbers come from"), "subheading"), *lines, table)

    def _pair(self, left: QFrame, right: QFrame) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE_PX)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        return row

    @Slot()
    def _on_start_clicked(self) -> None:
        self.start_requested.emit(self._exercise.id)
