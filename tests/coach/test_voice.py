from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from footcoach.coach.device_error import DeviceError
from footcoach.coach.voice import BEGINS_WITHIN_MS, LATE_MS, STUCK_AFTER_MS, Voice, longest_ms
from footcoach.core.cue import Cue, Rank, SoundChoices
from footcoach.core.script import WAKING_MS, speaking_ms
from tests.fakes import FakeClock, FakeSpeechEngine

CHOICES = SoundChoices(
    speaks=True,
    language="en",
    voice_name="",
    voice_speed_percent=90,
    voice_volume_percent=100,
    tones=frozenset(),
    tones_volume_percent=60,
)
RANKS = list(Rank)
PATIENT_MS = 10_000


class Booth:
    """A voice with everything around it."""

    def __init__(self):
        self.engine = FakeSpeechEngine()
        self.clock = FakeClock()
        self.voice = Voice(self.engine, self.clock)
        self.errors = []
        self.voice.error_found.connect(self.errors.append)
        self.timer = self.voice.findChild(QTimer)

    def say(self, text, rank=Rank.START, patience_ms=PATIENT_MS):
        self.voice.say(Cue(text, rank, patience_ms=patience_ms))

    def ring(self, *, late_ms=0):
        """Let the timer go off that waits for the end of a text, and so much time pass until it does."""
        assert self.timer.isActive()
        self.clock.advance(self.timer.interval() + late_ms)
        self.timer.stop()
        self.timer.timeout.emit()


@pytest.fixture
def booth(qapp):
    booth = Booth()
    yield booth
    booth.voice.close()


@pytest.fixture
def ready(booth):
    booth.voice.start(CHOICES)
    booth.engine.become_ready()
    booth.engine.calls.clear()
    return booth


def test_start__configures_the_engine(booth):
    booth.voice.start(CHOICES)
    assert booth.engine.calls == [("start",), ("configure", CHOICES)]


def test_start__while_it_runs(ready):
    ready.voice.start(CHOICES)
    assert ready.engine.calls == [("configure", CHOICES)]


def test_configure__not_started(booth):
    booth.voice.configure(CHOICES)
    assert booth.engine.calls == []


def test_say__idle(ready):
    ready.say("Hold")
    assert ready.engine.texts == ["Hold"]


def test_say__one_after_the_other(ready):
    for text in ("Up on your toes", "Hold"):
        ready.say(text)
        ready.engine.finish()
        assert not ready.timer.isActive()
    assert [call[0] for call in ready.engine.calls] == ["say", "say"]
    assert ready.engine.texts == ["Up on your toes", "Hold"]


@pytest.mark.parametrize("text", ["", "  "])
def test_say__nothing(ready, text):
    ready.say(text)
    assert ready.engine.calls == []


@pytest.mark.parametrize("new", RANKS)
@pytest.mark.parametrize("current", RANKS)
def test_say__while_speaking(ready, current, new):
    ready.say("current", current)
    ready.say("new", new)
    if new > current:
        assert ready.engine.calls == [("say", 1, "current"), ("stop",), ("say", 2, "new")]
    else:
        assert ready.engine.calls == [("say", 1, "current")]
        ready.engine.finish()
        assert ready.engine.texts == ["current", "new"]


@pytest.mark.parametrize("newer", RANKS)
@pytest.mark.parametrize("older", RANKS)
def test_say__while_another_waits(ready, older, newer):
    ready.say("current", Rank.STATUS)
    ready.say("older", older)
    ready.say("newer", newer)
    ready.engine.finish()
    ready.engine.finish()
    assert ready.engine.texts == ["current", "newer" if newer >= older else "older"]


def test_say__cuts_off_while_another_waits(ready):
    ready.say("count", Rank.COUNT)
    ready.say("well done", Rank.ENCOURAGEMENT)
    ready.say("start", Rank.START)
    ready.engine.finish()
    assert ready.engine.texts == ["count", "start", "well done"]


@pytest.mark.parametrize(("passed_ms", "is_said"), [(0, True), (600, True), (601, False)])
def test_say__waits_no_longer_than_its_patience(ready, passed_ms, is_said):
    ready.say("current")
    ready.say("late", patience_ms=600)
    ready.clock.advance(passed_ms)
    ready.engine.finish()
    assert ready.engine.texts == ["current", "late"][: 1 + is_said]
    assert ready.timer.isActive() is is_said


def test_say__one_that_is_too_late_keeps_no_place(ready):
    ready.say("current", Rank.STATUS)
    ready.say("too late", Rank.STATUS, patience_ms=100)
    ready.clock.advance(101)
    ready.say("newer", Rank.COUNT)
    ready.engine.finish()
    assert ready.engine.texts == ["current", "newer"]


