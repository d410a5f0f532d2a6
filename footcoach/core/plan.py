"""A plan: a routine compiled into phases. Everything countable is decided here, so the session knows no exercise."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from footcoach.core.exercise import (
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
    Exercise,
    LaterCue,
    PhaseKind,
    Posture,
    Side,
    Step,
)
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.core.words import CHANGE_SIDES, GET_READY, REST

MS_PER_S = 1000

# The step of a rest that follows a repetition; an exercise never has so many steps.
_AFTER_STEPS = 1000


@dataclass(frozen=True)
class TimedCue:
    """Something said `at_ms` milliseconds after its phase began."""

    at_ms: int
    text: str


@dataclass(frozen=True, order=True)
class Place:
    """Where a phase stands within its exercise; places are ordered as they are done.

    Attributes:
        set_number: From 1; 0 before the first set.
        side_index: From 0 in the exercise's order of sides; their number after the last of them.
        repetition: From 1; 0 before the first repetition.
        step: From 0; the number of steps after the last of them.
    """

    set_number: int
    side_index: int
    repetition: int
    step: int


@dataclass(frozen=True)
class Phase:
    """The smallest timed thing.

    Attributes:
        exercise_id: Whose phase it is.
        kind: What it is for.
        label: The one word on the screen.
        side: Which side works, or comes next while sides change.
        set_number: From 1 to `sets`.
        sets: How many sets or rounds.
        repetition: From 1 to `repetitions`.
        repetitions: How many repetitions in each set and side.
        duration_ms: More than zero.
        cue: What is said as it begins; empty for nothing.
        later_cues: What is said later, in order of time, each inside the phase.
        clip: The figure's movement.
        place: Where it stands within its exercise.
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
    later_cues: tuple[TimedCue, ...]
    clip: str
    place: Place


@dataclass(frozen=True)
class Segment:
    """The phases of one exercise within a plan.

    Attributes:
        exercise_id: Whose phases.
        first: Index of its PREPARE.
        end: Index after its last phase.
        duration_ms: Sum of its phases.
    """

    exercise_id: str
    first: int
    end: int
    duration_ms: int


