"""What a screen reader is given, and when: never more than it can say."""

import math

import pytest
from PySide6.QtCore import QTimer

from footcoach.coach.reader_output import MOMENT_MS, ReaderOutput, merged
from footcoach.core.cue import Cue, Rank
from footcoach.core.script import system_voice_ms
from tests.fakes import FakeClock, RecordingAnnouncer

PATIENT_MS = 10_000


class Desk:
    """A screen reader's output, with a clock and a voice beside it."""

    def __init__(self, time_scale=1.0):
        self.clock = FakeClock()
        self.announcer = RecordingAnnouncer()
        self.is_voice_speaking = False
        self.quiet_ms = math.inf
        self.reader = ReaderOutput(
            self.announcer,
            self.clock,
            is_voice_speaking=lambda: self.is_voice_speaking,
            quiet_ms=lambda: self.quiet_ms,
            time_scale=time_scale,
        )
        self.timer = self.reader.findChild(QTimer)

    @property
    def heard(self):
        return self.announcer.texts

    def say(self, text, rank=Rank.START, patience_ms=PATIENT_MS):
        self.reader.say(Cue(text, rank, patience_ms=patience_ms))

    def pass_time(self):
        """Let time go by until nothing is waiting any more."""
        while self.timer.isActive():
            self.clock.advance(self.timer.interval())
            self.timer.stop()
            self.timer.timeout.emit()


@pytest.fixture
def desk(qapp):
    return Desk()


def test_say__idle_is_announced_at_once(desk):
    desk.say("Up")
    assert desk.heard == ["Up"]


def test_say__after_the_one_before_has_been_said(desk):
    desk.say("Up on your toes")
    desk.clock.advance(system_voice_ms("Up on your toes"))
    desk.say("Hold")
    assert desk.heard == ["Up on your toes", "Hold"]
    assert not desk.timer.isActive()


