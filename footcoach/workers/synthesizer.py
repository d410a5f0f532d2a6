"""The voice of Footcoach: text to sound, by the engine hibari.

Only a worker imports it: that takes a tenth of a second, loading the engine half of one, and 150 MB of memory.
Nothing here uses a network. The package has one voice in itself; any other would be downloaded, so none is ever named.
"""

import sys

import numpy as np
import onnxruntime
from hibari.tts import SAMPLE_RATE, Hibari
from numpy.typing import NDArray

from footcoach.core.quote import shown
from footcoach.workers.renderer import Line

# On Windows onnxruntime would report to its makers. Before anything else is done with it.
onnxruntime.disable_telemetry_events()

VOICE = "heart"
"""The one that comes with the package."""

SEED = 0
"""Of the noise in a voice: the same text always sounds the same."""

ANY_WORD = "Ready"

RATE_HZ: int = SAMPLE_RATE
FULL_SCALE = 32_767

PEAK = 0.49
"""The loudest tone has a peak of 0.502 of full scale: the two together do not clip."""

LEVEL = 0.08
"""The root of the mean square of what is heard of a line. Most reach it below PEAK, the others come within 3 dB."""

FRAME_MS = 5
HEARD = 0.02
"""A frame so loud, as a part of the loudest one, is speech. The breath of an h is, the silence around a line is not."""

ONSET_MS = 10
"""What is kept before the first frame of speech, rising from nothing."""

RELEASE_MS = 40
"""What is kept behind the last one, falling to nothing."""

Samples = NDArray[np.float32]


class Synthesizer:
    """Turns text into sound, 20 ms a line. One thread at a time may use it."""

    def __init__(self) -> None:
        """Load the engine and let it speak once, which loads its dictionary.

        Raises:
            Exception: A file of it is missing or damaged; the engine and what it is made of have many errors for that.
        """
        self._engine = Hibari(voice=VOICE)
        self._samples(ANY_WORD, 100)

    def line(self, text: str, speed_percent: int) -> Line:
        """Return `text` as it sounds; what the engine cannot say has no sound, and is told on standard error.

        Args:
            text: Anything in English.
            speed_percent: 50 to 200, at the same pitch; 100 is the engine's own speed.
        """
        try:
            samples = self._samples(text, speed_percent)
        except Exception as error:  # noqa: BLE001
            # It has spoken before, so the next line may be well. Its reader of numbers and abbreviations has faults,
            # such as with a number of sixty digits, and what lies under it raises what it likes.
            sys.stderr.write(f"cannot say {shown(text)}: {error!r}\n")
            samples = b""
        return Line(text, speed_percent, samples, RATE_HZ)

    def _samples(self, text: str, speed_percent: int) -> bytes:
        sound: Samples = self._engine(_sentence(text), speed=speed_percent / 100, seed=SEED)
        return (_levelled(_trimmed(sound)) * FULL_SCALE).astype("<i2").tobytes()


def _sentence(text: str) -> str:
    """Return `text` with an end, without which the voice hangs in the air and swallows the last sound."""
    return f"{text}." if text[-1:].isalnum() else text


def _in_samples(ms: int) -> int:
    return RATE_HZ * ms // 1000


def _loudness(sound: Samples) -> Samples:
    """Return the loudness of each frame."""
    frame = _in_samples(FRAME_MS)
    frames = sound[: len(sound) // frame * frame].reshape(-1, frame)
    loudness: Samples = np.sqrt((frames**2).mean(axis=1))
    return loudness


def _trimmed(sound: Samples) -> Samples:
    """Take away the third of a second of silence that the engine puts before and behind every line."""
    loudness = _loudness(sound)
    if not loudness.any():
        return sound[:0]
    heard = np.flatnonzero(loudness > HEARD * loudness.max())
    frame, onset, release = (_in_samples(ms) for ms in (FRAME_MS, ONSET_MS, RELEASE_MS))
    line = sound[max(0, heard[0] * frame - onset) : (heard[-1] + 1) * frame + release].copy()
    line[:onset] *= np.linspace(0, 1, onset, dtype=np.float32)[: len(line)]
    line[-release:] *= np.linspace(1, 0, release, dtype=np.float32)[-len(line) :]
    return line


def _levelled(line: Samples) -> Samples:
    """Bring a line to LEVEL, or as near to it as PEAK lets it."""
    if not line.size:
        return line
    loudness = _loudness(line)
    spoken = loudness[loudness > HEARD * loudness.max()]
    level = float(np.sqrt((spoken**2).mean()))
    peak = float(np.abs(line).max())
    return line * np.float32(min(LEVEL / level, PEAK / peak))
