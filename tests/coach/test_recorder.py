"""The record that follows a session."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from footcoach.coach.player import PULSE_MS, Player
from footcoach.coach.recorder import Recorder
from footcoach.core.exercise import SidedText
from footcoach.core.pain import BodySite, PainMoment, scores_at
from footcoach.core.record import Outcome, RecordStatus, StopReason, begin_record, key_of, resume_index
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock


class Run:
    """A recorded session of two exercises of 10 s + 3 s + 2 s."""

    def __init__(self, plan=None, record=None, clock=None):
        self.clock = clock or FakeClock()
        self.plan = plan or make_plan(make_exercise("first"), make_exercise("second"))
        self.player = Player(self.plan, self.clock)
        self.kept, self.emptied, self.story = [], [], []
        record = record or begin_record("0" * 32, self.plan, self.clock.local_time())
        self.recorder = Recorder(self.player, record, self.clock, self.keep)
        self.recorder.emptied.connect(self.emptied.append)
        self.player.phase_entered.connect(lambda event: self.story.append(("shown", event.index)))

    def keep(self, record):
        self.kept.append(record)
        self.story.append(("kept", sum(phase.outcome is not Outcome.PENDING for phase in record.phases)))

    def go(self, ms):
        for _ in range(ms // PULSE_MS):
            self.clock.advance(PULSE_MS)
            self.player.catch_up()


@pytest.fixture
def make_run(qapp):
    """Return a function that makes sessions; whatever still runs is ended with the test."""
    runs = []

    def make(*arguments, **values):
        runs.append(Run(*arguments, **values))
        return runs[-1]

    yield make
    for run in runs:
        run.player.end()


@pytest.fixture
def run(make_run):
    return make_run()


def test_phase_over__is_kept_before_the_next_is_shown(run):
    run.player.start()
    run.go(15_000)
    assert run.story == [("shown", 0), ("kept", 1), ("shown", 1), ("kept", 2), ("shown", 2), ("kept", 3), ("shown", 3)]
    assert run.kept[-1].resume_at == key_of(run.plan.phases[3])
    assert run.kept[-1].status is RecordStatus.OPEN


def test_finished__keeps_everything_and_has_nothing_to_resume(run):
    run.player.start()
    run.go(30_000)
    record = run.kept[-1]
    assert (record.status, record.resume_at, record.done_ms) == (RecordStatus.FINISHED, None, 10_000)
    assert {phase.outcome for phase in record.phases} == {Outcome.COMPLETED}


def test_ended__keeps_the_partial_phase_and_then_the_reason(run):
    run.player.start()
    run.go(11_500)
    run.player.end()
    assert run.kept[-1].status is RecordStatus.ENDED
    assert run.kept[-1].phases[1].done_ms == 1_500
    assert run.kept[-1].phases[1].outcome is Outcome.SKIPPED
    run.recorder.set_stop_reason(StopReason.PAIN)
    run.recorder.set_pain(PainMoment.AFTER, {BodySite.KNEE: 4})
    run.recorder.set_pain(PainMoment.AFTER, {BodySite.OVERALL: 3})
    assert run.kept[-1].stop_reason is StopReason.PAIN
    assert scores_at(run.kept[-1].pain, PainMoment.AFTER) == {BodySite.OVERALL: 3}


def test_ended__before_anything_was_done(run):
    run.player.start()
    run.go(9_000)
    run.player.end()
    assert (run.kept, run.emptied) == ([], ["0" * 32])


def test_plan_changed__is_what_is_recorded(run):
    run.player.start()
    run.go(10_500)
    run.player.change_plan(make_plan(make_exercise("first", repetitions=2), make_exercise("second")))
    run.go(2_500)
    assert len(run.kept[-1].phases) == 8
    assert [phase.done_ms for phase in run.kept[-1].phases[:3]] == [10_000, 3_000, 0]


def test_midnight__belongs_to_the_evening(make_run):
    zone = timezone(timedelta(hours=-5))
    evening = datetime(2026, 11, 23, 23, 59, 55, tzinfo=zone)
    run = make_run(clock=FakeClock(wall_ms=round(evening.timestamp() * 1000), zone=zone))
    run.player.start()
    run.go(15_000)
    assert {phase.day for phase in run.kept[-1].phases[:3]} == {evening.date()}


def test_resumed__next_morning_goes_on_in_the_same_record(run, make_run):
    run.player.start()
    run.go(27_000)
    was = run.kept[-1]
    index = resume_index(run.plan, was)
    assert index == 4
    morning = datetime(2023, 11, 15, 8, tzinfo=UTC)
    again = make_run(run.plan, was, FakeClock(wall_ms=round(morning.timestamp() * 1000)))
    again.player.start(index)
    again.go(5_000)
    record = again.kept[-1]
    assert (record.id, record.status, record.done_ms) == (was.id, RecordStatus.FINISHED, 10_000)
    assert [phase.day.day for phase in record.phases] == [14, 14, 14, 14, 15, 15]
    assert record.day.day == 14


def test_reason__of_a_session_in_which_nothing_was_done_is_not_kept(run):
    run.player.start()
    run.go(9_000)
    run.player.end()
    run.recorder.set_stop_reason(StopReason.TIRED)
    assert run.kept == []


def test_left_open__keeps_what_was_done_of_the_phase(run):
    run.player.start()
    run.go(11_500)
    run.recorder.keep_for_another_time()
    record = run.kept[-1]
    assert (record.status, record.resume_at) == (RecordStatus.OPEN, key_of(run.plan.phases[1]))
    assert (record.phases[1].outcome, record.phases[1].done_ms) == (Outcome.SKIPPED, 1_500)


def test_left_open__while_all_that_is_left_is_to_get_up_is_finished(make_run):
    run = make_run(make_plan(make_exercise(finish_s=20, between={"finish": (SidedText.same("Lower your leg"),)})))
    run.player.start()
    run.go(17_000)
    run.recorder.keep_for_another_time()
    record = run.kept[-1]
    assert (record.status, record.resume_at, record.done_ms) == (RecordStatus.FINISHED, None, 5_000)


def test_back__after_a_change_to_fewer_repetitions_keeps_the_phase_under_way(make_run):
    run = make_run(make_plan(make_exercise("first", repetitions=4)))
    run.player.start()
    run.go(10_000 + 3 * 5_000 + 2_000)
    run.player.change_plan(make_plan(make_exercise("first", repetitions=2)))
    run.player.back()
    assert run.kept[-1].done_ms == 3 * 5_000 + 2_000


def test_long_break__what_follows_counts_for_the_day_on_which_it_is_done(run):
    run.player.start()
    run.go(11_000)
    run.player.pause()
    run.clock.advance(10 * 3_600_000)
    run.player.resume()
    run.go(5_000)
    days = [phase.day and phase.day.day for phase in run.kept[-1].phases[:2]]
    assert days == [14, 15]


def test_short_break__over_midnight_is_still_the_evening(make_run):
    evening = datetime(2026, 11, 23, 23, 59, 40, tzinfo=UTC)
    run = make_run(clock=FakeClock(wall_ms=round(evening.timestamp() * 1000)))
    run.player.start()
    run.go(11_000)
    run.player.pause()
    run.clock.advance(10 * 60_000)
    run.player.resume()
    run.go(5_000)
    assert {phase.day for phase in run.kept[-1].phases[:2]} == {evening.date()}
