"""The voice worker: a process of its own that speaks with the voice of Footcoach, which needs nothing of the system.

`python -m footcoach.workers.voice_worker` reads speech commands from standard input, one a line, and writes speech
events to standard output; see footcoach.workers.messages. It ends with its input, and so never outlives the program.
"""

import sys
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, Qt

from footcoach.core.cue import LEAD_IN_MS, Tone
from footcoach.workers.command_reader import CommandReader
from footcoach.workers.messages import SPEECH_COMMANDS, Failed
from footcoach.workers.renderer import LineSynthesizer, Renderer
from footcoach.workers.worker import end_process, run_worker, write_event


def load_synthesizer() -> LineSynthesizer:
    """Load the engine.

    Raises:
        ImportError: The package is not installed, or a library that it needs.
        Exception: A file of it is missing or damaged, for which it has errors of its own.
    """
    from footcoach.workers.synthesizer import Synthesizer  # noqa: PLC0415 (in the thread that renders)

    return Synthesizer()


def main() -> int:
    """Speak until standard input ends; return the exit code."""
    try:
        from footcoach.workers.sound_output import load_recording  # noqa: PLC0415 (it may not be there)
        from footcoach.workers.voice_player import VoicePlayer  # noqa: PLC0415
    except ImportError as error:
        # Such as libpulse, without which Qt Multimedia cannot be loaded.
        write_event(Failed(str(error)))
        end_process()
    application = QCoreApplication(sys.argv[:1])
    # So the system's mixer calls it.
    application.setApplicationName("Footcoach")
    tick = load_recording(files("footcoach.assets") / "sounds" / f"{Tone.TICK}.wav")
    renderer = Renderer(load_synthesizer)
    player = VoicePlayer(renderer, tick.beginning(LEAD_IN_MS), write_event, application)
    player.gave_up.connect(end_process)
    reader = CommandReader(SPEECH_COMMANDS, application)
    reader.command_read.connect(player.execute, Qt.ConnectionType.QueuedConnection)
    # At once, in the reader's thread: the other one may be waiting for a sound server that never answers.
    reader.ended.connect(end_process, Qt.ConnectionType.DirectConnection)
    reader.start()
    # Once the player listens, for it may be known at once whether there is an engine. Both take a moment: the renderer
    # loads it while this thread finds the loudspeaker.
    renderer.start()
    player.start()
    return application.exec()


if __name__ == "__main__":
    run_worker(main)
