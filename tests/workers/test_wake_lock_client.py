import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer

from footcoach.workers.messages import Failed, to_line
from footcoach.workers.wake_lock_client import ANSWER_WITHIN_MS, WakeLockClient
from footcoach.workers.worker_client import WorkerProcess
from tests.workers.processes import MUTE, children, python

PATIENCE_MS = 10_000
WHATEVER_HAPPENS = "import time; time.sleep(60)"
STOPPED = "import os, signal; os.kill(os.getpid(), getattr(signal, 'SIGSTOP', signal.SIGTERM))"


def holding_with(code):
    return WakeLockClient(python(code))


def child_of(lock, qtbot):
    """Start holding and return the process once it runs."""
    lock.acquire()
    (child,) = children()
    qtbot.waitUntil(lambda: child.state() is WorkerProcess.ProcessState.Running, timeout=PATIENCE_MS)
    return child


def test_acquire__runs_one_process_until_it_is_released(qapp, qtbot):
    lock = holding_with(MUTE)
    child = child_of(lock, qtbot)
    lock.acquire()
    assert children() == [child]
    lost = []
    lock.lost.connect(lambda: lost.append(1))
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS) as ended:
        lock.release()
    assert ended.args[0] == 0
    assert lost == []


def test_release__returns_before_the_process_has_ended(qapp, qtbot):
    lock = holding_with(WHATEVER_HAPPENS)
    child = child_of(lock, qtbot)
    lock.release()
    assert child.state() is WorkerProcess.ProcessState.Running
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
        child.findChild(QTimer).timeout.emit()


def test_acquire__again_while_the_last_process_still_ends(qapp, qtbot):
    lock = holding_with(WHATEVER_HAPPENS)
    first = child_of(lock, qtbot)
    lock.release()
    lock.acquire()
    (second,) = set(children()) - {first}
    lock.release()
    for child in (first, second):
        with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
            child.kill()


def test_acquire__by_a_process_that_ends_is_lost_and_can_be_tried_again(qapp, qtbot):
    lock = holding_with("")
    for _ in range(2):
        with qtbot.waitSignal(lock.lost, timeout=PATIENCE_MS):
            lock.acquire()


def test_acquire__that_the_desktop_refuses_is_lost_once(qapp, qtbot):
    answer = to_line(Failed("no such service")).decode()
    lock = holding_with(f"print({answer!r}, end='', flush=True)")
    lost = []
    lock.lost.connect(lambda: lost.append(1))
    lock.acquire()
    qtbot.waitUntil(lambda: not children(), timeout=PATIENCE_MS)
    assert lost == [1]


def test_acquire__without_an_answer_is_lost(qapp, qtbot):
    lock = holding_with(MUTE)
    child = child_of(lock, qtbot)
    [timer] = [timer for timer in lock.findChildren(QTimer) if timer.interval() == ANSWER_WITHIN_MS]
    assert timer.isActive()
    with qtbot.waitSignals([lock.lost, child.finished], timeout=PATIENCE_MS):
        timer.timeout.emit()


def test_acquire__by_a_program_that_is_not_there_is_lost(qapp, qtbot):
    lock = WakeLockClient(("/nonexistent",))
    with qtbot.waitSignal(lock.lost, timeout=PATIENCE_MS):
        lock.acquire()


def test_acquire__that_is_forgotten_is_released(qapp, qtbot):
    lock = holding_with(MUTE)
    child = child_of(lock, qtbot)
    with qtbot.waitSignal(child.finished, timeout=PATIENCE_MS):
        del lock


@pytest.mark.parametrize("code", [MUTE, WHATEVER_HAPPENS, STOPPED])
def test_quit__ends_the_process_soon_and_quietly(code):
    program = f"""
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from footcoach.workers.worker_client import WorkerProcess
from footcoach.workers.wake_lock_client import WakeLockClient
application = QCoreApplication([])
lock = WakeLockClient((sys.executable, "-c", {code!r}))
lock.lost.connect(lambda: print("lost"))
lock.acquire()
child = application.findChild(WorkerProcess)
child.started.connect(lambda: print(child.processId(), flush=True))
child.started.connect(application.quit)
application.exec()
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    (pid,) = ran.stdout.split()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)
