"""Lets work on the history answer with what is wrong with another file."""

from collections.abc import Callable
from typing import TypeVar

from footcoach.storage.errors import FileError
from footcoach.storage.history.history import History

Result = TypeVar("Result")


def attempt(job: Callable[[History], Result]) -> Callable[[History], Result | FileError]:
    """Return `job` as one that returns a FileError instead of raising it."""

    def attempted(history: History) -> Result | FileError:
        try:
            return job(history)
        except FileError as error:
            return error

    return attempted
