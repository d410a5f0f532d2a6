"""Doses: how often each exercise was done today and this week, and how often it is meant to be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from footcoach.core.counting import counted
from footcoach.core.exercise import Exercise
from footcoach.core.record import Work
from footcoach.core.weeks import week_start


@dataclass(frozen=True)
class Dose:
    """How often one exercise was done, and is meant to be.

    Attributes:
        exercise_id: Which exercise.
        done_today: In how many sessions of today it counts.
        due_per_day: How often a day it is meant.
        days_this_week: On how many days of this week it counts, today included.
        days_per_week: On how many days of this week it is meant; 0 in a week of days off.
    """

    exercise_id: str
    done_today: int
    due_per_day: int
    days_this_week: int
    days_per_week: int

    @property
    def is_due(self) -> bool:
        """Whether there is anything left of it to do today; on a day on which it was begun, the week is no limit."""
        is_a_day = self.done_today > 0 or self.days_this_week < self.days_per_week
        return is_a_day and self.done_today < self.due_per_day


def days_due(exercise: Exercise, goal_days: int) -> int:
    """Return on how many days of a week with a goal of `goal_days` an exercise is meant.

    The goal is the one number of days there is; only an exercise that allows fewer has a smaller one of its own.
    """
    return min(exercise.days_per_week, goal_days)


def doses(
    works: Iterable[Work], exercises: Iterable[Exercise], goal_days: int, today: date, first_weekday: int
) -> tuple[Dose, ...]:
    """Return the dose of each exercise, in their order.

    Args:
        works: What was done, at least in the week of `today`.
        exercises: Which exercises.
        goal_days: The goal of the week of `today`, 0 to 7.
        today: The local day; what lies after it, because the clock was set back, is left out.
        first_weekday: 0 for Monday to 6 for Sunday.
    """
    first = week_start(today, first_weekday)
    days: dict[str, list[date]] = {}
    for done in counted(works):
        if first <= done.day <= today:
            days.setdefault(done.exercise_id, []).append(done.day)
    return tuple(
        _dose(exercise, days.get(exercise.id, []), days_due(exercise, goal_days), today) for exercise in exercises
    )


def _dose(exercise: Exercise, days: list[date], days_per_week: int, today: date) -> Dose:
    return Dose(exercise.id, days.count(today), exercise.dose_per_day, len(set(days)), days_per_week)
