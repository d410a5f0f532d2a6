"""The standard streams as the program may find them: closed, full, or of an encoding that lacks letters."""

import io
import os
import sys
from typing import Final, TextIO

_STANDARD: Final = 3
"""So many files have numbers that everybody writes to without asking."""


def prepare_streams() -> None:
    """Let every letter be written, if need be as a question mark, and no file take the number of a closed stream."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    # What Qt tells would else go into the first file that is opened, such as the history.
    while (handle := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        os.set_inheritable(handle, True)
    os.close(handle)


def drop_unwritten(stream: TextIO | None) -> None:
    """Forget what a stream cannot take: Python would try once more at its end, and complain."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
