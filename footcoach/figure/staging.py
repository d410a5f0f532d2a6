"""What the figure does in a phase of a session: a pure function of the phase, the one before it and the time."""

from footcoach.core.plan import Phase
from footcoach.figure.clips import ClipLibrary
from footcoach.figure.pose import Pose


class Stage:
    """Plays the clips of phases."""

    def __init__(self, clips: ClipLibrary) -> None:
        self._clips = clips

    def can_show(self, phase: Phase) -> bool:
        """Say whether the phase's clip could be read."""
        return phase.clip in self._clips.names()

    def pose(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> Pose:
        """Return the person at a moment of a phase.

        Args:
            phase: What is played; its clip can be shown.
            before: The phase that led here, or None at the beginning; the figure goes on from its last pose.
            elapsed_ms: 0 to the phase's duration.

        Raises:
            KeyError: There is no such clip.
        """
        return self._clips.pose(phase.clip, elapsed_ms / phase.duration_ms, phase.side)

    def is_moving(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> bool:
        """Say whether the picture still changes within the phase after `elapsed_ms`."""
        return True

    def stills(self, phase: Phase) -> tuple[Pose, Pose | None]:
        """Return the picture of a phase that does not move, and the pose it begins with if that is another."""
        still = self._clips.pose(phase.clip, self._clips.still_progress(phase.clip), phase.side)
        return still, None
