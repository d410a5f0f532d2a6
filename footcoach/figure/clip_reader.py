"""Reads one clip file into clips. What is wrong is noted with its place; everything else of the file stays usable."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from math import dist
from typing import TypeVar

from footcoach.figure import clipfile
from footcoach.figure.clip import Clip
from footcoach.figure.clipfile import (
    ArmSpec,
    ClipFileError,
    ClipSpec,
    FileSpec,
    FootStepSpec,
    GaitSpec,
    LegSpec,
    PoseSpec,
    SceneSpec,
)
from footcoach.figure.contacts import Anchor, FootContact, HandContact, palm_of, placed, sole_of
from footcoach.figure.gait import FootStep, Gait
from footcoach.figure.motion import Ball, KeyPose, settled
from footcoach.figure.pose import Band, Frame, Prop, Scene
from footcoach.figure.skeleton import ArmAngles, BodyAngles, LegAngles, TrunkAngles, Vec, build

PARTS = frozenset({"calf", "shin", "foot", "sole"})
GAIT_SAMPLES = 24
REACH = 0.012
"""How far a hand or a foot may be from where it should be, in body heights: two centimetres."""
T = TypeVar("T")


class ClipReader:
    """Reads one file.

    Attributes:
        clips: What could be read.
        errors: What could not.
    """

    def __init__(self, file: str, text: str) -> None:
        self.clips: list[Clip] = []
        self.errors: list[ClipFileError] = []
        self._file = file
        content = self._noted(lambda: clipfile.read(file, text))
        if content is not None:
            self._read(content)

    def _read(self, content: FileSpec) -> None:
        poses: dict[str, KeyPose | None] = {}
        for name in content.poses:
            poses[name] = self._noted(lambda name=name: self._key_pose(name, content.poses))  # type: ignore[misc]
        scene = scene_of(content.scene)
        for name, value in content.clips.items():
            clip = self._noted(lambda name=name, value=value: self._clip(name, value, poses, scene))  # type: ignore[misc]
            if clip is not None:
                self.clips.append(clip)

    def _noted(self, read: Callable[[], T]) -> T | None:
        """Return what `read` returns, or None after noting its error."""
        try:
            return read()
        except ClipFileError as error:
            self.errors.append(error)
            return None

    def _error(self, place: str, reason: str) -> ClipFileError:
        return ClipFileError(self._file, place, reason)

    def _clip(self, name: str, value: object, poses: Mapping[str, KeyPose | None], scene: Scene) -> Clip | None:
        """Return a clip, or None if a pose that it needs is damaged, which has been noted already."""
        place = f"clips.{name}"
        spec = clipfile.decoded(self._file, place, value, ClipSpec)
        self._check_accents(place, spec)
        self._check_timing(place, spec)
        if bool(spec.keys) == (spec.gait is not None):
            raise self._error(place, "a clip needs either keys or a gait")
        if spec.gait is not None:
            body = self._known(f"{place}.gait", spec.gait.pose, poses)
            return Clip(name, scene, spec, gait=self._gait(place, spec.gait, body)) if body else None
        times = tuple(key.at for key in spec.keys)
        if list(times) != sorted(set(times)):
            raise self._error(f"{place}.keys", "the keys must come in the order of their progress")
        if len(times) > 1 and (times[0], times[-1]) != (0.0, 1.0):
            raise self._error(f"{place}.keys", "the first key must be at 0 and the last at 1")
        if spec.cycle_s and spec.keys[0].pose != spec.keys[-1].pose:
            raise self._error(f"{place}.keys", "what repeats must end with the pose it begins with")
        keys = [self._known(f"{place}.keys[{i}]", key.pose, poses) for i, key in enumerate(spec.keys)]
        found = tuple(key for key in keys if key is not None)
        if len({key.anchor.point for key in found}) > 1:
            raise self._error(f"{place}.keys", "the poses of one clip must have the same anchor")
        return Clip(name, scene, spec, times, found) if len(found) == len(keys) else None

    def _known(self, place: str, name: str, poses: Mapping[str, KeyPose | None]) -> KeyPose | None:
        if name not in poses:
            raise self._error(place, f"there is no pose called {name!r}")
        return poses[name]

    def _check_accents(self, place: str, spec: ClipSpec) -> None:
        for accent in spec.accents:
            leg, _, part = accent.partition(".")
            if leg not in {"near", "far"} or part not in PARTS:
                raise self._error(f"{place}.accents", f"there is no part called {accent!r}")

    def _check_timing(self, place: str, spec: ClipSpec) -> None:
        if spec.cycle_s and spec.seconds:
            raise self._error(f"{place}.seconds", "a clip cannot both repeat and take its own seconds")
        if (spec.gait or spec.circle) and not spec.cycle_s:
            raise self._error(f"{place}.cycle_s", "walking and circling repeat, so they need cycle_s")
        if (spec.late or spec.turns) and not spec.seconds:
            raise self._error(f"{place}.seconds", "a clip that is late or turns needs its own seconds")

    def _gait(self, place: str, spec: GaitSpec, body: KeyPose) -> Gait:
        steps = tuple(foot_step(step, spec) for step in spec.steps)
        times = [step.at for step in steps]
        if times[0] != 0 or times != sorted(set(times)) or times[-1] >= 1:
            raise self._error(f"{place}.gait.steps", "the steps must begin at 0 and come in order, before 1")
        if not steps[0].stands or all(step.stands for step in steps):
            raise self._error(f"{place}.gait.steps", "the first step must stand on the floor, and the last must not")
        gait = Gait(body.angles, steps, spec.stride, spec.hip, spec.bob, spec.sway, spec.swing, spec.turn_out)
        for i in range(GAIT_SAMPLES):
            clipfile.check_angles(
                self._file, f"{place}.gait", gait.moment(i / GAIT_SAMPLES).angles.near_leg, clipfile.WORKING_RANGE
            )
        return gait

    def _key_pose(self, name: str, poses: Mapping[str, object]) -> KeyPose:
        """Return a key pose whose angles meet its contacts already."""
        place = f"poses.{name}"
        spec = clipfile.decoded(self._file, place, self._inherited(place, poses[name], poses), PoseSpec)
        far_leg, far_arm = spec.far_leg or spec.near_leg, spec.far_arm or spec.near_arm
        angles = BodyAngles(
            TrunkAngles(spec.trunk.lean, spec.trunk.bend, spec.trunk.nod),
            leg_angles(spec.near_leg), leg_angles(far_leg), arm_angles(spec.near_arm), arm_angles(far_arm),
        )  # fmt: skip
        key = KeyPose(
            angles, self._anchor(place, spec), self._hand(f"{place}.near_arm", spec.near_arm),
            self._hand(f"{place}.far_arm", far_arm), foot_of(spec.near_leg), foot_of(far_leg),
            Ball(spec.ball.x, spec.ball.turn) if spec.ball else None, spec.band_hold, spec.near_arm.palm, far_arm.palm,
        )  # fmt: skip
        key = replace(key, angles=settled(key).angles)
        self._check_reach(place, key)
        for limb in fields(key.angles):
            limits = clipfile.RANGES[spec.range]
            clipfile.check_angles(self._file, f"{place}.{limb.name}", getattr(key.angles, limb.name), limits)
        return key

    def _check_reach(self, place: str, key: KeyPose) -> None:
        body = build(key.angles, settled(key).hip)
        feet = {"near_leg": (key.near_foot, body.near_leg), "far_leg": (key.far_foot, body.far_leg)}
        for limb, (foot, leg) in feet.items():
            if foot is not None and dist(sole_of(leg)[:2], (foot.x, foot.y)) > REACH:
                raise self._error(f"{place}.{limb}.foot.at", "the foot cannot reach so far")
        hands = {"near_arm": (key.near_hand, body.near_arm), "far_arm": (key.far_hand, body.far_arm)}
        for limb, (hand, arm) in hands.items():
            if hand is not None and dist(palm_of(arm, hand), placed(hand, body).at) > REACH:
                raise self._error(f"{place}.{limb}.hand.at", "the hand cannot reach so far")

    def _inherited(self, place: str, value: object, poses: Mapping[str, object]) -> object:
        """Return a pose's fields with those of the pose that it is like; that one must come before it."""
        if not isinstance(value, dict) or "like" not in value:
            return value
        before = {name: poses[name] for name in itertools.takewhile(lambda name: poses[name] is not value, poses)}
        model = before.get(str(value["like"]))
        if model is None:
            raise self._error(f"{place}.like", f"there is no pose called {value['like']!r} before this one")
        own = {key: part for key, part in value.items() if key != "like"}
        inherited = self._inherited(f"poses.{value['like']}", model, before)
        return {**inherited, **own} if isinstance(inherited, dict) else own

    def _anchor(self, place: str, spec: PoseSpec) -> Anchor:
        if spec.anchor.point != "floor":
            self._check_joint(f"{place}.anchor.point", spec.anchor.point)
        return Anchor(spec.anchor.point, *spec.anchor.at)

    def _hand(self, place: str, spec: ArmSpec) -> HandContact | None:
        if spec.hand is None:
            return None
        if spec.hand.on:
            self._check_joint(f"{place}.hand.on", spec.hand.on)
        return HandContact(spec.hand.on, *spec.hand.at, spec.hand.angle, spec.hand.grip, spec.palm)

    def _check_joint(self, place: str, name: str) -> None:
        try:
            build(BodyAngles(), Vec(0, 0)).point(name)
        except (KeyError, AttributeError) as error:
            raise self._error(place, f"there is no joint called {name!r}") from error


