"""One of the people to choose from: a portrait with its name below, which is a radio button."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.roles import ChoiceButton
from footcoach.ui.common.theme import BODY_PX, colours_of, is_dark
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.figures.portrait import HEIGHT_TO_WIDTH, paint_portrait

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_RADIUS_PX = 18.0
_MARGIN_PX = 12
_CHOSEN_PX, _FOCUS_PX = 4, 3
_FOCUS_INSET_PX = 7.5
_LARGEST_TICK = 0.09
_TICK = ((-0.42, 0.02), (-0.10, 0.34), (0.44, -0.32))
_WORDS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_HIGHEST_PX = 10_000


class PortraitButton(ChoiceButton):
    """Somebody to choose. Arrow keys are the group's, since they choose the neighbour."""

    def __init__(self, figures: FigureModel, look: str, name: str, parent: QWidget | None = None) -> None:
        """Show `look`, whom the person calls `name`."""
        super().__init__(name, parent)
        self.setObjectName(f"look-{look}")
        self.look = look
        self._figures = figures
        self._portrait = CachedPixmap(self, self._paint_portrait)
        figures.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chosen(self, is_chosen: bool) -> None:
        """Show whether it is the chosen one, which is the one that the Tab key reaches."""
        self.setChecked(is_chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    def height_for(self, width_px: int) -> int:
        """Return the height in which the portrait and the words have room."""
        room = QRect(0, 0, width_px - 2 * _MARGIN_PX, _HIGHEST_PX)
        words_px = self.fontMetrics().boundingRect(room, _WORDS, self.text()).height()
        return round((width_px - 2 * _MARGIN_PX) * HEIGHT_TO_WIDTH) + words_px + 3 * _MARGIN_PX

    def minimumSizeHint(self) -> QSize:
        """Return that the row decides how wide it is."""
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the group."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the portrait, the name, whether it is chosen, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        painter.drawPixmap(0, 0, self._portrait.pixmap((self._figures.appearance, self._figures.is_loaded())))
        self._paint_name(painter)
        if self.isChecked():
            self._paint_tick(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), _FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset_px = _FOCUS_INSET_PX
            ring = QRectF(self.rect()).adjusted(inset_px, inset_px, -inset_px, -inset_px)
            painter.drawRoundedRect(ring, _RADIUS_PX - inset_px, _RADIUS_PX - inset_px)
        painter.end()

    def _paint_card(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        is_strong = self.isChecked() or self.underMouse()
        line_px = _CHOSEN_PX if self.isChecked() else max(1, colours.line_px)
        painter.setPen(QPen(QColor(colours.accent if is_strong else colours.edge), line_px))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        half_px = line_px / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half_px, half_px, -half_px, -half_px), _RADIUS_PX, _RADIUS_PX
        )

    def _portrait_place(self) -> QRectF:
        width_px = self.width() - 2 * _MARGIN_PX
        return QRectF(_MARGIN_PX, _MARGIN_PX, width_px, width_px * HEIGHT_TO_WIDTH)

    def _paint_portrait(self, painter: QPainter) -> None:
        drawing = self._figures.portrait(self.look, is_dark=is_dark(self.palette()))
        paint_portrait(painter, self._portrait_place(), drawing, self.palette())

    def _paint_name(self, painter: QPainter) -> None:
        top_px = round(self._portrait_place().bottom())
        place = QRect(_MARGIN_PX, top_px, self.width() - 2 * _MARGIN_PX, self.height() - top_px - _MARGIN_PX // 2)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(place, _WORDS, self.text())

    def _paint_tick(self, painter: QPainter) -> None:
        """Mark the chosen one by a shape, too."""
        radius_px = min(0.9 * max(BODY_PX, self.font().pixelSize()), self.width() * _LARGEST_TICK)
        middle = self._portrait_place().topRight() + QPointF(-radius_px, radius_px) * 1.35
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 2))
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawEllipse(middle, radius_px, radius_px)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        line = Qt.PenStyle.SolidLine
        painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), radius_px * 0.24, line, cap, join))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * radius_px for x, y in _TICK]))
