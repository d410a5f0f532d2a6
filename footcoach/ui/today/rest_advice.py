"""What stands above Start on Today when a session hurt too much, today or the last time."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from footcoach.ui.common.pain_answer import PainAnswer
from footcoach.ui.common.theme import SPACE_PX


class RestAdvice(QFrame):
    """A card with the advice; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rest")
        self.setProperty("role", "card")
        self._text = PainAnswer("restText", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.addWidget(self._text)
        self.hide()

    def advise(self, text: str) -> None:
        """Say what to do about the pain; with an empty text, nothing more."""
        self.setVisible(bool(text))
        if text != self._text.text():
            self._text.tell(text)
