"""Signals that tell a program to end, as a program with an event loop hears them."""

import os
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there nothing sends another program a signal")

ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE_S = 60

# It does what its argument says when it is asked to end, and says on standard output what it does.
PROGRAM = """
import os, signal, sys, threading
from PySide6.QtCore import QCoreApplication
from footcoach.desktop import end_signals
from footcoach.desktop.end_signals import EndSignals

def say(words):
    os.write(1, words.encode() + b"\\n")

def asked():
    say("asked")
    {when_asked}

application = QCoreApplication([])
{before}
with EndSignals() as signals:
    signals.end_requested.connect(asked)
    say("ready")
    {in_the_way}
    application.exec()
say("ended")
{after}
"""
HANG = "threading.Event().wait()"


class Told:
    """A running program and what it says."""

    def __init__(self, *, when_asked="application.quit()", before="", in_the_way="", after="", **popen):
        code = PROGRAM.format(when_asked=when_asked, before=before, in_the_way=in_the_way, after=after)
        self.process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **popen
        )
        assert self.line() == "ready"

    def line(self):
        return self.process.stdout.readline().rstrip("\n")

    def send(self, *signals):
        for number in signals:
            self.process.send_signal(number)

    def rest(self):
        """Its exit code, what it still says, and its complaints."""
        # Not by communicate(), which passes over what the first line brought along.
        said, complaints = self.process.stdout.read(), self.process.stderr.read()
        return self.process.wait(PATIENCE_S), said.split(), complaints


@pytest.fixture
def tell():
    """Return a function that starts a program."""
    running = []

    def start(**values):
        running.append(Told(**values))
        return running[-1]

    yield start
    for told in running:
        told.process.kill()
        told.process.communicate()


@pytest.mark.parametrize("number", ENDS)
def test_signal__asks_for_the_end_in_an_idle_event_loop(tell, number):
    program = tell()
    program.send(number)
    assert program.rest() == (0, ["asked", "ended"], "")


def test_signal__before_the_event_loop_runs_is_heard_in_it(tell):
    program = tell(in_the_way="os.kill(os.getpid(), signal.SIGTERM)")
    assert program.rest() == (0, ["asked", "ended"], "")


@pytest.mark.parametrize("burst", [(signal.SIGTERM, signal.SIGHUP), (signal.SIGHUP, signal.SIGHUP)])
def test_signals__at_once_are_one_wish(tell, burst):
    program = tell()
    program.send(*burst)
    assert program.rest() == (0, ["asked", "ended"], "")


@pytest.mark.parametrize("number", ENDS)
def test_second_signal__ends_at_once_although_the_end_hangs(tell, number):
    program = tell(before="end_signals._BURST_MS = 0", when_asked=HANG)
    program.send(signal.SIGTERM)
    assert program.line() == "asked"
    program.send(number)
    assert program.rest() == (128 + number, [], "")


def test_signal__that_is_to_be_ignored_is(tell):
    program = tell(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    program.send(signal.SIGHUP, signal.SIGTERM)
    assert program.rest() == (0, ["asked", "ended"], "")


@pytest.mark.parametrize("number", ENDS)
def test_signal__after_the_with_statement_is_left_to_the_system(tell, number):
    program = tell(when_asked="application.quit()", after=HANG)
    program.send(signal.SIGTERM)
    assert [program.line(), program.line()] == ["asked", "ended"]
    program.send(number)
    assert program.rest() == (-number, [], "")


@pytest.mark.parametrize("closed", [(), (2,), (1, 2)], ids=["open", "no standard error", "no output at all"])
def test_end_that_hangs__is_ended_in_time_and_silently(tell, closed):
    hang_for_good = "import ctypes; ctypes.PyDLL(None).pause()"
    closing = "; ".join(f"os.close({number})" for number in closed) or "pass"
    program = tell(before="end_signals.END_WITHIN_S = 0.05", when_asked=f"{closing}; {hang_for_good}")
    program.send(signal.SIGTERM)
    assert program.rest() == (1, ["asked"], "")
