"""The camera: what of a scene is shown at a time of a phase.

It shows every posture as large as it can be, without the empty wall above somebody who sits or lies. Where the movement
is small it goes to the foot once the whole has been seen, stays there while the exercise goes on, and comes back when
something else begins. It moves for a moment and then stands still: while it moves, the whole room is painted anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from footcoach.core.exercise import WORK, PhaseKind, Posture, Side
from footcoach.core.plan import Phase
from footcoach.figure import easing
from footcoach.figure.clip import Clip, ClipLibrary
from footcoach.figure.pose import Frame, InsetKind, Pose, PropKind, Scene
from footcoach.figure.pose_distance import joints
from footcoach.figure.skeleton import build, mix

Point = tuple[float, float]

MOVE_MS = 1_600
"""How long the camera takes from one place to another."""

LOOK_MS = 2_500
"""How long the whole person is seen before the camera goes to the foot."""

STANDING_MS = 400
"""How long before the end of a phase it stands still, whatever comes next."""

SHORT_REST_MS = 8_000
"""In a rest shorter than this the camera stays at the foot."""

SMALL: frozenset[InsetKind] = frozenset({"ball", "ankle", "circle"})
"""The close-ups of movements that are too small to be seen in the whole picture, of somebody who else keeps still.

The toes of the stretch are small too, but there the back must be seen.
"""

SAME_VIEW = SMALL - {"circle"}
"""Those that show nothing else than the camera does at the foot."""

MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
HEAD_SIZE, AROUND_BODY = 0.13, 0.05
FLAT: frozenset[PropKind] = frozenset({"mat", "cushion", "towel"})
AROUND_FOOT, SHIN_SHARE, LEAST_CLOSE, CLOSE_SHAPE = 0.09, 0.4, 0.42, 1.52
# No more than this is cut off of somebody who lies: the buttons are below the floor.
HIGHEST_CUT = 0.12
# It goes, and comes back, so much faster than the camera.
INSET_GOES = 5.0
# Beside a close-up that stays, the foot is so far from the other edge, as a part of the width.
BESIDE_INSET = 0.34


@dataclass(frozen=True)
class Shot:
    """The camera's way through one phase.

    Attributes:
        start: Where it stood before, without having gone to the foot; None where it followed.
        arrives_ms: When the person has got into the scene; until then the camera follows.
        calm: What it shows of the scene; None where it follows all the time, because the person stands.
        close: The foot, where it is there or was there before.
        was_close: Whether it was at the foot before.
        gets_close: Whether it is there at the end.
        duration_ms: How long the phase takes.
        leaves_ms: When the person begins to get up, and the camera follows.
    """

    start: Frame | None
    arrives_ms: float
    calm: Frame | None
    close: Frame | None
    was_close: bool
    gets_close: bool
    duration_ms: float
    leaves_ms: float = inf

    @property
    def _move_ms(self) -> float:
        return min(float(MOVE_MS), 0.8 * self.duration_ms)

    @property
    def _arrival_ms(self) -> float:
        return max(1.0, min(self._move_ms, self.duration_ms - self.arrives_ms - STANDING_MS))

    def closeness(self, elapsed_ms: float) -> float:
        """Return how far the camera is at the foot: 1 wholly, 0 not at all."""
        if self.was_close and self.gets_close:
            return 1.0
        if self.was_close:
            return 1.0 - easing.smooth(elapsed_ms / self._move_ms)
        if self.gets_close:
            begins_ms = min(LOOK_MS, self.duration_ms - self._move_ms)
            return easing.smooth((elapsed_ms - begins_ms) / self._move_ms)
        return 0.0

    @property
    def still_from_ms(self) -> float:
        """When the camera does not move any more, in the phase's time."""
        if self.gets_close and not self.was_close:
            return min(LOOK_MS + self._move_ms, self.duration_ms)
        moves_ms = self._arrival_ms if self.arrives_ms else self._move_ms
        return self.arrives_ms + (0.0 if self.calm is None and self.start is None else moves_ms)

    def picture(self, pose: Pose, elapsed_ms: float) -> Pose:
        """Return a pose as the camera shows it; at the foot no close-up shows the same once more."""
        closeness = self.closeness(elapsed_ms)
        is_doubled = pose.inset is not None and pose.inset.kind in SAME_VIEW
        detail = pose.detail * max(0.0, 1 - INSET_GOES * closeness) if is_doubled else pose.detail
        coming = None if pose.fades_to is None else self.picture(pose.fades_to, elapsed_ms)
        return replace(pose, camera=self.frame(pose.camera, elapsed_ms), detail=detail, fades_to=coming)

    def frame(self, followed: Frame, elapsed_ms: float) -> Frame:
        """Return what is shown, where `followed` is the scene with the person on the way into it."""
        frame = self._without_foot(followed, elapsed_ms)
        if elapsed_ms > self.leaves_ms:
            frame = blended(frame, followed, easing.smooth((elapsed_ms - self.leaves_ms) / self._move_ms))
        return frame if self.close is None else blended(frame, self.close, self.closeness(elapsed_ms))

    def _without_foot(self, followed: Frame, elapsed_ms: float) -> Frame:
        start = followed if self.start is None else self.start
        calm = followed if self.calm is None else self.calm
        if not self.arrives_ms:
            return blended(start, calm, easing.smooth(elapsed_ms / self._move_ms))
        if elapsed_ms < self.arrives_ms:
            return blended(start, followed, easing.smooth(elapsed_ms / min(self._move_ms, self.arrives_ms)))
        return blended(followed, calm, easing.smooth((elapsed_ms - self.arrives_ms) / self._arrival_ms))


