"""When the screen is kept on, and the processes that do it."""

import json
import os
import socket
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from footcoach.coach import waker
from footcoach.coach.device_error import DeviceError
from footcoach.coach.helper_process import HelperProcess
from footcoach.coach.keep_awake import RELEASE_AFTER_PAUSE_MS, KeepAwake
from footcoach.coach.player import Player
from footcoach.coach.screen_hold import WAKER, ScreenHoldProcess
from footcoach.core.exercise import PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.session import Status, StatusChanged
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock

PATIENCE_MS = 10_000


class FakeScreenHold(QObject):
    """Remembers what it was asked; `is_held` is what the desktop would do."""

    lost = Signal()

    def __init__(self):
        super().__init__()
        self.is_held = False
        self.holds = 0

    def hold(self):
        self.holds += 1
        self.is_held = True

    def release(self):
        self.is_held = False


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def player(clock, qapp):
    player = Player(make_plan(make_exercise(steps=(("Hold", PhaseKind.HOLD, 20),))), clock)
    yield player
    player.end()


@pytest.fixture
def hold():
    return FakeScreenHold()


@pytest.fixture
def keep_awake(player, hold):
    return KeepAwake(player, hold)


def pause_timer(keep_awake):
    return keep_awake.findChild(QTimer)


def let_pause_time_pass(keep_awake):
    timer = pause_timer(keep_awake)
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def run_to_end(player, clock):
    for _ in range(700):
        clock.advance(50)
        player.catch_up()


def test_before_start__screen_is_left_alone(keep_awake, hold):
    assert not hold.is_held


def test_start__holds_the_screen(keep_awake, hold, player):
    player.start()
    assert hold.is_held
    assert not pause_timer(keep_awake).isActive()


def test_finish__releases_the_screen(keep_awake, hold, player, clock):
    player.start()
    run_to_end(player, clock)
    assert player.snapshot().status is Status.FINISHED
    assert not hold.is_held


@pytest.mark.parametrize("is_paused", [False, True])
def test_end__releases_the_screen_at_once(keep_awake, hold, player, is_paused):
    player.start()
    if is_paused:
        player.pause()
    player.end()
    assert not hold.is_held
    assert not pause_timer(keep_awake).isActive()


def test_pause__holds_the_screen_for_two_more_minutes(keep_awake, hold, player):
    player.start()
    player.pause()
    timer = pause_timer(keep_awake)
    assert (timer.isSingleShot(), timer.interval(), RELEASE_AFTER_PAUSE_MS) == (True, 120_000, 120_000)
    assert hold.is_held
    let_pause_time_pass(keep_awake)
    assert not hold.is_held


def test_pause__that_the_program_made_is_one_too(keep_awake, hold, player, clock):
    player.start()
    clock.advance(8_000)
    player.catch_up()
    assert player.snapshot().pause_reason is PauseReason.STALLED
    let_pause_time_pass(keep_awake)
    assert not hold.is_held


def test_pause__is_measured_from_its_beginning(keep_awake, player, monkeypatch):
    player.start()
    player.pause()
    starts = []
    monkeypatch.setattr(pause_timer(keep_awake), "start", lambda: starts.append(1))
    player.status_changed.emit(StatusChanged(Status.PAUSED, PauseReason.WAITING, 0))
    assert starts == []


def test_resume__after_a_short_pause_goes_on_holding(keep_awake, hold, player):
    player.start()
    player.pause()
    player.resume()
    assert hold.is_held
    assert not pause_timer(keep_awake).isActive()


def test_resume__after_a_long_pause_holds_again(keep_awake, hold, player):
    player.start()
    player.pause()
    let_pause_time_pass(keep_awake)
    player.resume()
    assert hold.is_held


def test_close__releases_in_the_middle_of_a_pause(keep_awake, hold, player):
    player.start()
    player.pause()
    keep_awake.close()
    assert not hold.is_held
    assert not pause_timer(keep_awake).isActive()


def test_lost__is_told_once_and_tried_again_after_a_pause(keep_awake, hold, player):
    found = []
    keep_awake.error_found.connect(found.append)
    player.start()
    hold.lost.emit()
    player.pause()
    player.resume()
    hold.lost.emit()
    assert found == [DeviceError.SCREEN_MAY_SLEEP]
    assert hold.holds == 2


# The process that holds.

UNTIL_INPUT_ENDS = "import sys; sys.stdin.read()"
WHATEVER_HAPPENS = "import time; time.sleep(60)"


def holding_with(code):
    return ScreenHoldProcess((sys.executable, "-c", code))


def children():
    return QCoreApplication.instance().findChildren(HelperProcess)


def child_of(hold, qtbot):
    """Start holding and return the process once it runs."""
    hold.hold()
    (child,) = children()
    qtbot.waitUntil(lambda: child.state() is HelperProcess.ProcessState.Running, timeout=PATIENCE_MS)
    return child


