import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise, product
from math import atan2, cos, degrees, hypot, radians, sin
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter, QTransform
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from footcoach.core.exercise import Side
from footcoach.figure import front_view, insets, painter, turned_view
from footcoach.figure.contact_sheet import STILLS, save_sheets, save_stills
from footcoach.figure.painter import (
    backdrop_key,
    body_shapes,
    changed_part,
    fitted,
    paint_backdrop,
    paint_figure,
    paint_person,
)
from footcoach.figure.pose import Frame
from footcoach.figure.shapes import flat
from footcoach.figure.skeleton import build
from footcoach.figure.style import LOOKS, style_of

GROUND = QColor("#123456")
MARGIN = 20
SAVED_STILLS = Path(__file__).parents[2] / "docs" / "pictures"
LIGHT, DARK = (style_of("bun", is_dark=is_dark) for is_dark in (False, True))
CLIPS = (
    "stand", "tiptoe-walk", "toes-out-walk", "heel-raise-ready", "heel-raise-up", "heel-raise-hold", "heel-raise-lower",
    "toe-stretch-ready", "toe-stretch-lean", "toe-stretch-hold", "toe-stretch-sit-up", "ball-roll-ready", "ball-roll",
    "band-ready", "band-pull", "band-hold", "band-ease", "ankle-circles-ready", "ankle-circles-lift",
    "ankle-circles-clockwise", "ankle-circles-anticlockwise", "heel-raise-seated-up", "heel-raise-free-up",
    "heel-raise-one-down-shift", "heel-raise-one-leg-up", "tiptoe-stand", "toes-out-stand", "toe-stretch-shin-hold",
    "ankle-circles-seated-clockwise",
)  # fmt: skip
WITH_INSET = (
    "toes-out-walk",
    "heel-raise-hold",
    "toe-stretch-hold",
    "ball-roll",
    "band-hold",
    "ankle-circles-clockwise",
)


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def painted(pose, width, height, style=LIGHT, how=paint_figure, **options):
    image = QImage(width + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    device = QPainter(image)
    how(device, QRectF(MARGIN, MARGIN, width, height), pose, style, **options)
    device.end()
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


def ink(image):
    """Return the columns and the number of the places that were painted."""
    pixels = memoryview(image.constBits()).cast("I")
    ground, width = GROUND.rgb(), image.width()
    found = [i for i, pixel in enumerate(pixels) if pixel | 0xFF000000 != ground]
    columns = [i % width for i in found]
    return min(columns), max(columns), len(found)


def differing(one, other):
    """Return the part of the places, one in sixteen, whose colours are not nearly the same."""
    spots = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    return sum(not alike(one.pixelColor(*spot), other.pixelColor(*spot)) for spot in spots) / len(spots)


def alike(a, b):
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) < 24


def svg_of(pose, style=LIGHT, size=(640, 480)):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, *size))
    device = QPainter(generator)
    paint_figure(device, QRectF(0, 0, *size), pose, style)
    device.end()
    return bytes(buffer.data().data())


