"""The end of a session: what was done, and what to mind tomorrow."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.plan import MS_PER_S
from footcoach.core.summary import ExerciseSummary
from footcoach.ui.phrases import clock_time, spoken_time
from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.texts import text_label


class SummaryPage(ScrollPage):
    """What was done.

    Signals:
        closed: return to Today.
    """

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
        title = self.tr("Session finished") if is_finished else self.tr("Session ended early")
        self.column.addWidget(text_label(title, "title"))
        # Whole seconds of each, so that they add up to the total.
        done_ms = sum(summary.done_ms // MS_PER_S * MS_PER_S for summary in summaries)
        total = self.tr("{time} of exercise.").format(time=spoken_time(done_ms))
        self.column.addWidget(text_label(total, "heading"))
        self.column.addWidget(self._table(summaries, exercises))
        advice = self.tr(
            "A little soreness in the muscles tomorrow is normal. If pain is worse tomorrow morning, do less next "
            "time. If it lasts for days, see a physiotherapist."
        )
        if done_ms > 0:
            self.column.addWidget(text_label(advice, "quiet"))
        self.column.addWidget(self._button())
        self.column.addStretch(1)

    def _table(self, summaries: tuple[ExerciseSummary, ...], exercises: Mapping[str, Exercise]) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        grid.setVerticalSpacing(SPACE_PX)
        grid.setColumnStretch(1, 1)
        for row, summary in enumerate(summaries):
            grid.addWidget(text_label(exercises[summary.exercise_id].name, "subheading"), row, 1)
            grid.addWidget(text_label(self._mark(summary)), row, 0)
            grid.addWidget(text_label(self._done(summary)), row, 2)
        return frame

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

    def _button(self) -> QPushButton:
        button = QPushButton(self.tr("Back to Today"))
        button.setObjectName("closeSummaryButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setDefault(True)
        button.clicked.connect(self.closed)
        self.setFocusProxy(button)
        return button
