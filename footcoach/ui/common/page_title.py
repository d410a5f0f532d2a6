"""The title of a page: the keyboard is on it when the page opens, so that a screen reader says where one is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import HeadingLabel, spoken

PROGRAM = "Footcoach"

_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PageTitle(HeadingLabel):
    """The heading of a page. The Tab key passes it by; on it, Enter and Space press what the page is there for."""

    def __init__(self, text: str, default: AccentButton | None = None) -> None:
        """Show `text`; `default` is what Enter and Space press, and which shows it, while it has the focus."""
        super().__init__(text, "title")
        self.setObjectName("pageTitle")
        self._default = default

    def introduce(self, *sentences: str) -> None:
        """Let what stands first on the page be heard behind the title."""
        self.setAccessibleDescription(" ".join(spoken(sentence) for sentence in sentences if sentence))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the default button show that it would be pressed."""
        super().focusInEvent(event)
        self._show_default()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let it show that it would not."""
        super().focusOutEvent(event)
        self._show_default()

    def _show_default(self) -> None:
        if self._default is not None:
            self._default.set_awaited(self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the default button; a key that is held down since the page before presses nothing."""
        if event.key() not in _PRESSING or self._default is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._default.click()


def window_title(name: str) -> str:
    """Return how a window is titled that shows `name`."""
    return name if PROGRAM in name else f"{name} — {PROGRAM}"
