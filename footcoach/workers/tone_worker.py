"""The tone worker: a process of its own that plays tones, so that no sound server can hold up the session's clock.

`python -m footcoach.workers.tone_worker` reads tone commands from standard input, one a line, and writes tone events to
standard output; see footcoach.workers.messages. It ends when its input ends, and so never outlives the program.
"""

import sys
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, Qt

from footcoach.workers.command_reader import CommandReader
from footcoach.workers.messages import TONE_COMMANDS, Lost
from footcoach.workers.worker import end_process, run_worker, write_event


def main() -> int:
    """Play until standard input ends; return the exit code."""
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
    reader = CommandReader(TONE_COMMANDS, application)
    reader.command_read.connect(player.execute, Qt.ConnectionType.QueuedConnection)
    # At once, in the reader's thread: the other one may be waiting for a sound server that never answers.
    reader.ended.connect(end_process, Qt.ConnectionType.DirectConnection)
    reader.start()
    player.start()
    return application.exec()


if __name__ == "__main__":
    run_worker(main)
