"""The numbers from 0 to 10, in one row where there is room for it: how much does it hurt?"""

import unicodedata

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from footcoach.core.pain import WORST
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import focus_in_view
from footcoach.ui.common.roles import ChoiceButton, Group
from footcoach.ui.common.theme import SPACE_PX

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


_TEN_WITHIN_MS = 1500
"""A 0 so soon after a 1 makes it a 10."""


class PainScale(Group):
    """Eleven numbers of which at most one is chosen; to choose it again takes it back.

    The row is one stop of the Tab key; arrows and digits choose.

    Signals:
        changed: the score was chosen or taken back.
    """

    changed = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        """Make the row called `name`, which asks for `label`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._score: int | None = None
        self._one_typed_at_ms: int | None = None
        self._group = QButtonGroup(self)
        # It would not let go of the one that is chosen.
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._on_group_id_clicked)
        self._buttons = [self._button(f"{name}-{score}", score) for score in range(WORST + 1)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FlowRow(*self._buttons, gap_px=SPACE_PX // 2))
        self._show()

    @property
    def score(self) -> int | None:
        """The chosen number; None when none is."""
        return self._score

    def set_score(self, score: int | None) -> None:
        """Show a number that was chosen elsewhere, or none."""
        self._score = score
        self._one_typed_at_ms = None
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digits of any script and arrows, take back by Delete; every other key is the page's."""
        digit = unicodedata.decimal(event.text(), None) if len(event.text()) == 1 else None
        if digit == 0 and self._has_just_typed_one(event):
            self._choose(WORST)
        elif digit is not None:
            self._one_typed_at_ms = event.timestamp() if digit == 1 else None
            self._choose(digit)
        elif event.key() in _STEPS:
            step = _STEPS[Qt.Key(event.key())]
            self._choose(0 if self._score is None else min(max(self._score + step, 0), WORST))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._choose(None)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._score is not None:
            # Whoever types a number confirms it; only Space and a click take it back.
            event.accept()
        else:
            super().keyPressEvent(event)

    def _has_just_typed_one(self, event: QKeyEvent) -> bool:
        """Whether `event` makes a 10 of the 1 before it, which nobody can type with one key."""
        typed_at_ms = self._one_typed_at_ms
        return self._score == 1 and typed_at_ms is not None and event.timestamp() - typed_at_ms <= _TEN_WITHIN_MS

    def _button(self, name: str, score: int) -> QPushButton:
        button = ChoiceButton(str(score))
        button.setObjectName(name)
        button.setProperty("role", "score")
        ends = {0: self.tr("no pain"), WORST: self.tr("the worst pain")}
        button.setAccessibleName(f"{score}, {ends[score]}" if score in ends else str(score))
        self._group.addButton(button, score)
        return button

    @Slot(int)
    def _on_group_id_clicked(self, score: int) -> None:
        self._one_typed_at_ms = None
        self._choose(None if score == self._score else score)

    def _choose(self, score: int | None) -> None:
        if score == self._score:
            self._show()
            return
        self._score = score
        # A screen reader tells what has the focus: first the new number is chosen, and the old one lets go unheard.
        self._buttons[score or 0].setChecked(score is not None)
        focus_in_view(self._buttons[score or 0])
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for score, button in enumerate(self._buttons):
            button.setChecked(score == self._score)
            is_stop = score == (self._score or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