def rendered_svg(content, size=(640, 480)):
    image = QImage(size[0] + 2 * MARGIN, size[1] + 2 * MARGIN, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    device = QPainter(image)
    QSvgRenderer(content).render(device, QRectF(MARGIN, MARGIN, *size))
    device.end()
    return image


@pytest.mark.parametrize("clip", CLIPS)
@pytest.mark.parametrize("size", [(260, 120), (640, 480), (500, 700)])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_paint_figure__any_size__paints_inside_the_target_only(library, clip, size, side):
    for progress in (0.0, 0.5, 1.0):
        image = painted(library.pose(clip, progress, side), *size)
        assert not is_untouched(image)
        assert all(is_untouched(edge) for edge in edges(image)), (clip, progress)


def test_paint_figure__camera_too_near__paints_inside_the_target_only(library):
    pose = replace(library.pose("band-hold", 1, Side.LEFT), camera=Frame(0.2, 0.05, 0.3, 0.2))
    assert all(is_untouched(edge) for edge in edges(painted(pose, 640, 480)))


@pytest.mark.parametrize("clip", CLIPS)
def test_changed_part__from_one_moment_to_the_next__holds_all_that_changes(library, clip):
    before, after = (library.pose(clip, progress, Side.LEFT) for progress in (0.40, 0.48))
    after = replace(after, floor_shift=before.floor_shift)
    target = QRectF(MARGIN, MARGIN, 640, 480)
    changed = changed_part(body_shapes(before, LIGHT), body_shapes(after, LIGHT), after, target)
    painted_over = painted(before, 640, 480)
    device = QPainter(painted_over)
    device.setClipRect(changed.toAlignedRect())
    paint_figure(device, target, after, LIGHT)
    device.end()
    assert painted_over == painted(after, 640, 480)


@pytest.mark.parametrize("clip", CLIPS)
def test_body_shapes__any_moment__lie_within_the_frame(library, clip):
    for progress in (0.0, 0.25, 0.5, 0.75, 1.0):
        pose = library.pose(clip, progress, Side.RIGHT)
        frame = pose.scene.frame
        whole = QRectF(frame.left, frame.bottom, frame.width, frame.height)
        for shape in painter.body_shapes(pose, LIGHT):
            half = shape.line / 2
            box = shape.path.boundingRect().adjusted(-half, -half, half, half)
            assert whole.contains(box) or shape.path.isEmpty(), (clip, progress, shape.colour, box)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("clip", CLIPS)
def test_body_shapes__inset__does_not_cover_the_person(library, clip, look):
    style = style_of(look, is_dark=False)
    for progress in (0.0, 0.5, 1.0):
        pose = library.pose(clip, progress, Side.RIGHT)
        if pose.inset is None:
            continue
        panel = QRectF(pose.inset.x, pose.inset.y, pose.inset.size, pose.inset.size)
        for shape in painter.body_shapes(pose, style):
            assert not shape.path.intersects(panel), (clip, progress, shape.colour)


@pytest.mark.parametrize("clip", CLIPS)
@pytest.mark.parametrize("style", [LIGHT, style_of("scarf", is_dark=True, is_high_contrast=True)])
def test_paint_figure__any_clip__is_the_backdrop_and_the_person(library, clip, style):
    pose = library.pose(clip, 0.4, Side.LEFT)

    def both(device, target, pose, style):
        paint_backdrop(device, target, pose, style)
        paint_person(device, target, pose, style)

    assert painted(pose, 640, 480, style) == painted(pose, 640, 480, style, both)


@pytest.mark.parametrize("clip", CLIPS)
def test_backdrop_key__while_a_clip_plays__and_backdrop_stay_the_same(library, clip):
    first, later = (library.pose(clip, progress, Side.RIGHT) for progress in (0.1, 0.7))
    assert backdrop_key(first) == backdrop_key(later)
    assert painted(first, 320, 240, how=paint_backdrop) == painted(later, 320, 240, how=paint_backdrop)


def test_backdrop_key__whatever_changes_the_backdrop__differs(library):
    pose = library.pose("heel-raise-hold", 0, Side.RIGHT)
    others = [
        library.pose("band-hold", 0, Side.RIGHT),
        replace(pose, turn=-1.0),
        replace(pose, presence=0.5),
        replace(pose, fades_to=replace(pose, turn=-1.0), fade=0.5),
        replace(pose, camera=replace(pose.camera, left=pose.camera.left + 0.1)),
    ]
    for other in others:
        assert backdrop_key(other) != backdrop_key(pose)
        assert painted(other, 320, 240, how=paint_backdrop) != painted(pose, 320, 240, how=paint_backdrop)


@pytest.mark.parametrize(("clip", "joint"), [
    ("heel-raise-hold", "knee"), ("toe-stretch-hold", "ball"), ("ball-roll", "ball"), ("band-hold", "knee"),
    ("ankle-circles-clockwise", "ball"), ("tiptoe-walk", "knee"),
])  # fmt: skip
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_paint_figure__working_part__is_tinted_on_the_working_leg(library, clip, joint, side):
    pose = library.pose(clip, 0.4, side)
    without = replace(LIGHT, working=LIGHT.skin, working_shade=LIGHT.skin_shade)
    tinted, plain = (painted(pose, 800, 600, style, with_inset=False) for style in (LIGHT, without))
    view = fitted(pose.camera, QRectF(MARGIN, MARGIN, 800, 600), pose.turn)
    centre = view.map(*flat(getattr(pose.leg(side), joint)))
    reach = 60 if joint == "ball" else 170
    area = (int(centre[0]) - reach, int(centre[1]) - reach, 2 * reach, 2 * reach)
    assert tinted.copy(*area) != plain.copy(*area)


def test_paint_figure__left_and_right__are_mirrored_people(library):
    left, right = (painted(library.pose("band-hold", 1, side), 640, 480) for side in (Side.LEFT, Side.RIGHT))
    assert left != right
    assert differing(left.transformed(QTransform.fromScale(-1, 1)), right) < 0.02


def test_paint_figure__one_picture_gives_way_to_another__shows_one_at_a_time_in_the_same_room(library):
    one, other = (replace(library.pose("band-hold", 0, side), detail=0.0) for side in (Side.LEFT, Side.RIGHT))
    empty = painted(replace(one, presence=0.0), 320, 240, how=paint_backdrop)
    ends = painted(one, 320, 240), painted(other, 320, 240)
    for fade, whole in ((0.2, ends[0]), (0.5, empty), (0.8, ends[1])):
        found, seen = painted(replace(one, fades_to=other, fade=fade), 320, 240), abs(2 * fade - 1)
        off = []
        for x, y in ((x, y) for x in range(0, 360, 4) for y in range(0, 280, 4)):
            room, picture, green = (image.pixelColor(x, y).green() for image in (empty, whole, found))
            off.append(abs(green - (room * (1 - seen) + picture * seen)))
        # Things are let through one by one, the person as a whole: not quite even, but nearly.
        assert sum(off) / len(off) < 3
        assert max(off) < 60


def test_paint_figure__hardly_faded_on_a_fine_screen__is_as_sharp(library):
    pose = replace(library.pose("heel-raise-hold", 0, Side.RIGHT), detail=0.0)

    def fine(pose):
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.fill(GROUND)
        device = QPainter(image)
        paint_figure(device, QRectF(0, 0, 320, 240), pose, LIGHT)
        device.end()
        return image

    assert differing(fine(pose), fine(replace(pose, fades_to=pose, fade=0.001))) < 0.005


def test_paint_figure__svg_faded_over__is_the_one_that_is_seen_more(library):
    one, other = (replace(library.pose("toe-stretch-lean", 0, side), detail=0.0) for side in (Side.LEFT, Side.RIGHT))
    for fade, seen in ((0.2, one), (0.8, other)):
        content = svg_of(replace(one, fades_to=other, fade=fade))
        assert b"<image" not in content
        assert differing(rendered_svg(content), painted(seen, 640, 480)) < 0.04


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("view", "yaw"), [("side", 0.0), ("front", 90.0)])
def test_paint_person__turning_at_its_ends__looks_like_the_view_it_comes_from(library, look, view, yaw):
    style = style_of(look, is_dark=False)
    pose = replace(library.pose("standing", 0, Side.RIGHT), detail=0.0)
    pose = replace(pose, scene=replace(pose.scene, view=view))
    straight, turning = (painted(seen, 480, 360, style, paint_person) for seen in (pose, replace(pose, yaw=yaw)))
    both = [ink(image) for image in (straight, turning)]
    assert both[0][:2] == pytest.approx(both[1][:2], abs=3)
    assert both[0][2] == pytest.approx(both[1][2], rel=0.06)
    assert differing(straight, turning) < 0.012


