"""Everything that can be done: the exercises and routines that come with the program, and the person's own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from footcoach.core.exercise import Exercise
from footcoach.core.routine import Routine, warm_up_ids
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import load_exercises
from footcoach.storage.paths import Paths
from footcoach.storage.routine_files import load_routines, read_routine

DEFAULT_ROUTINE = "back-pain-article"


@dataclass(frozen=True)
class Catalogue:
    """What was read.

    Attributes:
        language: The language of its words.
        exercises: By id; those of the default routine first, in its order, and its warm-up before them.
        routines: By id.
        errors: What was left out of it, and why.
    """

    language: str
    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    errors: tuple[FileError, ...]

    @property
    def warm_up_ids(self) -> frozenset[str]:
        """The exercises with which one only warms up."""
        return warm_up_ids(self.routines.values())

    def default_routine(self) -> Routine:
        """Return what Today runs; a routine without exercises when no file of it could be read."""
        return self.routines.get(DEFAULT_ROUTINE) or Routine(DEFAULT_ROUTINE, "Footcoach", ())

    def routine(self, name: str) -> Routine:
        """Return the routine with the id `name`, or the one in the file `name`.

        Raises:
            FileError: There is neither, or the file is damaged.
        """
        if name in self.routines:
            return self.routines[name]
        if not _is_there(Path(name)):
            known = ", ".join(sorted(self.routines))
            raise FileError(name, "", "is neither a routine nor a file", f"The routines are: {known}.")
        return read_routine(Path(name), self.exercises, self.language)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        # A name that no file can have, such as one of a thousand letters.
        return False


def load_catalogue(paths: Paths, language: str) -> Catalogue:
    """Read every file; what is damaged is left out and named."""
    assets = files("footcoach.assets")
    exercises = load_exercises([assets / "exercises", paths.exercises_dir], language)
    routines = load_routines([assets / "routines", paths.routines_dir], exercises.exercises, language)
    errors = exercises.errors + routines.errors
    catalogue = Catalogue(language, exercises.exercises, routines.routines, errors)
    first = {entry.exercise.id: entry.exercise for entry in catalogue.default_routine().parts}
    return replace(catalogue, exercises={**first, **exercises.exercises})
