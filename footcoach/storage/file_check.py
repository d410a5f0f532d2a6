"""Looks for everything that is wrong with one exercise or routine file, or with a bundle, for whoever made one."""

from collections.abc import Sequence
from pathlib import Path

from footcoach.storage.bundle import read_shared
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FileError


def errors_in(file: Path, catalogue: Catalogue) -> Sequence[FileError]:
    """Return the errors of `file` in the order in which it is read, the first hundred; none when it is good.

    What one part of a file says about another is looked at only where the parts themselves are good.

    Args:
        file: An exercise, a routine or a bundle.
        catalogue: Every exercise there is; a routine by itself may name no other.
    """
    try:
        read_shared(file, catalogue)
    except FileError as error:
        return error, *error.others
    return ()
