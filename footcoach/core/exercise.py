"""An exercise: its words, its numbers and where each number comes from. Plain values, already in one language.

Every field and its limits are declared here; `storage` reads the files by it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Literal

from footcoach.core.limits import (
    LONGEST_TIME_S,
    ButtonText,
    Count,
    CueTimeS,
    Id,
    Ids,
    Key,
    Limits,
    PictureName,
    ShortTemplate,
    ShortText,
    SomeTexts,
    Text,
    Texts,
    Wordings,
)


class Side(StrEnum):
    """Which side of the body works."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The opposite side; both sides have none but themselves."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class PhaseKind(StrEnum):
    """What a phase is for."""

    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"
    SWITCH_SIDE = "switch_side"


StepKind = Literal[PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.REST]

WORK = frozenset({PhaseKind.MOVE, PhaseKind.HOLD})
"""The kinds of phases in which somebody exercises."""


class Posture(StrEnum):
    """How the body is placed; a change of posture takes time."""

    STANDING = "standing"
    CHAIR = "chair"
    FLOOR = "floor"
    LYING = "lying"


class Unit(StrEnum):
    """What a dosage number counts."""

    SECONDS = "seconds"
    TIMES = "times"


class Origin(StrEnum):
    """Where a dosage number comes from."""

    ARTICLE = "article"
    SOURCE = "source"
    OWN_CHOICE = "own choice"


DAYS_IN_WEEK = 7

CUES_FOR_TIMES = 3
"""Cues in a step without a clock are meant for who takes up to so many times as long as usual."""

MOST_WORDS_IN_CUE = 6
"""Longer than this nobody takes in while moving."""

# The keys that the plan gives a meaning. An exercise may have more, one for each of its steps.
SETS = "sets"
REPETITIONS = "repetitions"
PREPARE_S = "prepare_s"
REST_BETWEEN_REPETITIONS_S = "rest_between_repetitions_s"
REST_BETWEEN_SETS_S = "rest_between_sets_s"
SWITCH_SIDE_S = "switch_side_s"
FINISH_S = "finish_s"


@dataclass(frozen=True)
class DosageNumber:
    """One number of an exercise's dosage that a person may change.

    Attributes:
        key: The number's name within its exercise; names of seconds end in `_s`.
        label: What the settings dialog calls it.
        unit: What it counts.
        default: The value as delivered, in `unit`, within `minimum` and `maximum`.
        origin: Where the default comes from.
        source: That origin in words: the article's sentence, the named source, or the reason for the choice.
    """

    key: Key
    label: ShortText
    unit: Unit
    default: Count
    minimum: Count
    maximum: Count
    origin: Origin
    source: Text

    def within(self, value: int) -> int:
        """Return `value`, or the limit that it exceeds."""
        return max(self.minimum, min(value, self.maximum))


def wording(wordings: Wordings, turn: int) -> str:
    """Return the text that is used at its turn, from 0."""
    return wordings if isinstance(wordings, str) else wordings[turn % len(wordings)]


@dataclass(frozen=True)
class SidedText:
    """A text that may differ by side, so that a translation never has to build it from pieces."""

    left: Wordings
    right: Wordings
    both: Wordings

    def for_side(self, side: Side, turn: int = 0) -> str:
        """Return the text to say when `side` works, at its turn from 0."""
        if side is Side.BOTH:
            return wording(self.both, turn)
        return wording(self.left if side is Side.LEFT else self.right, turn)

    @classmethod
    def same(cls, text: Wordings) -> "SidedText":
        """Return a text that is the same on every side."""
        return cls(text, text, text)


@dataclass(frozen=True)
class LaterCue:
    """Something said in the middle of a phase.

    Exactly one of the three places is set.

    Attributes:
        text: At most six words; used in turn, each time that it is said.
        after_s: Seconds after the phase began, or None.
        before_end_s: Seconds before the phase ends, or None.
        is_half_way: Whether it is said in the middle of the phase.
        every_s: With `after_s`: said again each time so many seconds have passed; None for once.
        is_instruction: Whether it says what to do from that moment on, and so is said just before it.
        is_extra: Whether it is only for who wants to hear much.
    """

    text: Wordings
    after_s: CueTimeS | None = None
    before_end_s: CueTimeS | None = None
    is_half_way: bool = False
    every_s: CueTimeS | None = None
    is_instruction: bool = False
    is_extra: bool = False


LaterCues = Annotated[tuple[LaterCue, ...], Limits(max_length=10)]


