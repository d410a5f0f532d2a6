"""The form of a clip file: what may stand in it, and of which type."""

from typing import Annotated, Any, Literal

import msgspec

from footcoach.core.exercise import Posture
from footcoach.figure.contacts import Held
from footcoach.figure.easing import Easing
from footcoach.figure.pose import Accent, Arrow, Inset, Number, Place, Prop, Strict, View
from footcoach.figure.skeleton import HIP_HALF_WIDTH, Joint

Length = Annotated[float, msgspec.Meta(gt=0, le=400)]
Stride = Annotated[float, msgspec.Meta(ge=0, le=400)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=60)]


class TrunkSpec(Strict, frozen=True):
    """Angles of the trunk."""

    lean: Number = 0.0
    bend: Number = 0.0
    nod: Number = 0.0
    twist: Number = 0.0


class FootSpec(Strict, frozen=True):
    """A foot that must stand at a place: the sole below the ankle, or so far before it as `along` says."""

    at: Place
    angle: Number = 0.0
    along: Number = 0.0


class LegSpec(Strict, frozen=True):
    """A leg: angles, or a foot's place from which the angles follow."""

    hip: Number = 0.0
    knee: Number = 0.0
    ankle: Number = 0.0
    toes: Number = 0.0
    spread: Number = 0.0
    fold: Number = 0.0
    aside: Number = 0.0
    roll: Number = 0.0
    foot: FootSpec | None = None


class HandSpec(Strict, frozen=True):
    """A hand that must touch a place, a joint shifted by `at`, or a thigh at (along, out of its front).

    With `aside` it is so far out from the body's middle.
    """

    at: Place
    angle: Number = 0.0
    on: Held = ""
    grip: Number = 0.05
    aside: Number | None = None


class ForearmSpec(Strict, frozen=True):
    """A forearm that lies on something of this height, pointing forward."""

    y: Number = 0.0


class ArmSpec(Strict, frozen=True):
    """An arm: angles, or a place of the hand or the forearm from which the angles follow.

    With both, the hand's place decides; the forearm then keeps lying where the next pose names it too.
    """

    shoulder: Number = 0.0
    elbow: Number = 0.0
    wrist: Number = 0.0
    curl: Number = 25.0
    spread: Number = 0.0
    elevation: Number = 0.0
    protraction: Number = 0.0
    palm: Literal[-1, 1] = -1
    hand: HandSpec | None = None
    forearm: ForearmSpec | None = None


class AnchorSpec(Strict, frozen=True):
    """The joint that stays at a place, or `floor`: the lowest part of the feet stands there."""

    point: Joint | Literal["floor"]
    at: Place


class BallSpec(Strict, frozen=True):
    """The ball's place along the floor, its turn, and its distance from the body's middle."""

    x: Number
    turn: Number
    aside: Number = HIP_HALF_WIDTH


class PoseSpec(Strict, frozen=True):
    """A named key pose."""

    anchor: AnchorSpec
    trunk: TrunkSpec = TrunkSpec()
    near_leg: LegSpec = LegSpec()
    far_leg: LegSpec | None = None
    near_arm: ArmSpec = ArmSpec()
    far_arm: ArmSpec | None = None
    ball: BallSpec | None = None
    band_hold: Share = 1.0
    towel_hold: Share = 1.0


class SceneSpec(Strict, frozen=True):
    """What all clips of the file share."""

    posture: Posture
    frame: tuple[Number, Number, Length, Length]
    view: View = "side"
    props: tuple[Prop, ...] = ()
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
    """A way of walking: a foot lands at `lands`, is carried along with the floor, then swings forward again.

    Without a `stride` it is on the spot. A hand that the pose lays on something stays there; the other arm swings.
    """

    pose: str
    lands: Number
    stride: Stride
    steps: Annotated[tuple[FootStepSpec, ...], msgspec.Meta(min_length=3)]
    hip: Length
    bob: Number = 0.0
    sway: Number = 0.0
    swing: Number = 0.0
    arms_lead: Share = 0.0
    turn_out: Annotated[float, msgspec.Meta(ge=0, le=40)] = 0.0


class ReturnSpec(Strict, frozen=True):
    """The way back to work: from which progress on, and how many seconds before the end of the phase it begins."""

    at: Share
    before_end_s: Seconds


class ClipSpec(Strict, frozen=True):
    """A named movement between keys, or a way of walking.

    With `cycle_s` it repeats; with `seconds` it takes that long and then stays, or with `ends_before_s` waits first, so
    that it ends that long before its phase does; else it fills its phase. One that `turns` begins on the other side and
    is seen from there until its middle.
    One that `returns` is for a rest: it plays in its own time, as long as there is some, and then shows its way back.
    `still` is the progress of its picture, `ghost` that of the pose behind it; `breath` is how deep somebody who waits
    in it breathes.
    """

    keys: tuple[KeySpec, ...] = ()
    gait: GaitSpec | None = None
    easing: Easing = "smooth"
    still: Share = 1.0
    ghost: Share = 0.0
    accents: tuple[Accent, ...] = ()
    inset: Inset | None = None
    arrow: Arrow | None = None
    cycle_s: Seconds | None = None
    seconds: Seconds | None = None
    ends_before_s: Seconds | None = None
    turns: bool = False
    returns: ReturnSpec | None = None
    breath: Annotated[float, msgspec.Meta(ge=1, le=3)] = 1.0
    circle: Literal["clockwise", "anticlockwise"] | None = None


class FileSpec(Strict, frozen=True):
    """A whole file: the fields of each `PoseSpec` and `ClipSpec`; `like` names a pose that has all other fields."""

    scene: SceneSpec
    poses: dict[str, dict[str, Any]]
    clips: dict[str, dict[str, Any]]
