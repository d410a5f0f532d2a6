"""What the figure does in a phase of a session: a pure function of the phase, the one before it and the time."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from footcoach.core.exercise import Posture
from footcoach.core.plan import MS_PER_S, Phase
from footcoach.figure import shots
from footcoach.figure.clip import Clip, ClipLibrary
from footcoach.figure.motion import Moment
from footcoach.figure.performance import Performance
from footcoach.figure.pose import Pose, Scene
from footcoach.figure.shots import Shot, Take

STANDING = "standing"
WAYS_DOWN: Mapping[Posture, tuple[str, ...]] = {
    Posture.STANDING: (),
    Posture.CHAIR: ("sit-on-chair",),
    Posture.FLOOR: ("sit-on-floor",),
    Posture.LYING: ("sit-on-floor", "lie-down"),
}
"""The clips by which a standing person gets into each posture."""


class Stage:
    """Plays the clips of phases."""

    def __init__(self, clips: ClipLibrary) -> None:
        self._clips = clips
        # Every frame asks for the same phase until the next one begins.
        self._performance = lru_cache(maxsize=8)(self._prepared)

    def can_show(self, phase: Phase) -> bool:
        """Say whether there is a clip for the phase: a person's own exercise may be without."""
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
        return self._performance(phase, before).pose(elapsed_ms)

    def is_moving(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> bool:
        """Say whether the picture still changes within the phase after `elapsed_ms`."""
        return elapsed_ms < self._performance(phase, before).still_from_ms

    def stills(self, phase: Phase) -> tuple[Pose, Pose | None]:
        """Return the picture of a phase that does not move, and the pose it begins with if that is another."""
        clip = self._clips.clip(phase.clip)
        still, start = clip.spec.still, clip.spec.ghost
        end_moment, start_moment = clip.moment(still, phase.side), clip.moment(start, phase.side)
        picture = clip.picture(end_moment, still, phase.side)
        if not shots.lead_seconds(start_moment, end_moment):
            return picture, None
        return picture, replace(clip.picture(start_moment, start, phase.side), turn=picture.turn)

    def _prepared(self, phase: Phase, before: Phase | None) -> Performance:
        clip = self._clips.clip(phase.clip)
        first = clip.moment(0.0, phase.side)
        coming = Take(clip, phase.side, first, clip.turn(0.0, phase.side))
        leaving = self._last_take(before)
        if leaving is None:
            ways = self._ways_down(clip.scene)
            hub = self._hub(ways, ways, coming)
            way = tuple(shots.moving(coming, way, gets_down=True) for way in ways)
            return Performance(phase, clip, way, hub, self._usual_lag_ms(phase))
        if leaving.clip.scene is clip.scene and leaving.turn == coming.turn:
            return Performance(phase, clip, (), leaving.moment, self._usual_lag_ms(phase))
        way, arrival = self._between(leaving, coming)
        performance = Performance(phase, clip, way, arrival, self._usual_lag_ms(phase))
        if performance.tempo < 1:
            way, arrival = self._between(leaving, coming, performance.tempo)
        return replace(performance, way=way)

    def _usual_lag_ms(self, phase: Phase) -> float:
        """Return how long the floor waits for a walker who begins from standing; 0 for other movements."""
        clip = self._clips.clip(phase.clip)
        if clip.gait is None:
            return 0.0
        standing = self._clips.clip(STANDING).moment(0.0, phase.side)
        return Performance(phase, clip, (), standing, 0.0).lag_ms

    def _last_take(self, phase: Phase | None) -> Take | None:
        """Return the person at the end of a phase, or None if there is none to be seen."""
        if phase is None or not self.can_show(phase):
            return None
        clip = self._clips.clip(phase.clip)
        cycle_s = clip.spec.cycle_s
        end = phase.duration_ms / (cycle_s * MS_PER_S) if cycle_s else 1.0
        shift = clip.floor_speed * (phase.duration_ms - self._usual_lag_ms(phase)) / MS_PER_S
        return Take(clip, phase.side, clip.moment(end, phase.side), clip.turn(1.0, phase.side), shift)

    def _ways_down(self, scene: Scene) -> list[Clip]:
        """Return the clips from standing into a scene's posture."""
        return [self._clips.clip(name) for name in WAYS_DOWN[scene.posture]]

    def _between(self, leaving: Take, coming: Take, tempo: float = 1.0) -> tuple[tuple[Shot, ...], Moment]:
        """Return the way from one scene into another, by as much getting up and down as it needs, and where it ends."""
        ups, downs = self._ways_down(leaving.clip.scene), self._ways_down(coming.clip.scene)
        shared = sum(1 for one, other in zip(ups, downs, strict=False) if one is other)
        calm = self._hub(ups, ups, leaving, band_hold=0.0)
        first, leaving = shots.leading(leaving, calm, tempo)
        way = [first]
        way += [shots.moving(leaving, clip, gets_down=False) for clip in reversed(ups[shared:])]
        before = replace(leaving, moment=self._hub(ups[:shared], ups, leaving, band_hold=0.0))
        after = replace(coming, moment=self._hub(downs[:shared], downs, coming))
        way.append(shots.changing(before, after))
        way += [shots.moving(coming, clip, gets_down=True) for clip in downs[shared:]]
        return tuple(way), self._hub(downs, downs, coming)

    def _hub(self, gone: list[Clip], ways: list[Clip], take: Take, band_hold: float | None = None) -> Moment:
        """Return the person who has gone some of the ways down; the things at hand stay where the take has them."""
        if gone:
            moment = gone[-1].moment(1.0, take.side)
        elif ways:
            moment = ways[0].moment(0.0, take.side)
        else:
            moment = self._clips.clip(STANDING).moment(0.0, take.side)
        hold = take.moment.band_hold if band_hold is None else band_hold
        return replace(moment, ball=take.moment.ball, band_hold=hold)
