"""A person's own exercise as the document that its file holds, and every change that the editor makes to it.

A document may say more than the editor shows, written by hand: other languages, cues in the middle of a step, lines of
the page. All of that is kept. What follows from something else, such as the announcement from the name, follows as long
as nobody has written it otherwise. Of an exercise with levels it is the form with which it comes that is changed: what
the others say differently stays as it is, and a change that one of them cannot follow is refused.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Final

from footcoach.core.exercise import (
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
    Exercise,
    Origin,
    PhaseKind,
    Posture,
    Unit,
)
from footcoach.core.limits import LONGEST_TIME_S
from footcoach.core.words import mark
from footcoach.storage.bounded_file import MemoryFile, ReadableFile
from footcoach.storage.derived_texts import Document, Say, derived_texts, dosage_summary, fits
from footcoach.storage.errors import in_file
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.file_format import read_document
from footcoach.storage.languages import FALLBACK_LANGUAGE
from footcoach.storage.own_files import notes_of, plain_stem

MOST_STEPS: Final = 12

_WORDS: Final = {
    SETS: mark("OwnExercise", "Sets"),
    REPETITIONS: mark("OwnExercise", "Repetitions"),
    PREPARE_S: mark("OwnExercise", "Get ready"),
    SWITCH_SIDE_S: mark("OwnExercise", "Change sides"),
    REST_BETWEEN_REPETITIONS_S: mark("OwnExercise", "Rest after each repetition"),
    REST_BETWEEN_SETS_S: mark("OwnExercise", "Rest after each set"),
}
NUMBERS: Final = tuple(_WORDS)
"""The numbers that any exercise may have, beside the lengths of its steps."""

_OWN_CHOICE: Final = mark("OwnExercise", "Your own choice.")
_REST: Final = mark("OwnExercise", "Rest {seconds} seconds")
_STEP: Final = mark("OwnExercise", "Move")
_MILESTONES: Final = {
    "half_way": mark("OwnExercise", "Halfway through"),
    "last_repetition": mark("OwnExercise", "Last one"),
    "last_set": mark("OwnExercise", "Last set"),
    "count_done": mark("OwnExercise", "{done} done"),
    "count_left": mark("OwnExercise", "{left} more"),
}

FIRST_NUMBERS: Final = {
    SETS: (1, 1, 20),
    REPETITIONS: (10, 1, 50),
    PREPARE_S: (10, 1, 600),
    REST_BETWEEN_REPETITIONS_S: (0, 0, LONGEST_TIME_S),
    REST_BETWEEN_SETS_S: (30, 0, LONGEST_TIME_S),
    SWITCH_SIDE_S: (10, 1, 600),
}
"""What a new exercise has of `NUMBERS`, the last one if it has sides: how much, at least, and at most."""

MOST_DOSES_PER_DAY: Final = 10
"""More often per day no exercise can be due."""

ALTERNATING_SWITCH_S: Final = 2
"""How long a change of sides takes where it comes after each repetition: own choice, enough to say the side."""

STEP_S: Final = 5
"""How long a new step takes."""

# Without these numbers an exercise has one set of one repetition, and no rest.
_WITHOUT: Final = {SETS: 1, REPETITIONS: 1, REST_BETWEEN_REPETITIONS_S: 0, REST_BETWEEN_SETS_S: 0}
_RESTS: Final = (REST_BETWEEN_REPETITIONS_S, REST_BETWEEN_SETS_S)


@dataclass(frozen=True)
class OwnStep:
    """One part of a repetition, as the editor shows it.

    Attributes:
        id: By which its words are found in the file.
        kind: MOVE, HOLD or REST.
        label: The word on the screen.
        seconds: How long it takes, or usually takes.
        cue: What is said as it begins, the first of several wordings; empty for nothing.
        is_until_done: Whether it has no clock.
    """

    id: str
    kind: PhaseKind
    label: str
    seconds: int
    cue: str
    is_until_done: bool = False


@dataclass(frozen=True)
class OwnExercise:
    """The document of an exercise; whatever is changed makes another one, which may be wrong: `exercise` tells.

    Attributes:
        document: What its file says; never changed in place.
        language: The one in which the person reads and writes.
        say: Gives words that the person need not write.
        notes: What stands above the first field of its file.
    """

    document: Document
    language: str
    say: Say = field(compare=False)
    notes: str = ""

    # What it is

    @property
    def data(self) -> bytes:
        """The content of its file."""
        import tomli_w  # noqa: PLC0415 (the first window does without)

        return (self.notes + tomli_w.dumps(self.document)).encode()

    def exercise(self) -> Exercise:
        """Return the exercise.

        Raises:
            FileError: Something in it is wrong, as `footcoach check` would say.
        """
        return read_exercise(MemoryFile(f"{self.id}.toml", self.data), self.language)

    @property
    def id(self) -> str:
        """By which routines and the history know it."""
        return str(self.document["id"])

    @property
    def name(self) -> str:
        """What the person calls it."""
        return str(self._text["name"])

    @property
    def posture(self) -> Posture:
        """How the body is placed."""
        return Posture(self.document["posture"])

    @property
    def dose_per_day(self) -> int:
        """How often per day it is due."""
        return int(self.document["dose_per_day"])

    @property
    def is_sided(self) -> bool:
        """Whether left and right work one after the other."""
        return bool(self.document["sided"])

    @property
    def is_alternating(self) -> bool:
        """Whether the sides change after each repetition."""
        return bool(self.document.get("alternating", False))

    @property
    def can_alternate(self) -> bool:
        """Whether the sides, if it has any, may change after each repetition, as `Exercise.can_alternate` says."""
        texts = self.document["text"].values()
        return "clips" not in self.document and not any(text["between"].get("switch_position") for text in texts)

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers that any exercise may have, by key; changing sides only where it has sides.

        Where they alternate, a change of sides takes the place of the rest between repetitions.
        """
        found = {number["key"]: number["default"] for number in self.document["dosage"]}
        own = {key: found.get(key, _WITHOUT.get(key, 0)) for key in NUMBERS}
        unused = REST_BETWEEN_REPETITIONS_S if self.is_alternating else "" if self.is_sided else SWITCH_SIDE_S
        return {key: value for key, value in own.items() if key != unused}

    @property
    def steps(self) -> tuple[OwnStep, ...]:
        """The parts of one repetition."""
        numbers = {number["key"]: number["default"] for number in self.document["dosage"]}
        texts = self._text["steps"]
        return tuple(
            OwnStep(
                step["id"],
                PhaseKind(step["kind"]),
                texts[step["id"]]["label"],
                numbers[step["seconds"]],
                _first_wording(texts[step["id"]].get("cue", "")),
                step.get("until_done", False),
            )
            for step in self.document["steps"]
        )

    @property
    def things(self) -> str:
        """What is needed, in a line: one thing after the other, with commas between."""
        names = self._text.get("equipment", {})
        return ", ".join(names[thing["id"]] for thing in self.document["equipment"])

    @property
    def lines(self) -> tuple[str, ...]:
        """What to do, a sentence each."""
        return tuple(self._text.get("guidance", {}).get("steps", ()))

    @property
    def picture(self) -> str:
        """The name of the file of its picture; empty for none."""
        return str(self.document.get("picture", ""))

    @property
    def picture_text(self) -> str:
        """What the picture shows; empty where nobody has said."""
        return str(self._text.get("picture", ""))

    # What becomes of it

    def with_id(self, exercise_id: str) -> "OwnExercise":
        """Return it under another id."""
        return replace(self, document={**self.document, "id": exercise_id})

    def with_name(self, name: str) -> "OwnExercise":
        """Return it with another name."""
        return self._changed(lambda document: self._write(document, name, "name"))

    def with_posture(self, posture: Posture) -> "OwnExercise":
        """Return it in another posture."""
        return replace(self, document={**self.document, "posture": posture.value})

    def with_dose_per_day(self, count: int) -> "OwnExercise":
        """Return it due so often per day."""
        return replace(self, document={**self.document, "dose_per_day": count})

    def with_sides(self, *, is_sided: bool, is_alternating: bool = False) -> "OwnExercise":
        """Return it with one side after the other, or both at once.

        What was said by side is said as it was for the left one. Sides that alternate change as fast as they usually
        do, unless the person has set another time.
        """

        def change(document: Document) -> None:
            document["sided"] = is_sided
            document.pop("alternating", None)
            if is_alternating:
                document["alternating"] = True
            if is_sided:
                default, minimum, maximum = FIRST_NUMBERS[SWITCH_SIDE_S]
                usual = {False: default, True: ALTERNATING_SWITCH_S}
                if not self.is_sided:
                    self._add_number(document, SWITCH_SIDE_S, (usual[is_alternating], minimum, maximum))
                elif self.numbers[SWITCH_SIDE_S] == usual[self.is_alternating]:
                    self._set_number(document, SWITCH_SIDE_S, usual[is_alternating])
                if "clips" in document:
                    document["clips"].setdefault("switch", document["clips"]["prepare"])
                return
            self._drop_number(document, SWITCH_SIDE_S)
            document.get("clips", {}).pop("switch", None)
            for text in document["text"].values():
                for name in ("switch", "switch_position"):
                    text["between"].pop(name, None)
                # Not all of the text: a step, or a thing, may itself be called left or right.
                text["between"] = _without_sides(text["between"])
                text["steps"] = {id_: _without_sides(words) for id_, words in text["steps"].items()}

        return self._changed(change)

    def with_number(self, key: str, value: int) -> "OwnExercise":
        """Return it with one of `NUMBERS` changed."""

        def change(document: Document) -> None:
            limits = FIRST_NUMBERS[key]
            if key not in self._keys and value != _WITHOUT.get(key):
                self._add_number(document, key, limits)
            self._set_number(document, key, value)

        return self._changed(change)

    def with_numbers(self, numbers: Mapping[str, int]) -> "OwnExercise":
        """Return it with numbers, by key, that were set elsewhere; it has all of them, within its limits."""

        def change(document: Document) -> None:
            for key, value in numbers.items():
                self._set_number(document, key, value)

        return self._changed(change)

    def with_step(self, step: OwnStep) -> "OwnExercise":
        """Return it with the step of that id changed; another cue takes the place of all its wordings."""
        before = next(other for other in self.steps if other.id == step.id)

        def change(document: Document) -> None:
            entry = next(entry for entry in document["steps"] if entry["id"] == step.id)
            entry["kind"] = step.kind.value
            entry.pop("until_done", None)
            if step.is_until_done:
                entry["until_done"] = True
            self._set_number(document, entry["seconds"], step.seconds)
            if step.label != before.label:
                self._write(document, step.label, "steps", step.id, "label")
            if step.cue != before.cue:
                self._write(document, step.cue or None, "steps", step.id, "cue")

        return self._changed(change)

    def with_new_step(self) -> "OwnExercise":
        """Return it with one more step, the last one."""

        def change(document: Document) -> None:
            ids = {step["id"] for step in document["steps"]}
            places = range(1, MOST_STEPS + len(ids) + 2)
            own_id = next(id_ for id_ in (f"s{n}" for n in places) if id_ not in ids and f"{id_}_s" not in self._keys)
            document["steps"].append({"id": own_id, "kind": PhaseKind.MOVE.value, "seconds": f"{own_id}_s"})
            if "clips" in document:
                document["steps"][-1]["clip"] = document["clips"]["prepare"]
            self._add_number(document, f"{own_id}_s", (STEP_S, 1, LONGEST_TIME_S))
            for text in document["text"].values():
                text["steps"][own_id] = {"label": self.say(_STEP)}

        return self._changed(change)

    def without_step(self, step_id: str) -> "OwnExercise":
        """Return it without a step; it keeps one at least."""

        def change(document: Document) -> None:
            (gone,) = (step for step in document["steps"] if step["id"] == step_id)
            document["steps"] = [step for step in document["steps"] if step["id"] != step_id]
            if gone["seconds"] not in {step["seconds"] for step in document["steps"]}:
                self._drop_number(document, gone["seconds"])
            for text in document["text"].values():
                text["steps"].pop(step_id, None)

        return self._changed(change)

    def with_step_moved(self, row: int, target: int) -> "OwnExercise":
        """Return it with the step in a row in another one."""

        def change(document: Document) -> None:
            document["steps"].insert(target, document["steps"].pop(row))

        return self._changed(change)

    def with_things(self, line: str) -> "OwnExercise":
        """Return it with what is needed as in a line; a thing with the same words as before stays the same thing."""
        names = list(dict.fromkeys(filter(None, (" ".join(name.split()) for name in line.split(",")))))
        known = {name: id_ for id_, name in self._text.get("equipment", {}).items()}
        fetched = {thing["id"]: thing["fetched"] for thing in self.document["equipment"]}

        def change(document: Document) -> None:
            ids = {known.get(name) or plain_stem(name, "thing"): name for name in names}
            document["equipment"] = [{"id": id_, "fetched": fetched.get(id_, True)} for id_ in ids]
            for text in document["text"].values():
                before = text.pop("equipment", {})
                if ids:
                    text["equipment"] = {id_: before.get(id_, name) for id_, name in ids.items()}
            if ids:
                self._text_of(document)["equipment"] = ids

        return self._changed(change)

    def with_lines(self, lines: Iterable[str]) -> "OwnExercise":
        """Return it with other sentences about what to do."""
        kept = [line for line in (" ".join(line.split()) for line in lines) if line]
        return self._changed(lambda document: self._write(document, kept or None, "guidance", "steps"))

    def with_picture(self, name: str) -> "OwnExercise":
        """Return it with another picture, or without; the words for it go with it."""

        def change(document: Document) -> None:
            document.pop("picture", None)
            if name:
                document["picture"] = name
            else:
                self._write(document, None, "picture")

        return self._changed(change)

    def with_picture_text(self, text: str) -> "OwnExercise":
        """Return it with other words for who does not see its picture."""
        return self._changed(lambda document: self._write(document, text or None, "picture"))

    # How

    @property
    def _keys(self) -> set[str]:
        return {number["key"] for number in self.document["dosage"]}

    @property
    def _text(self) -> Document:
        return self._text_of(self.document)

    def _text_of(self, document: Document) -> Document:
        exact = self.language.replace("-", "_")
        codes = (exact, exact.partition("_")[0], FALLBACK_LANGUAGE)
        return next(document["text"][code] for code in codes if code in document["text"])

    def _write(self, document: Document, value: object, *path: str) -> None:
        """Write a text, None for none, also where another language said the same."""
        before = _at(self._text, path)
        for text in document["text"].values():
            if text is self._text_of(document) or _at(text, path) == before:
                _put(text, path, value)

    def _add_number(self, document: Document, key: str, limits: tuple[int, int, int]) -> None:
        default, minimum, maximum = limits
        unit = Unit.SECONDS if key.endswith("_s") else Unit.TIMES
        number = {"key": key, "unit": unit.value, "default": default, "minimum": minimum, "maximum": maximum}
        document["dosage"].append({**number, "origin": Origin.OWN_CHOICE.value})
        words = {"label": self.say(_WORDS.get(key, _STEP)), "source": self.say(_OWN_CHOICE)}
        for text in document["text"].values():
            text["dosage"][key] = dict(words)
            if key in _RESTS:
                text["between"].setdefault("rest", self.say(_REST))
        if key in _RESTS and "clips" in document:
            document["clips"].setdefault("rest", document["clips"]["prepare"])

    def _drop_number(self, document: Document, key: str) -> None:
        document["dosage"] = [number for number in document["dosage"] if number["key"] != key]
        for text in document["text"].values():
            text["dosage"].pop(key, None)

    def _set_number(self, document: Document, key: str, value: int) -> None:
        """Set a number, if there is one of that key; its limits give way."""
        for number in document["dosage"]:
            if number["key"] == key and number["default"] != value:
                number["default"] = value
                number["minimum"] = min(number["minimum"], value)
                number["maximum"] = max(number["maximum"], value)

    def _changed(self, change: Callable[[Document], None]) -> "OwnExercise":
        """Return what `change` makes of a copy of the document, with everything that follows from it."""
        document = deepcopy(self.document)
        change(document)
        for code, text in document["text"].items():
            before = derived_texts(self.document, self.document["text"].get(code, {}), self.say)
            for path, value in derived_texts(document, text, self.say).items():
                followed = before.get(path)
                if _at(text, path) in (followed, _without_sides(followed)):
                    _put(text, path, value)
            if not fits(text["dosage_summary"], document):
                text["dosage_summary"] = dosage_summary(document, text, self.say)
            if not fits(text.get("one_side_summary", ""), document):
                del text["one_side_summary"]
        return replace(self, document=document)


