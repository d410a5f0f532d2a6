"""Reads the installed clip files. That what they say makes sense is what the tests of the shipped files show."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from footcoach.core.errors import FootcoachError
from footcoach.figure.clip import Clip, ClipLibrary
from footcoach.figure.clip_schema import (
    ArmSpec,
    BallSpec,
    ClipSpec,
    FileSpec,
    FootStepSpec,
    GaitSpec,
    LegSpec,
    PoseSpec,
    SceneSpec,
)
from footcoach.figure.contacts import Anchor, FootContact, ForearmContact, HandContact
from footcoach.figure.gait import FootStep, Gait
from footcoach.figure.motion import Ball, Contacts, KeyPose, settled
from footcoach.figure.pose import Band, Frame, Scene
from footcoach.figure.skeleton import ArmAngles, BodyAngles, LegAngles, TrunkAngles

T = TypeVar("T")


class ClipFileError(FootcoachError):
    """An installed clip file that cannot be used; its text names the file and what is wrong."""


def load_clips(directory: Traversable) -> ClipLibrary:
    """Return the clips of all `*.toml` files in a directory.

    Raises:
        ClipFileError: A file cannot be read, or is no clip file.
    """
    try:
        files = sorted((file for file in directory.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name)
    except OSError as error:
        raise ClipFileError(f"{directory.name}: {error}") from error
    return ClipLibrary({clip.name: clip for file in files for clip in read_clips(file)})


def read_clips(file: Traversable) -> list[Clip]:
    """Return the clips of a file.

    Raises:
        ClipFileError: It cannot be read, or is no clip file.
    """
    try:
        content = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), FileSpec)
        specs = {name: named(name, fields, PoseSpec) for name, fields in inherited(content.poses)}
        poses = {name: key_pose(spec) for name, spec in specs.items()}
        scene = scene_of(content.scene)
        return [clip_of(name, scene, named(name, fields, ClipSpec), poses) for name, fields in content.clips.items()]
    except (OSError, ValueError) as error:
        raise ClipFileError(f"{file.name}: {error}") from error
    except KeyError as error:
        raise ClipFileError(f"{file.name}: there is no pose called {error}") from error


def named(name: str, fields: Mapping[str, Any], kind: type[T]) -> T:
    """Return a pose or clip as a `kind`.

    Raises:
        ValueError: It is none; the text says which one.
    """
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as error:
        raise ValueError(f"{name}: {error}") from error


def inherited(poses: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the fields of each pose, together with those of the earlier pose that it is `like`."""
    whole: dict[str, Mapping[str, Any]] = {}
    for name, fields in poses.items():
        own = dict(fields)
        model = whole[own.pop("like")] if "like" in own else {}
        whole[name] = {**model, **own}
        yield name, whole[name]


def clip_of(name: str, scene: Scene, spec: ClipSpec, poses: Mapping[str, KeyPose]) -> Clip:
    """Return a clip whose poses are found by their names."""
    if spec.gait is not None:
        return Clip(name, scene, spec, gait=gait_of(spec.gait, poses[spec.gait.pose]))
    return Clip(name, scene, spec, tuple(key.at for key in spec.keys), tuple(poses[key.pose] for key in spec.keys))


def gait_of(spec: GaitSpec, pose: KeyPose) -> Gait:
    """Return a way of walking with the trunk and arms of a pose."""
    steps = tuple(foot_step(step, spec) for step in spec.steps)
    return Gait(
        pose, steps, spec.stride, spec.hip, spec.bob, spec.sway, spec.swing, spec.arms_lead, spec.turn_out
    )  # fmt: skip


def key_pose(spec: PoseSpec) -> KeyPose:
    """Return a key pose whose angles meet its contacts already."""
    far_leg, far_arm = spec.far_leg or spec.near_leg, spec.far_arm or spec.near_arm
    angles = BodyAngles(
        TrunkAngles(spec.trunk.lean, spec.trunk.bend, spec.trunk.nod, spec.trunk.twist),
        leg_angles(spec.near_leg), leg_angles(far_leg), arm_angles(spec.near_arm), arm_angles(far_arm),
    )  # fmt: skip
    key = KeyPose(
        angles, Anchor(spec.anchor.point, *spec.anchor.at),
        Contacts(
            hand_of(spec.near_arm), hand_of(far_arm), forearm_of(spec.near_arm), forearm_of(far_arm),
            foot_of(spec.near_leg), foot_of(far_leg),
        ),
        ball_of(spec.ball), spec.band_hold, spec.towel_hold, spec.near_arm.palm, far_arm.palm,
    )  # fmt: skip
    return replace(key, angles=settled(key).angles)


def scene_of(spec: SceneSpec) -> Scene:
    """Return the frame and the things around."""
    return Scene(spec.posture, spec.view, Frame(*spec.frame), spec.props, Band(*spec.band) if spec.band else None)


def foot_step(step: FootStepSpec, gait: GaitSpec) -> FootStep:
    """Return a point on the way of a foot; one that stands is where the floor has carried it."""
    if step.x is None:
        return FootStep(step.at, gait.lands - gait.stride * step.at, 0.0, step.pitch, -step.pitch, stands=True)
    return FootStep(step.at, step.x, step.y, step.pitch, step.toes)


def leg_angles(spec: LegSpec) -> LegAngles:
    """Return a leg's angles as given."""
    return LegAngles(spec.hip, spec.knee, spec.ankle, spec.toes, spec.spread, spec.fold, spec.aside, spec.roll)


def arm_angles(spec: ArmSpec) -> ArmAngles:
    """Return an arm's angles as given."""
    return ArmAngles(
        spec.shoulder, spec.elbow, spec.wrist, spec.curl, spec.spread, spec.elevation, spec.protraction
    )  # fmt: skip


def foot_of(spec: LegSpec) -> FootContact | None:
    """Return where the foot stands, or None."""
    return FootContact(*spec.foot.at, spec.foot.angle, spec.foot.along) if spec.foot else None


def ball_of(spec: BallSpec | None) -> Ball | None:
    """Return where the ball is, or None."""
    return Ball(spec.x, spec.turn, spec.aside) if spec else None


def hand_of(spec: ArmSpec) -> HandContact | None:
    """Return where the hand rests, or None."""
    hand = spec.hand
    return HandContact(hand.on, *hand.at, hand.angle, hand.grip, spec.palm, hand.aside) if hand else None


def forearm_of(spec: ArmSpec) -> ForearmContact | None:
    """Return what the forearm lies on, or None."""
    return ForearmContact(spec.forearm.y) if spec.forearm else None
