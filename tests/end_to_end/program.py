"""Footcoach as it runs on the private desktop, started the way a person starts it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli_w

from tests.end_to_end.machine import PATIENCE_S, Machine, wait_until
from tests.end_to_end.phases import Seen, Shown, changes, follow, shown_in
from tests.end_to_end.reader import Reader
from tests.end_to_end.timing import Moment

FOOTCOACH = Path(sys.executable).parent / "footcoach"
SURROUNDINGS = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

# What Qt itself says on a healthy run; each line says why.
HARMLESS_MESSAGES = (
    # The accessibility library asks every program for an optional service that Qt does not have.
    'AtSpiAdaptor::applicationInterface does not implement "GetApplicationBusAddress"',
    # A screen reader may ask about a control that has gone just before.
    "Could not find accessible on path",
    # The labels of Qt's own message boxes can be selected, but do not tell a screen reader about their text cursor.
    "Received text event for invalid interface.",
)


class Program:
    """One running Footcoach with a data folder of its own.

    Attributes:
        reader: The screen reader, speaking of this program.
        machine: The desktop it runs on.
        data: Its data folder.
        started: When it was started, in seconds of the monotonic clock.
    """

    def __init__(
        self,
        machine: Machine,
        reader: Reader,
        data: Path,
        options: Sequence[str] = (),
        settings: Mapping[str, Any] | None = None,
        environment: Mapping[str, str] | None = None,
        harmless: Sequence[str] = (),
    ) -> None:
        """Start it with these options and settings.

        Args:
            machine: Where to start it.
            reader: Who looks at it.
            data: Its data folder, made if it is not there.
            options: Of the command line, besides the data folder.
            settings: Keys and values of its settings file, in which the warm-up is off; None for no file.
            environment: Variables that it finds different from the rest of the desktop.
            harmless: Parts of messages on standard error that are as they should be in this one run.
        """
        self.machine = machine
        self.reader = reader
        self.data = data
        data.mkdir(mode=0o700, exist_ok=True)
        if settings is not None:
            (data / "settings.toml").write_text(tomli_w.dumps({"version": 1, "warm_up": False, **settings}))
        command = [str(FOOTCOACH), "--data-dir", str(data), *options]
        self._harmless = (*HARMLESS_MESSAGES, *harmless)
        self.started = time.monotonic()
        extra = {**SURROUNDINGS, **(environment or {})}
        self._process = machine.start(command, f"footcoach-{data.name}", extra=extra)
        self._errors = machine.folder / f"footcoach-{data.name}.err"
        try:
            reader.attach(self._process.pid)
        except AssertionError as error:
            self.kill()
            raise AssertionError(f"{error}\n{self._errors.read_text()}") from error

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def plan(self) -> list[dict[str, Any]]:
        """Return the phases that the command line prints for the same data folder."""
        command = [str(FOOTCOACH), "--data-dir", str(self.data), "plan", "--json"]
        result = subprocess.run(
            command, env=self.machine.environment, check=True, capture_output=True, text=True, timeout=30
        )
        phases: list[dict[str, Any]] = json.loads(result.stdout)["phases"]
        return phases

    def expected(self) -> list[Shown]:
        """Return what the screen should show, phase by phase."""
        return [shown_in(phase) for phase in self.plan()]

    def understand(self) -> None:
        """Go from the first launch to Today: leave the welcome, and understand what is to be read."""
        self.reader.press("skipWelcomeButton")
        self.reader.press("understoodButton")

    def begin(self) -> float:
        """Go from the first launch into the session; return when Start was pressed."""
        self.understand()
        return self.reader.press("startButton")

    def wait_for(self, name: str, text: str, *, seconds: float = PATIENCE_S) -> None:
        """Wait until the control `name` shows and has `text` as its accessible name."""

        def has_come() -> bool:
            found = self.reader.find(name)
            return found is not None and found.showing and found.name == text

        wait_until(has_come, f"{name} to show {text!r}", seconds=seconds, pause=0.03)

    def heard(self, name: str, text: str, since: float, *, seconds: float = PATIENCE_S) -> Moment:
        """Wait until the screen reader was told that the control `name` is now called `text`; return when that was."""

        def moment() -> Moment | None:
            events = (e for e in self.reader.events() if e.time >= since and e.id == name and e.data == text)
            return next((event.moment for event in events), None)

        found = wait_until(moment, f"{name} to become {text!r}", seconds=seconds)
        assert found is not None
        return found

    def woken_late_s(self) -> float:
        """Return how late the machine has woken a program since this one was started, at worst."""
        return self.machine.wake_ups.worst_s(self.started)

    def seen(self, expected: Sequence[Shown], since: float) -> list[Seen]:
        """Return the phases seen so far, which must be as expected."""
        events = changes(self.reader.events(), since)
        return follow(expected, events) if events else []

    def watch(self, expected: Sequence[Shown], since: float, *, phases: int, seconds: float) -> list[Seen]:
        """Wait until so many phases have begun and return them."""

        def enough() -> list[Seen]:
            assert self.is_running(), f"the program ended ({self._process.returncode}): {self._errors.read_text()}"
            seen = self.seen(expected, since)
            return seen if len(seen) >= phases else []

        return wait_until(enough, f"{phases} phases", seconds=seconds, pause=0.1)

    def freeze(self, seconds: float) -> tuple[float, float]:
        """Let the process stand still as in suspend; return when it stopped and when it went on."""
        stopped = time.monotonic()
        os.kill(self._process.pid, signal.SIGSTOP)
        try:
            time.sleep(seconds)
        finally:
            os.kill(self._process.pid, signal.SIGCONT)
        return stopped, time.monotonic()

    def is_running(self) -> bool:
        """Say whether the process is there."""
        return self._process.poll() is None

    def wait_for_end(self, *, seconds: float = PATIENCE_S) -> int:
        """Wait until the program has ended by itself; return its exit status."""
        return self._process.wait(seconds)

    def kill(self) -> None:
        """End the process as a crash or a power cut does."""
        if self.is_running():
            self._process.kill()
            self._process.wait(10)

    def messages(self) -> list[str]:
        """Return what the program wrote on standard error, each line once, without what is harmless."""
        lines = dict.fromkeys(self._errors.read_text().splitlines())
        return [line for line in lines if line and not any(harmless in line for harmless in self._harmless)]
