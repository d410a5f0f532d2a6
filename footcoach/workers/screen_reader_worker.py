"""The screen reader worker: a process of its own that tells whether a screen reader hears announcements.

`python -m footcoach.workers.screen_reader_worker` writes the event Listening at the start and after each change, until
its standard input ends; Failed when the accessibility bus is not there, or goes. Decision 018 says why it is no thread.
"""

import os
import threading
from collections import deque
from collections.abc import Callable

from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from footcoach.workers.messages import Failed, Listening, ScreenReaderEvent
from footcoach.workers.worker import ending_if_hung, run_worker, watch_input, write_event

ANSWER_WITHIN_S = 5.0
"""A bus or a registry that has not answered by then never will."""

ACCESSIBILITY_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
REGISTRATIONS = MatchRule(type="signal", interface=REGISTRY.interface, path=REGISTRY.object_path)
RESTARTS = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
RESTARTS.add_arg_condition(0, REGISTRY.bus_name)

BUS_ERRORS = (OSError, LookupError, ValueError, RuntimeError, DBusErrorResponse)
"""What goes wrong with a bus: it is not there, hangs up, says what nobody understands, or refuses."""


def hears_announcements(event: str) -> bool:
    """Return whether who has registered for `event`, such as Object:Announcement, is told of announcements."""
    kind = event.replace("-", "").lower().strip(":").split(":")
    return kind in (["object"], ["object", "announcement"])


def call(connection: DBusConnection, address: DBusAddress, method: str) -> tuple[object, ...]:
    """Return what a method without arguments answers.

    Raises:
        OSError, DBusErrorResponse: It does not answer in time, or refuses.
    """
    return _answer(connection, new_method_call(address, method))


def _answer(connection: DBusConnection, message: Message) -> tuple[object, ...]:
    body: tuple[object, ...] = unwrap_msg(connection.send_and_get_reply(message, timeout=ANSWER_WITHIN_S))
    return body


def address_of_bus() -> str:
    """Return where the accessibility bus is; the session bus starts it where it is installed but does not run.

    Raises:
        One of BUS_ERRORS: There is none.
    """
    if given := os.environ.get("AT_SPI_BUS_ADDRESS"):
        return given
    with open_dbus_connection() as session_bus:
        return str(call(session_bus, ACCESSIBILITY_BUS, "GetAddress")[0])


def is_listening(connection: DBusConnection) -> bool:
    """Return whether anybody has registered for announcements."""
    registrations = call(connection, REGISTRY, "GetRegisteredEvents")[0]
    assert isinstance(registrations, list)
    return any(hears_announcements(event) for _, event in registrations)


def follow(tell: Callable[[ScreenReaderEvent], None]) -> None:
    """Tell who listens, now and after each change, as long as there is a bus.

    Raises:
        One of BUS_ERRORS: There is none, or none any more.
    """
    with ending_if_hung(2 * ANSWER_WITHIN_S):
        connection = open_dbus_connection(address_of_bus())
    # However many changes have come, one more question answers them all.
    changes: deque[Message] = deque(maxlen=1)
    with connection, connection.filter(REGISTRATIONS, queue=changes), connection.filter(RESTARTS, queue=changes):
        for rule in (REGISTRATIONS, RESTARTS):
            _answer(connection, message_bus.AddMatch(rule))
        told = None
        while True:
            changes.clear()
            event = Listening(is_listening(connection))
            if event != told:
                tell(event)
                told = event
            connection.recv_until_filtered(changes)


def _follow_to_the_end() -> None:
    try:
        follow(write_event)
    except BUS_ERRORS as error:
        write_event(Failed(str(error) or type(error).__name__))


def main() -> int:
    """Tell who listens until standard input ends; return the exit code."""
    input_has_ended = watch_input()
    threading.Thread(target=_follow_to_the_end, daemon=True).start()
    input_has_ended.wait()
    return 0


if __name__ == "__main__":
    run_worker(main)
