"""Reads JSON that a stranger may have written: fast by msgspec, and by our own decoder what is wrong with it."""

import json
import re
from math import inf
from typing import Final, TypeVar

import msgspec

from footcoach.storage import decode
from footcoach.storage.errors import FieldError

T = TypeVar("T")

REMEDY: Final = "Nothing was imported. Choose a file just as Footcoach saved it."

_TRUNCATED: Final = "Input data was truncated"

_LONGEST_INTEGER: Final = 100
"""Python refuses to read an integer of thousands of digits."""


def decode_json(text: bytes, kind: type[T], place: str = "", start_byte: int = 0) -> T:
    """Return what `text` says as a `kind`; a key that stands twice counts with its last value.

    Args:
        text: JSON in UTF-8.
        kind: A type that msgspec knows.
        place: Where the text stands in its document; empty for the whole of it.
        start_byte: Where it begins in its file.

    Raises:
        FieldError: It is not one.
    """
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError as error:
        raise _value_error(text, kind, place, str(error)) from None
    except msgspec.DecodeError as error:
        raise syntax_error(str(error), start_byte) from None
    except UnicodeDecodeError:
        raise FieldError(place or _first_wrong_byte(text, start_byte), "is not valid UTF-8 text", REMEDY) from None
    except RecursionError:
        raise FieldError(place, "has too many brackets inside each other", REMEDY) from None


def _value_error(text: bytes, kind: type[object], place: str, message: str) -> FieldError:
    """Return the error of a value that is not what it must be; what msgspec says only helps where we find nothing."""
    try:
        decode.decode(json.loads(text, parse_int=_number), kind, place)
    except FieldError as error:
        # The remedy does not name the choices.
        reason = error.reason.replace(decode.NOT_A_CHOICE, "is not a word that may stand here")
        return FieldError(error.place, reason, REMEDY)
    except (ValueError, RecursionError):
        pass
    _, _, path = message.partition(" - at `$")
    return FieldError((place + path.removesuffix("`")).removeprefix("."), "is not what must stand here", REMEDY)


def _number(digits: str) -> float:
    return int(digits) if len(digits) < _LONGEST_INTEGER else inf


def is_truncated(error: msgspec.DecodeError) -> bool:
    """Whether a text is only not whole."""
    return str(error) == _TRUNCATED


def syntax_error(message: str, start_byte: int) -> FieldError:
    """Return the error of a text, beginning at `start_byte` of its file, that msgspec cannot understand."""
    if message == _TRUNCATED:
        return FieldError("end of the file", "something is missing here", REMEDY)
    found = re.search(r"byte (\d+)", message)
    return FieldError(f"byte {start_byte + int(found[1] if found else 0)}", "cannot be understood", REMEDY)


def _first_wrong_byte(text: bytes, start_byte: int) -> str:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return f"byte {start_byte + error.start}"
    return ""
