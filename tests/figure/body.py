"""What the drawn person weighs and where the outlines of the parts are that the painter makes."""

from math import cos, radians, sin

from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from footcoach.figure import head, limbs, side_view
from footcoach.figure.feet import Foot
from footcoach.figure.hands import hand
from footcoach.figure.pose import Pose
from footcoach.figure.shapes import flat, path_of
from footcoach.figure.skeleton import Skeleton, Vec
from footcoach.figure.style import style_of

STYLE = style_of("bun", is_dark=False)

# Segment masses as parts of the body's, and how far from the first joint to the second their middle is: Winter,
# Biomechanics and Motor Control of Human Movement (2009), table 4.1, which goes with our lengths of the limbs.
LEG = ((0.100, "hip", "knee", 0.433), (0.0465, "knee", "ankle", 0.433), (0.0145, "ankle", "ball", 0.5))
ARM = ((0.028, "shoulder", "elbow", 0.436), (0.016, "elbow", "wrist", 0.430), (0.006, "wrist", "knuckles", 0.506))
TRUNK, TRUNK_MIDDLE = 0.497, 0.5
# Head and neck: at the ear, so far above the head's base.
HEAD, EAR = 0.081, 0.055


def between(a: Vec, b: Vec, part: float) -> Vec:
    return Vec(*(p + (q - p) * part for p, q in zip(a, b, strict=True)))


def centre_of_mass(body: Skeleton) -> Vec:
    """Return the centre of mass of the whole person."""
    up = radians(body.head_direction)
    weights = [
        (TRUNK, between(body.hip, body.shoulder, TRUNK_MIDDLE)),
        (HEAD, body.head_base.plus(EAR * cos(up), EAR * sin(up))),
    ]
    for limbs_of, table in (((body.near_leg, body.far_leg), LEG), ((body.near_arm, body.far_arm), ARM)):
        weights += [
            (mass, between(getattr(limb, start), getattr(limb, end), part))
            for limb in limbs_of
            for mass, start, end, part in table
        ]
    whole = sum(mass for mass, _ in weights)
    assert abs(whole - 1) < 1e-9
    return Vec(*(sum(mass * place[axis] for mass, place in weights) for axis in range(3)))


def hand_outlines(pose: Pose) -> dict[str, QPainterPath]:
    """Return the outlines of both hands."""
    body, angles = pose.skeleton, pose.angles
    return {
        "near hand": path_of(hand(body.near_arm, angles.near_arm.curl, pose.near_palm, is_near=True).outline),
        "far hand": path_of(hand(body.far_arm, angles.far_arm.curl, pose.far_palm, is_near=False).outline),
    }


def foot_outlines(pose: Pose) -> dict[str, QPainterPath]:
    """Return the outlines of both feet."""
    far = limbs.laid_open(pose.skeleton.far_leg, pose.angles.far_leg.spread)
    return {
        "near foot": path_of(Foot(pose.skeleton.near_leg, is_near=True).outline),
        "far foot": path_of(Foot(far, is_near=False).outline),
    }


def trunk(pose: Pose) -> dict[str, QPainterPath]:
    """Return the outlines of shirt and seat."""
    return {
        "shirt": side_view.shirt(pose.skeleton, STYLE),
        "seat": side_view.seat(side_view.about_hip(pose.skeleton), STYLE),
    }


def parts(pose: Pose) -> dict[str, QPainterPath]:
    """Return the outlines of all parts that may touch something."""
    body, cut, sleeve = pose.skeleton, STYLE.look.trousers, STYLE.look.sleeve
    far = limbs.laid_open(body.far_leg, pose.angles.far_leg.spread)
    found = {**hand_outlines(pose), **foot_outlines(pose), **trunk(pose)}
    for name, leg, arm in (("near", body.near_leg, body.near_arm), ("far", far, body.far_arm)):
        found[f"{name} trousers"] = path_of(limbs.trousers(leg, cut, 1.0))
        found[f"{name} shank"] = path_of(limbs.shank(leg, 1.0))
        found[f"{name} sleeve"] = path_of(limbs.sleeve(arm, sleeve, 1.0))
        found[f"{name} forearm"] = path_of(limbs.bare_arm(arm, sleeve, 1.0))
    profile = head.profile(flat(body.head_base), body.head_direction, flat(body.shoulder), STYLE)
    for number, shape in enumerate(shape for shape in profile if not shape.is_inner):
        found[f"head {number}"] = shape.path
    return found


def pieces(path: QPainterPath) -> list[QPolygonF]:
    """Return an outline in mm, with its curves cut into short straight pieces."""
    return path.toSubpathPolygons(QTransform.fromScale(1000, 1000))


def corners(path: QPainterPath) -> list[tuple[float, float]]:
    """Return the corners of an outline, whose curves are cut into short straight pieces."""
    return [(point.x() / 1000, point.y() / 1000) for polygon in pieces(path) for point in polygon]


def lowest(path: QPainterPath) -> float:
    """Return how high the lowest place of an outline is."""
    return min(polygon.boundingRect().top() for polygon in pieces(path)) / 1000
