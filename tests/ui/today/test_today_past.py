"""Today shows what is done already: the week, the dose of each exercise, the second round."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from footcoach.core.compiler import compile_plan
from footcoach.core.record import RecordStatus, begin_record, with_phase_left
from footcoach.core.routine import Routine
from footcoach.core.session import PhaseLeft
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.settings import DEFAULT_SETTINGS

# The clock of the program under test stands on Tuesday 14 November 2023, 22:13.
NOW = datetime.fromtimestamp(1_700_000_000, UTC)


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def done(program, days_ago, *exercise_ids):
    """Keep a session of these exercises, wholly done so many days ago."""
    routine = load_catalogue(program.paths, "en").default_routine()
    entries = tuple(entry for entry in routine.entries if entry.exercise.id in exercise_ids)
    plan = compile_plan(Routine(routine.id, routine.name, entries), DEFAULT_SETTINGS.preferences())
    begun = NOW - timedelta(days=days_ago, hours=2)
    record = begin_record(uuid4().hex, plan, begun)
    for index, phase in enumerate(plan.phases):
        left = PhaseLeft(index, phase, 0, phase.duration_ms, is_completed=True)
        record = with_phase_left(record, left, begun.date(), record.started_at_ms)
    finished = replace(record, status=RecordStatus.FINISHED, resume_at=None)
    program.history.change(lambda history: history.save(finished))
    program.settle().settle()


def dose(program, exercise_id):
    """What the card shows of it, which is told without its mark too."""
    card = program.find(f"card-{exercise_id}")
    text = card.findChild(QLabel, f"dose-{exercise_id}").text()
    assert card.accessibleDescription().endswith(text.removeprefix("✓ "))
    return text


def test_nothing_done__says_so_without_reproach(today):
    assert today.text("todayState") == "Not done yet today  ·  0 of 3 days this week"
    assert today.find("card-ankle-circles").accessibleDescription().endswith("twice a day, 0 of 3 days this week")
    assert today.find("card-heel-raises").accessibleDescription().endswith("0 of 3 days this week")


def test_done__counts_the_day_and_the_dose(today):
    done(today, 1, "heel-raises")
    done(today, 0, "heel-raises", "ankle-circles")
    assert today.text("todayState") == "2 of 6 today  ·  2 of 3 days this week"
    assert dose(today, "heel-raises").endswith("✓ Done today")
    assert dose(today, "ankle-circles").endswith("1 of 2 today")


def test_done__all_of_them_is_the_day(today):
    routine = load_catalogue(today.paths, "en").default_routine()
    done(today, 0, *(exercise.id for exercise in routine.exercises))
    assert today.text("todayState").startswith("✓ Done today  ·  ")


def test_goal__is_the_persons_own(start_program):
    program = start_program(settings="weekly_goal_days = 1\n").appear().settle()
    done(program, 0, "foot-massage")
    assert program.text("todayState") == "1 of 6 today  ·  1 day this week: goal reached"


@pytest.mark.parametrize("goal_days", [1, 3, 5, 7])
def test_goal__is_the_same_number_on_the_cards_and_on_the_pages(start_program, goal_days):
    program = start_program(settings=f"weekly_goal_days = {goal_days}\n").appear().settle()
    told = {1: ("0 of 1 day this week", "on 1 day a week"), 7: ("Not yet today", "every day")}
    on_card, on_page = told.get(goal_days, (f"0 of {goal_days} days this week", f"on {goal_days} days a week"))
    assert program.text("todayState").endswith(on_card if goal_days < 7 else "0 of 7 days this week")
    assert dose(program, "foot-massage") == on_card
    program.press("card-foot-massage")
    assert f"Do it {on_page}." in [label.text() for label in program.page.findChildren(QLabel)]


def test_goal__is_never_more_than_an_exercise_allows(start_program):
    program = start_program(settings="weekly_goal_days = 7\n").appear().settle()
    assert dose(program, "heel-raises") == "0 of 3 days this week"
    assert dose(program, "toe-walking") == "0 of 5 days this week"
    program.press("card-heel-raises")
    assert "Do it on 3 days a week." in [label.text() for label in program.page.findChildren(QLabel)]


def test_days_off__make_the_goal_smaller(today):
    for days_ahead in range(1, 6):
        day = (NOW + timedelta(days=days_ahead)).date()
        today.history.change(lambda history, day=day: history.set_day_off(day, is_off=True))
    today.settle().settle()
    assert today.text("todayState") == "Not done yet today  ·  0 of 2 days this week"
    assert dose(today, "toe-walking") == "0 of 2 days this week"


def test_week__begins_anew(today):
    # Last Saturday.
    done(today, 3, "heel-raises")
    assert today.text("todayState") == "Not done yet today  ·  0 of 3 days this week"


def test_second_round__is_a_session_of_two_minutes(today):
    done(today, 0, "ankle-circles")
    assert "about 2 minutes" in today.find("secondRound").accessibleName()
    today.press("secondRoundButton")
    plan = today.player.plan
    assert [segment.exercise_id for segment in plan.segments] == ["ankle-circles"]
    today.run(plan.total_ms)
    today.press("closeSummaryButton")
    today.settle()
    assert dose(today, "ankle-circles") == "✓ 2 of 2 today"
    assert not any(button.isVisible() for button in today.page.findChildren(QPushButton, "secondRoundButton"))


def test_second_round__stays_where_it_is_when_something_else_comes(today):
    done(today, 0, "ankle-circles")
    card = today.find("secondRound")
    today.find("secondRoundButton").setFocus()
    done(today, 0, "heel-raises")
    assert today.find("secondRound") is card
    assert today.find("secondRoundButton").hasFocus()


@pytest.mark.parametrize("times", [1, 2, 3])
def test_dose__more_than_enough_is_enough(today, times):
    for _ in range(times):
        done(today, 0, "ankle-circles")
    expected = ["1 of 2 today", "✓ 2 of 2 today", "✓ 2 of 2 today"]
    assert dose(today, "ankle-circles").endswith(expected[times - 1])


def test_dose__of_the_week_is_enough_on_other_days(start_program):
    program = start_program()
    program.clock.advance(4 * 24 * 3_600_000)
    program.appear().settle()
    for days_ahead in range(3):
        done(program, -days_ahead, "heel-raises")
    assert dose(program, "heel-raises").endswith("✓ Enough for this week")
    assert program.text("todayState") == "Not done yet today  ·  3 days this week: goal reached"


def test_day_off__is_said_unless_something_was_done(today):
    today.history.change(lambda history: history.set_day_off(NOW.date(), is_off=True))
    today.settle().settle()
    assert today.text("todayState").startswith("Day off today  ·  ")
    done(today, 0, "heel-raises")
    assert today.text("todayState").startswith("1 of 6 today  ·  ")


def test_midnight__brings_a_new_day(today):
    done(today, 0, "ankle-circles")
    assert today.text("todayState").startswith("1 of 6 today")
    today.clock.advance(2 * 3_600_000)
    today.window.activated.emit()
    today.settle()
    assert today.text("todayState") == "Not done yet today  ·  1 of 3 days this week"


def test_places__today_and_progress_with_the_settings_beside_them(today):
    today.press("progressPlace")
    today.settle()
    assert today.page.accessibleName() == "Progress"
    today.press("todayPlace")
    assert today.page.accessibleName() == "Today"
    assert today.find("settingsButton").isVisible()
    today.press("startButton")
    assert not any(button.isVisible() for button in today.window.findChildren(QPushButton, "progressPlace"))
