"""Where everything on the session page stands, as a pure function of the window's size and the text size."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

_REFERENCE_WIDTH_PX = 1280
_REFERENCE_HEIGHT_PX = 800

# Sizes of text at 1280×800 and 100 %, in pixels. They are large already: the page is read from three metres.
_TEXT_PX = {
    "exercise_name": 34,
    "side": 26,
    "phase_name": 56,
    "repetition": 22,
    "caption": 32,
    "pause_reason": 28,
    "next_up": 22,
    "buttons": 22,
}
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


def arrange(width_px: int, height_px: int, text_scale: float, *, is_reading: bool) -> SessionLayout:
    """Return the layout for a page of `width_px` × `height_px` with text `text_scale` (1 to 2) times as large.

    While `is_reading`, the caption has room for the sentences of the set-up.
    """
    unit = min(width_px / _REFERENCE_WIDTH_PX, height_px / _REFERENCE_HEIGHT_PX)
    gap_px = round(16 * unit)
    bar_px = round(60 * unit * min(text_scale, 1.25))
    strip_px = round(34 * unit * min(text_scale, 1.3))
    top_px = gap_px + strip_px + gap_px // 2
    main_px = height_px - top_px - bar_px - 2 * gap_px
    stage_px = round(0.665 * width_px)
    column = QRect(stage_px + 2 * gap_px, top_px, width_px - stage_px - 3 * gap_px, main_px)
    places = {
        "progress": QRect(gap_px, gap_px, width_px - 2 * gap_px, strip_px),
        **_stage(QRect(gap_px, top_px, stage_px, main_px), unit * text_scale, gap_px, is_reading=is_reading),
        **_column(column, unit, text_scale, height_px),
        **_buttons(QRect(gap_px, height_px - bar_px - gap_px, width_px - 2 * gap_px, bar_px), gap_px),
    }
    text_px = {name: round(size_px * unit * text_scale) for name, size_px in _TEXT_PX.items()}
    return SessionLayout(places, text_px)


def _stage(stage: QRect, text_unit: float, gap_px: int, *, is_reading: bool) -> dict[str, QRect]:
    """Return the figure with the caption on its lower edge, and the reason of a pause on its upper edge."""
    wanted_px, most = (190, 0.4) if is_reading else (112, 0.25)
    caption_px = round(min(wanted_px * text_unit, stage.height() * most))
    caption = QRect(stage.left(), stage.bottom() + 1 - caption_px, stage.width(), caption_px)
    reason_px = min(round(60 * text_unit), stage.height() // 5)
    return {
        "figure": stage,
        "caption": caption.adjusted(gap_px, gap_px // 2, -gap_px, -gap_px),
        "pause_reason": QRect(stage.left() + gap_px, stage.top() + gap_px, stage.width() - 2 * gap_px, reason_px),
    }


def _column(column: QRect, unit: float, text_scale: float, height_px: int) -> dict[str, QRect]:
    """Return the parts of the right column from top to bottom; text gives way before the ring does."""
    rows = {"exercise_name": 44, "side": 46, "phase_name": 66, "ring": 0, "dots": 22, "repetition": 32, "next_up": 34}
    space_px = round(8 * unit)
    room_px = column.height() - space_px * (len(rows) - 1)
    ring_px = round(_RING_SHARE * height_px)
    scale = min(unit * text_scale, (room_px - ring_px) / sum(rows.values()))
    heights = {name: round(height * scale) for name, height in rows.items()}
    heights["ring"] = max(min(room_px - sum(heights.values()), column.width()), ring_px)
    spare_px = max(0, room_px - sum(heights.values())) // (len(rows) - 1)
    places, top_px = {}, column.top()
    for name, height in heights.items():
        places[name] = QRect(column.left(), top_px, column.width(), height)
        top_px += height + space_px + spare_px
    return places


def _buttons(bar: QRect, gap_px: int) -> dict[str, QRect]:
    """Return the buttons of the bar from left to right, Pause the widest."""
    shares = {"back": 2, "pause": 5, "skip": 2, "end": 2, "settings": 2}
    room_px = bar.width() - gap_px * (len(shares) - 1)
    places, left_px = {}, bar.left()
    for name, share in shares.items():
        width_px = room_px * share // sum(shares.values())
        places[name] = QRect(left_px, bar.top(), width_px, bar.height())
        left_px += width_px + gap_px
    return places
