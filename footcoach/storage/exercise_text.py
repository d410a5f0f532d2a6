"""Reads the words of an exercise in one language and checks them against its numbers, steps and equipment."""

from dataclasses import dataclass
from string import Formatter

from footcoach.core.exercise import LaterCue, SidedText
from footcoach.storage.errors import FieldError, shown
from footcoach.storage.exercise_rules import has_rest
from footcoach.storage.exercise_schema import (
    ExerciseTable,
    LaterCueTable,
    NumberText,
    SidedCue,
    StepText,
    TextTable,
)
from footcoach.storage.field_types import MOST_WORDS_IN_CUE, ShortText
from footcoach.storage.plain_words import missing
from footcoach.storage.strict_toml import decode, decode_each


@dataclass(frozen=True)
class Words:
    """The checked words of one language, and where in the file they stand."""

    place: str
    table: TextTable
    equipment: dict[str, str]
    dosage: dict[str, NumberText]
    steps: dict[str, StepText]


def read_words(facts: ExerciseTable, value: object, place: str) -> Words:
    """Return the words of one language.

    Args:
        facts: The part of the file that is the same in every language.
        value: What the parser made of this language's table.
        place: Where that table stands, such as `text.en`.

    Raises:
        FieldError: A text is missing, too much, or not what it must be.
    """
    table = decode(value, TextTable, place)
    numbers = [number.key for number in facts.dosage]
    _check_summary(table.dosage_summary, numbers, f"{place}.dosage_summary")
    _check_between(facts, table, f"{place}.between")
    return Words(
        place=place,
        table=table,
        equipment=decode_each(table.equipment, [e.id for e in facts.equipment], ShortText, f"{place}.equipment"),
        dosage=decode_each(table.dosage, numbers, NumberText, f"{place}.dosage"),
        steps=decode_each(table.steps, [step.id for step in facts.steps], StepText, f"{place}.steps"),
    )


def spoken(text: str, place: str) -> str:
    """Return a cue as it is.

    Raises:
        FieldError: It has more than six words.
    """
    count = sum(any(character.isalnum() for character in word) for word in text.split())
    if count > MOST_WORDS_IN_CUE:
        raise FieldError(place, f"has {count} words, more than {MOST_WORDS_IN_CUE}", "Say it shorter.")
    return text


def sided(cue: str | SidedCue | None, is_sided: bool, place: str) -> SidedText:
    """Return a cue for each side; a phase that never comes has an empty one.

    Raises:
        FieldError: It has more than six words, or differs by side in an exercise without sides.
    """
    if cue is None:
        return SidedText.same("")
    if isinstance(cue, str):
        return SidedText.same(spoken(cue, place))
    if not is_sided:
        raise FieldError(place, "differs by side, but the exercise is not sided", "Write one text, or sided = true.")
    left, right = spoken(cue.left, f"{place}.left"), spoken(cue.right, f"{place}.right")
    return SidedText(left=left, right=right, both=left)


def later(cue: LaterCueTable, longest_s: int, place: str) -> LaterCue:
    """Return something said in the middle of a phase that lasts at most `longest_s` seconds.

    Raises:
        FieldError: It has more than six words, or its time is given twice, not at all or past the step's end.
    """
    times = [time for time in (cue.after_s, cue.before_end_s) if time is not None]
    if len(times) + cue.half_way != 1:
        raise FieldError(place, "must have after_s, before_end_s or half_way", "Write exactly one of the three.")
    if cue.every_s is not None and cue.after_s is None:
        raise FieldError(f"{place}.every_s", "needs after_s", "Write after_s, or remove every_s.")
    if times and times[0] >= longest_s:
        raise FieldError(place, f"is never said: the step lasts at most {longest_s} seconds", "Choose an earlier time.")
    return LaterCue(
        text=spoken(cue.text, f"{place}.text"),
        after_s=cue.after_s,
        before_end_s=cue.before_end_s,
        is_half_way=cue.half_way,
        every_s=cue.every_s,
        is_instruction=cue.instruction,
    )


def _check_summary(summary: str, keys: list[str], place: str) -> None:
    """Allow plain `{key}` only, so that filling in the numbers cannot fail."""
    try:
        parts = list(Formatter().parse(summary))
    except ValueError:
        raise FieldError(place, "has an unpaired brace", "Write {key} for a number.") from None
    for _, key, form, conversion in parts:
        if key is not None and (key not in keys or form or conversion):
            raise FieldError(
                place, f"{{{shown(key)}}} is not a number of the dosage", f"Write one of: {', '.join(keys)}."
            )


def _check_between(facts: ExerciseTable, table: TextTable, place: str) -> None:
    if has_rest(facts) and table.between.rest is None:
        raise missing(f"{place}.rest")
    if facts.sided and table.between.switch is None:
        raise missing(f"{place}.switch")
