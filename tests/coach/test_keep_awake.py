"""When the screen is kept on."""

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from footcoach.coach.device_error import DeviceError
from footcoach.coach.keep_awake import RELEASE_AFTER_PAUSE_MS, KeepAwake
from footcoach.coach.player import Player
from footcoach.core.exercise import PhaseKind
from footcoach.core.gap import PauseReason
from footcoach.core.session import Status, StatusChanged
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock


class FakeWakeLock(QObject):
    """Remembers what it was asked; `is_held` is what the desktop would do."""

    lost = Signal()

    def __init__(self):
        super().__init__()
        self.is_held = False
        self.acquired = 0

    def acquire(self):
        self.acquired += 1
        self.is_held = True

    def release(self):
        self.is_held = False


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def player(clock, qapp):
    player = Player(make_plan(make_exercise(steps=(("Hold", PhaseKind.HOLD, 20),))), clock)
    yield player
    player.end()


@pytest.fixture
def wake_lock():
    return FakeWakeLock()


@pytest.fixture
def keep_awake(player, wake_lock):
    return KeepAwake(player, wake_lock)


def pause_timer(keep_awake):
    return keep_awake.findChild(QTimer)


def let_pause_time_pass(keep_awake):
    timer = pause_timer(keep_awake)
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def run_to_end(player, clock):
    for _ in range(700):
        clock.advance(50)
        player.catch_up()


def test_before_start__screen_is_left_alone(keep_awake, wake_lock):
    assert not wake_lock.is_held


def test_start__holds_the_screen(keep_awake, wake_lock, player):
    player.start()
    assert wake_lock.is_held
    assert not pause_timer(keep_awake).isActive()


def test_finish__releases_the_screen(keep_awake, wake_lock, player, clock):
    player.start()
    run_to_end(player, clock)
    assert player.snapshot().status is Status.FINISHED
    assert not wake_lock.is_held


@pytest.mark.parametrize("is_paused", [False, True])
def test_end__releases_the_screen_at_once(keep_awake, wake_lock, player, is_paused):
    player.start()
    if is_paused:
        player.pause()
    player.end()
    assert not wake_lock.is_held
    assert not pause_timer(keep_awake).isActive()


def test_pause__holds_the_screen_for_two_more_minutes(keep_awake, wake_lock, player):
    player.start()
    player.pause()
    timer = pause_timer(keep_awake)
    assert (timer.isSingleShot(), timer.interval(), RELEASE_AFTER_PAUSE_MS) == (True, 120_000, 120_000)
    assert wake_lock.is_held
    let_pause_time_pass(keep_awake)
    assert not wake_lock.is_held


def test_pause__that_the_program_made_is_one_too(keep_awake, wake_lock, player, clock):
    player.start()
    clock.advance(8_000)
    player.catch_up()
    assert player.snapshot().pause_reason is PauseReason.STALLED
    let_pause_time_pass(keep_awake)
    assert not wake_lock.is_held


def test_pause__is_measured_from_its_beginning(keep_awake, player, monkeypatch):
    player.start()
    player.pause()
    starts = []
    monkeypatch.setattr(pause_timer(keep_awake), "start", lambda: starts.append(1))
    player.status_changed.emit(StatusChanged(Status.PAUSED, PauseReason.WAITING, 0))
    assert starts == []


def test_resume__after_a_short_pause_goes_on_holding(keep_awake, wake_lock, player):
    player.start()
    player.pause()
    player.resume()
    assert wake_lock.is_held
    assert not pause_timer(keep_awake).isActive()


def test_resume__after_a_long_pause_holds_again(keep_awake, wake_lock, player):
    player.start()
    player.pause()
    let_pause_time_pass(keep_awake)
    player.resume()
    assert wake_lock.is_held


def test_close__releases_in_the_middle_of_a_pause(keep_awake, wake_lock, player):
    player.start()
    player.pause()
    keep_awake.close()
    assert not wake_lock.is_held
    assert not pause_timer(keep_awake).isActive()


def test_lost__is_told_once_and_tried_again_after_a_pause(keep_awake, wake_lock, player):
    found = []
    keep_awake.error_found.connect(found.append)
    player.start()
    wake_lock.lost.emit()
    player.pause()
    player.resume()
    wake_lock.lost.emit()
    assert found == [DeviceError.SCREEN_MAY_SLEEP]
    assert wake_lock.acquired == 2
