"""What the program does that is asked to come forward, and by whom it is not impressed."""

import os
import socket
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from footcoach.desktop import raising, single_instance
from footcoach.desktop.raising import RaiseServer
from footcoach.desktop.single_instance import server_name

pytestmark = pytest.mark.skipif(os.name != "posix", reason="it speaks to sockets that are files")


class Listener:
    """A listening program, and its visitors."""

    def __init__(self, qtbot, name):
        self.qtbot = qtbot
        self.name = name
        self.raised = []
        self.started = []
        self.opened = []
        self.clients = []
        self.server = RaiseServer(name)
        self.server.raise_requested.connect(lambda: self.raised.append(os.environ.get("XDG_ACTIVATION_TOKEN")))
        self.server.start_requested.connect(lambda: self.started.append(len(self.raised)))
        self.server.files_requested.connect(self.opened.append)

    def visit(self, *parts):
        """Connect and send some bytes."""
        client = socket.socket(socket.AF_UNIX)
        client.settimeout(5)
        client.connect(self.name)
        for part in parts:
            client.send(part)
        client.setblocking(False)
        self.clients.append(client)
        return client

    def answer(self, client):
        """What the visitor gets before it is hung up on."""
        received = []

        def is_over():
            try:
                received.append(client.recv(1000))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True
            return received[-1] == b""

        self.qtbot.waitUntil(is_over)
        return b"".join(received)

    def timers(self):
        return [timer for timer in self.server.findChildren(QTimer) if timer.isActive()]

    def close(self):
        self.server.close()
        self.server.deleteLater()
        for client in self.clients:
            client.close()


@pytest.fixture
def listener(qtbot, runtime):
    made = Listener(qtbot, str(runtime / "socket"))
    yield made
    made.close()


REQUESTS = {
    "plain": ([b"raise\n"], None),
    "with a token": ([b"raise abc_TIME12\n"], "abc_TIME12"),
    "bit by bit": ([b"ra", b"ise a", b"bc", b"\n"], "abc"),
    "with more behind it": ([b"raise\nraise\nraise\n"], None),
}


@pytest.mark.parametrize(("parts", "token"), REQUESTS.values(), ids=REQUESTS)
def test_request__understood(listener, parts, token):
    assert listener.answer(listener.visit(*parts)) == b"ok\n"
    assert listener.raised == [token]
    assert listener.started == []
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


@pytest.mark.parametrize(("request_line", "token"), [(b"start\n", None), (b"start abc_TIME12\n", "abc_TIME12")])
def test_request__to_start_comes_after_the_window(listener, request_line, token):
    assert listener.answer(listener.visit(request_line)) == b"ok\n"
    assert (listener.raised, listener.started) == ([token], [1])


def test_request__to_start_counts_also_just_after_another(qtbot, runtime, monkeypatch):
    monkeypatch.setattr(raising, "_CALM_MS", 3_600_000)
    listener = Listener(qtbot, str(runtime / "socket"))
    for request_line in (b"raise\n", b"start\n"):
        assert listener.answer(listener.visit(request_line)) == b"ok\n"
    assert (len(listener.raised), len(listener.started)) == (1, 1)
    listener.close()


def test_request__to_open_files_comes_after_the_window(listener):
    request_line = b"open abc_TIME12 file:/home/anna/f%C3%BCr%20mich.footcoach file:/tmp/b.toml\n"
    assert listener.answer(listener.visit(request_line)) == b"ok\n"
    assert listener.raised == ["abc_TIME12"]
    assert listener.opened == [(Path("/home/anna/für mich.footcoach"), Path("/tmp/b.toml"))]


NAMES = ["/tmp/a b.footcoach", "/tmp/line\nbreak.toml", os.fsdecode(b"/tmp/\xff.toml"), "/tmp/" + "ü" * 100 + ".toml"]


@pytest.mark.parametrize("token", ["", "abc_TIME12"])
def test_line__is_understood_with_any_name_of_a_file(token):
    request = raising.Request(files=tuple(map(Path, NAMES)), token=token)
    assert raising._request_in(raising._line(request)) == request


def test_line__of_too_many_files_has_the_first_ones():
    files = tuple(Path(f"/{number}/{'x' * 4000}.toml") for number in range(50))
    line = raising._line(raising.Request(files=files))
    assert len(line) <= 64 * 1024
    assert raising._request_in(line).files == files[:16]


