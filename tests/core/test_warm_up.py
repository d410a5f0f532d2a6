"""The warm-up: the first part of a session, which is no exercise of the routine."""

from dataclasses import replace

import pytest

from footcoach.coach.session_starter import SessionStarter, is_superseded
from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.dose import doses
from footcoach.core.exercise import PhaseKind
from footcoach.core.plan import continue_with, restart_with
from footcoach.core.progress import day_marks
from footcoach.core.record import RecordStatus, SessionLine, resume_index, works_of
from footcoach.core.routine import RoutineEntry, warm_up_ids
from footcoach.core.summary import summarise
from footcoach.core.weeks import days_done, week_tallies
from tests.core.records import at, session
from tests.factories import NO_PREFERENCES, make_exercise, make_routine
from tests.fakes import FakeClock

MARCHING = make_exercise("marching", steps=[("March", PhaseKind.MOVE, 120)])
RAISES, CIRCLES = make_exercise("heel-raises", repetitions=2), make_exercise("ankle-circles")
ROUTINE = replace(make_routine(RAISES, CIRCLES), warm_up=RoutineEntry(MARCHING, {}))
WARMS_UP = replace(NO_PREFERENCES, warms_up=True)
WITH, WITHOUT = compile_plan(ROUTINE, WARMS_UP), compile_plan(ROUTINE, NO_PREFERENCES)
WARM_UPS = frozenset({"marching"})
BEGUN = at("2026-03-02 10:00")


def parts(plan):
    return [segment.exercise_id for segment in plan.segments]


def recorded(plan, count):
    """The record of a session of `plan`, interrupted after so many of its phases."""
    record = session(BEGUN, plan, [(BEGUN, count / len(plan.phases))])
    return replace(record, resume_at=record.phases[count].key) if count < len(plan.phases) else record


def resumed(record, preferences=WARMS_UP):
    starter = SessionStarter({ROUTINE.id: ROUTINE}, lambda routine: compile_plan(routine, preferences), FakeClock())
    return starter.resumed(record)


def as_line(record, **changes):
    works = works_of(record)
    line = SessionLine(
        record.id, record.routine_id, record.started_at_ms, record.utc_offset_min, record.day, RecordStatus.FINISHED,
        sum(work.planned_ms for work in works), sum(work.done_ms for work in works), None, "", (),
        frozenset(work.exercise_id for work in works), record.last_at_ms,
    )  # fmt: skip
    return replace(line, **changes)


# The routine and its plan


def test_routine__does_not_count_it_among_its_exercises():
    assert ROUTINE.exercises == (RAISES, CIRCLES)
    assert [entry.exercise for entry in ROUTINE.parts] == [MARCHING, RAISES, CIRCLES]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ({"heel-raises"}, ["heel-raises"]),
        ({"heel-raises", "marching"}, ["marching", "heel-raises"]),
        ({"marching"}, ["marching"]),
    ],
)
def test_only__has_it_only_if_it_is_named(ids, expected):
    assert [entry.exercise.id for entry in ROUTINE.only(ids).parts] == expected


def test_warm_up_ids__leave_out_what_is_an_exercise_of_another_routine():
    other = make_routine(MARCHING, id="other")
    assert warm_up_ids([ROUTINE]) == WARM_UPS
    assert warm_up_ids([ROUTINE, other]) == frozenset()


def test_compile__puts_it_first_for_who_wants_it():
    assert parts(WITH) == ["marching", "heel-raises", "ankle-circles"]
    assert parts(WITHOUT) == ["heel-raises", "ankle-circles"]
    assert WITH.total_ms == WITHOUT.total_ms + 130_000
    assert (WITH.phases[0].announcement, WITH.phases[0].waits) == ("Marching", False)
    assert parts(compile_plan(make_routine(RAISES), WARMS_UP)) == ["heel-raises"]


