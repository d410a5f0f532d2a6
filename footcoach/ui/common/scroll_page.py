"""A page that scrolls when the window is too small for it, and never sideways."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from footcoach.ui.common.theme import FOCUS_FRAME_PX, SPACE_PX

_AROUND_PX = 2 * SPACE_PX
"""So much beside a thing is brought into view with it, as far as there is room."""


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

    def event(self, event: QEvent) -> bool:
        """Draw a frame round the page when it has the focus; for the theme, it has that of its proxy, too."""
        is_done = super().event(event)
        if event.type() is QEvent.Type.Paint and QApplication.focusWidget() is self:
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), FOCUS_FRAME_PX))
            inset_px = FOCUS_FRAME_PX / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset_px, inset_px, -inset_px, -inset_px))
            painter.end()
        return is_done

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Show all of what the Tab key leads to."""
        is_moved = super().focusNextPrevChild(is_next)
        focused = self.focusWidget()
        if is_moved and focused is not None and focused is not self:
            bring_into_view(focused)
        return is_moved

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
    """Scroll the page that `widget` is on, if it is on one, until all of it can be seen."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None and (content := parent.widget()) is not None:
        # Of a field, ensureWidgetVisible shows the cursor only.
        middle = widget.mapTo(content, widget.rect().center())
        margins_px = (widget.width() // 2 + _AROUND_PX, widget.height() // 2 + _AROUND_PX)
        parent.ensureVisible(middle.x(), middle.y(), *margins_px)
