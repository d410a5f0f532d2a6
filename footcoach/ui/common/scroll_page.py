"""A page that scrolls when the window is too small for it, and never sideways."""

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from footcoach.ui.common.theme import BODY_PX, FOCUS_FRAME_PX, SPACE_PX

_GAP_PX = 2
"""Between the frame of the focus and what is scrolled, so that the one is seen beside the other."""

_EDGE_PX = FOCUS_FRAME_PX + _GAP_PX

_PAGE_KEYS = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ScrollPage(QScrollArea):
    """A scrolling column of content, at most `width_px` wide at the usual size of text, and centred.

    Attributes:
        column: The layout to add the content to.
    """

    def __init__(
        self,
        name: str,
        *,
        width_px: int = 1120,
        margin_px: int = 4 * SPACE_PX,
        ends_px: int = 3 * SPACE_PX,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page that a screen reader calls `name`; the keyboard scrolls it, so it can have the focus."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(_GAP_PX, _GAP_PX, _GAP_PX, _GAP_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QWidget()
        self._centring = centring = QHBoxLayout(outer)
        # The frame of the focus takes its room from the margin.
        self._sides_px, ends_px = (max(0, px - _EDGE_PX) for px in (margin_px, ends_px))
        centring.setContentsMargins(self._sides_px, ends_px, self._sides_px, ends_px)
        self._width_px = width_px
        self._inner = inner = QWidget()
        self._limit_width()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * SPACE_PX)
        centring.addStretch(1)
        centring.addWidget(inner, 1000)
        centring.addStretch(1)
        self.setWidget(outer)

    def changeEvent(self, event: QEvent) -> None:
        """Let lines be as long in letters at any size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._limit_width()

    def _limit_width(self) -> None:
        self._inner.setMaximumWidth(round(self._width_px * max(BODY_PX, self.font().pixelSize()) / BODY_PX))

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

    def height_for(self, width_px: int) -> int:
        """Return how high the page is when nothing of it needs to be scrolled."""
        frame_px = 2 * _EDGE_PX
        return self._centring.totalHeightForWidth(width_px - frame_px) + frame_px

    def needed_px(self) -> int:
        """Return the same at its width, without the bar where it has one."""
        return self.height_for(self.viewport().width() + 2 * _EDGE_PX)

    def column_px(self) -> int:
        """Return how wide the content is."""
        return min(self.viewport().width() - 2 * self._sides_px, self._inner.maximumWidth())

    @Slot(int, int)
    def _on_bar_range_changed(self, _lowest: int, highest: int) -> None:
        """Be a stop of the Tab key only while there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if highest > 0 else Qt.FocusPolicy.NoFocus)

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll by Page Up and Page Down from a control beside the page; return whether `event` is one of them."""
        is_known = event.key() in _PAGE_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_known:
            self.keyPressEvent(event)
        return is_known
