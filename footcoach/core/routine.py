"""A routine, and what a person has changed about every routine."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from footcoach.core.exercise import DosageNumber, Exercise, Side
from footcoach.core.limits import Id, ShortText

SHORT_DAY_EXERCISES = 2
"""So many exercises make a short day.

Of 15 people aged 67 to 82, those who were given 2 exercises did them better than those who were given 8; 5 were no
different from either (Henry 1999, Phys Ther 79:270).
"""


class SideOrder(StrEnum):
    """Which sides of a sided exercise work, and which of them first."""

    LEFT_FIRST = "left-first"
    RIGHT_FIRST = "right-first"
    ALTERNATING_LEFT_FIRST = "alternating-left-first"
    ALTERNATING_RIGHT_FIRST = "alternating-right-first"
    LEFT_ONLY = "left-only"
    RIGHT_ONLY = "right-only"

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides in the order they work."""
        return _SIDES[self]

    @property
    def is_alternating(self) -> bool:
        """Whether the sides change after each repetition; else each side does all those of a set at once."""
        return self in _ALTERNATING.values()

    @property
    def alternating(self) -> "SideOrder":
        """The same with sides that change after each repetition, where both work."""
        return _ALTERNATING.get(self, self)

    @property
    def not_alternating(self) -> "SideOrder":
        """The same with all repetitions of one side at once."""
        return next((order for order, other in _ALTERNATING.items() if other is self), self)

    @classmethod
    def of(cls, sides: Iterable[Side], *, is_alternating: bool = False) -> "SideOrder | None":
        """Return the order in which `sides` stand; None where it is that of no sided exercise."""
        sides = tuple(sides)
        order = next((order for order in cls if order.sides == sides), None)
        return order.alternating if order and is_alternating else order


_SIDES = {
    SideOrder.LEFT_FIRST: (Side.LEFT, Side.RIGHT),
    SideOrder.RIGHT_FIRST: (Side.RIGHT, Side.LEFT),
    SideOrder.ALTERNATING_LEFT_FIRST: (Side.LEFT, Side.RIGHT),
    SideOrder.ALTERNATING_RIGHT_FIRST: (Side.RIGHT, Side.LEFT),
    SideOrder.LEFT_ONLY: (Side.LEFT,),
    SideOrder.RIGHT_ONLY: (Side.RIGHT,),
}

_ALTERNATING = {
    SideOrder.LEFT_FIRST: SideOrder.ALTERNATING_LEFT_FIRST,
    SideOrder.RIGHT_FIRST: SideOrder.ALTERNATING_RIGHT_FIRST,
}


class ExtraSet(StrEnum):
    """Which side does one set more than the other, because it is the weaker one."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def side(self) -> Side:
        """The same as a side."""
        return Side.LEFT if self is ExtraSet.LEFT else Side.RIGHT


@dataclass(frozen=True)
class RoutineEntry:
    """One exercise of a routine.

    Attributes:
        exercise: What to do.
        dosage: Numbers that differ from the exercise's own, by key.
        side_order: Which sides work, where the exercise has two; `order` is what becomes of it in a form.
        level: In which of its forms it is done; empty for the one that the person has chosen, else as it comes.
        extra_set: Which side does one more set at the end, where both sides work in turn; None for neither.
    """

    exercise: Exercise
    dosage: Mapping[str, int]
    side_order: SideOrder = SideOrder.LEFT_FIRST
    level: Id = ""
    extra_set: ExtraSet | None = None

    @property
    def order(self) -> SideOrder:
        """The order of sides that counts in the exercise as it is: it may alternate by itself, or be unable to."""
        if self.exercise.is_alternating:
            return self.side_order.alternating
        return self.side_order if self.exercise.can_alternate else self.side_order.not_alternating

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides in the order they work."""
        return self.side_order.sides if self.exercise.is_sided else (Side.BOTH,)

    @property
    def extra_side(self) -> Side | None:
        """The side that does one more set at the end; None where that is neither, or one side works alone."""
        return self.extra_set.side if self.extra_set is not None and len(self.sides) > 1 else None

    @property
    def forms(self) -> tuple[Exercise, ...]:
        """The forms in which it may be done: its own, else all of them, the one with which the exercise comes first."""
        return (self.exercise.at_level(self.level),) if self.level else (self.exercise, *self.exercise.levels)

    @property
    def can_be_sided(self) -> bool:
        """Whether left and right work one after the other in any of the forms in which it may be done."""
        return any(form.is_sided for form in self.forms)

    @property
    def can_alternate(self) -> bool:
        """Whether the sides may change after each repetition in any of the forms in which it may be done."""
        return any(form.can_alternate for form in self.forms)

    def at_level(self, level: str) -> "RoutineEntry":
        """Return the entry with the exercise in the form that counts: its own, else `level`, else as it comes."""
        form = self.exercise.at_level(self.level or level)
        return replace(self, exercise=form, level=form.level)


