import re
import subprocess

import pytest
from PySide6.QtCore import QObject, QProcess, QTimer

from footcoach.core.cue import SoundChoices
from footcoach.workers.speech_client import SpeechClient
from tests.workers.processes import MUTE, children, is_alive, python

CHOICES = SoundChoices(
    speaks=True,
    language="en",
    voice_name="Ann",
    voice_speed_percent=90,
    voice_volume_percent=80,
    tones=frozenset(),
    tones_volume_percent=60,
)
OBEDIENT = """
import json, os, signal, sys
def tell(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)
for line in sys.stdin:
    command = json.loads(line)
    match command.pop("command"):
        case "configure":
            # It tells its choices by the names of its voices.
            voices = [{"name": f"{key}={value}", "locale": "en_GB"} for key, value in command.items()]
            tell("ready", engine="stand-in", voices=voices)
        case "render":
            tell("rendered", lengths={text: len(text) for text in command["texts"]})
        case "say" if command["text"] == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        case "say":
            tell("begun", number=command["number"])
            tell("finished", number=command["number"])
        case "stop":
            tell("failed", reason="was told to stop")
"""
TALKATIVE_AT_THE_END = MUTE + "; print('goodbye', flush=True)"
logs_invalid_event = pytest.mark.expects_log("the worker wrote")
STUBBORN = "import signal; signal.pause()"


class Listener:
    """A speech engine and all that it tells."""

    def __init__(self, command):
        self.engine = SpeechClient(command)
        self.told = []
        for name in ("ready", "rendered", "begun", "finished", "failed"):
            getattr(self.engine, name).connect(lambda value, name=name: self.told.append((name, value)))

    @property
    def failures(self):
        return [value for name, value in self.told if name == "failed"]


@pytest.fixture
def listen_to(qtbot, qapp):
    """Return a function that makes an engine of a command; at the end every process must have gone by itself."""
    listeners = []

    def listen_to(command):
        listeners.append(Listener(command))
        return listeners[-1]

    yield listen_to
    for listener in listeners:
        listener.engine.close()
    qtbot.waitUntil(lambda: not children())


