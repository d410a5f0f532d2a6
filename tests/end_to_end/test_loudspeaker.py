"""The ears of the tests, proved with sounds that are known."""

import time
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from footcoach.core.cue import LEAD_IN_MS, Tone
from tests.end_to_end.loudspeaker import AHEAD_S, FULL_SCALE, UNKNOWN, Heard, read_tone
from tests.end_to_end.machine import LOUDSPEAKER, SOUND_RATE, VOICE_LOUDSPEAKER

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
TONES = {tone.value: SOUNDS / f"{tone}.wav" for tone in Tone}
LEAD_IN_S = LEAD_IN_MS / 1000
WORDS = ("Up on your toes, small steps", "And rest. Shake out your legs", "Three")
# One frame of the search for speech on each side, and what the words have of softer than silence.
SPEECH_S = 0.03
# PulseAudio hands over pieces of a few milliseconds.
PIECE_S = 0.01
# What the server had not handed over yet when it was killed.
LOST_S = 0.1


def run(desktop, sound, *command):
    """Run a program to its end; return when it began and when it ended."""
    began = time.monotonic()
    process = desktop.machine.start(command, "play", extra=sound.environment)
    assert process.wait(30) == 0, (desktop.machine.folder / "play.err").read_text()
    return began, time.monotonic()


def play(desktop, sound, file):
    return run(desktop, sound, "paplay", f"--device={LOUDSPEAKER}", str(file))


def speech(desktop, sound, folder):
    """Write words.wav, without the silence at its end; return its samples and how many there are each second."""
    run(desktop, sound, "espeak-ng", "-z", "-w", str(folder / "words.wav"), WORDS[0])
    with wave.open(str(folder / "words.wav"), "rb") as opened:
        samples = np.frombuffer(opened.readframes(opened.getnframes()), "<i2").astype(np.float32) / FULL_SCALE
        return samples, opened.getframerate()


def length_s(file):
    with wave.open(str(file), "rb") as opened:
        return opened.getnframes() / opened.getframerate()


def noise(seconds):
    return np.random.default_rng(1).normal(0, 0.1, round(seconds * SOUND_RATE)).astype(np.float32)


def mixed(seconds, *tones, loudness=0.6):
    """Return silence with tones in it, each given as (name, second)."""
    samples = np.zeros(round(seconds * SOUND_RATE), np.float32)
    for name, second in tones:
        tone = read_tone(TONES[name])
        first = round(second * SOUND_RATE)
        samples[first : first + len(tone)] += np.float32(loudness) * tone
    return samples


def on_time(_second):
    return 0.0


