"""The screen stays on during a session, as the screen saver of the desktop sees it."""

import contextlib
import json
from pathlib import Path

import pytest

from tests.end_to_end.machine import SYSTEM_PYTHON, wait_until

SCRIPT = Path(__file__).with_name("screen_saver.py")
FEW = {"dosage": {"toe-walking": {"sets": 1}}}


class ScreenSaver:
    """The test's end of `screen_saver.py`."""

    def __init__(self, machine):
        self._process = machine.start([SYSTEM_PYTHON, "-u", str(SCRIPT)], "screen-saver")
        self._output = machine.folder / "screen-saver.out"
        self._errors = machine.folder / "screen-saver.err"
        self.wait_for("ready")

    def close(self):
        self._process.kill()
        self._process.wait(10)

    def events(self):
        whole, _, _ = self._output.read_text().rpartition("\n")
        return [json.loads(line) for line in whole.splitlines()]

    def told(self):
        """What happened so far, in words, without the clients."""
        return [event["event"] for event in self.events() if event["event"] != "ready"]

    def wait_for(self, event, **wanted):
        """Wait until such an event was told, and return it."""

        def found():
            assert self._process.poll() is None, self._errors.read_text()
            matching = (e for e in self.events() if e["event"] == event and wanted.items() <= e.items())
            return next(matching, None)

        return wait_until(found, f"the screen saver to be {event}")


@pytest.fixture
def screen_saver(desktop):
    with contextlib.closing(ScreenSaver(desktop.machine)) as screen_saver:
        yield screen_saver


def test_session__holds_the_screen_from_start_to_end_in_the_programs_own_name(start, screen_saver):
    program = start(settings=FEW)
    program.understand()
    program.wait_for("startButton", "Start")
    assert screen_saver.told() == [], "before the session the screen is left alone"
    program.reader.press("startButton")
    held = screen_saver.wait_for("inhibited")
    assert (held["application"], held["reason"]) == ("Footcoach", "An exercise session is running")
    # A short pause changes nothing: what was held at first is what is released in the end.
    program.wait_for("pauseButton", "Pause")
    program.reader.press("pauseButton")
    program.wait_for("pauseButton", "Resume")
    program.reader.press("pauseButton")
    program.wait_for("pauseButton", "Pause")
    program.reader.press("endButton")
    program.reader.press("confirmEndButton")
    screen_saver.wait_for("released", client=held["client"], cookie=held["cookie"])
    screen_saver.wait_for("gone", client=held["client"])
    assert screen_saver.told() == ["inhibited", "released", "gone"]
    assert program.is_running()


def test_crash__lets_the_screen_go(start, screen_saver):
    program = start(settings=FEW)
    program.begin()
    held = screen_saver.wait_for("inhibited")
    program.kill()
    screen_saver.wait_for("gone", client=held["client"])


def test_second_session__holds_the_screen_again(start, screen_saver):
    program = start(settings=FEW)
    program.begin()
    first = screen_saver.wait_for("inhibited", cookie=1)
    program.reader.press("endButton")
    program.reader.press("confirmEndButton")
    screen_saver.wait_for("gone", client=first["client"])
    program.reader.press("closeSummaryButton")
    program.reader.press("startButton")
    second = screen_saver.wait_for("inhibited", cookie=2)
    program.kill()
    screen_saver.wait_for("gone", client=second["client"])
