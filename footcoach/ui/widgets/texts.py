"""Labels and cards in the roles that the theme dresses. Text from files is always plain text."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from footcoach.ui.theme import SPACE_PX


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
    return frame


def list_card(heading: str, items: Iterable[str], *, mark: str = "•") -> QFrame:
    """Return a card with a heading and one line for each item; `mark` may hold {number}."""
    lines = [text_label(f"{mark.format(number=number)}  {item}") for number, item in enumerate(items, 1)]
    return card(text_label(heading, "subheading"), *lines)
