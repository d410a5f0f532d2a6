"""The voice worker as a process: what it tells, and that it ends."""

import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import time

import pytest

from footcoach.workers.messages import Configure, Render, Say, Stop, to_line
from footcoach.workers.speech_client import OWN_VOICE
from tests.workers.test_tone_worker import SOUND_SERVER

PATIENCE_S = 30
LIVE_S = 0.3
WITHOUT_SERVER = "PulseAudioService: pa_context_connect() failed\n"
CONFIGURE = Configure(language="en", voice="", speed_percent=100, volume_percent=100)
WITHOUT = """
import sys
sys.modules[{module!r}] = None
import footcoach.workers.voice_worker
sys.exit(footcoach.workers.voice_worker.main())
"""

WITH_QUICK_ENGINE = """
import sys
from footcoach.workers import voice_worker

class Engine:
    line = None

def load():
    {outcome}

voice_worker.load_synthesizer = load
sys.exit(voice_worker.main())
"""
"""An engine that is there, or is not, before anything else of the worker can be."""


class VoiceWorker:
    """A process that speaks, without a display, and finds nothing of the real desktop."""

    def __init__(self, runtime, command=OWN_VOICE, **variables):
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

    def wait_for(self, name):
        """Wait for an event of this name, and return it; what comes before it is passed over."""
        while (event := self.event()) and event["event"] != name:
            pass
        assert event, f"it ended without {name}"
        return event

    def end(self):
        """End its input and return its exit code and what it said on standard error."""
        _, said = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, said.decode()


@pytest.fixture
def start(tmp_path):
    """Return a function that starts the worker in a place of its own."""
    with contextlib.ExitStack() as stack:

        def start(*command, **variables):
            worker = VoiceWorker(tmp_path, *command, **variables)
            stack.callback(worker.process.communicate)
            stack.callback(worker.process.kill)
            return worker

        yield start


@pytest.fixture
def sound_server(tmp_path, qtbot):
    """Start a sound server with an output that nobody hears, where the worker looks for one."""
    if not shutil.which(SOUND_SERVER[0]):
        pytest.skip("needs pulseaudio")
    process = subprocess.Popen(
        SOUND_SERVER, env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)}, stderr=subprocess.DEVNULL
    )
    qtbot.waitUntil((tmp_path / "pulse" / "native").exists)
    yield process
    process.kill()
    process.wait()


def test_main__renders_and_speaks(start, sound_server):
    worker = start()
    worker.send(CONFIGURE, Render(("Hold", "Rest")), Say(1, "Up on your toes"))
    assert worker.wait_for("ready")["voices"] == [{"name": "heart", "locale": "en_US"}]
    assert worker.wait_for("finished") == {"event": "finished", "number": 1}
    worker.send(Render(("Hold", "Rest")))
    lengths = worker.wait_for("rendered")["lengths"]
    assert set(lengths) == {"Hold", "Rest"}
    asked_s = time.monotonic()
    worker.send(Say(2, "Hold"))
    worker.wait_for("finished")
    taken_ms = (time.monotonic() - asked_s) * 1000
    assert lengths["Hold"] - 50 <= taken_ms, "it is heard to its end"
    worker.send(Say(3, "Rest"), Stop())
    assert worker.end() == (0, "")


def test_main__says_what_nobody_has_rendered_within_a_moment(start, sound_server):
    worker = start()
    worker.send(CONFIGURE, Say(1, "Hold"))
    worker.wait_for("finished")
    asked_s = time.monotonic()
    worker.send(Say(2, "Seven minutes and ten seconds left"))
    worker.wait_for("begun")
    assert time.monotonic() - asked_s <= LIVE_S


def test_main__no_sound_server(start, tmp_path):
    worker = start(PULSE_SERVER=f"unix:{tmp_path / 'nothing'}")
    worker.send(CONFIGURE, Render(("Hold",)))
    assert worker.wait_for("ready")
    assert worker.wait_for("rendered"), "it can be planned with"
    worker.send(Say(1, "Hold"))
    assert worker.wait_for("failed") == {"event": "failed", "reason": "there is no loudspeaker"}
    code, said = worker.end()
    assert code == 0
    assert said in {"", WITHOUT_SERVER}


def test_main__sound_server_that_never_answers(start, tmp_path):
    path = tmp_path / "mute"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        server.settimeout(PATIENCE_S)
        worker = start(PULSE_SERVER=f"unix:{path}")
        connection, _ = server.accept()
        with connection:
            worker.send(CONFIGURE, Say(1, "Hold"))
            assert worker.end() == (0, "")


@pytest.mark.parametrize("module", ["hibari", "onnxruntime", "PySide6.QtMultimedia"])
def test_main__without_a_package(start, module):
    worker = start((sys.executable, "-c", WITHOUT.format(module=module)))
    worker.send(CONFIGURE)
    assert module in worker.wait_for("failed")["reason"]
    code, said = worker.end()
    assert code == 0
    assert said in {"", WITHOUT_SERVER}


@pytest.mark.parametrize(("outcome", "name"), [("raise OSError('gone')", "failed"), ("return Engine", "ready")])
def test_main__engine_known_at_once(start, sound_server, outcome, name):
    worker = start((sys.executable, "-c", WITH_QUICK_ENGINE.format(outcome=outcome)))
    worker.send(CONFIGURE)
    waiting, _, _ = select.select([worker.process.stdout], [], [], PATIENCE_S)
    assert waiting, "it was not told"
    assert worker.event()["event"] == name
    assert worker.end() == (0, "")


def test_main__sound_server_dies(start, sound_server):
    worker = start()
    worker.send(CONFIGURE, Say(1, "Up on your toes, small steps"))
    worker.wait_for("begun")
    sound_server.kill()
    sound_server.wait()
    while worker.event():
        pass
    assert worker.process.wait(PATIENCE_S) is not None
