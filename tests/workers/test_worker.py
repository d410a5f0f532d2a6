import os
import signal
import subprocess
import sys

import pytest

from footcoach.workers.worker import ending_if_hung

PATIENCE_S = 60

# It holds Python's lock, as some calls of Qt do.
HANG_FOR_GOOD = "import ctypes; ctypes.PyDLL(None).pause()"
HANG_ELSEWHERE = "threading.Event().wait()"

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell that the parent has gone")


def test_ending_if_hung__comes_back(monkeypatch):
    calls = []
    monkeypatch.setattr(
        "faulthandler.dump_traceback_later",
        lambda after_s, *, file, **named: calls.append((after_s, named, file.name)),
    )
    monkeypatch.setattr("faulthandler.cancel_dump_traceback_later", lambda: calls.append("cancelled"))
    with pytest.raises(ZeroDivisionError), ending_if_hung(5):
        calls.append(1 / 0)
    assert calls == [(5, {"exit": True}, os.devnull), "cancelled"]


@pytest.mark.parametrize("hang", [HANG_FOR_GOOD, HANG_ELSEWHERE])
@pytest.mark.parametrize("before", ["", "os.close(2)", "os.close(1); os.close(2)"])
def test_ending_if_hung__hangs(hang, before):
    code = f"""
import os
import threading
from footcoach.workers.worker import ending_if_hung
{before}
with ending_if_hung(0.05):
    {hang}
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE_S)
    assert result.returncode == 1
    assert (result.stdout, result.stderr) == (b"", b"")


# How a worker hears of the end of its input.
WATCHES = {
    "by commands": """
from PySide6.QtCore import QCoreApplication
from footcoach.workers.command_reader import CommandReader
from footcoach.workers.messages import TONE_COMMANDS
application = QCoreApplication([])
CommandReader(TONE_COMMANDS, application).start()
""",
    "by nothing else": """
from footcoach.workers.worker import watch_input
watch_input()
""",
}


@pytest.mark.parametrize("watch", WATCHES.values(), ids=WATCHES)
def test_input__ends_while_the_worker_hangs(watch):
    code = f"""
import threading
from footcoach.workers import worker
worker.END_WITHIN_S = 0.05
{watch}
{HANG_ELSEWHERE}
"""
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, input=b"", capture_output=True, check=False, timeout=PATIENCE_S)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


# What is read of its output ends with the last process that holds it.
PROGRAM = """
import os, signal, subprocess, sys
worker = subprocess.Popen(
    [sys.executable, "-c", sys.argv[1], str(os.getpid())], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
assert worker.stdout.read(5) == b"ready"
if sys.argv[2] == "stop":
    worker.send_signal(signal.SIGSTOP)
    os.waitpid(worker.pid, os.WUNTRACED)
os.write(1, b"ready")
sys.stdin.read()
"""
WORKER = """
import os, threading
from footcoach.workers.worker import run_worker, watch_input

def main():
    watch_input()
    os.write(1, b"ready")
    {hang}

run_worker(main)
"""


@needs_linux
@pytest.mark.parametrize(
    ("work", "what"),
    [(WORKER.format(hang=HANG_FOR_GOOD), "leave"), (WORKER.format(hang=HANG_ELSEWHERE), "stop")],
    ids=["in a library that lets no Python code run", "because it was stopped"],
)
def test_program__killed_while_the_worker_hangs(work, what):
    command = [sys.executable, "-c", PROGRAM, work, what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout.read(5) == b"ready"
        program.send_signal(signal.SIGKILL)
        # The standard error of both ends when the worker has gone.
        assert program.communicate(timeout=PATIENCE_S) == (b"", b"")


@needs_linux
def test_program__went_before_the_worker_could_ask_to_end_with_it():
    code = f"from footcoach.workers.worker import run_worker; run_worker(lambda: exec({HANG_FOR_GOOD!r}))"
    no_parent = str(os.getppid())
    result = subprocess.run(
        [sys.executable, "-c", code, no_parent], capture_output=True, check=False, timeout=PATIENCE_S
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
