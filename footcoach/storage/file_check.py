"""Looks for everything that is wrong with one exercise or routine file, for whoever writes one."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from footcoach.core.exercise import Exercise
from footcoach.storage.errors import FileError, in_file
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.file_format import read_document
from footcoach.storage.routine_files import is_routine, read_routine


def errors_in(file: Path, exercises: Mapping[str, Exercise], language: str) -> Sequence[FileError]:
    """Return the errors of `file` in the order in which it is read, the first hundred; none when it is good.

    What one part of a file says about another is looked at only where the parts themselves are good.

    Args:
        file: An exercise or a routine.
        exercises: Every exercise there is, by id; a routine may name no other.
        language: A code such as `de`.
    """
    try:
        with in_file(file.name):
            document = read_document(file)
        if is_routine(document):
            read_routine(file, exercises, language)
        else:
            read_exercise(file, language)
    except FileError as error:
        return error, *error.others
    return ()
