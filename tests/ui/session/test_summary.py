"""The end of a session: a goodbye for who came to the end, plain words for who did not, and what comes next."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from footcoach.core.pain import PainMoment
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.core.summary import ExerciseSummary, SessionSummary
from footcoach.core.week_review import Programme, review_week
from footcoach.storage.atomic import make_private_folder
from footcoach.storage.paths import Paths
from footcoach.storage.settings import WEEKLY_GOAL
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_words import rest_text
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.session.farewell_scene import FarewellScene
from footcoach.ui.session.note_field import NoteField
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.session.summary_words import next_line, praise_text, share_text, week_line
from footcoach.ui.session.week_strip import WeekStrip
from tests.core.records import at, works_at
from tests.factories import make_exercise
from tests.ui.histories import default_plan, make_record, write
from tests.ui.settings.setting_fields import field_of

FORMATS = LocaleFormats("en", QLocale("en_GB"))
LAYOUT_TURNS = 12


def run_to_the_end(program):
    program.press("startButton")
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)
    return program.settle()


def do_alone(program, exercise="ankle-circles"):
    program.press(f"card-{exercise}")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)
    return program.settle()


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def texts(program):
    return [label.text() for label in program.page.findChildren(QLabel) if label.isVisible()]


def scene(program):
    return program.page.findChild(FarewellScene)


def strip(program):
    return program.page.findChild(WeekStrip)


def only_session(program):
    (record,) = program.asked(lambda history: tuple(history.sessions()))
    return record


# Who came to the end


def test_end__the_figure_waves_and_the_circle_of_today_is_filled(today):
    run_to_the_end(today)
    assert "Well done. Breathe out: all 6 exercises are done." in texts(today)
    assert strip(today)._fill == 0
    today.play(3_600)
    assert 0 < strip(today)._fill < 1
    today.play(3_000)
    assert strip(today)._fill == 1
    arm = today.pose().skeleton.near_arm
    assert arm.knuckles.y > arm.shoulder.y, "it waves"
    today.play(4_000)
    assert not today.frames().is_ticking()
    arm = today.pose().skeleton.near_arm
    assert arm.knuckles.y < arm.shoulder.y


def test_end__with_less_motion_it_is_one_still(start_program):
    program = start_program(settings='movement = "still"\n').appear().settle()
    do_alone(program)
    assert not program.frames().is_ticking()
    assert strip(program)._fill == 1
    arm = program.pose().skeleton.near_arm
    assert arm.knuckles.y > arm.shoulder.y


def test_end__tells_the_real_minutes_and_what_comes_next(today):
    do_alone(today)
    shown = texts(today)
    assert "Well done. Breathe out: your exercise is done." in shown
    assert "40 seconds of exercise." in shown
    (other,) = [text for text in shown if text.endswith("of getting ready and rest.")]
    assert other.startswith("1 minute")
    assert "1 of 3 days this week." in shown
    assert "Later today, if you like: Ankle circles, once more. Next: 2 more days, by Sunday." in shown


def test_end__knows_the_goal_that_was_set_in_the_session(today):
    today.press("card-ankle-circles")
    today.press("startExerciseButton")
    QTest.keySequence(today.page, "Ctrl+,")
    dialog = today.dialog("settingsDialog")
    field_of(dialog, WEEKLY_GOAL.key).setValue(5)
    dialog.accept()
    today.run(today.player.plan.total_ms)
    today.settle()
    assert "1 of 5 days this week." in texts(today)


def test_end__shows_the_other_days_of_the_week(start_program, tmp_path):
    paths = Paths(tmp_path / "data")
    make_private_folder(paths.data_dir)
    # The clock of these tests stands at Tuesday 14 November 2023.
    write(paths, [make_record(default_plan(paths), date(2023, 11, 14) - timedelta(1), 1)])
    program = start_program().appear().settle()
    do_alone(program)
    assert strip(program).accessibleName() == "Done this week: Monday, Tuesday"
    assert "2 of 3 days this week." in texts(program)


def test_end__after_the_last_movement_getting_up_may_be_left_out(today):
    today.press("card-ankle-circles")
    today.press("startExerciseButton")
    today.run(today.player.plan.total_ms - 5_000)
    today.end_session()
    assert "Session finished" in texts(today)
    assert scene(today).isVisible()


@pytest.mark.parametrize("pain", [6, 10])
def test_end__in_the_red_nobody_is_congratulated(today, pain):
    do_alone(today)
    scene(today)._elapsed_ms = 5_000
    scale = today.find(f"painAfter-{pain}")
    before = scale.mapTo(today.page, QPoint()).y()
    today.press(f"painAfter-{pain}")
    for _ in range(LAYOUT_TURNS):
        QApplication.processEvents()
    assert scale.mapTo(today.page, QPoint()).y() == before, "nothing moves under the pointer"
    assert shown_ms(today) == 0, "she stands and does not wave"
    assert not any(text.startswith("Well done") for text in texts(today))
    assert "All done: 1 of 1." in texts(today)
    today.press(f"painAfter-{pain}")
    assert shown_ms(today) == 5_000


def shown_ms(program):
    return scene(program).findChild(FigureView)._shown.elapsed_ms


# Who ended early


def stop_early(program):
    program.press("startButton")
    program.run(400_000)
    program.end_session()
    return program.settle()


def test_early__plain_words_without_praise_and_without_a_figure(today):
    stop_early(today)
    shown = texts(today)
    assert shown[:3] == ["Session ended early", "It is fine to stop. What you did is kept.", "You did 1 of 6."]
    assert scene(today) is None
    assert not any("Well done" in text for text in shown)


def test_early__says_nothing_of_a_second_round(today):
    today.press("card-ankle-circles")
    today.press("startExerciseButton")
    # Most of it is done: enough to count.
    today.run(today.player.plan.total_ms - 50_000)
    today.end_session()
    today.settle()
    assert any(text.startswith("Next:") for text in texts(today))
    assert not any("once more" in text for text in texts(today))


def test_early__for_pain_the_advice_stands_where_it_was_asked(today):
    stop_early(today)
    today.press("stop-pain")
    shown = texts(today)
    assert rest_text() in shown
    assert "You did 1 of 6." in shown
    assert "It is fine to stop. What you did is kept." not in shown
    assert not strip(today).isVisible()
    assert not any(text.startswith("Next:") for text in shown)
    today.press("stop-tired")
    assert rest_text() not in texts(today)
    assert strip(today).isVisible()


# A note


def test_note__is_kept_when_the_keyboard_goes_on(today):
    stop_early(today)
    note = today.find("note", NoteField)
    QTest.keyClicks(note, "Left heel stiff.")
    assert only_session(today).note == ""
    today.qtbot.waitUntil(today.window.isActiveWindow)
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert only_session(today).note == "Left heel stiff."


@pytest.mark.parametrize("how", ["closeSummaryButton", "window"])
def test_note__is_kept_when_the_page_is_left(today, start_program, how):
    stop_early(today)
    today.find("note", NoteField).setPlainText(" Good day. ")
    if how == "window":
        today.window.close()
        today = start_program()
    else:
        today.press(how)
    assert only_session(today).note == "Good day."


def test_note__is_kept_when_nothing_is_written_for_a_moment(today):
    stop_early(today)
    note = today.find("note", NoteField)
    QTest.keyClicks(note, "Left heel")
    assert note._pause.isActive()
    note._pause.timeout.emit()
    assert only_session(today).note == "Left heel"
    QTest.keyClicks(note, " stiff.")
    assert note._pause.isActive()
    note._pause.timeout.emit()
    assert only_session(today).note == "Left heel stiff."
    assert not note._pause.isActive()


def test_note__of_any_length_fits(today):
    stop_early(today)
    note = today.find("note", NoteField)
    note.setPlainText("x" * (LONGEST_NOTE + 5))
    assert len(note.toPlainText()) == LONGEST_NOTE


def test_note__beside_the_pain(today):
    stop_early(today)
    today.find("note", NoteField).setPlainText("Stiff.")
    today.press("painAfter-2")
    today.press("closeSummaryButton")
    record = only_session(today)
    assert (record.note, [pain.moment for pain in record.pain]) == ("Stiff.", [PainMoment.AFTER])


# Its words


def summary(done, planned, complete=None, *, is_warmed_up=False):
    exercises = tuple(ExerciseSummary(str(place), 1, 1) for place in range(planned))
    complete = done if complete is None else complete
    return SessionSummary(exercises, 1, 0, done, complete, planned, is_warmed_up=is_warmed_up, is_whole=True)


@pytest.mark.parametrize(
    ("done", "planned", "praise", "share"),
    [
        (6, 6, "Well done. Breathe out: all 6 exercises are done.", "All done: 6 of 6."),
        (1, 1, "Well done. Breathe out: your exercise is done.", "All done: 1 of 1."),
        (4, 6, "You came to the end. You did 4 of 6.", "You did 4 of 6."),
        (2, 2, "Well done. Breathe out: both exercises are done.", "All done: 2 of 2."),
        (0, 1, "What you did is kept. It is not finished yet.", "It is not finished yet."),
        (0, 6, "What you did is kept. No exercise is finished yet.", "No exercise is finished yet."),
    ],
)
def test_words__praise_says_no_more_than_what_was_done(done, planned, praise, share):
    assert (praise_text(summary(done, planned)), share_text(summary(done, planned))) == (praise, share)


@pytest.mark.parametrize("planned", [1, 6])
def test_words__of_what_counts_but_was_skipped_near_its_end(planned):
    assert praise_text(summary(planned, planned, planned - 1)) == "You came to the end. Nearly all of it is done."


def test_words__of_a_warm_up_without_its_exercises():
    assert share_text(summary(0, 6, is_warmed_up=True)) == "The warm-up is done, but no exercise yet."


@pytest.mark.parametrize(
    ("done", "planned", "praise", "share"),
    [
        (1, 1, "Well done. Breathe out: your warm-up is done.", "All done: 1 of 1."),
        (2, 2, "Well done. Breathe out: your warm-up is done.", "All done: 2 of 2."),
        (1, 2, "You came to the end. You did 1 of 2.", "You did 1 of 2."),
    ],
)
def test_words__of_warm_ups_alone(done, planned, praise, share):
    exercises = tuple(ExerciseSummary(str(place), int(place < done), 1) for place in range(planned))
    warmed_up = SessionSummary(exercises, 1, 0, counted=0, complete=0, planned=0, is_warmed_up=done > 0, is_whole=True)
    assert (praise_text(warmed_up), share_text(warmed_up)) == (praise, share)


def review(days, today, goal_days=3):
    works = works_at(*(at(f"{day} 09:00") for day in days))
    programme = Programme((make_exercise("heel-raises", repetitions=10),), frozenset(), goal_days, 0)
    return review_week(works, frozenset(), programme, date.fromisoformat(today))


# 23 November 2026 is a Monday.
@pytest.mark.parametrize(
    ("days", "today", "week", "following"),
    [
        (["2026-11-23"], "2026-11-23", "1 of 3 days this week.", "Next: 2 more days, by Sunday."),
        (["2026-11-23", "2026-11-25"], "2026-11-25", "2 of 3 days this week.", "Next: one more day, by Sunday."),
        (["2026-11-28"], "2026-11-28", "1 of 3 days this week.", "Next: tomorrow."),
        (["2026-11-29"], "2026-11-29", "1 of 3 days this week.", "A new week begins tomorrow."),
        (
            ["2026-11-23", "2026-11-25", "2026-11-27"],
            "2026-11-27",
            "3 days this week: you have reached your goal.",
            "Next: Monday, when a new week begins.",
        ),
    ],
)
def test_words__of_the_week_and_what_comes_next(days, today, week, following):
    found = review(days, today)
    assert (week_line(found), next_line(found, FORMATS, is_whole=True)) == (week, following)


def test_words__of_a_goal_of_one_day():
    assert (
        week_line(review(["2026-11-23"], "2026-11-23", goal_days=1)) == "1 day this week: you have reached your goal."
    )
    assert week_line(review([], "2026-11-23", goal_days=1)) == "0 of 1 day this week."
