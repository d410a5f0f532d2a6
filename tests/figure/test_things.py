"""Every thing that the exercises need has a small picture, in each theme."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from footcoach.figure.style import style_of
from footcoach.figure.things import has_picture, paint_thing
from tests.test_assets import EXERCISES

THINGS = sorted({thing.id for exercise in EXERCISES.values() for thing in exercise.equipment})
GROUND = QColor("#010203")


def painted(thing_id, target, **style):
    image = QImage(96, 96, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_thing(painter, target, thing_id, style_of("bun", **style))
    painter.end()
    return image


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("is_high_contrast", [False, True])
@pytest.mark.parametrize("thing_id", THINGS)
def test_thing__fills_its_place_and_nothing_else(qapp, thing_id, is_dark, is_high_contrast):
    image = painted(thing_id, QRectF(16, 16, 64, 64), is_dark=is_dark, is_high_contrast=is_high_contrast)
    inked = {(x, y) for x in range(96) for y in range(96) if image.pixelColor(x, y) != GROUND}
    assert inked <= {(x, y) for x in range(16, 80) for y in range(16, 80)}
    assert max(x for x, _ in inked) - min(x for x, _ in inked) >= 40
    assert len(inked) >= 64 * 64 * 0.2


def test_thing__of_a_person_s_own_has_no_picture():
    assert not has_picture("trampoline")
