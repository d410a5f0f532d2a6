"""A typed number, which a page with many of them can scroll past."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from footcoach.core.exercise import Unit
from footcoach.ui.common.fields import draw_arrow
from footcoach.ui.common.typed_number import TypedNumber, parse_number

translate = QCoreApplication.translate

_WIDEST_NUMBER = "000 %"
_LEFT_EM = 0.6
_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPPERS = (
    (QStyle.SubControl.SC_SpinBoxUp, QSpinBox.StepEnabledFlag.StepUpEnabled, True),
    (QStyle.SubControl.SC_SpinBoxDown, QSpinBox.StepEnabledFlag.StepDownEnabled, False),
)


class NumberField(QSpinBox):
    """A typed number with steppers. The wheel scrolls the page and changes no number.

    Anything can be typed. It becomes the value at Enter, at a step, or when the field is left or hidden; Escape takes
    it back.

    Signals:
        text_taken: the Remark on what was typed, after it became the value or was refused; None when there is none.
    """

    text_taken = Signal(object)

    def __init__(self, minimum: int, maximum: int, suffix: str, parent: QWidget | None = None) -> None:
        """Accept whole numbers from `minimum` to `maximum`, shown with `suffix`."""
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        # A number that is dropped between the digits of another would make a third one.
        self.lineEdit().setAcceptDrops(False)

    # What is typed

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed: nobody is told why a key does nothing."""
        return QValidator.State.Acceptable, text, position

    def valueFromText(self, text: str) -> int:
        """Return the number that `text` says, or the value when it says none."""
        value = self._parse(text).value
        return self.value() if value is None else value

    def textFromValue(self, value: int) -> str:
        """Return the digits of every other number in the program, whatever the region."""
        return str(value)

    def stepBy(self, steps: int) -> None:
        """Step from what has been typed so far."""
        if self._is_typed():
            self._take_text(steps)
            self.selectAll()
        else:
            super().stepBy(steps)

    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:
        """Return which way there is room; only a step tells it of what is being typed."""
        if self._is_typed():
            return QSpinBox.StepEnabledFlag.StepUpEnabled | QSpinBox.StepEnabledFlag.StepDownEnabled
        return super().stepEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed at Enter, and take it back at Escape."""
        if self._is_typed() and event.matches(QKeySequence.StandardKey.Cancel):
            self._show_number(self.value())
            self.selectAll()
            return
        if event.key() in _ENTER_KEYS:
            self._take_any_text()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed, unless the field only opens its menu."""
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        self._take_any_text()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what was typed when a dialog is closed."""
        self._take_any_text()
        super().hideEvent(event)

    def _is_typed(self) -> bool:
        edit = self.lineEdit()
        return edit.isModified() or edit.text() != f"{self.textFromValue(self.value())}{self.suffix()}"

    def _take_any_text(self) -> None:
        if self._is_typed():
            self._take_text()

    def _take_text(self, steps: int = 0) -> None:
        """Make what was typed, and `steps` from there, the value; a text that says no number leaves it as it was."""
        typed = self._parse(self.lineEdit().text())
        self._show_number(self.value() if typed.value is None else typed.value + steps * self.singleStep())
        # A screen reader says what became of the keys; of steps alone Qt tells it.
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.value()))
        self.text_taken.emit(typed.remark)

    def _parse(self, text: str) -> TypedNumber:
        return parse_number(text.removesuffix(self.suffix()), self.minimum(), self.maximum(), self.suffix())

    def _show_number(self, value: int) -> None:
        self.lineEdit().setModified(False)
        self.setValue(value)

    # How it looks and scrolls

    def sizeHint(self) -> QSize:
        """Return a size that is the same for every number, so that the fields of a page stand in a column."""
        metrics, size = self.fontMetrics(), super().sizeHint()
        own_px = metrics.horizontalAdvance(f"{self.maximum()}{self.suffix()}")
        longer_px = max(0, metrics.horizontalAdvance(_WIDEST_NUMBER) - own_px)
        return QSize(size.width() + longer_px, size.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a number has no smaller form."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Write beside the border."""
        super().showEvent(event)
        self._place_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write beside the border."""
        super().resizeEvent(event)
        self._place_text()

    def changeEvent(self, event: QEvent) -> None:
        """Write beside the border with another theme or another size of text, too."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._place_text()

    def _place_text(self) -> None:
        """Keep the text off the left border, on which a style sheet puts it, whatever its padding."""
        room = self.lineEdit().geometry()
        room.setLeft(round(_LEFT_EM * self.fontInfo().pixelSize()))
        self.lineEdit().setGeometry(room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the arrows of its steppers; one that leads nowhere is left out."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        for control, step, is_up in _STEPPERS:
            if self.stepEnabled() & step:
                room = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, self)
                draw_arrow(painter, self, QRectF(room).center(), is_up=is_up)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: after a step the pointer is still on the field, and so is the focus."""
        event.ignore()


def suffix_of(unit: str) -> str:
    """Return what stands behind a number of `unit`: s, %, one of Unit, or nothing."""
    return {
        "s": translate("SettingsDialog", " s"),
        "%": translate("SettingsDialog", " %"),
        "": "",
        Unit.SECONDS: translate("SettingsDialog", " s"),
        Unit.TIMES: translate("SettingsDialog", " ×"),
    }[unit]
