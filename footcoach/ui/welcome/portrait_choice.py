"""Chooses who shows the movements, by portraits in a row."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from footcoach.storage.settings import FIGURE_LOOK
from footcoach.ui.common.focus import focus_in_view
from footcoach.ui.common.roles import Group
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.welcome.portrait_button import PortraitButton

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_FEWER_COLUMNS = 3
_PORTRAIT_EM = 6
"""The narrowest portrait, in units of the text size."""


class PortraitChoice(Group):
    """Portraits of which one is chosen; together they are one stop of the Tab key, in which arrows choose.

    Signals:
        chosen: the look, when a person chose it.
    """

    chosen = Signal(str)

    def __init__(self, figures: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lookChoice")
        self.setAccessibleName(QCoreApplication.translate("Words", FIGURE_LOOK.label))
        self._buttons = [
            PortraitButton(figures, choice.value, QCoreApplication.translate("Words", choice.label))
            for choice in FIGURE_LOOK.choices
        ]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE_PX)
        for button in self._buttons:
            button.clicked.connect(partial(self._choose, button))
        self._arrange(len(self._buttons))

    def show_look(self, look: str) -> None:
        """Show who is chosen."""
        for button in self._buttons:
            button.set_chosen(button.look == look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all in a row where there is room, and let portraits grow with the width."""
        super().resizeEvent(event)
        gap_px, count = self._grid.spacing(), len(self._buttons)
        narrowest_px = _PORTRAIT_EM * max(BODY_PX, self.font().pixelSize())
        is_row = self.width() >= count * (narrowest_px + gap_px) - gap_px
        self._arrange(count if is_row else _FEWER_COLUMNS)
        width_px = (self.width() - (self._columns - 1) * gap_px) // self._columns
        height_px = max(button.height_for(width_px) for button in self._buttons)
        for button in self._buttons:
            button.setFixedHeight(height_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour by an arrow; after the last comes the first."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = next(place for place, button in enumerate(self._buttons) if button.isChecked())
        neighbour = self._buttons[(place + step) % len(self._buttons)]
        self._choose(neighbour)
        focus_in_view(neighbour)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _choose(self, button: PortraitButton) -> None:
        # A click on the chosen one would let go of it.
        self.show_look(button.look)
        self.chosen.emit(button.look)