def scene_of(spec: SceneSpec) -> Scene:
    """Return the frame and the things around."""
    props = tuple(Prop(p.kind, p.x, p.width, p.height) for p in spec.props)
    return Scene(spec.posture, spec.view, Frame(*spec.frame), props, Band(*spec.band) if spec.band else None)


def foot_step(step: FootStepSpec, gait: GaitSpec) -> FootStep:
    """Return a point on the way of a foot; one that stands is where the floor has carried it."""
    if step.x is None:
        return FootStep(step.at, gait.lands - gait.stride * step.at, 0.0, step.pitch, -step.pitch, stands=True)
    return FootStep(step.at, step.x, step.y, step.pitch, step.toes)


def leg_angles(spec: LegSpec) -> LegAngles:
    """Return a leg's angles as given."""
    return LegAngles(spec.hip, spec.knee, spec.ankle, spec.toes, spec.spread, spec.fold, spec.aside)


def arm_angles(spec: ArmSpec) -> ArmAngles:
    """Return an arm's angles as given."""
    return ArmAngles(spec.shoulder, spec.elbow, spec.wrist, spec.curl, spec.spread)


def foot_of(spec: LegSpec) -> FootContact | None:
    """Return where the foot stands, or None."""
    return FootContact(*spec.foot.at, spec.foot.angle) if spec.foot else None
