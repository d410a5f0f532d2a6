"""The room: wall and floor, and the boards of a floor that passes by below a walking person."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QPainterPath

from footcoach.figure.colours import mixed
from footcoach.figure.front_view import PITCH
from footcoach.figure.pose import Pose, Prop
from footcoach.figure.props import FLOOR_DEPTH, edged
from footcoach.figure.shapes import Point, Shape, box, polygon
from footcoach.figure.style import FigureStyle

# Left edge, lower edge, width and height.
Box = tuple[float, float, float, float]

MARGIN = 0.03
SKIRTING = 0.045
# Where the floor of a room with a wall begins and ends, seen from the side and from the front.
SIDE_FLOOR, FRONT_FLOOR = (0.026, -0.044), (0.100, -0.0735)
SIDE_BOARDS = ((0.026, -0.004, 0.0), (-0.004, -0.044, 0.5))
BOARD_LENGTH, BOARD_WIDTH, JOINT_WIDTH = 0.42, 0.155, 0.0030
FRONT_BOARD_LENGTH = 0.24
# Of a long worktop: how thick it is, the shade below it, its plinth, and how much it differs from the wall.
COUNTER_EDGE, COUNTER_SHADE, PLINTH, COUNTER_TINT = 0.026, 0.008, 0.040, 0.40
# How much farther apart things look at the near end of the floor than at the wall.
FAN = 0.22


def ground(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the plain floor, which is always there."""
    left, width = pose.camera.left + MARGIN, pose.camera.width - 2 * MARGIN
    return [Shape(box(left, -FLOOR_DEPTH, width, FLOOR_DEPTH, 0.006), style.floor)]


