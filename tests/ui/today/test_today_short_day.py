"""A short day on Today: two exercises, which ones, how long, and a session of them that is kept like any other."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from footcoach.core.record import RecordStatus
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from footcoach.storage.settings_file import LoadedSettings
from footcoach.storage.state import ProgramState
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.phrases import about_minutes
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.today.short_day_row import ShortDayRow
from footcoach.ui.window.coordinator import Coordinator
from tests.fakes import FakeClock, FakeComputer
from tests.ui.formats import FORMATS
from tests.ui.today.test_resume import all_sessions, is_offered
from tests.ui.today.test_today_past import done
from tests.ui.waiting import wait_for_answers


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def short_day_buttons(program):
    return [button for button in program.page.findChildren(QPushButton, "shortDayButton") if button.isVisible()]


def exercises_of(program):
    return [segment.exercise_id for segment in program.player.plan.segments]


def test_short_day__says_how_long_it_takes_which_exercises_and_why(today):
    button = today.find("shortDayButton")
    assert button.text().startswith("Short day: 2 exercises, about ")
    assert today.text("shortDayExercises") == "Or just these two: Tiptoe walk, Heel raises"
    assert button.accessibleDescription().startswith("Tiptoe walk, Heel raises. In one small study")


def test_short_day__is_a_session_of_these_two(today):
    today.press("shortDayButton")
    assert exercises_of(today) == ["toe-walking", "heel-raises"]


def test_short_day__is_kept_and_makes_way_for_the_others(today):
    today.press("shortDayButton")
    today.run(today.player.plan.total_ms)
    today.press("closeSummaryButton")
    today.settle()
    (record,) = all_sessions(today)
    assert record.status is RecordStatus.FINISHED
    assert {phase.exercise_id for phase in record.phases} == {"toe-walking", "heel-raises"}
    assert today.text("todayState").startswith("2 of 6 today")
    assert today.text("shortDayExercises") == "Or just these two: Seated toe stretch, Foot massage"


def test_short_day__knows_more_than_this_week(today):
    # Last week, in the order of the routine; today is Tuesday.
    for days_ago, name in ((9, "toe-walking"), (8, "heel-raises"), (5, "seated-toe-stretch"), (4, "foot-massage")):
        done(today, days_ago, name)
    assert today.text("shortDayExercises") == "Or just these two: Resistance band, Ankle circles"
    done(today, 3, "resistance-band", "ankle-circles")
    assert today.text("shortDayExercises") == "Or just these two: Tiptoe walk, Heel raises"


def test_short_day__when_everything_is_done(today):
    done(today, 0, "toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band")
    for _ in range(2):
        done(today, 0, "ankle-circles")
    today.press("shortDayButton")
    assert exercises_of(today) == ["toe-walking", "heel-raises"]


def test_short_day__that_was_interrupted_goes_on_with_the_same_two(start_program):
    program = start_program().appear().settle()
    program.press("shortDayButton")
    program.run(30_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    assert is_offered(program)
    program.press("continueButton")
    assert exercises_of(program) == ["toe-walking", "heel-raises"]


def test_short_day__takes_as_long_as_the_person_has_chosen(start_program):
    program = start_program(settings="[dosage.toe-walking]\nsets = 1\n[dosage.heel-raises]\nsets = 1\n")
    program.appear().settle()
    told = program.text("shortDayButton")
    program.press("shortDayButton")
    plan = program.player.plan
    assert {phase.sets for phase in plan.phases} == {1}
    assert told == f"Short day: 2 exercises, {about_minutes(plan.total_ms)}"


def test_short_day__keeps_its_room_until_the_history_has_answered(start_program):
    program = start_program().appear()
    assert short_day_buttons(program) == []
    row = program.page.findChild(ShortDayRow)
    before = row.geometry()
    assert before.height() > 0
    program.settle()
    assert len(short_day_buttons(program)) == 1
    assert row.geometry() == before


@pytest.mark.parametrize("count", [0, 1, 2])
def test_short_day__is_not_offered_where_there_is_nothing_to_leave_out(qtbot, tmp_path, count):
    catalogue = load_catalogue(Paths(tmp_path), "en")
    routine = catalogue.default_routine()
    few = routine.only([exercise.id for exercise in routine.exercises[:count]])
    program = Coordinator(
        catalogue=replace(catalogue, routines={few.id: few}),
        loaded=LoadedSettings(DEFAULT_SETTINGS, ()),
        state=ProgramState(has_read_safety=True),
        paths=Paths(tmp_path),
        figures=FigureModel(tmp_path),
        computer=FakeComputer(FakeClock()).handed_in,
        formats=FORMATS,
        time_scale=1.0,
    )
    qtbot.addWidget(program.window)
    program.open()
    with qtbot.waitSignal(program.window.appeared):
        program.window.show()
    wait_for_answers(qtbot, program.findChild(HistoryService))
    (state,) = program.window.findChildren(QLabel, "todayState")
    assert state.text().startswith("Not done yet today"), "the history has answered"
    assert not any(button.isVisible() for button in program.window.findChildren(QPushButton, "shortDayButton"))
    program.window.close()
