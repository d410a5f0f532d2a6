"""One session in the list, with what can be done with it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.record import SessionLine
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.words import note_text, pain_text, session_text


class SessionRow(QWidget):
    """Shows one session.

    Signals:
        edit_requested: its SessionLine.
        delete_requested: its SessionLine.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, exercises: Mapping[str, Exercise], words: DayWords) -> None:
        """Name the `exercises`, and write days by `words`."""
        super().__init__()
        self._exercises = exercises
        self._words = words
        self._line: SessionLine | None = None
        self._day = text_label("", "subheading")
        self._facts, self._pain, self._note = text_label(""), text_label("", "quiet"), text_label("", "quiet")
        self._edit = self._button("editSession", self.tr("Edit…"), self._on_edit_clicked)
        self._delete = self._button("deleteSession", self.tr("Delete"), self._on_delete_clicked)
        self._delete.installEventFilter(self)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self._day, self._facts, self._pain, self._note):
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_PX + SPACE_PX // 2, 0, SPACE_PX + SPACE_PX // 2)
        row.addLayout(texts, 1)
        row.addWidget(self._edit)
        row.addWidget(self._delete)

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", "plain")
        button.clicked.connect(slot)
        return button

    def show_line(self, line: SessionLine, today: date) -> None:
        """Show a session."""
        self._line = line
        begun = self._words.begun(line, today)
        self._day.setText(begun)
        self._facts.setText(session_text(line, self._exercises))
        for label, text in ((self._pain, pain_text(line)), (self._note, note_text(line.note))):
            label.setText(text)
            label.setVisible(bool(text))
        self._edit.setAccessibleName(self.tr("Edit the session of {day}").format(day=begun))
        self._delete.setAccessibleName(self.tr("Delete the session of {day}").format(day=begun))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a double click delete one session: the next one stands under the pointer by then."""
        return event.type() is QEvent.Type.MouseButtonDblClick or super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that divides it from the session above."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Midlight))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit(self._line)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_requested.emit(self._line)
