from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footcoach.figure.easing import CURVES, hermite, slope

STEPS = [i / 200 for i in range(201)]


@pytest.mark.parametrize("name", sorted(CURVES))
def test_curve__from_start_to_end__rises_from_nothing_to_all(name):
    values = [CURVES[name](step) for step in STEPS]
    assert (values[0], values[-1]) == pytest.approx((0, 1))
    assert all(after >= before for before, after in pairwise(values))


@pytest.mark.parametrize("name", sorted(CURVES))
def test_curve__outside_its_range__is_the_nearer_end(name):
    assert (CURVES[name](-1), CURVES[name](2)) == pytest.approx((0, 1))


@pytest.mark.parametrize("name", sorted(CURVES))
def test_curve__both_ends__are_slow(name):
    assert CURVES[name](0.01) < 0.002
    assert CURVES[name](0.99) > 0.998


def test_out__first_half__does_most():
    assert CURVES["out"](0.5) > 0.65


def test_even__middle__keeps_its_speed():
    steps = [after - before for before, after in pairwise(CURVES["even"](step) for step in STEPS if 0.2 < step < 0.8)]
    assert max(steps) == pytest.approx(min(steps))


values = st.floats(-100, 100)


@given(values, values, values, values, st.floats(0, 1))
def test_hermite__with_such_slopes__never_leaves_its_ends(before, a, b, after, t):
    assume(abs(b - a) > 1e-6)
    out, into = slope((0, before), (1, a), (2, b)), slope((1, a), (2, b), (3, after))
    assert min(a, b) - 1e-6 <= hermite(a, b, out, into, t) <= max(a, b) + 1e-6


def test_slope__at_a_turn__is_level():
    assert slope((0, 0), (1, 5), (2, 3)) == 0
