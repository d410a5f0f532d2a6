"""Things one beside the other, in as many lines as they need."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.theme import SPACE_PX


class FlowRow(QWidget):
    """A row of widgets that breaks where the width ends, like words.

    Attributes:
        parts: The widgets in their order; hidden ones take no room.
    """

    def __init__(
        self, *parts: QWidget, gap_px: int = SPACE_PX, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        """Place `parts` in their order, those of a line `gap_px` apart, at the left or the right `side`."""
        super().__init__()
        self.parts = parts
        self._gap_px = gap_px
        self._is_at_right = side is Qt.AlignmentFlag.AlignRight
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
        width_px = sum(_size_of(part).width() + self._gap_px for part in self._shown()) - self._gap_px
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part."""
        return QSize(max((_size_of(part).width() for part in self._shown()), default=0), 0)

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
        for part, place in zip(self._shown(), self._places(self.width()), strict=True):
            part.setGeometry(place)

    def _shown(self) -> list[QWidget]:
        return [part for part in self.parts if not part.isHidden()]

    def _places(self, width_px: int) -> list[QRect]:
        lines: list[list[QRect]] = [[]]
        left_px = top_px = 0
        for part in self._shown():
            size = _size_of(part)
            if left_px and left_px + size.width() > width_px:
                left_px, top_px = 0, max(place.bottom() for place in lines[-1]) + 1 + SPACE_PX // 2
                lines.append([])
            lines[-1].append(QRect(left_px, top_px, min(size.width(), max(width_px, 1)), size.height()))
            left_px += size.width() + self._gap_px
        return [place for line in lines for place in self._at_side(_in_the_middle(line), width_px)]

    def _at_side(self, line: list[QRect], width_px: int) -> list[QRect]:
        spare_px = width_px - line[-1].right() - 1 if line and self._is_at_right else 0
        return [place.translated(spare_px, 0) for place in line]


def _in_the_middle(line: list[QRect]) -> list[QRect]:
    """Return the places of a line, the lower ones in the middle of its height."""
    height_px = max((place.height() for place in line), default=0)
    return [place.translated(0, (height_px - place.height()) // 2) for place in line]


def _size_of(part: QWidget) -> QSize:
    """Return the size that a part wants, within the limits that it has been given."""
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