def shot(clips: ClipLibrary, phase: Phase, before: Phase | None, arrives_ms: float, leaves_ms: float = inf) -> Shot:
    """Return the camera's way through a phase.

    Args:
        clips: All clips.
        phase: What is played; its clip can be shown.
        before: The phase that led here and can be shown, or None.
        arrives_ms: When the transitions from it are over.
        leaves_ms: When the person begins to get up in it.
    """
    was_close = before is not None and goes_close(clips, before)
    gets_close = goes_close(clips, phase)
    focus = phase if gets_close or before is None else before
    return Shot(
        start=None if before is None or before.rises else calm_frame(clips, before),
        arrives_ms=arrives_ms,
        calm=calm_frame(clips, phase),
        close=close_frame(clips, focus) if was_close or gets_close else None,
        was_close=was_close,
        gets_close=gets_close,
        duration_ms=phase.duration_ms,
        leaves_ms=leaves_ms,
    )


def goes_close(clips: ClipLibrary, phase: Phase) -> bool:
    """Say whether the camera is at the foot at the end of a phase."""
    inset = clips.clip(phase.clip).spec.inset
    if inset is None or inset.kind not in SMALL:
        return False
    return phase.kind in WORK or (phase.kind is PhaseKind.REST and phase.duration_ms < SHORT_REST_MS)


def calm_frame(clips: ClipLibrary, phase: Phase) -> Frame | None:
    """Return what is shown of a scene: all that its close-up needs; while nobody works, no more than the person.

    It is None where the camera only follows: somebody who stands is seen whole, and walks and turns.
    """
    clip = clips.clip(phase.clip)
    scene = clip.scene
    if scene.posture is Posture.STANDING:
        return None
    if phase.kind not in {PhaseKind.PREPARE, PhaseKind.REST} or clip.spec.inset is not None:
        return scene.frame
    left, _, right, top = box_of(body_points(clip, phase.side), AROUND_BODY)
    return within(scene, left, right, top)


def within(scene: Scene, left: float, right: float, top: float) -> Frame:
    """Return a part of what a scene shows, from the floor up, with all its furniture but what lies flat."""
    frame = scene.frame
    things = [prop for prop in scene.props if prop.kind not in FLAT]
    left, right = min([left, *(prop.x for prop in things)]), max([right, *(prop.x + prop.width for prop in things)])
    left, right = max(left, frame.left), min(right, frame.left + frame.width)
    return Frame(left, frame.bottom, right - left, min(top, frame.bottom + frame.height) - frame.bottom)


def close_frame(clips: ClipLibrary, phase: Phase) -> Frame:
    """Return the working foot in all that it does in the exercise, so that the camera can stand still."""
    scene, side = clips.clip(phase.clip).scene, phase.side
    found = [clip for clip in map(clips.clip, sorted(clips.names())) if clip.scene is scene and is_small(clip)]
    left, bottom, right, top = box_of((point for clip in found for point in foot_points(clip, side)), AROUND_FOOT)
    bottom = max(min((bottom + top - LEAST_CLOSE) / 2, HIGHEST_CUT), scene.frame.bottom)
    height = max(top - bottom, (right - left) / CLOSE_SHAPE, LEAST_CLOSE)
    width = CLOSE_SHAPE * height
    stays = any(clip.spec.inset is not None and clip.spec.inset.kind not in SAME_VIEW for clip in found)
    share = BESIDE_INSET if stays else 0.5
    return Frame((left + right) / 2 - share * width, bottom, width, height)


def is_small(clip: Clip) -> bool:
    """Say whether a clip is a movement, not a way into it, that is too small to be seen in the whole picture."""
    return clip.spec.inset is not None and clip.spec.inset.kind in SMALL and not clip.spec.seconds


def body_points(clip: Clip, side: Side) -> Iterable[Point]:
    """Yield where the person is in a clip."""
    for progress in MOMENTS:
        state = clip.state_at(progress, side)
        body = build(state.angles, state.hip)
        x, y, _ = body.head_base
        yield from ((x + HEAD_SIZE, y), (x - HEAD_SIZE, y), (x, y + HEAD_SIZE))
        for x, y, _ in joints(body):
            yield x, y


def foot_points(clip: Clip, side: Side) -> Iterable[Point]:
    """Yield where the working foot is in a clip, and part of the shin above it."""
    for progress in MOMENTS:
        leg = clip.picture(clip.state_at(progress, side), progress, side).leg(side)
        for x, y, _ in (leg.heel, leg.ball, leg.toe):
            yield x, y
        yield mix(leg.ankle.x, leg.knee.x, SHIN_SHARE), mix(leg.ankle.y, leg.knee.y, SHIN_SHARE)


def box_of(points: Iterable[Point], margin: float) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of places with a margin around them."""
    xs, ys = zip(*points, strict=True)
    return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin


def blended(a: Frame, b: Frame, weight: float) -> Frame:
    """Return the camera between two places."""
    return Frame(
        mix(a.left, b.left, weight),
        mix(a.bottom, b.bottom, weight),
        mix(a.width, b.width, weight),
        mix(a.height, b.height, weight),
    )
