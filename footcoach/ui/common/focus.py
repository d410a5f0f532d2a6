"""Where the focus of the keyboard begins on a page."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class HasFocusStart(Protocol):
    """A page that says where the focus begins; on any other it begins at the page itself."""

    def focus_start(self) -> QWidget:
        """Return what has the focus when the page is opened."""


def focus_start_of(page: QWidget) -> QWidget:
    """Return what of `page` has the focus when it is opened."""
    return page.focus_start() if isinstance(page, HasFocusStart) else page
