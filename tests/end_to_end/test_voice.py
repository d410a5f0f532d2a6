"""The voice of Footcoach on a machine without any speech service: whether it is understood, and when it begins."""

import sys
import time

import numpy as np
import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.script import SessionScript
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from tests.end_to_end.loudspeaker import FULL_SCALE
from tests.end_to_end.recogniser import Recogniser, share_understood, words_of
from tests.end_to_end.test_sound import told_about_sound

# Speech-dispatcher is neither found nor started.
WITHOUT_SPEECH_SERVICE = {"SPEECHD_ADDRESS": "unix_socket:/nonexistent", "SPEECHD_CMD": "/bin/false"}
LISTENS_S = 120
UNDERSTOOD_IN_A_SESSION = 0.55
UNDERSTOOD_OF_LINES = 0.65
# It takes three times as long to understand a line as to say it.
EVERY = 3
# Its process starts, the loudspeaker wakes.
FIRST_WORD_WITHIN_S = 6.0
CAPTION, NAME_CHANGED = "caption", "object:property-change:accessible-name"


def tell(line):
    """Say what was measured; pytest shows it with -s or -rP, and when the test fails."""
    sys.stdout.write(f"\n{line}")


def captions(program, since, until):
    """Return the words that the coach says in everything that the caption has shown between two moments.

    They are its first line; what stands below is there to be read.
    """
    named = (event for event in program.reader.events() if event.id == CAPTION and event.type == NAME_CHANGED)
    said = [event.data.partition("\n")[0] for event in named if since <= event.time <= until]
    return [
        word for text, before in zip(said, [None, *said], strict=False) if text != before for word in words_of(text)
    ]


def test_session__is_understood_without_a_speech_service(start, sound):
    recording = sound.record()
    # While the screen reader of the tests listens, the voice would be off by default.
    program = start(settings={"voice": "on"}, environment={**sound.environment, **WITHOUT_SPEECH_SERVICE})
    program.understand()
    began = program.reader.press("startButton")
    while time.monotonic() < began + LISTENS_S:
        program.reader.events()
        assert program.is_running()
        time.sleep(0.5)
    heard = recording.stop()
    program_said = captions(program, began, began + LISTENS_S)
    # Its sound server ends before it otherwise, which it complains of.
    program.kill()
    transcript = Recogniser().transcript(heard)
    understood = [word for part in transcript for word in part.words]
    share = share_understood(program_said, understood)
    first_s = heard.voices()[0].began - began
    tell(f"{share:.0%} of {len(program_said)} words of the captions understood, the first {first_s:.1f} s after Start")
    tell(f"captions: {' '.join(program_said)}")
    for part in transcript:
        tell(f"{part.at - began:6.1f}  {' '.join(part.words)}")
    assert told_about_sound(program) == []
    assert first_s <= FIRST_WORD_WITHIN_S
    assert share >= UNDERSTOOD_IN_A_SESSION


@pytest.mark.desktop
def test_lines__of_the_default_session_are_understood(tmp_path):
    synthesizer = pytest.importorskip("footcoach.workers.synthesizer").Synthesizer()
    catalogue = load_catalogue(Paths(tmp_path), "en")
    plan = compile_plan(catalogue.default_routine(), DEFAULT_SETTINGS.preferences())
    recogniser, said, understood = Recogniser(), 0, 0.0
    for text in SessionScript(plan).texts()[::EVERY]:
        line = synthesizer.line(text, plan.voice_speed_percent)
        words = words_of(text)
        samples = np.frombuffer(line.samples, "<i2").astype(np.float32) / FULL_SCALE
        said += len(words)
        understood += len(words) * share_understood(words, recogniser.understand(samples, line.rate_hz))
    tell(f"{understood / said:.0%} of {said} words were understood")
    assert understood / said >= UNDERSTOOD_OF_LINES
