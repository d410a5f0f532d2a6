"""A dialog that fits on every screen: its content scrolls where there is no room for it, its buttons stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.page_title import window_title
from footcoach.ui.common.screen_fit import ScreenFit
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX


class ScrollDialog(QDialog):
    """A column of content above a row of buttons.

    Attributes:
        column: The layout to add the content to.
    """

    def __init__(
        self,
        name: str,
        title: str,
        *,
        column_px: int = 720,
        margin_px: int = 4 * SPACE_PX,
        parent: QWidget | None = None,
    ) -> None:
        """Begin empty.

        Args:
            name: What the dialog is called in the program.
            title: What its window is called.
            column_px: The content is at most so wide.
            margin_px: What is left free at its sides.
            parent: The window that the dialog belongs to.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(window_title(title))
        self._margin_px = margin_px
        self._page = ScrollPage(title, width_px=column_px, margin_px=margin_px)
        self.column = self._page.column
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 2 * SPACE_PX)
        self._layout.addWidget(self._page, 1)
        self._screen_fit = ScreenFit(self)

    def add_buttons(self, *buttons: QPushButton, default: QPushButton | None = None) -> None:
        """Put `buttons` below the content, in as many lines as they need; Enter presses `default`, one of them."""
        holder = QVBoxLayout()
        holder.setContentsMargins(self._margin_px, SPACE_PX, self._margin_px, 0)
        holder.addWidget(FlowRow(*buttons, side=Qt.AlignmentFlag.AlignRight))
        self._layout.addLayout(holder)
        if default is not None:
            # Only a button that has its dialog already tells it.
            default.setDefault(True)

    def fit_content(self, width_px: int) -> None:
        """Be `width_px` wide and as high as the content needs, as far as the screen has room for it."""
        self.resize(width_px, self.height())
        self._layout.activate()
        below_px = self.height() - self._page.height()
        # A scroll bar from before makes the texts higher, and so would be needed for ever.
        self._page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.resize(width_px, self._page.height_for(width_px) + below_px)
        self._layout.activate()
        self._page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._screen_fit.fit()
