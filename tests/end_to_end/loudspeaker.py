"""The ears of the tests: records what a loudspeaker of the private desktop plays, and finds tones and speech in it.

All times are seconds of the monotonic clock, as everywhere in these tests.
"""

import os
import subprocess
import threading
import time
import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.end_to_end.machine import LOUDSPEAKER, SOUND_RATE, VOICE_APART, Machine, wait_until
from tests.end_to_end.timing import Moment

Samples = NDArray[np.float32]

BYTES_PER_SAMPLE = 2
FULL_SCALE = 32_768
# The shortest delay on the way here is the same all the time; in so many seconds it is met for certain.
SETTLED_S = 2.0
# The server hands over a sample so long before it says that it plays it, as measured by its own account.
AHEAD_S = 0.004

FRAME_S = 0.01
# Far below the quietest tone and the softest sound of a voice, far above what only keeps a loudspeaker awake.
SILENCE = 0.002
# The notes of one tone follow each other faster, however a busy machine tears them apart, and so do the words of one
# cue, even across a full stop.
TONE_GAP_S = 0.3
WORD_GAP_S = 0.6
# So long no tone is perfectly silent within, however softly it is played.
SHORTEST_HOLE_S = 0.001
# What is shorter is a crack, not a word.
SHORTEST_WORD_S = 0.06

# A sound is a tone when so much of it looks the same (1 is all), however loud it is.
SAME = 0.7
# What is left of a sound when its tones are taken away: below this part of its energy it is nothing.
NOTHING_LEFT = 0.03
# A part of a torn sound below this part of its energy says nothing.
ALMOST_NOTHING = 0.001
# The part of a tone's file that is heard begins where it is this part of its peak.
BEGINNING = 0.05
UNKNOWN = "unknown"


@dataclass(frozen=True)
class HeardTone:
    """A tone that was heard.

    Attributes:
        name: Which one, or UNKNOWN.
        began: When it began to be heard.
        loudness: Its amplitude as a part of its file's.
    """

    name: str
    began: float
    loudness: float


@dataclass(frozen=True)
class Voice:
    """Something that was said, from the beginning of its first word to the end of its last."""

    began: float
    ended: float


class Heard:
    """What a loudspeaker played from the first sample to the last; it does not change.

    Attributes:
        samples: -1 to 1, SOUND_RATE of them each second.
    """

    def __init__(self, samples: Samples, arrivals: Sequence[tuple[float, int]]) -> None:
        """Take `samples`, and the moment at which each piece of them arrived as (time, index of its first sample)."""
        self.samples = samples
        self._knots, self._starts = _lower_envelope(arrivals)
        self._arrivals = arrivals

    def time_of(self, sample: float) -> float:
        """Return when a sample, given by its index, was played."""
        return float(np.interp(sample, self._knots, self._starts)) + sample / SOUND_RATE + AHEAD_S

    def late_s(self) -> float:
        """Return how much later than the others a piece of the recording arrived, at worst."""
        return max(moment - (self.time_of(first) - AHEAD_S) for moment, first in self._arrivals)

    def tones(self, files: Mapping[str, Path]) -> list[HeardTone]:
        """Return the tones in the order of their beginnings, given the WAV file of each by name.

        Tones may overlap each other. Every other sound is UNKNOWN, and so is a tone that is cut off or that another
        sound drowns: listen to the voice on a loudspeaker of its own. A tone that the machine has torn is still that
        tone, also where a little of it was lost.
        """
        patterns = {name: read_tone(file) for name, file in files.items()}
        longest = max(len(pattern) for pattern in patterns.values())
        found = []
        for begin, last in _islands(self.samples, TONE_GAP_S):
            # The tones begin with this sound or within it; one frame earlier, for its beginning may be soft.
            first = max(0, begin - _in_samples(FRAME_S))
            sound = self.samples[first:last]
            parts = _parts(sound)
            # The parts follow each other where nothing was lost between them.
            whole = np.concatenate([np.arange(part.start, part.stop) for part in parts])
            # What is taken away of a tone that is cut off leaves something behind its end.
            matches = _explain(np.concatenate([sound[whole], np.zeros(longest, np.float32)]), patterns)
            matches = [replace(match, at=int(whole[match.at])) for match in matches if match.at < len(whole)]
            is_clear = len(matches) == 1 and matches[0].name != UNKNOWN
            if len(parts) > 1 and not is_clear and (torn := _explain_torn(sound, parts, patterns)):
                matches = [torn]
            found += [HeardTone(match.name, self.time_of(first + match.at), match.loudness) for match in matches]
        return sorted(found, key=lambda tone: tone.began)

    def voices(self) -> list[Voice]:
        """Return what was said, on a loudspeaker that plays nothing else; a pause of WORD_GAP_S ends what is said."""
        return [
            Voice(self.time_of(first), self.time_of(last))
            for first, last in self.sounds()
            if last - first >= _in_samples(SHORTEST_WORD_S)
        ]

    def sounds(self) -> list[tuple[int, int]]:
        """Return the first and one past the last sample of every sound; a pause of WORD_GAP_S ends one."""
        return _islands(self.samples, WORD_GAP_S)

    def save(self, path: Path) -> None:
        """Write it as a WAV file, to be listened to."""
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(BYTES_PER_SAMPLE)
            file.setframerate(SOUND_RATE)
            file.writeframes((self.samples * (FULL_SCALE - 1)).astype("<i2").tobytes())


