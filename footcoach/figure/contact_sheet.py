"""Saves pictures of the figure: `python -m footcoach.figure.contact_sheet FOLDER`.

The folder gets sheets with every clip and with every look, to be looked at after a change, and a picture of each
exercise as SVG, for documents.
"""

import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from footcoach.core.exercise import Side
from footcoach.figure.clip import ClipLibrary
from footcoach.figure.clip_files import load_clips
from footcoach.figure.painter import paint_figure
from footcoach.figure.pose import Pose
from footcoach.figure.style import LOOKS, FigureStyle, style_of

MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
CELL, CAPTION = QSize(430, 320), 24
LOOK_CELL = QSize(440, 330)
COLOURS, COUNTED = 256, 31
TELLING = (("march", Side.BOTH), ("tiptoe-walk", Side.BOTH), ("toes-out-walk", Side.BOTH),
           ("heel-raise-hold", Side.BOTH), ("toe-stretch-hold", Side.RIGHT), ("ball-roll", Side.LEFT),
           ("band-hold", Side.RIGHT), ("ankle-circles-clockwise", Side.LEFT))  # fmt: skip
STILLS: Mapping[str, tuple[str, Side]] = {
    "marching": ("march", Side.BOTH),
    "toe-walking": ("tiptoe-walk", Side.BOTH),
    "heel-raises": ("heel-raise-hold", Side.BOTH),
    "seated-toe-stretch": ("toe-stretch-hold", Side.RIGHT),
    "foot-massage": ("ball-roll", Side.RIGHT),
    "resistance-band": ("band-hold", Side.RIGHT),
    "ankle-circles": ("ankle-circles-clockwise", Side.RIGHT),
}
STILL_WIDTH = 960


@dataclass(frozen=True)
class Cell:
    """A picture on a sheet."""

    caption: str
    pose: Pose
    style: FigureStyle


def sheet(rows: Sequence[Sequence[Cell]], size: QSize) -> QImage:
    """Return rows of pictures with captions."""
    columns = max(len(row) for row in rows)
    height = size.height() + CAPTION
    image = QImage(columns * size.width(), len(rows) * height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            paint_cell(painter, cell, QRect(column * size.width(), number * height, size.width(), height))
    painter.end()
    # Few colours make small files; the drawings are flat.
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, palette_of(image), Qt.ImageConversionFlag.ThresholdDither
    )


def paint_cell(painter: QPainter, cell: Cell, place: QRect) -> None:
    """Paint one picture with its caption on the wall of its style."""
    ground = QColor(cell.style.wall)
    painter.fillRect(place, ground)
    painter.setPen(QColor("#d8d8d8" if ground.lightness() < 128 else "#3a3a3a"))
    painter.drawText(QPointF(place.left() + 8, place.top() + CAPTION - 7), cell.caption)
    paint_figure(painter, QRectF(place.adjusted(0, CAPTION, 0, 0)), cell.pose, cell.style)


def palette_of(image: QImage) -> list[int]:
    """Return the colours that an image uses most, as far as some of its pixels tell."""
    pixels = memoryview(image.constBits()).cast("I")
    return [colour for colour, _ in Counter(pixels[::COUNTED]).most_common(COLOURS)]


def clip_rows(library: ClipLibrary, side: Side, style: FigureStyle) -> list[list[Cell]]:
    """Return every clip, one in a row, at its beginning, its end and three moments between."""
    return [
        [Cell(f"{clip} · {side} · {moment:g}", library.pose(clip, moment, side), style) for moment in MOMENTS]
        for clip in sorted(library.names())
    ]


def look_rows(library: ClipLibrary, look: str) -> list[list[Cell]]:
    """Return telling poses of one person, one theme in a row."""
    themes = [("light", False, False), ("dark", True, False), ("light, contrast", False, True),
              ("dark, contrast", True, True)]  # fmt: skip
    return [
        [
            Cell(f"{look} · {name} · {clip}", library.pose(clip, library.still_progress(clip), side),
                 style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast))
            for clip, side in TELLING
        ]
        for name, is_dark, is_high_contrast in themes
    ]  # fmt: skip


def save_sheets(directory: Path) -> list[Path]:
    """Save one sheet for each side and theme and one for each look, and return where."""
    library = clips()
    sheets: dict[str, QImage] = {}
    for theme in ("light", "dark"):
        style = style_of("bun", is_dark=theme == "dark")
        for side in (Side.LEFT, Side.RIGHT):
            sheets[f"{theme}-{side}"] = sheet(clip_rows(library, side, style), CELL)
    for look in LOOKS:
        sheets[f"look-{look}"] = sheet(look_rows(library, look), LOOK_CELL)
    directory.mkdir(parents=True, exist_ok=True)
    saved = [(directory / f"contact-sheet-{name}.png", image) for name, image in sheets.items()]
    for path, image in saved:
        image.save(str(path), "PNG", 0)  # type: ignore[call-overload]
    return [path for path, _ in saved]


def save_stills(directory: Path) -> list[Path]:
    """Save the picture of each exercise in both themes as SVG, and return where."""
    library = clips()
    directory.mkdir(parents=True, exist_ok=True)
    saved = []
    for exercise, (clip, side) in STILLS.items():
        for theme in ("light", "dark"):
            saved.append(directory / f"{exercise}-{theme}.svg")
            pose = library.pose(clip, library.still_progress(clip), side)
            save_still(saved[-1], pose, style_of("bun", is_dark=theme == "dark"))
    return saved


def save_still(path: Path, pose: Pose, style: FigureStyle) -> None:
    """Save one pose as an SVG of its own proportions."""
    frame = pose.camera
    size = QSize(STILL_WIDTH, round(STILL_WIDTH * frame.height / frame.width))
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(path.stem)
    painter = QPainter(generator)
    paint_figure(painter, QRectF(0, 0, size.width(), size.height()), pose, style)
    painter.end()


def clips() -> ClipLibrary:
    """Return the clips of the program."""
    return load_clips(resources.files("footcoach.assets.figures"))


def main(arguments: Sequence[str]) -> int:
    """Save the sheets and the stills."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m footcoach.figure.contact_sheet FOLDER\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["contact-sheet"])
    folder = Path(arguments[0])
    saved = save_sheets(folder) + save_stills(folder)
    sys.stdout.write("".join(f"{path}\n" for path in saved))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
