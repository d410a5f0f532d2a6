"""The figure in one pose, ready to be painted: what stands still, and what changes from frame to frame."""

from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from footcoach.figure.painter import backdrop_key, body_shapes, changed_part, is_alone, paint_backdrop, paint_person
from footcoach.figure.pose import Pose
from footcoach.figure.pose_distance import pose_distance
from footcoach.figure.shapes import Shape
from footcoach.figure.style import FigureStyle

if TYPE_CHECKING:
    from footcoach.ui.figures.exercise_picture import PictureDrawing

_VISIBLE_PX = 0.3
"""What moves by less looks the same; a close-up shows it not quite twice as large."""


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

    def plain(self) -> "FigureDrawing":
        """Return it without close-up and arrow, which a narrow picture would cut off."""
        return FigureDrawing(self.pose, self._start, self._style, has_inset=False, has_arrow=False)

    def wall(self) -> str:
        """Return the colour of the wall behind all else."""
        return self._style.wall

    def is_whole(self) -> bool:
        """Return whether the camera shows the whole scene, so that nothing of the person lies outside the picture."""
        return self.pose.camera == self.pose.scene.frame

    def looks_like(self, other: "FigureDrawing | PictureDrawing", clear: QRectF) -> bool:
        """Return whether nothing has moved by as much as can be seen, both shown in `clear`."""
        if not isinstance(other, FigureDrawing) or other._options() != self._options():
            return False
        camera = self.pose.camera
        height_px = min(clear.width() / camera.width, clear.height() / camera.height)
        # A stage without room shows nothing, so nothing can be said of it.
        return height_px > 0 and pose_distance(other.pose, self.pose) * height_px < _VISIBLE_PX

    def changed_part(self, before: "FigureDrawing | PictureDrawing", target: QRectF, clear: QRectF) -> QRectF:
        """Return the part of the target in which this looks different from `before`; the room is the same."""
        if not isinstance(before, FigureDrawing):
            return target
        if self._is_simple() and before._is_simple() and self._around() == before._around():
            return changed_part(before._shapes, self._shapes, self.pose, clear)
        return target

    def _is_simple(self) -> bool:
        """Return whether nothing but one person is painted in front, with or without a close-up."""
        return is_alone(self.pose) and not self._has_arrow

    def _around(self) -> tuple[object, ...]:
        """Return what the picture depends on beside the person."""
        return self._options(), self.pose.floor_shift, self.pose.inset, self.pose.detail

    @cached_property
    def _shapes(self) -> Sequence[Shape]:
        return body_shapes(self.pose, self._style)

    def _options(self) -> tuple[object, ...]:
        return self._start, self._style, self._has_inset, self._has_arrow

    @cached_property
    def behind_key(self) -> Hashable:
        """A value that is the same as long as `paint_behind` paints the same."""
        return backdrop_key(self.pose), self._style

    def paint_behind(self, painter: QPainter, target: QRectF, clear: QRectF) -> None:
        """Paint the room and the things around; what matters lies in the `clear` part of the target."""
        paint_backdrop(painter, target, self.pose, self._style, clear=clear)

    def paint_front(self, painter: QPainter, target: QRectF, clear: QRectF) -> None:
        """Paint the person."""
        paint_person(
            painter,
            target,
            self.pose,
            self._style,
            with_inset=self._has_inset,
            with_arrow=self._has_arrow,
            ghost=self._start,
            clear=clear,
            scene=self._shapes if is_alone(self.pose) else None,
        )
