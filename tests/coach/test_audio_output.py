"""The audio output: what is let through to voice and loudspeaker, and what is told when it cannot be heard."""

from dataclasses import replace

import pytest

from footcoach.coach.audio_output import RETRY_AFTER_MS, AudioOutput
from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.core.cue import Cue, Rank, Tone
from footcoach.core.script import system_voice_ms
from tests.coach.test_narration import EVERYTHING
from tests.fakes import FakeClock, FakeComputer

UNLESS_A_SCREEN_READER = replace(EVERYTHING, speaks=None)


@pytest.fixture
def computer(qapp):
    return FakeComputer(FakeClock())


@pytest.fixture
def audio(computer):
    audio = AudioOutput(computer.handed_in)
    audio.errors = []
    audio.error_found.connect(audio.errors.append)
    yield audio
    audio.close()


def say(audio, text="Hold"):
    audio.say(Cue(text, Rank.START, patience_ms=1000))


def has_no_voice(engine):
    engine.start = lambda: engine.failed.emit("no engine")


def test_say__before_open_nothing_is_heard_or_made(audio, computer):
    say(audio)
    audio.play(Tone.START)
    audio.stop()
    assert (computer.said, computer.played, computer.engine.is_started) == ([], [], False)


@pytest.mark.parametrize(
    ("speaks", "reads", "is_heard"),
    [(None, False, True), (None, True, False), (True, True, True), (False, False, False)],
)
def test_voice__is_off_by_default_beside_a_screen_reader(audio, computer, speaks, reads, is_heard):
    computer.screen_reader.listen(reads)
    audio.open(replace(EVERYTHING, speaks=speaks))
    say(audio)
    assert computer.said == (["Hold"] if is_heard else [])
    assert computer.engine.is_started is is_heard, "an engine that is not heard is not started"
    assert audio.errors == ([DeviceError.SCREEN_READER_SPEAKS] if speaks is None and reads else [])


def test_voice__makes_way_for_a_screen_reader_that_comes_and_returns_when_it_goes(audio, computer):
    audio.open(UNLESS_A_SCREEN_READER)
    for _ in range(2):
        say(audio, "before")
        assert audio.is_voice_speaking
        computer.screen_reader.listen()
        say(audio, "beside")
        assert not audio.is_voice_speaking
        assert not computer.engine.is_started
        computer.screen_reader.listen(False)
    say(audio, "after")
    assert computer.said == ["before", "before", "after"]
    assert audio.errors == [DeviceError.SCREEN_READER_SPEAKS], "told once"


def test_voice__that_was_chosen_does_not_ask_who_listens(audio, computer):
    audio.open(EVERYTHING)
    assert not computer.screen_reader.is_followed
    assert audio.is_voice_speaking
    computer.screen_reader.listen()
    assert audio.is_voice_speaking


def test_voice__gets_ready_while_nobody_knows_who_listens(audio, computer):
    computer.screen_reader.listen(None)
    audio.open(UNLESS_A_SCREEN_READER)
    assert computer.engine.is_started
    assert not audio.is_voice_speaking, "a screen reader that may be there is told"
    computer.screen_reader.listen(False)
    assert audio.is_voice_speaking


def test_screen_reader__is_followed_as_long_as_the_session_is_heard(audio, computer):
    audio.open(UNLESS_A_SCREEN_READER)
    assert computer.screen_reader.is_followed
    audio.close()
    assert not computer.screen_reader.is_followed
    computer.screen_reader.listen()
    assert not computer.engine.is_started


def test_is_voice_speaking__not_while_nobody_can_hear_it(audio, computer):
    assert not audio.is_voice_speaking
    audio.open(replace(EVERYTHING, speaks=False))
    assert not audio.is_voice_speaking
    audio.change(EVERYTHING)
    audio.set_muted(True)
    assert not audio.is_voice_speaking
    audio.set_muted(False)
    assert audio.is_voice_speaking
    computer.engine.failed.emit("gone")
    assert not audio.is_voice_speaking


def test_tones__go_on_beside_a_screen_reader(audio, computer):
    computer.screen_reader.listen()
    audio.open(UNLESS_A_SCREEN_READER)
    audio.play(Tone.START)
    assert computer.played == [Tone.START]


def test_mute__silences_both_at_once_and_until_it_is_taken_back(audio, computer):
    audio.open(EVERYTHING)
    audio.set_muted(True)
    say(audio)
    audio.play(Tone.START)
    assert (computer.said, computer.played) == ([], [])
    audio.set_muted(False)
    say(audio)
    audio.play(Tone.START)
    assert (computer.said, computer.played) == (["Hold"], [Tone.START])


