import json
import re
import subprocess
import time

import pytest
from PySide6.QtCore import QObject, QTimer

from footcoach.core.cue import Tone
from footcoach.workers import tone_client
from footcoach.workers.tone_client import FIRST_RETRY_MS, READY_WITHIN_MS, ToneClient
from tests.workers.processes import MUTE, children, is_alive, python

# It is ready when it is told how loud to be, and writes down all that it is told.
OBEDIENT = """
import json, os, signal, sys
def tell(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)
for line in sys.stdin:
    with open(sys.argv[1], "a") as notes:
        notes.write(line)
    match json.loads(line):
        case {"command": "volume"}:
            tell("ready")
        case {"command": "play", "tone": "done"}:
            tell("lost", reason="unplugged")
        case {"command": "play", "tone": "end"}:
            os.kill(os.getpid(), signal.SIGKILL)
        case {"command": "play", "tone": "tick"}:
            tell("nonsense")
"""
LOST = """print('{"event": "lost", "reason": "no loudspeaker"}', flush=True); import sys; sys.stdin.read()"""
READY = '{"command":"volume","percent":100}'


class Listener:
    """A loudspeaker, what its process was told, and how often it told that it cannot be heard."""

    def __init__(self, command, notes=None):
        self.loudspeaker = ToneClient(command)
        self.losses = 0
        self.loudspeaker.device_lost.connect(self._on_loudspeaker_device_lost)
        self.notes = notes

    def _on_loudspeaker_device_lost(self):
        self.losses += 1

    @property
    def commands(self):
        """What the process was told, without when each tone was asked for."""
        lines = self.notes.read_text().splitlines() if self.notes.exists() else []
        return [re.sub(r',"asked_ms":\d+', "", line) for line in lines]

    def timer(self, interval_ms):
        [timer] = [t for t in self.loudspeaker.findChildren(QTimer) if t.interval() == interval_ms]
        return timer

    def let_time_pass(self, interval_ms):
        timer = self.timer(interval_ms)
        assert timer.isActive()
        timer.stop()
        timer.timeout.emit()


@pytest.fixture
def listen_to(qtbot, qapp):
    """Return a function that makes a loudspeaker of a command; at the end every process must have gone by itself."""
    listeners = []

    def listen_to(*arguments):
        listeners.append(Listener(*arguments))
        return listeners[-1]

    yield listen_to
    for listener in listeners:
        listener.loudspeaker.close()
    qtbot.waitUntil(lambda: not children())


@pytest.fixture
def listener(listen_to, tmp_path):
    """Return the listener to a process that obeys."""
    notes = tmp_path / "commands"
    return listen_to(python(OBEDIENT, notes), notes)


@pytest.fixture
def ready(listener, qtbot):
    """Return the same, ready to play."""
    begin(listener, qtbot)
    return listener


def begin(listener, qtbot):
    listener.loudspeaker.begin()
    wait_until_ready(listener, qtbot)


def wait_until_ready(listener, qtbot):
    qtbot.waitUntil(lambda: not listener.timer(READY_WITHIN_MS).isActive())


def lose(listener, qtbot, tone):
    """Play the tone that the process answers by failing in its way."""
    with qtbot.waitSignal(listener.loudspeaker.device_lost):
        listener.loudspeaker.play(tone)


def play(tone):
    """Return the command to play, as it is written down: without its time."""
    return f'{{"command":"play","tone":"{tone}"}}'


def test_begin__sets_the_volume_first(listener, qtbot):
    listener.loudspeaker.set_volume(40)
    begin(listener, qtbot)
    assert listener.commands == ['{"command":"volume","percent":40}']
    assert listener.losses == 0


def test_begin__twice(listen_to, qapp):
    listener = listen_to(python(MUTE))
    listener.loudspeaker.begin()
    listener.loudspeaker.begin()
    assert len(children()) == 1
    assert listener.losses == 0


def test_commands__before_begin(listener, qapp):
    for tone in Tone:
        listener.loudspeaker.play(tone)
    listener.loudspeaker.stop()
    listener.loudspeaker.close()
    assert children() == []
    assert listener.losses == 0


def test_commands__reach_the_process_in_their_order(ready, qtbot):
    ready.loudspeaker.play(Tone.START)
    ready.loudspeaker.play(Tone.CHANGE_SIDES)
    ready.loudspeaker.stop()
    ready.loudspeaker.set_volume(0)
    expected = [
        READY,
        play("start"),
        play("change-sides"),
        '{"command":"stop"}',
        '{"command":"volume","percent":0}',
    ]
    qtbot.waitUntil(lambda: ready.commands == expected)


def test_play__tells_when_it_was_asked_for(ready, qtbot):
    before_ms = int(time.monotonic() * 1000)
    ready.loudspeaker.play(Tone.START)
    qtbot.waitUntil(lambda: play("start") in ready.commands)
    [asked_ms] = [json.loads(line)["asked_ms"] for line in ready.notes.read_text().splitlines() if "asked_ms" in line]
    assert before_ms <= asked_ms <= int(time.monotonic() * 1000)


def test_play__while_the_process_starts_is_heard_a_little_late(listener, qtbot):
    listener.loudspeaker.begin()
    listener.loudspeaker.play(Tone.COUNT)
    listener.loudspeaker.play(Tone.START)
    qtbot.waitUntil(lambda: listener.commands == [READY, play("start")])


