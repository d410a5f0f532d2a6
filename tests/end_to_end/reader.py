"""The test's end of the screen reader: questions to one program, answered by `screen_reader.py` in another process."""

import contextlib
import json
import subprocess
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from tests.end_to_end.machine import PATIENCE_S, SYSTEM_PYTHON, Machine, Point, wait_until
from tests.end_to_end.timing import Moment

SCRIPT = Path(__file__).with_name("screen_reader.py")
CHANGES = (
    "object:property-change:accessible-name",
    "object:property-change:accessible-value",
    "object:text-changed",
    "window:activate",
)
ANNOUNCEMENT, FOCUS = "object:announcement", "object:state-changed:focused"
# The screen reader tells of those that appear, and of nothing else that does.
NOTIFICATION = "object:state-changed:showing"


@dataclass(frozen=True)
class Control:
    """What a screen reader knows of a control.

    Attributes:
        id: The object name, the last part of the accessible id.
        time: When it was asked, in seconds of the monotonic clock.
    """

    id: str
    name: str
    description: str
    role: str
    value: float | None
    text: str | None
    showing: bool
    enabled: bool
    focusable: bool
    focused: bool
    time: float


@dataclass(frozen=True)
class Event:
    """What a screen reader was told without asking.

    Attributes:
        time: When it arrived, in seconds of the monotonic clock.
        after: When the program was last asked something that it answered before this happened.
        id: The object name of the control that it is about.
        data: The new name or value, or the words of an announcement or a notification.
    """

    time: float
    after: float
    type: str
    id: str
    detail: int
    data: Any

    @property
    def moment(self) -> Moment:
        """When it happened in the program."""
        return Moment(self.after, self.time)


class ReaderError(AssertionError):
    """The screen reader could not answer."""


class Reader:
    """Asks the screen reader; every call returns when it has answered."""

    def __init__(self, machine: Machine, events: Sequence[str] = (*CHANGES, ANNOUNCEMENT)) -> None:
        """Start the screen reader, which listens to these events: to announcements as those of today do."""
        self._process = machine.start(
            [SYSTEM_PYTHON, "-u", str(SCRIPT), *events], "reader", stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._answers: Queue[bytes] = Queue()
        self._errors = machine.folder / "reader.err"
        self._heard: list[Event] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def close(self) -> None:
        """End the process, which ends when its questions do."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._listener.join(10)
        self._process.stdout.close()

    def attach(self, pid: int, *, seconds: float = PATIENCE_S) -> None:
        """Wait until the program with this process id is on the desktop, and speak of it from now on."""
        wait_until(
            lambda: self._ask("attach", program=str(pid)), "the program in the accessibility tree", seconds=seconds
        )

    def find(self, id_: str) -> Control | None:
        """Return the control with this object name, or None."""
        found = self._ask("find", name=id_)
        return None if found is None else Control(**found)

    def control(self, id_: str) -> Control:
        """Return the control with this object name; it must be there."""
        found = self.find(id_)
        assert found is not None, f"no control {id_}"
        return found

    def snapshot(self, *ids: str) -> dict[str, Control | None]:
        """Return several controls as they are at one moment."""
        controls = self._ask("snapshot", ids=list(ids))["controls"]
        return {id_: None if found is None else Control(**found) for id_, found in controls.items()}

    def showing(self) -> list[Control]:
        """Return everything that can be seen now."""
        return [Control(**found) for found in self._ask("showing")]

    def middle(self, id_: str) -> Point:
        """Wait until the control with this object name is there; return where on the screen its middle is."""
        x_px, y_px = wait_until(lambda: self._ask("middle", name=id_), f"the place of {id_}", pause=0.03)
        return x_px, y_px

    def middle_of_named(self, name: str, role: str) -> Point:
        """Do the same with a visible control of these words."""
        x_px, y_px = wait_until(
            lambda: self._ask("middle_of_named", name=name, role=role), f"the place of the {role} {name}", pause=0.03
        )
        return x_px, y_px

    def press(self, id_: str, *, seconds: float = PATIENCE_S) -> float:
        """Wait for a button that can be pressed, press it, and return when that was."""

        def is_ready() -> bool:
            found = self.find(id_)
            return found is not None and found.showing and found.enabled

        wait_until(is_ready, f"the button {id_}", seconds=seconds, pause=0.03)
        return float(self._ask("press", name=id_))

    def set_value(self, id_: str, value: float, *, seconds: float = PATIENCE_S) -> None:
        """Wait for a field that can be seen, and set its number."""

        def is_ready() -> bool:
            found = self.find(id_)
            return found is not None and found.showing and found.enabled

        wait_until(is_ready, f"the field {id_}", seconds=seconds, pause=0.03)
        assert self._ask("set_value", name=id_, value=value), f"{id_} did not take {value}"

    def press_named(self, name: str, role: str = "push button", *, seconds: float = PATIENCE_S) -> float:
        """Wait for a visible control by its words instead of its object name, press it, and return when that was."""
        return float(
            wait_until(
                lambda: self._ask("press_named", name=name, role=role),
                f"the {role} {name}",
                seconds=seconds,
                pause=0.03,
            )
        )

    def watch(self, ids: Iterable[str]) -> None:
        """Learn these controls, all of which must be there, so that the time of their events is exact."""
        missing = self._ask("watch", ids=list(ids))
        assert not missing, f"not in the accessibility tree: {missing}"

    def events(self) -> list[Event]:
        """Return everything heard so far, oldest first."""
        self._heard += [Event(**event) for event in self._ask("events", since=len(self._heard))]
        return list(self._heard)

    def announcements(self) -> list[Event]:
        """Return what was announced so far, oldest first."""
        return [event for event in self.events() if event.type == ANNOUNCEMENT]

    def notifications(self) -> list[Event]:
        """Return the notifications that appeared so far, oldest first."""
        return [event for event in self.events() if event.type == NOTIFICATION]

    def _ask(self, command: str, **arguments: object) -> Any:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"command": command, **arguments}).encode() + b"\n")
            self._process.stdin.flush()
            answer = json.loads(self._answers.get(timeout=30))
        except (BrokenPipeError, Empty, ValueError) as error:
            raise ReaderError(f"{command}: no answer\n{self._errors.read_text()}") from error
        if "error" in answer:
            raise ReaderError(f"{command}: {answer['error']}")
        return answer["result"]

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(line)
