"""The buttons below a session, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from footcoach.ui.session.key_button import KeyButton

_GAP_PX = 12


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
        self._back = self._button("backButton", self.tr("Back"), "←")
        self._pause = self._button("pauseButton", self.tr("Pause"), self.tr("Space"), is_primary=True)
        self._skip = self._button("skipButton", self.tr("Skip"), "→")
        self._end = self._button("endButton", self.tr("End"), self.tr("Esc"))
        self._mute = self._button("muteButton", self.tr("Mute"), self.tr("M"))
        self._full_screen = self._button("fullScreenButton", self.tr("Full screen"), self.tr("F11"))
        self._settings = self._button("settingsButton", self.tr("Settings"), "")
        self._back.setToolTip(self.tr("Begin this exercise again; twice, the one before it"))
        self._skip.setToolTip(self.tr("Go to the next exercise"))
        self._end.setToolTip(self.tr("End the session at once; the key asks first"))
        self._mute.setToolTip(self.tr("No voice and no tones for now"))
        self._full_screen.setToolTip(self.tr("Full screen, to be read from afar; Escape leaves it"))
        self._connect()

    def _button(self, name: str, word: str, key_text: str, *, is_primary: bool = False) -> KeyButton:
        button = KeyButton(name, key_text, is_primary=is_primary, parent=self)
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