def test_finished__of_a_text_that_was_cut_off(ready):
    ready.say("count", Rank.COUNT)
    cut_off = ready.engine.last_number
    ready.say("start", Rank.START)
    ready.engine.finish(cut_off)
    ready.say("next", Rank.START)
    assert ready.engine.texts == ["count", "start"]
    ready.engine.finish()
    assert ready.engine.texts == ["count", "start", "next"]


def test_finished__after_silence(ready):
    ready.say("Hold")
    ready.voice.silence()
    ready.engine.finish()
    ready.say("Rest")
    assert ready.engine.texts == ["Hold", "Rest"]


def test_silence__while_speaking(ready):
    ready.say("current")
    ready.say("waiting")
    ready.voice.silence()
    assert ready.engine.calls[-1] == ("stop",)
    assert not ready.timer.isActive()
    ready.say("after")
    ready.engine.finish()
    assert ready.engine.texts == ["current", "after"]


def test_silence__idle(ready):
    ready.voice.silence()
    assert ready.engine.calls == []


def test_silence__before_the_engine_is_ready(booth):
    booth.voice.start(CHOICES)
    booth.say("Hold")
    booth.voice.silence()
    booth.engine.become_ready()
    assert booth.engine.texts == []


@pytest.mark.parametrize(
    ("lines", "passed_ms", "expected"),
    [
        ([("only", Rank.START)], 0, ["only"]),
        ([("only", Rank.START)], PATIENT_MS + 1, []),
        ([("older", Rank.START), ("newer", Rank.START)], 0, ["newer"]),
        ([("older", Rank.START), ("newer", Rank.COUNT)], 0, ["older"]),
    ],
)
def test_say__before_the_engine_is_ready(booth, lines, passed_ms, expected):
    booth.voice.start(CHOICES)
    for text, rank in lines:
        booth.say(text, rank)
    assert booth.engine.texts == []
    booth.clock.advance(passed_ms)
    booth.engine.become_ready()
    assert booth.engine.texts == expected


def test_ready__again_while_speaking(ready):
    # Every configure() is answered by it.
    ready.say("current")
    ready.say("waiting")
    ready.engine.become_ready()
    assert ready.engine.texts == ["current"]


def test_say__before_start(booth):
    booth.say("Hold")
    assert booth.engine.calls == []
    booth.voice.start(CHOICES)
    booth.engine.become_ready()
    assert booth.engine.texts == []


def test_says_cues__while_it_wakes_and_when_it_is_ready(booth):
    assert not booth.voice.says_cues
    booth.voice.start(CHOICES)
    assert booth.voice.says_cues
    booth.clock.advance(WAKING_MS + 1)
    assert not booth.voice.says_cues, "a service that hangs says nothing either"
    booth.engine.become_ready()
    assert booth.voice.says_cues
    booth.engine.fail()
    assert not booth.voice.says_cues


def test_failed__at_start(booth):
    booth.voice.start(CHOICES)
    booth.say("Hold")
    booth.engine.fail()
    booth.engine.fail()
    booth.engine.become_ready()
    booth.say("Rest")
    assert booth.errors == [DeviceError.NO_VOICE]
    assert booth.engine.texts == []


def test_failed__at_the_fifth_cue(ready):
    for text in ("one", "two", "three", "four"):
        ready.say(text)
        ready.engine.finish()
    ready.say("five")
    ready.say("waiting")
    ready.engine.fail()
    assert ready.engine.calls[-1] == ("close",)
    ready.engine.calls.clear()
    ready.say("six")
    ready.voice.configure(CHOICES)
    ready.voice.silence()
    ready.engine.fail()
    assert ready.errors == [DeviceError.VOICE_FAILED]
    assert ready.engine.calls == []


def test_failed__before_start(booth):
    booth.engine.fail()
    assert booth.errors == []


def test_start__after_a_failure(ready):
    ready.say("before")
    ready.engine.fail()
    ready.voice.start(CHOICES)
    ready.engine.become_ready()
    ready.say("after")
    ready.engine.fail()
    assert ready.engine.texts == ["before", "after"]
    assert ready.errors == [DeviceError.VOICE_FAILED, DeviceError.VOICE_FAILED]


def test_say__engine_never_finishes(ready):
    ready.say("Hold")
    assert ready.timer.interval() == longest_ms("Hold", CHOICES.voice_speed_percent)
    ready.ring()
    assert ready.errors == [DeviceError.VOICE_FAILED]
    assert ready.engine.calls[-1] == ("close",)
    ready.engine.finish()
    ready.say("Rest")
    assert ready.engine.texts == ["Hold"]


