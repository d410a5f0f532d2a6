"""A card on Today that offers something: a sentence or two, and buttons."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX


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
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_PX // 2)
        title = text_label(heading, "subheading")
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

    def _button(self, answer: Answer, heading: str) -> QPushButton:
        button = QPushButton(answer.text)
        # Whoever comes to the button by the keyboard has not read the card.
        button.setAccessibleDescription(heading)
        button.setObjectName(answer.name)
        if answer.is_primary:
            button.setProperty("role", "primary")
            self.setFocusProxy(button)
        button.clicked.connect(answer.chosen)
        return button
