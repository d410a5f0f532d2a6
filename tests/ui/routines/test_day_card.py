"""A day on which something is different: what fits, and what is left out, is said before it starts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox

from footcoach.storage.own_exercises import new_exercise
from footcoach.ui.routines.day_card import DayCard
from tests.storage.bundles import routine


@pytest.fixture
def place(start_program):
    """A function that starts the program in the place Routines."""

    def start(**options):
        program = start_program(**options).appear().settle()
        program.press("routinesPlace")
        return program

    return start


def tick(program, name):
    QTest.keyClick(program.find(name, QCheckBox), Qt.Key.Key_Space)


def test_card__offers_nothing_while_nothing_is_different(place):
    card = place().find("dayCard", DayCard)
    assert not card.findChild(QPushButton, "startFittingButton").isVisible()
    assert not card.findChild(QSpinBox, "dayMinutes").isEnabled()


def test_no_band__is_left_out_and_the_rest_starts(place):
    program = place()
    tick(program, "dayNoBand")
    assert program.text("dayLeftOut") == "Left out, because it needs a band: Resistance band."
    assert program.text("dayFits").startswith("This fits: 5 exercises  ·  about 18 minutes. Tiptoe walk, Heel raises,")
    program.press("startFittingButton")
    assert "resistance-band" not in {phase.exercise_id for phase in program.player.plan.phases}
    assert program.player.plan.routine_id == "back-pain-article"


def test_no_floor__and_little_time(place):
    program = place(warms_up=True)
    tick(program, "dayNoFloor")
    tick(program, "dayTime")
    program.find("dayMinutes", QSpinBox).setValue(9)
    assert program.text("dayFits") == "This fits: 2 exercises  ·  about 8 minutes. Tiptoe walk, Heel raises."
    assert program.text("dayLeftOut").splitlines() == [
        "Left out, because it is done on the floor: Seated toe stretch, Resistance band, Ankle circles.",
        "Left out, because there is no time: the warm-up, Foot massage.",
    ]


def test_time__too_little_for_anything(place):
    program = place()
    tick(program, "dayTime")
    program.find("dayMinutes", QSpinBox).setValue(1)
    assert program.text("dayFits") == "Nothing of “The six foot exercises” fits."
    assert not program.find("startFittingButton").isEnabled()
    tick(program, "dayTime")
    assert not program.find("dayCard").findChild(QPushButton, "startFittingButton").isVisible()


def test_boxes__only_those_that_the_routine_has_a_use_for(place):
    program = place(offered="at-the-desk")
    card = program.find("dayCard")
    assert [box.objectName() for box in card.findChildren(QCheckBox) if box.isVisible()] == ["dayTime"]
    program.press("offer-evening-ankle-circles")
    assert [box.objectName() for box in card.findChildren(QCheckBox) if box.isVisible()] == ["dayTime", "dayNoFloor"]


def test_no_band__counts_for_an_own_exercise_whose_band_has_only_a_name(place):
    own = new_exercise("calf-press", "Calf press", "en", str).with_things("Exercise band")
    files = {"exercises/calf-press.toml": own.data, "routines/mine.toml": routine("calf-press", "foot-massage")}
    program = place(files=files, offered="mine")
    tick(program, "dayNoBand")
    assert program.text("dayLeftOut") == "Left out, because it needs a band: Calf press."


def test_no_band__counts_for_an_own_exercise_that_was_just_changed(place):
    own = new_exercise("calf-press", "Calf press", "en", str)
    files = {"exercises/calf-press.toml": own.data, "routines/mine.toml": routine("calf-press")}
    program = place(files=files, offered="mine")
    program.press("edit-exercise-calf-press")
    field = program.find("exerciseThings")
    field.setText("exercise band")
    QTest.keyClick(field, Qt.Key.Key_Return)
    program.coordinator._places._routines.close()
    program.press("backFromExerciseButton")
    no_band = program.find("dayCard").findChild(QCheckBox, "dayNoBand")
    program.qtbot.waitUntil(no_band.isVisible)
