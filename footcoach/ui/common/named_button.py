"""A button with a name, for screen readers and tests."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton

from footcoach.ui.common.labels import spoken


def named_button(name: str, text: str, clicked: Callable[[], None] | SignalInstance) -> QPushButton:
    """Return a button called `name` that says `text`; `clicked` is what a click does, or the signal that tells it."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(spoken(text))
    button.clicked.connect(clicked)
    return button
