"""Today and the past: what can be continued, what is done already, and the beginning of every session.

The first window does without it: it comes when that is there, or when somebody presses Start before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.coach.session_starter import SessionStart, SessionStarter, is_superseded
from footcoach.core.dose import Dose, doses
from footcoach.core.pain import BodySite, Light, PainMoment, light_of, with_scores
from footcoach.core.plan import MS_PER_S, Plan
from footcoach.core.record import RecordStatus, SessionRecord, is_work_over
from footcoach.core.routine import Routine, warm_up_ids
from footcoach.core.short_day import short_day
from footcoach.core.waking_day import waking_day
from footcoach.core.warning_sign import WarningSign
from footcoach.core.weeks import week_tallies
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_question import PainQuestion
from footcoach.ui.common.pain_words import answer_before, easier_text, red_before_text, rest_text
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.common.safety_alert import warning_list
from footcoach.ui.today.level_offers import LevelOffers
from footcoach.ui.today.morning_question import MorningQuestion
from footcoach.ui.today.rest_advice import RestAdvice
from footcoach.ui.today.standing_warning import StandingWarning
from footcoach.ui.today.today_facts import TodayFacts, read_today
from footcoach.ui.today.today_offers import TodayOffers
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.today.today_words import (
    discarded_text,
    dose_dots,
    dose_text,
    interrupted_text,
    partly_text,
    resume_question,
    today_text,
    week_text,
)

if TYPE_CHECKING:
    from footcoach.storage.history.history import History

_LONGEST_LOOK_AWAY_S = 3600
"""So seldom a page that stays open looks whether the day has changed: clocks change, and computers sleep and travel."""


class TodayController(QObject):
    """Fills the page Today from the history, and makes the records of sessions that begin there.

    Attributes:
        levels: Offers easier and harder levels.

    Signals:
        session_begun: the SessionStart of a session.
        warning_settled: the person says that what stood there as a warning has been seen to.
        day_changed: another day has begun.
    """

    session_begun = Signal(object)
    warning_settled = Signal()
    day_changed = Signal()

    def __init__(
        self,
        page: TodayPage,
        history: HistoryService,
        clock: Clock,
        formats: LocaleFormats,
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
            formats: How days and times are written.
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
        self._warm_ups = warm_up_ids(routines.values())
        self._starter = SessionStarter(routines, compile_plan, clock)
        self._goal_days = goal_days
        self._day = clock.local_time().date()
        self._facts: TodayFacts | None = None
        self._interrupted: SessionRecord | None = None
        self._discarded: SessionRecord | None = None
        self._short_day: Routine | None = None
        self._own_ids: set[str] = set()
        self._formats = formats
        self._pain = PainQuestion("painBefore", self.tr("Pain now?"))
        self._signs: tuple[WarningSign, ...] = ()
        self._warning = StandingWarning()
        self._advice = RestAdvice()
        self._offers = TodayOffers()
        self._morning = MorningQuestion()
        self.levels = LevelOffers(self._offers, self)
        self._connect_parts()
        page.short_day_requested.connect(self._on_page_short_day_requested)
        page.ask_for_pain(self._pain)
        page.put_advice(self._warning)
        page.put_advice(self._advice)
        page.set_offers(self._offers)
        page.ask_about_morning(self._morning)
        self._day_timer = self._make_day_timer()

    def _make_day_timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._on_day_timer_timeout)
        return timer

    def _connect_parts(self) -> None:
        self._pain.answered.connect(self._on_pain_answered)
        self._warning.settled.connect(self._on_warning_settled)
        self._morning.answered.connect(self._on_morning_answered)
        self._morning.settled.connect(self._on_morning_settled)
        offers = self._offers
        offers.continue_requested.connect(self._on_offers_continue_requested)
        offers.start_again_requested.connect(self._on_offers_start_again_requested)
        offers.discard_requested.connect(self._on_offers_discard_requested)
        offers.undo_requested.connect(self._on_offers_undo_requested)
        offers.second_round_requested.connect(self._on_offers_second_round_requested)
        offers.changed.connect(self._let_start_step_back)
        offers.focus_lost.connect(self._focus_title)

    def show_routines(self, routine: Routine, routines: Mapping[str, Routine]) -> None:
        """Lead a page that shows `routine` from now on; a session can have been of any of `routines`, by id."""
        self._routine = routine
        self._warm_ups = warm_up_ids(routines.values())
        self._starter.show_routines(routines)
        self._withdraw_short_day()
        if self._facts is not None:
            self._show(self._facts)

    def show_goal(self, goal_days: int) -> None:
        """Show the week against a goal of 1 to 7 days."""
        self._goal_days = goal_days
        if self._facts is not None:
            self._show(self._facts)

    def show_warning(self, signs: tuple[WarningSign, ...]) -> None:
        """Show what to do about warning signs that have not been seen to, and invite to nothing before they are."""
        self._signs = signs
        self._warning.warn(signs)
        self._page.say_first(*(str(warning_list(sign)) for sign in signs))
        if self._facts is None:
            self._let_start_step_back()
        else:
            self._show_done(self._facts)
            self._offer_to_continue()

    @Slot()
    def _on_warning_settled(self) -> None:
        self.warning_settled.emit()
        # The button that was pressed is gone.
        self._focus_title()

    @Slot()
    def _focus_title(self) -> None:
        self._page.focus_start().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Ask the history anew; a page that stays open asks by itself when the day is over."""
        now = self._clock.local_time()
        self._wait_for_midnight()
        own_ids = frozenset(self._own_ids)
        self._history.query(lambda history: read_today(history, now, own_ids), self._show)

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
        """Ask anew when the day or the night has changed unseen, as it does while a computer sleeps."""
        now, facts = self._clock.local_time(), self._facts
        if self._day != now.date():
            self._day = now.date()
            self.day_changed.emit()
        if facts is None:
            return
        if facts.today != now.date():
            self._history.begin_day(now.date())
        if (facts.today, facts.waking_day) != (now.date(), waking_day(now)):
            self.refresh()

    def begin(self, routine: Routine) -> None:
        """Begin a session of `routine`; one that was interrupted stays open until as much has been done after it."""
        if routine.entries:
            self._go(self._starter.new(routine))

    def _go(self, start: SessionStart) -> None:
        self._own_ids.add(start.record.id)
        self._withdraw_offer()
        self.session_begun.emit(start.with_pain_before(self._take_pain_scores()))

    def _show(self, facts: TodayFacts) -> None:
        if self._facts is not None and self._facts.today != facts.today:
            # How much it hurt on another day says nothing about this one.
            self._take_pain_scores()
        if self._facts is not None and _done_ms(self._facts) != _done_ms(facts):
            # Who has done something since has left the discarded session behind.
            self._offers.forget_discarded()
        self._facts = facts
        # A session may have begun since the history was asked.
        self._choose_interrupted([record for record in facts.interrupted if record.id not in self._own_ids])
        self._morning.ask_about(facts.last_night, facts.waking_day)
        self._show_done(facts)
        self._offer_to_continue()

    def _choose_interrupted(self, records: list[SessionRecord]) -> None:
        """Choose the newest that can be continued, and end those that nobody needs to."""
        recent = self._facts.recent if self._facts is not None else ()
        needed = []
        for record in records:
            if is_work_over(record) or is_superseded(record, recent, self._warm_ups):
                self._end(record)
            else:
                needed.append(record)
        self._interrupted = next((record for record in needed if self._starter.resumed(record)), None)

    def _show_done(self, facts: TodayFacts) -> None:
        (week,) = week_tallies(
            facts.works,
            facts.days_off,
            self._goal_days,
            facts.today,
            facts.today,
            self._formats.first_weekday,
            self._warm_ups,
        )
        is_off = facts.today in facts.days_off
        found = doses(facts.works, self._routine.exercises, week.goal_days, facts.today, self._formats.first_weekday)
        done = sum(dose.done_today > 0 for dose in found)
        state = today_text(done, len(found), is_off=is_off)
        if facts.hurts_too_much:
            state = partly_text(done, len(found))
        self._page.show_state(f"{state}  ·  {week_text(week)}", week.days_done, week.goal_days)
        self._advise(facts)
        self._let_start_step_back()
        second_round: Dose | None = None
        for dose in found:
            self._page.show_dose(dose.exercise_id, dose_text(dose), *dose_dots(dose))
            if 0 < dose.done_today < dose.due_per_day:
                second_round = second_round or dose
        must_rest = facts.hurts_too_much or bool(self._signs)
        is_welcome = self._interrupted is None and not must_rest
        self._offer_second_round(second_round if is_welcome else None)
        self._offer_level(facts)
        if must_rest:
            self._withdraw_short_day()
        elif self._routine.has_short_day:
            self._offer_short_day(short_day(self._routine, found, facts.works, facts.today))

    @property
    def _is_start_expected(self) -> bool:
        """Whether nothing speaks against a session now: no warning sign, and no pain that is too much or was."""
        facts = self._facts
        hurt = facts is not None and (facts.hurts_too_much or facts.began_in_red or facts.hurt_last_time)
        hurts_now = light_of(max(self._pain.scores.values(), default=0)) is Light.RED
        return not (self._signs or hurt or hurts_now)

    @Slot()
    def _let_start_step_back(self) -> None:
        """Let Start be large unless something speaks against a session, or one waits to be resumed."""
        self._page.step_back(not self._is_start_expected or self._offers.is_about_interrupted)

    def _advise(self, facts: TodayFacts) -> None:
        if facts.hurts_too_much:
            self._advice.advise(rest_text())
        elif facts.began_in_red:
            self._advice.advise(red_before_text())
        elif not facts.hurt_last_time:
            self._advice.advise("")
        elif not self._morning.has_answered:
            # Who has just given a number reads the answer below it, and nothing may move under the pointer.
            self._advice.advise(easier_text())

    def _offer_level(self, facts: TodayFacts) -> None:
        # Who has just given a number reads the answer below it, and nothing may move under the pointer.
        if self._signs:
            self.levels.withdraw()
        elif not self._morning.is_being_read:
            self.levels.offer(facts, may_be_harder=self._interrupted is None and not facts.hurts_too_much)

    @Slot()
    def _on_morning_settled(self) -> None:
        if self._facts is not None:
            self._offer_level(self._facts)

    def _offer_second_round(self, dose: Dose | None) -> None:
        if dose is None:
            self._offers.offer_second_round(None, 0, 0)
            return
        alone = self._routine.only({dose.exercise_id})
        (exercise,) = alone.exercises
        self._offers.offer_second_round(exercise, dose.done_today, self._starter.duration_ms(alone))

    def _offer_short_day(self, routine: Routine) -> None:
        self._short_day = routine
        self._page.offer_short_day(routine, self._starter.duration_ms(routine))

    def _withdraw_short_day(self) -> None:
        self._short_day = None
        self._page.withdraw_short_day()

    def _offer_to_continue(self) -> None:
        record, start = self._interrupted, self._interrupted_start()
        is_at_start, is_expected = self._page.start_has_focus, self._is_start_expected
        if record is None or start is None:
            self._offers.withdraw_continue()
            is_new = False
        else:
            is_new = self._offer_start(record, start, is_expected=is_expected)
        if self._discarded is None:
            self._offers.forget_discarded()
        if is_new and is_at_start and is_expected:
            # Who has not turned to anything else finds the likelier answer under the Enter key.
            self._offers.focus_continue()

    def _offer_start(self, record: SessionRecord, start: SessionStart, *, is_expected: bool) -> bool:
        """Offer to go on with `record` by `start`; return whether that was not offered before."""
        phase = start.plan.phases[start.index]
        exercise = next(entry.exercise for entry in start.routine.parts if entry.exercise.id == phase.exercise_id)
        left_ms = start.plan.total_ms - start.plan.ends_ms[start.index] + phase.duration_ms
        return self._offers.offer_to_continue(
            resume_question(exercise, phase, self._formats.language),
            interrupted_text(record, self._clock.local_time().date(), self._formats),
            about_minutes(left_ms),
            is_expected=is_expected,
        )

    def _interrupted_start(self) -> SessionStart | None:
        return self._starter.resumed(self._interrupted) if self._interrupted is not None else None

    def _withdraw_offer(self) -> None:
        self._interrupted = None
        self._offers.withdraw_continue()

    def _end(self, record: SessionRecord) -> None:
        """End an interrupted session; of one in which nothing was done nothing need be kept."""
        if record.done_ms == 0:
            self._history.change(lambda history: history.delete(record.id))
        else:
            status = RecordStatus.FINISHED if is_work_over(record) else RecordStatus.ENDED
            ended = replace(record, status=status, resume_at=None)
            self._history.change(lambda history: history.save(ended))

    @Slot()
    def _on_offers_continue_requested(self) -> None:
        start = self._interrupted_start()
        if start is not None:
            self._go(start)

    @Slot()
    def _on_offers_start_again_requested(self) -> None:
        record, start = self._interrupted, self._interrupted_start()
        if record is not None and start is not None:
            self._own_ids.add(record.id)
            self._end(record)
            self.begin(start.routine)

    @Slot()
    def _on_offers_discard_requested(self) -> None:
        record = self._interrupted
        if record is not None:
            self._discarded = record
            self._own_ids.add(record.id)
            self._end(record)
            self._interrupted = None
            self._offers.tell_discarded(discarded_text(has_work=record.done_ms > 0))

    @Slot()
    def _on_offers_undo_requested(self) -> None:
        record = self._discarded
        if record is not None:
            # The line stays until the offer is there again, so that nothing else takes its place.
            self._discarded = None
            self._own_ids.discard(record.id)
            self._history.change(lambda history: history.save(record))

    def _take_pain_scores(self) -> dict[BodySite, int]:
        """Return how much it hurts, as answered before a session, and forget it."""
        scores = self._pain.scores
        self._pain.clear()
        return scores

    def _answer_before(self, scores: Collection[int]) -> str:
        """Return the answer of the traffic light; at amber, with the ways there are to make it easier."""
        answer = answer_before(scores)
        if light_of(max(scores, default=0)) is not Light.AMBER:
            return answer
        ways = self.tr("Open an exercise to see how to make it easier.")
        if self._short_day is not None and not self._offers.has_offer:
            ways = self.tr("Take the short day, or open an exercise to see how to make it easier.")
        return f"{answer} {ways}"

    @Slot()
    def _on_pain_answered(self) -> None:
        self._pain.show_answer(self._answer_before(self._pain.scores.values()))
        self._let_start_step_back()
        self._offer_to_continue()

    @Slot(str)
    def _on_offers_second_round_requested(self, exercise_id: str) -> None:
        self.begin(self._routine.only({exercise_id}))

    @Slot()
    def _on_page_short_day_requested(self) -> None:
        if self._short_day is not None:
            self.begin(self._short_day)

    @Slot(str, object)
    def _on_morning_answered(self, session_id: str, scores: dict[BodySite, int]) -> None:
        self._history.change(lambda history: _note_morning(history, session_id, scores))


def _done_ms(facts: TodayFacts) -> int:
    return sum(work.done_ms for work in facts.works)


def _note_morning(history: History, session_id: str, scores: dict[BodySite, int]) -> None:
    record = history.session(session_id)
    if record is not None:
        history.save(replace(record, pain=with_scores(record.pain, PainMoment.NEXT_MORNING, scores)))
