"""What is heard of a session, and that nothing about hearing touches its clock."""

from unittest.mock import Mock

import pytest

from footcoach.coach.audio_output import AudioOutput
from footcoach.coach.device_error import DeviceError
from footcoach.coach.narration import SessionNarration
from footcoach.coach.pause_words import how_to_go_on, why_paused
from footcoach.coach.player import PULSE_MS, Player
from footcoach.core.cue import SoundChoices, Tone
from footcoach.core.exercise import Posture
from footcoach.core.gap import PauseReason
from footcoach.core.routine import Preferences, WaitForMe
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock, FakeComputer

EVERYTHING = SoundChoices(
    speaks=True,
    language="en",
    voice_name="",
    voice_speed_percent=90,
    voice_volume_percent=100,
    tones=frozenset(Tone),
    tones_volume_percent=60,
)
SILENCE = SoundChoices(False, "en", "", 90, 100, frozenset(), 60)


class Heard:
    """A session of which everything is remembered."""

    def __init__(self, choices, plan=None, break_computer=None):
        self.clock = FakeClock()
        self.computer = FakeComputer(self.clock)
        if break_computer:
            break_computer(self.computer)
        self.errors, self.events = [], []
        self.audio = AudioOutput(self.computer.handed_in)
        self.audio.error_found.connect(self.errors.append)
        self.player = Player(plan or make_plan(make_exercise(repetitions=4), make_exercise("last")), self.clock)
        for signal in (self.player.phase_entered, self.player.phase_left, self.player.status_changed):
            signal.connect(self.events.append)
        SessionNarration(self.player, self.audio)
        self.audio.open(choices)
        self.player.start()

    def run(self, ms):
        for _ in range(ms // PULSE_MS):
            self.clock.advance(PULSE_MS)
            self.player.catch_up()
        return self

    def finish(self):
        self.run(self.player.plan.total_ms)
        self.audio.close()
        self.player.end()
        return self


def no_sound_server(computer):
    computer.loudspeaker.has_device = False
    # Without a server an engine never gets to the end of a text.
    computer.engine.say = Mock()


def no_own_voice(computer):
    computer.engine.start = lambda: computer.engine.failed.emit("no engine")


def no_voice(computer):
    no_own_voice(computer)
    computer.system_engine.start = lambda: computer.system_engine.failed.emit("no engine")


def fails_at_the_fifth_cue(computer):
    say = computer.engine.say

    def fail(number, text):
        say(number, text)
        if len(computer.said) == 5:
            computer.engine.failed.emit("gone")

    computer.engine.say = fail


@pytest.mark.parametrize(
    ("break_computer", "error"),
    [
        (no_sound_server, DeviceError.NO_LOUDSPEAKER),
        (no_own_voice, DeviceError.NO_OWN_VOICE),
        (no_voice, DeviceError.NO_VOICE),
        (fails_at_the_fifth_cue, DeviceError.VOICE_FAILED),
    ],
)
def test_session__with_broken_sound_keeps_its_time_and_tells_it_once(qapp, break_computer, error):
    silent, broken = Heard(SILENCE).finish(), Heard(EVERYTHING, break_computer=break_computer).finish()
    assert broken.events == silent.events
    assert broken.errors == [error]
    assert silent.errors == []


def test_session__with_everything_heard_keeps_its_time(qapp):
    silent, heard = Heard(SILENCE).finish(), Heard(EVERYTHING).finish()
    assert heard.events == silent.events
    assert heard.errors == []
    assert silent.computer.said == []
    assert silent.computer.played == []


def test_session__is_heard_from_its_name_to_its_end(qapp):
    heard = Heard(EVERYTHING).finish()
    assert heard.computer.said[:4] == ["Heel raises", "Get ready", "Up!", "Hold!"]
    assert heard.computer.said[-1] == "Well done"
    assert heard.computer.played[:4] == [Tone.COUNT, Tone.COUNT, Tone.COUNT, Tone.START]
    assert heard.computer.played[-1] is Tone.DONE


def test_tones__only_those_that_are_wanted(qapp):
    only_start = SoundChoices(False, "en", "", 90, 100, frozenset({Tone.START}), 30)
    heard = Heard(only_start).finish()
    assert set(heard.computer.played) == {Tone.START}
    assert heard.computer.loudspeaker.volume_percent == 30


def test_pause__is_silent_at_once_and_told(qapp):
    heard = Heard(EVERYTHING).run(9_200)
    stopped = []
    heard.computer.loudspeaker.stop = lambda: stopped.append(True)
    heard.player.pause()
    assert heard.computer.said[-1] == "Paused"
    assert stopped == [True]
    heard.finish()


def test_resume__in_a_movement_tells_to_get_ready(qapp):
    heard = Heard(EVERYTHING).run(11_000)
    heard.player.pause()
    heard.player.resume()
    assert heard.computer.said[-2:] == ["Get ready", "Up!"]
    heard.finish()


def test_skip__is_silent_at_once_and_names_what_comes(qapp):
    heard = Heard(EVERYTHING).run(11_000)
    heard.player.skip()
    assert heard.computer.said[-1] == "Last"
    heard.finish()


def test_finish__without_any_exercise_is_not_praised(qapp):
    heard = Heard(EVERYTHING)
    heard.player.skip()
    heard.player.skip()
    assert heard.computer.said[-1] == "Session ended"
    heard.audio.close()


def test_end__is_told(qapp):
    heard = Heard(EVERYTHING).run(11_000)
    heard.player.end()
    assert heard.computer.said[-1] == "Session ended"
    heard.audio.close()


def test_waiting__names_the_exercise_and_tells_what_to_do(qapp):
    preferences = Preferences({}, 0, 0, wait_for_me=WaitForMe.POSTURE_CHANGE)
    plan = make_plan(make_exercise(), make_exercise("on-the-mat", posture=Posture.FLOOR), preferences=preferences)
    heard = Heard(EVERYTHING, plan).run(16_000)
    assert heard.computer.said[-2:] == ["On the mat", "Press a key when ready"]
    heard.player.end()
    heard.audio.close()


def test_waiting__after_a_skip_is_told_after_the_name(qapp):
    preferences = Preferences({}, 0, 0, wait_for_me=WaitForMe.EVERY_EXERCISE)
    plan = make_plan(make_exercise(), make_exercise("on-the-mat"), preferences=preferences)
    heard = Heard(EVERYTHING, plan)
    heard.player.skip()
    assert heard.computer.said[-2:] == ["On the mat", "Press a key when ready"]
    heard.player.end()
    heard.audio.close()


def test_texts__nothing_that_is_spoken_has_more_than_six_words(qapp):
    spoken = [why_paused(reason) for reason in PauseReason] + [how_to_go_on(PauseReason.WAITING)]
    heard = Heard(EVERYTHING).finish()
    spoken += heard.computer.said
    assert [text for text in spoken if len(text.split()) > 6] == []


def test_session__has_the_voice_get_ready_to_say_all_of_it(qapp):
    heard = Heard(EVERYTHING)
    asked = heard.computer.engine.texts
    assert asked == heard.player.spoken_texts()
    heard.finish()
    said = set(heard.computer.said)
    assert said - set(asked) == {"Well done"}


def test_session__plans_with_the_lengths_that_the_voice_tells(qapp):
    by_default = Heard(EVERYTHING).finish().computer.said
    heard = Heard(EVERYTHING)
    texts = heard.run(2 * PULSE_MS).player.spoken_texts()
    heard.computer.engine.rendered.emit(dict.fromkeys(texts, 60_000))
    heard.finish()
    assert len(heard.computer.said) < len(by_default), "there is no room for more so long"
    assert heard.computer.engine.texts == texts


def test_session__whose_plan_changes_has_the_voice_get_ready_for_the_new_words(qapp):
    heard = Heard(EVERYTHING)
    heard.player.change_plan(make_plan(make_exercise(repetitions=4), make_exercise("other")))
    assert heard.computer.engine.texts == heard.player.spoken_texts()
