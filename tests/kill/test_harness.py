"""The judge of the kills: what it lets pass, and what not."""

import pytest

from footcoach.core.record import PhaseKey, key_of
from tests.kill.harness import Shown, check_offer, first_line, running, todays_plan


def shown(index):
    phase = todays_plan().phases[index]
    return Shown(index, PhaseKey(*key_of(phase)), phase.duration_ms)


def index_of(repetition, step):
    places = [phase.place for phase in todays_plan().phases if phase.exercise_id == "heel-raises"]
    first = next(i for i, phase in enumerate(todays_plan().phases) if phase.exercise_id == "heel-raises")
    return first + next(i for i, place in enumerate(places) if (place.repetition, place.step) == (repetition, step))


OFFER = {"question": "Resume heel raises, first set, repetition 3 of 10?", "kind": "prepare"}


@pytest.mark.parametrize(("repetition", "step"), [(3, 0), (3, 1), (3, 2), (2, 3), (2, 2)])
def test_check_offer__at_the_beginning_of_the_repetition_that_was_on_or_came_next(repetition, step):
    check_offer(OFFER, shown(index_of(3, 0)), [shown(index_of(repetition, step))])


@pytest.mark.parametrize(("repetition", "step"), [(2, 1), (2, 0), (4, 0), (1, 3)])
def test_check_offer__anywhere_else_fails(repetition, step):
    with pytest.raises(AssertionError):
        check_offer(OFFER, shown(index_of(3, 0)), [shown(index_of(repetition, step))])


def test_first_line__of_two_that_come_at_once_gives_one_after_the_other():
    with running("tests.kill.two_lines") as process:
        assert [first_line(process), first_line(process)] == [b"one\n", b"two\n"]