@pytest.mark.parametrize("look", LOOKS)
def test_paint_person__turning__is_never_thin_and_never_jumps(library, look):
    style = style_of(look, is_dark=False)
    pose = replace(library.pose("standing", 0, Side.RIGHT), detail=0.0)
    images = [painted(replace(pose, yaw=float(yaw)), 240, 180, style, paint_person) for yaw in range(0, 181, 6)]
    widths = [right - left for left, right, _ in map(ink, images)]
    assert min(widths) > 0.9 * min(widths[0], widths[-1])
    for one, other in pairwise(images):
        assert differing(one, other) < 0.06


@pytest.mark.parametrize("yaw", [10.0, 50.0, 85.0, 130.0, 170.0])
def test_shapes__turning__has_hands_with_fingers_nails_and_folds_as_the_other_views(library, yaw):
    pose, style = replace(library.pose("march-ready", 0, Side.BOTH), yaw=yaw), style_of("scarf", is_dark=False)
    drawn = [shape.colour for shape in turned_view.shapes(pose, style)]
    assert drawn.count(style.skin_line) >= 2 + 2, "of both hands and between the toes of both feet"
    assert (style.nail in drawn) is (40 < yaw < 140)
    assert style.scarf_line in drawn


def test_paint_person__turned_to_the_left__mirrors_the_right(library):
    state = library.pose("heel-raise-ready", 0, Side.RIGHT)
    arms = replace(state.angles, near_arm=state.angles.far_arm)
    pose = replace(state, angles=arms, skeleton=build(arms, state.skeleton.hip), detail=0.0)
    pose = replace(pose, camera=replace(pose.camera, left=pose.skeleton.hip.x - pose.camera.width / 2))
    right, left = (painted(replace(pose, yaw=yaw), 640, 480, how=paint_person) for yaw in (30.0, 150.0))
    assert differing(left.transformed(QTransform.fromScale(-1, 1)), right) < 0.01


