"""A progress bar whose value a screen reader can ask for, and is not told."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar


class QuietProgressBar(QProgressBar):
    """Tells no screen reader of a new value: percentages would be read aloud in place of the coach's cues."""

    def setRange(self, minimum: int, maximum: int) -> None:
        """Take a range."""
        with self._unseen():
            super().setRange(minimum, maximum)

    def setValue(self, value: int) -> None:
        """Take a value."""
        with self._unseen():
            super().setValue(value)

    @contextmanager
    def _unseen(self) -> Iterator[None]:
        """Change something that is painted with all else: of a bar that cannot be seen, Qt tells and paints nothing.

        It would paint at once, and the cue that waits behind it must not wait for that.
        """
        is_visible = self.isVisible()
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Visible, False)
        yield
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Visible, is_visible)
        self.update()
