"""A message that stays until it is closed: what is wrong, and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX


class Notice(QFrame):
    """A framed message with a button that hides it; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "notice")
        self._shown: list[StatusLine] = []
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
        """Show one more message, or tell one again that is there."""
        line = next((line for line in self._shown if line.text() == text), None) or self._add_line()
        self.show()
        line.tell(text)

    def _add_line(self) -> StatusLine:
        line = StatusLine()
        self._shown.append(line)
        self._lines.addWidget(line)
        return line

    def _on_close_clicked(self) -> None:
        self.hide()
        for line in self._shown:
            line.deleteLater()
        self._shown.clear()
