"""Contrast by the formula of WCAG 2, of named colours and of all the pixels of a picture at once."""

import numpy as np
from PySide6.QtGui import QColor, QImage, QPixmap

_SHARES = np.array((0.2126, 0.7152, 0.0722))
_CHANNEL = np.arange(256) / 255
_LIGHT = np.where(_CHANNEL <= 0.04045, _CHANNEL / 12.92, ((_CHANNEL + 0.055) / 1.055) ** 2.4)
"""The light of a channel by its value."""


def luminance(colour):
    """The light of a colour by its name, or of every pixel of an array whose last axis is red, green and blue."""
    if isinstance(colour, str):
        colour = np.array(QColor(colour).getRgb()[:3], dtype=np.uint8)
    return _LIGHT[colour] @ _SHARES


def contrast(one, other):
    """1 for the same light, 21 for black and white; pixel by pixel for arrays."""
    light, dark = np.maximum(luminance(one), luminance(other)), np.minimum(luminance(one), luminance(other))
    return (light + 0.05) / (dark + 0.05)


def pixels(picture):
    """A pixmap or an image as rows of pixels, each red, green and blue."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def ink_contrast(area):
    """What stands out most from the ground of an area, its commonest colour: of its text, the middle of a stroke."""
    packed = area.astype(np.uint32) @ np.array((1 << 16, 1 << 8, 1), dtype=np.uint32)
    numbers, counts = np.unique(packed, return_counts=True)
    colours = np.stack([numbers >> 16, numbers >> 8 & 0xFF, numbers & 0xFF], axis=-1).astype(np.uint8)
    return contrast(colours, colours[counts.argmax()]).max()


def border_contrast(row, left):
    """What stands out most, at the left edge of a control, from what is beside it; `row` runs through its middle."""
    outside = row[max(0, left - 2)]
    return contrast(row[left : left + 4], outside).max()


def runs(flags):
    """The (first, last) places of all that is true in a row."""
    ends = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(int), [0]))))
    return [(int(first), int(last) - 1) for first, last in zip(ends[::2], ends[1::2], strict=True)]


def focus_faults(before, after, box, least_px=2, least=3.0):
    """Why nobody would see that a control has the focus; empty when there is a new line along each of its sides.

    Args:
        before: The pixels without the focus.
        after: The same with it.
        box: Left, top, right and bottom of the control; a side that lies outside the picture is not looked at.
        least_px: The width of the line.
        least: How much it must stand out from what was there before, and from both its neighbours.
    """
    left, top, right, bottom = box
    height, width = after.shape[:2]
    across, down = min(max((left + right) // 2, 0), width - 1), min(max((top + bottom) // 2, 0), height - 1)
    rows = {"left": (before[down], after[down], left, 1), "right": (before[down], after[down], right, -1),
            "top": (before[:, across], after[:, across], top, 1),
            "bottom": (before[:, across], after[:, across], bottom, -1)}  # fmt: skip
    found = {side: _fault_of_side(*row, least_px, least) for side, row in rows.items()}
    return {side: fault for side, fault in found.items() if fault}


_REACH_PX = 10
_BEYOND_PX = 4
_WIDEST_BORDER_PX = 3
_ALIKE = 1.2


def _fault_of_side(before, after, edge, inwards, least_px, least):
    """What is wrong with the line at the `edge` of a control, in a row of pixels that crosses it."""
    if not 0 <= edge < len(after):
        return None
    way = slice(None, None, inwards)
    start = max(0, (edge if inwards > 0 else len(after) - 1 - edge) - _BEYOND_PX)
    before, after = before[way], after[way]
    changed = contrast(before[start : start + _BEYOND_PX + _REACH_PX], after[start : start + _BEYOND_PX + _REACH_PX])
    lines = [(a + start, b + start) for a, b in runs(changed >= least) if b - a + 1 >= least_px]
    if not lines:
        return "no line"
    first, last = lines[0]
    middle = after[(first + last) // 2]
    # What was the border before is a part of the line now.
    first = _grown(after, first, -1, middle)
    last = _grown(after, last, 1, middle)
    beside = [(first - 1, first - 2), (last + 1, last + 2)]
    weak = [places[0] for places in beside if not _stands_out(after, places, middle, least)]
    return [f"{contrast(after[place], middle):.1f} beside it" for place in weak]


def _grown(row, end, way, colour):
    """The end of a line, at most a border further on."""
    for _ in range(_WIDEST_BORDER_PX):
        if 0 <= end + way < len(row) and contrast(row[end + way], colour) < _ALIKE:
            end += way
    return end


def _stands_out(row, places, middle, least):
    """Whether a line differs from one of the pixels beside it: the first may be where it fades out."""
    there = [place for place in places if 0 <= place < len(row)]
    return not there or any(contrast(row[place], middle) >= least for place in there)