def test_paint_person__turning_picture_faded_over_into_another_yaw__shows_both(library):
    pose = replace(library.pose("march-ready", 0, Side.BOTH), detail=0.0, yaw=20.0)
    other = replace(pose, yaw=90.0)
    one, half, all_of_it = (
        painted(seen, 480, 360, how=paint_person)
        for seen in (pose, replace(pose, fades_to=other, fade=0.5), replace(pose, fades_to=other, fade=0.999))
    )
    assert differing(half, one) > 0.005
    assert differing(all_of_it, painted(other, 480, 360, how=paint_person)) < 0.002


def test_paint_backdrop__turning__keeps_wall_and_floor(library):
    pose = library.pose("toes-out-walk", 0, Side.BOTH)
    turned = replace(pose, yaw=40.0)
    assert painted(pose, 640, 480, how=paint_backdrop) == painted(turned, 640, 480, how=paint_backdrop)


def test_paint_figure__things_absent__leaves_person_and_room(library):
    pose = replace(library.pose("heel-raise-hold", 0, Side.RIGHT), detail=0.0)
    empty = replace(pose, scene=replace(pose.scene, props=()))
    assert painted(replace(pose, presence=0.0), 640, 480) == painted(empty, 640, 480)
    assert painted(pose, 640, 480) != painted(empty, 640, 480)


def test_paint_figure__things_half_there__are_between_both(library):
    pose = replace(library.pose("heel-raise-hold", 0, Side.RIGHT), detail=0.0)
    whole, half, none = (painted(replace(pose, presence=p), 640, 480) for p in (1.0, 0.5, 0.0))
    spot = (480, 330)
    blues = [image.pixelColor(*spot).blue() for image in (whole, half, none)]
    assert blues == sorted(blues)
    assert blues[0] < blues[1] < blues[2]


def test_paint_person__band_not_held__lies_on_the_floor(library):
    pose = library.pose("band-hold", 1, Side.RIGHT)
    tops = []
    for hold in (1.0, 0.9, 0.0):
        shapes = painter.props.band(replace(pose, band_hold=hold), LIGHT)
        tops.append(max(shape.path.boundingRect().bottom() for shape in shapes[:3]))
        assert min(shape.path.boundingRect().top() for shape in shapes) >= painter.props.BESIDE
    assert tops[0] > tops[1] > tops[2]


