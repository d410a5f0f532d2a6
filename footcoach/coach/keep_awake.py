"""When the screen stays on: while a session runs, and for a short pause."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from footcoach.coach.computer import WakeLock
from footcoach.coach.device_error import DeviceError
from footcoach.coach.player import Player
from footcoach.core.session import Status, StatusChanged

RELEASE_AFTER_PAUSE_MS = 120_000
"""Whoever pauses longer has gone away, and the computer may rest too."""


class KeepAwake(QObject):
    """Keeps the screen on for one session; lives as long as its player.

    Signals:
        error_found: DeviceError.SCREEN_MAY_SLEEP, once, when the desktop does not take the request.
    """

    error_found = Signal(object)

    def __init__(self, player: Player, wake_lock: WakeLock) -> None:
        super().__init__(player)
        self._wake_lock = wake_lock
        self._has_told = False
        self._pause_timer = QTimer(self)
        self._pause_timer.setSingleShot(True)
        self._pause_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause_timer.setInterval(RELEASE_AFTER_PAUSE_MS)
        self._pause_timer.timeout.connect(self.close)
        wake_lock.lost.connect(self._on_wake_lock_lost)
        player.status_changed.connect(self._on_player_status_changed)

    @Slot()
    def close(self) -> None:
        """Let the screen go dark, until the session goes on."""
        self._pause_timer.stop()
        self._wake_lock.release()

    @Slot(object)
    def _on_player_status_changed(self, event: StatusChanged) -> None:
        match event.status:
            case Status.RUNNING:
                self._pause_timer.stop()
                self._wake_lock.acquire()
            case Status.PAUSED if not self._pause_timer.isActive():
                self._pause_timer.start()
            case Status.FINISHED | Status.ENDED:
                self.close()

    @Slot()
    def _on_wake_lock_lost(self) -> None:
        if not self._has_told:
            self._has_told = True
            self.error_found.emit(DeviceError.SCREEN_MAY_SLEEP)