def test_play__while_the_process_starts_too_slowly_is_not_heard(listener, qtbot, monkeypatch):
    monkeypatch.setattr(tone_client, "WORTH_WAITING_MS", 0)
    listener.loudspeaker.begin()
    listener.loudspeaker.play(Tone.START)
    wait_until_ready(listener, qtbot)
    listener.loudspeaker.play(Tone.COUNT)
    qtbot.waitUntil(lambda: listener.commands == [READY, play("count")])


@pytest.mark.parametrize("end", [ToneClient.stop, lambda loudspeaker: (loudspeaker.close(), loudspeaker.begin())])
def test_play__while_the_process_starts_and_then_silenced(listener, qtbot, end):
    listener.loudspeaker.begin()
    listener.loudspeaker.play(Tone.START)
    end(listener.loudspeaker)
    wait_until_ready(listener, qtbot)
    listener.loudspeaker.play(Tone.COUNT)
    qtbot.waitUntil(lambda: play("count") in listener.commands)
    assert play("start") not in listener.commands


@pytest.mark.parametrize(
    "tone",
    [
        pytest.param(Tone.DONE, id="no loudspeaker"),
        pytest.param(Tone.END, id="killed"),
        pytest.param(
            Tone.TICK, id="nonsense", marks=pytest.mark.expects_log('the worker wrote b\'{"event": "nonsense')
        ),
    ],
)
def test_device_lost__told_once_until_another_process_is_ready(ready, qtbot, tone):
    lose(ready, qtbot, tone)
    ready.loudspeaker.play(Tone.START)
    ready.let_time_pass(FIRST_RETRY_MS)
    wait_until_ready(ready, qtbot)
    assert ready.commands == [READY, play(tone), READY], "what is played meanwhile is not heard late"
    assert ready.losses == 1
    lose(ready, qtbot, tone)
    assert ready.losses == 2


@pytest.mark.parametrize("code", [LOST, "raise SystemExit(3)"])
def test_device_lost__retries_become_rare(listen_to, qtbot, code):
    listener = listen_to(python(code))
    listener.loudspeaker.begin()
    for times in (1, 2, 4):
        qtbot.waitUntil(lambda times=times: listener.timer(times * FIRST_RETRY_MS).isActive())
        listener.let_time_pass(times * FIRST_RETRY_MS)
    assert listener.losses == 1


def test_ready__retries_begin_anew(ready, qtbot):
    lose(ready, qtbot, Tone.END)
    ready.let_time_pass(FIRST_RETRY_MS)
    wait_until_ready(ready, qtbot)
    lose(ready, qtbot, Tone.END)
    assert ready.timer(FIRST_RETRY_MS).isActive()


def test_device_lost__cannot_be_started(listen_to, qtbot, tmp_path):
    listener = listen_to((str(tmp_path / "no such program"),))
    with qtbot.waitSignal(listener.loudspeaker.device_lost):
        listener.loudspeaker.begin()
    listener.loudspeaker.play(Tone.START)
    assert listener.losses == 1


def test_device_lost__never_ready(listen_to):
    listener = listen_to(python(MUTE))
    listener.loudspeaker.begin()
    listener.let_time_pass(READY_WITHIN_MS)
    assert listener.losses == 1


def test_ready__after_all(listener, qtbot):
    listener.loudspeaker.begin()
    listener.let_time_pass(READY_WITHIN_MS)
    qtbot.waitUntil(lambda: not listener.timer(FIRST_RETRY_MS).isActive())
    listener.loudspeaker.play(Tone.START)
    qtbot.waitUntil(lambda: listener.commands == [READY, play("start")])


def test_begin__again_while_lost_tells_again(listen_to, qtbot, qapp):
    listener = listen_to(python(LOST))
    with qtbot.waitSignal(listener.loudspeaker.device_lost):
        listener.loudspeaker.begin()
    listener.loudspeaker.begin()
    assert listener.losses == 2
    assert len(children()) == 1


def test_close__process_ends_unheard(ready, qtbot, qapp):
    [child] = children()
    process_id = child.processId()
    with qtbot.waitSignal(child.destroyed):
        ready.loudspeaker.close()
    assert not is_alive(process_id)
    assert ready.losses == 0


def test_close__while_lost(ready, qtbot, qapp):
    lose(ready, qtbot, Tone.END)
    ready.loudspeaker.close()
    assert not ready.timer(FIRST_RETRY_MS).isActive()


def test_close__begins_again(ready, qtbot):
    lose(ready, qtbot, Tone.DONE)
    ready.loudspeaker.close()
    begin(ready, qtbot)
    ready.loudspeaker.play(Tone.START)
    qtbot.waitUntil(lambda: ready.commands == [READY, play("done"), READY, play("start")])
    assert ready.losses == 1


def test_destroyed__without_close(qtbot, qapp):
    owner = QObject()
    loudspeaker = ToneClient(python(MUTE), owner)
    loudspeaker.begin()
    [child] = children()
    process_id = child.processId()
    with qtbot.waitSignals([loudspeaker.destroyed, child.destroyed]):
        owner.deleteLater()
    assert not is_alive(process_id)


def test_quit__process_ends_with_the_program():
    code = f"""
import sys
import time
from PySide6.QtCore import QCoreApplication, QTimer
from footcoach.workers.tone_client import ToneClient
application = QCoreApplication([])
loudspeaker = ToneClient((sys.executable, "-c", {MUTE!r}))
loudspeaker.device_lost.connect(lambda: print("lost"))
loudspeaker.begin()
QTimer.singleShot(0, application.quit)
application.exec()
loudspeaker.close()
"""
    result = subprocess.run(python(code), capture_output=True, text=True, check=False, timeout=60)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
