"""What there is to say about a routine: how long it takes, what its parts are, where it is done, what is needed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise, Posture
from footcoach.core.plan import Plan
from footcoach.core.routine import Routine
from footcoach.ui.common.labels import spoken
from footcoach.ui.common.phrases import about_minutes, exercise_count, plan_clock_time, spoken_plan_time

translate = QCoreApplication.translate


@dataclass(frozen=True)
class RoutinePart:
    """One exercise of a routine, or its warm-up, with the time that it takes.

    Attributes:
        mark: Its number in the routine, from 1; a dot for the warm-up.
        name: What the exercise is called, with the form in which it is done where it does not come so.
        short_name: The same where there is little room.
        duration_ms: With getting ready.
        is_about: Whether nobody knows that exactly.
    """

    mark: str
    name: str
    short_name: str
    duration_ms: int
    is_about: bool = False

    @property
    def clock_time(self) -> str:
        """How long it takes, as it is shown."""
        return plan_clock_time(self.duration_ms, is_about=self.is_about)


def parts_of(routine: Routine, plan: Plan) -> tuple[RoutinePart, ...]:
    """Return the parts of `routine` as `plan` has them, in their order."""
    exercises = {entry.exercise.id: entry.exercise for entry in routine.parts}
    done = ((exercises[segment.exercise_id], segment) for segment in plan.segments)
    first = 1 + len(routine.entries) - len(plan.segments)
    return tuple(
        RoutinePart(
            mark=str(number) if number else "•",
            name=_name_of(exercise),
            short_name=exercise.short_name,
            duration_ms=segment.duration_ms,
            is_about=segment.is_about,
        )
        for number, (exercise, segment) in enumerate(done, first)
    )


def _name_of(exercise: Exercise) -> str:
    return exercise.name if exercise.is_delivered else f"{exercise.name} ({exercise.level_name})"


def summary_of(routine: Routine, plan: Plan) -> str:
    """Return how much there is to do, such as "6 exercises  ·  about 30 minutes"."""
    facts = [exercise_count(len(routine.entries)), about_minutes(plan.total_ms)]
    if len(plan.segments) > len(routine.entries):
        facts.insert(0, translate("TodayPage", "Warm-up"))
    return "  ·  ".join(facts)


def parts_text(parts: Iterable[RoutinePart]) -> str:
    """Return the parts with their times in one line."""
    return "  ·  ".join(_on_one_line(part) for part in parts)


def _on_one_line(part: RoutinePart) -> str:
    return f"{part.mark} {part.name} {part.clock_time}".replace(" ", "\N{NO-BREAK SPACE}")


def spoken_parts(parts: Iterable[RoutinePart]) -> str:
    """Return the parts with their times as somebody says them."""
    return ". ".join(
        f"{spoken(f'{part.mark} {part.name}')}, {spoken_plan_time(part.duration_ms, is_about=part.is_about)}"
        for part in parts
    )


def place_text(exercises: Iterable[Exercise]) -> str:
    """Return in which positions `exercises` are done, each once, in their order."""
    words: Mapping[Posture, str] = {
        Posture.STANDING: translate("Routines", "standing"),
        Posture.CHAIR: translate("Routines", "on a chair"),
        Posture.FLOOR: translate("Routines", "on the floor"),
        Posture.LYING: translate("Routines", "lying down"),
    }
    places = dict.fromkeys(words[exercise.posture] for exercise in exercises)
    return translate("Routines", "Done {places}.").format(places=", ".join(places))


def needs_text(exercises: Iterable[Exercise]) -> str:
    """Return what `exercises` need, each thing once, in the order it is needed."""
    things = {thing.id: thing.name for exercise in exercises for thing in exercise.equipment}
    if not things:
        return translate("Routines", "You need nothing for it.")
    return translate("Routines", "You need: {things}.").format(things=", ".join(things.values()))
