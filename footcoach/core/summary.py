"""What was done in a session: exercise by exercise, and in all."""

from collections.abc import Container
from dataclasses import dataclass

from footcoach.core.counting import counted
from footcoach.core.exercise import WORK
from footcoach.core.plan import MS_PER_S
from footcoach.core.record import Outcome, RecordStatus, SessionRecord, Work, is_work_over, works_of


@dataclass(frozen=True)
class ExerciseSummary:
    """What was done of one exercise.

    Attributes:
        exercise_id: Which exercise.
        done_ms: Time spent moving and holding.
        planned_ms: Moving and holding in the plan, more than zero.
        level: In which of its forms it was done; empty where it has only one.
    """

    exercise_id: str
    done_ms: int
    planned_ms: int
    level: str = ""

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
    return ExerciseSummary(exercise_id, done_ms, planned_ms, works[0].level)


@dataclass(frozen=True)
class SessionSummary:
    """A session that is over.

    Attributes:
        exercises: What was done of each exercise, in their order; with which one warmed up, too.
        work_ms: Moving and holding that was done; whole seconds of each exercise, so that they add up to it.
        other_ms: Getting ready, resting, changing sides and getting up that was done.
        counted: How many exercises count as done; a warm-up never does.
        complete: How many of these were done wholly.
        planned: How many there were to do.
        is_warmed_up: Whether the warm-up, if there was one, was done wholly.
        is_whole: Whether it came to its end, or there was nothing left but to get up.
    """

    exercises: tuple[ExerciseSummary, ...]
    work_ms: int
    other_ms: int
    counted: int
    complete: int
    planned: int
    is_warmed_up: bool
    is_whole: bool


def summarise_session(record: SessionRecord, warm_ups: Container[str]) -> SessionSummary:
    """Return what was done in a session in which `warm_ups` do not count."""
    exercises = summarise(record)
    return SessionSummary(
        exercises=exercises,
        work_ms=sum(summary.done_ms // MS_PER_S * MS_PER_S for summary in exercises),
        other_ms=sum(phase.done_ms for phase in record.phases if phase.kind not in WORK),
        counted=sum(1 for _ in counted(works_of(record), warm_ups)),
        complete=sum(summary.is_complete for summary in exercises if summary.exercise_id not in warm_ups),
        planned=sum(summary.exercise_id not in warm_ups for summary in exercises),
        is_warmed_up=any(summary.is_complete for summary in exercises if summary.exercise_id in warm_ups),
        is_whole=(record.status is RecordStatus.FINISHED or _has_done_the_last(record)) and record.done_ms > 0,
    )


def _has_done_the_last(record: SessionRecord) -> bool:
    """Whether the last movement was done to its end, so that there was nothing left but to get up."""
    last = [phase.outcome for phase in record.phases if phase.kind in WORK][-1:]
    return is_work_over(record) and last == [Outcome.COMPLETED]
