"""What the caption says: the coach's words as long as they are true, then what holds for the whole phase."""

import re

from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import PhaseKind
from footcoach.core.plan import Phase

PASSING_MS = 7_000
"""How long words stand that are true only when they are said, such as "Rest, 60 seconds" or "Halfway through"."""

_WORK = frozenset({PhaseKind.MOVE, PhaseKind.HOLD})
_NUMBER = re.compile(r"\d")


class CoachCaption:
    """Remembers what was said last, and what was said that holds until the phase is over."""

    def __init__(self) -> None:
        self._lasting = ""
        self._passing = ""
        self._said_at_ms = 0

    def enter(self, phase: Phase, words: str) -> None:
        """Begin a phase with its words."""
        self._lasting = ""
        self._take(words, 0, lasts=_lasts(phase, words))

    def say(self, phase: Phase, cue: Cue, words: str, at_ms: int) -> None:
        """Take what is said in a phase.

        Args:
            phase: The phase.
            cue: What is said.
            words: What is shown of it.
            at_ms: When, in the phase's time.
        """
        tells_what_to_do = phase.kind not in _WORK or cue.rank >= Rank.START
        self._take(words, at_ms, lasts=tells_what_to_do and _lasts(phase, words))

    def words(self, at_ms: int) -> str:
        """Return what stands there at a time of the phase; empty where nothing said is still true."""
        return self._passing if self._passing and at_ms < self._said_at_ms + PASSING_MS else self._lasting

    def _take(self, words: str, at_ms: int, *, lasts: bool) -> None:
        if lasts:
            self._lasting, self._passing = words, ""
        else:
            self._passing, self._said_at_ms = words, at_ms


def _lasts(phase: Phase, words: str) -> bool:
    """Say whether words of a phase hold as long as it does: in a rest nothing does, and no number but of what is there.

    What is read while getting ready tells how to set up, also in numbers; on the way out of a position, each thing to
    do holds until the next.
    """
    if phase.is_way_out:
        return True
    if phase.kind is PhaseKind.REST:
        return False
    return phase.kind not in _WORK or not _NUMBER.search(words)