def walled(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the wall, if there is one, and the floor of boards before it."""
    walls = walls_of(pose)
    if not walls:
        return []
    top, bottom = floor_of(pose)
    found = [shape for prop in walls for shape in wall(prop, top, style)]
    found += [Shape(box(prop.x, bottom, prop.width, top - bottom, 0.006), style.floor) for prop in walls]
    return [*found, *(Shape(path, joint_colour(style)) for path in long_joints(pose, walls[0]))]


def counters(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the worktops along the way: nothing on them tells one part from another, so that they can pass by."""
    found = side_counter if pose.scene.view == "side" else front_counter
    return [shape for prop in pose.scene.props if prop.kind == "counter" for shape in found(prop, style)]


def side_counter(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return a long worktop behind the person, as pale as the wall below its edge: before it one sees the legs."""
    floor, top = SIDE_FLOOR[0], prop.height - COUNTER_EDGE
    return [
        Shape(box(prop.x, floor, prop.width, top - floor), mixed(style.prop, style.wall, COUNTER_TINT)),
        Shape(box(prop.x, floor, prop.width, PLINTH), mixed(style.prop_dark, style.wall, COUNTER_TINT)),
        Shape(box(prop.x, top - COUNTER_SHADE, prop.width, COUNTER_SHADE), mixed(style.prop_dark, style.prop, 0.6)),
        *edged([Shape(box(prop.x, top, prop.width, COUNTER_EDGE, 0.006), style.prop_light)], style),
    ]


def front_counter(prop: Prop, style: FigureStyle) -> list[Shape]:
    """Return a worktop beside the person that comes towards the viewer; it is cut off where the floor is."""
    (back, front), end = FRONT_FLOOR, prop.x + prop.width
    behind, before = fanned(prop.x, back), fanned(prop.x, front)
    top = prop.height - COUNTER_EDGE

    def face(low: float, high: float) -> QPainterPath:
        corners = [(behind, back + low), (before, front + low), (before, front + high), (behind, back + high)]
        return polygon(corners)

    shapes = [
        Shape(box(before, front, end - before, top), style.prop),
        Shape(face(0.0, top), mixed(style.prop_dark, style.prop, 0.45)),
        Shape(face(top, prop.height), mixed(style.prop_dark, style.prop_light, 0.35)),
        Shape(box(before, front + top, end - before, COUNTER_EDGE), style.prop_light),
        Shape(
            polygon([(behind, back + prop.height), (before, front + prop.height), (end, front + prop.height),
                     (end, back + prop.height)]),
            mixed("#ffffff", style.prop_light, 0.25),
        ),
    ]  # fmt: skip
    return edged(shapes, style)


def marks(pose: Pose, style: FigureStyle) -> list[Shape]:
    """Return the joints between the boards, which pass by as the person walks."""
    walls = walls_of(pose)
    if not walls:
        return []
    found = side_joints if pose.scene.view == "side" else front_joints
    path = QPainterPath()
    for x, y, width, height in found(pose, walls[0]):
        path.addRect(x, y, width, height)
    return [Shape(path, joint_colour(style))]


def walls_of(pose: Pose) -> list[Prop]:
    """Return the walls of a scene."""
    return [prop for prop in pose.scene.props if prop.kind == "wall"]


def floor_of(pose: Pose) -> tuple[float, float]:
    """Return where the floor begins and ends."""
    return SIDE_FLOOR if pose.scene.view == "side" else FRONT_FLOOR


def joint_colour(style: FigureStyle) -> str:
    """Return the colour of the lines between boards."""
    return mixed(style.shadow, style.floor, 0.55)


def wall(prop: Prop, bottom: float, style: FigureStyle) -> list[Shape]:
    """Return the wall behind, with its skirting board."""
    return [
        Shape(box(prop.x, bottom, prop.width, prop.height - bottom, 0.02), style.wall),
        Shape(box(prop.x, bottom, prop.width, SKIRTING), mixed(style.floor, style.wall, 0.55)),
    ]


def long_joints(pose: Pose, prop: Prop) -> list[QPainterPath]:
    """Return the joints along the boards, which do not seem to move."""
    if pose.scene.view == "side":
        return [box(prop.x, SIDE_BOARDS[1][0] - JOINT_WIDTH / 2, prop.width, JOINT_WIDTH)]
    top, bottom = FRONT_FLOOR
    edges = [edge for edge in board_edges(prop) if abs(edge) * (1 + FAN) < prop.width / 2]
    return [polygon(leaning(edge, top, bottom)) for edge in edges]


def board_edges(prop: Prop) -> list[float]:
    """Return where boards that run towards the viewer meet, at the wall."""
    count = int(prop.width / 2 / BOARD_WIDTH)
    return [prop.x + prop.width / 2 + (i + 0.5) * BOARD_WIDTH for i in range(-count - 1, count + 1)]


def fanned(x: float, y: float) -> float:
    """Return where a line that runs towards the viewer has come to at a height of the picture."""
    top, bottom = FRONT_FLOOR
    return x * (1 + FAN * (top - y) / (top - bottom))


def leaning(x: float, top: float, bottom: float) -> list[Point]:
    """Return a thin line towards the viewer."""
    half = JOINT_WIDTH / 2
    high, low = fanned(x, top), fanned(x, bottom)
    return [(high - half, top), (high + half, top), (low + half, bottom), (low - half, bottom)]


def side_joints(pose: Pose, prop: Prop) -> Iterator[Box]:
    """Yield the joints across the boards as seen from the side."""
    shift = pose.floor_shift * (-1 if pose.is_mirrored else 1)
    for top, bottom, part in SIDE_BOARDS:
        first = prop.x + (part * BOARD_LENGTH - shift) % BOARD_LENGTH
        for i in range(int(prop.width / BOARD_LENGTH) + 1):
            x = first + i * BOARD_LENGTH
            if x < prop.x + prop.width - JOINT_WIDTH:
                yield x, bottom, JOINT_WIDTH, top - bottom


def front_joints(pose: Pose, prop: Prop) -> Iterator[Box]:
    """Yield the joints across the boards as seen from the front.

    The floor goes with the foot that stands on it: away from the viewer while the person comes nearer.
    """
    top, bottom = FRONT_FLOOR
    half, spacing = JOINT_WIDTH / 2, FRONT_BOARD_LENGTH * PITCH
    edges = [-prop.width / 2, *board_edges(prop), prop.width / 2]
    limit = prop.width / 2
    covered = min((thing.x for thing in pose.scene.props if thing.kind == "counter"), default=limit)
    for number, (left, right) in enumerate(pairwise(edges)):
        y = bottom + (pose.floor_shift * PITCH + number % 2 * spacing / 2) % spacing
        while y < top - half:
            start, end = (min(max(fanned(x, y), -limit), fanned(covered, y), limit) for x in (left, right))
            if start < end:
                yield start, y - half, end - start, JOINT_WIDTH
            y += spacing
