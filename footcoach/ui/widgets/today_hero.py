"""The large card of Today: what is due, one big Start, and the question about pain that can be passed by."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from footcoach.core.pain import BodySite
from footcoach.core.routine import Routine
from footcoach.ui.pain_words import answer_before
from footcoach.ui.phrases import equipment_text
from footcoach.ui.theme import SPACE_PX
from footcoach.ui.widgets.pain_question import PainQuestion
from footcoach.ui.widgets.texts import text_label


class TodayHero(QFrame):
    """What is due.

    Signals:
        start_requested: Start was pressed.
    """

    start_requested = Signal()

    def __init__(self, routine: Routine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._facts = text_label("")
        # The history answers a little later, which must not move what stands below.
        self._state = text_label("\N{NO-BREAK SPACE}", "state")
        self._state.setObjectName("todayState")
        self._start = self._start_button(is_enabled=bool(routine.entries))
        self._pain = PainQuestion("painBefore", QCoreApplication.translate("TodayPage", "Pain now?"))
        self._pain.answered.connect(self._on_pain_answered)
        self.setFocusProxy(self._start)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(3 * SPACE_PX)
        self._row.addLayout(self._texts(routine), 1)
        self._row.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(2 * SPACE_PX)
        column.addLayout(self._row)
        column.addWidget(self._pain)

    @property
    def pain_scores(self) -> dict[BodySite, int]:
        """How much it hurts before the session; empty when nobody said."""
        return self._pain.scores

    @property
    def start_has_focus(self) -> bool:
        """Whether Start would be pressed by the keyboard."""
        return self._start.hasFocus()

    def clear_pain(self) -> None:
        """Forget how much it hurts."""
        self._pain.clear()

    def show_facts(self, text: str) -> None:
        """Show how much there is to do."""
        self._facts.setText(text)

    def show_state(self, text: str) -> None:
        """Show what of it is done."""
        self._state.setText(text)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put Start below the words, or beside them."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _texts(self, routine: Routine) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        texts.addStretch(1)
        texts.addWidget(text_label(routine.name, "heading"))
        texts.addWidget(self._facts)
        things = equipment_text(routine.exercises)
        if things:
            need = QCoreApplication.translate("TodayPage", "You need: {things}")
            texts.addWidget(text_label(need.format(things=things), "quiet"))
        texts.addWidget(self._state)
        texts.addStretch(1)
        return texts

    def _start_button(self, *, is_enabled: bool) -> QPushButton:
        start = QPushButton(QCoreApplication.translate("TodayPage", "Start"))
        start.setObjectName("startButton")
        start.setProperty("role", "start")
        start.setDefault(True)
        start.setEnabled(is_enabled)
        start.clicked.connect(self.start_requested)
        return start

    @Slot()
    def _on_pain_answered(self) -> None:
        self._pain.show_answer(answer_before(self._pain.scores.values()))
