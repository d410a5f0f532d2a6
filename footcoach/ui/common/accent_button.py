"""Buttons that are filled with the accent: their focus is a line within them, which a style sheet cannot draw."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton

_ROLES = frozenset({"primary", "start"})
_ROLES_WHEN_CHECKED = frozenset({"choice", "score"})
_RADIUS_PX = {"start": 17.0, "score": 7.0}
_USUAL_RADIUS_PX = 9.0
_LINE_PX = 2
_INSET_PX = 3.0


class AccentButton(QPushButton):
    """A push button in one of the roles that the theme fills with the accent, some of them only when it is checked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its focus."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint_focus(painter, self)
        painter.end()


def paint_focus(painter: QPainter, button: QPushButton) -> None:
    """Draw the line within a filled button that has the focus; outside, nothing would be seen on both fill and page."""
    role = button.property("role")
    is_filled = button.isEnabled() and (role in _ROLES or (role in _ROLES_WHEN_CHECKED and button.isChecked()))
    if button.hasFocus() and is_filled:
        radius_px = _RADIUS_PX.get(role, _USUAL_RADIUS_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(button.palette().color(QPalette.ColorRole.HighlightedText), _LINE_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(button.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX), radius_px, radius_px
        )
