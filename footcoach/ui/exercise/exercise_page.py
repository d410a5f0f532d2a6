"""One exercise to read at leisure: what to do, what to mind, and where its numbers come from."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import DosageNumber, Exercise, PhaseKind
from footcoach.core.plan import Phase
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.back_button import BackButton
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.icons import ButtonIcon
from footcoach.ui.common.keys import START
from footcoach.ui.common.labels import RowLabel, TextLabel, card, heading_label, list_card, text_label, text_list
from footcoach.ui.common.page_bar import PageBar
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.phrases import (
    about_minutes,
    about_text,
    days_a_week,
    dosage_text,
    number_with_unit,
    phase_word,
    picture_text,
    times_a_day,
)
from footcoach.ui.common.roles import RowList
from footcoach.ui.common.safety_texts import pain_rule, stop_list
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.common.two_columns import TwoColumns
from footcoach.ui.exercise.level_choice import LevelChoice
from footcoach.ui.figures.figure_model import FigureModel, Still
from footcoach.ui.figures.figure_preview import FigurePreview
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.preview_script import one_side_script

_WIDEST_PX = 1216
_STILL_EM = 13
_STAGE_SHARE = 0.46
_STAGE_EM = (14, 35)
"""The lowest and the highest figure, in units of the text size."""

_TWO_COLUMNS_EM = 56
"""Figure and words stand side by side where there is so much room, in units of the text size."""

_FIRST_SHARE = 0.58


class ExercisePage(QWidget):
    """The page of one exercise: a bar that stays in sight, and below it all that there is to read.

    Signals:
        back_requested: return to the place from which it was opened.
        start_requested: the id of the exercise to do alone.
        settings_requested: the id of the exercise whose numbers are to be changed.
        level_chosen: the level at which the person wants to do it.
    """

    back_requested = Signal()
    start_requested = Signal(str)
    settings_requested = Signal(str)
    level_chosen = Signal(str)

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
        """Show `exercise` in the form, and with the numbers, that count, and the `phases` that they make of it.

        It is due on `days_per_week`, 1 to 7. `opened_from` is the name of the place that it leads back to.
        """
        super().__init__(parent)
        self.setWindowTitle(exercise.name)
        self._exercise = exercise
        self._figures = figures
        self._clock = clock
        self._start = self._start_button()
        self._back = BackButton("todayButton", opened_from)
        self._back.clicked.connect(self.back_requested)
        self._page = ScrollPage(exercise.name, width_px=_WIDEST_PX, ends_px=2 * SPACE_PX)
        self._bar = self._make_bar()
        self._summary = text_label("", "quiet")
        self._often = text_label("")
        self._why = text_label("")
        self._levels = LevelChoice(exercise) if exercise.levels else None
        self._numbers: dict[str, tuple[DosageNumber, RowLabel, TextLabel]]
        self._stills: list[FigureView]
        column = self._page.column
        column.addLayout(self._header())
        self._cards = self._make_cards(phases)
        column.addWidget(self._cards)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._page, 1)
        self._show_why()
        self._fit_stills()
        self.show_numbers(dosage, phases, days_per_week)

    @property
    def exercise_id(self) -> str:
        """Which exercise it shows."""
        return self._exercise.id

    def show_form(self, exercise: Exercise, routine_name: str, phases: tuple[Phase, ...]) -> None:
        """Show `exercise` in another form, which `phases` make; its numbers are told next.

        `routine_name` is that of the routine that has a level of its own for it; empty where the person chooses.
        """
        if self._levels is not None:
            self._levels.show_form(exercise, routine_name)
        if exercise == self._exercise:
            return
        self._exercise = exercise
        self._show_why()
        before = self._cards
        self._cards = self._make_cards(phases)
        self._page.column.replaceWidget(before, self._cards)
        self._cards.show()
        before.hide()
        before.deleteLater()
        self._fit_stills()
        self.fit_height(self.height())
        if self._levels is not None:
            self._levels.tell(exercise)

    def show_numbers(self, dosage: dict[str, int], phases: tuple[Phase, ...], days_per_week: int) -> None:
        """Show other numbers of the exercise; see the constructor."""
        self._preview.show_phases(phases)
        summary = dosage_text(self._exercise, dosage, phases), about_minutes(sum(phase.duration_ms for phase in phases))
        self._summary.setText("  ·  ".join(summary))
        often = days_a_week(days_per_week)
        if self._exercise.dose_per_day > 1:
            often = f"{times_a_day(self._exercise.dose_per_day)}, {often}"
        self._often.setText(self.tr("Do it {often}.").format(often=often))
        for number, label, value in self._numbers.values():
            text = number_with_unit(number.unit, dosage[number.key])
            value.setText(about_text(text) if number.key in self._exercise.usual_keys else text)
            label.set_row(value.text(), number.source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the figure be as large as it can be with its controls in sight."""
        super().resizeEvent(event)
        self.fit_height(self.height())

    def fit_height(self, page_px: int) -> None:
        """Give the figure its part of a page so high; who shows the page says it early, so that nothing jumps."""
        lowest_px, highest_px = (em * self._em_px() for em in _STAGE_EM)
        self._preview.set_stage_height(max(lowest_px, min(round(page_px * _STAGE_SHARE), highest_px)))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the figures as large as another size of text allows."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_stills()
            self.fit_height(self.height())

    def _fit_stills(self) -> None:
        for still in self._stills:
            still.setFixedHeight(_STILL_EM * self._em_px())

    def _em_px(self) -> int:
        return max(BODY_PX, self.fontInfo().pixelSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, and scroll also from the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the page below it."""
        return self._bar, self._page

    # The bar

    def _make_bar(self) -> QWidget:
        bar = PageBar(self._page, _WIDEST_PX, self._back, self._start)
        bar.setObjectName("exerciseBar")
        return bar

    def _start_button(self) -> AccentButton:
        start = AccentButton(self.tr("Start this exercise"))
        start.setObjectName("startExerciseButton")
        start.setProperty("role", "primary")
        start.setShortcut(START.sequences[0])
        start.clicked.connect(self._on_start_clicked)
        return start

    # The page

    def _header(self) -> QBoxLayout:
        header = QVBoxLayout()
        header.setSpacing(SPACE_PX // 2)
        self._title = PageTitle(self._exercise.name, self._start)
        header.addWidget(self._title)
        header.addWidget(self._why)
        if not self._exercise.guidance.why:
            self._why.hide()
        change = QPushButton(self.tr("Change the numbers"))
        change.setObjectName("changeNumbersButton")
        change.clicked.connect(self._on_change_clicked)
        ButtonIcon(change, "settings")
        self._summary.setWordWrap(False)
        header.addWidget(FlowRow(self._summary, change, gap_px=2 * SPACE_PX))
        if self._levels is not None:
            self._levels.chosen.connect(self.level_chosen)
            header.addSpacing(SPACE_PX // 2)
            header.addWidget(self._levels)
        return header

    def _show_why(self) -> None:
        self._why.setText(self._exercise.guidance.why)
        self._title.introduce(self._exercise.guidance.why)

    def _make_cards(self, phases: tuple[Phase, ...]) -> TwoColumns:
        guidance = self._exercise.guidance
        self._numbers, self._stills = {}, []
        self._preview = FigurePreview(self._exercise, phases, self._figures, self._clock)
        stills = [] if self._figures.appearance.moves else [(self._picture_row(phases), 0)]
        texts = (
            (self.tr("What to do"), guidance.steps, "{number}.", 1),
            (self.tr("What often goes wrong"), guidance.mistakes, "•", 1),
            (self.tr("Make it easier"), guidance.easier, "•", 0),
            (self.tr("Make it harder"), guidance.harder, "•", 0),
        )
        # Of an own exercise a person need not write everything.
        steps, mistakes, *ways = (
            [(list_card(heading, lines, mark=mark), column)] if lines else [] for heading, lines, mark, column in texts
        )
        cards = (
            (self._preview, 0),
            *stills,
            *steps,
            (self._safety(), 1),
            *mistakes,
            (self._how_it_feels(), 1),
            *(each for way in ways for each in way),
            (self._origins(), 0),
        )
        return TwoColumns(cards, two_from_em=_TWO_COLUMNS_EM, first_share=_FIRST_SHARE)

    def _picture_row(self, phases: tuple[Phase, ...]) -> QWidget:
        """Return every phase of one side next to the other, for who does not want to see them one after the other."""
        pictures = QWidget()
        row = QHBoxLayout(pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE_PX)
        script = one_side_script(phases, self._figures.cycle_ms)
        for phase in (phase for phase in script.phases if phase.kind is not PhaseKind.REST):
            picture = FigureView(self._figures)
            picture.present(Still(phase, has_ghost=True))
            self._stills.append(picture)
            picture.setAccessibleName(self.tr("Picture"))
            picture.setAccessibleDescription(picture_text(self._exercise, phase))
            below = text_label(phase_word(phase), "quiet")
            below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cell = QVBoxLayout()
            cell.addWidget(picture)
            cell.addWidget(below)
            row.addLayout(cell, 1)
        return pictures

    def _how_it_feels(self) -> QFrame:
        guidance, exercise = self._exercise.guidance, self._exercise
        needs = ", ".join(item.name for item in exercise.equipment) or self.tr("nothing")
        lines = [
            heading_label(self.tr("Good to know"), "subheading"),
            text_label(self.tr("You need: {things}").format(things=needs)),
            *(text_label(text) for text in (guidance.feel, guidance.breathing) if text),
            heading_label(self.tr("How often"), "subheading"),
            self._often,
            *(text_label(text) for text in (guidance.frequency,) if text),
        ]
        if guidance.time_course:
            lines += [
                heading_label(self.tr("How long until it helps"), "subheading"),
                text_label(guidance.time_course),
            ]
        return card(*lines)

    def _safety(self) -> QFrame:
        guidance = self._exercise.guidance
        lines: list[QWidget] = [heading_label(self.tr("Safety"), "subheading")]
        if guidance.stop_if:
            lines.append(text_label(guidance.stop_if, "warning"))
        else:
            # What is true of every exercise.
            stop = stop_list()
            lines += [text_label(stop.call, "warning"), text_label(f"{stop.heading}:"), text_list(stop.lines)]
            lines.append(text_label(pain_rule(), "warning"))
        if guidance.ask_first:
            lines.append(text_label(self.tr("Ask a doctor or physiotherapist first, or do not do it, if:")))
            lines.append(text_list(guidance.ask_first))
        return card(*lines)

    def _origins(self) -> QFrame:
        """Return the card that says where everything comes from."""
        guidance = self._exercise.guidance
        heading = ""
        if guidance.article_heading:
            heading = self.tr("In the article: {heading}").format(heading=guidance.article_heading)
        lines = [text_label(line) for line in (heading, guidance.article_note, guidance.evidence) if line]
        table = RowList()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE_PX)
        grid.setColumnStretch(2, 1)
        for row, number in enumerate(self._exercise.dosage.values()):
            label, value = RowLabel(number.label), text_label("")
            self._numbers[number.key] = number, label, value
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(number.source, "quiet"), row, 2, Qt.AlignmentFlag.AlignTop)
        return card(heading_label(self.tr("Where the numbers come from"), "subheading"), *lines, table)

    @Slot()
    def _on_start_clicked(self) -> None:
        self.start_requested.emit(self._exercise.id)

    @Slot()
    def _on_change_clicked(self) -> None:
        self.settings_requested.emit(self._exercise.id)
