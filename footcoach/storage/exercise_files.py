"""Reads exercise files into exercises; a damaged file is named and left out.

A file has in its first part what is the same in every language, and in `text` what a person reads, once for each
language. What the fields may hold is declared in `core.exercise`; here stands where in the file each of them is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Final

from footcoach.core.exercise import (
    Between,
    DosageNumber,
    Equipment,
    Exercise,
    LaterCue,
    Milestones,
    SidedText,
    Step,
)
from footcoach.core.limits import LONGEST_TIME_S, Id, Ids, Key, Limits, ShortText, Wordings
from footcoach.storage.bounded_file import ReadableFile
from footcoach.storage.decode import Field, fields_of, missing, read_table
from footcoach.storage.errors import ErrorCollector, FieldError, FileError, in_file, read_each
from footcoach.storage.exercise_levels import LEVEL_TEXT_FIELDS, LEVELS_FIELD, Level, read_levels, with_levels
from footcoach.storage.exercise_rules import (
    check_alternating,
    check_cue,
    check_dosage,
    check_finish,
    check_foreseen,
    check_later_cue,
    check_summary,
    check_wordings,
    has_rest,
    longest_rest_s,
    refuse_repeated,
)
from footcoach.storage.file_format import Format, read_document
from footcoach.storage.languages import in_language
from footcoach.storage.strict_toml import list_files, refuse_taken_id


@dataclass(frozen=True)
class _SidedCue:
    """A cue that differs by side."""

    left: Wordings
    right: Wordings


_Cue = Wordings | _SidedCue
_Table = dict[str, object]

_SILENCE: Final = SidedText.same("")

EQUIPMENT_FIELDS: Final = fields_of(Equipment, "id", "is_fetched")
CLIP_FIELDS: Final = {
    name: Field(Ids if name == "rest" else Id, f"{name}_clip", name == "prepare")
    for name in ("prepare", "rest", "switch", "finish")
}
NUMBER_FIELDS: Final = fields_of(DosageNumber, "key", "unit", "default", "minimum", "maximum", "origin")
STEP_FIELDS: Final = {"id": Field(Key, "id")} | fields_of(Step, "kind", "clip", "is_until_done", seconds="seconds_key")
EXERCISE_FIELDS: Final = fields_of(
    Exercise, "id", "posture", "is_sided", "is_alternating", "dose_per_day", "still_clip", "days_per_week", "picture"
) | {
    "format": Field(Format, "format", is_required=False),
    "equipment": Field(Annotated[tuple[object, ...], Limits(max_length=10)], "equipment"),
    "clips": Field(object, "clips", is_required=False),
    "dosage": Field(Annotated[tuple[object, ...], Limits(min_length=1, max_length=30)], "dosage"),
    "steps": Field(Annotated[tuple[object, ...], Limits(min_length=1, max_length=12)], "steps"),
    "text": Field(Annotated[_Table, Limits(max_length=100)], "text"),
    "levels": LEVELS_FIELD,
}

NUMBER_TEXT_FIELDS: Final = fields_of(DosageNumber, "label", "source")
STEP_TEXT_FIELDS: Final = fields_of(Step, "label", form="form_cues") | {
    "cue": Field(_Cue, "cue", is_required=False),
    "later": replace(fields_of(Step, "later_cues")["later_cues"], is_required=False),
}
_Lines = Annotated[tuple[ShortText | _SidedCue, ...], Limits(max_length=10)]
BETWEEN_TEXT_FIELDS: Final = fields_of(Between, "prepare_text", "rise", rest_later="rest_later_cues") | {
    "prepare": Field(_Cue, "prepare_cue"),
    "rest": Field(Wordings, "rest_cue", is_required=False),
    "switch": Field(_Cue, "switch_cue", is_required=False),
    **{name: Field(_Lines, name, is_required=False) for name in ("position", "switch_position", "finish")},
}
TEXT_FIELDS: Final = fields_of(
    Exercise,
    "name",
    "short_name",
    "dosage_summary",
    "one_side_summary",
    "guidance",
    "milestones",
    picture="picture_text",
) | {
    "dosage": Field(_Table, "dosage"),
    "steps": Field(_Table, "steps"),
    "between": Field(_Table, "between"),
    "equipment": Field(_Table, "equipment", is_required=False),
}


@dataclass(frozen=True)
class LoadedExercises:
    """What was found in some directories.

    Attributes:
        exercises: The good ones by id, in the order of their directories and names.
        errors: One for each file that was left out.
        files: Where each of the exercises was read, by id.
    """

    exercises: Mapping[str, Exercise]
    errors: tuple[FileError, ...]
    files: Mapping[str, Traversable]


def read_exercise(file: ReadableFile, language: str) -> Exercise:
    """Return the exercise of one file; every language in the file is checked.

    Args:
        file: The file, of at most 256 KiB.
        language: A code such as `de` or `de_AT`; a language that the file does not have becomes English.

    Raises:
        FileError: The file cannot be read, or something in it is wrong.
    """
    with in_file(file.name):
        document = read_document(file)
        exercise = _read_form(document, language)
        return with_levels(exercise, read_levels(document, partial(_read_level, exercise, language)))


def load_exercises(directories: Iterable[Traversable], language: str) -> LoadedExercises:
    """Return the exercises in some directories, files sorted by name; a directory that is missing holds none.

    A file that repeats an earlier file's id is left out: nothing from outside replaces what the program brings. An
    exercise whose picture is not there goes without.
    """
    exercises: dict[str, Exercise] = {}
    read_from: dict[str, Traversable] = {}
    files, errors = list_files(directories)
    for file in files:
        try:
            exercise = read_exercise(file, language)
            refuse_taken_id(exercise.id, exercises, file)
        except FileError as error:
            errors.append(error)
            continue
        try:
            with in_file(file.name):
                _check_picture(file, exercise)
        except FileError as error:
            errors.append(error)
            exercise = exercise.known_as(exercise.id, picture="")
        exercises[exercise.id], read_from[exercise.id] = exercise, file
    return LoadedExercises(exercises, tuple(errors), read_from)


def _read_level(exercise: Exercise, language: str, level: Level) -> Exercise:
    """Return one form of `exercise`; that with which it comes has been read already, but for its name."""
    if level.is_delivered:
        names = in_language(level.names, language, lambda text, place: read_table(text, LEVEL_TEXT_FIELDS, place))
        return replace(exercise, level=level.id, **names)
    return _read_form(level.document, language, {"level": level.id, "is_delivered": False})


def _read_form(document: _Table, language: str, level: Mapping[str, Any] = MappingProxyType({})) -> Exercise:
    """Return one form of an exercise; `level` is which, by attribute, and empty for a file's own."""
    facts = _read_facts(document, level)
    errors = ErrorCollector()
    with errors:
        _check_facts(facts)
    with errors:
        exercise = in_language(facts.texts, language, partial(_exercise, facts))
    errors.raise_found()
    return exercise