def test_mute__does_not_outlast_the_session(audio, computer):
    audio.open(EVERYTHING)
    audio.set_muted(True)
    audio.close()
    audio.open(EVERYTHING)
    assert not audio.is_muted


def test_change__turns_the_voice_off_and_on_in_the_middle(audio, computer):
    audio.open(EVERYTHING)
    audio.change(replace(EVERYTHING, speaks=False))
    say(audio)
    assert (computer.said, computer.engine.is_started) == ([], False)
    audio.change(replace(EVERYTHING, voice_speed_percent=120))
    say(audio)
    assert computer.said == ["Hold"]
    assert computer.engine.choices.voice_speed_percent == 120


def test_error__is_told_once_in_a_session_and_again_in_the_next(audio, computer):
    computer.loudspeaker.has_device = False
    for _ in range(2):
        audio.open(EVERYTHING)
        computer.loudspeaker.device_lost.emit()
        computer.loudspeaker.device_lost.emit()
        audio.close()
    assert audio.errors == [DeviceError.NO_LOUDSPEAKER] * 2


def test_error__of_the_voice_is_no_news_where_nothing_can_be_heard(audio, computer):
    computer.loudspeaker.has_device = False
    audio.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    assert audio.errors == [DeviceError.NO_LOUDSPEAKER]


@pytest.mark.parametrize("error", list(DeviceError))
def test_error_text__says_something_of_each(error):
    assert device_error_text(error).endswith((".", "doctor"))


def test_sample__voices_are_found_without_a_session(audio, computer):
    found = []
    audio.voices_known.connect(found.append)
    audio.request_voices(replace(EVERYTHING, speaks=False))
    assert found == [("Ann", "Bob")]


def test_sample__voice_and_tone_are_heard_though_they_are_off(audio, computer):
    nothing = replace(EVERYTHING, speaks=False, tones=frozenset())
    audio.try_voice(nothing)
    audio.play_tone(Tone.DONE, nothing)
    assert computer.said == ["Up on your toes, small steps"]
    assert computer.played == [Tone.DONE]


def test_sample__tells_each_time_that_it_cannot_be_heard(audio, computer):
    has_no_voice(computer.engine)
    has_no_voice(computer.system_engine)
    audio.try_voice(EVERYTHING)
    audio.try_voice(EVERYTHING)
    assert audio.errors == [DeviceError.NO_VOICE] * 2


def test_voice__that_failed_is_tried_again_after_a_while_and_told_only_once(audio, computer):
    audio.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    say(audio, "lost")
    computer.handed_in.clock.advance(RETRY_AFTER_MS - 1)
    say(audio, "too early")
    assert computer.said == []
    computer.handed_in.clock.advance(1)
    say(audio, "back again")
    assert computer.said == ["back again"]
    computer.engine.failed.emit("stuck")
    assert audio.errors == [DeviceError.VOICE_FAILED]


def test_error__of_a_sound_server_that_has_gone_is_told_once_whoever_notices_first(audio, computer):
    audio.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    computer.loudspeaker.device_lost.emit()
    assert audio.errors == [DeviceError.VOICE_FAILED]


# Whose voice


def who_speaks(computer):
    engines = {"own": computer.engine, "system's": computer.system_engine}
    return [name for name, engine in engines.items() if engine.is_started]


@pytest.mark.parametrize(
    ("language", "voice_name", "speaker"),
    [("en", "", "own"), ("en", "Ann", "system's"), ("de", "", "system's"), ("de", "Ann", "system's")],
)
def test_voice__is_that_of_footcoach_for_english_unless_another_is_chosen(
    audio, computer, language, voice_name, speaker
):
    audio.open(replace(EVERYTHING, language=language, voice_name=voice_name))
    say(audio)
    assert who_speaks(computer) == [speaker]
    assert computer.said == ["Hold"]
    assert audio.errors == []


def test_voice__changes_when_another_is_chosen(audio, computer):
    audio.open(EVERYTHING)
    audio.change(replace(EVERYTHING, voice_name="Ann"))
    assert who_speaks(computer) == ["system's"]
    audio.change(EVERYTHING)
    assert who_speaks(computer) == ["own"]
    audio.close()
    assert who_speaks(computer) == []


def starts_without_an_answer(engine):
    engine.configure = lambda choices: setattr(engine, "choices", choices)


def test_own_voice__that_does_not_start_is_replaced_and_says_so_once(audio, computer):
    starts_without_an_answer(computer.engine)
    audio.open(EVERYTHING)
    say(audio, "Heel raises")
    assert computer.said == []
    computer.engine.failed.emit("No module named 'hibari'")
    assert who_speaks(computer) == ["system's"]
    assert computer.said == ["Heel raises"], "what waited for the other one"
    audio.change(replace(EVERYTHING, voice_speed_percent=120))
    say(audio)
    assert computer.said == ["Heel raises", "Hold"]
    assert audio.errors == [DeviceError.NO_OWN_VOICE]
    assert audio.is_voice_speaking


