from footcoach.core.session import PhaseLeft, Session
from footcoach.core.summary import summarise
from tests.factories import make_exercise, make_plan


def left_events(session, now_ms, command):
    return [event for event in getattr(session, command)(now_ms) if isinstance(event, PhaseLeft)]


def test_summarise__one_done_and_one_skipped():
    session = Session(make_plan(make_exercise("first"), make_exercise("second")))
    session.start(0)
    left = left_events(session, 15_000 + 10_000 + 1_000, "advance") + left_events(session, 26_000, "skip")
    first, second = summarise(session.plan, left)
    assert (first.done_ms, first.planned_ms, first.is_complete) == (5_000, 5_000, True)
    assert (second.done_ms, second.planned_ms, second.is_complete) == (1_000, 5_000, False)


def test_summarise__a_phase_done_twice_counts_once():
    session = Session(make_plan(make_exercise("first")))
    session.start(0)
    left = left_events(session, 14_000, "advance") + left_events(session, 14_000, "back")
    left += left_events(session, 14_000 + 15_000, "advance")
    assert summarise(session.plan, left)[0].done_ms == 5_000
