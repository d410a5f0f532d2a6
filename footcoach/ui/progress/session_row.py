"""One session in the list, with what can be done with it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.pain import PainMoment, worst_at
from footcoach.core.record import RecordStatus, SessionLine
from footcoach.ui.common.day_words import DayWords, exercise_names, minutes_text
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.pain_words import stop_reason_word
from footcoach.ui.common.phrases import exercise_count
from footcoach.ui.common.theme import SPACE_PX

translate = QCoreApplication.translate

_LONGEST_NOTE = 160
"""A longer note is cut in the list; the dialog has all of it."""

_MOST_NAMES = 2
"""More exercises than these are only counted."""


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
        self._facts.setText(facts_text(line, self._exercises))
        for label, text in ((self._pain, pain_text(line)), (self._note, _cut(line.note))):
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


def facts_text(line: SessionLine, exercises: Mapping[str, Exercise]) -> str:
    """Return what a session was and how it ended, such as "6 exercises  ·  22 minutes  ·  all of it"."""
    parts = [_what(line, exercises), minutes_text(line.done_ms)]
    if line.planned_ms:
        parts.append(_done_text(line))
    if line.status is RecordStatus.OPEN:
        parts.append(translate("Progress", "Not finished"))
    elif line.status is RecordStatus.ENDED and line.stop_reason is None:
        parts.append(translate("Progress", "Ended early"))
    elif line.stop_reason is not None:
        reason = stop_reason_word(line.stop_reason)
        parts.append(translate("Progress", "Ended early: {reason}").format(reason=reason))
    return "  ·  ".join(filter(None, parts))


def _what(line: SessionLine, exercises: Mapping[str, Exercise]) -> str:
    if len(line.exercise_ids) > _MOST_NAMES:
        return exercise_count(len(line.exercise_ids))
    return exercise_names(line.exercise_ids, exercises)


def _done_text(line: SessionLine) -> str:
    if line.done_ms >= line.planned_ms:
        return translate("Progress", "all of it")
    # 100 % only when it was all of it.
    percent = 100 * line.done_ms // line.planned_ms
    return translate("Progress", "{percent} % of it").format(percent=percent)


def pain_text(line: SessionLine) -> str:
    """Return the answers about pain, such as "Pain: before 4, after 3"; empty when there are none."""
    words = {
        PainMoment.BEFORE: translate("Progress", "before {score}"),
        PainMoment.AFTER: translate("Progress", "after {score}"),
        PainMoment.NEXT_MORNING: translate("Progress", "next morning {score}"),
    }
    scores = ((word, worst_at(line.pain, moment)) for moment, word in words.items())
    answers = [word.format(score=score) for word, score in scores if score is not None]
    return translate("Progress", "Pain, 0 to 10: {answers}").format(answers=", ".join(answers)) if answers else ""


def _cut(note: str) -> str:
    one_line = " ".join(note.split())
    if not one_line:
        return ""
    return f"“{one_line if len(one_line) <= _LONGEST_NOTE else one_line[: _LONGEST_NOTE - 1] + '…'}”"
