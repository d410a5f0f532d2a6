"""What a session leaves behind, and where an interrupted one goes on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.plan import Place
from footcoach.core.record import (
    Outcome,
    PhaseKey,
    RecordStatus,
    begin_record,
    key_of,
    resume_index,
    with_phase_left,
    with_plan,
    works_of,
)
from footcoach.core.session import PhaseLeft
from tests.factories import make_exercise, make_plan

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = NINE.date()


def record_of(plan, begun=NINE):
    return begin_record("0" * 32, plan, begun)


def left(plan, index, elapsed_ms=None):
    phase = plan.phases[index]
    elapsed_ms = phase.duration_ms if elapsed_ms is None else elapsed_ms
    return PhaseLeft(index, phase, 0, elapsed_ms, elapsed_ms == phase.duration_ms)


def test_begin__plans_every_phase_of_the_local_day():
    plan = make_plan(make_exercise(repetitions=2))
    record = record_of(plan, datetime(2026, 11, 23, 1, tzinfo=timezone(timedelta(hours=5, minutes=30))))
    assert [phase.planned_ms for phase in record.phases] == [phase.duration_ms for phase in plan.phases]
    assert {phase.outcome for phase in record.phases} == {Outcome.PENDING}
    assert (record.day, record.utc_offset_min, record.status) == (date(2026, 11, 23), 330, RecordStatus.OPEN)
    assert record.resume_at == key_of(plan.phases[0])


def test_phases_of_a_plan__have_keys_of_their_own():
    exercise = make_exercise(
        is_sided=True,
        sets=2,
        repetitions=3,
        rest_between_repetitions_s=5,
        rest_between_sets_s=9,
        switch_side_s=4,
    )
    plan = make_plan(exercise, make_exercise("second"))
    assert len({key_of(phase) for phase in plan.phases}) == len(plan.phases)


def test_phase_left__completed_skipped_and_done_again():
    plan = make_plan(make_exercise())
    record = with_phase_left(record_of(plan), left(plan, 1, 1_000), DAY, 7)
    assert (record.phases[1].outcome, record.phases[1].done_ms) == (Outcome.SKIPPED, 1_000)
    record = with_phase_left(record, left(plan, 1), DAY, 8)
    assert (record.phases[1].outcome, record.phases[1].done_ms) == (Outcome.COMPLETED, 3_000)
    record = with_phase_left(record, left(plan, 1, 500), DAY, 9)
    assert (record.phases[1].outcome, record.phases[1].done_ms, record.last_at_ms) == (Outcome.COMPLETED, 3_000, 9)


def test_phase_left__all_of_a_shorter_one_is_worth_more_than_a_part_of_a_longer_one():
    long, short = (make_plan(make_exercise(steps=[("Press", PhaseKind.HOLD, seconds)])) for seconds in (180, 60))
    record = with_phase_left(record_of(long), left(long, 1, 70_000), DAY, 1)
    record = with_phase_left(with_plan(record, short), left(short, 1), DAY, 2)
    phase = record.phases[1]
    assert (phase.outcome, phase.done_ms, phase.planned_ms) == (Outcome.COMPLETED, 60_000, 60_000)
    record = with_phase_left(record, left(long, 1, 70_000), DAY, 3)
    assert record.phases[1] == phase


@pytest.mark.parametrize(
    ("elapsed_ms", "is_completed", "planned_ms"),
    [(9_000, True, 9_000), (1_500, True, 1_500), (9_000, False, 9_000), (1_500, False, 3_000)],
)
def test_phase_left__without_a_clock_is_as_long_as_it_took(elapsed_ms, is_completed, planned_ms):
    plan = make_plan(make_exercise(until_done={"Up"}))
    went = PhaseLeft(1, plan.phases[1], 0, elapsed_ms, is_completed)
    phase = with_phase_left(record_of(plan), went, DAY, 7).phases[1]
    assert (phase.done_ms, phase.planned_ms) == (elapsed_ms, planned_ms)


def test_phase_left__without_a_clock_all_of_it_is_worth_more_than_long_of_it():
    plan = make_plan(make_exercise(until_done={"Up"}))
    record = record_of(plan)
    for elapsed_ms, is_completed in [(60_000, False), (2_000, True), (70_000, False)]:
        record = with_phase_left(record, PhaseLeft(1, plan.phases[1], 0, elapsed_ms, is_completed), DAY, 7)
    assert (record.phases[1].outcome, record.phases[1].done_ms) == (Outcome.COMPLETED, 2_000)


def test_plan_changed__what_is_done_stays():
    long, short = make_plan(make_exercise(repetitions=3)), make_plan(make_exercise(repetitions=1, prepare_s=4))
    record = record_of(long)
    for index in (0, 1, 2, 3):
        record = with_phase_left(record, left(long, index), DAY, 0)
    changed = with_plan(record, short)
    done = {phase.key: phase.done_ms for phase in record.phases if phase.outcome is Outcome.COMPLETED}
    assert {phase.key: phase.done_ms for phase in changed.phases if phase.outcome is Outcome.COMPLETED} == done
    assert len(changed.phases) == 4
    assert [phase.repetition for phase in changed.phases] == [1, 1, 1, 2]


def test_works__by_side_and_by_the_day_on_which_the_last_of_the_exercise_was_done():
    plan = make_plan(make_exercise(is_sided=True))
    record = with_phase_left(record_of(plan), left(plan, 1), DAY, 0)
    # Interrupted, and continued on the next morning.
    record = with_phase_left(record, left(plan, 3, 1_000), DAY + timedelta(days=1), 0)
    first, second = works_of(record)
    next_day = DAY + timedelta(days=1)
    assert (first.side, first.day, first.done_ms, first.planned_ms) == (Side.LEFT, next_day, 3_000, 5_000)
    assert (second.side, second.day, second.done_ms) == (Side.RIGHT, next_day, 1_000)


def test_works__of_an_exercise_of_which_one_side_was_left_out_stay_together():
    plan = make_plan(make_exercise(is_sided=True))
    record = with_phase_left(record_of(plan), left(plan, 3), DAY + timedelta(days=3), 0)
    assert {work.day for work in works_of(record)} == {DAY + timedelta(days=3)}


def plan_of_two():
    """First: PREPARE, 2 sets × 2 × (Up, Hold) with a rest between sets; second: PREPARE, Up, Hold on either side."""
    first = make_exercise("first", sets=2, repetitions=2, rest_between_sets_s=9)
    return make_plan(first, make_exercise("second", is_sided=True, switch_side_s=4))


def standing_at(plan, index):
    """The record of a session that was interrupted in the phase at `index`."""
    return replace(record_of(plan), resume_at=key_of(plan.phases[index]))


@pytest.mark.parametrize(
    ("index", "goes_on_at"),
    [
        pytest.param(0, 0, id="getting ready"),
        pytest.param(3, 3, id="beginning of a repetition"),
        pytest.param(4, 3, id="in the middle of a repetition"),
        pytest.param(5, 6, id="rest between sets"),
        pytest.param(9, 8, id="second set, second repetition"),
        pytest.param(10, 10, id="next exercise"),
        pytest.param(13, 13, id="changing sides"),
        pytest.param(15, 14, id="other side"),
    ],
)
def test_resume__at_the_beginning_of_the_repetition(index, goes_on_at):
    plan = plan_of_two()
    assert resume_index(plan, standing_at(plan, index)) == goes_on_at


def test_resume__in_a_plan_that_has_become_shorter():
    plan = plan_of_two()
    was = replace(record_of(plan), resume_at=PhaseKey("first", Place(3, 0, 2, 1)))
    assert plan.phases[resume_index(plan, was)].exercise_id == "second"
    assert resume_index(plan, replace(was, resume_at=PhaseKey("gone", Place(1, 0, 1, 0)))) is None
    assert resume_index(plan, replace(was, resume_at=PhaseKey("second", Place(9, 0, 1, 0)))) is None
    assert resume_index(plan, replace(was, resume_at=None)) is None


def test_resume__of_an_exercise_that_is_no_longer_there_goes_on_with_the_next():
    plan = plan_of_two()
    was = standing_at(plan, 4)
    without_first = make_plan(make_exercise("second", is_sided=True, switch_side_s=4))
    assert resume_index(without_first, was) == 0
    without_second = make_plan(make_exercise("first"))
    assert resume_index(without_second, standing_at(plan, 12)) is None


def test_resume__a_rest_that_is_a_step_is_over():
    steps = [("Up", PhaseKind.MOVE, 3), ("Pause", PhaseKind.REST, 1)]
    plan = make_plan(make_exercise(steps=steps, repetitions=2))
    assert [resume_index(plan, standing_at(plan, index)) for index in range(5)] == [0, 1, 3, 3, None]


def test_phase_left__that_is_no_longer_planned_is_kept():
    long, short = make_plan(make_exercise(repetitions=2)), make_plan(make_exercise(repetitions=1))
    record = with_phase_left(record_of(short), left(long, 3, 2_950), DAY, 0)
    assert [phase.done_ms for phase in record.phases] == [0, 0, 0, 2_950]


def test_done__is_moving_and_holding_only():
    plan = make_plan(make_exercise())
    record = with_phase_left(with_phase_left(record_of(plan), left(plan, 0), DAY, 0), left(plan, 2), DAY, 0)
    assert record.done_ms == 2_000
    assert replace(record, phases=()).done_ms == 0