@dataclass(frozen=True)
class Step:
    """One part of a repetition.

    Attributes:
        kind: MOVE, HOLD or REST.
        label: The one word on the screen, such as Up.
        seconds_key: The dosage number that holds its length, or how long it usually takes.
        cue: What is said as it begins, used in turn by repetition, else by set and side; empty for nothing.
        later_cues: What is said while it lasts.
        clip: The figure's movement; empty for none.
        form_cues: How to do it well; one of them, in turn, is said in every third repetition where there is room.
        is_until_done: Whether it has no clock: it lasts until the person says that it is done.
    """

    kind: StepKind
    label: ShortText
    seconds_key: Key
    cue: SidedText
    later_cues: LaterCues
    clip: Id = ""
    form_cues: Annotated[tuple[ShortText, ...], Limits(max_length=10)] = ()
    is_until_done: bool = False

    def cues_within_s(self, seconds: int) -> int:
        """Return within how many seconds something can be said in it, if it takes, or usually takes, `seconds`."""
        return min(seconds * CUES_FOR_TIMES, LONGEST_TIME_S) if self.is_until_done else seconds


@dataclass(frozen=True)
class Equipment:
    """A thing the exercise needs.

    Attributes:
        id: The same thing has the same id in every exercise.
        name: In the language of the exercise.
        is_fetched: Whether it must be fetched, unlike a wall.
    """

    id: Id
    name: ShortText
    is_fetched: bool


Lines = Annotated[tuple[SidedText, ...], Limits(max_length=10)]
"""What to do, one thing after the other; it is said in this order, with time to do it."""


@dataclass(frozen=True)
class Between:
    """What is shown and said in the phases that stand between the steps of an exercise.

    Attributes:
        prepare_cue: The last thing to do while getting ready, by the side that begins; said shortly before it does.
        prepare_text: The set-up, one or two sentences to read.
        rest_cue: Said as a rest begins, used in turn; `{seconds}` in it stands for how long, `{done}` and `{left}` for
            how many repetitions, or sets, are done and left.
        switch_cue: Said as the sides change, by the side that comes next.
        prepare_clip: The figure while getting ready; empty for none, as all the others may be.
        rest_clip: The figure at rest; several are used in turn, as what is said in it is.
        switch_clip: The figure while the sides change.
        rest_later_cues: Said while a rest lasts.
        position: What to do before the `prepare_cue`: how to get into position.
        switch_position: What to do while the sides change, by the side that comes next.
        finish: What to do after the last repetition, by its side: how to get out of the position.
        rise: Said after that where the person is to stand up, or to sit on a chair, next; empty for nothing.
        finish_clip: The figure then.
    """

    prepare_cue: SidedText
    prepare_text: Text
    rest_cue: Wordings
    switch_cue: SidedText
    prepare_clip: Id = ""
    rest_clip: Ids = ""
    switch_clip: Id = ""
    rest_later_cues: LaterCues = ()
    position: Lines = ()
    switch_position: Lines = ()
    finish: Lines = ()
    rise: ShortText = ""
    finish_clip: Id = ""


@dataclass(frozen=True)
class Milestones:
    """What is said besides the cues of the phases, so that nobody has to look or to count; empty for nothing.

    Of several wordings one is used at a time, in turn. `{done}` and `{left}` stand for how many repetitions are done
    and left.

    Attributes:
        announcement: Names the exercise as the next one.
        fetch: Names what must be fetched.
        half_way: Said when half of the repetitions are done.
        last_repetition: Said before the last repetition.
        last_set: Said before the last set or round.
        count_done: Said after some of the first half of the repetitions.
        count_left: Said before some of the second half of the repetitions.
    """

    announcement: ShortText = ""
    fetch: ShortText = ""
    half_way: Wordings = ""
    last_repetition: Wordings = ""
    last_set: Wordings = ""
    count_done: ShortText = ""
    count_left: ShortText = ""


@dataclass(frozen=True)
class Guidance:
    """The words of an exercise's page, in plain language; those that nobody has written are empty.

    Attributes:
        why: One sentence: what the exercise is good for in daily life.
        feel: What it should feel like, and what not.
        steps: Four to seven sentences, one action each; none where nobody has written any.
        mistakes: What commonly goes wrong.
        breathing: How to breathe.
        easier: Ways to make it easier.
        harder: Ways to make it harder.
        stop_if: When to stop at once.
        ask_first: When to leave it out or to ask a doctor or physiotherapist before.
        evidence: What is known about its effect, honestly.
        frequency: Who says how often, and what of it is our choice.
        time_course: How long until it helps, as far as a source says; empty where none does.
        article_heading: What the article calls it; empty for an exercise that is not in it.
        article_note: How the program read the article where it is silent or unclear.
    """

    why: Text = ""
    feel: Text = ""
    steps: SomeTexts = ()
    mistakes: Texts = ()
    breathing: Text = ""
    easier: Texts = ()
    harder: Texts = ()
    stop_if: Text = ""
    ask_first: Texts = ()
    evidence: Text = ""
    frequency: Text = ""
    time_course: Text = ""
    article_heading: ShortText = ""
    article_note: Text = ""


