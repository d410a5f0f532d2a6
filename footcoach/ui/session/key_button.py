"""A large button that also shows the key that presses it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget


class KeyButton(QPushButton):
    """A push button with its word in the middle and its key, smaller, after it."""

    def __init__(self, name: str, key_text: str, *, is_primary: bool = False, parent: QWidget | None = None) -> None:
        """Make the button called `name` in the accessibility tree, pressed by the key shown as `key_text`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "primary" if is_primary else "key")
        self._key_text = key_text
        self._word_px = 20
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_word(self, word: str) -> None:
        """Show `word`, which is also the accessible name."""
        self.setText(word)
        self.setAccessibleName(word)

    def set_word_px(self, word_px: int) -> None:
        """Change the size of the word in pixels."""
        self._word_px = word_px
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; every other key, Space too, means the same as without the focus and goes to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            event.ignore()

    def fitting_px(self, wanted_px: int) -> int:
        """Return the size of the word that fits into the button, at most `wanted_px`."""
        size_px = wanted_px
        while size_px > 9 and self._needed_px(size_px) > self.width() - 16:
            size_px -= 1
        return size_px

    def sizeHint(self) -> QSize:
        """Return a size for layouts."""
        return QSize(160, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its word and its key."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        self._paint_texts(painter)
        painter.end()

    def _paint_texts(self, painter: QPainter) -> None:
        word_font, key_font = self._fonts()
        gap_px = word_font.pixelSize() * 0.6 if self._key_text else 0
        word_px = QFontMetricsF(word_font).horizontalAdvance(self.text())
        key_px = QFontMetricsF(key_font).horizontalAdvance(self._key_text)
        left_px = (self.width() - word_px - gap_px - key_px) / 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(word_font)
        painter.drawText(QRectF(left_px, 0, word_px + 2, self.height()), middle, self.text())
        painter.setFont(key_font)
        painter.drawText(QRectF(left_px + word_px + gap_px, 0, key_px + 2, self.height()), middle, self._key_text)

    def _fonts(self) -> tuple[QFont, QFont]:
        """Return the fonts of the word and the key, smaller where the button is too narrow for them."""
        size_px = self.fitting_px(self._word_px)
        return self._font(size_px, is_bold=True), self._font(round(size_px * 0.7), is_bold=False)

    def _needed_px(self, size_px: int) -> float:
        word = QFontMetricsF(self._font(size_px, is_bold=True)).horizontalAdvance(self.text())
        key = QFontMetricsF(self._font(round(size_px * 0.7), is_bold=False)).horizontalAdvance(self._key_text)
        return word + key + (size_px * 0.6 if self._key_text else 0)

    def _font(self, size_px: int, *, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size_px)
        font.setBold(is_bold)
        return font
