import time
from importlib.resources import files

import pytest
from PySide6.QtCore import QTimer

pytest.importorskip("PySide6.QtMultimedia", reason="needs libpulse", exc_type=ImportError)

from footcoach.core.cue import LEAD_IN_MS, Tone
from footcoach.workers.messages import Lost, Play, SetVolume, Stop, ToneReady
from footcoach.workers.sound_output import STALL_MS, linear_volume
from footcoach.workers.tone_player import LATEST_MS, TonePlayer, load_recordings
from tests.workers.fake_sound import Error, FakeDevices, FakeOutput, FakeSink, SoundStudio, State, install

RECORDINGS = load_recordings(files("footcoach.assets") / "sounds")


def play(tone, ago_ms=0):
    return Play(tone, int(time.monotonic() * 1000) - ago_ms)


class Studio(SoundStudio):
    """A tone player with a system that is not there, and all that it tells."""

    def __init__(self):
        self.told = []
        super().__init__(TonePlayer(RECORDINGS, self.told.append))


@pytest.fixture
def studio(qapp, monkeypatch):
    install(monkeypatch)
    studio = Studio()
    yield studio
    studio.player.deleteLater()


@pytest.fixture
def ready(studio):
    """Return the same, with a loudspeaker that is awake."""
    studio.player.start()
    studio.last().become(State.IdleState)
    assert studio.told == [ToneReady()]
    return studio


def test_load_recordings__begin_with_what_nobody_hears():
    for recording in RECORDINGS.values():
        lead_in = recording.beginning(LEAD_IN_MS)
        assert lead_in.length_ms == LEAD_IN_MS < recording.length_ms
        assert recording.samples.startsWith(lead_in.samples)
        samples = memoryview(lead_in.samples.data()).cast("h")
        assert 0 < max(samples) < 50


@pytest.mark.parametrize(("percent", "factor"), [(0, 0.0), (50, 0.2), (100, 1.0)])
def test_linear_volume__in_steps_of_the_ear(percent, factor):
    assert linear_volume(percent) == pytest.approx(factor, abs=0.05)


def test_start__ready_when_it_is_awake(studio):
    studio.player.start()
    [sink] = studio.sinks()
    assert sink.samples == RECORDINGS[Tone.TICK].beginning(LEAD_IN_MS).samples
    assert studio.told == []
    sink.become(State.IdleState)
    assert studio.told == [ToneReady()]
    assert sink.state is State.SuspendedState, "it keeps the sound server attentive, and wakes nobody"


@pytest.mark.parametrize("name", ["", "auto_null"])
def test_start__there_is_none(studio, name):
    FakeDevices.output = FakeOutput(name)
    studio.player.start()
    studio.use(name)
    studio.settle()
    assert studio.told == [Lost("there is no loudspeaker")]
    assert FakeSink.all == []


def test_start__stalls(studio):
    studio.player.start()
    assert studio.last().parent().findChild(QTimer).interval() == LEAD_IN_MS + STALL_MS
    studio.stall(studio.last())
    assert studio.told == [Lost("the sound server does not answer")]
    assert studio.has_given_up


def test_start__cannot_be_opened(studio, monkeypatch):
    monkeypatch.setattr(FakeSink, "broken", True)
    studio.player.start()
    assert studio.told == [Lost("the loudspeaker does not play")]


def test_play__sends_all_of_the_tone_at_once(ready):
    ready.execute(play(Tone.DONE))
    [sink] = ready.sinks()
    assert sink.samples == RECORDINGS[Tone.DONE].samples
    assert sink.buffer_size == len(sink.samples), "nothing that holds up the process can make it stutter"
    assert (sink.device.name, sink.format) == ("speaker", RECORDINGS[Tone.DONE].format)
    sink.become(State.IdleState)
    assert sink.state is State.StoppedState, "a stream in which nothing plays is closed"
    assert ready.told == [ToneReady()]


def test_play__tones_overlap(ready):
    ready.execute(play(Tone.COUNT), play(Tone.COUNT), play(Tone.START))
    first, second, third = ready.sinks()
    first.become(State.IdleState)
    assert ready.sinks() == [second, third]


def test_play__on_the_output_of_the_moment(ready):
    ready.use("headphones")
    ready.execute(play(Tone.START))
    assert ready.last().device.name == "headphones"


def test_play__before_the_loudspeaker_is_awake(studio):
    studio.execute(play(Tone.START))
    studio.player.start()
    studio.execute(play(Tone.START))
    [keep_alive] = FakeSink.all
    studio.stall(keep_alive)
    studio.execute(play(Tone.START))
    assert FakeSink.all == [keep_alive]


