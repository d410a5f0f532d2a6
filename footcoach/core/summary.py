"""What was done in a session, exercise by exercise."""

from collections.abc import Iterable
from dataclasses import dataclass

from footcoach.core.exercise import PhaseKind
from footcoach.core.plan import Plan
from footcoach.core.session import PhaseLeft

_WORK = {PhaseKind.MOVE, PhaseKind.HOLD}


@dataclass(frozen=True)
class ExerciseSummary:
    """What was done of one exercise.

    Attributes:
        exercise_id: Which exercise.
        done_ms: Time spent moving and holding.
        planned_ms: Moving and holding in the plan, more than zero.
    """

    exercise_id: str
    done_ms: int
    planned_ms: int

    @property
    def is_complete(self) -> bool:
        """Whether all of it was done."""
        return self.done_ms >= self.planned_ms


def summarise(plan: Plan, left: Iterable[PhaseLeft]) -> tuple[ExerciseSummary, ...]:
    """Return what was done of each exercise of `plan`, in its order.

    A phase done twice, after going back, counts once, with its best time.
    """
    best_ms: dict[tuple[str, object], int] = {}
    for event in left:
        if event.phase.kind in _WORK:
            key = (event.phase.exercise_id, event.phase.place)
            best_ms[key] = max(best_ms.get(key, 0), event.elapsed_ms)
    return tuple(_of_exercise(plan, segment.exercise_id, best_ms) for segment in plan.segments)


def _of_exercise(plan: Plan, exercise_id: str, best_ms: dict[tuple[str, object], int]) -> ExerciseSummary:
    planned = [phase for phase in plan.phases if phase.exercise_id == exercise_id and phase.kind in _WORK]
    done_ms = sum(elapsed_ms for (owner, _), elapsed_ms in best_ms.items() if owner == exercise_id)
    return ExerciseSummary(exercise_id, done_ms, sum(phase.duration_ms for phase in planned))