def _check_picture(file: Traversable, exercise: Exercise) -> None:
    if exercise.picture and isinstance(file, Path):
        from footcoach.storage.pictures import check_there  # noqa: PLC0415 (only own exercises have pictures)

        check_there(file.parent / exercise.picture)


@dataclass(frozen=True)
class _Facts:
    """The part of a file that is the same in every language.

    Attributes:
        plain: What goes into the exercise as it is, by attribute.
        is_sided: Whether left and right work one after the other.
        equipment: Still without names.
        dosage: Still without words.
        steps: Still without words.
        step_ids: The names of the steps, by which their words are found.
        clips: The clips between the steps, by attribute of `Between`.
        texts: The words, an entry for each language.
        text_fields: What the words of one language consist of.
    """

    plain: Mapping[str, Any]
    is_sided: bool
    equipment: Sequence[Equipment]
    dosage: Mapping[str, DosageNumber]
    steps: Sequence[Step]
    step_ids: Sequence[str]
    clips: Mapping[str, Any]
    texts: Mapping[str, object]
    text_fields: Mapping[str, Field]


def _read_facts(document: _Table, level: Mapping[str, Any]) -> _Facts:
    table = read_table(document, EXERCISE_FIELDS, "")
    table.pop("format", None)
    table.pop("levels", None)
    errors = ErrorCollector()
    with errors:
        equipment = _read_entries(table.pop("equipment"), EQUIPMENT_FIELDS, "equipment", "id")
    with errors:
        dosage = _read_entries(table.pop("dosage"), NUMBER_FIELDS, "dosage", "key")
    with errors:
        steps = _read_entries(table.pop("steps"), STEP_FIELDS, "steps", "id")
    with errors:
        clips = read_table(table.pop("clips"), CLIP_FIELDS, "clips") if "clips" in table else {}
    errors.raise_found()
    texts = table.pop("text")
    return _Facts(
        plain={**table, **level},
        is_sided=table["is_sided"],
        equipment=[Equipment(name="", **thing) for thing in equipment],
        dosage={number["key"]: DosageNumber(label="", source="", **number) for number in dosage},
        step_ids=[step.pop("id") for step in steps],
        steps=[Step(label="", cue=_SILENCE, later_cues=(), **step) for step in steps],
        clips=clips,
        texts=texts,
        text_fields=TEXT_FIELDS | LEVEL_TEXT_FIELDS if level else TEXT_FIELDS,
    )