def test_paint_person__ghost__lies_beneath_in_one_pale_colour(library):
    pose, ghost = (library.pose("toe-stretch-lean", progress, Side.RIGHT) for progress in (1.0, 0.0))
    alone = painted(pose, 640, 480, how=paint_person, with_inset=False, with_arrow=False)
    both = painted(pose, 640, 480, how=paint_person, with_inset=False, with_arrow=False, ghost=ghost)
    pale = painted(ghost, 640, 480, replace(LIGHT, **dict.fromkeys(SURFACES, LIGHT.ghost)), how=paint_person,
                   with_inset=False, with_arrow=False)  # fmt: skip
    shown = hidden = 0
    for x in range(0, both.width(), 3):
        for y in range(0, both.height(), 3):
            before, after = alone.pixelColor(x, y), both.pixelColor(x, y)
            if before != after:
                shown += after == QColor(LIGHT.ghost)
            elif before != GROUND and pale.pixelColor(x, y) == QColor(LIGHT.ghost):
                hidden += 1
    assert shown > 300
    assert hidden > 300


SURFACES = ("skin", "skin_shade", "skin_line", "hair", "eye", "top", "top_light", "top_shade", "trousers",
            "trousers_shade", "working", "working_shade")  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("clip", ["heel-raise-hold", "toes-out-walk"])
def test_paint_figure__looks__all_differ(library, clip, look):
    pose = library.pose(clip, 0, Side.BOTH)
    own = painted(pose, 320, 240, style_of(look, is_dark=False))
    for other in LOOKS:
        assert (own == painted(pose, 320, 240, style_of(other, is_dark=False))) is (other == look)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("clip", WITH_INSET)
def test_paint_figure__high_contrast__has_an_outline(library, clip, look, is_dark):
    pose = library.pose(clip, 0.4, Side.RIGHT)
    style = style_of(look, is_dark=is_dark, is_high_contrast=True)
    outline, image = QColor(style.outline).rgb(), painted(pose, 640, 480, style, with_inset=False)
    pixels = memoryview(image.constBits()).cast("I")
    assert sum(pixel | 0xFF000000 == outline for pixel in pixels) > 2000


@pytest.mark.parametrize("clip", WITH_INSET)
def test_paint_figure__small_target__has_no_inset(library, clip):
    pose = library.pose(clip, 0.4, Side.RIGHT)
    assert painted(pose, 299, 225) == painted(pose, 299, 225, with_inset=False)
    assert painted(pose, 300, 225) != painted(pose, 300, 225, with_inset=False)


def test_paint_figure__no_detail__has_neither_inset_nor_arrow(library):
    pose = replace(library.pose("band-pull", 0.4, Side.RIGHT), detail=0.0)
    assert painted(pose, 640, 480) == painted(pose, 640, 480, with_inset=False, with_arrow=False)


@pytest.mark.parametrize(("leg", "side"), [("near_leg", 1), ("far_leg", -1)])
def test_contents__footprints__are_turned_as_the_feet_of_the_pose(library, leg, side):
    pose = library.pose("toes-out-walk", 0, Side.BOTH)
    for turn in (front_view.leg_turn(getattr(pose.skeleton, leg)), 40.0 * side):
        turned = replace(pose, skeleton=replace(pose.skeleton, **{leg: towards(getattr(pose.skeleton, leg), turn)}))
        middle = insets.unit(pose.inset).x
        shapes = insets.contents(turned, pose.inset, [], LIGHT)
        straight, head = (
            next(s for s in shapes if is_drawn(s) and (s.path.boundingRect().center().x() - middle) * side > 0)
            for is_drawn in (lambda s: s.line == 0.0035, lambda s: s.colour == LIGHT.inset_line and not s.line)
        )
        heel, tip = straight.path.pointAtPercent(0), head.path.boundingRect().center()
        assert degrees(atan2(tip.x() - heel.x(), tip.y() - heel.y())) == pytest.approx(turn, abs=1.5)


