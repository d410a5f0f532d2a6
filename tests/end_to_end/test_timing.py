"""The judge of times that were seen from outside: what it lets pass, and what not."""

import random
from itertools import accumulate

import pytest

from tests.end_to_end.timing import Moment, WakeUps, check_phases, check_time, fit

LENGTHS_S = [10.0, 3.0, 2.0, 3.0, 1.5, 30.0, 15.0, 3.0, 2.0]
QUIET_LATE_S = 0.01


def looked_at(lengths_s, *, every_s, told_late_s, program_late_s=0.0, seed=1):
    """What is known of phases of these lengths when someone looks so often and is told so late, at most."""
    chance = random.Random(seed)
    changes = [100 + at + chance.uniform(0, program_late_s) for at in accumulate(lengths_s, initial=0.0)]
    return [
        Moment(change - chance.uniform(0, every_s), change + chance.uniform(0.0005, told_late_s)) for change in changes
    ]


def quiet(lengths_s, seed=1):
    return looked_at(lengths_s, every_s=0.025, told_late_s=0.005, program_late_s=0.01, seed=seed)


def busy(lengths_s, seed=1):
    return looked_at(lengths_s, every_s=0.5, told_late_s=0.3, program_late_s=0.15, seed=seed)


def with_one_off(off_s, index):
    return [length + (off_s if number == index else 0) for number, length in enumerate(LENGTHS_S)]


@pytest.mark.parametrize("seed", range(20))
def test_check_phases__quiet_and_as_planned(seed):
    found = check_phases(quiet(LENGTHS_S, seed), LENGTHS_S, QUIET_LATE_S)
    assert found.began == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize("seed", range(20))
def test_check_phases__busy_and_as_planned(seed):
    check_phases(busy(LENGTHS_S, seed), LENGTHS_S, 0.15)


@pytest.mark.parametrize("index", range(len(LENGTHS_S)))
@pytest.mark.parametrize(("off_s", "word"), [(0.15, "long"), (-0.15, "short")])
def test_check_phases__quiet_and_one_phase_is_wrong(off_s, word, index):
    for seed in range(10):
        with pytest.raises(AssertionError, match=f"s too {word} from moment"):
            check_phases(quiet(with_one_off(off_s, index), seed), LENGTHS_S, QUIET_LATE_S)


def test_check_phases__quiet_and_each_phase_is_a_little_too_long():
    moments = quiet([length + 0.03 for length in LENGTHS_S])
    for number, length in enumerate(LENGTHS_S):
        check_phases(moments[number : number + 2], [length], QUIET_LATE_S)
    with pytest.raises(AssertionError, match="s too long from moment"):
        check_phases(moments, LENGTHS_S, QUIET_LATE_S)


def test_check_phases__busy_and_one_phase_is_wrong_by_more_than_could_be_overlooked():
    with pytest.raises(AssertionError, match="s too long from moment"):
        check_phases(busy(with_one_off(1.5, 3)), LENGTHS_S, 0.15)


def test_fit__says_between_which_moments():
    exact = [Moment(at, at) for at in (0.0, 10.0, 13.0, 15.5, 18.5)]
    found = fit(exact, LENGTHS_S[:4])
    assert (found.off_s, found.where, found.is_too_long) == (0.5, (0, 3), True)
    assert str(found) == "0.500 s too long from moment 0 to 3"


def test_fit__what_was_told_late_says_nothing_against_the_plan():
    moments = [Moment(99.9, 100.4), Moment(109.99, 110.01), Moment(112.99, 113.01)]
    assert fit(moments, LENGTHS_S[:2]).off_s == 0


@pytest.mark.parametrize(("planned_s", "passes"), [(12.85, False), (12.95, True), (13.0, True), (13.15, False)])
def test_check_time__of_two_spans(planned_s, passes):
    spans = [(Moment(100.0, 100.02), Moment(106.0, 106.01)), (Moment(110.0, 110.0), Moment(117.0, 117.03))]
    if passes:
        check_time(planned_s, QUIET_LATE_S, *spans)
    else:
        with pytest.raises(AssertionError, match=r"instead of"):
            check_time(planned_s, QUIET_LATE_S, *spans)


def test_wake_ups__are_never_early_and_counted_from_a_moment_on():
    wake_ups = WakeUps()
    try:
        assert wake_ups.worst_s(since=float("inf")) == 0
    finally:
        wake_ups.close()
    assert wake_ups.worst_s(since=0) >= 0
