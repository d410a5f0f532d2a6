"""What must hold between the fields of an exercise file, beyond the type of each."""

from typing import Final

from footcoach.core.exercise import (
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
)
from footcoach.storage.errors import FieldError
from footcoach.storage.exercise_schema import DosageTable, ExerciseTable, StepTable
from footcoach.storage.field_types import MOST_TIMES
from footcoach.storage.plain_words import missing
from footcoach.storage.strict_toml import refuse_repeated

RESTS: Final = frozenset({REST_BETWEEN_REPETITIONS_S, REST_BETWEEN_SETS_S})
COUNTS: Final = frozenset({SETS, REPETITIONS})
# Without these phases a person would be sent straight into a hold, or work the wrong side.
NEVER_ZERO: Final = COUNTS | {PREPARE_S, SWITCH_SIDE_S}
KNOWN_KEYS: Final = NEVER_ZERO | RESTS
MOST_REPETITIONS_IN_ALL: Final = 1000


def check_facts(table: ExerciseTable) -> None:
    """Check the part of an exercise file that is the same in every language.

    Raises:
        FieldError: Two of its fields do not fit together.
    """
    _check_names(table)
    for index, number in enumerate(table.dosage):
        _check_number(number, f"dosage[{index}]")
    _check_total(table.dosage)
    _check_steps(table)
    _check_between(table)


def has_rest(table: ExerciseTable) -> bool:
    """Return whether the exercise ever rests between repetitions or sets."""
    return any(number.key in RESTS for number in table.dosage)


def _check_names(table: ExerciseTable) -> None:
    for part, names in (
        ("equipment[{}].id", [thing.id for thing in table.equipment]),
        ("dosage[{}].key", [number.key for number in table.dosage]),
        ("steps[{}].id", [step.id for step in table.steps]),
    ):
        refuse_repeated(names, [part.format(index) for index in range(len(names))])


def _check_number(number: DosageTable, place: str) -> None:
    if number.minimum > number.maximum:
        raise FieldError(f"{place}.maximum", "is less than the minimum", "Exchange the two.")
    if not number.minimum <= number.default <= number.maximum:
        raise FieldError(
            f"{place}.default",
            f"{number.default} is outside {number.minimum} to {number.maximum}",
            "Write a number within the limits.",
        )
    _check_unit(number, place)


def _check_unit(number: DosageTable, place: str) -> None:
    if (number.unit == "seconds") != number.key.endswith("_s"):
        raise FieldError(
            f"{place}.unit", f"does not fit the key {number.key}", "Names of seconds end in _s, others do not."
        )
    if number.minimum < 1 and number.key in NEVER_ZERO:
        raise FieldError(f"{place}.minimum", "is less than 1", "Write 1 or more.")
    if number.unit == "times" and number.maximum > MOST_TIMES:
        raise FieldError(f"{place}.maximum", f"is more than {MOST_TIMES} times", "Write a smaller number.")


def _check_total(dosage: list[DosageTable]) -> None:
    most = {number.key: number.maximum for number in dosage}
    if most.get(SETS, 1) * most.get(REPETITIONS, 1) > MOST_REPETITIONS_IN_ALL:
        raise FieldError("dosage", f"allows more than {MOST_REPETITIONS_IN_ALL} repetitions in all", "Lower a maximum.")


def _check_steps(table: ExerciseTable) -> None:
    numbers = {number.key: number for number in table.dosage}
    for index, step in enumerate(table.steps):
        _check_step(step, numbers.get(step.seconds), f"steps[{index}].seconds")
    used = KNOWN_KEYS | {step.seconds for step in table.steps}
    for index, number in enumerate(table.dosage):
        if number.key not in used:
            raise FieldError(f"dosage[{index}].key", f"no step uses {number.key}", "Check its spelling, or remove it.")


def _check_step(step: StepTable, number: DosageTable | None, place: str) -> None:
    if number is None:
        raise FieldError(place, f"{step.seconds} is not in the dosage", "Write the key of one of its numbers.")
    if number.key in KNOWN_KEYS or number.unit != "seconds":
        raise FieldError(place, f"{number.key} is not the length of a step", "Give the step a number of its own.")
    if step.kind != "rest" and number.minimum < 1:
        raise FieldError(place, f"{number.key} may be zero seconds", "Give that number a minimum of 1 or more.")


def _check_between(table: ExerciseTable) -> None:
    keys = {number.key for number in table.dosage}
    if PREPARE_S not in keys:
        raise FieldError("dosage", f"has no {PREPARE_S}", "Add the seconds to get ready.")
    if table.sided and SWITCH_SIDE_S not in keys:
        raise FieldError(
            "dosage", f"has no {SWITCH_SIDE_S}", "Add the seconds to change sides, or write sided = false."
        )
    if not table.sided and SWITCH_SIDE_S in keys:
        raise FieldError(
            "sided", f"is false, yet there is {SWITCH_SIDE_S}", "Write sided = true, or remove that number."
        )
    for name, clip, is_needed in (
        ("rest", table.clips.rest, has_rest(table)),
        ("switch", table.clips.switch, table.sided),
    ):
        if is_needed and clip is None:
            raise missing(f"clips.{name}")
