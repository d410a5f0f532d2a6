"""Labels and cards in the roles that the theme knows. Text from files is always plain text."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from footcoach.ui.common.theme import SPACE_PX

_LONGEST_WORD = 24
"""What is longer is no word of people's: an address, the name of a file, a slip of the hand."""

_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_STEP = re.compile(r"[^/\\]*[/\\]|[^/\\]+")
# Some letters, not ended before what changes the last of them or is joined to it, such as the parts of an emoji, or
# between two ampersands, which mean one.
_CHANGES = r"[&\u0300-\u036f\u200d\ufe0f\U0001f3fb-\U0001f3ff]"
_PIECE = re.compile(rf"\S{{1,8}}(?:{_CHANGES}|(?<=\u200d)\S){{0,24}}{_CHANGES}*")
_MAY_BREAK_HERE = "\N{ZERO WIDTH SPACE}"


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
        name = self._text if seen != self._text else ""
        if self.accessibleName() == self._own_name != name:
            self._own_name = name
            self.setAccessibleName(name)


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


def list_card(heading: str, items: Iterable[str], *, mark: str = "•") -> QFrame:
    """Return a card with a heading and one line for each item; `mark` may hold {number}."""
    return card(text_label(heading, "subheading"), text_list(items, mark=mark))


def text_list(items: Iterable[str], *, mark: str = "•") -> QWidget:
    """Return one line for each item behind its mark, which may hold {number}."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_PX)
    grid.setVerticalSpacing(SPACE_PX // 2)
    grid.setColumnStretch(1, 1)
    for row, item in enumerate(items):
        sign = text_label(mark.format(number=row + 1))
        sign.setWordWrap(False)
        grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(item), row, 1)
    return holder
