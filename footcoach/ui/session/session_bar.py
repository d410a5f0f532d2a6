"""The buttons below a session, each with its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from footcoach.ui.common.accent_button import paint_focus
from footcoach.ui.common.focus import press_by_enter
from footcoach.ui.common.keys import (
    AGAIN,
    FULL_SCREEN,
    LEAVE,
    MUTE,
    PAUSE,
    SETTINGS,
    SKIP,
    Keys,
    with_key,
)

_GAP_PX = 12
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


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

    def set_key_text(self, key_text: str) -> None:
        """Show another key."""
        self._key_text = key_text
        self.update()

    def set_word_px(self, word_px: int) -> None:
        """Change the size of the word in pixels."""
        self._word_px = word_px
        self.update()

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
        paint_focus(painter, self)
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


class SessionBar(QWidget):
    """A row of buttons, Pause the widest.

    Signals:
        back_pressed, pause_pressed, skip_pressed, end_pressed, mute_pressed, full_screen_pressed, settings_pressed:
            what the person wants.
    """

    back_pressed = Signal()
    pause_pressed = Signal()
    skip_pressed = Signal()
    end_pressed = Signal()
    mute_pressed = Signal()
    full_screen_pressed = Signal()
    settings_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word_px = 20
        self._back = self._button("backButton", self.tr("Back"), AGAIN)
        self._pause = self._button("pauseButton", self.tr("Pause"), PAUSE, is_primary=True)
        self._skip = self._button("skipButton", self.tr("Skip"), SKIP)
        self._end = self._button("endButton", self.tr("End"), LEAVE)
        self._mute = self._button("muteButton", self.tr("Mute"), MUTE)
        self._full_screen = self._button("fullScreenButton", self.tr("Full screen"), FULL_SCREEN)
        self._settings = self._button("settingsButton", self.tr("Settings"))
        self._back.setToolTip(self.tr("Begin this exercise again; press twice for the one before"))
        self._skip.setToolTip(self.tr("Skip to the next exercise"))
        self._end.setToolTip(self.tr("End the session at once; the key asks first"))
        self._mute.setToolTip(self.tr("No voice and no tones for now"))
        self._full_screen.setToolTip(self.tr("Full screen, to read from a distance; Escape leaves it"))
        self._settings.setToolTip(with_key(self.tr("Change numbers, voice and tones"), SETTINGS))
        self._connect()

    def _button(self, name: str, word: str, keys: Keys | None = None, *, is_primary: bool = False) -> KeyButton:
        button = KeyButton(name, keys.shown() if keys is not None else "", is_primary=is_primary, parent=self)
        button.set_word(word)
        return button

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_pressed)
        self._pause.clicked.connect(self.pause_pressed)
        self._skip.clicked.connect(self.skip_pressed)
        self._end.clicked.connect(self.end_pressed)
        self._mute.clicked.connect(self.mute_pressed)
        self._full_screen.clicked.connect(self.full_screen_pressed)
        self._settings.clicked.connect(self.settings_pressed)

    def set_pause_word(self, word: str) -> None:
        """Say what the widest button does now."""
        self._pause.set_word(word)
        self._fit_words()

    def set_letters(self, has_letters: bool) -> None:
        """Show the keys that count while single letters are switched on, or off."""
        self._mute.set_key_text(MUTE.shown(has_letters=has_letters))
        self._fit_words()

    def set_muted(self, is_muted: bool) -> None:
        """Show whether nothing is to be heard."""
        self._mute.set_word(self.tr("Unmute") if is_muted else self.tr("Mute"))
        self._fit_words()

    def set_wanted_px(self, word_px: int) -> None:
        """Write the words so large, or as large as fits; all of one size."""
        self._word_px = word_px
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every button its place."""
        super().resizeEvent(event)
        shares = {
            self._back: 2.0,
            self._pause: 4.0,
            self._skip: 2.0,
            self._end: 2.0,
            self._mute: 2.2,
            self._full_screen: 3.0,
            self._settings: 2.2,
        }
        room_px = self.width() - _GAP_PX * (len(shares) - 1)
        left_px = 0
        for button, share in shares.items():
            width_px = int(room_px * share / sum(shares.values()))
            button.setGeometry(left_px, 0, width_px, self.height())
            left_px += width_px + _GAP_PX
        self._fit_words()

    def _fit_words(self) -> None:
        buttons = self.findChildren(KeyButton)
        word_px = min(button.fitting_px(self._word_px) for button in buttons)
        for button in buttons:
            button.set_word_px(word_px)
