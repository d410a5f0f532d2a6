"""The form of an exported history, and its limits. docs/history-file.md tells it to other programs."""

from datetime import date
from typing import Annotated, Final, Literal

from msgspec import Meta, Raw, Struct

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.pain import WORST, BodySite, PainMoment
from footcoach.core.record import Outcome, RecordStatus, StopReason
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.storage.field_types import Id, Table

FORMAT: Final = "footcoach-history"
VERSION: Final = 1

LARGEST_FILE: Final = 256 * 1024 * 1024
MOST_SESSIONS: Final = 100_000
MOST_PHASES: Final = 10_000
MOST_DAYS_OFF: Final = 100_000
LONGEST_PHASE_MS: Final = 24 * 60 * 60 * 1000
FARTHEST_OFFSET_MIN: Final = 24 * 60
LARGEST_NUMBER: Final = 10_000
# A computer whose clock has lost its battery is in 1970, and the day may be earlier than in UTC.
FIRST_DAY: Final = date(1969, 12, 31)
LAST_DAY: Final = date(2200, 12, 31)
LAST_MS: Final = 7_289_654_399_999
"""The last millisecond of LAST_DAY in UTC, since the epoch."""

SESSION_ID_PATTERN: Final = r"\A[0-9a-f]{32}\Z"

SessionId = Annotated[str, Meta(pattern=SESSION_ID_PATTERN)]
Note = Annotated[str, Meta(max_length=LONGEST_NOTE)]
MomentMs = Annotated[int, Meta(ge=0, le=LAST_MS)]
OffsetMin = Annotated[int, Meta(ge=-FARTHEST_OFFSET_MIN, le=FARTHEST_OFFSET_MIN)]
Score = Annotated[int, Meta(ge=0, le=WORST)]
Number = Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
PlannedMs = Annotated[int, Meta(ge=1, le=LONGEST_PHASE_MS)]
DoneMs = Annotated[int, Meta(ge=0, le=LONGEST_PHASE_MS)]


class Row(Struct, array_like=True, forbid_unknown_fields=True, frozen=True, gc=False):
    """A list whose entries have a fixed order: there may be a million of them, so they do without names."""


class PlaceRow(Row, frozen=True):
    """Where a phase stands within its exercise."""

    set_number: Number
    side_index: Number
    repetition: Number
    step: Number


class PhaseRow(Row, frozen=True):
    """One phase."""

    exercise_id: Id
    kind: PhaseKind
    side: Side
    repetition: Number
    place: PlaceRow
    planned_ms: PlannedMs
    done_ms: DoneMs
    outcome: Outcome
    day: date | None


class PainTable(Table):
    """One answer about pain."""

    moment: PainMoment
    site: BodySite
    score: Score


class ResumeTable(Table):
    """The phase with which an interrupted session goes on."""

    exercise_id: Id
    place: PlaceRow


class SessionTable(Table):
    """One session."""

    id: SessionId
    routine_id: Id
    started_at_ms: MomentMs
    utc_offset_min: OffsetMin
    status: RecordStatus
    last_at_ms: MomentMs
    resume_at: ResumeTable | None
    stop_reason: StopReason | None
    note: Note
    pain: Annotated[list[PainTable], Meta(max_length=len(PainMoment) * len(BodySite))]
    phases: Annotated[list[PhaseRow], Meta(max_length=MOST_PHASES)]


class HeadTable(Struct):
    """What every version of the file says of itself; the rest is for that version to know."""

    format: str
    version: int


class FileTable(Table):
    """The whole file. Its sessions are read one after the other, as ten years of them are too many to hold at once."""

    format: Literal["footcoach-history"]
    version: Literal[1]
    exported_on: date
    days_off: Annotated[list[date], Meta(max_length=MOST_DAYS_OFF)]
    sessions: Annotated[list[Raw], Meta(max_length=MOST_SESSIONS)]
