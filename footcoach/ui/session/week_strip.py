"""The seven days of a week in a row, a full circle for each that is done; that of today is filled bit by bit."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.core.week_review import WeekReview
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import BODY_PX, Colours, colours_of

_DAY_EM, _CIRCLE_EM, _NAME_EM = 3.0, 1.9, 1.5
_RING_PX, _TODAY_PX = 1.6, 3.0
_TICK = ((-0.42, 0.02), (-0.10, 0.34), (0.44, -0.32))


class WeekStrip(QWidget):
    """Shows a week, its days with their names."""

    accessible_role = Role.Graphic

    def __init__(self, review: WeekReview, formats: LocaleFormats, parent: QWidget | None = None) -> None:
        """Show `review`, whose days are named as in `formats`."""
        super().__init__(parent)
        self._formats = formats
        self._names = formats.weekdays()
        self._fill = 1.0
        self.setObjectName("weekStrip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_week(review)

    def show_week(self, review: WeekReview) -> None:
        """Show what is done of a week."""
        self._review = review
        names = [self._formats.words.standaloneDayName(day.isoweekday()) for day in sorted(review.done)]
        told = ", ".join(names) if names else self.tr("no day yet")
        self.setAccessibleName(self.tr("Done this week: {days}").format(days=told))
        self.update()

    def set_fill(self, share: float) -> None:
        """Fill the circle of today, if it is done, only so far, 0 to 1."""
        if share != self._fill:
            self._fill = share
            self.update()

    def sizeHint(self) -> QSize:
        """Return a size that follows that of the text."""
        em_px = self._em_px()
        return QSize(round(len(self._names) * _DAY_EM * em_px), round((_CIRCLE_EM + _NAME_EM) * em_px) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return that the days may stand closer."""
        return QSize(round(len(self._names) * (_CIRCLE_EM + 0.3) * self._em_px()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width_px = min(self.width(), self.sizeHint().width()) / len(self._names)
        for place, day in enumerate(self._review.days):
            self._paint_day(painter, QRectF(place * width_px, 0, width_px, self.height()), day, self._names[place])
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date, name: str) -> None:
        colours, em_px = colours_of(self.palette()), self._em_px()
        is_today = day == self._review.today
        font = self.font()
        font.setBold(is_today)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if is_today else colours.quiet))
        words = QRectF(cell.left(), cell.top(), cell.width(), _NAME_EM * em_px)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, name)
        radius_px = _CIRCLE_EM * em_px / 2
        middle = QPointF(cell.center().x(), words.bottom() + radius_px + 1)
        self._paint_circle(painter, middle, radius_px, day, colours)

    def _paint_circle(self, painter: QPainter, middle: QPointF, radius_px: float, day: date, colours: Colours) -> None:
        is_today, is_done = day == self._review.today, day in self._review.done
        line_px = _TODAY_PX if is_today else max(_RING_PX, colours.line_px)
        painter.setPen(QPen(QColor(colours.accent if is_today or is_done else colours.edge), line_px))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(middle, radius_px - line_px / 2, radius_px - line_px / 2)
        fill = self._fill if is_today else 1.0
        if not is_done or fill <= 0:
            return
        painter.save()
        rising = QRectF(middle.x() - radius_px, middle.y() + radius_px * (1 - 2 * fill), 2 * radius_px, 2 * radius_px)
        outline = QPainterPath()
        outline.addEllipse(middle, radius_px, radius_px)
        level = QPainterPath()
        level.addRect(rising)
        painter.fillPath(outline.intersected(level), QColor(colours.accent))
        painter.restore()
        if fill >= 1:
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(QColor(colours.on_accent), radius_px * 0.22, Qt.PenStyle.SolidLine, cap, join))
            painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * radius_px for x, y in _TICK]))

    def _em_px(self) -> int:
        return max(BODY_PX, self.font().pixelSize())
