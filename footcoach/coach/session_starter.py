"""How a session starts: new, or where one was interrupted."""

import os
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace

from footcoach.coach.clock import Clock
from footcoach.core.counting import COUNTS_FROM
from footcoach.core.exercise import WORK
from footcoach.core.pain import BodySite, PainMoment, with_scores
from footcoach.core.plan import Phase, Plan, with_return
from footcoach.core.record import (
    RecordStatus,
    SessionLine,
    SessionRecord,
    begin_record,
    resume_index,
    side_orders,
    with_plan,
)
from footcoach.core.routine import Routine, SideOrder
from footcoach.core.session import COUNT_IN_MS


@dataclass(frozen=True)
class SessionStart:
    """What a session starts with.

    Attributes:
        routine: What is done, each exercise in the form in which it stays for the whole session.
        plan: Its phases.
        record: What is known of it already.
        index: The phase that it starts with.
    """

    routine: Routine
    plan: Plan
    record: SessionRecord
    index: int = 0

    def with_pain_before(self, scores: Mapping[BodySite, int]) -> "SessionStart":
        """Return the same with the pain scores of before the session, 0 to 10; without any, earlier ones stay."""
        if not scores:
            return self
        return replace(self, record=replace(self.record, pain=with_scores(self.record.pain, PainMoment.BEFORE, scores)))


class SessionStarter:
    """Makes session starts with the dosage that is set now."""

    def __init__(self, routines: Mapping[str, Routine], compile_plan: Callable[[Routine], Plan], clock: Clock) -> None:
        """Know all `routines` by id; a new session is dated by `clock`."""
        self._routines = routines
        self._compile_plan = compile_plan
        self._clock = clock

    def show_routines(self, routines: Mapping[str, Routine]) -> None:
        """Know these `routines` from now on."""
        self._routines = routines

    def duration_ms(self, routine: Routine) -> int:
        """Return how long a session of `routine` takes."""
        return self._compile_plan(routine).total_ms

    def new(self, routine: Routine) -> SessionStart:
        """Return the start of a new session of `routine`, which has at least one exercise."""
        plan = self._compile_plan(routine)
        record = begin_record(os.urandom(16).hex(), plan, self._clock.local_time())
        return SessionStart(routine.at_levels(plan.levels), plan, record)

    def resumed(self, record: SessionRecord) -> SessionStart | None:
        """Return how an interrupted session goes on; None when nothing of it is left, or its routine is gone.

        The person has as long to get ready for the exercise as at the beginning of a session. It goes on with the
        order, the sides and the forms of exercises it began with: those that a routine has by now, or that the person
        has chosen meanwhile, are for the next session.
        """
        routine = self._routines.get(record.routine_id)
        if routine is None:
            return None
        begun = tuple(dict.fromkeys(phase.exercise_id for phase in record.phases))
        remaining = routine.only(begun).in_order(begun).with_levels(record.levels).with_sides(side_orders(record))
        if not remaining.entries:
            return None
        plan = self._compile_plan(remaining)
        index = resume_index(plan, record)
        if index is None:
            return None
        going_on, first = with_return(plan, index, self._getting_ready(remaining, plan.phases[index]))
        return SessionStart(remaining.at_levels(plan.levels), going_on, with_plan(record, plan), first)

    def _getting_ready(self, routine: Routine, phase: Phase) -> Phase:
        """Return the time to get ready for the exercise of `phase`, on its side, of who comes from the computer."""
        order = SideOrder.of((phase.side,))
        alone = routine.only({phase.exercise_id}).with_sides({phase.exercise_id: order} if order else {})
        prepare = self._compile_plan(alone).phases[0]
        return replace(prepare, duration_ms=max(prepare.duration_ms, COUNT_IN_MS))


def is_superseded(
    interrupted: SessionRecord, sessions: Iterable[SessionLine], warm_ups: Set[str] = frozenset()
) -> bool:
    """Whether a finished later session holds all exercises of `interrupted`, so that nobody needs to resume it.

    Nobody misses one of `warm_ups`.
    """
    wanted = {phase.exercise_id for phase in interrupted.phases if phase.kind in WORK} - warm_ups
    return any(
        line.status is RecordStatus.FINISHED
        and line.started_at_ms > interrupted.last_at_ms
        and wanted <= line.exercise_ids
        and line.done_ms >= COUNTS_FROM * line.planned_ms
        for line in sessions
    )