def test_compile__takes_its_seconds_from_the_preferences():
    longer = replace(WARMS_UP, dosage={"marching": {"step_0_s": 60}})
    assert compile_plan(ROUTINE, longer).phases[1].duration_ms == 60_000


def test_compiler__switched_off_and_on__is_as_new():
    compiler = PlanCompiler()
    plans = [compiler.compile(ROUTINE, preferences) for preferences in (WARMS_UP, NO_PREFERENCES, WARMS_UP)]
    assert plans == [WITH, WITHOUT, WITH]


# Switched in the middle of a session


@pytest.mark.parametrize("index", [0, 1])
def test_continue_with__switched_off_in_its_middle__goes_on_with_the_exercises(index):
    plan = continue_with(WITH, index, WITHOUT)
    assert plan.phases == WITH.phases[: index + 1] + WITHOUT.phases


def test_continue_with__switched_on_when_it_would_be_over__changes_nothing():
    for index in range(len(WITHOUT.phases)):
        assert continue_with(WITHOUT, index, WITH).phases[index + 1 :] == WITHOUT.phases[index + 1 :]


def test_restart_with__switched_off__begins_with_the_first_exercise():
    assert restart_with(WITH, 1, WITHOUT).phases == WITHOUT.phases
    assert restart_with(WITH, 2, WITHOUT).phases == WITH.phases[:2] + WITHOUT.phases


# An interrupted session


def test_resumed__in_its_middle__goes_on_with_it():
    start = resumed(recorded(WITH, 1))
    assert parts(start.plan) == parts(WITH)
    assert start.plan.phases[start.index :][1:] == WITH.phases[1:]


def test_resumed__when_it_is_done__goes_on_after_it():
    start = resumed(recorded(WITH, 3))
    assert parts(start.plan) == parts(WITH)
    assert start.plan.phases[start.index].exercise_id == "heel-raises"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_resumed__a_session_without_one__goes_on_without_one(count):
    start = resumed(recorded(WITHOUT, count))
    assert parts(start.plan) == parts(WITHOUT)
    assert start.index == resume_index(WITHOUT, recorded(WITHOUT, count))


def test_resumed__switched_off_since__goes_on_with_what_comes_after_it():
    start = resumed(recorded(WITH, 1), NO_PREFERENCES)
    assert (start.plan, start.index) == (WITHOUT, 0)


def test_is_superseded__nobody_misses_the_warm_up():
    interrupted = recorded(WITH, 3)
    later = as_line(session(at("2026-03-02 12:00"), WITHOUT, [(at("2026-03-02 12:00"), 1.0)]))
    assert not is_superseded(interrupted, [later])
    assert is_superseded(interrupted, [later], WARM_UPS)


# What counts


def test_days_done__marching_alone_does_no_day():
    works = works_of(recorded(WITH, 2))
    assert sum(work.done_ms for work in works) == 120_000
    assert days_done(works, WARM_UPS) == frozenset()
    (mark,) = day_marks(works, (), WARM_UPS).values()
    assert (mark.counts, mark.is_done, mark.is_begun) == (False, False, True)


def test_week_tallies__its_minutes_count_but_no_day_of_it():
    works = works_of(recorded(WITH, 2))
    (week,) = week_tallies(works, (), 3, BEGUN.date(), BEGUN.date(), 0, WARM_UPS)
    assert (week.days_done, week.sessions, week.done_ms) == (0, 1, 120_000)


def test_doses__are_those_of_the_exercises():
    works = works_of(session(BEGUN, WITH, [(BEGUN, 1.0)]))
    found = doses(works, ROUTINE.exercises, 3, BEGUN.date(), 0)
    assert [(dose.exercise_id, dose.done_today) for dose in found] == [("heel-raises", 1), ("ankle-circles", 1)]


def test_summarise__tells_of_it_as_of_an_exercise():
    found = summarise(recorded(WITH, 2))
    assert [(part.exercise_id, part.is_complete) for part in found] == [
        ("marching", True), ("heel-raises", False), ("ankle-circles", False),
    ]  # fmt: skip
