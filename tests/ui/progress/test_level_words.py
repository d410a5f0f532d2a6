"""The form in which an exercise was done, as Progress and the report tell it."""

from datetime import date
from types import SimpleNamespace

from footcoach.core.exercise import Side
from footcoach.core.progress import ExerciseShare
from footcoach.core.record import RecordStatus, SessionLine
from footcoach.ui.progress.words import session_text
from footcoach.ui.report.exercise_table import levels_text
from tests.core.test_levels import CIRCLES, RAISES
from tests.factories import make_exercise

WALK = make_exercise("toe-walking")
EXERCISES = {"toe-walking": WALK, "heel-raises": RAISES, "ankle-circles": CIRCLES}


def line(levels, *ids):
    day = date(2026, 11, 23)
    return SessionLine(
        "a", "mine", 0, 0, day, RecordStatus.FINISHED, 60_000, 60_000, None, "", (), frozenset(ids), 0, levels
    )


def test_session__of_one_or_two_exercises_names_the_form():
    levels = {"heel-raises": "seated"}
    text = session_text(line(levels, "heel-raises", "ankle-circles"), EXERCISES)
    assert text == "Heel raises (Seated), Ankle circles  ·  1 minute  ·  all of it"
    text = session_text(line({"heel-raises": "both"}, "heel-raises"), EXERCISES)
    assert text == "Heel raises  ·  1 minute  ·  all of it"


def test_session__of_more_exercises_names_those_in_another_form():
    assert session_text(line({"heel-raises": "seated"}, *EXERCISES), EXERCISES).startswith(
        "3 exercises: Heel raises (Seated)  ·  "
    )
    assert session_text(line({}, *EXERCISES), EXERCISES).startswith("3 exercises  ·  ")


def test_report__names_the_forms_that_do_not_come_so():
    def facts(*levels):
        shares = [ExerciseShare("heel-raises", Side.BOTH, frozenset("a"), 1, 1, frozenset({each})) for each in levels]
        return SimpleNamespace(shares=shares)

    assert levels_text(facts("both"), EXERCISES) == ""
    assert levels_text(facts("seated", "both"), EXERCISES) == "At these levels: Heel raises (Seated, Both)."
