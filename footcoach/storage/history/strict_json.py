"""Reads JSON that a stranger may have written: typed, and no key twice, of which others would keep only the last."""

import json
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from footcoach.storage.errors import FieldError, shown
from footcoach.storage.history.transfer_rules import REMEDY
from footcoach.storage.history.transfer_words import error_of_message, error_of_syntax

T = TypeVar("T")


def decode(text: bytes | msgspec.Raw, kind: type[T], place: str = "") -> T:
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
        raise error_of_message(str(error), place) from None
    except msgspec.DecodeError as error:
        raise error_of_syntax(str(error), place) from None
    except UnicodeDecodeError:
        raise FieldError(place or _first_wrong_byte(bytes(text)), "is not valid UTF-8 text", REMEDY) from None
    except RecursionError:
        raise FieldError(place, "has too many brackets inside each other", REMEDY) from None


def refuse_repeated_keys(text: bytes, place: str = "") -> None:
    """Check that no object has a key twice in a `text` that was decoded; the arguments are those of `decode`.

    Raises:
        FieldError: One has.
    """

    def refuse(pairs: list[tuple[str, Any]]) -> None:
        keys = [key for key, _ in pairs]
        for key in keys:
            if keys.count(key) > 1:
                raise FieldError(f"{place}.{shown(key)}".removeprefix("."), "is there twice", REMEDY)

    try:
        json.loads(text.decode(), object_pairs_hook=refuse)
    except (ValueError, RecursionError):
        # All that the decoder kept can be read; so this is in a value that another of the same key has replaced.
        raise FieldError(place, "has a key twice", REMEDY) from None


def without(text: bytes, parts: Iterable[msgspec.Raw]) -> bytes:
    """Return `text` with the `parts` that were read out of it, in their order, replaced by nulls."""
    rest: list[bytes] = []
    position = 0
    for part in parts:
        start = text.index(bytes(part), position)
        rest.append(text[position:start])
        position = start + len(bytes(part))
    return b"null".join([*rest, text[position:]])


def _first_wrong_byte(text: bytes) -> str:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        return f"byte {error.start}"
    return ""