def test_say__waits_for_what_others_say(ready):
    ready.engine.is_held_up = True
    ready.say("Hold")
    assert ready.timer.interval() == BEGINS_WITHIN_MS
    ready.clock.advance(BEGINS_WITHIN_MS - 1)
    ready.say("Rest")
    assert ready.engine.calls == [("say", 1, "Hold")], "to stop it would silence the others too"
    ready.engine.begun.emit(1)
    assert ready.timer.interval() == longest_ms("Hold", CHOICES.voice_speed_percent)
    ready.engine.finish()
    assert ready.engine.texts == ["Hold", "Rest"]
    assert ready.errors == []


def test_say__never_begins(ready):
    ready.engine.is_held_up = True
    ready.say("Hold")
    ready.ring()
    assert ready.errors == [DeviceError.VOICE_FAILED]


def test_begun__of_a_text_that_was_cut_off(ready):
    ready.engine.is_held_up = True
    ready.say("count", Rank.COUNT)
    ready.say("start", Rank.START)
    ready.engine.begun.emit(1)
    assert ready.timer.interval() == BEGINS_WITHIN_MS


def test_say__engine_is_slow(ready):
    ready.say("Hold")
    ready.clock.advance(ready.timer.interval() - 1)
    ready.engine.finish()
    ready.say("Rest")
    assert ready.engine.texts == ["Hold", "Rest"]
    assert ready.errors == []


def test_say__computer_was_asleep(ready):
    # The end of the text may have been told meanwhile, and is not read yet.
    ready.say("Hold")
    ready.ring(late_ms=LATE_MS + 1)
    assert ready.errors == []
    assert ready.timer.interval() == LATE_MS
    ready.ring()
    assert ready.errors == [DeviceError.VOICE_FAILED]


def test_close__while_speaking(ready):
    ready.say("Hold")
    ready.voice.close()
    assert ready.engine.calls[-2:] == [("stop",), ("close",)]
    ready.engine.fail()
    ready.say("Rest")
    assert ready.errors == []
    assert ready.engine.texts == ["Hold"]


@pytest.mark.parametrize("speed_percent", [50, 90, 200])
@pytest.mark.parametrize("text", ["Hold", "Heels down, toes out, and walk", "A long text. " * 20])
def test_longest_ms__leaves_room(text, speed_percent):
    estimate_ms = speaking_ms(text, speed_percent)
    assert longest_ms(text, speed_percent) >= 3 * estimate_ms
    assert longest_ms(text, speed_percent) >= estimate_ms + 3000


def test_longest_ms__faster_voice():
    assert longest_ms("Heels down, toes out, and walk", 200) < longest_ms("Heels down, toes out, and walk", 100)


def test_prepare__not_started(booth):
    booth.voice.prepare(("Hold", "Rest"))
    assert booth.engine.calls == []
    booth.voice.start(CHOICES)
    assert booth.engine.calls == [("start",), ("configure", CHOICES), ("render", ("Hold", "Rest"))]


def test_prepare__after_a_failure_once_more(ready):
    ready.voice.prepare(("Hold",))
    ready.engine.fail()
    ready.voice.start(CHOICES)
    assert ready.engine.calls.count(("render", ("Hold",))) == 2


def test_lengths__all_that_are_known_at_this_speed(ready):
    told = []
    ready.voice.lengths_known.connect(told.append)
    ready.engine.rendered.emit({"Hold": 480})
    ready.engine.rendered.emit({"Rest": 500})
    assert told == [{"Hold": 480}, {"Hold": 480, "Rest": 500}]
    ready.voice.start(replace(CHOICES, voice_volume_percent=50))
    assert ready.voice.lengths == told[-1]
    ready.voice.start(replace(CHOICES, voice_speed_percent=120))
    assert ready.voice.lengths == {}


def test_say__of_known_length_is_stuck_soon_after_it(ready):
    ready.engine.rendered.emit({"Hold": 480})
    ready.say("Hold")
    assert ready.timer.interval() == 480 + STUCK_AFTER_MS
    ready.ring()
    assert ready.errors == [DeviceError.VOICE_FAILED]


def test_take_waiting__what_another_voice_is_to_say(booth):
    booth.voice.start(CHOICES)
    booth.say("Heel raises", patience_ms=1000)
    booth.engine.fail()
    booth.clock.advance(1000)
    assert booth.voice.take_waiting().text == "Heel raises"
    assert booth.voice.take_waiting() is None


def test_take_waiting__too_late(booth):
    booth.voice.start(CHOICES)
    booth.say("Heel raises", patience_ms=1000)
    booth.clock.advance(1001)
    assert booth.voice.take_waiting() is None
