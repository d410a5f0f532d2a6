"""Labels and cards in the roles that the theme knows. Text from files is always plain text."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from footcoach.ui.common.roles import Heading, Role
from footcoach.ui.common.theme import SPACE_PX

_HEADING_ROLES = ("title", "heading", "subheading")

_LONGEST_WORD = 24
"""What is longer is no word of people's: an address, the name of a file, a slip of the hand."""

_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_STEP = re.compile(r"[^/\\]*[/\\]|[^/\\]+")
# Some letters, not ended before what changes the last of them or is joined to it, such as the parts of an emoji, or
# between two ampersands, which mean one.
_CHANGES = r"[&\u0300-\u036f\u200d\ufe0f\U0001f3fb-\U0001f3ff]"
_PIECE = re.compile(rf"\S{{1,8}}(?:{_CHANGES}|(?<=\u200d)\S){{0,24}}{_CHANGES}*")
_MAY_BREAK_HERE = "\N{ZERO WIDTH SPACE}"

_BETWEEN_FACTS = "  ·  "
_ORNAMENT = re.compile(r"[✓◐•‹●▲■]\s*|\s*›")
"""Signs for the eye; a screen reader would say what they are called."""


class TextLabel(QLabel):
    """A wrapping label of plain text, in which no word is too long for a line: what has no end makes no page wider."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text`."""
        super().__init__(parent)
        self._text = self._own_name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        """Return the text as it was given."""
        return self._text

    def setText(self, text: str) -> None:
        """Show `text`."""
        self._text = text
        self._display(with_breaks(text))

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def _display(self, seen: str) -> None:
        """Let `seen` be seen in place of the text, which is still what is heard, unless the label has another name."""
        super().setText(seen)
        name = self._name_beside(seen)
        if self.accessibleName() == self._own_name != name:
            self._own_name = name
            self.setAccessibleName(name)

    def _name_beside(self, seen: str) -> str:
        """Return the name that the label needs because `seen` is not what is to be heard; empty when it needs none."""
        name = spoken(self._text)
        return name if name != seen else ""


class HeadingLabel(TextLabel):
    """A label that is a heading, from one of which to the next a screen reader can jump."""

    accessible_role = Role.Heading
    accessible_class = Heading

    def __init__(self, text: str, role: str = "heading") -> None:
        """Show `text`; `role` is title, heading or subheading."""
        super().__init__(text)
        self.setProperty("role", role)

    @property
    def heading_level(self) -> int:
        """How deep it stands, from 1 for the title of a page."""
        return _HEADING_ROLES.index(self.property("role")) + 1

    def _name_beside(self, _seen: str) -> str:
        return spoken(self._text)


def spoken(text: str) -> str:
    """Return `text` as it is said: without ornaments, and with a comma where the eye sees a dot between two facts."""
    return _ORNAMENT.sub("", text.replace(_BETWEEN_FACTS, ", "))


def with_breaks(text: str) -> str:
    """Return `text` with places, invisible and without a width, at which its very long words may be broken."""
    return _LONG_WORD.sub(lambda word: _MAY_BREAK_HERE.join(map(_pieces_of, _STEP.findall(word[0]))), text)


def _pieces_of(step: str) -> str:
    """Return a step of a path, or a word without any, as it may be broken itself; a short one is not."""
    return step if len(step) <= _LONGEST_WORD else _MAY_BREAK_HERE.join(_PIECE.findall(step))


def text_label(text: str, role: str = "body") -> TextLabel:
    """Return a wrapping label of plain text; `role` is one that the theme knows."""
    label = TextLabel(text)
    label.setProperty("role", role)
    return label


def heading_label(text: str, role: str = "heading") -> HeadingLabel:
    """Return a heading; `role` is title, heading or subheading."""
    return HeadingLabel(text, role)


def caption_of(field: QWidget, text: str) -> TextLabel:
    """Return the label of `field`, which from now on is called `text`."""
    caption = text_label(text.replace("&", "&&"))  # a buddy makes a single & a shortcut
    caption.setBuddy(field)
    field.setAccessibleName(text)
    return caption


def card(*widgets: QWidget, role: str = "card") -> QFrame:
    """Return a card with `widgets` one below the other."""
    frame = QFrame()
    frame.setProperty("role", role)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
    layout.setSpacing(SPACE_PX)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return frame


def list_card(heading: str, items: Iterable[str], *, mark: str = "•", call: str = "") -> QFrame:
    """Return a card with a heading and one line for each item, below `call`, if any; `mark` may hold {number}."""
    return card(*call_label(call), heading_label(heading, "subheading"), text_list(items, mark=mark))


def call_label(call: str) -> tuple[QWidget, ...]:
    """Return the sentence that stands large and alone above a list; nothing where there is none."""
    return (text_label(call, "call"),) if call else ()


def text_list(items: Iterable[str], *, mark: str = "•") -> QWidget:
    """Return one line for each item behind its mark, which may hold {number}."""
    lines = [ListLine(item, mark.format(number=number)) for number, item in enumerate(items, 1)]
    align_texts(lines)
    holder = TextList()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_PX // 2)
    for line in lines:
        column.addWidget(line)
    return holder


class TextList(QWidget):
    """Holds the lines of a list."""

    accessible_role = Role.List


class RowLabel(TextLabel):
    """The first cell of a row in a RowList; for a screen reader it is the whole row."""

    accessible_role = Role.ListItem

    def set_row(self, *cells: str) -> None:
        """Let `cells`, which stand in the row with it, be heard behind its text."""
        self.setAccessibleName(f"{spoken(self.text())}: {', '.join(map(spoken, cells))}")


class MarkedLabel(RowLabel):
    """A label with a mark before its text, which only the eye finds; of a number it is said too."""

    def __init__(self, text: str, mark: str, role: str = "body") -> None:
        """Show `text` behind `mark`; `role` is one that the theme knows."""
        self._mark = mark
        self._column: Sequence[MarkedLabel] = (self,)
        super().__init__(text)
        self.setProperty("role", role)

    def align_with(self, column: Sequence["MarkedLabel"]) -> None:
        """Begin the text where it begins in all of `column`."""
        self._column = column
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the mark its room in another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark and the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(0, self.contentsRect().top(), self._mark_px(), self.fontMetrics().height())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self._mark)
        painter.end()

    def _make_room(self) -> None:
        self.setContentsMargins(max(label._mark_px() for label in self._column) + SPACE_PX, 0, 0, 0)

    def _mark_px(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._mark)

    def _name_beside(self, _seen: str) -> str:
        is_number = any(map(str.isdecimal, self._mark))
        return f"{self._mark} {spoken(self._text)}" if is_number else spoken(self._text)


def align_texts(column: Sequence[MarkedLabel]) -> None:
    """Let the texts of labels that stand one below the other begin at the same place."""
    for label in column:
        label.align_with(column)


class ListLine(MarkedLabel):
    """A line of a list."""
