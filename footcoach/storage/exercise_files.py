"""Reads exercise files into exercises; a damaged file is named and left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from msgspec import structs

from footcoach.core.exercise import (
    Between,
    DosageNumber,
    Equipment,
    Exercise,
    Guidance,
    Milestones,
    Origin,
    PhaseKind,
    Posture,
    Step,
    Unit,
)
from footcoach.storage.errors import FileError, in_file
from footcoach.storage.exercise_rules import RESTS, check_facts
from footcoach.storage.exercise_schema import DosageTable, ExerciseTable, GuidanceText, NumberText, StepTable
from footcoach.storage.exercise_text import Words, later, read_words, sided, spoken
from footcoach.storage.languages import choose_language
from footcoach.storage.strict_toml import decode, list_files, read_toml, refuse_taken_id


@dataclass(frozen=True)
class LoadedExercises:
    """What was found in some directories.

    Attributes:
        exercises: The good ones by id, in the order of their directories and names.
        errors: One for each file that was left out.
    """

    exercises: Mapping[str, Exercise]
    errors: tuple[FileError, ...]


def read_exercise(file: Traversable, language: str) -> Exercise:
    """Return the exercise of one file; every language in the file is checked.

    Args:
        file: The file, of at most 256 KiB.
        language: A code such as `de` or `de_AT`; a language that the file does not have becomes English.

    Raises:
        FileError: The file cannot be read, or something in it is wrong.
    """
    with in_file(file.name):
        facts = decode(read_toml(file), ExerciseTable)
        check_facts(facts)
        chosen = choose_language(facts.text, language)
        words = {code: read_words(facts, text, f"text.{code}") for code, text in facts.text.items()}
        return {code: _build(facts, words[code]) for code in words}[chosen]


def load_exercises(directories: Iterable[Traversable], language: str) -> LoadedExercises:
    """Return the exercises in some directories, files sorted by name; a directory that is missing holds none.

    A file that repeats an earlier file's id is left out: nothing from outside replaces what the program brings.
    """
    exercises: dict[str, Exercise] = {}
    files, errors = list_files(directories)
    for file in files:
        try:
            exercise = read_exercise(file, language)
            refuse_taken_id(exercise.id, exercises, file)
        except FileError as error:
            errors.append(error)
        else:
            exercises[exercise.id] = exercise
    return LoadedExercises(exercises, tuple(errors))


def _build(facts: ExerciseTable, words: Words) -> Exercise:
    table = words.table
    return Exercise(
        id=facts.id,
        name=table.name,
        short_name=table.short_name,
        posture=Posture(facts.posture),
        is_sided=facts.sided,
        equipment=tuple(Equipment(thing.id, words.equipment[thing.id], thing.fetched) for thing in facts.equipment),
        dosage={number.key: _build_number(number, words.dosage[number.key]) for number in facts.dosage},
        dosage_summary=table.dosage_summary,
        steps=tuple(_build_step(facts, step, words) for step in facts.steps),
        between=_build_between(facts, words),
        guidance=_build_guidance(table.guidance),
        dose_per_day=facts.dose_per_day,
        still_clip=facts.still_clip,
        milestones=_build_milestones(words),
        days_per_week=facts.days_per_week,
    )


def _build_number(number: DosageTable, words: NumberText) -> DosageNumber:
    return DosageNumber(
        key=number.key,
        label=words.label,
        unit=Unit(number.unit),
        default=number.default,
        minimum=number.minimum,
        maximum=number.maximum,
        origin=Origin(number.origin),
        source=words.source,
    )


def _build_step(facts: ExerciseTable, step: StepTable, words: Words) -> Step:
    text = words.steps[step.id]
    place = f"{words.place}.steps.{step.id}"
    longest_s = next(number.maximum for number in facts.dosage if number.key == step.seconds)
    return Step(
        kind=PhaseKind(step.kind),
        label=text.label,
        seconds_key=step.seconds,
        cue=sided(text.cue, facts.sided, f"{place}.cue"),
        later_cues=tuple(later(cue, longest_s, f"{place}.later[{index}]") for index, cue in enumerate(text.later)),
        clip=step.clip,
        form_cues=tuple(spoken(cue, f"{place}.form[{index}]") for index, cue in enumerate(text.form)),
    )


def _build_between(facts: ExerciseTable, words: Words) -> Between:
    """A phase that never comes has an empty cue and the clip of getting ready."""
    text, place = words.table.between, f"{words.place}.between"
    longest_s = max((number.maximum for number in facts.dosage if number.key in RESTS), default=0)
    return Between(
        prepare_cue=sided(text.prepare, facts.sided, f"{place}.prepare"),
        prepare_text=text.prepare_text,
        prepare_clip=facts.clips.prepare,
        rest_cue=spoken(text.rest or "", f"{place}.rest"),
        rest_clip=facts.clips.rest or facts.clips.prepare,
        switch_cue=sided(text.switch, facts.sided, f"{place}.switch"),
        switch_clip=facts.clips.switch or facts.clips.prepare,
        rest_later_cues=tuple(
            later(cue, longest_s, f"{place}.rest_later[{index}]") for index, cue in enumerate(text.rest_later)
        ),
    )


def _build_milestones(words: Words) -> Milestones:
    texts = structs.asdict(words.table.milestones)
    return Milestones(**{key: spoken(text, f"{words.place}.milestones.{key}") for key, text in texts.items()})


def _build_guidance(text: GuidanceText) -> Guidance:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in structs.asdict(text).items()
    }
    return Guidance(**values)
