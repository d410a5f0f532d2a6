"""Makes whole documents of the levels of an exercise file, each of which says only what is different in it.

A table of a level is merged with that of the file, anything else takes its place. An entry of `dosage`, `steps` or
`equipment` takes what it does not say from the entry of the file with the same name. Words of the file for what a level
does not have, such as a rest, are left out of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final

from footcoach.core.exercise import (
    FINISH_S,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SWITCH_SIDE_S,
    Exercise,
)
from footcoach.core.limits import ButtonText, Id, Limits
from footcoach.storage.decode import Field, fields_of, read_table
from footcoach.storage.errors import FieldError, below, read_each
from footcoach.storage.exercise_rules import refuse_repeated

_Document = dict[str, Any]

LEVELS_FIELD: Final = Field(Annotated[tuple[object, ...], Limits(max_length=10)], "levels", is_required=False)
LEVEL_FIELDS: Final = {"id": Field(Id, "id"), "text": Field(object, "text")} | {
    name: Field(object, name, is_required=False)
    for name in ("posture", "sided", "alternating", "still_clip", "equipment", "clips", "dosage", "steps")
}
LEVEL_TEXT_FIELDS: Final = {"level": Field(ButtonText, "level_name")} | fields_of(Exercise, "level_note")

_NAMED_LISTS: Final = {"equipment": "id", "dosage": "key", "steps": "id"}
_WORDS_BETWEEN: Final = {
    "rest": {REST_BETWEEN_REPETITIONS_S, REST_BETWEEN_SETS_S},
    "rest_later": {REST_BETWEEN_REPETITIONS_S, REST_BETWEEN_SETS_S},
    "switch": {SWITCH_SIDE_S},
    "switch_position": {SWITCH_SIDE_S},
    "finish": {FINISH_S},
    "rise": {FINISH_S},
}
"""For which numbers the words between the steps are; without any of them they are never said."""

_UPRIGHT: Final = ("standing", "chair")
"""Who is not down on the floor need not get up from there."""


@dataclass(frozen=True)
class Level:
    """One level of a file.

    Attributes:
        id: By which a routine and the settings know it.
        is_delivered: Whether it is the exercise as the file has it.
        document: All that the level says, in the form of a file without levels.
        names: What it is called, for each language of the file.
    """

    id: str
    is_delivered: bool
    document: _Document
    names: Mapping[str, object]


def read_levels(document: Mapping[str, Any], read: Callable[[Level], Exercise]) -> tuple[Exercise, ...]:
    """Return what `read` makes of each level of a file, in the order of the file; it may have none.

    Args:
        document: A whole file, of which all but the levels is known to be good.
        read: Makes an exercise of a level.

    Raises:
        FieldError: Something is wrong with a level; its place is that in the file.
    """
    entries = document.get("levels", ())
    base = {name: value for name, value in document.items() if name != "levels"}

    def form(at: tuple[int, object]) -> Exercise:
        place = f"levels[{at[0]}]"
        level = _level(base, read_table(at[1], LEVEL_FIELDS, place))
        with below(place):
            return read(level)

    forms = read_each(form, enumerate(entries))
    refuse_repeated((form.level for form in forms), "levels", "id")
    if forms and len([form for form in forms if form.is_delivered]) != 1:
        remedy = "Give one of them nothing but its id and its name: it is the exercise as it comes."
        raise FieldError("levels", "must have exactly one that changes nothing", remedy)
    if len(forms) == 1:
        raise FieldError("levels", "has only one", "Write at least two, or none.")
    return tuple(forms)


def with_levels(exercise: Exercise, forms: tuple[Exercise, ...]) -> Exercise:
    """Return `exercise` with all its forms; as it is where it has only one."""
    delivered = next((form for form in forms if form.is_delivered), exercise)
    return replace(delivered, levels=forms)


def _level(base: Mapping[str, Any], entry: Mapping[str, Any]) -> Level:
    changes = {name: value for name, value in entry.items() if name not in ("id", "text")}
    for name, id_name in _NAMED_LISTS.items():
        if name in changes:
            changes[name] = _completed(changes[name], base[name], id_name)
    parts = _merged(base, changes)
    if not parts["sided"] and "alternating" not in changes:
        parts.pop("alternating", None)
    stays_up = parts["posture"] in _UPRIGHT and base["posture"] not in _UPRIGHT
    words = {code: _words_for(parts, text, stays_up=stays_up) for code, text in base["text"].items()}
    document = _merged({**parts, "text": words}, {"text": entry["text"]})
    is_delivered = not changes and _only_names(entry["text"])
    names = {code: {} for code in words} | entry["text"] if is_delivered else {}
    return Level(entry["id"], is_delivered, document, names)


def _merged(base: Mapping[str, Any], change: Mapping[str, Any]) -> _Document:
    tables = {
        name: _merged(base[name], value)
        for name, value in change.items()
        if isinstance(value, dict) and isinstance(base.get(name), dict)
    }
    return {**base, **change, **tables}


def _completed(entries: object, base: list[_Document], id_name: str) -> object:
    if not isinstance(entries, list):
        return entries
    known = {entry[id_name]: entry for entry in base}
    return [
        {**next((known[name] for name in _names([entry], id_name) if name in known), {}), **entry}
        if isinstance(entry, dict)
        else entry
        for entry in entries
    ]


def _words_for(document: _Document, text: _Document, *, stays_up: bool) -> _Document:
    """Return the words of one language of the file, without those for what a level does not have."""
    has = {name: set(_names(document[name], id_name)) for name, id_name in _NAMED_LISTS.items()}
    fitting = {
        name: {id_: words for id_, words in table.items() if id_ in has[name]} if name in has else table
        for name, table in text.items()
    }
    fitting["between"] = {
        name: words
        for name, words in text["between"].items()
        if _WORDS_BETWEEN.get(name, has["dosage"]) & has["dosage"] and not (stays_up and name == "rise")
    }
    return fitting


def _names(entries: object, id_name: str) -> Iterator[str]:
    """Yield the names in a list of tables, as far as it is one."""
    for entry in entries if isinstance(entries, list) else ():
        name = entry.get(id_name) if isinstance(entry, dict) else None
        if isinstance(name, str):
            yield name


def _only_names(texts: object) -> bool:
    """Whether a level has no words but what it is called."""
    return isinstance(texts, dict) and all(
        isinstance(table, dict) and table.keys() <= LEVEL_TEXT_FIELDS.keys() for table in texts.values()
    )
