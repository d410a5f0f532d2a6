"""A page that scrolls when the window is too small for it, and never sideways."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from footcoach.ui.common.theme import BODY_PX, FOCUS_FRAME_PX, SPACE_PX

_GAP_PX = 2
"""Between the frame of the focus and what is scrolled, so that the one is seen beside the other."""

_EDGE_PX = FOCUS_FRAME_PX + _GAP_PX

_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_END_KEYS: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
_PAGE_KEYS = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, *_END_KEYS})


class CentredColumn(QWidget):
    """A column that stays in the middle and has a limit to its width, which grows with the text.

    Attributes:
        column: The layout to add the content to.
    """

    def __init__(self, width_px: int, sides_px: int, ends_px: int) -> None:
        """Be at most `width_px` wide at the usual size of text, with these margins at the sides and at both ends."""
        super().__init__()
        self._width_px = width_px
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * SPACE_PX)
        self._centring = QHBoxLayout(self)
        self._centring.setContentsMargins(sides_px, ends_px, sides_px, ends_px)
        self._centring.addStretch(1)
        self._centring.addWidget(self._inner, 1000)
        self._centring.addStretch(1)
        self._limit_width()

    def limit_px(self) -> int:
        """Return how wide the column is at most."""
        return self._inner.maximumWidth()

    def heightForWidth(self, width_px: int) -> int:
        """Return how high everything is."""
        return self._centring.totalHeightForWidth(width_px)

    def changeEvent(self, event: QEvent) -> None:
        """Let lines be as long in letters at any size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._limit_width()

    def _limit_width(self) -> None:
        self._inner.setMaximumWidth(round(self._width_px * max(BODY_PX, self.font().pixelSize()) / BODY_PX))


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
        # The frame of the focus takes its room from the margin.
        self._sides_px, ends_px = (max(0, px - _EDGE_PX) for px in (margin_px, ends_px))
        self._content = CentredColumn(width_px, self._sides_px, ends_px)
        self.column = self._content.column
        self.setWidget(self._content)

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
        return self._content.heightForWidth(width_px - frame_px) + frame_px

    def needed_px(self) -> int:
        """Return the same at its width, without the bar where it has one."""
        return self.height_for(self.viewport().width() + 2 * _EDGE_PX)

    def side_px(self) -> int:
        """Return how far the content is from the edges of the page at least."""
        return self._sides_px + _EDGE_PX

    def column_px(self) -> int:
        """Return how wide the content is."""
        return min(self.viewport().width() - 2 * self._sides_px, self._content.limit_px())

    @Slot(int, int)
    def _on_bar_range_changed(self, _lowest: int, highest: int) -> None:
        """Be a stop of the Tab key only while there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if highest > 0 else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll to the beginning or the end by Home and End, too."""
        action = _END_KEYS.get(event.key()) if event.modifiers() in _PLAIN else None
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll by a key from a control beside the page; return whether `event` is Page Up or Down, Home or End."""
        is_known = event.key() in _PAGE_KEYS and event.modifiers() in _PLAIN
        if is_known:
            self.keyPressEvent(event)
        return is_known