def test_hold__runs_one_process_until_it_is_released(qapp, qtbot):
    hold = holding_with(UNTIL_INPUT_ENDS)
    child = child_of(hold, qtbot)
    hold.hold()
    assert children() == [child]
    lost = []
    hold.lost.connect(lambda: lost.append(1))
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS) as ended:
        hold.release()
    assert ended.args[0] == 0
    assert lost == []


def test_release__returns_before_the_process_has_ended(qapp, qtbot):
    hold = holding_with(WHATEVER_HAPPENS)
    child = child_of(hold, qtbot)
    hold.release()
    assert child.state() is HelperProcess.ProcessState.Running
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
        child.findChild(QTimer).timeout.emit()


def test_hold__again_while_the_last_process_still_ends(qapp, qtbot):
    hold = holding_with(WHATEVER_HAPPENS)
    first = child_of(hold, qtbot)
    hold.release()
    hold.hold()
    (second,) = set(children()) - {first}
    hold.release()
    for child in (first, second):
        with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
            child.kill()


def test_hold__by_a_process_that_ends_is_lost_and_can_be_tried_again(qapp, qtbot):
    hold = holding_with("")
    for _ in range(2):
        with qtbot.waitSignal(hold.lost, timeout=PATIENCE_MS):
            hold.hold()


def test_hold__by_a_program_that_is_not_there_is_lost(qapp, qtbot):
    hold = ScreenHoldProcess(("/nonexistent",))
    with qtbot.waitSignal(hold.lost, timeout=PATIENCE_MS):
        hold.hold()


def test_hold__that_is_forgotten_is_released(qapp, qtbot):
    hold = holding_with(UNTIL_INPUT_ENDS)
    child = child_of(hold, qtbot)
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
        del hold


@pytest.mark.parametrize("code", [UNTIL_INPUT_ENDS, WHATEVER_HAPPENS])
def test_quit__ends_the_process_soon_and_quietly(code):
    program = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from footcoach.coach.helper_process import HelperProcess
from footcoach.coach.screen_hold import ScreenHoldProcess
application = QCoreApplication([])
hold = ScreenHoldProcess((sys.executable, "-c", {code!r}))
hold.lost.connect(lambda: print("lost"))
hold.hold()
child = application.findChild(HelperProcess)
child.started.connect(lambda: print(child.processId(), flush=True))
child.started.connect(application.quit)
application.exec()
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    (pid,) = ran.stdout.split()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


# The waker itself.


def wake(**environment):
    """Run the waker with an input that has ended; return its answer."""
    inherited = {**os.environ, **environment}
    ran = subprocess.run(WAKER, stdin=subprocess.DEVNULL, capture_output=True, env=inherited, timeout=30, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return json.loads(ran.stdout)


def test_waker__that_could_hold_names_the_method():
    assert wake(WAKEPY_FAKE_SUCCESS="1") == {"event": "held", "method": "WakepyFakeSuccess"}


def test_waker__holds_until_its_input_ends():
    surroundings = {**os.environ, "WAKEPY_FAKE_SUCCESS": "1"}
    with subprocess.Popen(WAKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings) as process:
        assert json.loads(process.stdout.readline())["event"] == "held"
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_waker__without_a_bus_says_why():
    methods = "org.freedesktop.ScreenSaver, org.gnome.SessionManager"
    assert wake() == {
        "event": "failed",
        "reason": f"{methods}: The environment variable DBUS_SESSION_BUS_ADDRESS is not set.",
    }
    assert wake(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent") == {
        "event": "failed",
        "reason": f"{methods}: No such file or directory.",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_waker__on_a_bus_that_greets_and_then_hangs_gives_up(tmp_path):
    """Whoever asks for a name on such a bus waits for ever."""
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        bus.settimeout(10)
        code = "from footcoach.coach import waker; waker.ANSWER_WITHIN_S = 1.5; waker.main()"
        surroundings = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}"}
        with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, env=surroundings) as process:
            began = time.monotonic()
            connection, _ = bus.accept()
            with connection:
                greeting = b""
                while b"AUTH" not in greeting:
                    greeting += connection.recv(100)
                connection.sendall(b"OK 00112233445566778899aabbccddeeff\r\n")
                assert process.wait(10) == waker.GAVE_UP
    assert time.monotonic() - began > 1


@pytest.mark.parametrize(
    ("reason", "short"),
    [
        ("DBusCallError(\"DBus call of method 'x' failed with message: [a.B] ('No such name',)\")", "No such name"),
        ("DBusCallError(\"DBus call of method 'x' failed with message: \")", "no answer"),
        ("Forced failure", "Forced failure"),
    ],
)
def test_shortened__keeps_the_cause(reason, short):
    assert waker.shortened(reason) == short
