"""A plan: a routine compiled into phases. Everything countable is decided here, so the session knows no exercise."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, groupby
from operator import itemgetter

from footcoach.core.cue import Cue
from footcoach.core.exercise import WORK, PhaseKind, Side
from footcoach.core.limits import LONGEST_TIME_S
from footcoach.core.routine import SideOrder

MS_PER_S = 1000

AFTER_STEPS = 1000
"""The step of a rest that follows a repetition; an exercise never has so many steps."""

AFTER_REST = AFTER_STEPS + 1
"""The step of a change of sides that follows a repetition."""

BEFORE_STEPS = -1
"""The step of the time to get ready for a repetition with which an interrupted session goes on."""

_SIDED = WORK | {PhaseKind.SWITCH_SIDE}
"""The kinds of phases that say which side works from then on; in a rest, it is still the one before."""

AFTER_SETS = 1000
"""The set of what follows the last set; an exercise never has so many sets."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a phase stands within its exercise; places are ordered as they are done.

    Attributes:
        set_number: From 1; 0 before the first set, AFTER_SETS after the last.
        side_index: From 0 in the order in which the sides work, 0 while they alternate; their number after the last.
        repetition: From 1, those of both sides together while they alternate; 0 before the first repetition.
        step: From 0; the number of steps after the last of them, BEFORE_STEPS before the first.
    """

    set_number: int
    side_index: int
    repetition: int
    step: int

    @property
    def of_switch(self) -> "Place":
        """Where a change of sides stands that leads to the repetition of this place."""
        if self.repetition > 1:
            return replace(self, repetition=self.repetition - 1, step=AFTER_REST)
        return replace(self, repetition=0, step=0)


@dataclass(frozen=True)
class Phase:
    """The smallest thing that has a time.

    Attributes:
        exercise_id: Whose phase it is.
        kind: What it is for.
        label: The one word on the screen.
        side: Which side works, or comes next while sides change.
        set_number: From 1 to `sets`.
        sets: How many sets or rounds.
        repetition: From 1 to `repetitions`.
        repetitions: How many repetitions in each set and side.
        duration_ms: More than zero; how long it usually takes, if it is `is_until_done`.
        cue: What is said as it begins, in a PREPARE shortly before it ends; empty for nothing.
        later_cues: What is said later, in order of time, each inside the phase; a START cue just before.
        clip: The figure's movement.
        place: Where it stands within its exercise.
        announcement: What is said as a PREPARE begins: which exercise comes. Empty for all others.
        fetch: What must be fetched in a PREPARE; empty for nothing.
        lines: What else to do in it, one thing after the other; it is said with time in between, in a PREPARE before
            its cue.
        asides: What is said besides, in this order, near the beginning and wherever there is room.
        waits: Whether the session stands still as it begins, until the person is ready.
        next_clip: The figure's movement in the phase after it, as long as it is the same exercise.
        rises: Whether the person gets up from the floor in it, last of all.
        level: In which of its forms the exercise is done; empty where it has only one.
        is_until_done: Whether it has no clock: it lasts until the person says that it is done.
    """

    exercise_id: str
    kind: PhaseKind
    label: str
    side: Side
    set_number: int
    sets: int
    repetition: int
    repetitions: int
    duration_ms: int
    cue: str
    later_cues: tuple[Cue, ...]
    clip: str
    place: Place
    announcement: str = ""
    fetch: str = ""
    lines: tuple[str, ...] = ()
    asides: tuple[Cue, ...] = ()
    waits: bool = False
    next_clip: str = ""
    rises: bool = False
    level: str = ""
    is_until_done: bool = False

    @property
    def longest_ms(self) -> int:
        """How long it lasts at most. Who has not said for an hour that it is done has gone away."""
        return LONGEST_TIME_S * MS_PER_S if self.is_until_done else self.duration_ms

    @property
    def is_way_out(self) -> bool:
        """Whether the person gets out of the position in it, with nothing left to do of the exercise."""
        return self.place.set_number == AFTER_SETS

    @property
    def is_return(self) -> bool:
        """Whether it is no part of its exercise, but gets the person ready to go on in the middle of it."""
        return self.place.step == BEFORE_STEPS


@dataclass(frozen=True)
class Segment:
    """The phases of one exercise within a plan.

    Attributes:
        exercise_id: Whose phases.
        first: Index of its PREPARE.
        end: Index after its last phase.
        duration_ms: Sum of its phases.
        is_about: Whether some of them have no clock, so that nobody knows it exactly.
    """

    exercise_id: str
    first: int
    end: int
    duration_ms: int
    is_about: bool = False


@dataclass(frozen=True)
class Plan:
    """What a session runs through.

    Attributes:
        routine_id: What it was compiled from.
        phases: In the order they are done, never empty; each exercise begins with its PREPARE.
        voice_speed_percent: How fast the voice speaks, 50 to 200.
    """

    routine_id: str
    phases: tuple[Phase, ...]
    voice_speed_percent: int = 90

    @cached_property
    def ends_ms(self) -> tuple[int, ...]:
        """How much of the plan lies behind when each of its phases ends, without pauses."""
        return tuple(accumulate(phase.duration_ms for phase in self.phases))

    @property
    def total_ms(self) -> int:
        """How long the plan takes without pauses."""
        return self.ends_ms[-1] if self.phases else 0

    @property
    def levels(self) -> dict[str, str]:
        """In which of its forms each exercise is done, by its id; without those that have only one."""
        return {phase.exercise_id: phase.level for phase in self.phases if phase.level}

    @property
    def is_about(self) -> bool:
        """Whether some of its phases have no clock, so that nobody knows exactly how long it takes."""
        return any(segment.is_about for segment in self.segments)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The exercises in order."""
        counts = [len(tuple(phases)) for _, phases in groupby(self.phases, key=lambda phase: phase.exercise_id)]
        return tuple(self._segment(end - count, end) for count, end in zip(counts, accumulate(counts), strict=True))

    def segment_at(self, index: int) -> Segment:
        """Return the exercise that the phase at `index` belongs to."""
        return next(segment for segment in self.segments if index < segment.end)

    def _segment(self, first: int, end: int) -> Segment:
        phases = self.phases[first:end]
        is_about = any(phase.is_until_done for phase in phases)
        return Segment(phases[0].exercise_id, first, end, sum(phase.duration_ms for phase in phases), is_about)


