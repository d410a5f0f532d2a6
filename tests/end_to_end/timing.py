"""Judges times that were seen from outside, by what could be seen on the machine as it was.

Nobody outside sees the moment at which a program does something: only that it had not done it at one reading, and had
done it by a later one. How far those lie apart is the machine's doing, so a busy machine widens what is known, and
never makes a punctual program look late.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

# What the program may take on any machine from the end of a phase to the next one on the screen: it may wait so long
# for a slow disk.
PROGRAM_LATE_S = 0.05
NAP_S = 0.01


@dataclass(frozen=True)
class Moment:
    """When something happened, as far as it is known.

    Attributes:
        earliest: It had not happened before; in seconds of the monotonic clock.
        latest: It had happened by then.
    """

    earliest: float
    latest: float


@dataclass(frozen=True)
class Fit:
    """How moments fit a plan.

    Attributes:
        began: The latest beginning of the plan that none of the moments contradicts.
        off_s: By how much the plan is missed, whatever happened between the readings; 0 when it may have been kept.
        where: The moments, by index, between which too much or too little time went by.
        is_too_long: Whether it was too much.
    """

    began: float
    off_s: float
    where: tuple[int, int]
    is_too_long: bool

    def __str__(self) -> str:
        first, last = self.where
        return f"{self.off_s:.3f} s too {'long' if self.is_too_long else 'short'} from moment {first} to {last}"


def fit(moments: Sequence[Moment], lengths_s: Sequence[float]) -> Fit:
    """Compare moments with a plan, given the length of each phase between them.

    Every moment says between which bounds the plan has begun if it was kept. As long as one beginning lies within all
    of them, no phase is known to have had a wrong length, and no row of phases either, from any one to any other.
    """
    planned_at = list(accumulate(lengths_s, initial=0.0))
    earliest = [moment.earliest - at for moment, at in zip(moments, planned_at, strict=True)]
    latest = [moment.latest - at for moment, at in zip(moments, planned_at, strict=True)]
    late, early = earliest.index(max(earliest)), latest.index(min(latest))
    return Fit(
        began=latest[early],
        off_s=max(0.0, earliest[late] - latest[early]),
        where=(min(late, early), max(late, early)),
        is_too_long=late > early,
    )


def time_between(*spans: tuple[Moment, Moment]) -> tuple[float, float]:
    """Return the least and the most time that the spans can have taken together."""
    return (
        sum(ended.earliest - began.latest for began, ended in spans),
        sum(ended.latest - began.earliest for began, ended in spans),
    )


def check_phases(moments: Sequence[Moment], lengths_s: Sequence[float], late_s: float) -> Fit:
    """Check that the phases between the moments lasted as planned, on a machine that wakes programs so late."""
    found = fit(moments, lengths_s)
    assert found.off_s <= PROGRAM_LATE_S + late_s, f"{found}; {_told(moments, lengths_s)}; woken {late_s:.3f} s late"
    return found


def check_time(planned_s: float, late_s: float, *spans: tuple[Moment, Moment]) -> None:
    """Check that the spans took the planned time together, on a machine that wakes programs so late."""
    least_s, most_s = time_between(*spans)
    allowed_s = PROGRAM_LATE_S + late_s
    assert least_s - allowed_s <= planned_s <= most_s + allowed_s, (
        f"{least_s:.3f} to {most_s:.3f} s instead of {planned_s:.3f} s; woken {late_s:.3f} s late"
    )


def _told(moments: Sequence[Moment], lengths_s: Sequence[float]) -> str:
    """Say how long each phase was."""
    bounds = [time_between(pair) for pair in pairwise(moments)]
    return ", ".join(f"{low:.3f} to {high:.3f} for {s:g}" for (low, high), s in zip(bounds, lengths_s, strict=True))


class WakeUps:
    """Sleeps for a moment again and again, and notes how late it is woken: so late may any program be here."""

    def __init__(self) -> None:
        self._is_over = threading.Event()
        self._late: list[tuple[float, float]] = []
        self._thread = threading.Thread(target=self._nap, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Sleep no more."""
        self._is_over.set()
        self._thread.join(10)

    def worst_s(self, since: float) -> float:
        """Return how late the latest of them was, of those since a moment of the monotonic clock."""
        return max((late_s for moment, late_s in tuple(self._late) if moment >= since), default=0.0)

    def _nap(self) -> None:
        while not self._is_over.is_set():
            due = time.monotonic() + NAP_S
            time.sleep(NAP_S)
            now = time.monotonic()
            self._late.append((now, now - due))
