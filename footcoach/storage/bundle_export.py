"""Puts a routine, with those of its exercises that do not come with the program, into one bundle."""

import stat
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile, ZipInfo

from footcoach.storage.atomic import FILE_MODE, write_new
from footcoach.storage.bounded_file import MemoryFile, ReadableFile, read_bounded
from footcoach.storage.bundle import ROUTINE_ENTRY, exercise_entry, picture_entry, read_bundle
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FieldError, FileError, in_file
from footcoach.storage.file_format import BUNDLE_SUFFIX
from footcoach.storage.pictures import picture_beside
from footcoach.storage.routine_files import read_routine
from footcoach.storage.strict_toml import LARGEST_FILE
from footcoach.storage.strict_zip import LARGEST_CONTENT

_UNIX: Final = 3


def export_bundle(routine_file: ReadableFile, catalogue: Catalogue) -> bytes:
    """Return the bundle of a routine: the files as they are, so that notes and all languages travel too.

    The same files make the same bytes, whenever and wherever: nothing is packed, and no entry has a date.

    Args:
        routine_file: One of `catalogue.routine_files`, or another.
        catalogue: Its exercises.

    Raises:
        FileError: A file cannot be read any more, or is wrong by now.
    """
    routine = read_routine(routine_file, catalogue.exercises, catalogue.language)
    own = sorted({part.exercise.id for part in routine.parts} & catalogue.own_exercise_ids)
    sources = {ROUTINE_ENTRY: routine_file} | {exercise_entry(id_): catalogue.exercise_files[id_] for id_ in own}
    bundle = _zipped([(name, _bytes_of(file)) for name, file in sources.items()] + _pictures(own, catalogue))
    # Whoever gets it could say only that it is wrong.
    read_bundle(MemoryFile(f"{routine.id}{BUNDLE_SUFFIX}", bundle), catalogue.installed_exercises, catalogue.language)
    return bundle


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
