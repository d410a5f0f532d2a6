"""Words that somebody says, in a bubble that points to who says them, at its left."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX, colours_of

_TIP_PX, _TIP_HALF_PX, _TIP_AT_PX = 14.0, 11.0, 38.0
_RADIUS_PX = 18.0


class SpeechBubble(QWidget):
    """Shows a sentence as spoken words."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        """Show `sentence`."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(_TIP_PX) + 3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.addWidget(text_label(sentence, "heading"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bubble."""
        colours = colours_of(self.palette())
        half_px = colours.line_px / 2
        body = QRectF(self.rect()).adjusted(_TIP_PX, half_px, -half_px, -half_px)
        outline = QPainterPath()
        outline.addRoundedRect(body, _RADIUS_PX, _RADIUS_PX)
        middle_px = min(_TIP_AT_PX, body.center().y())
        tip = QPainterPath()
        edge_px = body.left() + 1
        tip.addPolygon(
            QPolygonF(
                [
                    QPointF(edge_px, middle_px - _TIP_HALF_PX),
                    QPointF(half_px, middle_px),
                    QPointF(edge_px, middle_px + _TIP_HALF_PX),
                ]
            )
        )
        tip.closeSubpath()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), colours.line_px))
        painter.setBrush(self.palette().base())
        painter.drawPath(outline.united(tip))
        painter.end()
