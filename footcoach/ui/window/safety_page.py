"""Before you start: who should ask first, when to stop, and the warning signs. Shown on the first launch."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import ListLine, TextList, align_texts, list_card, text_label
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.safety_texts import SafetyList, safety_groups, safety_lists
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_WIDTH_PX = 1500
_COLUMN_EM = 20
"""The narrowest column, in units of the text size; with less room the groups stand one below the other."""

_LETTERS_PER_LINE = 20
"""What a line costs besides its own letters, in the room of a column."""

_TITLE_ROW_EM = 60
_INTRO_SHARE = 0.6


class _Room(NamedTuple):
    """Distances within the card of a list."""

    edge_px: int
    heading_px: int
    lines_px: int


_USUAL, _DENSE = _Room(SPACE_PX, SPACE_PX // 2, SPACE_PX // 2), _Room(6, 2, 1)


class SafetyPage(QWidget):
    """The safety page.

    Signals:
        understood: the person has pressed "I understand".
    """

    understood = Signal()

    def __init__(self, *, has_been_read: bool, parent: QWidget | None = None) -> None:
        """Show it; whoever has read it before leaves it by Escape, too."""
        super().__init__(parent)
        self._has_been_read = has_been_read
        self.setWindowTitle(self.tr("Before you start"))
        button = self._button()
        self._title = title = PageTitle(self.windowTitle(), button)
        intro = self.tr(
            "Footcoach guides you through foot exercises. It is not medical advice and does not treat illness."
        )
        # Whoever cannot see the page hears all of it before the button.
        title.introduce(intro, *map(str, safety_lists()))
        self._page = page = _SafetyScroll(title, intro)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 1)
        layout.addLayout(_row(button))

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the text from its title, and from the button below it."""
        if self._has_been_read and event.key() == Qt.Key.Key_Escape:
            self.understood.emit()
        elif not self._page.scroll_by(event):
            super().keyPressEvent(event)

    def _button(self) -> AccentButton:
        button = AccentButton(self.tr("I understand"))
        button.setObjectName("understoodButton")
        button.setProperty("role", "primary")
        button.setMinimumHeight(44)
        button.setDefault(True)
        button.clicked.connect(self.understood)
        return button


class _SafetyScroll(ScrollPage):
    """The title and the sheet, whose words are a little smaller where all of them can then be seen at once."""

    def __init__(self, title: PageTitle, intro: str) -> None:
        super().__init__(title.text(), width_px=_WIDTH_PX, margin_px=3 * SPACE_PX, ends_px=SPACE_PX)
        self._sheet = SafetySheet(safety_groups())
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(AdaptiveRow(title, _low(intro), row_em=_TITLE_ROW_EM, second_share=_INTRO_SHARE))
        self.column.addWidget(self._sheet)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into another window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit words of another size, when all of them have it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self._sheet.arrange(self.width())
        # What must be scrolled anyway is as large as everywhere.
        is_dense = next((is_dense for is_dense in (False, True) if self._fits(is_dense=is_dense)), None)
        self._sheet.set_dense(bool(is_dense))
        # Once there is a bar, it takes from the words the room without which they would need none.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if is_dense is None else policy.ScrollBarAlwaysOff)

    def _fits(self, *, is_dense: bool) -> bool:
        self._sheet.set_dense(is_dense)
        self._sheet.updateGeometry()
        self.column.activate()
        return self.height_for(self.width()) <= self.height()


class SafetySheet(QWidget):
    """The groups of lists, one beside the other where there is room."""

    def __init__(self, groups: Sequence[Sequence[SafetyList]], parent: QWidget | None = None) -> None:
        """Show `groups` from left to right."""
        super().__init__(parent)
        self._count = len(groups)
        self._is_dense = False
        self._frames: list[QFrame] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(SPACE_PX)
        for group in groups:
            column = QVBoxLayout()
            column.setSpacing(SPACE_PX)
            for safety_list in group:
                frame = list_card(safety_list.heading, safety_list.lines, call=safety_list.call)
                _set_room(frame, _USUAL)
                self._frames.append(frame)
                column.addWidget(frame)
            column.addStretch(1)
            self._columns.addLayout(column, _weight(group))

    def arrange(self, width_px: int) -> None:
        """Put the groups side by side, or one below the other in a window `width_px` wide."""
        is_wide = width_px >= self._count * _COLUMN_EM * max(BODY_PX, self.font().pixelSize())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if is_wide else down)

    def set_dense(self, is_dense: bool) -> None:
        """Write a little smaller, or as large as everywhere."""
        if is_dense == self._is_dense:
            return
        self._is_dense = is_dense
        for frame in self._frames:
            _set_room(frame, _DENSE if is_dense else _USUAL)
        for label in self.findChildren(QLabel):
            label.setProperty("dense", is_dense)
            # The theme looks at it only when it dresses the label.
            label.style().unpolish(label)
            label.style().polish(label)
        # The page asks for its height at once; by itself, a layout tells the one above it a little later.
        for frame in self._frames:
            align_texts(frame.findChildren(ListLine))
            for layout in _layouts_of(frame):
                layout.activate()
        self._columns.activate()


def _layouts_of(frame: QFrame) -> tuple[QLayout, QLayout]:
    """Return the layout of the lines of a list, and that of its card."""
    text_list, whole = frame.findChild(TextList), frame.layout()
    assert text_list is not None
    lines = text_list.layout()
    assert lines is not None
    assert whole is not None
    return lines, whole


def _set_room(frame: QFrame, room: _Room) -> None:
    """Leave so much room around and between the lines of a list."""
    lines, whole = _layouts_of(frame)
    lines.setSpacing(room.lines_px)
    whole.setSpacing(room.heading_px)
    whole.setContentsMargins(2 * SPACE_PX, room.edge_px, SPACE_PX, room.edge_px)


def _weight(group: Sequence[SafetyList]) -> int:
    """Return how much room a group needs, so that all columns become about as high."""
    texts = [text for safety_list in group for text in (safety_list.call, safety_list.heading, *safety_list.lines)]
    return sum(len(text) + _LETTERS_PER_LINE for text in texts)


def _low(text: str) -> QLabel:
    """Return what stands beside the title, at the height of its foot."""
    label = text_label(text, "quiet")
    label.setAlignment(Qt.AlignmentFlag.AlignBottom)
    return label


def _row(button: AccentButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, SPACE_PX)
    row.addStretch(1)
    row.addWidget(button)
    row.addStretch(1)
    return row
