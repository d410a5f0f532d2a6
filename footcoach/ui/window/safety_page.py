"""Before you start: who should ask first, when to stop, and the warning signs. Shown on the first launch."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import list_card, text_label
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.safety_texts import safety_lists
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX


class SafetyPage(QWidget):
    """The safety page.

    Signals:
        understood: the person has pressed "I understand".
    """

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before you start"))
        button = self._button()
        self._title = title = PageTitle(self.windowTitle(), button)
        intro = self.tr(
            "Footcoach guides you through foot exercises. It is not medical advice and does not treat illness."
        )
        # Whoever cannot see the page hears all of it before the button.
        title.introduce(intro, *map(str, safety_lists()))
        self._page = page = ScrollPage(self.windowTitle(), width_px=920)
        page.column.addWidget(title)
        page.column.addWidget(text_label(intro))
        for safety_list in safety_lists():
            page.column.addWidget(list_card(safety_list.heading, safety_list.lines))
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page, 1)
        layout.addLayout(_row(button))

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the text from its title, and from the button below it."""
        if not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def _button(self) -> AccentButton:
        button = AccentButton(self.tr("I understand"))
        button.setObjectName("understoodButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(48)
        button.setDefault(True)
        button.clicked.connect(self.understood)
        return button


def _row(button: AccentButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, 2 * SPACE_PX)
    row.addStretch(1)
    row.addWidget(button)
    row.addStretch(1)
    return row