def towards(leg, turn):
    """Return a leg whose foot points to another side."""
    ahead_m = hypot(leg.ball.x - leg.ankle.x, leg.ball.z - leg.ankle.z)
    x, z = (ahead_m * part(radians(turn)) for part in (cos, sin))
    return replace(leg, ball=leg.ball._replace(x=leg.ankle.x + x, z=leg.ankle.z + z))


def test_contents__circle__has_arrowheads_away_from_the_dot(library):
    for progress in (0.0, 0.2, 0.4, 0.6, 0.8):
        pose = library.pose("ankle-circles-clockwise", progress, Side.RIGHT)
        _, first, second, *_, dot = insets.contents(pose, pose.inset, [], LIGHT)
        middle = dot.path.boundingRect().center()
        for head in (first, second):
            gap = head.path.boundingRect().center() - middle
            assert (gap.x() ** 2 + gap.y() ** 2) ** 0.5 > 0.3 * pose.inset.size


def test_contents__circle__is_drawn_by_the_toes(library):
    for side, progress in product((Side.LEFT, Side.RIGHT), (0.0, 0.25, 0.5, 0.75)):
        pose = library.pose("ankle-circles-clockwise", progress, side)
        *_, nails, _, dot = insets.contents(pose, pose.inset, [], LIGHT)
        assert nails.path.boundingRect().contains(dot.path.boundingRect().center())


def test_contents__circle__goes_the_way_that_is_said(library):
    for side in (Side.LEFT, Side.RIGHT):
        for clip, way in (("ankle-circles-clockwise", 1), ("ankle-circles-anticlockwise", -1)):
            places = []
            for progress in (0.10, 0.14):
                pose = library.pose(clip, progress, side)
                dot = insets.contents(pose, pose.inset, [], LIGHT)[-1].path.boundingRect().center()
                axes = insets.unit(pose.inset)
                places.append(((dot.x() - axes.x) * pose.turn, dot.y() - axes.y - insets.ORBIT_MIDDLE * axes.scale))
            (ax, ay), (bx, by) = places
            assert (ax * by - ay * bx) * way < 0


@pytest.mark.parametrize("clip", ["heel-raise-up", "heel-raise-lower", "band-pull", "ankle-circles-lift"])
def test_paint_figure__arrow__can_be_left_out(library, clip):
    pose = library.pose(clip, 1, Side.RIGHT)
    assert painted(pose, 640, 480) != painted(pose, 640, 480, with_arrow=False)


def test_heel_raise__up_and_lower__point_opposite_ways(library):
    up, lower = (library.pose(clip, 1, Side.BOTH).arrow for clip in ("heel-raise-up", "heel-raise-lower"))
    assert up.tip[1] > up.start[1]
    assert lower.tip[1] < lower.start[1]


def test_paint_figure__painter_in_use__leaves_its_state_alone(library):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    device = QPainter(image)
    device.translate(3, 4)
    device.setOpacity(0.8)
    before = device.transform()
    paint_figure(device, QRectF(0, 0, 300, 200), library.pose("stand", 1, Side.BOTH), LIGHT)
    assert device.transform() == before
    assert device.opacity() == 0.8
    assert not device.hasClipping()
    device.end()


def test_paint_figure__error_while_painting__leaves_the_state_alone(library, monkeypatch):
    def broken(*_):
        raise ArithmeticError

    monkeypatch.setattr(painter.room, "counters", broken)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    device = QPainter(image)
    pose = replace(library.pose("stand", 1, Side.BOTH), presence=0.5)
    with pytest.raises(ArithmeticError):
        paint_figure(device, QRectF(0, 0, 300, 200), pose, LIGHT)
    assert device.opacity() == 1.0
    assert not device.hasClipping()
    device.end()


def test_faded__error_while_painting__restores_the_opacity():
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    device = QPainter(image)
    with pytest.raises(ArithmeticError), painter.faded(device, 0.5):
        raise ArithmeticError
    assert device.opacity() == 1.0
    device.end()


