"""What an import of shared routines would do, and what was done, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise
from footcoach.core.quote import shown
from footcoach.core.routine import Routine
from footcoach.storage.bundle_import import Arrival, SharedImport
from footcoach.storage.shared_files import GoodFile

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ArrivalLine:
    """What becomes of one exercise, in the order in which it is done.

    Attributes:
        name: What the exercise is called.
        state: Whether it is new.
    """

    name: str
    state: str


def exercise_lines(good: GoodFile, routine: Routine) -> list[ArrivalLine]:
    """Return a line for each exercise of the `routine` of a file."""
    parts = zip(good.bundle.exercises, good.plan.exercises, strict=True)
    arrivals = {part.value.id: arrival for part, arrival in parts}
    exercises = (entry.exercise for entry in routine.parts)
    return [ArrivalLine(shown(each.name), _state(each.id, arrivals.get(each.id))) for each in exercises]


def _state(own_id: str, arrival: Arrival | None) -> str:
    if arrival is None or not arrival.is_new:
        return translate("SharedImport", "you have it already")
    if arrival.id == own_id:
        return translate("SharedImport", "new")
    text = translate("SharedImport", "new; kept beside the one you have, as {id}")
    return text.format(id=arrival.id)


def routine_text(routine: Routine, arrival: Arrival) -> str:
    """Return what becomes of a routine."""
    if not arrival.is_new:
        return translate("SharedImport", "You have this routine already.")
    if arrival.id == routine.id:
        return translate("SharedImport", "This routine is new.")
    text = translate("SharedImport", "This routine is new. It is kept beside the one you have, as {id}.")
    return text.format(id=arrival.id)


def exercise_text(exercise: Exercise, arrival: Arrival) -> str:
    """Return what becomes of an exercise that comes without a routine."""
    if not arrival.is_new:
        return translate("SharedImport", "You have this exercise already.")
    if arrival.id == exercise.id:
        return translate("SharedImport", "This exercise is new.")
    text = translate("SharedImport", "This exercise is new. It is kept beside the one you have, as {id}.")
    return text.format(id=arrival.id)


def imported_text(plans: Sequence[SharedImport]) -> str:
    """Return what came in."""
    if not any(plan.has_news for plan in plans):
        return translate("SharedImportDialog", "You have all of this already")
    routines = [plan.routine.name for plan in plans if plan.routine is not None and plan.routine.is_new]
    if len(routines) == 1:
        return translate("SharedImport", "“{name}” was imported.").format(name=shown(routines[0]))
    if routines:
        return translate("SharedImport", "{count} routines were imported.").format(count=len(routines))
    exercises = [arrival.name for plan in plans for arrival in plan.exercises if arrival.is_new]
    if len(exercises) == 1:
        text = translate("SharedImport", "The exercise “{name}” was imported. You can put it in your own routines.")
        return text.format(name=shown(exercises[0]))
    text = translate("SharedImport", "{count} exercises were imported. You can put them in your own routines.")
    return text.format(count=len(exercises))


def exported_text(routine: Routine, path: str, own_exercises: Sequence[str]) -> str:
    """Return that `routine` was saved at `path`, with those exercises that are the person's own."""
    saved = translate("SharedImport", "“{name}” was saved in {file}.").format(name=shown(routine.name), file=path)
    if not own_exercises:
        return saved
    with_it = translate("SharedImport", "Your own exercises in it go with it: {names}.")
    return f"{saved} {with_it.format(names=', '.join(map(shown, own_exercises)))}"
