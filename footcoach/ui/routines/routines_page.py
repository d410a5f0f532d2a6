"""The page Routines: all there are, one below the other."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common import keys
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import bring_into_view, focus_in_view, focus_new_in_view
from footcoach.ui.common.keys import add_shortcut
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.progress_line import ProgressLine
from footcoach.ui.routines.routine_card import RoutineCard, ShownRoutine

translate = QCoreApplication.translate


class RoutinesPage(ScrollPage):
    """Shows routines, and what is wrong with files of them.

    Signals:
        start_requested: the id of the routine to begin.
        offer_requested: the id of the routine to offer on Today.
        edit_requested: the id of the routine to change.
        rename_requested: the id of the routine to rename.
        duplicate_requested: the id of the routine to make another one of.
        handout_requested: the id of the routine to put on paper.
        export_requested: the id of the routine to save as a file to share.
        remove_requested: the id of the routine to remove.
        new_requested: make a new one.
        new_exercise_requested: make a new exercise.
        import_requested: take in one that somebody has shared.
        undo_requested: take back what was told last.
        shown: the person has come to the page.

    Attributes:
        progress: Says how far an export or import is.
    """

    start_requested = Signal(str)
    offer_requested = Signal(str)
    edit_requested = Signal(str)
    rename_requested = Signal(str)
    duplicate_requested = Signal(str)
    handout_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)
    new_requested = Signal()
    new_exercise_requested = Signal()
    import_requested = Signal()
    undo_requested = Signal()
    shown = Signal()

    def __init__(self, *first_cards: QWidget, exercises: QWidget) -> None:
        """Begin with `first_cards`, which are about the present day and the week; `exercises` are the person's own."""
        super().__init__(translate("RoutinesPage", "Routines"))
        self._title = PageTitle(self.windowTitle())
        intro = self.tr("A routine is a list of exercises. Choose which one Today offers, or start any of them here.")
        self._title.introduce(intro)
        self._errors = QVBoxLayout()
        new = QPushButton(self.tr("New routine"))
        new.setObjectName("newRoutineButton")
        new.clicked.connect(self.new_requested)
        new_exercise = QPushButton(self.tr("New exercise…"))
        new_exercise.setObjectName("newExerciseButton")
        new_exercise.clicked.connect(self.new_exercise_requested)
        self._import = named_button("importRoutineButton", self.tr("Import…"), self.import_requested)
        self._import.setToolTip(self.tr("A routine or an exercise that somebody has shared, as a .footcoach file."))
        self._import.setAccessibleDescription(self._import.toolTip())
        add_shortcut(self, keys.IMPORT.sequences, self.import_requested.emit)
        add_shortcut(self, keys.UNDO.sequences, self._on_undo_shortcut_activated)
        self.progress = ProgressLine()
        self._told = StatusLine("routinesTold")
        self._undo = QPushButton(translate("Routines", "Undo"))
        self._undo.setObjectName("undoRemoveButton")
        self._undo.clicked.connect(self.undo_requested)
        self._undo.hide()
        self._line = self._message()
        self._cards: dict[str, RoutineCard] = {}
        self._own = self._section(self.tr("Your own"))
        self._exercises = exercises
        self._built_in = self._section(self.tr("From Footcoach"))
        self.column.addWidget(self._title)
        self.column.addWidget(text_label(intro))
        for first_card in first_cards:
            self.column.addWidget(first_card)
        self.column.addWidget(FlowRow(new, new_exercise, self._import))
        self.column.addWidget(self.progress)
        self.column.addWidget(self._line)
        self.column.addLayout(self._errors)
        self.column.addWidget(self._own)
        self.column.addWidget(self._exercises)
        self.column.addWidget(self._built_in)
        self.column.addStretch(1)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page and its sections, each of which F6 leads to."""
        sections = self._own, self._exercises, self._built_in
        return self, *(section for section in sections if not section.isHidden())

    def show_routines(self, routines: Sequence[ShownRoutine]) -> None:
        """Show `routines`; a card that was there stays, so that the keyboard does not lose its place."""
        for id_ in self._cards.keys() - {shown.routine.id for shown in routines}:
            gone = self._cards.pop(id_)
            gone.hide()
            gone.deleteLater()
        for shown in routines:
            if shown.routine.id in self._cards:
                self._cards[shown.routine.id].show_routine(shown)
            else:
                self._cards[shown.routine.id] = self._card(shown)
        self._arrange(self._own, (shown.routine.id for shown in routines if shown.is_own))
        self._arrange(self._built_in, (shown.routine.id for shown in routines if not shown.is_own))

    def show_errors(self, errors: Iterable[str]) -> None:
        """Tell what is wrong with files, a line for each."""
        while item := self._errors.takeAt(0):
            if before := item.widget():
                before.hide()
                before.deleteLater()
        lines = [text_label(error) for error in errors]
        if lines:
            heading = heading_label(self.tr("Something is wrong with these files"), "subheading")
            frame = card(heading, *lines, role="notice")
            frame.setObjectName("routineErrors")
            self._errors.addWidget(frame)

    def tell(self, text: str, *, can_undo: bool = False) -> None:
        """Say what was just done, and offer to undo it, or say what is wrong."""
        self._line.setVisible(bool(text))
        self._told.tell(text)
        self._undo.setVisible(can_undo)
        if text:
            # It was perhaps asked for by a card far below.
            bring_into_view(self._line)
        if can_undo and self.isVisible():
            # What was pressed is gone.
            focus_in_view(self._undo)

    def focus_import(self) -> None:
        """Put the keyboard on the button that asks for a file."""
        focus_in_view(self._import)

    def focus_card(self, routine_id: str) -> None:
        """Put the keyboard on what can be done with a routine."""
        if routine_id in self._cards:
            focus_new_in_view(self._cards[routine_id].first_button())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, where the keyboard is."""
        super().showEvent(event)
        if not event.spontaneous():
            self.verticalScrollBar().setValue(0)
            self.shown.emit()

    @Slot()
    def _on_undo_shortcut_activated(self) -> None:
        if not self._undo.isHidden():
            self.undo_requested.emit()

    def _card(self, shown: ShownRoutine) -> RoutineCard:
        routine_card = RoutineCard(shown)
        routine_card.start_requested.connect(self.start_requested)
        routine_card.offer_requested.connect(self.offer_requested)
        routine_card.edit_requested.connect(self.edit_requested)
        routine_card.rename_requested.connect(self.rename_requested)
        routine_card.duplicate_requested.connect(self.duplicate_requested)
        routine_card.handout_requested.connect(self.handout_requested)
        routine_card.export_requested.connect(self.export_requested)
        routine_card.remove_requested.connect(self.remove_requested)
        return routine_card

    def _message(self) -> QWidget:
        """Return the line that says what was done, with the button that undoes it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 1)
        row.addWidget(self._undo)
        line.hide()
        return line

    def _section(self, heading: str) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, SPACE_PX, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        column.addWidget(heading_label(heading))
        return section

    def _arrange(self, section: QWidget, ids: Iterable[str]) -> None:
        """Put the cards with `ids` below the heading of `section`, which hides when there are none."""
        layout = section.layout()
        assert isinstance(layout, QVBoxLayout)
        cards = [self._cards[id_] for id_ in ids]
        for place, routine_card in enumerate(cards, 1):
            if layout.indexOf(routine_card) != place:
                layout.insertWidget(place, routine_card)
                routine_card.show()
        section.setVisible(bool(cards))
