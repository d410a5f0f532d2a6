"""What must hold between the fields of an exercise, beyond the type of each."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from string import Formatter
from typing import Final

from footcoach.core.exercise import (
    FINISH_S,
    MOST_WORDS_IN_CUE,
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
    WORK,
    Between,
    DosageNumber,
    LaterCue,
    PhaseKind,
    Step,
    Unit,
)
from footcoach.core.limits import LONGEST_SHORT_TEXT, Wordings
from footcoach.core.quote import shown
from footcoach.storage.errors import ErrorCollector, FieldError, read_each

_RESTS: Final = frozenset({REST_BETWEEN_REPETITIONS_S, REST_BETWEEN_SETS_S})
_COUNTS: Final = frozenset({SETS, REPETITIONS})
# Without these phases a person would be sent straight into a hold, or work the wrong side.
_NEVER_ZERO: Final = _COUNTS | {PREPARE_S, SWITCH_SIDE_S}
_KNOWN_KEYS: Final = _NEVER_ZERO | _RESTS | {FINISH_S}
_MOST_TIMES: Final = 100
_MOST_REPETITIONS_IN_ALL: Final = 1000

Dosage = Mapping[str, DosageNumber]


def refuse_repeated(names: Iterable[str], part: str, name_of_field: str) -> None:
    """Check that no entry of the list `part` has the name of another.

    Raises:
        FieldError: One has; its place is the second one's.
    """
    seen: dict[str, str] = {}
    for index, name in enumerate(names):
        place = f"{part}[{index}].{name_of_field}"
        if name in seen:
            raise FieldError(place, f"{name} is already used by {seen[name]}", "Use another name.")
        seen[name] = place


def check_dosage(dosage: Dosage, steps: Sequence[Step], *, is_sided: bool) -> None:
    """Check whether the numbers fit together, and fit the steps and the sides.

    Raises:
        FieldError: They do not.
    """
    errors = ErrorCollector()
    with errors:
        read_each(lambda at: _check_number(at[1], f"dosage[{at[0]}]"), enumerate(dosage.values()))
    with errors:
        _check_total(dosage)
    with errors:
        _check_steps(dosage, steps)
    with errors:
        _check_sides(dosage, is_sided=is_sided)
    errors.raise_found()


def check_alternating(between: Between, place: str) -> None:
    """Check that an exercise whose sides alternate has nothing to do while they change.

    Raises:
        FieldError: It has, or the figure has.
    """
    if between.switch_position:
        remedy = "Leave out these lines, or write alternating = false."
        raise FieldError(f"{place}.switch_position", "says what to do each time the sides alternate", remedy)
    if between.switch_clip:
        remedy = "Leave out the clips, or write alternating = false."
        raise FieldError("alternating", "is true, yet the figure would have to turn round each time", remedy)


def has_rest(dosage: Dosage) -> bool:
    """Return whether there is ever a rest between repetitions or sets."""
    return not _RESTS.isdisjoint(dosage)


def longest_rest_s(dosage: Dosage) -> int:
    """Return the most seconds that a rest between repetitions or sets may last."""
    return max((dosage[key].maximum for key in _RESTS & dosage.keys()), default=0)


def check_summary(summary: str, dosage: Dosage, place: str) -> None:
    """Allow plain `{key}` only, so that filling in the numbers cannot fail, and no more than a short text with them.

    Raises:
        FieldError: There is another brace, or it is too long with the largest numbers in it.
    """
    try:
        parts = list(Formatter().parse(summary))
    except ValueError:
        raise FieldError(place, "has an unpaired brace", "Write {key} for a number.") from None
    for _, key, form, conversion in parts:
        if key is not None and (key not in dosage or form or conversion):
            raise FieldError(
                place, f"{{{shown(key)}}} is not a number of the dosage", f"Write one of: {', '.join(dosage)}."
            )
    if len(summary.format_map({key: number.maximum for key, number in dosage.items()})) > LONGEST_SHORT_TEXT:
        reason = f"is longer than {LONGEST_SHORT_TEXT} characters when its numbers are in it"
        raise FieldError(place, reason, "Shorten it.")


def check_cue(text: str, place: str) -> None:
    """Check a text that is spoken.

    Raises:
        FieldError: It has more than six words.
    """
    count = sum(any(character.isalnum() for character in word) for word in text.split())
    if count > MOST_WORDS_IN_CUE:
        raise FieldError(place, f"has {count} words, more than {MOST_WORDS_IN_CUE}", "Say it shorter.")


def check_wordings(texts: Wordings, place: str) -> None:
    """Check a text that is spoken, or several that are spoken in turn.

    Raises:
        FieldError: One has more than six words.
    """
    if isinstance(texts, str):
        check_cue(texts, place)
    else:
        read_each(lambda at: check_cue(at[1], f"{place}[{at[0]}]"), enumerate(texts))


def check_finish(texts: Sized, dosage: Dosage, place: str) -> None:
    """Check that there are seconds for what is said after the last repetition, and something to say in them.

    Raises:
        FieldError: One of the two is missing.
    """
    if texts and FINISH_S not in dosage:
        raise FieldError("dosage", f"has no {FINISH_S}", f"Add the seconds for {place}, or remove that.")
    if FINISH_S in dosage and not texts:
        raise FieldError(place, f"is missing, yet there is {FINISH_S}", "Write what to do then, or remove that number.")


def check_foreseen(cues: Iterable[LaterCue], place: str) -> None:
    """Check what is said in a step that lasts until it is done.

    Raises:
        FieldError: The moment of one depends on the end of the step, which nobody knows.
    """
    read_each(lambda at: _refuse_unforeseen(at[1], f"{place}[{at[0]}]"), enumerate(cues))


def _refuse_unforeseen(cue: LaterCue, place: str) -> None:
    if cue.before_end_s is not None or cue.is_half_way:
        raise FieldError(place, "depends on an end that nobody knows: the step is until_done", "Write after_s.")


def check_later_cue(cue: LaterCue, longest_s: int, place: str) -> None:
    """Check what is said in the middle of a phase of at most `longest_s` seconds.

    Raises:
        FieldError: It has more than six words, or its time is given twice, not at all or past the phase's end.
    """
    times = [time for time in (cue.after_s, cue.before_end_s) if time is not None]
    if len(times) + cue.is_half_way != 1:
        raise FieldError(place, "must have after_s, before_end_s or half_way", "Write exactly one of the three.")
    if cue.every_s is not None and cue.after_s is None:
        raise FieldError(f"{place}.every_s", "needs after_s", "Write after_s, or remove every_s.")
    if times and times[0] >= longest_s:
        raise FieldError(place, f"is never said: it must come within {longest_s} seconds", "Choose an earlier time.")
    check_wordings(cue.text, f"{place}.text")


def _check_number(number: DosageNumber, place: str) -> None:
    if number.minimum > number.maximum:
        raise FieldError(f"{place}.maximum", "is less than the minimum", "Exchange the two.")
    if not number.minimum <= number.default <= number.maximum:
        raise FieldError(
            f"{place}.default",
            f"{number.default} is outside {number.minimum} to {number.maximum}",
            "Write a number within the limits.",
        )
    if (number.unit is Unit.SECONDS) != number.key.endswith("_s"):
        raise FieldError(
            f"{place}.unit", f"does not fit the key {number.key}", "Names of seconds end in _s, others do not."
        )
    if number.minimum < 1 and number.key in _NEVER_ZERO:
        raise FieldError(f"{place}.minimum", "is less than 1", "Write 1 or more.")
    if number.unit is Unit.TIMES and number.maximum > _MOST_TIMES:
        raise FieldError(f"{place}.maximum", f"is more than {_MOST_TIMES} times", "Write a smaller number.")


def _check_total(dosage: Dosage) -> None:
    most = {key: number.maximum for key, number in dosage.items()}
    if most.get(SETS, 1) * most.get(REPETITIONS, 1) > _MOST_REPETITIONS_IN_ALL:
        raise FieldError(
            "dosage", f"allows more than {_MOST_REPETITIONS_IN_ALL} repetitions in all", "Lower a maximum."
        )


def _check_steps(dosage: Dosage, steps: Sequence[Step]) -> None:
    read_each(lambda at: _check_step(at[1], dosage.get(at[1].seconds_key), f"steps[{at[0]}].seconds"), enumerate(steps))
    if all(step.kind not in WORK for step in steps):
        raise FieldError("steps", "has nothing but rests", "Let one of the steps be a move or a hold.")
    used = _KNOWN_KEYS | {step.seconds_key for step in steps}
    for index, key in enumerate(dosage):
        if key not in used:
            raise FieldError(f"dosage[{index}].key", f"no step uses {key}", "Check its spelling, or remove it.")


def _check_step(step: Step, number: DosageNumber | None, place: str) -> None:
    if number is None:
        raise FieldError(place, f"{step.seconds_key} is not in the dosage", "Write the key of one of its numbers.")
    if number.key in _KNOWN_KEYS or number.unit is not Unit.SECONDS:
        raise FieldError(place, f"{number.key} is not the length of a step", "Give the step a number of its own.")
    if (step.kind is not PhaseKind.REST or step.is_until_done) and number.minimum < 1:
        raise FieldError(place, f"{number.key} may be zero seconds", "Give that number a minimum of 1 or more.")


def _check_sides(dosage: Dosage, *, is_sided: bool) -> None:
    if PREPARE_S not in dosage:
        raise FieldError("dosage", f"has no {PREPARE_S}", "Add the seconds to get ready.")
    if is_sided and SWITCH_SIDE_S not in dosage:
        raise FieldError(
            "dosage", f"has no {SWITCH_SIDE_S}", "Add the seconds to change sides, or write sided = false."
        )
    if not is_sided and SWITCH_SIDE_S in dosage:
        raise FieldError(
            "sided", f"is false, yet there is {SWITCH_SIDE_S}", "Write sided = true, or remove that number."
        )
