"""The record of a session: what was planned, and what was done of it, phase by phase. It is what history keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from footcoach.core.exercise import WORK, PhaseKind, Side
from footcoach.core.pain import Pain
from footcoach.core.plan import MS_PER_S, Phase, Place, Plan, side_order_of
from footcoach.core.routine import SideOrder

if TYPE_CHECKING:
    from footcoach.core.session import PhaseLeft


class RecordStatus(StrEnum):
    """Whether a session goes on. An OPEN one was interrupted, or is running now."""

    OPEN = "open"
    FINISHED = "finished"
    ENDED = "ended"


class StopReason(StrEnum):
    """Why a session was ended early."""

    PAIN = "pain"
    TIRED = "tired"
    NO_TIME = "no time"
    OTHER = "other"


class Outcome(StrEnum):
    """What became of a phase."""

    PENDING = "pending"
    COMPLETED = "completed"
    SKIPPED = "skipped"


class PhaseKey(NamedTuple):
    """Which phase of a session: no two of its phases have the same."""

    exercise_id: str
    place: Place


@dataclass(frozen=True)
class PhaseRecord:
    """One phase as planned and as done.

    Attributes:
        exercise_id: Whose phase it is.
        kind: What it is for.
        side: Which side works.
        repetition: From 1.
        place: Where it stands within its exercise; holds the set.
        planned_ms: More than zero. Of a phase without a clock how long it usually takes, or what was done of it if that
            is more, or all of it.
        done_ms: 0 to `planned_ms`; of the best go when it was done more than once.
        outcome: SKIPPED when it was left before its end.
        day: The local day it counts for; None while it is PENDING.
    """

    exercise_id: str
    kind: PhaseKind
    side: Side
    repetition: int
    place: Place
    planned_ms: int
    done_ms: int = 0
    outcome: Outcome = Outcome.PENDING
    day: date | None = None

    @property
    def key(self) -> PhaseKey:
        """Which phase of its session it is."""
        return PhaseKey(self.exercise_id, self.place)


@dataclass(frozen=True)
class SessionRecord:
    """One session.

    Attributes:
        id: 32 hexadecimal digits, random, never changed.
        routine_id: What was run.
        started_at_ms: Milliseconds since the epoch.
        utc_offset_min: Local time minus UTC when it began, -1440 to 1440 minutes.
        status: Whether it goes on.
        phases: In the order of the plan; then what was done of phases that a changed plan no longer has.
        last_at_ms: When it was last heard of, in milliseconds since the epoch.
        resume_at: The phase that comes, or goes on, next; None when nothing does.
        stop_reason: Why it was ended early; None when nobody said.
        note: The person's own words.
        pain: The answers, at most one for each moment and site.
        levels: In which of its forms each exercise is done, by its id; without those that have only one, or had.
    """

    id: str
    routine_id: str
    started_at_ms: int
    utc_offset_min: int
    status: RecordStatus
    phases: tuple[PhaseRecord, ...]
    last_at_ms: int
    resume_at: PhaseKey | None = None
    stop_reason: StopReason | None = None
    note: str = ""
    pain: tuple[Pain, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The local day on which it began, which it counts for, wherever the clock of the computer is by now."""
        return local_time(self.started_at_ms, self.utc_offset_min).date()

    @property
    def last_day(self) -> date:
        """The local day that the last of it counts for; it may have been continued on another day."""
        return max((phase.day for phase in self.phases if phase.day), default=self.day)

    @property
    def done_ms(self) -> int:
        """Time spent moving and holding."""
        return sum(phase.done_ms for phase in self.phases if phase.kind in WORK)


def local_time(at_ms: int, utc_offset_min: int) -> datetime:
    """Return the time of day at `at_ms` since the epoch where clocks are `utc_offset_min` ahead of UTC."""
    return datetime(1970, 1, 1) + timedelta(milliseconds=at_ms, minutes=utc_offset_min)


def begin_record(session_id: str, plan: Plan, begun: datetime) -> SessionRecord:
    """Return the record of a session of `plan` that begins now; `begun` knows its time zone."""
    at_ms = epoch_ms(begun)
    phases = tuple(_planned(phase) for phase in plan.phases)
    return SessionRecord(
        id=session_id,
        routine_id=plan.routine_id,
        started_at_ms=at_ms,
        utc_offset_min=offset_min(begun),
        status=RecordStatus.OPEN,
        phases=phases,
        last_at_ms=at_ms,
        resume_at=phases[0].key,
        levels=plan.levels,
    )


