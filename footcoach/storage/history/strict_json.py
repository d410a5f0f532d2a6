"""Reads JSON that a stranger may have written: fast by msgspec, and by our own decoder what is wrong with it."""

import json
import re
from math import inf
from typing import Final, TypeVar, get_args, get_origin

import msgspec

from footcoach.storage import decode
from footcoach.storage.errors import FieldError

T = TypeVar("T")

REMEDY: Final = "Nothing was imported. Choose a file just as Footcoach saved it."

_LONGEST_INTEGER: Final = 100
"""Python refuses to read an integer of thousands of digits."""

_SAMPLES: Final = {b"{": {}, b"[": [], b'"': "", b"t": True, b"f": False, b"n": None}
"""A value of each kind by the byte that it begins with; anything else is a number."""


def decode_json(text: bytes | msgspec.Raw, kind: type[T], place: str = "") -> T:
    """Return what `text` says as a `kind`; a key that stands twice counts with its last value.

    Args:
        text: JSON in UTF-8.
        kind: A type that msgspec knows.
        place: Where the text stands in its file; empty for the whole of it.

    Raises:
        FieldError: It is not one.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError as error:
        raise _value_error(bytes(text), kind, place, str(error)) from None
    except msgspec.DecodeError as error:
        raise _syntax_error(str(error), place) from None
    except UnicodeDecodeError:
        raise FieldError(place or _first_wrong_byte(bytes(text)), "is not valid UTF-8 text", REMEDY) from None
    except RecursionError:
        raise FieldError(place, "has too many brackets inside each other", REMEDY) from None


def _value_error(text: bytes, kind: type[object], place: str, message: str) -> FieldError:
    """Return the error of a value that is not what it must be; what msgspec says only helps where we find nothing."""
    try:
        if msgspec.Raw in get_args(kind):
            shape: type[object] = dict if get_origin(kind) is dict else list
            decode.decode(_sample(text), shape, place)
        else:
            decode.decode(json.loads(text, parse_int=_number), kind, place)
    except FieldError as error:
        # The remedy does not name the choices.
        reason = error.reason.replace(decode.NOT_A_CHOICE, "is not a word that may stand here")
        return FieldError(error.place, reason, REMEDY)
    except (ValueError, RecursionError):
        pass
    _, _, path = message.partition(" - at `$")
    return FieldError((place + path.removesuffix("`")).removeprefix("."), "is not what must stand here", REMEDY)


def _sample(text: bytes) -> object:
    """Return a value of the same kind, without reading all of it, which may be much."""
    return _SAMPLES.get(text[:100].lstrip()[:1], 0)


def _number(digits: str) -> float:
    return int(digits) if len(digits) < _LONGEST_INTEGER else inf


def _syntax_error(message: str, place: str) -> FieldError:
    if message == "Input data was truncated":
        return FieldError(place or "end of the file", "something is missing here", REMEDY)
    byte = re.search(r"byte \d+", message)
    # Inside a part of the file, the decoder counts from its beginning, which tells a person nothing.
    return FieldError(place or (byte[0] if byte else ""), "cannot be understood", REMEDY)


def _first_wrong_byte(text: bytes) -> str:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return f"byte {error.start}"
    return ""
