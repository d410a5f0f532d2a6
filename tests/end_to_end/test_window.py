"""The window as a desktop has it: its keys as X11 tells them, and its size on a screen of high resolution."""

import re
import subprocess

import pytest

from tests.end_to_end.machine import wait_until
from tests.end_to_end.test_session import FEW

HELD_S = 1.2
M_KEY, T_KEY = "58", "28"
SCREEN_PX = 1280, 900


def test_space__held_down_counts_once(start, desktop):
    program = start(settings=FEW)
    program.begin()
    program.wait_for("pauseButton", "Pause")
    for word in ["Resume", "Pause"] * 4:
        desktop.machine.hold("space", HELD_S)
        program.wait_for("pauseButton", word)


@pytest.mark.parametrize("layout", ["ru", "gr", "il", "ara"])
def test_letters__work_on_keyboards_of_other_scripts(start, desktop, layout):
    program = start(settings=FEW)
    program.begin()
    program.wait_for("pauseButton", "Pause")
    with desktop.machine.keyboard(layout):
        desktop.machine.keys(M_KEY)
        program.wait_for("muteButton", "Unmute")
        desktop.machine.keys(T_KEY)
        wait_until(lambda: "left in this exercise" in program.reader.control("caption").name, "the time left")
        desktop.machine.keys(M_KEY)
        program.wait_for("muteButton", "Mute")


@pytest.mark.parametrize("text_size", ["100", "200"])
def test_window__lies_on_a_screen_at_200_percent(start, desktop, text_size):
    program = start(settings={"text_size": text_size}, environment={"QT_SCALE_FACTOR": "2"})
    program.begin()
    program.wait_for("pauseButton", "Pause")
    left, top, width, height = geometry(desktop.machine)
    assert left >= 0
    assert top >= 0
    assert left + width <= SCREEN_PX[0]
    assert top + height <= SCREEN_PX[1]


def geometry(machine):
    """Where the window is without its frame, in pixels of the screen."""
    command = ["xdotool", "search", "--onlyvisible", "--name", "Footcoach$", "getwindowgeometry", "--shell"]
    told = subprocess.run(command, env=machine.environment, check=True, capture_output=True, text=True, timeout=20)
    return [int(re.search(rf"^{name}=(-?\d+)$", told.stdout, re.M)[1]) for name in ("X", "Y", "WIDTH", "HEIGHT")]
