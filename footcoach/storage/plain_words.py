"""Turns the messages of the decoder into a place, a reason and a remedy that a person understands."""

import re
from typing import Final, get_args

from footcoach.storage import field_types
from footcoach.storage.errors import FieldError, shown

TYPE_WORDS: Final = {
    "int": "a whole number",
    "float": "a number with a decimal point",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
    "datetime": "a date and time",
    "date": "a date",
    "time": "a time of day",
}
TYPE_REMEDIES: Final = {
    "int": "Write a number without quotes.",
    "str": "Write the text between quotes.",
    "bool": "Write true or false without quotes.",
    "array": "Write a list between square brackets.",
    "object": "Write a table with named fields.",
}
PATTERN_WORDS: Final = {  # by pattern as the decoder quotes it
    repr(field_types.ID_PATTERN): (
        "is not a valid id",
        "Use lower-case letters and digits, words joined by hyphens.",
    ),
    repr(field_types.KEY_PATTERN): (
        "is not a valid key",
        "Use lower-case letters and digits, words joined by underscores.",
    ),
    repr(field_types.TEXT_PATTERN): (
        "has a hidden character, a line break, or a blank at an end",
        "Write plain text on one line.",
    ),
}
CHOICES: Final = {
    "posture": get_args(field_types.PostureName),
    "unit": get_args(field_types.UnitName),
    "origin": get_args(field_types.OriginName),
    "kind": get_args(field_types.StepKindName),
}
MESSAGE: Final = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
EXPECTED_TYPE: Final = re.compile(r"Expected `([^`]*)`, got `([^`]*)`")
EXPECTED_LENGTH: Final = re.compile(r"Expected `(str|array)` of length ([<>])= (\d+)")
EXPECTED_SIZE: Final = re.compile(r"Expected `int` ([<>])= (\d+)")
EXPECTED_PATTERN: Final = re.compile(r"Expected `str` matching regex (.*)", re.DOTALL)


def error_from(message: str, place: str) -> FieldError:
    """Return the error that a decoder's message reports.

    Args:
        message: What the decoder said.
        place: Where in the file the decoded part begins; empty for its top.
    """
    parts = MESSAGE.fullmatch(message)
    what, path = (parts["what"], parts["path"] or "") if parts else (message, "")
    here = (place + path).removeprefix(".")
    return _field_error(what, here) or _value_error(what, here) or FieldError(here, shown(what), "Mend it.")


def _field_error(what: str, place: str) -> FieldError | None:
    """Return the error of a field that is missing or that nobody knows."""
    field = re.fullmatch(r"Object (missing required|contains unknown) field `(.*)`", what, re.DOTALL)
    if field is None:
        return None
    here = f"{place}.{shown(field[2])}".removeprefix(".")
    if field[1] == "missing required":
        return missing(here)
    return unknown(here)


def missing(place: str) -> FieldError:
    """Return the error of something that is not there."""
    return FieldError(place, "is missing", "Add it.")


def unknown(place: str) -> FieldError:
    """Return the error of a field that does not belong."""
    return FieldError(place, "is not a known field here", "Check its spelling, or remove it.")


def _value_error(what: str, place: str) -> FieldError | None:
    """Return the error of a value with the wrong type, size or form."""
    if found := EXPECTED_TYPE.fullmatch(what):
        return _type_error(found[1], found[2], place)
    if found := EXPECTED_LENGTH.fullmatch(what):
        return _length_error(found[1], found[2], found[3], place)
    if found := EXPECTED_SIZE.fullmatch(what):
        bound = "small; the least is" if found[1] == ">" else "large; the most is"
        return FieldError(place, f"the number is too {bound} {found[2]}", "Write another number.")
    if found := EXPECTED_PATTERN.fullmatch(what):
        return FieldError(place, *PATTERN_WORDS[found[1]])
    if what.startswith("Invalid enum value "):
        return _choice_error(what.removeprefix("Invalid enum value "), place)
    return None


def _type_error(expected: str, found: str, place: str) -> FieldError:
    names = [name for name in expected.split(" | ") if name != "null"]
    wanted = " or ".join(TYPE_WORDS.get(name, name) for name in names)
    remedy = TYPE_REMEDIES.get(names[0], "Write another value.")
    return FieldError(place, f"expected {wanted}, found {TYPE_WORDS.get(found, found)}", remedy)


def _length_error(kind: str, sign: str, bound: str, place: str) -> FieldError:
    if sign == ">":
        return FieldError(place, "is empty", "Write at least one." if kind == "array" else "Write a text.")
    unit = "entries" if kind == "array" else "characters"
    return FieldError(place, f"is longer than {bound} {unit}", "Shorten it.")


def _choice_error(found: str, place: str) -> FieldError:
    choices = CHOICES[place.rpartition(".")[2]]
    return FieldError(place, f"{shown(found)} is not one of the choices", f"Write one of: {', '.join(choices)}.")
