"""The traffic light of pain as a picture: for each colour its shape, its numbers, and what to do."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from footcoach.core.pain import Light
from footcoach.ui.common.pain_light import light_colour, paint_light
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import BODY_PX

translate = QCoreApplication.translate

_NUMBERS_EM, _WORDS_EM = 2.0, 1.5
_SIGN_SHARE = 0.30
_GAP_SHARE = 0.06


class PainLights(QWidget):
    """Shows what pain up to 3, at 4 or 5, and from 6 on means."""

    accessible_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = (
            (Light.GREEN, translate("Welcome", "0 to 3"), translate("Welcome", "fine")),
            (Light.AMBER, translate("Welcome", "4 or 5"), translate("Welcome", "make it easier")),
            (Light.RED, translate("Welcome", "6 to 10"), translate("Welcome", "stop")),
        )
        told = "; ".join(f"{numbers}: {words}" for _, numbers, words in self._rows)
        self.setAccessibleName(translate("Welcome", "Picture: {rows}").format(rows=told))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height_px = self.height() / len(self._rows)
        for place, (light, numbers, words) in enumerate(self._rows):
            row = QRectF(0, place * height_px, self.width(), height_px)
            self._paint_sign(painter, row, light)
            self._paint_words(painter, row, numbers, words)
        painter.end()

    def _paint_sign(self, painter: QPainter, row: QRectF, light: Light) -> None:
        radius_px = row.height() * _SIGN_SHARE
        middle = QPointF(row.left() + 1.6 * radius_px, row.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light_colour(light, self.palette()))
        paint_light(painter, light, middle, radius_px)

    def _paint_words(self, painter: QPainter, row: QRectF, numbers: str, words: str) -> None:
        """Write the numbers, and the words behind them, as large as they fit."""
        em_px = max(BODY_PX, self.font().pixelSize())
        left_px = row.left() + 3.6 * row.height() * _SIGN_SHARE
        numbers_font, words_font = self.font(), self.font()
        numbers_font.setBold(True)
        scale = min(1.0, row.height() / (2.4 * em_px))
        while True:
            numbers_font.setPixelSize(max(1, round(_NUMBERS_EM * em_px * scale)))
            words_font.setPixelSize(max(1, round(_WORDS_EM * em_px * scale)))
            numbers_px = QFontMetricsF(numbers_font).horizontalAdvance(self._widest_numbers)
            needed_px = numbers_px + em_px + QFontMetricsF(words_font).horizontalAdvance(words)
            if needed_px <= row.right() - left_px or scale < 0.3:
                break
            scale *= 0.94
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(numbers_font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left_px, row.top(), numbers_px + em_px, row.height()), flags, numbers)
        painter.setFont(words_font)
        painter.drawText(row.adjusted(left_px + numbers_px + em_px, 0, 0, 0), flags, words)

    @property
    def _widest_numbers(self) -> str:
        return max((numbers for _, numbers, _ in self._rows), key=len)
