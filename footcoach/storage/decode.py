"""Turns what a parser made of a file into values of declared types, with no field more and none less.

What is wrong is told with its place, a reason and a remedy. A type may be plain, annotated with `core.limits.Limits`,
a choice (an enumeration, Literal), a list (tuple, list), a union, a table (a dataclass, dict) or, for the history, a
Struct of msgspec with its Meta; `object` is left as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from math import isinf
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from footcoach.core.limits import Limits
from footcoach.core.quote import shown
from footcoach.storage.errors import ErrorCollector, FieldError, read_each

T = TypeVar("T")

NOT_A_CHOICE: Final = "is not one of the choices"

_TYPE_WORDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        int: "a whole number",
        float: "a number with a decimal point",
        str: "text",
        bool: "true or false",
        list: "a list",
        dict: "a table",
        NoneType: "nothing",
        datetime: "a date and time",
        date: "a date",
        time: "a time of day",
    }
)
_TYPE_REMEDIES: Final[Mapping[type, str]] = MappingProxyType(
    {
        int: "Write a number without quotes.",
        str: "Write the text between quotes.",
        bool: "Write true or false without quotes.",
        list: "Write a list between square brackets.",
        dict: "Write a table with named fields.",
    }
)
_LONGEST_MISSPELT: Final = 80
"""Comparing takes time that grows with the square of a name's length."""
_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Field:
    """One field of a table in a file.

    Attributes:
        kind: The type of its value.
        attribute: What the value is called in the program.
        is_required: Whether it must be there.
    """

    kind: Any
    attribute: str
    is_required: bool = True


def fields_of(kind: object, *attributes: str, **renamed: str) -> dict[str, Field]:
    """Return some fields of a class by their names in a file.

    Args:
        kind: A dataclass, or a Struct.
        attributes: Attributes with the same name in the file, but for `is_`, which files do without.
        renamed: Attributes by other names.
    """
    names = {attribute.removeprefix("is_"): attribute for attribute in attributes} | renamed
    return {name: _declared(kind)[attribute] for name, attribute in names.items()}


def missing(place: str) -> FieldError:
    """Return the error of something that is not there."""
    return FieldError(place, "is missing", "Add it.")


def unknown(place: str, known: Iterable[str] = ()) -> FieldError:
    """Return the error of a field that does not belong, with that of the `known` ones that may be meant."""
    name = place.rpartition(".")[2]
    return FieldError(
        place, "is not a known field here", remedy_for(name, known) or "Check its spelling, or remove it."
    )