def continue_with(current: Plan, index: int, fresh: Plan) -> Plan:
    """Return `current` up to and with the phase at `index`, then what `fresh` has left to do after it.

    A repetition that has begun is finished even when the fresh plan has fewer of them.
    """
    here = current.phases[index]
    done = current.phases[: index + 1]
    later = _after(current, index, fresh)
    if not any(_is_same_repetition(phase, here) for phase in later):
        begun = tuple(phase for phase in current.phases[index + 1 :] if _is_same_repetition(phase, here))
        later = begun + later
    return Plan(fresh.routine_id, done + tuple(_changing_sides(here, later, fresh)), fresh.voice_speed_percent)


def restart_with(current: Plan, index: int, fresh: Plan) -> Plan:
    """Return `current` up to the exercise at `index`, then that exercise and all after it as `fresh` has them."""
    segment = current.segment_at(index)
    phases = current.phases[: segment.first] + _from(current, segment, fresh)
    return Plan(fresh.routine_id, phases, fresh.voice_speed_percent)


def with_return(plan: Plan, index: int, prepare: Phase) -> tuple[Plan, int]:
    """Return `plan` for who goes on in it at `index`, and first gets ready as in `prepare`, and where to start in it.

    Whoever was to change sides gets ready on the new one.
    """
    if plan.phases[index].kind is PhaseKind.PREPARE:
        return replace(plan, phases=(*plan.phases[:index], prepare, *plan.phases[index + 1 :])), index
    coming = range(index, plan.segment_at(index).end)
    # An exercise may be nothing but rests.
    index = next((place for place in coming if plan.phases[place].kind in WORK), index)
    work = plan.phases[index]
    getting_ready = replace(
        prepare,
        set_number=work.set_number,
        sets=work.sets,
        repetition=work.repetition,
        repetitions=work.repetitions,
        place=replace(work.place, step=BEFORE_STEPS),
        next_clip=work.clip,
    )
    return replace(plan, phases=(*plan.phases[:index], getting_ready, *plan.phases[index:])), index


def side_order_of(worked: Iterable[tuple[Side, Place]]) -> SideOrder | None:
    """Return the order of sides of one exercise by the sides and places of its work; None where it has no sides."""
    sides: dict[Side, set[int]] = {}
    for side, place in sorted(worked, key=itemgetter(1)):
        sides.setdefault(side, set()).add(place.side_index)
    return SideOrder.of(sides, is_alternating=len(sides) > len(set().union(*sides.values())))


def _from(current: Plan, segment: Segment, fresh: Plan) -> tuple[Phase, ...]:
    """Return what `fresh` has from the exercise of a segment of `current` on.

    An exercise that `fresh` no longer has, as when the warm-up is switched off in its middle, is passed over.
    """
    begins = {anew.exercise_id: anew.first for anew in fresh.segments}
    coming = (later.exercise_id for later in current.segments if later.first >= segment.first)
    first = next((begins[exercise_id] for exercise_id in coming if exercise_id in begins), len(fresh.phases))
    return tuple(phase for phase in fresh.phases[first:] if not phase.is_return)


def _after(current: Plan, index: int, fresh: Plan) -> tuple[Phase, ...]:
    """Return the phases of `fresh` that come after the one at `index` of `current`."""
    here = current.phases[index]
    coming = _from(current, current.segment_at(index), fresh)
    return tuple(phase for phase in coming if phase.exercise_id != here.exercise_id or phase.place > here.place)


def _changing_sides(here: Phase, later: Iterable[Phase], fresh: Plan) -> Iterator[Phase]:
    """Yield what comes `later`, with a change of sides as `fresh` has it where another side would work without one.

    So it would where an extra set follows a set of both sides that `fresh` no longer has.
    """
    side = here.side
    for phase in later:
        if phase.exercise_id == here.exercise_id and phase.kind in _SIDED:
            if phase.kind in WORK and phase.side is not side:
                yield from _switch_before(phase, fresh)
            side = phase.side
        yield phase


def _switch_before(work: Phase, fresh: Plan) -> Iterator[Phase]:
    switch = next((phase for phase in fresh.phases if _leads_to_side(phase, work)), None)
    if switch is not None:
        counted = replace(switch, set_number=work.set_number, sets=work.sets, repetition=work.repetition)
        yield replace(counted, place=work.place.of_switch, next_clip=work.clip)


def _leads_to_side(phase: Phase, work: Phase) -> bool:
    is_switch = phase.exercise_id == work.exercise_id and phase.kind is PhaseKind.SWITCH_SIDE
    return is_switch and phase.side is work.side


def _is_same_repetition(phase: Phase, here: Phase) -> bool:
    """Whether `phase` is a step of the repetition that `here` belongs to."""
    if phase.exercise_id != here.exercise_id or here.place.repetition == 0:
        return False
    return _repetition_of(phase) == _repetition_of(here) and phase.place.step < AFTER_STEPS


def _repetition_of(phase: Phase) -> tuple[int, int, int]:
    return (phase.place.set_number, phase.place.side_index, phase.place.repetition)
