"""What Today offers besides its Start: to go on, to rest, to do a second round."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.focus import focus_in_view, focus_start_of
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.common.theme import SPACE_PX

_ORDER = ("interrupted", "rest", "secondRound")


@dataclass(frozen=True)
class Answer:
    """One button of an offer.

    Attributes:
        name: Its object name.
        text: What it says.
        chosen: What it does.
        is_primary: Whether it is the one to expect.
    """

    name: str
    text: str
    chosen: Callable[[], None]
    is_primary: bool = False


class OfferCard(QFrame):
    """A heading, a quiet line, and the answers beside them; below them where the window is narrow."""

    def __init__(
        self, name: str, heading: str, line: str, answers: tuple[Answer, ...], parent: QWidget | None = None
    ) -> None:
        """Make the card called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAccessibleName(f"{heading} {line}")
        self._primary: QPushButton | None = None
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        title = heading_label(heading, "subheading")
        title.setObjectName(f"{name}Text")
        texts.addWidget(title)
        if line:
            texts.addWidget(text_label(line, "quiet"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_PX)
        buttons.addStretch(1)
        for answer in answers:
            buttons.addWidget(self._button(answer, heading))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        self._row.setSpacing(2 * SPACE_PX)
        self._row.addLayout(texts, 1)
        self._row.addLayout(buttons)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the answers below the words, or beside them."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def focus_start(self) -> QWidget:
        """Return the answer to expect."""
        return self._primary or self

    def _button(self, answer: Answer, heading: str) -> QPushButton:
        button = AccentButton(answer.text)
        # Whoever comes to the button by the keyboard has not read the card.
        button.setAccessibleDescription(heading)
        button.setObjectName(answer.name)
        if answer.is_primary:
            button.setProperty("role", "primary")
            self._primary = button
        button.clicked.connect(answer.chosen)
        return button


class TodayOffers(QWidget):
    """A column of cards, hidden while there is nothing to offer.

    Signals:
        continue_requested: go on with the interrupted session.
        start_again_requested: begin the interrupted session from its start.
        discard_requested: forget where it was interrupted.
        second_round_requested: the id of the exercise to do once more today.
    """

    continue_requested = Signal()
    start_again_requested = Signal()
    discard_requested = Signal()
    second_round_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, QWidget] = {}
        self._is_narrow = False
        self._offered = ("", "")
        self._second_round: tuple[Exercise, int, int] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE_PX)
        self.hide()

    def offer_to_continue(self, question: str, line: str) -> bool:
        """Offer to go on with what was interrupted; with an empty question, take the offer back.

        Returns:
            Whether the offer is a new one.
        """
        if (question, line) == self._offered:
            return False
        self._offered = (question, line)
        self._take_back("interrupted")
        if not question:
            return False
        answers = (
            Answer("discardButton", self.tr("Discard"), self.discard_requested.emit),
            Answer("startAgainButton", self.tr("Start again"), self.start_again_requested.emit),
            Answer("continueButton", self.tr("Resume"), self.continue_requested.emit, is_primary=True),
        )
        self._show("interrupted", OfferCard("interrupted", question, line, answers))
        return True

    def focus_continue(self) -> None:
        """Put the keyboard on Continue."""
        focus_in_view(focus_start_of(self._cards["interrupted"]))

    def advise_rest(self, text: str) -> None:
        """Say that it was too much for today; with an empty text, no more."""
        if ("rest" in self._cards) != bool(text):
            self._take_back("rest")
            if text:
                label = text_label(text, "warning")
                label.setObjectName("restText")
                self._show("rest", card(label))

    def offer_second_round(self, exercise: Exercise | None, done: int, duration_ms: int) -> None:
        """Offer to do `exercise` again, which was `done` so often today and takes `duration_ms`; with None, do not."""
        offered = (exercise, done, duration_ms) if exercise is not None else None
        if offered == self._second_round:
            return
        self._second_round = offered
        self._take_back("secondRound")
        if exercise is not None:
            self._show("secondRound", self._second_round_card(exercise, done, duration_ms))

    def _second_round_card(self, exercise: Exercise, done: int, duration_ms: int) -> QWidget:
        heading = self.tr("{exercise} once more today").format(exercise=exercise.name)
        line = self.tr("{done} of {count} done. It takes {time}.")
        answer = Answer(
            "secondRoundButton", self.tr("Start this one"), lambda: self.second_round_requested.emit(exercise.id)
        )
        text = line.format(done=done, count=exercise.dose_per_day, time=about_minutes(duration_ms))
        return OfferCard("secondRound", heading, text, (answer,))

    def set_narrow(self, is_narrow: bool) -> None:
        """Put answers below the words, or beside them."""
        self._is_narrow = is_narrow
        for offer in self._cards.values():
            if isinstance(offer, OfferCard):
                offer.set_narrow(is_narrow)

    def _show(self, name: str, offer: QWidget) -> None:
        """Show an offer in its own place, whichever comes first."""
        self._cards[name] = offer
        place = sum(_ORDER.index(other) < _ORDER.index(name) for other in self._cards)
        if isinstance(offer, OfferCard):
            offer.set_narrow(self._is_narrow)
        self._column.insertWidget(place, offer)
        self.show()

    def _take_back(self, name: str) -> None:
        offer = self._cards.pop(name, None)
        if offer is not None:
            self._column.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.setVisible(bool(self._cards))
