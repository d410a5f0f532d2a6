"""The tones as they are shipped: their form, what nobody hears of them, and how they are told apart."""

import array
import math
import subprocess
import sys
import wave
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from footcoach.core.cue import LEAD_IN_MS, Tone

SCRIPT = Path(__file__).parents[1] / "scripts" / "make_sounds.py"
SOUNDS = files("footcoach.assets") / "sounds"

RATE_HZ = 48_000
FULL_SCALE = 32_768
LEAD_IN = LEAD_IN_MS * RATE_HZ // 1000
BLOCK_MS = 10
PEAKS_DBFS = {
    Tone.START: -6, Tone.COUNT: -10, Tone.END: -12, Tone.CHANGE_SIDES: -6, Tone.DONE: -6, Tone.TICK: -24,
}  # fmt: skip

every_tone = pytest.mark.parametrize("tone", Tone)


@cache
def samples(tone):
    """Return a tone as numbers from -1 to 1."""
    with (SOUNDS / f"{tone}.wav").open("rb") as file, wave.open(file) as sound:
        values = array.array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        values.byteswap()
    return tuple(value / FULL_SCALE for value in values)


def peak(values):
    return max(abs(value) for value in values)


def dbfs(level):
    return 20 * math.log10(level)


def blocks(values):
    """Return the peak of each BLOCK_MS."""
    size = RATE_HZ * BLOCK_MS // 1000
    return [peak(values[i : i + size]) for i in range(0, len(values), size)]


def strikes_ms(values):
    """Return when notes begin, from the beginning of the tone: where it gets much louder at once."""
    levels = [0.0, *blocks(values[LEAD_IN:])]
    loud = max(levels) / 4
    rises = [i for i in range(1, len(levels)) if levels[i] > loud and levels[i] > 1.5 * levels[i - 1]]
    return [(i - 1) * BLOCK_MS for i in rises]


def strength(values, pitch_hz):
    """Return how much of one pitch is in `values`."""
    angle = 2 * math.pi * pitch_hz / RATE_HZ
    across = sum(value * math.cos(angle * i) for i, value in enumerate(values))
    along = sum(value * math.sin(angle * i) for i, value in enumerate(values))
    return math.hypot(across, along)


def pitches_hz(values):
    """Return the strongest pitch of each note, to 20 Hz."""
    begins = [LEAD_IN + (ms + 5) * RATE_HZ // 1000 for ms in strikes_ms(values)]
    notes = [values[begin : begin + RATE_HZ // 20] for begin in begins]
    return [max(range(100, 5_000, 20), key=lambda pitch: strength(note[::4], pitch * 4)) for note in notes]


def audible_ms(values):
    """Return how long a tone is less than 20 dB below its peak."""
    level = peak(values) / 10
    return (max(i for i, value in enumerate(values) if abs(value) > level) - LEAD_IN) * 1000 // RATE_HZ


def test_make_sounds__again_the_same_bytes(tmp_path):
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, timeout=60)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_bytes() for path in SOUNDS.iterdir() if path.name.endswith(".wav")}
    assert set(made) == {f"{tone}.wav" for tone in Tone}
    assert set(shipped) == set(made)
    assert [name for name in sorted(made) if made[name] != shipped[name]] == [], "make sounds renews them"


def test_sounds__small_together():
    assert sum(len((SOUNDS / f"{tone}.wav").read_bytes()) for tone in Tone) < 1_000_000


@every_tone
def test_sound__has_the_form_that_is_played_without_conversion(tone):
    with (SOUNDS / f"{tone}.wav").open("rb") as file, wave.open(file) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE_HZ)


@every_tone
def test_lead_in__is_never_heard_and_never_nothing(tone):
    lead_in = samples(tone)[:LEAD_IN]
    assert dbfs(peak(lead_in)) < -65.5
    # A loudspeaker mutes after many zeros in a row; where the wave passes through zero there are a few.
    longest = max(len(run) for run in "".join("0" if value == 0 else "x" for value in lead_in).split("x"))
    assert longest < RATE_HZ // 1000
    # Hearing needs more of a pitch the lower it is: at 40 Hz 50 dB more than at 1000 Hz.
    assert strength(lead_in, 40) > 0.99 * len(lead_in) * peak(lead_in) / 2


@every_tone
def test_onset__is_where_the_lead_in_ends(tone):
    values = samples(tone)
    half = peak(values) / 2
    onset = next(i for i, value in enumerate(values) if abs(value) >= half)
    assert 0 <= (onset - LEAD_IN) * 1000 / RATE_HZ <= 5


@every_tone
def test_onset__does_not_click(tone):
    values = samples(tone)
    step = peak([values[i] - values[i - 1] for i in range(LEAD_IN - 10, LEAD_IN + 10)])
    assert step < peak(values) / 10


@every_tone
def test_tail__is_silent(tone):
    assert peak(samples(tone)[-RATE_HZ // 5 :]) == 0


@every_tone
def test_tone__fades_to_its_end_without_a_step(tone):
    values = samples(tone)
    end = max(i for i, value in enumerate(values) if value != 0)
    assert peak(values[end - RATE_HZ // 100 : end]) < peak(values) / 100


@every_tone
def test_level__as_loud_as_it_matters_and_never_clipped(tone):
    assert dbfs(peak(samples(tone))) == pytest.approx(PEAKS_DBFS[tone], abs=0.1)


@every_tone
def test_pitch__where_old_ears_hear_well(tone):
    assert all(400 < pitch < 1_500 for pitch in pitches_hz(samples(tone)))


@pytest.mark.parametrize(
    ("tone", "rhythm_ms"),
    [
        (Tone.START, [0, 140]),
        (Tone.COUNT, [0]),
        (Tone.END, [0]),
        (Tone.CHANGE_SIDES, [0, 200, 400]),
        (Tone.DONE, [0, 140, 280, 420]),
        (Tone.TICK, [0]),
    ],
)
def test_rhythm__one_of_its_own_or_a_single_note(tone, rhythm_ms):
    assert strikes_ms(samples(tone)) == rhythm_ms


def test_melody__start_rises():
    low, high = pitches_hz(samples(Tone.START))
    assert high > 1.25 * low


def test_melody__change_sides_goes_down_and_up_again():
    first, second, third = pitches_hz(samples(Tone.CHANGE_SIDES))
    assert first == third > 1.25 * second


def test_melody__done_rises_all_the_way():
    notes = pitches_hz(samples(Tone.DONE))
    assert all(later > 1.1 * earlier for earlier, later in pairwise(notes))
    assert notes[-1] > 1.9 * notes[0]


def test_single_notes__differ_in_pitch_and_length():
    pitch = {tone: pitches_hz(samples(tone))[0] for tone in (Tone.COUNT, Tone.END, Tone.TICK)}
    assert pitch[Tone.COUNT] > 1.25 * pitch[Tone.END]
    lengths_ms = {tone: audible_ms(samples(tone)) for tone in pitch}
    assert 3 * lengths_ms[Tone.TICK] < lengths_ms[Tone.COUNT] < lengths_ms[Tone.END] < 200
