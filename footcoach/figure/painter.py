"""Paints a pose. The same shapes serve the screen, pictures, SVG and print."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from footcoach.figure import arrows, front, insets, person, props
from footcoach.figure.palette import DARK_PALETTE, LIGHT_PALETTE, FigurePalette
from footcoach.figure.pose import Frame, Pose
from footcoach.figure.shapes import Shape

__all__ = ["DARK_PALETTE", "LIGHT_PALETTE", "FigurePalette", "paint_figure"]

MINIMUM_WIDTH_FOR_INSET = 420.0


def paint_figure(
    painter: QPainter,
    target: QRectF,
    pose: Pose,
    palette: FigurePalette,
    *,
    with_inset: bool = True,
    with_arrow: bool = True,
) -> None:
    """Paint a pose into a rectangle, as large as fits, without anything outside it.

    Args:
        painter: An active painter; its state is restored afterwards.
        target: Where to paint, in the painter's coordinates.
        pose: The person and the things around.
        palette: The colours.
        with_inset: Whether a close-up may be shown; small pictures never have one.
        with_arrow: Whether an arrow may show where the movement goes; a figure that moves needs none.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view = fitted(pose.camera, target, is_mirrored=pose.is_mirrored)
    has_inset = with_inset and target.width() >= MINIMUM_WIDTH_FOR_INSET
    for shape in shapes(pose, palette, with_inset=has_inset, with_arrow=with_arrow):
        paint_shape(painter, shape, view)
    painter.restore()


def shapes(pose: Pose, palette: FigurePalette, *, with_inset: bool, with_arrow: bool = True) -> list[Shape]:
    """Return everything that is painted, from back to front."""
    body = front.shapes(pose, palette) if pose.scene.view == "front" else person.shapes(pose, palette)
    grounded = props.shadows(pose, palette) if pose.scene.view == "side" else []
    scene = [*props.behind(pose, palette), *grounded, *body, *props.in_front(pose, palette)]
    pointing = arrows.shapes(pose, palette) if with_arrow else []
    return [*scene, *pointing, *(insets.shapes(pose, scene, palette) if with_inset else [])]


def fitted(frame: Frame, target: QRectF, *, is_mirrored: bool) -> QTransform:
    """Return the transform from the scene, y upwards, into the middle of a target."""
    scale = min(target.width() / frame.width, target.height() / frame.height)
    middle = target.center()
    transform = QTransform.fromTranslate(middle.x(), middle.y())
    transform.scale(-scale if is_mirrored else scale, -scale)
    return transform.translate(-frame.left - frame.width / 2, -frame.bottom - frame.height / 2)


def paint_shape(painter: QPainter, shape: Shape, view: QTransform) -> None:
    """Paint one shape; mapping it here is some twenty times faster than a painter that scales up tiny curves."""
    path = view.map(shape.path)
    colour = QColor(shape.colour)
    if shape.line:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(colour, shape.line * abs(view.m22()), Qt.PenStyle.SolidLine, cap, join))
    else:
        painter.fillPath(path, colour)


def scene_place(frame: Frame, target: QRectF, x: float, y: float, *, is_mirrored: bool) -> QPointF:
    """Return where a place of the scene is painted in a target."""
    return fitted(frame, target, is_mirrored=is_mirrored).map(QPointF(x, y))
