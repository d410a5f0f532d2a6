"""Progress: what was done, day by day and week by week, and whether it hurts less."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.record import SessionLine
from footcoach.storage.catalogue import DEFAULT_ROUTINE
from footcoach.storage.errors import FileError
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.notice import Notice
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.calendar_card import CalendarCard
from footcoach.ui.progress.charts import Charts
from footcoach.ui.progress.edits import EditController
from footcoach.ui.progress.key_numbers import KeyNumbers
from footcoach.ui.progress.queries import (
    RECENT_DAYS,
    Calendar,
    Overview,
    PeriodView,
    overview,
    period_view,
    streak,
    works_between,
)
from footcoach.ui.progress.routine_names import RoutineNames
from footcoach.ui.progress.session_list import SessionList
from footcoach.ui.progress.transfer_bar import TransferBar
from footcoach.ui.progress.undo import UndoBar, UndoOption


class ProgressPage(QWidget):
    """The page Progress; it queries the history whenever it is shown.

    Signals:
        today_requested: go where a session is started.
        handout_requested: put the exercises on paper.
        report_requested: make the page for a physiotherapist.
        export_json_requested: save everything.
        export_csv_requested: save the sessions as a table.
        import_requested: import what was saved.
    """

    today_requested = Signal()
    handout_requested = Signal()
    report_requested = Signal()
    export_json_requested = Signal()
    export_csv_requested = Signal()
    import_requested = Signal()

    def __init__(
        self,
        history: HistoryService,
        exercises: Mapping[str, Exercise],
        formats: LocaleFormats,
        goal_days: int,
        today: Callable[[], date],
        *,
        warm_ups: frozenset[str] = frozenset(),
        usual_routine_id: str = DEFAULT_ROUTINE,
    ) -> None:
        """Show what `history` has.

        Args:
            history: The history; it must outlive the page.
            exercises: The exercises by their ids, in the order in which they are named.
            formats: How days and numbers are written.
            goal_days: On how many days a week the person wants to exercise, 1 to 7.
            today: Tells the local day.
            warm_ups: Exercises that do not count.
            usual_routine_id: The routine that goes without saying.
        """
        super().__init__()
        self.setAccessibleName(self.tr("Progress"))
        self._history = history
        self._today = today
        self._calendar = Calendar(today(), goal_days, formats.first_weekday, warm_ups)
        self._usual_routine_id = usual_routine_id
        self._has_answer = False
        self._has_been_seen = False
        self._edits = EditController(history, formats, today, self)
        self._page = ScrollPage(self.tr("Progress"))
        self._title = PageTitle(self.tr("Progress"))
        self._notice = Notice()
        for error in history.errors:
            self._notice.add(str(error))
        self._state = text_label("", "quiet")
        self._numbers = KeyNumbers(formats)
        self._days = CalendarCard(exercises, formats, today(), warm_ups)
        self._charts = Charts(exercises, formats)
        self._sessions = SessionList(exercises, formats, warm_ups)
        self._transfer = TransferBar()
        self._undo_bar = UndoBar()
        self._first_step = self.tr("Do your first session: go to Today and press Start.")
        self._empty = self._empty_card()
        self._private = text_label(self.tr("Your history is only on this computer."), "quiet")
        self._private.setObjectName("historyIsPrivate")
        self._more = self._column_of(self._charts, self._sessions)
        self._full = self._column_of(self._numbers, self._days, self._more)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        page = self._page
        page.column.addWidget(self._title)
        for part in (self._notice, self._state, self._empty, self._transfer, self._full, self._private):
            page.column.addWidget(part)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        # Below the page it is seen wherever the page is scrolled to.
        column.addWidget(self._undo_bar)
        for part in (self._state, self._empty, self._full, self._more, self._transfer, self._private):
            part.hide()

    def _column_of(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        for part in parts:
            column.addWidget(part)
        return holder

    def _empty_card(self) -> QWidget:
        today = named_button("goToTodayButton", self.tr("Go to Today"), self.today_requested)
        today.setProperty("role", "primary")
        return card(
            heading_label(self.tr("Nothing here yet"), "heading"),
            text_label(self._first_step),
            text_label(
                self.tr("Then you can see here on which days you exercised, for how long, and how it felt."), "quiet"
            ),
            FlowRow(today),
        )

    def _connect(self) -> None:
        self._history.changed.connect(self._on_history_changed)
        self._history.error_found.connect(self._on_history_error_found)
        self._days.off_changed.connect(self._on_days_off_changed)
        self._days.days_wanted.connect(self._on_days_days_wanted)
        self._charts.period_changed.connect(self._query_period)
        self._charts.loaded.connect(self._query_streak)
        self._sessions.edit_requested.connect(self._on_sessions_edit_requested)
        self._sessions.delete_requested.connect(self._on_sessions_delete_requested)
        self._sessions.more_wanted.connect(self._query_overview)
        self._undo_bar.undo_requested.connect(self._edits.undo)
        self._undo_bar.redo_requested.connect(self._edits.redo)
        self._edits.finished.connect(self._on_edits_finished)
        self._page.verticalScrollBar().rangeChanged.connect(self._align_undo_bar)
        self._transfer.handout_requested.connect(self.handout_requested)
        self._transfer.report_requested.connect(self.report_requested)
        self._transfer.export_json_requested.connect(self.export_json_requested)
        self._transfer.export_csv_requested.connect(self.export_csv_requested)
        self._transfer.import_requested.connect(self.import_requested)

    # From the window and the controllers

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def show_goal(self, goal_days: int) -> None:
        """Count the weeks by another goal, 1 to 7 days."""
        self._calendar = replace(self._calendar, goal_days=goal_days)
        if self.isVisible():
            self.refresh()

    def show_usual_routine(self, routine_id: str) -> None:
        """Let another routine go without saying."""
        if routine_id != self._usual_routine_id:
            self._usual_routine_id = routine_id
            if self.isVisible():
                self.refresh()

    def show_status(self, text: str) -> None:
        """Show how saving or importing goes, or that it is done."""
        self._undo_bar.hide()
        self._transfer.show_status(text)

    def show_error(self, text: str) -> None:
        """Show why saving or importing failed."""
        self._undo_bar.hide()
        self._transfer.show_error(text)

    def forget_changes(self) -> None:
        """Clear the undo stack."""
        self._undo_bar.hide()
        self._edits.clear()

    def refresh(self) -> None:
        """Query the history again."""
        self._calendar = replace(self._calendar, today=self._today())
        if not self._has_answer:
            self._say(self.tr("Reading your history…"))
        self._query_overview(self._sessions.fewest_lines)
        if self._has_been_seen:
            self._query_period()

    def regions(self) -> tuple[QWidget, QWidget]:
        """Return the page and what was just done."""
        return self._page, self._undo_bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo by the usual keys."""
        if not self._edits.obey(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Query again: the day may be another, or a session may have been done."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the undo bar when another place is opened, but not when the window is minimized."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._undo_bar.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what lies below the numbers and the days once these have been seen, and load the charts."""
        super().paintEvent(event)
        if not self._has_been_seen and not self._full.isHidden():
            self._has_been_seen = True
            QTimer.singleShot(0, self, self._query_period)
            QTimer.singleShot(0, self._charts, self._charts.load)

    @Slot()
    def _on_history_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_history_error_found(self, error: FileError) -> None:
        self._notice.add(str(error))

    def _say(self, text: str) -> None:
        self._state.setText(text)
        self._state.setVisible(bool(text))
        self._title.introduce(text)

    # Queries and answers

    @Slot(int)
    def _query_overview(self, fewest_lines: int) -> None:
        query = partial(
            overview, calendar=self._calendar, fewest_lines=fewest_lines, routine_id=self._sessions.routine_id
        )
        self._history.query(query, self._show_overview, self._show_unreadable)

    @Slot()
    def _query_period(self) -> None:
        query = partial(period_view, calendar=self._calendar, period=self._charts.period)
        self._history.query(query, self._show_period)

    def _show_overview(self, seen: Overview) -> None:
        self._has_answer = True
        self._say("")
        has_sessions = seen.sessions > 0
        today = self._calendar.today
        self._numbers.show_overview(seen, self._calendar)
        self._days.show_history(seen.works, today - timedelta(days=RECENT_DAYS), seen.days_off, today)
        self._sessions.show_routines(seen.routine_ids, RoutineNames(seen.routine_names, self._usual_routine_id))
        self._sessions.show_lines(seen.lines, seen.lines_in_all, today)
        self._transfer.set_has_sessions(has_sessions)
        self._title.introduce(self._numbers.week_sentence if has_sessions else self._first_step)
        self._full.setVisible(has_sessions)
        self._empty.setVisible(not has_sessions)
        self._transfer.show()
        self._private.show()

    def _show_unreadable(self) -> None:
        self._say(
            self.tr(
                "Your history cannot be read now. What you see may be out of date. Close Footcoach and start it again."
            )
        )

    def _show_period(self, view: PeriodView | None) -> None:
        if view is not None:
            self._charts.show_view(view)
            self._more.show()
        if self._charts.is_loaded:
            self._query_streak()

    @Slot()
    def _query_streak(self) -> None:
        """Query the streak last: it may have to look back for many years."""
        self._history.query(partial(streak, calendar=self._calendar), self._numbers.show_streak)

    # Changes

    @Slot(str, object)
    def _on_edits_finished(self, text: str, option: UndoOption) -> None:
        with self._end_kept_in_sight():
            self._undo_bar.tell(text, option)

    @contextmanager
    def _end_kept_in_sight(self) -> Iterator[None]:
        """Keep the end of the page in sight while the undo bar takes room below it."""
        bar = self._page.verticalScrollBar()
        is_at_end = bar.value() == bar.maximum()
        yield
        layout = self.layout()
        assert layout is not None
        layout.activate()
        if is_at_end:
            bar.setValue(bar.maximum())

    @Slot()
    def _align_undo_bar(self) -> None:
        bar = self._page.verticalScrollBar()
        self._undo_bar.leave_room(bar.sizeHint().width() if bar.maximum() > 0 else 0)

    @Slot(object, bool)
    def _on_days_off_changed(self, day: date, is_off: bool) -> None:
        self._edits.set_day_off(day, is_off=is_off)

    @Slot(object, object)
    def _on_days_days_wanted(self, first: date, known_from: date) -> None:
        query = partial(works_between, first=first, last=known_from - timedelta(days=1))
        self._history.query(query, partial(self._days.add_works, first=first, known_from=known_from))

    @Slot(object)
    def _on_sessions_edit_requested(self, line: SessionLine) -> None:
        self._edits.open_dialog(line)

    @Slot(object)
    def _on_sessions_delete_requested(self, line: SessionLine) -> None:
        self._edits.delete(line)
