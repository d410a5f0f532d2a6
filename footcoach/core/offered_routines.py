"""Which routine a person wants to be offered on which day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from footcoach.core.exercise import DAYS_IN_WEEK


@dataclass(frozen=True)
class OfferedRoutines:
    """The ids of the routines that are offered.

    Attributes:
        usual: On every day that has none of its own.
        on_weekdays: On single weekdays, 0 for Monday to 6 for Sunday.
    """

    usual: str
    on_weekdays: Mapping[int, str] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """All that are offered on some day."""
        return frozenset({self.usual, *self.on_weekdays.values()})

    def on(self, day: date) -> str:
        """Return which is offered on `day`."""
        return self.on_weekdays.get(day.weekday(), self.usual)

    def weekdays_of(self, routine_id: str) -> frozenset[int]:
        """Return the weekdays on which a routine is offered, 0 for Monday."""
        return frozenset(day for day in range(DAYS_IN_WEEK) if self.on_weekdays.get(day, self.usual) == routine_id)

    def with_weekday(self, weekday: int, routine_id: str | None) -> "OfferedRoutines":
        """Return the same with `routine_id` on one weekday; None for the usual one."""
        others = {day: id_ for day, id_ in self.on_weekdays.items() if day != weekday}
        own = {} if routine_id is None else {weekday: routine_id}
        return replace(self, on_weekdays={**others, **own})

    def among(self, known: Mapping[str, object], fallback: str) -> "OfferedRoutines":
        """Return the same of what is `known`: another usual one becomes `fallback`, other weekdays have the usual."""
        weekdays = {day: id_ for day, id_ in self.on_weekdays.items() if id_ in known}
        return OfferedRoutines(self.usual if self.usual in known else fallback, weekdays)