def test_configure__answered_with_the_voices(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    with qtbot.waitSignal(listener.engine.ready):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    assert listener.told == [("ready", ("language=en", "voice=Ann", "speed_percent=90", "volume_percent=80"))]


def test_say__begun_and_finished(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    listener.engine.start()
    with qtbot.waitSignals([listener.engine.finished] * 2):
        listener.engine.say(7, "Hold")
        listener.engine.say(8, "Rest, ½ minute\nand “breathe”")
    assert listener.told == [("begun", 7), ("finished", 7), ("begun", 8), ("finished", 8)]


def test_render__tells_how_long_the_texts_are(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    listener.engine.start()
    with qtbot.waitSignal(listener.engine.rendered):
        listener.engine.render(("Hold", "½ minute"))
    assert listener.told == [("rendered", {"Hold": 4, "½ minute": 8})]


def test_say__not_started(listen_to, qapp):
    listener = listen_to(python(OBEDIENT))
    listener.engine.say(1, "Hold")
    listener.engine.configure(CHOICES)
    listener.engine.stop()
    listener.engine.close()
    assert children() == []


def test_start__twice(listen_to, qapp):
    listener = listen_to(python(MUTE))
    listener.engine.start()
    listener.engine.start()
    assert len(children()) == 1


def test_start__cannot_be_started(listen_to, qtbot, tmp_path):
    listener = listen_to((str(tmp_path / "no such program"),))
    with qtbot.waitSignal(listener.engine.failed):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    listener.engine.say(1, "Hold")
    assert len(listener.failures) == len(listener.told) == 1
    assert listener.failures[0]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("raise SystemExit(3)", "ended with code 3"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "crashed or was killed"),
        pytest.param("print('hello'); print('hello')", "wrote b'hello", marks=logs_invalid_event),
        pytest.param("print('[]'); import sys; sys.stdin.read()", "wrote b'\\[\\]", marks=logs_invalid_event),
        pytest.param("""print('{"event": "finished", "number": "one"}')""", "wrote", marks=logs_invalid_event),
        pytest.param("import os; os.write(1, bytes([255, 10]))", "wrote", marks=logs_invalid_event),
        ("""print('{"event": "failed", "reason": "no engine"}')""", "^no engine$"),
    ],
)
def test_failed__once_with_its_reason(listen_to, qtbot, qapp, code, reason):
    listener = listen_to(python(code))
    with qtbot.waitSignal(listener.engine.failed):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    qtbot.waitUntil(lambda: not children())
    assert len(listener.failures) == len(listener.told) == 1
    assert re.search(reason, listener.failures[0])


def test_failed__never_ready(listen_to, qtbot, qapp):
    listener = listen_to(python(MUTE))
    listener.engine.start()
    timer = listener.engine.findChild(QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    assert len(listener.failures) == 1
    assert "25 s" in listener.failures[0]
    assert not timer.isActive()


def test_ready__ends_the_waiting_for_it(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    with qtbot.waitSignal(listener.engine.ready):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    assert not listener.engine.findChild(QTimer).isActive()


def test_failed__killed_while_it_speaks(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    with qtbot.waitSignal(listener.engine.ready):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    with qtbot.waitSignal(listener.engine.failed):
        listener.engine.say(1, "crash")
    listener.engine.say(2, "Hold")
    assert len(listener.failures) == 1


def test_start__after_a_failure(listen_to, qtbot):
    listener = listen_to(python(OBEDIENT))
    with qtbot.waitSignal(listener.engine.failed):
        listener.engine.start()
        listener.engine.stop()
    with qtbot.waitSignal(listener.engine.ready):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    assert listener.failures == ["was told to stop"]


@pytest.mark.parametrize("code", [OBEDIENT, TALKATIVE_AT_THE_END])
def test_close__process_ends_unheard(listen_to, qtbot, qapp, code):
    listener = listen_to(python(code))
    listener.engine.start()
    listener.engine.configure(CHOICES)
    [child] = children()
    process_id = child.processId()
    with qtbot.waitSignal(child.destroyed):
        listener.engine.close()
    assert listener.told == []
    assert not is_alive(process_id)


def test_close__process_that_does_not_end(listen_to, qtbot, qapp):
    listener = listen_to(python(STUBBORN))
    listener.engine.start()
    [child] = children()
    process_id = child.processId()
    listener.engine.close()
    assert child.state() is not QProcess.ProcessState.NotRunning
    with qtbot.waitSignal(child.destroyed):
        child.findChild(QTimer).timeout.emit()
    assert not is_alive(process_id)


def test_start__after_close_while_the_old_process_still_ends(listen_to, qtbot, qapp):
    listener = listen_to(python(OBEDIENT))
    listener.engine.start()
    listener.engine.close()
    with qtbot.waitSignal(listener.engine.ready):
        listener.engine.start()
        listener.engine.configure(CHOICES)
    assert listener.failures == []


def test_destroyed__without_close(qtbot, qapp):
    owner = QObject()
    engine = SpeechClient(python(MUTE), owner)
    engine.start()
    [child] = children()
    process_id = child.processId()
    with qtbot.waitSignals([engine.destroyed, child.destroyed]):
        owner.deleteLater()
    assert not is_alive(process_id)


def test_quit__process_ends_with_the_program_unheard():
    code = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from footcoach.workers.speech_client import SpeechClient
application = QCoreApplication([])
engine = SpeechClient((sys.executable, "-c", {TALKATIVE_AT_THE_END!r}))
engine.failed.connect(print)
engine.start()
QTimer.singleShot(0, application.quit)
# As the program closes everything once its loop has ended.
application.aboutToQuit.connect(engine.stop)
application.exec()
"""
    result = subprocess.run(python(code), capture_output=True, text=True, check=False, timeout=60)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
