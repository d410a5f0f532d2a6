"""The end of a session: a goodbye, the week, how it feels, what was done, and what comes next."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise, name_of
from footcoach.core.pain import Light, light_of
from footcoach.core.record import StopReason
from footcoach.core.summary import ExerciseSummary, SessionSummary
from footcoach.core.week_review import WeekReview
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import MarkedLabel, align_texts, caption_of, card, heading_label, text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.pain_answer import PainAnswer
from footcoach.ui.common.pain_question import PainQuestion
from footcoach.ui.common.pain_words import answer_after, rest_text
from footcoach.ui.common.phrases import clock_time
from footcoach.ui.common.roles import RowList
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.common.urgent import read_out
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.session import summary_words as words
from footcoach.ui.session.farewell_scene import FarewellScene, can_wave
from footcoach.ui.session.note_field import NoteField
from footcoach.ui.session.stop_question import StopQuestion
from footcoach.ui.session.warning_signs import WarningSigns
from footcoach.ui.session.week_strip import WeekStrip

_WIDTH_PX = 1120
_SCENE_HEIGHT_SHARE = 0.38
_SCENE_ROW_EM, _SCENE_WORDS_SHARE = 40, 0.62
_DONE_ROW_EM, _DONE_SHARE = 50, 0.5


class SummaryPage(QWidget):
    """Says goodbye, and asks what can be passed by.

    Signals:
        pain_answered: the scores by BodySite; an empty dict when the answer was taken back.
        stop_reason_chosen: the StopReason, or None when it was taken back.
        note_written: the person's own words.
        sign_ticked: a WarningSign, and whether the person has it now.
        closed: return to Today.
    """

    pain_answered = Signal(object)
    stop_reason_chosen = Signal(object)
    note_written = Signal(str)
    sign_ticked = Signal(object, bool)
    closed = Signal()

    def __init__(
        self,
        summary: SessionSummary,
        review: WeekReview,
        exercises: Mapping[str, Exercise],
        *,
        figures: FigureModel,
        clock: Clock,
        formats: LocaleFormats,
        parent: QWidget | None = None,
    ) -> None:
        """Show what was done.

        Args:
            summary: What was done in the session.
            review: Its week, as far as it is known; `show_week` shows all of it.
            exercises: By id; all of the session.
            figures: Who waves.
            clock: What the figure moves by.
            formats: How days are named.
            parent: The widget to stand in.
        """
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("SummaryPage", "Summary"))
        self._summary = summary
        self._advice: PainAnswer | None = None
        self._exercises = exercises
        self._formats = formats
        self._has_worked = summary.work_ms > 0
        self._stop_reason: StopReason | None = None
        self._close = self._close_button()
        self._title = self._page_title()
        self._sentence = text_label("", "heading")
        self._share = text_label(words.share_text(summary), "subheading")
        self._strip = WeekStrip(review, formats)
        self._week = text_label("", "state")
        self._next = text_label("", "lead")
        self._scene = FarewellScene(figures, clock) if summary.is_whole and can_wave(figures) else None
        self._pain = PainQuestion("painAfter", self.tr("How much does it hurt now?"))
        self._pain.answered.connect(self._on_pain_answered)
        self._signs = WarningSigns()
        self._signs.ticked.connect(self._show_state)
        self._signs.ticked.connect(self.sign_ticked)
        self._signs_card = card(self._signs)
        self._note = NoteField()
        self._soreness = text_label(self._soreness_text(), "quiet")
        self._page = ScrollPage(self.windowTitle(), width_px=_WIDTH_PX)
        self._fill_page()
        self._lay_out()
        self.show_week(review)
        self._show_state()

    def show_week(self, review: WeekReview) -> None:
        """Show the week, now that the history has told it."""
        self._strip.show_week(review)
        self._week.setText(words.week_line(review))
        self._next.setText(words.next_line(review, self._formats, is_whole=self._summary.is_whole))

    def keep_note(self) -> None:
        """Tell the note as far as it is written."""
        self._note.tell()

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page from its title, and from the button below it."""
        if not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the figure grow with the window."""
        super().resizeEvent(event)
        if self._scene is not None:
            self._scene.fit(round(self.height() * _SCENE_HEIGHT_SHARE))

    # What it is made of

    def _page_title(self) -> PageTitle:
        is_whole = self._summary.is_whole
        title = PageTitle(self.tr("Session finished") if is_whole else self.tr("Session ended early"), self._close)
        first = words.praise_text(self._summary) if is_whole else words.share_text(self._summary)
        title.introduce(first, words.work_text(self._summary), words.other_text(self._summary))
        return title

    def _fill_page(self) -> None:
        column = self._page.column
        column.addWidget(self._head())
        if not self._summary.is_whole:
            question = StopQuestion()
            question.chosen.connect(self._on_question_chosen)
            self._advice = PainAnswer("stopAdvice", "warning")
            column.addWidget(card(question, self._advice))
        pain_card = card(self._pain)
        column.addWidget(pain_card)
        pain_card.setVisible(self._has_worked)
        column.addWidget(self._signs_card)
        column.addWidget(
            AdaptiveRow(self._note_card(), self._done_card(), row_em=_DONE_ROW_EM, second_share=_DONE_SHARE)
        )
        column.addStretch(1)

    def _head(self) -> QWidget:
        """Return the goodbye beside its figure, or only the words."""
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_PX)
        column.addStretch(1)
        for part in (self._title, self._sentence, self._share):
            column.addWidget(part)
        column.addSpacing(SPACE_PX)
        column.addWidget(self._strip)
        for part in (self._week, self._next):
            column.addWidget(part)
        column.addStretch(1)
        if self._scene is None:
            return told
        self._strip.set_fill(0.0)
        self._scene.filled.connect(self._strip.set_fill)
        return AdaptiveRow(self._scene, told, row_em=_SCENE_ROW_EM, second_share=_SCENE_WORDS_SHARE)

    def _note_card(self) -> QFrame:
        self._note.written.connect(self.note_written)
        holder = card(caption_of(self._note, self.tr("A note for yourself")), self._note, self._soreness)
        # To be shown, it must have its place first.
        if not self._has_worked:
            holder.hide()
        return holder

    def _done_card(self) -> QFrame:
        lines: list[QLabel] = [text_label(words.work_text(self._summary), "subheading")]
        if other := words.other_text(self._summary):
            lines.append(text_label(other, "quiet"))
        return card(heading_label(self.tr("What you did"), "subheading"), *lines, self._table())

    def _soreness_text(self) -> str:
        return self.tr(
            "A little soreness in the muscles tomorrow is normal. If pain is worse tomorrow morning, do less next "
            "time. If it lasts for days, see a physiotherapist."
        )

    def _table(self) -> RowList:
        table = RowList()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE_PX // 2)
        grid.setColumnStretch(0, 1)
        summaries = self._summary.exercises
        names = [
            MarkedLabel(name_of(each.exercise_id, self._exercises, {each.level}), self._mark(each))
            for each in summaries
        ]
        align_texts(names)
        for row, (name, summary) in enumerate(zip(names, summaries, strict=True)):
            name.set_row(self._done(summary))
            grid.addWidget(name, row, 0)
            grid.addWidget(text_label(self._done(summary)), row, 1)
        return table

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

    def _close_button(self) -> AccentButton:
        button = AccentButton(self.tr("Back to Today"))
        button.setObjectName("closeSummaryButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setDefault(True)
        button.clicked.connect(self.closed)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, 2 * SPACE_PX)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addLayout(row)

    # What a person answers

    @Slot()
    def _on_pain_answered(self) -> None:
        self._show_state()
        self.pain_answered.emit(self._pain.scores)

    @Slot(object)
    def _on_question_chosen(self, reason: StopReason | None) -> None:
        self._stop_reason = reason
        had_been_asked = self._signs_card.isVisible()
        self._show_state()
        if self._signs_card.isVisible() and not had_been_asked:
            read_out(self._signs_card, self._signs.question)
        self.stop_reason_chosen.emit(reason)

    @Slot()
    def _show_state(self) -> None:
        """Say what suits the answers: who has pain is not praised, and beside a warning sign nothing is fine."""
        is_stopped_by_pain = self._stop_reason is StopReason.PAIN
        is_red = light_of(max(self._pain.scores.values(), default=0)) is Light.RED
        is_warned = self._signs.is_any_ticked
        is_unwell = is_red or is_stopped_by_pain or is_warned
        # They are asked as long as one of them is ticked.
        self._signs_card.setVisible(is_unwell)
        self._pain.show_answer("" if is_warned else answer_after(self._pain.scores.values()))
        self._soreness.setHidden(is_warned or not self._has_worked)
        self._advise(rest_text() if is_stopped_by_pain else "")
        self._show_goodbye(is_unwell=is_unwell)

    def _show_goodbye(self, *, is_unwell: bool) -> None:
        summary = self._summary
        if self._scene is not None:
            # It keeps its place: nothing may move under the pointer that has just given a number.
            self._scene.set_calm(is_calm=is_unwell)
        self._sentence.setText(words.praise_text(summary) if summary.is_whole else words.kind_text())
        self._sentence.setHidden(is_unwell)
        self._share.setHidden(summary.is_whole and not is_unwell)
        for part in (self._strip, self._week, self._next):
            part.setHidden(is_unwell and (self._scene is None or part is self._next))

    def _advise(self, text: str) -> None:
        if self._advice is not None and text != self._advice.text():
            self._advice.tell(text)
