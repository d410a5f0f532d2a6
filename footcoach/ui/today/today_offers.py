"""The one thing that Today offers besides its Start and the short day: to go on, a second round, or another level."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.focus import focus_in_view, focus_start_of
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_ORDER = ("discarded", "levelTold", "interrupted", "secondRound", "level")
"""What matters more comes first; the others wait until it is gone."""


@dataclass(frozen=True)
class Answer:
    """One button of an offer.

    Attributes:
        name: Its object name.
        text: What it says.
        chosen: What it does.
    """

    name: str
    text: str
    chosen: Callable[[], None]


class OfferCard(QFrame):
    """A heading and a quiet line, and beside them the first answer above the others; below where it is narrow."""

    def __init__(
        self, name: str, heading: str, line: str, answers: tuple[Answer, ...], parent: QWidget | None = None
    ) -> None:
        """Make the offer called `name`; its first answer is the likeliest."""
        super().__init__(parent)
        self.setObjectName(name)
        self._title = heading_label("", "subheading")
        self._title.setObjectName(f"{name}Text")
        self._line = text_label("", "quiet")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        texts.addStretch(1)
        self._buttons = [self._button(answer) for answer in answers]
        self.set_texts(heading, line)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * SPACE_PX)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self._button_column())

    def set_texts(self, heading: str, line: str) -> None:
        """Say this instead; the answers, and the keyboard on them, stay."""
        self.setAccessibleName(f"{heading} {line}")
        self._title.setText(heading)
        self._line.setText(line)
        for button in self._buttons:
            # Whoever comes to the button by the keyboard has not read the offer.
            button.setAccessibleDescription(heading)

    def set_first_answer(self, text: str, *, is_primary: bool) -> None:
        """Let the first answer say `text`, and be the one to expect or one like the others."""
        first = self._buttons[0]
        first.setText(text)
        _set_primary(first, is_primary=is_primary)

    def enlarge_first_answer(self) -> None:
        """Let the first answer be the largest button of the page."""
        self._buttons[0].setProperty("large", True)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the answers below the words, or beside them."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def set_buttons_px(self, width_px: int) -> None:
        """Make the column of the answers at least so wide."""
        self._column.setMinimumWidth(width_px)

    def focus_start(self) -> QWidget:
        """Return the first answer."""
        return self._buttons[0]

    def _button_column(self) -> QWidget:
        self._column = QWidget()
        rows = QVBoxLayout(self._column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_PX // 2)
        rows.addWidget(self._buttons[0])
        others = QHBoxLayout()
        others.setSpacing(SPACE_PX)
        for button in self._buttons[1:]:
            others.addWidget(button, 1)
        rows.addLayout(others)
        rows.addStretch(1)
        return self._column

    def _button(self, answer: Answer) -> QPushButton:
        button = AccentButton(answer.text)
        button.setObjectName(answer.name)
        button.clicked.connect(answer.chosen)
        return button


def _set_primary(button: QPushButton, *, is_primary: bool) -> None:
    role = "primary" if is_primary else None
    if button.property("role") != role:
        button.setProperty("role", role)
        # The theme looks at the role only when it dresses the button.
        button.style().unpolish(button)
        button.style().polish(button)


class DiscardedLine(QWidget):
    """Says what has become of an offer that was answered, as high as the offer that it stands in place of.

    So nothing moves under the pointer, and the way back is where nobody presses it by a second click.
    """

    def __init__(self, name: str, undo_name: str, text: str, undone: Callable[[], None], height_px: int) -> None:
        """Make the line called `name` that says `text`; its button, called `undo_name`, takes it back by `undone`."""
        super().__init__()
        self.setObjectName(name)
        self._line = StatusLine(f"{name}Text")
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setObjectName(undo_name)
        self._undo.setAccessibleDescription(text)
        self._undo.clicked.connect(undone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * SPACE_PX)
        row.addWidget(self._line, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        self._height_em = height_px / self._em_px()
        self.setMinimumHeight(height_px)
        self._line.tell(text)

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the offer would be in another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setMinimumHeight(round(self._height_em * self._em_px()))

    def _em_px(self) -> int:
        return max(BODY_PX, self.fontInfo().pixelSize())

    def focus_start(self) -> QWidget:
        """Return the way back."""
        return self._undo


class TodayOffers(QWidget):
    """Shows one offer, the one that matters most; it is hidden while there is none.

    Signals:
        continue_requested: go on with the interrupted session.
        start_again_requested: begin the interrupted session from its start.
        discard_requested: forget where it was interrupted.
        undo_requested: offer again what was discarded last.
        second_round_requested: the id of the exercise to do once more today.
        level_accepted: the offered level is wanted.
        level_declined: it is not.
        level_undo_requested: take back the answer about the level.
        changed: there is an offer now, or none any more.
        focus_lost: the keyboard was on an offer that has gone.
    """

    continue_requested = Signal()
    start_again_requested = Signal()
    discard_requested = Signal()
    undo_requested = Signal()
    second_round_requested = Signal(str)
    level_accepted = Signal()
    level_declined = Signal()
    level_undo_requested = Signal()
    changed = Signal()
    focus_lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: dict[str, QWidget] = {}
        self._is_narrow = False
        self._buttons_px = 0
        self._interrupted: OfferCard | None = None
        self._second_round: tuple[Exercise, int, int] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def has_offer(self) -> bool:
        """Whether there is anything to offer."""
        return bool(self._offers)

    @property
    def is_about_interrupted(self) -> bool:
        """Whether it is about an interrupted session, also in the line that has taken the place of its offer."""
        return not self._offers.keys().isdisjoint({"interrupted", "discarded"})

    def offer_to_continue(self, question: str, line: str, time_left: str, *, is_expected: bool) -> bool:
        """Offer to go on with what was interrupted; an offer that is there already only says something else.

        Args:
            question: Where it goes on.
            line: When it was interrupted.
            time_left: How long the rest takes, such as "about 12 minutes".
            is_expected: Whether to go on is what is expected of the person.

        Returns:
            Whether there was no such offer before.
        """
        card = self._interrupted
        is_new = card is None
        if card is None:
            answers = (
                Answer("continueButton", "", self.continue_requested.emit),
                Answer("startAgainButton", self.tr("Start again"), self.start_again_requested.emit),
                Answer("discardButton", self.tr("Discard"), self.discard_requested.emit),
            )
            card = self._interrupted = OfferCard("interrupted", question, line, answers)
            card.enlarge_first_answer()
        else:
            card.set_texts(question, line)
        card.set_first_answer(self.tr("Resume: {time} left").format(time=time_left), is_primary=is_expected)
        if is_new:
            self._add("interrupted", card)
        return is_new

    def withdraw_continue(self) -> None:
        """Do not offer to go on any more."""
        self._interrupted = None
        self._take_back("interrupted")

    def focus_continue(self) -> None:
        """Put the keyboard on Resume."""
        focus_in_view(focus_start_of(self._offers["interrupted"]))

    def tell_discarded(self, text: str) -> None:
        """Say in place of the offer to go on that it is gone, with the way back."""
        had_focus = self._has_focus("interrupted")
        line = DiscardedLine("discarded", "undoDiscardButton", text, self.undo_requested.emit, self.height())
        self.withdraw_continue()
        self._add("discarded", line)
        if had_focus:
            focus_in_view(line.focus_start())

    @Slot()
    def forget_discarded(self) -> None:
        """Say no more of what was discarded; who stands on its way back is led to the next offer, or let go."""
        self._forget("discarded")

    def offer_level(self, heading: str, line: str, yes: str, no: str) -> None:
        """Offer another level of an exercise; `yes` and `no` are the answers."""
        self._take_back("level")
        answers = (
            Answer("levelYesButton", yes, self.level_accepted.emit),
            Answer("levelNoButton", no, self.level_declined.emit),
        )
        self._add("level", OfferCard("level", heading, line, answers))

    def withdraw_level(self) -> None:
        """Offer no other level any more."""
        self._forget("level")

    def tell_level(self, text: str) -> None:
        """Say in place of the offer of a level what has become of it, with the way back."""
        had_focus = self._has_focus("level")
        line = DiscardedLine("levelTold", "undoLevelButton", text, self.level_undo_requested.emit, self.height())
        self._take_back("level")
        self._add("levelTold", line)
        if had_focus:
            focus_in_view(line.focus_start())

    def forget_level(self) -> None:
        """Say no more of the answer about a level."""
        self._forget("levelTold")

    def _has_focus(self, name: str) -> bool:
        offer = self._offers.get(name)
        return offer is not None and offer.isAncestorOf(self.window().focusWidget() or self)

    def _forget(self, name: str) -> None:
        """Take an offer away; who stands on it is led to the next one, or let go."""
        had_focus = self._has_focus(name)
        self._take_back(name)
        first = self._first()
        if had_focus and first is not None:
            focus_in_view(focus_start_of(self._offers[first]))
        elif had_focus:
            self.focus_lost.emit()

    def offer_second_round(self, exercise: Exercise | None, done: int, duration_ms: int) -> None:
        """Offer to do `exercise` again, which was `done` so often today and takes `duration_ms`; with None, do not."""
        offered = (exercise, done, duration_ms) if exercise is not None else None
        if offered == self._second_round:
            return
        self._second_round = offered
        self._take_back("secondRound")
        if exercise is not None:
            self._add("secondRound", self._second_round_card(exercise, done, duration_ms))

    def _second_round_card(self, exercise: Exercise, done: int, duration_ms: int) -> QWidget:
        heading = self.tr("{exercise} once more today").format(exercise=exercise.name)
        line = self.tr("{done} of {count} done. It takes {time}.")
        answer = Answer(
            "secondRoundButton", self.tr("Start this one"), partial(self.second_round_requested.emit, exercise.id)
        )
        text = line.format(done=done, count=exercise.dose_per_day, time=about_minutes(duration_ms))
        return OfferCard("secondRound", heading, text, (answer,))

    def set_narrow(self, is_narrow: bool, buttons_px: int) -> None:
        """Put answers below the words, or beside them in a column of this width."""
        self._is_narrow, self._buttons_px = is_narrow, buttons_px
        for offer in self._offers.values():
            self._fit(offer)

    def _fit(self, offer: QWidget) -> None:
        if isinstance(offer, OfferCard):
            offer.set_narrow(self._is_narrow)
            offer.set_buttons_px(0 if self._is_narrow else self._buttons_px)

    def _add(self, name: str, offer: QWidget) -> None:
        self._offers[name] = offer
        self._fit(offer)
        offer.hide()
        self._column.addWidget(offer)
        self._show_first()

    def _take_back(self, name: str) -> None:
        offer = self._offers.pop(name, None)
        if offer is not None:
            self._column.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
            self._show_first()

    def _first(self) -> str | None:
        return min(self._offers, key=_ORDER.index, default=None)

    def _show_first(self) -> None:
        first = self._first()
        for name, offer in self._offers.items():
            offer.setVisible(name == first)
        self.setVisible(self.has_offer)
        self.changed.emit()
