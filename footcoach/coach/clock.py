"""The clocks of the computer, behind one small protocol so that a session can be driven by hand."""

import time
from datetime import UTC, datetime
from typing import Protocol

from footcoach.core.gap import Reading

_NS_PER_MS = 1_000_000


class Clock(Protocol):
    """Tells the time."""

    def read(self) -> Reading:
        """Return both clocks at this instant."""

    def local_time(self) -> datetime:
        """Return the time of day where the person is; it knows its time zone."""


class SystemClock:
    """The computer's own clocks."""

    def read(self) -> Reading:
        """Return both clocks at this instant."""
        return Reading(time.monotonic_ns() // _NS_PER_MS, time.time_ns() // _NS_PER_MS)

    def local_time(self) -> datetime:
        """Return the time of day where the person is; it knows its time zone."""
        # A laptop that travelled asleep has another zone than at the start, which the C library would not notice.
        if hasattr(time, "tzset"):
            time.tzset()
        return datetime.now(UTC).astimezone()
