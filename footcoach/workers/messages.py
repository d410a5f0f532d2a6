"""What the program and its workers write to each other: one JSON object a line."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.json import Decoder, encode

from footcoach.core.cue import Tone

Number = Annotated[int, Meta(ge=0, lt=2**31)]
Percent = Annotated[int, Meta(ge=0, le=100)]


class WorkerCommand(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    """What the program asks of a worker."""


class WorkerEvent(Struct, frozen=True, forbid_unknown_fields=True, tag_field="event"):
    """What a worker tells the program."""


class Stop(WorkerCommand, frozen=True, tag="stop"):
    """Be silent at once: no Finished follows for a text, and a tone in its lead-in is not heard any more."""


class Failed(WorkerEvent, frozen=True, tag="failed"):
    """The worker cannot do its work, for a reason in the words of the engine or of the desktop."""

    reason: str


# Speech


class Configure(WorkerCommand, frozen=True, tag="configure"):
    """Speak like this from the next text on; it is answered by SpeechReady or Failed.

    Attributes:
        language: The language to speak, such as en.
        voice: The name of a voice; empty, or no longer there, for the best of the language.
        speed_percent: 50 to 200; 100 is the engine's own speed.
        volume_percent: 0 to 100.
    """

    language: str
    voice: str
    speed_percent: Annotated[int, Meta(ge=50, le=200)]
    volume_percent: Percent


class Say(WorkerCommand, frozen=True, tag="say"):
    """Say a text; its number comes back with Finished."""

    number: Number
    text: str


class Render(WorkerCommand, frozen=True, tag="render"):
    """Make texts ready to be said, in this order, instead of those of the Render before; Rendered answers.

    An engine that needs no time to begin makes nothing ready, and does not answer.
    """

    texts: tuple[str, ...]


class SpeechVoice(Struct, frozen=True, forbid_unknown_fields=True):
    """A voice by its name, and by the language and territory it speaks, such as en_GB."""

    name: str
    locale: str


class SpeechReady(WorkerEvent, frozen=True, tag="ready"):
    """The engine can speak.

    Attributes:
        engine: Its name.
        voices: The voices of the language that was asked for; never empty.
    """

    engine: str
    voices: tuple[SpeechVoice, ...]


class Begun(WorkerEvent, frozen=True, tag="begun"):
    """A text has begun to be said; until then it may have waited for what others say."""

    number: Number


class Finished(WorkerEvent, frozen=True, tag="finished"):
    """A text has been said to its end."""

    number: Number


class Rendered(WorkerEvent, frozen=True, tag="rendered"):
    """Texts are ready to be said: how long each takes to be heard, in milliseconds at the configured speed.

    The texts of a Render come in batches, as they are done; and once more, all of them, after a Configure that changes
    the speed.
    """

    lengths: dict[str, Number]


SpeechCommand = Configure | Render | Say | Stop
SpeechEvent = SpeechReady | Rendered | Begun | Finished | Failed

# Tones


class Play(WorkerCommand, frozen=True, tag="play"):
    """Play a tone at once, beside those that sound already, unless it comes too late.

    Attributes:
        tone: Which sound.
        asked_ms: When it was asked for, in milliseconds of time.monotonic(), which is the same for all processes.
    """

    tone: Tone
    asked_ms: int


class SetVolume(WorkerCommand, frozen=True, tag="volume"):
    """Play so loud from now on: 0 to 100, in equal steps for the ear."""

    percent: Percent


class ToneReady(WorkerEvent, frozen=True, tag="ready"):
    """There is a loudspeaker, and it is awake; what is played from now on is heard."""


class Lost(WorkerEvent, frozen=True, tag="lost"):
    """Nothing can be heard, for a reason in plain words; ToneReady follows when there is a loudspeaker again."""

    reason: str


ToneCommand = Play | SetVolume | Stop
ToneEvent = ToneReady | Lost

# The wake lock, which is given up when the input of its worker ends


class Held(WorkerEvent, frozen=True, tag="held"):
    """The desktop keeps the screen on; `method` names what took the request."""

    method: str


WakeLockEvent = Held | Failed

# Screen readers


class Listening(WorkerEvent, frozen=True, tag="listening"):
    """Whether a screen reader hears what is announced; told at the start and after each change."""

    is_listening: bool


ScreenReaderEvent = Listening | Failed

# Pictures


class PictureFault(StrEnum):
    """Why a picture is not taken."""

    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    SCRIPT = "script"
    REFERENCE = "reference"


class PictureMade(WorkerEvent, frozen=True, tag="made"):
    """A picture is fit for an exercise: `png` are the bytes of its file."""

    png: bytes


class PictureRefused(WorkerEvent, frozen=True, tag="refused"):
    """A picture is not taken."""

    fault: PictureFault


PictureEvent = PictureMade | PictureRefused

SPEECH_COMMANDS: Decoder[SpeechCommand] = Decoder(SpeechCommand)
SPEECH_EVENTS: Decoder[SpeechEvent] = Decoder(SpeechEvent)
TONE_COMMANDS: Decoder[ToneCommand] = Decoder(ToneCommand)
TONE_EVENTS: Decoder[ToneEvent] = Decoder(ToneEvent)
WAKE_LOCK_EVENTS: Decoder[WakeLockEvent] = Decoder(WakeLockEvent)
PICTURE_EVENTS: Decoder[PictureEvent] = Decoder(PictureEvent)
SCREEN_READER_EVENTS: Decoder[ScreenReaderEvent] = Decoder(ScreenReaderEvent)


def to_line(message: WorkerCommand | WorkerEvent) -> bytes:
    """Return a message as a line, with its end."""
    return encode(message) + b"\n"
