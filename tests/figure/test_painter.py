from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from footcoach.core.exercise import Side
from footcoach.figure.painter import DARK_PALETTE, LIGHT_PALETTE, paint_figure, scene_place, shapes
from footcoach.figure.shapes import flat
from tests.figure.test_poses import CLIPS

GROUND = QColor("#123456")
MARGIN = 20


def painted(pose, width, height, palette=LIGHT_PALETTE, *, with_inset=True):
    image = QImage(width + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_figure(painter, QRectF(MARGIN, MARGIN, width, height), pose, palette, with_inset=with_inset)
    painter.end()
    return image


def edges(image):
    width, height = image.width(), image.height()
    yield image.copy(0, 0, width, MARGIN - 1)
    yield image.copy(0, height - MARGIN + 1, width, MARGIN - 1)
    yield image.copy(0, 0, MARGIN - 1, height)
    yield image.copy(width - MARGIN + 1, 0, MARGIN - 1, height)


def is_untouched(image):
    blank = QImage(image.size(), image.format())
    blank.fill(GROUND)
    return image == blank


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


@pytest.mark.parametrize("clip", sorted(CLIPS))
@pytest.mark.parametrize("size", [(260, 120), (640, 480), (900, 1000)])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_paint_figure__any_size__paints_inside_the_target_only(library, clip, size, side):
    for progress in (0.0, 0.5, 1.0):
        image = painted(library.pose(clip, progress, side), *size)
        assert not is_untouched(image)
        assert all(is_untouched(edge) for edge in edges(image)), (clip, progress)


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_shapes__any_moment__lie_within_the_frame(library, clip):
    for progress in (0.0, 0.25, 0.5, 0.75, 1.0):
        pose = library.pose(clip, progress, Side.RIGHT)
        frame = pose.scene.frame
        whole = QRectF(frame.left, frame.bottom, frame.width, frame.height)
        for shape in shapes(pose, LIGHT_PALETTE, with_inset=True):
            half = shape.line / 2
            assert whole.contains(shape.path.boundingRect().adjusted(-half, -half, half, half)) or shape.path.isEmpty()


@pytest.mark.parametrize("clip", sorted(CLIPS))
def test_shapes__inset__does_not_cover_the_person(library, clip):
    for progress in (0.0, 0.25, 0.5, 0.75, 1.0):
        pose = library.pose(clip, progress, Side.RIGHT)
        if pose.inset is None:
            continue
        panel = QRectF(pose.inset.x, pose.inset.y, pose.inset.size, pose.inset.size)
        walls = {LIGHT_PALETTE.wall, LIGHT_PALETTE.floor}
        for shape in shapes(pose, LIGHT_PALETTE, with_inset=False):
            assert shape.colour in walls or not shape.path.intersects(panel), (clip, progress, shape.colour)


@pytest.mark.parametrize(("clip", "joint"), [
    ("heel-raise-hold", "knee"), ("toe-stretch-hold", "ball"), ("ball-roll", "ball"), ("band-hold", "knee"),
    ("ankle-circles-clockwise", "ball"), ("tiptoe-walk", "knee"),
])  # fmt: skip
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_paint_figure__working_part__is_tinted_on_the_working_leg(library, clip, joint, side):
    pose = library.pose(clip, 0.4, side)
    without = LIGHT_PALETTE.__class__(**{**vars(LIGHT_PALETTE), "accent": LIGHT_PALETTE.skin})
    tinted, plain = (painted(pose, 800, 600, p, with_inset=False) for p in (LIGHT_PALETTE, without))
    near = flat(getattr(pose.leg(side), joint))
    centre = scene_place(pose.scene.frame, QRectF(MARGIN, MARGIN, 800, 600), *near, is_mirrored=pose.is_mirrored)
    reach = 60 if joint == "ball" else 170
    area = (int(centre.x()) - reach, int(centre.y()) - reach, 2 * reach, 2 * reach)
    assert tinted.copy(*area) != plain.copy(*area)


def test_paint_figure__left_and_right__differ(library):
    left, right = (painted(library.pose("band-hold", 1, side), 640, 480) for side in (Side.LEFT, Side.RIGHT))
    assert left != right


def test_paint_figure__small_target__has_no_inset(library):
    pose = library.pose("heel-raise-hold", 1, Side.BOTH)
    assert painted(pose, 400, 300) == painted(pose, 400, 300, with_inset=False)
    assert painted(pose, 640, 480) != painted(pose, 640, 480, with_inset=False)


def test_paint_figure__two_themes__differ(library):
    pose = library.pose("stand", 1, Side.BOTH)
    assert painted(pose, 300, 200) != painted(pose, 300, 200, DARK_PALETTE)


def test_paint_figure__painter_in_use__leaves_its_state_alone(library):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(3, 4)
    before = painter.transform()
    paint_figure(painter, QRectF(0, 0, 300, 200), library.pose("stand", 1, Side.BOTH), LIGHT_PALETTE)
    assert painter.transform() == before
    painter.end()


def test_paint_figure__pdf__stays_vector(library, tmp_path: Path):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(100, 80), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    paint_figure(painter, QRectF(0, 0, 4000, 3000), library.pose("band-hold", 1, Side.LEFT), LIGHT_PALETTE)
    painter.end()
    content = bytes(buffer.data().data())
    assert content.startswith(b"%PDF")
    assert b"/Subtype /Image" not in content


def test_paint_figure__empty_target__paints_nothing(library):
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_figure(painter, QRectF(5, 5, 0, 0), library.pose("stand", 1, Side.BOTH), LIGHT_PALETTE)
    painter.end()
    assert is_untouched(image)


@pytest.mark.parametrize("clip", ["heel-raise-up", "heel-raise-lower", "band-pull", "ankle-circles-lift"])
def test_paint_figure__arrow__can_be_left_out(library, clip):
    pose = library.pose(clip, 1, Side.RIGHT)
    with_arrow = {shape.colour for shape in shapes(pose, LIGHT_PALETTE, with_inset=False)}
    without = {shape.colour for shape in shapes(pose, LIGHT_PALETTE, with_inset=False, with_arrow=False)}
    assert with_arrow - without == {LIGHT_PALETTE.inset_line}


def test_heel_raise__up_and_lower__point_opposite_ways(library):
    up, lower = (library.pose(clip, 1, Side.BOTH).arrow for clip in ("heel-raise-up", "heel-raise-lower"))
    assert up.to_y > up.y
    assert lower.to_y < lower.y


def test_paint_figure__svg__stays_vector_and_within_its_inset(library):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, 640, 480))
    painter = QPainter(generator)
    pose = library.pose("band-hold", 1, Side.LEFT)
    paint_figure(painter, QRectF(0, 0, 640, 480), pose, LIGHT_PALETTE)
    painter.end()
    content = bytes(buffer.data().data())
    assert b"<image" not in content
    drawn = QImage(680, 520, QImage.Format.Format_RGB32)
    drawn.fill(GROUND)
    painter = QPainter(drawn)
    QSvgRenderer(content).render(painter, QRectF(MARGIN, MARGIN, 640, 480))
    painter.end()
    direct = painted(pose, 640, 480)
    different = sum(drawn.pixel(x, y) != direct.pixel(x, y) for x in range(0, 680, 4) for y in range(0, 520, 4))
    assert different < 0.03 * 170 * 130