def _read_entries(
    entries: Iterable[object], known: Mapping[str, Field], part: str, id_name: str
) -> list[dict[str, Any]]:
    """Return the tables of a list, none of which may have the `id_name` of another."""
    tables = read_each(lambda at: read_table(at[1], known, f"{part}[{at[0]}]"), enumerate(entries))
    refuse_repeated((table[id_name] for table in tables), part, id_name)
    return tables


def _check_facts(facts: _Facts) -> None:
    errors = ErrorCollector()
    with errors:
        check_dosage(facts.dosage, facts.steps, is_sided=facts.is_sided)
    with errors:
        _check_clips(facts)
    with errors:
        if facts.plain.get("is_alternating") and not facts.is_sided:
            raise FieldError("alternating", "is true, but the exercise is not sided", "Leave it out, or sided = true.")
    errors.raise_found()


def _check_clips(facts: _Facts) -> None:
    """Check that the figure is in every phase or, for an exercise that it cannot do, in none."""
    if not facts.clips:
        return
    for name, is_needed in (("rest", has_rest(facts.dosage)), ("switch", facts.is_sided)):
        if is_needed and f"{name}_clip" not in facts.clips:
            raise missing(f"clips.{name}")


def _exercise(facts: _Facts, text: object, place: str) -> Exercise:
    """Return the exercise in the language whose `text` stands at `place`."""
    table = read_table(text, facts.text_fields, place)
    errors = ErrorCollector()
    with errors:
        check_summary(table["dosage_summary"], facts.dosage, f"{place}.dosage_summary")
    with errors:
        check_summary(table.get("one_side_summary", ""), facts.dosage, f"{place}.one_side_summary")
    with errors:
        equipment = _equipment(facts, table.pop("equipment", {}), f"{place}.equipment")
    with errors:
        dosage = _dosage(facts, table.pop("dosage"), f"{place}.dosage")
    with errors:
        steps = _steps(facts, table.pop("steps"), f"{place}.steps")
    with errors:
        between = _between(facts, table.pop("between"), f"{place}.between")
        if facts.plain.get("is_alternating"):
            check_alternating(between, f"{place}.between")
    with errors:
        _check_milestones(table.get("milestones", Milestones()), f"{place}.milestones")
    errors.raise_found()
    return Exercise(between=between, equipment=equipment, dosage=dosage, steps=steps, **facts.plain, **table)


def _equipment(facts: _Facts, texts: _Table, place: str) -> tuple[Equipment, ...]:
    names = _read_by_key(texts, [thing.id for thing in facts.equipment], ShortText, place)
    return tuple(replace(thing, name=names[thing.id]) for thing in facts.equipment)


def _dosage(facts: _Facts, texts: _Table, place: str) -> dict[str, DosageNumber]:
    tables = _read_by_key(texts, facts.dosage, object, place)

    def number(key: str) -> DosageNumber:
        return replace(facts.dosage[key], **read_table(tables[key], NUMBER_TEXT_FIELDS, f"{place}.{key}"))

    return dict(zip(facts.dosage, read_each(number, facts.dosage), strict=True))


