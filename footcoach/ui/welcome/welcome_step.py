"""One step of the welcome: a title, a sentence or two below it, and what there is to do."""

from PySide6.QtWidgets import QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX

WIDTH_PX = 1180


class WelcomeStep(ScrollPage):
    """A step, at whose title the keyboard begins."""

    def __init__(
        self, title: str, lead: str, next_button: AccentButton, where: str, parent: QWidget | None = None
    ) -> None:
        """Begin the page.

        Args:
            title: What the step is about.
            lead: What to know, in a sentence or two.
            next_button: What Enter and Space press while the title has the focus.
            where: Which of the steps it is, for who only hears it.
            parent: The widget to stand in.
        """
        super().__init__(title, width_px=WIDTH_PX, parent=parent)
        self._title = PageTitle(title, next_button)
        self._title.introduce(where, lead)
        self.column.addStretch(2)
        self.column.addWidget(self._title)
        self.column.addWidget(text_label(lead, "lead"))
        self.column.addSpacing(SPACE_PX)

    def _fill(self, *widgets: QWidget) -> None:
        """Put `widgets` below, the whole a little above the middle of the page."""
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addStretch(3)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the step is."""
        return self._title
