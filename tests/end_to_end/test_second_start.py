"""A second start on the same folder brings the first window forward, and nothing else."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.machine import PATIENCE_S, wait_until
from tests.end_to_end.program import FOOTCOACH, SURROUNDINGS, Program
from tests.storage.bundles import exported, fill, routine

TODAY = "startButton"
SESSION = "pauseButton"


def xdotool(desktop, *arguments):
    """What xdotool answers; empty when there is no such window."""
    result = subprocess.run(
        ["xdotool", *arguments],
        env=desktop.machine.environment,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    return result.stdout.strip()


def active_pid(desktop):
    """The process whose window has the keyboard."""
    return xdotool(desktop, "getactivewindow", "getwindowpid")


def pids_on(data):
    """The processes that were started for a data folder."""
    wanted = str(data).encode()
    found = []
    for cmdline in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if wanted in cmdline.read_bytes().split(b"\0"):
                found.append(cmdline.parent.name)
        except OSError:
            continue
    return found


def wait_until_active(desktop, pid):
    wait_until(lambda: active_pid(desktop) == pid, f"the window of process {pid} to be active", pause=0.05)


@pytest.fixture
def start_again(desktop):
    """Return a function that starts Footcoach on the folder of another; it returns the process when it has ended."""
    started = []

    def start(data, *options):
        name = f"again-{data.name}-{len(started)}"
        command = [str(FOOTCOACH), "--data-dir", str(data), *options]
        process = desktop.machine.start(command, name, extra=SURROUNDINGS)
        started.append(process)
        process.wait(PATIENCE_S)
        return process.returncode, (desktop.machine.folder / f"{name}.err").read_text()

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait(10)


@pytest.mark.parametrize(
    ("options", "shown"), [((), TODAY), (("--start",), SESSION)], ids=["plain", "to start the session"]
)
def test_second_start__the_first_window_minimised(desktop, start, start_again, options, shown):
    first = start()
    first.understand()
    wait_until(lambda: first.reader.find(TODAY), "Today")
    (pid,) = pids_on(first.data)
    wait_until_active(desktop, pid)
    xdotool(desktop, "getactivewindow", "windowminimize")
    wait_until(lambda: active_pid(desktop) != pid, "the window to be minimised", pause=0.05)
    assert start_again(first.data, *options) == (0, "")
    wait_until_active(desktop, pid)
    # A worker that is about to begin looks like the program for a moment.
    wait_until(lambda: pids_on(first.data) == [pid], "one program alone", pause=0.05)
    wait_until(lambda: (found := first.reader.find(shown)) and found.showing, shown)


def test_second_start__the_first_window_behind_another(desktop, start, start_again):
    first = start()
    (pid,) = pids_on(first.data)
    wait_until_active(desktop, pid)
    other = start()
    (other_pid,) = pids_on(other.data)
    wait_until_active(desktop, other_pid)
    assert start_again(first.data) == (0, "")
    wait_until_active(desktop, pid)
    assert (pids_on(first.data), pids_on(other.data)) == ([pid], [other_pid])


def test_second_start__with_a_file_shows_what_is_in_it(desktop, start, start_again, tmp_path):
    first = start()
    first.understand()
    wait_until(lambda: first.reader.find(TODAY), "Today")
    file = tmp_path / "für mich.footcoach"
    file.write_bytes(exported(fill(tmp_path / "home", (), [routine("heel-raises", name="Für Anna")])))
    assert start_again(first.data, str(file)) == (0, "")
    wait_until(lambda: (found := first.reader.find("sharedName")) and found.name == "Für Anna", "what is in the file")
    first.reader.press("confirmSharedImportButton")
    wait_until(lambda: (found := first.reader.find("start-mine")) and found.showing, "the card of the routine")


def test_second_start__after_a_kill(desktop, start):
    first = start()
    wait_until((first.data / "footcoach.lock").exists, "the lock")
    first.kill()
    again = Program(desktop.machine, desktop.reader, first.data)
    wait_until(lambda: again.reader.find("skipWelcomeButton"), "the first page")
    again.kill()
    assert again.messages() == []
