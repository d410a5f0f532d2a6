"""The place Routines: what there is, what can be started, and what Today offers."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox

from footcoach.storage.state import load_state
from footcoach.ui.handout.preview_dialog import PageView, PreviewDialog
from footcoach.ui.routines.routine_card import RoutineCard
from footcoach.ui.routines.routine_facts import RoutinePart
from footcoach.ui.routines.routines_controller import RoutinesController
from footcoach.ui.routines.timeline_strip import TimelineStrip
from tests.ui.settings.setting_fields import field_of

BUILT_IN = ["back-pain-article", "at-the-desk", "evening-ankle-circles", "short-routine"]
OWN = """id = "mine"
entries = [{ exercise = "ankle-circles", sides = "left-only" }]
[text.en]
name = "Mine"
"""
BROKEN = """id = "broken"
entries = [{ exercise = "heel-raises", dosage = { sets = 99 } }]
[text.en]
name = "Broken"
"""


@pytest.fixture
def place(start_program):
    """A function that starts the program in the place Routines."""

    def start(**options):
        program = start_program(**options).appear().settle()
        program.press("routinesPlace")
        return program

    return start


def test_paper__shows_the_routine_as_it_would_be_printed(place):
    program = place()
    program.press("handout-short-routine")
    (dialog,) = program.window.findChildren(PreviewDialog)
    assert dialog.isVisible()
    page = next(iter(dialog.findChildren(PageView)))
    assert page.accessibleDescription().startswith("A short routine")


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def cards(program):
    frames = [child for child in program.page.findChildren(object) if child.objectName().startswith("routine-")]
    return [frame.objectName().removeprefix("routine-") for frame in sorted(frames, key=lambda frame: frame.y())]


def test_place__is_made_when_it_is_first_opened(start_program):
    program = start_program().appear().settle()
    assert program.coordinator.findChild(RoutinesController) is None
    QTest.keySequence(program.window, QKeySequence("Alt+3"))
    assert program.window.windowTitle().startswith("Routines")
    assert QApplication.focusWidget().objectName() == "pageTitle"


def test_place__shows_the_article_s_first_and_what_each_needs(place):
    program = place()
    assert cards(program) == BUILT_IN
    shown = texts(program.find("routine-short-routine"))
    assert "2 exercises  ·  about 5 minutes" in shown
    assert "Done standing, on a chair. You need: worktop or wall, firm chair, tennis ball." in shown


def test_place__own_routines_come_with_the_others(place):
    program = place(files={"routines/mine.toml": OWN})
    assert sorted(cards(program)) == sorted(["mine", *BUILT_IN])


def test_card__counts_the_warm_up_where_it_is_done(place):
    card = place(warms_up=True).find("routine-back-pain-article")
    assert "Warm-up  ·  6 exercises  ·  about 30 minutes" in texts(card)
    spoken = card.findChild(TimelineStrip).accessibleDescription()
    assert spoken.startswith("Marching on the spot, 2 minutes 14 seconds. 1 Tiptoe walk, 4 minutes")


def test_card__strip_says_the_parts_aloud(place):
    strip = place().find("routine-short-routine").findChild(TimelineStrip)
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface.role() is QAccessible.Role.Graphic
    spoken = interface.text(QAccessible.Text.Description)
    assert spoken == "1 Heel raises, 1 minute 45 seconds. 2 Foot massage, 3 minutes 28 seconds"


def test_strip__parts_are_as_wide_as_they_are_long_but_show_their_number(qtbot):
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.resize(612, 30)
    strip.show_parts([RoutinePart("1", "A", "A", 100_000), RoutinePart("2", "B", "B", 200_000)])
    assert strip._widths() == pytest.approx([202.7, 405.3], abs=0.1)
    strip.show_parts([RoutinePart("1", "A", "A", 1_000), *(RoutinePart(n, "B", "B", 300_000) for n in "23")])
    short, *long = strip._widths()
    assert short >= strip.fontMetrics().horizontalAdvance("1")
    assert long[0] == long[1] > 250
    strip.show_parts([])
    assert strip._widths() == []


def test_start__begins_that_routine(place):
    program = place()
    program.press("start-evening-ankle-circles")
    assert program.text("exerciseName") == "Ankle circles"
    assert program.player.plan.routine_id == "evening-ankle-circles"


def test_offer__today_follows_at_once(place):
    program = place()
    program.press("offer-at-the-desk")
    assert [program.find(f"offer-{name}", QPushButton).isChecked() for name in BUILT_IN] == [False, True, False, False]
    program.press("todayPlace")
    program.settle()
    QCoreApplication.sendPostedEvents(None, 52)
    assert "At the desk, seated" in texts(program.page)
    assert [card.objectName() for card in program.page.findChildren(QPushButton) if "card-" in card.objectName()] == [
        "card-heel-raises",
        "card-ankle-circles",
        "card-foot-massage",
    ]
    assert program.text("dose-foot-massage") == "0 of 3 days this week"
    program.press("startButton")
    assert program.player.plan.routine_id == "at-the-desk"


def test_offer__what_is_needed_and_the_short_day_follow(place):
    program = place()
    program.press("offer-evening-ankle-circles")
    program.press("todayPlace")
    program.settle()
    QCoreApplication.sendPostedEvents(None, 52)
    assert [thing.objectName() for thing in program.page.findChildren(object) if "thing-" in thing.objectName()] == [
        "thing-mat"
    ]
    assert not [button for button in program.page.findChildren(QPushButton, "shortDayButton") if button.isVisible()]
    program.press("routinesPlace")
    program.press("offer-back-pain-article")
    program.press("todayPlace")
    program.settle()
    assert program.find("shortDayButton").isVisible()
    assert "6 exercises  ·  about 28 minutes" in texts(program.page)


def test_offer__survives_a_restart(place, start_program):
    program = place()
    program.press("offer-short-routine")
    assert load_state(program.paths.state_file).offered_routine == "short-routine"
    again = start_program(has_seen_welcome=False).appear()
    assert "A short routine" in texts(again.page)


def test_offer__one_that_is_gone_gives_way_to_the_article_s(start_program):
    program = start_program(offered="mine").appear()
    assert "The six foot exercises" in texts(program.page)


def test_offer__the_programme_of_the_week_follows(place):
    program = place()
    program.press("offer-short-routine")
    programme = program.coordinator._session._programme()
    assert [exercise.id for exercise in programme.exercises] == ["heel-raises", "foot-massage"]


def test_exercise_page__shows_the_numbers_of_the_routine_on_today(place):
    program = place()
    program.press("offer-short-routine")
    program.press("todayPlace")
    program.press("card-heel-raises")
    assert any(text.startswith("1 × 10") for text in texts(program.window.current_page()))


def test_help__opens_an_exercise_that_today_does_not_offer(start_program):
    program = start_program(offered="at-the-desk").appear().settle()
    program.coordinator._places._on_exercise_opened("heel-raises")
    assert program.window.windowTitle().startswith("Heel raises")
    program.press("startExerciseButton")
    assert program.text("exerciseName") == "Heel raises"


def test_settings__change_the_times_at_once(place):
    program = place()
    assert "3 exercises  ·  about 9 minutes" in texts(program.find("routine-at-the-desk"))
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    dialog.open_exercise("foot-massage")
    field_of(dialog, "foot-massage-roll_s", QSpinBox).setValue(180)
    dialog.close()
    assert "3 exercises  ·  about 13 minutes" in texts(program.find("routine-at-the-desk"))


def test_errors__of_own_files_are_told_with_place_and_remedy(place):
    program = place(files={"routines/broken.toml": BROKEN})
    shown = texts(program.find("routineErrors"))
    assert "broken.toml, entries[0].dosage.sets: 99 is outside 1 to 10. Write a number within the limits." in shown
    assert str(program.paths.data_dir) in " ".join(shown).replace("\N{ZERO WIDTH SPACE}", "")
    assert sorted(cards(program)) == sorted(BUILT_IN)


def test_keyboard__reaches_every_button(place):
    place()
    reached = []
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert {f"{what}-{name}" for what in ("start", "offer") for name in BUILT_IN} <= set(reached)


def test_offer__is_a_choice_for_a_screen_reader(place):
    button = place().find("offer-back-pain-article")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() is QAccessible.Role.RadioButton
    assert interface.state().checked
    assert interface.text(QAccessible.Text.Name) == "Offer “The six foot exercises” on Today"


def test_editor__that_is_left_shows_the_routines_anew_once(place, monkeypatch):
    program = place(files={"routines/mine.toml": OWN})
    program.press("edit-mine")
    shown = []
    show_routine = RoutineCard.show_routine
    monkeypatch.setattr(
        RoutineCard, "show_routine", lambda card, routine: (shown.append(card), show_routine(card, routine))
    )
    program.press("backToRoutinesButton")
    assert len(shown) == len(cards(program))
