"""What the program and its speaker write to each other: one JSON object a line."""

from typing import Annotated

from msgspec import Meta, Struct
from msgspec.json import Decoder, encode

Number = Annotated[int, Meta(ge=0, lt=2**31)]


class _Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    pass


class Configure(_Command, frozen=True, tag="configure"):
    """Speak like this from the next text on; it is answered by Ready or Failed.

    Attributes:
        language: The language to speak, such as en.
        voice: The name of a voice; empty, or no longer there, for the best of the language.
        speed_percent: 50 to 200; 100 is the engine's own speed.
        volume_percent: 0 to 100.
    """

    language: str
    voice: str
    speed_percent: Annotated[int, Meta(ge=50, le=200)]
    volume_percent: Annotated[int, Meta(ge=0, le=100)]


class Say(_Command, frozen=True, tag="say"):
    """Say a text; its number comes back with Begun and Finished."""

    number: Number
    text: str


class Stop(_Command, frozen=True, tag="stop"):
    """Be silent at once; no Finished follows for the text that is cut off."""


class _Event(Struct, frozen=True, forbid_unknown_fields=True, tag_field="event"):
    pass


class SpeechVoice(Struct, frozen=True, forbid_unknown_fields=True):
    """A voice by its name, and by the language and territory it speaks, such as en_GB."""

    name: str
    locale: str


class Ready(_Event, frozen=True, tag="ready"):
    """The engine can speak.

    Attributes:
        engine: Its name.
        voices: The voices of the language that was asked for; never empty.
    """

    engine: str
    voices: tuple[SpeechVoice, ...]


class Begun(_Event, frozen=True, tag="begun"):
    """A text begins to be heard."""

    number: Number


class Finished(_Event, frozen=True, tag="finished"):
    """A text has been said to its end."""

    number: Number


class Failed(_Event, frozen=True, tag="failed"):
    """There is no speech any more, for a reason in the words of the engine."""

    reason: str


Command = Configure | Say | Stop
Event = Ready | Begun | Finished | Failed

_COMMANDS: Decoder[Command] = Decoder(Command)
_EVENTS: Decoder[Event] = Decoder(Event)


def to_line(message: Command | Event) -> bytes:
    """Return a message as a line, with its end."""
    return encode(message) + b"\n"


def to_command(line: bytes) -> Command:
    """Return the command in a line.

    Raises:
        ValueError: It is no command.
    """
    return _COMMANDS.decode(line)


def to_event(line: bytes) -> Event:
    """Return the event in a line.

    Raises:
        ValueError: It is no event.
    """
    return _EVENTS.decode(line)
