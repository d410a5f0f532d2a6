"""A start that is refused shows a window, from which one can go on."""

import os
import signal

import pytest

from tests.end_to_end.machine import wait_until
from tests.end_to_end.program import FOOTCOACH, SURROUNDINGS, Program
from tests.end_to_end.test_second_start import pids_on, xdotool

ELSEWHERE = "1\npython3\nold-laptop\n0123456789abcdef0123456789abcdef\n1111\n"


@pytest.fixture
def opened(desktop, tmp_path):
    """Return a function that starts Footcoach on a folder, until a button is there."""
    started = []

    def start(data, button):
        started.append(Program(desktop.machine, desktop.reader, data))
        wait_until(lambda: started[-1].reader.find(button), button)
        return started[-1]

    yield start
    desktop.machine.screenshot(tmp_path / "at-the-end.png")
    for program in started:
        program.kill()


@pytest.fixture
def copied(tmp_path):
    """A folder that was copied from another computer while Footcoach was open there."""
    data = tmp_path / "copied"
    data.mkdir()
    (data / "footcoach.lock").write_text(ELSEWHERE)
    return data


def test_lock_of_another_computer__closed(opened, copied):
    program = opened(copied, "goOnButton")
    program.reader.press("closeButton")
    assert program.wait_for_end() == 1
    (message,) = program.messages()
    assert "open with this folder on the computer old-laptop" in message
    assert (copied / "footcoach.lock").read_text() == ELSEWHERE


def test_lock_of_another_computer__enter_is_safe(desktop, opened, copied):
    program = opened(copied, "goOnButton")
    wait_until(lambda: program.reader.control("closeButton").showing, "the button")
    desktop.machine.keys("Return")
    assert program.wait_for_end() == 1
    assert (copied / "footcoach.lock").read_text() == ELSEWHERE


def test_lock_of_another_computer__opened_here_all_the_same(opened, copied):
    program = opened(copied, "goOnButton")
    program.reader.press("goOnButton")
    program.understand()
    wait_until(lambda: program.reader.find("startButton"), "Today")
    assert "old-laptop" not in (copied / "footcoach.lock").read_text()


def test_first_program_hangs__tried_again_when_it_is_gone(desktop, opened, tmp_path):
    first = opened(tmp_path / "hung", "skipWelcomeButton")
    (pid,) = pids_on(first.data)
    os.kill(int(pid), signal.SIGSTOP)
    # A screen reader would wait for the program that hangs.
    second = desktop.machine.start([str(FOOTCOACH), "--data-dir", str(first.data)], "second", extra=SURROUNDINGS)
    wait_until(lambda: active_window(desktop).startswith("Cannot start"), "the window of the refusal", pause=0.1)
    assert "it does not answer" in (desktop.machine.folder / "second.err").read_text()
    first.kill()
    desktop.machine.keys("Return")
    wait_until(lambda: active_window(desktop) == "Welcome — Footcoach", "the first page", pause=0.1)
    assert pids_on(first.data) == [str(second.pid)]
    second.kill()
    second.wait(10)


def active_window(desktop):
    """The title of the window that has the keyboard."""
    return xdotool(desktop, "getactivewindow", "getwindowname")
