"""Someone who sees nothing uses the program: by the keyboard alone, with the real Orca, from the first start on.

Debian's Orca 43 does not hear announcements. So our own voice leads through a session, and Orca says what has the
focus, which page was opened, what was changed, and what is urgent.
"""

import contextlib
import re
import sys
from dataclasses import dataclass

import pytest

from tests.end_to_end.conftest import Desktop
from tests.end_to_end.machine import Machine, wait_until
from tests.end_to_end.orca import Orca
from tests.end_to_end.reader import CHANGES, FOCUS, Reader
from tests.end_to_end.speech_service import SpeechService

ORCA, OUR_VOICE = "Orca", "QTextToSpeech"
FIRST = "toe-walking"
# One short round, and one of the system's voices, whose service writes down what it says and shares its turn with Orca.
SETTINGS = {"voice_name": "MALE1", "dosage": {FIRST: {"sets": 1, "tiptoe_s": 12, "toes_out_s": 12}}}
# It is Orca that switches accessibility on, as on a real desktop.
ENVIRONMENT = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
# What Qt says when Orca is slow to take a key, and of an event that only the small reader wants.
HARMLESS = ("QSpiApplication::keyEventError", "Subscription string not handled")
# Orca asks a busy program a hundred things before it says a word.
PATIENCE_S = 60.0
# More than any page has.
MOST_STOPS = 60
# A cue belongs to a phase when it begins so long before it, or later.
EARLIEST_S = 3.0
# Numbers that nobody asked for, what is only there to be seen, and words of the toolkit.
NEVER = r"percent|%|[Pp]rogress bar|layered pane|[•·●▲■✓◐]|zero width"


@dataclass(frozen=True)
class Step:
    """What is done, and what has to be heard then.

    Attributes:
        what: Its name in messages.
        stop: Tab is pressed until a control whose object name begins like this has the focus.
        keys: Pressed then, one after the other.
        orca: What Orca says after that, in this order.
        voice: What our own voice says, in this order.
    """

    what: str
    stop: str = ""
    keys: tuple[str, ...] = ()
    orca: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()


OPENING = Step("the first start", orca=("Welcome to Footcoach heading", "Step 1 of 3", "Six calm exercises"))
BEFORE = (
    Step("who shows the movements", stop="look-bun", orca=("Look of the figure", "Hair in a bun", "radio button")),
    Step("somebody else", keys=("Right",), orca=("Curly hair",)),
    Step("the voice", stop="welcomeNextButton", keys=("Return",), orca=("Hear the voice heading", "Step 2 of 3")),
    Step(
        "the welcome is left",
        keys=("Escape",),
        orca=("Before you start heading", "not medical advice", "Ask a doctor or physiotherapist"),
    ),
    Step("understood", keys=("Return",), orca=("Today heading", "The six foot exercises")),
    Step("pain before", stop="painBefore", orca=("Pain now", "radio button")),
    Step("much pain", keys=("7",), orca=("7", "lot of pain")),
    Step("round to the short day", stop="shortDayButton", orca=("Short day.*button", "Tiptoe walk, Heel raises")),
    Step("back to Start", keys=("shift+Tab",), orca=("Start.*button",)),
    Step("the session opens", keys=("Return",), orca=("Session|Tiptoe walk",)),
)
IN_THE_SESSION = (
    Step("pause", keys=("space",), voice=("Paused",)),
    Step("go on", keys=("space",), voice=("Get ready",)),
    Step("time left", keys=("t",), voice=(r"seconds.* here, .* altogether",)),
    Step("skip", keys=("Right",), voice=("Next, heel raises",)),
    Step("skip to the stretch", keys=("Right",), voice=("Next, seated toe stretch",)),
    Step(
        "skip to the end", keys=("Right",) * 4, orca=("Session finished heading", "of exercise"), voice=("Well done",)
    ),
)
AFTER = (
    Step("pain after", stop="painAfter", orca=("How much does it hurt now", "radio button")),
    Step("too much pain", keys=("7",), orca=("7", "Red, 6 or more")),
    Step("a warning sign", stop="emergencySign", keys=("space",), orca=("Call 999, 112 or 911",)),
    Step("the way back", stop="closeSummaryButton", keys=("Return",), orca=("Today heading",)),
    Step("Help", keys=("F1",), orca=("Help heading", "Short answers")),
    Step("an answer", stop="question-how-long", orca=("How long until it helps", "4 to 6 weeks", "Source")),
    Step("back to Today", keys=("alt+1",), orca=("Today heading",)),
    Step("the settings", keys=("ctrl+comma",), orca=("Settings — Footcoach", "Look and language")),
    Step("a section by its first letter", keys=("s",), orca=("Seated toe stretch",)),
    Step("the hold", stop="seated-toe-stretch-hold_s", orca=("Stretch", "30")),
    Step("a shorter hold", keys=("2", "0", "Return"), orca=("20 s",)),
    Step("the settings are left", keys=("Escape",), orca=("Today heading",)),
    Step("the places", keys=("F6",), orca=("Today",)),
    Step("About", stop="aboutButton", keys=("Return",), orca=("About Footcoach dialog", "MIT licence")),
)


