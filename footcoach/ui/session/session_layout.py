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

# On a screen so small that its page would be a miniature, what is written and what is pressed does not shrink further.
_SMALLEST_TEXT_UNIT = 0.6
_LOWEST_BAR_PX = 28
_LOWEST_STRIP_PX = 22
_LOWEST_ROW_PX = 14
_LINE_PX = 30
_SCALE_STEP = 0.02


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
    text_unit = max(unit * text_scale, _SMALLEST_TEXT_UNIT)
    gap_px = round(16 * unit)
    bar_px = max(round(measures.bar_px * unit * min(text_scale, 1.25)), _LOWEST_BAR_PX if measures.bar_px else 0)
    strip_px = max(round(34 * unit * min(text_scale, 1.3)), _LOWEST_STRIP_PX)
    top_px = gap_px + strip_px + gap_px // 2
    main_px = height_px - top_px - bar_px - (2 if bar_px else 1) * gap_px
    stage_px = round(measures.stage_share * width_px)
    column = QRect(stage_px + 2 * gap_px, top_px, width_px - stage_px - 3 * gap_px, main_px)
    wanted_caption_px = measures.caption_px[is_reading] * text_unit
    places = {
        "progress": QRect(gap_px, gap_px, width_px - 2 * gap_px, strip_px),
        **_stage(QRect(gap_px, top_px, stage_px, main_px), wanted_caption_px, gap_px, is_reading=is_reading),
        **_column(column, measures.rows_px, unit, text_unit, height_px),
        "bar": QRect(gap_px, height_px - bar_px - gap_px, width_px - 2 * gap_px, bar_px),
    }
    places["banner"] = _banner(places["figure"], text_unit, gap_px)
    text_px = {name: round(size_px * text_unit) for name, size_px in measures.text_px.items()}
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
    column: QRect, rows_px: Mapping[str, int], unit: float, text_unit: float, height_px: int
) -> dict[str, QRect]:
    """Return the parts of the right column from top to bottom; text gives way before the ring does."""
    space_px = round(8 * unit)
    room_px = column.height() - space_px * (len(rows_px) - 1)
    ring_px = round(_RING_SHARE * height_px)
    scale = min(text_unit, (room_px - ring_px) / sum(rows_px.values()))
    heights = _heights(rows_px, scale)
    while sum(heights.values()) > room_px - ring_px and scale > 0:
        scale -= _SCALE_STEP
        heights = _heights(rows_px, scale)
    heights["ring"] = max(min(room_px - sum(heights.values()), column.width()), ring_px)
    spare_px = max(0, room_px - sum(heights.values())) // (len(rows_px) - 1)
    places, top_px = {}, column.top()
    for name, height in heights.items():
        places[name] = QRect(column.left(), top_px, column.width(), height)
        top_px += height + space_px + spare_px
    return places


def _heights(rows_px: Mapping[str, int], scale: float) -> dict[str, int]:
    """Return the heights of the rows; those of one small line are not lower than the line."""
    return {
        name: max(round(height * scale), _LOWEST_ROW_PX if height >= _LINE_PX else 0)
        for name, height in rows_px.items()
    }