class Recording:
    """Listens to a loudspeaker from when it is made until it is stopped."""

    def __init__(self, machine: Machine, environment: Mapping[str, str], loudspeaker: str = LOUDSPEAKER) -> None:
        """Listen to a loudspeaker of the sound server that is found in this environment."""
        wanted = [f"--device={loudspeaker}.monitor", "--format=s16le", f"--rate={SOUND_RATE}", "--channels=1"]
        quick = ["--latency-msec=5", "--process-time-msec=5"]
        self._process = machine.start(
            ["parec", *wanted, *quick],
            f"recording-{loudspeaker}",
            extra=environment,
            stdout=subprocess.PIPE,
        )
        self._chunks: list[tuple[float, bytes]] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        wait_until(lambda: self._chunks, f"the first sample from the loudspeaker {loudspeaker}")

    def stop(self) -> Heard:
        """Stop listening, also when the sound server has gone, and return what was heard; a second time the same."""
        self._process.terminate()
        self._process.wait(10)
        self._listener.join(10)
        assert self._process.stdout is not None
        self._process.stdout.close()
        data = b"".join(chunk for _, chunk in self._chunks)
        samples = np.frombuffer(data[: len(data) // BYTES_PER_SAMPLE * BYTES_PER_SAMPLE], "<i2").astype(np.float32)
        begins = [0, *accumulate(len(chunk) for _, chunk in self._chunks)]
        arrivals = [
            (moment, begin // BYTES_PER_SAMPLE) for (moment, _), begin in zip(self._chunks, begins, strict=False)
        ]
        return Heard(samples / FULL_SCALE, arrivals)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while chunk := os.read(self._process.stdout.fileno(), 65_536):
            self._chunks.append((time.monotonic(), chunk))


class SoundServer:
    """A sound server of one test, so that nothing is heard from another one. Use it as a context manager.

    At its end it saves what was recorded, to be listened to when the test has failed.

    Attributes:
        environment: What a program needs to be heard here, with its tones and its voice on a loudspeaker each.
    """

    def __init__(self, machine: Machine, runtime: Path) -> None:
        self._runtime = runtime
        self.environment = {"XDG_RUNTIME_DIR": str(runtime), **VOICE_APART}
        self._machine = machine
        self._server = machine.start_sound_server(runtime)
        self._recordings: list[Recording] = []

    def __enter__(self) -> "SoundServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        for number, recording in enumerate(self._recordings):
            recording.stop().save(self._runtime.with_name(f"recording-{number}.wav"))

    def record(self, loudspeaker: str = LOUDSPEAKER) -> Recording:
        """Begin to listen to one of the loudspeakers."""
        self._recordings.append(Recording(self._machine, self.environment, loudspeaker))
        return self._recordings[-1]

    def kill(self) -> Moment:
        """End the server as a crash does; return when."""
        began = time.monotonic()
        self._server.kill()
        self._server.wait(10)
        return Moment(began, time.monotonic())


def read_tone(file: Path) -> Samples:
    """Return the samples of a WAV file from where it begins to be heard to where it ends to be."""
    with wave.open(str(file), "rb") as opened:
        form = (opened.getnchannels(), opened.getsampwidth(), opened.getframerate())
        assert form == (1, BYTES_PER_SAMPLE, SOUND_RATE), f"{file.name}: {form}"
        samples = np.frombuffer(opened.readframes(opened.getnframes()), "<i2").astype(np.float32) / FULL_SCALE
    heard = np.flatnonzero(np.abs(samples) >= BEGINNING * np.abs(samples).max())
    return samples[heard[0] : heard[-1] + 1]


def _lower_envelope(arrivals: Sequence[tuple[float, int]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return, for some samples, when the recording would have begun if no sample had come late.

    It is not one moment for the whole recording: PulseAudio's null sink counts each piece in whole microseconds and
    runs half a millisecond a second too fast.
    """
    times, firsts = (np.array(column, np.float64) for column in zip(*arrivals, strict=True))
    starts = times - firsts / SOUND_RATE
    windows = (firsts // _in_samples(SETTLED_S)).astype(int)
    best = [np.flatnonzero(windows == window)[starts[windows == window].argmin()] for window in np.unique(windows)]
    return firsts[best], starts[best]


def _in_samples(seconds: float) -> int:
    return round(seconds * SOUND_RATE)


def _islands(samples: Samples, gap_s: float) -> list[tuple[int, int]]:
    """Return the first and one past the last sample of every sound that has silence of `gap_s` around it."""
    frame = _in_samples(FRAME_S)
    count = len(samples) // frame
    loudness = np.sqrt(np.mean(samples[: count * frame].reshape(count, frame) ** 2, axis=1))
    loud = np.flatnonzero(loudness > SILENCE)
    if not len(loud):
        return []
    breaks = np.flatnonzero(np.diff(loud) > gap_s / FRAME_S)
    firsts = loud[np.concatenate([[0], breaks + 1])]
    lasts = loud[np.concatenate([breaks, [len(loud) - 1]])] + 1
    return [(int(first) * frame, int(last) * frame) for first, last in zip(firsts, lasts, strict=True)]


def _parts(sound: Samples) -> list[slice]:
    """Return the parts of a sound between the holes that a busy machine has torn into it; one where there is none.

    When a program is woken too late to hand on the next samples in time, the server plays nothing and then goes on,
    with what came next or as if it had played on meanwhile, and then not to the sample. Parts in which there is almost
    nothing are left out: what only keeps a loudspeaker awake has holes too.
    """
    heard = np.flatnonzero(sound)
    holes = np.flatnonzero(np.diff(heard) > _in_samples(SHORTEST_HOLE_S))
    begins, ends = [0, *heard[holes + 1]], [*(heard[holes] + 1), len(sound)]
    parts = [slice(int(begin), int(end)) for begin, end in zip(begins, ends, strict=True)]
    return [part for part in parts if _energy(sound[part]) > ALMOST_NOTHING * _energy(sound)]


@dataclass(frozen=True)
class _Match:
    """A tone within a sound: where it begins, its amplitude, and how much of the sound's energy it explains."""

    name: str
    at: int
    loudness: float
    energy: float


def _explain(sound: Samples, patterns: Mapping[str, Samples]) -> list[_Match]:
    """Return the tones that `sound` is made of, and last what is left of it as UNKNOWN.

    Again and again it takes away the tone that explains most of what is there.
    """
    found: list[_Match] = []
    left = sound.copy()
    while _energy(left) > NOTHING_LEFT * _energy(sound) and (loud := np.flatnonzero(np.abs(left) > SILENCE)).size:
        matches = [match for name, pattern in patterns.items() if (match := _best_match(name, pattern, left))]
        if not matches:
            found.append(_Match(UNKNOWN, int(loud[0]), 0.0, _energy(left)))
            break
        best = max(matches, key=lambda match: match.energy)
        pattern = patterns[best.name]
        left[best.at : best.at + len(pattern)] -= np.float32(best.loudness) * pattern
        found.append(best)
    return found


def _explain_torn(sound: Samples, parts: Sequence[slice], patterns: Mapping[str, Samples]) -> _Match | None:
    """Return the one tone of which these are parts, each found in it by itself; None where it is not one tone."""
    energies = [_energy(sound[part]) for part in parts]
    for name, pattern in patterns.items():
        found = [_find_part(sound[part], pattern) for part in parts]
        energy = sum(likeness**2 * energy for energy, (_, likeness, _) in zip(energies, found, strict=True))
        if energy >= (1 - NOTHING_LEFT) * sum(energies):
            at, _, loudness = found[0]
            return _Match(name, parts[0].start - at, loudness, energy)
    return None


def _find_part(part: Samples, pattern: Samples) -> tuple[int, float, float]:
    """Return where in `pattern` a part of it begins, how much they look the same, 0 to 1, and its amplitude."""
    around = np.zeros(len(part), np.float32)
    padded = np.concatenate([around, pattern, around])
    length = 1 << (len(padded) + len(part)).bit_length()
    spectrum = np.fft.rfft(padded, length) * np.conj(np.fft.rfft(part, length))
    products = np.fft.irfft(spectrum, length)[: len(padded) - len(part) + 1]
    sums = np.concatenate([[0.0], np.cumsum(padded.astype(np.float64) ** 2)])
    energies = np.maximum(sums[len(part) :] - sums[: -len(part)], SILENCE**2)
    likenesses = products / np.sqrt(energies * (_energy(part) + SILENCE**2))
    at = int(likenesses.argmax())
    return at - len(part), max(0.0, float(likenesses[at])), float(products[at] / energies[at])


def _best_match(name: str, pattern: Samples, sound: Samples) -> _Match | None:
    """Return where in `sound` most of its energy is explained by `pattern`, None where nothing looks like it."""
    length = 1 << (len(sound) + len(pattern)).bit_length()
    spectrum = np.fft.rfft(sound, length) * np.conj(np.fft.rfft(pattern, length))
    products = np.fft.irfft(spectrum, length)[: len(sound) - len(pattern) + 1]
    sums = np.concatenate([[0.0], np.cumsum(sound.astype(np.float64) ** 2)])
    # The little that is added keeps the last digits of silence from looking like anything.
    energies = sums[len(pattern) :] - sums[: -len(pattern)] + SILENCE**2
    likenesses = products / np.sqrt(energies * _energy(pattern))
    at = int(np.where(likenesses >= SAME, products, 0.0).argmax())
    loudness = float(products[at]) / _energy(pattern)
    return _Match(name, at, loudness, loudness**2 * _energy(pattern)) if likenesses[at] >= SAME else None


def _energy(samples: Samples) -> float:
    return float(np.sum(samples.astype(np.float64) ** 2))
