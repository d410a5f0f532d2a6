"""Rows of the settings dialog. One call makes the label, the field, its names for a screen reader and its reset."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from footcoach.ui.widgets.texts import text_label


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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let an unfocused field scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(QComboBox):
    """A choice of a few words; the wheel works as in NumberField."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let an unfocused field scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberRow(QWidget):
    """A number with its label, where its default comes from, and a button back to that default.

    Signals:
        changed: the new value, when a person changed it.
    """

    changed = Signal(int)

    def __init__(self, name: str, label: str, note: str, field: NumberField, default: int) -> None:
        """Make the row called `name`; `note` says where the default comes from."""
        super().__init__()
        self._field = field
        self._default = default
        field.setObjectName(name)
        field.setAccessibleName(label)
        limits = self.tr("From {minimum} to {maximum}.").format(minimum=field.minimum(), maximum=field.maximum())
        note = f"{note} {limits}"
        field.setAccessibleDescription(note)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("000 ×") + 48)
        caption = text_label(label.replace("&", "&&"))  # a buddy makes a single & a shortcut
        caption.setBuddy(field)
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.setObjectName(f"{name}-reset")
        # Enter in a field must take the number, not press the first button of the dialog.
        self._reset.setAutoDefault(False)
        self._reset.setAccessibleName(self.tr("Reset {label} to {default}").format(label=label, default=default))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setColumnStretch(0, 1)
        layout.addWidget(caption, 0, 0)
        layout.addWidget(field, 0, 1)
        layout.addWidget(text_label(note, "quiet"), 1, 0)
        layout.addWidget(self._reset, 1, 1, Qt.AlignmentFlag.AlignTop)
        field.valueChanged.connect(self._on_field_value_changed)
        self._reset.clicked.connect(self._on_reset_clicked)

    def show_value(self, value: int) -> None:
        """Show a value that came from elsewhere."""
        self._field.blockSignals(True)
        self._field.setValue(value)
        self._field.blockSignals(False)
        self._reset.setEnabled(value != self._default)

    @Slot(int)
    def _on_field_value_changed(self, value: int) -> None:
        self._reset.setEnabled(value != self._default)
        self.changed.emit(value)

    @Slot()
    def _on_reset_clicked(self) -> None:
        self._field.setValue(self._default)


class ChoiceRow(QWidget):
    """A choice with its label and a line of help.

    Signals:
        changed: the chosen value, when a person changed it.
    """

    changed = Signal(str)

    def __init__(self, name: str, label: str, note: str, choices: tuple[tuple[str, str], ...]) -> None:
        """Make the row called `name`; `choices` are (value, word)."""
        super().__init__()
        self._field = ChoiceField()
        self._field.setObjectName(name)
        self._field.setAccessibleName(label)
        self._field.setAccessibleDescription(note)
        for value, word in choices:
            self._field.addItem(word, value)
        caption = text_label(label)
        caption.setBuddy(self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(caption)
        layout.addWidget(self._field, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(text_label(note, "quiet"))
        self._field.activated.connect(self._on_field_activated)

    def show_value(self, value: str) -> None:
        """Show a value that came from elsewhere."""
        self._field.setCurrentIndex(self._field.findData(value))

    @Slot(int)
    def _on_field_activated(self, index: int) -> None:
        self.changed.emit(self._field.itemData(index))
