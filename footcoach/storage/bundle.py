"""What people hand to each other as a file: a bundle of a routine with its exercises, or one exercise or routine.

A bundle is a zip file with the ending `.footcoach`. In it are `routine.toml`, in `exercises/` those of its exercises
that do not come with the program, each named after its id, and in `pictures/` the pictures that these name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, NamedTuple, TypeVar

from footcoach.core.exercise import (
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    Exercise,
    LaterCue,
)
from footcoach.core.limits import LONGEST_TIME_S
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.storage.bounded_file import MemoryFile, ReadableFile, read_bounded
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.decode import missing
from footcoach.storage.errors import FieldError, below, in_file, read_each
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.file_format import BUNDLE_SUFFIX, read_document
from footcoach.storage.pictures import clean_picture, picture_beside
from footcoach.storage.routine_files import is_routine, read_routine
from footcoach.storage.strict_zip import LARGEST_CONTENT, read_zip

Value = TypeVar("Value", Exercise, Routine)

ROUTINE_ENTRY: Final = "routine.toml"
MOST_STEPS: Final = 10_000
"""So many steps a shared routine has at most, all sets and repetitions counted: more than six hours of heel raises."""

MOST_CUES: Final = 100_000
"""So often something may be said in the middle of its steps and rests: every second for a whole day."""

_UNCHANGED: Final = Preferences(dosage={}, posture_change_s=0, fetch_equipment_s=0)
_ZIP_MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_FOLDERS: Final = frozenset({"exercises/", "pictures/"})
_EXERCISE_ENTRY: Final = re.compile(r"exercises/([a-z0-9-]+)\.toml")
_PICTURE_ENTRY: Final = re.compile(r"pictures/[a-z0-9-]+\.png")
_TOO_LARGE: Final = "Choose a bundle, or the file of an exercise or a routine."


@dataclass(frozen=True)
class SharedPart(Generic[Value]):
    """An exercise or a routine of a shared file.

    Attributes:
        value: What was read.
        data: The bytes of its file.
        picture: Those of the picture that it names, without anything that is no picture; empty for none.
    """

    value: Value
    data: bytes
    picture: bytes = b""


@dataclass(frozen=True)
class Bundle:
    """What a shared file holds, fully checked; nothing of it has been written anywhere.

    Attributes:
        exercises: No two with the same id; in a bundle, each is in its routine.
        routine: None where it is one exercise only.
    """

    exercises: tuple[SharedPart[Exercise], ...]
    routine: SharedPart[Routine] | None


OnPart = Callable[[int, int], None]
"""Is called before each exercise of a file with how many are done and how many there are; may raise to break it off."""


def go_on(_done: int, _count: int) -> None:
    """Read on, and tell nobody."""


def exercise_entry(exercise_id: str) -> str:
    """Return the name that the file of an exercise has in a bundle."""
    return f"exercises/{exercise_id}.toml"


def picture_entry(name: str) -> str:
    """Return the name that a picture has in a bundle."""
    return f"pictures/{name}"


def read_shared(file: ReadableFile, catalogue: Catalogue, on_part: OnPart = go_on) -> Bundle:
    """Return what a bundle, or the file of one exercise or routine, holds.

    Args:
        file: Of at most 20 MB.
        catalogue: What a routine file by itself may name. A bundle brings all that does not come with the program.
        on_part: Is told how far it is.

    Raises:
        FileError: It cannot be read, or something in it is wrong.
    """
    with in_file(file.name):
        data = read_bounded(file, LARGEST_CONTENT, _TOO_LARGE)
    copy = MemoryFile(file.name, data)
    if file.name.endswith(BUNDLE_SUFFIX) or data.startswith(_ZIP_MARKS):
        return read_bundle(copy, catalogue.installed_exercises, catalogue.language, on_part)
    with in_file(file.name):
        document = read_document(copy)
    if is_routine(document):
        routine = read_routine(copy, catalogue.exercises, catalogue.language)
        with in_file(file.name):
            _check_length(routine)
        return Bundle((), SharedPart(routine, data))
    exercise = read_exercise(copy, catalogue.language)
    with in_file(file.name):
        picture = picture_beside(file, exercise.picture) if exercise.picture else b""
    return Bundle((SharedPart(exercise, data, picture),), None)


def read_bundle(
    file: ReadableFile, installed: Mapping[str, Exercise], language: str, on_part: OnPart = go_on
) -> Bundle:
    """Return what a bundle holds.

    Args:
        file: Of at most 20 MB, also when it is unpacked.
        installed: The exercises that come with the program, by id; all others that the routine names are in the bundle.
        language: A code such as `de`.
        on_part: Is told how far it is.

    Raises:
        FileError: It cannot be read, or something in it is wrong.
    """
    with in_file(file.name):
        entries = read_zip(read_bounded(file, LARGEST_CONTENT, _TOO_LARGE))
        _refuse_newer(entries)
        names = read_each(_known_name, entries)
        exercises = read_each(
            lambda name: _read_exercise(name, entries, language), _told(_exercise_entries(names), on_part)
        )
        own = {part.value.id: part.value for part in exercises}
        routine = _read_routine(entries[ROUTINE_ENTRY], {**installed, **own}, language)
        read_each(partial(_refuse_unused, routine.value), own)
        _refuse_spare_pictures(entries, own.values())
        return Bundle(tuple(exercises), routine)


def _refuse_newer(entries: Mapping[str, bytes]) -> None:
    """Check that the routine is there, in a form that is known; a newer one may have other entries beside it."""
    if ROUTINE_ENTRY not in entries:
        raise missing(ROUTINE_ENTRY)
    with below(ROUTINE_ENTRY, ", "):
        read_document(MemoryFile(ROUTINE_ENTRY, entries[ROUTINE_ENTRY]))


def _known_name(name: str) -> str:
    known = (
        name == ROUTINE_ENTRY or name in _FOLDERS or _EXERCISE_ENTRY.fullmatch(name) or _PICTURE_ENTRY.fullmatch(name)
    )
    if not known:
        parts = f"{ROUTINE_ENTRY}, {exercise_entry('ID')} and {picture_entry('NAME.png')}"
        remedy = f"Only {parts} may be in it: take the rest out."
        raise FieldError(name, "does not belong in a bundle", remedy)
    return name


def _exercise_entries(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if _EXERCISE_ENTRY.fullmatch(name))


def _told(names: Sequence[str], on_part: OnPart) -> Iterator[str]:
    """Yield names, and tell `on_part` before each how many came before it."""
    for done, name in enumerate(names):
        on_part(done, len(names))
        yield name


def _read_exercise(name: str, entries: Mapping[str, bytes], language: str) -> SharedPart[Exercise]:
    data = entries[name]
    with below(name, ", "):
        exercise = read_exercise(MemoryFile(name, data), language)
        if name != exercise_entry(exercise.id):
            raise FieldError(
                "id", f"{exercise.id} is not the name of the entry", f"Call it {exercise_entry(exercise.id)}."
            )
    return SharedPart(exercise, data, _read_picture(exercise.picture, entries) if exercise.picture else b"")


def _read_picture(name: str, entries: Mapping[str, bytes]) -> bytes:
    entry = picture_entry(name)
    if entry not in entries:
        raise missing(entry)
    with below(entry, ", "):
        return clean_picture(entries[entry])


def _refuse_spare_pictures(entries: Iterable[str], exercises: Iterable[Exercise]) -> None:
    used = {picture_entry(exercise.picture) for exercise in exercises if exercise.picture}
    for name in entries:
        if _PICTURE_ENTRY.fullmatch(name) and name not in used:
            raise FieldError(name, "is the picture of no exercise", "Take it out, or name it in an exercise.")


def _read_routine(data: bytes, exercises: Mapping[str, Exercise], language: str) -> SharedPart[Routine]:
    with below(ROUTINE_ENTRY, ", "):
        routine = read_routine(MemoryFile(ROUTINE_ENTRY, data), exercises, language)
        _check_length(routine)
        return SharedPart(routine, data)


def _check_length(routine: Routine) -> None:
    """Check that a plan of the routine is made in half a second, not in half a minute, whenever it is shown."""
    sizes = [_largest(entry) for entry in routine.parts]
    steps, cues = sum(size.steps for size in sizes), sum(size.cues for size in sizes)
    if steps > MOST_STEPS:
        reason = f"all sets and repetitions together are {steps} steps; the most is {MOST_STEPS}"
        raise FieldError("entries", reason, "Write fewer exercises, sets or repetitions.")
    if cues > MOST_CUES:
        reason = f"{cues} cues are said in the middle of steps and rests; the most is {MOST_CUES}"
        raise FieldError("entries", reason, "Say them less often, or write fewer sets or repetitions.")


class _Size(NamedTuple):
    """How many steps an entry has, and how many cues in the middle of its steps and rests, at most."""

    steps: int
    cues: int


def _largest(entry: RoutineEntry) -> _Size:
    """Return the size of an entry in that of its forms that has most of each."""
    sizes = [_size_at(entry.at_level(form.level)) for form in entry.forms]
    return _Size(max(size.steps for size in sizes), max(size.cues for size in sizes))


def _size_at(entry: RoutineEntry) -> _Size:
    exercise, numbers = entry.exercise, _UNCHANGED.dosage_of(entry)
    sets = len(entry.sides) * numbers.get(SETS, 1) + (entry.extra_side is not None)
    repetitions = sets * numbers.get(REPETITIONS, 1)
    rest_s = max(numbers.get(REST_BETWEEN_REPETITIONS_S, 0), numbers.get(REST_BETWEEN_SETS_S, 0))
    cues = _cue_count(exercise.between.rest_later_cues, rest_s)
    cues += sum(_cue_count(step.later_cues, step.cues_within_s(numbers[step.seconds_key])) for step in exercise.steps)
    return _Size(repetitions * len(exercise.steps), repetitions * cues)


def _cue_count(cues: Iterable[LaterCue], seconds: int) -> int:
    """Return how often something is said in a phase of so many seconds."""
    return sum(len(range(cue.after_s or 0, seconds, cue.every_s or LONGEST_TIME_S)) for cue in cues)


def _refuse_unused(routine: Routine, exercise_id: str) -> None:
    if exercise_id not in {part.exercise.id for part in routine.parts}:
        raise FieldError(exercise_entry(exercise_id), "is not in the routine", "Take it out, or add it to the routine.")
