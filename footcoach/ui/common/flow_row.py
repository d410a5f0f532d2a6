"""Things one beside the other, in as many lines as they need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.theme import SPACE_PX


class FlowRow(QWidget):
    """A row of widgets that breaks where the width ends, like words."""

    def __init__(self, *parts: QWidget, gap_px: int = SPACE_PX) -> None:
        """Place `parts` in their order, those of a line `gap_px` apart."""
        super().__init__()
        self._parts = parts
        self._gap_px = gap_px
        for part in parts:
            part.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow rows have more lines."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """Return how high all lines are."""
        return max((place.bottom() + 1 for place in self._places(width_px)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        width_px = sum(part.sizeHint().width() + self._gap_px for part in self._parts)
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part."""
        return QSize(max(part.sizeHint().width() for part in self._parts), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every part in its place."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Make room when a part needs another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for part, place in zip(self._parts, self._places(self.width()), strict=True):
            part.setGeometry(place)

    def _places(self, width_px: int) -> list[QRect]:
        places: list[QRect] = []
        left_px = top_px = 0
        for part in self._parts:
            size = part.sizeHint()
            if left_px and left_px + size.width() > width_px:
                left_px, top_px = 0, places[-1].bottom() + 1 + SPACE_PX // 2
            places.append(QRect(left_px, top_px, size.width(), size.height()))
            left_px += size.width() + self._gap_px
        return places
