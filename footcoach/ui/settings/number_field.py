"""A typed number, which a page with many of them can scroll past."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

_WIDEST_NUMBER = "000 %"


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
