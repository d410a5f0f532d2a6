"""A label whose text is as large as wanted, or as large as fits."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.labels import TextLabel, with_breaks

_SMALLEST_PX = 9
_PARTS = re.compile(r"[\s\u200b]+")
"""Where a line may end."""


class FitLabel(TextLabel):
    """Shows plain text at its wanted size, smaller where it would be clipped. Its layout decides its rectangle."""

    def __init__(self, wanted_px: int = 20, *, is_bold: bool = False, parent: QWidget | None = None) -> None:
        """Begin empty; `wanted_px` is the font size in pixels."""
        self._wanted_px = wanted_px
        self._is_bold = is_bold
        super().__init__(parent=parent)

    def set_wanted_px(self, wanted_px: int) -> None:
        """Change the wanted font size in pixels."""
        if wanted_px != self._wanted_px:
            self._wanted_px = wanted_px
            self._fit()

    def setText(self, text: str) -> None:
        """Show `text`."""
        if text != self.text():
            super().setText(text)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again after the theme, which is a style sheet, has set the font of every label."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into the new rectangle."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return that any rectangle will do."""
        return QSize(1, 1)

    def _fit(self) -> None:
        sizes_px = range(_SMALLEST_PX, max(self._wanted_px, _SMALLEST_PX) + 1)
        text = self.text()
        fitting = bisect_left(sizes_px, True, key=lambda size_px: not self._fits(size_px, text))
        self.setFont(self._font(sizes_px[max(fitting - 1, 0)]))
        is_cut = not fitting and not self.contentsRect().isEmpty()
        self._display(with_breaks(self._shortened(text) if is_cut else text))

    def _shortened(self, text: str) -> str:
        """Return as much of `text` as fits at the smallest size."""
        lengths = range(len(text))
        fitting = bisect_left(lengths, True, key=lambda length: not self._fits(_SMALLEST_PX, text[:length] + "…"))
        return text[: max(fitting - 1, 0)] + "…" if text else ""

    def _fits(self, size_px: int, text: str) -> bool:
        metrics = QFontMetrics(self._font(size_px))
        text = with_breaks(text)
        words = max((metrics.horizontalAdvance(word) for word in _PARTS.split(text)), default=0)
        room = self.contentsRect()
        flags = Qt.TextFlag.TextWordWrap | self.alignment()
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, text)
        return words <= room.width() and needed.height() <= room.height() and needed.width() <= room.width()

    def _font(self, size_px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setBold(self._is_bold)
        return font
