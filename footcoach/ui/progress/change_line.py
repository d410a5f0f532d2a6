"""What was just changed, with the way back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.change_stack import Offer

_WIDEST_PX = 1120
"""The width of the widest card."""


class ChangeLine(QWidget):
    """One line that says what was just done; hidden until then, and again once it was read.

    Signals:
        undo_requested: take it back.
        redo_requested: do it again.
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = text_label("")
        self._text.setObjectName("changeTold")
        self._undo = named_button("undoButton", self.tr("Undo"), self.undo_requested)
        self._redo = named_button("redoButton", self.tr("Redo"), self.redo_requested)
        close = named_button("changeReadButton", self.tr("OK"), self.hide)
        close.setAccessibleName(self.tr("Close this message"))
        line = QFrame()
        line.setProperty("role", "notice")
        row = QHBoxLayout(line)
        row.setContentsMargins(2 * SPACE_PX, SPACE_PX, SPACE_PX, SPACE_PX)
        row.addWidget(self._text, 1)
        for button in (self._undo, self._redo, close):
            row.addWidget(button)
        line.setMaximumWidth(_WIDEST_PX)
        # The same margins and stretches as a page, so that it is as wide as the cards above.
        self._around = QHBoxLayout(self)
        self._around.addStretch(1)
        self._around.addWidget(line, 1000)
        self._around.addStretch(1)
        self.leave_room(0)
        self.hide()

    def leave_room(self, right_px: int) -> None:
        """Leave so much room at the right, below the bar that scrolls the page."""
        self._around.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX + right_px, SPACE_PX)

    @Slot(str, object)
    def tell(self, text: str, offer: Offer) -> None:
        """Say what was done or could not be done, also to who cannot see it, and offer what can be done next."""
        self._text.setText(text)
        self._undo.setVisible(offer is Offer.UNDO)
        self._redo.setVisible(offer is Offer.REDO)
        self.show()
        AccessibleAnnouncer(self).announce(text)
