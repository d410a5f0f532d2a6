"""All sessions, newest first, some at a time, each with what can be done with it."""

from collections.abc import Collection, Container, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.record import SessionLine
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.routine_names import RoutineNames
from footcoach.ui.progress.words import note_text, pain_text, session_text

PAGE_ROWS = 8
"""So many sessions are shown at once."""


class SessionList(QFrame):
    """A card with the sessions, each with what can be done with it.

    Signals:
        edit_requested: the SessionLine to change.
        delete_requested: the SessionLine to remove.
        more_wanted: how many of the newest sessions must be there, of the routine `routine_id`.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)
    more_wanted = Signal(int)

    def __init__(
        self, exercises: Mapping[str, Exercise], formats: LocaleFormats, warm_ups: Container[str] = ()
    ) -> None:
        """Name the `exercises`, of which `warm_ups` are not counted, and write days in `formats`."""
        super().__init__()
        self.setProperty("role", "card")
        self._formats = formats
        self._lines: Sequence[SessionLine] = ()
        self._total = self._top = 0
        self._today = date.min
        self._names = RoutineNames()
        self._routine = ChoiceField()
        self._routine.setObjectName("sessionsOfRoutine")
        self._routine.setAccessibleName(self.tr("Show the sessions of"))
        self._routine.activated.connect(self._on_routine_activated)
        self._rows = [SessionRow(exercises, formats, warm_ups) for _ in range(PAGE_ROWS)]
        self._where = text_label("", "quiet")
        self._newer = named_button("newerSessions", self.tr("‹  Newer"), self._on_newer_clicked)
        self._older = named_button("olderSessions", self.tr("Older  ›"), self._on_older_clicked)
        self._arrange()
        for row in self._rows:
            row.edit_requested.connect(self.edit_requested)
            row.delete_requested.connect(self.delete_requested)

    @property
    def fewest_lines(self) -> int:
        """How many of the newest sessions the shown ones need."""
        return self._top + PAGE_ROWS

    @property
    def routine_id(self) -> str:
        """The routine whose sessions the person wants to see; empty for all."""
        return self._routine.currentData() or ""

    def show_routines(self, routine_ids: Collection[str], names: RoutineNames) -> None:
        """Let the person choose one of the routines of which there are sessions, where there is more than one."""
        self._names = names
        chosen = self.routine_id
        choices = [("", self.tr("All routines")), *names.in_order(routine_ids)]
        if choices != [
            (self._routine.itemData(row), self._routine.itemText(row)) for row in range(self._routine.count())
        ]:
            self._routine.clear()
            for routine_id, name in choices:
                self._routine.addItem(name, routine_id)
            self._routine.setCurrentIndex(max(0, self._routine.findData(chosen)))
        self._routine.setVisible(len(routine_ids) > 1)

    def show_lines(self, lines: Sequence[SessionLine], total: int, today: date) -> None:
        """Show the newest `lines` of `total` sessions."""
        self._lines, self._total, self._today = lines, total, today
        self._top = max(0, min(self._top, (total - 1) // PAGE_ROWS * PAGE_ROWS))
        self._show()

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(heading_label(self.tr("Sessions"), "heading"), 1)
        header.addWidget(self._routine)
        header.addWidget(self._newer)
        header.addWidget(self._older)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._where)
        column.addSpacing(SPACE_PX)
        for row in self._rows:
            column.addWidget(row)

    def _show(self) -> None:
        shown = self._lines[self._top : self._top + PAGE_ROWS]
        for row, line in zip(self._rows, shown, strict=False):
            row.show_line(line, self._today, self._names.worth_saying(line.routine_id))
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(shown))
        text = self.tr("{first} to {last} of {total}, newest first")
        last = self._top + len(shown)
        first_text, last_text, total = map(self._formats.number, (self._top + 1, last, self._total))
        self._where.setText(text.format(first=first_text, last=last_text, total=total))
        self._where.setVisible(self._total > PAGE_ROWS)
        for button, can_go in ((self._newer, self._top > 0), (self._older, last < self._total)):
            button.setVisible(self._total > PAGE_ROWS)
            button.setEnabled(can_go)

    @Slot(int)
    def _on_routine_activated(self, _index: int) -> None:
        self._top = 0
        self.more_wanted.emit(self.fewest_lines)

    @Slot()
    def _on_newer_clicked(self) -> None:
        self._turn(-PAGE_ROWS)

    @Slot()
    def _on_older_clicked(self) -> None:
        self._turn(PAGE_ROWS)

    def _turn(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        if len(self._lines) < min(self.fewest_lines, self._total):
            self.more_wanted.emit(self.fewest_lines)
        else:
            self._show()


class SessionRow(QWidget):
    """Shows one session.

    Signals:
        edit_requested: its SessionLine.
        delete_requested: its SessionLine.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, exercises: Mapping[str, Exercise], formats: LocaleFormats, warm_ups: Container[str]) -> None:
        """Name the `exercises`, of which `warm_ups` are not counted, and write days in `formats`."""
        super().__init__()
        self._exercises = exercises
        self._warm_ups = warm_ups
        self._formats = formats
        self._line: SessionLine | None = None
        self._day = heading_label("", "subheading")
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

    def show_line(self, line: SessionLine, today: date, routine: str) -> None:
        """Show a session, which was one of `routine` where that is worth saying."""
        self._line = line
        begun = self._formats.begun(line, today)
        self._day.setText(begun)
        self._facts.setText(session_text(line, self._exercises, self._warm_ups, routine))
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
