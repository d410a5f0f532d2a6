"""The compiler: turns a routine into a plan. Everything countable is decided here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter

from footcoach.core.cue import Cue, Rank
from footcoach.core.exercise import (
    FINISH_S,
    PREPARE_S,
    REPETITIONS,
    REST_BETWEEN_REPETITIONS_S,
    REST_BETWEEN_SETS_S,
    SETS,
    SWITCH_SIDE_S,
    Exercise,
    LaterCue,
    LaterCues,
    PhaseKind,
    Posture,
    Side,
    SidedText,
    Step,
    wording,
)
from footcoach.core.limits import LONGEST_TIME_S, Wordings
from footcoach.core.plan import AFTER_SETS, AFTER_STEPS, MS_PER_S, Phase, Place, Plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry, SideOrder, Talk, WaitForMe
from footcoach.core.words import CHANGE_SIDES, FINISH, GET_READY, REST

FORM_EVERY = {Talk.FULL: 2, Talk.NORMAL: 3}
"""A form cue comes in every third repetition, or in every second one."""

COUNT_EVERY = {Talk.FULL: 1, Talk.NORMAL: 2}
"""So many repetitions apart one says how many are done or left."""

_UPRIGHT = frozenset({Posture.STANDING, Posture.CHAIR})

_Draft = partial[Phase]
"""A phase that is still to be told which clip comes after it: to make one twice takes its time in a long routine."""

FEWEST_COUNTED = 4
"""Fewer repetitions than these nobody counts."""

_Numbers = tuple[dict[str, int], SideOrder, Side | None, Exercise, Exercise | None]


def compile_plan(routine: Routine, preferences: Preferences) -> Plan:
    """Turn a routine into its phases.

    No phase has zero length, no rest but that of getting out of the position follows the last set, and between work on
    different sides there is always a SWITCH_SIDE as long as its seconds are not zero.
    """
    return PlanCompiler().compile(routine, preferences)


class PlanCompiler:
    """Compiles plans one after the other; an exercise is compiled again only when its phases may have changed.

    All routines are made of the same exercises, each with its own numbers and sides.
    """

    def __init__(self) -> None:
        self._common: Preferences | None = None
        self._compiled: dict[tuple[str, str, bool], tuple[_Numbers, tuple[Phase, ...]]] = {}

    def compile(self, routine: Routine, preferences: Preferences) -> Plan:
        """Return what compile_plan does."""
        common = replace(preferences, dosage={}, levels={})
        if common != self._common:
            self._common = common
            self._compiled.clear()
        entries = routine.at_levels(preferences.levels).entries_with(preferences)
        around = (None, *(entry.exercise for entry in entries), None)
        phases: list[Phase] = []
        for entry, previous, following in zip(entries, around, around[2:], strict=False):
            phases.extend(self._phases(entry, preferences, previous, following))
        return Plan(routine.id, tuple(phases), preferences.voice_speed_percent)

    def _phases(
        self, entry: RoutineEntry, preferences: Preferences, previous: Exercise | None, following: Exercise | None
    ) -> tuple[Phase, ...]:
        rises = following is None or following.posture in _UPRIGHT
        key = entry.exercise.form_id, previous.form_id if previous else "", rises
        # The exercises themselves, because a person may change their own.
        numbers = preferences.dosage_of(entry), entry.order, entry.extra_side, entry.exercise, previous
        compiled = self._compiled.get(key)
        if compiled is None or compiled[0] != numbers:
            compiled = numbers, compile_exercise(entry, preferences, previous, rises=rises)
            self._compiled[key] = compiled
        return compiled[1]


def compile_exercise(
    entry: RoutineEntry, preferences: Preferences, previous: Exercise | None, *, rises: bool
) -> tuple[Phase, ...]:
    """Return the phases of one exercise of a routine.

    Args:
        entry: Which exercise, in its form.
        preferences: What the person has changed.
        previous: The exercise before it; None where it is the first.
        rises: Whether the person is to stand up after it, or to sit on a chair.
    """
    return tuple(_ExerciseCompiler(entry, preferences, previous, rises=rises).phases())


class _ExerciseCompiler:
    """Compiles one exercise of a routine."""

    def __init__(
        self, entry: RoutineEntry, preferences: Preferences, previous: Exercise | None, *, rises: bool
    ) -> None:
        self._exercise = entry.exercise
        self._sides = entry.sides
        self._alternates = entry.order.is_alternating
        self._extra_side = entry.extra_side
        self._dosage = preferences.dosage_of(entry)
        self._preferences = preferences
        self._talk = preferences.talk
        self._is_first = previous is None
        self._rises = rises
        # Who presses Start stands at the computer, with nothing at hand.
        self._posture_before = previous.posture if previous else Posture.STANDING
        self._at_hand = {item.id for item in previous.equipment} if previous else set()
        self._sets = self._dosage.get(SETS, 1)
        self._all_sets = self._sets + (self._extra_side is not None)
        self._repetitions = self._dosage.get(REPETITIONS, 1)

    def phases(self) -> Iterator[Phase]:
        """Yield every phase that lasts longer than zero."""
        lasting = [draft for draft in self._all_phases() if draft.keywords["duration_ms"] > 0]
        clips = [*(draft.keywords["clip"] for draft in lasting[1:]), ""]
        return (draft(next_clip=clip) for draft, clip in zip(lasting, clips, strict=True))

    def _all_phases(self) -> Iterator[_Draft]:
        yield self._prepare()
        before = _Position(0, 0, self._sides[0], 0)
        for set_number in range(1, self._all_sets + 1):
            for at in self._repetitions_in(set_number):
                if at.side is not before.side:
                    yield self._switch_side(at)
                elif at.repetition > 1:
                    yield self._rest_between_repetitions(before)
                yield from (self._step(at, index, step) for index, step in enumerate(self._exercise.steps))
                before = at
            if set_number < self._all_sets:
                yield self._rest_between_sets(before)
        yield self._finish(before)

    def _repetitions_in(self, set_number: int) -> Iterator["_Position"]:
        """Yield the repetitions of a set on each side, in the order in which they are done."""
        sides, repetitions = self._sides_in(set_number), range(1, self._repetitions + 1)
        # The extra set has the place that its side has in every set, whatever the number of sets becomes.
        in_order = [_Position(set_number, self._sides.index(side), side, n) for side in sides for n in repetitions]
        # Python sorts so that those of the same repetition keep their order.
        yield from sorted(in_order, key=attrgetter("repetition")) if self._alternates else in_order

    def _sides_in(self, set_number: int) -> tuple[Side, ...]:
        """Return which sides work in a set: the extra one is for the weaker side only."""
        if self._extra_side is not None and set_number > self._sets:
            return (self._extra_side,)
        return self._sides

    def _sets_of(self, side: Side) -> int:
        return self._all_sets if side is self._extra_side else self._sets

    def _place(self, at: "_Position", step: int) -> Place:
        """Return the place of a step; sides that alternate share one count, so that places stand in their order."""
        if self._alternates:
            return Place(at.set_number, 0, (at.repetition - 1) * len(self._sides) + at.side_index + 1, step)
        return Place(at.set_number, at.side_index, at.repetition, step)

    def _prepare(self) -> _Draft:
        between, milestones = self._exercise.between, self._exercise.milestones
        side = self._sides[0]
        return self._phase(
            _Position(1, 0, side, 1),
            kind=PhaseKind.PREPARE,
            label=GET_READY,
            seconds=self._prepare_s(),
            cue=between.prepare_cue.for_side(side),
            clip=between.prepare_clip,
            place=Place(0, 0, 0, 0),
            announcement=self._announcement(),
            fetch=milestones.fetch if self._must_fetch() else "",
            lines=self._lines(between.position, side),
            waits=self._waits(),
        )

    def _lines(self, lines: Iterable[SidedText], side: Side) -> tuple[str, ...]:
        """Return what to do on the way, unless the person wants to hear little."""
        return () if self._talk is Talk.FEW else tuple(line.for_side(side) for line in lines)

    def _announcement(self) -> str:
        """Return how the exercise is announced: by its name when it is the first, or has no words of its own for it."""
        words = self._exercise.milestones.announcement
        return self._exercise.spoken_name if self._is_first or not words else words

    def _waits(self) -> bool:
        """Return whether the session waits for the person; who has just pressed Start is ready."""
        if self._is_first:
            return False
        match self._preferences.wait_for_me:
            case WaitForMe.EVERY_EXERCISE:
                return True
            case WaitForMe.POSTURE_CHANGE:
                return self._changes_posture()
            case _:
                return False

    def _changes_posture(self) -> bool:
        return self._posture_before is not self._exercise.posture

    def _must_fetch(self) -> bool:
        return any(item.is_fetched and item.id not in self._at_hand for item in self._exercise.equipment)

    def _prepare_s(self) -> int:
        """Return the seconds to get ready: longer to change posture and to fetch things."""
        # Skip must land in a PREPARE and never in a hold, so there is always one.
        seconds = self._dosage.get(PREPARE_S, 1)
        if self._changes_posture():
            seconds += self._preferences.posture_change_s
        if self._must_fetch():
            seconds += self._preferences.fetch_equipment_s
        return seconds

    def _step(self, at: "_Position", index: int, step: Step) -> _Draft:
        seconds = self._dosage[step.seconds_key]
        turn = self._turn(at)
        return self._phase(
            at,
            kind=step.kind,
            label=step.label,
            seconds=seconds,
            cue=step.cue.for_side(at.side, turn),
            clip=step.clip,
            place=self._place(at, index),
            later_cues=self._timed(step.later_cues, step.cues_within_s(seconds), turn),
            asides=self._milestone(at, index) + _asides(Rank.ENCOURAGEMENT, self._form_cue(at, step)),
            is_until_done=step.is_until_done,
        )

    def _turn(self, at: "_Position") -> int:
        """Return whose turn it is among several wordings: each repetition has another, else each set and side."""
        if self._repetitions > 1:
            return at.repetition - 1
        return (at.set_number - 1) * len(self._sides) + at.side_index

    def _milestone(self, at: "_Position", step_index: int) -> tuple[Cue, ...]:
        """Return what is said as a repetition begins that somebody counts on."""
        words, done = self._exercise.milestones, at.repetition - 1
        text: Wordings = ""
        begins_set = step_index == 0 and done == 0 and at.side is self._sides_in(at.set_number)[0]
        if begins_set and 1 < at.set_number == self._all_sets:
            text = words.last_set
        elif step_index == 0 and 1 < at.repetition == self._repetitions:
            text = words.last_repetition
        elif step_index == 0 and self._is_counted(at):
            text = self._count(done)
        return _asides(Rank.COUNT, wording(text, self._turn_of_count(at)))

    def _is_counted(self, at: "_Position") -> bool:
        """Return whether it is said how many are done or left: where the sides alternate, by the first of them."""
        is_wanted = self._repetitions >= FEWEST_COUNTED and self._talk is not Talk.FEW
        return is_wanted and not (self._alternates and at.side is not self._sides_in(at.set_number)[0])

    def _count(self, done: int) -> Wordings:
        """Return what is said before the repetition that follows `done` of them."""
        words, half = self._exercise.milestones, (self._repetitions + 1) // 2
        if done == half:
            return words.half_way
        if done == 0 or done % COUNT_EVERY[self._talk]:
            return ""
        text = words.count_done if done < half else words.count_left
        return _counted(text, done, self._repetitions)

    def _turn_of_count(self, at: "_Position") -> int:
        """Return the turn of what comes once in each set and side."""
        return (at.set_number - 1) * len(self._sides) + at.side_index

    def _form_cue(self, at: "_Position", step: Step) -> str:
        if self._talk is Talk.FEW:
            return ""
        turn, is_not_due = divmod(at.repetition, FORM_EVERY[self._talk])
        if is_not_due or not step.form_cues:
            return ""
        return step.form_cues[(turn + at.set_number) % len(step.form_cues)]

    def _timed(self, cues: LaterCues, seconds: int, turn: int) -> tuple[Cue, ...]:
        """Return the later cues of a phase as far as the person wants to hear them."""
        if not cues:
            return ()
        wanted = (cue for cue in cues if self._is_wanted(cue))
        return _timed(wanted, seconds * MS_PER_S, turn)

    def _is_wanted(self, cue: LaterCue) -> bool:
        return cue.is_instruction or self._talk is Talk.FULL or (self._talk is Talk.NORMAL and not cue.is_extra)

    def _rest_between_repetitions(self, at: "_Position") -> _Draft:
        place = self._place(at, AFTER_STEPS)
        seconds = self._dosage.get(REST_BETWEEN_REPETITIONS_S, 0)
        return self._rest(at, seconds, place, done=at.repetition, of=self._repetitions)

    def _rest_between_sets(self, at: "_Position") -> _Draft:
        place = Place(at.set_number, len(self._sides), 0, 0)
        return self._rest(at, self._dosage.get(REST_BETWEEN_SETS_S, 0), place, done=at.set_number, of=self._all_sets)

    def _rest(self, at: "_Position", seconds: int, place: Place, *, done: int, of: int) -> _Draft:
        between, turn = self._exercise.between, done - 1
        return self._phase(
            at,
            kind=PhaseKind.REST,
            label=REST,
            seconds=seconds,
            cue=_counted(wording(between.rest_cue, turn), done, of).replace("{seconds}", str(seconds)),
            clip=wording(between.rest_clip, turn),
            place=place,
            later_cues=self._timed(between.rest_later_cues, seconds, turn),
        )

    def _switch_side(self, at: "_Position") -> _Draft:
        between = self._exercise.between
        return self._phase(
            at,
            kind=PhaseKind.SWITCH_SIDE,
            label=CHANGE_SIDES,
            seconds=self._dosage.get(SWITCH_SIDE_S, 0),
            cue=between.switch_cue.for_side(at.side, self._turn_of_switch(at)),
            clip=between.switch_clip,
            place=self._place(at, 0).of_switch,
            lines=self._lines(between.switch_position, at.side),
        )

    def _turn_of_switch(self, at: "_Position") -> int:
        """Return whose turn it is among several wordings for a change of sides."""
        return self._turn(at) if self._alternates else self._turn_of_count(at) - 1

    def _finish(self, at: "_Position") -> _Draft:
        """Return the time to get out of the position; what to do then is said however little a person wants to hear."""
        between = self._exercise.between
        texts = [line.for_side(at.side) for line in between.finish]
        rises = bool(between.rise) and self._rises
        if rises:
            texts.append(between.rise)
        return self._phase(
            at,
            kind=PhaseKind.REST,
            label=FINISH,
            seconds=self._dosage.get(FINISH_S, 0) if texts else 0,
            cue=texts[0] if texts else "",
            clip=between.finish_clip,
            place=Place(AFTER_SETS, 0, 0, 0),
            lines=tuple(texts[1:]),
            rises=rises,
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
        later_cues: tuple[Cue, ...] = (),
        announcement: str = "",
        fetch: str = "",
        lines: tuple[str, ...] = (),
        asides: tuple[Cue, ...] = (),
        waits: bool = False,
        rises: bool = False,
        is_until_done: bool = False,
    ) -> _Draft:
        return partial(
            Phase,
            exercise_id=self._exercise.id,
            kind=kind,
            label=label,
            side=at.side,
            set_number=at.set_number,
            sets=self._sets_of(at.side),
            repetition=at.repetition,
            repetitions=self._repetitions,
            duration_ms=seconds * MS_PER_S,
            cue=cue,
            later_cues=later_cues,
            clip=clip,
            place=place,
            announcement=announcement,
            fetch=fetch,
            lines=lines,
            asides=asides,
            waits=waits,
            rises=rises,
            level=self._exercise.level,
            is_until_done=is_until_done,
        )


@dataclass(frozen=True)
class _Position:
    """Where the compiler is."""

    set_number: int
    side_index: int
    side: Side
    repetition: int


def _asides(rank: Rank, text: str) -> tuple[Cue, ...]:
    return (Cue(text, rank),) if text else ()


def _counted(text: str, done: int, of: int) -> str:
    """Return `text` with how many are done and left filled in."""
    return text.replace("{done}", str(done)).replace("{left}", str(of - done))


def _timed(cues: Iterable[LaterCue], duration_ms: int, turn: int) -> tuple[Cue, ...]:
    """Place the later cues of a phase that lasts `duration_ms`; those that do not fall inside it are left out."""
    timed = [
        Cue(wording(cue.text, turn * len(moments) + index), _rank_of(cue), at_ms)
        for cue in cues
        for moments in [tuple(_moments(cue, duration_ms))]
        for index, at_ms in enumerate(moments)
    ]
    return tuple(sorted(timed, key=lambda cue: cue.at_ms))


def _rank_of(cue: LaterCue) -> Rank:
    """Return how much a later cue matters: what to do most, then what counts, then what encourages."""
    if cue.is_instruction:
        return Rank.START
    return Rank.ENCOURAGEMENT if cue.after_s is not None else Rank.COUNT


def _moments(cue: LaterCue, duration_ms: int) -> Iterator[int]:
    if cue.is_half_way:
        yield duration_ms // 2
    elif cue.before_end_s is not None:
        at_ms = duration_ms - cue.before_end_s * MS_PER_S
        if 0 < at_ms < duration_ms:
            yield at_ms
    elif cue.after_s is not None:
        every_s = cue.every_s or LONGEST_TIME_S
        yield from range(cue.after_s * MS_PER_S, duration_ms, every_s * MS_PER_S)