def _steps(facts: _Facts, texts: _Table, place: str) -> tuple[Step, ...]:
    tables = _read_by_key(texts, facts.step_ids, object, place)
    steps = zip(facts.step_ids, facts.steps, strict=True)
    return tuple(read_each(lambda step: _step(facts, step[1], tables[step[0]], f"{place}.{step[0]}"), steps))


def _check_milestones(milestones: Milestones, place: str) -> None:
    names = (field.name for field in fields(Milestones))
    read_each(lambda name: check_wordings(getattr(milestones, name), f"{place}.{name}"), names)


def _read_by_key(table: _Table, keys: Iterable[str], kind: object, place: str) -> dict[str, Any]:
    """Return the entries of a table that has one for each of `keys`, and no other."""
    return read_table(table, {key: Field(kind, key) for key in keys}, place)


def _step(facts: _Facts, step: Step, text: object, place: str) -> Step:
    table = read_table(text, STEP_TEXT_FIELDS, place)
    number = facts.dosage.get(step.seconds_key)
    longest_s = number.maximum if number is not None else LONGEST_TIME_S
    errors = ErrorCollector()
    with errors:
        table["cue"] = _sided(table.get("cue", ""), f"{place}.cue", is_sided=facts.is_sided)
    with errors:
        if step.is_until_done:
            check_foreseen(table.get("later_cues", ()), f"{place}.later")
        _check_later(table.get("later_cues", ()), step.cues_within_s(longest_s), f"{place}.later")
    with errors:
        read_each(lambda cue: check_cue(cue[1], f"{place}.form[{cue[0]}]"), enumerate(table.get("form_cues", ())))
    errors.raise_found()
    return replace(step, **table)


def _between(facts: _Facts, text: object, place: str) -> Between:
    """Return what stands between the steps; a phase that never comes has an empty cue and the clip of getting ready."""
    table = read_table(text, BETWEEN_TEXT_FIELDS, place)
    errors = ErrorCollector()
    for name, is_needed in (("rest", has_rest(facts.dosage)), ("switch", facts.is_sided)):
        with errors:
            if is_needed and f"{name}_cue" not in table:
                raise missing(f"{place}.{name}")
    for name in ("position", "switch_position", "finish"):
        with errors:
            table[name] = _lines(facts, table.get(name, ()), f"{place}.{name}")
    for name in ("prepare", "switch"):
        with errors:
            table[f"{name}_cue"] = _sided(table.get(f"{name}_cue", ""), f"{place}.{name}", is_sided=facts.is_sided)
    with errors:
        check_finish([*table["finish"], *table.get("rise", "")], facts.dosage, f"{place}.finish")
    with errors:
        check_wordings(table.setdefault("rest_cue", ""), f"{place}.rest")
    with errors:
        check_cue(table.get("rise", ""), f"{place}.rise")
    with errors:
        _check_later(table.get("rest_later_cues", ()), longest_rest_s(facts.dosage), f"{place}.rest_later")
    errors.raise_found()
    prepare_clip = facts.clips.get("prepare_clip", "")
    clips = {**{f"{name}_clip": prepare_clip for name in ("rest", "switch", "finish")}, **facts.clips}
    return Between(**clips, **table)


def _lines(facts: _Facts, lines: Iterable[Wordings | _SidedCue], place: str) -> tuple[SidedText, ...]:
    def line(at: tuple[int, Wordings | _SidedCue]) -> SidedText:
        return _sided(at[1], f"{place}[{at[0]}]", is_sided=facts.is_sided)

    return tuple(read_each(line, enumerate(lines)))


def _check_later(cues: Iterable[LaterCue], longest_s: int, place: str) -> None:
    read_each(lambda cue: check_later_cue(cue[1], longest_s, f"{place}[{cue[0]}]"), enumerate(cues))


def _sided(cue: Wordings | _SidedCue, place: str, *, is_sided: bool) -> SidedText:
    """Return a cue for each side."""
    if not isinstance(cue, _SidedCue):
        check_wordings(cue, place)
        return SidedText.same(cue)
    if not is_sided:
        raise FieldError(place, "differs by side, but the exercise is not sided", "Write one text, or sided = true.")
    check_wordings(cue.left, f"{place}.left")
    check_wordings(cue.right, f"{place}.right")
    return SidedText(left=cue.left, right=cue.right, both=cue.left)
