"""A sentence of the traffic light of pain, with its sign in the colour of the light."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from footcoach.core.pain import Light
from footcoach.ui.common.pain_light import SIGNS, light_colour, paint_light
from footcoach.ui.common.status_line import StatusLine

_RADIUS_EM, _ROOM_EM = 0.38, 1.3


class PainAnswer(StatusLine):
    """A line whose first letter, if it is the sign of a light, is drawn large and in colour beside the words."""

    def __init__(self, name: str, role: str = "body", parent: QWidget | None = None) -> None:
        """Make the line called `name`; `role` is one that the theme knows."""
        self._light: Light | None = None
        super().__init__(name, role)
        self.setParent(parent)

    def _display(self, seen: str) -> None:
        self._light = next((light for light, sign in SIGNS.items() if seen.startswith(f"{sign} ")), None)
        super()._display(seen if self._light is None else seen[2:])
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Leave the sign its room in another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def _make_room(self) -> None:
        room_px = 0 if self._light is None else round(_ROOM_EM * self.fontInfo().pixelSize())
        is_mirrored = self.isRightToLeft()
        self.setContentsMargins(0 if is_mirrored else room_px, 0, room_px if is_mirrored else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the sign beside their first line."""
        super().paintEvent(event)
        if self._light is None:
            return
        em_px, words = self.fontInfo().pixelSize(), self.contentsRect()
        lines_px = self.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, self.text()).height()
        top_px = words.top() + max(0, words.height() - lines_px) / 2
        across_px = self.width() - em_px / 2 if self.isRightToLeft() else em_px / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light_colour(self._light, self.palette()))
        paint_light(
            painter, self._light, QPointF(across_px, top_px + self.fontMetrics().height() / 2), _RADIUS_EM * em_px
        )
        painter.end()
