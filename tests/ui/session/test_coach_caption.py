"""The caption says nothing that is no longer true."""

from dataclasses import replace

import pytest

from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import PhaseKind
from footcoach.core.plan import AFTER_SETS
from footcoach.ui.session.coach_caption import PASSING_MS, CoachCaption
from tests.factories import make_exercise, make_plan

PHASE = make_plan(make_exercise()).phases[0]
REST = replace(PHASE, kind=PhaseKind.REST, duration_ms=60_000)
WAY_OUT = replace(REST, place=replace(PHASE.place, set_number=AFTER_SETS))
HOLD = replace(PHASE, kind=PhaseKind.HOLD, duration_ms=60_000)
PREPARE = replace(PHASE, kind=PhaseKind.PREPARE, duration_ms=60_000)


def entered(phase, words):
    caption = CoachCaption()
    caption.enter(phase, words)
    return caption


@pytest.mark.parametrize("words", ["Rest, 60 seconds", "3 done, and rest", "Rest"])
def test_words__of_a_rest__pass(words):
    caption = entered(REST, words)
    assert caption.words(PASSING_MS - 1) == words
    assert caption.words(PASSING_MS) == ""


def test_words__on_the_way_out__last_until_the_next():
    caption = entered(WAY_OUT, "Roll onto your side")
    assert caption.words(20_000) == "Roll onto your side"
    caption.say(WAY_OUT, Cue("Hold on, get up slowly", Rank.START), "Hold on, get up slowly", 30_000)
    assert caption.words(59_000) == "Hold on, get up slowly"


def test_words__what_to_do_in_a_hold__last():
    assert entered(HOLD, "Hold, keep breathing").words(59_000) == "Hold, keep breathing"


def test_words__a_time_in_a_hold__passes():
    assert entered(HOLD, "Hold for 15 seconds").words(59_000) == ""


def test_words__set_up_with_numbers__lasts():
    words = "Tiptoe walk\nClear a path of 4 to 5 metres."
    assert entered(PREPARE, words).words(59_000) == words


def test_words__something_said_besides__gives_way_to_what_to_do():
    caption = entered(HOLD, "Hold, keep breathing")
    caption.say(HOLD, Cue("Halfway through", Rank.COUNT), "Halfway through", 30_000)
    assert caption.words(30_000) == "Halfway through"
    assert caption.words(30_000 + PASSING_MS) == "Hold, keep breathing"


def test_words__a_new_instruction__takes_its_place():
    caption = entered(HOLD, "Toes up")
    caption.say(HOLD, Cue("Toes away", Rank.START), "Toes away", 30_000)
    assert caption.words(59_000) == "Toes away"


def test_words__next_phase__forgets_the_one_before():
    caption = entered(HOLD, "Hold, keep breathing")
    caption.enter(REST, "Rest")
    assert caption.words(PASSING_MS) == ""
