"""Fields whose marks are drawn in the colours of the theme, which its style sheet cannot: a choice and a check box."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_NARROWEST_CHOICE_EM = 8
_WORDS = Qt.TextFlag.TextShowMnemonic
_HIGHEST_PX = 10_000
_TICK = ((0.22, 0.52), (0.43, 0.73), (0.80, 0.27))


class ChoiceField(QComboBox):
    """A choice of a few words, shortened where there is no room; the wheel scrolls the page instead of choosing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Its own delegate knows nothing of the theme's style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:
        """Return a size with a little room: the style leaves none, and would shorten what is meant to fit."""
        size = super().sizeHint()
        return QSize(size.width() + self.fontMetrics().averageCharWidth(), size.height())

    def minimumSizeHint(self) -> QSize:
        """Return that a long choice makes no page wider."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _NARROWEST_CHOICE_EM * self.fontMetrics().height()), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field; a text that is longer than it loses its middle, and not its end within a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, room.width() - 2
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        draw_arrow(painter, self, QRectF(arrow).center())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: after a choice the pointer is still on the field, and so is the focus."""
        event.ignore()


def draw_arrow(painter: QPainter, field: QWidget, middle: QPointF, *, is_up: bool = False) -> None:
    """Draw at the edge of a field that there is more below or above, in the colour of its text."""
    half_px = field.fontInfo().pixelSize() * 0.3
    group = QPalette.ColorGroup.Active if field.isEnabled() else QPalette.ColorGroup.Disabled
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = field.palette().color(group, QPalette.ColorRole.Text)
    painter.setPen(QPen(colour, max(1.5, half_px / 3), Qt.PenStyle.SolidLine, cap, join))
    rise_px = half_px / 2 if is_up else -half_px / 2
    sides = QPointF(-half_px, rise_px), QPointF(0, -rise_px), QPointF(half_px, rise_px)
    painter.drawPolyline([middle + side for side in sides])


class TickBox(QCheckBox):
    """A check box whose words wrap; the theme's style sheet frames and fills its square, but knows no tick."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show `text`, in which a single & makes a shortcut."""
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return that long words make no page wider."""
        hint = super().sizeHint()
        narrowest_px = _NARROWEST_CHOICE_EM * self.fontMetrics().height()
        return QSize(min(hint.width(), narrowest_px), hint.height())

    def heightForWidth(self, width_px: int) -> int:
        """Return the height in which all words have room."""
        hint, line = super().sizeHint(), self.fontMetrics().size(_WORDS, self.text())
        room = QRect(0, 0, width_px - (hint.width() - line.width()), _HIGHEST_PX)
        words = self.fontMetrics().boundingRect(room, _WORDS | Qt.TextFlag.TextWordWrap, self.text())
        return hint.height() - line.height() + max(line.height(), words.height())

    def hitButton(self, pos: QPoint) -> bool:
        """Return that every line of the words answers a click: the style knows one line only."""
        return super().hitButton(QPoint(pos.x(), self.height() // 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its words and, where it is ticked, the tick."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        self.paint_box(painter)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignVCenter | _WORDS | Qt.TextFlag.TextWordWrap
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        # The style knows one line only.
        painter.drawText(QRect(words.x(), 0, words.width(), self.height()), flags, self.text())
        painter.end()

    def paint_box(self, painter: QPainter) -> None:
        """Draw the box and, where it is ticked, the tick."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        if self.isChecked():
            painter.save()
            self._draw_tick(painter, square)
            painter.restore()

    def _draw_tick(self, painter: QPainter, square: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.HighlightedText)
        painter.setPen(QPen(colour, square.width() * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        corner, width, height = square.topLeft(), square.width(), square.height()
        painter.drawPolyline(QPolygonF([corner + QPointF(x * width, y * height) for x, y in _TICK]))
