"""The buttons of a session: a quiet row of icons with their keys, which comes forward when somebody turns to it."""

from collections.abc import Hashable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
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
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from footcoach.ui.common.accent_button import paint_focus
from footcoach.ui.common.focus import press_by_enter
from footcoach.ui.common.icons import icon_pixmap
from footcoach.ui.common.keys import (
    AGAIN,
    FULL_SCREEN,
    LEAVE,
    MUTE,
    PAUSE,
    SETTINGS,
    SKIP,
    Keys,
)

_GAP_PX = 6
_SHARES = (1.1, 2.0, 1.1, 1.4, 1.5, 2.0, 1.7)
"""How wide the buttons are: as their longest words need it."""

_FORWARD_MS = 4_000
"""How long the bar stays forward after the pointer has moved."""

_KEY_SHARE, _ICON_SHARE, _LINES_SHARE = 0.8, 1.35, 1.22
"""How large key and icon are, and how far apart the two lines, in sizes of the word."""

_QUIET_SHARE = 1.3
"""How much larger icon and key are where there is no word."""

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
        return size_px * (_ICON_SHARE + 0.4) + key

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
        size_px = self.fitting_px(self._word_px)
        if self._is_quiet and not self._is_primary:
            self._paint_signs(painter, self._signs_alone_px, self.height() / 2)
        else:
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


class SessionBar(QWidget):
    """A row of buttons that steps back: drawn icons and their keys, of which only Pause keeps its word and its ground.

    It comes forward, with the words, while the pointer moves or the keyboard is in it, and as long as it is kept there.

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
        self._is_kept = False
        self._back = self._button("backButton", self.tr("Back"), "back", AGAIN)
        self._pause = self._button("pauseButton", self.tr("Pause"), "pause", PAUSE, is_primary=True)
        self._skip = self._button("skipButton", self.tr("Skip"), "skip", SKIP)
        self._end = self._button("endButton", self.tr("End"), "end", LEAVE)
        self._mute = self._button("muteButton", self.tr("Mute"), "sound-on", MUTE)
        self._full_screen = self._button("fullScreenButton", self.tr("Full screen"), "full-screen", FULL_SCREEN)
        self._settings = self._button("settingsButton", self.tr("Settings"), "settings", SETTINGS)
        self._back.setToolTip(self.tr("Begin this exercise again; press twice for the one before"))
        self._skip.setToolTip(self.tr("Skip to the next exercise"))
        self._end.setToolTip(self.tr("End the session at once; the key asks first"))
        self._mute.setToolTip(self.tr("No voice and no tones for now"))
        self._full_screen.setToolTip(self.tr("Full screen, to read from a distance; Escape leaves it"))
        self._settings.setToolTip(self.tr("Change numbers, voice and tones"))
        self._pointer_moved = QTimer(self)
        self._pointer_moved.setSingleShot(True)
        self._pointer_moved.setInterval(_FORWARD_MS)
        self._pointer_moved.timeout.connect(self._show_place)
        self._connect()

    def _button(self, name: str, word: str, icon: str, keys: Keys, *, is_primary: bool = False) -> KeyButton:
        button = KeyButton(name, icon, keys.shown(), is_primary=is_primary, parent=self)
        button.set_word(word)
        button.focus_changed.connect(self._show_place)
        return button

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_pressed)
        self._pause.clicked.connect(self.pause_pressed)
        self._skip.clicked.connect(self.skip_pressed)
        self._end.clicked.connect(self.end_pressed)
        self._mute.clicked.connect(self.mute_pressed)
        self._full_screen.clicked.connect(self.full_screen_pressed)
        self._settings.clicked.connect(self.settings_pressed)

    def is_forward(self) -> bool:
        """Return whether the words are shown."""
        has_focus = any(button.hasFocus() for button in self._buttons())
        return self._is_kept or has_focus or self._pointer_moved.isActive()

    def come_forward(self) -> None:
        """Come forward for a while, because the pointer has moved."""
        self._pointer_moved.start()
        self._show_place()

    def keep_forward(self, is_kept: bool) -> None:
        """Stay forward, or no more: while nothing goes on, there is only something to press."""
        self._is_kept = is_kept
        self._show_place()

    @Slot()
    def _show_place(self) -> None:
        is_forward = self.is_forward()
        for button in self._buttons():
            button.set_quiet(not is_forward)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._pointer_moved.stop()

    def set_pause_word(self, word: str, *, goes_on: bool) -> None:
        """Say what the widest button does now: it `goes_on`, or it pauses."""
        self._pause.set_word(word)
        self._pause.set_icon("resume" if goes_on else "pause")
        self._fit_words()

    def set_letters(self, has_letters: bool) -> None:
        """Show the keys that count while single letters are switched on, or off."""
        self._mute.set_key_text(MUTE.shown(has_letters=has_letters))
        self._fit_words()

    def set_muted(self, is_muted: bool) -> None:
        """Show whether nothing is to be heard."""
        self._mute.set_word(self.tr("Unmute") if is_muted else self.tr("Mute"))
        self._mute.set_icon("sound-off" if is_muted else "sound-on")
        self._fit_words()

    def set_wanted_px(self, word_px: int) -> None:
        """Write the words so large, or as large as fits; all of one size."""
        self._word_px = word_px
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every button its place."""
        super().resizeEvent(event)
        room_px = self.width() - _GAP_PX * (len(_SHARES) - 1)
        left_px = 0
        for button, share in zip(self._buttons(), _SHARES, strict=True):
            width_px = int(room_px * share / sum(_SHARES))
            button.setGeometry(left_px, 0, width_px, self.height())
            left_px += width_px + _GAP_PX
        self._fit_words()

    def _buttons(self) -> tuple[KeyButton, ...]:
        """Return the buttons from left to right."""
        return self._back, self._pause, self._skip, self._end, self._mute, self._full_screen, self._settings

    def _fit_words(self) -> None:
        buttons = self._buttons()
        word_px = min(button.fitting_px(self._word_px) for button in buttons)
        signs_px = min(button.fitting_signs_px(round(word_px * _QUIET_SHARE)) for button in buttons)
        for button in buttons:
            button.set_sizes(word_px, signs_px)
