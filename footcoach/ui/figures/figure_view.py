"""The widget that shows the figure, on a rounded stage."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPalette, QShowEvent, QWindow
from PySide6.QtWidgets import QSizePolicy, QWidget

from footcoach.ui.common.cached_pixmap import CachedPixmap
from footcoach.ui.common.roles import Role
from footcoach.ui.common.theme import is_dark
from footcoach.ui.figures.figure_model import FigureModel, Moment, Shown

if TYPE_CHECKING:
    from footcoach.ui.figures.figure_drawing import FigureDrawing

_LIGHT_STAGE = "#fbfaf6"
_DARK_STAGE = "#1c2224"

_STEP = 0.2
"""The part of a change of size that one frame makes; all at once would look like a jump."""


class FigureView(QWidget):
    """Shows a figure on a rounded stage. What stands still behind it is painted once and kept.

    Signals:
        seen_changed: whether it can be seen: it is shown, in a window that is not minimised.
    """

    accessible_role = Role.Graphic

    seen_changed = Signal(bool)

    def __init__(self, figures: FigureModel, *, is_small: bool = False, parent: QWidget | None = None) -> None:
        """Begin empty; one that `is_small` has no room for a close-up."""
        super().__init__(parent)
        self._figures = figures
        figures.changed.connect(self._draw)
        self._is_small = is_small
        self._shown: Shown | None = None
        self._drawing: FigureDrawing | None = None
        self._behind = CachedPixmap(self, self._paint_behind)
        self._native_window: QWindow | None = None
        self._is_seen = False
        self._room_above_px = 0
        self._room_below_px = 0.0
        self._wanted_below_px = 0
        self._sized_for = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(self, shown: Shown) -> None:
        """Show a figure; one that looks the same as the one before costs nothing."""
        is_same = self._figures.is_same(self._shown, shown)
        self._shown = shown
        if not is_same:
            self._draw()
        if isinstance(shown, Moment):
            self._step_room()
        else:
            self._apply_room()

    def is_seen(self) -> bool:
        """Return whether somebody can see it."""
        return self._is_seen

    def set_room_above(self, room_px: int) -> None:
        """Keep so many pixels at the upper edge free for a message."""
        if room_px != self._room_above_px:
            self._room_above_px = room_px
            self._apply_room()
            self.update()

    def set_room_below(self, room_px: int) -> None:
        """Keep so many pixels at the lower edge free for a caption; a moving figure changes its size step by step."""
        self._wanted_below_px = room_px
        if self._sized_for != self.size() or not isinstance(self._shown, Moment):
            self._sized_for = self.size()
            self._apply_room()

    def _step_room(self) -> None:
        """Come nearer to the room that is wanted, by the step of one frame."""
        missing_px = self._wanted_below_px - self._room_below_px
        if abs(missing_px) < 1:
            self._apply_room()
        else:
            self._room_below_px += missing_px * _STEP
            self.update()

    def settle(self) -> None:
        """Take the size that is wanted at once, because no more frames will come."""
        self._apply_room()

    def _apply_room(self) -> None:
        if self._room_below_px != self._wanted_below_px:
            self._room_below_px = self._wanted_below_px
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stage and the figure."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._behind.pixmap(self._behind_key()))
        if self._drawing is not None:
            self._drawing.paint_front(painter, self._target())
        painter.end()

    @Slot()
    def _draw(self) -> None:
        """Draw what is shown, as it looks now."""
        if self._shown is None:
            return
        dark = is_dark(self.palette())
        drawing = self._figures.drawing(self._shown, is_dark=dark, has_inset=not self._is_small)
        if drawing and self._drawing and drawing.looks_like(self._drawing, self._target()):
            return
        self._drawing = drawing
        if self._behind.is_kept(self._behind_key()):
            # Nothing is painted outside the target, so what lies over the rest of the stage stays as it is.
            self.update(self._target().toAlignedRect())
        else:
            self.update()

    @Slot(Qt.WindowState)
    def _on_window_state_changed(self, state: Qt.WindowState) -> None:
        self._set_seen(self.isVisible() and state is not Qt.WindowState.WindowMinimized)

    def _set_seen(self, is_seen: bool) -> None:
        if is_seen != self._is_seen:
            self._is_seen = is_seen
            self.seen_changed.emit(is_seen)

    def _target(self) -> QRectF:
        margin_px = max(4.0, self.height() * 0.02)
        above_px, below_px = margin_px + self._room_above_px, margin_px + self._room_below_px
        return QRectF(self.rect()).adjusted(margin_px, above_px, -margin_px, -below_px)

    def _behind_key(self) -> Hashable:
        """Return what the stage and everything that stands still on it depend on."""
        drawn = self._drawing.behind_key() if self._drawing is not None else None
        return self._target().getRect(), drawn

    def _paint_behind(self, painter: QPainter) -> None:
        self._paint_stage(painter)
        if self._drawing is not None:
            self._drawing.paint_behind(painter, self._target())

    def _paint_stage(self, painter: QPainter) -> None:
        usual = _DARK_STAGE if is_dark(self.palette()) else _LIGHT_STAGE
        ground = self._drawing.ground() if self._drawing is not None else None
        radius_px = min(20.0, self.height() * 0.08)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(QColor(ground or usual))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
        painter.setBrush(Qt.BrushStyle.NoBrush)
