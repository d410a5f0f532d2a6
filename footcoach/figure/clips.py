"""The figure's movements: reads the clip files and gives the pose for any moment of any clip."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from importlib.resources.abc import Traversable

from footcoach.core.exercise import Side
from footcoach.figure import clipfile, motion
from footcoach.figure.clipfile import ArmSpec, ClipFileError, ClipSpec, FileSpec, LegSpec, PoseSpec, SceneSpec, Strict
from footcoach.figure.motion import Anchor, Ball, FootContact, HandContact, KeyPose
from footcoach.figure.pose import Arrow, Band, Frame, Inset, Pose, Prop, Scene
from footcoach.figure.skeleton import (
    ArmAngles,
    BodyAngles,
    LegAngles,
    Skeleton,
    TrunkAngles,
    Vec,
    build,
    smoothstep,
)

PARTS = frozenset({"calf", "shin", "foot", "sole"})


@dataclass(frozen=True)
class Clip:
    """A movement ready to be asked for poses; the key poses meet their contacts already."""

    name: str
    scene: Scene
    times: tuple[float, ...]
    keys: tuple[KeyPose, ...]
    spec: ClipSpec

    def key_at(self, progress: float) -> KeyPose:
        """Return the eased pose at a progress."""
        p = min(max(progress, 0.0), 1.0)
        later = next((i for i, time in enumerate(self.times) if time >= p), len(self.times) - 1)
        if later == 0:
            return self.keys[0]
        start, end = self.times[later - 1], self.times[later]
        weight = smoothstep((p - start) / (end - start)) if end > start else 1.0
        return motion.between(self.keys[later - 1], self.keys[later], weight)


class ClipLibrary:
    """Every clip by its name."""

    def __init__(self, clips: Mapping[str, Clip]) -> None:
        self._clips = dict(clips)

    def names(self) -> frozenset[str]:
        """Return the names of all clips."""
        return frozenset(self._clips)

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
            progress: 0 at the beginning, 1 at the end; values outside are taken as the nearer of the two.
            side: The side that works. The picture is turned round for the left one.

        Raises:
            KeyError: There is no such clip.
        """
        found = self._clips[clip]
        key = found.key_at(progress)
        tilt = 0.0
        if found.spec.circle:
            inwards_first = (found.spec.circle == "clockwise") is (side is not Side.LEFT)
            key, tilt = motion.circled(key, progress, inwards_first=inwards_first)
        angles, hip = motion.settle(key)
        inset, arrow = found.spec.inset, found.spec.arrow
        return Pose(
            clip=clip,
            progress=progress,
            working_side=side,
            turn=-1.0 if side is Side.LEFT and found.scene.view == "side" else 1.0,
            scene=found.scene,
            camera=found.scene.frame,
            presence=1.0,
            detail=1.0,
            floor_shift=0.0,
            angles=angles,
            skeleton=build(angles, hip),
            accents=found.spec.accents,
            inset=Inset(inset.kind, *inset.at, inset.size) if inset else None,
            arrow=Arrow(*arrow.start, *arrow.tip, arrow.bend, arrow.double) if arrow else None,
            ball=key.ball,
            band_hold=1.0,
            near_palm=key.near_palm,
            far_palm=key.far_palm,
            tilt=tilt,
            is_clockwise=None if found.spec.circle is None else found.spec.circle == "clockwise",
        )


