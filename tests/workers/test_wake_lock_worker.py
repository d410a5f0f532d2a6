import contextlib
import json
import os
import socket
import subprocess
import sys
import time

import pytest

from footcoach.workers import wake_lock_worker
from footcoach.workers.wake_lock_client import WORKER


def wake(**environment):
    """Run the worker with an input that has ended; return its answer."""
    inherited = {**os.environ, **environment}
    ran = subprocess.run(WORKER, stdin=subprocess.DEVNULL, capture_output=True, env=inherited, timeout=30, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return json.loads(ran.stdout)


def test_main__that_could_hold_names_the_method():
    assert wake(WAKEPY_FAKE_SUCCESS="1") == {"event": "held", "method": "WakepyFakeSuccess"}


def test_main__holds_until_its_input_ends():
    surroundings = {**os.environ, "WAKEPY_FAKE_SUCCESS": "1"}
    with subprocess.Popen(WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings) as process:
        assert json.loads(process.stdout.readline())["event"] == "held"
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(10) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_main__without_a_bus_says_why():
    methods = "org.freedesktop.ScreenSaver, org.gnome.SessionManager"
    assert wake() == {
        "event": "failed",
        "reason": f"{methods}: The environment variable DBUS_SESSION_BUS_ADDRESS is not set.",
    }
    assert wake(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent") == {
        "event": "failed",
        "reason": f"{methods}: No such file or directory.",
    }


@contextlib.contextmanager
def on_a_bus_that_hangs(tmp_path, settings):
    """Run the worker on a bus that greets and then is silent; whoever asks for a name there waits for ever."""
    code = (
        f"from footcoach.workers import wake_lock_worker, worker; {settings}; worker.run_worker(wake_lock_worker.main)"
    )
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        bus.settimeout(10)
        surroundings = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}"}
        with subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings
        ) as process:
            connection, _ = bus.accept()
            with connection:
                greeting = b""
                while b"AUTH" not in greeting:
                    greeting += connection.recv(100)
                connection.sendall(b"OK 00112233445566778899aabbccddeeff\r\n")
                yield process


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_main__on_a_bus_that_greets_and_then_hangs_gives_up_silently(tmp_path):
    began = time.monotonic()
    with on_a_bus_that_hangs(tmp_path, "wake_lock_worker.ANSWER_WITHIN_S = 1.5") as process:
        assert process.wait(10) == 1
        assert process.stderr.read() == b""
    assert time.monotonic() - began > 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")
def test_main__on_a_bus_that_hangs_ends_with_its_input(tmp_path):
    with on_a_bus_that_hangs(tmp_path, "wake_lock_worker.ANSWER_WITHIN_S = 600") as process:
        process.stdin.close()
        assert process.wait(30) == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("reason", "short"),
    [
        ("DBusCallError(\"DBus call of method 'x' failed with message: [a.B] ('No such name',)\")", "No such name"),
        ("DBusCallError(\"DBus call of method 'x' failed with message: \")", "no answer"),
        ("Forced failure", "Forced failure"),
    ],
)
def test_shortened__keeps_the_cause(reason, short):
    assert wake_lock_worker.shortened(reason) == short
