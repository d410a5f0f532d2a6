"""A routine, and what a person has changed about every routine."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from footcoach.core.exercise import Exercise
from footcoach.core.limits import Id, ShortText


@dataclass(frozen=True)
class RoutineEntry:
    """One exercise of a routine.

    Attributes:
        exercise: What to do.
        dosage: Numbers that differ from the exercise's own, by key.
    """

    exercise: Exercise
    dosage: Mapping[str, int]


@dataclass(frozen=True)
class Routine:
    """An ordered list of exercises.

    Attributes:
        id: Lower-case words joined by hyphens.
        name: What the screen calls it.
        entries: In the order they are done, each exercise at most once; empty where none of them could be read.
    """

    id: Id
    name: ShortText
    entries: tuple[RoutineEntry, ...]

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in order."""
        return tuple(entry.exercise for entry in self.entries)

    def only(self, exercise_ids: Container[str]) -> "Routine":
        """Return the routine with only these of its exercises; it may have none of them."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.exercise.id in exercise_ids))


class WaitForMe(StrEnum):
    """Before which exercises the session stands still until the person is ready."""

    NEVER = "never"
    POSTURE_CHANGE = "posture"
    EVERY_EXERCISE = "every"


class Talk(StrEnum):
    """How much the coach says."""

    FULL = "full"
    NORMAL = "normal"
    FEW = "few"


@dataclass(frozen=True)
class Preferences:
    """What a person has changed about every routine.

    Attributes:
        dosage: Changed numbers by exercise id, then by key.
        posture_change_s: Added to the preparation when the posture changes, 0 to 120 seconds.
        fetch_equipment_s: Added to the preparation when something must be fetched, 0 to 120 seconds.
        wait_for_me: Before which exercises the session waits; never before the first.
        voice_speed_percent: How fast the voice speaks, 50 to 200; decides how much room its words need.
        talk: How much the coach says besides which phase and side come; FULL adds to NORMAL how to do it well and how
            many are done more often, FEW leaves out all but the last repetition and set.
    """

    dosage: Mapping[str, Mapping[str, int]]
    posture_change_s: int
    fetch_equipment_s: int
    wait_for_me: WaitForMe = WaitForMe.NEVER
    voice_speed_percent: int = 90
    talk: Talk = Talk.NORMAL

    def dosage_of(self, entry: RoutineEntry) -> dict[str, int]:
        """Return the numbers that count: the person's, else the routine's, else the exercise's own."""
        changed = self.dosage.get(entry.exercise.id, {})
        return {**entry.exercise.default_dosage(), **entry.dosage, **changed}
