"""Programs that hold a folder, and a place for sockets whose path is short."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


class Holder:
    """Another program that holds, or tries to hold, a folder."""

    def __init__(self, folder, environment):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.holder", str(folder)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def line(self):
        """The next thing it says; empty when it has ended."""
        return self.process.stdout.readline().rstrip("\n")

    def tell(self, command):
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def listening(self):
        self.tell("listen")
        assert self.line() == "listening"
        return self

    def end(self):
        self.process.kill()
        self.process.wait(10)
        self.process.stdin.close()
        self.process.stdout.close()


@pytest.fixture
def runtime(monkeypatch):
    """The folder for sockets; that of a test may be too long for one."""
    with tempfile.TemporaryDirectory(prefix="fc-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def start_holder(tmp_path, runtime):
    """Return a function that starts a program on the folder `data`."""
    holders = []

    def start(**environment):
        holders.append(Holder(tmp_path / "data", environment))
        return holders[-1]

    yield start
    for holder in holders:
        holder.end()


@pytest.fixture
def holder(start_holder):
    """A program that holds the folder `data`."""
    started = start_holder()
    assert started.line() == "held"
    return started