def epoch_ms(moment: datetime) -> int:
    """Return the milliseconds since the epoch of a moment that knows its time zone."""
    return round(moment.timestamp() * MS_PER_S)


def offset_min(moment: datetime) -> int:
    """Return how many minutes the clocks of a moment that knows its time zone are ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def with_phase_left(record: SessionRecord, left: PhaseLeft, day: date, at_ms: int) -> SessionRecord:
    """Return `record` with what was done of a phase; one done twice, after going back, counts with its best.

    A phase that is no longer planned, because the plan was changed in this very moment, is added at the end. Getting
    ready to go on is no part of what is done.
    """
    if left.phase.is_return:
        return replace(record, last_at_ms=at_ms)
    key = key_of(left.phase)
    is_known = any(phase.key == key for phase in record.phases)
    phases = record.phases if is_known else (*record.phases, _planned(left.phase))
    done = tuple(_done(phase, left, day) if phase.key == key else phase for phase in phases)
    return replace(record, phases=done, last_at_ms=at_ms)


def with_plan(record: SessionRecord, plan: Plan) -> SessionRecord:
    """Return `record` for a plan that was changed in the middle; what is done stays as it is."""
    known = {phase.key: phase for phase in record.phases if phase.outcome is not Outcome.PENDING}
    planned = tuple(known.get(key_of(phase)) or _planned(phase) for phase in plan.phases if not phase.is_return)
    has = {phase.key for phase in planned}
    phases = planned + tuple(phase for phase in known.values() if phase.key not in has)
    return replace(record, phases=phases, levels={**record.levels, **plan.levels})


def is_work_over(record: SessionRecord) -> bool:
    """Whether all that is left of an open session is to get out of a position."""
    return all(phase.outcome is not Outcome.PENDING for phase in record.phases if phase.kind in WORK)


def side_orders(record: SessionRecord) -> dict[str, SideOrder]:
    """Return in which order the sides work in a session, by the id of each exercise that has sides."""
    worked: dict[str, list[tuple[Side, Place]]] = {}
    for phase in record.phases:
        if phase.kind in WORK:
            worked.setdefault(phase.exercise_id, []).append((phase.side, phase.place))
    orders = {exercise_id: side_order_of(work) for exercise_id, work in worked.items()}
    return {exercise_id: order for exercise_id, order in orders.items() if order is not None}


def key_of(phase: Phase) -> PhaseKey:
    """Return which phase of its session it is; of getting ready to go on, with which it goes on."""
    return PhaseKey(phase.exercise_id, replace(phase.place, step=max(phase.place.step, 0)))


def resume_index(plan: Plan, record: SessionRecord) -> int | None:
    """Return where in `plan` an interrupted session goes on; None when nothing is left of it.

    That is the beginning of the repetition, since nobody can begin by lowering the heels; a rest is over by then. In a
    plan that has changed, it is what comes next after the place where it stood.
    """
    if record.resume_at is None:
        return None
    here = next((index for index in _reached(plan, record, record.resume_at) if not _is_rest(plan, index)), None)
    if here is None:
        return None
    segment = plan.segment_at(here)
    own = range(segment.first, segment.end)
    return next((index for index in own if _is_same_repetition(plan.phases[index], plan.phases[here])), here)


def _reached(plan: Plan, record: SessionRecord, key: PhaseKey) -> Iterator[int]:
    """Yield what comes at and after the place `key`, exercise by exercise in the order of `record`."""
    order = list(dict.fromkeys(phase.exercise_id for phase in record.phases))
    if key.exercise_id not in order:
        return
    coming = order[order.index(key.exercise_id) :]
    for segment in plan.segments:
        if segment.exercise_id in coming:
            for index in range(segment.first, segment.end):
                if segment.exercise_id != key.exercise_id or plan.phases[index].place >= key.place:
                    yield index


def _is_rest(plan: Plan, index: int) -> bool:
    return plan.phases[index].kind is PhaseKind.REST


def _is_same_repetition(phase: Phase, here: Phase) -> bool:
    if here.kind not in WORK or phase.kind not in WORK or phase.exercise_id != here.exercise_id:
        return False
    return _repetition_of(phase.place) == _repetition_of(here.place)


def _repetition_of(place: Place) -> tuple[int, int, int]:
    return (place.set_number, place.side_index, place.repetition)


def _planned(phase: Phase) -> PhaseRecord:
    return PhaseRecord(phase.exercise_id, phase.kind, phase.side, phase.repetition, phase.place, phase.duration_ms)


def _done(phase: PhaseRecord, left: PhaseLeft, day: date) -> PhaseRecord:
    outcome = Outcome.COMPLETED if left.is_completed else Outcome.SKIPPED
    now = replace(phase, planned_ms=_planned_ms(left), done_ms=left.elapsed_ms, outcome=outcome, day=day)
    return phase if phase.outcome is not Outcome.PENDING and _worth(phase) >= _worth(now) else now


def _planned_ms(left: PhaseLeft) -> int:
    """Return how long a phase was to last; one without a clock, as long as the person took to have done all of it."""
    if not left.phase.is_until_done:
        return left.phase.duration_ms
    return left.elapsed_ms if left.is_completed else max(left.phase.duration_ms, left.elapsed_ms)


def _worth(phase: PhaseRecord) -> tuple[bool, float, int]:
    """Return by what the better of two goes is chosen: with another dosage, less time can be all of it."""
    return (phase.outcome is Outcome.COMPLETED, phase.done_ms / phase.planned_ms, phase.done_ms)


@dataclass(frozen=True)
class SessionLine:
    """A session in one line, without its phases.

    Attributes:
        id: As in SessionRecord, like the fields of the same names.
        day: The local day it counts for.
        planned_ms: Moving and holding in its plan.
        done_ms: Moving and holding that was done.
        exercise_ids: The exercises of its plan.
        last_at_ms: When it was last heard of, in milliseconds since the epoch.
        levels: In which of its forms each exercise is done, as in SessionRecord.
    """

    id: str
    routine_id: str
    started_at_ms: int
    utc_offset_min: int
    day: date
    status: RecordStatus
    planned_ms: int
    done_ms: int
    stop_reason: StopReason | None
    note: str
    pain: tuple[Pain, ...]
    exercise_ids: frozenset[str]
    last_at_ms: int
    levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def started_at(self) -> datetime:
        """When it began, by the clock of the place where it began."""
        return local_time(self.started_at_ms, self.utc_offset_min)

    @property
    def last_at(self) -> datetime:
        """When it was last heard of, by the clock with which it began."""
        return local_time(self.last_at_ms, self.utc_offset_min)


@dataclass(frozen=True)
class Work:
    """What was planned and done of one exercise on one side in one session.

    Attributes:
        session_id: Which session.
        day: The local day it counts for: when the last of the exercise was done, on whichever side, else that of the
            session. So no exercise is ever cut in two where a week begins.
        exercise_id: Which exercise.
        side: Which side.
        planned_ms: Moving and holding in the plan.
        done_ms: Moving and holding that was done.
        level: In which of its forms; empty where it has only one, or had.
    """

    session_id: str
    day: date
    exercise_id: str
    side: Side
    planned_ms: int
    done_ms: int
    level: str = ""


def works_of(record: SessionRecord) -> tuple[Work, ...]:
    """Return what was planned and done in a session, by exercise and side, in its order."""
    groups: dict[tuple[str, Side], list[PhaseRecord]] = {}
    days: dict[str, date] = {}
    for phase in record.phases:
        if phase.kind in WORK:
            groups.setdefault((phase.exercise_id, phase.side), []).append(phase)
            if phase.day and phase.done_ms:
                days[phase.exercise_id] = max(phase.day, days.get(phase.exercise_id, phase.day))
    return tuple(
        Work(
            session_id=record.id,
            day=days.get(exercise_id, record.day),
            exercise_id=exercise_id,
            side=side,
            planned_ms=sum(phase.planned_ms for phase in phases),
            done_ms=sum(phase.done_ms for phase in phases),
            level=record.levels.get(exercise_id, ""),
        )
        for (exercise_id, side), phases in groups.items()
    )
