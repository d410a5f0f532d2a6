"""What the coach says, written on a soft pill that is easy to read from afar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QWidget

from footcoach.ui.common.fit_label import FitLabel

_PADDING_PX = (22, 10)
_RADIUS_PX = 24.0


class CaptionLabel(FitLabel):
    """Text on a pill that is no larger than the text; a strong one stands out against a soft one.

    Without a text there is nothing to be seen.
    """

    def __init__(
        self,
        name: str,
        place: Qt.AlignmentFlag,
        *,
        is_strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the label called `name` in the accessibility tree, in a part of its rectangle."""
        super().__init__(28, is_bold=is_strong, parent=parent)
        self.setObjectName(name)
        self.setAlignment(place)
        self.setContentsMargins(*_PADDING_PX, *_PADDING_PX)
        self._is_strong = is_strong
        self.setForegroundRole(QPalette.ColorRole.HighlightedText if is_strong else QPalette.ColorRole.WindowText)

    def setText(self, text: str) -> None:
        """Show `text`; QLabel paints only the words anew, and the pill reaches farther."""
        super().setText(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the text."""
        if not self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Accent if self._is_strong else QPalette.ColorRole.Base))
        pill = self.pill()
        radius_px = min(pill.height() / 2, _RADIUS_PX)
        painter.drawRoundedRect(pill, radius_px, radius_px)
        painter.end()
        super().paintEvent(event)

    def pill(self) -> QRectF:
        """Return what it covers of its rectangle."""
        flags = Qt.TextFlag.TextWordWrap | self.alignment()
        words = self.fontMetrics().boundingRect(self.contentsRect(), flags, QLabel.text(self))
        across_px, along_px = _PADDING_PX
        grown = QRectF(words.adjusted(-across_px, -along_px, across_px, along_px))
        return grown & QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
