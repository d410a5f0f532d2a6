"""The week of a session that has just ended: which days are done, how far the goal is, and what is open today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from footcoach.core.dose import doses
from footcoach.core.exercise import DAYS_IN_WEEK, Exercise
from footcoach.core.record import Work
from footcoach.core.weeks import WeekTally, days_done, week_start, week_tallies


@dataclass(frozen=True)
class Programme:
    """What a person means to do each week.

    Attributes:
        exercises: What is due.
        warm_ups: Exercises that do not count.
        goal_days: On how many days a week, 1 to 7.
        first_weekday: On which day weeks begin, 0 for Monday to 6 for Sunday.
    """

    exercises: tuple[Exercise, ...]
    warm_ups: frozenset[str]
    goal_days: int
    first_weekday: int


@dataclass(frozen=True)
class WeekReview:
    """One week, seen from one of its days.

    Attributes:
        today: That day.
        days: The seven days of the week.
        done: The days on which an exercise counts.
        tally: How far the goal is.
        once_more: The exercises that were done today, and are meant to be done again today.
    """

    today: date
    days: tuple[date, ...]
    done: frozenset[date]
    tally: WeekTally
    once_more: tuple[Exercise, ...]

    @property
    def days_left(self) -> int:
        """How many days of the week come after today."""
        return (self.days[-1] - self.today).days

    @property
    def days_missing(self) -> int:
        """On how many more days the goal wants something done; 0 when it is reached."""
        return max(0, self.tally.goal_days - self.tally.days_done)


def review_week(works: Iterable[Work], days_off: frozenset[date], programme: Programme, today: date) -> WeekReview:
    """Return the week of `today`, of which `works` tell what was done in it, and `days_off` its days of rest."""
    works = tuple(works)
    first = week_start(today, programme.first_weekday)
    (tally,) = week_tallies(
        works, days_off, programme.goal_days, today, today, programme.first_weekday, programme.warm_ups
    )
    found = doses(works, programme.exercises, tally.goal_days, today, programme.first_weekday)
    again = {dose.exercise_id for dose in found if 0 < dose.done_today < dose.due_per_day}
    return WeekReview(
        today=today,
        days=tuple(first + timedelta(days=number) for number in range(DAYS_IN_WEEK)),
        done=frozenset(day for day in days_done(works, programme.warm_ups) if first <= day <= today),
        tally=tally,
        once_more=tuple(exercise for exercise in programme.exercises if exercise.id in again),
    )
