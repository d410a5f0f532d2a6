"""A phase for a picture that belongs to no exercise, such as that of somebody who waves goodbye."""

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.plan import Phase, Place

_LONG_MS = 3_600_000


def scene_phase(clip: str, duration_ms: int = _LONG_MS) -> Phase:
    """Return a phase in which the figure does `clip`, for `duration_ms`."""
    return Phase(
        exercise_id="",
        kind=PhaseKind.REST,
        label="",
        side=Side.BOTH,
        set_number=1,
        sets=1,
        repetition=1,
        repetitions=1,
        duration_ms=duration_ms,
        cue="",
        later_cues=(),
        clip=clip,
        place=Place(0, 0, 0, 0),
    )
