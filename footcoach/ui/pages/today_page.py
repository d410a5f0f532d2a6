"""Today: what is due, and one big Start; what was interrupted, and how the last session felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.dose import Dose, doses
from footcoach.core.pain import BodySite
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine
from footcoach.core.weeks import days_done, week_tallies
from footcoach.ui.figures import Figures
from footcoach.ui.phrases import about_minutes, exercise_count
from footcoach.ui.theme import BODY_PX, SPACE_PX
from footcoach.ui.today_words import dose_text, today_text, week_text
from footcoach.ui.widgets.exercise_card import ExerciseCard
from footcoach.ui.widgets.notice import Notice
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.texts import text_label
from footcoach.ui.widgets.today_hero import TodayHero
from footcoach.ui.widgets.today_offers import TodayOffers

if TYPE_CHECKING:
    from footcoach.ui.today_facts import TodayFacts

_CARD_WIDTH_EM = 18
"""The narrowest card, in units of the text size; as many columns as fit, at most three."""


class TodayPage(ScrollPage):
    """The first page.

    Signals:
        start_requested: begin the session.
        exercise_opened: the id of the exercise to show.

    Attributes:
        language: Of its words.
        notice: What is wrong.
        offers: What is offered besides Start.
    """

    start_requested = Signal()
    exercise_opened = Signal(str)

    def __init__(
        self, routine: Routine, figures: Figures, clock: Clock, language: str, parent: QWidget | None = None
    ) -> None:
        """Show `routine`, whose figures move by `clock`; the date is written in `language`."""
        super().__init__(QCoreApplication.translate("TodayPage", "Today"), parent=parent)
        self.language = language
        self._routine = routine
        self._locale = QLocale(language)
        self.notice = Notice()
        self.offers = TodayOffers()
        self._date = text_label("", "quiet")
        self._hero = TodayHero(routine)
        self._hero.start_requested.connect(self.start_requested)
        self.setFocusProxy(self._hero)
        self._cards = {exercise.id: ExerciseCard(exercise, figures, clock) for exercise in routine.exercises}
        self._plan: Plan | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * SPACE_PX)
        self._columns = 0
        self.column.addLayout(self._header())
        self.column.addWidget(self.notice)
        self.column.addWidget(self.offers)
        self.column.addWidget(self._hero)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        for exercise_card in self._cards.values():
            exercise_card.opened.connect(self.exercise_opened)
        self._arrange_cards(3)

    # What there is to do

    def show_plan(self, plan: Plan, preferences: Preferences) -> None:
        """Show how long everything takes."""
        self._plan = plan
        if plan.phases:
            self._hero.show_facts(f"{exercise_count(len(plan.segments))}  ·  {about_minutes(plan.total_ms)}")
        else:
            self._hero.show_facts(self.tr("No exercise could be read. Install Footcoach again."))
        phases = {segment.exercise_id: plan.phases[segment.first : segment.end] for segment in plan.segments}
        for entry in self._routine.entries:
            exercise_id = entry.exercise.id
            self._cards[exercise_id].show_dosage(preferences.dosage_of(entry), phases[exercise_id])

    def take_pain_scores(self) -> dict[BodySite, int]:
        """Return how much it hurts, as answered before a session, and forget it."""
        scores = self._hero.pain_scores
        self._hero.clear_pain()
        return scores

    # What was done

    def show_past(self, facts: TodayFacts, goal_days: int, first_weekday: int) -> None:
        """Show how much of it is done, against a goal of `goal_days` a week."""
        self._show_date()
        is_done = facts.today in days_done(facts.works)
        (week,) = week_tallies(facts.works, facts.days_off, goal_days, facts.today, facts.today, first_weekday)
        self._hero.show_state(f"{today_text(is_done=is_done)}  ·  {week_text(week)}")
        second_round: Dose | None = None
        for dose in doses(facts.works, self._routine.exercises, facts.today, first_weekday):
            self._cards[dose.exercise_id].show_dose(dose_text(dose))
            if 0 < dose.done_today < dose.due_per_day:
                second_round = second_round or dose
        self._offer_second_round(second_round if facts.interrupted is None else None)

    def offer_to_continue(self, question: str, line: str) -> None:
        """Offer to go on with what was interrupted; with an empty question, take the offer back."""
        is_at_start = self._hero.start_has_focus
        if self.offers.offer_to_continue(question, line) and is_at_start:
            # Who has not turned to anything else finds the likelier answer under the Enter key.
            self.offers.focus_continue()

    def _offer_second_round(self, dose: Dose | None) -> None:
        exercise = next((e for e in self._routine.exercises if dose is not None and e.id == dose.exercise_id), None)
        segments = self._plan.segments if self._plan is not None else ()
        lengths = (segment.duration_ms for segment in segments if exercise and segment.exercise_id == exercise.id)
        done = dose.done_today if dose is not None else 0
        self.offers.offer_second_round(exercise, done, next(lengths, 0))

    # Its look

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with the present day, which may be another than at the start."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)
        self._show_date()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Use as many columns as another size of text allows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        width_px = min(self.viewport().width(), 1120) - 8 * SPACE_PX
        card_px = max(BODY_PX, self.font().pixelSize()) * _CARD_WIDTH_EM
        self._arrange_cards(max(1, min(3, width_px // card_px)))
        is_narrow = width_px < 2 * card_px
        self._hero.set_narrow(is_narrow)
        self.offers.set_narrow(is_narrow)

    def _arrange_cards(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, exercise_card in enumerate(self._cards.values()):
            self._grid.addWidget(exercise_card, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _header(self) -> QVBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._date)
        titles.addWidget(text_label(self.tr("Today"), "title"))
        return titles

    def _show_date(self) -> None:
        self._date.setText(self._locale.toString(QDate.currentDate(), "dddd d MMMM"))
