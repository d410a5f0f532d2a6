"""The real Orca of the system on the private desktop, and everything it says, as its own log tells it.

All times are seconds of the monotonic clock, as everywhere in these tests.
"""

import re
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

from tests.end_to_end.machine import Machine, wait_until
from tests.end_to_end.speech_service import MONOTONIC_AHEAD_S, Spoken

# Its log is then in the time of the tests.
IN_UTC = {"TZ": "UTC"}
# It does not repeat the keys. Each line of its log comes at once, and without the thousands of what it only thinks of.
CUSTOMIZATIONS = """
from orca import debug, settings
settings.enableKeyEcho = False
debug.debugLevel = debug.LEVEL_INFO
debug.debugFile.reconfigure(line_buffering=True)
"""
# It asks pgrep for others of the same person, and does not start beside them. A desktop of its own has none, and
# the one that the person at this computer may need is not to be disturbed.
NO_OTHERS = "#!/bin/sh\nexit 1\n"
READY = "ORCA: Startup complete"
# What is said, and after it with which voice.
SPEECH = re.compile(r"(\d\d:\d\d:\d\d\.\d{6}) - SPEECH OUTPUT: '(.*?)'(?: voice=\w+)? ?(?:\{.*\}|None)?")
# So the lines after the first of what is said over several begin.
CONTINUED = "\n" + " " * 18


class Orca:
    """Runs Orca with settings of its own. Use it as a context manager."""

    def __init__(self, machine: Machine, folder: Path) -> None:
        """Start it on `machine`, with its files in a new `folder`, and wait until it listens."""
        folder.mkdir(parents=True)
        self._log = folder / "orca.log"
        preferences, programs = folder / "preferences", folder / "programs"
        preferences.mkdir()
        programs.mkdir()
        (preferences / "orca-customizations.py").write_text(CUSTOMIZATIONS)
        (programs / "pgrep").write_text(NO_OTHERS)
        (programs / "pgrep").chmod(0o755)
        command = ["orca", "--user-prefs", str(preferences), "--debug", "--debug-file", str(self._log)]
        path = f"{programs}:{machine.environment['PATH']}"
        self._process = machine.start(command, "orca", extra={**IN_UTC, "PATH": path})
        wait_until(self._is_ready, "Orca to start", pause=0.05)

    def __enter__(self) -> "Orca":
        return self

    def __exit__(self, *_: object) -> None:
        # It has nothing to keep, and would take its time to say goodbye.
        self._process.kill()
        self._process.wait(10)

    def said(self) -> list[Spoken]:
        """Return everything that it has given its voice so far, oldest first."""
        text = self._log.read_text(errors="replace").replace(CONTINUED, " ")
        return [Spoken(_moment(found[1]), found[2]) for found in map(SPEECH.fullmatch, text.splitlines()) if found]

    def _is_ready(self) -> bool:
        assert self._process.poll() is None, f"Orca ended with {self._process.returncode}"
        return self._log.exists() and READY in self._log.read_text(errors="replace")


def _moment(stamp: str) -> float:
    """Return the moment of the monotonic clock of a time of day in UTC that was last met a short while ago."""
    now = datetime.now(UTC)
    at = datetime.combine(now.date(), time_of_day.fromisoformat(stamp), UTC)
    return (now - (now - at) % timedelta(days=1)).timestamp() + MONOTONIC_AHEAD_S
