"""Rows of settings and numbers: one call makes a label, its field, the names for a screen reader and the help."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.core.cue import OWN_VOICE_LANGUAGE
from footcoach.core.quote import shown
from footcoach.desktop.own_voice import has_own_voice
from footcoach.ui.common.fields import ChoiceField, TickBox
from footcoach.ui.common.focus import bring_into_view
from footcoach.ui.common.labels import TextLabel, caption_of
from footcoach.ui.common.number_field import NumberField
from footcoach.ui.common.roles import Role
from footcoach.ui.common.typed_number import Remark


class HelpLabel(TextLabel):
    """The line of help of a row; something more urgent can stand in its place for a while.

    It is the description of the field too, so a screen reader must not take it for a label that belongs to nothing.
    """

    accessible_role = Role.Note

    def __init__(self, help_text: str) -> None:
        super().__init__()
        self._help_text = help_text
        self.show_help()

    @property
    def has_error(self) -> bool:
        """Whether it says that something is wrong."""
        return bool(self.property("role") == "warning")

    def show_help(self) -> None:
        """Show the help again."""
        self._show(self._help_text, "quiet")

    def show_progress(self, text: str) -> None:
        """Say what is being done."""
        self._show(text, "quiet")

    def show_error(self, text: str) -> None:
        """Say what is wrong."""
        self._show(text, "warning")

    def _name_beside(self, _seen: str) -> str:
        return self.text()

    def _show(self, text: str, role: str) -> None:
        self.setText(text)
        if self.property("role") != role:
            self.setProperty("role", role)
            # The theme looks at the role only when it dresses the label.
            self.style().unpolish(self)
            self.style().polish(self)


class NumberRow(QWidget):
    """A number with its label, where its default comes from, and a button back to that default.

    What is typed and cannot be taken as it is, is told in the place of the help until the next number comes.

    Signals:
        changed: the new value, when a person changed it.
    """

    changed = Signal(int)

    def __init__(self, name: str, label: str, help_text: str, field: NumberField, default: int) -> None:
        """Make the row called `name`; `help_text` says where the default comes from."""
        super().__init__()
        self._field = field
        self._default = default
        limits = self.tr("From {minimum} to {maximum}.").format(minimum=field.minimum(), maximum=field.maximum())
        self._help_text = f"{help_text} {limits}"
        self._help = HelpLabel(self._help_text)
        _name_field(field, name, label, self._help_text)
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.setObjectName(f"{name}-reset")
        # Enter in a field must take the number, not press the first button of the dialog.
        self._reset.setAutoDefault(False)
        self._reset.setAccessibleName(self.tr("Reset {label} to {default}").format(label=label, default=default))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setColumnStretch(0, 1)
        layout.addWidget(caption_of(field, label), 0, 0)
        layout.addWidget(field, 0, 1)
        layout.addWidget(self._help, 1, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._reset, 1, 1, Qt.AlignmentFlag.AlignTop)
        field.valueChanged.connect(self._on_field_value_changed)
        field.text_taken.connect(self._on_field_text_taken)
        self._reset.clicked.connect(self._on_reset_clicked)

    def show_value(self, value: int) -> None:
        """Show a value that came from elsewhere."""
        with QSignalBlocker(self._field):
            self._field.setValue(value)
        self._show_help()
        self._reset.setEnabled(value != self._default)

    def _show_help(self) -> None:
        self._help.show_help()
        self._field.setAccessibleDescription(self._help_text)

    def _tell(self, text: str) -> None:
        self._help.show_error(text)
        self._field.setAccessibleDescription(f"{text} {self._help_text}")
        AccessibleAnnouncer(self._help).announce(text)
        # Whoever has clicked elsewhere would miss what they clicked.
        if self._field.hasFocus():
            bring_into_view(self)

    def _words_for(self, remark: Remark) -> str:
        text = {
            Remark.OUTSIDE: self.tr("You can choose from {minimum} to {maximum}. It is {value} now."),
            Remark.ROUNDED: self.tr("You can only choose whole numbers. It is {value} now."),
            Remark.UNCLEAR: self.tr("Type it without a point or a comma. It is still {value}."),
            Remark.NOT_A_NUMBER: self.tr("Type a number from {minimum} to {maximum}. It is still {value}."),
        }[remark]
        field = self._field
        return text.format(minimum=field.minimum(), maximum=field.maximum(), value=field.value())

    @Slot(int)
    def _on_field_value_changed(self, value: int) -> None:
        self._show_help()
        self._reset.setEnabled(value != self._default)
        self.changed.emit(value)

    @Slot(object)
    def _on_field_text_taken(self, remark: Remark | None) -> None:
        if remark is None:
            self._show_help()
        else:
            self._tell(self._words_for(remark))

    @Slot()
    def _on_reset_clicked(self) -> None:
        self._field.setValue(self._default)
        # The button is off now; and whoever cannot see the field hears what it says.
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class ChoiceRow(QWidget):
    """A choice with its label and a line of help.

    Attributes:
        help: The line of help.

    Signals:
        changed: the chosen value, when a person changed it.
    """

    changed = Signal(str)

    def __init__(
        self, name: str, label: str, help_text: str, choices: tuple[tuple[str, str], ...], beside: QWidget | None = None
    ) -> None:
        """Make the row called `name`; `choices` are (value, word); `beside` stands at its end, the field before it."""
        super().__init__()
        self.help = HelpLabel(help_text)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._field = ChoiceField()
        _name_field(self._field, name, label, help_text)
        self.offer(choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(caption_of(self._field, label))
        if beside is None:
            layout.addWidget(self._field, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            line = QHBoxLayout()
            line.addWidget(self._field, 1)
            line.addWidget(beside)
            layout.addLayout(line)
        layout.addWidget(self.help)
        self._field.activated.connect(self._on_field_activated)

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer these (value, word) from now on; what was chosen must be shown again."""
        if choices == self._choices:
            return
        self._choices = choices
        self._field.clear()
        for value, word in choices:
            self._field.addItem(word, value)

    def show_value(self, value: str) -> None:
        """Show a value that came from elsewhere."""
        self._field.setCurrentIndex(self._field.findData(value))

    @Slot(int)
    def _on_field_activated(self, index: int) -> None:
        self.changed.emit(self._field.itemData(index))


