"""Makes the tones of a session: short struck notes, soft enough to be heard a hundred times, clear enough for old ears.

python scripts/make_sounds.py [FOLDER]    write one WAV file for each tone, into assets/sounds by default

The same bytes come out every time. A tone is told from the others by its rhythm and its intervals, not by its pitch
alone, and nothing that matters lies above 3 kHz, where hearing fades first. Every file has three parts:

    the lead-in   LEAD_IN_MS that nobody hears. Wireless loudspeakers and many converters go to sleep, or mute, while
                  they are sent nothing but zeros, and swallow the beginning of what comes next. So it is not zero: it
                  is a tone of 40 Hz at -66 dBFS, far below what an ear can hear at that pitch.
    the tone      It is at half of its peak within 5 ms, so its beginning can be timed.
    the tail      TAIL_S of silence: a sound engine that stops plays the rest of its buffer at its next start.
"""

import math
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from footcoach.core.cue import LEAD_IN_MS, Tone

FOLDER = Path(__file__).parents[1] / "assets" / "sounds"
RATE_HZ = 48_000
FULL_SCALE = 32_767
LEAD_IN_HZ = 40
LEAD_IN_DBFS = -66.0
FADE_S = 0.03
TAIL_S = 0.25


@dataclass(frozen=True)
class Partial:
    """One of the pure tones that make a timbre.

    Attributes:
        ratio: Its frequency, as a multiple of the note's.
        level: Its loudness at the beginning, 1 for the strongest.
        decay_s: The time in which it falls to 1/e (by 8.7 dB).
    """

    ratio: float
    level: float
    decay_s: float


@dataclass(frozen=True)
class Timbre:
    """How a note sounds, whatever its pitch.

    Attributes:
        partials: What it is made of.
        attack_s: The time in which it rises from nothing.
        sustain_s: So long it keeps its level before it begins to decay.
    """

    partials: tuple[Partial, ...]
    attack_s: float = 0.003
    sustain_s: float = 0.0


@dataclass(frozen=True)
class Note:
    """One note of a tone."""

    at_s: float
    pitch_hz: float
    timbre: Timbre
    level: float = 1.0


@dataclass(frozen=True)
class Sound:
    """A whole tone: its notes, the peak of all of them together, and how long it can be heard."""

    notes: tuple[Note, ...]
    peak_dbfs: float
    length_s: float


# A wooden bar that is struck with a soft mallet; the highest partial is the mallet and is gone at once.
BAR = Timbre((Partial(1, 1.0, 0.15), Partial(2, 0.22, 0.09), Partial(4, 0.08, 0.02)))
# The same bar, damped by a hand, so that notes in a row stay apart.
DAMPED_BAR = Timbre((Partial(1, 1.0, 0.09), Partial(2, 0.22, 0.06), Partial(4, 0.08, 0.02)))
SOFT_BAR = Timbre((Partial(1, 1.0, 0.07), Partial(2, 0.12, 0.04)), attack_s=0.004)
BEEP = Timbre((Partial(1, 1.0, 0.025), Partial(2, 0.06, 0.02)), attack_s=0.005, sustain_s=0.06)
WOOD_BLOCK = Timbre((Partial(1, 1.0, 0.009), Partial(1.52, 0.55, 0.006), Partial(2.31, 0.25, 0.004)), attack_s=0.001)

C5, E5, G5, C6 = 523.25, 659.26, 783.99, 1046.50

SOUNDS = {
    Tone.START: Sound((Note(0.0, G5, DAMPED_BAR), Note(0.14, C6, BAR)), peak_dbfs=-6, length_s=0.85),
    Tone.COUNT: Sound((Note(0.0, G5, BEEP),), peak_dbfs=-10, length_s=0.22),
    Tone.END: Sound((Note(0.0, C5, SOFT_BAR),), peak_dbfs=-12, length_s=0.4),
    Tone.CHANGE_SIDES: Sound(
        (Note(0.0, C6, DAMPED_BAR), Note(0.2, E5, DAMPED_BAR, 1.15), Note(0.4, C6, DAMPED_BAR)),
        peak_dbfs=-6,
        length_s=0.95,
    ),
    Tone.DONE: Sound(
        (Note(0.0, C5, BAR, 1.1), Note(0.14, E5, BAR), Note(0.28, G5, BAR), Note(0.42, C6, BAR)),
        peak_dbfs=-6,
        length_s=1.2,
    ),
    Tone.TICK: Sound((Note(0.0, 950.0, WOOD_BLOCK),), peak_dbfs=-24, length_s=0.06),
}


def ratio(dbfs: float) -> float:
    return math.pow(10, dbfs / 20)


def envelope(timbre: Timbre, decay_s: float, t: float) -> float:
    """Return how much of a partial sounds `t` seconds after the strike."""
    rise = 0.5 - 0.5 * math.cos(math.pi * t / timbre.attack_s) if t < timbre.attack_s else 1.0
    return rise * math.exp(-max(0.0, t - timbre.sustain_s) / decay_s)


def sample_of(note: Note, t: float) -> float:
    """Return the note `t` seconds after its beginning."""
    return note.level * sum(
        partial.level
        * envelope(note.timbre, partial.decay_s, t)
        * math.sin(2 * math.pi * partial.ratio * note.pitch_hz * t)
        for partial in note.timbre.partials
    )


def fade_out(length_s: float, t: float) -> float:
    """Return 1, falling to 0 at the very end: an exponential alone never gets there."""
    left = min(1.0, (length_s - t) / FADE_S)
    return 0.5 - 0.5 * math.cos(math.pi * left)


def lead_in() -> Iterable[float]:
    for i in range(LEAD_IN_MS * RATE_HZ // 1000):
        yield ratio(LEAD_IN_DBFS) * math.sin(2 * math.pi * LEAD_IN_HZ * i / RATE_HZ)


def tone(sound: Sound) -> Iterable[float]:
    """Return the notes together, at the sound's own peak."""
    times = [i / RATE_HZ for i in range(round(sound.length_s * RATE_HZ))]
    mixed = [
        fade_out(sound.length_s, t) * sum(sample_of(note, t - note.at_s) for note in sound.notes if t >= note.at_s)
        for t in times
    ]
    gain = ratio(sound.peak_dbfs) / max(abs(sample) for sample in mixed)
    return (gain * sample for sample in mixed)


def tail() -> Iterable[float]:
    return (0.0 for _ in range(round(TAIL_S * RATE_HZ)))


def write(path: Path, sound: Sound) -> None:
    samples = array("h", (round(FULL_SCALE * x) for part in (lead_in(), tone(sound), tail()) for x in part))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(samples.itemsize)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else FOLDER
    for kind, sound in SOUNDS.items():
        write(folder / f"{kind}.wav", sound)


if __name__ == "__main__":
    main(sys.argv[1:])
