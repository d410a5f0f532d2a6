"""Cycles are collected in the thread of the windows, whoever made them."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QTimer

from footcoach.ui.window.garbage_collector import collecting_in_gui_thread

MANY = 200_000


class Cycle:
    """Refers to itself, as a widget and its slots do, and notes the thread in which it is destroyed."""

    def __init__(self, threads):
        self.me = self
        self.threads = threads

    def __del__(self):
        self.threads.append(threading.current_thread())


def keep_making_cycles(threads):
    """Make enough for Python to look for garbage many times, if it did so where it is made."""
    kept = []
    for number in range(MANY):
        kept.append([number])
        if number % 1000 == 0:
            Cycle(threads)


def run_event_loop_until(qapp, is_over):
    watch = QTimer()
    watch.timeout.connect(lambda: QCoreApplication.exit() if is_over() else None)
    watch.start(1)
    qapp.exec()
    watch.stop()


def test_garbage__of_another_thread_is_collected_in_that_of_the_windows(qapp):
    threads = []
    gc.collect()
    with collecting_in_gui_thread(qapp):
        worker = threading.Thread(target=keep_making_cycles, args=(threads,))
        worker.start()
        run_event_loop_until(qapp, lambda: not worker.is_alive())
        worker.join()
        run_event_loop_until(qapp, lambda: bool(threads))
    assert set(threads) == {threading.main_thread()}


def test_garbage__is_collected_as_usual_afterwards(qapp):
    with collecting_in_gui_thread(qapp):
        assert not gc.isenabled()
    assert gc.isenabled()
