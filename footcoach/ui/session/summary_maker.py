"""Makes the page of the end of a session, and asks the history for the week around it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise
from footcoach.core.record import SessionRecord, works_of
from footcoach.core.summary import summarise_session
from footcoach.core.week_review import Programme, WeekReview, review_week
from footcoach.core.weeks import week_start
from footcoach.storage.history.history import History
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.session.summary_page import SummaryPage


class SummaryMaker:
    """Knows what a summary needs beside the record of its session."""

    def __init__(
        self,
        history: HistoryService,
        programme: Callable[[], Programme],
        *,
        exercises: Mapping[str, Exercise],
        figures: FigureModel,
        clock: Clock,
        formats: LocaleFormats,
    ) -> None:
        """Make summaries.

        Args:
            history: What to ask.
            programme: Tells what the person means to do each week, which the settings may change in a session.
            exercises: By id; all that a session can have.
            figures: Who waves.
            clock: What the figure moves by.
            formats: How days are named.
        """
        self._history = history
        self._programme = programme
        self._exercises = exercises
        self._figures = figures
        self._clock = clock
        self._formats = formats
        self._shown: SummaryPage | None = None

    def make(self, record: SessionRecord) -> SummaryPage:
        """Return the page of a session that is over; the other days of its week follow."""
        programme, today = self._programme(), record.last_day
        page = SummaryPage(
            summarise_session(record, programme.warm_ups),
            review_week(works_of(record), frozenset(), programme, today),
            self._exercises,
            figures=self._figures,
            clock=self._clock,
            formats=self._formats,
        )
        page.closed.connect(self._forget)
        self._shown = page
        self._history.query(partial(_review, programme=programme, today=today), partial(self._show_week, page))
        return page

    def _show_week(self, page: SummaryPage, review: WeekReview) -> None:
        # It may have been left before the history has answered.
        if page is self._shown:
            page.show_week(review)

    def _forget(self) -> None:
        self._shown = None


def _review(history: History, *, programme: Programme, today: date) -> WeekReview:
    works = history.works(week_start(today, programme.first_weekday), today)
    return review_week(works, history.days_off(), programme, today)
