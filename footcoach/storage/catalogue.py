"""Everything that can be done: the exercises and routines that come with the program, and the person's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from footcoach.core.exercise import Exercise
from footcoach.core.offered_routines import OfferedRoutines
from footcoach.core.routine import Routine, RoutineEntry, warm_up_ids
from footcoach.storage.bounded_file import ReadableFile
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import load_exercises
from footcoach.storage.own_files import removed_file
from footcoach.storage.paths import Paths
from footcoach.storage.routine_files import load_routines, read_routine
from footcoach.storage.state import load_state

DEFAULT_ROUTINE = "back-pain-article"
EVERYTHING = "all-exercises"


@dataclass(frozen=True)
class Catalogue:
    """What was read.

    Attributes:
        language: The language of its words.
        exercises: By id; those of the article's routine first, in its order, and its warm-up before them.
        routines: By id; those that come with the program first.
        errors: What was left out of it, and why.
        exercise_files: Where each exercise is, by id.
        own_exercise_ids: The exercises that do not come with the program.
        installed_routine_files: Where each routine is that comes with the program, by id.
        own_files: The files of the person's own routines, by their ids.
        offered: Which routines the person has chosen for Today; others if there is none of that id.
    """

    language: str
    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    errors: tuple[FileError, ...]
    exercise_files: Mapping[str, ReadableFile] = field(default_factory=dict)
    own_exercise_ids: frozenset[str] = frozenset()
    installed_routine_files: Mapping[str, ReadableFile] = field(default_factory=dict)
    own_files: Mapping[str, Path] = field(default_factory=dict)
    offered: OfferedRoutines = field(default_factory=lambda: OfferedRoutines(DEFAULT_ROUTINE))

    @property
    def installed_exercises(self) -> Mapping[str, Exercise]:
        """The exercises that come with the program, by id."""
        return {id_: exercise for id_, exercise in self.exercises.items() if id_ not in self.own_exercise_ids}

    @property
    def routine_files(self) -> Mapping[str, ReadableFile]:
        """Where each routine is, by id."""
        return {**self.installed_routine_files, **self.own_files}

    @property
    def pictures(self) -> Mapping[str, Path]:
        """Where the pictures of the person's own exercises lie that have one, by id."""
        own = ((id_, self.exercise_files.get(id_), self.exercises[id_].picture) for id_ in self.own_exercise_ids)
        return {id_: file.parent / picture for id_, file, picture in own if isinstance(file, Path) and picture}

    @property
    def warm_up_ids(self) -> frozenset[str]:
        """The exercises with which one only warms up."""
        return warm_up_ids(self.routines.values())

    def default_routine(self) -> Routine:
        """Return what Today runs as a rule; a routine without exercises when no file of it could be read."""
        article = self.routines.get(DEFAULT_ROUTINE) or Routine(DEFAULT_ROUTINE, "Footcoach", ())
        return self.routines.get(self.offered.usual, article)

    def routine_on(self, day: date) -> Routine:
        """Return what Today runs on `day`."""
        return self.routines.get(self.offered.on(day)) or self.default_routine()

    def offered_now(self) -> OfferedRoutines:
        """Return what Today offers in truth: not what has gone."""
        return self.offered.among(self.routines, self.default_routine().id)

    @property
    def lost_routine_ids(self) -> frozenset[str]:
        """The routines that are to be offered and are not there."""
        return self.offered.ids - self.routines.keys()

    def everything(self) -> Routine:
        """Return all exercises as they come, with the warm-up: what a person can set numbers for."""
        article = self.routines.get(DEFAULT_ROUTINE)
        warm_up = article.warm_up if article is not None else None
        warm_up_id = warm_up.exercise.id if warm_up is not None else None
        exercises = (exercise for exercise in self.exercises.values() if exercise.id != warm_up_id)
        return Routine(EVERYTHING, "Footcoach", tuple(RoutineEntry(exercise, {}) for exercise in exercises), warm_up)

    @property
    def startable(self) -> Mapping[str, Routine]:
        """Every routine by id, and that of all exercises: a session may be of one that is in no routine."""
        return {EVERYTHING: self.everything(), **self.routines}

    def with_routine(self, routine: Routine, file: Path) -> "Catalogue":
        """Return the catalogue with an own routine, new or changed, which stands in `file`."""
        return replace(
            self,
            routines={**self.routines, routine.id: routine},
            own_files={**self.own_files, routine.id: file},
        )

    def without_routine(self, routine_id: str) -> "Catalogue":
        """Return the catalogue without an own routine and what was wrong with it; Today offers what is left."""
        routines = {id_: other for id_, other in self.routines.items() if id_ != routine_id}
        return replace(
            self,
            routines=routines,
            own_files={id_: file for id_, file in self.own_files.items() if id_ != routine_id},
            errors=tuple(error for error in self.errors if error.routine_id != routine_id),
            offered=self.offered_now().among(routines, DEFAULT_ROUTINE),
        )

    def with_exercise(self, exercise: Exercise, file: Path) -> "Catalogue":
        """Return the catalogue with an own exercise, new or changed, which stands in `file`; its routines follow."""
        exercise = exercise.with_thing_ids(_thing_ids(self.installed_exercises.values()))
        return replace(
            self,
            exercises={**self.exercises, exercise.id: exercise},
            exercise_files={**self.exercise_files, exercise.id: file},
            own_exercise_ids=self.own_exercise_ids | {exercise.id},
            routines={id_: routine.with_exercise(exercise) for id_, routine in self.routines.items()},
        )

    def without_exercise(self, exercise_id: str) -> "Catalogue":
        """Return the catalogue without an own exercise; a routine that had nothing else goes with it."""
        kept = {id_: routine.without(exercise_id) for id_, routine in self.routines.items()}
        routines = {id_: routine for id_, routine in kept.items() if routine.entries}
        return replace(
            self,
            exercises={id_: other for id_, other in self.exercises.items() if id_ != exercise_id},
            exercise_files={id_: file for id_, file in self.exercise_files.items() if id_ != exercise_id},
            own_exercise_ids=self.own_exercise_ids - {exercise_id},
            routines=routines,
            own_files={id_: file for id_, file in self.own_files.items() if id_ in routines},
        )

    def routines_with(self, exercise_id: str) -> tuple[Routine, ...]:
        """Return the routines that have an exercise, also as their warm-up."""
        return tuple(
            routine for routine in self.routines.values() if exercise_id in {part.exercise.id for part in routine.parts}
        )

    def alone(self, exercise_id: str, offered: Routine) -> Routine:
        """Return one exercise as `offered` has it, else as another routine has it, else as it comes.

        One that another routine has at a certain level, such as seated, comes after that: it is for that routine only.
        """
        others = (
            *(each.only({exercise_id}) for each in self.routines.values()),
            as_it_comes(self.exercises[exercise_id]),
        )
        at_any_level_first = sorted(others, key=lambda routine: any(entry.level for entry in routine.entries))
        routines = (offered.only({exercise_id}), *at_any_level_first)
        return next(routine for routine in routines if routine.entries)

    def routine(self, name: str) -> Routine:
        """Return the routine with the id `name`, or the one in the file `name`.

        Raises:
            FileError: There is neither, or the file is damaged.
        """
        if name in self.routines:
            return self.routines[name]
        return read_routine(self.routine_file(name), self.exercises, self.language)

    def routine_file(self, name: str) -> ReadableFile:
        """Return where the routine with the id `name` is, or the file `name`.

        Raises:
            FileError: There is neither.
        """
        if name in self.routine_files:
            return self.routine_files[name]
        if not _is_there(Path(name)):
            known = ", ".join(sorted(self.routines))
            raise FileError(name, "", "is neither a routine nor a file", f"The routines are: {known}.")
        return Path(name)


