"""What the figure does in a phase of a session: a pure function of the phase, the one before it and the time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from footcoach.core.exercise import Posture
from footcoach.core.plan import MS_PER_S, Phase
from footcoach.figure import easing, shots
from footcoach.figure.clip import Clip
from footcoach.figure.clips import ClipLibrary
from footcoach.figure.motion import Moment, led_over
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

ARRIVAL_SHARE = 0.85
"""The part of a phase by whose end a person who has to get somewhere is there."""

LEAD_SHARE = 0.35
"""The part of a phase that the way from the one before may take, where the whole phase is for moving."""


SETTLED_MS = 1_000
"""How long before the end of its phase a late movement is over."""

DETAIL_MS = 400
"""How long a close-up takes to appear after a way."""


class Stage:
    """Plays the clips of phases."""

    def __init__(self, clips: ClipLibrary) -> None:
        self._clips = clips
        # A frame is asked for thirty times a second, the same phase each time.
        self._performance = lru_cache(maxsize=8)(self._prepared)

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
        return self._performance(phase, before).pose(elapsed_ms)

    def is_moving(self, phase: Phase, before: Phase | None, elapsed_ms: float) -> bool:
        """Say whether the picture still changes within the phase after `elapsed_ms`."""
        return elapsed_ms < self._performance(phase, before).still_from_ms

    def stills(self, phase: Phase) -> tuple[Pose, Pose | None]:
        """Return the picture of a phase that does not move, and the pose it begins with if that is another."""
        clip = self._clips.clip(phase.clip)
        still = clip.spec.still
        start = (still + 0.5) % 1.0 if clip.spec.cycle_s else 0.0
        end_moment, start_moment = clip.moment(still, phase.side), clip.moment(start, phase.side)
        picture = clip.picture(end_moment, still, phase.side)
        if not shots.lead_seconds(start_moment, end_moment):
            return picture, None
        return picture, replace(clip.picture(start_moment, start, phase.side), turn=picture.turn)

    def _prepared(self, phase: Phase, before: Phase | None) -> "_Performance":
        clip = self._clips.clip(phase.clip)
        first = clip.moment(0.0, phase.side)
        coming = Take(clip, phase.side, first, clip.turn(0.0, phase.side))
        leaving = self._last_take(before)
        if leaving is None:
            ways = [self._clips.clip(name) for name in self._ways_down(clip.scene)]
            hub = self._hub(ways, ways, coming)
            return _Performance(phase, clip, tuple(shots.moving(coming, way, gets_down=True) for way in ways), hub)
        if leaving.clip.scene is clip.scene and leaving.turn == coming.turn:
            return _Performance(phase, clip, (), leaving.moment)
        lead, arrival = self._between(leaving, coming)
        return _Performance(phase, clip, lead, arrival)

    def _last_take(self, phase: Phase | None) -> Take | None:
        """Return the person at the end of a phase, or None if there is none to be seen."""
        if phase is None or not self.can_show(phase):
            return None
        clip = self._clips.clip(phase.clip)
        cycle_s = clip.spec.cycle_s
        end = phase.duration_ms / (cycle_s * MS_PER_S) if cycle_s else 1.0
        shift = clip.gait.stride * end if clip.gait else 0.0
        return Take(clip, phase.side, clip.moment(end, phase.side), clip.turn(1.0, phase.side), shift)

    def _ways_down(self, scene: Scene) -> tuple[str, ...]:
        """Return the clips from standing into a scene's posture; none if one of them could not be read."""
        ways = WAYS_DOWN[scene.posture]
        return ways if self._clips.names().issuperset(ways) else ()

    def _between(self, leaving: Take, coming: Take) -> tuple[tuple[Shot, ...], Moment]:
        """Return the way from one scene into another, by as much getting up and down as it needs, and where it ends."""
        up, down = self._ways_down(leaving.clip.scene), self._ways_down(coming.clip.scene)
        shared = sum(1 for one, other in zip(up, down, strict=False) if one == other)
        ups, downs = ([self._clips.clip(name) for name in names] for names in (up, down))
        calm = self._hub(ups, ups, leaving, band_hold=0.0)
        way = [shots.leading(leaving, calm, leaving.clip.scene.frame)]
        leaving = replace(leaving, moment=calm)
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
        elif STANDING in self._clips.names() and take.clip.scene.posture is Posture.STANDING:
            moment = self._clips.clip(STANDING).moment(0.0, take.side)
        else:
            return take.moment
        hold = take.moment.band_hold if band_hold is None else band_hold
        return replace(moment, ball=take.moment.ball, band_hold=hold)


