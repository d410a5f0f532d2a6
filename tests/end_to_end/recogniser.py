"""Somebody who does not know what will be said: a general recogniser of English writes down what it understands.

It hears worse than a person, but the same every time, and it is not told which words to expect.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pocketsphinx import Decoder

from tests.end_to_end.loudspeaker import FULL_SCALE, SOUND_RATE, Heard, Samples

RATE = 16_000
# It listens from a little before a sound to a little behind it: a voice begins and ends softly.
AROUND_S = 0.3
PAUSE = np.zeros(int(AROUND_S * RATE), np.float32)
NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# What it writes beside words, such as how sure it is which of several ways to say a word it was.
REMARK = re.compile(r"\(\d+\)|<.*?>|\[.*?\]")


@dataclass(frozen=True)
class Understood:
    """What was understood of something that sounded, and when that began."""

    at: float
    words: tuple[str, ...]


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are said, numbers below 100 too."""
    plain = text.lower().replace("’", "'").replace("-", " ")
    return [word for piece in re.findall(r"[a-z']+|\d+", plain) for word in _spelled(piece)]


def _spelled(piece: str) -> list[str]:
    if not piece.isdecimal():
        return [piece.strip("'")]
    number = int(piece)
    assert number < 100, piece
    if number < len(NUMBERS):
        return [NUMBERS[number]]
    tens, ones = divmod(number, 10)
    return [TENS[tens], *([NUMBERS[ones]] if ones else [])]


class Recogniser:
    """Understands English."""

    def __init__(self) -> None:
        self._decoder = Decoder(samprate=RATE, loglevel="FATAL")

    def understand(self, samples: Samples, rate: int) -> tuple[str, ...]:
        """Return the words of something that sounds, -1 to 1, of so many samples a second."""
        sound = np.concatenate([PAUSE, resampled(samples, rate, RATE), PAUSE])
        self._decoder.start_utt()
        self._decoder.process_raw((np.clip(sound, -1, 1) * (FULL_SCALE - 1)).astype("<i2").tobytes(), full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return tuple(words_of(REMARK.sub(" ", found.hypstr))) if found else ()

    def transcript(self, heard: Heard) -> list[Understood]:
        """Return what is understood of a recording, sound by sound; tones are mistaken for words too."""
        around = int(AROUND_S * SOUND_RATE)
        return [
            Understood(
                heard.time_of(first), self.understand(heard.samples[max(0, first - around) : last + around], SOUND_RATE)
            )
            for first, last in heard.sounds()
        ]


def resampled(samples: Samples, rate: int, wanted: int) -> Samples:
    """Return the same sound with another number of samples a second, not more than it has."""
    ratio = rate / wanted
    taps = np.arange(-48, 49) / ratio
    low_pass = np.sinc(taps) * np.hamming(len(taps)) / ratio
    smooth = np.convolve(samples, low_pass, "same")
    places = np.arange(int(len(samples) / ratio)) * ratio
    return np.interp(places, np.arange(len(samples)), smooth).astype(np.float32)


def share_understood(said: Sequence[str], understood: Sequence[str]) -> float:
    """Return which part of the words that were said was understood, in the same order, 0 to 1."""
    best = [0] * (len(understood) + 1)
    for word in said:
        before = best.copy()
        for place, other in enumerate(understood):
            best[place + 1] = before[place] + 1 if word == other else max(before[place + 1], best[place])
    return best[-1] / len(said)