@dataclass(frozen=True)
class Plan:
    """What a session runs through.

    Attributes:
        routine_id: What it was compiled from.
        phases: In the order they are done, never empty; each exercise begins with its PREPARE.
    """

    routine_id: str
    phases: tuple[Phase, ...]

    @cached_property
    def total_ms(self) -> int:
        """How long the plan takes without pauses."""
        return sum(phase.duration_ms for phase in self.phases)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The exercises in order."""
        starts = [i for i, phase in enumerate(self.phases) if phase.kind is PhaseKind.PREPARE]
        return tuple(self._segment(first, end) for first, end in pairwise([*starts, len(self.phases)]))

    def segment_at(self, index: int) -> Segment:
        """Return the exercise that the phase at `index` belongs to."""
        return next(segment for segment in self.segments if index < segment.end)

    def _segment(self, first: int, end: int) -> Segment:
        phases = self.phases[first:end]
        return Segment(phases[0].exercise_id, first, end, sum(phase.duration_ms for phase in phases))


def compile_plan(routine: Routine, preferences: Preferences) -> Plan:
    """Turn a routine into its phases.

    No phase has zero length, no rest follows the last set, and between work on different sides there is always
    a SWITCH_SIDE as long as its seconds are not zero.
    """
    phases: list[Phase] = []
    previous: Exercise | None = None
    for entry in routine.entries:
        phases.extend(_ExerciseCompiler(entry, preferences, previous).phases())
        previous = entry.exercise
    return Plan(routine.id, tuple(phases))


def continue_with(current: Plan, index: int, fresh: Plan) -> Plan:
    """Return `current` up to and with the phase at `index`, then what `fresh` has left to do after it.

    A repetition that has begun is finished even when the fresh plan has fewer of them.
    """
    here = current.phases[index]
    done = current.phases[: index + 1]
    later = _after(fresh, here)
    if not any(_is_same_repetition(phase, here) for phase in later):
        begun = tuple(phase for phase in current.phases[index + 1 :] if _is_same_repetition(phase, here))
        later = begun + later
    return Plan(fresh.routine_id, done + later)


def restart_with(current: Plan, index: int, fresh: Plan) -> Plan:
    """Return `current` up to the exercise at `index`, then that exercise and all after it as `fresh` has them."""
    segment = current.segment_at(index)
    anew = _segment_of(fresh, segment.exercise_id)
    return Plan(fresh.routine_id, current.phases[: segment.first] + fresh.phases[anew.first :])


def _segment_of(plan: Plan, exercise_id: str) -> Segment:
    return next(segment for segment in plan.segments if segment.exercise_id == exercise_id)


def _after(plan: Plan, here: Phase) -> tuple[Phase, ...]:
    """Return the phases of `plan` that come after the place of `here`."""
    segment = _segment_of(plan, here.exercise_id)
    own = plan.phases[segment.first : segment.end]
    return tuple(phase for phase in own if phase.place > here.place) + plan.phases[segment.end :]


def _is_same_repetition(phase: Phase, here: Phase) -> bool:
    """Whether `phase` is a step of the repetition that `here` belongs to."""
    if phase.exercise_id != here.exercise_id or here.place.repetition == 0:
        return False
    return _repetition_of(phase) == _repetition_of(here) and phase.place.step < _AFTER_STEPS


def _repetition_of(phase: Phase) -> tuple[int, int, int]:
    return (phase.place.set_number, phase.place.side_index, phase.place.repetition)


class _ExerciseCompiler:
    """Compiles one exercise of a routine."""

    def __init__(self, entry: RoutineEntry, preferences: Preferences, previous: Exercise | None) -> None:
        self._exercise = entry.exercise
        self._dosage = preferences.dosage_of(entry)
        self._preferences = preferences
        # Who presses Start stands at the computer, with nothing at hand.
        self._posture_before = previous.posture if previous else Posture.STANDING
        self._at_hand = {item.id for item in previous.equipment} if previous else set()
        self._sets = self._dosage.get(SETS, 1)
        self._repetitions = self._dosage.get(REPETITIONS, 1)

    def phases(self) -> Iterator[Phase]:
        """Yield every phase that lasts longer than zero."""
        return (phase for phase in self._all_phases() if phase.duration_ms > 0)

    def _all_phases(self) -> Iterator[Phase]:
        sides = self._exercise.sides
        yield self._prepare()
        for set_number in range(1, self._sets + 1):
            for side_index, side in enumerate(sides):
                at = _Position(set_number, side_index, side, 1)
                if side_index > 0 or (set_number > 1 and len(sides) > 1):
                    yield self._switch_side(at)
                yield from self._repetitions_on(at)
            if set_number < self._sets:
                yield self._rest_between_sets(_Position(set_number, len(sides), sides[-1], self._repetitions))

    def _repetitions_on(self, at: "_Position") -> Iterator[Phase]:
        for repetition in range(1, self._repetitions + 1):
            here = _Position(at.set_number, at.side_index, at.side, repetition)
            for index, step in enumerate(self._exercise.steps):
                yield self._step(here, index, step)
            if repetition < self._repetitions:
                yield self._rest_between_repetitions(here)

    def _prepare(self) -> Phase:
        between = self._exercise.between
        side = self._exercise.sides[0]
        return self._phase(
            _Position(1, 0, side, 1),
            kind=PhaseKind.PREPARE,
            label=GET_READY,
            seconds=self._prepare_s(),
            cue=between.prepare_cue.for_side(side),
            clip=between.prepare_clip,
            place=Place(0, 0, 0, 0),
        )

    def _prepare_s(self) -> int:
        """Return the seconds to get ready: longer to change posture and to fetch things."""
        # Skip must land in a PREPARE and never in a hold, so there is always one.
        seconds = self._dosage.get(PREPARE_S, 1)
        if self._posture_before is not self._exercise.posture:
            seconds += self._preferences.posture_change_s
        if any(item.is_fetched and item.id not in self._at_hand for item in self._exercise.equipment):
            seconds += self._preferences.fetch_equipment_s
        return seconds

    def _step(self, at: "_Position", index: int, step: Step) -> Phase:
        seconds = self._dosage[step.seconds_key]
        return self._phase(
            at,
            kind=step.kind,
            label=step.label,
            seconds=seconds,
            cue=step.cue.for_side(at.side),
            clip=step.clip,
            place=Place(at.set_number, at.side_index, at.repetition, index),
            later_cues=_timed(step.later_cues, seconds * MS_PER_S),
        )

    def _rest_between_repetitions(self, at: "_Position") -> Phase:
        place = Place(at.set_number, at.side_index, at.repetition, _AFTER_STEPS)
        return self._rest(at, self._dosage.get(REST_BETWEEN_REPETITIONS_S, 0), place)

    def _rest_between_sets(self, at: "_Position") -> Phase:
        place = Place(at.set_number, at.side_index, 0, 0)
        return self._rest(at, self._dosage.get(REST_BETWEEN_SETS_S, 0), place)

    def _rest(self, at: "_Position", seconds: int, place: Place) -> Phase:
        between = self._exercise.between
        return self._phase(
            at,
            kind=PhaseKind.REST,
            label=REST,
            seconds=seconds,
            cue=between.rest_cue,
            clip=between.rest_clip,
            place=place,
        )

    def _switch_side(self, at: "_Position") -> Phase:
        between = self._exercise.between
        return self._phase(
            at,
            kind=PhaseKind.SWITCH_SIDE,
            label=CHANGE_SIDES,
            seconds=self._dosage.get(SWITCH_SIDE_S, 0),
            cue=between.switch_cue.for_side(at.side),
            clip=between.switch_clip,
            place=Place(at.set_number, at.side_index, 0, 0),
        )

    def _phase(
        self,
        at: "_Position",
        *,
        kind: PhaseKind,
        label: str,
        seconds: int,
        cue: str,
        clip: str,
        place: Place,
        later_cues: tuple[TimedCue, ...] = (),
    ) -> Phase:
        return Phase(
            exercise_id=self._exercise.id,
            kind=kind,
            label=label,
            side=at.side,
            set_number=at.set_number,
            sets=self._sets,
            repetition=at.repetition,
            repetitions=self._repetitions,
            duration_ms=seconds * MS_PER_S,
            cue=cue,
            later_cues=later_cues,
            clip=clip,
            place=place,
        )


@dataclass(frozen=True)
class _Position:
    """Where the compiler is."""

    set_number: int
    side_index: int
    side: Side
    repetition: int


def _timed(cues: tuple[LaterCue, ...], duration_ms: int) -> tuple[TimedCue, ...]:
    """Place the later cues of a step that lasts `duration_ms`; those that do not fall inside it are left out."""
    timed = [TimedCue(at_ms, cue.text) for cue in cues for at_ms in _moments(cue, duration_ms)]
    return tuple(sorted(timed, key=lambda cue: cue.at_ms))


def _moments(cue: LaterCue, duration_ms: int) -> Iterator[int]:
    if cue.before_end_s is not None:
        at_ms = duration_ms - cue.before_end_s * MS_PER_S
        if 0 < at_ms < duration_ms:
            yield at_ms
    elif cue.after_s is not None:
        every_ms = cue.every_s * MS_PER_S if cue.every_s else duration_ms
        yield from range(cue.after_s * MS_PER_S, duration_ms, every_ms)
