"""No limb shows a gap, a hole or a spike, in any clip and for every angle that a joint may take."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from math import cos, dist, hypot, pi, sin

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from footcoach.core.exercise import Side
from footcoach.figure import front_view, side_view
from footcoach.figure.limbs import laid_open
from footcoach.figure.painter import body_shapes
from footcoach.figure.shapes import UNMOVED, Shape, flat, outlined
from footcoach.figure.skeleton import ArmAngles, BodyAngles, LegAngles, TrunkAngles, Vec, build
from footcoach.figure.style import LOOKS, style_of

SIZE_PX = 128
STYLES = {look: style_of(look, is_dark=False) for look in LOOKS}
AS_DIGITS = b"0" * 128 + b"1" * 128
MOMENTS = [i / 100 for i in range(101)]
# From hip to ankle of a leg whose knee is bent by 100° or more.
FOLDED = 0.316
# Far enough above the floor that nothing is pressed flat by it.
PLACE = Vec(0.0, 2.0)


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


def rows_of(shapes) -> list[int]:
    """Return what filled shapes cover as the rows of a small picture, one bit for each place, with a free edge."""
    paths = [path for shape in shapes if not (shape.line or shape.is_inner) for path in shape.filled(UNMOVED)]
    box = paths[0].boundingRect()
    for path in paths[1:]:
        box = box.united(path.boundingRect())
    scale = (SIZE_PX - 8) / max(box.width(), box.height())
    view = QTransform.fromTranslate(4, 4).scale(scale, scale).translate(-box.x(), -box.y())
    image = QImage(SIZE_PX, SIZE_PX, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    for path in paths:
        painter.fillPath(view.map(path), Qt.GlobalColor.white)
    painter.end()
    stride, content = image.bytesPerLine(), bytes(image.constBits())
    return [int(content[y * stride : y * stride + SIZE_PX].translate(AS_DIGITS), 2) for y in range(SIZE_PX)]


def widened(seed: int, row: int) -> int:
    """Return the covered places of a row that hang together with the seed."""
    while True:
        wider = (seed | seed << 1 | seed >> 1) & row
        if wider == seed:
            return seed
        seed = wider


def is_in_one_piece(rows: Sequence[int]) -> bool:
    """Say whether all covered places hang together."""
    top = next(y for y, row in enumerate(rows) if row)
    reached = [0] * len(rows)
    reached[top] = widened(rows[top] & -rows[top], rows[top])
    waiting = [top]
    while waiting:
        y = waiting.pop()
        for other in (y - 1, y + 1):
            if 0 <= other < len(rows):
                grown = widened(reached[other] | (reached[y] & rows[other]), rows[other])
                if grown != reached[other]:
                    reached[other] = grown
                    waiting.append(other)
    return reached == list(rows)


def has_no_hole(rows: Sequence[int]) -> bool:
    """Say whether all free places hang together, so that none is shut in."""
    whole = (1 << SIZE_PX) - 1
    return is_in_one_piece([~row & whole for row in rows])


def vertices(shapes):
    """Yield the corners of all outlines."""
    for shape in shapes:
        if not shape.line:
            for polygon in shape.path.toSubpathPolygons(QTransform.fromScale(1000, 1000)):
                yield from ((point.x() / 1000, point.y() / 1000) for point in polygon)


def away(place, bone) -> float:
    """Return how far a place is from a bone."""
    (ax, ay), (bx, by) = bone
    dx, dy = bx - ax, by - ay
    t = min(1.0, max(0.0, ((place[0] - ax) * dx + (place[1] - ay) * dy) / (dx * dx + dy * dy or 1.0)))
    return hypot(place[0] - ax - t * dx, place[1] - ay - t * dy)


def bones_of_leg(leg):
    hip, knee, ankle, heel, ball, toe = (flat(p) for p in (leg.hip, leg.knee, leg.ankle, leg.heel, leg.ball, leg.toe))
    return [(hip, knee), (knee, ankle), (ankle, heel), (ankle, ball), (heel, ball), (ball, toe)]


def bones_of_arm(arm):
    shoulder, elbow, wrist, knuckles = (flat(p) for p in (arm.shoulder, arm.elbow, arm.wrist, arm.knuckles))
    tip = (2 * knuckles[0] - wrist[0], 2 * knuckles[1] - wrist[1])
    return [(shoulder, elbow), (elbow, wrist), (wrist, tip)]


def covers(shapes, middle, radius) -> bool:
    """Say whether the shapes cover a circle."""
    places = [QPointF(middle[0] + radius * cos(i * pi / 6), middle[1] + radius * sin(i * pi / 6)) for i in range(12)]
    return all(any(s.path.contains(place) for s in shapes if not s.line) for place in places)


def legs_of(pose, style):
    """Return the shapes of both legs of a pose."""
    body = pose.skeleton
    if pose.scene.view == "front":
        return [front_view.leg_shapes(leg, side, (), style) for leg, side in ((body.near_leg, 1), (body.far_leg, -1))]
    far = laid_open(body.far_leg, pose.angles.far_leg.spread)
    return [
        side_view.leg_shapes(leg, (), style, is_near=is_near) for leg, is_near in ((body.near_leg, True), (far, False))
    ]


def sides_of(library, clip):
    """Return the sides whose poses differ in more than which way they face."""
    left, right = (library.pose(clip, 0.3, side) for side in (Side.LEFT, Side.RIGHT))
    return (Side.RIGHT,) if left.angles == right.angles else (Side.LEFT, Side.RIGHT)


def test_legs__every_clip_at_every_hundredth__are_one_piece_without_holes(library):
    seen = set()
    for clip in sorted(library.names()):
        for side, moment in product(sides_of(library, clip), MOMENTS):
            pose = library.pose(clip, moment, side)
            for leg, (angles, shapes) in enumerate(
                zip((pose.angles.near_leg, pose.angles.far_leg), legs_of(pose, STYLES["bun"]), strict=True)
            ):
                key = (pose.scene.view, leg, angles)
                if key in seen:
                    continue
                seen.add(key)
                rows = rows_of(shapes)
                assert is_in_one_piece(rows), (clip, moment, angles)
                # A knee bent further lets the calf meet the thigh, with daylight between them.
                limb = pose.skeleton.far_leg if leg else pose.skeleton.near_leg
                assert dist(limb.hip, limb.ankle) < FOLDED or has_no_hole(rows), (clip, moment, angles)


@pytest.mark.parametrize("look", LOOKS)
def test_person__every_clip__is_one_piece(library, look):
    for clip in sorted(library.names()):
        for moment in (0.0, 0.35, 0.7, 1.0):
            pose = library.pose(clip, moment, Side.RIGHT)
            pose = replace(pose, scene=replace(pose.scene, band=None))
            view = side_view if pose.scene.view == "side" else front_view
            found = view.shapes(pose, STYLES[look])
            ignored = {STYLES[look].shadow, STYLES[look].ball, STYLES[look].towel}
            assert is_in_one_piece(rows_of([s for s in found if s.colour not in ignored])), (clip, moment)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("knee", [0, 20, 45, 70, 95, 130])
def test_leg__every_angle__has_no_gap_hole_or_spike(look, knee):
    for hip, ankle, toes in product((-15, 60, 125), (-50, -20, 20), (-40, 0, 70)):
        leg = build(BodyAngles(near_leg=LegAngles(hip, knee, ankle, toes)), PLACE).near_leg
        shapes = side_view.leg_shapes(leg, (), STYLES[look], is_near=True)
        rows = rows_of(shapes)
        assert is_in_one_piece(rows), (hip, ankle, toes)
        assert knee > 110 or has_no_hole(rows), (hip, ankle, toes)
        bones = bones_of_leg(leg)
        assert max(min(away(v, bone) for bone in bones) for v in vertices(shapes)) < 0.070, (hip, ankle, toes)
        assert covers(shapes, flat(leg.knee), 0.030)
        assert covers(shapes, flat(leg.ankle), 0.017)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("elbow", [0, 30, 60, 90, 120, 145])
def test_arm__every_angle__has_no_gap_hole_or_spike(look, elbow):
    for shoulder, wrist, curl, palm in product((-60, 60, 180), (-90, 0, 90), (0, 45, 110, 150), (-1, 1)):
        arm = build(BodyAngles(near_arm=ArmAngles(shoulder, elbow, wrist)), PLACE).near_arm
        shapes = side_view.arm_shapes(arm, curl, palm, STYLES[look], is_near=True)
        assert is_in_one_piece(rows_of(shapes)), (shoulder, wrist, curl)
        bones = bones_of_arm(arm)
        assert max(min(away(v, bone) for bone in bones) for v in vertices(shapes)) < 0.062, (shoulder, wrist, curl)
        assert covers(shapes, flat(arm.elbow), 0.021)
        assert covers(shapes, flat(arm.wrist), 0.011)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("lean", [-100, -50, 0, 30, 60])
def test_trunk__every_angle__has_no_gap_hole_or_spike(look, lean):
    style = STYLES[look]
    for bend, hip in product((-20, 0, 25, 50), (-15, 0, 45, 90)):
        body = build(BodyAngles(TrunkAngles(lean, bend), LegAngles(hip)), PLACE)
        shirt = Shape(side_view.shirt(body, style), "")
        seat = Shape(side_view.seat(side_view.about_hip(body), style), "")
        rows = rows_of([shirt, seat, *side_view.leg_shapes(body.near_leg, (), style, is_near=True)])
        assert is_in_one_piece(rows), (bend, hip)
        assert has_no_hole(rows), (bend, hip)
        spine = [(flat(body.hip), flat(body.waist)), (flat(body.waist), flat(body.shoulder))]
        assert max(min(away(v, bone) for bone in spine) for v in vertices([shirt, seat])) < 0.098, bend


def test_front__every_moment__has_feet_that_point_outwards(library):
    for moment in MOMENTS[::10]:
        body = library.pose("toes-out-walk", moment, Side.BOTH).skeleton
        for leg, side in ((body.near_leg, 1), (body.far_leg, -1)):
            at = front_view.on_foot(leg, side)
            heel, toe = at(-0.04, 0.0, 0.0), at(0.11, 0.0, 0.0)
            assert (heel[0] - toe[0]) * side > 0.02


def test_body_shapes__dropped_knee__is_seen_beyond_the_straight_leg(library):
    pose = library.pose("toe-stretch-hold", 0.5, Side.RIGHT)
    style = STYLES["bun"]
    near = [s.path for s in side_view.leg_shapes(pose.skeleton.near_leg, (), style, is_near=True)]
    far = laid_open(pose.skeleton.far_leg, pose.angles.far_leg.spread)
    assert not any(path.contains(QPointF(*flat(far.knee))) for path in near)
    assert not any(path.contains(QPointF(*flat(far.ankle))) for path in near)
    assert flat(far.knee)[1] < flat(pose.skeleton.shoulder)[1]
    assert body_shapes(pose, style)


def seen_at(place, shapes):
    """Return the colour that is seen at a place."""
    return next(
        s.colour for s in reversed(shapes) if not s.line and not s.is_inner and s.path.contains(QPointF(*place))
    )


@pytest.mark.parametrize(("clip", "first", "last"), [("sit-aside", 0.0, 1.0), ("sit-on-floor", 0.0, 0.45)])
@pytest.mark.parametrize("look", LOOKS)
def test_body_shapes__sitting_aside__shows_the_near_shin_and_foot(library, look, clip, first, last):
    for moment in (m for m in MOMENTS if first <= m <= last):
        pose = library.pose(clip, moment, Side.RIGHT)
        leg, shapes = pose.skeleton.near_leg, side_view.shapes(pose, STYLES[look])
        shin = [a + (b - a) * 0.7 for a, b in zip(flat(leg.knee), flat(leg.ankle), strict=True)]
        assert dist(flat(leg.knee), flat(leg.ankle)) > 0.18, moment
        assert seen_at(shin, shapes) == seen_at(flat(leg.ankle), shapes) == STYLES[look].skin, moment


@pytest.mark.parametrize("look", LOOKS)
def test_body_shapes__legs_come_round__shows_the_far_shin_before_the_near_knee(library, look):
    style = STYLES[look]
    for moment in (m for m in MOMENTS if 0.16 <= m <= 0.45):
        pose = library.pose("sit-on-floor", moment, Side.RIGHT)
        leg, shapes = pose.skeleton.far_leg, side_view.shapes(pose, style)
        assert flat(leg.ankle)[0] > flat(pose.skeleton.near_leg.knee)[0] + 0.04, moment
        assert seen_at(flat(leg.ankle), shapes) in {style.skin_shade, style.skin}, moment


def test_outlined__every_limb__has_an_edge_all_round():
    style = style_of("bun", is_dark=False, is_high_contrast=True)
    leg = build(BodyAngles(near_leg=LegAngles(60, 70, -20, 30)), PLACE).near_leg
    shapes = side_view.leg_shapes(leg, (), style, is_near=True)
    edges = outlined(shapes, style.outline, style.outline_width)[: -len(shapes)]
    assert {(edge.colour, edge.edge) for edge in edges} == {(style.outline, style.outline_width)}
    half = style.outline_width * 0.4
    around = [(half * cos(i * pi / 4), half * sin(i * pi / 4)) for i in range(8)]
    filled = [path for shape in (*edges, *shapes) if not shape.line for path in shape.filled(UNMOVED)]
    for x, y in vertices(shapes):
        assert all(any(path.contains(QPointF(x + dx, y + dy)) for path in filled) for dx, dy in around), (x, y)