def as_it_comes(exercise: Exercise, dosage: Mapping[str, int] = MappingProxyType({}), level: str = "") -> Routine:
    """Return one exercise, with its own numbers and in the form that counts unless told otherwise.

    A session of it counts as one of all exercises.
    """
    return Routine(EVERYTHING, "Footcoach", (RoutineEntry(exercise, dosage, level=level),))


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        # A name that no file can have, such as one of a thousand letters.
        return False


def _is_in(file: Traversable, folder: Path) -> bool:
    return isinstance(file, Path) and file.parent == folder


def _with_common_things(exercises: Mapping[str, Exercise], own_ids: frozenset[str]) -> Mapping[str, Exercise]:
    """Return the exercises with the things of the own ones known as those that come with the program."""
    ids = _thing_ids(exercise for id_, exercise in exercises.items() if id_ not in own_ids)
    own = {id_: exercises[id_].with_thing_ids(ids) for id_ in own_ids}
    return {id_: own.get(id_, exercise) for id_, exercise in exercises.items()}


def _thing_ids(exercises: Iterable[Exercise]) -> dict[str, str]:
    """Return the ids of what some exercises need, in any form, by its names in small letters."""
    forms = (form for exercise in exercises for form in (exercise, *exercise.levels))
    return {thing.name.casefold(): thing.id for form in forms for thing in form.equipment}


def load_removed_exercises(paths: Paths, language: str) -> Mapping[str, Exercise]:
    """Return the exercises that the person has removed, by id; what is wrong with one of them no longer matters."""
    return load_exercises([removed_file(paths.exercises_dir / "any").parent], language).exercises


def load_catalogue(paths: Paths, language: str) -> Catalogue:
    """Read every file; what is damaged is left out and named."""
    assets = files("footcoach.assets")
    read = load_exercises([assets / "exercises", paths.exercises_dir], language)
    own_ids = frozenset(id_ for id_, file in read.files.items() if _is_in(file, paths.exercises_dir))
    exercises = _with_common_things(read.exercises, own_ids)
    own_dir = paths.routines_dir
    routines = load_routines([assets / "routines", own_dir], exercises, language)
    errors = read.errors + routines.errors
    own_files = {id_: file for id_, file in routines.files.items() if isinstance(file, Path) and file.parent == own_dir}
    catalogue = Catalogue(
        language=language,
        exercises=exercises,
        routines=routines.routines,
        errors=errors,
        exercise_files=read.files,
        own_exercise_ids=own_ids,
        installed_routine_files={id_: file for id_, file in routines.files.items() if id_ not in own_files},
        own_files=own_files,
    )
    first = {entry.exercise.id: entry.exercise for entry in catalogue.default_routine().parts}
    state = load_state(paths.state_file)
    offered = OfferedRoutines(state.offered_routine or DEFAULT_ROUTINE, state.weekday_routines)
    return replace(catalogue, exercises={**first, **exercises}, offered=offered)
