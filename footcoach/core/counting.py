"""When an exercise counts as done. Days, weeks and doses all go by it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from footcoach.core.record import Work

COUNTS_FROM = 0.75
"""An exercise counts when so much of its moving and holding was done.

Own choice: trials call somebody who does 70 to 80 % of a programme adherent, such as Spink 2011 (75 %, BMJ d3411).
"""


@dataclass(frozen=True)
class Counted:
    """An exercise that was done in one session, on all of its sides.

    Attributes:
        exercise_id: Which exercise.
        day: The local day on which the last of it was done.
    """

    exercise_id: str
    day: date


def counted(works: Iterable[Work], warm_ups: Container[str] = ()) -> Iterator[Counted]:
    """Yield every exercise of every session of which enough was done; the sides of one belong together.

    Those with which one only warms up never count. Their minutes do, wherever minutes are added up: it is time spent
    moving. But two minutes of marching are not the programme, and no day is done by them.
    """
    groups: dict[tuple[str, str], list[Work]] = {}
    for work in works:
        groups.setdefault((work.session_id, work.exercise_id), []).append(work)
    for (_, exercise_id), sides in groups.items():
        done_ms = sum(work.done_ms for work in sides)
        if exercise_id not in warm_ups and done_ms and done_ms >= COUNTS_FROM * sum(work.planned_ms for work in sides):
            yield Counted(exercise_id, max(work.day for work in sides if work.done_ms))
