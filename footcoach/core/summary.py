"""What was done in a session, exercise by exercise."""

from dataclasses import dataclass

from footcoach.core.record import SessionRecord, Work, works_of


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


def summarise(record: SessionRecord) -> tuple[ExerciseSummary, ...]:
    """Return what was done of each exercise of a session, in its order."""
    by_exercise: dict[str, list[Work]] = {}
    for work in works_of(record):
        by_exercise.setdefault(work.exercise_id, []).append(work)
    return tuple(_of_exercise(exercise_id, works) for exercise_id, works in by_exercise.items())


def _of_exercise(exercise_id: str, works: list[Work]) -> ExerciseSummary:
    done_ms, planned_ms = sum(work.done_ms for work in works), sum(work.planned_ms for work in works)
    return ExerciseSummary(exercise_id, done_ms, planned_ms)
