"""How loud something is: a slider drawn as bars that grow, which everybody knows from a telephone."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from footcoach.storage.settings import NumberSetting
from footcoach.ui.common.theme import BODY_PX, colours_of

_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_BARS = 10
_STEP_PERCENT = 10
_WIDTH_EM, _HEIGHT_EM = 20, 3.4
_LOWEST_BAR = 0.30
_MARGIN_PX = 8.0
_FOCUS_PX = 3
_RADIUS_PX = 10.0


class VolumeBar(QSlider):
    """A volume in percent, in steps of ten. Unless it has the focus, the wheel scrolls the page.

    Signals:
        settled: the pointer or the key that has changed it was let go.
    """

    settled = Signal()

    def __init__(self, setting: NumberSetting, parent: QWidget | None = None) -> None:
        """Offer the range of `setting`."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(setting.key)
        self.setRange(setting.minimum, setting.maximum)
        self.setSingleStep(_STEP_PERCENT)
        self.setPageStep(2 * _STEP_PERCENT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a size that follows that of the text."""
        em_px = max(BODY_PX, self.font().pixelSize())
        return QSize(round(_WIDTH_EM * em_px), round(_HEIGHT_EM * em_px))

    def minimumSizeHint(self) -> QSize:
        """Return that it may be narrower."""
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the volume that is pointed at."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, if the button was the one that holds it."""
        if event.button() is Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.settled.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of a key that changes the volume; one that is held tells only at its end."""
        super().keyReleaseEvent(event)
        if event.key() in _KEYS and not event.isAutoRepeat():
            self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let an unfocused bar scroll the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, filled as far as the volume goes, and the focus."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(_BARS):
            bar = self._bar(number)
            is_filled = self.value() * _BARS > number * self.maximum()
            painter.setPen(QPen(QColor(colours.accent if is_filled else colours.edge), 1.5))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent if is_filled else QPalette.ColorRole.Base))
            painter.drawRoundedRect(bar, bar.width() / 4, bar.width() / 4)
        if self.hasFocus():
            half_px = _FOCUS_PX / 2
            painter.setPen(QPen(QColor(colours.accent), _FOCUS_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(half_px, half_px, -half_px, -half_px)
            painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
        painter.end()

    def _bar(self, number: int) -> QRectF:
        """Return the place of a bar, from 0 for the quietest."""
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        pitch_px = room.width() / _BARS
        height_px = room.height() * (_LOWEST_BAR + (1 - _LOWEST_BAR) * (number + 1) / _BARS)
        return QRectF(room.left() + (number + 0.2) * pitch_px, room.bottom() - height_px, 0.6 * pitch_px, height_px)

    def _go_to(self, x_px: float) -> None:
        share = (x_px - _MARGIN_PX) / max(1.0, self.width() - 2 * _MARGIN_PX)
        self.setSliderPosition(_STEP_PERCENT * round(share * self.maximum() / _STEP_PERCENT + 0.25))
