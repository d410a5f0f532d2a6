"""The sound desk: what is let through to voice and loudspeaker, and what is told when it cannot be heard."""

from dataclasses import replace

import pytest

from footcoach.coach.sound_desk import RETRY_AFTER_MS, SoundDesk
from footcoach.coach.trouble import Trouble, trouble_text
from footcoach.core.cue import Rank, Tone
from tests.coach.test_narration import EVERYTHING
from tests.fakes import FakeClock, FakeComputer

UNLESS_A_SCREEN_READER = replace(EVERYTHING, speaks=None)


@pytest.fixture
def computer(qapp):
    return FakeComputer(FakeClock())


@pytest.fixture
def desk(computer):
    desk = SoundDesk(computer.handed_in)
    desk.troubles = []
    desk.trouble_found.connect(desk.troubles.append)
    yield desk
    desk.close()


def say(desk, text="Hold"):
    desk.say(text, Rank.START, 1000)


def test_desk__before_it_is_opened_nothing_is_heard_or_made(desk, computer):
    say(desk)
    desk.play(Tone.START)
    desk.hush()
    assert (computer.said, computer.played, computer.engine.is_started) == ([], [], False)


@pytest.mark.parametrize(
    ("speaks", "reads", "is_heard"),
    [(None, False, True), (None, True, False), (True, True, True), (False, False, False)],
)
def test_voice__is_off_by_default_beside_a_screen_reader(desk, computer, speaks, reads, is_heard):
    computer.is_screen_reader_active = reads
    desk.open(replace(EVERYTHING, speaks=speaks))
    say(desk)
    assert computer.said == (["Hold"] if is_heard else [])
    assert computer.engine.is_started is is_heard, "an engine that is not heard is not started"
    assert desk.troubles == ([Trouble.SCREEN_READER_SPEAKS] if speaks is None and reads else [])


def test_tones__go_on_beside_a_screen_reader(desk, computer):
    computer.is_screen_reader_active = True
    desk.open(UNLESS_A_SCREEN_READER)
    desk.play(Tone.START)
    assert computer.played == [Tone.START]


def test_mute__silences_both_at_once_and_until_it_is_taken_back(desk, computer):
    desk.open(EVERYTHING)
    desk.set_muted(True)
    say(desk)
    desk.play(Tone.START)
    assert (computer.said, computer.played) == ([], [])
    desk.set_muted(False)
    say(desk)
    desk.play(Tone.START)
    assert (computer.said, computer.played) == (["Hold"], [Tone.START])


def test_mute__does_not_outlast_the_session(desk, computer):
    desk.open(EVERYTHING)
    desk.set_muted(True)
    desk.close()
    desk.open(EVERYTHING)
    assert not desk.is_muted


def test_change__turns_the_voice_off_and_on_in_the_middle(desk, computer):
    desk.open(EVERYTHING)
    desk.change(replace(EVERYTHING, speaks=False))
    say(desk)
    assert (computer.said, computer.engine.is_started) == ([], False)
    desk.change(replace(EVERYTHING, voice_speed_percent=120))
    say(desk)
    assert computer.said == ["Hold"]
    assert computer.engine.choices.voice_speed_percent == 120


def test_trouble__is_told_once_in_a_session_and_again_in_the_next(desk, computer):
    computer.loudspeaker.has_device = False
    for _ in range(2):
        desk.open(EVERYTHING)
        computer.loudspeaker.device_lost.emit()
        computer.loudspeaker.device_lost.emit()
        desk.close()
    assert desk.troubles == [Trouble.NO_LOUDSPEAKER] * 2


def test_trouble__of_the_voice_is_no_news_where_nothing_can_be_heard(desk, computer):
    computer.loudspeaker.has_device = False
    desk.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    assert desk.troubles == [Trouble.NO_LOUDSPEAKER]


@pytest.mark.parametrize("trouble", list(Trouble))
def test_trouble_text__says_something_of_each(trouble):
    assert trouble_text(trouble).endswith((".", "doctor"))


def test_sample__voices_are_found_without_a_session(desk, computer):
    found = []
    desk.voices_known.connect(found.append)
    desk.request_voices(replace(EVERYTHING, speaks=False))
    assert found == [("Ann", "Bob")]


def test_sample__voice_and_tone_are_heard_though_they_are_off(desk, computer):
    nothing = replace(EVERYTHING, speaks=False, tones=frozenset())
    desk.try_voice(nothing)
    desk.play_tone(Tone.DONE, nothing)
    assert computer.said == ["Up on your toes, small steps"]
    assert computer.played == [Tone.DONE]


def test_sample__tells_each_time_that_it_cannot_be_heard(desk, computer):
    computer.engine.start = lambda: computer.engine.failed.emit("no engine")
    desk.try_voice(EVERYTHING)
    desk.try_voice(EVERYTHING)
    assert desk.troubles == [Trouble.NO_VOICE] * 2


def test_voice__that_failed_is_tried_again_after_a_while_and_told_only_once(desk, computer):
    desk.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    say(desk, "lost")
    desk._computer.clock.advance(RETRY_AFTER_MS - 1)
    say(desk, "too early")
    assert computer.said == []
    desk._computer.clock.advance(1)
    say(desk, "back again")
    assert computer.said == ["back again"]
    computer.engine.failed.emit("stuck")
    assert desk.troubles == [Trouble.VOICE_FAILED]


def test_trouble__of_a_sound_server_that_has_gone_is_told_once_whoever_notices_first(desk, computer):
    desk.open(EVERYTHING)
    computer.engine.failed.emit("stuck")
    computer.loudspeaker.device_lost.emit()
    assert desk.troubles == [Trouble.VOICE_FAILED]
