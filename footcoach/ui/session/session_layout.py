"""Where everything on the session page stands, as a pure function of the window's size and the text size.

The page is a room, and everything else lies over it: the coach's words on its floor, what is read from afar beside the
person, or below in a window that is higher than wide.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

_REFERENCE_WIDTH_PX, _REFERENCE_HEIGHT_PX = 1280, 800
_UPRIGHT_WIDTH_PX, _UPRIGHT_HEIGHT_PX = 800, 1040


@dataclass(frozen=True)
class _Measures:
    """What differs between a window and the whole screen; in pixels at 1280×800 and 100 %.

    Attributes:
        stage_share: How much of the width the figure gets.
        text_px: The wanted size of each text.
        rows_px: The heights of what is read from afar, from top to bottom; the ring takes what is left.
        bar_px: The height of the bar of buttons.
        is_bar_over: Whether the bar comes and goes over the room, which keeps no place for it.
    """

    stage_share: float
    text_px: Mapping[str, int]
    rows_px: Mapping[str, int]
    bar_px: int
    is_bar_over: bool


# All is read from three metres: a word of 60 pixels is still one of 9 when the picture is shrunk to 15 %.
_IN_A_WINDOW = _Measures(
    stage_share=0.64,
    text_px={
        "exercise_name": 38,
        "side": 58,
        "phase_name": 64,
        "repetition": 40,
        "caption": 36,
        "banner": 30,
        "next_up": 38,
        "bar": 18,
        "done": 44,
    },
    rows_px={"exercise_name": 46, "side": 66, "phase_name": 76, "ring": 0, "dots": 22, "repetition": 96, "next_up": 92},
    bar_px=56,
    is_bar_over=False,
)
_WHOLE_SCREEN = _Measures(
    stage_share=0.62,
    text_px={
        "exercise_name": 38,
        "side": 70,
        "phase_name": 80,
        "repetition": 40,
        "caption": 44,
        "banner": 36,
        "next_up": 38,
        "bar": 18,
        "done": 44,
    },
    rows_px={"exercise_name": 46, "side": 78, "phase_name": 88, "ring": 0, "dots": 22, "repetition": 92, "next_up": 88},
    bar_px=56,
    is_bar_over=True,
)
_RING_SHARE, _WHOLE_RING_SHARE = 0.36, 0.38
"""The smallest ring, as a share of the page's height: its digits are then 12 % of it."""

_CAPTION_SHARE, _UPRIGHT_CAPTION_SHARE = 0.205, 0.15
"""The place of the caption, as a share of the height of the room."""

_BANNER_SHARE = 0.36
"""How much of the stage's width a notice may take, so that it stands beside whoever stands in the middle."""

_VEILED_SHARE = 0.022
"""How much of the stage, as a share of the page's width, is veiled before what is written beside it begins."""

_DIGITS_SHARE, _DONE_SHARE = 0.5, 0.42
"""How much of the place of the ring the digits take without it, as large as in it, and the button below them."""

_DONE_TEXT_SHARE = 0.36
"""How large the word on that button may be, as a share of its height: there is a key above it."""

# On a screen so small that its page would be a miniature, what is written and what is pressed does not shrink further.
_SMALLEST_TEXT_UNIT = 0.6
_LOWEST_BAR_PX = 34
_LOWEST_STRIP_PX = 6
_LOWEST_ROW_PX = 14
_LINE_PX = 30
_SCALE_STEP = 0.02


@dataclass(frozen=True)
class SessionLayout:
    """Where everything stands.

    Attributes:
        places: The rectangle of each part that is shown, in pixels; of the figure, the whole room.
        clear: Where nothing is laid over the room, so that the figure is shown there.
        moving: Where something may move in it.
        text_px: The wanted size of each text, in pixels.
    """

    places: Mapping[str, QRect]
    clear: QRect
    moving: QRect
    text_px: Mapping[str, int]


