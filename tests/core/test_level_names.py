"""In which of its forms an exercise was done, in words and in what Progress adds up."""

from dataclasses import replace
from datetime import date

import pytest

from footcoach.core.exercise import Side, name_of
from footcoach.core.progress import exercise_shares, together
from footcoach.core.record import Work
from tests.core.test_levels import RAISES

EXERCISES = {"heel-raises": RAISES}


@pytest.mark.parametrize(
    ("levels", "name"),
    [
        ((), "Heel raises"),
        ({""}, "Heel raises"),
        ({"both"}, "Heel raises"),
        ({"seated"}, "Heel raises (Seated)"),
        ({"one-leg", "both"}, "Heel raises (Both, One-leg)"),
        ({"handstand"}, "Heel raises"),
    ],
)
def test_name__tells_the_forms_if_one_is_not_as_it_comes(levels, name):
    assert name_of("heel-raises", EXERCISES, levels) == name


def work(side, level, done_ms=10):
    return Work("a", date(2026, 11, 23), "heel-raises", side, 20, done_ms, level)


def test_shares__know_the_forms_that_were_done():
    works = [work(Side.BOTH, "seated"), work(Side.BOTH, "both", 0), work(Side.LEFT, "one-leg"), work(Side.BOTH, "")]
    both, left = exercise_shares(works)
    assert (both.levels, left.levels) == ({"seated"}, {"one-leg"})
    assert together([both, left]) == replace(both, done_ms=30, planned_ms=80, levels=frozenset({"seated", "one-leg"}))
