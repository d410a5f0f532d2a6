"""One room to every edge of the picture, whatever its shape, and a floor that passes by below a walking person."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from footcoach.core.exercise import Side
from footcoach.figure import room
from footcoach.figure.front_view import PITCH
from footcoach.figure.painter import paint_backdrop, paint_figure
from footcoach.figure.pose import Frame
from footcoach.figure.style import style_of

LIGHT = style_of("bun", is_dark=False)
SEEN = Frame(-1.3, -0.5, 2.6, 1.7)
SHAPES = [(260, 120), (640, 480), (1280, 500), (500, 900)]
GROUND = QColor("#123456")


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def painted(pose, width, height, style=LIGHT, how=paint_backdrop, **options):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    device = QPainter(image)
    how(device, QRectF(0, 0, width, height), pose, style, **options)
    device.end()
    return image


def colours_along(image, spots):
    return {image.pixelColor(x, y).name() for x, y in spots}


@pytest.mark.parametrize("size", SHAPES)
def test_backdrop__every_scene_and_shape__is_a_room_without_an_end(library, size):
    width, height = size
    for clip in sorted(library.names()):
        for side in (Side.LEFT, Side.RIGHT):
            image = painted(library.pose(clip, 0, side), width, height)
            everywhere = ((x, y) for x in range(0, width, 7) for y in range(0, height, 7))
            assert GROUND.name() not in colours_along(image, everywhere), (clip, side)
            assert colours_along(image, ((x, 0) for x in range(width))) == {LIGHT.wall}, "wall above"


@pytest.mark.parametrize("style", [style_of("bun", is_dark=d, is_high_contrast=h) for d in (0, 1) for h in (0, 1)])
def test_backdrop__every_theme__floor_differs_from_wall(library, style):
    image = painted(library.pose("band-hold", 0, Side.LEFT), 640, 480, style)
    assert image.pixelColor(630, 5).name() == style.wall
    assert image.pixelColor(630, 476).name() == style.floor != style.wall


@pytest.mark.parametrize(("clip", "kind"), [("heel-raise-hold", "prop_light"), ("tiptoe-walk", "prop_light"),
                                            ("band-hold", "mat")])  # fmt: skip
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_backdrop__furniture__reaches_an_edge_of_a_wide_picture(library, clip, kind, side):
    image = painted(library.pose(clip, 0, side), 1400, 400)
    edges = [(x, y) for x in (0, 1399) for y in range(400)]
    assert getattr(LIGHT, kind) in colours_along(image, edges)


def test_figure__clear_part__is_where_the_person_is(library):
    pose = library.pose("toe-stretch-hold", 0, Side.LEFT)
    part = QRectF(40, 60, 500, 300)
    whole = painted(pose, 900, 500, how=paint_figure, with_inset=False, with_arrow=False, clear=part)
    alone = painted(pose, 900, 500, clear=part)
    for x in range(0, 900, 3):
        for y in range(0, 500, 3):
            if whole.pixelColor(x, y) != alone.pixelColor(x, y):
                assert part.contains(x, y)


@pytest.mark.parametrize(("clip", "period"), [
    ("tiptoe-walk", room.BOARD_LENGTH), ("toes-out-walk", room.BOARDS_PATTERN * room.BOARD_WIDTH),
])  # fmt: skip
def test_joints__floor_passes_by__without_a_seam(library, clip, period):
    pose = library.pose(clip, 0, Side.BOTH)
    begun, moved, wrapped = (
        list(room.joints(replace(pose, floor_shift=shift), SEEN)) for shift in (0.01, 0.03, 0.01 + 3 * period)
    )
    assert begun != moved
    for one, other in zip(begun, wrapped, strict=True):
        assert one == pytest.approx(other)


def crossings(pose, shift, turn=1.0):
    """Where boards meet end to end."""
    moved = replace(pose, turn=turn, floor_shift=shift)
    return sorted(x for x, _, width, _ in room.joints(moved, SEEN) if width == room.JOINT_WIDTH)


@pytest.mark.parametrize("turn", [1.0, -1.0])
def test_joints__seen_from_the_side__pass_backwards(library, turn):
    pose = library.pose("tiptoe-walk", 0, Side.BOTH)
    before, after = crossings(pose, 0.10, turn), crossings(pose, 0.11, turn)
    moved = [min((b - a for b in after), key=abs) for a in before if abs(a) < 1.1]
    assert all(step == pytest.approx(-0.01 * turn) for step in moved)


def test_joints__person_comes_nearer__the_floor_goes_away(library):
    pose = library.pose("toes-out-walk", 0, Side.BOTH)
    first, later = (
        [y for _, y, width, _ in room.joints(replace(pose, floor_shift=shift), SEEN) if width > 1]
        for shift in (0.1, 0.11)
    )
    assert len(first) > 3
    assert all(b > a for a, b in zip(first, later, strict=True))


def test_floor_height__at_the_feet__is_the_ground_that_they_stand_on():
    assert room.floor_height(0.0) == 0.0
    assert room.floor_height(0.001) == pytest.approx(-0.001 * PITCH, rel=0.01), "it goes with the foot"
    assert room.floor_height(-room.WALL_DISTANCE) == room.WALL_FOOT > 0
