"""The room that the person is in: one wall and one floor of boards, which go on to every edge of the picture.

The floor is seen slightly from above. Its boards lie across the picture. They pass by below a walking person: sideways
where the person is seen from the side, away from the viewer where the person comes nearer.
"""

from collections.abc import Iterator
from itertools import count, takewhile
from math import inf

from PySide6.QtGui import QPainterPath

from footcoach.figure.colours import mixed
from footcoach.figure.front_view import PITCH
from footcoach.figure.pose import Frame, Pose, Prop
from footcoach.figure.props import edged
from footcoach.figure.shapes import Point, Shape, box, polygon
from footcoach.figure.style import FigureStyle

# Left edge, lower edge, width and height.
Box = tuple[float, float, float, float]

# How far behind the person the wall is, and how much faster the floor comes down the nearer it is to the viewer.
WALL_DISTANCE, STEEPENING = 0.44, 0.115
SKIRTING = 0.045
BOARD_LENGTH, BOARD_WIDTH, JOINT_WIDTH = 0.84, 0.22, 0.0030
# The boards look alike again after so many.
BOARDS_PATTERN = 2
# Of a long worktop: how thick it is, the shade below it, its plinth, and how much it differs from the wall.
COUNTER_EDGE, COUNTER_SHADE, PLINTH, COUNTER_TINT = 0.026, 0.008, 0.040, 0.40
# A worktop that comes towards the viewer points to a place so high, and ends where things look so many times as large.
HORIZON, COUNTER_END = 1.0, 6.0


def floor_height(nearer: float) -> float:
    """Return how high in the picture the floor is at a distance from the person towards the viewer."""
    return -(PITCH * nearer + STEEPENING * nearer * nearer)


WALL_FOOT = floor_height(-WALL_DISTANCE)
AT_THE_WALL = 1 - WALL_FOOT / HORIZON


def empty_room(seen: Frame, style: FigureStyle) -> list[Shape]:
    """Return wall, skirting board and floor, as far as they are seen."""
    left, width, top = seen.left, seen.width, seen.bottom + seen.height
    shapes = [Shape(box(left, WALL_FOOT, width, max(top - WALL_FOOT, SKIRTING)), style.wall)]
    shapes.append(Shape(box(left, WALL_FOOT, width, SKIRTING), mixed(style.floor, style.wall, 0.55)))
    shapes.append(Shape(box(left, WALL_FOOT - JOINT_WIDTH, width, 2 * JOINT_WIDTH), joint_colour(style)))
    depth = WALL_FOOT - min(seen.bottom, 0.0)
    return [*shapes, Shape(box(left, WALL_FOOT - depth, width, depth), style.floor)]


def counters(pose: Pose, seen: Frame, style: FigureStyle) -> list[Shape]:
    """Return the worktops along the way: nothing on them tells one part from another, so that they can pass by."""
    found = [prop for prop in pose.scene.props if prop.kind == "counter"]
    if pose.scene.view == "side":
        return [shape for prop in found for shape in side_counter(prop, seen, style)]
    return [shape for prop in found for shape in front_counter(prop, seen, style)]


def side_counter(prop: Prop, seen: Frame, style: FigureStyle) -> list[Shape]:
    """Return a long worktop behind the person, as pale as the wall below its edge: before it one sees the legs."""
    left, width, top = seen.left, seen.width, prop.height - COUNTER_EDGE
    return [
        Shape(box(left, WALL_FOOT, width, top - WALL_FOOT), mixed(style.prop, style.wall, COUNTER_TINT)),
        Shape(box(left, WALL_FOOT, width, PLINTH), mixed(style.prop_dark, style.wall, COUNTER_TINT)),
        Shape(box(left, top - COUNTER_SHADE, width, COUNTER_SHADE), mixed(style.prop_dark, style.prop, 0.6)),
        *edged([Shape(box(left, top, width, COUNTER_EDGE), style.prop_light)], style),
    ]


