"""The form of a clip file, and strict reading of it: every fault names file, place and reason."""

import re
import tomllib
from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

import msgspec

from footcoach.figure.pose import InsetKind, View

Number = Annotated[float, msgspec.Meta(ge=-400, le=400)]
Length = Annotated[float, msgspec.Meta(gt=0, le=400)]
Place = tuple[Number, Number]
T = TypeVar("T")

# Normal ranges of the joints, in degrees.
LIMITS: Mapping[str, tuple[float, float]] = {
    "lean": (-100, 60),
    "bend": (-20, 50),
    "nod": (-30, 40),
    "hip": (-15, 125),
    "knee": (0, 130),
    "ankle": (-50, 20),
    "toes": (-40, 70),
    "shoulder": (-60, 180),
    "elbow": (0, 145),
    "wrist": (-90, 90),
    "curl": (0, 110),
    "spread": (-20, 80),
    "fold": (0, 130),
}


class ClipFileError(ValueError):
    """A clip file that cannot be used.

    Attributes:
        file: Its name.
        place: Where in it, such as `poses.ready.near_leg.hip`, or empty for the whole file.
        reason: What is wrong, without a full stop.
    """

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}{f', {place}' if place else ''}: {reason}.")
        self.file = file
        self.place = place
        self.reason = reason


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the file that knows all its fields."""


class TrunkSpec(Strict, frozen=True):
    """Angles of the trunk."""

    lean: Number = 0.0
    bend: Number = 0.0
    nod: Number = 0.0


class FootSpec(Strict, frozen=True):
    """A foot that must stand at a place."""

    at: Place
    angle: Number = 0.0


class LegSpec(Strict, frozen=True):
    """A leg: angles, or a foot's place from which the angles follow."""

    hip: Number = 0.0
    knee: Number = 0.0
    ankle: Number = 0.0
    toes: Number = 0.0
    spread: Number = 0.0
    fold: Number = 0.0
    foot: FootSpec | None = None


class HandSpec(Strict, frozen=True):
    """A hand that must touch a place, or a joint shifted by `at`."""

    at: Place
    angle: Number = 0.0
    on: str = ""
    grip: Number = 0.05


class ArmSpec(Strict, frozen=True):
    """An arm: angles, or a hand's place from which the angles follow."""

    shoulder: Number = 0.0
    elbow: Number = 0.0
    wrist: Number = 0.0
    curl: Number = 25.0
    spread: Number = 0.0
    palm: Literal[-1, 1] = -1
    hand: HandSpec | None = None


class AnchorSpec(Strict, frozen=True):
    """The joint that stays at a place."""

    point: str
    at: Place


class BallSpec(Strict, frozen=True):
    """The ball's place along the floor and its turn."""

    x: Number
    turn: Number


class PoseSpec(Strict, frozen=True):
    """A named key pose."""

    anchor: AnchorSpec
    trunk: TrunkSpec = TrunkSpec()
    near_leg: LegSpec = LegSpec()
    far_leg: LegSpec | None = None
    near_arm: ArmSpec = ArmSpec()
    far_arm: ArmSpec | None = None
    ball: BallSpec | None = None


class PropSpec(Strict, frozen=True):
    """A thing in the scene."""

    kind: Literal["worktop", "wall", "chair", "post", "mat", "cushion", "towel"]
    x: Number
    width: Number = 0.0
    height: Number = 0.0


class InsetSpec(Strict, frozen=True):
    """A close-up."""

    kind: InsetKind
    at: Place
    size: Number


class ArrowSpec(Strict, frozen=True):
    """Where the movement goes; `bend` moves the arrow's middle to the left of the straight way."""

    start: Place
    tip: Place
    bend: Number = 0.0
    double: bool = False


class SceneSpec(Strict, frozen=True):
    """What all clips of the file share."""

    frame: tuple[Number, Number, Length, Length]
    view: View = "side"
    props: tuple[PropSpec, ...] = ()
    band: Place | None = None


class KeySpec(Strict, frozen=True):
    """A pose at a progress."""

    at: Annotated[float, msgspec.Meta(ge=0, le=1)]
    pose: str


class ClipSpec(Strict, frozen=True):
    """A named movement."""

    keys: Annotated[tuple[KeySpec, ...], msgspec.Meta(min_length=1)]
    still: Annotated[float, msgspec.Meta(ge=0, le=1)] = 1.0
    accents: tuple[str, ...] = ()
    inset: InsetSpec | None = None
    arrow: ArrowSpec | None = None
    cycle_s: Annotated[float, msgspec.Meta(gt=0, le=60)] | None = None
    circle: Literal["clockwise", "anticlockwise"] | None = None


class FileSpec(Strict, frozen=True):
    """A whole file; poses and clips are read one by one so that a fault can name them."""

    scene: SceneSpec
    poses: dict[str, object]
    clips: dict[str, object]


def decoded(file: str, place: str, value: object, form: type[T]) -> T:
    """Return `value` as `form`, or say where it does not fit."""
    try:
        return msgspec.convert(value, form)
    except msgspec.ValidationError as fault:
        reason, _, where = str(fault).partition(" - at `$")
        inner = where.rstrip("`").lstrip(".")
        raise ClipFileError(file, ".".join(part for part in (place, inner) if part), reason) from fault


def read(file: str, text: str) -> FileSpec:
    """Return the content of a file."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        where = re.search(r"line \d+, column \d+", str(fault))
        reason = str(fault).partition(" (at ")[0]
        raise ClipFileError(file, where[0] if where else "", reason) from fault
    return decoded(file, "", raw, FileSpec)


def check_angles(file: str, place: str, part: Strict) -> None:
    """Raise if an angle of a trunk, leg or arm is none that a person can take."""
    for name, (low, high) in LIMITS.items():
        angle = getattr(part, name, None)
        if angle is not None and not low <= angle <= high:
            raise ClipFileError(file, f"{place}.{name}", f"{angle:g}° is outside {low:g}° to {high:g}°")
