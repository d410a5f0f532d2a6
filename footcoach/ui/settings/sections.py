"""The sections of a dialog: their names in a list beside the page, or above it where there is no room for both."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.labels import caption_of, heading_label
from footcoach.ui.common.page_stack import PageStack
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX

_PAGE_MARGIN_PX = 3 * SPACE_PX
_NARROWEST_PAGE_EM = 26
_LOWEST_EM = 9
_WIDEST_NAMES_EM = 18


class Sections(QWidget):
    """Shows one section at a time, and makes each when it is shown for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("settingsSections")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setSpacing(SPACE_PX // 2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._menu = ChoiceField()
        self._menu.setObjectName("settingsSectionsMenu")
        # The eye sees what the menu is for.
        caption = caption_of(self._menu, self.tr("Sections"))
        caption.hide()
        self._is_narrow = False
        self._pages = PageStack()
        self._rows: list[Iterable[QWidget]] = []
        self._keys: list[str] = []
        self._shown: dict[int, ScrollPage] = {}
        self._headings: list[QWidget] = []
        panes = QHBoxLayout()
        panes.setSpacing(_PAGE_MARGIN_PX)
        panes.addWidget(self._list)
        panes.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(caption)
        layout.addWidget(self._menu)
        layout.addLayout(panes, 1)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._menu.activated.connect(self._list.setCurrentRow)

    def add(self, name: str, rows: Iterable[QWidget], key: str = "") -> None:
        """Add a section with its rows one below the other, taken when it is first shown; the first one is shown.

        It can be asked for by its `key`.
        """
        self._rows.append(rows)
        self._keys.append(key)
        self._menu.addItem(name)
        self._list.addItem(name)
        if self._list.count() == 1:
            self._list.setCurrentRow(0)

    def _page(self, number: int) -> ScrollPage:
        if number not in self._shown:
            self._shown[number] = self._make_page(self._list.item(number).text(), self._rows[number])
            self._pages.addWidget(self._shown[number])
        return self._shown[number]

    def _make_page(self, name: str, rows: Iterable[QWidget]) -> ScrollPage:
        page = ScrollPage(name, width_px=960, margin_px=0)
        page.column.setContentsMargins(0, 0, _PAGE_MARGIN_PX, 0)
        page.column.setSpacing(SPACE_PX)
        heading = heading_label(name)
        self._headings.append(heading)
        for row in (heading, *rows):
            page.column.addWidget(row)
        page.column.addStretch(1)
        # Only now: shown before it is on a page, it would be a window.
        heading.setHidden(self._is_narrow)
        return page

    def open(self, key: str) -> None:
        """Show the section that was added with `key`.

        Raises:
            ValueError: There is none.
        """
        self._list.setCurrentRow(self._keys.index(key))

    def names(self) -> QWidget:
        """Return what chooses the section: the list, or the menu where there is no room for it."""
        return self._menu if self._list.isHidden() else self._list

    def regions(self) -> tuple[QWidget, QWidget]:
        """Return the names and the section."""
        return self.names(), self._pages

    def sizeHint(self) -> QSize:
        """Return a height in which a section can still be read; more is taken where there is more."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return QSize(super().minimumSizeHint().width(), _LOWEST_EM * self.fontInfo().pixelSize())

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the names when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the names."""
        super().showEvent(event)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the names beside the page or above it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        # The list itself learns of a new text size later.
        names = (self._list.item(row).text() for row in range(self._list.count()))
        em_px = self.fontInfo().pixelSize()
        names_px = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        bar_px = self._list.verticalScrollBar().sizeHint().width()
        list_px = min(names_px, _WIDEST_NAMES_EM * em_px) + 6 * SPACE_PX + bar_px
        self._is_narrow = self.width() < list_px + _NARROWEST_PAGE_EM * em_px
        self._list.setFixedWidth(list_px)
        self._show_names(*((self._menu, self._list) if self._is_narrow else (self._list, self._menu)))
        for heading in self._headings:
            # The drop-down list already says it.
            heading.setHidden(self._is_narrow)

    def _show_names(self, names: QWidget, other: QWidget) -> None:
        """Show `names` in place of `other`, also for the keyboard."""
        names.show()
        if self.window().focusWidget() is other:
            names.setFocus()
        other.hide()

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        self._pages.setCurrentWidget(self._page(row))
        self._menu.setCurrentIndex(row)
