"""A pose: everything the painter needs to know about one moment. Plain values."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

import msgspec

from footcoach.core.exercise import Posture, Side
from footcoach.figure.motion import Ball
from footcoach.figure.skeleton import BodyAngles, Leg, Skeleton

Number = Annotated[float, msgspec.Meta(ge=-400, le=400)]
Place = tuple[Number, Number]

View = Literal["side", "front"]
PropKind = Literal["worktop", "counter", "chair", "post", "mat", "cushion", "towel"]
InsetKind = Literal["heels", "footprints", "toes", "ball", "ankle", "circle"]
Accent = Literal[
    "near.calf", "near.shin", "near.foot", "near.sole", "far.calf", "far.shin", "far.foot", "far.sole",
]  # fmt: skip
"""A working part of a leg."""


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value as it stands in a clip file, which may have no field more."""


@dataclass(frozen=True)
class Frame:
    """The part of the scene that is shown, in body heights; left and bottom may be negative."""

    left: float
    bottom: float
    width: float
    height: float


class Prop(Strict, frozen=True):
    """A thing in the scene.

    Attributes:
        kind: What it is.
        x: Its left edge or its place along the floor.
        width: Its length along the floor.
        height: Its upper edge, or the height of its anchor.
    """

    kind: PropKind
    x: Number
    width: Number = 0.0
    height: Number = 0.0


@dataclass(frozen=True)
class Band:
    """The band from a low anchor to the top of the near forefoot."""

    x: float
    y: float


class Inset(Strict, frozen=True):
    """A close-up in a corner: what it shows, and the lower left corner and the size of its square in the scene."""

    kind: InsetKind
    at: Place
    size: Number

    @property
    def x(self) -> float:
        """Its left edge."""
        return self.at[0]

    @property
    def y(self) -> float:
        """Its lower edge."""
        return self.at[1]


class Arrow(Strict, frozen=True):
    """Where a movement goes.

    Attributes:
        start: Where it begins.
        tip: Where it ends.
        bend: How far its middle lies to the left of the straight way, as a part of its length.
        double: Whether it has a head at both ends.
    """

    start: Place
    tip: Place
    bend: Number = 0.0
    double: bool = False


@dataclass(frozen=True)
class Scene:
    """What does not move while an exercise is shown.

    Attributes:
        posture: How the person is placed in it.
        view: Where the person is seen from.
        frame: What is shown of it.
        props: The things around.
        band: The band, or None.
    """

    posture: Posture
    view: View
    frame: Frame
    props: tuple[Prop, ...]
    band: Band | None


@dataclass(frozen=True)
class Pose:
    """The person and the things around at one moment.

    Places are given as if the person faced right. A negative `turn` turns the whole picture round, so that the working
    leg is always the near one and a left exercise shows a true left leg. With a `yaw` the person is on the way round:
    near is then the right side, and the picture is not turned.

    Attributes:
        clip: The clip's name.
        progress: 0 at its beginning, 1 at its end.
        working_side: Which leg works.
        turn: Which way person and things face: 1 right, -1 left.
        scene: The things around, and the frame that shows them best.
        camera: The part of the scene that is shown now.
        presence: How far the things around are there: 1 wholly, 0 not at all.
        detail: The same for the close-up and the arrow.
        floor_shift: How far the floor has moved under a walking person, against the way that they face.
        angles: Every joint.
        skeleton: Where the joints are.
        accents: The working parts, such as `near.calf`.
        inset: The close-up, or None.
        arrow: Where the movement goes, or None.
        ball: The ball under the foot, or None.
        band_hold: Where the loop of the band is: 0 on the floor beside the person, 0.5 in the near hand, 1 on the near
            foot.
        towel_hold: Where the towel is: 0 on the floor beside the person, 0.5 in the near hand, 1 under the calf.
        near_palm: Which side of the near hand is its palm, as in a hand contact.
        far_palm: The same for the far hand.
        tilt: How far the near foot turns inwards, in degrees.
        is_clockwise: The direction of a circle as the person sees it, or None.
        yaw: Where a person faces who turns on their feet, in degrees: 0 right, 90 to the viewer, 180 left; else None.
        fades_to: The picture that takes the place of this one, or None.
        fade: How far that has gone, 0 to 1: until 0.5 this one goes, then the other one comes.
        breath: How far the chest is filled: 0 not, 1 with a calm breath, more with a deep one.
        is_blinking: Whether the eyes are closed for a moment.
    """

    clip: str
    progress: float
    working_side: Side
    turn: float
    scene: Scene
    camera: Frame
    presence: float
    detail: float
    floor_shift: float
    angles: BodyAngles
    skeleton: Skeleton
    accents: tuple[Accent, ...]
    inset: Inset | None
    arrow: Arrow | None
    ball: Ball | None
    band_hold: float
    towel_hold: float
    near_palm: int
    far_palm: int
    tilt: float
    is_clockwise: bool | None
    yaw: float | None = None
    fades_to: "Pose | None" = None
    fade: float = 0.0
    breath: float = 0.0
    is_blinking: bool = False

    @property
    def seen(self) -> tuple["Pose", float]:
        """Which of two pictures is seen, and how much of it: never both, so that nobody is there twice."""
        if self.fades_to is None:
            return self, 1.0
        if self.fade < 0.5:
            return replace(self, fades_to=None), 1 - 2 * self.fade
        return self.fades_to, 2 * self.fade - 1

    @property
    def is_mirrored(self) -> bool:
        """Whether the person faces left, and so shows the left side."""
        return self.turn < 0 and self.yaw is None

    @property
    def near_side(self) -> Side:
        """The person's side that is turned towards the viewer."""
        return Side.LEFT if self.is_mirrored else Side.RIGHT

    def leg(self, side: Side) -> Leg:
        """Return the person's left or right leg."""
        return self.skeleton.near_leg if side is self.near_side else self.skeleton.far_leg

    def is_working(self, side: Side) -> bool:
        """Say whether the person's left or right leg works."""
        return self.working_side in {side, Side.BOTH}
