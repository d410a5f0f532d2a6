"""Makes the JSON Schemas of exercise and routine files from the declarations that the reader goes by.

    python scripts/make_schemas.py [DIR]     DIR: where they go; default: docs/schema

A schema says what each field may hold by itself, so that an editor can help whoever writes a file. What one field says
about another, only the reader checks: `footcoach check FILE`.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import EnumType
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Union, get_args, get_origin

from footcoach.core import limits
from footcoach.core.limits import Limits
from footcoach.storage.decode import Field, fields_of
from footcoach.storage.exercise_files import (
    BETWEEN_TEXT_FIELDS,
    CLIP_FIELDS,
    EQUIPMENT_FIELDS,
    EXERCISE_FIELDS,
    NUMBER_FIELDS,
    NUMBER_TEXT_FIELDS,
    STEP_FIELDS,
    STEP_TEXT_FIELDS,
    TEXT_FIELDS,
)
from footcoach.storage.exercise_levels import LEVEL_FIELDS, LEVEL_TEXT_FIELDS
from footcoach.storage.languages import FALLBACK_LANGUAGE, LANGUAGE_CODE
from footcoach.storage.routine_files import ROUTINE_TEXT_FIELDS, RoutineTable

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Schema = dict[str, Any]

FOLDER: Final = Path(__file__).parents[1] / "docs" / "schema"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# Kinds that are told once and referred to wherever they occur; each before those that it refers to itself.
NAMED: Final = (
    "Ids",
    "Wordings",
    "Texts",
    "SomeTexts",
    "PictureName",
    "Id",
    "Key",
    "ShortText",
    "Text",
    "Count",
    "CueTimeS",
)
PLAIN: Final[Mapping[object, str]] = MappingProxyType(
    {int: "integer", str: "string", bool: "boolean", dict: "object", list: "array"}
)


def main() -> None:
    """Write the schemas into the folder that the command line names."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, schema in {"exercise": exercise_schema(), "routine": routine_schema()}.items():
        text = json.dumps(schema, indent=2, ensure_ascii=False)
        (folder / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def exercise_schema() -> Schema:
    text = table_schema(
        TEXT_FIELDS,
        dosage=by_name(limits.Key, table_schema(NUMBER_TEXT_FIELDS)),
        steps=by_name(limits.Key, table_schema(STEP_TEXT_FIELDS)),
        equipment=by_name(limits.Id, schema_of(limits.ShortText)),
        between=table_schema(BETWEEN_TEXT_FIELDS),
    )
    exercise = table_schema(
        EXERCISE_FIELDS,
        equipment={"items": table_schema(EQUIPMENT_FIELDS)},
        dosage={"items": table_schema(NUMBER_FIELDS)},
        steps={"items": table_schema(STEP_FIELDS)},
        clips=table_schema(CLIP_FIELDS),
        text=by_language(text),
    )
    exercise["properties"]["levels"]["items"] = level_schema(exercise, text)
    return document_schema("An exercise of Footcoach", exercise)


def level_schema(exercise: Schema, text: Schema) -> Schema:
    """Return the schema of a level, which says of an exercise only what is different in it."""
    names = table_schema(LEVEL_TEXT_FIELDS)
    words = without_required({**text, "properties": names["properties"] | text["properties"]})
    parts = {name: without_required(exercise["properties"][name]) for name in LEVEL_FIELDS if name != "id"}
    parts["dosage"]["items"]["required"] = ["key"]
    parts["steps"]["items"]["required"] = ["id"]
    parts["equipment"]["items"]["required"] = ["id"]
    parts["text"] = by_language({**words, "required": names["required"]})
    return table_schema(LEVEL_FIELDS, **parts)


def without_required(schema: Schema) -> Schema:
    return {
        name: without_required(part) if isinstance(part, dict) else part
        for name, part in schema.items()
        if name != "required"
    }


def routine_schema() -> Schema:
    routine = table_schema(fields_in(RoutineTable), text=by_language(table_schema(ROUTINE_TEXT_FIELDS)))
    entry = routine["properties"]["entries"]["items"]
    entry["properties"]["dosage"] |= by_name(limits.Key, schema_of(limits.Count))
    return document_schema("A routine of Footcoach", routine)


def document_schema(title: str, schema: Schema) -> Schema:
    """Return the schema of a whole file, with the kinds that it refers to."""
    kinds: Schema = {}
    for name in NAMED:
        if f'"#/$defs/{name}"' in json.dumps([schema, kinds]):
            kinds[name] = full_schema_of(getattr(limits, name))
    return {"$schema": DIALECT, "title": title, **schema, "$defs": kinds}


def table_schema(known: Mapping[str, Field], **parts: Schema) -> Schema:
    """Return the schema of a table; `parts` says more of fields whose content the reader looks at later."""
    return {
        "type": "object",
        "properties": {name: schema_of(field.kind) | parts.get(name, {}) for name, field in known.items()},
        "required": [name for name, field in known.items() if field.is_required],
        "additionalProperties": False,
    }


def by_name(names: object, entries: Schema) -> Schema:
    return {"propertyNames": schema_of(names), "additionalProperties": entries}


def by_language(text: Schema) -> Schema:
    return {
        "patternProperties": {f"^{LANGUAGE_CODE.pattern}$": text},
        "required": [FALLBACK_LANGUAGE],
        "additionalProperties": False,
    }


def fields_in(kind: "DataclassInstance | type[DataclassInstance]") -> dict[str, Field]:
    """Return the fields of a table that is declared as a dataclass."""
    return fields_of(kind, *(field.name for field in fields(kind)))


def schema_of(kind: object) -> Schema:
    """Return what values of a type that the reader knows look like, or where that is told."""
    name = next((name for name in NAMED if getattr(limits, name) == kind), None)
    return full_schema_of(kind) if name is None else {"$ref": f"#/$defs/{name}"}


def full_schema_of(kind: object) -> Schema:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return limited(schema_of(arguments[0]), arguments[1:])
    if origin in {Union, UnionType}:
        schemas = [schema_of(each) for each in arguments if each is not NoneType]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    if origin is tuple:
        return {"type": "array", "items": schema_of(arguments[0])}
    choices = arguments if origin is Literal else kind if isinstance(kind, EnumType) else None
    if choices is not None:
        return {"enum": [str(choice) for choice in choices]}
    if is_dataclass(kind):
        return table_schema(fields_in(kind))
    return {"type": PLAIN[origin or kind]} if (origin or kind) in PLAIN else {}


def limited(schema: Schema, found: tuple[Limits, ...]) -> Schema:
    """Return the schema with what the limits add to it."""
    count = {"string": "Length", "array": "Items", "object": "Properties"}.get(schema.get("type", ""), "")
    for each in found:
        pattern = each.pattern and each.pattern.replace(r"\A", "^").replace(r"\Z", "$")
        added = {
            "minimum": each.ge,
            "maximum": each.le,
            f"min{count}": each.min_length,
            f"max{count}": each.max_length,
            "pattern": pattern,
        }
        schema = schema | {name: value for name, value in added.items() if value is not None}
    return schema


if __name__ == "__main__":
    main()
