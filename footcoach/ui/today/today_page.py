"""Today: what is due, one big Start, and room for what the past has to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.notice import Notice
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.phrases import about_minutes, exercise_count
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.today.exercise_card import ExerciseCard
from footcoach.ui.today.today_hero import TodayHero

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from footcoach.ui.common.pain_question import PainQuestion
    from footcoach.ui.today.morning_question import MorningQuestion
    from footcoach.ui.today.today_offers import TodayOffers

_GAP_PX = 12
_DATE_RISE_PX = 6
_PICTURE_RATIO = 0.5
_LOWEST_PICTURE_EM = 5
"""A picture that is lower, in units of the text size, shows nobody anything; then the page is scrolled instead."""

_USUAL_PICTURE_EM = 7
"""So high is a picture on a page that is scrolled."""

_CARD_WIDTH_EM = 16
"""The narrowest card, in units of the text size; as many columns as fit, at most three."""

_NARROW_EM = 46
"""Below this width, in units of the text size, buttons stand below the words."""


class TodayPage(ScrollPage):
    """The first page.

    Signals:
        start_requested: begin the session.
        short_day_requested: begin that of the short day.
        exercise_opened: the id of the exercise to show.
        things_ticked: the day, and the ids of the things that are ready on it.

    Attributes:
        notice: What is wrong.
    """

    start_requested = Signal()
    short_day_requested = Signal()
    exercise_opened = Signal(str)
    things_ticked = Signal(object, object)

    def __init__(
        self,
        routine: Routine,
        figures: FigureModel,
        clock: Clock,
        formats: LocaleFormats,
        parent: QWidget | None = None,
    ) -> None:
        """Show `routine`, whose figures move by `clock`; the date is written in `formats`."""
        super().__init__(QCoreApplication.translate("TodayPage", "Today"), ends_px=2 * SPACE_PX, parent=parent)
        self.column.setSpacing(_GAP_PX)
        self._routine = routine
        self._clock = clock
        self._formats = formats
        self.notice = Notice()
        self._offers: TodayOffers | None = None
        self._said_first: tuple[str, ...] = ()
        self._date = text_label("", "quiet")
        self._figures = figures
        self._hero = TodayHero(routine, figures)
        self._hero.start_requested.connect(self.start_requested)
        self._hero.short_day_requested.connect(self.short_day_requested)
        self._hero.things_ticked.connect(self.things_ticked)
        self._title = PageTitle(self.windowTitle(), self._hero.start_button)
        self._cards: dict[str, ExerciseCard] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP_PX)
        self._columns = 0
        self.column.addLayout(self._header())
        self.column.addWidget(self.notice)
        self.column.addWidget(self._hero)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._make_cards(3)

    # What there is to do

    def show_routine(self, routine: Routine) -> None:
        """Show another routine; how long it takes, and what of it is done, is told next."""
        if routine == self._routine:
            return
        self._routine = routine
        self._hero.show_routine(routine)
        if [exercise.id for exercise in routine.exercises] == list(self._cards):
            for exercise in routine.exercises:
                self._cards[exercise.id].show_form(exercise)
        else:
            self._make_cards(self._columns)

    def _make_cards(self, columns: int) -> None:
        for exercise_card in self._cards.values():
            self._grid.removeWidget(exercise_card)
            exercise_card.hide()
            exercise_card.deleteLater()
        self._cards = {each.id: ExerciseCard(each, self._figures, self._clock) for each in self._routine.exercises}
        for exercise_card in self._cards.values():
            exercise_card.opened.connect(self.exercise_opened)
        self._columns = 0
        self._arrange_cards(columns)

    def show_plan(self, plan: Plan, preferences: Preferences) -> None:
        """Show how long everything takes."""
        if plan.phases:
            self._hero.show_facts("  ·  ".join(self._facts(plan)))
        else:
            self._hero.show_facts(self.tr("No exercise could be read. Install Footcoach again."))
        phases = {segment.exercise_id: plan.phases[segment.first : segment.end] for segment in plan.segments}
        for entry in self._routine.entries:
            exercise_id = entry.exercise.id
            self._cards[exercise_id].show_dosage(preferences.dosage_of(entry), phases[exercise_id])

    def _facts(self, plan: Plan) -> Iterator[str]:
        exercises = {exercise.id for exercise in self._routine.exercises}
        if plan.segments[0].exercise_id not in exercises:
            yield self.tr("Warm-up")
        yield exercise_count(len(exercises))
        yield about_minutes(plan.total_ms)

    def show_ready(self, day: date, thing_ids: Collection[str]) -> None:
        """Show what was ready earlier on `day`, before the page is shown."""
        self._hero.show_ready(day, thing_ids)

    # What was done

    def show_state(self, text: str, days_done: int, goal_days: int) -> None:
        """Show what of it is done, today and on how many of the days that are meant this week."""
        self._hero.show_state(text, days_done, goal_days)
        self._show_date()

    def step_back(self, is_stepping_back: bool) -> None:
        """Let Start be a button like others, which Enter does not press from the title, or the one to expect."""
        self._hero.step_back(is_stepping_back)
        self._title.set_default(None if is_stepping_back else self._hero.start_button)

    def show_dose(self, exercise_id: str, text: str, done: int, meant: int) -> None:
        """Show how much of an exercise is done, in words and as `done` of `meant` dots."""
        self._cards[exercise_id].show_dose(text, done, meant)

    def offer_short_day(self, routine: Routine, duration_ms: int) -> None:
        """Offer `routine`, a short one, which takes `duration_ms`."""
        self._hero.offer_short_day(routine, duration_ms)

    def withdraw_short_day(self) -> None:
        """Offer no short day."""
        self._hero.withdraw_short_day()

    # What comes after the first window, which would be late with it

    def ask_for_pain(self, question: PainQuestion) -> None:
        """Put the question about pain below Start."""
        self._hero.ask_for_pain(question)

    def set_offers(self, offers: TodayOffers) -> None:
        """Put what is offered below what is due."""
        self._offers = offers
        self._hero.set_offers(offers)

    def put_advice(self, advice: QWidget) -> None:
        """Put what speaks against a session above what is due, below other advice."""
        self.column.insertWidget(self.column.indexOf(self._hero), advice)

    def say_first(self, *sentences: str) -> None:
        """Let whoever listens hear `sentences` before everything else on the page."""
        self._said_first = sentences
        self._show_date()

    def ask_about_morning(self, question: MorningQuestion) -> None:
        """Put the question about this morning below Start, which is seen first."""
        self._hero.ask_about_morning(question)

    @property
    def start_has_focus(self) -> bool:
        """Whether Start would be pressed by the keyboard."""
        return self._title.hasFocus() or self._hero.start_button.hasFocus()

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    # Its look

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with the present day, which may be another than at the start."""
        super().showEvent(event)
        if self._offers is not None and not event.spontaneous():
            self._offers.forget_discarded()
            self._offers.forget_level()
        self.verticalScrollBar().setValue(0)
        self._show_date()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Use as many columns as another size of text allows."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the pictures what room is left when something comes, goes or grows on the page."""
        is_done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit_pictures()
        return is_done

    def _arrange(self) -> None:
        width_px = self.column_px()
        card_px = self._em_px() * _CARD_WIDTH_EM
        self._arrange_cards(max(1, min(3, width_px // card_px)))
        self._fit_pictures()
        is_narrow = width_px < _NARROW_EM * self._em_px()
        self._hero.set_narrow(is_narrow)

    def _fit_pictures(self) -> None:
        """Let both rows of cards be seen at once where pictures need not be too low for that."""
        cards = tuple(self._cards.values())
        if not cards or not self.isVisible():
            return
        rows = -(-len(cards) // self._columns)
        # Columns may differ by a pixel; pictures must not.
        column_px = (self.column_px() + _GAP_PX) // self._columns - _GAP_PX
        highest_px = round(column_px * _PICTURE_RATIO / 8) * 8
        rest_px = self.needed_px() - rows * cards[0].picture_px
        room_px = (self.height() - rest_px) // rows
        em_px = self._em_px()
        if room_px < _LOWEST_PICTURE_EM * em_px:
            # The page is scrolled anyway.
            room_px = _USUAL_PICTURE_EM * em_px
        picture_px = min(room_px, highest_px)
        for exercise_card in cards:
            exercise_card.set_picture_px(picture_px)

    def _em_px(self) -> int:
        return max(BODY_PX, self.font().pixelSize())

    def _arrange_cards(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, exercise_card in enumerate(self._cards.values()):
            self._grid.addWidget(exercise_card, index // columns, index % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _header(self) -> QHBoxLayout:
        """Return the title with the date beside it, both on one line of writing."""
        self._date.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._date.setContentsMargins(0, 0, 0, _DATE_RISE_PX)
        titles = QHBoxLayout()
        titles.setSpacing(2 * SPACE_PX)
        titles.addWidget(self._title)
        titles.addWidget(self._date, 1)
        return titles

    def _show_date(self) -> None:
        today = self._clock.local_time().date()
        self._hero.begin_day(today)
        self._date.setText(self._formats.long(today, today))
        self._title.introduce(*self._said_first, f"{self._date.text()}.", *self._hero.sentences)