def heard(samples, *, late_s=on_time):
    """Return what is recorded when all is played from the moment 100 on, each piece coming as late as `late_s` says."""
    seconds = [first / SOUND_RATE for first in range(0, len(samples), SOUND_RATE // 100)]
    pieces = [(100 - AHEAD_S + second + late_s(second), round(second * SOUND_RATE)) for second in seconds]
    return Heard(samples, pieces)


def told(tones):
    return [(tone.name, pytest.approx(tone.began, abs=0.001)) for tone in tones]


def test_recording__every_tone_is_heard_when_it_is_played(desktop, sound):
    recording = sound.record()
    played = {tone: play(desktop, sound, file) for tone, file in TONES.items()}
    tones = recording.stop().tones(TONES)
    assert [tone.name for tone in tones] == list(TONES)
    for tone in tones:
        began, ended = played[tone.name]
        # The file was played while the program that plays it ran.
        starts_at = tone.began - LEAD_IN_S
        assert began - PIECE_S <= starts_at <= ended + PIECE_S - length_s(TONES[tone.name])
        assert tone.loudness == pytest.approx(1, abs=0.05)


def test_recording__distances_between_tones_are_exact(desktop, sound, tmp_path):
    at_s = [0.5 + 0.73 * index for index in range(10)]
    heard(mixed(9, *(("count", second) for second in at_s))).save(tmp_path / "counts.wav")
    recording = sound.record()
    play(desktop, sound, tmp_path / "counts.wav")
    tones = recording.stop().tones(TONES)
    assert [tone.name for tone in tones] == ["count"] * len(at_s)
    assert [after.began - before.began for before, after in pairwise(tones)] == pytest.approx([0.73] * 9, abs=PIECE_S)


def test_recording__speech_through_the_speech_service_is_a_voice_and_no_tone(desktop, sound, tmp_path):
    silence = tmp_path / "silence.wav"
    heard(mixed(1)).save(silence)
    tones, voice = sound.record(), sound.record(VOICE_LOUDSPEAKER)
    said = []
    for words in WORDS:
        said.append(run(desktop, sound, "spd-say", "--wait", words))
        play(desktop, sound, silence)
    spoken = voice.stop()
    voices = spoken.voices()
    assert len(voices) == len(WORDS)
    for (began, ended), words in zip(said, voices, strict=True):
        assert began - SPEECH_S < words.began < words.ended < ended
    assert {tone.name for tone in spoken.tones(TONES)} == {UNKNOWN}
    assert tones.stop().tones(TONES) == [], "the voice has a loudspeaker of its own"


def test_recording__speech_begins_and_ends_where_its_file_does(desktop, sound, tmp_path):
    samples, rate = speech(desktop, sound, tmp_path)
    loud = np.flatnonzero(np.abs(samples) > 0.01) / rate
    recording = sound.record()
    began, ended = play(desktop, sound, tmp_path / "words.wav")
    (voice,) = recording.stop().voices()
    assert voice.ended - voice.began == pytest.approx(loud[-1] - loud[0], abs=SPEECH_S)
    assert began - SPEECH_S <= voice.began - loud[0] <= ended + SPEECH_S - len(samples) / rate


def test_recording__of_a_server_that_is_killed_ends_with_it(desktop, sound):
    recording = sound.record()
    play(desktop, sound, TONES["end"])
    killed = sound.kill()
    ended = recording.stop()
    assert [tone.name for tone in ended.tones(TONES)] == ["end"]
    late_s = desktop.machine.wake_ups.worst_s(killed.earliest - 1) + ended.late_s()
    assert killed.earliest - LOST_S - late_s <= ended.time_of(len(ended.samples)) <= killed.latest + PIECE_S


@pytest.mark.parametrize("loudness", [0.3, 0.6, 1.0])
def test_tones__are_told_apart_where_they_overlap(loudness):
    tones = [("end", 1.0), ("start", 1.02), ("count", 1.3), ("tick", 1.9), ("change-sides", 3.0), ("done", 3.3)]
    assert told(heard(mixed(6, *tones, loudness=loudness)).tones(TONES)) == [(n, 100 + s) for n, s in tones]


def test_tones__beside_loud_speech_and_in_soft_speech(desktop, sound, tmp_path):
    spoken, rate = speech(desktop, sound, tmp_path)
    spoken = np.interp(np.arange(0, len(spoken), rate / SOUND_RATE), np.arange(len(spoken)), spoken).astype(np.float32)
    ended_s = 1 + len(spoken) / SOUND_RATE
    tones = [("start", ended_s + 0.01), ("count", 7.5), ("start", 8.0)]
    samples = mixed(12, *tones)
    samples[SOUND_RATE : SOUND_RATE + len(spoken)] += spoken
    samples[7 * SOUND_RATE : 7 * SOUND_RATE + len(spoken)] += spoken / 10
    found = [tone for tone in heard(samples).tones(TONES) if tone.name != UNKNOWN]
    assert told(found) == [(name, 100 + second) for name, second in tones]


def test_tones__other_sounds_are_unknown():
    samples = mixed(5, ("change-sides", 1.0), ("count", 3.0))
    samples[round(1.1 * SOUND_RATE) : 2 * SOUND_RATE] = 0  # cut off
    samples[4 * SOUND_RATE : round(4.1 * SOUND_RATE)] = noise(0.1)
    assert told(heard(samples).tones(TONES)) == [(UNKNOWN, 101), ("count", 103), (UNKNOWN, 104)]


@pytest.mark.parametrize("name", [name for name in TONES if name != "tick"])
def test_tones__torn_by_a_busy_machine(name):
    tone = np.float32(0.5) * read_tone(TONES[name])
    holes = [np.zeros(round(seconds * SOUND_RATE), np.float32) for seconds in (1, 0.0015, 0.2, 0.03, 1)]
    parts = np.array_split(tone, 4)
    torn = np.concatenate([part for pair in zip(holes, [*parts, holes[0]], strict=True) for part in pair])
    assert told(heard(torn).tones(TONES)) == [(name, 101)]


@pytest.mark.parametrize("name", ["start", "change-sides", "end"])
@pytest.mark.parametrize("lost_s", [0.0029, 0.0036, 0.012])
def test_tones__torn_where_a_little_is_lost(name, lost_s):
    """The server goes on as if it had played on meanwhile, but not to the sample."""
    tone = np.float32(0.5) * read_tone(TONES[name])
    torn_at, hole = len(tone) // 2, np.zeros(round(0.0031 * SOUND_RATE), np.float32)
    rest = tone[torn_at + round(lost_s * SOUND_RATE) :]
    silence = np.zeros(SOUND_RATE, np.float32)
    torn = np.concatenate([silence, tone[:torn_at], hole, rest, silence])
    assert told(heard(torn).tones(TONES)) == [(name, 101)]


@pytest.mark.parametrize("part", [0.5, 0.9, 0.98])
@pytest.mark.parametrize("name", TONES)
def test_tones__cut_off_where_the_recording_or_the_server_ends(name, part):
    tone = read_tone(TONES[name])
    cut = np.concatenate([np.zeros(SOUND_RATE, np.float32), tone[: round(part * len(tone))]])
    tones = heard(cut).tones(TONES)
    assert min(tone.began for tone in tones) == pytest.approx(101, abs=0.01)


def test_tones__silence_has_none():
    assert heard(mixed(3)).tones(TONES) == []
    assert heard(noise(3) * np.float32(0.005)).tones(TONES) == []


def test_voices__a_crack_is_not_a_word_and_a_short_pause_is_no_end():
    samples = np.zeros(8 * SOUND_RATE, np.float32)
    for second, seconds in ((1, 0.6), (1.9, 0.5), (4, 0.02), (6, 1)):
        first = round(second * SOUND_RATE)
        samples[first : first + round(seconds * SOUND_RATE)] = noise(seconds)
    voices = heard(samples).voices()
    assert [voice.began for voice in voices] == pytest.approx([101, 106], abs=SPEECH_S)
    assert [voice.ended for voice in voices] == pytest.approx([102.4, 107], abs=SPEECH_S)


def test_late_s__is_that_of_the_latest_piece():
    assert heard(mixed(9)).late_s() == pytest.approx(0, abs=0.001)
    assert heard(mixed(9), late_s=lambda second: 0.2 if 5 < second < 5.05 else 0).late_s() == pytest.approx(
        0.2, abs=0.001
    )


def test_time_of__pieces_that_come_late_and_a_server_that_is_fast():
    late = np.random.default_rng(2).exponential(0.004, 10_000)
    samples = np.zeros(60 * SOUND_RATE, np.float32)
    times = heard(samples, late_s=lambda second: late[round(second * 100)] - 0.0005 * second)
    for second in (0, 7.3, 31, 59.9):
        assert times.time_of(second * SOUND_RATE) == pytest.approx(100 + second - 0.0005 * second, abs=0.002)
