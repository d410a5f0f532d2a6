"""Cards in two columns, each as high as it needs to be; in one column where there is no room for two."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_GAP_PX = 2 * SPACE_PX


class TwoColumns(QWidget):
    """Places cards one below the other in the column of each, without making any higher to match its neighbour.

    It knows its height for any width before it is shown, so a page never jumps into its shape.
    """

    def __init__(
        self,
        cards: Sequence[tuple[QWidget, int]],
        *,
        two_from_em: int,
        first_share: float,
        parent: QWidget | None = None,
    ) -> None:
        """Place `cards`, which come in the order of reading.

        Args:
            cards: Each with its column, 0 or 1; in one column they all follow each other.
            two_from_em: The narrowest width with two columns, in units of the text size.
            first_share: The first column's share of the width.
            parent: The widget to stand in.
        """
        super().__init__(parent)
        self._cards = tuple(cards)
        self._two_from_em = two_from_em
        self._first_share = first_share
        for card, _ in cards:
            card.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of the higher column."""
        return max((place.bottom() + 1 for _, place in self._places(width_px)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size with two columns."""
        width_px = self._two_from_em * self._em_px()
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one narrow column."""
        return QSize(max((card.minimumSizeHint().width() for card, _ in self._shown()), default=0), 0)

    def event(self, event: QEvent) -> bool:
        """Make room when a card needs another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every card in its place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for card, place in self._places(self.width()):
            card.setGeometry(place)

    def _places(self, width_px: int) -> Iterator[tuple[QWidget, QRect]]:
        has_two = width_px >= self._two_from_em * self._em_px()
        first_px = round((width_px - _GAP_PX) * self._first_share) if has_two else width_px
        widths_px = first_px, width_px - _GAP_PX - first_px
        tops_px = [0, 0]
        for card, wanted in self._shown():
            column = wanted if has_two else 0
            height_px = _height(card, widths_px[column])
            left_px = first_px + _GAP_PX if column else 0
            yield card, QRect(left_px, tops_px[column], widths_px[column], height_px)
            tops_px[column] += height_px + _GAP_PX

    def _shown(self) -> Iterator[tuple[QWidget, int]]:
        return ((card, column) for card, column in self._cards if not card.isHidden())

    def _em_px(self) -> int:
        return max(BODY_PX, self.font().pixelSize())


def _height(card: QWidget, width_px: int) -> int:
    if not card.hasHeightForWidth():
        return card.sizeHint().height()
    return max(card.heightForWidth(width_px), card.minimumSizeHint().height())
