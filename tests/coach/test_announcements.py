from footcoach.coach.announcements import SessionAnnouncements
from footcoach.coach.player import Player
from footcoach.core.exercise import PhaseKind
from footcoach.core.routine import Preferences, WaitForMe
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock, RecordingAnnouncer


def announced(qapp, steps, ms, later_cues=()):
    clock, announcer = FakeClock(), RecordingAnnouncer()
    exercise = make_exercise(prepare_s=1, steps=steps, later_cues=later_cues)
    player = Player(make_plan(exercise), clock)
    SessionAnnouncements(player, announcer)
    player.start()
    for _ in range(ms // 50):
        clock.advance(50)
        player.catch_up()
    player.end()
    return announcer.texts


def test_announce__each_phase_by_its_cue_the_last_three_seconds_of_a_hold_start_and_end(qapp):
    texts = announced(qapp, [("Up", PhaseKind.MOVE, 6), ("Hold", PhaseKind.HOLD, 5)], 12_000)
    assert texts == ["Session started", "Heel raises", "Get ready", "Up!", "Hold!", "3", "2", "1", "Session finished"]


def test_announce__a_cue_in_the_middle_of_a_phase(qapp):
    texts = announced(qapp, [("Hold", PhaseKind.HOLD, 9)], 6_000, later_cues=[dict(text="Keep breathing", after_s=4)])
    assert texts == ["Session started", "Heel raises", "Get ready", "Hold!", "Keep breathing", "Session ended"]


def test_announce__an_instruction_in_the_middle_though_it_equals_the_cue(qapp):
    cues = [dict(text="And away", after_s=3, is_instruction=True), dict(text="Hold!", after_s=6, is_instruction=True)]
    texts = announced(qapp, [("Hold", PhaseKind.HOLD, 9)], 6_900, later_cues=cues)
    assert texts[3:] == ["Hold!", "And away", "Hold!", "Session ended"]


def test_announce__waiting_tells_how_to_go_on(qapp):
    clock, announcer = FakeClock(), RecordingAnnouncer()
    preferences = Preferences({}, 0, 0, wait_for_me=WaitForMe.EVERY_EXERCISE)
    player = Player(make_plan(make_exercise(), make_exercise("second"), preferences=preferences), clock)
    SessionAnnouncements(player, announcer)
    player.start()
    player.skip()
    assert announcer.texts[-3:] == ["Second", "Get ready", "Waiting for you. Press a key when ready"]
    player.end()


def test_announce__a_hold_as_short_as_the_count_is_not_counted(qapp):
    texts = announced(qapp, [("Hold", PhaseKind.HOLD, 2)], 3_000)
    assert texts == ["Session started", "Heel raises", "Get ready", "Hold!", "Session finished"]


def test_announce__a_pause_by_its_reason_and_going_on_by_the_cue(qapp):
    clock, announcer = FakeClock(), RecordingAnnouncer()
    player = Player(make_plan(make_exercise(prepare_s=1, steps=[("Hold", PhaseKind.HOLD, 9)])), clock)
    SessionAnnouncements(player, announcer)
    player.start()
    clock.advance(1_000)
    player.catch_up()
    clock.advance(8_000)
    player.catch_up()
    player.resume()
    assert announcer.texts[-3:] == ["Hold!", "Paused: the computer stood still", "Get ready: Hold!"]
    player.end()
