"""Saves sheets with every clip, to be looked at: `python -m footcoach.figure.contact_sheet DIR`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from footcoach.core.exercise import Side
from footcoach.figure.clips import ClipLibrary, load_clips
from footcoach.figure.painter import DARK_PALETTE, LIGHT_PALETTE, paint_figure
from footcoach.figure.palette import FigurePalette

CELL_WIDTH, CELL_HEIGHT, CAPTION, CLIPS_PER_ROW = 440, 340, 26, 2


@dataclass(frozen=True)
class Theme:
    """The colours of one sheet."""

    name: str
    palette: FigurePalette
    ground: str
    ink: str


THEMES = (Theme("light", LIGHT_PALETTE, "#fbfaf6", "#3a3a3a"), Theme("dark", DARK_PALETTE, "#222829", "#d8d8d8"))


def sheet(library: ClipLibrary, side: Side, theme: Theme) -> QImage:
    """Return every clip, two in a row, each with its start, its picture and its end."""
    clips = sorted(library.names())
    rows = -(-len(clips) // CLIPS_PER_ROW)
    image = QImage(CLIPS_PER_ROW * 3 * CELL_WIDTH, rows * (CELL_HEIGHT + CAPTION), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    painter.setPen(QColor(theme.ink))
    for number, clip in enumerate(clips):
        left = number % CLIPS_PER_ROW * 3 * CELL_WIDTH
        top = number // CLIPS_PER_ROW * (CELL_HEIGHT + CAPTION)
        for moment, progress in (("start", 0.0), ("still", library.still_progress(clip)), ("end", 1.0)):
            painter.drawText(QPointF(left + 12, top + CAPTION - 8), f"{clip} · {side} · {moment}")
            cell = QRectF(left, top + CAPTION, CELL_WIDTH, CELL_HEIGHT)
            paint_figure(painter, cell, library.pose(clip, progress, side), theme.palette)
            left += CELL_WIDTH
    painter.end()
    return image


def save_sheets(directory: Path) -> list[Path]:
    """Save one sheet for each side and theme, and return where."""
    library = load_clips(resources.files("footcoach.assets.figures"))
    directory.mkdir(parents=True, exist_ok=True)
    saved = []
    for theme in THEMES:
        for side in (Side.LEFT, Side.RIGHT):
            saved.append(directory / f"contact-sheet-{theme.name}-{side}.png")
            sheet(library, side, theme).save(str(saved[-1]))
    return saved


def main(arguments: Sequence[str]) -> int:
    """Save the sheets in the directory that the first argument names."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m footcoach.figure.contact_sheet DIR\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["contact-sheet"])
    for path in save_sheets(Path(arguments[0])):
        sys.stdout.write(f"{path}\n")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
