"""Where the focus of the keyboard begins on a page, where Tab and F6 take it, and what Enter does there.

Tab follows the order of reading: what stands on a page moves with the width of the window and the size of the text, and
comes and goes, so the order is read off the page at every press. Qt's own order is that in which widgets were made.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QScrollArea, QWidget

_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly

MARGIN_PX = 50
"""So much of what is above and below a control is seen with it, where there is room."""


@runtime_checkable
class HasFocusStart(Protocol):
    """A page that says where the focus begins; on any other it begins at the page itself."""

    def focus_start(self) -> QWidget:
        """Return the control that has the focus when the page is opened."""


@runtime_checkable
class HasRegions(Protocol):
    """A page of several regions, such as a bar and what it leads to."""

    def regions(self) -> Sequence[QWidget]:
        """Return the regions in the order of F6; one that lies within another comes after it."""


def focus_start_of(page: QWidget) -> QWidget:
    """Return the control of `page` at which the focus begins."""
    return page.focus_start() if isinstance(page, HasFocusStart) else page


def regions_of(page: QWidget) -> Sequence[QWidget]:
    """Return the regions of `page`; of a page that names none, the whole."""
    return page.regions() if isinstance(page, HasRegions) else (page,)


def tab_stops(within: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """Return the controls in `within` that Tab stops at, in the order of reading.

    Args:
        within: A window, or a part of one.
        also: A control that counts as a stop even if Tab would not stop at it, or it has just been hidden or disabled.
    """
    parts = [part for part in within.findChildren(QWidget, options=_DIRECT) if _is_there(part, also)]
    stops = {part: tab_stops(part, also) for part in parts}
    own = [within] if _is_stop(within) or within is also else []
    return own + [stop for part in _in_reading_order(part for part in stops if stops[part]) for stop in stops[part]]


def move_focus(window: QWidget, *, is_forward: bool) -> bool:
    """Move the focus to the next control of `window`, or to the one before; return whether there is any.

    Qt moves it on, too, from a control that goes away.
    """
    current = window.focusWidget()
    stops = tab_stops(window, also=current)
    if not stops:
        return False
    place = _beside(stops.index(current) if current in stops else None, is_forward=is_forward)
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    focus_in_view(stops[place % len(stops)], reason)
    return True


def move_region(page: QWidget, *, is_forward: bool) -> None:
    """Move the focus to the next region of `page`, or to the one before, there to where it was last."""
    stops = {region: own for region in regions_of(page) if (own := _stops_of_region(region, page))}
    if not stops:
        return
    regions = list(stops)
    focused = page.window().focusWidget()
    held = next((place for place, region in enumerate(regions) if focused in stops[region]), None)
    region = regions[_beside(held, is_forward=is_forward) % len(regions)]
    last = region.focusWidget()
    focus_in_view(last if last in stops[region] else stops[region][0], Qt.FocusReason.ShortcutFocusReason)


def focus_in_view(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Give `widget` the focus where it can be seen."""
    widget.setFocus(reason)
    bring_into_view(widget)


def focus_new_in_view(widget: QWidget) -> None:
    """Do the same with what has come to its page a moment ago, where that is not laid out yet."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    focus_in_view(widget)


def bring_into_view(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll every page that `widget` is on until it, or a `part` of it, can be seen."""
    shown = widget.rect() if part is None else part
    area = _scroll_area_around(widget)
    while area is not None:
        _show_in(area, widget, shown)
        area = _scroll_area_around(area)


def bring_current_into_view(view: QAbstractItemView) -> None:
    """Scroll the pages around a list or a table, which itself is as high as its items, to the current one."""
    if view.hasFocus():
        bring_into_view(view.viewport(), view.visualRect(view.currentIndex()))


def press_by_enter(focused: QWidget | None, event: QKeyEvent) -> bool:
    """Press `focused` if it is a button and `event` is Enter, which by itself presses few; return whether it did."""
    is_enter = event.key() in _ENTER_KEYS and event.modifiers() in _PLAIN
    if not is_enter or not isinstance(focused, QAbstractButton):
        return False
    focused.click()
    return True


def _beside(place: int | None, *, is_forward: bool) -> int:
    """Return the place after `place`, or the one before; from nowhere, the first or the last."""
    if place is None:
        return 0 if is_forward else -1
    return place + (1 if is_forward else -1)


def _stops_of_region(region: QWidget, page: QWidget) -> list[QWidget]:
    """Return the stops in `region` that are not those of a region within it."""
    inner = [other for other in regions_of(page) if other is not region and region.isAncestorOf(other)]
    return [stop for stop in tab_stops(region) if not any(other.isAncestorOf(stop) for other in inner)]


def _is_there(part: QWidget, also: QWidget | None) -> bool:
    if part.isWindow():
        return False
    return (part.isVisible() and part.isEnabled()) or (also is not None and part.isAncestorOf(also))


def _is_stop(widget: QWidget) -> bool:
    # What has a proxy is the inside of a field.
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_focus and widget.isVisible() and widget.isEnabled()


def _in_reading_order(parts: Iterable[QWidget]) -> list[QWidget]:
    """Return `parts` row by row, each from left to right; a row is as high as the upper half of its topmost part."""
    rows: list[list[QWidget]] = []
    for part in sorted(parts, key=lambda part: part.y()):
        if rows and part.y() <= rows[-1][0].geometry().center().y():
            rows[-1].append(part)
        else:
            rows.append([part])
    return [part for row in rows for part in sorted(row, key=_from_left)]


def _from_left(part: QWidget) -> tuple[int, int]:
    is_mirrored = part.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return (-part.geometry().right() if is_mirrored else part.x()), part.y()


def _show_in(area: QScrollArea, widget: QWidget, part: QRect) -> None:
    """Scroll `area` up or down; what is higher than it is shown from its top."""
    bar, room_px = area.verticalScrollBar(), area.viewport().height()
    top_px = bar.value() + widget.mapTo(area.viewport(), part.topLeft()).y()
    margin_px = min(MARGIN_PX, max(0, (room_px - part.height()) // 2))
    lowest_px = top_px - margin_px
    highest_px = min(top_px + part.height() + margin_px - room_px, lowest_px)
    bar.setValue(max(highest_px, min(bar.value(), lowest_px)))


def _scroll_area_around(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
