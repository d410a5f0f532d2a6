from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcoach.core.compiler import PlanCompiler, compile_plan
from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import Milestones, PhaseKind, Posture, Side, SidedText
from footcoach.core.plan import AFTER_SETS, continue_with
from footcoach.core.routine import Preferences, Routine, RoutineEntry, Talk, WaitForMe
from tests.factories import NO_PREFERENCES, make_exercise, make_plan, make_routine

WORK = {PhaseKind.MOVE, PhaseKind.HOLD}


def outline(plan):
    return [(p.kind, p.side, p.set_number, p.repetition, p.duration_ms // 1000) for p in plan.phases]


def test_compile__sets_and_repetitions_of_one_exercise():
    plan = make_plan(make_exercise(sets=2, repetitions=2, rest_between_sets_s=60, rest_between_repetitions_s=1))
    one_set = [(PhaseKind.MOVE, 3), (PhaseKind.HOLD, 2), (PhaseKind.REST, 1), (PhaseKind.MOVE, 3), (PhaseKind.HOLD, 2)]
    expected = [(PhaseKind.PREPARE, 10), *one_set, (PhaseKind.REST, 60), *one_set]
    assert [(p.kind, p.duration_ms // 1000) for p in plan.phases] == expected


def test_compile__sided_exercise_does_left_then_right_with_a_change_between():
    plan = make_plan(
        make_exercise(is_sided=True, repetitions=1, switch_side_s=10, steps=[("Roll", PhaseKind.MOVE, 60)])
    )
    assert outline(plan) == [
        (PhaseKind.PREPARE, Side.LEFT, 1, 1, 10),
        (PhaseKind.MOVE, Side.LEFT, 1, 1, 60),
        (PhaseKind.SWITCH_SIDE, Side.RIGHT, 1, 1, 10),
        (PhaseKind.MOVE, Side.RIGHT, 1, 1, 60),
    ]


def test_compile__second_set_of_a_sided_exercise_changes_back():
    plan = make_plan(
        make_exercise(
            is_sided=True, sets=2, switch_side_s=4, rest_between_sets_s=9, steps=[("Roll", PhaseKind.MOVE, 6)]
        )
    )
    sides = [(p.kind, p.side) for p in plan.phases[4:7]]
    assert sides == [
        (PhaseKind.REST, Side.RIGHT),
        (PhaseKind.SWITCH_SIDE, Side.LEFT),
        (PhaseKind.MOVE, Side.LEFT),
    ]


@pytest.mark.parametrize(
    ("second", "expected_s"),
    [
        (dict(posture=Posture.STANDING), 10),
        (dict(posture=Posture.FLOOR), 10 + 7),
        (dict(posture=Posture.STANDING, equipment=["ball"]), 10 + 5),
        (dict(posture=Posture.CHAIR, equipment=["ball"]), 10 + 7 + 5),
        (dict(posture=Posture.STANDING, equipment=["mat"]), 10),
    ],
)
def test_compile__preparation_is_longer_to_change_posture_and_to_fetch(second, expected_s):
    preferences = Preferences(dosage={}, posture_change_s=7, fetch_equipment_s=5)
    first = make_exercise("first", equipment=["mat"])
    plan = make_plan(first, make_exercise("second", **second), preferences=preferences)
    prepare = plan.phases[plan.segments[1].first]
    assert prepare.duration_ms == expected_s * 1000


def test_compile__the_routine_wins_over_preferences_and_preferences_over_the_exercise():
    exercise = make_exercise(sets=1, repetitions=1)
    routine = Routine("r", "R", (RoutineEntry(exercise, {"sets": 2}),))
    plan = compile_plan(routine, Preferences({"heel-raises": {"sets": 3, "repetitions": 2}}, 0, 0))
    assert (plan.phases[-1].sets, plan.phases[-1].repetitions) == (2, 2)


def test_compile__cues_say_the_side_that_begins_and_the_side_that_comes():
    plan = make_plan(make_exercise(is_sided=True, switch_side_s=4))
    cues = {p.kind: p.cue for p in plan.phases}
    assert cues[PhaseKind.PREPARE] == "Left first"
    assert cues[PhaseKind.SWITCH_SIDE] == "Right leg now"


def test_compile__later_cues_lie_inside_the_phase():
    cues = [
        dict(text="back", after_s=5, every_s=10),
        dict(text="forward", after_s=10, every_s=10),
        dict(text="ten left", before_end_s=8),
        dict(text="too late", after_s=30),
        dict(text="too early", before_end_s=40),
        dict(text="half", is_half_way=True),
        dict(text="do", after_s=20, is_instruction=True),
    ]
    plan = make_plan(make_exercise(steps=[("Hold", PhaseKind.HOLD, 30)], later_cues=cues))
    assert plan.phases[1].later_cues == (
        Cue("back", Rank.ENCOURAGEMENT, 5000),
        Cue("forward", Rank.ENCOURAGEMENT, 10000),
        Cue("back", Rank.ENCOURAGEMENT, 15000),
        Cue("half", Rank.COUNT, 15000),
        Cue("forward", Rank.ENCOURAGEMENT, 20000),
        Cue("do", Rank.START, 20000),
        Cue("ten left", Rank.COUNT, 22000),
        Cue("back", Rank.ENCOURAGEMENT, 25000),
    )


def test_compile__later_cues_of_a_step_without_a_clock_serve_who_takes_longer():
    cues = [dict(text="again", after_s=20, every_s=30), dict(text="late", after_s=80), dict(text="never", after_s=90)]
    exercise = make_exercise(steps=[("Hold", PhaseKind.HOLD, 30)], until_done={"Hold"}, later_cues=cues)
    plan = make_plan(exercise, make_exercise("second"))
    assert [(cue.text, cue.at_ms) for cue in plan.phases[1].later_cues] == [
        ("again", 20_000),
        ("again", 50_000),
        ("again", 80_000),
        ("late", 80_000),
    ]
    assert (plan.phases[1].is_until_done, plan.phases[1].duration_ms, plan.phases[1].longest_ms) == (
        True,
        30_000,
        3_600_000,
    )
    assert (plan.total_ms, plan.is_about) == (55_000, True)
    assert exercise.steps[0].cues_within_s(3_000) == 3_600, "within the hour that it lasts at most"
    assert [segment.is_about for segment in plan.segments] == [True, False]


dosages = st.fixed_dictionaries(
    {
        "sets": st.integers(1, 4),
        "repetitions": st.integers(1, 5),
        "prepare_s": st.integers(1, 30),
        "rest_between_repetitions_s": st.integers(0, 3),
        "rest_between_sets_s": st.integers(0, 60),
        "switch_side_s": st.integers(1, 30),
    }
)


@given(dosage=dosages, is_sided=st.booleans(), alternates=st.booleans())
def test_compile__any_dosage(dosage, is_sided, alternates):
    exercise = make_exercise(is_sided=is_sided, is_alternating=alternates, **dosage)
    plan = make_plan(exercise, make_exercise("second"))
    first = plan.phases[: plan.segments[0].end]
    work = [p for p in first if p.kind in WORK]
    assert all(p.duration_ms > 0 for p in plan.phases)
    assert first[0].kind is PhaseKind.PREPARE
    assert first[-1].kind in WORK, "no rest after the last set"
    assert len(work) == 2 * dosage["sets"] * dosage["repetitions"] * (2 if is_sided else 1)
    assert sum(p.side is Side.LEFT for p in work) == sum(p.side is Side.RIGHT for p in work)
    assert sum(s.duration_ms for s in plan.segments) == plan.total_ms
    assert all(a.place < b.place for a, b in pairwise(first))
    for before, after in pairwise(first):
        if before.kind is not PhaseKind.PREPARE and before.side is not after.side:
            assert after.kind is PhaseKind.SWITCH_SIDE


@given(dosage=dosages, changed=dosages, is_sided=st.booleans(), alternates=st.booleans(), data=st.data())
def test_continue_with__any_change_keeps_what_was_done_and_follows_the_fresh_plan(
    dosage, changed, is_sided, alternates, data
):
    exercise = make_exercise(is_sided=is_sided, is_alternating=alternates, **dosage)
    routine = make_routine(exercise, make_exercise("second"))
    current = compile_plan(routine, NO_PREFERENCES)
    fresh = compile_plan(routine, Preferences({exercise.id: changed}, 0, 0))
    index = data.draw(st.integers(0, len(current.phases) - 1))
    plan = continue_with(current, index, fresh)
    assert plan.phases[: index + 1] == current.phases[: index + 1]
    own = [p for p in plan.phases if p.exercise_id == exercise.id]
    assert all(a.place < b.place for a, b in pairwise(own))
    for phase in plan.phases[index + 1 :]:
        assert phase in fresh.phases or phase in current.phases
    if plan.phases[index].exercise_id == exercise.id:
        assert plan.phases[-3:] == fresh.phases[-3:]


def test_continue_with__fewer_repetitions_still_lower_the_heels():
    steps = [("Up", PhaseKind.MOVE, 3), ("Lower", PhaseKind.MOVE, 3)]
    routine = make_routine(make_exercise(repetitions=5, steps=steps), make_exercise("second"))
    current = compile_plan(routine, NO_PREFERENCES)
    fresh = compile_plan(routine, Preferences({"heel-raises": {"repetitions": 2}}, 0, 0))
    up_of_fourth = next(i for i, p in enumerate(current.phases) if p.repetition == 4 and p.label == "Up")
    plan = continue_with(current, up_of_fourth, fresh)
    following = plan.phases[up_of_fourth + 1 : up_of_fourth + 3]
    assert [(p.exercise_id, p.label) for p in following] == [("heel-raises", "Lower"), ("second", "Get ready")]


# Several plans, one after the other

ROUTINE = make_routine(make_exercise("first"), make_exercise("second", posture=Posture.CHAIR, equipment=["ball"]))
# What is said


def lines_of(plan, kind):
    return [(phase.fetch, *phase.lines, phase.cue) for phase in plan.phases if phase.kind is kind]


def talking(talk):
    return Preferences({}, 0, 0, talk=talk)


POSITION = (SidedText.same("Sit down"), SidedText("Left leg out", "Right leg out", "Legs out"))


@pytest.mark.parametrize(
    ("talk", "lines"),
    [
        (Talk.FULL, ["Fetch a mat", "Sit down", "Left leg out", "Left first"]),
        (Talk.NORMAL, ["Fetch a mat", "Sit down", "Left leg out", "Left first"]),
        (Talk.FEW, ["Fetch a mat", "Left first"]),
    ],
)
def test_compile__tells_how_to_get_into_position(talk, lines):
    exercise = make_exercise(
        is_sided=True,
        switch_side_s=9,
        equipment=["mat"],
        between={"position": POSITION, "switch_position": POSITION[1:]},
        milestones=Milestones(fetch="Fetch a mat"),
    )
    plan = make_plan(exercise, preferences=talking(talk))
    assert lines_of(plan, PhaseKind.PREPARE) == [tuple(lines)]
    change = [] if talk is Talk.FEW else ["Right leg out"]
    assert lines_of(plan, PhaseKind.SWITCH_SIDE) == [("", *change, "Right leg now")]


@pytest.mark.parametrize("talk", Talk)
@pytest.mark.parametrize(
    ("posture", "lines"),
    [
        (Posture.STANDING, ["Roll over", "Get up slowly"]),
        (Posture.CHAIR, ["Roll over", "Get up slowly"]),
        (Posture.FLOOR, ["Roll over"]),
        (Posture.LYING, ["Roll over"]),
        (None, ["Roll over", "Get up slowly"]),
    ],
)
def test_compile__tells_how_to_get_out_of_the_position(posture, lines, talk):
    finish = (SidedText("Lower your left leg", "Lower your right leg", ""), SidedText.same("Roll over"))
    exercise = make_exercise(
        posture=Posture.LYING,
        is_sided=True,
        switch_side_s=9,
        finish_s=8,
        between={"finish": finish, "rise": "Get up slowly", "finish_clip": "lie"},
    )
    following = [make_exercise("next", posture=posture)] if posture else []
    plan = make_plan(exercise, *following, preferences=talking(talk))
    phase = plan.phases[plan.segments[0].end - 1]
    assert (phase.kind, phase.label, phase.duration_ms, phase.clip) == (PhaseKind.REST, "Finish", 8_000, "lie")
    assert (phase.cue, list(phase.lines), phase.side) == ("Lower your right leg", lines, Side.RIGHT)
    assert phase.place.set_number == AFTER_SETS


def test_compile__counts_what_is_done_then_what_is_left():
    words = Milestones(
        half_way="Halfway", last_repetition="Last one", count_done="{done} done", count_left="{left} more"
    )
    exercise = make_exercise(repetitions=10, milestones=words, steps=[("Up", PhaseKind.MOVE, 9)])

    def counts(talk):
        plan = make_plan(exercise, preferences=talking(talk))
        return {phase.repetition: cue.text for phase in plan.phases for cue in phase.asides if cue.rank is Rank.COUNT}

    assert counts(Talk.NORMAL) == {3: "2 done", 5: "4 done", 6: "Halfway", 7: "4 more", 9: "2 more", 10: "Last one"}
    assert counts(Talk.FULL) == {
        **{repetition: f"{repetition - 1} done" for repetition in range(2, 6)},
        6: "Halfway",
        **{repetition: f"{11 - repetition} more" for repetition in range(7, 10)},
        10: "Last one",
    }
    assert counts(Talk.FEW) == {10: "Last one"}


def test_compile__rest_says_what_is_done_and_left():
    exercise = make_exercise(
        sets=3, rest_between_sets_s=60, between={"rest_cue": ("{done} done, rest", "{left} to go, {seconds} s")}
    )
    rests = [phase.cue for phase in make_plan(exercise).phases if phase.kind is PhaseKind.REST]
    assert rests == ["1 done, rest", "1 to go, 60 s"]


def test_compile__wordings_take_turns_by_repetition_else_by_set_and_side():
    def cues(**given):
        exercise = make_exercise(steps=[("Up", PhaseKind.MOVE, 3)], is_sided=True, switch_side_s=5, **given)
        step = replace(exercise.steps[0], cue=SidedText.same(("A", "B", "C")))
        plan = make_plan(replace(exercise, steps=(step,)))
        return [phase.cue for phase in plan.phases if phase.kind is PhaseKind.MOVE]

    assert cues(repetitions=4) == ["A", "B", "C", "A"] * 2
    assert cues(sets=2, rest_between_sets_s=5) == ["A", "B", "C", "A"]


def test_compile__later_wordings_take_turns_at_each_moment():
    cue = dict(text=("A", "B", "C", "D"), after_s=5, every_s=5)
    exercise = make_exercise(repetitions=2, steps=[("Hold", PhaseKind.HOLD, 15)], later_cues=[cue])
    later = [cue.text for phase in make_plan(exercise).phases for cue in phase.later_cues]
    assert later == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("talk", "said"), [(Talk.FULL, ["Now", "More", "Do"]), (Talk.NORMAL, ["Now", "Do"]), (Talk.FEW, ["Do"])]
)
def test_compile__says_as_much_as_the_person_wants(talk, said):
    cues = [
        dict(text="Now", after_s=3),
        dict(text="More", after_s=6, is_extra=True),
        dict(text="Do", after_s=9, is_instruction=True),
    ]
    exercise = make_exercise(steps=[("Hold", PhaseKind.HOLD, 20)], later_cues=cues)
    plan = make_plan(exercise, preferences=talking(talk))
    assert [cue.text for cue in plan.phases[1].later_cues] == said


WANTED = st.tuples(
    st.sampled_from([ROUTINE, ROUTINE.only({"second"})]),
    st.builds(
        Preferences,
        dosage=st.dictionaries(
            st.sampled_from(["first", "second"]),
            st.dictionaries(st.sampled_from(["sets", "repetitions"]), st.integers(1, 3)),
        ),
        posture_change_s=st.integers(0, 2),
        fetch_equipment_s=st.integers(0, 2),
        wait_for_me=st.sampled_from(WaitForMe),
        voice_speed_percent=st.sampled_from([90, 120]),
        talk=st.sampled_from(Talk),
    ),
)


@given(st.lists(WANTED, min_size=2, max_size=6))
def test_compiler__returns_the_same_whatever_it_compiled_before(wanted):
    plans = PlanCompiler()
    for routine, preferences in wanted:
        assert plans.compile(routine, preferences) == compile_plan(routine, preferences)
