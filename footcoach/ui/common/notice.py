"""A message that stays until it is closed: what is wrong, and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX


class Notice(QFrame):
    """A framed message with a button that hides it; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "notice")
        self._shown: list[QLabel] = []
        self._lines = QVBoxLayout()
        self._close = QPushButton(self.tr("OK"))
        self._close.setObjectName("noticeButton")
        self._close.setAccessibleName(self.tr("OK, close this message"))
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE_PX, SPACE_PX, SPACE_PX, SPACE_PX)
        layout.addLayout(self._lines, 1)
        layout.addWidget(self._close)
        self.hide()

    def add(self, text: str) -> None:
        """Show one more message, each only once."""
        if text in [line.text() for line in self._shown]:
            return
        line = StatusLine()
        self._shown.append(line)
        self._lines.addWidget(line)
        self.show()
        line.tell(text)

    def _on_close_clicked(self) -> None:
        self.hide()
        for line in self._shown:
            line.deleteLater()
        self._shown.clear()
