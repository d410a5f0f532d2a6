"""The player on a clock that is moved by hand, and twice on the real one."""

import pytest
from PySide6.QtCore import QTimer

from footcoach.coach.clock import SystemClock
from footcoach.coach.player import PULSE_MS, Player
from footcoach.core.exercise import PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.session import Status
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock

HOLD_STARTS_MS = 13_000


def make_player(clock, qapp, *, time_scale=1.0, steps=(("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 20))):
    return Player(make_plan(make_exercise(steps=steps)), clock, time_scale)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def player(clock, qapp):
    player = make_player(clock, qapp)
    yield player
    player.end()


def run(player, clock, ms, step_ms=PULSE_MS):
    """Let time go by in small steps, as the timer does."""
    for _ in range(ms // step_ms):
        clock.advance(step_ms)
        player.catch_up()


def timer_of(player):
    return player.findChild(QTimer)


def record(signal):
    received = []
    signal.connect(received.append)
    return received


def test_start__tells_every_phase_in_order_and_leaves_each_before_the_next(player, clock):
    story = []
    player.phase_entered.connect(lambda event: story.append(("entered", event.phase.label)))
    player.phase_left.connect(lambda event: story.append(("left", event.phase.label)))
    player.status_changed.connect(lambda event: story.append(("status", event.status.value)))
    player.start()
    run(player, clock, 33_000)
    assert story == [
        ("status", "running"),
        ("entered", "Get ready"),
        ("left", "Get ready"),
        ("entered", "Up"),
        ("left", "Up"),
        ("entered", "Hold"),
        ("left", "Hold"),
        ("status", "finished"),
    ]


def test_start__is_told_in_order_when_a_listener_gives_a_command(player, clock):
    story = []
    player.status_changed.connect(lambda _event: player.use_lengths({"Up": 900}))
    player.status_changed.connect(lambda event: story.append(event.status.value))
    player.phase_entered.connect(lambda event: story.append(event.phase.label))
    player.second_changed.connect(lambda snapshot: story.append(snapshot.shown_s))
    player.start()
    assert story == ["running", "Get ready", 10]


def test_pause__by_a_listener_is_told_after_what_it_listens_to(player, clock):
    story = []
    player.phase_entered.connect(lambda _event: player.pause())
    player.phase_entered.connect(lambda event: story.append(event.phase.label))
    player.status_changed.connect(lambda event: story.append(event.status.value))
    player.start()
    assert story == ["running", "Get ready", "paused"]


def test_second_changed__shows_every_number_once(player, clock):
    snapshots = record(player.second_changed)
    player.start()
    run(player, clock, 32_950)
    shown = [(s.phase.label, s.shown_s) for s in snapshots]
    assert shown == [
        *(("Get ready", n) for n in range(10, 0, -1)),
        *(("Up", n) for n in range(3, 0, -1)),
        *(("Hold", n) for n in range(20, 0, -1)),
    ]


def test_wake_up__lateness_does_not_add_up(clock, qapp):
    player = Player(make_plan(make_exercise(repetitions=100)), clock)
    left = record(player.phase_left)
    player.start()
    begin_ms = clock.monotonic_ms
    while player.snapshot().status is Status.RUNNING:
        clock.advance(timer_of(player).interval() + 30)
        player.catch_up()
    assert [e.at_ms for e in left][-1] - begin_ms == player.plan.total_ms
    assert clock.monotonic_ms - begin_ms - player.plan.total_ms <= PULSE_MS + 30


def test_freeze__in_a_hold_pauses_at_the_last_good_instant(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    clock.advance(8_000)
    player.catch_up()
    snapshot = player.snapshot()
    assert (snapshot.status, snapshot.pause_reason) == (Status.PAUSED, PauseReason.STALLED)
    assert abs(snapshot.phase_elapsed_ms - 5_000) <= PULSE_MS
    assert not timer_of(player).isActive()


def test_suspend__is_told_by_the_wall_clock(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    clock.advance(40, wall_ms=3_600_000)
    player.catch_up()
    snapshot = player.snapshot()
    assert (snapshot.status, snapshot.pause_reason) == (Status.PAUSED, PauseReason.ASLEEP)
    assert snapshot.phase_elapsed_ms == 5_000


def test_command__that_arrives_first_after_a_freeze_finds_the_session_paused(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    clock.advance(8_000)
    player.pause()
    assert player.snapshot().pause_reason is PauseReason.STALLED


def test_freeze__without_a_clock_is_not_counted(clock, qtbot):
    player = Player(make_plan(make_exercise(until_done={"Up"})), clock)
    player.start()
    run(player, clock, 10_000 + 5_000)
    clock.advance(8_000)
    player.done()
    snapshot = player.snapshot()
    assert (snapshot.status, snapshot.pause_reason) == (Status.PAUSED, PauseReason.STALLED)
    player.resume()
    assert abs(player.snapshot().phase_elapsed_ms - 5_000) <= PULSE_MS
    assert (player.snapshot().shown_s, player.snapshot().awaits_done, player.snapshot().phase_progress) == (
        5,
        True,
        0.0,
    )
    player.done()
    assert player.snapshot().phase.label == "Hold"


def test_freeze__while_paused_is_no_matter(player, clock):
    player.start()
    player.pause()
    clock.advance(3_600_000)
    player.resume()
    assert player.snapshot().status is Status.RUNNING
    assert player.snapshot().shown_s == 10


def test_freeze__shorter_than_the_limit_only_moves_on(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS)
    clock.advance(1_900)
    player.catch_up()
    assert player.snapshot().status is Status.RUNNING
    assert player.snapshot().phase_elapsed_ms == 1_900


def test_resume__counts_in_and_goes_on_with_the_same_remainder(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 4_300)
    player.pause()
    clock.advance(60_000)
    player.resume()
    assert (player.snapshot().is_counting_in, player.snapshot().shown_s) == (True, 3)
    run(player, clock, 3_000)
    assert (player.snapshot().is_counting_in, player.snapshot().phase_elapsed_ms) == (False, 4_300)


def test_timer__runs_only_while_the_session_does(player, clock):
    assert not timer_of(player).isActive()
    player.start()
    assert timer_of(player).isActive()
    player.pause()
    assert not timer_of(player).isActive()
    player.resume()
    player.end()
    assert not timer_of(player).isActive()


def test_time_scale__only_the_session_runs_faster(clock, qapp):
    player = make_player(clock, qapp, time_scale=60)
    player.start()
    clock.advance(250)
    player.catch_up()
    assert player.snapshot().phase.label == "Hold"
    assert player.snapshot().phase_elapsed_ms == 2_000
    assert player.snapshot().status is Status.RUNNING, "a tenth of a second late is no gap, whatever the scale"
    player.end()


def test_change_plan__takes_effect_from_the_next_phase(player, clock):
    player.start()
    run(player, clock, 11_000)
    longer = [("Up", PhaseKind.MOVE, 9), ("Hold", PhaseKind.HOLD, 7)]
    player.change_plan(make_plan(make_exercise(steps=longer)))
    assert player.snapshot().shown_s == 2
    run(player, clock, 2_000)
    assert (player.snapshot().phase.label, player.snapshot().shown_s) == ("Hold", 7)


def test_stamps__of_a_computer_that_is_up_for_months_pass_through_the_signals(qapp):
    clock = FakeClock(monotonic_ms=2**33)
    player = make_player(clock, qapp)
    entered = record(player.phase_entered)
    player.start()
    assert entered[0].at_ms == 2**33
    player.end()


def test_session__on_the_real_clock_ends_on_time(qtbot):
    clock = SystemClock()
    player = Player(make_plan(make_exercise(prepare_s=1, steps=[("Up", PhaseKind.MOVE, 1)])), clock, 10)
    left = record(player.phase_left)
    with qtbot.waitSignal(player.status_changed, timeout=5_000, check_params_cb=lambda e: e.status is Status.FINISHED):
        player.start()
    assert left[-1].at_ms - left[0].at_ms == 1_000


def test_system_clock__monotonic_never_goes_back():
    clock = SystemClock()
    readings = [clock.read() for _ in range(100)]
    assert readings == sorted(readings, key=lambda reading: reading.monotonic_ms)
    assert readings[0].wall_ms > 1_700_000_000_000


def test_snapshot__taken_between_a_freeze_and_the_next_wake_up_shows_the_last_good_instant(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    clock.advance(30_000)
    assert player.snapshot().shown_s == 15
    player.catch_up()
    assert player.snapshot().status is Status.PAUSED
    assert player.snapshot().shown_s == 15


def test_expected_wait__too_long__pauses_at_the_last_good_instant_and_blames_nobody(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    clock.advance(30)
    player.expect_wait()
    clock.advance(3_000)
    player.change_plan(player.plan)
    snapshot = player.snapshot()
    assert (snapshot.status, snapshot.pause_reason) == (Status.PAUSED, PauseReason.BUSY)
    assert snapshot.phase_elapsed_ms == 5_030


def test_expected_wait__short__changes_nothing_and_the_next_freeze_is_one(player, clock):
    player.start()
    run(player, clock, HOLD_STARTS_MS + 5_000)
    player.expect_wait()
    clock.advance(400)
    player.catch_up()
    assert player.snapshot().phase_elapsed_ms == 5_400
    clock.advance(3_000)
    player.catch_up()
    assert player.snapshot().pause_reason is PauseReason.STALLED


def test_expected_wait__the_computer_asleep__is_told(player, clock):
    player.start()
    player.expect_wait()
    clock.advance(100, wall_ms=60_000)
    player.catch_up()
    assert player.snapshot().pause_reason is PauseReason.ASLEEP
