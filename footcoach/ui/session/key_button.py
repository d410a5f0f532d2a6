"""A button of a session: an icon with its key, and its word as long as somebody turns to it."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from footcoach.ui.common.accent_button import paint_focus
from footcoach.ui.common.focus import press_by_enter
from footcoach.ui.common.icons import icon_pixmap

_KEY_SHARE, _ICON_SHARE, _LINES_SHARE = 0.8, 1.35, 1.22
"""How large key and icon are, and how far apart the two lines, in sizes of the word."""

_SIDE_PX = 4
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class KeyButton(QPushButton):
    """A push button: an icon and its key, and below them its word, which is not shown while it is quiet.

    Signals:
        focus_changed: the focus of the keyboard has come or gone.
    """

    focus_changed = Signal()

    def __init__(
        self, name: str, icon: str, key_text: str, *, is_primary: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make the button called `name` in the accessibility tree, pressed by the key shown as `key_text`."""
        super().__init__(parent)
        self.setObjectName(name)
        self._is_primary = is_primary
        self._is_quiet = True
        self._icon_name = icon
        self._drawn_icon: tuple[Hashable, QPixmap] = ("", QPixmap())
        self._key_text = key_text
        self._word_px = self._signs_alone_px = 20
        self.setProperty("role", self._role())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_word(self, word: str) -> None:
        """Show `word`, which is also the accessible name."""
        self.setText(word)
        self.setAccessibleName(word)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def set_key_text(self, key_text: str) -> None:
        """Show another key."""
        self._key_text = key_text
        self.update()

    def set_sizes(self, word_px: int, signs_px: int) -> None:
        """Change the size of the word, and that of icon and key where there is no word, in pixels."""
        self._word_px, self._signs_alone_px = word_px, signs_px
        self.update()

    def fitting_signs_px(self, wanted_px: int) -> int:
        """Return the size in which icon and key fit beside each other, at most `wanted_px`."""
        size_px = wanted_px
        while size_px > 9 and self._signs_px(size_px) > self.width() - 2 * _SIDE_PX:
            size_px -= 1
        return size_px

    def set_quiet(self, is_quiet: bool) -> None:
        """Show only icon and key, without a ground, or the whole button; the one that matters most stays as it is."""
        if is_quiet == self._is_quiet:
            return
        self._is_quiet = is_quiet
        if not self._is_primary:
            self.setProperty("role", self._role())
            self.style().polish(self)
        self.update()

    def _role(self) -> str:
        if self._is_primary:
            return "primary"
        return "plain" if self._is_quiet else "key"

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter, as on Space; leave the arrows, which a button takes for the Tab key, to the page."""
        if press_by_enter(self, event):
            return
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def fitting_px(self, wanted_px: int) -> int:
        """Return the size of the word that fits into the button, at most `wanted_px`."""
        size_px = wanted_px
        while size_px > 9 and not self._fits(size_px):
            size_px -= 1
        return size_px

    def _fits(self, size_px: int) -> bool:
        word_px = QFontMetricsF(self._font(size_px, is_bold=True)).horizontalAdvance(self.text())
        needed_px = max(word_px, self._signs_px(size_px))
        return needed_px <= self.width() - 2 * _SIDE_PX and 2.3 * size_px <= self.height()

    def _signs_px(self, size_px: int) -> float:
        """Return how wide icon and key are beside each other."""
        key = QFontMetricsF(self._font(round(size_px * _KEY_SHARE), is_bold=False)).horizontalAdvance(self._key_text)
        return size_px * (_ICON_SHARE + (0.4 if self._key_text else 0.0)) + key

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(110, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its icon, its key and its word."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        if self._is_quiet and not self._is_primary:
            self._paint_signs(painter, self._signs_alone_px, self.height() / 2)
        else:
            size_px = self.fitting_px(self._word_px)
            apart_px = size_px * _LINES_SHARE
            self._paint_signs(painter, size_px, (self.height() - apart_px) / 2)
            self._paint_word(painter, size_px, (self.height() + apart_px) / 2)
        paint_focus(painter, self)
        painter.end()

    def _paint_signs(self, painter: QPainter, size_px: int, middle_px: float) -> None:
        """Paint icon and key side by side, as high as `middle_px`."""
        icon_px = round(size_px * _ICON_SHARE)
        left_px = (self.width() - self._signs_px(size_px)) / 2
        colour, ratio = painter.pen().color(), self.devicePixelRatioF()
        painter.drawPixmap(QPointF(left_px, middle_px - icon_px / 2), self._icon(colour, icon_px, ratio))
        painter.setFont(self._font(round(size_px * _KEY_SHARE), is_bold=False))
        beside = QRectF(left_px + icon_px + 0.4 * size_px, middle_px - size_px, self.width(), 2 * size_px)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._key_text)

    def _icon(self, colour: QColor, size_px: int, ratio: float) -> QPixmap:
        """Return the icon, which is made anew only when it looks different."""
        key = self._icon_name, colour.name(), size_px, ratio
        if key != self._drawn_icon[0]:
            self._drawn_icon = key, icon_pixmap(self._icon_name, colour, size_px, ratio)
        return self._drawn_icon[1]

    def _paint_word(self, painter: QPainter, size_px: int, middle_px: float) -> None:
        painter.setFont(self._font(size_px, is_bold=True))
        line = QRectF(0, middle_px - size_px, self.width(), 2 * size_px)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.text())

    def _font(self, size_px: int, *, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(size_px, 1))
        font.setBold(is_bold)
        return font