@dataclass(frozen=True)
class Routine:
    """An ordered list of exercises.

    Attributes:
        id: Lower-case words joined by hyphens.
        name: What the screen calls it.
        entries: In the order they are done, each exercise at most once; empty where none of them could be read.
        warm_up: What is done before them by who wants to warm up, none of the entries; None for nothing. It is no
            exercise of the routine: nobody is due to do it, and doing it alone counts for no day.
    """

    id: Id
    name: ShortText
    entries: tuple[RoutineEntry, ...]
    warm_up: RoutineEntry | None = None

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in order."""
        return tuple(entry.exercise for entry in self.entries)

    @property
    def parts(self) -> tuple[RoutineEntry, ...]:
        """The warm-up, if there is one, then the entries."""
        return self.entries if self.warm_up is None else (self.warm_up, *self.entries)

    @property
    def has_short_day(self) -> bool:
        """Whether a short day has fewer exercises."""
        return len(self.entries) > SHORT_DAY_EXERCISES

    def only(self, exercise_ids: Container[str]) -> "Routine":
        """Return the routine with only these of its exercises, and its warm-up only if that is among them.

        It may have none of them. So an exercise that is chosen alone begins at once, and an interrupted session goes
        on with a warm-up only if it had one.
        """
        entries = tuple(entry for entry in self.entries if entry.exercise.id in exercise_ids)
        keeps_warm_up = self.warm_up is not None and self.warm_up.exercise.id in exercise_ids
        return replace(self, entries=entries, warm_up=self.warm_up if keeps_warm_up else None)

    def with_sides(self, orders: Mapping[str, SideOrder]) -> "Routine":
        """Return the routine with other orders of sides, by exercise id; what they do not tell of stays as it is."""
        return self._with_each(lambda entry: replace(entry, side_order=orders.get(entry.exercise.id, entry.side_order)))

    def at_levels(self, levels: Mapping[str, str]) -> "Routine":
        """Return the routine with each exercise in the form that counts, as it is shown and done.

        The forms of its entries come before `levels`, which a person has chosen for all routines, by exercise id.
        """
        return self._with_each(lambda entry: entry.at_level(levels.get(entry.exercise.id, "")))

    def with_levels(self, levels: Mapping[str, str]) -> "Routine":
        """Return the routine in which exercises have these forms, by id; the others are as they come."""
        return self._with_each(lambda entry: replace(entry, level=levels.get(entry.exercise.id, entry.exercise.level)))

    def with_exercise(self, exercise: Exercise) -> "Routine":
        """Return the routine in which `exercise` is as it is now, wherever it is.

        Its entry keeps the numbers that the exercise still has, within their limits, and the order of its sides and the
        extra set if it has any.
        """
        if exercise.id not in {part.exercise.id for part in self.parts}:
            return self
        return self._with_each(lambda entry: _following(entry, exercise))

    def without(self, exercise_id: str) -> "Routine":
        """Return the routine without an exercise; it may have none left."""
        return self.only({part.exercise.id for part in self.parts} - {exercise_id})

    def in_order(self, exercise_ids: Iterable[str]) -> "Routine":
        """Return the routine with its exercises in this order; all of them are among the ids."""
        places = {id_: place for place, id_ in enumerate(exercise_ids)}
        return replace(self, entries=tuple(sorted(self.entries, key=lambda entry: places[entry.exercise.id])))

    def entries_with(self, preferences: "Preferences") -> tuple[RoutineEntry, ...]:
        """Return what a session of it consists of, in order: the warm-up, where it is wanted, then the exercises."""
        return self.parts if preferences.warms_up else self.entries

    def _with_each(self, change: Callable[[RoutineEntry], RoutineEntry]) -> "Routine":
        """Return the routine with what `change` makes of the warm-up and of each of its entries."""
        return replace(self, entries=tuple(map(change, self.entries)), warm_up=self.warm_up and change(self.warm_up))


def _following(entry: RoutineEntry, exercise: Exercise) -> RoutineEntry:
    if entry.exercise.id != exercise.id:
        return entry
    level = entry.level if entry.level in {form.level for form in exercise.levels} else ""
    changed = replace(entry, exercise=exercise, level=level)
    numbers = {key: [form.dosage[key] for form in changed.forms if key in form.dosage] for key in entry.dosage}
    dosage = {key: _within_any(numbers[key], value) for key, value in entry.dosage.items() if numbers[key]}
    if changed.can_be_sided:
        order = entry.side_order if changed.can_alternate else entry.side_order.not_alternating
        return replace(changed, dosage=dosage, side_order=order)
    return replace(changed, dosage=dosage, side_order=SideOrder.LEFT_FIRST, extra_set=None)


def _within_any(numbers: Iterable[DosageNumber], value: int) -> int:
    """Return `value` if one of `numbers` may be so much, else the limit of the first that it exceeds."""
    limited = [number.within(value) for number in numbers]
    return value if value in limited else limited[0]


def warm_up_ids(routines: Iterable[Routine]) -> frozenset[str]:
    """Return the exercises of which `routines` know nothing but that one warms up with them."""
    routines = tuple(routines)
    warm_ups = (routine.warm_up for routine in routines)
    exercises = {exercise.id for routine in routines for exercise in routine.exercises}
    return frozenset(entry.exercise.id for entry in warm_ups if entry is not None) - exercises


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
        dosage: Changed numbers by the `form_id` of an exercise, then by key.
        posture_change_s: Added to the preparation when the posture changes, 0 to 120 seconds.
        fetch_equipment_s: Added to the preparation when something must be fetched, 0 to 120 seconds.
        wait_for_me: Before which exercises the session waits; never before the first.
        voice_speed_percent: How fast the voice speaks, 50 to 200; decides how much room its words need.
        talk: How much the coach says besides which phase and side come; FULL adds to NORMAL how to do it well and how
            many are done more often, FEW leaves out all but the last repetition and set.
        warms_up: Whether a session begins with the warm-up of its routine.
        levels: In which of its forms an exercise is done, by its id.
    """

    dosage: Mapping[str, Mapping[str, int]]
    posture_change_s: int
    fetch_equipment_s: int
    wait_for_me: WaitForMe = WaitForMe.NEVER
    voice_speed_percent: int = 90
    talk: Talk = Talk.NORMAL
    warms_up: bool = False
    levels: Mapping[str, str] = field(default_factory=dict)

    def level_of(self, entry: RoutineEntry) -> RoutineEntry:
        """Return the entry with its exercise in the form that counts."""
        return entry.at_level(self.levels.get(entry.exercise.id, ""))

    def dosage_of(self, entry: RoutineEntry) -> dict[str, int]:
        """Return the numbers that count: the routine's, else the person's, else those of the exercise in its form.

        Whoever gives a routine a number of its own means it for this routine, and the others for all. A number that
        the form does not have, or not so large, comes from another form.
        """
        form = self.level_of(entry).exercise
        changed = {**self.dosage.get(form.form_id, {}), **entry.dosage}
        return {key: number.within(changed.get(key, number.default)) for key, number in form.dosage.items()}
