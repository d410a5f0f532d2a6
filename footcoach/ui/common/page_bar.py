"""The bar of buttons above a page that scrolls: it stays in sight, in line with what is below it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.scroll_page import CentredColumn, ScrollPage
from footcoach.ui.common.theme import SPACE_PX


class PageBar(QWidget):
    """A row of buttons with a line below it."""

    def __init__(self, page: ScrollPage, widest_px: int, back: QPushButton, *others: QPushButton) -> None:
        """Stand above `page`, whose column may be so wide; `back` stands at the beginning, the others at the end."""
        super().__init__()
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch(1)
        for button in others:
            buttons.addWidget(button)
        centred = CentredColumn(widest_px, page.side_px(), SPACE_PX)
        centred.column.addLayout(buttons)
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(centred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._beside)
        column.addWidget(rule)
        self._scroll_bar = page.verticalScrollBar()
        self._scroll_bar.rangeChanged.connect(self._on_scroll_bar_range_changed)

    @Slot(int, int)
    def _on_scroll_bar_range_changed(self, minimum: int, maximum: int) -> None:
        """Leave the same room at the side as the page does for the bar that scrolls it."""
        room_px = self._scroll_bar.sizeHint().width() if maximum > minimum else 0
        self._beside.setContentsMargins(0, 0, room_px, 0)
