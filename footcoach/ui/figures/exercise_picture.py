"""What is shown of an exercise that the figure does not know: the person's own picture, or its name and posture."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath

from footcoach.core.exercise import Exercise
from footcoach.figure.style import FigureStyle
from footcoach.storage.errors import FieldError
from footcoach.storage.pictures import read_picture
from footcoach.ui.common.icons import icon_pixmap

if TYPE_CHECKING:
    from footcoach.ui.figures.figure_drawing import FigureDrawing

_PAPER = QColor("#ffffff")
"""Whatever the theme, pictures are drawn for white paper; the clear parts of one would be lost on a dark wall."""

_ON_LIGHT, _ON_DARK, _HALF_LIGHT = "#16211f", "#f0f4f3", 127
_RADIUS = 0.03
_MARGIN = 0.04
_ICON, _ICON_ALONE, _NAME = 0.46, 0.62, 0.085
_SMALLEST_PX = 14
_FEWEST_ICON_PX, _MOST_ICON_PX = 16, 1024


@dataclass(frozen=True)
class PictureDrawing:
    """A picture that does not move; it is painted where a figure would be.

    Attributes:
        exercise: Whose it is.
        picture: The person's own picture; None for none.
        style: The colours of everything around.
    """

    exercise: Exercise
    picture: QImage | None
    style: FigureStyle

    def wall(self) -> str:
        """Return the colour of the wall behind it."""
        return self.style.wall

    def is_whole(self) -> bool:
        """Return that nothing of it lies outside the picture."""
        return True

    def looks_like(self, other: FigureDrawing | PictureDrawing, _clear: QRectF) -> bool:
        """Return whether it is the same picture."""
        return self == other

    def changed_part(self, _before: FigureDrawing | PictureDrawing, target: QRectF, _clear: QRectF) -> QRectF:
        """Return that all of it is different from what was there before."""
        return target

    @property
    def behind_key(self) -> Hashable:
        """A value that is the same as long as `paint_behind` paints the same."""
        return self.style

    def paint_behind(self, painter: QPainter, target: QRectF, _clear: QRectF) -> None:
        """Paint the wall."""
        painter.fillRect(target, QColor(self.style.wall))

    def paint_front(self, painter: QPainter, _target: QRectF, clear: QRectF) -> None:
        """Paint the picture, or what stands in for it."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture is None:
            self._paint_name(painter, clear)
        else:
            self._paint_picture(painter, clear, self.picture)
        painter.restore()

    def _paint_picture(self, painter: QPainter, clear: QRectF, picture: QImage) -> None:
        margin_px = _MARGIN * min(clear.width(), clear.height())
        room = clear.adjusted(margin_px, margin_px, -margin_px, -margin_px)
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        place = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        place.moveCenter(room.center())
        outline = QPainterPath()
        radius_px = _RADIUS * min(clear.width(), clear.height())
        outline.addRoundedRect(place, radius_px, radius_px)
        painter.fillPath(outline, _PAPER)
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, picture)

    def _paint_name(self, painter: QPainter, clear: QRectF) -> None:
        """Paint a sign for the posture, and the name below it; in a small picture, the sign alone."""
        size_px = min(clear.width(), clear.height())
        name_px = _NAME * size_px
        has_name = name_px >= _SMALLEST_PX
        side_px = size_px * (_ICON if has_name else _ICON_ALONE)
        place = QRectF(0, 0, side_px, side_px)
        place.moveCenter(clear.center())
        if has_name:
            place.translate(0, -name_px)
            self._paint_words(painter, clear, place.bottom(), round(name_px))
        icon_px = max(_FEWEST_ICON_PX, min(round(2 * place.width()), _MOST_ICON_PX))
        icon = icon_pixmap(f"posture-{self.exercise.posture.value}", QColor(self.style.inset_line), icon_px)
        painter.drawPixmap(place, icon, QRectF(icon.rect()))

    def _paint_words(self, painter: QPainter, clear: QRectF, top_px: float, size_px: int) -> None:
        font = QFont(painter.font())
        font.setPixelSize(size_px)
        painter.setFont(font)
        painter.setPen(QColor(_ON_LIGHT if QColor(self.style.wall).lightness() > _HALF_LIGHT else _ON_DARK))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        room, side_px = QRectF(clear), _MARGIN * clear.width()
        room.setTop(top_px)
        painter.drawText(room.adjusted(side_px, 0, -side_px, 0), flags, self.exercise.name)


def picture_drawing(exercise: Exercise, file: Path | None, style: FigureStyle) -> PictureDrawing:
    """Return what is shown of `exercise`, whose own picture is `file`; one that cannot be read is left out."""
    return PictureDrawing(exercise, _image(file) if file is not None else None, style)


@lru_cache(maxsize=16)
def _image(file: Path) -> QImage | None:
    try:
        data = read_picture(file)
    except FieldError:
        return None
    image = QImage()
    image.loadFromData(data, "PNG")
    return None if image.isNull() else image