@dataclass(frozen=True)
class _Performance:
    """A phase as the figure plays it: the way there, then the clip, led over into from where the way ended."""

    phase: Phase
    clip: Clip
    way: tuple[Shot, ...]
    arrival: Moment

    def pose(self, elapsed_ms: float) -> Pose:
        shot_ms = elapsed_ms
        for shot in self.way:
            length_ms = shot.seconds * MS_PER_S * self._tempo
            if shot_ms < length_ms:  # one of no length is passed over
                return shot.pose(shot_ms / length_ms)
            shot_ms -= length_ms
        return self._played(elapsed_ms, since_ms=shot_ms)

    def _played(self, elapsed_ms: float, since_ms: float) -> Pose:
        """Return the picture of the clip itself, `since_ms` after the way there has ended."""
        progress = self._progress(elapsed_ms)
        moment = self.clip.moment(progress, self.phase.side)
        if since_ms < self._lead_ms:
            moment = led_over(self.arrival, moment, easing.smooth(since_ms / self._lead_ms))
        picture = self.clip.picture(moment, progress, self.phase.side)
        detail = easing.clamped(since_ms / DETAIL_MS) if self.way else 1.0
        return replace(picture, detail=detail, floor_shift=picture.floor_shift - self._unwalked(since_ms))

    @property
    def still_from_ms(self) -> float:
        """When nothing moves any more, in the phase's time."""
        spec = self.clip.spec
        if spec.cycle_s or spec.late or not (spec.seconds or self.clip.is_static):
            return float(self.phase.duration_ms)
        own_ms = max(self._lead_ms, (spec.seconds or 0.0) * MS_PER_S * self._tempo, DETAIL_MS if self.way else 0.0)
        return self._way_ms + own_ms

    @cached_property
    def _lead_s(self) -> float:
        return shots.lead_seconds(self.arrival, self.clip.moment(0.0, self.phase.side))

    @cached_property
    def _tempo(self) -> float:
        """How much of its time everything takes so that the phase is long enough for it."""
        seconds = self.clip.spec.seconds
        wanted_s = sum(shot.seconds for shot in self.way) + (seconds or 0.0) + self._lead_s
        share = ARRIVAL_SHARE if seconds or self.clip.is_static else LEAD_SHARE
        room_s = share * self.phase.duration_ms / MS_PER_S
        return min(1.0, room_s / wanted_s) if wanted_s else 1.0

    @property
    def _way_ms(self) -> float:
        return sum(shot.seconds for shot in self.way) * MS_PER_S * self._tempo

    @property
    def _lead_ms(self) -> float:
        return self._lead_s * MS_PER_S * self._tempo

    def _progress(self, elapsed_ms: float) -> float:
        """Return the clip's progress; cycles count from the phase's beginning, as its cues do."""
        spec = self.clip.spec
        if self.clip.is_static:
            return 0.0
        if spec.cycle_s:
            return elapsed_ms / (spec.cycle_s * MS_PER_S)
        own_ms = elapsed_ms - self._way_ms
        if spec.seconds:
            length_ms = spec.seconds * MS_PER_S * self._tempo
            if spec.late:
                own_ms = min(own_ms, elapsed_ms - (self.phase.duration_ms - length_ms - SETTLED_MS * self._tempo))
            return easing.clamped(own_ms / length_ms)
        return easing.clamped(own_ms / (self.phase.duration_ms - self._way_ms))

    def _unwalked(self, since_ms: float) -> float:
        """Return how far the floor has not passed by, because it starts only while the walker does."""
        cycle_s, gait = self.clip.spec.cycle_s, self.clip.gait
        if gait is None or cycle_s is None:
            return 0.0
        led_ms = min(since_ms, self._lead_ms)
        lag_ms = led_ms - led_ms * led_ms / (2 * self._lead_ms) if self._lead_ms else 0.0
        return gait.stride * (self._way_ms + lag_ms) / (cycle_s * MS_PER_S)
