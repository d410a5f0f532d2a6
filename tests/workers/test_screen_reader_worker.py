"""The worker on a bus of its own, with a registry that is played by the test."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time

import pytest

from footcoach.workers.screen_reader_client import WORKER
from footcoach.workers.worker import module_command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")

needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")

REGISTRY = "org.a11y.atspi.Registry"


@pytest.mark.parametrize(
    ("event", "hears"),
    [
        ("Object:Announcement", True),
        ("Object:Announcement:", True),
        ("object:announcement", True),
        ("Object:", True),
        ("Object", True),
        ("Object:StateChanged:Focused", False),
        ("Object:PropertyChange:AccessibleName", False),
        ("Window:Activate", False),
        ("", False),
    ],
)
def test_hears_announcements(event, hears):
    # It needs a package that other systems do not have.
    worker_module = pytest.importorskip("footcoach.workers.screen_reader_worker")
    assert worker_module.hears_announcements(event) is hears


class Registry:
    """A registry on a bus, in a process of its own: it answers who has registered, and tells of each change."""

    CODE = """
import sys, json, threading
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection
registry = DBusAddress("/org/a11y/atspi/registry", interface="org.a11y.atspi.Registry")
connection = open_dbus_connection(sys.argv[1])
connection.send_and_get_reply(message_bus.RequestName("org.a11y.atspi.Registry"))
connection.send_and_get_reply(message_bus.RequestName("org.a11y.Bus"))
events = []
def change():
    global events
    for line in sys.stdin:
        events = json.loads(line)
        connection.send(new_signal(registry, "EventListenerRegistered", "ssas", (":1.9", "Object:Bounds", [])))
    import os
    os._exit(0)
threading.Thread(target=change, daemon=True).start()
print("ready", flush=True)
while True:
    message = connection.receive()
    if message.header.message_type is MessageType.method_call:
        member = message.header.fields[HeaderFields.member]
        if member == "GetAddress":
            connection.send(new_method_return(message, "s", (sys.argv[1],)))
        elif member == "GetRegisteredEvents":
            connection.send(new_method_return(message, "a(ss)", ([(":1.9", event) for event in events],)))
"""

    def __init__(self, address):
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.CODE, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout.readline() == "ready\n"

    def register(self, *events):
        self.process.stdin.write(json.dumps(events) + "\n")
        self.process.stdin.flush()

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@pytest.fixture
def bus():
    """Start a bus and return its address."""
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    yield process.stdout.readline().strip()
    process.kill()
    process.wait(10)
    process.stdout.close()


@pytest.fixture
def registry(bus):
    registry = Registry(bus)
    yield registry
    registry.close()


@contextlib.contextmanager
def worker(**environment):
    """Run the worker; it must end with its input."""
    with subprocess.Popen(
        WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment}
    ) as process:
        yield process
        process.stdin.close()
        assert process.wait(10) == 0
        assert process.stderr.read() == b""


def told(process):
    return json.loads(process.stdout.readline())


def listening(is_listening):
    return {"event": "listening", "is_listening": is_listening}


@needs_bus
def test_main__follows_who_listens(bus, registry):
    with worker(DBUS_SESSION_BUS_ADDRESS=bus) as process:
        assert told(process) == listening(False)
        registry.register("Object:StateChanged:Focused")
        registry.register("Object:StateChanged:Focused", "Object:Announcement")
        assert told(process) == listening(True)
        registry.register("Object:StateChanged:Focused")
        assert told(process) == listening(False)


@needs_bus
def test_main__a_registry_that_starts_again_has_other_listeners(bus, registry):
    registry.register("Object:Announcement")
    with worker(AT_SPI_BUS_ADDRESS=bus) as process:
        assert told(process) == listening(True)
        registry.close()
        # Nothing on this bus starts another one.
        assert told(process)["event"] == "failed"


@needs_bus
def test_main__a_bus_that_goes_is_told(bus, registry):
    with worker(AT_SPI_BUS_ADDRESS=bus) as process:
        assert told(process) == listening(False)
        registry.process.kill()
        assert told(process)["event"] == "failed"


def test_main__without_a_bus_says_why():
    with worker() as process:
        assert told(process) == {"event": "failed", "reason": "'DBUS_SESSION_BUS_ADDRESS'"}
    with worker(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent") as process:
        assert "No such file" in told(process)["reason"]


@contextlib.contextmanager
def a_bus_that_hangs(tmp_path):
    """A bus that greets and then is silent; whoever asks for a name there waits for ever."""
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        bus.settimeout(10)
        yield bus


def greet(bus):
    connection, _ = bus.accept()
    greeting = b""
    while b"AUTH" not in greeting:
        greeting += connection.recv(100)
    connection.sendall(b"OK 00112233445566778899aabbccddeeff\r\n")
    return connection


def test_main__on_a_bus_that_greets_and_then_hangs_gives_up_silently(tmp_path):
    code = (
        "from footcoach.workers import screen_reader_worker as s, worker; s.ANSWER_WITHIN_S = 0.7;"
        "worker.run_worker(s.main)"
    )
    with a_bus_that_hangs(tmp_path) as bus:
        surroundings = {**os.environ, "AT_SPI_BUS_ADDRESS": f"unix:path={tmp_path / 'bus'}"}
        began = time.monotonic()
        with (
            subprocess.Popen(
                [sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings
            ) as process,
            greet(bus),
        ):
            assert process.wait(10) == 1
            assert process.stderr.read() == b""
        assert time.monotonic() - began > 1


def test_main__on_a_bus_that_hangs_ends_with_its_input(tmp_path):
    with a_bus_that_hangs(tmp_path) as bus, worker(AT_SPI_BUS_ADDRESS=f"unix:path={tmp_path / 'bus'}"), greet(bus):
        pass


def test_module__needs_no_qt():
    code = "import sys, footcoach.workers.screen_reader_worker; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([*module_command("footcoach")[:2], "-c", code], check=False, timeout=30).returncode == 0
