"""Reads routine files into routines: all of one file or none of it, or of many files whatever is good in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Final

from footcoach.core.exercise import Exercise
from footcoach.core.limits import Count, Id, Limits
from footcoach.core.routine import ExtraSet, Routine, RoutineEntry, SideOrder
from footcoach.storage.bounded_file import ReadableFile
from footcoach.storage.decode import decode, fields_of, read_table, remedy_for, unknown
from footcoach.storage.errors import FieldError, FileError, in_file, read_each
from footcoach.storage.file_format import FORMAT, Format, read_document
from footcoach.storage.languages import in_language
from footcoach.storage.strict_toml import list_files, refuse_taken_id


@dataclass(frozen=True)
class _EntryTable:
    """One exercise of a file, by its id, with what is different in this routine: numbers, sides, level."""

    exercise: Id
    dosage: Annotated[dict[str, object], Limits(max_length=30)] = field(default_factory=dict)
    sides: SideOrder | None = None
    level: Id | None = None
    extra_set: ExtraSet | None = None


@dataclass(frozen=True)
class RoutineTable:
    """A whole file; `text` has an entry for each language."""

    id: Id
    entries: Annotated[tuple[_EntryTable, ...], Limits(min_length=1, max_length=50)]
    text: Annotated[dict[str, object], Limits(max_length=100)]
    warm_up: Id | None = None
    format: Format = FORMAT


ROUTINE_TEXT_FIELDS: Final = fields_of(Routine, "name")


@dataclass(frozen=True)
class LoadedRoutines:
    """What was found in some directories.

    Attributes:
        routines: The good ones by id, in the order of their directories and names, without their faulty entries.
        errors: One for each file and each entry that was left out; that of an entry knows its routine.
        files: Where each of the routines was read, by id.
    """

    routines: Mapping[str, Routine]
    errors: tuple[FileError, ...]
    files: Mapping[str, Traversable]


def is_routine(document: Mapping[str, object]) -> bool:
    """Return whether a file is meant as a routine, though something may be wrong with it; else it is an exercise."""
    return "entries" in document


def with_exercise_ids(document: Mapping[str, Any], new_ids: Mapping[str, str]) -> dict[str, Any]:
    """Return a good routine file with other ids for the exercises that `new_ids` names."""
    entries = [entry | {"exercise": new_ids.get(entry["exercise"], entry["exercise"])} for entry in document["entries"]]
    changed = {**document, "entries": entries}
    if "warm_up" in document:
        changed["warm_up"] = new_ids.get(document["warm_up"], document["warm_up"])
    return changed


def read_routine(file: ReadableFile, exercises: Mapping[str, Exercise], language: str) -> Routine:
    """Return the routine of one file.

    Args:
        file: The file, of at most 256 KiB.
        exercises: Every exercise there is, by id.
        language: A code such as `de` or `de_AT`; a language that the file does not have becomes English.

    Raises:
        FileError: The file cannot be read, or something in it is wrong.
    """
    routine, errors = _read_leniently(file, exercises, language)
    if errors:
        first, *others = errors
        first.others = (*first.others, *others)
        raise first
    return routine


def load_routines(
    directories: Iterable[Traversable], exercises: Mapping[str, Exercise], language: str
) -> LoadedRoutines:
    """Return the routines in some directories, files sorted by name; a directory that is missing holds none.

    A faulty entry is left out and the rest is kept. A file that repeats an earlier file's id, or has no good entry, is
    left out whole.
    """
    routines: dict[str, Routine] = {}
    read_from: dict[str, Traversable] = {}
    files, errors = list_files(directories)
    for file in files:
        try:
            routine, left_out = _read_leniently(file, exercises, language)
            refuse_taken_id(routine.id, routines, file)
        except FileError as error:
            errors.append(error)
            continue
        errors += left_out
        if routine.entries:
            for entry_error in left_out:
                entry_error.routine_id = routine.id
            routines[routine.id], read_from[routine.id] = routine, file
    return LoadedRoutines(routines, tuple(errors), read_from)


def _read_leniently(
    file: ReadableFile, exercises: Mapping[str, Exercise], language: str
) -> tuple[Routine, list[FileError]]:
    """Return the routine with its good entries, and the errors of the others."""
    with in_file(file.name):
        table: RoutineTable = decode(read_document(file), RoutineTable)
        name = in_language(
            table.text, language, lambda text, place: str(read_table(text, ROUTINE_TEXT_FIELDS, place)["name"])
        )
    entries, errors = _read_entries(table, exercises, file.name)
    warm_up = None
    if table.warm_up is not None:
        try:
            with in_file(file.name):
                warm_up = _read_warm_up(table.warm_up, table.entries, exercises)
        except FileError as error:
            errors.append(error)
    return Routine(table.id, name, entries, warm_up), errors


def _read_entries(
    table: RoutineTable, exercises: Mapping[str, Exercise], file_name: str
) -> tuple[tuple[RoutineEntry, ...], list[FileError]]:
    entries: dict[str, RoutineEntry] = {}
    errors: list[FileError] = []
    for index, entry in enumerate(table.entries):
        place = f"entries[{index}]"
        try:
            with in_file(file_name):
                if entry.exercise in entries:
                    raise FieldError(
                        f"{place}.exercise", f"{entry.exercise} is in the routine twice", "Remove one of the two."
                    )
                entries[entry.exercise] = _read_entry(entry, exercises, place)
        except FileError as error:
            errors.append(error)
    return tuple(entries.values()), errors


def _read_entry(entry: _EntryTable, exercises: Mapping[str, Exercise], place: str) -> RoutineEntry:
    exercise = _find(entry.exercise, exercises, f"{place}.exercise")
    forms = _forms(exercise, entry.level, f"{place}.level")
    if entry.sides is not None and not any(form.is_sided for form in forms):
        reason = f"{exercise.id} works with both sides at once"
        raise FieldError(f"{place}.sides", reason, "Leave this line out.")
    order = entry.sides or SideOrder.LEFT_FIRST
    if order.is_alternating and not any(form.can_alternate for form in forms):
        reason = f"{exercise.id} has something to do each time the sides change, so they cannot alternate"
        raise FieldError(f"{place}.sides", reason, f"Write {order.not_alternating}.")
    _check_extra_set(entry, forms, order, f"{place}.extra_set")
    dosage = _read_dosage(entry.dosage, forms, f"{place}.dosage")
    return RoutineEntry(exercise, dosage, order, entry.level or "", entry.extra_set)


def _check_extra_set(entry: _EntryTable, forms: Iterable[Exercise], order: SideOrder, place: str) -> None:
    if entry.extra_set is None:
        return
    if not any(form.is_sided for form in forms):
        raise FieldError(place, f"{entry.exercise} works with both sides at once", "Leave this line out.")
    if len(order.sides) == 1:
        raise FieldError(place, "only one side works", "Leave this line out, or write more sets.")


def _forms(exercise: Exercise, level: str | None, place: str) -> tuple[Exercise, ...]:
    """Return the form of an exercise that a routine means, or all those in which it may be done, as it comes first.

    Raises:
        FieldError: It has no such level.
    """
    if level is None:
        return (exercise, *exercise.levels)
    form = exercise.at_level(level)
    if form.level != level:
        levels = [each.level for each in exercise.levels]
        remedy = (
            remedy_for(level, levels) or f"Write one of: {', '.join(levels)}." if levels else "Leave this line out."
        )
        raise FieldError(place, f"{exercise.id} has no level {level}", remedy)
    return (form,)


def _read_warm_up(id_: str, entries: Iterable[_EntryTable], exercises: Mapping[str, Exercise]) -> RoutineEntry:
    exercise = _find(id_, exercises, "warm_up")
    if any(entry.exercise == id_ for entry in entries):
        raise FieldError("warm_up", f"{id_} is one of the entries too", "Remove one of the two.")
    return RoutineEntry(exercise, {})


def _find(id_: str, exercises: Mapping[str, Exercise], place: str) -> Exercise:
    exercise = exercises.get(id_)
    if exercise is None:
        remedy = remedy_for(id_, exercises) or "Check the id, or add its file."
        raise FieldError(place, f"there is no exercise {id_}", remedy)
    return exercise


def _read_dosage(table: Mapping[str, object], forms: Sequence[Exercise], place: str) -> dict[str, int]:
    return dict(zip(table, read_each(lambda key: _read_number(key, table[key], forms, place), table), strict=True))


def _read_number(key: str, value: object, forms: Sequence[Exercise], place: str) -> int:
    """Return a number of a routine; where it may be done in several forms, one of them has it within its limits."""
    here = f"{place}.{key}"
    numbers = [form.dosage[key] for form in forms if key in form.dosage]
    if not numbers:
        raise unknown(here, forms[0].dosage)
    count = decode(value, Count, here)
    if not any(number.within(count) == count for number in numbers):
        limits = f"{numbers[0].minimum} to {numbers[0].maximum}"
        raise FieldError(here, f"{count} is outside {limits}", "Write a number within the limits.")
    return count
