"""What the coach says, written on a soft pill that is easy to read from afar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.fit_label import FitLabel


class CaptionLabel(FitLabel):
    """Text on a pill; a strong one stands out against a soft one."""

    def __init__(self, name: str, *, is_strong: bool = False, parent: QWidget | None = None) -> None:
        """Make the label called `name` in the accessibility tree."""
        super().__init__(28, is_bold=is_strong, parent=parent)
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(18, 4, 18, 4)
        self._is_strong = is_strong
        self.setForegroundRole(QPalette.ColorRole.HighlightedText if is_strong else QPalette.ColorRole.WindowText)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        role = QPalette.ColorRole.Accent if self._is_strong else QPalette.ColorRole.AlternateBase
        painter.setBrush(self.palette().color(role))
        radius_px = min(self.height() / 2, 24)
        painter.drawRoundedRect(QRectF(self.rect()), radius_px, radius_px)
        painter.end()
        super().paintEvent(event)