def test_paint_figure__empty_target__paints_nothing(library):
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    device = QPainter(image)
    paint_figure(device, QRectF(5, 5, 0, 0), library.pose("stand", 1, Side.BOTH), LIGHT)
    device.end()
    assert is_untouched(image)


@pytest.mark.parametrize("clip", WITH_INSET)
def test_paint_figure__svg__stays_vector_and_looks_the_same(library, clip):
    pose = library.pose(clip, 0.4, Side.LEFT)
    content = svg_of(pose)
    assert b"<image" not in content
    assert differing(rendered_svg(content), painted(pose, 640, 480)) < 0.015


@pytest.mark.parametrize("clip", WITH_INSET)
def test_paint_figure__pdf__stays_vector_and_looks_the_same(library, clip, tmp_path: Path):
    pose = replace(library.pose(clip, 0.4, Side.LEFT), presence=0.7)
    file = tmp_path / "figure.pdf"
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QSizeF(160, 120), QPageSize.Unit.Millimeter))
    writer.setPageMargins(writer.pageLayout().margins() * 0)
    device = QPainter(writer)
    device.fillRect(QRectF(0, 0, writer.width(), writer.height()), GROUND)
    paint_figure(device, QRectF(0, 0, writer.width(), writer.height()), pose, LIGHT)
    device.end()
    assert b"/Subtype /Image" not in file.read_bytes()
    ghostscript = shutil.which("gs")
    if ghostscript is None:
        pytest.skip("Ghostscript is missing, so the PDF's looks stay unseen; that it is vector is checked")
    page = tmp_path / "page.png"
    anti_aliased = ["-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-dSAFER"]
    command = [ghostscript, "-q", "-sDEVICE=png16m", "-r101.6", "-g640x480", *anti_aliased, "-o", page, file]
    subprocess.run(command, check=True)
    image = QImage(str(page)).convertToFormat(QImage.Format.Format_RGB32)
    assert differing(image, painted(pose, 640, 480).copy(MARGIN, MARGIN, 640, 480)) < 0.03


def test_save_stills__six_exercises__are_small_pictures_in_both_themes(tmp_path: Path):
    saved = save_stills(tmp_path)
    assert {path.name for path in saved} == {f"{name}-{theme}.svg" for name in STILLS for theme in ("light", "dark")}
    for path in saved:
        assert path.stat().st_size < 100_000
        assert QSvgRenderer(str(path)).viewBoxF().width() == 960


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("exercise", STILLS)
def test_stills__of_the_documents__are_those_that_the_painter_makes(fresh_stills: Path, exercise, theme):
    name = f"{exercise}-{theme}.svg"
    saved, fresh = (still_bytes((folder / name).read_bytes()) for folder in (SAVED_STILLS, fresh_stills))
    mean = sum(abs(a - b) for a, b in zip(saved, fresh, strict=True)) / len(fresh)
    assert mean < 0.05, "Save them anew: make contact-sheet"


def test_stills__of_the_documents__are_no_others():
    expected = {f"{exercise}-{theme}.svg" for exercise in STILLS for theme in ("light", "dark")}
    assert {file.name for file in SAVED_STILLS.glob("*.svg")} == expected


@pytest.fixture(scope="module")
def fresh_stills(qapp, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stills")
    save_stills(folder)
    return folder


def still_bytes(content):
    """Return the colours of a still at a small size."""
    assert QSvgRenderer(content).isValid()
    # The bytes belong to the image, which has to live until they are copied.
    image = rendered_svg(content, (240, 200))
    return bytes(image.constBits())


def test_save_sheets__every_theme_side_and_look__are_files_of_moderate_size(library, tmp_path: Path):
    saved = save_sheets(tmp_path)
    names = {f"contact-sheet-{theme}-{side}.png" for theme in ("light", "dark") for side in ("left", "right")}
    assert {path.name for path in saved} == names | {f"contact-sheet-look-{look}.png" for look in LOOKS}
    assert all(10_000 < path.stat().st_size < 18_000 * len(library.names()) for path in saved)