def test_own_voice__that_is_not_for_the_system_is_not_missed(computer):
    audio = AudioOutput(replace(computer.handed_in, make_own_voice=None))
    errors = []
    audio.error_found.connect(errors.append)
    audio.open(EVERYTHING)
    audio.prepare(("Hold",))
    say(audio)
    audio.try_voice(EVERYTHING)
    audio.close()
    assert computer.said[0] == "Hold"
    assert errors == []


def test_own_voice__is_tried_again_in_the_next_session(audio, computer):
    start = computer.engine.start
    has_no_voice(computer.engine)
    audio.open(EVERYTHING)
    assert who_speaks(computer) == ["system's"]
    audio.close()
    computer.engine.start = start
    audio.open(EVERYTHING)
    assert who_speaks(computer) == ["own"]


def test_own_voice__that_fails_where_there_is_no_other(audio, computer):
    has_no_voice(computer.engine)
    has_no_voice(computer.system_engine)
    audio.open(EVERYTHING)
    say(audio)
    assert computer.said == []
    assert not audio.is_voice_speaking
    assert audio.errors == [DeviceError.NO_VOICE]


def test_own_voice__that_stops_is_not_replaced_but_tried_again(audio, computer):
    audio.open(EVERYTHING)
    computer.engine.failed.emit("there is no loudspeaker")
    assert audio.errors == [DeviceError.VOICE_FAILED]
    computer.handed_in.clock.advance(RETRY_AFTER_MS)
    say(audio)
    assert who_speaks(computer) == ["own"]
    assert computer.said == ["Hold"]


def test_prepare__tells_lengths_of_the_voice_that_speaks(audio, computer):
    known = []
    audio.lengths_known.connect(known.append)
    audio.open(EVERYTHING)
    audio.prepare(("Hold", "Rest"))
    assert computer.engine.texts == ("Hold", "Rest")
    computer.engine.rendered.emit({"Hold": 480})
    computer.engine.rendered.emit({"Rest": 500})
    assert known == [{"Hold": 480}, {"Hold": 480, "Rest": 500}]
    audio.change(replace(EVERYTHING, voice_name="Ann"))
    assert known[-1] == {text: system_voice_ms(text, EVERYTHING.voice_speed_percent) for text in ("Hold", "Rest")}
    audio.change(replace(EVERYTHING, voice_name="Ann", voice_speed_percent=180))
    assert known[-1]["Hold"] == system_voice_ms("Hold", 180)
    audio.change(EVERYTHING)
    assert known[-1] == {"Hold": 480, "Rest": 500}


def test_prepare__before_the_voice_is_there(audio, computer):
    audio.prepare(("Hold", "Rest"))
    audio.open(EVERYTHING)
    assert computer.engine.texts == ("Hold", "Rest")


def test_request_voices__tells_those_of_the_system_and_wakes_the_own_one(audio, computer):
    known = []
    audio.voices_known.connect(known.append)
    audio.request_voices(EVERYTHING)
    assert known == [("Ann", "Bob")]
    assert who_speaks(computer) == ["own", "system's"]
    audio.end_preview()
    assert who_speaks(computer) == []


def test_request_voices__where_the_system_has_none(audio, computer):
    known = []
    audio.voices_known.connect(known.append)
    has_no_voice(computer.system_engine)
    audio.request_voices(EVERYTHING)
    assert known == [()]
    assert audio.errors == []


def test_request_voices__in_another_language_where_the_system_has_none(audio, computer):
    has_no_voice(computer.system_engine)
    audio.request_voices(replace(EVERYTHING, language="de"))
    assert set(audio.errors) == {DeviceError.NO_VOICE}


def test_request_voices__in_a_session_leaves_only_its_voice_behind(audio, computer):
    audio.open(EVERYTHING)
    audio.request_voices(EVERYTHING)
    audio.end_preview()
    assert who_speaks(computer) == ["own"]


def test_sample__of_both_kinds_of_voices(audio, computer):
    audio.request_voices(EVERYTHING)
    audio.try_voice(EVERYTHING)
    audio.try_voice(replace(EVERYTHING, voice_name="Ann"))
    assert len(computer.said) == 2
    assert who_speaks(computer) == ["own", "system's"], "both stay awake"
    assert audio.errors == []


def test_sample__without_the_own_voice_is_said_by_another(audio, computer):
    has_no_voice(computer.engine)
    audio.try_voice(EVERYTHING)
    assert len(computer.said) == 1
    assert audio.errors == [DeviceError.NO_OWN_VOICE]
