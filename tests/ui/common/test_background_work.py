"""Work in a thread: its end, and how it is broken off."""

from concurrent.futures import CancelledError
from threading import Event, current_thread, main_thread

import pytest

from footcoach.ui.common.background_work import BackgroundWork


@pytest.fixture
def work(qapp):
    made = BackgroundWork()
    yield made
    made.close()


def test_start__works_in_a_thread_and_tells_the_end_in_that_of_the_windows(work, qtbot):
    ended = []
    work.start(lambda _go_on: current_thread(), lambda thread: ended.append((thread, current_thread())))
    assert work.is_busy
    qtbot.waitUntil(lambda: bool(ended))
    ((worker, teller),) = ended
    assert worker is not main_thread()
    assert teller is main_thread()
    assert not work.is_busy


def test_start__tells_how_far_it_is(work, qtbot):
    ended, told = [], []
    work.progressed.connect(lambda done, count: told.append((done, count)))
    work.start(lambda go_on: go_on(3, 7), ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert told == [(3, 7)]


class Endless:
    """Work that goes on until it is broken off."""

    def __init__(self):
        self.is_begun, self.is_broken_off = Event(), Event()

    def __call__(self, go_on):
        try:
            while True:
                go_on(0, 1)
                self.is_begun.set()
        except CancelledError:
            self.is_broken_off.set()
            raise


def test_cancel__breaks_it_off_and_nobody_hears_of_its_end(work, qtbot):
    endless, ended = Endless(), []
    work.start(endless, ended.append)
    assert endless.is_begun.wait(5)
    work.cancel()
    assert endless.is_broken_off.wait(5)
    work.start(lambda _go_on: "next", ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["next"]
    assert not work.is_busy


def test_cancel__leaves_what_cannot_be_broken_off(work, qtbot):
    ended, may_end = [], Event()
    work.start(lambda _go_on: may_end.wait(5), ended.append)
    work.cancel()
    may_end.set()
    qtbot.waitUntil(lambda: bool(ended))


def test_close__waits_for_the_thread(work):
    endless = Endless()
    work.start(endless, lambda _: None)
    assert endless.is_begun.wait(5)
    work.close()
    assert endless.is_broken_off.is_set()
