"""Paints a pose. The same shapes serve the screen, pictures, SVG and print."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial, reduce
from itertools import zip_longest

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from footcoach.figure import arrows, front_view, insets, props, room, side_view, turned_view
from footcoach.figure.fading import paint_faded
from footcoach.figure.pose import Frame, Inset, Pose
from footcoach.figure.shapes import UNMOVED, Shape, together
from footcoach.figure.style import FigureStyle

__all__ = [
    "backdrop_key",
    "body_shapes",
    "changed_part",
    "is_alone",
    "paint_backdrop",
    "paint_figure",
    "paint_person",
]

MINIMUM_WIDTH_FOR_INSET = 300.0
INSET_BORDER = 0.003
# How far beyond its edge something may shade a picture.
SOFT_PX = 2


def paint_figure(
    painter: QPainter,
    target: QRectF,
    pose: Pose,
    style: FigureStyle,
    *,
    with_inset: bool = True,
    with_arrow: bool = True,
    ghost: Pose | None = None,
    clear: QRectF | None = None,
) -> None:
    """Paint a pose into a rectangle, which the room fills, without anything outside it.

    Args:
        painter: An active painter; its state is restored afterwards.
        target: Where to paint, in the painter's coordinates.
        pose: The person and the things around.
        style: The person's look and the colours.
        with_inset: Whether a close-up may be shown; small pictures never have one.
        with_arrow: Whether an arrow may show where the movement goes; a figure that moves needs none.
        ghost: Another pose that is hinted at behind the person, such as the one a movement begins with.
        clear: The part of the target that nothing is laid over; the person is shown there, as large as fits. By
            default all of it.
    """
    paint_backdrop(painter, target, pose, style, clear=clear)
    paint_person(painter, target, pose, style, with_inset=with_inset, with_arrow=with_arrow, ghost=ghost, clear=clear)


def paint_backdrop(
    painter: QPainter, target: QRectF, pose: Pose, style: FigureStyle, *, clear: QRectF | None = None
) -> None:
    """Paint what does not move while a clip plays: the wall, the floor and the furniture behind the person."""
    clear = target if clear is None else clear
    pose = with_things(*pose.seen)
    with prepared(painter, target):
        still = fitted(pose.camera, clear)
        seen = seen_through(still, target)
        paint_all(painter, room.empty_room(seen, style), still)
        if not room.passes_by(pose):
            paint_all(painter, room.marks(pose, seen, style), still)
        if pose.presence > 0:
            view = fitted(pose.camera, clear, pose.turn)
            with faded(painter, pose.presence):
                paint_all(painter, cut_off(painter, room.counters(pose, seen, style), still, target), still)
                paint_all(painter, cut_off(painter, props.furniture(pose.scene.props, style), view, target), view)


def paint_person(
    painter: QPainter,
    target: QRectF,
    pose: Pose,
    style: FigureStyle,
    *,
    with_inset: bool = True,
    with_arrow: bool = True,
    ghost: Pose | None = None,
    clear: QRectF | None = None,
    scene: Sequence[Shape] | None = None,
) -> None:
    """Paint everything that may move: the floor's boards, the person, ball and band, the close-up and the arrow.

    The arguments are those of `paint_figure`; `scene` are the pose's `body_shapes`, where they are known already.
    """
    clear = target if clear is None else clear
    if pose.yaw is not None and (pose.fades_to is None or pose.fades_to.yaw == pose.yaw):
        paint_turning(painter, target, clear, pose, style)
        return
    if pose.fades_to is not None:
        seen, opacity = pose.seen
        shapes = body_shapes(seen, style) if is_alone(seen) else None
        part = fading_part(seen, shapes, style, target, clear) if ghost is None else target
        whole = partial(
            paint_person, target=target, pose=seen, style=style, with_inset=with_inset, with_arrow=with_arrow,
            ghost=ghost, clear=clear, scene=shapes,
        )  # fmt: skip
        paint_faded(painter, part, whole, opacity)
        return
    still, view = fitted(pose.camera, clear), fitted(pose.camera, clear, pose.turn)
    with prepared(painter, target):
        if room.passes_by(pose):
            paint_all(painter, room.marks(pose, seen_through(still, target), style), still)
        if ghost is not None:
            paint_all(painter, silhouette(ghost, style), fitted(pose.camera, clear, ghost.turn))
        scene = body_shapes(pose, style) if scene is None else scene
        paint_all(painter, scene, view)
        if pose.detail > 0 and with_arrow:
            with faded(painter, pose.detail):
                paint_all(painter, arrows.shapes(pose, style), view)
        has_inset = with_inset and pose.detail > 0 and target.width() >= MINIMUM_WIDTH_FOR_INSET
        if has_inset and pose.inset is not None:
            # A close-up keeps its place on the stage, wherever the camera goes.
            stage = fitted(pose.scene.frame, clear, pose.turn)
            around = stage.mapRect(insets.panel(pose.inset, INSET_BORDER).boundingRect()).intersected(target)
            found = insets.contents(pose, pose.inset, scene, style)
            shown = partial(paint_inset, inset=pose.inset, found=found, style=style, view=stage)
            paint_faded(painter, around, shown, pose.detail)


def is_alone(pose: Pose) -> bool:
    """Say whether a pose shows nothing but its `body_shapes` in its room: nobody on the way round or faded over."""
    return pose.yaw is None and pose.fades_to is None


def fading_part(
    pose: Pose, shapes: Sequence[Shape] | None, style: FigureStyle, target: QRectF, clear: QRectF
) -> QRectF:
    """Return what of a target a person takes up: a pose with its `body_shapes`, or None where there is more."""
    if shapes is None or room.passes_by(pose):
        return target
    return changed_part((), [*shapes, *arrows.shapes(pose, style)], pose, clear).intersected(target)


def paint_turning(painter: QPainter, target: QRectF, clear: QRectF, pose: Pose, style: FigureStyle) -> None:
    """Paint a person who turns on their feet, while one way of the boards and its things give way to another."""
    with prepared(painter, target):
        things = with_things(*pose.seen)
        still = fitted(things.camera, clear)
        if room.passes_by(things):
            paint_all(painter, room.marks(things, seen_through(still, target), style), still)
        loose = [*props.between_legs(things, style), *props.before_legs(things, style)]
        paint_all(painter, loose, fitted(things.camera, clear, things.turn))
        paint_all(painter, turned_view.shapes(pose, style), standing_view(pose, clear))


def standing_view(pose: Pose, clear: QRectF) -> QTransform:
    """Return the transform for a person whose own shapes say where they face, at their place in a turned picture."""
    middle = pose.camera.left + pose.camera.width / 2
    aside = (pose.turn - 1) * (pose.skeleton.hip.x - middle)
    return fitted(pose.camera, clear).translate(aside, 0)


def with_things(pose: Pose, part: float) -> Pose:
    """Return a picture whose things are seen so far."""
    return replace(pose, presence=pose.presence * part) if part < 1 else pose


def backdrop_key(pose: Pose) -> Hashable:
    """Return what the backdrop depends on; equal keys mean equal backdrops at the same target and style."""
    seen, part = pose.seen
    return seen.scene.view, seen.scene.props, seen.camera, seen.turn, seen.presence * part


def body_shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person with what is under the feet and in the hands, from back to front."""
    if pose.scene.view == "front":
        return front_view.shapes(pose, style)
    return [*props.shadows(pose, style), *side_view.shapes(pose, style)]


