"""A few own words about the session, kept while they are written."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from footcoach.core.session_edit import LONGEST_NOTE

_LINES = 3
_TELL_AFTER_MS = 2000
"""So long after the last letter they are kept: not every letter need be, and hardly one may be lost."""


class NoteField(QPlainTextEdit):
    """Takes at most LONGEST_NOTE characters.

    Signals:
        written: the note, when it has been changed and is left, or nothing has been changed for a moment.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        # The Tab key goes on to the next field.
        self.setTabChangesFocus(True)
        self._written = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TELL_AFTER_MS)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(self._on_text_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a few lines."""
        margins_px = round(2 * (self.document().documentMargin() + self.frameWidth()))
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing() + margins_px)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(0, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written."""
        super().focusOutEvent(event)
        self.tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep it when the page or the window is left, too."""
        super().hideEvent(event)
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Tell what is written, unless it was told already."""
        self._pause.stop()
        text = self.toPlainText().strip()
        if text != self._written:
            self._written = text
            self.written.emit(text)

    @Slot()
    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if len(text) > LONGEST_NOTE:
            cursor = self.textCursor()
            place = min(cursor.position(), LONGEST_NOTE)
            self.setPlainText(text[:LONGEST_NOTE])
            cursor.setPosition(place)
            self.setTextCursor(cursor)
        self._pause.start()
