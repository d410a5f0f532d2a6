import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time

import pytest

from footcoach.core.cue import Tone
from footcoach.workers.messages import Play, SetVolume, Stop, to_line
from footcoach.workers.tone_client import WORKER

PATIENCE_S = 30
WITHOUT_MULTIMEDIA = """
import sys
sys.modules["PySide6.QtMultimedia"] = None
import footcoach.workers.tone_worker
sys.exit(footcoach.workers.tone_worker.main())
"""
SOUND_SERVER = (
    *("pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", "-L", "module-null-sink"),
    *("-L", "module-native-protocol-unix"),
)


def play(tone):
    return Play(tone, int(time.monotonic() * 1000))


class ToneWorker:
    """A process that plays, without a display, and finds nothing of the real desktop."""

    def __init__(self, runtime, command=WORKER, **variables):
        away = ("QT_QPA_PLATFORM", "PULSE_SERVER")
        environment = {name: value for name, value in os.environ.items() if name not in away}
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment | {"XDG_RUNTIME_DIR": str(runtime), **variables},
        )

    def send(self, *commands):
        self.process.stdin.writelines(map(to_line, commands))
        self.process.stdin.flush()

    def event(self):
        """Wait for what it tells next; None when it has ended."""
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def end(self):
        """End its input and return its exit code, what it still told and what it said on standard error."""
        told, said = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, told, said.decode()


@pytest.fixture
def start(tmp_path):
    """Return a function that starts the worker in a place of their own."""
    with contextlib.ExitStack() as stack:

        def start(*command, **variables):
            worker = ToneWorker(tmp_path, *command, **variables)
            stack.callback(worker.process.communicate)
            stack.callback(worker.process.kill)
            return worker

        yield start


def test_main__no_sound_server(start, tmp_path):
    worker = start(PULSE_SERVER=f"unix:{tmp_path / 'nothing'}")
    assert worker.event() == {"event": "lost", "reason": "there is no loudspeaker"}
    worker.send(SetVolume(50), play(Tone.START), Stop())
    code, told, said = worker.end()
    assert (code, told) == (0, b"")
    assert said in {"", "PulseAudioService: pa_context_connect() failed\n"}


def test_main__sound_server_that_never_answers(start, tmp_path):
    path = tmp_path / "mute"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        server.settimeout(PATIENCE_S)
        worker = start(PULSE_SERVER=f"unix:{path}")
        connection, _ = server.accept()
        with connection:
            worker.send(play(Tone.START))
            assert worker.end() == (0, b"", "")


def test_main__without_qt_multimedia(start):
    worker = start((sys.executable, "-c", WITHOUT_MULTIMEDIA))
    event = worker.event()
    assert event["event"] == "lost"
    assert "PySide6.QtMultimedia" in event["reason"]
    assert worker.event() is None
    assert worker.end() == (0, b"", "")


@pytest.fixture
def sound_server(tmp_path):
    """Start a sound server with an output that nobody hears, where the worker looks for one."""
    if not shutil.which(SOUND_SERVER[0]):
        pytest.skip("needs pulseaudio")
    process = subprocess.Popen(
        SOUND_SERVER, env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)}, stderr=subprocess.DEVNULL
    )
    yield process
    process.kill()
    process.wait()


def test_main__plays(start, sound_server, tmp_path, qtbot):
    qtbot.waitUntil((tmp_path / "pulse" / "native").exists)
    worker = start()
    assert worker.event() == {"event": "ready"}
    worker.send(SetVolume(50), play(Tone.START), play(Tone.COUNT), Stop(), play(Tone.TICK))
    assert worker.end() == (0, b"", "")


def test_main__sound_server_dies(start, sound_server, tmp_path, qtbot):
    qtbot.waitUntil((tmp_path / "pulse" / "native").exists)
    worker = start()
    assert worker.event() == {"event": "ready"}
    worker.send(play(Tone.START))
    sound_server.kill()
    sound_server.wait()
    # An assertion of libpulse may end the process before it can say so.
    assert worker.event() in ({"event": "lost", "reason": "the sound server does not answer"}, None)
    assert worker.event() is None
