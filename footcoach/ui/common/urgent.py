"""What a person must hear at once, also through a screen reader that takes no announcements."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.focus import bring_into_view


def read_out(widget: QWidget, text: str) -> None:
    """Move the keyboard to `widget`, which has just been shown and says `text`, so that every screen reader reads it.

    It can be read again there, and Tab goes on to what follows.
    """
    widget.setAccessibleName(text)
    widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    # It has its place only after the layout has made room for it.
    QTimer.singleShot(0, widget, lambda: bring_into_view(widget))
