"""The loudspeaker that lives in a process of its own; see footcoach.workers.tone_worker."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal, Slot

from footcoach.core.cue import Tone
from footcoach.workers.messages import TONE_EVENTS, Lost, Play, SetVolume, Stop, ToneEvent, ToneReady
from footcoach.workers.worker import worker_command
from footcoach.workers.worker_client import WorkerClient

WORKER = worker_command("footcoach.workers.tone_worker")

READY_WITHIN_MS = 10_000
"""Starting takes about a second; a computer under load is given time."""

WORTH_WAITING_MS = 1_500
"""So late a tone may come that was asked for while the process started: whoever tries tones out starts it so."""

FIRST_RETRY_MS = 4_000
"""So long after the loudspeaker was lost another process is started, then after twice as long, and so on.

A loudspeaker that is plugged in is found without that, but a sound server that was away is not.
"""


class ToneClient(QObject):
    """The Loudspeaker that plays through a process of its own, which is started anew when it has died.

    No method waits for anything. What is played while nothing can be heard is dropped: a late tone is worse than none.

    Signals:
        device_lost: Nothing can be heard; told once until something can be again.
    """

    device_lost = Signal()

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        """Prepare to run `command`, a program and its arguments that executes tone commands."""
        super().__init__(parent)
        self._is_heard: bool | None = None
        self._volume_percent = 100
        self._waiting: tuple[Tone, QDeadlineTimer] | None = None
        self._worker = WorkerClient(command, TONE_EVENTS, READY_WITHIN_MS, self)
        self._worker.event_received.connect(self._on_worker_event_received)
        self._worker.overdue.connect(self._lose)
        self._worker.failed.connect(self._lose)
        self._retry_timer = QTimer(self)
        self._retry_timer.setSingleShot(True)
        self._retry_timer.setInterval(FIRST_RETRY_MS)
        self._retry_timer.timeout.connect(self._on_retry_timer_timeout)

    def begin(self) -> None:
        """Start the process, which wakes the loudspeaker; where it has been, tell again if nothing can be heard."""
        if self._is_heard is False:
            self.device_lost.emit()
        elif not self._worker.is_running:
            self._start_worker()

    def play(self, tone: Tone) -> None:
        """Play `tone` at once, beside those that sound already."""
        if self._is_heard:
            self._worker.send(Play(tone, int(time.monotonic() * 1000)))
        elif self._is_heard is None:
            self._waiting = tone, QDeadlineTimer(WORTH_WAITING_MS)

    def stop(self) -> None:
        """Be silent at once."""
        self._waiting = None
        self._worker.send(Stop())

    def set_volume(self, percent: int) -> None:
        """Play so loud, 0 to 100, as the ear measures it."""
        self._volume_percent = percent
        self._worker.send(SetVolume(percent))

    def close(self) -> None:
        """End the process, without waiting for it; begin() may follow."""
        self._retry_timer.stop()
        self._retry_timer.setInterval(FIRST_RETRY_MS)
        self._is_heard = self._waiting = None
        self._worker.dismiss()

    def _start_worker(self) -> None:
        self._worker.start()
        self._worker.send(SetVolume(self._volume_percent))

    def _become_heard(self) -> None:
        self._is_heard = True
        self._retry_timer.stop()
        self._retry_timer.setInterval(FIRST_RETRY_MS)
        waiting, self._waiting = self._waiting, None
        if waiting and not waiting[1].hasExpired():
            self.play(waiting[0])

    @Slot()
    def _lose(self) -> None:
        was_lost, self._is_heard = self._is_heard is False, False
        self._waiting = None
        self._retry_timer.start()
        if not was_lost:
            self.device_lost.emit()

    @Slot(object)
    def _on_worker_event_received(self, event: ToneEvent) -> None:
        match event:
            case ToneReady():
                self._become_heard()
            case Lost():
                self._lose()

    @Slot()
    def _on_retry_timer_timeout(self) -> None:
        self._retry_timer.setInterval(2 * self._retry_timer.interval())
        self._worker.dismiss()
        self._start_worker()
