"""What the program and its chimes write to each other: one JSON object a line."""

from typing import Annotated

from msgspec import Meta, Struct
from msgspec.json import Decoder, encode

from footcoach.core.cue import Tone


class _Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="command"):
    pass


class Play(_Command, frozen=True, tag="play"):
    """Play a tone at once, beside those that sound already, unless it comes too late.

    Attributes:
        tone: Which sound.
        asked_ms: When it was asked for, in milliseconds of time.monotonic(), which is the same for all processes.
    """

    tone: Tone
    asked_ms: int


class Stop(_Command, frozen=True, tag="stop"):
    """Be silent at once; a tone that is still in its lead-in is not heard any more."""


class SetVolume(_Command, frozen=True, tag="volume"):
    """Play so loud from now on: 0 to 100, in equal steps for the ear."""

    percent: Annotated[int, Meta(ge=0, le=100)]


class _Event(Struct, frozen=True, forbid_unknown_fields=True, tag_field="event"):
    pass


class Ready(_Event, frozen=True, tag="ready"):
    """There is a loudspeaker, and it is awake; what is played from now on is heard."""


class Lost(_Event, frozen=True, tag="lost"):
    """Nothing can be heard, for a reason in plain words; Ready follows when there is a loudspeaker again."""

    reason: str


Command = Play | Stop | SetVolume
Event = Ready | Lost

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
