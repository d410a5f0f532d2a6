"""What every worker is made of. It needs no Qt, so that the smallest worker starts without it."""

import contextlib
import faulthandler
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from footcoach.workers.messages import WorkerEvent, to_line

END_WITHIN_S = 1.0
"""So long a worker may take to clear up when its input has ended."""

_PR_SET_PDEATHSIG = 1
"""Of Linux: which signal a process gets when its parent has gone."""


def module_command(module: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a module of this program; -P keeps the files of the current folder out of it."""
    return (sys.executable, "-P", "-m", module, *arguments)


def worker_command(module: str) -> tuple[str, ...]:
    """Return the command that runs a module as a worker of this process, with which it ends."""
    return module_command(module, str(os.getpid()))


def run_worker(main: Callable[[], int]) -> NoReturn:
    """Run `main` as a worker, and end the process with the exit code that it returns."""
    # Ctrl+C in a terminal reaches every process there; a worker ends with the program.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        _end_with_program(int(sys.argv[1]) if len(sys.argv) > 1 else os.getppid())
    sys.exit(main())


def _end_with_program(process_id: int) -> None:
    """Let the system end this process when its parent has gone, even if it was stopped or a library holds it up."""
    import ctypes  # noqa: PLC0415 (only here)

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != process_id:
        # It went before that.
        os._exit(0)


def watch_input() -> threading.Event:
    """Return what is set when standard input ends, after which the process ends soon, whatever hangs.

    Nobody else may read the input, and what comes is thrown away.
    """
    has_ended = threading.Event()

    def wait() -> None:
        # Not through sys.stdin: Python aborts when it ends while a thread is reading from it.
        while os.read(0, 4096):
            pass
        has_ended.set()
        end_soon()

    threading.Thread(target=wait, daemon=True).start()
    return has_ended


def end_soon() -> None:
    """End the process after END_WITHIN_S, unless it is gone by then: clearing up may hang.

    It waits; call it in a thread that does not keep the process alive.
    """
    time.sleep(END_WITHIN_S)
    os._exit(0)


def end_process() -> NoReturn:
    """End at once. Qt would clear up first, and there wait for ever, or abort, where the sound server has gone."""
    os._exit(0)


def write_event(event: WorkerEvent) -> None:
    """Write an event to standard output at once."""
    # Where nobody reads any more, the input is about to end too.
    with contextlib.suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), to_line(event))


@contextlib.contextmanager
def ending_if_hung(after_s: float) -> Iterator[None]:
    """End the process, silently, when the block takes longer than `after_s` seconds.

    A library that waits for ever may let no other Python code run, not even the thread that would see the end of the
    input. Only one such block may run at a time.
    """
    with Path(os.devnull).open("wb") as nowhere:
        faulthandler.dump_traceback_later(after_s, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
