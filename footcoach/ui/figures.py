"""The clips and their painter, loaded after the first window has appeared: it must not wait for them."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from footcoach.core.exercise import Side

if TYPE_CHECKING:
    from footcoach.figure.clips import ClipLibrary


class Figures(QObject):
    """Paints the figure of any clip.

    Signals:
        loaded: the clips have been read; before that nothing is painted.
    """

    loaded = Signal()

    def __init__(self, directory: Traversable, parent: QObject | None = None) -> None:
        """Find the clips in `directory`."""
        super().__init__(parent)
        self._directory = directory
        self._clips: ClipLibrary | None = None

    def load(self) -> None:
        """Read the clips.

        Raises:
            ValueError: A clip file is damaged; the text says which, where and why.
        """
        from footcoach.figure.clips import load_clips  # noqa: PLC0415 (the reason of this module)

        self._clips = load_clips(self._directory)
        self.loaded.emit()

    def paint(
        self, painter: QPainter, target: QRectF, clip: str, side: Side, *, is_dark: bool, has_inset: bool
    ) -> None:
        """Paint the pose that stands for `clip` into `target`; nothing for a clip that nobody has drawn."""
        if self._clips is None or clip not in self._clips.names():
            return
        from footcoach.figure.painter import paint_figure  # noqa: PLC0415
        from footcoach.figure.palette import DARK_PALETTE, LIGHT_PALETTE  # noqa: PLC0415

        pose = self._clips.pose(clip, self._clips.still_progress(clip), side)
        paint_figure(painter, target, pose, DARK_PALETTE if is_dark else LIGHT_PALETTE, with_inset=has_inset)
