"""What a person writes about an exercise: a line, or several, with a label and what is wrong with it."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.ui.common.labels import caption_of
from footcoach.ui.common.rows import HelpLabel

_LINES_SHOWN = 5


class LinesField(QPlainTextEdit):
    """A text of several lines, taken when it is left; Tab leads to the next field.

    Signals:
        left: it is not written in any more.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setProperty("role", "field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a height for a few lines; of more, it scrolls."""
        around_px = 2 * (self.frameWidth() + round(self.document().documentMargin())) + self.fontMetrics().height()
        lines_px = _LINES_SHOWN * self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), lines_px + around_px)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is left, unless it only opens its menu."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is left with its page."""
        super().hideEvent(event)
        self.left.emit()


class TextRow(QWidget):
    """A line of text with its label and a line of help, in whose place stands what is wrong.

    Signals:
        changed: the text, when a person has written another one.
    """

    changed = Signal(str)

    def __init__(self, name: str, label: str, help_text: str, *, is_long: bool = False) -> None:
        """Make the row called `name`; a long one has a line of the text in each of its lines."""
        super().__init__()
        self._help_text = help_text
        self._help = HelpLabel(help_text)
        self._shown = ""
        self.field: QLineEdit | LinesField = LinesField() if is_long else QLineEdit()
        self.field.setObjectName(name)
        self.field.setProperty("role", "field")
        caption = caption_of(self.field, label)
        self.field.setAccessibleDescription(help_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        for part in (caption, self.field, self._help):
            column.addWidget(part)
        if isinstance(self.field, LinesField):
            self.field.left.connect(self.take_typed)
        else:
            self.field.editingFinished.connect(self.take_typed)

    def show_value(self, text: str) -> None:
        """Show what came from elsewhere; what was typed and is wrong stays to be mended, if that is the old one."""
        if self._help.has_error and text == self._shown:
            return
        self._shown = text
        if text != self._typed():
            with QSignalBlocker(self.field):
                if isinstance(self.field, LinesField):
                    self.field.setPlainText(text)
                else:
                    self.field.setText(text)
        self._show_help()

    def show_other(self, text: str) -> None:
        """Show the text of something else; what was typed belongs to that no more."""
        self._show_help()
        self.show_value(text)

    def show_error(self, text: str) -> None:
        """Say what is wrong with what was typed, which stays to be mended."""
        self._help.show_error(text)
        self.field.setAccessibleDescription(f"{text} {self._help_text}")
        AccessibleAnnouncer(self._help).announce(text)

    @Slot()
    def take_typed(self) -> None:
        """Tell of what has been typed."""
        self._show_help()
        text = self._typed()
        if text != self._shown:
            self.changed.emit(text)

    def _show_help(self) -> None:
        self._help.show_help()
        self.field.setAccessibleDescription(self._help_text)

    def _typed(self) -> str:
        if isinstance(self.field, LinesField):
            return self.field.toPlainText()
        return self.field.text()
