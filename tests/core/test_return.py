"""Who goes on with an interrupted session first gets the time and the words to get ready for its exercise."""

from dataclasses import replace

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import PhaseKind, Posture, Side, SidedText
from footcoach.core.plan import continue_with
from footcoach.core.record import begin_record, key_of, resume_index
from footcoach.core.session import CueDue, PhaseEntered, Session
from tests.core.records import at
from tests.factories import NO_PREFERENCES, make_exercise, make_routine
from tests.fakes import FakeClock

BEGUN = at("2026-03-02 08:00")
PREFERENCES = replace(NO_PREFERENCES, posture_change_s=15, fetch_equipment_s=20)
WALK = make_exercise("toe-walking", repetitions=3, prepare_s=1)
CIRCLES = make_exercise(
    "ankle-circles", posture=Posture.LYING, equipment=("mat",), is_sided=True, repetitions=3, sets=2, switch_side_s=8,
    prepare_s=10, between={"position": (SidedText(*["Lie down"] * 3), SidedText("Lift left", "Lift right", "Lift"))},
)  # fmt: skip
BAND = make_exercise("resistance-band", posture=Posture.LYING, equipment=("mat",), is_sided=True, prepare_s=10)
ROUTINE = make_routine(WALK, CIRCLES, BAND)
PLAN = compile_plan(ROUTINE, PREFERENCES)


def index_of(exercise, kind=PhaseKind.MOVE, **where):
    """Where the first such phase stands in the plan."""
    return next(
        index
        for index, phase in enumerate(PLAN.phases)
        if (phase.exercise_id, phase.kind) == (exercise.id, kind)
        and all(getattr(phase, name) == value for name, value in where.items())
    )


def resumed_at(index):
    record = replace(begin_record("a", PLAN, BEGUN), resume_at=key_of(PLAN.phases[index]))
    starter = SessionStarter({ROUTINE.id: ROUTINE}, lambda each: compile_plan(each, PREFERENCES), FakeClock())
    return starter.resumed(record)


def started(start):
    session = Session(start.plan)
    return session, session.start(0, start.index)


def test_resumed__gives_the_time_to_get_into_the_position_on_the_side_that_works():
    index = index_of(CIRCLES, side=Side.RIGHT, set_number=2, repetition=2)
    start = resumed_at(index)
    session, events = started(start)
    phase = session.phase
    assert [event.index for event in events if isinstance(event, PhaseEntered)] == [start.index]
    assert (phase.kind, phase.side, phase.duration_ms) == (PhaseKind.PREPARE, Side.RIGHT, 45_000)
    assert (phase.set_number, phase.sets, phase.repetition, phase.repetitions) == (2, 2, 2, 3)
    assert (phase.next_clip, start.plan.phases[start.index + 1]) == (PLAN.phases[index].clip, PLAN.phases[index])
    said = [
        event.cue.text for ms in range(0, 45_000, 100) for event in session.advance(ms) if isinstance(event, CueDue)
    ]
    assert said[:2] == ["Lie down", "Lift right"]


def test_resumed__after_another_exercise_on_the_floor__gives_the_time_of_who_comes_from_the_computer():
    index = index_of(BAND, PhaseKind.PREPARE)
    start = resumed_at(index)
    assert PLAN.phases[index].duration_ms == 10_000
    assert (start.index, start.plan.phases[index].duration_ms) == (index, 45_000)


def test_resumed__in_a_change_of_sides__gets_ready_on_the_new_side():
    start = resumed_at(index_of(CIRCLES, PhaseKind.SWITCH_SIDE))
    here, following = start.plan.phases[start.index : start.index + 2]
    assert (here.kind, here.side, following.kind, following.side) == (
        PhaseKind.PREPARE, Side.RIGHT, PhaseKind.MOVE, Side.RIGHT
    )  # fmt: skip


def test_resumed__never_gives_less_than_after_a_pause():
    start = resumed_at(index_of(WALK, repetition=2))
    assert start.plan.phases[start.index].duration_ms == 3_000


def test_resumed__leaves_the_exercise_in_one_piece():
    start = resumed_at(index_of(CIRCLES, repetition=2))
    assert [segment.exercise_id for segment in start.plan.segments] == [WALK.id, CIRCLES.id, BAND.id]


def test_back__while_getting_ready_to_go_on__begins_the_exercise_as_it_was():
    session, _ = started(resumed_at(index_of(CIRCLES, repetition=2)))
    session.back(1_000)
    assert session.plan == PLAN
    assert session.state.index == index_of(CIRCLES, PhaseKind.PREPARE)


def test_change_plan__while_getting_ready_to_go_on__keeps_the_place():
    start = resumed_at(index_of(CIRCLES, repetition=2))
    assert continue_with(start.plan, start.index, PLAN).phases[start.index :] == start.plan.phases[start.index :]


def test_record__does_not_count_getting_ready_to_go_on_as_a_phase():
    index = index_of(CIRCLES, repetition=2)
    start = resumed_at(index)
    assert {phase.key for phase in start.record.phases} == {key_of(phase) for phase in PLAN.phases}
    again = replace(start.record, resume_at=key_of(start.plan.phases[start.index]))
    assert resume_index(PLAN, again) == index


def test_resumed__in_an_exercise_of_nothing_but_rests():
    lie_down = make_exercise(
        "lie-down", steps=(("Rest", PhaseKind.REST, 5),), is_sided=True, switch_side_s=4, prepare_s=10
    )
    routine = make_routine(lie_down)
    starter = SessionStarter({routine.id: routine}, lambda each: compile_plan(each, PREFERENCES), FakeClock())
    record = starter.new(routine).record
    for phase in record.phases:
        start = starter.resumed(replace(record, resume_at=phase.key))
        assert (start is None) == (phase is record.phases[-1])
