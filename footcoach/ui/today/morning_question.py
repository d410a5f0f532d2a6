"""Asks on the next morning how the pain is, after the session of the day before."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcoach.core.pain import PainMoment, with_scores
from footcoach.core.record import SessionLine
from footcoach.ui.common.pain_question import PainQuestion
from footcoach.ui.common.pain_words import answer_next_morning


class MorningQuestion(QWidget):
    """A question that is hidden while there is nothing to ask.

    Signals:
        answered: the id of yesterday's session, and the scores of this morning by BodySite.
        asking_changed: whether it asks now.
        settled: nobody reads the answer any more.
    """

    answered = Signal(str, object)
    asking_changed = Signal(bool)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("morning")
        self._question: PainQuestion | None = None
        self._night: SessionLine | None = None
        self._asked_on: date | None = None
        self._has_answered = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def has_answered(self) -> bool:
        """Whether the person has answered on this day."""
        return self._has_answered

    @property
    def is_being_read(self) -> bool:
        """Whether the answer to what was given stands there."""
        return self._has_answered and self.isVisible()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell when nobody reads the answer any more."""
        super().hideEvent(event)
        if self._has_answered and not event.spontaneous():
            self.settled.emit()

    def ask_about(self, night: SessionLine | None, today: date) -> None:
        """Ask how the pain is on the morning after `night`, or no more with None.

        An answer that was given `today` can be read and changed until the day is over.
        """
        is_same_day = today == self._asked_on
        if is_same_day and (self._has_answered or (night and self._night and night.id == self._night.id)):
            return
        self._take_back()
        self._night, self._has_answered, self._asked_on = night, False, today
        if night is not None:
            self._ask()

    def _ask(self) -> None:
        self._question = PainQuestion("painMorning", self.tr("Pain this morning, after yesterday's session?"))
        self._question.answered.connect(self._on_question_answered)
        self._close = QPushButton(self.tr("Not now"))
        self._close.setObjectName("closeMorningButton")
        self._close.setProperty("role", "plain")
        # Asked once is enough: the night is remembered, so that it is not asked about again.
        self._close.clicked.connect(self._take_back)
        self._question.add_button(self._close)
        self._column.addWidget(self._question)
        self.show()
        self.asking_changed.emit(True)

    @Slot()
    def _take_back(self) -> None:
        self.hide()
        if self._question is not None:
            self._column.removeWidget(self._question)
            self._question.deleteLater()
            self._question = None
            self.asking_changed.emit(False)

    @Slot()
    def _on_question_answered(self) -> None:
        if self._night is None or self._question is None:
            return
        self._has_answered = True
        self._close.setText(self.tr("Done"))
        scores = self._question.scores
        self._question.show_answer(answer_next_morning(with_scores(self._night.pain, PainMoment.NEXT_MORNING, scores)))
        self.answered.emit(self._night.id, scores)
