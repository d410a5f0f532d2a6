"""A thing that the exercises need: a check box with its picture, ticked when it is ready."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from footcoach.core.exercise import Equipment
from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.theme import BODY_PX, is_dark
from footcoach.ui.figures.figure_model import FigureModel

_PICTURE_EM = 2.0
_GAP_EM = 0.4
_LONGEST_LINE_EM = 12
_HIGHEST_PX = 10_000
_CHANGES_ITS_SIZE = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish})
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic


class ThingBox(TickBox):
    """Its words stand beside the picture, in two lines where that makes it narrower.

    Of a thing that has none, such as one of a person's own, they stand in its place.
    """

    def __init__(self, thing: Equipment, figures: FigureModel, parent: QWidget | None = None) -> None:
        """Show `thing`; its picture comes with the figure, in the colours of that."""
        # An ampersand in a name is no shortcut.
        super().__init__(thing.name.replace("&", "&&"))
        self.setParent(parent)
        self.setObjectName(f"thing-{thing.id}")
        self.setAccessibleName(thing.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._thing_id = thing.id
        self._size: QSize | None = None
        self._figures = figures
        figures.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size in which the words are as narrow as two lines let them be."""
        if self._size is None:
            # A row asks for it hundreds of times before the first window is there.
            width_px = self._words_left_px() + self._words_px() + round(0.3 * self._em_px())
            self._size = QSize(width_px, self.heightForWidth(width_px))
        return self._size

    def event(self, event: QEvent) -> bool:
        """Measure anew in another size of text or another style."""
        if event.type() in _CHANGES_ITS_SIZE:
            self._size = None
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def heightForWidth(self, width_px: int) -> int:
        """Return the height of the words, of two lines at least, so that things in a row are alike."""
        room = QRect(0, 0, max(1, width_px - self._words_left_px()), _HIGHEST_PX)
        words_px = self.fontMetrics().boundingRect(room, self._flags(), self.text()).height()
        return max(words_px, 2 * self.fontMetrics().lineSpacing()) + round(0.4 * self._em_px())

    def hitButton(self, pos: QPoint) -> bool:
        """Return that picture and words answer a click, too, of whose place the style knows nothing."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the picture and the words."""
        painter = QPainter(self)
        self.paint_box(painter)
        picture_px = round(_PICTURE_EM * self._em_px())
        left_px = self._words_left_px() - round(_GAP_EM * self._em_px()) - picture_px
        if self._has_picture():
            picture = QRect(left_px, (self.height() - picture_px) // 2, picture_px, picture_px)
            self._paint_picture(painter, QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), picture)))
            left_px = self._words_left_px()
        words = QRect(left_px, 0, self.width() - left_px, self.height())
        painter.setPen(self.palette().windowText().color())
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignVCenter | self._flags()
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), words), flags, self.text())
        painter.end()

    def _has_picture(self) -> bool:
        """Return whether there is a picture, or may be: that is known when the figure is there."""
        if not self._figures.is_loaded():
            return True
        from footcoach.figure.things import has_picture  # noqa: PLC0415

        return has_picture(self._thing_id)

    def _paint_picture(self, painter: QPainter, target: QRectF) -> None:
        if not self._figures.is_loaded():
            return
        # It comes with the figure: the first window does without.
        from footcoach.figure.things import paint_thing  # noqa: PLC0415

        paint_thing(painter, target, self._thing_id, self._figures.style(is_dark=is_dark(self.palette())))

    def _words_left_px(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 1000, 100)
        option.direction = Qt.LayoutDirection.LeftToRight
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        return square.right() + 1 + round((2 * _GAP_EM + _PICTURE_EM) * self._em_px())

    def _words_px(self) -> int:
        """Return the width of the longer of two lines, broken where that is least."""
        words = self.text().split()
        starts = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        pairs = [(start, self.text()[len(start) :].strip()) for start in starts]
        widest = (max(map(self._width_px, pair)) for pair in pairs)
        return min(*widest, _LONGEST_LINE_EM * self._em_px()) + 1

    def _width_px(self, words: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()

    def _flags(self) -> Qt.TextFlag:
        """Return how the words wrap: within one only if it is longer than a line may be."""
        longest_px = max(map(self._width_px, self.text().split()), default=0)
        is_too_long = longest_px > _LONGEST_LINE_EM * self._em_px()
        return _WRAPS | Qt.TextFlag.TextWrapAnywhere if is_too_long else _WRAPS

    def _em_px(self) -> int:
        return max(BODY_PX, self.fontInfo().pixelSize())
