"""What the desktop asks of all its programs, followed while they run: contrast, less motion, the size of text."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from footcoach.desktop.motion import MotionPreference


class SystemLook(QObject):
    """Tells what the desktop wants now.

    Signals:
        changed: something of it may be another now, or Qt has given fonts and colours of the desktop to the program,
            which must be dressed again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to follow the desktop."""
        super().__init__(parent)
        self._hints = QApplication.styleHints()
        self._motion = MotionPreference(self)
        # Qt tells it while it is still changing fonts and colours, and often several times.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self.changed)
        self._hints.colorSchemeChanged.connect(self._on_desktop_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_desktop_changed)
        self._motion.changed.connect(self._on_desktop_changed)

    def watch(self, window: QWidget) -> None:
        """Learn by `window` when Qt dresses the program anew: nothing else tells it."""
        window.installEventFilter(self)

    def look_for_motion(self) -> None:
        """Look whether less motion is wanted; the first window does not wait for it."""
        self._motion.look()

    def wants_high_contrast(self) -> bool:
        """Return whether texts and borders are to be strong."""
        return self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    def wants_less_motion(self) -> bool:
        """Return whether as little as possible is to move."""
        return self._motion.is_reduced()

    def text_px(self) -> int:
        """Return the size of plain text in the programs of this desktop."""
        return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice another theme or font of the desktop."""
        if event.type() is QEvent.Type.ThemeChange:
            self._on_desktop_changed()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_desktop_changed(self) -> None:
        self._settled.start()
