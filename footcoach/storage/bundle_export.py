"""Puts a routine, with those of its exercises that do not come with the program, into one bundle."""

import stat
from collections.abc import Iterable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zipfile import ZipFile, ZipInfo

from footcoach.core.routine import Routine, RoutineEntry
from footcoach.storage.atomic import FILE_MODE, write_new
from footcoach.storage.bounded_file import MemoryFile, ReadableFile, read_bounded
from footcoach.storage.bundle import ROUTINE_ENTRY, exercise_entry, picture_entry, read_bundle
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FieldError, FileError, in_file
from footcoach.storage.file_format import BUNDLE_SUFFIX, read_document
from footcoach.storage.own_files import notes_of
from footcoach.storage.own_routines import entry_table
from footcoach.storage.pictures import picture_beside
from footcoach.storage.routine_files import read_routine
from footcoach.storage.strict_toml import LARGEST_FILE
from footcoach.storage.strict_zip import LARGEST_CONTENT

NO_LEVELS: Final[Mapping[str, str]] = MappingProxyType({})

_UNIX: Final = 3


def export_bundle(routine_file: ReadableFile, catalogue: Catalogue, levels: Mapping[str, str] = NO_LEVELS) -> bytes:
    """Return the bundle of a routine: the files as they are, so that notes and all languages travel too.

    The same files make the same bytes, whenever and wherever: nothing is packed, and no entry has a date.

    Args:
        routine_file: One of `catalogue.routine_files`, or another.
        catalogue: Its exercises.
        levels: Which the person has chosen for all routines, by exercise id; where the routine leaves the level open,
            it goes with the routine, because at another person's the exercise may be done at another one.

    Raises:
        FileError: A file cannot be read any more, or is wrong by now.
    """
    routine = read_routine(routine_file, catalogue.exercises, catalogue.language)
    routine_file = _with_levels(routine_file, routine, levels)
    own = sorted({part.exercise.id for part in routine.parts} & catalogue.own_exercise_ids)
    sources = {ROUTINE_ENTRY: routine_file} | {exercise_entry(id_): catalogue.exercise_files[id_] for id_ in own}
    bundle = _zipped([(name, _bytes_of(file)) for name, file in sources.items()] + _pictures(own, catalogue))
    # Whoever gets it could say only that it is wrong.
    read_bundle(MemoryFile(f"{routine.id}{BUNDLE_SUFFIX}", bundle), catalogue.installed_exercises, catalogue.language)
    return bundle


def _with_levels(file: ReadableFile, routine: Routine, levels: Mapping[str, str]) -> ReadableFile:
    """Return the file of a routine with the levels written in that it leaves open; it stays where there are none."""
    entries = [_at_level(entry, levels.get(entry.exercise.id, "")) for entry in routine.entries]
    if entries == list(routine.entries):
        return file
    import tomli_w  # noqa: PLC0415 (the first window does without)

    with in_file(file.name):
        document = {**read_document(file), "entries": [entry_table(entry) for entry in entries]}
        return MemoryFile(file.name, (notes_of(file) + tomli_w.dumps(document)).encode())


def _at_level(entry: RoutineEntry, level: str) -> RoutineEntry:
    """Return an entry with the level written in that it leaves open, and the numbers that it has there."""
    done = entry.at_level(level)
    if entry.level or done.level == entry.exercise.level:
        return entry
    numbers = done.exercise.dosage
    return replace(done, dosage={key: numbers[key].within(own) for key, own in entry.dosage.items() if key in numbers})


def _pictures(exercise_ids: Iterable[str], catalogue: Catalogue) -> list[tuple[str, bytes]]:
    """Return the pictures of some exercises, each once."""
    pictures: dict[str, bytes] = {}
    for id_ in exercise_ids:
        name, file = catalogue.exercises[id_].picture, catalogue.exercise_files[id_]
        if name:
            with in_file(file.name):
                pictures[picture_entry(name)] = picture_beside(file, name)
    return sorted(pictures.items())


def save_bundle(file: Path, bundle: bytes) -> bool:
    """Save a bundle where nothing is yet; return False where the same is there already.

    Raises:
        FileError: Something else is there, or it cannot be written.
    """
    try:
        write_new(file, bundle)
    except FileExistsError:
        if _holds(file, bundle):
            return False
        raise FileError(file.name, "", "is there already", "Choose another name.") from None
    except OSError as error:
        reason = f"cannot be written: {error.strerror or 'unknown reason'}"
        raise FileError(file.name, "", reason, "Choose another folder, or make room there.") from None
    return True


def _holds(file: Path, bundle: bytes) -> bool:
    try:
        return read_bounded(file, LARGEST_CONTENT, "") == bundle
    except FieldError:
        return False


def _bytes_of(file: ReadableFile) -> bytes:
    with in_file(file.name):
        return read_bounded(file, LARGEST_FILE, "Shorten it.")


def _zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in entries:
            entry = ZipInfo(name)
            entry.create_system = _UNIX
            entry.external_attr = (stat.S_IFREG | FILE_MODE) << 16
            archive.writestr(entry, data)
    return stream.getvalue()
