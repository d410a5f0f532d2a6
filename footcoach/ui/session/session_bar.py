"""The buttons of a session: a quiet row of icons with their keys, which comes forward when somebody turns to it."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

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
from footcoach.ui.session.key_button import KeyButton

_GAP_PX = 6
_SHARES = (1.1, 2.0, 1.1, 1.4, 1.5, 2.0, 1.7)
"""How wide the buttons are: as their longest words need it."""

_FORWARD_MS = 4_000
"""How long the bar stays forward after the pointer has moved."""

_QUIET_SHARE = 1.3
"""How much larger icon and key are where there is no word."""


class SessionBar(QWidget):
    """A row of buttons that steps back: drawn icons and their keys, of which only Pause keeps its word and its ground.

    It comes forward, with the words, while the pointer moves or the keyboard is in it, and as long as it is kept there.

    Signals:
        back_pressed, pause_pressed, skip_pressed, end_pressed, mute_pressed, full_screen_pressed, settings_pressed:
            what the person wants.
        turned_to: whether it stands forward now.
    """

    back_pressed = Signal()
    pause_pressed = Signal()
    skip_pressed = Signal()
    end_pressed = Signal()
    mute_pressed = Signal()
    full_screen_pressed = Signal()
    settings_pressed = Signal()
    turned_to = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word_px = 20
        self._is_kept = self._was_forward = False
        self._back = self._button("backButton", self.tr("Back"), "back", AGAIN)
        self._pause = self._button("pauseButton", self.tr("Pause"), "pause", PAUSE, is_primary=True)
        self._skip = self._button("skipButton", self.tr("Skip"), "skip", SKIP)
        self._end = self._button("endButton", self.tr("End"), "end", LEAVE)
        self._mute = self._button("muteButton", self.tr("Mute"), "sound-on", MUTE)
        self._full_screen = self._button("fullScreenButton", self.tr("Full screen"), "full-screen", FULL_SCREEN)
        self._settings = self._button("settingsButton", self.tr("Settings"), "settings", SETTINGS)
        self._back.setToolTip(self.tr("Begin this exercise again; press twice for the one before"))
        self._skip.setToolTip(self.tr("Skip to the next exercise"))
        self._end.setToolTip(self.tr("End the session; it asks first"))
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
        if is_forward == self._was_forward:
            return
        self._was_forward = is_forward
        for button in self._buttons():
            button.set_quiet(not is_forward)
        self.turned_to.emit(is_forward)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._pointer_moved.stop()

    def set_pause_word(self, word: str, key_text: str, *, goes_on: bool) -> None:
        """Say what the widest button does now: it `goes_on`, or it pauses; and by which key that is done too."""
        self._pause.set_word(word)
        self._pause.set_key_text(key_text)
        self._pause.set_icon("resume" if goes_on else "pause")
        self._fit_words()

    def focus_pause(self) -> None:
        """Put the keyboard on Pause, or what it is called now."""
        self._pause.setFocus(Qt.FocusReason.OtherFocusReason)

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
