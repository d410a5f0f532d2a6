"""What must be true of an exported history besides the types of its fields."""

from collections.abc import Hashable, Iterable
from datetime import date

from footcoach.core.record import Outcome, local_time
from footcoach.storage.errors import FieldError
from footcoach.storage.history.transfer_schema import FIRST_DAY, LAST_DAY, PhaseRow, SessionTable

REMEDY = "Nothing was imported. Choose a file just as Footcoach saved it."


def check_session(table: SessionTable, place: str) -> None:
    """Check one session, which stands at `place`.

    Raises:
        FieldError: Its parts contradict each other.
    """
    check_day(local_time(table.started_at_ms, table.utc_offset_min).date(), f"{place}.started_at_ms")
    for number, phase in enumerate(table.phases):
        _check_phase(phase, f"{place}.phases[{number}]")
    refuse_twice(((phase.exercise_id, phase.place) for phase in table.phases), f"{place}.phases")
    refuse_twice(((pain.moment, pain.site) for pain in table.pain), f"{place}.pain")


def check_day(day: date, place: str) -> None:
    """Check that a day is one on which a computer may be.

    Raises:
        FieldError: It is not.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise FieldError(place, f"the day is not between {FIRST_DAY} and {LAST_DAY}", REMEDY)


def refuse_twice(values: Iterable[Hashable], place: str) -> None:
    """Check that the entries of the list at `place` differ.

    Args:
        values: What distinguishes them, in their order.
        place: Where the list stands.

    Raises:
        FieldError: Two do not; its place is that of the second.
    """
    seen: set[Hashable] = set()
    for number, value in enumerate(values):
        if value in seen:
            raise FieldError(f"{place}[{number}]", "is there twice", REMEDY)
        seen.add(value)


def _check_phase(phase: PhaseRow, place: str) -> None:
    if phase.done_ms > phase.planned_ms:
        raise FieldError(place, "more was done than planned", REMEDY)
    if phase.outcome is Outcome.PENDING:
        if phase.day is not None or phase.done_ms:
            raise FieldError(place, "is pending, yet something was done", REMEDY)
    elif phase.day is None:
        raise FieldError(place, "was done, yet on no day", REMEDY)
    else:
        check_day(phase.day, place)
