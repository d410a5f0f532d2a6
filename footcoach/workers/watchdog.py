"""Ends a process that waits for a service that never answers."""

import contextlib
import faulthandler
from collections.abc import Iterator


@contextlib.contextmanager
def ending_if_hung(after_s: float) -> Iterator[None]:
    """End the process when the block takes longer than `after_s` seconds; for processes that others can do without.

    A library that waits for ever may let no other Python code run, not even the thread that would see the end of the
    input. Only one such block may run at a time.
    """
    faulthandler.dump_traceback_later(after_s, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
