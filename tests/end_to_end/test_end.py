"""The program is told to end while a session runs: its seconds are kept, and all its processes are gone."""

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.machine import wait_until

SCALE = 3
WALK_S = 60
# One walk that lasts long enough to end in the middle of it.
LONG_WALK = {"dosage": {"toe-walking": {"sets": 2, "prepare_s": 1, "tiptoe_s": WALK_S}}}


def workers_of(program):
    """The processes that the program has started."""
    found = set()
    for children in Path(f"/proc/{program.pid}/task").glob("*/children"):
        found.update(map(int, children.read_text().split()))
    return found


def are_gone(pids):
    return not any(is_alive(pid) for pid in pids)


def is_alive(pid):
    try:
        _, _, status = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
    except OSError:
        return False
    # A process that has ended is listed until its parent asks for its exit code.
    return status.split()[0] != "Z"


def walked_s(program):
    """The seconds of the walk that are in the history."""
    with closing(sqlite3.connect(f"file:{program.data / 'history.sqlite'}?mode=ro", uri=True)) as history:
        query = "SELECT sum(done_ms) FROM phase WHERE planned_ms = ?"
        (done_ms,) = history.execute(query, (WALK_S * 1000,)).fetchone()
    return done_ms / 1000


def left_s(program):
    found = program.reader.find("timeLeft")
    return found.value if found is not None and found.value is not None else WALK_S


@pytest.fixture
def walk(start):
    """Return a program whose session is some seconds into the long walk."""
    program = start("--time-scale", str(SCALE), settings=LONG_WALK)
    program.begin()
    program.wait_for("phaseName", "Tiptoe")
    wait_until(lambda: left_s(program) <= WALK_S - 5, "the walk to go on", pause=0.05)
    wait_until(lambda: workers_of(program), "the process that plays the tones", pause=0.05)
    return program


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signal__in_a_session_keeps_its_seconds_and_goes_on_there(walk, start, number):
    workers = workers_of(walk)
    gone_s = WALK_S - left_s(walk)
    os.kill(walk.pid, number)
    assert walk.wait_for_end() == 0
    assert are_gone(workers)
    assert walked_s(walk) >= gone_s
    again = start(data=walk.data)
    again.wait_for("interruptedText", "Resume tiptoe walk, first round?")
    assert (walk.messages(), again.messages()) == ([], [])


def test_signal__while_a_question_is_open_and_every_worker_stands_still(walk, desktop):
    workers = workers_of(walk)
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    desktop.machine.keys("Escape")
    wait_until(lambda: walk.reader.find("confirmEndButton"), "the question", pause=0.05)
    gone_s = WALK_S - left_s(walk)
    os.kill(walk.pid, signal.SIGTERM)
    assert walk.wait_for_end() == 0
    assert are_gone(workers)
    assert walked_s(walk) >= gone_s


def test_crash__while_every_worker_stands_still(walk):
    workers = workers_of(walk)
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    walk.kill()
    wait_until(lambda: are_gone(workers), "the end of every worker", pause=0.05)
