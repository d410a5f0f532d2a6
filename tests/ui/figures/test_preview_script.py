from itertools import pairwise

import pytest

from footcoach.core.exercise import PhaseKind, Side
from footcoach.ui.figures.preview_script import one_side_script, preview_script
from tests.factories import make_exercise, make_plan

STEPS = (("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 30), ("Down", PhaseKind.MOVE, 5))


def script_of(exercise, *, cycle_ms=None):
    return preview_script(make_plan(exercise).phases, lambda _phase: cycle_ms)


def shape(script):
    return [(phase.label, phase.side.value, phase.duration_ms) for phase in script.phases]


def test_script__is_one_repetition_without_getting_ready():
    exercise = make_exercise(steps=STEPS, sets=3, repetitions=10, rest_between_sets_s=60)
    assert shape(script_of(exercise)) == [("Up", "both", 3_000), ("Hold", "both", 6_000), ("Down", "both", 5_000)]


def test_script__a_rest_after_the_repetition_is_short():
    exercise = make_exercise(steps=STEPS, repetitions=2, rest_between_repetitions_s=10)
    assert shape(script_of(exercise))[-1] == ("Rest", "both", 2_000)


def test_script__shows_both_sides_and_the_ways_between_them():
    exercise = make_exercise(steps=STEPS, is_sided=True, switch_side_s=30)
    assert shape(script_of(exercise)) == [
        ("Up", "left", 3_000),
        ("Hold", "left", 6_000),
        ("Down", "left", 5_000),
        ("Change sides", "right", 6_000),
        ("Up", "right", 3_000),
        ("Hold", "right", 6_000),
        ("Down", "right", 5_000),
        ("Change sides", "left", 6_000),
    ]


def test_script__follows_the_dosage():
    exercise = make_exercise(steps=(("Up", PhaseKind.MOVE, 1), ("Hold", PhaseKind.HOLD, 4)))
    assert [phase.duration_ms for phase in script_of(exercise).phases] == [1_000, 4_000]


@pytest.mark.parametrize(
    ("cycle_ms", "lasts_ms"), [(1_250, 6_250), (2_500, 7_500), (6_000, 12_000), (10_000, 10_000), (15_000, 15_000)]
)
def test_script__a_movement_that_repeats_is_shown_twice_unless_that_takes_long(cycle_ms, lasts_ms):
    exercise = make_exercise(steps=(("Walk", PhaseKind.MOVE, 60),))
    assert script_of(exercise, cycle_ms=cycle_ms).total_ms == lasts_ms


def test_script__a_movement_that_repeats_is_never_longer_than_it_is_done():
    exercise = make_exercise(steps=(("Walk", PhaseKind.MOVE, 4),))
    assert script_of(exercise, cycle_ms=2_500).total_ms == 4_000


def test_script__of_one_side_does_not_change_sides():
    exercise = make_exercise(steps=STEPS, is_sided=True, switch_side_s=30)
    script = one_side_script(make_plan(exercise).phases, lambda _phase: None, longest_hold_ms=2_000)
    assert shape(script) == [("Up", "left", 3_000), ("Hold", "left", 2_000), ("Down", "left", 5_000)]


def test_script__without_any_step_shows_how_to_get_ready():
    exercise = make_exercise(steps=(("Up", PhaseKind.MOVE, 0),))
    assert shape(script_of(exercise)) == [("Get ready", "both", 6_000)]


def test_at__goes_round_and_every_phase_follows_the_one_before():
    script = script_of(make_exercise(steps=STEPS, is_sided=True, switch_side_s=4))
    moments = [script.at(ms) for ms in range(0, 2 * script.total_ms, 500)]
    assert moments[: len(moments) // 2] == moments[len(moments) // 2 :]
    assert moments[0].before == script.phases[-1]
    for earlier, later in pairwise(moments):
        if later.phase is not earlier.phase:
            assert later.before is earlier.phase
            assert later.elapsed_ms < 500
    assert {moment.phase.side for moment in moments} == {Side.LEFT, Side.RIGHT}


def test_at__an_end_is_the_beginning_of_the_next():
    script = script_of(make_exercise(steps=STEPS))
    assert (script.at(3_000).phase.label, script.at(3_000).elapsed_ms) == ("Hold", 0)
    assert (script.at(2_999.5).phase.label, script.at(2_999.5).elapsed_ms) == ("Up", 2_999.5)


def test_script__first_time__a_movement_that_repeats_is_in_full_swing_at_once():
    exercise = make_exercise(steps=(("Walk", PhaseKind.MOVE, 20), ("Turn", PhaseKind.MOVE, 20)))
    script = script_of(exercise, cycle_ms=1_250)
    walk, turn = script.phases
    assert script.at(0).before is walk
    assert script.at(walk.duration_ms).before is walk
    assert script.at(script.total_ms).before is turn


def test_script__first_time__a_single_movement_goes_on_from_the_last_one():
    script = script_of(make_exercise(steps=STEPS))
    assert script.at(0).before is script.phases[-1]
