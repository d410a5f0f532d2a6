"""The widget that shows the figure in its room, which goes on to every edge."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QShowEvent,
    QWindow,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import FOCUS_FRAME_PX, is_dark
from footcoach.ui.figures.figure_model import FigureModel, Shown

if TYPE_CHECKING:
    from footcoach.ui.figures.figure_model import Drawing


class FigureView(QWidget):
    """Shows a figure in its room. What stands still is painted once and kept.

    In a page it has rounded corners; where it is the ground of a page, things are laid over it: the figure keeps to
    the part that is clear, and beside that the room is veiled, so that words are easy to read there.

    Signals:
        seen_changed: whether it can be seen: it is shown, in a window that is not minimised.
    """

    accessible_role = Role.Graphic

    seen_changed = Signal(bool)

    def __init__(
        self, figures: FigureModel, *, is_small: bool = False, is_ground: bool = False, parent: QWidget | None = None
    ) -> None:
        """Begin empty.

        Args:
            figures: What there is to show.
            is_small: Whether there is no room for a close-up.
            is_ground: Whether it is the ground of a page.
            parent: The widget that it lies in.
        """
        super().__init__(parent)
        self._figures = figures
        figures.changed.connect(self._draw)
        self._is_small = is_small
        self._is_ground = is_ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, is_ground)
        self._is_framed = False
        self._clear: QRectF | None = None
        self._moving: QRectF | None = None
        self._shown: Shown | None = None
        self._drawing: Drawing | None = None
        self._behind = CachedPixmap(self, self._paint_behind)
        self._veil = CachedPixmap(self, self._paint_veil)
        self._native_window: QWindow | None = None
        self._is_seen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(self, shown: Shown) -> None:
        """Show a figure; one that looks the same as the one before costs nothing."""
        is_same = self._figures.is_same(self._shown, shown)
        self._shown = shown
        if not is_same:
            self._draw()

    def is_seen(self) -> bool:
        """Return whether somebody can see it."""
        return self._is_seen

    def set_clear(self, clear: QRect, moving: QRect) -> None:
        """Show the figure in the `clear` part, which nothing is laid over.

        Only in the `moving` part, which is larger, a picture may differ from the one before: what lies over the rest
        stays as it is. From the right edge of the one to that of the other the room is veiled more and more.
        """
        if (self._clear, self._moving) != (QRectF(clear), QRectF(moving)):
            self._clear, self._moving = QRectF(clear), QRectF(moving)
            self.update()

    def set_framed(self, is_framed: bool) -> None:
        """Draw a line round the page whose ground it is, or none: it hides the page's own."""
        self._is_framed = is_framed
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(320, 180)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it can be seen, and watch for its window to be minimised."""
        super().showEvent(event)
        native = self.window().windowHandle()
        if native is not None and native is not self._native_window:
            self._native_window = native
            native.windowStateChanged.connect(self._on_window_state_changed)
        self._set_seen(not self.window().isMinimized())

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it cannot be seen."""
        super().hideEvent(event)
        self._set_seen(False)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the room, and the figure where it is to be drawn anew."""
        painter = QPainter(self)
        if self._is_ground:
            # Nothing shines through it, and to copy it is faster.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(0, 0, self._behind.pixmap(self._behind_key()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if self._drawing is not None and event.region().intersects(self._moving_part().toAlignedRect()):
            self._cut_to_room(painter)
            self._drawing.paint_front(painter, QRectF(self.rect()), self._clear_part())
            painter.setClipping(False)
        self._draw_veil(painter)
        if self._is_framed:
            self._paint_frame(painter)
        painter.end()

    @Slot()
    def _draw(self) -> None:
        """Draw what is shown, as it looks now."""
        if self._shown is None:
            return
        dark = is_dark(self.palette())
        drawing = self._figures.drawing(self._shown, is_dark=dark, has_inset=not self._is_small)
        if drawing and self._drawing and drawing.looks_like(self._drawing, self._clear_part()):
            return
        before, wall, moving = self._drawing, self._wall(), self._moving_part()
        self._drawing = drawing
        if self._behind.is_kept(self._behind_key()) and self._moving_part().contains(moving):
            self.update(self._changed_part(before).toAlignedRect())
        elif self._moving is not None and wall == self._wall():
            # What is wholly veiled stays as it is.
            self.update(0, 0, round(self._moving.right()), self.height())
        else:
            self.update()

    @Slot(Qt.WindowState)
    def _on_window_state_changed(self, state: Qt.WindowState) -> None:
        self._set_seen(self.isVisible() and state is not Qt.WindowState.WindowMinimized)

    def _set_seen(self, is_seen: bool) -> None:
        if is_seen != self._is_seen:
            self._is_seen = is_seen
            self.seen_changed.emit(is_seen)

    def _clear_part(self) -> QRectF:
        """Return where the figure is shown."""
        if self._clear is not None:
            return self._clear
        margin_px = max(4.0, self.height() * 0.02)
        return QRectF(self.rect()).adjusted(margin_px, margin_px, -margin_px, -margin_px)

    def _moving_part(self) -> QRectF:
        """Return where something moves: as long as the camera shows the whole scene, where it is clear."""
        if self._clear is None or self._moving is None:
            return QRectF(self.rect())
        is_whole = self._drawing is not None and self._drawing.is_whole()
        return self._clear.adjusted(-4, -4, 4, 4) if is_whole else self._moving

    def _changed_part(self, before: Drawing | None) -> QRectF:
        """Return where the picture differs from the one before, in the same room."""
        moving = self._moving_part()
        if self._drawing is None or before is None:
            return moving
        return self._drawing.changed_part(before, moving, self._clear_part()).intersected(moving)

    def _behind_key(self) -> Hashable:
        """Return what the room and everything that stands still in it depend on."""
        drawn = self._drawing.behind_key if self._drawing is not None else None
        return self._clear_part().getRect(), drawn

    def _paint_behind(self, painter: QPainter) -> None:
        self._cut_to_corners(painter)
        painter.fillRect(self.rect(), self._wall())
        if self._drawing is not None:
            self._drawing.paint_behind(painter, QRectF(self.rect()), self._clear_part())

    def _wall(self) -> QColor:
        if self._drawing is not None:
            return QColor(self._drawing.wall())
        return self.palette().color(QPalette.ColorRole.Window)

    def _cut_to_room(self, painter: QPainter) -> None:
        if self._is_ground:
            painter.setClipRect(self._moving_part(), Qt.ClipOperation.IntersectClip)
        else:
            self._cut_to_corners(painter)

    def _cut_to_corners(self, painter: QPainter) -> None:
        if self._is_ground:
            return
        radius_px = min(20.0, self.height() * 0.08)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), radius_px, radius_px)
        painter.setClipPath(outline)

    def _paint_frame(self, painter: QPainter) -> None:
        half_px = FOCUS_FRAME_PX / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), FOCUS_FRAME_PX))
        page = self.parentWidget()
        whole = QRectF(page.rect() if page is not None else self.rect()).translated(-self.geometry().topLeft())
        painter.drawRect(whole.adjusted(half_px, half_px, -half_px, -half_px))

    def _draw_veil(self, painter: QPainter) -> None:
        """Let the room, and who is in it, fade into plain wall beside the clear part."""
        if self._clear is None or self._clear.right() >= self.width():
            return
        veil = self._veil.pixmap((self._clear.getRect(), self._wall().name()))
        ratio, left_px = veil.devicePixelRatio(), self._clear.right()
        place = QRectF(left_px, 0, self.width() - left_px, self.height())
        painter.drawPixmap(place, veil, QRectF(place.topLeft() * ratio, place.size() * ratio))

    def _paint_veil(self, painter: QPainter) -> None:
        if self._clear is None or self._moving is None:
            return
        wall, left_px = self._wall(), self._clear.right()
        veil = QLinearGradient(left_px, 0, self._moving.right(), 0)
        for place, opacity in ((0.0, 0.0), (0.3, 0.2), (0.7, 0.8), (1.0, 1.0)):
            wall.setAlphaF(opacity)
            veil.setColorAt(place, wall)
        painter.fillRect(QRectF(left_px, 0, self.width() - left_px, self.height()), veil)
