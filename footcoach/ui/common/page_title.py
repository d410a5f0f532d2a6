"""The title of a page: the keyboard is on it when the page opens, so that a screen reader says where one is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle

from footcoach.ui.common.labels import HeadingLabel, spoken
from footcoach.ui.common.theme import FOCUS_FRAME_PX

PROGRAM = "Footcoach"

_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PageTitle(HeadingLabel):
    """The heading of a page. The Tab key passes it by; on it, Enter and Space press what the page is there for."""

    def __init__(self, text: str, default: QPushButton | None = None) -> None:
        """Show `text`; `default` is what Enter and Space press while it has the focus."""
        super().__init__(text, "title")
        self.setObjectName("pageTitle")
        self._default = default

    def set_default(self, default: QPushButton | None) -> None:
        """Let Enter and Space press `default` from now on; nothing, when the page is to be read first."""
        self._default = default

    def introduce(self, *sentences: str) -> None:
        """Let what stands first on the page be heard behind the title."""
        self.setAccessibleDescription(" ".join(spoken(sentence) for sentence in sentences if sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Underline the title while it has the focus."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        words = self.fontMetrics().boundingRect(self.contentsRect(), Qt.TextFlag.TextWordWrap, self.text())
        line = QRect(words.x(), self.height() - FOCUS_FRAME_PX, words.width(), FOCUS_FRAME_PX)
        painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), line), self.palette().accent())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the default button; a key that is held down since the page before presses nothing."""
        if event.key() not in _PRESSING or self._default is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._default.click()


def window_title(name: str) -> str:
    """Return how a window is titled that shows `name`."""
    return name if PROGRAM in name else f"{name} — {PROGRAM}"
