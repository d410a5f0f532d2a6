"""Hears the signals that tell a program to end: Ctrl+C, kill, a terminal that is closed, a service manager.

Python acts on a signal only between two of its own instructions, and runs none while Qt waits for something to do. So
the system writes the number of each signal into a pipe, and a thread waits at its other end. Nothing wakes up before
there is a signal.
"""

import faulthandler
import os
import signal
import threading
from typing import Self

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, Signal, Slot

END_WITHIN_S = 10.0
"""A disk that has not taken the last seconds by then may never do; what it has taken is whole."""

_BURST_MS = 200
"""What comes so soon after the first signal is the same wish: terminals and service managers send more than one."""

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class EndSignals(QObject):
    """Takes these signals inside a with statement; at its end the system has them back, and they end the process.

    The first asks for the end, another one ends the process at once, with the exit code of a shell for it: 128 and its
    number. Signals that whoever started the program wants to be ignored, as nohup does, are.

    Signals:
        end_requested: the first has come, after `end_in_time`; emitted in the event loop of the thread that made this.
    """

    end_requested = Signal()
    _came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        self._signals = [
            number
            for name in _NAMES
            if (number := getattr(signal, name, None)) is not None and signal.getsignal(number) != signal.SIG_IGN
        ]
        self._reading_end, self._writing_end = os.pipe()
        self._thread = threading.Thread(target=self._wait, daemon=True)

    def __enter__(self) -> Self:
        # Python demands it where it can be had.
        if os.name != "nt":
            os.set_blocking(self._writing_end, False)
        signal.set_wakeup_fd(self._writing_end)
        for number in self._signals:
            signal.signal(number, lambda *_: None)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for number in self._signals:
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        os.close(self._writing_end)
        self._thread.join()
        os.close(self._reading_end)

    def _wait(self) -> None:
        """Wait for signals, to the end of the pipe."""
        if not os.read(self._reading_end, 1):
            return
        burst = QDeadlineTimer(_BURST_MS)
        # Here, because the thread of the windows may hang.
        end_in_time()
        self._came.emit()
        while another := os.read(self._reading_end, 1):
            if burst.hasExpired():
                os._exit(128 + another[0])

    @Slot()
    def _on_came(self) -> None:
        self.end_requested.emit()


def end_in_time() -> None:
    """End the process by force, silently and with exit code 1, if it is still there after END_WITHIN_S, whatever hangs.

    Even a library that lets no Python code run does not hold it up.
    """
    faulthandler.dump_traceback_later(END_WITHIN_S, exit=True, file=os.open(os.devnull, os.O_WRONLY))