def test_say__while_another_is_said_only_the_newest_waits(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say("Up")
    desk.say("Hold")
    assert len(desk.heard) == 1
    assert desk.timer.interval() == system_voice_ms("A screen reader says a long sentence here")
    desk.pass_time()
    assert desk.heard[1:] == ["Hold"]


def test_say__what_is_to_be_done_within_a_moment_after_an_answer_follows_it(desk):
    desk.say("20 seconds left", Rank.STATUS)
    desk.clock.advance(MOMENT_MS // 2)
    desk.say("Hold", Rank.START)
    desk.pass_time()
    assert desk.heard == ["20 seconds left. Hold"]


def test_say__an_answer_while_what_is_to_be_done_waits_comes_before_it(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say("Up", Rank.START)
    desk.say("20 seconds left", Rank.STATUS)
    desk.pass_time()
    assert desk.heard[1:] == ["20 seconds left. Up"]


def test_stop__forgets_what_is_to_be_done_before_an_answer_is_given(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say("Up", Rank.START)
    desk.reader.stop()
    desk.say("Paused", Rank.STATUS)
    desk.pass_time()
    assert desk.heard[1:] == ["Paused"]


LINES = ("Sit on a chair", "Put one foot on the floor", "Lift the other")


def test_say__every_line_of_getting_into_position_follows_the_announcement(desk):
    desk.say("Next comes an exercise with quite a long name")
    desk.clock.advance(500)
    desk.say(LINES[0], Rank.ANNOUNCEMENT, patience_ms=100)
    desk.say(LINES[1], Rank.ANNOUNCEMENT, patience_ms=100)
    desk.pass_time()
    assert desk.heard[1:] == ["Sit on a chair. Put one foot on the floor"]


def test_say__a_line_joins_the_announcement_that_waits(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say("Heel raises", Rank.START)
    desk.say(LINES[0], Rank.ANNOUNCEMENT)
    desk.pass_time()
    assert desk.heard[1:] == ["Heel raises. Sit on a chair"]


@pytest.mark.parametrize("is_answer_first", [True, False])
def test_say__an_answer_comes_before_the_lines_and_loses_none(desk, is_answer_first):
    desk.say("A screen reader says a long sentence here")
    cues = [("20 seconds left", Rank.STATUS), (LINES[0], Rank.ANNOUNCEMENT)]
    for text, rank in cues if is_answer_first else reversed(cues):
        desk.say(text, rank)
    desk.pass_time()
    assert desk.heard[1:] == ["20 seconds left. Sit on a chair"]


def test_say__lines_of_a_phase_that_is_over_are_not_said(desk):
    desk.say("A screen reader says a long sentence here")
    for line in LINES:
        desk.say(line, Rank.ANNOUNCEMENT)
    desk.say("Up", Rank.START)
    desk.pass_time()
    assert desk.heard[1:] == ["Up"]


def test_stop__forgets_the_lines(desk):
    desk.say("A screen reader says a long sentence here")
    for line in LINES:
        desk.say(line, Rank.ANNOUNCEMENT)
    desk.reader.stop()
    desk.say("Paused", Rank.STATUS)
    desk.pass_time()
    assert desk.heard[1:] == ["Paused"]


def test_say__a_count_takes_no_place_of_a_line(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say(LINES[0], Rank.ANNOUNCEMENT)
    desk.say("3", Rank.COUNT)
    desk.pass_time()
    assert desk.heard[1:] == ["Sit on a chair"]


def test_say__what_ranks_lower_takes_no_place(desk):
    desk.say("Up")
    desk.say("Hold", Rank.START)
    desk.say("Keep breathing", Rank.ENCOURAGEMENT)
    desk.pass_time()
    assert desk.heard == ["Up", "Hold"]


def test_say__a_count_that_comes_too_late_is_dropped_and_what_to_do_is_not(desk):
    desk.say("Up on your toes")
    desk.say("3", Rank.COUNT, patience_ms=300)
    desk.pass_time()
    desk.say("Hold your heels up")
    desk.say("Lower", Rank.START, patience_ms=0)
    desk.pass_time()
    assert desk.heard == ["Up on your toes", "Hold your heels up", "Lower"]


def test_status__is_announced_in_a_moment_whatever_is_said(desk):
    desk.say("A screen reader says a long sentence here")
    desk.say("Paused", Rank.STATUS)
    assert desk.timer.interval() == MOMENT_MS
    desk.pass_time()
    assert desk.heard[1:] == ["Paused"]


def test_tell__what_comes_within_a_moment_is_one_announcement(desk):
    desk.reader.tell("No sound: there is no loudspeaker.")
    desk.reader.tell("The screen may go dark")
    desk.say("Session started. Toe walking", Rank.STATUS)
    assert desk.heard == []
    desk.pass_time()
    assert desk.heard == ["Session started. Toe walking. No sound: there is no loudspeaker. The screen may go dark"]


def test_tell__waits_for_a_cue_that_comes_first(desk):
    desk.reader.tell("The screen may go dark")
    desk.say("Hold")
    assert desk.heard == ["Hold"]
    desk.pass_time()
    assert desk.heard == ["Hold", "The screen may go dark"]


@pytest.mark.parametrize("is_voice_speaking", [False, True])
def test_tell__waits_for_a_time_without_cues(desk, is_voice_speaking):
    desk.is_voice_speaking = is_voice_speaking
    desk.quiet_ms = 2_000
    desk.reader.tell("No sound: there is no loudspeaker")
    desk.pass_time()
    desk.say("Hold")
    desk.pass_time()
    assert desk.heard == ([] if is_voice_speaking else ["Hold"])
    desk.quiet_ms = 20_000
    desk.say("Walk")
    desk.pass_time()
    assert desk.heard[-1] == "No sound: there is no loudspeaker"
    assert desk.heard[:-1] == ([] if is_voice_speaking else ["Hold", "Walk"])


def test_stop__forgets_the_cue_and_no_notice(desk):
    desk.say("Up on your toes")
    desk.say("Hold")
    desk.reader.tell("The screen may go dark")
    desk.reader.stop()
    desk.say("Second exercise")
    assert desk.heard == ["Up on your toes", "Second exercise"]
    desk.pass_time()
    assert desk.heard[2:] == ["The screen may go dark"]


def test_say__nothing_that_the_voice_says(desk):
    desk.is_voice_speaking = True
    for rank in Rank:
        desk.say("Up", rank)
    desk.reader.tell("The screen may go dark")
    desk.pass_time()
    assert desk.heard == ["The screen may go dark"]


def test_time_scale__nobody_can_follow_a_fast_session(qapp):
    desk = Desk(time_scale=20)
    desk.say("Up on your toes")
    desk.clock.advance(system_voice_ms("Up on your toes") // 20 + 1)
    desk.say("Hold")
    assert desk.heard == ["Up on your toes", "Hold"]


@pytest.mark.parametrize(
    ("texts", "one"),
    [(["Up"], "Up"), (["Second", "Get ready"], "Second. Get ready"), (["No.", "Yes!", "On"], "No. Yes! On")],
)
def test_merged__are_sentences(texts, one):
    assert merged(texts) == one
