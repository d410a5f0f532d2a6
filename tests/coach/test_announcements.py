import pytest
from PySide6.QtCore import QTimer

from footcoach.coach.announcements import SessionAnnouncements
from footcoach.coach.player import Player
from footcoach.coach.reader_output import ReaderOutput
from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import PhaseKind
from footcoach.core.routine import Preferences, WaitForMe
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock, RecordingAnnouncer

STARTED = "Session started. Heel raises"


class Heard:
    """A session, and what a screen reader is told of it; the session begins at once."""

    def __init__(self, plan):
        self.clock, self.announcer = FakeClock(), RecordingAnnouncer()
        self.player = Player(plan, self.clock)
        self.reader = ReaderOutput(self.announcer, self.clock, parent=self.player)
        self.timer = self.reader.findChild(QTimer)
        self.due_ms = None
        SessionAnnouncements(self.player, self.reader)
        self.player.start()

    @property
    def texts(self):
        return self.announcer.texts

    def run(self, ms):
        for _ in range(ms // 50):
            self.pass_time(50)
            self.player.catch_up()
        return self

    def pass_time(self, ms):
        """Let time go by for what waits, too."""
        if self.timer.isActive():
            self.due_ms = self.due_ms or self.clock.monotonic_ms + self.timer.interval()
        self.clock.advance(ms)
        if self.due_ms and self.clock.monotonic_ms >= self.due_ms:
            self.due_ms = None
            self.timer.stop()
            self.timer.timeout.emit()

    def end(self):
        self.player.end()
        while self.timer.isActive():
            self.pass_time(50)
        return self.texts


@pytest.fixture
def start(qapp):
    """Return a function that starts a session of one exercise with these steps, or of a whole plan."""
    started = []

    def start(steps=(("Hold", PhaseKind.HOLD, 9),), plan=None, prepare_s=5, **given):
        plan = plan or make_plan(make_exercise(prepare_s=prepare_s, steps=list(steps), **given))
        started.append(Heard(plan))
        return started[-1]

    yield start
    for heard in started:
        heard.end()


def test_announce__each_phase_by_its_cue_the_last_three_seconds_of_a_hold_start_and_end(start):
    texts = start([("Up", PhaseKind.MOVE, 6), ("Hold", PhaseKind.HOLD, 5)]).run(16_000).end()
    assert texts == [STARTED, "Get ready", "Up!", "Hold!", "3", "2", "1", "Session finished"]


def test_announce__at_the_start_one_message(start):
    heard = start()
    assert heard.texts == []
    assert heard.run(200).texts == [STARTED]


def test_announce__a_cue_in_the_middle_of_a_phase(start):
    texts = start(later_cues=[dict(text="Keep breathing", after_s=4)]).run(10_000).end()
    assert texts == [STARTED, "Get ready", "Hold!", "Keep breathing", "Session ended"]


def test_announce__an_instruction_in_the_middle_though_it_equals_the_cue(start):
    cues = [dict(text="And away", after_s=3, is_instruction=True), dict(text="Hold!", after_s=6, is_instruction=True)]
    texts = start(later_cues=cues).run(10_900).end()
    assert texts[2:] == ["Hold!", "And away", "Hold!", "Session ended"]


def test_announce__a_cue_that_came_while_the_start_was_told_is_late_and_not_lost(start):
    texts = start([("Up", PhaseKind.MOVE, 6)], prepare_s=1).run(4_500).texts
    assert texts == [STARTED, "Up!"]


def test_announce__no_cue_of_a_phase_that_is_over(start):
    steps = [("Up", PhaseKind.MOVE, 1), ("Lower", PhaseKind.MOVE, 9)]
    texts = start(steps, prepare_s=1).run(4_500).texts
    assert texts == [STARTED, "Lower!"]


def test_announce__waiting_tells_how_to_go_on(start):
    preferences = Preferences({}, 0, 0, wait_for_me=WaitForMe.EVERY_EXERCISE)
    heard = start(plan=make_plan(make_exercise(), make_exercise("second"), preferences=preferences))
    heard.player.skip()
    assert heard.run(5_000).texts[-2:] == ["Second", "Waiting for you. Press a key when ready"]


def test_announce__waiting_is_told_with_a_name_that_waits_for_the_cue_before(start):
    preferences = Preferences({}, 0, 0, wait_for_me=WaitForMe.EVERY_EXERCISE)
    first = make_exercise(steps=[("Hold your heels up as high as you can", PhaseKind.HOLD, 2)], prepare_s=5)
    heard = start(plan=make_plan(first, make_exercise("second"), preferences=preferences))
    heard.run(20_000)
    assert heard.texts[-1] == "Second. Waiting for you. Press a key when ready"


def test_announce__a_hold_as_short_as_the_count_is_not_counted(start):
    texts = start([("Hold", PhaseKind.HOLD, 2)]).run(7_000).end()
    assert texts == [STARTED, "Get ready", "Hold!", "Session finished"]


def test_announce__a_pause_by_its_reason_and_going_on_by_the_cue(start):
    heard = start()
    heard.run(5_000)
    heard.clock.advance(8_000)
    heard.player.catch_up()
    heard.run(200)
    heard.player.resume()
    heard.run(200)
    assert heard.texts[-3:] == ["Hold!", "Paused: the computer froze", "Get ready: Hold!"]


def test_announce__a_pause_at_once_whatever_is_said(start):
    heard = start()
    heard.run(200)
    heard.player.pause()
    assert heard.run(200).texts == [STARTED, "Paused"]


def test_default_routine__every_cue_is_told_before_its_phase_is_half_over(start, tmp_path):
    catalogue = load_catalogue(Paths(tmp_path), "en")
    plan = compile_plan(catalogue.default_routine(), DEFAULT_SETTINGS.preferences())
    heard = start(plan=plan)
    late, entered = [], []
    heard.player.phase_entered.connect(lambda event: entered.append((event.phase, len(heard.texts))))
    for _ in range(plan.total_ms // 100):
        heard.run(100)
        snapshot = heard.player.snapshot()
        if entered and snapshot.phase_elapsed_ms >= snapshot.phase.duration_ms // 2:
            phase, before = entered.pop()
            told = heard.texts[max(before - 1, 0) :]
            if not any(text.endswith(phase.announcement or phase.cue or phase.label) for text in told):
                late.append((phase.exercise_id, phase.label, phase.repetition, told))
    assert late == []
