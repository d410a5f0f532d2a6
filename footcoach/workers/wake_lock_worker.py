"""The wake lock worker: a process of its own that keeps the screen on until its standard input ends.

`python -m footcoach.workers.wake_lock_worker` writes one line, {"event": "held", "method": "…"} when the desktop took
the request or {"event": "failed", "reason": "…"} when it did not; then it ends. Decision 012 says why it is no thread.
"""

import contextlib
import json
import os
import re
import signal
import sys
import threading

from wakepy import DBusAdapter, Mode, keep

ANSWER_WITHIN_S = 10.0
"""A desktop that has not answered by then never will."""

OWN_WORDS = {"wakepy": "Footcoach", "wakelock active": "An exercise session is running"}
"""What the desktop shows to whoever asks why the screen stays on, in place of wakepy's words."""

GAVE_UP = 3


def own_adapter() -> type[DBusAdapter] | None:
    """Return what speaks for wakepy with the desktop; None where the system has no D-Bus."""
    if sys.platform in {"win32", "darwin"}:
        return None
    from wakepy.core import DBusMethodCall  # noqa: PLC0415 (only where it is needed)
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter  # noqa: PLC0415

    class OwnAdapter(JeepneyDBusAdapter):
        def process(self, call: DBusMethodCall) -> object:
            words = [OWN_WORDS.get(argument, argument) for argument in call.args]
            return super().process(DBusMethodCall(call.method, words))

    return OwnAdapter


def why_failed(mode: Mode) -> str:
    """Return what each method said that this system knows of; those that said the same are named together."""
    methods_by_cause: dict[str, list[str]] = {}
    for result in mode.result.query(success=(False,)):
        if result.failure_stage != "PLATFORM_SUPPORT":
            methods_by_cause.setdefault(shortened(result.failure_reason), []).append(result.method_name)
    return " ".join(f"{', '.join(methods)}: {cause}." for cause, methods in methods_by_cause.items())


def shortened(reason: str) -> str:
    """Return the end of what a method said, where the cause is; a method that waited in vain says nothing there."""
    cause = re.sub(r"\[[^]]*\]", "", reason.rpartition("failed with message: ")[2]).partition("! ")[0]
    return cause.strip("\"'() ,.") or "no answer"


def tell(event: dict[str, str]) -> None:
    """Write an event at once."""
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def hold_screen() -> None:
    """Keep the screen on until the input ends."""
    watchdog = threading.Timer(ANSWER_WITHIN_S, os._exit, [GAVE_UP])
    watchdog.daemon = True
    watchdog.start()
    with keep.presenting(on_fail="pass", dbus_adapter=own_adapter()) as mode:
        watchdog.cancel()
        if mode.active and mode.method:
            tell({"event": "held", "method": mode.method.name})
            sys.stdin.buffer.read()
        else:
            tell({"event": "failed", "reason": why_failed(mode)})


def main() -> int:
    """Run as a process; return the exit code."""
    # Ctrl+C in a terminal reaches every process there; this one ends with the program.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A desktop that does not take the release sees this process go, and releases then.
    with contextlib.suppress(RuntimeError):
        hold_screen()
    return 0


if __name__ == "__main__":
    sys.exit(main())