@dataclass(frozen=True)
class Exercise:
    """One exercise in one language.

    Attributes:
        id: Lower-case words joined by hyphens; never changes.
        name: What the screen calls it.
        short_name: At most two words, for narrow places.
        posture: How the body is placed.
        is_sided: Whether left and right work one after the other.
        equipment: What is needed.
        dosage: Its numbers by key, in the order the dialog shows them.
        dosage_summary: The dosage in a few words with `{key}` for each number, such as `{sets} × {repetitions}`.
        steps: The parts of one repetition, in order, never empty.
        between: The phases around the repetitions.
        dose_per_day: How often per day it is due.
        guidance: The words of its page.
        still_clip: The clip whose end pose is the exercise's picture; empty for an exercise that the figure cannot do.
        milestones: What is said besides the cues of its phases.
        days_per_week: On how many days a week it is meant, at most, 1 to 7.
        one_side_summary: The dosage in a few words where only one side works; empty where they are the same.
        picture: The file of a picture that the person has given it; empty for none.
        picture_text: What that picture shows, for who does not see it; empty where nobody has said.
        level: Which of its forms this is; empty for an exercise that has only one.
        level_name: What the screen calls the form.
        level_note: What is different in it.
        is_delivered: Whether it is the form with which the exercise comes.
        levels: All its forms, from the easiest to the hardest, each with the same id and without this field; empty for
            an exercise that has only one. Doses, weeks and history count the exercise, in whichever form.
        is_alternating: Whether the sides change after each repetition; only where they can, see `can_alternate`.
    """

    id: Id
    name: ShortText
    short_name: ShortText
    posture: Posture
    is_sided: bool
    equipment: tuple[Equipment, ...]
    dosage: Mapping[str, DosageNumber]
    dosage_summary: ShortTemplate
    steps: tuple[Step, ...]
    between: Between
    dose_per_day: Annotated[int, Limits(ge=1, le=10)]
    guidance: Guidance = Guidance()
    still_clip: Id = ""
    milestones: Milestones = Milestones()
    days_per_week: Annotated[int, Limits(ge=1, le=DAYS_IN_WEEK)] = DAYS_IN_WEEK
    one_side_summary: ShortTemplate = ""
    picture: PictureName = ""
    picture_text: Text = ""
    level: Id = ""
    level_name: ButtonText = ""
    level_note: Text = ""
    is_delivered: bool = True
    levels: tuple["Exercise", ...] = ()
    is_alternating: bool = False

    @property
    def can_alternate(self) -> bool:
        """Whether the sides may change after each repetition: nothing is to be done then but to go on with the other.

        A figure that changes sides is turned round, which nobody could follow after each repetition.
        """
        return self.is_sided and not self.between.switch_position and not self.between.switch_clip

    @property
    def form_id(self) -> str:
        """By which the settings know its numbers: those of one form mean nothing for another."""
        return self.id if self.is_delivered else f"{self.id}/{self.level}"

    def at_level(self, level: str) -> "Exercise":
        """Return the exercise in one of its forms; as it is where there is no such form."""
        found = next((form for form in self.levels if form.level == level), None)
        return self if found is None else replace(found, levels=self.levels)

    def known_as(self, exercise_id: str, picture: str) -> "Exercise":
        """Return it under another id and with another picture, in all its forms."""
        forms = tuple(replace(form, id=exercise_id, picture=picture) for form in self.levels)
        return replace(self, id=exercise_id, picture=picture, levels=forms)

    def with_thing_ids(self, ids: Mapping[str, str]) -> "Exercise":
        """Return it with these ids of things, by their names in small letters, in all its forms; others keep theirs."""
        things = tuple(replace(thing, id=ids.get(thing.name.casefold(), thing.id)) for thing in self.equipment)
        return replace(self, equipment=things, levels=tuple(form.with_thing_ids(ids) for form in self.levels))

    @property
    def spoken_name(self) -> str:
        """What a voice calls it: its name, unless that is too long for a cue."""
        return self.name if len(self.name.split()) <= MOST_WORDS_IN_CUE else self.short_name

    @property
    def usual_keys(self) -> frozenset[str]:
        """The numbers that only say how long something usually takes: the seconds of the steps without a clock."""
        return frozenset(step.seconds_key for step in self.steps if step.is_until_done)

    def default_dosage(self) -> dict[str, int]:
        """Return every number as delivered, by key."""
        return {key: number.default for key, number in self.dosage.items()}


def name_of(exercise_id: str, exercises: Mapping[str, Exercise], levels: Collection[str] = ()) -> str:
    """Return the name of one of `exercises`; one that is no longer there keeps its id as its name.

    Where it was done in one of its `levels` with which it does not come, all of them are named too, from easy to hard.
    """
    exercise = exercises.get(exercise_id)
    if exercise is None:
        return exercise_id
    forms = [form for form in exercise.levels if form.level in levels]
    if all(form.is_delivered for form in forms):
        return exercise.name
    return f"{exercise.name} ({', '.join(form.level_name for form in forms)})"


def in_order(exercise_ids: Iterable[str], exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """Return ids in the order of `exercises`, then those that are no longer there, each once."""
    ids = set(exercise_ids)
    return (*(id_ for id_ in exercises if id_ in ids), *sorted(ids - exercises.keys()))
