"""Today: what is due, and one big Start."""

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine
from footcoach.ui.figures import Figures
from footcoach.ui.phrases import about_minutes, equipment_text, exercise_count
from footcoach.ui.theme import BODY_PX, SPACE_PX
from footcoach.ui.widgets.exercise_card import ExerciseCard
from footcoach.ui.widgets.notice import Notice
from footcoach.ui.widgets.scroll_page import ScrollPage
from footcoach.ui.widgets.texts import text_label

_CARD_WIDTH_EM = 18
"""The narrowest card, in units of the text size; as many columns as fit, at most three."""


class TodayPage(ScrollPage):
    """The first page.

    Signals:
        start_requested: begin the session.
        exercise_opened: the id of the exercise to show.
        settings_requested: open the settings.
        about_requested: open About.
    """

    start_requested = Signal()
    exercise_opened = Signal(str)
    settings_requested = Signal()
    about_requested = Signal()

    def __init__(
        self, routine: Routine, figures: Figures, clock: Clock, language: str, parent: QWidget | None = None
    ) -> None:
        """Show `routine`, whose figures move by `clock`; the date is written in `language`."""
        super().__init__(QCoreApplication.translate("TodayPage", "Today"), parent=parent)
        self._routine = routine
        self._locale = QLocale(language)
        self.notice = Notice()
        self._date = text_label("", "quiet")
        self._facts = text_label("")
        self._cards = {exercise.id: ExerciseCard(exercise, figures, clock) for exercise in routine.exercises}
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * SPACE_PX)
        self._columns = 0
        self._hero_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.column.addLayout(self._header())
        self.column.addWidget(self.notice)
        self.column.addWidget(self._hero())
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        for exercise_card in self._cards.values():
            exercise_card.opened.connect(self.exercise_opened)
        self._arrange_cards(3)

    def show_plan(self, plan: Plan, preferences: Preferences) -> None:
        """Show how long everything takes."""
        if plan.phases:
            self._facts.setText(f"{exercise_count(len(plan.segments))}  ·  {about_minutes(plan.total_ms)}")
        else:
            self._facts.setText(self.tr("No exercise could be read. Install Footcoach again."))
        phases = {segment.exercise_id: plan.phases[segment.first : segment.end] for segment in plan.segments}
        for entry in self._routine.entries:
            exercise_id = entry.exercise.id
            self._cards[exercise_id].show_dosage(preferences.dosage_of(entry), phases[exercise_id])

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with the present day, which may be another than at the start."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)
        self._date.setText(self._locale.toString(QDate.currentDate(), "dddd d MMMM"))

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
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._hero_row.setDirection(direction)

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

    def _header(self) -> QHBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._date)
        titles.addWidget(text_label(self.tr("Today"), "title"))
        row = QHBoxLayout()
        row.addLayout(titles, 1)
        row.addWidget(self._plain_button("settingsButton", self.tr("Settings"), self.settings_requested))
        row.addWidget(self._plain_button("aboutButton", self.tr("About"), self.about_requested))
        return row

    def _plain_button(self, name: str, text: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def _hero(self) -> QFrame:
        hero = QFrame()
        hero.setProperty("role", "card")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        texts.addStretch(1)
        texts.addWidget(text_label(self._routine.name, "heading"))
        texts.addWidget(self._facts)
        things = equipment_text(self._routine.exercises)
        if things:
            texts.addWidget(text_label(self.tr("You need: {things}").format(things=things), "quiet"))
        texts.addStretch(1)
        start = QPushButton(self.tr("Start"))
        start.setObjectName("startButton")
        start.setProperty("role", "start")
        start.setDefault(True)
        start.setEnabled(bool(self._routine.entries))
        start.clicked.connect(self.start_requested)
        self.setFocusProxy(start)
        self._hero_row.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        self._hero_row.setSpacing(3 * SPACE_PX)
        self._hero_row.addLayout(texts, 1)
        self._hero_row.addWidget(start)
        hero.setLayout(self._hero_row)
        return hero
