from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from footcoach.core.record import RecordStatus, begin_record, with_phase_left
from footcoach.core.session import PhaseLeft, Session
from footcoach.core.summary import summarise, summarise_session
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


def test_summarise_session__adds_up_work_and_all_else_apart():
    run = Run(make_exercise("first"), make_exercise("second"))
    run.do("advance", 15_000 + 10_000 + 1_000)
    run.do("skip", 26_000)
    found = summarise_session(run.record, ())
    assert (found.work_ms, found.other_ms) == (6_000, 20_000)
    assert (found.counted, found.planned) == (1, 2)


def test_summarise_session__a_warm_up_is_none_of_the_exercises():
    run = Run(make_exercise("march"), make_exercise("first"))
    run.do("advance", 60_000)
    found = summarise_session(run.record, {"march"})
    assert (found.counted, found.planned, len(found.exercises)) == (1, 1, 2)
    assert found.work_ms == 10_000, "its minutes count"


def test_summarise_session__left_within_the_last_movement_is_not_whole():
    run = Run(make_exercise("first"))
    run.do("advance", 14_000)
    run.do("end", 14_500)
    assert not summarise_session(replace(run.record, status=RecordStatus.ENDED), ()).is_whole


@pytest.mark.parametrize(
    ("until_ms", "status", "is_whole"),
    [
        (60_000, RecordStatus.FINISHED, True),
        (15_000, RecordStatus.ENDED, True),
        (14_000, RecordStatus.ENDED, False),
        (0, RecordStatus.FINISHED, False),
    ],
    ids=["to the end", "ended after all work", "ended in the middle", "all of it skipped"],
)
def test_summarise_session__is_whole(until_ms, status, is_whole):
    run = Run(make_exercise("first"))
    if until_ms:
        run.do("advance", until_ms)
    assert summarise_session(replace(run.record, status=status), ()).is_whole is is_whole
