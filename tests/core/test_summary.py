from datetime import UTC, date, datetime

from footcoach.core.record import begin_record, with_phase_left
from footcoach.core.session import PhaseLeft, Session
from footcoach.core.summary import summarise
from tests.factories import make_exercise, make_plan

DAY = date(2026, 11, 23)


class Run:
    """A session with its record."""

    def __init__(self, *exercises):
        self.session = Session(make_plan(*exercises))
        self.record = begin_record("0" * 32, self.session.plan, datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.session.start(0)

    def do(self, command, now_ms):
        for event in getattr(self.session, command)(now_ms):
            if isinstance(event, PhaseLeft):
                self.record = with_phase_left(self.record, event, DAY, now_ms)


def test_summarise__one_done_and_one_skipped():
    run = Run(make_exercise("first"), make_exercise("second"))
    run.do("advance", 15_000 + 10_000 + 1_000)
    run.do("skip", 26_000)
    first, second = summarise(run.record)
    assert (first.done_ms, first.planned_ms, first.is_complete) == (5_000, 5_000, True)
    assert (second.done_ms, second.planned_ms, second.is_complete) == (1_000, 5_000, False)


def test_summarise__a_phase_done_twice_counts_once():
    run = Run(make_exercise("first"))
    run.do("advance", 14_000)
    run.do("back", 14_000)
    run.do("advance", 14_000 + 15_000)
    assert summarise(run.record)[0].done_ms == 5_000


def test_summarise__both_sides_are_one_exercise():
    run = Run(make_exercise("first", is_sided=True))
    run.do("advance", 15_000)
    assert [(summary.exercise_id, summary.done_ms, summary.planned_ms) for summary in summarise(run.record)] == [
        ("first", 5_000, 10_000)
    ]
