"""Fields of the settings: a typed number, and a choice of a few words. Both let the page scroll past them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette, QPen, QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_WIDEST_NUMBER = "000 %"
_NARROWEST_CHOICE_EM = 8


class NumberField(QSpinBox):
    """A typed number with steppers. The wheel changes it only when it has the focus, so that scrolling is safe."""

    def __init__(self, minimum: int, maximum: int, suffix: str, parent: QWidget | None = None) -> None:
        """Accept whole numbers from `minimum` to `maximum`, shown with `suffix`."""
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let a number be typed that is too large; when it is finished, it becomes the largest."""
        digits = text.removesuffix(self.suffix()).strip()
        if digits.isdecimal() and int(digits) > self.maximum():
            return QValidator.State.Intermediate, text, position
        state, text, position = super().validate(text, position)
        return state, text, position

    def fixup(self, text: str) -> str:
        """Return the nearest number that is allowed."""
        digits = text.removesuffix(self.suffix()).strip()
        return str(self.maximum()) if digits.isdecimal() else str(super().fixup(text) or text)

    def sizeHint(self) -> QSize:
        """Return a size that is the same for every number, so that the fields of a page stand in a column."""
        metrics, size = self.fontMetrics(), super().sizeHint()
        own_px = metrics.horizontalAdvance(f"{self.maximum()}{self.suffix()}")
        longer_px = max(0, metrics.horizontalAdvance(_WIDEST_NUMBER) - own_px)
        return QSize(size.width() + longer_px, size.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a number has no smaller form."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let an unfocused field scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(QComboBox):
    """A choice of a few words, shortened where there is no room for them; the wheel works as in NumberField."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

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
        self._draw_arrow(painter, QRectF(arrow).center())

    def _draw_arrow(self, painter: QStylePainter, middle: QPointF) -> None:
        """Draw that there is more below, in the colour of the text."""
        half_px = self.fontInfo().pixelSize() * 0.3
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        colour = self.palette().color(group, QPalette.ColorRole.Text)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, max(1.5, half_px / 3), Qt.PenStyle.SolidLine, cap, join))
        sides = QPointF(-half_px, -half_px / 2), QPointF(0, half_px / 2), QPointF(half_px, -half_px / 2)
        painter.drawPolyline([middle + side for side in sides])
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let an unfocused field scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