@pytest.fixture(scope="module")
def desktop(desktop_packages, tmp_path_factory):
    """A desktop whose small reader hears no more than Orca 43, so that the program is told of no other."""
    machine = Machine(tmp_path_factory.mktemp("desktop"))
    with machine, contextlib.closing(Reader(machine, (*CHANGES, FOCUS))) as reader:
        yield Desktop(machine, reader)


@pytest.fixture
def speech_service(desktop, tmp_path):
    with SpeechService(desktop.machine, tmp_path / "speech") as service:
        yield service


@pytest.fixture
def orca(desktop, speech_service, tmp_path):
    with Orca(desktop.machine, tmp_path / "orca") as orca:
        yield orca


@pytest.fixture
def listener(orca, speech_service, start):
    """Someone who listens from before the program is started until after it has ended."""
    return Listener(start(settings=SETTINGS, environment=ENVIRONMENT, harmless=HARMLESS), orca, speech_service)


class Listener:
    """Presses keys and hears what is said.

    Attributes:
        program: What is used.
    """

    def __init__(self, program, orca, service):
        self.program = program
        self._orca = orca
        self._service = service

    def take(self, step, since=None):
        """Do what a step says and hear what it wants."""
        since = self._do(step) if since is None else since
        for speaker, patterns in ((ORCA, step.orca), (OUR_VOICE, step.voice)):
            after = since
            for pattern in patterns:
                after = self.hear(speaker, pattern, after, step.what)

    def hear(self, speaker, pattern, since, what):
        """Wait until something is said; return when that was."""

        def heard():
            return next(
                (at for at, who, text in self.heard(since) if who == speaker and re.search(pattern, text)), None
            )

        try:
            return wait_until(heard, pattern, seconds=PATIENCE_S, pause=0.5)
        except AssertionError as error:
            raise AssertionError(f"{what}: {speaker} does not say {pattern!r} but\n{self.told(since)}") from error

    def heard(self, since):
        """What was heard, with the moment and the speaker, in order."""
        speakers = {ORCA: self._orca.said(), OUR_VOICE: self._service.said(OUR_VOICE)}
        heard = [(spoken.at, who, spoken.text) for who, said in speakers.items() for spoken in said]
        return sorted(spoken for spoken in heard if spoken[0] >= since)

    def told(self, since):
        return "\n".join(f"{at - self.program.started:7.2f} s  {who}: {text}" for at, who, text in self.heard(since))

    def _do(self, step):
        since = self._reach(step.stop, step.what) if step.stop else 0.0
        return self.program.machine.keys(*step.keys) if step.keys else since

    def _reach(self, name, what):
        """Press Tab, and listen to each stop, until the one with this object name; return when that was."""
        passed = []
        while len(passed) < MOST_STOPS:
            known = len(self._focused())
            moment = self.program.machine.keys("Tab")
            passed.append(self._focused_after(known))
            self.hear(ORCA, ".", moment, f"{what}: {passed[-1]}")
            if passed[-1].startswith(name) and self.program.reader.control(passed[-1]).focused:
                return moment
        raise AssertionError(f"Tab does not reach {name}, but goes {passed}")

    def _focused_after(self, known):
        """Wait until a control has the focus after so many others had it; return its object name."""
        what = f"Tab to go on from {self._focused()[-1:]}"
        wait_until(lambda: len(self._focused()) > known, what, seconds=PATIENCE_S, pause=0.05)
        return self._focused()[-1]

    def _focused(self):
        """The controls that have had the focus."""
        return [event.id for event in self.program.reader.events() if event.type == FOCUS and event.detail == 1]


def test_walk__is_heard_and_nothing_is_that_no_one_asked_for(listener):
    program = listener.program
    try:
        listener.take(OPENING, since=program.started)
        for step in BEFORE:
            listener.take(step)
        check_cues(listener)
        for step in (*IN_THE_SESSION, *AFTER):
            listener.take(step)
    finally:
        sys.stdout.write(f"\n{listener.told(program.started)}\n")
    said = [text for _, _, text in listener.heard(program.started)]
    assert [text for text in said if re.search(NEVER, text)] == []


def check_cues(listener):
    """Each step of the first exercise is led in by its cue, which begins before the step is half over.

    What is said while one gets ready may be lost where the voice wakes late.
    """
    program = listener.program
    phases = [phase for phase in program.plan() if phase["exercise"] == FIRST]
    seconds = sum(phase["seconds"] for phase in phases) + PATIENCE_S
    seen = program.watch(program.expected(), program.started, phases=len(phases), seconds=seconds)
    for phase, shown in list(zip(phases, seen, strict=False))[1:]:
        began = listener.hear(OUR_VOICE, phase["cue"], shown.began.earliest - EARLIEST_S, phase["label"])
        assert began <= shown.began.latest + phase["seconds"] / 2, f"{phase['cue']}\n{listener.told(program.started)}"
