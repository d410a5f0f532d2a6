"""Paints a pose. The same shapes serve the screen, pictures, SVG and print."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from math import copysign

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from footcoach.figure import arrows, front_view, insets, props, room, side_view
from footcoach.figure.pose import Frame, Pose
from footcoach.figure.shapes import UNMOVED, Shape, joined
from footcoach.figure.style import FigureStyle

__all__ = ["backdrop_key", "paint_backdrop", "paint_figure", "paint_person"]

MINIMUM_WIDTH_FOR_INSET = 300.0
INSET_BORDER = 0.003
# A person who turns round is never thinner than this part of the width: with no width there is no picture.
THINNEST = 0.03


def paint_figure(
    painter: QPainter,
    target: QRectF,
    pose: Pose,
    style: FigureStyle,
    *,
    with_inset: bool = True,
    with_arrow: bool = True,
    ghost: Pose | None = None,
) -> None:
    """Paint a pose into a rectangle, as large as fits, without anything outside it.

    Args:
        painter: An active painter; its state is restored afterwards.
        target: Where to paint, in the painter's coordinates.
        pose: The person and the things around.
        style: The person's look and the colours.
        with_inset: Whether a close-up may be shown; small pictures never have one.
        with_arrow: Whether an arrow may show where the movement goes; a figure that moves needs none.
        ghost: Another pose that is hinted at behind the person, such as the one a movement begins with.
    """
    paint_backdrop(painter, target, pose, style)
    paint_person(painter, target, pose, style, with_inset=with_inset, with_arrow=with_arrow, ghost=ghost)


def paint_backdrop(painter: QPainter, target: QRectF, pose: Pose, style: FigureStyle) -> None:
    """Paint what does not move while a clip plays: the wall, the floor and the furniture behind the person."""
    with prepared(painter, target):
        still = fitted(pose.camera, target)
        paint_all(painter, room.ground(pose, style), still)
        if pose.presence > 0:
            with faded(painter, pose.presence):
                paint_all(painter, room.walled(pose, style), still)
                paint_all(painter, room.counters(pose, style), still)
                paint_all(painter, props.furniture(pose, style), fitted(pose.camera, target, pose.turn))


def paint_person(
    painter: QPainter,
    target: QRectF,
    pose: Pose,
    style: FigureStyle,
    *,
    with_inset: bool = True,
    with_arrow: bool = True,
    ghost: Pose | None = None,
) -> None:
    """Paint everything that may move: the floor's boards, the person, ball and band, the close-up and the arrow."""
    view = fitted(pose.camera, target, pose.turn)
    with prepared(painter, target):
        with faded(painter, pose.presence):
            paint_all(painter, room.marks(pose, style), fitted(pose.camera, target))
        if ghost is not None:
            paint_all(painter, silhouette(ghost, style), fitted(pose.camera, target, ghost.turn))
        scene = body_shapes(pose, style)
        paint_all(painter, scene, view)
        if pose.detail > 0:
            with faded(painter, pose.detail):
                if with_arrow:
                    paint_all(painter, arrows.shapes(pose, style), view)
                if with_inset and target.width() >= MINIMUM_WIDTH_FOR_INSET:
                    paint_inset(painter, pose, scene, style, view)


def backdrop_key(pose: Pose) -> Hashable:
    """Return what the backdrop depends on; equal keys mean equal backdrops at the same target and style."""
    return pose.scene.view, pose.scene.props, pose.camera, pose.turn, pose.presence


def body_shapes(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the person with what is under the feet and in the hands, from back to front."""
    if pose.scene.view == "front":
        return [*front_view.shapes(pose, style), *props.in_front(pose, style)]
    return [*props.shadows(pose, style), *side_view.shapes(pose, style), *props.in_front(pose, style)]


def silhouette(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return a person in one pale colour."""
    found = front_view.shapes(pose, style) if pose.scene.view == "front" else side_view.shapes(pose, style)
    return [replace(shape, colour=style.ghost, opacity=1.0) for shape in found if not shape.line]


def fitted(frame: Frame, target: QRectF, turn: float = 1.0) -> QTransform:
    """Return the transform from the scene, y upwards, into the middle of a target.

    Args:
        frame: The part of the scene that is shown.
        target: Where it is shown.
        turn: How far it is squeezed about its vertical middle, as in a pose; -1 mirrors it.
    """
    scale = min(target.width() / frame.width, target.height() / frame.height)
    middle = target.center()
    transform = QTransform.fromTranslate(middle.x(), middle.y())
    transform.scale(scale * copysign(max(abs(turn), THINNEST), turn), -scale)
    return transform.translate(-frame.left - frame.width / 2, -frame.bottom - frame.height / 2)


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
        colour = QColor(shape.colour)
        if shape.opacity < 1:
            colour.setAlphaF(shape.opacity)
        if shape.line:
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            pen = QPen(colour, shape.line * scale, Qt.PenStyle.SolidLine, cap, join)
            painter.strokePath(view.map(shape.path), pen)
        else:
            parts = shape.filled(view)
            # Each element of an SVG file is long, whatever is in it.
            for path in [joined(*parts)] if is_file else parts:
                painter.fillPath(path, colour)


def is_svg(painter: QPainter) -> bool:
    """Return whether what is painted becomes an SVG file."""
    return painter.paintEngine().type() is QPaintEngine.Type.SVG


def paint_inset(painter: QPainter, pose: Pose, scene: Sequence[Shape], style: FigureStyle, view: QTransform) -> None:
    """Paint the close-up of a pose, if it has one, with its panel."""
    if pose.inset is None:
        return
    panel = insets.panel(pose.inset)
    found = insets.contents(pose, pose.inset, scene, style)
    border = Shape(insets.panel(pose.inset, INSET_BORDER), style.inset_border)
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
    path = joined(*shape.filled(UNMOVED))
    if shape.line:
        stroker = QPainterPathStroker()
        stroker.setWidth(shape.line)
        stroker.setCurveThreshold(0.002)
        path = stroker.createStroke(path)
    return replace(shape, path=path.intersected(panel), line=0.0, edge=0.0)