def load_clips(directory: Traversable) -> ClipLibrary:
    """Return the clips of all `*.toml` files in a directory.

    Raises:
        ClipFileError: A file cannot be used; names file, place and reason.
    """
    clips: dict[str, Clip] = {}
    for file in sorted((f for f in directory.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name):
        for clip in read_clips(file.name, text_of(file)):
            if clip.name in clips:
                raise ClipFileError(file.name, f"clips.{clip.name}", "another file has a clip of this name")
            clips[clip.name] = clip
    return ClipLibrary(clips)


def text_of(file: Traversable) -> str:
    """Return what a file says."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise ClipFileError(file.name, f"byte {fault.start}", "this is not UTF-8 text") from fault


def read_clips(file: str, text: str) -> Iterator[Clip]:
    """Yield the clips of one file."""
    content = clipfile.read(file, text)
    keys = {name: key_pose(file, f"poses.{name}", value) for name, value in content.poses.items()}
    scene = scene_of(content.scene)
    for name in content.clips:
        yield clip_of(file, name, content, keys, scene)


def clip_of(file: str, name: str, content: FileSpec, keys: Mapping[str, KeyPose], scene: Scene) -> Clip:
    """Return one clip, or say what is wrong with it."""
    place = f"clips.{name}"
    spec = clipfile.decoded(file, place, content.clips[name], ClipSpec)
    for i, key in enumerate(spec.keys):
        if key.pose not in keys:
            raise ClipFileError(file, f"{place}.keys[{i}]", f"there is no pose called {key.pose!r}")
    times, chosen = tuple(key.at for key in spec.keys), tuple(keys[key.pose] for key in spec.keys)
    if list(times) != sorted(set(times)):
        raise ClipFileError(file, f"{place}.keys", "the keys must come in the order of their progress")
    if len({key.anchor.point for key in chosen}) > 1:
        raise ClipFileError(file, f"{place}.keys", "the poses of one clip must have the same anchor")
    for accent in spec.accents:
        leg, _, part = accent.partition(".")
        if leg not in {"near", "far"} or part not in PARTS:
            raise ClipFileError(file, f"{place}.accents", f"there is no part called {accent!r}")
    return Clip(name, scene, times, chosen, spec)


def scene_of(spec: SceneSpec) -> Scene:
    """Return the frame and the things around."""
    props = tuple(Prop(p.kind, p.x, p.width, p.height) for p in spec.props)
    return Scene(spec.view, Frame(*spec.frame), props, Band(*spec.band) if spec.band else None)


def key_pose(file: str, place: str, value: object) -> KeyPose:
    """Return a key pose whose angles meet its contacts already."""
    spec = clipfile.decoded(file, place, value, PoseSpec)
    far_leg, far_arm = spec.far_leg or spec.near_leg, spec.far_arm or spec.near_arm
    parts: dict[str, Strict] = {"trunk": spec.trunk, "near_leg": spec.near_leg, "far_leg": far_leg,
                                "near_arm": spec.near_arm, "far_arm": far_arm}  # fmt: skip
    for name, part in parts.items():
        clipfile.check_angles(file, f"{place}.{name}", part)
    angles = BodyAngles(
        TrunkAngles(spec.trunk.lean, spec.trunk.bend, spec.trunk.nod),
        leg_angles(spec.near_leg), leg_angles(far_leg), arm_angles(spec.near_arm), arm_angles(far_arm),
    )  # fmt: skip
    key = KeyPose(
        angles, anchor_of(file, place, spec), hand_of(file, f"{place}.near_arm", spec.near_arm),
        hand_of(file, f"{place}.far_arm", far_arm), foot_of(spec.near_leg), foot_of(far_leg),
        Ball(spec.ball.x, spec.ball.turn) if spec.ball else None, spec.near_arm.palm, far_arm.palm,
    )  # fmt: skip
    return checked(file, place, replace(key, angles=motion.settle(key)[0]))


def checked(file: str, place: str, key: KeyPose) -> KeyPose:
    """Return the pose if also the angles that follow from its contacts are possible."""
    for limb in fields(key.angles):
        part = getattr(key.angles, limb.name)
        for name in (f.name for f in fields(part)):
            low, high = clipfile.LIMITS[name]
            if not low - 0.01 <= getattr(part, name) <= high + 0.01:
                reason = f"the contact needs {getattr(part, name):.0f}°, outside {low:g}° to {high:g}°"
                raise ClipFileError(file, f"{place}.{limb.name}.{name}", reason)
    return key


def leg_angles(spec: LegSpec) -> LegAngles:
    """Return a leg's angles as given."""
    return LegAngles(spec.hip, spec.knee, spec.ankle, spec.toes, spec.spread, spec.fold)


def arm_angles(spec: ArmSpec) -> ArmAngles:
    """Return an arm's angles as given."""
    return ArmAngles(spec.shoulder, spec.elbow, spec.wrist, spec.curl, spec.spread)


def anchor_of(file: str, place: str, spec: PoseSpec) -> Anchor:
    """Return what stays where it is."""
    if spec.anchor.point != "floor":
        check_joint(file, f"{place}.anchor.point", spec.anchor.point)
    return Anchor(spec.anchor.point, *spec.anchor.at)


def hand_of(file: str, place: str, spec: ArmSpec) -> HandContact | None:
    """Return where the hand rests, or None."""
    if spec.hand is None:
        return None
    if spec.hand.on:
        check_joint(file, f"{place}.hand.on", spec.hand.on)
    return HandContact(spec.hand.on, *spec.hand.at, spec.hand.angle, spec.hand.grip, spec.palm)


def foot_of(spec: LegSpec) -> FootContact | None:
    """Return where the foot stands, or None."""
    return FootContact(*spec.foot.at, spec.foot.angle) if spec.foot else None


def check_joint(file: str, place: str, name: str) -> None:
    """Raise if there is no joint of this name."""
    skeleton: Skeleton = build(BodyAngles(), Vec(0, 0))
    try:
        skeleton.point(name)
    except (KeyError, AttributeError) as fault:
        raise ClipFileError(file, place, f"there is no joint called {name!r}") from fault
