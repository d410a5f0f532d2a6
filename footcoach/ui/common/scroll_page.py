"""A page that scrolls when the window is too small for it, and never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from footcoach.ui.common.theme import SPACE_PX


class ScrollPage(QScrollArea):
    """A scrolling column of content, at most `width_px` wide and centred.

    Attributes:
        column: The layout to add the content to.
    """

    def __init__(
        self, name: str, *, width_px: int = 1120, margin_px: int = 4 * SPACE_PX, parent: QWidget | None = None
    ) -> None:
        """Make the page that a screen reader calls `name`; the keyboard scrolls it, so it can have the focus."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QWidget()
        self._centring = centring = QHBoxLayout(outer)
        centring.setContentsMargins(margin_px, 3 * SPACE_PX, margin_px, 3 * SPACE_PX)
        inner = QWidget()
        inner.setMaximumWidth(width_px)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * SPACE_PX)
        centring.addStretch(1)
        centring.addWidget(inner, 1000)
        centring.addStretch(1)
        self.setWidget(outer)

    def height_for(self, width_px: int) -> int:
        """Return how high the page is when nothing of it needs to be scrolled."""
        return self._centring.totalHeightForWidth(width_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, which by itself knows only Space; scroll by the other keys."""
        focused = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page that `widget` is on, if it is on one, until it can be seen."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None:
        parent.ensureWidgetVisible(widget)