def arrange(width_px: int, height_px: int, text_scale: float, *, is_whole_screen: bool, has_bar: bool) -> SessionLayout:
    """Return the layout for a page of `width_px` × `height_px` with text `text_scale` (1 to 2) times as large.

    On the whole screen the buttons come and go; while the page `has_bar`, the caption makes room, and nothing else.
    """
    measures = _WHOLE_SCREEN if is_whole_screen else _IN_A_WINDOW
    if height_px > width_px:
        return _upright(width_px, height_px, text_scale, measures, has_bar=has_bar)
    unit = min(width_px / _REFERENCE_WIDTH_PX, height_px / _REFERENCE_HEIGHT_PX)
    sizes = _PageSizes(unit, text_scale, measures)
    gap_px = sizes.gap_px
    top_px = 2 * gap_px + sizes.strip_px
    stage_px = round(measures.stage_share * width_px)
    stage = QRect(gap_px, top_px, stage_px - gap_px, height_px - top_px - sizes.below_px)
    column = QRect(stage_px + 2 * gap_px, top_px, width_px - stage_px - 3 * gap_px, height_px - top_px - gap_px)
    scale = _row_scale(column.height(), sizes, round(_ring_share(measures) * height_px))
    places = {
        "figure": QRect(0, 0, width_px, height_px),
        "progress": QRect(gap_px, gap_px, width_px - 2 * gap_px, sizes.strip_px),
        **_on_stage(stage, round(_CAPTION_SHARE * height_px), height_px, sizes),
        **_column(column, sizes, scale, round(_ring_share(measures) * height_px)),
        "bar": QRect(gap_px, height_px - gap_px - sizes.bar_px, stage.width(), sizes.bar_px),
    }
    moving = QRect(0, 0, column.left(), stage.bottom() + 1)
    clear = _clear(stage, places["caption"]).adjusted(0, 0, -round(_VEILED_SHARE * width_px), 0)
    return SessionLayout(sizes.above_bar(places, has_bar=has_bar), clear, moving, sizes.text_px(scale))


