"""What a coach says and sounds: the words and tones of a session, as plain values."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

LEAD_IN_MS = 400
"""Every tone begins with so much that cannot be heard: it wakes Bluetooth loudspeakers."""


class Rank(IntEnum):
    """How much it matters that something is heard; what ranks higher may cut off what ranks lower."""

    ENCOURAGEMENT = 1
    COUNT = 2
    ANNOUNCEMENT = 3
    START = 4
    STATUS = 5


class Tone(StrEnum):
    """The sounds of a session; each is a file of this name."""

    START = "start"
    COUNT = "count"
    END = "end"
    CHANGE_SIDES = "change-sides"
    DONE = "done"
    TICK = "tick"


@dataclass(frozen=True)
class Cue:
    """Something to be said.

    Attributes:
        text: At most six words.
        rank: How much it matters.
        at_ms: When, in milliseconds from the beginning of its phase.
        patience_ms: So long it may wait for its turn; after that it is dropped. The script of a session sets it.
        is_of_phase: Whether it belongs to the beginning of a phase: its name, its cue, or how to set it up.
    """

    text: str
    rank: Rank
    at_ms: int = 0
    patience_ms: int = 0
    is_of_phase: bool = False


@dataclass(frozen=True)
class ToneCue:
    """A tone to be played.

    Attributes:
        at_ms: When its file must begin to play, from the beginning of its phase; it is heard LEAD_IN_MS later.
        tone: Which sound.
        patience_ms: Later than this it is left out: it would mark nothing.
    """

    at_ms: int
    tone: Tone
    patience_ms: int = 150


OWN_VOICE_LANGUAGE = "en"
"""The one that the voice of Footcoach speaks."""


@dataclass(frozen=True)
class SoundChoices:
    """What a person wants to hear.

    Attributes:
        speaks: Whether the voice speaks; None for: unless a screen reader does.
        language: The language to speak, such as en.
        voice_name: One of the system's voices; empty for that of Footcoach, or else for the system's best.
        voice_speed_percent: 50 to 200; 100 is the engine's own speed.
        voice_volume_percent: 0 to 100.
        tones: The tones that are played.
        tones_volume_percent: 0 to 100.
    """

    speaks: bool | None
    language: str
    voice_name: str
    voice_speed_percent: int
    voice_volume_percent: int
    tones: frozenset[Tone]
    tones_volume_percent: int

    @property
    def is_own_voice_wanted(self) -> bool:
        """Whether the voice of Footcoach is to speak."""
        return self.language == OWN_VOICE_LANGUAGE and not self.voice_name
