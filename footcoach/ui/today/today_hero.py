"""The large card of Today: what is due, one big Start, a short day, what is needed, and the question about pain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from footcoach.core.exercise import Equipment, Exercise
from footcoach.core.routine import Routine
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.keys import START
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.common.week_dots import WeekDots
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.today.ready_things import ReadyThings
from footcoach.ui.today.short_day_row import ShortDayRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from footcoach.ui.common.pain_question import PainQuestion
    from footcoach.ui.today.morning_question import MorningQuestion
    from footcoach.ui.today.today_offers import TodayOffers

_ROOM_EM = 2.7
"""The height of the question about pain in one row, in units of the text size."""


class TodayHero(QFrame):
    """What is due.

    Signals:
        start_requested: Start was pressed.
        short_day_requested: The short day was chosen.
        things_ticked: the day, and the ids of the things that are ready on it.

    Attributes:
        start_button: Start.
    """

    start_requested = Signal()
    short_day_requested = Signal()
    things_ticked = Signal(object, object)

    def __init__(self, routine: Routine, figures: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._facts = text_label("")
        # The history answers a little later, which must not move what stands below.
        self._state = text_label("\N{NO-BREAK SPACE}", "state")
        self._state.setObjectName("todayState")
        self._week = WeekDots()
        self._figures = figures
        self._name = heading_label(routine.name, "heading")
        self._is_narrow = False
        self._offers: TodayOffers | None = None
        self._pain: PainQuestion | None = None
        self.start_button = self._start_button(is_enabled=bool(routine.entries))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(3 * SPACE_PX)
        self._row.addLayout(self._texts(), 1)
        self._row.addWidget(self.start_button)
        self._short_day = ShortDayRow()
        self._short_day.start_requested.connect(self.short_day_requested)
        self._things: ReadyThings | None = None
        # The question comes when the window is there, and must not move what stands below.
        self._room = QWidget()
        self._room.setFixedHeight(round(_ROOM_EM * max(BODY_PX, self.fontInfo().pixelSize())))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * SPACE_PX, 14, 3 * SPACE_PX, 14)
        self._column.setSpacing(SPACE_PX)
        self._column.addLayout(self._row)
        self._slot = QVBoxLayout()
        self._slot.addWidget(self._short_day)
        self._has_short_day = routine.has_short_day
        self._short_day.set_superseded(not self._has_short_day)
        self._column.addLayout(self._slot)
        self._needs = QVBoxLayout()
        self._needs.setSpacing(SPACE_PX)
        self._column.addLayout(self._needs)
        self._column.addWidget(_rule())
        self._column.addWidget(self._room)
        self._show_things(routine)

    def show_routine(self, routine: Routine) -> None:
        """Show another routine."""
        self._name.setText(routine.name)
        self.start_button.setEnabled(bool(routine.entries))
        self._has_short_day = routine.has_short_day
        self._on_offers_changed()
        self._show_things(routine)

    def _show_things(self, routine: Routine) -> None:
        """Ask for what `routine` needs, below a line."""
        while item := self._needs.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        things = _things_of(routine.exercises)
        self._things = ReadyThings(things, self._figures) if things else None
        if self._things is not None:
            self._things.ticked.connect(self.things_ticked)
            self._needs.addWidget(_rule())
            self._needs.addWidget(self._things)

    def set_offers(self, offers: TodayOffers) -> None:
        """Put what is offered where else the short day is."""
        self._offers = offers
        offers.changed.connect(self._on_offers_changed)
        self._slot.addWidget(offers)
        self._align_buttons()

    def ask_for_pain(self, question: PainQuestion) -> None:
        """Put `question` below what is due."""
        self._column.replaceWidget(self._room, question)
        self._room.deleteLater()
        self._pain = question

    def ask_about_morning(self, question: MorningQuestion) -> None:
        """Put `question` in the place of the one before a session, while it asks: one number after the other."""
        self._column.addWidget(question)
        question.asking_changed.connect(self._on_question_asking_changed)

    @Slot(bool)
    def _on_question_asking_changed(self, is_asking: bool) -> None:
        if self._pain is not None:
            self._pain.setVisible(not is_asking)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is due and what of it is done, to be read aloud."""
        return tuple(f"{text}." for text in (self._name.text(), self._facts.text(), self._state.text().strip()) if text)

    def show_facts(self, text: str) -> None:
        """Show how much there is to do."""
        self._facts.setText(text)

    def show_state(self, text: str, days_done: int, goal_days: int) -> None:
        """Show what of it is done, with a dot for each day of this week."""
        self._state.setText(text)
        self._week.show_days(days_done, goal_days)

    def step_back(self, is_stepping_back: bool) -> None:
        """Let Start be a button like others, or the one to expect."""
        role = "large" if is_stepping_back else "start"
        if self.start_button.property("role") != role:
            self.start_button.setProperty("role", role)
            # The theme looks at the role only when it dresses the button.
            self.start_button.style().unpolish(self.start_button)
            self.start_button.style().polish(self.start_button)

    def begin_day(self, day: date) -> None:
        """Forget what was ready on another day than `day`."""
        if self._things is not None:
            self._things.begin_day(day)

    def show_ready(self, day: date, thing_ids: Collection[str]) -> None:
        """Show what was ready earlier on `day`."""
        if self._things is not None:
            self._things.show_ready(day, thing_ids)

    def offer_short_day(self, routine: Routine, duration_ms: int) -> None:
        """Offer `routine`, a short one, which takes `duration_ms`."""
        self._short_day.offer(routine, duration_ms)

    def withdraw_short_day(self) -> None:
        """Offer no short day."""
        self._short_day.withdraw()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the buttons below the words, or beside them."""
        self._short_day.set_narrow(is_narrow)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._is_narrow = is_narrow
        self._align_buttons()

    def event(self, event: QEvent) -> bool:
        """Keep all buttons as wide as the widest, whose text may be another now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._align_buttons()
        return super().event(event)

    def _align_buttons(self) -> None:
        buttons_px = self._short_day.button_px()
        self.start_button.setMinimumWidth(0 if self._is_narrow else buttons_px)
        if self._offers is not None:
            self._offers.set_narrow(self._is_narrow, buttons_px)

    @Slot()
    def _on_offers_changed(self) -> None:
        """Make room for one offer: the short day waits while there is another."""
        has_offer = self._offers is not None and self._offers.has_offer
        self._short_day.set_superseded(has_offer or not self._has_short_day)

    def _texts(self) -> QVBoxLayout:
        state = QHBoxLayout()
        state.setSpacing(SPACE_PX)
        state.addWidget(self._week)
        state.addWidget(self._state, 1)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._facts)
        texts.addLayout(state)
        texts.addStretch(1)
        return texts

    def _start_button(self, *, is_enabled: bool) -> AccentButton:
        start = AccentButton(QCoreApplication.translate("TodayPage", "Start"))
        start.setObjectName("startButton")
        start.setProperty("role", "start")
        start.setDefault(True)
        start.setEnabled(is_enabled)
        start.setShortcut(START.sequences[0])
        start.clicked.connect(self.start_requested)
        return start


def _things_of(exercises: tuple[Exercise, ...]) -> tuple[Equipment, ...]:
    """Return everything that `exercises` need, each thing once, in the order it is needed."""
    return tuple({thing.id: thing for exercise in exercises for thing in exercise.equipment}.values())


def _rule() -> QFrame:
    """Return a thin line between two parts of the card."""
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
