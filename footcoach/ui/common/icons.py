"""Drawn icons in the colour of the text beside them.

An icon is a file of assets/icons, drawn in one colour on a square of 24 by 24; only its shape counts.
"""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

_GAP = 0.25
"""The room between an icon and the words beside it, in sizes of the icon."""

_CHANGES_ITS_LOOK = frozenset(
    {
        QEvent.Type.PaletteChange,
        QEvent.Type.StyleChange,
        QEvent.Type.FontChange,
        QEvent.Type.DevicePixelRatioChange,
        QEvent.Type.Polish,
    }
)


def icon_pixmap(name: str, colour: QColor, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name` in one colour.

    Args:
        name: Its file in assets/icons, without the ending.
        colour: What all of it is painted in.
        size_px: The side of the square that it fills.
        ratio: Pixels of the screen for each of them.

    Raises:
        OSError: There is no such file.
    """
    drawing = QSvgRenderer(_drawing(name))
    pixmap = QPixmap(QSize(size_px, size_px) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    everywhere = QRectF(pixmap.rect())
    drawing.render(painter, everywhere)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(everywhere, colour)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _drawing(name: str) -> bytes:
    return (files("footcoach.assets") / "icons" / f"{name}.svg").read_bytes()


def _with_room(icon: QPixmap, room_px: int) -> QPixmap:
    """Return `icon` with so much room at its side towards the words."""
    ratio = icon.devicePixelRatio()
    wide = QPixmap(icon.width() + round(room_px * ratio), icon.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(ratio)
    painter = QPainter(wide)
    is_mirrored = QGuiApplication.isRightToLeft()
    painter.drawPixmap(room_px if is_mirrored else 0, 0, icon)
    painter.end()
    return wide


class ButtonIcon(QObject):
    """Keeps an icon on a button: as large as its text, and in the colour of it, whatever theme comes."""

    def __init__(self, button: QAbstractButton, name: str, *, size_em: float = 1.3) -> None:
        """Put the icon `name` on `button`, which it belongs to; it is `size_em` times the size of the text.

        Raises:
            OSError: There is no such icon.
        """
        super().__init__(button)
        self._button = button
        self._name = name
        self._size_em = size_em
        self._shown: tuple[str, int, float] | None = None
        self._is_shown = True
        button.installEventFilter(self)
        self._show()

    def set_shown(self, is_shown: bool) -> None:
        """Show the icon, or leave its room to the words."""
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self._shown = None
            self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Draw the icon anew when the button looks different."""
        if event.type() in _CHANGES_ITS_LOOK:
            self._show()
        return False

    def _show(self) -> None:
        button = self._button
        if not button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            # It is not dressed yet: nobody has seen it, or asked how large it is.
            return
        if not self._is_shown:
            button.setIcon(QIcon())
            return
        colour = button.palette().color(QPalette.ColorRole.ButtonText)
        size_px = round(button.fontInfo().pixelSize() * self._size_em)
        shown = colour.name(), size_px, button.devicePixelRatioF()
        if shown != self._shown:
            self._shown = shown
            icon = icon_pixmap(self._name, colour, size_px, shown[2])
            # Qt leaves hardly any room between an icon and words.
            gap_px = round(size_px * _GAP) if button.text() else 0
            button.setIconSize(QSize(size_px + gap_px, size_px))
            button.setIcon(QIcon(_with_room(icon, gap_px)))