def changed_part(before: Sequence[Shape], after: Sequence[Shape], pose: Pose, clear: QRectF) -> QRectF:
    """Return where two pictures of a person differ, before one room and with one close-up.

    Args:
        before: The `body_shapes` of the one.
        after: Those of the other.
        pose: The pose of the other.
        clear: Where both are shown, as in `paint_figure`.
    """
    pairs = zip_longest(before, after)
    changed = [shape for pair in pairs if pair[0] != pair[1] for shape in pair if shape is not None]
    view = fitted(pose.camera, clear, pose.turn)
    found = view.mapRect(reduce(QRectF.united, (shape.bounds() for shape in changed), QRectF()))
    if pose.inset is not None and changed:
        panel = insets.panel(pose.inset, INSET_BORDER).boundingRect()
        found = found.united(fitted(pose.scene.frame, clear, pose.turn).mapRect(panel))
    return found.adjusted(-SOFT_PX, -SOFT_PX, SOFT_PX, SOFT_PX)


def silhouette(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return a person in one pale colour."""
    found = front_view.shapes(pose, style) if pose.scene.view == "front" else side_view.shapes(pose, style)
    return [shape._replace(colour=style.ghost, opacity=1.0) for shape in found if not shape.line]


def fitted(frame: Frame, target: QRectF, turn: float = 1.0) -> QTransform:
    """Return the transform from the scene, y upwards, into the middle of a target.

    Args:
        frame: The part of the scene that is shown.
        target: Where it is shown.
        turn: -1 mirrors it about its vertical middle, as in a pose.
    """
    scale = min(target.width() / frame.width, target.height() / frame.height)
    middle = target.center()
    transform = QTransform.fromTranslate(middle.x(), middle.y())
    transform.scale(scale * turn, -scale)
    return transform.translate(-frame.left - frame.width / 2, -frame.bottom - frame.height / 2)


def seen_through(view: QTransform, target: QRectF) -> Frame:
    """Return what of the scene a target shows, for a view that does not turn it round."""
    seen = view.inverted()[0].mapRect(target)
    return Frame(seen.left(), seen.top(), seen.width(), seen.height())


@contextmanager
def prepared(painter: QPainter, target: QRectF) -> Iterator[None]:
    """Paint smoothly and inside the target only."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    try:
        yield
    finally:
        painter.restore()


@contextmanager
def faded(painter: QPainter, opacity: float) -> Iterator[None]:
    """Paint what is only partly there."""
    before = painter.opacity()
    painter.setOpacity(before * opacity)
    try:
        yield
    finally:
        painter.setOpacity(before)


def paint_all(painter: QPainter, shapes: Iterable[Shape], view: QTransform) -> None:
    """Paint shapes; mapping them here is some twenty times faster than a painter that scales up tiny curves."""
    scale = abs(view.m22())
    is_file = is_svg(painter)
    for shape in shapes:
        colour = colour_of(shape.colour, shape.opacity)
        if shape.line:
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            pen = QPen(colour, shape.line * scale, Qt.PenStyle.SolidLine, cap, join)
            painter.strokePath(view.map(shape.path), pen)
        else:
            parts = shape.filled(view)
            # Each element of an SVG file is long, whatever is in it.
            for path in [together(*parts)] if is_file else parts:
                painter.fillPath(path, colour)


def cut_off(painter: QPainter, shapes: Iterable[Shape], view: QTransform, target: QRectF) -> Iterator[Shape]:
    """Yield shapes, without what lies outside a target where the painter's own clipping may be ignored."""
    if not is_svg(painter):
        yield from shapes
        return
    whole = QPainterPath()
    whole.addRect(view.inverted()[0].mapRect(target))
    yield from (cut(shape, whole) for shape in shapes)


@lru_cache(maxsize=512)
def colour_of(colour: str, opacity: float) -> QColor:
    """Return a colour that lets through what is behind it."""
    found = QColor(colour)
    found.setAlphaF(opacity)
    return found


def is_svg(painter: QPainter) -> bool:
    """Return whether what is painted becomes an SVG file."""
    return painter.paintEngine().type() is QPaintEngine.Type.SVG


def paint_inset(painter: QPainter, inset: Inset, found: Sequence[Shape], style: FigureStyle, view: QTransform) -> None:
    """Paint a close-up with its panel."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    panel = insets.panel(inset)
    border = Shape(insets.panel(inset, INSET_BORDER), style.inset_border)
    paint_all(painter, [border, Shape(panel, style.inset_background)], view)
    if is_svg(painter):
        paint_all(painter, (cut(shape, panel) for shape in found), view)
    else:
        painter.save()
        painter.setClipPath(view.map(panel), Qt.ClipOperation.IntersectClip)
        paint_all(painter, found, view)
        painter.restore()


def cut(shape: Shape, panel: QPainterPath) -> Shape:
    """Return the part of a shape that lies in a panel, for SVG, whose readers often ignore clipping."""
    more = shape.line / 2 + shape.edge
    if panel.contains(shape.path.boundingRect().adjusted(-more, -more, more, more)):
        return shape
    path = together(*shape.filled(UNMOVED))
    if shape.line:
        stroker = QPainterPathStroker()
        stroker.setWidth(shape.line)
        stroker.setCurveThreshold(0.002)
        path = stroker.createStroke(path)
    return shape._replace(outline=path.intersected(panel), line=0.0, edge=0.0)
