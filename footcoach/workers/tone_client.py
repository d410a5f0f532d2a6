"""The loudspeaker that lives in a process of its own; see footcoach.workers.tone_worker."""

import logging
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QProcess, QTimer, Signal, Slot

from footcoach.core.cue import Tone
from footcoach.workers.tone_messages import Command, Event, Lost, Play, Ready, SetVolume, Stop, to_event, to_line
from footcoach.workers.worker_process import WorkerProcess

WORKER = (sys.executable, "-P", "-m", "footcoach.workers.tone_worker")
"""-P: a file in the current folder must not stand in for a module."""

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
        """Prepare to run `command`, a program and its arguments that understands footcoach.workers.tone_messages."""
        super().__init__(parent)
        self._command = tuple(command)
        self._child: WorkerProcess | None = None
        self._is_heard: bool | None = None
        self._volume_percent = 100
        self._waiting: tuple[Tone, QDeadlineTimer] | None = None
        self._patience_timer = self._make_timer(READY_WITHIN_MS)
        self._patience_timer.timeout.connect(self._lose)
        self._retry_timer = self._make_timer(FIRST_RETRY_MS)
        self._retry_timer.timeout.connect(self._on_retry_timer_timeout)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.close)

    def _make_timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer

    def begin(self) -> None:
        """Start the process, which wakes the loudspeaker; where it has been, tell again if nothing can be heard."""
        if self._is_heard is False:
            self.device_lost.emit()
        elif not self._child:
            self._start_child()

    def play(self, tone: Tone) -> None:
        """Play `tone` at once, beside those that sound already."""
        if self._is_heard:
            self._send(Play(tone, int(time.monotonic() * 1000)))
        elif self._is_heard is None:
            self._waiting = tone, QDeadlineTimer(WORTH_WAITING_MS)

    def stop(self) -> None:
        """Be silent at once."""
        self._waiting = None
        self._send(Stop())

    def set_volume(self, percent: int) -> None:
        """Play so loud, 0 to 100, as the ear measures it."""
        self._volume_percent = percent
        self._send(SetVolume(percent))

    def close(self) -> None:
        """End the process, without waiting for it; begin() may follow."""
        self._patience_timer.stop()
        self._retry_timer.stop()
        self._retry_timer.setInterval(FIRST_RETRY_MS)
        self._is_heard = self._waiting = None
        self._dismiss_child()

    def _start_child(self) -> None:
        self._child = child = WorkerProcess()
        child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        child.readyReadStandardOutput.connect(self._on_child_ready_read_standard_output)
        child.gone.connect(self._on_child_gone)
        self.destroyed.connect(child.dismiss)
        self._patience_timer.start()
        child.start(self._command[0], self._command[1:])
        self._send(SetVolume(self._volume_percent))

    def _dismiss_child(self) -> None:
        child, self._child = self._child, None
        if child:
            child.dismiss()

    def _send(self, command: Command) -> None:
        if self._child:
            self._child.write(to_line(command))

    def _tell(self, event: Event) -> None:
        self._patience_timer.stop()
        match event:
            case Ready():
                self._become_heard()
            case Lost():
                self._lose()

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

    @Slot()
    def _on_child_ready_read_standard_output(self) -> None:
        # What is told may end in close().
        while self._child and self._child.canReadLine():
            line = bytes(self._child.readLine().data())
            try:
                event = to_event(line)
            except ValueError:
                logging.getLogger(__name__).warning("the chimes wrote %r", line[:80])
                self._dismiss_child()
                self._lose()
            else:
                self._tell(event)

    @Slot()
    def _on_child_gone(self) -> None:
        self._child = None
        self._patience_timer.stop()
        self._lose()

    @Slot()
    def _on_retry_timer_timeout(self) -> None:
        self._retry_timer.setInterval(2 * self._retry_timer.interval())
        self._dismiss_child()
        self._start_child()
