"""A body seen from behind, with the places at which it may hurt: left is left, as one feels it oneself."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.core.pain import BodySite, Light, light_of
from footcoach.ui.common.pain_light import ink_colour, light_colour, paint_light
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import BODY_PX, colours_of

_WIDTH_EM, _HEIGHT_EM = 12.0, 19.0

# In parts of the body's height: from its middle to the right, from the floor upwards.
_SPOTS: Mapping[BodySite, tuple[float, float]] = MappingProxyType({
    BodySite.LOW_BACK: (0.0, 0.605),
    BodySite.LEFT_HIP: (-0.086, 0.505),
    BodySite.RIGHT_HIP: (0.086, 0.505),
    BodySite.LEFT_KNEE: (-0.064, 0.288),
    BodySite.RIGHT_KNEE: (0.064, 0.288),
    BodySite.LEFT_FOOT: (-0.076, 0.038),
    BodySite.RIGHT_FOOT: (0.076, 0.038),
})  # fmt: skip
_SPOT_RADIUS, _NEAR = 0.038, 0.075
_SIGN_GROWTH, _RING_PX = 1.15, 4
# From where to where, and how wide at either end; those beside the middle are drawn on both sides.
_BONES = (
    ((0.0, 0.88), (0.0, 0.82), 0.062, 0.080),
    ((0.134, 0.772), (0.172, 0.625), 0.070, 0.052),
    ((0.172, 0.625), (0.192, 0.480), 0.052, 0.036),
    ((0.192, 0.470), (0.195, 0.430), 0.042, 0.030),
    ((0.062, 0.500), (0.064, 0.295), 0.118, 0.074),
    ((0.064, 0.285), (0.066, 0.200), 0.072, 0.076),
    ((0.066, 0.200), (0.068, 0.050), 0.076, 0.040),
    ((0.068, 0.022), (0.104, 0.020), 0.044, 0.032),
)
_TRUNK = ((0.0, 0.825), (0.060, 0.818), (0.135, 0.808), (0.165, 0.782), (0.138, 0.700), (0.094, 0.625), (0.100, 0.560),
          (0.124, 0.490), (0.090, 0.455), (0.0, 0.450))  # fmt: skip
_HEAD = (0.0, 0.925, 0.062)


class BodyPicture(QWidget):
    """Shows which places hurt how much, and lets one point at them; who uses no pointer has the list beside it.

    Signals:
        pressed: a BodySite was pointed at.
    """

    accessible_role = Role.Graphic

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: Mapping[BodySite, int] = {}
        self._chosen: BodySite | None = None
        self.setAccessibleName(self.tr("A body from behind, with the places of the list"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_places(self, scores: Mapping[BodySite, int], chosen: BodySite | None) -> None:
        """Show the `scores`, 0 to 10 each, and which place is `chosen`."""
        self._scores, self._chosen = scores, chosen
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that follows that of the text."""
        em_px = max(BODY_PX, self.font().pixelSize())
        return QSize(round(_WIDTH_EM * em_px), round(_HEIGHT_EM * em_px))

    def place_at(self, point: QPointF) -> BodySite | None:
        """Return the place that lies next to `point`, a point of the widget, or None."""
        near = [(self._distance(site, point), site) for site in _SPOTS]
        distance, site = min(near)
        return site if distance <= _NEAR * self._height_px else None

    def centre_of(self, site: BodySite) -> QPointF:
        """Return where a place is drawn."""
        return self._point(*_SPOTS[site])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a place can be pressed."""
        is_over = self.place_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place that is pressed."""
        site = self.place_at(event.position())
        if site is not None:
            self.pressed.emit(site)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the body, then the places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        painter.setPen(QPen(QColor(colours.edge), 2.0))
        painter.setBrush(QColor(colours.soft))
        painter.drawPath(self._body())
        self._paint_sides(painter, colours.quiet)
        for site in _SPOTS:
            self._paint_spot(painter, site)
        painter.end()

    @property
    def _height_px(self) -> float:
        return self.height() * 0.95

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(self.width() / 2 + x * self._height_px, self.height() * 0.98 - y * self._height_px)

    def _distance(self, site: BodySite, point: QPointF) -> float:
        way = self.centre_of(site) - point
        return float((way.x() ** 2 + way.y() ** 2) ** 0.5)

    def _body(self) -> QPainterPath:
        x, y, radius = _HEAD
        whole = QPainterPath()
        whole.addEllipse(self._point(x, y), radius * 0.86 * self._height_px, radius * 1.1 * self._height_px)
        for side in (1, -1):
            trunk = QPainterPath(self._point(*_TRUNK[0]))
            corners = [self._point(side * across, up) for across, up in _TRUNK]
            for corner, following in zip(corners[1:], [*corners[2:], corners[-1]], strict=True):
                trunk.quadTo(corner, (corner + following) / 2)
            trunk.closeSubpath()
            whole = whole.united(trunk)
            for (x0, y0), (x1, y1), *widths in _BONES:
                whole = whole.united(self._bone(self._point(side * x0, y0), self._point(side * x1, y1), widths))
        return whole.simplified()

    def _bone(self, start: QPointF, end: QPointF, widths: Sequence[float]) -> QPainterPath:
        first, last = (width / 2 * self._height_px for width in widths)
        way = end - start
        across = QPointF(-way.y(), way.x()) / max(1.0, (way.x() ** 2 + way.y() ** 2) ** 0.5)
        bone = QPainterPath(start + across * first)
        for corner in (end + across * last, end - across * last, start - across * first):
            bone.lineTo(corner)
        bone.closeSubpath()
        for joint, radius in ((start, first), (end, last)):
            disc = QPainterPath()
            disc.addEllipse(joint, radius, radius)
            bone = bone.united(disc)
        return bone

    def _paint_sides(self, painter: QPainter, colour: str) -> None:
        painter.setPen(QColor(colour))
        painter.setFont(self.font())
        line_px = painter.fontMetrics().height()
        # The body is not turned round where one writes from right to left.
        absolute = Qt.AlignmentFlag.AlignAbsolute
        room = QRectF(0, self._point(0, 0.95).y(), self.width(), line_px)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | absolute, self.tr("Left"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | absolute, self.tr("Right"))

    def _paint_spot(self, painter: QPainter, site: BodySite) -> None:
        colours, score = colours_of(self.palette()), self._scores.get(site)
        light = None if score is None else light_of(score)
        centre, radius = self.centre_of(site), _SPOT_RADIUS * self._height_px
        if light is not None:
            radius *= _SIGN_GROWTH
        painter.setPen(QPen(QColor(colours.text if site is self._chosen else colours.edge), 2.0))
        painter.setBrush(QColor(colours.surface) if light is None else light_colour(light, self.palette()))
        paint_light(painter, light or Light.GREEN, centre, radius)
        if site is self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 3.0))
            paint_light(painter, light or Light.GREEN, centre, radius + _RING_PX)
        if light is not None:
            self._paint_score(painter, str(score), centre, radius, light)

    def _paint_score(self, painter: QPainter, score: str, centre: QPointF, radius: float, light: Light) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(radius * 1.05)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink_colour(light, self.palette()))
        # The middle of a triangle lies lower than that of what is round it.
        lower = 0.2 * radius if light is Light.AMBER else 0.0
        place = QRectF(centre.x() - radius, centre.y() - radius + lower, 2 * radius, 2 * radius)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, score)
