"""The wake lock worker: a process of its own that keeps the screen on until its standard input ends.

`python -m footcoach.workers.wake_lock_worker` writes one line, the event Held when the desktop took the request or
Failed when it did not; then it ends. Decision 012 says why it is no thread.
"""

import contextlib
import sys

from wakepy import DBusAdapter, Mode, keep

from footcoach.workers.messages import Failed, Held
from footcoach.workers.worker import ending_if_hung, run_worker, watch_input, write_event

ANSWER_WITHIN_S = 10.0
"""A desktop that has not answered by then never will."""

OWN_WORDS = {"wakepy": "Footcoach", "wakelock active": "An exercise session is running"}
"""What the desktop shows to whoever asks why the screen stays on, in place of wakepy's words."""


def own_adapter() -> type[DBusAdapter] | None:
    """Return what speaks for wakepy with the desktop; None where the system has no D-Bus."""
    if sys.platform in {"win32", "darwin"}:
        return None
    from wakepy.core import DBusMethodCall  # noqa: PLC0415 (only where it is needed)
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter  # noqa: PLC0415

    class OwnAdapter(JeepneyDBusAdapter):
        def process(self, call: DBusMethodCall) -> object:
            arguments = [OWN_WORDS.get(value, value) if isinstance(value, str) else value for value in call.args]
            return super().process(DBusMethodCall(call.method, arguments))

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
    message = reason.rpartition("failed with message: ")[2]
    cause = message.rpartition("] ")[2].partition("! ")[0]
    return cause.strip("\"'() ,.") or "no answer"


def hold_screen() -> None:
    """Keep the screen on until the input ends."""
    input_has_ended = watch_input()
    with contextlib.ExitStack() as stack:
        with ending_if_hung(ANSWER_WITHIN_S):
            mode = stack.enter_context(keep.presenting(on_fail="pass", dbus_adapter=own_adapter()))
        if mode.active and mode.method:
            write_event(Held(mode.method.name))
            input_has_ended.wait()
        else:
            write_event(Failed(why_failed(mode)))


def main() -> int:
    """Keep the screen on until standard input ends; return the exit code."""
    # A desktop that does not take the release sees this process go, and releases then.
    with contextlib.suppress(RuntimeError):
        hold_screen()
    return 0


if __name__ == "__main__":
    run_worker(main)
