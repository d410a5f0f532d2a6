"""Saves sheets with every clip, to be looked at: `python -m footcoach.figure.contact_sheet DIR`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from footcoach.core.exercise import Side
from footcoach.figure.clips import ClipLibrary, load_clips
from footcoach.figure.painter import DARK_PALETTE, LIGHT_PALETTE, paint_figure
from footcoach.figure.palette import FigurePalette

CELL_WIDTH, CELL_HEIGHT, CAPTION = 560, 420, 26


@dataclass(frozen=True)
class Theme:
    """The colours of one sheet."""

    name: str
    palette: FigurePalette
    ground: str
    ink: str


THEMES = (Theme("light", LIGHT_PALETTE, "#fbfaf6", "#3a3a3a"), Theme("dark", DARK_PALETTE, "#222829", "#d8d8d8"))


def sheet(library: ClipLibrary, clips: Sequence[str], side: Side, theme: Theme) -> QImage:
    """Return one row for each clip: its start, its picture and its end."""
    image = QImage(3 * CELL_WIDTH, len(clips) * (CELL_HEIGHT + CAPTION), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.ground))
    painter = QPainter(image)
    for row, clip in enumerate(clips):
        top = row * (CELL_HEIGHT + CAPTION)
        for column, (name, progress) in enumerate(
            (("start", 0.0), ("still", library.still_progress(clip)), ("end", 1.0))
        ):
            cell = QRectF(column * CELL_WIDTH, top + CAPTION, CELL_WIDTH, CELL_HEIGHT)
            painter.setPen(QColor(theme.ink))
            painter.drawText(
                QRectF(cell.x() + 12, top + 4, CELL_WIDTH, CAPTION),
                Qt.AlignmentFlag.AlignLeft,
                f"{clip} · {side} · {name}",
            )
            paint_figure(painter, cell, library.pose(clip, progress, side), theme.palette)
    painter.end()
    return image


def save_sheets(directory: Path) -> list[Path]:
    """Save the sheets of all clips, both sides and both themes, and return where."""
    library = load_clips(resources.files("footcoach.assets.figures"))
    names = sorted(library.names())
    directory.mkdir(parents=True, exist_ok=True)
    saved = []
    for theme in THEMES:
        for side in (Side.LEFT, Side.RIGHT):
            for part, start in enumerate(range(0, len(names), 6), start=1):
                path = directory / f"contact-sheet-{theme.name}-{side}-{part}.png"
                sheet(library, names[start : start + 6], side, theme).save(str(path))
                saved.append(path)
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
