"""What the voice of Footcoach sounds like, as far as numbers can tell."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.cue import Tone
from footcoach.core.script import SessionScript, speaking_ms
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from footcoach.workers.renderer import Line
from footcoach.workers.sound_output import load_recording
from footcoach.workers.synthesizer import FULL_SCALE, LEVEL, PEAK, RATE_HZ, Synthesizer

ROOT = Path(__file__).parents[2]
ESTIMATE_OFF_MS = 400
SOFTER_DB = 3
QUIET = 0.02  # of the peak
SPOKEN = np.full(RATE_HZ, 0.1, np.float32)
# Every way to another computer, and to another program on this one, begins with one of these.
WITHOUT_NETWORK = """
import sys

def refuse(event, _):
    if event.startswith(("socket.", "urllib.", "http.")):
        raise ConnectionRefusedError(event)

sys.addaudithook(refuse)
from footcoach.workers.voice_worker import load_synthesizer
synthesizer = load_synthesizer()
# Words of its dictionary, words that are in none, numbers, and signs.
print(*(len(synthesizer.line(text, 100).samples) for text in sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def synthesizer():
    return Synthesizer()


@pytest.fixture(scope="module")
def cues(tmp_path_factory):
    """Everything that the exercises have to say."""
    catalogue = load_catalogue(Paths(tmp_path_factory.mktemp("data")), "en")
    plan = compile_plan(catalogue.default_routine(), DEFAULT_SETTINGS.preferences())
    texts = SessionScript(plan).texts()
    assert len(texts) > 50
    return texts


def sound(line):
    return np.frombuffer(line.samples, "<i2").astype(np.float64) / FULL_SCALE


def length_ms(line):
    return len(line.samples) / 2 / RATE_HZ * 1000


def level(samples):
    frames = samples[: len(samples) // 120 * 120].reshape(-1, 120)
    loudness = np.sqrt((frames**2).mean(axis=1))
    return np.sqrt((loudness[loudness > QUIET * loudness.max()] ** 2).mean())


def test_line__the_same_text_is_the_same_sound(synthesizer):
    assert synthesizer.line("Hold", 90) == synthesizer.line("Hold", 90)
    assert synthesizer.line("Hold", 90).samples == Synthesizer().line("Hold", 90).samples


def test_line__is_longer_for_a_slower_voice(synthesizer):
    lengths = [
        length_ms(synthesizer.line("Up on your toes, small steps", percent)) for percent in (50, 75, 100, 150, 200)
    ]
    assert all(slow > fast for slow, fast in pairwise(lengths))
    assert lengths[0] / lengths[-1] == pytest.approx(4, abs=0.5)


def test_line__begins_and_ends_with_speech(synthesizer, cues):
    for text in cues:
        samples = np.abs(sound(synthesizer.line(text, 100)))
        heard = np.flatnonzero(samples > QUIET * samples.max())
        before_ms, behind_ms = heard[0] / RATE_HZ * 1000, (len(samples) - heard[-1]) / RATE_HZ * 1000
        assert before_ms <= 30, text
        assert behind_ms <= 80, text
        assert samples[0] == samples[-1] == 0, "it does not crack"


def test_line__is_as_loud_as_the_others_and_leaves_room_for_a_tone(synthesizer, cues):
    tones = [load_recording(ROOT / "assets" / "sounds" / f"{tone}.wav") for tone in Tone]
    loudest = max(np.abs(np.frombuffer(tone.samples.data(), "<i2").astype(int)).max() for tone in tones) / FULL_SCALE
    for text in cues:
        samples = sound(synthesizer.line(text, 100))
        assert np.abs(samples).max() <= PEAK < 1 - loudest
        assert abs(20 * np.log10(level(samples) / LEVEL)) <= SOFTER_DB, text


def test_speaking_ms__is_near_to_what_the_voice_needs(synthesizer, cues):
    off_ms = {text: speaking_ms(text, 100) - length_ms(synthesizer.line(text, 100)) for text in cues}
    assert {text: round(off) for text, off in off_ms.items() if abs(off) > ESTIMATE_OFF_MS} == {}


@pytest.mark.parametrize("text", ["", " ", "\n", "日本語", "🙂"])
def test_line__without_words(synthesizer, text, capfd):
    assert synthesizer.line(text, 100).samples == b""
    assert capfd.readouterr() == ("", "")


def test_line__that_the_engine_cannot_say(synthesizer, capfd):
    assert synthesizer.line("1" * 60, 100).samples == b""
    assert "cannot say" in capfd.readouterr().err
    assert synthesizer.line("Hold", 100).samples


class ScriptedEngine:
    """Makes one sound after the other, whatever the texts are; an error among them is raised."""

    def __init__(self, *sounds):
        self.sounds = iter(sounds)

    def __call__(self, *_, **__):
        sound = next(self.sounds)
        if isinstance(sound, Exception):
            raise sound
        return sound


@pytest.fixture
def use_engine(monkeypatch):
    """Return a function that takes an engine in the place of the real one."""

    def use_engine(engine):
        monkeypatch.setattr("footcoach.workers.synthesizer.Hibari", lambda **_: engine)

    return use_engine


@pytest.mark.parametrize("error", [EOFError("cut off"), ValueError("no JSON"), KeyError("həlˈO")])
def test_init__damaged_dictionary(use_engine, capfd, error):
    use_engine(ScriptedEngine(error))
    with pytest.raises(type(error)):
        Synthesizer()
    assert capfd.readouterr() == ("", ""), "whoever catches it tells of it"


@pytest.mark.parametrize("error", [RuntimeError("the model failed"), RecursionError(), OverflowError("too far")])
def test_line__in_which_the_engine_fails(use_engine, capfd, error):
    use_engine(ScriptedEngine(SPOKEN, error, SPOKEN))
    synthesizer = Synthesizer()
    assert synthesizer.line("Hold", 100) == Line("Hold", 100, b"", RATE_HZ)
    assert capfd.readouterr().err == f"cannot say Hold: {error!r}\n"
    assert synthesizer.line("Hold", 100).samples


def test_line__of_which_the_engine_makes_no_numbers(use_engine, capfd):
    use_engine(ScriptedEngine(SPOKEN, SPOKEN * np.nan))
    assert Synthesizer().line("Hold", 100).samples == b""
    assert "cannot say" in capfd.readouterr().err


def test_render__with_every_socket_refused(tmp_path):
    environment = {**os.environ, "HOME": str(tmp_path), "HIBARI_HOME": str(tmp_path / "voices")}
    texts = ("Hold", "Grzegorz Brzęczyszczykiewicz", "At 9:30 rest 60 s, ½ a minute & 5 % more")
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_NETWORK, *texts],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stderr == ""
    assert all(int(length) > RATE_HZ // 2 for length in ran.stdout.split())
    assert list(tmp_path.iterdir()) == [], "nothing was looked for or kept"
