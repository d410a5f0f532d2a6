"""A small screen reader, driven by JSON lines: what a blind user's program learns of Footcoach, and nothing else.

It runs in the system's own Python, because the accessibility bindings (gi) are a package of the system. It therefore
imports nothing of this project, and no part of this project imports it; see `reader.py` for the other end.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Sequence

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be chosen first

# So long it waits between two looks at the program.
PAUSE_MS = 20
# Of what appears, only a notification is read out without being asked for.
APPEARED = "object:state-changed:showing"


class ScreenReader:
    """Answers questions about one program and records every event that it sends.

    All along it looks at the program: it asks something, only for the answer to come. Answers and events come in the
    order in which the program sent them, so what arrives when nothing was left to be read after an answer happened
    after the program was asked.

    Attributes:
        program: The name under which the program is on the desktop.
        events: What was heard, oldest first.
    """

    def __init__(self, events: Sequence[str]) -> None:
        """Listen to these events and no others: a program may go by who listens to what."""
        self.program = ""
        self.events: list[dict[str, object]] = []
        self._root: Atspi.Accessible | None = None
        self._looked = time.monotonic()
        self._objects: dict[str, Atspi.Accessible] = {}
        self._ids: dict[Atspi.Accessible, str] = {}
        # A stale copy is worse than a slow answer.
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        self._listener = Atspi.EventListener.new(self._record)
        for event in events:
            self._listener.register(event)
        self._pause()

    def answer(self, request: dict[str, object]) -> object:
        """Do what `request` says."""
        command = str(request.pop("command"))
        return getattr(self, f"do_{command}")(**request)

    def do_attach(self, program: str) -> bool:
        """Choose the program by its process id; say whether it is there."""
        self._objects.clear()
        self._ids.clear()
        self.program = program
        self._root = self._application()
        return self._root is not None

    def do_find(self, name: str) -> dict[str, object] | None:
        """Describe the control with this object name."""
        try:
            found = self._find(name)
            return None if found is None else self._describe(found, name)
        except GLib.Error:
            # It went away while it was being described, as a page does that makes room for the next.
            self._objects.clear()
            return None

    def do_snapshot(self, ids: list[str]) -> dict[str, object]:
        """Describe several controls at one moment."""
        return {"time": time.monotonic(), "controls": {id_: self.do_find(id_) for id_ in ids}}

    def do_press(self, name: str) -> float | None:
        """Press a button as a screen reader does; return when."""
        found = self._find(name)
        if found is None:
            return None
        moment = time.monotonic()
        Atspi.Action.do_action(found, 0)
        return moment

    def do_set_value(self, name: str, value: float) -> bool | None:
        """Set the number of a field; say whether the program took it."""
        found = self._find(name)
        return None if found is None else bool(Atspi.Value.set_current_value(found, value))

    def do_press_named(self, name: str, role: str) -> float | None:
        """Press the first showing control of this name and role; return when."""
        for item in self._walk_showing():
            if item.get_name().replace("&", "") == name and item.get_role_name() == role:
                moment = time.monotonic()
                Atspi.Action.do_action(item, 0)
                return moment
        return None

    def do_middle(self, name: str) -> list[int] | None:
        """Return where on the screen the middle of the control with this object name is."""
        found = self._find(name)
        return None if found is None else _middle(found)

    def do_middle_of_named(self, name: str, role: str) -> list[int] | None:
        """Return where the middle of the first showing control of this name and role is."""
        for item in self._walk_showing():
            with contextlib.suppress(GLib.Error):
                # The lines of a list that has been closed go on saying that they are showing.
                if (item.get_name(), item.get_role_name()) == (name, role) and _is_showing(item.get_parent()):
                    return _middle(item)
        return None

    def do_showing(self) -> list[dict[str, object]]:
        """Describe everything that can be seen now."""
        found = []
        for item in self._walk_showing():
            with contextlib.suppress(GLib.Error):
                found.append(self._describe(item, _last_part(item.get_accessible_id())))
        return found

    def do_watch(self, ids: list[str]) -> list[str]:
        """Learn these controls now, so that their events are told apart without asking; return those not found."""
        return [id_ for id_ in ids if self._find(id_) is None]

    def do_events(self, since: int) -> list[dict[str, object]]:
        """Return what was heard, without the first `since`."""
        return self.events[since:]

    def _pause(self) -> None:
        # Of a lower priority than everything that reads events: nothing is left of them when it is its turn.
        GLib.timeout_add(PAUSE_MS, self._look, priority=GLib.PRIORITY_LOW)

    def _look(self) -> bool:
        asked = time.monotonic()
        if self._root is not None:
            with contextlib.suppress(GLib.Error):
                self._root.get_child_count()
                GLib.idle_add(self._settle, asked, priority=GLib.PRIORITY_LOW)
                return False
        self._pause()
        return False

    def _settle(self, asked: float) -> bool:
        self._looked = asked
        self._pause()
        return False

    def _record(self, event: Atspi.Event) -> None:
        moment = time.monotonic()
        data = event.any_data
        if event.type == APPEARED:
            data = _words_of_notification(event.source)
            if data is None:
                return
        self.events.append(
            {
                "time": moment,
                "after": self._looked,
                "type": event.type,
                "id": self._id_of(event.source),
                "detail": event.detail1,
                "data": data if isinstance(data, str | int | float | bool) else None,
            }
        )

    def _id_of(self, source: Atspi.Accessible) -> str:
        if source not in self._ids:
            self._ids[source] = ""
            with contextlib.suppress(GLib.Error):
                self._ids[source] = _last_part(source.get_accessible_id())
        return self._ids[source]

    def _application(self) -> Atspi.Accessible | None:
        for item in _children(Atspi.get_desktop(0)):
            with contextlib.suppress(GLib.Error):
                if str(item.get_process_id()) == self.program:
                    return item
        return None

    def _find(self, id_: str) -> Atspi.Accessible | None:
        known = self._objects.get(id_)
        if known is None or not _is_showing(known):
            self._learn()
        return self._objects.get(id_)

    def _learn(self) -> None:
        self._objects.clear()
        for item in self._walk():
            id_ = _last_part(item.get_accessible_id())
            self._ids[item] = id_
            # A page that waits behind another may have a control of the same name: prefer the one that can be seen. The
            # lines of a list are called like the list, and come behind it.
            known = self._objects.get(id_)
            if known is None or (not _is_showing(known) and _is_showing(item)):
                self._objects[id_] = item

    def _walk(self) -> list[Atspi.Accessible]:
        application = self._application()
        found = [] if application is None else [application]
        for item in found:
            found.extend(_children(item))
        return found[1:]

    def _walk_showing(self) -> list[Atspi.Accessible]:
        return [item for item in self._walk() if _is_showing(item)]

    def _describe(self, item: Atspi.Accessible, id_: str) -> dict[str, object]:
        states = item.get_state_set()
        abilities = item.get_interfaces()
        return {
            "id": id_,
            "name": item.get_name(),
            "description": item.get_description(),
            "role": item.get_role_name(),
            "value": Atspi.Value.get_current_value(item) if "Value" in abilities else None,
            "text": Atspi.Text.get_text(item, 0, -1) if "Text" in abilities else None,
            "showing": states.contains(Atspi.StateType.SHOWING),
            "enabled": states.contains(Atspi.StateType.ENABLED),
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "time": time.monotonic(),
        }


def _words_of_notification(source: Atspi.Accessible) -> str | None:
    with contextlib.suppress(GLib.Error):
        if source.get_role() is Atspi.Role.NOTIFICATION:
            return str(source.get_name())
    return None


def _children(item: Atspi.Accessible) -> list[Atspi.Accessible]:
    children: list[Atspi.Accessible] = []
    with contextlib.suppress(GLib.Error):
        for index in range(item.get_child_count()):
            child = item.get_child_at_index(index)
            if child is not None:
                children.append(child)
    return children


def _middle(item: Atspi.Accessible) -> list[int]:
    room = Atspi.Component.get_extents(item, Atspi.CoordType.SCREEN)
    return [room.x + room.width // 2, room.y + room.height // 2]


def _is_showing(item: Atspi.Accessible) -> bool:
    return _has_state(item, Atspi.StateType.SHOWING)


def _has_state(item: Atspi.Accessible, state: Atspi.StateType) -> bool:
    with contextlib.suppress(GLib.Error):
        return bool(item.get_state_set().contains(state))
    return False


def _last_part(accessible_id: str | None) -> str:
    return (accessible_id or "").rpartition(".")[2]


def main() -> None:
    """Answer each line of standard input with one line of standard output; the arguments are the events to hear."""
    Atspi.init()
    reader = ScreenReader(sys.argv[1:])
    loop = GLib.MainLoop()
    waiting = bytearray()

    def read(source: int, _condition: GLib.IOCondition) -> bool:
        received = os.read(source, 65536)
        if not received:
            loop.quit()
            return False
        waiting.extend(received)
        while (end := waiting.find(b"\n")) >= 0:
            line = bytes(waiting[:end])
            del waiting[: end + 1]
            _answer(reader, line)
        return True

    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, sys.stdin.fileno(), GLib.IOCondition.IN | GLib.IOCondition.HUP, read)
    loop.run()


def _answer(reader: ScreenReader, line: bytes) -> None:
    try:
        answer = {"result": reader.answer(json.loads(line))}
    except (GLib.Error, AttributeError, TypeError) as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
