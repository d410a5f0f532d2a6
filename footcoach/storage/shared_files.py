"""Several shared files as one import: what each would add beside what is here and what those before it bring."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from footcoach.core.exercise import Exercise
from footcoach.storage.bounded_file import MemoryFile, ReadableFile
from footcoach.storage.bundle import Bundle, OnPart, go_on, read_shared
from footcoach.storage.bundle_import import AddedFiles, SharedImport, apply_import, plan_import, undo_import
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths


@dataclass(frozen=True)
class GoodFile:
    """A shared file, and what its import would do.

    Attributes:
        file: Where it is.
        bundle: What it holds.
        plan: What becomes of that.
    """

    file: ReadableFile
    bundle: Bundle
    plan: SharedImport


@dataclass(frozen=True)
class BadFile:
    """A shared file that cannot be imported.

    Attributes:
        file: Where it is.
        errors: What is wrong, in the order in which it is read; at least one.
    """

    file: ReadableFile
    errors: Sequence[FileError]


SharedFile = GoodFile | BadFile


def look_into(files: Sequence[ReadableFile], catalogue: Catalogue, on_part: OnPart = go_on) -> tuple[SharedFile, ...]:
    """Return what each of `files` holds and would add, in their order; nothing is written.

    A file may need what another one brings, such as a routine an exercise, in whatever order they are named.

    Args:
        files: Bundles, exercises and routines.
        catalogue: What is here.
        on_part: Is told of each file how far it is; what it raises goes through.
    """
    found: dict[int, SharedFile] = {}
    # Once more, because what was missing may have come with a later one.
    for place in chain(range(len(files)), range(len(files))):
        if not isinstance(found.get(place), GoodFile):
            found[place] = _look_into(files[place], catalogue, on_part)
            if isinstance(good := found[place], GoodFile):
                catalogue = _with(catalogue, good)
    return tuple(found[place] for place in range(len(files)))


def plan_anew(files: Iterable[GoodFile], catalogue: Catalogue) -> tuple[SharedImport, ...]:
    """Return what would become of `files` by now, as they were when they were looked into; nothing is written.

    Args:
        files: What was found together, in its order.
        catalogue: What is here by now.

    Raises:
        FileError: Something needs another id by now, and its file would then be too large.
    """
    plans: list[SharedImport] = []
    for file in files:
        plan = plan_import(file.bundle, catalogue)
        catalogue = _with(catalogue, replace(file, plan=plan))
        plans.append(plan)
    return tuple(plans)


def apply_all(plans: Iterable[SharedImport], paths: Paths) -> AddedFiles:
    """Write what is new in all of `plans`, which were made together: all of it, or nothing.

    Raises:
        FileError: It cannot be written; everything is as before.
    """
    added: dict[Path, bytes] = {}
    try:
        for plan in plans:
            added |= apply_import(plan, paths).files
    except BaseException:
        undo_import(AddedFiles(added))
        raise
    return AddedFiles(added)


def _look_into(file: ReadableFile, catalogue: Catalogue, on_part: OnPart) -> SharedFile:
    try:
        bundle = read_shared(file, catalogue, lambda done, count: on_part(done, 2 * count))
        plan = plan_import(bundle, catalogue, lambda done, count: on_part(count + done, 2 * count))
    except FileError as error:
        return BadFile(file, (error, *error.others))
    return GoodFile(file, bundle, plan)


def _with(catalogue: Catalogue, good: GoodFile) -> Catalogue:
    """Return the catalogue as it would be after the import of a file."""
    exercises: dict[str, Exercise] = {}
    exercise_files: dict[str, ReadableFile] = {}
    for part, arrival in zip(good.bundle.exercises, good.plan.exercises, strict=True):
        if arrival.is_new:
            exercises[arrival.id] = part.value.known_as(arrival.id, arrival.picture_name)
            exercise_files[arrival.id] = MemoryFile(arrival.id, arrival.data, arrival.picture)
    routine = good.plan.routine
    new_routine: Mapping[str, ReadableFile] = (
        {routine.id: MemoryFile(routine.id, routine.data)} if routine is not None and routine.is_new else {}
    )
    return replace(
        catalogue,
        exercises={**catalogue.exercises, **exercises},
        exercise_files={**catalogue.exercise_files, **exercise_files},
        own_exercise_ids=catalogue.own_exercise_ids | exercises.keys(),
        installed_routine_files={**catalogue.installed_routine_files, **new_routine},
    )
