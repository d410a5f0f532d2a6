"""Where everything on the session page stands, as a pure function of the window's size and the text size."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

_REFERENCE_WIDTH_PX = 1280
_REFERENCE_HEIGHT_PX = 800


@dataclass(frozen=True)
class _Measures:
    """What differs between a window and the whole screen; in pixels at 1280×800 and 100 %.

    Attributes:
        stage_share: How much of the width the figure gets.
        text_px: The wanted size of each text.
        rows_px: The heights of the right column from top to bottom; the ring takes what is left.
        bar_px: The height of the bar of buttons.
        caption_px: The height of the caption, and of the caption while there is a set-up to read.
    """

    stage_share: float
    text_px: Mapping[str, int]
    rows_px: Mapping[str, int]
    bar_px: int
    caption_px: tuple[int, int]


# Both are read from three metres: a word of 60 pixels is still one of 9 when the picture is shrunk to 15 %.
_IN_A_WINDOW = _Measures(
    stage_share=0.64,
    text_px={
        "exercise_name": 30,
        "side": 58,
        "phase_name": 64,
        "repetition": 22,
        "caption": 32,
        "banner": 28,
        "next_up": 22,
        "bar": 22,
    },
    rows_px={"exercise_name": 36, "side": 68, "phase_name": 74, "ring": 0, "dots": 20, "repetition": 30, "next_up": 30},
    bar_px=56,
    caption_px=(112, 190),
)
_WHOLE_SCREEN = _Measures(
    stage_share=0.60,
    text_px={
        "exercise_name": 30,
        "side": 76,
        "phase_name": 88,
        "repetition": 28,
        "caption": 44,
        "banner": 36,
        "next_up": 26,
        "bar": 22,
    },
    rows_px={"exercise_name": 38, "side": 86, "phase_name": 98, "ring": 0, "dots": 22, "repetition": 34, "next_up": 34},
    bar_px=0,
    caption_px=(124, 200),
)
_RING_SHARE = 0.36
"""The smallest ring, as a share of the page's height: its digits are then 12 % of it."""


@dataclass(frozen=True)
class SessionLayout:
    """Where everything stands.

    Attributes:
        places: The rectangle of each part, in pixels.
        text_px: The wanted size of each text, in pixels.
    """

    places: Mapping[str, QRect]
    text_px: Mapping[str, int]


def arrange(
    width_px: int, height_px: int, text_scale: float, *, is_reading: bool, is_whole_screen: bool
) -> SessionLayout:
    """Return the layout for a page of `width_px` × `height_px` with text `text_scale` (1 to 2) times as large.

    While `is_reading`, the caption has room for the sentences of the set-up. On the whole screen there are no buttons.
    """
    measures = _WHOLE_SCREEN if is_whole_screen else _IN_A_WINDOW
    unit = min(width_px / _REFERENCE_WIDTH_PX, height_px / _REFERENCE_HEIGHT_PX)
    gap_px = round(16 * unit)
    bar_px = round(measures.bar_px * unit * min(text_scale, 1.25))
    strip_px = round(34 * unit * min(text_scale, 1.3))
    top_px = gap_px + strip_px + gap_px // 2
    main_px = height_px - top_px - bar_px - (2 if bar_px else 1) * gap_px
    stage_px = round(measures.stage_share * width_px)
    column = QRect(stage_px + 2 * gap_px, top_px, width_px - stage_px - 3 * gap_px, main_px)
    wanted_caption_px = measures.caption_px[is_reading] * unit * text_scale
    places = {
        "progress": QRect(gap_px, gap_px, width_px - 2 * gap_px, strip_px),
        **_stage(QRect(gap_px, top_px, stage_px, main_px), wanted_caption_px, gap_px, is_reading=is_reading),
        **_column(column, measures.rows_px, unit, text_scale, height_px),
        "bar": QRect(gap_px, height_px - bar_px - gap_px, width_px - 2 * gap_px, bar_px),
    }
    places["banner"] = _banner(places["figure"], unit * text_scale, gap_px)
    text_px = {name: round(size_px * unit * text_scale) for name, size_px in measures.text_px.items()}
    return SessionLayout(places, text_px)


def _stage(stage: QRect, wanted_caption_px: float, gap_px: int, *, is_reading: bool) -> dict[str, QRect]:
    """Return the figure with the caption on its lower edge."""
    caption_px = round(min(wanted_caption_px, stage.height() * (0.4 if is_reading else 0.25)))
    caption = QRect(stage.left(), stage.bottom() + 1 - caption_px, stage.width(), caption_px)
    return {"figure": stage, "caption": caption.adjusted(gap_px, gap_px // 2, -gap_px, -gap_px)}


def _banner(stage: QRect, text_unit: float, gap_px: int) -> QRect:
    """Return the place on the figure's upper edge for why the session stands still, or for a notice."""
    height_px = min(round(72 * text_unit), stage.height() // 5)
    return QRect(stage.left() + gap_px, stage.top() + gap_px, stage.width() - 2 * gap_px, height_px)


def _column(
    column: QRect, rows_px: Mapping[str, int], unit: float, text_scale: float, height_px: int
) -> dict[str, QRect]:
    """Return the parts of the right column from top to bottom; text gives way before the ring does."""
    space_px = round(8 * unit)
    room_px = column.height() - space_px * (len(rows_px) - 1)
    ring_px = round(_RING_SHARE * height_px)
    scale = min(unit * text_scale, (room_px - ring_px) / sum(rows_px.values()))
    heights = {name: round(height * scale) for name, height in rows_px.items()}
    heights["ring"] = max(min(room_px - sum(heights.values()), column.width()), ring_px)
    spare_px = max(0, room_px - sum(heights.values())) // (len(rows_px) - 1)
    places, top_px = {}, column.top()
    for name, height in heights.items():
        places[name] = QRect(column.left(), top_px, column.width(), height)
        top_px += height + space_px + spare_px
    return places
