"""The form of an exercise file: what is the same in every language, and what a person reads, once per language."""

from typing import Annotated, Any

from msgspec import Meta, field

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.storage.field_types import (
    Count,
    Id,
    Key,
    OriginName,
    PostureName,
    ShortText,
    SomeTexts,
    StepKindName,
    Table,
    Text,
    Texts,
    TimeOfCue,
    UnitName,
)


class EquipmentTable(Table):
    """One needed thing."""

    id: Id
    fetched: bool


class ClipsTable(Table):
    """The figure's movements between the steps."""

    prepare: Id
    rest: Id | None = None
    switch: Id | None = None


class DosageTable(Table):
    """One number of the dosage."""

    key: Key
    unit: UnitName
    default: Count
    minimum: Count
    maximum: Count
    origin: OriginName


class StepTable(Table):
    """One step of a repetition; `seconds` is the key of the dosage number that holds its length."""

    id: Key
    kind: StepKindName
    seconds: Key
    clip: Id


class ExerciseTable(Table):
    """A whole exercise file; `text` holds one `TextTable` per language."""

    id: Id
    posture: PostureName
    sided: bool
    dose_per_day: Annotated[int, Meta(ge=1, le=10)]
    still_clip: Id
    equipment: Annotated[list[EquipmentTable], Meta(max_length=10)]
    clips: ClipsTable
    dosage: Annotated[list[DosageTable], Meta(min_length=1, max_length=30)]
    steps: Annotated[list[StepTable], Meta(min_length=1, max_length=12)]
    text: Annotated[dict[str, Any], Meta(max_length=100)]
    days_per_week: Annotated[int, Meta(ge=1, le=DAYS_IN_WEEK)] = DAYS_IN_WEEK


class SidedCue(Table):
    """A cue that differs by side."""

    left: ShortText
    right: ShortText


class LaterCueTable(Table):
    """Something said in the middle of a step."""

    text: ShortText
    after_s: TimeOfCue | None = None
    before_end_s: TimeOfCue | None = None
    half_way: bool = False
    every_s: TimeOfCue | None = None
    instruction: bool = False


LaterCues = Annotated[list[LaterCueTable], Meta(max_length=10)]


class NumberText(Table):
    """The words of one number of the dosage."""

    label: ShortText
    source: Text


class StepText(Table):
    """The words of one step."""

    label: ShortText
    cue: ShortText | SidedCue
    later: LaterCues = field(default_factory=list)
    form: Annotated[list[ShortText], Meta(max_length=10)] = field(default_factory=list)


class BetweenText(Table):
    """The words of the phases between the steps."""

    prepare: ShortText | SidedCue
    prepare_text: Text
    rest: ShortText | None = None
    switch: ShortText | SidedCue | None = None
    rest_later: LaterCues = field(default_factory=list)


class MilestonesText(Table):
    """What is said besides the cues of the phases."""

    announcement: ShortText = ""
    fetch: ShortText = ""
    half_way: ShortText = ""
    last_repetition: ShortText = ""
    last_set: ShortText = ""


class GuidanceText(Table):
    """The words of the exercise's page."""

    why: Text
    feel: Text
    steps: SomeTexts
    mistakes: Texts
    breathing: Text
    easier: Texts
    harder: Texts
    stop_if: Text
    ask_first: Texts
    evidence: Text
    frequency: Text
    article_heading: ShortText = ""
    article_note: Text = ""


class TextTable(Table):
    """Everything a person reads or hears, in one language; the three tables have an entry for each id or key."""

    name: ShortText
    short_name: ShortText
    dosage_summary: ShortText
    dosage: dict[str, Any]
    steps: dict[str, Any]
    between: BetweenText
    guidance: GuidanceText
    equipment: dict[str, Any] = field(default_factory=dict)
    milestones: MilestonesText = field(default_factory=MilestonesText)
