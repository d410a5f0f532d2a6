"""Turns the decoder's messages about an exported history into a place, a reason and a remedy."""

import re
from typing import Final

from footcoach.storage.errors import FieldError, shown
from footcoach.storage.history.transfer_rules import REMEDY
from footcoach.storage.history.transfer_schema import SESSION_ID_PATTERN
from footcoach.storage.plain_words import error_from

_MESSAGE: Final = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
_BYTE: Final = re.compile(r".*\((byte \d+)\)", re.DOTALL)
_LENGTH: Final = re.compile(r"Expected `array` of at (most|least) length (\d+).*")
_REASONS: Final = {
    "Invalid RFC3339 encoded date": "is not a date of the form 2026-11-23",
    "Integer value out of range": "the number is too large",
    "Number out of range": "the number is too large",
    f"Expected `str` matching regex {SESSION_ID_PATTERN!r}": "is not an id of 32 digits from 0 to f",
}


def error_of_message(message: str, place: str) -> FieldError:
    """Return the error that a message about a wrong type or value reports.

    Args:
        message: What the decoder said.
        place: Where in the file the decoded part begins; empty for its top.
    """
    parts = _MESSAGE.fullmatch(message)
    what, path = (parts["what"], parts["path"] or "") if parts else (message, "")
    here = (place + path).removeprefix(".")
    reason = _REASONS.get(what) or _choice_reason(what) or _length_reason(what)
    if reason is not None:
        return FieldError(here, reason, REMEDY)
    error = error_from(message, place)
    return FieldError(error.place, error.reason, REMEDY)


def error_of_syntax(message: str, place: str) -> FieldError:
    """Return the error of a text that is not JSON; the arguments are those of `error_of_message`."""
    if message == "Input data was truncated":
        return FieldError(place or "end of the file", "something is missing here", REMEDY)
    byte = _BYTE.fullmatch(message)
    # Inside a session, the decoder counts from the session's beginning, which tells a person nothing.
    return FieldError(place or (byte[1] if byte else ""), "cannot be understood", REMEDY)


def _choice_reason(what: str) -> str | None:
    if not what.startswith("Invalid enum value "):
        return None
    return f"{shown(what.removeprefix('Invalid enum value '))} is not a word that may stand here"


def _length_reason(what: str) -> str | None:
    found = _LENGTH.fullmatch(what)
    return f"must have {found[2]} entries" if found else None
