"""Run as a process of its own: the real program with today's session, which says what its screen shows, to be killed.

It begins a session, or continues the one that Today offers, and first says what the offer was.

python -m tests.kill.program DATA_DIR TIME_SCALE begin|continue
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from footcoach.app import Options, build, make_application
from footcoach.coach.clock import SystemClock
from footcoach.coach.computer import Computer, Silence
from footcoach.coach.player import Player
from footcoach.core.gap import Reading
from footcoach.core.session import PhaseEntered
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, save_state
from footcoach.ui.window.coordinator import Coordinator


class HeldClock(SystemClock):
    """The clock of the computer, which can be held for a moment: at this speed, a click takes seconds of a session."""

    def __init__(self) -> None:
        self._held: Reading | None = None

    def read(self) -> Reading:
        """Return what both clocks say, or said when they were held."""
        return self._held or super().read()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the clocks."""
        self._held = super().read()
        yield
        self._held = None


def write_line(content: object) -> None:
    """Write a line at once: whoever has read it has seen it on the screen."""
    os.write(1, (json.dumps(content) + "\n").encode())


def tell(event: PhaseEntered) -> None:
    """Say which phase is shown."""
    phase, place = event.phase, event.phase.place
    key = [phase.exercise_id, place.set_number, place.side_index, place.repetition, place.step]
    write_line([event.index, key, phase.duration_ms])


def follow(coordinator: Coordinator) -> None:
    """Say which phase is shown now, and each that comes."""
    player = coordinator.findChild(Player)
    assert player is not None
    # After the program's own connections: all that is done for a phase is done when the line is written.
    player.phase_entered.connect(tell)
    snapshot = player.snapshot()
    tell(PhaseEntered(snapshot.index, snapshot.phase, 0))


def continue_when_offered(coordinator: Coordinator, clock: HeldClock, timer: QTimer) -> None:
    """Continue what Today offers as soon as it does; say what was offered, and with what it goes on."""
    button = coordinator.window.findChild(QPushButton, "continueButton")
    if button is None or not button.isVisible():
        return
    timer.stop()
    question = coordinator.window.findChild(QLabel, "interruptedText")
    assert question is not None
    text = question.text()
    with clock.held():
        button.click()
        player = coordinator.findChild(Player)
        assert player is not None
        kind = player.snapshot().phase.kind
    write_line({"question": text, "kind": kind})
    follow(coordinator)


def main() -> int:
    """Run until it is killed, or until the session is over."""
    folder, time_scale, begins = Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3] == "begin"
    paths = Paths(folder)
    save_state(paths.state_file, ProgramState(has_read_safety=True))
    application = make_application()
    clock = HeldClock()
    computer = Computer(clock, Silence, Silence, Silence, Silence, Silence)
    coordinator = build(Options(time_scale=time_scale, starts=begins), computer, paths)
    coordinator.open(starts=begins)
    coordinator.window.show()
    timer = QTimer()
    if begins:
        follow(coordinator)
    else:
        timer.timeout.connect(partial(continue_when_offered, coordinator, clock, timer))
        timer.start(10)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
