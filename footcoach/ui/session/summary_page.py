"""The end of a session: what was done, how it feels, and what to mind tomorrow."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from footcoach.core.exercise import Exercise, name_of
from footcoach.core.pain import Light, light_of
from footcoach.core.plan import MS_PER_S
from footcoach.core.record import StopReason
from footcoach.core.summary import ExerciseSummary
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import MarkedLabel, align_texts, card, text_label
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.pain_question import PainQuestion
from footcoach.ui.common.pain_words import answer_after
from footcoach.ui.common.phrases import clock_time, spoken_time
from footcoach.ui.common.roles import RowList
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.common.urgent import read_out
from footcoach.ui.session.stop_question import StopQuestion
from footcoach.ui.session.warning_signs import WarningSigns


class SummaryPage(ScrollPage):
    """What was done, and two questions that can be passed by.

    Signals:
        pain_answered: the scores by BodySite; an empty dict when the answer was taken back.
        stop_reason_chosen: the StopReason, or None when it was taken back.
        closed: return to Today.
    """

    pain_answered = Signal(object)
    stop_reason_chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        summaries: tuple[ExerciseSummary, ...],
        exercises: Mapping[str, Exercise],
        *,
        is_finished: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show what was done of each exercise; `is_finished` when the session came to its end."""
        super().__init__(QCoreApplication.translate("SummaryPage", "Summary"), width_px=820, parent=parent)
        # Whole seconds of each, so that they add up to the total.
        done_ms = sum(summary.done_ms // MS_PER_S * MS_PER_S for summary in summaries)
        self._has_worked = done_ms > 0
        self._stop_reason: StopReason | None = None
        self._pain = PainQuestion("painAfter", self.tr("How much does it hurt now?"))
        self._pain.answered.connect(self._on_pain_answered)
        self._soreness = text_label(self._advice(), "quiet")
        self._signs = WarningSigns()
        self._signs.changed.connect(self._show_signs)
        self._signs_card = card(self._signs)
        self._signs_card.hide()
        close = self._button()
        title = self.tr("Session finished") if is_finished else self.tr("Session ended early")
        self._title = PageTitle(title, close)
        done = self.tr("{time} of exercise.").format(time=spoken_time(done_ms))
        self._title.introduce(done)
        self.column.addWidget(self._title)
        self.column.addWidget(text_label(done, "heading"))
        if not is_finished:
            self.column.addWidget(self._stop_card())
        pain_card = card(self._pain)
        self.column.addWidget(pain_card)
        pain_card.setVisible(self._has_worked)
        self.column.addWidget(self._signs_card)
        self.column.addWidget(self._table(summaries, exercises))
        self.column.addWidget(self._soreness)
        self._soreness.setHidden(not self._has_worked)
        self.column.addWidget(close)
        self.column.addStretch(1)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def _stop_card(self) -> QFrame:
        question = StopQuestion()
        question.chosen.connect(self._on_question_chosen)
        return card(question)

    def _advice(self) -> str:
        return self.tr(
            "A little soreness in the muscles tomorrow is normal. If pain is worse tomorrow morning, do less next "
            "time. If it lasts for days, see a physiotherapist."
        )

    def _table(self, summaries: tuple[ExerciseSummary, ...], exercises: Mapping[str, Exercise]) -> QFrame:
        table = RowList()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE_PX)
        grid.setColumnStretch(0, 1)
        names = [
            MarkedLabel(name_of(summary.exercise_id, exercises), self._mark(summary), "subheading")
            for summary in summaries
        ]
        align_texts(names)
        for row, (name, summary) in enumerate(zip(names, summaries, strict=True)):
            name.set_row(self._done(summary))
            grid.addWidget(name, row, 0)
            grid.addWidget(text_label(self._done(summary)), row, 1)
        return card(table)

    def _mark(self, summary: ExerciseSummary) -> str:
        if summary.is_complete:
            return "✓"
        return "–" if summary.done_ms == 0 else "◐"

    def _done(self, summary: ExerciseSummary) -> str:
        done, planned = clock_time(summary.done_ms), clock_time(summary.planned_ms)
        if summary.is_complete:
            return self.tr("Done, {time}").format(time=done)
        if summary.done_ms == 0:
            return self.tr("Not done")
        return self.tr("{done} of {planned}").format(done=done, planned=planned)

    def _button(self) -> AccentButton:
        button = AccentButton(self.tr("Back to Today"))
        button.setObjectName("closeSummaryButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setDefault(True)
        button.clicked.connect(self.closed)
        return button

    @Slot()
    def _on_pain_answered(self) -> None:
        self._show_signs()
        self.pain_answered.emit(self._pain.scores)

    @Slot(object)
    def _on_question_chosen(self, reason: StopReason | None) -> None:
        self._stop_reason = reason
        had_been_asked = self._signs.isVisible()
        self._show_signs()
        if self._signs.isVisible() and not had_been_asked:
            read_out(self._signs_card, self._signs.question)
        self.stop_reason_chosen.emit(reason)

    @Slot()
    def _show_signs(self) -> None:
        """Ask for warning signs when somebody stopped for pain, or hurts too much, and as long as a sign is ticked."""
        is_red = light_of(max(self._pain.scores.values(), default=0)) is Light.RED
        is_asked = is_red or self._stop_reason is StopReason.PAIN or self._signs.is_any_ticked
        self._signs_card.setVisible(is_asked)
        # Beside a warning sign nothing is said to be fine.
        is_warned = self._signs.is_any_ticked
        self._pain.show_answer("" if is_warned else answer_after(self._pain.scores.values()))
        self._soreness.setHidden(is_warned or not self._has_worked)
