"""Labels and cards in the roles that the theme knows. Text from files is always plain text."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from footcoach.ui.common.theme import SPACE_PX


def text_label(text: str, role: str = "body") -> QLabel:
    """Return a wrapping label of plain text; `role` is one that the theme knows."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
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
