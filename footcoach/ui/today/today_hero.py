"""The large card of Today: what is due, one big Start, a short day, and room for the question about pain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from footcoach.core.routine import Routine
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.keys import START
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.phrases import equipment_text
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.today.short_day_row import ShortDayRow

if TYPE_CHECKING:
    from footcoach.ui.common.pain_question import PainQuestion

_ROOM_EM = 2.7
"""The height of the question about pain in one row, in units of the text size."""


class TodayHero(QFrame):
    """What is due.

    Signals:
        start_requested: Start was pressed.
        short_day_requested: The short day was chosen.

    Attributes:
        start_button: Start.
    """

    start_requested = Signal()
    short_day_requested = Signal()

    def __init__(self, routine: Routine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._facts = text_label("")
        # The history answers a little later, which must not move what stands below.
        self._state = text_label("\N{NO-BREAK SPACE}", "state")
        self._state.setObjectName("todayState")
        self._name = routine.name
        self.start_button = self._start_button(is_enabled=bool(routine.entries))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(3 * SPACE_PX)
        self._row.addLayout(self._texts(routine), 1)
        self._row.addWidget(self.start_button)
        self._short_day = ShortDayRow()
        self._short_day.start_requested.connect(self.short_day_requested)
        # The question comes when the window is there, and must not move what stands below.
        self._room = QWidget()
        self._room.setFixedHeight(round(_ROOM_EM * max(BODY_PX, self.fontInfo().pixelSize())))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        self._column.setSpacing(2 * SPACE_PX)
        self._column.addLayout(self._row)
        if routine.has_short_day:
            self._column.addWidget(self._short_day)
        self._column.addWidget(self._room)

    def ask_for_pain(self, question: PainQuestion) -> None:
        """Put `question` below what is due."""
        self._column.replaceWidget(self._room, question)
        self._room.deleteLater()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is due and what of it is done, to be read aloud."""
        return tuple(f"{text}." for text in (self._name, self._facts.text(), self._state.text().strip()) if text)

    def show_facts(self, text: str) -> None:
        """Show how much there is to do."""
        self._facts.setText(text)

    def show_state(self, text: str) -> None:
        """Show what of it is done."""
        self._state.setText(text)

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

    def _texts(self, routine: Routine) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        texts.addStretch(1)
        texts.addWidget(heading_label(routine.name, "heading"))
        texts.addWidget(self._facts)
        things = equipment_text(routine.exercises)
        if things:
            need = QCoreApplication.translate("TodayPage", "You need: {things}")
            texts.addWidget(text_label(need.format(things=things), "quiet"))
        texts.addWidget(self._state)
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