GARBAGE = {
    "almost a start": b"started\n",
    "another word": b"close\n",
    "almost": b"raised\n",
    "nothing": b"\n",
    "nothing to open": b"open\n",
    "a file to raise": b"raise file:/tmp/a.toml\n",
    "a file without its folder": b"open file:a.toml\n",
    "a file with a zero in it": b"open file:/tmp/a%00.toml\n",
    "two tokens": b"raise one two\n",
    "a token with a control character": b"raise a\x1bb\n",
    "not text": b"\xff\xfe\x00\n",
    "a token too long": b"raise " + b"x" * 257 + b"\n",
    "a web browser": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "no end of line": b"x" * 100_000,
}


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_request__garbage(listener, garbage):
    assert listener.answer(listener.visit(garbage)) == b""
    assert listener.raised == []
    # And it still listens.
    assert listener.answer(listener.visit(b"raise\n")) == b"ok\n"


def test_request__visitor_gone_before_the_answer(listener):
    listener.visit(b"raise\n").close()
    listener.qtbot.waitUntil(lambda: listener.raised == [None])
    listener.qtbot.waitUntil(lambda: len(listener.timers()) == 1)


def test_request__visitor_who_says_nothing(listener):
    visitor = listener.visit(b"rai")
    listener.qtbot.waitUntil(lambda: len(listener.timers()) == 1)
    # Its patience is at an end.
    (patience,) = listener.timers()
    patience.timeout.emit()
    assert listener.answer(visitor) == b""
    assert listener.timers() == []


def test_request__many_who_say_nothing(listener):
    visitors = [listener.visit() for _ in range(8)]
    listener.qtbot.waitUntil(lambda: len(listener.timers()) == 8)
    assert listener.answer(listener.visit()) == b""
    # As soon as one of them is gone there is room again.
    visitors[0].close()
    listener.qtbot.waitUntil(lambda: len(listener.timers()) == 7)
    assert listener.answer(listener.visit(b"raise\n")) == b"ok\n"


def test_request__a_flood_raises_once(qtbot, runtime, monkeypatch):
    # However slow the machine, the flood is over before the calm is.
    monkeypatch.setattr(raising, "_CALM_MS", 3_600_000)
    listener = Listener(qtbot, str(runtime / "socket"))
    answers = [listener.answer(listener.visit(b"raise\n")) for _ in range(20)]
    assert answers == [b"ok\n"] * 20
    assert len(listener.raised) == 1
    (calm,) = listener.timers()
    calm.stop()
    listener.answer(listener.visit(b"raise\n"))
    assert len(listener.raised) == 2
    listener.close()


def test_listen__in_the_place_of_a_file_that_was_left(qtbot, runtime):
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(runtime / "socket"))
    left.close()
    listener = Listener(qtbot, str(runtime / "socket"))
    assert listener.answer(listener.visit(b"raise\n")) == b"ok\n"
    listener.close()
    assert list(runtime.iterdir()) == []


def test_listen__only_the_user_reaches_it(listener, runtime):
    assert stat.S_IMODE(runtime.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(listener.name).stat().st_mode) & 0o077 == 0


# Where it listens


def test_server_name__one_for_each_folder(runtime, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "data")
    data, other, link = (server_name(tmp_path / name) for name in ("data", "other", "link"))
    assert data == link != other
    assert Path(data).parent == runtime


def test_server_name__short_however_long_the_folder_is(runtime, tmp_path):
    deep = tmp_path.joinpath(*["folder"] * 100)
    assert len(server_name(deep)) <= 92


@pytest.mark.parametrize("value", ["", "/not/there"])
def test_server_name__without_a_runtime_folder(monkeypatch, runtime, tmp_path, value):
    monkeypatch.setenv("XDG_RUNTIME_DIR", value)
    monkeypatch.setattr(single_instance.tempfile, "gettempdir", lambda: str(runtime))
    place = Path(server_name(tmp_path)).parent
    assert place == runtime / f"footcoach-{os.getuid()}"
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_server_name__no_space_to_find_a_temporary_folder(monkeypatch, runtime, tmp_path):
    def fail():
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(single_instance.tempfile, "gettempdir", fail)
    assert Path(server_name(tmp_path)).parent == runtime


def test_server_name__a_place_that_others_can_write_to(monkeypatch, runtime, tmp_path):
    monkeypatch.setattr(single_instance.tempfile, "gettempdir", lambda: str(tmp_path))
    (tmp_path / f"footcoach-{os.getuid()}").symlink_to(runtime)
    runtime.chmod(0o777)
    assert server_name(tmp_path) == ""