def new_exercise(exercise_id: str, name: str, language: str, say: Say) -> OwnExercise:
    """Return an exercise that can be started as it is."""
    text: Document = {"name": name, "dosage": {}, "steps": {}, "between": {}}
    text["milestones"] = {key: say(words) for key, words in _MILESTONES.items()}
    document: Document = {
        "format": 1,
        "id": exercise_id,
        "posture": Posture.STANDING.value,
        "sided": False,
        "dose_per_day": 1,
        "equipment": [],
        "dosage": [],
        "steps": [],
        "text": {code: deepcopy(text) for code in {FALLBACK_LANGUAGE, language.replace("-", "_")}},
    }
    empty = OwnExercise(document, language, say)
    for key in empty.numbers:
        empty._add_number(document, key, FIRST_NUMBERS[key])
    for each in document["text"].values():
        for path, value in derived_texts(document, each, say).items():
            _put(each, path, value)
    return empty.with_new_step()


def read_own_exercise(file: ReadableFile, language: str, say: Say) -> OwnExercise:
    """Return the exercise of a file, to be changed.

    Raises:
        FileError: It cannot be read, or something in it is wrong.
    """
    exercise = read_exercise(file, language)
    with in_file(file.name):
        document = read_document(file)
    return OwnExercise({**document, "id": exercise.id}, language, say, notes_of(file))


def _first_wording(cue: object) -> str:
    if isinstance(cue, dict):
        cue = cue["left"]
    return str(cue[0] if isinstance(cue, list) else cue)


def _without_sides(value: object) -> object:
    """Return texts in which nothing differs by side any more."""
    if isinstance(value, dict):
        if value.keys() == {"left", "right"}:
            return value["left"]
        return {key: _without_sides(entry) for key, entry in value.items()}
    return [_without_sides(entry) for entry in value] if isinstance(value, list) else value


def _at(table: Document, path: tuple[str, ...]) -> object:
    found: object = table
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _put(table: Document, path: tuple[str, ...], value: object) -> None:
    """Write a value, None for none, with the tables around it."""
    *parents, last = path
    for name in parents:
        table = table.setdefault(name, {})
    if value is None:
        table.pop(last, None)
    else:
        table[last] = value