def _upright(width_px: int, height_px: int, text_scale: float, measures: _Measures, *, has_bar: bool) -> SessionLayout:
    """Return the layout of a page that is higher than wide: the room above, what is read from afar below it."""
    sizes = _PageSizes(min(width_px / _UPRIGHT_WIDTH_PX, height_px / _UPRIGHT_HEIGHT_PX), text_scale, measures)
    gap_px, ring_px = sizes.gap_px, round(_ring_share(measures) * height_px)
    block_px = ring_px
    top_px, room_px = 2 * gap_px + sizes.strip_px, height_px - block_px - sizes.below_px - gap_px
    stage = QRect(gap_px, top_px, width_px - gap_px, room_px - gap_px - top_px)
    ring_width_px = min(ring_px, (width_px - 3 * gap_px) // 2)
    texts = QRect(
        ring_width_px + 2 * gap_px, room_px + gap_px, width_px - ring_width_px - 3 * gap_px, block_px - gap_px
    )
    scale = _row_scale(texts.height(), sizes, 0)
    places = {
        "figure": QRect(0, 0, width_px, room_px),
        "progress": QRect(gap_px, gap_px, width_px - 2 * gap_px, sizes.strip_px),
        **_on_stage(stage, round(_UPRIGHT_CAPTION_SHARE * room_px), height_px, sizes),
        **_column(texts, sizes, scale, 0),
        "ring": QRect(gap_px, room_px, ring_width_px, block_px),
        "bar": QRect(gap_px, height_px - gap_px - sizes.bar_px, width_px - 2 * gap_px, sizes.bar_px),
    }
    clear, moving = _clear(stage, places["caption"]), QRect(0, 0, width_px, stage.bottom() + 1)
    return SessionLayout(sizes.above_bar(places, has_bar=has_bar), clear, moving, sizes.text_px(scale))


def with_done(layout: SessionLayout) -> SessionLayout:
    """Return `layout` for a phase without a clock: what to press below the digits, where else the ring stands."""
    ring = layout.places["ring"]
    digits, done = QRect(ring), QRect(ring)
    digits.setHeight(round(_DIGITS_SHARE * ring.height()))
    done.setTop(ring.bottom() + 1 - round(_DONE_SHARE * ring.height()))
    text_px = {**layout.text_px, "done": min(layout.text_px["done"], round(_DONE_TEXT_SHARE * done.height()))}
    return replace(layout, places={**layout.places, "ring": digits, "done": done}, text_px=text_px)


@dataclass(frozen=True)
class _PageSizes:
    """The measures in pixels of one page.

    Attributes:
        unit: How many times as large as the reference it is.
        text_scale: How much larger the person wants the text.
        measures: What is measured.
    """

    unit: float
    text_scale: float
    measures: _Measures

    @property
    def text_unit(self) -> float:
        return max(self.unit * self.text_scale, _SMALLEST_TEXT_UNIT)

    @property
    def gap_px(self) -> int:
        return max(round(16 * self.unit), 4)

    @property
    def strip_px(self) -> int:
        return max(round(10 * self.unit), _LOWEST_STRIP_PX)

    @property
    def bar_px(self) -> int:
        return max(round(self.measures.bar_px * self.unit * min(self.text_scale, 1.25)), _LOWEST_BAR_PX)

    @property
    def space_px(self) -> int:
        """The least distance of the rows."""
        return round(8 * self.unit)

    @property
    def below_px(self) -> int:
        """What the gap below everything takes, and the bar where it keeps a place."""
        return self.gap_px if self.measures.is_bar_over else self.bar_px + 2 * self.gap_px

    def above_bar(self, places: Mapping[str, QRect], *, has_bar: bool) -> Mapping[str, QRect]:
        """Return `places` with the caption above a bar that lies over the room now."""
        if not (self.measures.is_bar_over and has_bar):
            return places
        return {**places, "caption": places["caption"].translated(0, -self.bar_px - self.gap_px)}

    def text_px(self, row_scale: float) -> dict[str, int]:
        """Return the wanted size of each text: in the rows, all as far as there is room for the most."""
        texts_px = self.measures.text_px
        scales = {name: row_scale if name in self.measures.rows_px else self.text_unit for name in texts_px}
        return {name: round(size_px * scales[name]) for name, size_px in texts_px.items()}


def _ring_share(measures: _Measures) -> float:
    return _WHOLE_RING_SHARE if measures is _WHOLE_SCREEN else _RING_SHARE


def _on_stage(stage: QRect, caption_px: int, height_px: int, sizes: _PageSizes) -> dict[str, QRect]:
    """Return the caption on the lower edge of the stage, and in its upper corner why the session stands still."""
    banner = QRect(stage.left(), stage.top(), round(_BANNER_SHARE * stage.width()), round(0.26 * height_px))
    return {
        "caption": QRect(stage.left(), stage.bottom() + 1 - caption_px, stage.width(), caption_px),
        "banner": banner.adjusted(0, sizes.gap_px // 2, 0, 0),
    }


def _clear(stage: QRect, caption: QRect) -> QRect:
    """Return the stage above the caption."""
    return QRect(stage.left(), stage.top(), stage.width(), caption.top() - stage.top())


def _row_scale(room_px: int, sizes: _PageSizes, ring_px: int) -> float:
    """Return how large the rows can be, beside the wanted size: text gives way before the ring does."""
    rows_px = sizes.measures.rows_px
    room_px -= sizes.space_px * (len(rows_px) - 1) + ring_px
    scale = min(sizes.text_unit, room_px / sum(rows_px.values()))
    while sum(_heights(rows_px, scale).values()) > room_px and scale > 0:
        scale -= _SCALE_STEP
    return scale


def _column(column: QRect, sizes: _PageSizes, scale: float, ring_px: int) -> dict[str, QRect]:
    """Return what is read from afar from top to bottom.

    Without a ring, which stands elsewhere then, its place is left empty.
    """
    rows_px, space_px = sizes.measures.rows_px, sizes.space_px
    room_px = column.height() - space_px * (len(rows_px) - 1)
    heights = _heights(rows_px, scale)
    if ring_px:
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