def test_play__while_there_is_no_loudspeaker(ready):
    FakeDevices.output = FakeOutput()
    ready.execute(play(Tone.START))
    assert ready.sinks() == []


def test_stop__silences_everything_but_does_not_keep_the_loudspeaker_from_waking(ready):
    ready.use("headphones")
    ready.settle()
    keep_alive = ready.last()
    ready.execute(play(Tone.START), play(Tone.COUNT), Stop())
    assert ready.sinks() == [keep_alive]
    ready.execute(play(Tone.END))
    assert ready.sinks() == [keep_alive, ready.last()]


def test_volume__of_what_sounds_and_of_what_follows(ready):
    ready.execute(play(Tone.START), SetVolume(50), play(Tone.COUNT))
    assert [sink.volume for sink in ready.sinks()] == [linear_volume(50)] * 2


def test_volume__does_not_reach_what_wakes_the_loudspeaker(studio):
    studio.execute(SetVolume(0))
    studio.player.start()
    assert studio.last().volume == 1.0


def test_outputs_changed__the_new_one_is_woken(ready):
    ready.use("headphones")
    ready.use("television")
    ready.settle()
    [keep_alive] = ready.sinks()
    assert keep_alive.device.name == "television"
    keep_alive.become(State.IdleState)
    assert ready.told == [ToneReady()]


def test_outputs_changed__the_old_one_may_sleep(ready):
    [resting] = ready.sinks(State.SuspendedState)
    ready.use("headphones")
    ready.settle()
    assert resting.state is State.StoppedState


def test_outputs_changed__while_one_is_woken(studio):
    studio.player.start()
    first = studio.last()
    studio.use("headphones")
    studio.settle()
    assert studio.sinks() == [studio.last()] != [first]
    studio.last().become(State.IdleState)
    assert studio.told == [ToneReady()]


def test_outputs_changed__the_last_one_goes_and_comes_back(ready):
    ready.use("")
    ready.settle()
    ready.use("speaker")
    ready.settle()
    assert ready.told == [ToneReady(), Lost("there is no loudspeaker")]
    ready.last().become(State.IdleState)
    assert ready.told == [ToneReady(), Lost("there is no loudspeaker"), ToneReady()]


def test_play__stalls(ready):
    ready.execute(play(Tone.COUNT), play(Tone.START))
    [first, _] = sinks = ready.sinks()
    ready.stall(first)
    assert ready.told == [ToneReady(), Lost("the sound server does not answer")]
    assert ready.has_given_up
    assert ready.sinks() == sinks, "who closes a stream now may wait for ever"


def test_play__held_up_and_then_sent(ready):
    ready.execute(play(Tone.COUNT))
    [sink] = ready.sinks()
    ready.timer_of(sink).timeout.emit()
    sink.become(State.IdleState)
    assert not ready.timer_of(sink).isActive()
    assert ready.told == [ToneReady()]


@pytest.mark.parametrize("is_back", [True, False])
def test_play__breaks_off_and_the_loudspeaker_is_tried(ready, is_back):
    ready.execute(play(Tone.COUNT), play(Tone.START))
    for sink in ready.sinks():
        sink.become(State.StoppedState, Error.IOError)
    ready.settle()
    [keep_alive] = ready.sinks()
    keep_alive.become(State.IdleState if is_back else State.StoppedState, Error.NoError if is_back else Error.IOError)
    assert ready.told == [ToneReady()] if is_back else [ToneReady(), Lost("the loudspeaker does not play")]
    assert not ready.has_given_up


def test_play__breaks_off_while_the_loudspeaker_is_tried(ready):
    ready.execute(play(Tone.COUNT), play(Tone.START))
    first, second = ready.sinks()
    first.become(State.StoppedState, Error.IOError)
    ready.settle()
    second.become(State.StoppedState, Error.IOError)
    assert not ready.settle_timer().isActive(), "an attempt that is cut short again and again never comes to an end"


def test_resting_stream__breaks_off_and_the_loudspeaker_is_tried(ready):
    [resting] = ready.sinks(State.SuspendedState)
    resting.become(State.StoppedState, Error.IOError)
    ready.settle()
    ready.last().become(State.IdleState)
    assert ready.told == [ToneReady()]
    assert ready.sinks(State.SuspendedState) == [ready.last()]


def test_play__came_too_late(ready):
    ready.execute(play(Tone.COUNT, ago_ms=LATEST_MS + 1))
    assert ready.sinks() == []


def test_play__cannot_be_opened(ready, monkeypatch):
    monkeypatch.setattr(FakeSink, "broken", True)
    ready.execute(play(Tone.COUNT))
    ready.settle()
    assert ready.told == [ToneReady(), Lost("the loudspeaker does not play")]