class VoiceRow(ChoiceRow):
    """Who speaks; the chosen voice stays in the list even when this computer does not have it."""

    def __init__(self, name: str, label: str, help_text: str, language: str, beside: QWidget | None = None) -> None:
        """Make the row called `name` for those who speak `language`; `beside` stands at its end."""
        super().__init__(name, label, help_text, (), beside)
        is_own = language == OWN_VOICE_LANGUAGE and has_own_voice()
        self._default = self.tr("Footcoach's voice") if is_own else self.tr("Best for the language")
        self._voices: tuple[str, ...] | None = None
        self._chosen = ""
        self._fill()

    def show_value(self, value: str) -> None:
        """Show a voice that was chosen elsewhere; empty for the default."""
        self._chosen = value
        self._fill()

    def show_voices(self, voices: tuple[str, ...]) -> None:
        """Offer the voices of this computer."""
        self._voices = voices
        self._fill()

    def _fill(self) -> None:
        voices = self._voices or ()
        # One name that two engines give to a voice is one choice.
        choices = [("", self._default), *((voice, shown(voice)) for voice in dict.fromkeys(voices))]
        if self._chosen and self._chosen not in voices:
            choices.append((self._chosen, self._word_for_missing(self._chosen)))
        self.offer(tuple(choices))
        super().show_value(self._chosen)

    def _word_for_missing(self, voice: str) -> str:
        if self._voices is None:
            return shown(voice)
        return self.tr("{voice} (not on this computer)").format(voice=shown(voice))


class SwitchRow(QWidget):
    """Something that is on or off, with its label and a line of help.

    Attributes:
        help: The line of help.

    Signals:
        changed: whether it is on, when a person changed it.
    """

    changed = Signal(bool)

    def __init__(self, name: str, label: str, help_text: str, beside: QWidget | None = None) -> None:
        """Make the row called `name`; `beside` stands at its end."""
        super().__init__()
        self.help = HelpLabel(help_text)
        self._box = TickBox(label.replace("&", "&&"))  # a single & makes a shortcut
        _name_field(self._box, name, label, help_text)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)  # above it, the box keeps room for the frame of its focus
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._box, 0, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.help, 1, 0, 1, 2)
        if beside is not None:
            layout.addWidget(beside, 0, 1)
        self._box.toggled.connect(self.changed)

    def show_value(self, is_on: bool) -> None:
        """Show a value that came from elsewhere."""
        with QSignalBlocker(self._box):
            self._box.setChecked(is_on)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the help under the label when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._indent_help()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the help under the label."""
        super().showEvent(event)
        self._indent_help()

    def _indent_help(self) -> None:
        option = QStyleOptionButton()
        self._box.initStyleOption(option)
        words = self._box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self._box)
        self.help.setContentsMargins(words.left(), 0, 0, 0)


def _name_field(field: QWidget, name: str, label: str, help_text: str) -> None:
    """Give a field its names for the program and for a screen reader."""
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setAccessibleDescription(help_text)
