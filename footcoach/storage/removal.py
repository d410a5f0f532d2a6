"""Removing a person's own routine or exercise with its files, and bringing it back."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.own_files import put_back_file, remove_file, removed_file
from footcoach.storage.own_routines import save_routine
from footcoach.storage.pictures import is_named_by_others


@dataclass(frozen=True)
class Removal:
    """What was removed.

    Attributes:
        id: Its id.
        name: What a person calls it.
        before: What there was before.
        after: What there was without it.
        contents: What its files said, by file; one that was gone already is not among them.
    """

    id: str
    name: str
    before: Catalogue
    after: Catalogue
    contents: Mapping[Path, bytes]

    def put_back(self) -> None:
        """Write its files again.

        Raises:
            OSError: They cannot be written.
        """
        raise NotImplementedError

    def undone_in(self, now: Catalogue) -> Catalogue:
        """Return what there is `now`, with it."""
        raise NotImplementedError

    def _offered_in(self, now: Catalogue) -> OfferedRoutines:
        """Return what was offered before, unless the person has chosen anew since."""
        return self.before.offered if now.offered == self.after.offered else now.offered


class RoutineRemoval(Removal):
    """A routine that was removed."""

    @property
    def file(self) -> Path:
        """Where it stood."""
        return self.before.own_files[self.id]

    def put_back(self) -> None:
        """Write its file again, in other words if that was gone already."""
        if self.file in self.contents:
            put_back_file(self.file, self.contents[self.file])
        else:
            save_routine(self.file, self.before.routines[self.id], self.before.language)

    def undone_in(self, now: Catalogue) -> Catalogue:
        """Return what there is `now`, with the routine; its exercises are as they are now."""
        routine = self.before.routines[self.id]
        for part in routine.parts:
            routine = routine.with_exercise(now.exercises.get(part.exercise.id, part.exercise))
        errors = (error for error in self.before.errors if error.routine_id == self.id)
        offered = self._offered_in(now)
        return replace(now.with_routine(routine, self.file), errors=(*now.errors, *errors), offered=offered)


class ExerciseRemoval(Removal):
    """An exercise that was removed, from its routines too; those that had nothing else went with it."""

    def put_back(self) -> None:
        """Write the files again that are not there yet."""
        _put_back_missing(self.contents)
        for file in self.contents:
            with suppress(OSError):
                remove_file(removed_file(file))

    def undone_in(self, now: Catalogue) -> Catalogue:
        """Return what there is `now`, with the exercise, also in the routines that have not been changed since."""
        before = self.before
        catalogue = now.with_exercise(before.exercises[self.id], Path(str(before.exercise_files[self.id])))
        back = {
            routine.id: routine
            for routine in before.routines_with(self.id)
            if now.routines.get(routine.id) == self.after.routines.get(routine.id)
        }
        files = {id_: before.own_files[id_] for id_ in back if id_ in before.own_files}
        return replace(
            catalogue,
            routines={**catalogue.routines, **back},
            own_files={**catalogue.own_files, **files},
            offered=self._offered_in(now),
        )


def remove_routine(catalogue: Catalogue, routine_id: str) -> RoutineRemoval:
    """Remove a person's own routine.

    Raises:
        OSError: Its file cannot be removed.
    """
    before, after = replace(catalogue, offered=catalogue.offered_now()), catalogue.without_routine(routine_id)
    contents = _remove_files([catalogue.own_files[routine_id]])
    return RoutineRemoval(routine_id, catalogue.routines[routine_id].name, before, after, contents)


def remove_exercise(catalogue: Catalogue, exercise_id: str) -> ExerciseRemoval:
    """Remove a person's own exercise; what its file said is kept aside, so that the history can still name it.

    Raises:
        OSError: One of its files cannot be removed; none of them is.
    """
    after, picture = catalogue.without_exercise(exercise_id), catalogue.pictures.get(exercise_id)
    file = Path(str(catalogue.exercise_files[exercise_id]))
    gone = [file, *(own_file for id_, own_file in catalogue.own_files.items() if id_ not in after.own_files)]
    if picture is not None and not is_picture_used(picture, after, catalogue):
        gone.append(picture)
    contents = _remove_files(gone)
    if file in contents:
        # Without it, the history would show the id.
        with suppress(OSError):
            remove_file(removed_file(file))
            put_back_file(removed_file(file), contents[file])
    return ExerciseRemoval(exercise_id, catalogue.exercises[exercise_id].name, catalogue, after, contents)


def is_picture_used(picture: Path, by: Catalogue, known: Catalogue) -> bool:
    """Tell whether an exercise of `by` has a picture, or one may name it whose file is none of those in `known`."""
    files = [Path(str(known.exercise_files[id_])) for id_ in known.own_exercise_ids]
    return picture in by.pictures.values() or is_named_by_others(picture, files)


def _remove_files(files: Iterable[Path]) -> Mapping[Path, bytes]:
    """Remove all or none, and return what those said that were there."""
    contents: dict[Path, bytes] = {}
    try:
        for file in files:
            content = remove_file(file)
            if content is not None:
                contents[file] = content
    except OSError:
        _put_back_missing(contents)
        raise
    return contents


def _put_back_missing(contents: Mapping[Path, bytes]) -> None:
    """Write the files that are not there.

    Raises:
        OSError: One cannot be written.
    """
    for file, content in contents.items():
        if not file.exists():
            put_back_file(file, content)