def remedy_for(name: str, known: Iterable[str]) -> str:
    """Return a sentence with that of the `known` names that a misspelt one may mean; empty where none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 (the start of the program does without)

    alike = get_close_matches(name[:_LONGEST_MISSPELT], known, n=1)
    return f"Did you mean {alike[0]}?" if alike else ""


def read_table(value: object, known: Mapping[str, Field], place: str) -> dict[str, Any]:
    """Return the values of a table by the names that they have in the program.

    Args:
        value: What the parser made of it.
        known: Its fields by their names in the file.
        place: Where it stands in the file; empty for the whole of it.

    Raises:
        FieldError: It is no table, a field is missing or unknown, or a value is not what it must be.
    """
    if type(value) is not dict:
        raise _type_error(value, dict, place=place)
    errors = ErrorCollector()
    values: dict[str, Any] = {}
    for name in value:
        if name not in known:
            with errors:
                raise unknown(_below(place, name), known.keys() - value.keys())
    for name, field in known.items():
        if field.is_required and name not in value:
            with errors:
                raise missing(_below(place, name))
    for name, entry in value.items():
        if name in known:
            with errors:
                values[known[name].attribute] = _decode(entry, known[name].kind, _below(place, name))
    errors.raise_found()
    return values


def decode(value: object, kind: type[T], place: str = "") -> T:
    """Return `value` as a `kind`.

    Args:
        value: What the parser made of a part of the file.
        kind: A type, as the module describes it.
        place: Where that part stands in the file.

    Raises:
        FieldError: It is not one.
    """
    return cast("T", _decode(value, kind, place))


def _decode(value: object, kind: object, place: str) -> object:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        decoded = _decode(value, arguments[0], place)
        for limits in arguments[1:]:
            _check(decoded, limits, place)
        return decoded
    if origin in {Union, UnionType}:
        return _decode_union(value, arguments, place)
    shape = _shape(kind)
    if shape is not object and type(value) is not shape:
        raise _type_error(value, kind, place=place)
    if isinstance(value, list):
        return _decode_list(value, kind, place)
    if isinstance(value, dict) and _has_fields(kind):
        return _made(kind, **read_table(value, fields_of(kind, *_declared(kind)), place))
    if kind is date:
        return _decode_day(str(value), place)
    choices = _choices(kind)
    return _chosen(value, choices, place) if choices else value


def _decode_union(value: object, kinds: tuple[object, ...], place: str) -> object:
    for kind in kinds:
        if type(value) is _shape(kind):
            return _decode(value, kind, place)
    raise _type_error(value, *kinds, place=place)


def _decode_list(value: list[object], kind: object, place: str) -> object:
    arguments = get_args(kind)
    if arguments:
        places = ((entry, f"{place}[{index}]") for index, entry in enumerate(value))
        return _made(get_origin(kind), read_each(lambda at: _decode(at[0], arguments[0], at[1]), places))
    if _is_row(kind):
        columns = _declared(kind).values()
        if len(value) != len(columns):
            raise FieldError(place, f"must have {len(columns)} entries", "Add what is missing, or remove the rest.")
        pairs = enumerate(zip(value, columns, strict=True))
        return _made(kind, *(_decode(entry, column.kind, f"{place}[{index}]") for index, (entry, column) in pairs))
    return value


def _made(kind: object, *values: object, **named: object) -> object:
    return cast("Callable[..., object]", kind)(*values, **named)


def _decode_day(text: str, place: str) -> date:
    try:
        if _ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise FieldError(place, "is not a date of the form 2026-11-23", "Write the year, the month and the day.")


def _chosen(value: object, choices: tuple[Any, ...], place: str) -> object:
    for choice in choices:
        if choice == value:
            return choice
    words = ", ".join(str(choice) for choice in choices)
    raise FieldError(place, f"{shown(repr(value))} {NOT_A_CHOICE}", f"Write one of: {words}.")


def _check(value: object, limits: Limits, place: str) -> None:
    """Check a value that has the right type; `limits` are `Limits`, or the Meta of msgspec with the same attributes."""
    if isinstance(value, int):
        _check_number(value, limits, place)
    elif isinstance(value, Sized):
        _check_length(value, limits, place)
    if limits.pattern is not None and isinstance(value, str) and not re.search(limits.pattern, value):
        reason = limits.description or "does not have the form that it must have"
        raise FieldError(place, reason, getattr(limits, "remedy", None) or "Write another text.")


def _check_number(value: int, limits: Limits, place: str) -> None:
    if limits.ge is not None and value < limits.ge:
        raise FieldError(place, f"the number is too small; the least is {limits.ge}", "Write another number.")
    if limits.le is not None and value > limits.le:
        raise FieldError(place, f"the number is too large; the most is {limits.le}", "Write another number.")


def _check_length(value: Sized, limits: Limits, place: str) -> None:
    is_text = isinstance(value, str)
    if limits.min_length is not None and len(value) < limits.min_length:
        raise FieldError(place, "is empty", "Write a text." if is_text else "Write at least one.")
    if limits.max_length is not None and len(value) > limits.max_length:
        unit = "characters" if is_text else "entries"
        raise FieldError(place, f"is longer than {limits.max_length} {unit}", "Shorten it.")


def _type_error(value: object, *kinds: object, place: str) -> FieldError:
    # A file in JSON has its dates as text, but whoever reads the message wants to know that it is a date.
    wanted = [date if kind is date else _shape(kind) for kind in kinds]
    if isinstance(value, float) and isinf(value) and not {int, float}.isdisjoint(wanted):
        return FieldError(place, "the number is too large", "Write another number.")
    named = [shape for shape in wanted if shape is not NoneType]
    expected = " or ".join(_TYPE_WORDS[shape] for shape in named)
    found = _TYPE_WORDS.get(type(value), "something else")
    return FieldError(
        place, f"expected {expected}, found {found}", _TYPE_REMEDIES.get(named[0], "Write another value.")
    )


@cache
def _shape(kind: object) -> type:
    """Return the type that a parser makes of a value of `kind`."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _shape(get_args(kind)[0])
    if origin in (tuple, list) or _is_row(kind):
        return list
    if _choices(kind) or kind is date:
        return str
    if origin is dict or _has_fields(kind):
        return dict
    return kind if isinstance(kind, type) and kind in _TYPE_WORDS else object


@cache
def _choices(kind: object) -> tuple[Any, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, Enum) else ()


def _has_fields(kind: object) -> bool:
    return is_dataclass(kind) or hasattr(kind, "__struct_fields__")


def _is_row(kind: object) -> bool:
    """Whether the values of a Struct are a list without names."""
    config = getattr(kind, "__struct_config__", None)
    return config is not None and config.array_like


@cache
def _declared(kind: object) -> Mapping[str, Field]:
    """Return the fields of a class in their order."""
    kinds = get_type_hints(kind, include_extras=True)
    if is_dataclass(kind):
        required = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(kind)}
    else:
        names, defaults = getattr(kind, "__struct_fields__", ()), getattr(kind, "__struct_defaults__", ())
        required = {name: number < len(names) - len(defaults) for number, name in enumerate(names)}
    return {name: Field(kinds[name], name, is_required) for name, is_required in required.items()}


def _below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
