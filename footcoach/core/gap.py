"""The gap rule: time that passed unseen (suspend, a frozen process, a changed clock) is never counted as exercise."""

from dataclasses import dataclass
from enum import StrEnum

LATE_MS = 2000
"""A wake-up later than this means that the process stood still."""

CLOCKS_APART_MS = 5000
"""More than this between the wall clock and the monotonic clock means suspend, or a clock set by hand."""


class PauseReason(StrEnum):
    """Why a session stands still."""

    USER = "user"
    ASLEEP = "asleep"
    STALLED = "stalled"
    BUSY = "busy"
    CLOCK_CHANGED = "clock changed"
    WAITING = "waiting"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True)
class Reading:
    """Both clocks at one instant, in real milliseconds.

    Attributes:
        monotonic_ms: Never goes back; stands still during suspend on Linux and macOS, goes on on Windows.
        wall_ms: The time of day since the epoch; goes on during suspend, and may be set.
    """

    monotonic_ms: int
    wall_ms: int


def gap_reason(last: Reading, due_ms: int, now: Reading) -> PauseReason | None:
    """Return why the time since `last` must not be counted, or None when it may.

    Args:
        last: The last instant that was seen.
        due_ms: The monotonic instant at which the next wake-up was due.
        now: The present instant.
    """
    apart_ms = (now.wall_ms - last.wall_ms) - (now.monotonic_ms - last.monotonic_ms)
    if apart_ms > CLOCKS_APART_MS:
        return PauseReason.ASLEEP
    if apart_ms < -CLOCKS_APART_MS:
        return PauseReason.CLOCK_CHANGED
    return PauseReason.STALLED if now.monotonic_ms - due_ms > LATE_MS else None
