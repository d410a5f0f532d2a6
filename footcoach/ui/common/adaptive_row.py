"""Two things side by side where there is room for both, else one below the other."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_GAP_PX = 2 * SPACE_PX


class AdaptiveRow(QWidget):
    """A row that becomes a column when it is narrow for its text size.

    It knows the height of either for any width before it is shown, so a page never jumps into its shape.
    """

    def __init__(
        self, first: QWidget, second: QWidget, *, row_em: int, second_share: float, parent: QWidget | None = None
    ) -> None:
        """Place `first` and `second` in a row from `row_em` units of the text size on.

        Args:
            first: At the left, or above.
            second: At the right, or below.
            row_em: The narrowest row.
            second_share: The second one's share of the row's width; 0 for no more than it wants.
            parent: The widget to stand in.
        """
        super().__init__(parent)
        self._first = first
        self._second = second
        self._row_em = row_em
        self._second_share = second_share
        for part in (first, second):
            part.setParent(self)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of the row or the column."""
        if self._is_row(width_px):
            first_px, second_px = self._widths(width_px)
            return max(_height(self._first, first_px), _height(self._second, second_px))
        return _height(self._first, width_px) + _GAP_PX + _height(self._second, width_px)

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        width_px = self._row_em * self._em_px()
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest column."""
        return QSize(max(part.minimumSizeHint().width() for part in (self._first, self._second)), 0)

    def event(self, event: QEvent) -> bool:
        """Make room when a part needs another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give both parts their places."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width_px, height_px = self.width(), self.height()
        if self._is_row(width_px):
            first_px, second_px = self._widths(width_px)
            self._first.setGeometry(0, 0, first_px, height_px)
            self._second.setGeometry(width_px - second_px, 0, second_px, height_px)
        else:
            first_px = _height(self._first, width_px)
            self._first.setGeometry(0, 0, width_px, first_px)
            self._second.setGeometry(0, first_px + _GAP_PX, width_px, height_px - first_px - _GAP_PX)

    def _is_row(self, width_px: int) -> bool:
        return width_px >= self._row_em * self._em_px()

    def _em_px(self) -> int:
        return max(BODY_PX, self.font().pixelSize())

    def _widths(self, width_px: int) -> tuple[int, int]:
        second_px = round(width_px * self._second_share) or self._second.sizeHint().width()
        return width_px - _GAP_PX - second_px, second_px


def _height(part: QWidget, width_px: int) -> int:
    if not part.hasHeightForWidth():
        return part.sizeHint().height()
    return max(part.heightForWidth(width_px), part.minimumSizeHint().height())
