"""What every worker is made of. It needs no Qt, so that the smallest worker starts without it."""

import contextlib
import faulthandler
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

from footcoach.workers.messages import WorkerEvent, to_line


def module_command(module: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a module of this program; -P keeps the files of the current folder out of it."""
    return (sys.executable, "-P", "-m", module, *arguments)


def run_worker(main: Callable[[], int]) -> NoReturn:
    """Run `main` as a worker, and end the process with the exit code that it returns."""
    # Ctrl+C in a terminal reaches every process there; a worker ends with the program.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(main())


def write_event(event: WorkerEvent) -> None:
    """Write an event to standard output at once."""
    # Where nobody reads any more, the input is about to end too.
    with contextlib.suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), to_line(event))


@contextlib.contextmanager
def ending_if_hung(after_s: float) -> Iterator[None]:
    """End the process when the block takes longer than `after_s` seconds.

    A library that waits for ever may let no other Python code run, not even the thread that would see the end of the
    input. Only one such block may run at a time.
    """
    faulthandler.dump_traceback_later(after_s, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
