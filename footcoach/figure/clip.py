"""A clip: the person at any progress of a movement, and the picture of it; and the library of all clips."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from footcoach.core.exercise import Side
from footcoach.figure import easing, motion
from footcoach.figure.clip_schema import ClipSpec
from footcoach.figure.gait import Gait
from footcoach.figure.motion import KeyPose, MotionState
from footcoach.figure.pose import Pose, Scene
from footcoach.figure.skeleton import build

CHANGE = 0.5
"""When a clip that changes sides shows the person from their other side, by its progress."""

CUT_S = 0.3
"""How long the one picture takes to give way to the other."""


@dataclass(frozen=True)
class Clip:
    """A movement ready to be asked for poses; its key poses meet their contacts already.

    Attributes:
        name: What phases call it.
        scene: The things around.
        spec: What the file says.
        times: The progress of each key.
        keys: As many poses; none for walking.
        gait: The way of walking, or None.
    """

    name: str
    scene: Scene
    spec: ClipSpec
    times: tuple[float, ...] = ()
    keys: tuple[KeyPose, ...] = ()
    gait: Gait | None = None

    @property
    def is_static(self) -> bool:
        """Whether nothing moves in it."""
        return len(self.keys) == 1 and self.spec.circle is None

    @property
    def floor_speed(self) -> float:
        """How fast the floor passes by, in body heights a second."""
        return self.gait.stride / self.spec.cycle_s if self.gait and self.spec.cycle_s else 0.0

    def state_at(self, progress: float, side: Side) -> MotionState:
        """Return the person at a progress; that of a cycle may be any number, that of others is held within 0 and 1."""
        p = progress % 1.0 if self.spec.cycle_s and not 0 <= progress <= 1 else easing.clamped(progress)
        if self.gait is not None:
            return self.gait.state_at(p)
        state = motion.settled(self._key(p))
        if self.spec.circle is None:
            return state
        inwards_first = (self.spec.circle == "clockwise") is (side is Side.LEFT)
        return motion.circled(state, p, inwards_first=inwards_first)

    def turn(self, progress: float, side: Side) -> float:
        """Return which way the person faces: 1 right, -1 left; a clip that changes sides begins the other way."""
        return facing(self.scene, self.working_side(progress, side))

    def working_side(self, progress: float, side: Side) -> Side:
        """Return the side that works at a progress of a phase for `side`."""
        return side.other if self.spec.turns and progress < CHANGE else side

    def picture(self, state: MotionState, progress: float, side: Side) -> Pose:
        """Return the pose with everything around it.

        Args:
            state: The person.
            progress: Of the clip, for the direction and the floor; that of a cycle counts on.
            side: The side of the phase.
        """
        part = self._cut(progress)
        if 0 < part < 1:
            before, after = (self._seen(state, progress, seen) for seen in (side.other, side))
            return replace(before, fades_to=after, fade=part)
        return self._seen(state, progress, self.working_side(progress, side))

    def _cut(self, progress: float) -> float:
        """Return how far the picture from the person's other side has taken the place of the first one."""
        if not (self.spec.turns and self.spec.seconds):
            return 0.0
        return easing.clamped((progress - CHANGE) * self.spec.seconds / CUT_S + 0.5)

    def _seen(self, state: MotionState, progress: float, side: Side) -> Pose:
        """Return the picture with one side working, and towards the viewer."""
        return Pose(
            clip=self.name,
            progress=progress,
            working_side=side,
            turn=facing(self.scene, side),
            scene=self.scene,
            camera=self.scene.frame,
            presence=1.0,
            detail=1.0,
            floor_shift=self.gait.stride * progress if self.gait else 0.0,
            angles=state.angles,
            skeleton=build(state.angles, state.hip),
            accents=self.spec.accents,
            inset=self.spec.inset,
            arrow=self.spec.arrow,
            ball=state.ball,
            band_hold=state.band_hold,
            towel_hold=state.towel_hold,
            near_palm=state.near_palm,
            far_palm=state.far_palm,
            tilt=state.tilt,
            is_clockwise=None if self.spec.circle is None else self.spec.circle == "clockwise",
        )

    def _key(self, progress: float) -> KeyPose:
        if len(self.keys) == 1:
            return self.keys[0]
        curve = easing.CURVES[self.spec.easing]
        if self.spec.easing == "flowing":
            return motion.flowing(self.times, self.keys, curve(progress))
        return motion.through(self.times, self.keys, progress, curve)


def facing(scene: Scene, side: Side) -> float:
    """Return which way a person faces whose `side` works: 1 right, -1 left."""
    return -1.0 if side is Side.LEFT and scene.view == "side" else 1.0


class ClipLibrary:
    """Every clip by its name."""

    def __init__(self, clips: Mapping[str, Clip]) -> None:
        self._clips = dict(clips)

    def names(self) -> frozenset[str]:
        """Return the names of all clips."""
        return frozenset(self._clips)

    def clip(self, name: str) -> Clip:
        """Return a clip.

        Raises:
            KeyError: There is none of this name.
        """
        return self._clips[name]

    def standing_in(self, scene: Scene) -> Clip | None:
        """Return the clip of a scene in which the person keeps still, or None."""
        return next((clip for clip in self._clips.values() if clip.scene is scene and clip.is_static), None)

    def way_into(self, scene: Scene) -> Clip | None:
        """Return the clip that leads from the posture of a scene into the exercise, or None."""
        own = (clip for clip in self._clips.values() if clip.scene is scene and clip.spec.seconds)
        return next((clip for clip in own if not (clip.spec.turns or clip.spec.returns)), None)

    def still_progress(self, clip: str) -> float:
        """Return the progress whose pose is the clip's picture."""
        return self._clips[clip].spec.still

    def cycle_seconds(self, clip: str) -> float | None:
        """Return how long one cycle of a repeating clip lasts, or None for a movement that runs once per phase."""
        return self._clips[clip].spec.cycle_s

    def pose(self, clip: str, progress: float, side: Side) -> Pose:
        """Return the person in `clip` at `progress` 0 to 1.

        Args:
            clip: A name out of `names`.
            progress: 0 at the beginning, 1 at the end; of a movement that does not repeat, values outside are taken as
                the nearer of the two.
            side: The side that works. The picture is turned round for the left one.

        Raises:
            KeyError: There is no such clip.
        """
        found = self._clips[clip]
        return found.picture(found.state_at(progress, side), progress, side)
