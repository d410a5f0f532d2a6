"""The form of a clip file, and strict reading of it: every error names file, place and reason."""

import re
import tomllib
from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

import msgspec

from footcoach.core.exercise import Posture
from footcoach.figure.easing import Easing
from footcoach.figure.pose import InsetKind, View

Number = Annotated[float, msgspec.Meta(ge=-400, le=400)]
Length = Annotated[float, msgspec.Meta(gt=0, le=400)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=60)]
Place = tuple[Number, Number]
T = TypeVar("T")

Limits = Mapping[str, tuple[float, float]]

# What every joint can do, in degrees: normal ranges, for getting up and down.
FULL_RANGE: Limits = {
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
    "aside": (-20, 45),
}
# What an exercise may show: older people have less, and nobody should be led to the end of a range.
WORKING_RANGE: Limits = {**FULL_RANGE, "hip": (-5, 95), "knee": (0, 110), "ankle": (-50, 15), "toes": (-25, 45)}
RANGES: Mapping[str, Limits] = {"working": WORKING_RANGE, "full": FULL_RANGE}


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
    aside: Number = 0.0
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
    """A named key pose; its `range` says what its joints may do."""

    anchor: AnchorSpec
    range: Literal["working", "full"] = "working"
    trunk: TrunkSpec = TrunkSpec()
    near_leg: LegSpec = LegSpec()
    far_leg: LegSpec | None = None
    near_arm: ArmSpec = ArmSpec()
    far_arm: ArmSpec | None = None
    ball: BallSpec | None = None
    band_hold: Share = 1.0


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

    posture: Posture
    frame: tuple[Number, Number, Length, Length]
    view: View = "side"
    props: tuple[PropSpec, ...] = ()
    band: Place | None = None


class KeySpec(Strict, frozen=True):
    """A pose at a progress."""

    at: Share
    pose: str


class FootStepSpec(Strict, frozen=True):
    """A point on the way of a walking foot; without `x` and `y` the floor carries it, with the toes flat."""

    at: Share
    pitch: Number
    x: Number | None = None
    y: Number = 0.0
    toes: Number = 0.0


class GaitSpec(Strict, frozen=True):
    """A way of walking: a foot lands at `lands`, is carried along with the floor, then swings forward again."""

    pose: str
    lands: Number
    stride: Length
    steps: Annotated[tuple[FootStepSpec, ...], msgspec.Meta(min_length=3)]
    hip: Length
    bob: Number = 0.0
    sway: Number = 0.0
    swing: Number = 0.0
    turn_out: Annotated[float, msgspec.Meta(ge=0, le=40)] = 0.0


class ClipSpec(Strict, frozen=True):
    """A named movement between keys, or a way of walking.

    With `cycle_s` it repeats; with `seconds` it takes that long and then stays, or if `late` begins so that it ends
    with its phase; else it fills its phase. One that `turns` begins on the other side and turns round in its middle.
    `still` is the progress of its picture, `ghost` that of the pose behind it.
    """

    keys: tuple[KeySpec, ...] = ()
    gait: GaitSpec | None = None
    easing: Easing = "smooth"
    still: Share = 1.0
    ghost: Share = 0.0
    accents: tuple[str, ...] = ()
    inset: InsetSpec | None = None
    arrow: ArrowSpec | None = None
    cycle_s: Seconds | None = None
    seconds: Seconds | None = None
    late: bool = False
    turns: bool = False
    circle: Literal["clockwise", "anticlockwise"] | None = None


class FileSpec(Strict, frozen=True):
    """A whole file; poses and clips are read one by one so that an error can name them."""

    scene: SceneSpec
    poses: dict[str, object]
    clips: dict[str, object]


def decoded(file: str, place: str, value: object, form: type[T]) -> T:
    """Return `value` as `form`, or say where it does not fit."""
    try:
        return msgspec.convert(value, form)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `$")
        inner = where.rstrip("`").lstrip(".")
        raise ClipFileError(file, ".".join(part for part in (place, inner) if part), reason) from error


def read(file: str, text: str) -> FileSpec:
    """Return the content of a file."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line \d+, column \d+", str(error))
        reason = str(error).partition(" (at ")[0]
        raise ClipFileError(file, where[0] if where else "", reason) from error
    except RecursionError as error:
        raise ClipFileError(file, "", "its brackets are nested too deeply") from error
    return decoded(file, "", raw, FileSpec)


def check_angles(file: str, place: str, angles: object, limits: Limits) -> None:
    """Raise if an angle of a trunk, leg or arm is outside its limits."""
    for name, (low, high) in limits.items():
        angle = getattr(angles, name, None)
        if angle is not None and not low - 0.01 <= angle <= high + 0.01:
            raise ClipFileError(file, f"{place}.{name}", f"{angle:.3g}° is outside {low:g}° to {high:g}°")
