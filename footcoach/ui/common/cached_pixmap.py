"""A part of a widget's picture that is painted once and kept: painting it with every frame would cost too much."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class CachedPixmap:
    """A picture as large as its widget, which is painted anew when what it depends on has changed."""

    def __init__(self, widget: QWidget, paint: Callable[[QPainter], None]) -> None:
        """Keep what `paint` paints for `widget`."""
        self._widget = widget
        self._paint = paint
        self._pixmap = QPixmap()
        self._key: Hashable = None

    def is_kept(self, depends_on: Hashable) -> bool:
        """Return whether the picture still holds; it always depends on the widget's size, screen and colours too."""
        return self._key == self._whole_key(depends_on)

    def pixmap(self, depends_on: Hashable) -> QPixmap:
        """Return the picture."""
        if not self.is_kept(depends_on):
            self._key = self._whole_key(depends_on)
            self._renew()
        return self._pixmap

    def _whole_key(self, depends_on: Hashable) -> Hashable:
        widget = self._widget
        return widget.size(), widget.devicePixelRatioF(), widget.palette().cacheKey(), depends_on

    def _renew(self) -> None:
        ratio = self._widget.devicePixelRatioF()
        if self._pixmap.size() != self._widget.size() * ratio:
            self._pixmap = QPixmap(self._widget.size() * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()
