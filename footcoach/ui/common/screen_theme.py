"""Keeps everything on the screen as the settings and the desktop want it."""

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from footcoach.storage.settings import CONTRAST, TEXT_SIZE, THEME, Settings
from footcoach.ui.common.system_look import SystemLook
from footcoach.ui.common.theme import ScreenLook, apply_theme, growth_percent_for, is_dressed, text_percent_for


class ScreenTheme(QObject):
    """Dresses the application whenever settings, screen or desktop ask for another look, or have undone ours.

    Signals:
        changed: the desktop asks for something else, and everything has been dressed.
        dressing_begun: everything is dressed now, which may take a moment.
    """

    changed = Signal()
    dressing_begun = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        """Dress `application` for its first screen."""
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._screen_size = application.primaryScreen().availableSize()
        self._growth_percent = 100
        self._system = SystemLook(self)
        self._system.changed.connect(self._on_system_changed)
        self._applied: ScreenLook | None = None
        self._dress()

    def watch(self, window: QWidget) -> None:
        """Follow the desktop by `window`, which it tells."""
        self._system.watch(window)

    def show_settings(self, settings: Settings) -> None:
        """Dress everything as `settings` want it from now on."""
        self._settings = settings
        self._dress()

    @Slot(QSize)
    def set_screen_size(self, screen_size: QSize) -> None:
        """Write no larger than a screen of so many pixels has room for."""
        self._screen_size = screen_size
        self._dress()

    @Slot(QSize)
    def set_window_size(self, window_size: QSize) -> None:
        """Write larger in a large window."""
        growth_percent = growth_percent_for(window_size)
        if growth_percent != self._growth_percent:
            self._growth_percent = growth_percent
            self._dress()

    @Slot()
    def look_for_motion(self) -> None:
        """Look whether the desktop wants less motion; the first window does not wait for it."""
        self._system.look_for_motion()

    def is_high_contrast(self) -> bool:
        """Return whether texts and lines are black and white."""
        contrast = self._settings.choice(CONTRAST)
        return self._system.wants_high_contrast() if contrast == "system" else contrast == "on"

    def wants_less_motion(self) -> bool:
        """Return whether the desktop wants as little as possible to move."""
        return self._system.wants_less_motion()

    @Slot()
    def _on_system_changed(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        look = self._look()
        # It takes a tenth of a second, too long beside a running session when nothing has changed.
        if look != self._applied or not is_dressed(self._application, look):
            self._applied = look
            self.dressing_begun.emit()
            apply_theme(self._application, look.theme, look.text_percent, is_high_contrast=look.is_high_contrast)

    def _look(self) -> ScreenLook:
        wanted_percent = int(self._settings.choice(TEXT_SIZE)) * self._growth_percent // 100
        return ScreenLook(
            self._settings.choice(THEME),
            text_percent_for(self._screen_size, wanted_percent, self._system.text_px()),
            self.is_high_contrast(),
        )
