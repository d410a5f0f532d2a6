"""A dialog that fits on every screen: its content scrolls where there is no room for it, its buttons stay in sight."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from footcoach.ui.common import keys
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import move_focus, move_region, press_by_enter
from footcoach.ui.common.keys import add_shortcut
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
        self._buttons: QWidget | None = None
        self._screen_fit = ScreenFit(self)
        add_shortcut(self, keys.CLOSE.sequences, self.close)
        add_shortcut(self, keys.QUIT.sequences, self.quit)
        add_shortcut(self, keys.NEXT_REGION.sequences, self._on_next_region)
        add_shortcut(self, keys.PREVIOUS_REGION.sequences, self._on_previous_region)

    def add_buttons(self, *buttons: QPushButton, default: QPushButton | None = None) -> None:
        """Put `buttons` below the content, in as many lines as they need; Enter presses `default`, one of them."""
        holder = QVBoxLayout()
        holder.setContentsMargins(self._margin_px, SPACE_PX, self._margin_px, 0)
        self._buttons = FlowRow(*buttons, side=Qt.AlignmentFlag.AlignRight)
        holder.addWidget(self._buttons)
        self._layout.addLayout(holder)
        if default is not None:
            # Only a button that has its dialog already tells it.
            default.setDefault(True)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the content and the buttons."""
        return self._page, *self._button_region()

    def _button_region(self) -> tuple[QWidget, ...]:
        return (self._buttons,) if self._buttons is not None else ()

    @Slot()
    def quit(self) -> None:
        """Close this dialog as Escape does, and then the window that it belongs to."""
        parent = self.parentWidget()
        self.close()
        if parent is not None:
            parent.window().close()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go on in the order of reading."""
        return move_focus(self, is_forward=is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter, and scroll the content wherever the focus is."""
        if not press_by_enter(self.focusWidget(), event) and not self._page.scroll_by(event):
            super().keyPressEvent(event)

    @Slot()
    def _on_next_region(self) -> None:
        move_region(self, is_forward=True)

    @Slot()
    def _on_previous_region(self) -> None:
        move_region(self, is_forward=False)

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
