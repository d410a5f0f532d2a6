"""Today and the past: what can be continued, what is done already, and the beginning of every session.

The first window does without it: it comes when that is there, or when somebody presses Start before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.core.dose import Dose, doses
from footcoach.core.exercise import WORK
from footcoach.core.pain import BodySite, PainMoment, scores_at, with_scores
from footcoach.core.plan import MS_PER_S, Plan
from footcoach.core.record import RecordStatus, SessionLine, SessionRecord, begin_record, resume_index, with_plan
from footcoach.core.routine import Routine
from footcoach.core.weeks import days_done, week_tallies
from footcoach.ui.history_desk import HistoryDesk
from footcoach.ui.pages.today_page import TodayPage
from footcoach.ui.pain_words import answer_before, rest_text
from footcoach.ui.region import first_weekday
from footcoach.ui.today_facts import TodayFacts, read_today
from footcoach.ui.today_words import discarded_text, dose_text, interrupted_text, resume_question, today_text, week_text
from footcoach.ui.widgets.pain_question import PainQuestion
from footcoach.ui.widgets.today_offers import TodayOffers

if TYPE_CHECKING:
    from footcoach.storage.history.history import History

_LONGEST_LOOK_AWAY_S = 3600
"""So seldom a page that stays open looks whether the day has changed: clocks change, and computers sleep and travel."""


@dataclass(frozen=True)
class Beginning:
    """How a session begins.

    Attributes:
        routine: What is done.
        plan: Its phases.
        record: What is known of it already.
        index: The phase that it begins with.
    """

    routine: Routine
    plan: Plan
    record: SessionRecord
    index: int = 0


class TodayFlow(QObject):
    """Fills the page Today from the history, and makes the records of sessions that begin there.

    Signals:
        session_begun: the Beginning of a session.
    """

    session_begun = Signal(object)

    def __init__(
        self,
        page: TodayPage,
        history: HistoryDesk,
        clock: Clock,
        *,
        routine: Routine,
        routines: Mapping[str, Routine],
        compile_plan: Callable[[Routine], Plan],
        goal_days: int,
        parent: QObject,
    ) -> None:
        """Lead `page`.

        Args:
            page: What to fill.
            history: What to ask.
            clock: Tells the day.
            routine: What the page shows.
            routines: All that a session can have been of, by id.
            compile_plan: Compiles a routine as the person wants it.
            goal_days: On how many days a week the person wants to exercise.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._page = page
        self._history = history
        self._clock = clock
        self._routine = routine
        self._routines = routines
        self._compile_plan = compile_plan
        self._goal_days = goal_days
        self._facts: TodayFacts | None = None
        self._own_ids: set[str] = set()
        self._first_weekday = first_weekday()
        self._pain = PainQuestion("painBefore", self.tr("Pain now?"))
        self._pain.answered.connect(self._on_pain_answered)
        self._offers = TodayOffers()
        self._connect_offers()
        page.ask_for_pain(self._pain)
        page.set_offers(self._offers)
        self._day_timer = QTimer(self)
        self._day_timer.setSingleShot(True)
        self._day_timer.timeout.connect(self._on_day_timer_timeout)

    def _connect_offers(self) -> None:
        offers = self._offers
        offers.continue_requested.connect(self._on_offers_continue_requested)
        offers.start_again_requested.connect(self._on_offers_start_again_requested)
        offers.discard_requested.connect(self._on_offers_discard_requested)
        offers.second_round_requested.connect(self._on_offers_second_round_requested)
        offers.morning_answered.connect(self._on_offers_morning_answered)

    def show_goal(self, goal_days: int) -> None:
        """Show the week against a goal of 1 to 7 days."""
        self._goal_days = goal_days
        if self._facts is not None:
            self._show(self._facts)

    @Slot()
    def refresh(self) -> None:
        """Ask the history anew; a page that stays open asks by itself when the day is over."""
        today = self._clock.local_time().date()
        self._wait_for_midnight()
        own_ids = frozenset(self._own_ids)
        self._history.ask(lambda history: read_today(history, today, self._first_weekday, own_ids), self._show)

    def _wait_for_midnight(self) -> None:
        now = self._clock.local_time()
        midnight = datetime.combine(now.date() + timedelta(days=1), time.min, now.tzinfo)
        wait_s = min((midnight - now).total_seconds() + 1, _LONGEST_LOOK_AWAY_S)
        self._day_timer.start(round(wait_s * MS_PER_S))

    @Slot()
    def _on_day_timer_timeout(self) -> None:
        self._wait_for_midnight()
        self.refresh_if_day_changed()

    def refresh_if_day_changed(self) -> None:
        """Ask anew when the day has changed unseen, as it does while a computer sleeps."""
        today = self._clock.local_time().date()
        if self._facts is not None and self._facts.today != today:
            self._history.begin_day(today)
            self.refresh()

    def begin(self, routine: Routine) -> None:
        """Begin a session of `routine`; one that was interrupted stays open until as much has been done after it."""
        if not routine.entries:
            return
        plan = self._compile_plan(routine)
        record = begin_record(os.urandom(16).hex(), plan, self._clock.local_time())
        pain = with_scores((), PainMoment.BEFORE, self._take_pain_scores())
        self._go(Beginning(routine, plan, replace(record, pain=pain)))

    def _go(self, beginning: Beginning) -> None:
        self._own_ids.add(beginning.record.id)
        self._withdraw_offer()
        self.session_begun.emit(beginning)

    def _show(self, facts: TodayFacts) -> None:
        if self._facts is not None and self._facts.today != facts.today:
            # How much it hurt on another day says nothing about this one.
            self._take_pain_scores()
        # A session may have begun since the history was asked.
        is_own = facts.interrupted is not None and facts.interrupted.id in self._own_ids
        self._facts = replace(facts, interrupted=None) if is_own else facts
        if self._facts.interrupted is not None and _is_made_up_for(self._facts.interrupted, facts.sessions):
            self._end(self._facts.interrupted)
            self._facts = replace(self._facts, interrupted=None)
        self._show_done(self._facts)
        self._offer_to_continue(self._facts.interrupted)
        self._offers.ask_about_morning(facts.last_night, facts.today)

    def _show_done(self, facts: TodayFacts) -> None:
        is_done = facts.today in days_done(facts.works)
        (week,) = week_tallies(
            facts.works, facts.days_off, self._goal_days, facts.today, facts.today, self._first_weekday
        )
        self._page.show_state(f"{today_text(is_done=is_done)}  ·  {week_text(week)}")
        self._offers.advise_rest(rest_text() if facts.hurts_too_much else "")
        second_round: Dose | None = None
        for dose in doses(facts.works, self._routine.exercises, facts.today, self._first_weekday):
            self._page.show_dose(dose.exercise_id, dose_text(dose))
            if 0 < dose.done_today < dose.due_per_day:
                second_round = second_round or dose
        is_welcome = facts.interrupted is None and not facts.hurts_too_much
        self._offer_second_round(second_round if is_welcome else None)

    def _offer_second_round(self, dose: Dose | None) -> None:
        if dose is None:
            self._offers.offer_second_round(None, 0, 0)
            return
        alone = self._routine.only({dose.exercise_id})
        (exercise,) = alone.exercises
        self._offers.offer_second_round(exercise, dose.done_today, self._compile_plan(alone).total_ms)

    def _offer_to_continue(self, record: SessionRecord | None) -> None:
        beginning = self._continued(record) if record is not None else None
        if record is None or beginning is None:
            self._offers.offer_to_continue("", "")
            return
        phase = beginning.plan.phases[beginning.index]
        exercise = next(item for item in beginning.routine.exercises if item.id == phase.exercise_id)
        question = resume_question(exercise, phase, self._page.language)
        is_at_start = self._page.start_has_focus
        line = interrupted_text(record, self._clock.local_time())
        if self._offers.offer_to_continue(question, line) and is_at_start:
            # Who has not turned to anything else finds the likelier answer under the Enter key.
            self._offers.focus_continue()

    def _withdraw_offer(self) -> None:
        self._facts = replace(self._facts, interrupted=None) if self._facts is not None else None
        self._offers.offer_to_continue("", "")

    def _continued(self, record: SessionRecord) -> Beginning | None:
        """Return how `record` goes on with what is set now; None when nothing of it is left to do."""
        routine = self._routines.get(record.routine_id)
        if routine is None:
            return None
        remaining = routine.only({phase.exercise_id for phase in record.phases})
        if not remaining.entries:
            return None
        plan = self._compile_plan(remaining)
        index = resume_index(plan, record)
        return Beginning(remaining, plan, with_plan(record, plan), index) if index is not None else None

    def _end(self, record: SessionRecord) -> None:
        """End an interrupted session; of one in which nothing was done nothing need be kept."""
        if record.done_ms == 0:
            self._history.change(lambda history: history.delete(record.id))
        else:
            ended = replace(record, status=RecordStatus.ENDED, resume_at=None)
            self._history.change(lambda history: history.save(ended))

    def _interrupted_beginning(self) -> Beginning | None:
        record = self._facts.interrupted if self._facts is not None else None
        return self._continued(record) if record is not None else None

    @Slot()
    def _on_offers_continue_requested(self) -> None:
        beginning = self._interrupted_beginning()
        if beginning is None:
            return
        scores = self._take_pain_scores()
        record = beginning.record
        if scores and not scores_at(record.pain, PainMoment.BEFORE):
            record = replace(record, pain=with_scores(record.pain, PainMoment.BEFORE, scores))
        self._go(replace(beginning, record=record))

    @Slot()
    def _on_offers_start_again_requested(self) -> None:
        beginning = self._interrupted_beginning()
        if beginning is not None:
            self._own_ids.add(beginning.record.id)
            self._end(beginning.record)
            self.begin(beginning.routine)

    @Slot()
    def _on_offers_discard_requested(self) -> None:
        if self._facts is not None and self._facts.interrupted is not None:
            self._own_ids.add(self._facts.interrupted.id)
            self._end(self._facts.interrupted)
            self._withdraw_offer()
            self._page.notice.add(discarded_text())

    def _take_pain_scores(self) -> dict[BodySite, int]:
        """Return how much it hurts, as answered before a session, and forget it."""
        scores = self._pain.scores
        self._pain.clear()
        return scores

    @Slot()
    def _on_pain_answered(self) -> None:
        self._pain.show_answer(answer_before(self._pain.scores.values()))

    @Slot(str)
    def _on_offers_second_round_requested(self, exercise_id: str) -> None:
        self.begin(self._routine.only({exercise_id}))

    @Slot(str, object)
    def _on_offers_morning_answered(self, session_id: str, scores: dict[BodySite, int]) -> None:
        self._history.change(lambda history: _note_morning(history, session_id, scores))


def _is_made_up_for(interrupted: SessionRecord, sessions: Iterable[SessionLine]) -> bool:
    """Whether at least as much has been finished since then, so that nobody wants to go on with it."""
    planned_ms = sum(phase.planned_ms for phase in interrupted.phases if phase.kind in WORK)
    return any(
        line.status is RecordStatus.FINISHED
        and line.started_at_ms > interrupted.last_at_ms
        and line.planned_ms >= planned_ms
        for line in sessions
    )


def _note_morning(history: History, session_id: str, scores: dict[BodySite, int]) -> None:
    record = history.session(session_id)
    if record is not None:
        history.save(replace(record, pain=with_scores(record.pain, PainMoment.NEXT_MORNING, scores)))
