"""The tone worker: a process of its own that plays tones, so that no sound server can hold up the session's clock.

`python -m footcoach.workers.tone_worker` reads the commands of footcoach.workers.tone_messages from standard input, one
a line, and writes the events to standard output. It ends when its input ends, and so never outlives the program.
"""

import contextlib
import os
import signal
import sys
import threading
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from footcoach.workers.tone_messages import Event, Lost, to_line


class InputReader(QObject):
    """Waits for standard input in a thread of its own; Qt cannot watch a pipe on every system.

    Signals:
        line_read: A line, as bytes.
    """

    line_read = Signal(object)

    def start(self) -> None:
        """Read from now on, and end the process with the input."""
        threading.Thread(target=self._read).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self.line_read.emit(line)
        # The other thread may be waiting for a sound server that never answers.
        end_process()


def end_process() -> None:
    """End at once. Qt would clear up first, and there wait for ever, or abort, where the sound server has gone."""
    os._exit(0)


def write_event(event: Event) -> None:
    """Write an event to standard output at once."""
    # Where nobody listens any more, the input is about to end too.
    with contextlib.suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), to_line(event))


def main() -> int:
    """Play until standard input ends; return the exit code."""
    # Ctrl+C in a terminal reaches every process there; this one ends with the program.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        from footcoach.workers.tone_player import TonePlayer, load_recordings  # noqa: PLC0415 (it may not be there)
    except ImportError as error:
        # Such as libpulse, without which Qt Multimedia cannot be loaded.
        write_event(Lost(str(error)))
        return 0
    application = QCoreApplication(sys.argv[:1])
    # So the system's mixer calls it.
    application.setApplicationName("Footcoach")
    player = TonePlayer(load_recordings(files("footcoach.assets") / "sounds"), write_event, application)
    player.gave_up.connect(end_process)
    reader = InputReader(application)
    reader.line_read.connect(player.obey, Qt.ConnectionType.QueuedConnection)
    reader.start()
    player.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
