"""What a stage shows, ready to be painted: what stands still behind, and what changes in front of it."""

from collections.abc import Hashable
from importlib.resources.abc import Traversable
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from footcoach.figure.likeness import difference
from footcoach.figure.painter import backdrop_key, paint_backdrop, paint_person
from footcoach.figure.pose import Pose
from footcoach.figure.style import FigureStyle

_VISIBLE_PX = 0.3
"""What moves by less looks the same; a close-up shows it not quite twice as large."""


class Drawing(Protocol):
    """Something on the stage."""

    def ground(self) -> str | None:
        """Return the colour of the stage that it is made for, or None for the usual one."""

    def looks_like(self, other: object, target: QRectF) -> bool:
        """Return whether nobody could tell it from another drawing, both painted into `target`."""

    def behind_key(self) -> Hashable:
        """Return a value that is the same as long as `paint_behind` paints the same."""

    def paint_behind(self, painter: QPainter, target: QRectF) -> None:
        """Paint what stands still."""

    def paint_front(self, painter: QPainter, target: QRectF) -> None:
        """Paint what changes from moment to moment."""


class FigureDrawing:
    """The person and the things around, in one pose.

    Attributes:
        pose: How the person stands, sits or lies.
    """

    def __init__(self, pose: Pose, start: Pose | None, style: FigureStyle, *, has_inset: bool, has_arrow: bool) -> None:
        """Draw `pose`, with `start` hinted at."""
        self.pose = pose
        self._start = start
        self._style = style
        self._has_inset = has_inset
        self._has_arrow = has_arrow

    def ground(self) -> str:
        """Return the stage's colour."""
        return self._style.ground

    def looks_like(self, other: object, target: QRectF) -> bool:
        """Return whether nothing has moved by as much as can be seen."""
        if not isinstance(other, FigureDrawing) or other._options() != self._options():
            return False
        camera = self.pose.camera
        height_px = min(target.width() / camera.width, target.height() / camera.height)
        # A stage without room shows nothing, so nothing can be said of it.
        return height_px > 0 and difference(other.pose, self.pose) * height_px < _VISIBLE_PX

    def _options(self) -> tuple[object, ...]:
        return self._start, self._style, self._has_inset, self._has_arrow

    def behind_key(self) -> Hashable:
        """Return what the things around depend on."""
        return backdrop_key(self.pose), self._style

    def paint_behind(self, painter: QPainter, target: QRectF) -> None:
        """Paint the things around."""
        paint_backdrop(painter, target, self.pose, self._style)

    def paint_front(self, painter: QPainter, target: QRectF) -> None:
        """Paint the person."""
        paint_person(
            painter,
            target,
            self.pose,
            self._style,
            with_inset=self._has_inset,
            with_arrow=self._has_arrow,
            ghost=self._start,
        )


class PictureDrawing:
    """A picture from a file, which stands still."""

    def __init__(self, file: Traversable, *, is_mirrored: bool) -> None:
        """Draw the SVG `file`, turned round when `is_mirrored`."""
        self._file = file
        self._is_mirrored = is_mirrored

    def ground(self) -> None:
        """Return that the stage has its usual colour."""

    def looks_like(self, other: object, target: QRectF) -> bool:  # noqa: ARG002 (the same at every size)
        """Return whether it is the same picture."""
        return isinstance(other, PictureDrawing) and other.behind_key() == self.behind_key()

    def behind_key(self) -> Hashable:
        """Return which picture it is."""
        return self._file, self._is_mirrored

    def paint_behind(self, painter: QPainter, target: QRectF) -> None:
        """Paint the whole picture, as large as fits; turned round, a right leg becomes a true left one."""
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (hardly ever needed, and large)

        renderer = QSvgRenderer(self._file.read_bytes())
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        if self._is_mirrored:
            painter.translate(2 * target.center().x(), 0)
            painter.scale(-1, 1)
        renderer.render(painter, target)

    def paint_front(self, painter: QPainter, target: QRectF) -> None:
        """Paint nothing more."""