def front_counter(prop: Prop, seen: Frame, style: FigureStyle) -> list[Shape]:
    """Return a worktop beside the person that comes towards the viewer, past the lower edge of the picture."""
    end = max(seen.left + seen.width, prop.x * COUNTER_END)

    def face(low: float, high: float) -> QPainterPath:
        behind, before = AT_THE_WALL, COUNTER_END
        edge = [receding(prop.x, low, behind), receding(prop.x, low, before)]
        return polygon([*edge, receding(prop.x, high, before), receding(prop.x, high, behind)])

    far, near = receding(prop.x, prop.height, AT_THE_WALL), receding(prop.x, prop.height, COUNTER_END)
    shapes = [
        Shape(face(0.0, prop.height), mixed(style.prop_dark, style.prop, 0.55)),
        Shape(face(0.0, PLINTH), mixed("#000000", style.prop_dark, 0.12)),
        Shape(polygon([far, near, (end, near[1]), (end, far[1])]), mixed(style.prop, style.wall, 0.75)),
        Shape(face(prop.height - COUNTER_EDGE, prop.height), style.prop_light),
    ]
    return edged(shapes, style)


def receding(x: float, height: float, size: float) -> Point:
    """Return where a place is seen whose things look `size` times as large as where the person is."""
    return x * size, HORIZON - (HORIZON - height) * size


def passes_by(pose: Pose) -> bool:
    """Say whether the person may walk here, so that the floor is painted anew with every picture."""
    return any(prop.kind == "counter" for prop in pose.scene.props)


def marks(pose: Pose, seen: Frame, style: FigureStyle) -> list[Shape]:
    """Return the joints between the boards, which pass by as the person walks."""
    path = QPainterPath()
    for x, y, width, height in joints(pose, seen):
        path.addRect(x, y, width, height)
    return [Shape(path, joint_colour(style))]


def joint_colour(style: FigureStyle) -> str:
    """Return the colour of the lines between boards."""
    return mixed(style.shadow, style.floor, 0.55)


def joints(pose: Pose, seen: Frame) -> Iterator[Box]:
    """Yield the joints along the boards and across them."""
    aside, away = floor_shifts(pose)
    for number, top, bottom in takewhile(lambda board: board[1] > seen.bottom, rows(away)):
        end = min(seen.left + seen.width, covered_from(pose, bottom))
        yield seen.left, bottom - JOINT_WIDTH / 2, end - seen.left, JOINT_WIDTH
        for x in crossings(number, aside, seen.left, end):
            yield x, bottom, JOINT_WIDTH, top - bottom


def covered_from(pose: Pose, height: float) -> float:
    """Return where a worktop that comes towards the viewer hides the floor at a height of the picture."""
    edges = [prop.x for prop in pose.scene.props if prop.kind == "counter" and pose.scene.view == "front"]
    return min((x * (HORIZON - height) / HORIZON for x in edges), default=inf)


def floor_shifts(pose: Pose) -> tuple[float, float]:
    """Return how far the floor has passed by to the right, and away from the viewer."""
    if pose.scene.view == "side":
        return pose.floor_shift * (1 if pose.is_mirrored else -1), 0.0
    return 0.0, pose.floor_shift


def rows(shift: float) -> Iterator[tuple[int, float, float]]:
    """Yield the boards from the wall on: a number that stays with each, its far edge and its near one."""
    first = int(-(-(shift - WALL_DISTANCE) // BOARD_WIDTH))
    far = WALL_FOOT
    for number in count(first):
        near = floor_height(number * BOARD_WIDTH - shift)
        if near < far:
            yield number, far, near
        far = min(near, far)


def crossings(number: int, shift: float, left: float, end: float) -> Iterator[float]:
    """Yield where the boards of a row meet."""
    start = number % BOARDS_PATTERN * BOARD_LENGTH / BOARDS_PATTERN + shift
    x = left + (start - left) % BOARD_LENGTH
    while x < end - JOINT_WIDTH:
        yield x
        x += BOARD_LENGTH
