"""Moments of the whole default session, for what must be true at every one of them."""

from collections.abc import Iterator
from itertools import pairwise

from footcoach.core.plan import Phase, Plan
from footcoach.figure.pose import Pose
from footcoach.figure.timeline import Timeline

STEP_MS = 100
LONGEST_MS = 40_000


def meetings(plan: Plan) -> Iterator[tuple[Phase | None, Phase]]:
    """Yield each phase with the one before it, every kind of meeting once."""
    seen = set()
    for before, phase in pairwise((None, *plan.phases)):
        meeting = (before and (before.clip, before.side), phase.clip, phase.side)
        if meeting not in seen:
            seen.add(meeting)
            yield before, phase


def moments(timeline: Timeline, plan: Plan) -> Iterator[tuple[str, Pose]]:
    """Yield where in the session, and the picture, ten times a second while anything moves."""
    for before, phase in meetings(plan):
        for at_ms in range(0, min(phase.duration_ms, LONGEST_MS) + 1, STEP_MS):
            yield f"{phase.clip} {phase.side} {at_ms / 1000}", timeline.pose(phase, before, at_ms)
            if not timeline.is_moving(phase, before, at_ms):
                break
