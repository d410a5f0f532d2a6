"""What stands above Start on Today when a session hurt too much, today or the last time."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX


class RestAdvice(QFrame):
    """A card with the advice; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rest")
        self.setProperty("role", "card")
        self._text = text_label("", "warning")
        self._text.setObjectName("restText")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.addWidget(self._text)
        self.hide()

    def advise(self, text: str) -> None:
        """Say what to do about the pain; with an empty text, nothing more."""
        self._text.setText(text)
        self.setVisible(bool(text))
