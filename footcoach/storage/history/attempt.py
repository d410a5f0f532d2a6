"""Lets work on the history answer with what is wrong with another file."""

from collections.abc import Callable
from typing import TypeVar

from footcoach.storage.faults import FileFault
from footcoach.storage.history.history import History

Result = TypeVar("Result")


def attempt(job: Callable[[History], Result]) -> Callable[[History], Result | FileFault]:
    """Return `job` as one that returns a FileFault instead of raising it."""

    def attempted(history: History) -> Result | FileFault:
        try:
            return job(history)
        except FileFault as fault:
            return fault

    return attempted
